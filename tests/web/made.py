"""A small incident made by hand, with words that would break a page that does not escape them."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from tollbook.model import (
    Account, Change, Changes, Check, Claim, Conflict, Copy, Count, Decision, Dossier, Entry, Event, Evidence, Found, Group, Incident,
    Interval, Line, LineChange, LineGroup, Link, Perpetrator, Place, Point, Reading, Reason, Rejection, Report, Reprint, SetAside, Source,
    Standing, Stats, Suggestion, Toll, When,
)  # fmt: skip
from tollbook.web import pages
from tollbook.web.shown import (
    Frame, Item, Job, Judged, Listing, Opened, Problem, Queue, Role, Searched, Taken, Told, User,
)  # fmt: skip

HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;{{ 7*7 }}\x1b[31m\u202e\x00"
"""A title, a name, a reason that wants to be more than words."""
TEXT = f"Twelve killed\r\n\r\nPolice said 12 people, among them Anna Berg, were killed in Beira on Monday. {HOSTILE} 🕊 Later 15 died.\r\n"
DAY = date(2025, 3, 3)
NOW = datetime(2025, 3, 9, 8, 30, tzinfo=UTC)
__all__ = ["Change", "HOSTILE", "TEXT"]


def span(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def claim(name: str = "c1", words: str = "12", low: int = 12, high: int | None = 12, **changed: Any) -> Claim:
    end = TEXT.index("Monday.") + 7
    evidence = Evidence((TEXT.index("Police"), end), span(words), span("killed in"), span("12 people"), span("Police"), span("Beira"),
                        span("Monday"), None)  # fmt: skip
    made = Claim(
        name, "killed", Count(low, high, "exact", words), "total",
        Group("12 people", ("civilian",), ("MOZ",), names=("Anna Berg",), is_class=True), Source(HOSTILE, "police", "MOZ:police", "MOZ"),
        Event(Place("Beira", "Beira", HOSTILE, "MOZ", 1, -19.8, 34.8, "city"), When("Monday", DAY, DAY), "drone", Perpetrator(HOSTILE)),
        evidence, confidence=0.7,
    )  # fmt: skip
    return replace(made, **changed)


REPORT = Report("r1", TEXT, HOSTILE, HOSTILE, HOSTILE, "javascript:alert(1)", date(2025, 3, 4), "en")
OTHER = Report("r2", TEXT, title="Another", publisher="Wire", url="https://example.org/a?b=1&c=2", published=date(2025, 3, 6))


def decision(kind: Any = "reject", name: str = "d1", sides: tuple[tuple[str, ...], ...] = (("c1",),), **changed: Any) -> Decision:
    return replace(Decision(name, kind, sides, HOSTILE, NOW, HOSTILE), **changed)


def line(
    harm: Any = "killed", low: int = 12, high: int | None = 15, state: Any = "disputed", label: str = "everyone", **changed: Any
) -> Line:  # fmt: skip
    made = Line(
        harm, LineGroup(label), low, low if high == low else None, high, state, party=1, independent=2,
        because=(Reason("low", ("c1",), HOSTILE, "R3"), Reason("high", ("c2",), "At most 15", "majority")),
        conflicts=(Conflict(("c1", "c2"), HOSTILE),) * 4,
        accounts=(Account((HOSTILE,), ("c1",), 12, 12), Account(("Wire",), ("c2",), 15, None)), withheld=(HOSTILE,), consistent=("c2",),
    )  # fmt: skip
    return replace(made, **changed)


INCIDENT = Incident(
    "i1", HOSTILE, Place("Beira", "Beira", "Beira", "MOZ", 1, -19.8, 34.8, "city"), Interval(DAY, DAY), ("killed",), ("drone",), (HOSTILE,),
    2, 2, date(2025, 3, 4), date(2025, 3, 6), ("h1",), (Link("h1", "h2", 0.9, (HOSTILE,), "d1"),),
    (line(), line("injured", 0, None, "unknown")),
)  # fmt: skip
BARE = Incident("i2", "Nothing known", None, None, (), (), (), 1, 0, None, None, ("h9",))
TOLL = Toll(
    "i1", "bounds", (*INCIDENT.lines, line("killed", 3, 3, "agreed", HOSTILE)), None, (SetAside("c2", HOSTILE),),
    (Check("sum", ("c1",), True, HOSTILE), Check("sum", ("c2",), False, "1 + 1 = 3")), (Conflict(("c1",), HOSTILE),), None, (HOSTILE,),
)  # fmt: skip
ENTRIES = (
    Entry(claim(), "r1", HOSTILE, date(2025, 3, 4)),
    Entry(claim("c2", "15", 15, None, basis="part", part_of="c1"), "r2", "Wire", date(2025, 3, 6)),
)
HISTORY = (
    LineChange(date(2025, 3, 4), "killed", "everyone", 12, 12, 12, "single_source", ("c1",)),
    LineChange(date(2025, 3, 6), "killed", "everyone", 12, None, None, "disputed", ("c2",)),
)
DOSSIER = Dossier(
    INCIDENT, TOLL, ENTRIES, 9, (REPORT, OTHER), HISTORY, (Reprint(Copy("r2", "r1", 0.9), Changes(0.8, 1, 2, True, True)),),
    (("c1", Standing("rejected", decision())), ("c2", Standing("corrected", decision("correct", "d2", field="count.low", value="15")))),
    (decision(), decision("undo", "d3", (("d1",),)), decision("same", "d4", (("c1", "c2"),)), decision("withhold", "d5")),
)
EMPTY = Dossier(BARE, Toll("i2", "bounds", ()), (), 0, (), (), (), (), ())
SUGGESTION = Suggestion(INCIDENT, BARE, 0.5, (HOSTILE,))
STATS = Stats(HOSTILE, "sqlite", 1_000_000, 2, 2, 2, 1, 0, 1, 1, 0, 1, DAY, DAY, NOW, ((HOSTILE, 2),), (("killed", 1),))
NO_STATS = Stats("b", "sqlite", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, None, None, None, (), ())


def frame(path: str = "/incidents", role: Role = "admin") -> Frame:
    return Frame(HOSTILE, role, True, path, HOSTILE, HOSTILE, "/static/1", HOSTILE)


def opened(**changed: Any) -> Opened:
    made = Opened(
        DOSSIER, "bounds", (("bounds", HOSTILE), ("acled", "ACLED")), (TOLL, replace(TOLL, policy="acled", lines=(line("killed", 13, 13),)),
        Toll("i1", "gtd", (), refused=HOSTILE)), None, (date(2025, 3, 4), date(2025, 3, 6)), {}, frozenset({"d1"}), (SUGGESTION,), True,
    )  # fmt: skip
    return replace(made, **changed)


def told(**changed: Any) -> Told:
    reading = Reading(REPORT, tuple(e.claim for e in ENTRIES[:1]), (), ("c1",), (Rejection(HOSTILE, (0, 1), HOSTILE),), HOSTILE)
    made = Told(REPORT, ENTRIES[:1], reading, {"c1": "i1"}, {"i1": HOSTILE}, {"c1": (Standing("accepted", decision("accept")),)},
                (("r2", HOSTILE, "copies"),))  # fmt: skip
    return replace(made, **changed)


def listing(**changed: Any) -> Listing:
    facets = {"harm": [("killed", 1)], "state": [("disputed", 1)], "country": [("MOZ", 1)], "review": [("doubtful", 1), ("link", 2)]}
    points = (Point(-19.8, 34.8, "city", HOSTILE, 3), Point(10, 179.9, None, "Sea", 1, "i1"), Point(0, 0, "country", "Land", 2))
    made = Listing({"place": HOSTILE, "harm": "killed", "country": "XXX"}, (INCIDENT, BARE), 45, 2, 20, "list", facets, points, 2,
                   (("2024-12", 1), ("2025-03", 4)))  # fmt: skip
    return replace(made, **changed)


def queue() -> Queue:
    items = (
        Item("link", 0.2, HOSTILE, suggestion=SUGGESTION), Item("doubtful", 0.9, HOSTILE, ENTRIES[0].claim, REPORT, INCIDENT),
        Item("disputed", 0.3, HOSTILE, incident=INCIDENT), Item("unread", 0.1, HOSTILE, name=HOSTILE),
        Item("doubtful", 0.1, claim=claim("c9")),
    )  # fmt: skip
    return Queue(items, {"doubtful": 1000, "link": 1, "disputed": 1}, None, decision())


def job(ended: bool) -> Job:
    taken = (Taken(HOSTILE, "r1", 2), Taken(HOSTILE, "r1", 1, False), Taken(HOSTILE, error=HOSTILE))
    return Job("j1", HOSTILE, NOW, 3, 3 if ended else 2, ended, taken)


def every_page() -> Mapping[str, str]:
    """Each page with all that it can show, with nothing, and as a reader sees it."""
    reader = frame("/x", "reader")
    found = (Found("claim", "c1", REPORT, "i1", HOSTILE, ((0, 9),)), Found("report", "r2", OTHER, None, "words", ()))
    searched = Searched(HOSTILE, found, HOSTILE)
    return {
        **{f"incidents {view}": pages.incidents(frame(), listing(view=view)) for view in ("list", "map", "timeline")},
        **{f"no incidents {view}": pages.incidents(frame(), Listing({}, (), 0, view=view)) for view in ("list", "map", "timeline")},
        "incident": pages.incident(frame("/incidents/i1"), opened()), "incident to a reader": pages.incident(reader, opened(hidden=True)),
        "incident as of": pages.incident(frame(), opened(as_of=DAY, policy="acled", asked={"source": HOSTILE, "harm": "killed"})),
        "incident of nothing": pages.incident(frame(), Opened(EMPTY)),
        "incident refused": pages.incident(frame(), Opened(replace(EMPTY, toll=Toll("i2", "gtd", (), refused=HOSTILE)), "gtd")),
        "report": pages.report(frame(), told()), "report to a reader": pages.report(reader, told(hidden=True)),
        "report of nothing": pages.report(frame(), Told(Report("r9", ""), ())),
        "queue": pages.queue(frame("/queue"), queue()), "queue to a reader": pages.queue(reader, queue()),
        "no queue": pages.queue(frame(), Queue((), {}, "link")),
        "search": pages.search(frame(), searched), "no search": pages.search(frame(), Searched("")),
        "add": pages.add(frame("/add"), (job(True), job(False))), "add to a reader": pages.add(reader, ()),
        "job": pages.job(frame("/add/j1"), job(False)), "job ended": pages.job(frame(), job(True)),
        "decisions": pages.decisions(frame(), Judged(DOSSIER.decisions, frozenset({"d1"}), 2, True)),
        "no decisions": pages.decisions(frame(), Judged((), frozenset())),
        "about": pages.about(frame(), STATS), "about nothing": pages.about(frame(), NO_STATS),
        "login": pages.login(Frame("", team=True), HOSTILE, HOSTILE), "login first": pages.login(Frame(""), None, "/"),
        "users": pages.users(frame("/users"), (User(HOSTILE, "admin"), User("Bob", "reader", False)), HOSTILE),
        "problem": pages.problem(frame(), Problem(404, HOSTILE, HOSTILE, HOSTILE)),
        "problem plain": pages.problem(Frame(""), Problem(500, "x")),
        "changes": pages.changes(frame(), 2, (HOSTILE,)),
    }  # fmt: skip
