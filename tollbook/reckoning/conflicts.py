"""Which claims cannot hold together (R17): every minimal conflict, up to a stated size.

All is known once every largest set around no known conflict can hold: a missing conflict would lie inside one of them.  Those sets are
what is left when a smallest set that meets every known conflict is taken out (Reiter, "A theory of diagnosis from first principles",
1987; Gunopulos and others, "Dualize and advance", 1997).  Figures that demand the same are one in the search.
"""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .figures import Figure
from .meeting import bits_of, members, needed, union_of
from .parts import Part
from .sieve import needed_of

#: The search is complete up to this much work (questions to the arithmetic, by their weight), and this many largest sets, in one part of
#: an incident, and this many ways to them; beyond them it says so.
MOST_WORK, MOST_SETS, MOST_STEPS = 2000, 600, 20_000
#: Conflicts are listed up to this many for one part.
MOST_CONFLICTS = 600
#: Sets up to this size are shrunk to a conflict one by one; of larger ones the solver first names suspects.
FEW_ATOMS = 10


@dataclass(frozen=True, slots=True)
class Quarrels:
    """The minimal conflicts of one part, the smallest first, as sets of atoms; an atom is the figures that demand the same.
    `complete`: there are no others."""

    atoms: tuple[tuple[int, ...], ...]
    conflicts: tuple[frozenset[int], ...]
    complete: bool


def quarrels_of(part: Part) -> Quarrels:
    """Every minimal conflict of the part.  Lists of names never make one (R12)."""
    hard = frozenset(figure.number for figure in part.figures if not figure.soft)
    if part.feasible(hard):
        return Quarrels((), (), True)
    atoms = _atoms([figure for figure in part.figures if not figure.soft], part)
    return _Search(part, atoms).run()


def _atoms(figures: Sequence[Figure], part: Part) -> list[list[int]]:
    """Figures that demand exactly the same, together."""
    alike: dict[object, list[int]] = {}
    for figure in figures:
        tied = figure.number if figure.beside or figure.wholes or figure.denies or figure.doubts or _is_whole(figure, part) else None
        key = part.masks[figure.number], figure.low, figure.high if figure.caps else None, figure.caps, figure.only, tied
        alike.setdefault(key, []).append(figure.number)
    return [sorted(numbers) for numbers in sorted(alike.values())]


def _is_whole(figure: Figure, part: Part) -> bool:
    return any(figure.number in other.wholes or figure.number in other.denies | other.doubts for other in part.figures)


class _Search:
    """One exploration; `small` are the conflicts found, as bit sets over the atoms."""

    def __init__(self, part: Part, atoms: list[list[int]]) -> None:
        self.part, self.atoms = part, atoms
        self.everything = (1 << len(atoms)) - 1
        self.small: list[int] = []
        self.sets = self.steps = 0
        self.limit = part.work + MOST_WORK

    def run(self) -> Quarrels:
        self._pairs()
        known = -1
        while known != len(self.small) and not self._spent():
            known, self.sets = len(self.small), 0
            self._meet(0, 0)
        complete = not self._spent()
        self._leave_none()
        conflicts = sorted((tuple(members(conflict)) for conflict in self.small), key=lambda atoms: (len(atoms), atoms))
        return Quarrels(tuple(map(tuple, self.atoms)), tuple(map(frozenset, conflicts)), complete)

    def _spent(self) -> bool:
        return self.part.work >= self.limit or self.sets >= MOST_SETS or self.steps >= MOST_STEPS or len(self.small) >= MOST_CONFLICTS

    def _holds(self, atoms: int) -> bool:
        """One member of an atom stands for all: they demand the same."""
        return self.part.feasible(frozenset(self.atoms[i][0] for i in members(atoms)))

    def _pairs(self) -> None:
        """Conflicts of one or two, first: they are the most, and the cheapest to find."""
        for i in range(len(self.atoms)):
            if not self._holds(1 << i):
                self.small.append(1 << i)
        alone = [i for i in range(len(self.atoms)) if 1 << i not in self.small]
        for place, i in enumerate(alone):
            for j in alone[:place]:
                if self.part.work < self.limit and not self._holds(1 << i | 1 << j):
                    self.small.append(1 << i | 1 << j)

    def _meet(self, out: int, stay: int) -> None:
        """Take out atoms until every known conflict is met, in every way with nothing superfluous; what is left must hold."""
        self.steps += 1
        if self._spent():
            return
        unmet = next((conflict for conflict in self.small if not conflict & out), 0)
        if not unmet:
            self.sets += 1
            if self._holds(self.everything & ~out):
                return
            unmet = self._shrunk(self.everything & ~out)
            self.small.append(unmet)
        for i in members(unmet & ~stay):
            if needed(out | 1 << i, self.small):
                self._meet(out | 1 << i, stay)
            stay |= 1 << i

    def _leave_none(self) -> None:
        """Whatever is in no known conflict holds together, also where the search was cut."""
        while not self._holds(rest := self.everything & ~union_of(self.small)):
            self.small.append(self._shrunk(rest))

    def _shrunk(self, atoms: int) -> int:
        """A minimal conflict inside atoms that cannot all hold."""
        if atoms.bit_count() > FEW_ATOMS:
            core = self.part.core(frozenset(self.atoms[i][0] for i in members(atoms)))
            atoms = sum(1 << i for i in members(atoms) if self.atoms[i][0] in core)
        return bits_of(needed_of(list(members(atoms)), lambda some: not self._holds(bits_of(some))))
