"""The claims of an incident on their way to standing: who speaks, since when, of whom, and what was set aside.

A docket numbers the entries in an order of their content, so that no result depends on the order in which they came.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from ..model import Claim, Entry
from .numerals import bounds_of
from .people import ATTACKERS, People, inside, people_of


def voice_of(entry: Entry) -> str:
    """Whose word this is (R1): the actor; the publisher in its own voice; else somebody nameless, who is known in this report only."""
    source = entry.claim.source
    if source.actor:
        return source.actor
    origin = entry.copy_of or entry.report
    if source.words is None:
        return f"outlet:{entry.publisher}" if entry.publisher and not entry.copy_of else f"outlet:{origin}"
    return f"{origin}|{source.kind}|{' '.join(source.words.casefold().split())}"


def days_of(entry: Entry) -> tuple[date, date] | None:
    """The first and the last day on which the source can have said it: `said`, else the day of the report, else unknown (R2)."""
    said = entry.claim.source.said
    if said is not None:
        return said.earliest, said.latest
    return None if entry.published is None else (entry.published, entry.published)


@dataclass
class Docket:
    """Working state of the standing rules, by claim number.  `aside`: which rule says that a claim binds nothing, and why; `endorsed`:
    attributed figures that an outlet repeats in its own voice, and its own claim."""

    entries: tuple[Entry, ...]
    claims: tuple[Claim, ...]
    ids: tuple[str, ...]
    voices: list[str]
    days: list[tuple[date, date] | None]
    parent: list[int | None]
    beside: list[set[int]]
    people: list[People] = field(default_factory=list)
    bounds: list[tuple[int, int | None]] = field(default_factory=list)
    carriers: list[list[int]] = field(default_factory=list)
    aside: dict[int, tuple[str, str]] = field(default_factory=dict)
    outgrown: dict[int, int] = field(default_factory=dict)
    endorsed: dict[int, int] = field(default_factory=dict)

    def standing(self) -> list[int]:
        return [number for number in range(len(self.claims)) if number not in self.aside]

    def set_aside(self, number: int, rule: str, why: str) -> None:
        self.aside.setdefault(number, (rule, why))

    def redirect(self, old: int, new: int | None) -> None:
        """What was part of `old`, or beside it, is so of `new`; of nothing where `new` is None."""
        for number in range(len(self.claims)):
            if self.parent[number] == old:
                self.parent[number] = None if new == number else new
            if old in self.beside[number]:
                self.beside[number].discard(old)
                if new is not None and new != number:
                    self.beside[number].add(new)
                    self.beside[new].add(number)
        if new is not None:
            self.beside[new] |= self.beside[old] - {new}
        self.beside[old] = set()

    def ancestors(self, number: int) -> list[int]:
        """The wholes that a part is inside of, the nearest first; a circle of parts ends where it began."""
        chain: list[int] = []
        above = self.parent[number]
        while above is not None and above != number and above not in chain:
            chain.append(above)
            above = self.parent[above]
        return chain

    def holders(self, number: int) -> list[int]:
        """The wholes whose people the part's people are: of its own harm, or casualties (H1).  "Three of the missing were found dead"
        keeps the group's words, but the dead are no missing."""
        chain: list[int] = []
        for whole in self.ancestors(number):
            below = self.claims[chain[-1] if chain else number].harm
            if self.claims[whole].harm not in (below, "casualties" if below in ("killed", "injured") else below):
                break
            chain.append(whole)
        return chain


def open_docket(entries: Sequence[Entry]) -> Docket:
    """Number the claims, tie their references within each report, and say whom each takes in (R8)."""
    ordered = sorted({(entry.report, entry.claim.id): entry for entry in sorted(entries, key=_content)}.values(), key=_content)
    number_of = {(entry.report, entry.claim.id): number for number, entry in enumerate(ordered)}
    claims = tuple(entry.claim for entry in ordered)
    docket = Docket(
        entries=tuple(ordered), claims=claims, ids=ids_of(ordered), voices=[voice_of(entry) for entry in ordered],
        days=[days_of(entry) for entry in ordered],
        parent=[_reference(number_of, entry, entry.claim.part_of) for entry in ordered], beside=[set() for _ in ordered],
    )  # fmt: skip
    for number, entry in enumerate(ordered):
        for name in entry.claim.beside:
            other = _reference(number_of, entry, name)
            if other is not None:
                docket.beside[number].add(other)
                docket.beside[other].add(number)
    docket.people = _people(docket)
    docket.bounds = [bounds_of(claim) for claim in claims]
    docket.carriers = [[number] for number in range(len(claims))]
    return docket


def _content(entry: Entry) -> tuple[str, str, str, int, str]:
    published = entry.published.isoformat() if entry.published else "9999"
    return published, entry.publisher or "", entry.report, entry.claim.evidence.count[0], entry.claim.id


def ids_of(entries: Sequence[Entry]) -> tuple[str, ...]:
    """The claims' own ids; where two reports use one id for two claims, each with its report."""
    uses = Counter(entry.claim.id for entry in entries)
    return tuple(f"{entry.report}#{entry.claim.id}" if uses[entry.claim.id] > 1 else entry.claim.id for entry in entries)


def _reference(number_of: dict[tuple[str, str], int], entry: Entry, name: str | None) -> int | None:
    if name is None or name == entry.claim.id:
        return None
    return number_of.get((entry.report, name))


def _people(docket: Docket) -> list[People]:
    """A part has what its whole says (G2); a whole takes in attackers where one of its parts is attackers (R8)."""
    own = [people_of(claim.group) for claim in docket.claims]
    told = list(own)
    for number in range(len(own)):
        for whole in docket.ancestors(number):
            told[number] = inside(told[number], own[whole])
    for number, people in enumerate(own):
        for whole in docket.ancestors(number) if people.sides == ATTACKERS else ():
            told[whole] = told[whole]._replace(sides=told[whole].sides | ATTACKERS)
    return told
