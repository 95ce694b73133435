"""Every page: what is shown in, HTML out.  Pure functions; the forms on them are posted to /decide, /claims, /add, /login and /users.

All that outsiders wrote (texts, titles, names, reasons) is escaped, and bears no character that commands a screen.
"""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from ..model import Cause, Harm, Line, State, Stats, Status
from . import charts, marked, matrix, rows, worldmap
from .drawing import draw
from .shown import Frame, Job, Judged, Listing, Opened, Problem, Queue, Searched, Told, User

HARMS, STATES, STATUSES, CAUSES = get_args(Harm), get_args(State), get_args(Status), get_args(Cause)
FIELDS = (
    "count.low", "count.high", "count.form", "harm", "basis", "group.status", "group.nationality", "group.sex", "group.age", "group.role",
    "group.side", "source.kind", "source.actor", "source.certainty", "event.place", "event.when", "event.cause", "event.background",
    "part_of", "supersedes",
)  # fmt: skip
"""Fields of a claim that the form for corrections offers."""
LONGEST_TEXT, MOST_CLAIMS = 300_000, 400
"""Of one report, as much as a browser draws without a pause."""


def incidents(frame: Frame, listing: Listing) -> str:
    """The list of incidents, as a list, a map or a timeline, with filters, counts and downloads."""
    return draw(
        "incidents.html", frame, listing=listing, harms=HARMS, states=STATES,
        map=worldmap.world(listing.points) if listing.view == "map" else None,
        months=charts.timeline(listing.months) if listing.view == "timeline" else [],
    )  # fmt: skip


def incident(frame: Frame, opened: Opened) -> str:
    """An incident with all that is known of it.  Names that are hidden come blacked out."""
    dossier = opened.dossier
    numbers = rows.numbered(dossier)
    every = rows.rows_of(dossier, numbers)
    return draw(
        "incident.html", frame, opened=opened, dossier=dossier, incident=dossier.incident, toll=dossier.toll, numbers=numbers,
        lines=list(zip(dossier.toll.lines, charts.bars(dossier.toll.lines), strict=True)), gaps=_gaps(dossier.toll.lines),
        matrix=matrix.matrix_of(dossier, numbers), under=matrix.under_policies(opened.compared), charts=charts.steps_of(dossier),
        every=every, rows=rows.filtered(every, opened.asked), standings=rows.STANDINGS, people=rows.people_of(dossier),
        map=worldmap.small(dossier.incident), origins={report.id: report for report in dossier.reports}, fields=FIELDS,
        withheld=_withheld(opened),
    )  # fmt: skip


def _gaps(lines: Sequence[Line]) -> list[tuple[Line, str]]:
    """Lines of which somebody withholds the figure, or nobody gives one, with the sentence."""
    found = []
    for line in lines:
        if line.withheld:
            found.append((line, "no figure given by " + ", ".join(line.withheld)))
        elif line.high is None and (line.group.label == "everyone" or line.state == "unknown"):
            why = next((reason.text for reason in line.because if reason.bound == "high"), "no upper figure is given")
            found.append((line, why[:1].lower() + why[1:]))
    return found


def _withheld(opened: Opened) -> str | None:
    """The decision that withholds the names and still holds: undoing it shows them."""
    own = (one.id for one in opened.dossier.decisions if one.kind == "withhold" and one.id not in opened.undone)
    return next(own, None)


def report(frame: Frame, told: Told) -> str:
    """A report with its claims drawn on the text; of a very long one, the beginning."""
    entries = told.entries[:MOST_CLAIMS]
    claims = [entry.claim for entry in entries]
    return draw(
        "report.html", frame, told=told, report=told.report, claims=claims, entries=entries, left=len(told.entries) - len(entries),
        pieces=marked.pieces(told.report.text, marked.marks_of(claims), (0, LONGEST_TEXT)), longest=LONGEST_TEXT,
        numbers={claim.id: place for place, claim in enumerate(claims, 1)}, harms=HARMS, statuses=STATUSES, fields=FIELDS,
        labels=marked.LABELS,
    )  # fmt: skip


def queue(frame: Frame, queue: Queue) -> str:
    """The review queue, the most doubtful first."""
    told = [(item.claim, item.report) for item in queue.items if item.claim and item.report]
    quotes = {claim.id: marked.quoted(report.text, claim, marked.ROLES) for claim, report in told}
    ordered = replace(queue, items=tuple(sorted(queue.items, key=lambda item: -item.doubt)))
    return draw("queue.html", frame, queue=ordered, quotes=quotes, fields=FIELDS)


def search(frame: Frame, searched: Searched) -> str:
    """What was found, with the words looked for marked."""
    found = [(one, marked.pieces(one.words, [marked.Mark("found", span, one.id) for span in one.marks])) for one in searched.found]
    return draw("search.html", frame, searched=searched, found=found)


def add(frame: Frame, jobs: Sequence[Job]) -> str:
    """The form that hands reports in, and what became of those handed in before."""
    return draw("add.html", frame, jobs=jobs)


def job(frame: Frame, job: Job) -> str:
    """Reports that are being read; the page asks for itself again until they are."""
    return draw("job.html", frame, job=job)


def decisions(frame: Frame, judged: Judged) -> str:
    """What people decided, the latest first."""
    return draw("decisions.html", frame, judged=judged)


def about(frame: Frame, stats: Stats) -> str:
    """What the book holds."""
    return draw("about.html", frame, stats=stats)


def login(frame: Frame, error: str | None, next: str) -> str:
    """The way in.  `next`: where to go then."""
    return draw("login.html", frame, error=error, next=next)


def users(frame: Frame, users: Sequence[User], error: str | None) -> str:
    """The people of a team, for its admin."""
    return draw("users.html", frame, users=users, error=error)


def problem(frame: Frame, problem: Problem) -> str:
    """An error: what, why, what to do."""
    return draw("problem.html", frame, problem=problem)


def changes(frame: Frame, more: int, who: Sequence[str]) -> str:
    """What the banner says when others decided or added something since the page was made; empty where nobody did."""
    return draw("changes.html", frame, more=more, who=who) if more > 0 else ""
