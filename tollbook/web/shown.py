"""What each page is made of: all that a template may see.  Made by `http/`, drawn by `pages.py`; it knows of no requests, no books."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from ..model import Claim, Decision, Dossier, Entry, Found, Incident, Point, Reading, Report, Standing, Suggestion, Toll

Role = Literal["reader", "reviewer", "admin"]
View = Literal["list", "map", "timeline"]
QueueKind = Literal["doubtful", "link", "disputed", "unread"]


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page.  `name`: who is at work (their decisions bear it); `path`: this page with its query; `seen`: the
    number of decisions and readings in the book when the page was made (a page asks `/changes?seen=…` whether there are more);
    `book`: which book, without a password; `assets`: a path under which `static/` is served, that changes with its content; `said`: what
    the last form did ("rejected c12…"), told once."""

    name: str
    role: Role = "admin"
    team: bool = False
    path: str = "/incidents"
    seen: str = "0"
    book: str = "tollbook.sqlite"
    assets: str = "/static"
    said: str = ""

    @property
    def may_decide(self) -> bool:
        return self.role != "reader"


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of the list of incidents.  `asked`: the filters in force, as the address has them (place, country, actor, harm, state, since,
    until, review); `facets`: for country, harm, state, review the words with how many incidents of these filters have them; `points` and
    `months` ("2025-03", incidents) are of all incidents found, not of this page.  `points_left`: places that the map leaves out."""

    asked: Mapping[str, str]
    incidents: Sequence[Incident]
    count: int
    page: int = 1
    size: int = 20
    view: View = "list"
    facets: Mapping[str, Sequence[tuple[str, int]]] = field(default_factory=dict)
    points: Sequence[Point] = ()
    points_left: int = 0
    months: Sequence[tuple[str, int]] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """An incident, opened.  `policies`: name and title of each; `compared`: the tolls under all of them, the asked one too; `days`: days of
    publication, for the as-of control; `asked`: filters of the claim table (source, harm, standing); `confidential`: readers do not see
    the names of its people; `hidden`: they are blacked out on this page."""

    dossier: Dossier
    policy: str = "bounds"
    policies: Sequence[tuple[str, str]] = ()
    compared: Sequence[Toll] = ()
    as_of: date | None = None
    days: Sequence[date] = ()
    asked: Mapping[str, str] = field(default_factory=dict)
    undone: frozenset[str] = frozenset()
    suggestions: Sequence[Suggestion] = ()
    confidential: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A report with the claims that stand in it.  `incidents`: the incident of a claim; `standings`: what people decided about it;
    `reading`: the newest reading (its rejections and unplaced words); `others`: copies of it, and what it copies, by id and title."""

    report: Report
    entries: Sequence[Entry]
    reading: Reading | None = None
    incidents: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    standings: Mapping[str, Sequence[Standing]] = field(default_factory=dict)
    others: Sequence[tuple[str, str, str]] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """Something to look at.  `doubtful`: `claim` in `report`; `link`: `suggestion`; `disputed`: `incident`, with `why`; `unread`: `name`
    could not be read, with `why`.  `doubt` 0..1 orders them, the most doubtful first."""

    kind: QueueKind
    doubt: float
    why: str = ""
    claim: Claim | None = None
    report: Report | None = None
    incident: Incident | None = None
    suggestion: Suggestion | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Queue:
    """The review queue.  `counts`: how many of each kind there are (at most 1,000 are counted); `last`: the latest decision of who is at
    work, that `u` undoes."""

    items: Sequence[Item]
    counts: Mapping[str, int]
    kind: QueueKind | None = None
    last: Decision | None = None


@dataclass(frozen=True, slots=True)
class Searched:
    """What was looked for and found; `error` where the words cannot be looked for."""

    words: str
    found: Sequence[Found] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one report that was handed in: its id and claims, or why it could not be read and what to do."""

    name: str
    report: str | None = None
    claims: int = 0
    new: bool = True
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """Reports that are being read: `done` of `of` so far; `ended` when none is left."""

    id: str
    who: str
    begun: datetime
    of: int
    done: int
    ended: bool
    taken: Sequence[Taken] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """Decisions, the latest first, a page of them; `titles`: of the incidents and claims that they speak of."""

    decisions: Sequence[Decision]
    undone: frozenset[str]
    page: int = 1
    more: bool = False


@dataclass(frozen=True, slots=True)
class User:
    name: str
    role: Role
    active: bool = True


@dataclass(frozen=True, slots=True)
class Problem:
    """An error as a page: what, why, what to do; `back`: the page of ours that the form stood on that was sent."""

    status: int
    what: str
    why: str = ""
    todo: str = ""
    back: str = ""
