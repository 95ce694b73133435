"""A dossier as a page for a terminal: the toll, its history, the claims by report with their quotes, copies, what people decided.

Claims are numbered in the order shown, and these numbers stand wherever a figure rests on a claim.
"""
from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from tollbook import Claim, Dossier, Line, Report

from .card import figure
from .incidents import days
from .marks import harmless, marked

_HISTORY = 40
"""Changes that are shown, the latest ones."""


def page(dossier: Dossier, *, brackets: bool) -> RenderableType:
    """The whole page.  `brackets`: marks in quotes as [words], for where there are no colours."""
    numbers = {entry.claim.id: number for number, entry in enumerate(dossier.entries, 1)}
    blocks = [*_heading(dossier), _section("TOLL", _toll(dossier, numbers))]
    if len({change.day for change in dossier.history}) > 1:
        blocks.append(_section("HOW IT CHANGED", _history(dossier, numbers)))
    blocks.append(_section("CLAIMS", _claims(dossier, numbers, brackets)))
    if dossier.reprints:
        blocks.append(_section("COPIES", _reprints(dossier)))
    if dossier.incident.links:
        blocks.append(_section("WHY THESE ARE ONE INCIDENT", _links(dossier)))
    if dossier.decisions:
        blocks.append(_section("DECISIONS", _decisions(dossier)))
    return Stack(*blocks, Text(""))


def _heading(dossier: Dossier) -> Iterator[RenderableType]:
    incident = dossier.incident
    place = incident.place
    where = "place not known"
    if place is not None:
        where = harmless(place.canonical or place.name, limit=60) + (f", {place.country}" if place.country else "")
    parts = [where, days(incident), *(cause.replace("_", " ") for cause in incident.causes[:1])]
    parts += [f"by {harmless(hand, limit=60)}" for hand in incident.perpetrators[:1]]
    yield Text(harmless(incident.title, limit=160), style="bold")
    yield Text(f"{incident.id} · {incident.reports:,} reports · {dossier.of:,} claims", style="dim")
    yield Text("")
    yield Rule(Text(" · ".join(parts), style="bold"), align="left", characters="─")


def _section(name: str, content: Iterable[RenderableType]) -> RenderableType:
    return Stack(Text(""), Text(name, style="bold"), *(Padding(block, (0, 0, 0, 2), expand=False) for block in content))


def _toll(dossier: Dossier, numbers: dict[str, int]) -> Iterator[RenderableType]:
    toll = dossier.toll
    if toll.refused:
        yield Text(harmless(toll.refused))
    for line in toll.lines:
        yield Text.assemble(f"{line.harm:<10} {harmless(line.group.label, limit=40):<20} ", (figure(line), "bold"), f"  {_state(line)}")
        shown = set()
        for reason in line.because:
            if reason.claims not in shown and not (reason.bound == "high" and line.high is None):
                shown.add(reason.claims)
                yield Padding(Text(f"{harmless(reason.text)}{_refer(reason.claims, numbers)}", style="dim"), (0, 0, 0, 4))
    for check in toll.checks:
        yield Text(f"check: {harmless(check.text)} {'holds' if check.holds else 'does not hold'}{_refer(check.claims, numbers)}")
    for aside in toll.set_aside:
        yield Text(f"set aside{_refer([aside.claim], numbers)}: {harmless(aside.why)}", style="dim")
    for note in toll.notes:
        yield Text(harmless(note), style="dim")
    if not toll.lines and not toll.refused:
        yield Text("no claim counts here")


def _state(line: Line) -> str:
    parts = [line.state.replace("_", " ")]
    if line.best is not None and not line.low == line.best == line.high:
        parts.append(f"best {line.best:,}")
    if line.withheld:
        parts.append("no figure given by " + ", ".join(harmless(source, limit=60) for source in line.withheld))
    return ", ".join(parts)


def _history(dossier: Dossier, numbers: dict[str, int]) -> Iterator[RenderableType]:
    changes = dossier.history[-_HISTORY:]
    if len(dossier.history) > len(changes):
        yield Text(f"… {len(dossier.history) - len(changes)} earlier changes: --format json shows them", style="dim")
    for change in changes:
        bounds = f"{change.low:,}" if change.low == change.high else f"{change.low:,}–{change.high:,}" if change.high is not None else \
            f"{change.low:,} or more" if change.low else "no figure"  # fmt: skip
        yield Text(f"{change.day}  {change.harm}, {harmless(change.label, limit=40)}: {bounds}, {change.state.replace('_', ' ')}"
                   f"{_refer(change.claims, numbers)}")  # fmt: skip


def _claims(dossier: Dossier, numbers: dict[str, int], brackets: bool) -> Iterator[RenderableType]:
    """By report, then by sentence: the quote once, then what was read in it and what people decided about it."""
    words: dict[str, list[str]] = {}
    for name, standing in dossier.standings:
        words.setdefault(name, []).append(f"{standing.word} by {harmless(standing.decision.who, limit=40)}")
    for report in dossier.reports:
        claims = [entry.claim for entry in dossier.entries if entry.report == report.id]
        yield Text(_carrier(report), style="bold")
        sentences: dict[tuple[int, int], list[Claim]] = {}
        for claim in claims:
            sentences.setdefault(claim.evidence.sentence, []).append(claim)
        for sentence, said in sentences.items():
            yield marked(report.text, sentence, said, brackets=brackets)
            for claim in said:
                decided = "".join(f" · {word}" for word in words.get(claim.id, ()))
                yield Text(f"[{numbers[claim.id]}] {claim.id} {_claim(claim)}{decided}")
        yield Text("")
    if dossier.of > len(dossier.entries):
        yield Text(f"{dossier.of - len(dossier.entries):,} more claims: --most shows more", style="dim")


def _carrier(report: Report) -> str:
    parts = [report.publisher, str(report.published) if report.published else "day of publication not known", report.key, report.id]
    return " · ".join(harmless(part, limit=80) for part in parts if part)


def _claim(claim: Claim) -> str:
    count = claim.count
    bounds = f"{count.low:,}" if count.low == count.high else f"at least {count.low:,}" if count.high is None else \
        f"{count.low:,} to {count.high:,}"  # fmt: skip
    who = harmless(claim.source.words, limit=80) if claim.source.words else "the report itself"
    whom, certainty = harmless(claim.group.words or "", limit=80), claim.source.certainty
    parts = [f"{claim.harm} {bounds}", whom, who, "" if certainty == "stated" else certainty, "" if claim.basis == "total" else claim.basis]
    return " · ".join(part for part in parts if part)


def _reprints(dossier: Dossier) -> Iterator[RenderableType]:
    for reprint in dossier.reprints:
        copy, changes = reprint.copy, reprint.changes
        parts = [f"{changes.kept:.0%} of its sentences are the same"]
        parts += ["another headline"] if changes.headline else []
        parts += [f"{changes.added} sentences of its own"] if changes.added else []
        parts += [f"{changes.left_out} left out"] if changes.left_out else []
        parts += ["in another order"] if changes.moved else []
        yield Text(f"{copy.report} copies {copy.parent} ({copy.likeness:.0%} alike): {', '.join(parts)}")


def _links(dossier: Dossier) -> Iterator[RenderableType]:
    for link in dossier.incident.links[:20]:
        by = f" ({link.decision})" if link.decision else ""
        yield Text(f"{link.one} and {link.other}: {'; '.join(harmless(reason) for reason in link.reasons)}{by}")


def _decisions(dossier: Dossier) -> Iterator[RenderableType]:
    undone = {decision.sides[0][0] for decision in dossier.decisions if decision.kind == "undo"}
    for decision in dossier.decisions:
        what = f"{decision.field} = {harmless(decision.value or '', limit=60)}" if decision.field else ""
        about = " / ".join(" ".join(side[:6]) + (" …" if len(side) > 6 else "") for side in decision.sides)
        state = ", undone" if decision.id in undone else ""
        yield Text(f"{decision.at:%Y-%m-%d} {decision.kind} {about} {what}".rstrip() + f" · {harmless(decision.who, limit=40)}: "
                   f"{harmless(decision.why)} ({decision.id}{state})")  # fmt: skip


def _refer(claims: Iterable[str], numbers: dict[str, int]) -> str:
    known = sorted(numbers[claim] for claim in claims if claim in numbers)
    return f" [{', '.join(map(str, known))}]" if known else ""
