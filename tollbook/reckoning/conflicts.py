"""Which claims cannot hold together (R17): every minimal conflict, up to a stated size.

Subsets of an independent part are explored from maximal unexplored seeds: a seed that can hold grows to a largest consistent set, one
that cannot shrinks to a smallest conflict, and no seed is again inside the one or around the other (the MARCO scheme of Liffiton and
others, "Fast, flexible MUS enumeration", Constraints 2016).  Figures that demand the same are one in the search.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from .figures import Figure
from .parts import Part

#: The search is complete up to this many questions to the arithmetic in one part of an incident; beyond, it says so.
MOST_QUESTIONS = 4000
#: Conflicts are listed up to this many for one part.
MOST_CONFLICTS = 400


@dataclass(frozen=True, slots=True)
class Quarrels:
    """The minimal conflicts of one part, as sets of figure numbers in order; `complete`: there are no others."""

    conflicts: tuple[frozenset[int], ...]
    complete: bool


def quarrels_of(part: Part) -> Quarrels:
    """Every minimal conflict of the part.  Lists of names never make one (R12)."""
    hard = frozenset(figure.number for figure in part.figures if not figure.soft)
    if part.feasible(hard):
        return Quarrels((), True)
    atoms = _atoms([figure for figure in part.figures if not figure.soft], part)
    return _Search(part, atoms).run()


def _atoms(figures: Sequence[Figure], part: Part) -> list[list[int]]:
    """Figures that demand exactly the same, together."""
    alike: dict[object, list[int]] = {}
    for figure in figures:
        tied = figure.number if figure.beside or figure.wholes or figure.denies or _is_whole(figure, part) else None
        key = part.masks[figure.number], figure.low, figure.high if figure.caps else None, figure.caps, figure.only, tied
        alike.setdefault(key, []).append(figure.number)
    return [sorted(numbers) for numbers in sorted(alike.values())]


def _is_whole(figure: Figure, part: Part) -> bool:
    return any(figure.number in other.wholes or figure.number in other.denies for other in part.figures)


class _Search:
    """One exploration: `small` are the conflicts found, `large` the largest consistent sets, both as bit sets over the atoms."""

    def __init__(self, part: Part, atoms: list[list[int]]) -> None:
        self.part, self.atoms = part, atoms
        self.small: list[int] = []
        self.large: list[int] = []
        self.limit = part.asked + MOST_QUESTIONS

    def run(self) -> Quarrels:
        self._pairs()
        complete = True
        while (seed := self._seed()) is not None:
            if self.part.asked >= self.limit or len(self.small) >= MOST_CONFLICTS:
                complete = False
                break
            if self._holds(seed):
                self.large.append(self._grown(seed))
            else:
                self.small.append(self._shrunk(seed))
        return Quarrels(self._spelled(), complete)

    def _holds(self, atoms: int) -> bool:
        """One member of an atom stands for all: they demand the same."""
        return self.part.feasible(frozenset(self.atoms[i][0] for i in _members(atoms)))

    def _pairs(self) -> None:
        """Conflicts of one or two, first: they are the most, and the cheapest to find."""
        for i in range(len(self.atoms)):
            if not self._holds(1 << i):
                self.small.append(1 << i)
        alone = [i for i in range(len(self.atoms)) if 1 << i not in self.small]
        for place, i in enumerate(alone):
            for j in alone[:place]:
                if self.part.asked < self.limit and not self._holds(1 << i | 1 << j):
                    self.small.append(1 << i | 1 << j)

    def _seed(self) -> int | None:
        """A largest set of atoms around no known conflict and inside no known consistent set; None: all is explored."""
        everything = (1 << len(self.atoms)) - 1

        def choose(chosen: int, place: int) -> int | None:
            while place < len(self.large) and chosen & ~self.large[place]:
                place += 1
            if place == len(self.large):
                return chosen
            for i in _members(everything & ~self.large[place] & ~chosen):
                more = chosen | 1 << i
                if all(conflict & ~more for conflict in self.small):
                    found = choose(more, place + 1)
                    if found is not None:
                        return found
            return None

        start = choose(0, 0)
        if start is None:
            return None
        for i in _members(everything & ~start):
            if all(conflict & ~(start | 1 << i) for conflict in self.small):
                start |= 1 << i
        return start

    def _grown(self, atoms: int) -> int:
        for i in _members(((1 << len(self.atoms)) - 1) & ~atoms):
            more = atoms | 1 << i
            if all(conflict & ~more for conflict in self.small) and self._holds(more):
                atoms = more
        return atoms

    def _shrunk(self, atoms: int) -> int:
        for i in _members(atoms):
            if not self._holds(atoms & ~(1 << i)):
                atoms &= ~(1 << i)
        return atoms

    def _spelled(self) -> tuple[frozenset[int], ...]:
        """The conflicts in figures: any member of an atom takes its place."""
        spelled: set[frozenset[int]] = set()
        for conflict in self.small:
            for members in product(*(self.atoms[i] for i in _members(conflict))):
                spelled.add(frozenset(members))
        return tuple(sorted(spelled, key=lambda numbers: (len(numbers), sorted(numbers))))


def _members(atoms: int) -> Iterable[int]:
    place = 0
    while atoms:
        if atoms & 1:
            yield place
        atoms >>= 1
        place += 1
