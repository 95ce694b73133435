"""A report with all that is claimed in it, and single claims: what a page of a text is drawn from."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from ..model import Claim, Entry, Reading, Report, Transcript
from .copies import copies_of
from .decisions import Effects
from .facts import Told, claims_of, readings_of, reports_of
from .mentions import as_corrected, wanted
from .store import Store, rows_for


def transcript_of(store: Store, report: str, effects: Effects) -> Transcript:
    """The report of this id, which is there."""
    told = readings_of(store, [report]).get(report, [])
    held = reports_of(store, [report])[report]
    digests = wanted(told, effects) if told else set()
    claims = claims_of(store, sorted(digests))
    recorded: dict[str, str] = dict(rows_for(store, "SELECT digest, recorded FROM claim WHERE digest IN (??)", sorted(digests)))
    entries = [Entry(as_corrected(claim, effects), report, held.publisher, held.published, datetime.fromisoformat(recorded[digest]).date())
               for digest, claim in claims.items()]  # fmt: skip
    entries.sort(key=lambda entry: (entry.claim.evidence.count, entry.claim.id))
    sql = "SELECT member.claim, mention.incident FROM member JOIN mention ON mention.id = member.mention WHERE mention.report = ?"
    return Transcript(
        held, tuple(entries), tuple(sorted(store.rows(sql, report))),
        tuple((entry.claim.id, standing) for entry in entries for standing in effects.all_on(entry.claim.id)),
        _newest(held, told, claims), tuple(copy for copy in copies_of(store, [report]) if report in (copy.report, copy.parent)),
    )  # fmt: skip


def _newest(report: Report, told: Sequence[Told], claims: Mapping[str, Claim]) -> Reading | None:
    if not told:
        return None
    last = told[-1]
    return Reading(report, tuple(claims[digest] for _, digest in last.claims), last.incidents, last.unplaced, last.rejections, last.reader)
