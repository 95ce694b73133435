"""Looking for words in reports and claims."""
from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from ..errors import InputError
from ..model import Found, Report
from ..model.contract import claim_of
from .facts import claim_words, readings_of, report_of, report_words, reports_of
from .store import Store, rows_for
from .terms import SEARCHED, Term, has_all, marks_of, terms_of

_AROUND = 120
"""Characters shown on each side of the first word found."""
_AHEAD = 4
"""How many times as many rows as are wanted are looked at where some may not be shown."""
_Thing = TypeVar("_Thing")


class Shade(Protocol):
    """What may be seen of a report, or of a claim; `report` names the report."""

    def __call__(self, thing: _Thing, report: str, /) -> _Thing: ...


def search(
    store: Store, query: str, *, most: int, reports: bool = True, claims: bool = True, shade: Shade | None = None
) -> list[Found]:  # fmt: skip
    """Claims, then reports, with all the words, what came last first; at most `most` of each.  Under a shade only what is seen is found:
    that something is not found because of a word that is not seen would tell that it is there.

    Raises InputError where there is no word to look for.
    """
    terms = terms_of(query)
    if not any(not term.negated for term in terms):
        raise InputError("there is nothing to look for", "the words have no letter or digit in them", 'write words, "a phrase" or a begin*')
    return [*(_claims(store, terms, most, shade) if claims else ()), *(_reports(store, terms, most, shade) if reports else ())]


def _order(store: Store, table: str, terms: Sequence[Term], most: int, shade: Shade | None) -> list[int]:
    if shade is None:
        return store.find_words(table, terms, most)
    return store.find_words(table, [term for term in terms if not term.negated], _AHEAD * most)


def _reports(store: Store, terms: list[Term], most: int, shade: Shade | None) -> Iterable[Found]:
    order = _order(store, "report_words", terms, most, shade)
    rows = {seq: (about, text) for seq, about, text in rows_for(store, "SELECT seq, about, text FROM report WHERE seq IN (??)", order)}
    reports = [report_of(*rows[seq]) for seq in order if seq in rows]
    if shade is not None:
        seen = [shade(report, report.id) for report in reports]
        reports = [report for report in seen if has_all(report_words(report), terms)][:most]
    incidents: dict[str, str] = {}
    for report, incident in sorted(rows_for(store, "SELECT report, incident FROM mention WHERE report IN (??)", [r.id for r in reports])):
        incidents.setdefault(report, incident)
    return [_excerpt("report", report.id, report, incidents.get(report.id), (0, len(report.text)), terms) for report in reports]


def _claims(store: Store, terms: list[Term], most: int, shade: Shade | None) -> Iterable[Found]:
    """Claims as they are read now: what only an older reading has is left out."""
    order = _order(store, "claim_words", terms, 2 * most, shade)
    rows = {seq: row for seq, *row in rows_for(store, "SELECT seq, digest, report, body, id FROM claim WHERE seq IN (??)", order)}
    names, owners = {row[3] for row in rows.values()}, {row[1] for row in rows.values()}
    sql = "SELECT member.digest, mention.incident FROM member JOIN mention ON mention.id = member.mention WHERE member.claim IN (??)"
    incidents: dict[str, str] = dict(rows_for(store, sql, sorted(names)))
    now = {digest for told in readings_of(store, owners).values() for _, digest in told[-1].claims} | incidents.keys()
    current = [rows[seq] for seq in order if seq in rows and rows[seq][0] in now]
    current = current[:most] if shade is None else current
    reports = reports_of(store, {row[1] for row in current})
    if shade is not None:
        reports = {name: shade(report, name) for name, report in reports.items()}
    found = []
    for digest, owner, body, _ in current:
        claim = claim_of(json.loads(body))
        if shade is None or has_all(claim_words(shade(claim, owner), reports[owner]), terms):
            found.append(_excerpt("claim", claim.id, reports[owner], incidents.get(digest), claim.evidence.sentence, terms))
    return found[:most]


def _excerpt(
    kind: str, name: str, report: Report, incident: str | None, span: tuple[int, int], terms: Sequence[Term]
) -> Found:  # fmt: skip
    text = report.text[span[0] : min(span[1], span[0] + SEARCHED)]
    marks = marks_of(text, list(terms))
    first = marks[0][0] if marks else 0
    start, end = max(0, first - _AROUND), first + 2 * _AROUND
    if kind == "claim" and len(text) <= 4 * _AROUND:
        start, end = 0, len(text)
    shown = tuple((a - start, b - start) for a, b in marks if start <= a and b <= end)
    return Found(kind, name, report, incident, text[start:end], shown)  # type: ignore[arg-type]
