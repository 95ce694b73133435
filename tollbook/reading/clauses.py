"""Which words of a sentence hang together: the clause of a word of harm, and what a word is said of.

Only Universal Dependencies are known here, and the few words that relate a clause to a person.
"""

from __future__ import annotations

from collections import deque

from tollbook.model import Span

from .sentence import SUBJECTS, Sentence

_WHO = {"whose", "who", "whom"}


def clause_of(s: Sentence, word: int) -> frozenset[int]:
    """The words that hang together with a word of harm without a clause of another's between: "two were murdered, and bombs exploded"."""
    seen = {word}
    todo = deque([word])
    while todo:
        here = todo.popleft()
        above = s.head(here)
        if above >= 0 and above not in seen and not _parts(s, here, upward=True):
            seen.add(above)
            todo.append(above)
        for child in s.children(here):
            if child not in seen and not _parts(s, child, upward=False):
                seen.add(child)
                todo.append(child)
    return frozenset(seen)


def _parts(s: Sentence, child: int, *, upward: bool) -> bool:
    """Whether the edge above a word leads into another clause."""
    rel = s.rel(child)
    if rel in {"conj", "parataxis"}:
        return (
            bool(s.children(child, *SUBJECTS))
            and s.upos(child) in {"VERB", "AUX", "ADJ", "NOUN"}
            and s.upos(s.head(child)) in {"VERB", "AUX", "ADJ"}
        )
    if upward and rel in {"acl:relcl", "conj"}:
        return any(s.low[word] in _WHO for word in s.subtree(child)[:3])
    return False


def head_in(s: Sentence, span: Span) -> int | None:
    """The word of a stretch of the sentence that the rest of it hangs on."""
    inside = [token.index for token in s.tokens if span[0] <= token.start < span[1]]
    return next((word for word in inside if s.head(word) not in inside), None)


def governor(s: Sentence, word: int) -> int:
    """The verb or noun that a phrase is said of; -1 where it is the sentence's own head."""
    for above in s.ancestors(word):
        if s.upos(above) in {"VERB", "AUX", "NOUN", "PROPN", "ADJ"}:
            return above
    return -1
