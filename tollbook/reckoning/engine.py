"""From the claims of an incident to its toll under a policy.

case (sections 1 to 4) -> lines with bounds, states and reasons (R14-R16, section 5) -> the policy's figures (section 6).
Pure: no clock, no chance, no file.
"""
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from threading import local

from ..model import Entry, Line, LineGroup, SetAside, Toll
from .case import Case, case_of
from .choosing import chosen_line
from .estimates import Asked
from .lines import Ask, unarmed_of
from .parties import STATE_BODIES
from .people import People
from .policy import Join, Policy, Refusal


Wanted = Callable[[str, LineGroup], bool]


def known_by(entries: Sequence[Entry], as_of: date | None, recorded_by: date | None) -> list[Entry]:
    """What had been published, and what the book held, by these days (section 7).  What bears no day cannot be shown to have been."""
    return [
        entry for entry in entries
        if (as_of is None or entry.published is not None and entry.published <= as_of)
        and (recorded_by is None or entry.recorded is not None and entry.recorded <= recorded_by)
    ]  # fmt: skip


class _Last(local):
    """The case that was worked out last, by each thread for itself: its toll, other policies and its last day are often asked in a row."""

    asked: tuple[list[Entry], dict[str, str]] | None = None
    case: Case | None = None


_last = _Last()


def _case(known: list[Entry], rejected: Mapping[str, str]) -> Case:
    asked = known, dict(rejected)
    if _last.case is None or _last.asked != asked:
        _last.case, _last.asked = case_of(known, rejected), asked
    return _last.case


def tolls_of(
    entries: Sequence[Entry], policies: Sequence[Policy], *, as_of: date | None, recorded_by: date | None, incident: str,
    rejected: Mapping[str, str], reasons: bool, wanted: Wanted | None = None,
) -> tuple[Toll, ...]:  # fmt: skip
    """What each policy says of all lines (of those that are wanted, and perhaps of others), or why it has no place for the incident."""
    from .write import conflicts_of

    known = known_by(entries, as_of, recorded_by)
    case = _case(known, rejected)
    days = [entry.published for entry in known if entry.published is not None]
    bare = Toll(
        incident=incident, policy="", lines=(), as_of=as_of or max(days, default=None), checks=case.checks,
        conflicts=conflicts_of(case), notes=_notes(case, len(entries) - len(known)),
        set_aside=tuple(SetAside(case.docket.ids[n], why) for n, (_, why) in sorted(case.docket.aside.items())),
    )  # fmt: skip
    return tuple(_under(policy, case, bare, reasons, wanted) for policy in policies)


def _under(policy: Policy, case: Case, bare: Toll, reasons: bool, wanted: Wanted | None) -> Toll:
    refusal = next((refusal for refusal in policy.refuses if _applies(refusal, case)), None)
    if refusal is not None:
        return replace(bare, policy=policy.name, refused=f"{policy.title} has no place for this: {refusal.text} ({refusal.rule})")
    lines = _joined(policy.joins, list(_lines(case, policy, reasons, None if policy.joins else wanted)))
    lines = [line for line in lines if _has_field(policy, line.harm, line.group.label)]
    left = {ask.harm for ask, _ in case.asks} - {line.harm for line in lines} - ({policy.joins.harm} if policy.joins else set())
    notes = bare.notes
    if policy.records is not None and left:
        notes = (*notes, f"no field for: {', '.join(sorted(left))}. {policy.records.text} ({policy.records.rule})")
    return replace(bare, policy=policy.name, lines=tuple(lines), notes=notes)


def _applies(refusal: Refusal, case: Case) -> bool:
    claims = [claim for claim in case.docket.claims if not claim.event.background]
    if refusal.when == "nobody_killed":
        return not any(figure.harm in ("killed", "casualties") and (figure.high is None or figure.high) for figure in case.figures)
    hands = [by for claim in claims if (by := claim.event.perpetrator) is not None]
    states = [by for by in hands if by.kind in STATE_BODIES or by.kind is None and by.country is not None]
    return len(states) * 2 > len(hands)


def _has_field(policy: Policy, harm: str, label: str) -> bool:
    records = policy.records
    return records is None or (not records.harms or harm in records.harms) and (not records.groups or label in records.groups)


def _lines(case: Case, policy: Policy, reasons: bool, wanted: Wanted | None) -> Iterator[Line]:
    """The lines that the policy asks for, with its figures; under a policy without choices their bounds."""
    from .write import line_and_proofs

    joined = policy.joins.harm if policy.joins else None
    for ask, mask, by_default, armed in _asked(case, policy):
        if ask.harm != joined and not _has_field(policy, ask.harm, ask.group.label):
            continue
        if wanted is not None and not wanted(ask.harm, ask.group):
            continue
        line, found, proofs = line_and_proofs(case, ask, mask, reasons or bool(policy.choices))
        if policy.choices:
            line = chosen_line(case, policy, Asked(ask, mask, found, by_default, armed), line, proofs)
        yield line if reasons else replace(line, because=())


def _asked(case: Case, policy: Policy) -> Iterator[tuple[Ask, int, bool, int]]:
    """The case's lines; where people are civilians by default that of the civilians has everybody who is not said to be armed."""
    civilian = LineGroup("civilian", status=("civilian",))
    for ask, mask in case.asks:
        if policy.civilian_by_default is None:
            yield ask, mask, False, 0
            continue
        if ask.group == civilian:
            continue
        victims, armed = unarmed_of(ask.harm, case.asks, case.space)
        whole = ask.people.is_open and ask.group.label in ("everyone", "victims")
        yield ask, mask, whole and not armed, 0
        if ask.group.label == "everyone":
            yield Ask(ask.harm, civilian, People(status=("civilian",))), victims & ~armed, True, armed


def _joined(join: Join | None, lines: list[Line]) -> list[Line]:
    """One harm's figures added to another's, group by group."""
    if join is None:
        return lines
    more = {line.group: line for line in lines if line.harm == join.harm}
    found = [_sum(join, line, more.pop(line.group, None)) for line in lines if line.harm == join.into]
    found += [_sum(join, replace(line, harm=join.into, low=0, best=0, high=0, because=()), line) for line in more.values()]
    return found + [line for line in lines if line.harm not in (join.harm, join.into)]


def _sum(join: Join, line: Line, more: Line | None) -> Line:
    if more is None:
        return line
    high = None if line.high is None or more.high is None else line.high + more.high
    best = None if line.best is None or more.best is None else line.best + more.best
    because = tuple(replace(r, text=f"{r.text} {join.text}", rule=f"{r.rule}+{join.rule}" if r.rule else join.rule) for r in more.because)
    return replace(line, low=line.low + more.low, best=best, high=high, because=line.because + because)


def _notes(case: Case, unknown: int) -> tuple[str, ...]:
    notes = []
    if unknown:
        claims = "1 claim was" if unknown == 1 else f"{unknown} claims were"
        notes.append(f"{claims} not known by the day asked for, or no day is given")
    if any(not quarrel.complete for one in case.settled for quarrel in one.quarrels):
        notes.append("there are more contradictions than could be listed: at least these")
    if any(one.part.loosened for one in case.settled):
        notes.append("too many claims are parts of others: which lies inside or beside which was left out, so that bounds may be wider")
    return tuple(notes)
