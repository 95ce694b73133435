"""Looking for words in reports and claims."""
from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from ..errors import InputError
from ..model import Found, Report
from ..model.contract import claim_of
from .facts import readings_of, report_of, reports_of
from .store import Store, rows_for
from .terms import SEARCHED, Term, marks_of, terms_of

_AROUND = 120
"""Characters shown on each side of the first word found."""


def search(store: Store, query: str, *, most: int, reports: bool = True, claims: bool = True) -> list[Found]:
    """Claims, then reports, that have all the words, the best first; at most `most` of each.  Raises InputError where there is no word to
    look for."""
    terms = terms_of(query)
    if not any(not term.negated for term in terms):
        raise InputError("there is nothing to look for", "the words have no letter or digit in them", 'write words, "a phrase" or a begin*')
    return [*(_claims(store, terms, most) if claims else ()), *(_reports(store, terms, most) if reports else ())]


def _reports(store: Store, terms: Sequence[Term], most: int) -> Iterable[Found]:
    order = store.find_words("report_words", terms, most)
    rows = {seq: (about, text) for seq, about, text in rows_for(store, "SELECT seq, about, text FROM report WHERE seq IN (??)", order)}
    reports = [report_of(*rows[seq]) for seq in order if seq in rows]
    incidents: dict[str, str] = {}
    for report, incident in sorted(rows_for(store, "SELECT report, incident FROM mention WHERE report IN (??)", [r.id for r in reports])):
        incidents.setdefault(report, incident)
    return [_excerpt("report", report.id, report, incidents.get(report.id), (0, len(report.text)), terms) for report in reports]


def _claims(store: Store, terms: Sequence[Term], most: int) -> Iterable[Found]:
    """Claims as they are read now: what only an older reading has is left out."""
    order = store.find_words("claim_words", terms, 2 * most)
    rows = {seq: row for seq, *row in rows_for(store, "SELECT seq, digest, report, body FROM claim WHERE seq IN (??)", order)}
    digests, owners = [digest for digest, _, _ in rows.values()], {report for _, report, _ in rows.values()}
    sql = "SELECT member.digest, mention.incident FROM member JOIN mention ON mention.id = member.mention WHERE member.digest IN (??)"
    incidents: dict[str, str] = dict(rows_for(store, sql, digests))
    now = {digest for told in readings_of(store, owners).values() for _, digest in told[-1].claims} | incidents.keys()
    current = [rows[seq] for seq in order if seq in rows and rows[seq][0] in now][:most]
    reports = reports_of(store, {report for _, report, _ in current})
    found = []
    for digest, owner, body in current:
        claim = claim_of(json.loads(body))
        found.append(_excerpt("claim", claim.id, reports[owner], incidents.get(digest), claim.evidence.sentence, terms))
    return found


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
