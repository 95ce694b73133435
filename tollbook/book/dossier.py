"""All that a book holds on one incident, put together for showing."""
from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from ..model import Decision, Dossier, Entry, LineChange, Report, Reprint, Toll
from ..model.contract import claim_of, incident_of
from .copies import copies_of
from .decisions import Effects
from .facts import reports_of, view_of
from .mentions import NO_CLAIM, as_corrected
from .rooms import Rooms
from .store import Store, rows_for

_REPRINTS = 20
"""Copies whose changes are looked at."""


def dossier_of(
    store: Store, rooms: Rooms, incident: str, effects: Effects, decisions: Sequence[Decision], toll: Toll, history: tuple[LineChange, ...],
    most: int,
) -> Dossier:  # fmt: skip
    """`most`: claims at most, those of the oldest reports; only their reports come with them."""
    body = view_of(store, "body", incident)
    claims = store.rows("SELECT member.claim, member.digest, mention.report FROM mention JOIN member ON member.mention = mention.id "
                        "WHERE mention.incident = ?", incident)  # fmt: skip
    carriers = {report for _, _, report in claims}
    days: dict[str, str | None] = dict(rows_for(store, "SELECT id, published FROM report WHERE id IN (??)", carriers))
    order = sorted(claims, key=lambda row: (days[row[2]] or "9999", row[2]))[:most]
    reports = reports_of(store, {report for _, _, report in order})
    entries = _entries(store, [digest for _, digest, _ in order], reports, effects)
    names = {name for name, _, _ in claims}
    standings = tuple((name, standing) for name in sorted(names) for standing in effects.all_on(name))
    about = {decision.id for decision in decisions if any(names & set(side) for side in decision.sides)}
    about |= {decision.id for decision in decisions if decision.kind == "undo" and decision.sides[0][0] in about}
    return Dossier(
        incident=replace(incident_of(json.loads(body)), lines=toll.lines), toll=toll, entries=entries,
        of=sum(digest != NO_CLAIM for _, digest, _ in claims),
        reports=tuple(sorted(reports.values(), key=lambda report: (str(report.published or "9999"), report.id))), history=history,
        reprints=_reprints(store, rooms, sorted(days), reports), standings=standings,
        decisions=tuple(decision for decision in decisions if decision.id in about),
    )  # fmt: skip


def _entries(store: Store, digests: Sequence[str], reports: dict[str, Report], effects: Effects) -> tuple[Entry, ...]:
    """The claims in the order of their reports, then of the text."""
    entries = []
    for report, body, recorded in rows_for(store, "SELECT report, body, recorded FROM claim WHERE digest IN (??)", digests):
        claim, told = as_corrected(claim_of(json.loads(body)), effects), reports[report]
        entries.append(Entry(claim, report, told.publisher, told.published, datetime.fromisoformat(recorded).date()))
    return tuple(sorted(entries, key=lambda e: (str(e.published or "9999"), e.report, e.claim.evidence.count, e.claim.id)))


def _reprints(store: Store, rooms: Rooms, names: Sequence[str], reports: dict[str, Report]) -> tuple[Reprint, ...]:
    copies = [copy for copy in copies_of(store, names) if copy.report in set(names)][:_REPRINTS]
    texts = reports | reports_of(store, {name for copy in copies for name in (copy.report, copy.parent) if name not in reports})
    return tuple(Reprint(copy, rooms.changes(texts[copy.parent].text, texts[copy.report].text)) for copy in copies)
