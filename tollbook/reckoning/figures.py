"""Standing claims as the arithmetic sees them (R8 to R13): a set of people, how many at least, how many at most, and whether it caps."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Entry
from .docket import Docket
from .numerals import bounds_of
from .people import BOTH, VICTIMS, People, distinct_names, overlap, within
from .weighed import doubted

#: Which claims' people may be the same people: a casualty is killed or injured, nothing else is another.
_BELOW = {"casualties": ("killed", "injured")}
SHARED = {"casualties": ("killed", "injured", "casualties"), "killed": ("killed", "casualties"), "injured": ("injured", "casualties")}


@dataclass(frozen=True, slots=True)
class Figure:
    """One set of people.  `caps`: nobody else is in the cells (R9); else it is a sub-group of them.  `wholes`: figures that it lies
    inside of; `beside`: figures that count other people; `denies`: figures that it contradicts; `doubts`: figures that it
    does not go along with; `soft`: a list of names, which never
    makes a conflict (R12)."""

    number: int
    ids: tuple[str, ...]
    voice: str
    harm: str
    people: People
    low: int
    high: int | None
    caps: bool
    only: bool = False
    wholes: tuple[int, ...] = ()
    beside: frozenset[int] = frozenset()
    denies: frozenset[int] = frozenset()
    doubts: frozenset[int] = frozenset()
    soft: bool = False
    fuzzy: bool = False


def is_silent(docket: Docket, number: int) -> bool:
    """R7: no figure is given."""
    claim = docket.claims[number]
    return claim.count.form == "unknown" or claim.source.certainty == "withheld"


def counted_numbers(docket: Docket) -> list[int]:
    return [n for n in docket.standing() if not is_silent(docket, n)]


def beside_all(docket: Docket) -> list[frozenset[int]]:
    """Who counts other people than whom, parts included: what is beside a whole is beside its parts."""
    below: list[list[int]] = [[n] for n in range(len(docket.claims))]
    for number in range(len(docket.claims)):
        for whole in docket.holders(number):
            below[whole].append(number)
    told: list[set[int]] = [set() for _ in docket.claims]
    for number, others in enumerate(docket.beside):
        for other in others:
            for one in below[number]:
                told[one].update(two for two in below[other] if two != one and one not in below[two] and two not in below[one])
    for number, others in enumerate(told):
        for other in others:
            told[other].add(number)
    return [frozenset(others) for others in told]


def caps_of(docket: Docket, beside: list[frozenset[int]]) -> list[bool]:
    """R9: whether nobody else is in the cells.  Single persons told beside a class ("his wife and four children") leave it closed
    unless they are of that class; any other people beside or added, by the words of the same text or source, leave it open."""
    caps: list[bool] = []
    for number, claim in enumerate(docket.claims):
        names_class = claim.group.is_class or not claim.group.words and docket.people[number].is_open
        closed = names_class and claim.basis in ("total", "part") and claim.count.form != "implied" and docket.bounds[number][1] is not None
        caps.append(closed and claim.source.certainty != "denied" and not any(_opens(docket, number, n) for n in beside[number]))
    return caps


def _opens(docket: Docket, number: int, other: int) -> bool:
    if other in docket.aside or docket.claims[other].harm not in SHARED.get(docket.claims[number].harm, (docket.claims[number].harm,)):
        return False
    claim = docket.claims[other]
    if claim.count.form == "implied" and claim.basis != "additional":
        return claim.harm in (docket.claims[number].harm, *_BELOW.get(docket.claims[number].harm, ())) \
            and within(docket.people[other], docket.people[number])  # fmt: skip
    return docket.bounds[other][1] != 0 and overlap(docket.people[number], docket.people[other])


def figures_of(docket: Docket, against: Mapping[int, frozenset[int]]) -> list[Figure]:
    """All figures that bind, in the docket's order, then the lists of names."""
    beside = beside_all(docket)
    caps = caps_of(docket, beside)
    numbers = counted_numbers(docket)
    stand = set(numbers)
    doubts = doubted(docket, numbers)
    figures = [
        Figure(
            number=n, ids=(docket.ids[n],), voice=docket.voices[n], harm=docket.claims[n].harm, people=docket.people[n],
            low=docket.bounds[n][0], high=docket.bounds[n][1], caps=caps[n], only=docket.claims[n].group.only,
            wholes=tuple(w for w in docket.holders(n) if w in stand), beside=frozenset(m for m in beside[n] if m in stand),
            denies=against.get(n, frozenset()), doubts=doubts.get(n, frozenset()), fuzzy=docket.claims[n].count.form == "about",
        )
        for n in numbers
    ]  # fmt: skip
    return figures + _name_lists(docket, figures)


def _name_lists(docket: Docket, figures: list[Figure]) -> list[Figure]:
    """R12: how many distinct people one source names within a group, where that says more than the source's counts do."""
    naming: dict[tuple[str, str], list[int]] = defaultdict(list)
    for figure in figures:
        if docket.claims[figure.number].group.names and not figure.denies:
            naming[figure.voice, figure.harm].append(figure.number)
    lists: list[Figure] = []
    for (voice, harm), numbers in sorted(naming.items()):
        groups = sorted({docket.people[n] for n in numbers} | {People(sides=BOTH)}, key=repr)
        for people in groups:
            members = [n for n in numbers if within(docket.people[n], people)]
            count = distinct_names(name for n in members for name in docket.claims[n].group.names)
            told = max((f.low for f in figures if f.voice == voice and f.harm == harm and within(f.people, people)), default=0)
            if count > told:
                lists.append(Figure(
                    number=len(docket.claims) + len(lists), ids=tuple(docket.ids[n] for n in members), voice=voice, harm=harm,
                    people=people, low=count, high=None, caps=False, soft=True,
                ))  # fmt: skip
    return lists


__all__ = ["BOTH", "VICTIMS", "Entry", "Figure", "beside_all", "bounds_of", "caps_of", "counted_numbers", "figures_of", "is_silent"]
