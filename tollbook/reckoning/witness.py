"""Bounds without a solver where counted sets cross: a relaxation that nothing can beat, and whole people placed so that it is met.

Sets that cross are left out until the rest is a forest: what the forest bounds holds for all the more claims.  If people can be placed
in the cells so that every row holds and the line has just that number, the bound is exact.  If not, the question is open.
"""
from __future__ import annotations

from collections.abc import Mapping, Sequence

from .tree import Span, nested_bounds


def relaxed(spans: Mapping[int, Span], line: int) -> Span | None:
    """Bounds that hold, perhaps not the closest; None: the rows cannot all hold, which is certain."""
    kept: dict[int, Span] = {}
    for mask in sorted(spans, key=lambda mask: (spans[mask][1] is None, -mask.bit_count(), mask)):
        if all(mask & other in (0, mask, other) for other in (*kept, line)):
            kept[mask] = spans[mask]
    return nested_bounds(kept, line)


class Placing:
    """Cells that no row and not the line tell apart are one; people are put into them row by row."""

    def __init__(self, spans: Mapping[int, Span], line: int) -> None:
        self.rows = sorted(((mask, *span) for mask, span in spans.items()), key=lambda row: (row[0].bit_count(), row[0]))
        self.line = line
        blocks = [mask for mask in (_union(spans) | line,) if mask]
        for mask in (*spans, line):
            blocks = [piece for block in blocks for piece in (block & mask, block & ~mask) if piece]
        self.blocks = blocks
        self.rows_of = [[r for r, row in enumerate(self.rows) if row[0] & block] for block in blocks]
        self.caps_of = [[r for r in rows if self.rows[r][2] is not None] for rows in self.rows_of]

    def number(self, inside: bool) -> int | None:
        """How many people the line has in one way to place them, with few in it or, `inside`, as many as this way allows.  None: this
        way found no place."""
        self.sums = [0] * len(self.rows)
        placed = 0
        order = sorted(range(len(self.blocks)), key=lambda b: (bool(self.blocks[b] & self.line) is not inside, len(self.caps_of[b])))
        for r, (mask, low, _) in enumerate(self.rows):
            need = low - self.sums[r]
            for block in order if need > 0 else ():
                if self.blocks[block] & mask:
                    added = self._add(block, need)
                    need -= added
                    placed += added if self.blocks[block] & self.line else 0
                    if need == 0:
                        break
            if need > 0:
                return None
        for block in order if inside else ():
            if self.blocks[block] & self.line and self.caps_of[block]:
                placed += self._add(block, None)
        return placed

    def _add(self, block: int, need: int | None) -> int:
        """Put up to `need` people into a block (None: as many as there is room for); say how many found room."""
        added = need
        for r in self.caps_of[block]:
            room = (self.rows[r][2] or 0) - self.sums[r]
            if added is None or room < added:
                added = room
        if not added:
            return 0
        for r in self.rows_of[block]:
            self.sums[r] += added
        return added


def _union(masks: Sequence[int] | Mapping[int, Span]) -> int:
    union = 0
    for mask in masks:
        union |= mask
    return union
