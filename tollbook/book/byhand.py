"""Claims that a person reads where the reader did not: the newest reading again, with one claim more.  Pure."""
from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from ..errors import DecisionError
from ..model import Claim, Count, Draft, Event, Evidence, Form, Group, Happening, Reading, Report, Source, Span
from ..model.identity import claim_id, happening_id
from .decisions import MOST
from .facts import Told

BY_HAND = "+hand"
"""What the version of the reader bears where a person added to its reading."""
_END = re.compile(r"[.!?…]['\"”’)]*\s|\n")


def claim_by_hand(report: Report, draft: Draft) -> Claim:
    """Raises DecisionError where the words do not stand in the report, or the numbers cannot be."""
    start, end = draft.span
    words = report.text[max(start, 0) : max(end, 0)]
    if not 0 <= start < end <= len(report.text) or not words.strip():
        raise DecisionError("these words do not stand in the report", f"it has {len(report.text):,} characters", "select them again")
    if draft.low < 0 or draft.high is not None and draft.high < draft.low:
        raise DecisionError(f"nobody can be counted from {draft.low} to {draft.high}", "the least is above the most", "correct the numbers")
    if max(draft.low, draft.high or 0) > MOST:
        raise DecisionError("nobody can count so many people", f"there are fewer than {MOST:,}", "correct the numbers")
    start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
    form: Form = "exact" if draft.high == draft.low else "at_least" if draft.high is None else "range"
    name = claim_id(report.id, draft.harm, draft.low, draft.high, form, (start, end), (start, end))
    evidence = Evidence(_sentence(report.text, (start, end)), (start, end), (start, end))
    count = Count(draft.low, draft.high, form, report.text[start:end])
    return Claim(name, draft.harm, count, "total", Group(status=draft.status), Source(), Event(), evidence)


def _sentence(text: str, span: Span) -> Span:
    """The sentence around some words, as far as full stops and line ends tell."""
    before = [match.end() for match in _END.finditer(text, max(0, span[0] - 1_000), span[0])]
    after = _END.search(text, span[1])
    return (before[-1] if before else max(0, text.rfind("\n", 0, span[0]) + 1)), (after.start() + 1 if after else len(text))


def with_claim(report: Report, told: Told, claims: Mapping[str, Claim], claim: Claim, beside: str | None) -> Reading:
    """The reading with the claim in it: in the happening of `beside`, else in that which the report is about.  `claims`: by digest.

    Raises DecisionError where no happening has `beside`.
    """
    kept = [claims[digest] for _, digest in told.claims]
    all_claims = sorted([*kept, claim], key=lambda one: (one.evidence.count, one.id))
    happenings = list(told.incidents)
    if beside is not None and not any(beside in one.claims for one in happenings):
        raise DecisionError(f"{beside[:40]} belongs to no happening of the report", "the newest reading has none with it", "name another")
    place = next((n for n, one in enumerate(happenings) if (beside in one.claims if beside else one.main)), None)
    if place is None:
        happenings.append(Happening("", not any(one.main for one in happenings), None, None, ()))
        place = len(happenings) - 1
    names = (*happenings[place].claims, claim.id)
    happenings[place] = replace(happenings[place], id=happening_id(report.id, names), claims=names)
    reader = told.reader if told.reader.endswith(BY_HAND) else told.reader + BY_HAND
    return Reading(report, tuple(all_claims), tuple(happenings), told.unplaced, told.rejections, reader)
