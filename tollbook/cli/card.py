"""A reading as a card for a newsroom: the incident, its toll line by line, the claims behind it, and what nobody has said.

Everything here turns a Reading into something that rich can print; nothing is decided.  The claims of a reading are numbered in the order
of the text, and these numbers stand wherever a figure rests on a claim.
"""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from tollbook import Claim, Happening, Line, LineGroup, Reading, Toll

from .marks import harmless, marked

_STATE_STYLES = {
    "disputed": "bold red", "rising": "bold magenta", "withheld": "magenta", "unknown": "dim", "agreed": "green", "composed": "green"
}  # fmt: skip

_OWN_RULE = re.compile(r"R\d+")  # of docs/reckoning.md; those of a policy have names
_MOST = 200
"""Claims of one incident that a card shows; nobody reads more on a terminal."""


def card(reading: Reading, *, verbose: bool = False, brackets: bool = True) -> RenderableType:
    """The whole card.  `brackets`: marks in quotes as [words], for where there are no colours; `verbose`: rejections too."""
    numbers = {claim.id: number for number, claim in enumerate(reading.claims, 1)}
    blocks: list[RenderableType] = [_heading(reading)]
    placed = set()
    for happening in reading.incidents:
        blocks.append(_incident(happening, reading, numbers, brackets))
        placed |= set(happening.claims)
    rest = [claim for claim in reading.claims if claim.id not in placed]
    if rest:
        blocks.append(section("CLAIMS THAT BELONG TO NO ONE INCIDENT", _claims(rest, reading, numbers, brackets)))
    if not reading.claims and not reading.incidents:
        blocks.append(Text("\nNo casualty claim was read in this report."))
    if reading.rejections and (verbose or not reading.claims):
        blocks.append(section("NOT READ AS A COUNT OF VICTIMS", _rejections(reading)))
    return Stack(*blocks, Text(""))


def _heading(reading: Reading) -> RenderableType:
    report = reading.report
    published = f"published {report.published}" if report.published else "date of publication not known"
    about = [report.publisher, report.key, published, f"{len(report.text):,} characters"]
    title = Text(harmless(report.title or report.text[:400].strip(), limit=160), style="bold")
    return Stack(title, Text(" · ".join(harmless(part, limit=80) for part in about if part), style="dim"))


def section(name: str, content: Iterable[RenderableType]) -> RenderableType:
    """A heading with its content set in under it."""
    return Stack(Text(""), Text(name, style="bold"), *(Padding(block, (0, 0, 0, 2), expand=False) for block in content))


def _incident(happening: Happening, reading: Reading, numbers: dict[str, int], brackets: bool) -> RenderableType:
    ours = set(happening.claims)
    claims = [claim for claim in reading.claims if claim.id in ours]
    blocks: list[RenderableType] = [Text(""), Rule(Text(_where_and_when(happening, claims), style="bold"), align="left", characters="─")]
    if not claims:
        return Stack(*blocks, Text("\nThe report tells of an attack, and counts nobody."))
    if happening.toll is not None:
        blocks.append(section("TOLL", toll_rows(happening.toll, numbers)))
        gaps = list(_gaps(happening.toll, reading))
        if gaps:
            blocks.append(section("WITHHELD OR UNKNOWN", gaps))
        if happening.toll.set_aside:
            asides = (hanging(f"[{numbers.get(s.claim, '?')}]", Text(harmless(s.why))) for s in happening.toll.set_aside)
            blocks.append(section("SET ASIDE", asides))
    blocks.append(section("CLAIMS", _claims(claims, reading, numbers, brackets)))
    return Stack(*blocks)


def _where_and_when(happening: Happening, claims: list[Claim]) -> str:
    """Where, when, by what, by whom: one line, with what is not known left out of it but for the place."""
    place, when = happening.place, happening.when
    parts = ["place not known"]
    if place is not None:
        parts = [harmless(place.canonical or place.name, limit=60) + (f", {place.country}" if place.country else "")]
    if when is not None and when.earliest is not None and when.latest is not None:
        parts.append(f"{when.earliest}" if when.earliest == when.latest else f"{when.earliest} to {when.latest}")
    elif when is not None:
        parts.append(harmless(when.words, limit=40))
    causes = Counter(claim.event.cause for claim in claims if claim.event.cause)
    if causes:
        parts.append(causes.most_common(1)[0][0].replace("_", " "))
    hands = Counter(harmless(claim.event.perpetrator.words, limit=60) for claim in claims if claim.event.perpetrator)
    if hands:
        parts.append("by " + hands.most_common(1)[0][0])
    return " · ".join(parts) + ("" if happening.main else " (background)")


def toll_rows(toll: Toll, numbers: dict[str, int]) -> Iterator[RenderableType]:
    """A toll line by line, each with its reasons, then checks and conflicts; claims by their numbers."""
    if toll.refused:
        yield Text(harmless(toll.refused))
        return
    last = None
    for line in toll.lines:
        row = Table.grid(padding=(0, 2, 0, 0))
        for width in (10, 22, 12):
            row.add_column(min_width=width, max_width=30)
        row.add_column()
        state = Text(_standing(line), style=_STATE_STYLES.get(line.state, ""))
        row.add_row(Text(line.harm if line.harm != last else ""), Text(_whom(line.group)), Text(figure(line), style="bold"), state)
        yield row
        last = line.harm
        for reason in _reasons(line, numbers):
            yield Padding(reason, (0, 0, 0, 14), expand=False)
    for check in toll.checks:
        words = f"check: {harmless(check.text)} {'holds' if check.holds else 'does not hold'} {refer(check.claims, numbers)}"
        yield Text(words, style="" if check.holds else "bold red")
    for conflict in toll.conflicts:
        yield Text(f"conflict: {harmless(conflict.text)} {refer(conflict.claims, numbers)}", style="red")


def figure(line: Line) -> str:
    """The bounds of a line in words: "23", "12–15", "55 or more", "no figure"."""
    if line.high is None:
        return f"{line.low:,} or more" if line.low else "no figure"
    return f"{line.low:,}" if line.low == line.high else f"{line.low:,}–{line.high:,}"


def _whom(group: LineGroup) -> str:
    label = harmless(group.label, limit=48)
    return f"{label}, {' '.join(group.nationality)}" if group.nationality else label


def _standing(line: Line) -> str:
    parts = [line.state.replace("_", " ")]
    if line.best is not None and not line.low == line.best == line.high:
        parts.append(f"best {line.best:,}")
    if line.own_losses:
        parts.append("own losses")
    elif line.party and not line.independent:
        parts.append("a party's word" if line.party == 1 else "parties' word")
    return ", ".join(parts)


def _reasons(line: Line, numbers: dict[str, int]) -> Iterator[Text]:
    """Why the figures are what they are.  Where one set of claims forces both bounds it stands once; that there is no upper figure stands
    among the gaps."""
    shown = set()
    for reason in line.because:
        if (reason.bound == "high" and line.high is None) or (line.low == line.high and reason.claims in shown):
            continue
        shown.add(reason.claims)
        rule = f" ({reason.rule})" if reason.rule and not _OWN_RULE.fullmatch(reason.rule) else ""
        yield Text(f"{harmless(reason.text, limit=600)} {refer(reason.claims, numbers)}{rule}", style="dim")
    for account in line.accounts:
        who = ", ".join(harmless(source, limit=60) for source in account.sources)
        yield Text(f"{_bounds(account.low, account.high)} if {who} is believed {refer(account.claims, numbers)}", style="dim")
    for conflict in line.conflicts:
        yield Text(f"{harmless(conflict.text)} {refer(conflict.claims, numbers)}", style="red")


def refer(claims: Iterable[str], numbers: dict[str, int]) -> str:
    """The claims as "[2, 5]"; empty where none has a number."""
    known = sorted(numbers[claim] for claim in claims if claim in numbers)
    return f"[{', '.join(map(str, known))}]" if known else ""


def _gaps(toll: Toll, reading: Reading) -> Iterator[RenderableType]:
    """What nobody has said: figures withheld, lines that nobody gives a number for, and why there is no upper figure."""
    as_of = toll.as_of or reading.report.published
    for line in toll.lines:
        why = next((harmless(reason.text) for reason in line.because if reason.bound == "high"), "No upper figure is given.")
        if line.withheld:
            who = ", ".join(harmless(source, limit=60) for source in line.withheld)
            gap = f"no figure given by {who}" + (f" as of {as_of}" if as_of else "")
        elif line.high is None and (line.group.label == "everyone" or line.state == "unknown"):
            gap = why[:1].lower() + why[1:]
        else:
            continue
        yield hanging("", Text.assemble((f"{line.harm}, {_whom(line.group)}: ", "bold"), gap))


def _claims(claims: list[Claim], reading: Reading, numbers: dict[str, int], brackets: bool) -> Iterator[RenderableType]:
    """The claims by sentence: the quote once, then what was read in it."""
    sentences: dict[tuple[int, int], list[Claim]] = {}
    for claim in claims[:_MOST]:
        sentences.setdefault(claim.evidence.sentence, []).append(claim)
    for sentence, said in sentences.items():
        yield marked(reading.report.text, sentence, said, brackets=brackets)
        for claim in said:
            yield hanging(f"[{numbers[claim.id]}]", _claim(claim, numbers))
        yield Text("")
    if len(claims) > _MOST:
        yield Text(f"{len(claims) - _MOST} more claims: --format json shows them all")


def _claim(claim: Claim, numbers: dict[str, int]) -> Text:
    count, group, source = claim.count, claim.group, claim.source
    line = Text.assemble((f"{claim.harm} {_bounds(count.low, count.high)}", "bold"))
    about = [*group.status, *group.nationality, *(part for part in (group.sex, group.age, group.role, group.side) if part)]
    if group.words:
        line.append(f" · {harmless(group.words, limit=90)}")
    if about:
        line.append(f" ({', '.join(part.replace('_', ' ') for part in about)})")
    who = harmless(source.words, limit=90) if source.words else "the report itself"
    line.append(f" · {who}" + ("" if source.certainty == "stated" else f", {source.certainty}"))
    if claim.basis != "total":
        whole = f" of [{numbers[claim.part_of]}]" if claim.part_of in numbers else ""
        line.append(f" · {claim.basis}{whole}")
    if claim.event.background:
        line.append(" · background")
    return line


def _bounds(low: int, high: int | None) -> str:
    if high is None:
        return f"at least {low:,}" if low else "(no number)"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def _rejections(reading: Reading) -> Iterator[RenderableType]:
    for rejection in reading.rejections:
        yield Text(f"{harmless(rejection.words, limit=60)}: {harmless(rejection.why)}")


def hanging(mark: str, content: Text) -> RenderableType:
    """A line whose continuation lines stand under its first word."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    if mark:
        grid.add_column(min_width=4)
        grid.add_column()
        grid.add_row(Text(mark, style="dim"), content)
    else:
        grid.add_row(content)
    return grid
