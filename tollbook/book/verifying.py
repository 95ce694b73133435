"""A book proves itself: every name is made again from its content, every quote looked up in its text, every link of the chain hashed.

Facts first, row by row; then the decisions; then, where asked for, the views, made again from the facts and compared.
"""
from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator

from ..errors import BookError
from ..model import Claim, Decision, Finding, Reading
from ..model.contract import claim_of, decision_of
from ..model.identity import digest_of
from .check import claim_faults, faults_of
from .decisions import START, Effects, chained, corrected, effects_of, name_of
from .facts import report_of, told_of
from .migrations import VIEWS
from .store import Row, Store, rows_for
from .views import Views

_AT_ONCE = 100
_UNLIKE = frozenset({"line", "toll", "doubt", "apart"})
"""Views that are filled when they are asked for."""


def verify(store: Store, progress: Callable[[int], None] | None = None) -> Iterator[Finding]:
    """Whatever does not agree, as it is found; nothing, where all does.  `progress` is told how many reports are done."""
    for line in store.damage():
        yield Finding("database", store.where, line)
    try:
        yield from _facts(store, progress)
        yield from _strays(store)
        decisions = store.rows("SELECT seq, id, body, chain FROM decision ORDER BY seq")
        yield from _chain(decisions)
        yield from _decided(store, decisions)
    except BookError as error:
        yield Finding("database", store.where, str(error))


def _facts(store: Store, progress: Callable[[int], None] | None) -> Iterator[Finding]:
    done, last = 0, 0
    while rows := store.rows("SELECT seq, id, about, text, digest FROM report WHERE seq > ? ORDER BY seq LIMIT ?", last, _AT_ONCE):
        names = [row[1] for row in rows]
        claims: dict[str, list[Row]] = {}
        for row in rows_for(store, "SELECT report, digest, id, body FROM claim WHERE report IN (??)", names):
            claims.setdefault(row[0], []).append(row[1:])
        readings: dict[str, list[Row]] = {}
        for row in rows_for(store, "SELECT report, id, body FROM reading WHERE report IN (??)", names):
            readings.setdefault(row[0], []).append(row[1:])
        for row in rows:
            yield from _report(row, claims.get(row[1], []), readings.get(row[1], []))
        done, last = done + len(rows), rows[-1][0]
        if progress is not None:
            progress(done)


def _report(row: Row, claim_rows: list[Row], reading_rows: list[Row]) -> Iterator[Finding]:
    _, name, about, text, digest = row
    try:
        report = report_of(about, text)
    except ValueError as error:
        yield Finding("report", name, f"it cannot be read back: {error}")
        return
    if digest_of(report.text) != digest:
        yield Finding("report", name, "its text is not the text that was kept")
    if report.id != name:
        yield Finding("report", name, f"what is known of it is that of {report.id}")
    claims: dict[str, Claim] = {}
    for key, claim_name, body in claim_rows:
        try:
            claims[key] = claim_of(json.loads(body))
        except ValueError as error:
            yield Finding("claim", claim_name, f"it cannot be read back: {error}")
            continue
        if digest_of(body) != key or claims[key].id != claim_name:
            yield Finding("claim", claim_name, "its content is not the content that was kept")
        for what, one, why in claim_faults(report, [claims[key]]):
            if not why.startswith("it refers to"):  # looked at with its reading, below
                yield Finding(what, one, why)
    for reading_name, body in reading_rows:
        if "g" + digest_of(name, body)[:23] != reading_name:
            yield Finding("reading", reading_name, "its content is not the content that was kept")
        try:
            told = told_of(body)
        except (ValueError, KeyError, TypeError) as error:
            yield Finding("reading", reading_name, f"it cannot be read back: {error}")
            continue
        lost = [claim for claim, key in told.claims if key not in claims]
        for claim in lost:
            yield Finding("reading", reading_name, f"its claim {claim} is not there")
        if not lost:
            own = tuple(claims[key] for _, key in told.claims)
            yield from _told_again(Reading(report, own, told.incidents, told.unplaced, told.rejections, told.reader))


def _told_again(reading: Reading) -> Iterator[Finding]:
    """What a reading says beyond its single claims, which have been looked at."""
    for what, name, why in faults_of(reading):
        if what != "claim" or why.startswith("it refers to"):
            yield Finding(what, name, why)


def _strays(store: Store) -> Iterator[Finding]:
    """Rows whose report is not there, and reports that nobody read."""
    for table in ("claim", "reading"):
        sql = f"SELECT id FROM {table} WHERE NOT EXISTS (SELECT 1 FROM report WHERE report.id = {table}.report) ORDER BY seq LIMIT 100"
        for (name,) in store.rows(sql):
            yield Finding(table, name, "its report is not there")
    sql = "SELECT id FROM report WHERE NOT EXISTS (SELECT 1 FROM reading WHERE reading.report = report.id) ORDER BY seq LIMIT 100"
    for (name,) in store.rows(sql):
        yield Finding("report", name, "it has no reading")


def _chain(rows: list[Row]) -> Iterator[Finding]:
    before, place = START, 0
    for seq, name, body, chain in rows:
        place += 1
        try:
            decision = decision_of(json.loads(body))
        except ValueError as error:
            yield Finding("decision", name, f"it cannot be read back: {error}")
            before = chain
            continue
        if seq != place:
            yield Finding("decision", name, f"it has number {seq} where number {place} is due: a row before it is gone")
            place = seq
        if decision.id != name or name_of(decision) != name:
            yield Finding("decision", name, f"its content is called {name_of(decision)}")
        if chained(before, decision) != chain:
            yield Finding("decision", name, "the chain breaks here: it, or a row before it, is not what it was")
        before = chain


def _decided(store: Store, rows: list[Row]) -> Iterator[Finding]:
    """Decisions about claims or decisions that are not there, and corrections that no longer fit."""
    decisions: list[Decision] = []
    for _, _, body, _ in rows:
        try:
            decisions.append(decision_of(json.loads(body)))
        except ValueError:
            continue
    names = {decision.id for decision in decisions}
    effects = effects_of(decisions)
    claims = {claim for decision in decisions if decision.kind != "undo" for side in decision.sides for claim in side}
    known: dict[str, str] = dict(rows_for(store, "SELECT id, '' FROM report WHERE id IN (??)", claims))  # for a happening without claims
    known |= dict(rows_for(store, "SELECT id, body FROM claim WHERE id IN (??)", claims))
    for decision in decisions:
        wanted = names if decision.kind == "undo" else known
        for claim in (claim for side in decision.sides for claim in side if claim not in wanted):
            yield Finding("decision", decision.id, f"it speaks of {claim}, which is not there")
    for name, corrections in effects.corrections.items():
        try:
            corrected(claim_of(json.loads(known[name])), corrections)
        except (ValueError, TypeError, KeyError) as error:
            for _, decision in corrections.values():
                yield Finding("decision", decision.id, f"the correction of {name} does not fit the claim any more: {error}")


def view_faults(views: Views, effects: Effects) -> Iterator[Finding]:
    """Make all views again, and say which were other before; nothing is left of it but the finding."""
    store = views.store
    before = _fingerprints(store)
    try:
        with store.writing():
            views.rebuild(effects)
            after = _fingerprints(store)
            raise _Undo
    except _Undo:
        for table, print_ in before.items():
            if after[table] != print_:
                yield Finding("view", table, "it does not follow from the facts as they are now: tollbook verify --rebuild makes it again")


class _Undo(Exception):
    """Ends a transaction whose changes are not wanted."""


def _fingerprints(store: Store) -> dict[str, str]:
    what = {"incident": "id, day, content, body FROM incident", "mention": "id, report, name, incident, content, card, sketch FROM mention",
            "tag": "* FROM tag WHERE kind NOT IN ('state', 'review')"}  # fmt: skip
    prints = {}
    for table in VIEWS:
        if table not in _UNLIKE:
            rows = sorted(map(repr, store.rows(f"SELECT {what.get(table, f'* FROM {table}')}")))
            prints[table] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
    return prints
