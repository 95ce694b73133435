"""What a book answers: incidents, all that is held on one of them, what was found, what disagrees."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from .claim import Claim, Entry, Interval, Place, Precision
from .decision import Decision
from .linking import Changes, Copy, Link
from .report import Reading, Report
from .toll import Line, State, Toll
from .tree import Span


@dataclass(frozen=True, slots=True)
class Incident:
    """What several reports tell of one happening.  A view: it can be made again from the facts at any time.

    `when` is what most of them say; `place`, `causes`, `perpetrators` with the most common first.  `mentions` are the happenings of
    reports that it is made of, the oldest first, and `links` the reasons for each being there.  `first`, `last`: days of publication.
    """

    id: str
    title: str
    place: Place | None
    when: Interval | None
    harms: tuple[str, ...]
    causes: tuple[str, ...]
    perpetrators: tuple[str, ...]
    reports: int
    claims: int
    first: date | None
    last: date | None
    mentions: tuple[str, ...]
    links: tuple[Link, ...] = ()
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What people decided about a claim: `word` as in "accepted", the decision, and who, when and why in it."""

    word: Literal["accepted", "rejected", "corrected", "replaced"]
    decision: Decision


@dataclass(frozen=True, slots=True)
class LineChange:
    """A day on which a line's bounds or state changed, as far as published by then; `claims`: what was published that day."""

    day: date
    harm: str
    label: str
    low: int
    best: int | None
    high: int | None
    state: State
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reprint:
    """A report of the incident that copies another one, and what it changed."""

    copy: Copy
    changes: Changes


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that a book holds on an incident.  `entries`: its claims as people corrected them, at most as many as were asked for, of `of`;
    `reports`: who carries them, by id; `standings`: decisions by claim; `decisions`: all that speak of the incident, undone ones too."""

    incident: Incident
    toll: Toll
    entries: tuple[Entry, ...]
    of: int
    reports: tuple[Report, ...]
    history: tuple[LineChange, ...]
    reprints: tuple[Reprint, ...]
    standings: tuple[tuple[str, Standing], ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """Incidents at one place: so many, at these degrees of WGS84, known to this precision; `incident`: where it is one only."""

    lat: float
    lon: float
    precision: Precision | None
    name: str
    incidents: int
    incident: str | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """All incidents that some filters find: how many; for country, harm, state and review each word with how many of them have it, the
    commonest first; where they are, the places with the most first, and how many places were left out; how many in each month
    ("2025-03", "" where no day is known), in order."""

    count: int
    facets: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    points: tuple[Point, ...] = ()
    points_left: int = 0
    months: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A claim that nobody has decided on, and that the reader is not sure of: `claim.confidence` is low."""

    claim: Claim
    report: Report
    incident: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two incidents that may be one: how probable it is, and a sentence for each reason."""

    one: Incident
    other: Incident
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Transcript:
    """A report as a book holds it: its claims as people corrected them, in the order of the text; the incident of each that has one; what
    people decided on each; its newest reading, None where nobody has read it; reports that it copies or that copy it."""

    report: Report
    entries: tuple[Entry, ...]
    incidents: tuple[tuple[str, str], ...]
    standings: tuple[tuple[str, Standing], ...]
    reading: Reading | None
    kin: tuple[Copy, ...]


@dataclass(frozen=True, slots=True)
class Withheld:
    """Incidents whose names are not to be shown to everybody, the reports that tell of them, and all the names; `beside`: these incidents
    and others that the same reports tell of."""

    incidents: frozenset[str] = frozenset()
    reports: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """A report or a claim that has the words looked for.  `words` quotes the report; `marks` are where in `words` they stand."""

    kind: Literal["report", "claim"]
    id: str
    report: Report
    incident: str | None
    words: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a book that does not agree with itself.  `what` names the kind of thing, `id` which one, `why` what is wrong."""

    what: str
    id: str
    why: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What adding did: `reports`, `readings` and `claims` that were not there before, out of `of` readings handed in."""

    of: int = 0
    reports: int = 0
    readings: int = 0
    claims: int = 0


@dataclass(frozen=True, slots=True)
class Stats:
    """What a book holds.  `readers`: how many reports each version of the reader read last; `bytes`: on the disk."""

    book: str
    engine: str
    bytes: int
    reports: int
    readings: int
    claims: int
    decisions: int
    undone: int
    incidents: int
    mentions: int
    copies: int
    tolls: int
    first: date | None
    last: date | None
    recorded: datetime | None
    readers: tuple[tuple[str, int], ...]
    harms: tuple[tuple[str, int], ...]
