"""From the claims of an incident to its toll: the whole way on one screen.

standing (R1-R7) -> figures in cells (R8-R13) -> independent parts -> conflicts and accounts (R17-R20) -> lines with bounds and
reasons (R14-R16) -> states (section 5).  Pure: no clock, no chance, no file.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ..model import Check, Conflict, Entry, SetAside, Toll
from .accounts import Settled, settle
from .cells import space_of
from .docket import Docket, open_docket
from .figures import Figure, beside_all, caps_of, counted_numbers, figures_of, is_silent
from .lines import Ask, asks_of, mask_of
from .parties import own_losses, parties_of
from .parts import parts_of
from .phrases import name_of
from .reasons import conflict_of
from .standing import denials, join_copies, leave_out, outgrow, replace_earlier, take_back, tie_additional
from .sums import check_parts, leave_out_repeats, leave_out_sums


@dataclass(frozen=True, slots=True)
class Case:
    """All that has been worked out of an incident before its lines are written."""

    docket: Docket
    figures: tuple[Figure, ...]
    settled: tuple[Settled, ...]
    asks: tuple[tuple[Ask, int], ...]
    parties: frozenset[int]
    checks: tuple[Check, ...]
    rank: Mapping[int, int]
    sentences: Mapping[frozenset[int], Conflict]
    names: Mapping[str, str]


def case_of(entries: Sequence[Entry], rejected: Mapping[str, str]) -> Case:
    """Sections 1 to 4: what stands, in cells, with its conflicts and accounts."""
    docket = open_docket(entries)
    leave_out(docket, rejected)
    take_back(docket)
    leave_out_repeats(docket)
    checks = leave_out_sums(docket)
    join_copies(docket)
    replace_earlier(docket)
    tie_additional(docket)
    parties = parties_of(docket)
    outgrow(docket, caps_of(docket, beside_all(docket)), parties)
    figures = figures_of(docket, denials(docket))
    numbers = [n for n in docket.standing() if is_silent(docket, n)] + counted_numbers(docket)
    asks = asks_of(docket, numbers)
    space = space_of([*(f.people for f in figures), *(ask.people for ask in asks)], [*(f.harm for f in figures), *(a.harm for a in asks)])
    settled = tuple(settle(part) for part in parts_of(figures, space))
    masks = tuple((ask, mask_of(ask, space, figures)) for ask in asks)
    return Case(
        docket, tuple(figures), settled, masks, parties, tuple(checks + check_parts(docket)), _ranks(docket, figures),
        _sentences(docket, settled), _names(docket),
    )  # fmt: skip


def _sentences(docket: Docket, settled: Sequence[Settled]) -> dict[frozenset[int], Conflict]:
    """Every minimal conflict, said once (R17)."""
    return {
        numbers: conflict_of(docket, one.part, numbers) for one in settled for quarrel in one.quarrels for numbers in quarrel.conflicts
    }


def _names(docket: Docket) -> dict[str, str]:
    """Each source's name as first printed; with the publisher where two sources are called alike."""
    first: dict[str, int] = {}
    for number, voice in enumerate(docket.voices):
        first.setdefault(voice, number)
    names = {voice: name_of(docket.entries[number]) for voice, number in first.items()}
    uses = Counter(names.values())
    return {
        voice: name if uses[name] == 1 else f"{name} ({docket.entries[first[voice]].publisher or docket.entries[first[voice]].report})"
        for voice, name in names.items()
    }


def _ranks(docket: Docket, figures: Sequence[Figure]) -> dict[int, int]:
    """Which figures to give as reasons first: a source's own losses, exact figures, closed classes, the latest."""
    def weight(figure: Figure) -> tuple[bool, bool, bool, bool, int, int]:
        if figure.soft:
            return True, True, True, True, 0, figure.number
        claim, entry = docket.claims[figure.number], docket.entries[figure.number]
        day = entry.published.toordinal() if entry.published else 0
        return not own_losses(claim), figure.fuzzy, claim.count.form == "vague", not figure.caps, -day, figure.number

    return {figure.number: place for place, figure in enumerate(sorted(figures, key=weight))}


def known_by(entries: Sequence[Entry], as_of: date | None, recorded_by: date | None) -> list[Entry]:
    """What had been published, and what the book held, by these days (section 7).  What bears no day cannot be shown to have been."""
    return [
        entry for entry in entries
        if (as_of is None or entry.published is not None and entry.published <= as_of)
        and (recorded_by is None or entry.recorded is not None and entry.recorded <= recorded_by)
    ]  # fmt: skip


def toll_of(
    entries: Sequence[Entry], *, as_of: date | None, recorded_by: date | None, incident: str, rejected: Mapping[str, str], reasons: bool
) -> Toll:
    """The toll under `bounds`: the logic of the claims and nothing else."""
    from .write import conflicts_of, line_of

    known = known_by(entries, as_of, recorded_by)
    case = case_of(known, rejected)
    days = [entry.published for entry in known if entry.published is not None]
    return Toll(
        incident=incident, policy="bounds", lines=tuple(line_of(case, ask, mask, reasons) for ask, mask in case.asks),
        as_of=as_of or max(days, default=None), checks=case.checks, conflicts=conflicts_of(case),
        notes=_notes(case, len(entries) - len(known)),
        set_aside=tuple(SetAside(case.docket.ids[n], why) for n, (_, why) in sorted(case.docket.aside.items())),
    )  # fmt: skip


def _notes(case: Case, unknown: int) -> tuple[str, ...]:
    notes = []
    if unknown:
        notes.append(f"{unknown} claims were not known by the day asked for, or bear no day")
    if any(not quarrel.complete for one in case.settled for quarrel in one.quarrels):
        notes.append("there are more contradictions than could be listed: at least these")
    return tuple(notes)
