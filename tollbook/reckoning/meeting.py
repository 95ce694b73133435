"""The smallest sets that meet every one of some sets, as bit sets."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


def members(bits: int) -> Iterator[int]:
    place = 0
    while bits:
        if bits & 1:
            yield place
        bits >>= 1
        place += 1


def bits_of(places: Iterable[int]) -> int:
    bits = 0
    for place in places:
        bits |= 1 << place
    return bits


def subsets(bits: int) -> Iterator[int]:
    """Every set of some of these, but the empty one."""
    part = bits
    while part:
        yield part
        part = (part - 1) & bits


def union_of(sets: Sequence[int]) -> int:
    union = 0
    for one in sets:
        union |= one
    return union


class Sets:
    """Some sets, and which of them each member is in, as bit sets both ways."""

    def __init__(self, sets: Iterable[int] = ()) -> None:
        self.sets: list[int] = []
        self.having: dict[int, int] = defaultdict(int)
        for one in sets:
            self.add(one)

    def add(self, one: int) -> None:
        for member in members(one):
            self.having[member] |= 1 << len(self.sets)
        self.sets.append(one)


@dataclass(frozen=True, slots=True)
class Out:
    """What has been taken out, the first `known` sets that it does not meet, and for each member those that only it meets."""

    out: int
    unmet: int
    known: int
    alone: tuple[tuple[int, int], ...] = ()

    @classmethod
    def nothing(cls, sets: Sets) -> Out:
        return cls(0, (1 << len(sets.sets)) - 1, len(sets.sets))

    def told(self, sets: Sets) -> Out:
        """The same with sets that have become known since, which it does not meet."""
        fresh = len(sets.sets)
        return self if fresh == self.known else Out(self.out, self.unmet | (1 << fresh) - (1 << self.known), fresh, self.alone)

    def first_unmet(self, sets: Sets) -> int:
        """0: all sets are met."""
        return sets.sets[(self.unmet & -self.unmet).bit_length() - 1] if self.unmet else 0

    def with_member(self, sets: Sets, member: int) -> Out | None:
        """One more taken out; None where some member would be superfluous (Murakami and Uno, 2014)."""
        having = sets.having[member]
        alone = [(other, met & ~having) for other, met in self.alone]
        if not self.unmet & having or not all(met for _, met in alone):
            return None
        return Out(self.out | 1 << member, self.unmet & ~having, self.known, (*alone, (member, self.unmet & having)))


class Steps:
    """How much may still be tried; `cut` where that was not enough."""

    def __init__(self, left: int) -> None:
        self.left = left

    @property
    def cut(self) -> bool:
        return self.left < 0


def meeting(sets: Sequence[int], steps: Steps) -> Iterator[int]:
    """Every set that meets all `sets` and has no superfluous member, each once.  Ends early where the steps are used up: there may be far
    more of them, and far more ways that lead to none."""
    known = Sets(sets)
    yield from _meeting(known, steps, Out.nothing(known), 0)


def _meeting(sets: Sets, steps: Steps, out: Out, stay: int) -> Iterator[int]:
    steps.left -= 1
    unmet = out.first_unmet(sets)
    if not unmet:
        yield out.out
        return
    for member in members(unmet & ~stay):
        if steps.cut:
            return
        wider = out.with_member(sets, member)
        if wider is not None:
            yield from _meeting(sets, steps, wider, stay)
        stay |= 1 << member
