"""Which counted sets can matter to a line, so that questions that come to the same are asked once.

A least number alone says nothing to a line where people whom nobody caps, and who are not of the line, can make it up; and sets that
share no cell, directly or by way of others, know nothing of each other.  Leaving both out changes no bound (R14), as long as the sets
that are left out can hold by themselves.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping

from .tree import Span

Spans = dict[int, Span]


def heard(spans: Mapping[int, Span], line: int) -> Spans:
    """The sets that can matter to the line (0: to whether all can hold): those with a greatest number, and the least numbers that cannot
    be made up elsewhere."""
    free = ~capped_in(spans) & ~line
    return {mask: span for mask, span in spans.items() if span[1] is not None or span[0] and not mask & free}


def capped_in(spans: Mapping[int, Span]) -> int:
    """The cells that somebody puts a greatest number on."""
    capped = 0
    for mask, (_, high) in spans.items():
        if high is not None:
            capped |= mask
    return capped


def apart(spans: Mapping[int, Span]) -> list[tuple[int, Spans]]:
    """The sets in groups that share no cell, each with its cells; a set without any cell is a group."""
    groups: list[tuple[int, Spans]] = []
    for mask, span in spans.items():
        cells, rows = mask, {mask: span}
        kept = []
        for group in groups:
            if group[0] & mask:
                cells |= group[0]
                rows |= group[1]
            else:
                kept.append(group)
        groups = [*kept, (cells, rows)]
    return groups


def near(spans: Mapping[int, Span], line: int) -> Spans:
    """What can matter to a line of at least one cell, where it is known that all can hold."""
    rows, kept, reach, before = heard(spans, line), set[int](), line, 0
    while reach != before:
        before = reach
        for mask in rows.keys() - kept:
            if mask & reach:
                kept.add(mask)
                reach |= mask
    return {mask: span for mask, span in rows.items() if mask in kept}


class Alike:
    """Cells that no set tells apart, one standing for all: people of them may all be in any one of them."""

    def __init__(self, masks: Iterable[int]) -> None:
        blocks: list[int] = []
        for mask in dict.fromkeys(masks):
            rest, split = mask, []
            for block in blocks:
                split += [piece for piece in (block & mask, block & ~mask) if piece]
                rest &= ~block
            blocks = [*split, rest] if rest else split
        self.blocks = {block & -block: block for block in blocks}
        self._first = sum(self.blocks)

    def folded(self, mask: int) -> int:
        """One cell for each kind of a set that holds every cell of its kinds."""
        return mask & self._first

    def inside(self, line: int) -> int:
        """The kinds that are wholly in the line: who is of another can be elsewhere."""
        return sum(first for first, block in self.blocks.items() if not block & ~line)

    def touching(self, line: int) -> int:
        """The kinds of which somebody can be in the line."""
        return sum(first for first, block in self.blocks.items() if block & line)

    def cell_for(self, first: int, line: int, *, inside: bool) -> int:
        """A cell of this kind, in the line or out of it where there is one."""
        block = self.blocks[1 << first]
        wanted = block & line if inside else block & ~line
        return ((wanted or block) & -(wanted or block)).bit_length() - 1
