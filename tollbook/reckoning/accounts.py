"""What follows for whom one believes (R18 to R20): the largest sets of sources whose claims can hold together."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from .conflicts import Quarrels, quarrels_of
from .figures import Figure
from .parts import Part

#: More accounts than this of one quarrel are not listed.
MOST_ACCOUNTS = 64


@dataclass(frozen=True, slots=True)
class Belief:
    """One account of a quarrel: the voices believed and, of the quarrel's claims, which stand with them."""

    voices: tuple[str, ...]
    numbers: frozenset[int]


@dataclass(frozen=True, slots=True)
class Quarrel:
    """Conflicts that share claims, and the accounts of them.  `within`: each conflict is inside one source (R20)."""

    part: Part
    conflicts: tuple[frozenset[int], ...]
    numbers: frozenset[int]
    beliefs: tuple[Belief, ...]
    within: bool
    complete: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """A part with its quarrels: `agreed` are the figures that stand in every account, lists of names that fit among them."""

    part: Part
    agreed: frozenset[int]
    quarrels: tuple[Quarrel, ...]


def settle(part: Part) -> Settled:
    """R18: what is in no conflict stands in every account; each quarrel has its own accounts."""
    told = quarrels_of(part)
    hard = frozenset(figure.number for figure in part.figures if not figure.soft)
    disputed = frozenset(number for conflict in told.conflicts for number in conflict)
    groups = _knots(told.conflicts) if told.complete else [told.conflicts]
    agreed = hard - disputed
    if not told.complete and not part.feasible(agreed):
        agreed, disputed = frozenset(), hard
    quarrels = tuple(_quarrel(part, conflicts, told, agreed, disputed) for conflicts in groups if conflicts)
    return Settled(part, agreed, quarrels)


def _knots(conflicts: Sequence[frozenset[int]]) -> list[tuple[frozenset[int], ...]]:
    """Conflicts that share a claim, directly or by way of others, are one quarrel."""
    knots: list[tuple[frozenset[int], list[frozenset[int]]]] = []
    for conflict in conflicts:
        touched = [knot for knot in knots if knot[0] & conflict]
        numbers = conflict.union(*(knot[0] for knot in touched))
        members = [member for knot in touched for member in knot[1]] + [conflict]
        knots = [knot for knot in knots if knot not in touched] + [(numbers, members)]
    return [tuple(members) for _, members in sorted(knots, key=lambda knot: sorted(knot[0]))]


def _quarrel(
    part: Part, conflicts: tuple[frozenset[int], ...], told: Quarrels, agreed: frozenset[int], disputed: frozenset[int]
) -> Quarrel:
    numbers = frozenset(number for conflict in conflicts for number in conflict) if told.complete else disputed
    voice_of = {figure.number: figure.voice for figure in part.figures}
    units = _units(numbers, conflicts, voice_of)
    if told.complete:
        beliefs = _beliefs(units, lambda union: not any(conflict <= union for conflict in conflicts))
    else:
        units = [unit for unit in units if part.feasible(agreed | unit.numbers)]
        beliefs = _some_beliefs(units, part, agreed)
    within = all(len({voice_of[number] for number in conflict}) == 1 for conflict in conflicts)
    return Quarrel(part, conflicts, numbers, tuple(beliefs[:MOST_ACCOUNTS]), within, told.complete and len(beliefs) <= MOST_ACCOUNTS)


def _units(numbers: frozenset[int], conflicts: Sequence[frozenset[int]], voice_of: dict[int, str]) -> list[Belief]:
    """Each source with its claims; a source that contradicts itself in as many units as it has largest consistent sets (R20)."""
    by_voice: dict[str, set[int]] = defaultdict(set)
    for number in numbers:
        by_voice[voice_of[number]].add(number)
    units: list[Belief] = []
    for voice, own in sorted(by_voice.items()):
        inner = [conflict for conflict in conflicts if conflict <= own]
        units += [Belief((voice,), chosen) for chosen in _largest(frozenset(own), inner)]
    return units


def _largest(own: frozenset[int], inner: Sequence[frozenset[int]]) -> list[frozenset[int]]:
    """The largest subsets around none of the conflicts: what is left when each smallest hitting set is taken out."""
    hits: list[frozenset[int]] = [frozenset()]
    for conflict in inner:
        met = [hit for hit in hits if hit & conflict]
        wider = [hit | {number} for hit in hits if not hit & conflict for number in sorted(conflict)]
        hits = met + [hit for hit in wider if not any(other <= hit for other in met)]
        hits = [hit for hit in dict.fromkeys(hits) if not any(other < hit for other in hits)]
    return sorted((own - hit for hit in hits), key=sorted)


def _beliefs(units: Sequence[Belief], holds: object) -> list[Belief]:
    """Every largest set of units whose claims can hold together."""
    assert callable(holds)
    found: list[frozenset[int]] = []

    def grow(place: int, chosen: frozenset[int], union: frozenset[int]) -> None:
        if len(found) > MOST_ACCOUNTS * 16:
            return
        if place == len(units):
            if not any(i not in chosen and holds(union | units[i].numbers) for i in range(len(units))):
                found.append(chosen)
            return
        if holds(union | units[place].numbers):
            grow(place + 1, chosen | {place}, union | units[place].numbers)
        grow(place + 1, chosen, union)

    grow(0, frozenset(), frozenset())
    return [_joined([units[i] for i in sorted(chosen)]) for chosen in found]


def _some_beliefs(units: Sequence[Belief], part: Part, agreed: frozenset[int]) -> list[Belief]:
    """Beyond the stated size: one largest set around each unit, found greedily."""
    found: dict[frozenset[int], Belief] = {}
    for start in units:
        chosen = [start]
        union = agreed | start.numbers
        for unit in units:
            if unit is not start and part.feasible(union | unit.numbers):
                chosen.append(unit)
                union |= unit.numbers
        belief = _joined(sorted(chosen, key=lambda unit: (unit.voices, sorted(unit.numbers))))
        found.setdefault(belief.numbers, belief)
    return list(found.values())


def _joined(units: Sequence[Belief]) -> Belief:
    voices = tuple(dict.fromkeys(voice for unit in units for voice in unit.voices))
    return Belief(voices, frozenset(number for unit in units for number in unit.numbers))


def with_names(part: Part, numbers: frozenset[int]) -> frozenset[int]:
    """R12: the lists of names that an account has room for, the longest first."""
    for figure in sorted((f for f in part.figures if f.soft), key=lambda f: (-f.low, f.number)):
        if part.feasible(numbers | {figure.number}):
            numbers |= {figure.number}
    return numbers


__all__ = ["Belief", "Figure", "Quarrel", "Settled", "settle", "with_names"]
