"""Counting on: "a third patient has died", "the eighth child this year to be killed" (claims.md C9)."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.language.en.numerals import ORDINALS
from tollbook.language.en import harms
from tollbook.language.en import shares as table

from .draft import Draft
from .mentions import mention_of
from .parts import same_source
from .sums import is_cumulative
from .sentence import Sentence
from .wholes import Told

_REACH = 12
_NOTICED = "counts on"
_LEAST = 3  # "a second" counts on from one, who is seldom told as a number


def noticed(told: Told) -> list[Draft]:
    """The sentence's drafts, and one for a "third victim" or "third death" that no word of harm beside it counts."""
    s, out = told.s, list(told.found)
    for hit in told.hits:
        if (
            harms.NOUN_FORMS.get(s.low[hit.word]) not in table.ORDINAL_NOUNS
            or hit.victims
            or hit.reality != "fact"
            or ordinal_of(s, hit.word) is None
        ):
            continue
        mention = mention_of(s, hit.word)
        if mention is not None and mention.kind == "single" and not mention.definite and not any(d.hit is hit for d in out):
            before = next((d for d in told.numbers(s.tokens[hit.word].start, _REACH) if d.harm in {"killed", "injured"}), None)
            harm = before.harm if hit.harm == "casualties" and before is not None else hit.harm
            out.append(Draft(s, hit, mention, harm, 1, 1, "implied", mention.span, s.tokens[hit.word].span, doubts=[_NOTICED]))
    return out


def count_on(drafts: Sequence[Draft]) -> list[Draft]:
    """Make of every "third" the total that it counts, where the same source, or the outlet, told of two before, and of "the third this
    year" the sum.

    Call when speakers are known.  Gives the drafts that stand; what counts on from nobody stays one person."""
    for at, draft in enumerate(drafts):
        if draft.form != "implied" or draft.low != 1 or draft.s.heading and at == 0:
            continue
        found = next((o for head in (*draft.mention.heads, draft.hit.word) if (o := ordinal_of(draft.s, head)) is not None), None)
        if found is None:
            continue
        word, value = found
        s = draft.s
        articles = [c for c in s.children(s.head(word) if s.rel(word) == "amod" else word, "det") if c < word]
        the = any(s.low[a] == "the" for a in articles)
        if the and not is_cumulative(draft, one=True):
            continue
        before = [d for d in drafts[:at] if d.harm == draft.harm and d.form not in {"none", "unknown"} and d.s.index >= s.index - _REACH]
        if the:
            draft.basis = "cumulative"
        elif value < _LEAST or not any(d.low == value - 1 and _counted_by(d, draft) for d in before):
            continue
        first = min([word, *articles])
        draft.low = draft.high = value
        draft.form, draft.count_span = "exact", s.chars(first, word)
        draft.counts_on = True
    return [d for d in drafts if d.counts_on or _NOTICED not in d.doubts]


def _counted_by(before: Draft, draft: Draft) -> bool:
    """Whether the outlet, or a source of the same kind, told the number that is counted on from."""
    one, other = before.speaker, draft.speaker
    return one is None or same_source(one, other) or other is not None and one.kind == other.kind


def ordinal_of(s: Sentence, head: int) -> tuple[int, int] | None:
    """The ordinal that a person or a death has, and its value: "a third patient", "third death"."""
    for word in (*s.children(head, "amod"), head):
        value = ORDINALS.get(s.low[word])
        if value is not None and value > 1:
            return word, value
    return None
