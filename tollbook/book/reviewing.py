"""What people should look at next: claims that the reader is not sure of, incidents that may be one, sources that contradict each other.

Views like any other: kept with the lines of an incident, when its toll is reckoned.
"""
from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from ..model import Claim, Doubt, Entry, Incident, Suggestion, Toll
from ..model.contract import claim_of, incident_of
from .decisions import Effects
from .facts import reports_of
from .mentions import as_corrected
from .store import Row, Store, rows_for, run_for

DOUBTFUL = 0.6
"""Below this confidence a claim is shown for review.  On the development gold, docs/reading.md says how often such a claim is right."""
_AHEAD = 3
"""How many times as many rows as are wanted are looked at: some say nothing any more."""


def keep_reviews(
    store: Store, contents: Mapping[str, str], entries: Mapping[str, Sequence[Entry]], tolls: Mapping[str, Toll], effects: Effects
) -> None:  # fmt: skip
    """Write what there is to look at in these incidents, whose content still is the one given.  Inside of `writing`."""
    days = {name: day for name, content, day in rows_for(store, "SELECT id, content, day FROM incident WHERE id IN (??)", contents)
            if content == contents[name]}  # fmt: skip
    run_for(store, "DELETE FROM doubt WHERE incident IN (??)", sorted(days))
    doubts = {name: _doubtful((entry.claim for entry in entries[name]), effects) for name in days}
    store.run_many("INSERT INTO doubt (incident, claim, doubt) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                   [(name, claim, doubt) for name, own in sorted(doubts.items()) for claim, doubt in own])  # fmt: skip
    linked = _keep_apart(store, sorted(days), effects)
    disputed = {name for name in days if any(line.state == "disputed" for line in tolls[name].lines)}
    told = {"doubtful": {name for name, own in doubts.items() if own}, "link": linked, "disputed": disputed}
    store.run_many("INSERT INTO tag (kind, word, day, incident) VALUES ('review', ?, ?, ?) ON CONFLICT DO NOTHING",
                   [(word, days[name], name) for word, names in sorted(told.items()) for name in sorted(names)])  # fmt: skip


def _doubtful(claims: Iterable[Claim], effects: Effects) -> list[tuple[str, float]]:
    return [(claim.id, round(1 - claim.confidence, 4)) for claim in claims
            if claim.confidence < DOUBTFUL and not effects.all_on(claim.id)]  # fmt: skip


def _keep_apart(store: Store, incidents: Sequence[str], effects: Effects) -> set[str]:
    """Write the pairs that speak for being one and are not, beside those that linking holds apart and asks about; which of these incidents
    are in one that nobody has judged."""
    own: dict[str, str] = dict(rows_for(store, "SELECT id, incident FROM mention WHERE incident IN (??)", incidents))
    edges = _pairs(store, "edge", own)
    where = own | _incidents_of(store, edges)
    apart = [row for row in edges if row[0] in where and row[1] in where and where[row[0]] != where[row[1]]]
    store.run_many("INSERT INTO apart (one, other, score, reasons) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", apart)
    asked = _pairs(store, "apart", own)
    where |= _incidents_of(store, asked)
    told = _told_apart(store, effects) if asked else set()
    return {where[name] for one, other, *_ in asked if one in where and other in where and where[one] != where[other]
            and frozenset((where[one], where[other])) not in told for name in (one, other) if name in own}  # fmt: skip


def _pairs(store: Store, table: str, mentions: Iterable[str]) -> list[Row]:
    """The rows of a table of pairs with one of these at an end, each once."""
    sql = f"SELECT one, other, score, reasons FROM {table} WHERE"
    return sorted({row for end in ("one", "other") for row in rows_for(store, f"{sql} {end} IN (??)", sorted(mentions))})


def _incidents_of(store: Store, pairs: Iterable[Row]) -> dict[str, str]:
    names = {name for one, other, *_ in pairs for name in (one, other)}
    return dict(rows_for(store, "SELECT id, incident FROM mention WHERE id IN (??)", sorted(names)))


def doubts(store: Store, effects: Effects, most: int) -> list[Doubt]:
    """The claims that the reader is least sure of first."""
    rows = store.rows("SELECT incident, claim FROM doubt ORDER BY doubt DESC, claim LIMIT ?", most)
    wanted = {claim: incident for incident, claim in rows if not effects.all_on(claim)}
    bodies: dict[str, tuple[str, str]] = {}
    for name, report, body, _ in sorted(rows_for(store, "SELECT id, report, body, seq FROM claim WHERE id IN (??)", wanted),
                                        key=lambda row: row[3]):  # fmt: skip
        bodies[name] = report, body  # the newest content
    reports = reports_of(store, {report for report, _ in bodies.values()})
    return [Doubt(as_corrected(claim_of(json.loads(bodies[name][1])), effects), reports[bodies[name][0]], incident)
            for name, incident in wanted.items() if name in bodies]  # fmt: skip


def suggestions(store: Store, effects: Effects, most: int, incident: str | None = None) -> tuple[list[Suggestion], dict[str, bool]]:
    """Pairs of incidents that may be one and that nobody has judged, the likeliest first; with `incident`, those of it.  The incidents
    come without lines; True for those whose lines are kept and up to date."""
    sql = ("SELECT apart.one, apart.score, apart.reasons, a.incident, b.incident FROM apart JOIN mention a ON a.id = apart.one "
           "JOIN mention b ON b.id = apart.other WHERE a.incident <> b.incident {} "
           "ORDER BY apart.score DESC, apart.one LIMIT ?")  # fmt: skip
    if incident is None:
        rows = store.rows(sql.format(""), most * _AHEAD)
    else:
        rows = store.rows(sql.format("AND (a.incident = ? OR b.incident = ?)"), incident, incident, most * _AHEAD)
    told = _told_apart(store, effects)
    best: dict[frozenset[str], Row] = {}
    for row in rows:
        pair = frozenset(row[3:])
        if pair not in told and pair not in best:
            best[pair] = row
    return _shown(store, list(best.values())[:most])


def how_many(store: Store, effects: Effects, most: int) -> dict[str, int]:
    """How many claims are doubtful, pairs of incidents may be one, incidents are disputed: each counted to `most`."""
    claims = store.rows("SELECT DISTINCT claim FROM doubt LIMIT ?", most * _AHEAD)
    pairs = store.rows("SELECT DISTINCT a.incident, b.incident FROM apart JOIN mention a ON a.id = apart.one "
                       "JOIN mention b ON b.id = apart.other WHERE a.incident <> b.incident LIMIT ?", most * _AHEAD)  # fmt: skip
    disputed = store.rows("SELECT 1 FROM tag WHERE kind = 'review' AND word = 'disputed' LIMIT ?", most)
    found = {"doubtful": sum(1 for (claim,) in claims if not effects.all_on(claim)),
             "link": len({frozenset(pair) for pair in pairs} - _told_apart(store, effects)), "disputed": len(disputed)}  # fmt: skip
    return {kind: min(number, most) for kind, number in found.items()}


def _told_apart(store: Store, effects: Effects) -> set[frozenset[str]]:
    """Pairs of incidents that a person told apart."""
    judged = [decision for decision in effects.judgements if decision.kind in ("different", "split")]
    claims = sorted({claim for decision in judged for side in decision.sides for claim in side})
    sql = "SELECT member.claim, mention.incident FROM member JOIN mention ON mention.id = member.mention WHERE member.claim IN (??)"
    where: dict[str, str] = dict(rows_for(store, sql, claims))
    sides = [pair for decision in judged for pair in combinations(decision.sides, 2)]
    return {frozenset((where[a], where[b])) for one, other in sides for a in one for b in other if a in where and b in where}


def _shown(store: Store, rows: Sequence[Row]) -> tuple[list[Suggestion], dict[str, bool]]:
    names = {name for row in rows for name in row[3:]}
    bodies = rows_for(store, "SELECT id, body, reckoned = content FROM incident WHERE id IN (??)", names)
    incidents: dict[str, Incident] = {name: incident_of(json.loads(body)) for name, body, _ in bodies}
    pairs = [Suggestion(incidents[a], incidents[b], score, tuple(json.loads(reasons)))
             for _, score, reasons, a, b in rows if a in incidents and b in incidents]  # fmt: skip
    return pairs, {name: bool(kept) for name, _, kept in bodies}
