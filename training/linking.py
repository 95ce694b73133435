"""Learn what the features of linking weigh, and choose the two bounds of clustering: makes tollbook/linking/weights.py again.

    python training/linking.py GOLD.jsonl > tollbook/linking/weights.py      (progress and figures go to standard error)

GOLD.jsonl has a report a line, as bench/link.py takes them, and "incident", which is the only field of the answer that is looked at.
A logistic regression over the pairs of main happenings that share a key: what speaks for two being one may not weigh less than nothing,
what speaks against it not more; each weight is held to a prior (PRIOR) with the strength of STRENGTH pairs.  The figure that counts
leaves out a fifth of the incidents in turn: a pair is scored by weights that never saw either of its incidents.
"""

from __future__ import annotations

import json
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[1] / "bench")]
from link import memory_of, mentions_from  # noqa: E402  the same reports, read in the same way

from tollbook.linking.clusters import Desk, clusters_of, edges_of, gathered  # noqa: E402
from tollbook.linking.features import AGAINST, FOR, Pair, pair_of  # noqa: E402
from tollbook.linking.judgements import hold  # noqa: E402
from tollbook.linking.sketches import Traits, sketch_of, traits_from  # noqa: E402
from tollbook.model import Mention  # noqa: E402

Figures = tuple[float, ...]

FEATURES = (*FOR, *AGAINST)
PRIOR = {"same_hands": 0.5, "other_hands": -1.0, "other_cause": -0.8, "same_cause": 0.2, "aside": -0.5}
"""What is held of features of which these reports, nearly all of shootings in one country and told as the main thing, can say little."""
STRENGTH = 1.0
FOLDS = 5
_SIGNS = np.array([1.0] * len(FOR) + [-1.0] * len(AGAINST))
_PRIOR = np.array([*(PRIOR.get(feature.__name__, 0.0) for feature in FEATURES), 0.0])


def fit(rows: np.ndarray, same: np.ndarray) -> np.ndarray:
    """Weights, and the bias last, by accelerated projected gradients."""
    design = np.hstack([rows, np.ones((len(rows), 1))])
    hold = np.append(np.full(len(FEATURES), STRENGTH), 0.0)
    low = np.append(np.where(_SIGNS > 0, 0.0, -np.inf), -np.inf)
    high = np.append(np.where(_SIGNS > 0, np.inf, 0.0), np.inf)
    step = 1 / (0.25 * np.linalg.eigvalsh(design.T @ design)[-1] + STRENGTH)
    weights = ahead = _PRIOR.copy()
    pace = 1.0
    for _ in range(4000):
        chance = 1 / (1 + np.exp(-design @ ahead))
        moved = np.clip(ahead - step * (design.T @ (chance - same) + hold * (ahead - _PRIOR)), low, high)
        next_pace = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = moved + (pace - 1) / next_pace * (moved - weights)
        weights, pace = moved, next_pace
    return weights


def pairs_of(traits: Mapping[str, Traits], keys: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """The pairs that share a key."""
    having = defaultdict(list)
    for name in sorted(traits):
        for key in keys[name]:
            having[key].append(name)
    return sorted({pair for names in having.values() for pair in combinations(names, 2)})


def left_out(mentions: Sequence[Mention], of: Mapping[str, str], fold: Mapping[str, int], learned: Sequence[np.ndarray]) -> Figures:
    """The figures on each fold's reports, linked among all others by weights that saw none of its incidents; `of`: main happenings."""
    parts = []
    for number, weights in enumerate(learned):
        found = clusters_by(weights, mentions)
        parts.append(figures({name: incident for name, incident in of.items() if fold[incident] == number}, of, found))
    return tuple(float(np.mean(column)) for column in zip(*parts, strict=True))


def clusters_by(weights: np.ndarray, mentions: Sequence[Mention]) -> dict[str, str]:
    desk = Desk(memory_of(mentions), scored_by(weights))
    names = [mention.happening.id for mention in mentions]
    (edges, _), held = edges_of(names, desk), hold(())
    clusters = clusters_of(gathered(names, edges, desk, held), held, desk)
    return {member: cluster.members[0] for cluster in clusters for member in cluster.members}


def scored_by(weights: np.ndarray) -> Callable[[Pair], float]:
    return lambda pair: float(1 / (1 + np.exp(-weights @ [*(feature(pair) for feature in FEATURES), 1.0])))


def figures(asked: Mapping[str, str], of: Mapping[str, str], found: Mapping[str, str]) -> Figures:
    """B3 precision, recall; pairwise precision, recall: of the mentions asked for, against all others."""
    gold, here = defaultdict(set), defaultdict(set)
    for name, incident in of.items():
        gold[incident].add(name)
        here[found[name]].add(name)
    both = {name: len(gold[of[name]] & here[found[name]]) for name in asked}
    right, given, true = (sum(many(name) - 1 for name in asked) for many in
                          (both.__getitem__, lambda name: len(here[found[name]]), lambda name: len(gold[of[name]])))  # fmt: skip
    return (sum(both[name] / len(here[found[name]]) for name in asked) / len(asked),
            sum(both[name] / len(gold[of[name]]) for name in asked) / len(asked), right / max(1, given), right / max(1, true))  # fmt: skip


def table(weights: np.ndarray, pairs: int, incidents: int) -> str:
    lines = [f'    "{feature.__name__}": {weight:.2f},' for feature, weight in zip(FEATURES, weights, strict=False)]
    return "\n".join([
        '"""What each feature weighs.  Made by training/linking.py; do not edit.', "",
        f"Learned on the development part of gva: {pairs} pairs of reports that share a key, of {incidents} incidents.  Weights of what",
        'those reports can say little of are held to a prior (training/linking.py, PRIOR).', '"""',
        "from __future__ import annotations", "",
        f"BIAS = {weights[-1]:.2f}", '"""What two mentions begin with that share nothing that is looked at."""', "",
        "WEIGHTS = {", *lines, "}",
    ])  # fmt: skip


def main(path: str) -> None:
    incident = {str(row.get("doc_id") or row["id"]): row["incident"] for row in map(json.loads, Path(path).read_text("utf-8").splitlines())}
    every = mentions_from(path)
    mentions = [mention for mention in every if mention.happening.main]
    sketches = {mention.happening.id: sketch_of(mention) for mention in mentions}
    of = {mention.happening.id: incident[str(mention.report.key)] for mention in mentions}
    traits = {name: traits_from(sketch) for name, sketch in sketches.items()}
    pairs = pairs_of(traits, {name: sketch.keys for name, sketch in sketches.items()})
    laid = [pair_of(traits[one], traits[other]) for one, other in pairs]
    rows = np.array([[feature(pair) for feature in FEATURES] for pair in laid])
    same = np.array([of[one] == of[other] for one, other in pairs], float)
    names = sorted(set(of.values()))
    random.Random(1).shuffle(names)
    fold = {name: number % FOLDS for number, name in enumerate(names)}
    folds = np.array([[fold[of[one]], fold[of[other]]] for one, other in pairs])
    seen = [~(folds == number).any(axis=1) for number in range(FOLDS)]
    share = left_out(every, of, fold, [fit(rows[those], same[those]) for those in seen])
    print("left out: B3 precision {:.3f}, recall {:.3f}; pairwise precision {:.3f}, recall {:.3f}".format(*share), file=sys.stderr)
    print(table(fit(rows, same), len(pairs), len(names)))


if __name__ == "__main__":
    main(sys.argv[1])
