"""Facts in and out: reports with their text, readings, claims.  Appended, never changed; a fact that is there already adds nothing.

A claim is kept once for each content it was ever read with (`digest`), under the name that all of them share (`id`): a better reader that
gives it another group adds a row, and the reading says which row is its own.  Tolls are no facts and are not kept here.
"""
from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from ..errors import BookMissing, InputError
from ..model import Claim, Happening, Reading, Rejection, Report, Tally
from ..model.contract import Json, claim_json, claim_of, happening_json, happening_of, report_json
from ..model.identity import canonical, digest_of
from ..model.nouns import noun_of
from .check import faults_of
from .store import Row, Store, rows_for
from .terms import folded

_QUOTE = 2_000
"""Characters of a claim's sentence that can be found."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A reading as rows, made before the book is locked."""

    reading: Reading
    report: Row
    text: bytes
    body: Row
    claims: tuple[Row, ...]
    words: str
    claim_words: tuple[str, ...]

    @property
    def told(self) -> Told:
        reading = self.reading
        return Told(reading.reader, tuple((row[1], row[0]) for row in self.claims), reading.incidents, reading.unplaced, reading.rejections)


@dataclass(frozen=True, slots=True)
class Told:
    """A reading as the book holds it: the claims by name with the digest of their content, in the order of the text."""

    reader: str
    claims: tuple[tuple[str, str], ...]
    incidents: tuple[Happening, ...]
    unplaced: tuple[str, ...]
    rejections: tuple[Rejection, ...]


@dataclass(frozen=True, slots=True)
class InHand:
    """Reports and readings that need not be read back from the book, since they have just been put there: those that it did not have."""

    reports: dict[str, Report]
    told: dict[str, list[Told]]
    claims: dict[str, Claim]

    @classmethod
    def of(cls, prepared: Sequence[Prepared], new: Sequence[str]) -> InHand:
        """`new`: the reports that were not there.  One that comes with several readings is read back as any other."""
        wanted = set(new)
        once: dict[str, list[Prepared]] = {}
        for one in prepared:
            once.setdefault(one.report[0], []).append(one)
        first = {name: own[0] for name, own in once.items() if name in wanted and len({one.body[0] for one in own}) == 1}
        return cls(
            {name: one.reading.report for name, one in first.items()},
            {name: [one.told] for name, one in first.items()},
            {row[0]: claim for one in first.values() for row, claim in zip(one.claims, one.reading.claims, strict=True)},
        )


def prepare(reading: Reading) -> Prepared:
    """Raises InputError where the reading does not agree with its text, or holds what is no text."""
    report = reading.report
    fault = next(faults_of(reading), None)
    if fault is not None:
        raise InputError(f"the reading of {report.key or report.id} does not hold together", f"{fault[0]} {fault[1]}: {fault[2]}",
                         "read the report again; where that does not help this is a fault of tollbook")  # fmt: skip
    claims = [(claim, canonical(claim_json(claim))) for claim in reading.claims]
    rows = tuple((digest_of(body), claim.id, report.id, body) for claim, body in claims)
    try:
        text = report.text.encode()
        body = canonical(_reading_json(reading, rows))
        about = canonical({**report_json(report), "extractor": report.extractor})
        about.encode(), body.encode()
    except UnicodeEncodeError as error:
        raise InputError(f"the report {report.key or report.id} is no text", str(error)[:120], "read it again from its file") from None
    published = report.published.isoformat() if report.published else None
    return Prepared(
        reading, (report.id, about, digest_of(report.text), published), text, ("g" + digest_of(report.id, body)[:23], report.id,
        reading.reader, body), rows, report_words(report), tuple(claim_words(claim, report) for claim in reading.claims),
    )  # fmt: skip


def _reading_json(reading: Reading, claims: Sequence[Row]) -> Json:
    incidents = [happening_json(replace(happening, toll=None)) for happening in reading.incidents]
    return {
        "reader": reading.reader, "claims": [[row[1], row[0]] for row in claims], "unplaced": list(reading.unplaced),
        "incidents": [{name: one[name] for name in ("id", "main", "place", "when", "claims")} for one in incidents],
        "rejections": [{"words": r.words, "span": list(r.span), "why": r.why} for r in reading.rejections],
    }  # fmt: skip


def report_words(report: Report) -> str:
    return folded(f"{report.publisher or ''} {report.key or ''} {report.text}")


def claim_words(claim: Claim, report: Report) -> str:
    start, end = claim.evidence.sentence
    event = claim.event
    place, by = event.place, event.perpetrator
    parts = (report.text[start : min(end, start + _QUOTE)], claim.harm, claim.source.words, claim.group.words, place and place.canonical,
             place and place.name, by and by.words, event.cause, *claim.group.names)  # fmt: skip
    return folded(" ".join(part for part in parts if part))


def append(store: Store, prepared: Sequence[Prepared], now: datetime) -> tuple[Tally, list[str], list[str]]:
    """Append what is not there yet: how much that was, the new reports, and the reports with a new reading.  Inside of `writing`."""
    moment = now.isoformat()
    reports = {one.report[0]: one for one in reversed(prepared)}
    readings = {one.body[0]: one for one in reversed(prepared)}
    claims = {row[0]: (row, words) for one in prepared for row, words in zip(one.claims, one.claim_words, strict=True)}
    new_reports = _missing(store, "report", "id", reports)
    new_readings = _missing(store, "reading", "id", readings)
    new_claims = _missing(store, "claim", "digest", claims)
    seq = _next(store, "report")
    rows = [(seq + n, reports[name]) for n, name in enumerate(new_reports)]
    store.run_many("INSERT INTO report (seq, id, about, text, digest, published, recorded) VALUES (?, ?, ?, ?, ?, ?, ?)",
                   [(n, *one.report[:2], one.text, *one.report[2:], moment) for n, one in rows])  # fmt: skip
    store.add_words("report_words", [(n, one.words) for n, one in rows])
    seq = _next(store, "claim")
    store.run_many("INSERT INTO claim (seq, digest, id, report, body, recorded) VALUES (?, ?, ?, ?, ?, ?)",
                   [(seq + n, *claims[name][0], moment) for n, name in enumerate(new_claims)])  # fmt: skip
    store.add_words("claim_words", [(seq + n, claims[name][1]) for n, name in enumerate(new_claims)])
    seq = _next(store, "reading")
    store.run_many("INSERT INTO reading (seq, id, report, reader, body, recorded) VALUES (?, ?, ?, ?, ?, ?)",
                   [(seq + n, *readings[name].body, moment) for n, name in enumerate(new_readings)])  # fmt: skip
    told = list(dict.fromkeys(readings[name].body[1] for name in new_readings))
    return Tally(len(prepared), len(new_reports), len(new_readings), len(new_claims)), new_reports, told


def _missing(store: Store, table: str, column: str, names: Iterable[str]) -> list[str]:
    wanted = list(names)
    there = {name for (name,) in rows_for(store, f"SELECT {column} FROM {table} WHERE {column} IN (??)", wanted)}
    return [name for name in wanted if name not in there]


def _next(store: Store, table: str) -> int:
    return int(store.rows(f"SELECT coalesce(max(seq), 0) + 1 FROM {table}")[0][0])


def index_words(store: Store) -> None:
    """Fill the search of a book whose facts came otherwise than by `append`.  Inside of `writing`."""
    last = 0
    while rows := store.rows("SELECT seq, id, about, text FROM report WHERE seq > ? ORDER BY seq LIMIT 100", last):
        reports = {name: report_of(about, text) for _, name, about, text in rows}
        store.add_words("report_words", [(seq, report_words(reports[name])) for seq, name, _, _ in rows])
        claims = rows_for(store, "SELECT seq, report, body FROM claim WHERE report IN (??)", reports)
        store.add_words("claim_words", [(seq, claim_words(claim_of(json.loads(body)), reports[report])) for seq, report, body in claims])
        last = rows[-1][0]


def reports_of(store: Store, ids: Iterable[str]) -> dict[str, Report]:
    rows = rows_for(store, "SELECT id, about, text FROM report WHERE id IN (??)", ids)
    return {name: report_of(about, text) for name, about, text in rows}


def report_of(about: str, text: bytes) -> Report:
    """The report of a row.  Raises ValueError where it is none."""
    given = json.loads(about)
    known = {name: value for name, value in given.items() if name != "characters"} if isinstance(given, dict) else {}
    return noun_of(Report, {**known, "text": bytes(text).decode()}, "report")


def readings_of(store: Store, reports: Iterable[str]) -> dict[str, list[Told]]:
    """The readings of each report, the oldest first."""
    told: dict[str, list[Told]] = {}
    rows = rows_for(store, "SELECT seq, report, body FROM reading WHERE report IN (??)", reports)
    for _, report, body in sorted(rows):
        told.setdefault(report, []).append(told_of(body))
    return told


def told_of(body: str) -> Told:
    given = json.loads(body)
    return Told(
        given["reader"], tuple((name, digest) for name, digest in given["claims"]), tuple(map(happening_of, given["incidents"])),
        tuple(given["unplaced"]), tuple(noun_of(Rejection, one) for one in given["rejections"]),
    )  # fmt: skip


def claims_of(store: Store, digests: Iterable[str]) -> dict[str, Claim]:
    rows = rows_for(store, "SELECT digest, body FROM claim WHERE digest IN (??)", digests)
    return {digest: claim_of(json.loads(body)) for digest, body in rows}


def full_name(store: Store, table: str, name: str, what: str) -> str:
    """The one name in a table that begins so.  Raises BookMissing where there is none, or more than one."""
    plain = "".join(letter for letter in name if letter.isalnum())[:64]
    rows = store.rows(f"SELECT DISTINCT id FROM {table} WHERE id >= ? AND id < ? ORDER BY id LIMIT 3", plain, plain + "z")
    if plain != name or not plain or not rows:
        raise BookMissing(f"there is no {what} {name[:40]!r} in {store.where}", "nothing has a name that begins so", "check the name")
    if len(rows) > 1 and rows[0][0] != name:
        raise BookMissing(f"{name[:40]!r} is the beginning of several names", ", ".join(row[0] for row in rows), "write more of it")
    return str(rows[0][0])


def view_of(store: Store, column: Literal["content", "body"], incident: str) -> str:
    """What the view of an incident says.  Raises BookMissing where another program has made it part of another one since it was named."""
    rows = store.rows(f"SELECT {column} FROM incident WHERE id = ?", incident)
    if not rows:
        why = "it became part of another one meanwhile"
        raise BookMissing(f"there is no incident {incident} any more", why, "list the incidents again")
    return str(rows[0][0])
