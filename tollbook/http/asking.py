"""WHAT A PAGE SHOWS: the book is asked, and what this caller may not see is blacked out.  Every answer to a reader passes here."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tollbook import Decision, Found, Incident, PolicyError, Suggestion, TollbookError, load_policy, policy_names
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
_VIEWS: tuple[View, ...] = ("list", "map", "timeline")


def listing(caller: Caller, given: Mapping[str, str]) -> Listing:
    """Raises InputError where a filter cannot be understood."""
    asked = filters_in(given)
    view: View = next((one for one in _VIEWS if one == given.get("view")), "list")
    page, size = number_in(given, "page", 1, 1_000_000), number_in(given, "size", SIZE, MOST)
    above = caller.book.overview(points=view == "map", months=view == "timeline", **asked)
    incidents = caller.book.incidents(page=page, size=size, **asked) if view == "list" else []
    veil = caller.veil()
    return Listing(
        asked={name: str(value) for name, value in asked.items()}, incidents=[shaded(veil, one) for one in incidents], count=above.count,
        page=page, size=size, view=view, facets=dict(above.facets), points=above.points, points_left=above.points_left, months=above.months,
    )  # fmt: skip


def shaded(veil: Veil, incident: Incident) -> Incident:
    return veil.over(incident, near=incident.id in veil.withheld.incidents)


def opened(caller: Caller, name: str, given: Mapping[str, str]) -> Opened:
    """Raises BookMissing, InputError, PolicyError."""
    book, policy = caller.book, known_policy(given.get("policy") or "bounds")
    as_of = day_in(given, "as_of")
    dossier = book.show(clean(name, "incident"), policy=policy, as_of=as_of, most=CLAIMS)
    incident = dossier.incident.id
    veil, withheld = caller.veil(), book.withheld()
    near = incident in withheld.incidents
    return veil.over(Opened(
        dossier=dossier, policy=policy, policies=[(one, load_policy(one).title) for one in policy_names()], compared=book.compared(incident, as_of=as_of), as_of=as_of,
        days=sorted({report.published for report in dossier.reports if report.published}),
        asked={name: given[name].strip()[:80] for name in ("source", "harm", "standing") if given.get(name, "").strip()},
        undone=book.undone(), suggestions=book.suggestions(incident, most=5), confidential=near, hidden=near and not veil.is_open,
    ), near=near)  # fmt: skip


def known_policy(name: str) -> str:
    """Only the policies that come with the program: a name in an address is never a file.  Raises PolicyError."""
    if name not in policy_names():
        raise PolicyError(f"there is no policy {name[:40]!r}", f"there are {', '.join(policy_names())}", "choose one of them")
    return name


def told(caller: Caller, name: str) -> Told:
    """Raises BookMissing."""
    transcript = caller.book.transcript(clean(name, "report"))
    report = transcript.report
    veil = caller.veil()
    near = report.id in veil.withheld.reports
    incidents = dict(transcript.incidents)
    others = []
    for copy in transcript.kin:
        other = copy.parent if copy.report == report.id else copy.report
        how = "copies" if copy.report == report.id else "is copied by"
        others.append((other, caller.book.report(other).title or other, how))
    titles = caller.book.titles(incidents.values())
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
        found = caller.book.search(words, most=25)
    except TollbookError as error:
        return Searched(words, error=f"{error.what}: {error.hint}")
    return Searched(words, visible(caller.veil(), found))


def visible(veil: Veil, found: list[Found]) -> list[Found]:
    """What a caller may find.  Where the words found are hidden ones it is left out: finding a name tells it."""
    if veil.is_open:
        return found
    shown = []
    for one in found:
        near = one.report.id in veil.withheld.reports or one.incident in veil.withheld.incidents
        dark = veil.over(one, near=near)
        if near and not _tells_nothing(one, dark):
            continue
        if dark.words == one.words or not any(dark.words[a:b] != one.words[a:b] for a, b in one.marks):
            shown.append(dark)
    return shown


def _tells_nothing(one: Found, dark: Found) -> bool:
    """Whether all that was found stands in words that are shown as they are; a find without a mark may be by a name further on."""
    return bool(one.marks) and all(dark.words[a:b] == one.words[a:b] for a, b in one.marks)


def queue(caller: Caller, desk: Desk, kind: str | None) -> Queue:
    wanted: QueueKind | None = next((one for one in _KINDS if one == kind), None)
    veil, items = caller.veil(), list[Item]()
    counts = caller.book.to_review()
    for one in caller.book.doubts(most=_IN_QUEUE) if wanted in (None, "doubtful") else ():
        near = one.report.id in veil.withheld.reports
        items.append(veil.over(Item("doubtful", 1 - one.claim.confidence, claim=one.claim, report=one.report), near=near))
    for pair in caller.book.suggestions(most=_IN_QUEUE) if wanted in (None, "link") else ():
        items.append(Item("link", 1 - abs(pair.score - 0.5), suggestion=over_pair(veil, pair)))
    for incident in caller.book.incidents(review="disputed", size=_IN_QUEUE) if wanted in (None, "disputed") else ():
        why = next((c.text for line in incident.lines for c in line.conflicts), "")
        items.append(replace(Item("disputed", 0.5, why=veil.over(why)), incident=shaded(veil, incident)))
    for bad in desk.refused(_IN_QUEUE) if wanted in (None, "unread") else ():
        items.append(Item("unread", 0.3, why=bad.error or "", name=bad.name))
    items.sort(key=lambda item: -item.doubt)
    return Queue(items[:_IN_QUEUE], {**counts, "unread": len(desk.refused())}, wanted, _last(caller))


def _last(caller: Caller) -> Decision | None:
    """The caller's latest decision that holds and can be undone."""
    undone = caller.book.undone()
    own = (one for one in reversed(caller.book.decisions()) if one.who == caller.user.name and one.kind != "undo" and one.id not in undone)
    return next(own, None)


def judged(caller: Caller, page: int, size: int = 50) -> Judged:
    """Decisions, the latest first."""
    decisions: list[Decision] = caller.book.decisions()[::-1]
    veil = caller.veil()
    shown = decisions[(page - 1) * size : page * size]
    return Judged([veil.over(one) for one in shown], caller.book.undone(), page, len(decisions) > page * size)


def over_pair(veil: Veil, pair: Suggestion) -> Suggestion:
    return veil.over(pair, near=bool({pair.one.id, pair.other.id} & veil.withheld.incidents))
