"""Drafts become claims: ids from content, evidence checked against the text, confidence."""

from __future__ import annotations

from dataclasses import replace

from tollbook.model import Claim, Count, Evidence, Group, Report, Span
from tollbook.model.identity import claim_id

from .attribution import source_of
from .confidence import Company, confidence_of
from .draft import Draft


def claims_of(report: Report, drafts: list[Draft]) -> tuple[Claim, ...]:
    """Claims in the order of their words; one claim for one place of the text, harm and figure."""
    ids: dict[int, str] = {}
    seen: set[str] = set()
    unique: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.count_span, d.harm_span, d.harm)):
        name = claim_id(report.id, draft.harm, draft.low, draft.high, draft.form, draft.count_span, draft.harm_span)
        ids[id(draft)] = name
        if name not in seen:
            seen.add(name)
            unique.append(draft)
    company = Company.of(unique)
    return tuple(_claim(report, draft, ids, confidence_of(draft, company)) for draft in unique)


def _claim(report: Report, draft: Draft, ids: dict[int, str], confidence: float) -> Claim:
    text = report.text
    own = ids[id(draft)]
    source = source_of(draft.speaker, draft.certainty, report.publisher)
    beside = tuple(sorted({ids[id(b)] for b in draft.beside if id(b) in ids and ids[id(b)] != own}))
    whole = ids.get(id(draft.whole)) if draft.whole is not None else None
    if whole == own:
        whole = None
    replaced = ids.get(id(draft.replaces)) if draft.replaces is not None else None
    basis = draft.basis if draft.basis != "part" or whole else "total"
    return Claim(
        id=own, harm=draft.harm, count=Count(draft.low, draft.high, draft.form, text[slice(*draft.count_span)]), basis=basis,
        group=_group(draft) if basis == "part" else draft.group, source=source, event=draft.event, evidence=_evidence(draft),
        part_of=whole if basis == "part" else None, beside=beside,
        supersedes=replaced if replaced != own else None, confidence=confidence,
    )  # fmt: skip


def _group(draft: Draft) -> Group:
    """The group of a part: "eleven of the wounded" are not all people of their whole, and its count bounds none (G11)."""
    group = draft.group
    told = (group.status, group.nationality, group.sex, group.age, group.role, group.side, group.age_range)
    return group if any(told) else replace(group, is_class=False)


def _evidence(draft: Draft) -> Evidence:
    group: Span | None = draft.mention.group if draft.group.words is not None else None
    return Evidence(
        sentence=draft.s.span, count=draft.count_span, harm=draft.harm_span, group=group,
        source=draft.speaker.span if draft.speaker else None,
        place=draft.place_span, when=draft.when_span, perpetrator=draft.perpetrator_span,
    )  # fmt: skip
