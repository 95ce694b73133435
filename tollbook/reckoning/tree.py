"""Exact bounds where the counted sets are nested or apart: the usual case, and no solver is needed for it (R14)."""
from __future__ import annotations

from collections.abc import Mapping, Sequence

#: A set of cells (bits) with the least and the greatest number of people in it; None: no greatest.
Row = tuple[int, int, int | None]
Span = tuple[int, int | None]


class NotNested(Exception):
    """Two sets overlap and neither holds the other: the tree cannot answer."""


def merged(rows: Sequence[Row]) -> dict[int, Span]:
    """One row a set: the tightest of what is said of it."""
    spans: dict[int, Span] = {}
    for mask, low, high in rows:
        if mask in spans:
            least, most = spans[mask]
            low, high = max(low, least), most if high is None else high if most is None else min(high, most)
        spans[mask] = low, high
    return spans


def nested_bounds(spans: Mapping[int, Span], line: int) -> Span | None:
    """Least and greatest number of people in `line` (0: nothing is asked, only whether all can hold).  None: they cannot all hold.

    Every count has integer bounds and the sets form a forest, so that the bounds found on the way up and down are attained by whole
    numbers.  Raises NotNested where the sets, the line among them, are no forest.
    """
    masks = sorted({*spans, line} - {0}, key=lambda mask: (mask.bit_count(), mask))
    if spans.get(0, (0, None))[0] > 0:
        return None
    roots: list[int] = []
    below: dict[int, list[int]] = {}
    range_of: dict[int, Span] = {}
    for mask in masks:
        below[mask] = inner = [root for root in roots if root & mask]
        union = low = 0
        high: int | None = 0
        for child in inner:
            if child & ~mask:
                raise NotNested
            union |= child
            least, most = range_of[child]
            low += least
            high = None if high is None or most is None else high + most
        if union != mask:
            high = None
        own_low, own_high = spans.get(mask, (0, None))
        low = max(low, own_low)
        high = own_high if high is None else high if own_high is None else min(high, own_high)
        if high is not None and low > high:
            return None
        range_of[mask] = low, high
        if inner:
            roots = [root for root in roots if not root & mask]
        roots.append(mask)
    return _narrowed(range_of, below, line) if line else (0, None)


def _narrowed(range_of: Mapping[int, Span], below: Mapping[int, list[int]], line: int) -> Span:
    """The line's range once the sets that hold it have had their say, from the widest down."""
    path = [line]
    for mask in below:  # narrow sets come first
        if line in below[mask]:
            path.append(mask)
            line = mask
    low, high = range_of[path[-1]]
    for whole, part in zip(reversed(path[1:]), reversed(path[:-1]), strict=True):
        others = [range_of[mask] for mask in below[whole] if mask != part]
        least, most = range_of[part]
        free = whole & ~sum(below[whole])  # the parts are apart, so that their sum is their union
        rest_low = sum(span[0] for span in others)
        rest_high = None if free or any(span[1] is None for span in others) else sum(span[1] or 0 for span in others)
        low = least if rest_high is None else max(least, low - rest_high)
        top = None if high is None else high - rest_low
        high = top if most is None else most if top is None else min(most, top)
    return low, high
