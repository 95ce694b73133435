"""From scores of heads to a tree: the best head of each word, mended by Chu-Liu and Edmonds' algorithm where that is no tree.

Chu and Liu 1965, Edmonds 1967; one root a sentence, as Universal Dependencies ask.
"""
from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
_NEVER = -1e9
MOST_ROOTS = 8
"""So many roots are tried, the best first, where the sentence's own scores give several."""


def heads_of(arcs: NDArray[np.float32]) -> list[int]:
    """The head of each word (1-based; 0 is the root), for scores [dependent, head] of the root and the words."""
    n = len(arcs)
    scores = arcs.astype(np.float64)
    np.fill_diagonal(scores, _NEVER)
    heads = scores.argmax(1)
    heads[0] = 0
    if n > 1 and int((heads[1:] == 0).sum()) == 1 and _cycle(heads) is None:
        return [int(head) for head in heads[1:]]
    scores -= np.log(np.exp(scores - scores.max(1, keepdims=True)).sum(1, keepdims=True)) + scores.max(1, keepdims=True)
    return _best(scores)


def _best(scores: Scores) -> list[int]:
    """The best tree with one root: of the likeliest roots each is tried whose tree may still be the best."""
    n = len(scores)
    best: tuple[float, list[int]] | None = None
    freely = scores.copy()
    freely[:, 0] = _NEVER
    most = freely.max(1)
    bounds = most[1:].sum() - most + scores[:, 0]  # no tree with this root scores more: every other word has its best head
    likeliest = sorted(range(1, n), key=lambda word: -scores[word, 0])[:MOST_ROOTS]
    for root in sorted(likeliest, key=lambda word: -bounds[word]):
        if best is not None and bounds[root] <= best[0]:
            break
        only = freely.copy()
        only[root, 0] = 0.0
        heads = _tree(only)
        heads[root] = 0
        total = float(scores[np.arange(1, n), heads[1:]].sum())
        if best is None or total > best[0]:
            best = total, [int(head) for head in heads[1:]]
    return best[1] if best else []


def _cycle(heads: NDArray[np.int64]) -> list[int] | None:
    """The words of some cycle; None where every word leads up to the root."""
    state = [0] * len(heads)
    state[0] = 2
    for begin in range(1, len(heads)):
        path, word = [], begin
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = int(heads[word])
        if state[word] == 1:
            return path[path.index(word) :]
        for passed in path:
            state[passed] = 2
    return None


def _tree(scores: Scores) -> NDArray[np.int64]:
    """Chu-Liu/Edmonds: the heads of the best spanning tree below node 0.  Cycles are made one node and solved again."""
    heads: NDArray[np.int64] = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(scores), bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    new = len(outside)  # the cycle's node
    smaller = np.full((new + 1, new + 1), _NEVER)
    smaller[:new, :new] = scores[np.ix_(outside, outside)]
    members = np.array(cycle)
    leaving = scores[np.ix_(outside, members)]  # dependents outside, heads in the cycle
    best_head = leaving.argmax(1)
    smaller[:new, new] = leaving[np.arange(new), best_head]
    entering = scores[np.ix_(members, outside)] - scores[members, heads[members]][:, None]
    best_member = entering.argmax(0)
    smaller[new, :new] = entering[best_member, np.arange(new)]
    smaller[0, :] = _NEVER
    np.fill_diagonal(smaller, _NEVER)
    solved = _tree(smaller)
    mended: NDArray[np.int64] = heads.copy()
    for place, word in enumerate(outside):
        if word:
            mended[word] = members[best_head[place]] if solved[place] == new else outside[solved[place]]
    entry = int(solved[new])
    mended[members[best_member[entry]]] = outside[entry]
    return mended
