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


class Blocks:
    """Cells that no row and not the line tell apart, taken for one.  They depend on which sets are counted, not on the numbers."""

    def __init__(self, masks: Sequence[int], line: int) -> None:
        self.masks, self.line = sorted(masks, key=lambda mask: (mask.bit_count(), mask)), line
        blocks = [mask for mask in (_union(masks) | line,) if mask]
        for mask in (*masks, line):
            blocks = [piece for block in blocks for piece in (block & mask, block & ~mask) if piece]
        self.cell_of = [(block & -block).bit_length() - 1 for block in blocks]
        self.size = len(blocks)
        self.rows_of = [[r for r, mask in enumerate(self.masks) if mask & block] for block in blocks]
        self.blocks_of = [[b for b, block in enumerate(blocks) if block & mask] for mask in self.masks]
        self.inside = [bool(block & line) for block in blocks]


class Placing:
    """People put into blocks of cells row by row."""

    def __init__(self, blocks: Blocks, spans: Mapping[int, Span]) -> None:
        self.blocks = blocks
        self.lows = [spans[mask][0] for mask in blocks.masks]
        self.highs = [spans[mask][1] for mask in blocks.masks]
        self.caps_of = [[r for r in rows if self.highs[r] is not None] for rows in blocks.rows_of]

    def number(self, inside: bool) -> int | None:
        """How many people the line has in one way to place them, with few in it or, `inside`, as many as this way allows.  None: no way
        that was tried found a place: with few others about, then where most others are still asked for."""
        for sharing in (False, True):
            placed = self._number(inside, sharing)
            if placed is not None:
                return placed
        return None

    def _number(self, inside: bool, sharing: bool) -> int | None:
        blocks, self.sums, self.people = self.blocks, [0] * len(self.lows), [0] * self.blocks.size
        placed = 0
        rank = [(blocks.inside[b] is not inside, len(self.caps_of[b])) for b in range(blocks.size)]
        for r, low in enumerate(self.lows):
            need = low - self.sums[r]
            if need <= 0:
                continue
            order = sorted(blocks.blocks_of[r], key=self._shared if sharing else rank.__getitem__)
            for block in order:
                added = self._add(block, need)
                need -= added
                placed += added if blocks.inside[block] else 0
                if need == 0:
                    break
            if need > 0:
                return None
        for block in sorted(range(blocks.size), key=rank.__getitem__) if inside else ():
            if blocks.inside[block] and self.caps_of[block]:
                placed += self._add(block, None)
        return placed

    def _shared(self, block: int) -> int:
        """The fewer, the more sets still ask for people in this block."""
        return -sum(self.lows[r] > self.sums[r] for r in self.blocks.rows_of[block])

    def _add(self, block: int, need: int | None) -> int:
        """Put up to `need` people into a block (None: as many as there is room for); say how many found room."""
        added = need
        for r in self.caps_of[block]:
            room = (self.highs[r] or 0) - self.sums[r]
            if added is None or room < added:
                added = room
        if not added:
            return 0
        for r in self.blocks.rows_of[block]:
            self.sums[r] += added
        self.people[block] += added
        return added

    def placement(self) -> Placement:
        """Where the last way put people, each block's into one of its cells."""
        return Placement({cell: people for cell, people in zip(self.blocks.cell_of, self.people, strict=True) if people})


class Placement:
    """Whole people in cells: a witness of everything that it does not contradict."""

    def __init__(self, people: Mapping[int, int]) -> None:
        self.people = [(1 << cell, number) for cell, number in people.items()]
        self._sums: dict[int, int] = {}

    def sum(self, mask: int) -> int:
        if mask not in self._sums:
            self._sums[mask] = sum(number for cell, number in self.people if cell & mask)
        return self._sums[mask]

    def fits(self, spans: Mapping[int, Span]) -> bool:
        for mask, (low, high) in spans.items():
            told = self._sums.get(mask)
            if told is None:
                told = self.sum(mask)
            if told < low or high is not None and told > high:
                return False
        return True


def _union(masks: Sequence[int]) -> int:
    union = 0
    for mask in masks:
        union |= mask
    return union
