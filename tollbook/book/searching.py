"""Looking for words in reports and claims."""
from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from ..errors import InputError
from ..model import Found, Report
from ..model.contract import claim_of
from .facts import report_of
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
    order = store.find_words("claim_words", terms, most)
    rows = {seq: claim_of(json.loads(body)) for seq, body in rows_for(store, "SELECT seq, body FROM claim WHERE seq IN (??)", order)}
    owners: dict[int, str] = dict(rows_for(store, "SELECT seq, report FROM claim WHERE seq IN (??)", order))
    reports = {name: report_of(about, text) for name, about, text in
               rows_for(store, "SELECT id, about, text FROM report WHERE id IN (??)", set(owners.values()))}  # fmt: skip
    sql = "SELECT member.claim, mention.incident FROM member JOIN mention ON mention.id = member.mention WHERE member.claim IN (??)"
    incidents: dict[str, str] = dict(rows_for(store, sql, [claim.id for claim in rows.values()]))
    found: dict[str, Found] = {}
    for claim, report in ((rows[seq], reports[owners[seq]]) for seq in order if seq in rows):
        if claim.id not in found:
            found[claim.id] = _excerpt("claim", claim.id, report, incidents.get(claim.id), claim.evidence.sentence, terms)
    return list(found.values())


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
