"""More bodies, without the word (claims.md B3).

"Six bodies lay in the house, another two in the car", "We found three more in the well".
"""

from __future__ import annotations

from dataclasses import replace

from tollbook.language.en import harms
from tollbook.language.en import shares as table

from .draft import Draft
from .numbers import Quantity
from .sentence import Sentence
from .wholes import Told, drawn

_REACH = 2


def more_of(told: Told) -> list[Draft]:
    """The sentence's drafts, and those of bare numbers that count more of the bodies just told."""
    out = list(told.found)
    for quantity in told.s.quantities:
        if quantity.extra != "more" or quantity.kind not in {"count", "both"} or not _bare(told.s, quantity):
            continue
        if any(d.mention.quantity is quantity for d in out):
            continue
        bodies = next((d for d in told.numbers(quantity.span[0], _REACH) if _of_bodies(d)), None)
        if bodies is None or bodies.s is not told.s and not _found(told.s, quantity):
            continue
        draft = drawn(told, quantity.num_last, "killed", (quantity.low, quantity.high, quantity.form), quantity.span, None)
        draft.drawn = False
        draft.mention = replace(draft.mention, extra="more")
        draft.harm_span, draft.group = bodies.harm_span, bodies.group
        out.append(draft)
    return out


def _bare(s: Sentence, quantity: Quantity) -> bool:
    """A number without a noun of its own: "three more", "another two"."""
    last = quantity.num_last
    above = s.head(last)
    return s.rel(last) not in {"nummod", "compound"} or above >= 0 and s.low[above] == "more"


def _of_bodies(draft: Draft) -> bool:
    return draft.harm == "killed" and draft.s.low[draft.hit.word] in harms.BODY_FORMS


def _found(s: Sentence, quantity: Quantity) -> bool:
    """Whether a verb of finding governs a number, no other verb between."""
    for above in s.ancestors(quantity.num_last):
        if s.upos(above) == "VERB":
            return s.low[above] in table.FINDING
    return False
