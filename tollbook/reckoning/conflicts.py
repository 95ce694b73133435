"""Which claims cannot hold together (R17): every minimal conflict, up to a stated size.

All is known once every largest set around no known conflict can hold: a missing conflict would lie inside one of them.  Those sets are
what is left when a smallest set that meets every known conflict is taken out (Reiter, "A theory of diagnosis from first principles",
1987; Gunopulos and others, "Dualize and advance", 1997).  Figures that demand the same are one in the search.
"""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .figures import Figure
from .meeting import Out, Sets, bits_of, members, union_of
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
    named = frozenset().union(*(frozenset(other.wholes) | other.denies | other.doubts for other in part.figures))
    for figure in figures:
        tied = figure.number if figure.beside or figure.wholes or figure.denies or figure.doubts or figure.number in named else None
        key = part.masks[figure.number], figure.low, figure.high if figure.caps else None, figure.caps, figure.only, tied
        alike.setdefault(key, []).append(figure.number)
    return [sorted(numbers) for numbers in sorted(alike.values())]


class _Search:
    """One exploration; `small` are the conflicts found, as bit sets over the atoms."""

    def __init__(self, part: Part, atoms: list[list[int]]) -> None:
        self.part, self.atoms = part, atoms
        self.everything = (1 << len(atoms)) - 1
        by_number = {figure.number: figure for figure in part.figures}
        self.first = [by_number[atom[0]] for atom in atoms]
        self.voices = [frozenset(by_number[number].voice for number in atom) for atom in atoms]
        self.ties = [f.beside | f.denies | f.doubts | frozenset(f.wholes) for f in self.first]
        self.small = Sets()
        self.sets = self.steps = 0
        self.limit = part.work + MOST_WORK

    def run(self) -> Quarrels:
        self._pairs()
        known = -1
        while known != len(self.small.sets) and not self._spent():
            known, self.sets = len(self.small.sets), 0
            self._meet(Out.nothing(self.small), 0)
        complete = not self._spent()
        self._leave_none()
        conflicts = sorted((tuple(members(conflict)) for conflict in self.small.sets), key=lambda atoms: (len(atoms), atoms))
        return Quarrels(tuple(map(tuple, self.atoms)), tuple(map(frozenset, conflicts)), complete)

    def _spent(self) -> bool:
        return self.part.work >= self.limit or self.sets >= MOST_SETS or self.steps >= MOST_STEPS or len(self.small.sets) >= MOST_CONFLICTS

    def _holds(self, atoms: int) -> bool:
        """One member of an atom stands for all: they demand the same."""
        return self.part.feasible(frozenset(self.atoms[i][0] for i in members(atoms)))

    def _pairs(self) -> None:
        """Conflicts of one or two, first: they are the most, and the cheapest to find.  Of very many, some of every figure that is in one
        are kept, and all within one source."""
        for i in range(len(self.atoms)):
            if not self._holds(1 << i):
                self.small.add(1 << i)
        alone = [i for i in range(len(self.atoms)) if 1 << i not in self.small.sets]
        disputed = 0
        for place, i in enumerate(alone):
            for j in alone[:place]:
                holds = self._hold_at_once(i, j)
                if holds is None:
                    holds = self.part.work >= self.limit or self._holds(1 << i | 1 << j)
                both = 1 << i | 1 << j
                if not holds and (len(self.small.sets) < MOST_CONFLICTS or both & ~disputed or self.voices[i] & self.voices[j]):
                    disputed |= both
                    self.small.add(both)

    def _hold_at_once(self, i: int, j: int) -> bool | None:
        """Whether two figures that are not tied hold together: they do unless one set is in the other and is more than that may be."""
        one, other = self.first[i], self.first[j]
        if one.only or other.only or other.number in self.ties[i] or one.number in self.ties[j]:
            return None
        a, b = self.part.masks[one.number], self.part.masks[other.number]
        if not a & ~b and other.caps and other.high is not None and one.low > other.high:
            return False
        return not (not b & ~a and one.caps and one.high is not None and other.low > one.high)

    def _meet(self, out: Out, stay: int) -> None:
        """Take out atoms until every known conflict is met, in every way with nothing superfluous; what is left must hold."""
        self.steps += 1
        if self._spent():
            return
        unmet = out.first_unmet(self.small)
        if not unmet:
            self.sets += 1
            if self._holds(self.everything & ~out.out):
                return
            unmet = self._shrunk(self.everything & ~out.out)
            self.small.add(unmet)
            out = out.told(self.small)
        for i in members(unmet & ~stay):
            wider = out.told(self.small).with_member(self.small, i)
            if wider is not None:
                self._meet(wider, stay)
            stay |= 1 << i

    def _leave_none(self) -> None:
        """Whatever is in no known conflict holds together, also where the search was cut."""
        while not self._holds(rest := self.everything & ~union_of(self.small.sets)):
            self.small.add(self._shrunk(rest))

    def _shrunk(self, atoms: int) -> int:
        """A minimal conflict inside atoms that cannot all hold."""
        if atoms.bit_count() > FEW_ATOMS:
            core = self.part.core(frozenset(self.atoms[i][0] for i in members(atoms)))
            atoms = sum(1 << i for i in members(atoms) if self.atoms[i][0] in core)
        return bits_of(needed_of(list(members(atoms)), lambda some: not self._holds(bits_of(some))))
