"""Incidents whose names are not shown to everybody, by decision of a person; and the names.  The book itself hides nothing."""
from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from ..model import Decision, Withheld
from ..model.contract import claim_of
from .decisions import Effects
from .facts import readings_of
from .mentions import as_corrected
from .store import Store, rows_for

_MEMBERS = "SELECT member.claim, mention.incident FROM member JOIN mention ON mention.id = member.mention WHERE "


def withheld_in(store: Store, effects: Effects, decisions: Sequence[Decision]) -> Withheld:
    """The incidents in which somebody withheld the names, their reports, and all names that are told of in them."""
    where: dict[str, str] = dict(rows_for(store, f"{_MEMBERS} member.claim IN (??)", sorted(effects.withheld)))
    incidents = set(where.values()) | _heirs(store, sorted(effects.withheld - where.keys()))
    reports = {name for (name,) in rows_for(store, "SELECT report FROM mention WHERE incident IN (??)", sorted(incidents))}
    members = rows_for(store, f"{_MEMBERS} mention.report IN (??)", sorted(reports))
    elsewhere = {claim for claim, incident in members if incident not in incidents}
    names = _names(store, reports, elsewhere, effects, decisions)
    beside = incidents | {incident for _, incident in members}
    return Withheld(frozenset(incidents), frozenset(reports), tuple(sorted(names)), frozenset(beside))


def _names(store: Store, reports: Iterable[str], elsewhere: set[str], effects: Effects, decisions: Sequence[Decision]) -> set[str]:
    """All names that were ever read in these reports, or written by people, but for those of claims on other incidents."""
    names, claims = set[str](), set[str]()
    for name, body in rows_for(store, "SELECT id, body FROM claim WHERE report IN (??)", sorted(reports)):
        if name not in elsewhere:
            claim = claim_of(json.loads(body))
            claims.add(name)
            names |= {*claim.group.names, *as_corrected(claim, effects).group.names}
    for one in decisions:
        if one.field == "group.names" and one.sides[0][0] in claims:
            names |= set(json.loads(one.value or "[]") or ())
    return names


def _heirs(store: Store, claims: Sequence[str]) -> set[str]:
    """The incidents of claims that no reading has any more: those of the claims that they stood with, else all of their report; all of a
    report, too, that stood for a happening without claims."""
    found = set[str]()
    told = rows_for(store, "SELECT DISTINCT id, report FROM claim WHERE id IN (??)", claims)
    untold = rows_for(store, "SELECT id, id FROM report WHERE id IN (??)", claims)
    for claim, report in (*told, *untold):
        readings = readings_of(store, [report]).get(report, [])
        company = {name for told in readings for one in told.incidents if claim in one.claims for name in one.claims}
        members = rows_for(store, f"{_MEMBERS} mention.report IN (??)", [report])
        found |= {incident for name, incident in members if name in company} or {incident for _, incident in members}
    return found
