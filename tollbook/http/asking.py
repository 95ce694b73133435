"""WHAT A PAGE SHOWS: the book is asked, and what this caller may not see is blacked out.  Every answer to a reader passes here."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from tollbook import Decision, Dossier, Found, Incident, InputError, PolicyError, Suggestion, load_policy, policy_names
from tollbook.web.shown import Item, Judged, Listing, Opened, Queue, QueueKind, Searched, Told, View

from .calls import Caller, clean, day_in, filters_in, number_in
from .desk import Desk
from .veil import Veil

SIZE, MOST = 20, 100
"""Incidents on a page: usually, at most."""
CLAIMS = 300
"""Claims that are shown of an incident."""
_KINDS: tuple[QueueKind, ...] = ("doubtful", "link", "disputed", "unread")
_IN_QUEUE = 40
_Thing = TypeVar("_Thing")
_VIEWS: tuple[View, ...] = ("list", "map", "timeline")


def listing(caller: Caller, given: Mapping[str, str]) -> Listing:
    """Raises InputError where a filter cannot be understood."""
    asked = filters_in(given)
    may = allowed(caller.veil(), asked)
    view: View = next((one for one in _VIEWS if one == given.get("view")), "list")
    page, size = number_in(given, "page", 1, 1_000_000), number_in(given, "size", SIZE, MOST)
    above = caller.shelf.overview(points=view == "map", months=view == "timeline", **may)
    incidents = caller.book.incidents(page=page, size=size, **may) if view == "list" else []
    veil = caller.veil()  # asked for after what it lies over, so that it knows of all names in it
    above = veil.over(above, near=False)
    return Listing(
        asked={name: str(value) for name, value in asked.items()}, incidents=[shaded(veil, one) for one in incidents], count=above.count,
        page=page, size=size, view=view, facets=dict(above.facets), points=above.points, points_left=above.points_left, months=above.months,
    )  # fmt: skip


def allowed(veil: Veil, asked: Mapping[str, Any]) -> dict[str, Any]:
    """What may be asked for: nothing is found by a name that is hidden, for that would tell it."""
    return {name: veil.over(value, near=False) if name in ("place", "actor") else value for name, value in asked.items()}


def shaded(veil: Veil, incident: Incident) -> Incident:
    return veil.over(incident, near=incident.id in veil.withheld.beside)


def is_near(veil: Veil, dossier: Dossier) -> bool:
    """Whether a text of the dossier may speak of a withheld incident."""
    parents = {reprint.copy.parent for reprint in dossier.reprints}
    return dossier.incident.id in veil.withheld.beside or bool(veil.withheld.reports & parents)


def opened(caller: Caller, name: str, given: Mapping[str, str]) -> Opened:
    """Raises BookMissing, InputError, PolicyError."""
    book, policy = caller.book, known_policy(given.get("policy") or "bounds")
    as_of = day_in(given, "as_of")
    dossier = book.show(clean(name, "incident"), policy=policy, as_of=as_of, most=CLAIMS)
    incident = dossier.incident.id
    compared = book.compared(incident, as_of=as_of)
    pairs = book.suggestions(incident, most=5)
    veil, confidential = caller.veil(), incident in book.withheld().incidents
    shown = veil.over(Opened(
        dossier=dossier, policy=policy, policies=[(one, load_policy(one).title) for one in policy_names()], compared=compared, as_of=as_of,
        days=sorted({report.published for report in dossier.reports if report.published}), undone=book.undone(),
        confidential=confidential, hidden=confidential and not veil.is_open,
    ), near=is_near(veil, dossier))  # fmt: skip
    words = {name: given[name].strip()[:80] for name in ("source", "harm", "standing") if given.get(name, "").strip()}
    return replace(shown, asked=words, suggestions=[over_pair(veil, pair) for pair in pairs])  # what was asked is said back as it was


def known_policy(name: str) -> str:
    """Only the policies that come with the program: a name in an address is never a file.  Raises PolicyError."""
    if name not in policy_names():
        raise PolicyError(f"there is no policy {name[:40]!r}", f"there are {', '.join(policy_names())}", "choose one of them")
    return name


def told(caller: Caller, name: str) -> Told:
    """Raises BookMissing."""
    transcript = caller.book.transcript(clean(name, "report"))
    report = transcript.report
    incidents = dict(transcript.incidents)
    titles = caller.book.titles(incidents.values())
    kin = {copy: caller.book.report(copy.parent if copy.report == report.id else copy.report) for copy in transcript.kin}
    veil = caller.veil()
    near = report.id in veil.withheld.reports
    others = []
    for copy, other in kin.items():
        how = "copies" if copy.report == report.id else "is copied by"
        others.append((other.id, veil.over(other.title or other.id, near=other.id in veil.withheld.reports), how))
    standings: dict[str, list[Any]] = {}
    for claim, standing in transcript.standings:
        standings.setdefault(claim, []).append(standing)
    shown = Told(report=report, entries=transcript.entries, incidents=incidents, titles=titles, standings=standings, others=others,
                 reading=transcript.reading, hidden=near and not veil.is_open)  # fmt: skip
    return veil.over(shown, near=near)


def searched(caller: Caller, words: str) -> Searched:
    words = words.strip()[:400]
    if not words:
        return Searched(words)
    try:
        return Searched(words, visible(caller, words, 25))
    except InputError as error:
        return Searched(words, error=f"{error.what}: {error.hint}")


def visible(caller: Caller, words: str, most: int) -> list[Found]:
    """What a caller may find: in hidden words nothing is found, for finding a name tells it.  Raises InputError."""
    veil = caller.veil()

    def shade(thing: _Thing, report: str, /) -> _Thing:
        return veil.over(thing, near=report in veil.withheld.reports)

    return caller.book.search(words, most=most, shade=None if veil.is_open else shade)


def queue(caller: Caller, desk: Desk, kind: str | None) -> Queue:
    wanted: QueueKind | None = next((one for one in _KINDS if one == kind), None)
    items, book = list[Item](), caller.book
    counts = book.to_review()
    doubts = book.doubts(most=_IN_QUEUE) if wanted in (None, "doubtful") else []
    pairs = book.suggestions(most=_IN_QUEUE) if wanted in (None, "link") else []
    disputed = book.incidents(review="disputed", size=_IN_QUEUE) if wanted in (None, "disputed") else []
    veil = caller.veil()
    for one in doubts:
        near = one.report.id in veil.withheld.reports
        items.append(veil.over(Item("doubtful", 1 - one.claim.confidence, claim=one.claim, report=one.report), near=near))
    for pair in pairs:
        items.append(Item("link", 1 - abs(pair.score - 0.5), suggestion=over_pair(veil, pair)))
    for incident in disputed:
        why = next((c.text for line in incident.lines for c in line.conflicts), "")
        items.append(replace(Item("disputed", 0.5, why=veil.over(why)), incident=shaded(veil, incident)))
    unread = desk.refused() if caller.may_decide else []  # the names of files are what people made of them
    for bad in unread[:_IN_QUEUE] if wanted in (None, "unread") else ():
        items.append(Item("unread", 0.3, why=bad.error or "", name=bad.name))
    items.sort(key=lambda item: -item.doubt)
    return Queue(items[:_IN_QUEUE], {**counts, "unread": len(unread)}, wanted, _last(caller))


def _last(caller: Caller) -> Decision | None:
    """The caller's latest decision that holds and can be undone."""
    undone = caller.book.undone()
    own = (one for one in reversed(caller.book.decisions()) if one.who == caller.user.name and one.kind != "undo" and one.id not in undone)
    return next(own, None)


def judged(caller: Caller, page: int, size: int = 50) -> Judged:
    """Decisions, the latest first."""
    decisions: list[Decision] = caller.book.decisions()[::-1]
    shown, undone = decisions[(page - 1) * size : page * size], caller.book.undone()
    veil = caller.veil()
    return Judged([veil.over(one) for one in shown], undone, page, len(decisions) > page * size)


def over_pair(veil: Veil, pair: Suggestion) -> Suggestion:
    return veil.over(pair, near=bool({pair.one.id, pair.other.id} & veil.withheld.beside))
