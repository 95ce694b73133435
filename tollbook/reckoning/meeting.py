"""The smallest sets that meet every one of some sets, as bit sets."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence


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


def union_of(sets: Sequence[int]) -> int:
    union = 0
    for one in sets:
        union |= one
    return union


def needed(out: int, sets: Sequence[int]) -> bool:
    """Whether each member of `out` meets a set that no other member meets."""
    alone = 0
    for one in sets:
        met = one & out
        if met and met & (met - 1) == 0:
            alone |= met
    return alone == out


class Steps:
    """How much may still be tried; `cut` where that was not enough."""

    def __init__(self, left: int) -> None:
        self.left = left

    @property
    def cut(self) -> bool:
        return self.left < 0


def meeting(sets: Sequence[int], steps: Steps, out: int = 0, stay: int = 0) -> Iterator[int]:
    """Every set that meets all `sets` and has no superfluous member, holds `out` and nothing of `stay`; each once.  Ends early where the
    steps are used up: there may be far more of them, and far more ways that lead to none."""
    steps.left -= 1
    unmet = next((one for one in sets if not one & out), None)
    if unmet is None:
        yield out
        return
    for place in members(unmet & ~stay):
        if steps.cut:
            return
        if needed(out | 1 << place, sets):
            yield from meeting(sets, steps, out | 1 << place, stay)
        stay |= 1 << place
