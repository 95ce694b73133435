"""Why a bound is what it is (R16): an irreducible set of figures that forces it."""
from __future__ import annotations

from collections.abc import Mapping, Sequence

from .bounds import Version
from .parts import Part
from .sieve import needed_of

#: Of more figures than this those are tried first that can matter, or that the solver leans on.
MANY = 60


def certificate(version: Version, mask: int, side: str, rank: Mapping[int, int]) -> tuple[int, ...]:
    """Figures that force the line's `side` ("low" or "high") in this account: drop any one, and the bound loosens.

    Where several sets do, the figures that come first in `rank` are preferred.  Empty where the bound says nothing (0, none).
    """
    if side == "high" and version.high is None:
        return ()
    proof: list[int] = []
    for part, on in version.on:
        span = part.bounds(on, mask)
        assert span is not None
        goal = span[0] if side == "low" else span[1]
        if goal is not None and (side == "high" or goal > 0):
            proof += _proof(part, on, mask, side, goal, rank)
    return tuple(sorted(set(proof)))


def _proof(part: Part, on: frozenset[int], mask: int, side: str, goal: int, rank: Mapping[int, int]) -> list[int]:
    ordered = sorted(on, key=lambda number: rank.get(number, number))

    def forces(numbers: Sequence[int]) -> bool:
        return forced(part, frozenset(numbers), mask, side, goal)

    if len(ordered) > MANY:
        some = part.forcing(on, mask, side)
        if some and forces(sorted(some)):
            ordered = [number for number in ordered if number in some]
    for number in ordered:
        if forces((number,)):
            return [number]
    return needed_of(ordered, forces)


def forced(part: Part, numbers: frozenset[int], mask: int, side: str, goal: int) -> bool:
    span = part.bounds(numbers, mask)
    if span is None:
        return False
    return span[0] >= goal if side == "low" else span[1] is not None and span[1] <= goal
