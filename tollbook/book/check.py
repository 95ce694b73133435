"""What a reading must keep to be kept: every name follows from its content, every quote stands in the text where it is said to.

Asked of each reading before it goes into a book, and of the whole book again by `verify`.  Pure.
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from ..model import Claim, Evidence, Happening, Reading, Rejection, Report
from ..model.identity import claim_id, happening_id, report_id

Fault = tuple[str, str, str]
"""The kind of thing, its name, and what is wrong with it."""
_PARTS = tuple(field.name for field in fields(Evidence))


def faults_of(reading: Reading) -> Iterator[Fault]:
    """Whatever does not agree in a reading; nothing, where all does."""
    report = reading.report
    name = report_id(report.text, report.publisher, report.published, report.url, report.extractor)
    if name != report.id:
        yield "report", report.id, f"its content is called {name}"
    yield from claim_faults(report, reading.claims)
    yield from happening_faults(report, reading.claims, reading.incidents, reading.unplaced)
    yield from rejection_faults(report, reading.rejections)


def claim_faults(report: Report, claims: Sequence[Claim]) -> Iterator[Fault]:
    ids = {claim.id for claim in claims}
    if len(ids) != len(claims):
        yield "reading", report.id, "two of its claims have one name"
    for claim in claims:
        evidence, count = claim.evidence, claim.count
        name = claim_id(report.id, claim.harm, count.low, count.high, count.form, evidence.count, evidence.harm)
        if name != claim.id:
            yield "claim", claim.id, f"its content is called {name}"
        for why in _evidence_faults(report.text, claim):
            yield "claim", claim.id, why
        if count.low < 0 or (count.high is not None and count.high < count.low):
            yield "claim", claim.id, f"nobody can be counted from {count.low} to {count.high}"
        for other in (*claim.beside, claim.part_of, claim.supersedes):
            if other is not None and (other not in ids or other == claim.id):
                yield "claim", claim.id, f"it refers to {other}, which is no other claim of the reading"


def _evidence_faults(text: str, claim: Claim) -> Iterator[str]:
    spans = {name: getattr(claim.evidence, name) for name in _PARTS}
    event = claim.event
    said = {"count": claim.count.words, "group": claim.group.words, "source": claim.source.words,
            "place": event.place and event.place.words, "when": event.when and event.when.words,
            "perpetrator": event.perpetrator and event.perpetrator.words}  # fmt: skip
    for name, span in spans.items():
        if span is None:
            if said.get(name) is not None:
                yield f"its {name} has words and no place in the text"
        elif not 0 <= span[0] < span[1] <= len(text):
            yield f"its {name} stands at {span[0]}–{span[1]}, outside the text of {len(text)} characters"
        elif name in said and text[span[0] : span[1]] != said[name]:
            yield f"its {name} quotes {str(said[name])[:60]!r}, where the text has {text[span[0]:span[1]][:60]!r}"


def happening_faults(report: Report, claims: Sequence[Claim], incidents: Sequence[Happening], unplaced: Sequence[str]) -> Iterator[Fault]:
    for happening in incidents:
        name = happening_id(report.id, happening.claims)
        if name != happening.id:
            yield "happening", happening.id, f"its content is called {name}"
        if not happening.claims:
            yield from (("happening", happening.id, why) for why in _untold(report, happening, incidents))
    placed = [claim for happening in incidents for claim in happening.claims]
    if sorted([*placed, *unplaced]) != sorted(claim.id for claim in claims):
        yield "reading", report.id, "its claims are not each in one happening, or unplaced"


def _untold(report: Report, happening: Happening, incidents: Sequence[Happening]) -> Iterator[str]:
    """What is wrong with a happening without claims: there is one at most, it is what the report is about, and its words stand there."""
    if not happening.main:
        yield "it has no claims, and is not what the report is about"
    if sum(not one.claims for one in incidents) > 1:
        yield "it is not the only one without claims"
    text = " ".join(report.text.split())
    for name, told in (("place", happening.place), ("when", happening.when)):
        if told is not None and " ".join(told.words.split()) not in text:
            yield f"its {name} quotes {told.words[:60]!r}, which does not stand in the text"


def rejection_faults(report: Report, rejections: Sequence[Rejection]) -> Iterator[Fault]:
    for rejection in rejections:
        start, end = rejection.span
        if not 0 <= start < end <= len(report.text) or report.text[start:end] != rejection.words:
            yield "rejection", report.id, f"{rejection.words[:60]!r} does not stand at {start}–{end}"
