"""What each report says of a line, for policies that ask the reports and not the sources in them (section 6).

A report tells one story of the people of an incident: who is "a man" in one sentence is named in the next.  Across reports nobody can tell
whether "a man" and "the driver" are two.  So each report's own claims are put together, and never those of two reports, but for people who
are counted as a force, or by their nationality: 23 of one country's soldiers and 32 of another's are 55, whoever prints which.
"""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ..model import Entry
from .case import Case
from .estimates import Asked, Estimate, firmest, least_of, narrower, sum_of, wholes_of, words_on
from .figures import Figure
from .policy import Policy, Words
from .sieve import needed_of


def estimates_by_report(case: Case, policy: Policy, asked: Asked) -> tuple[list[Estimate], list[tuple[Figure, Words]]]:
    """One estimate of each outlet's last report that counts any of the line's people, and the figures that the policy leaves blank."""
    apart = frozenset(figure.number for figure in case.figures if _is_apart(case, figure)) & narrower(case, asked)
    told: dict[str, Estimate] = {}
    blanks: list[tuple[Figure, Words]] = []
    for report, figures in sorted(_by_report(case).items()):
        estimate, blank = _of_report(case, policy, asked, report, figures, apart)
        blanks += blank
        if estimate is not None:
            told[report] = replace(estimate, day=_day(case, report))
    return _last_words(case, _not_dead_since(case, asked, told)), [] if told else blanks


def _not_dead_since(case: Case, asked: Asked, told: dict[str, Estimate]) -> dict[str, Estimate]:
    """Without the wounded who have died: where a report that comes no earlier tells no wounded, and just as many dead as one before
    tells dead and wounded in all, they are the same people."""
    dead = {ask.group: mask for ask, mask in case.asks if ask.harm == "killed"}.get(asked.ask.group)
    if asked.ask.harm != "injured" or dead is None:
        return told
    fallen = {report: _least_dead(case, figures, dead) for report, figures in _by_report(case).items()}
    return {
        report: estimate for report, estimate in told.items()
        if not any(other not in told and fallen[other] == estimate.low + fallen[report]
                   and _is_since(_day(case, other), estimate.day) for other in fallen)
    }  # fmt: skip


def _least_dead(case: Case, figures: Sequence[Figure], dead: int) -> int:
    return least_of(case, _held(case, frozenset(figure.number for figure in figures)), dead)


def _is_since(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one >= other


def _of_report(
    case: Case, policy: Policy, asked: Asked, report: str, figures: Sequence[Figure], apart: frozenset[int]
) -> tuple[Estimate | None, list[tuple[Figure, Words]]]:  # fmt: skip
    """What most sources of the report say of the whole; where none does, what all that it tells adds up to."""
    wholes, blanks = wholes_of(case, policy, asked, figures)
    own = frozenset(figure.number for figure in figures)
    if wholes:
        told = words_on(case, policy, asked, wholes, narrower(case, asked) & (own | apart), figures)
        return min(_most_said(firmest(told)), key=lambda estimate: estimate.figures[0].number), []
    if blanks or _is_outdated(case, asked, report) or not least_of(case, _held(case, own), asked.mask):
        return None, blanks
    held = _held(case, own, apart)
    low = least_of(case, held, asked.mask)
    proof = needed_of(sorted(held, key=lambda n: case.rank[n]), lambda numbers: least_of(case, frozenset(numbers), asked.mask) >= low)
    found = sum_of(case, policy, asked, [figure for figure in case.figures if figure.number in proof], (low, low), blanks)
    return next((replace(one, words=(*one.words, *filter(None, [policy.by_report]))) for one in found), None), blanks


def _most_said(told: Sequence[Estimate]) -> list[Estimate]:
    """The estimates whose number no other number has more of."""
    votes = Counter(estimate.low for estimate in told)
    return [estimate for estimate in told if votes[estimate.low] == max(votes.values())]


def _held(case: Case, own: frozenset[int], others: frozenset[int] = frozenset()) -> frozenset[int]:
    """As many of a report's own figures as can all hold, the firmest first, then of others'."""
    held: frozenset[int] = frozenset()
    for one in case.settled:
        ordered = sorted(one.part.numbers & (own | others), key=lambda n: (n not in own, case.rank[n]))
        if one.part.feasible(frozenset(ordered)):
            held |= frozenset(ordered)
            continue
        kept: frozenset[int] = frozenset()
        for number in ordered:
            if one.part.feasible(kept | {number}):
                kept |= {number}
        held |= kept
    return held


def _is_apart(case: Case, figure: Figure) -> bool:
    """Whether it is a number for a whole class of status or nationality ("32 Cubans"), which reports count apart from each other."""
    claim = case.docket.claims[figure.number] if not figure.soft else None
    if claim is None or figure.denies or claim.count.form in ("implied", "vague") or claim.basis != "total" or not claim.group.is_class:
        return False
    return not figure.people.is_open and figure.people._replace(status=(), nationality=()).is_open


def _by_report(case: Case) -> dict[str, list[Figure]]:
    """The figures that each report carries, its own and those that it has in common with earlier ones; a copy is its original."""
    names = {name: number for number, name in enumerate(case.docket.ids)}
    told: dict[str, list[Figure]] = defaultdict(list)
    for figure in case.figures:
        carriers = [names[name] for name in figure.ids] if figure.soft else case.docket.carriers[figure.number]
        for report in dict.fromkeys(_report_of(case.docket.entries[number]) for number in carriers):
            told[report].append(figure)
    return told


def _report_of(entry: Entry) -> str:
    return entry.copy_of or entry.report


def _day(case: Case, report: str) -> date | None:
    """When the report was first published."""
    days = [entry.published for entry in case.docket.entries if _report_of(entry) == report and entry.published is not None]
    return min(days, default=None)


def _last_words(case: Case, told: Mapping[str, Estimate]) -> list[Estimate]:
    """Of each outlet only what it said last; where days are not known nothing comes after anything (R2)."""
    outlet = {entry.report: entry.publisher or entry.report for entry in case.docket.entries}
    return [
        estimate for report, estimate in told.items()
        if not any(outlet.get(report, report) == outlet.get(other, other) and _is_before(estimate.day, later.day)
                   for other, later in told.items())
    ]  # fmt: skip


def _is_before(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one < other


def _is_outdated(case: Case, asked: Asked, report: str) -> bool:
    """Whether the report's number for these very people has been replaced or outgrown (R2, R3): what else it tells is no later word."""
    docket = case.docket
    return any(
        rule in ("R2", "R3") and _report_of(docket.entries[number]) == report and docket.claims[number].harm == asked.ask.harm
        and docket.people[number][:5] == asked.ask.people[:5] and docket.claims[number].count.form != "implied"
        for number, (rule, _) in docket.aside.items()
    )  # fmt: skip
