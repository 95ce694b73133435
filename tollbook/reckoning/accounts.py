"""What follows for whom one believes (R18 to R20): the largest sets of sources whose claims can hold together."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice, product

from .conflicts import MOST_CONFLICTS, Quarrels, quarrels_of
from .meeting import Steps, bits_of, meeting, members, subsets
from .parts import Part

#: Where a quarrel has more accounts than this, each source is one by itself; more conflicts than this are not listed.
MOST_ACCOUNTS, MOST_LISTED = 64, 200
#: Of sets up to this size all parts are looked up among known sets; larger ones are held against each of them.
MOST_LOOKED_UP = 8
#: Sets tried in search of the accounts of one quarrel.
MOST_STEPS = 5_000
#: A source that contradicts itself is taken apart into this many consistent sets at most.
MOST_UNITS = 16


@dataclass(frozen=True, slots=True)
class Belief:
    """One account of a quarrel: the voices believed and, of the quarrel's claims, which stand with them."""

    voices: tuple[str, ...]
    numbers: frozenset[int]


@dataclass(frozen=True, slots=True)
class Quarrel:
    """Conflicts that share claims, and the accounts of them.  `within`: each conflict is inside one source (R20); `complete`: there
    are no other conflicts and accounts than these."""

    part: Part
    conflicts: tuple[frozenset[int], ...]
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
    disputed = frozenset(number for conflict in told.conflicts for atom in conflict for number in told.atoms[atom])
    agreed = frozenset(figure.number for figure in part.figures if not figure.soft) - disputed
    return Settled(part, agreed, tuple(_quarrel(part, conflicts, told, agreed) for conflicts in _knots(told.conflicts)))


def _knots(conflicts: Sequence[frozenset[int]]) -> list[tuple[frozenset[int], ...]]:
    """Conflicts that share a claim, directly or by way of others, are one quarrel."""
    knots: list[tuple[frozenset[int], list[frozenset[int]]]] = []
    for conflict in conflicts:
        touched = [knot for knot in knots if knot[0] & conflict]
        union = conflict.union(*(knot[0] for knot in touched))
        members = [member for knot in touched for member in knot[1]] + [conflict]
        knots = [knot for knot in knots if not knot[0] & conflict] + [(union, members)]
    return [tuple(members) for _, members in sorted(knots, key=lambda knot: sorted(knot[0]))]


def _quarrel(part: Part, conflicts: tuple[frozenset[int], ...], told: Quarrels, agreed: frozenset[int]) -> Quarrel:
    """The accounts of one quarrel."""
    voice_of = {figure.number: figure.voice for figure in part.figures}
    steps = Steps(MOST_STEPS)
    units = _units(conflicts, told, voice_of, steps)
    if len(conflicts) > MOST_CONFLICTS:
        steps.left = -1
    beliefs = [] if steps.cut else [_joined(chosen) for chosen in _choices(units, _apart(units, conflicts, told), steps)]
    if steps.cut or len(beliefs) > MOST_ACCOUNTS:  # too many: each source by itself, which never narrows a bound
        beliefs, steps.left = units, -1
    if not told.complete:
        beliefs = list(dict.fromkeys(_held(belief, units, part, agreed) for belief in beliefs))
    listed = sorted(islice(_spelled(conflicts, told), MOST_LISTED + 1), key=lambda numbers: (len(numbers), sorted(numbers)))
    within = all(len({voice_of[number] for number in numbers}) == 1 for numbers in listed)
    whole = max(Counter(unit.voices for unit in units).values()) < MOST_UNITS
    complete = told.complete and whole and not steps.cut and len(listed) <= MOST_LISTED
    return Quarrel(part, tuple(listed[:MOST_LISTED]), tuple(beliefs), within, complete)


def _spelled(conflicts: Sequence[frozenset[int]], told: Quarrels) -> Iterator[frozenset[int]]:
    """The conflicts in figures: any figure that demands the same takes another's place."""
    for conflict in conflicts:
        yield from (frozenset(chosen) for chosen in product(*(told.atoms[atom] for atom in sorted(conflict))))


def _units(conflicts: Sequence[frozenset[int]], told: Quarrels, voice_of: Mapping[int, str], steps: Steps) -> list[Belief]:
    """Each source with its claims; a source that contradicts itself in as many units as it has largest consistent sets (R20)."""
    by_voice: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for atom in sorted(frozenset().union(*conflicts)):
        for number in told.atoms[atom]:
            by_voice[voice_of[number]][atom].append(number)
    units: list[Belief] = []
    for voice, own in sorted(by_voice.items()):
        inner = [conflict for conflict in conflicts if own.keys() >= conflict]
        for chosen in _largest(frozenset(own), inner, steps):
            units.append(Belief((voice,), frozenset(number for atom in chosen for number in own[atom])))
    return units


def _largest(own: frozenset[int], inner: Sequence[frozenset[int]], steps: Steps) -> list[frozenset[int]]:
    """The largest subsets around none of the conflicts: what is left when each smallest set that meets them all is taken out."""
    outs = islice(meeting([bits_of(conflict) for conflict in inner], steps), MOST_UNITS)
    return sorted((own.difference(members(out)) for out in outs), key=sorted)


def _apart(units: Sequence[Belief], conflicts: Sequence[frozenset[int]], told: Quarrels) -> list[int]:
    """Which units cannot stand together, as bit sets: the units of one source, and those that hold a whole conflict among them."""
    of_voice: dict[tuple[str, ...], int] = defaultdict(int)
    for i, unit in enumerate(units):
        of_voice[unit.voices] |= 1 << i
    rivals = [of_voice[unit.voices] & ~(1 << i) for i, unit in enumerate(units)]
    having: dict[int, list[int]] = {}
    holding: set[int] = set()
    for conflict in conflicts:
        found = {0}
        for atom in sorted(conflict):
            if atom not in having:
                having[atom] = [i for i, unit in enumerate(units) if not unit.numbers.isdisjoint(told.atoms[atom])]
            wider = {one | 1 << i for one in found for i in having[atom] if not one & rivals[i]}
            found = {one for one in wider if not _holds_any(one, holding)}
        holding |= found
    least = [one for one in sorted(holding) if not _holds_any(one, holding - {one})]
    return [1 << i | 1 << j for i, other in enumerate(rivals) for j in members(other) if j < i] + least


def _holds_any(one: int, sets: Set[int]) -> bool:
    """Whether some of these sets lies inside this one."""
    if one.bit_count() > MOST_LOOKED_UP:
        return any(one & other == other for other in sets)
    return any(part in sets for part in subsets(one))


def _choices(units: Sequence[Belief], apart: Sequence[int], steps: Steps) -> list[list[Belief]]:
    """Every largest set of units around no set of `apart`, up to one more than are listed."""
    outs = sorted(islice(meeting(apart, steps), MOST_ACCOUNTS + 1))
    return [[unit for i, unit in enumerate(units) if not out >> i & 1] for out in outs]


def _held(belief: Belief, units: Sequence[Belief], part: Part, agreed: frozenset[int]) -> Belief:
    """The account, or as much of it as can hold, source by source, where conflicts may have been missed."""
    if part.feasible(agreed | belief.numbers):
        return belief
    kept: list[Belief] = []
    for unit in units:
        if unit.numbers <= belief.numbers and part.feasible(agreed.union(unit.numbers, *(other.numbers for other in kept))):
            kept.append(unit)
    return _joined(kept)


def _joined(units: Sequence[Belief]) -> Belief:
    voices = tuple(dict.fromkeys(voice for unit in units for voice in unit.voices))
    return Belief(voices, frozenset(number for unit in units for number in unit.numbers))


def with_names(settled: Settled, believed: frozenset[int]) -> frozenset[int]:
    """What stands in every account and what is believed beside it, with the lists of names that this has room for, the longest first
    (R12)."""
    part = settled.part
    if believed not in part.named:
        numbers = settled.agreed | believed
        for figure in sorted((f for f in part.figures if f.soft), key=lambda f: (-f.low, f.number)):
            if part.feasible(numbers | {figure.number}):
                numbers |= {figure.number}
        part.named[believed] = numbers
    return part.named[believed]
