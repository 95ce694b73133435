"""Numbers of another period, set beside one told (claims.md B4).

"31 have been killed this year, compared with 44 in the same period of last year".
"""

from __future__ import annotations

from tollbook.language.en import shares as table

from .draft import Draft
from .numbers import Quantity
from .wholes import Told, drawn

_WINDOW = 9


def compared_of(told: Told) -> list[Draft]:
    """The sentence's drafts, and those of the numbers that it compares its first one with."""
    out = list(told.found)
    for quantity in told.s.quantities:
        if quantity.kind not in {"count", "both", "thing"} or quantity.form in {"none", "vague"} or not _is_compared(told, quantity):
            continue
        first = next((d for d in out if d.mention.kind == "numeral" and d.count_span[1] <= quantity.span[0]), None)
        if first is None or first.mention.quantity is quantity:
            continue
        out = [d for d in out if d.mention.quantity is not quantity]
        draft = drawn(told, quantity.num_last, first.harm, (quantity.low, quantity.high, quantity.form), quantity.span, None)
        draft.group, draft.harm_span, draft.basis = first.group, first.harm_span, "cumulative"
        out.append(draft)
    return out


def _is_compared(told: Told, quantity: Quantity) -> bool:
    """Whether a bare number stands behind words of comparing, and its period behind it."""
    s, first = told.s, quantity.first
    if s.rel(quantity.num_last) in {"nummod", "compound"} and s.head(quantity.num_last) > quantity.num_last:
        return False
    before = s.low[max(0, first - 2) : first]
    opened = before[-1:] == ["against"] or before in table.COMPARING
    after = s.low[quantity.last + 1 : quantity.last + _WINDOW]
    return opened and bool(after) and after[0] in {"in", "for", "during", "over", "last", "the"} and not table.PERIODS.isdisjoint(after)
