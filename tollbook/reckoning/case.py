"""The claims of an incident worked out: what stands, in cells, with its conflicts and accounts (sections 1 to 4).

standing (R1-R7) -> figures in cells (R8-R13) -> independent parts -> conflicts and accounts (R17-R20).
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..model import Check, Conflict, Entry
from .accounts import Settled, settle
from .cells import Space, space_of
from .docket import Docket, open_docket
from .figures import Figure, beside_all, caps_of, counted_numbers, figures_of, is_silent
from .lines import Ask, asks_of, mask_of
from .parties import own_losses, parties_of
from .parts import parts_of
from .people import ATTACKERS
from .phrases import name_of
from .reasons import conflict_of
from .standing import denials, join_copies, leave_out, leave_out_dead, outgrow, replace_earlier, take_back, tie_additional
from .sums import check_parts, leave_out_repeats, leave_out_sums
from .weighed import pass_over

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
    space: Space
    written: dict[object, Any] = field(default_factory=dict, compare=False)
    """Lines that were written for one policy, and are for others."""


def case_of(entries: Sequence[Entry], rejected: Mapping[str, str]) -> Case:
    """Sections 1 to 4: what stands, in cells, with its conflicts and accounts."""
    docket = open_docket(entries)
    leave_out(docket, rejected)
    take_back(docket)
    leave_out_repeats(docket)
    checks = leave_out_sums(docket)
    join_copies(docket)
    replace_earlier(docket)
    parties = parties_of(docket)
    leave_out_dead(docket, parties)
    tie_additional(docket)
    caps = caps_of(docket, beside_all(docket))
    outgrow(docket, caps, parties)
    pass_over(docket, caps, parties)
    figures = figures_of(docket, denials(docket))
    numbers = [n for n in docket.standing() if is_silent(docket, n)] + counted_numbers(docket)
    asks = asks_of(docket, numbers)
    told = [(figure.people, figure.harm) for figure in figures] + [(ask.people, ask.harm) for ask in asks]
    attackers = sorted({harm for people, harm in told if people.sides == ATTACKERS})
    space = space_of([people for people, _ in told], [harm for _, harm in told], attackers)
    settled = tuple(settle(part.untied()) for part in parts_of(figures, space))
    masks = tuple((ask, mask_of(ask, space, figures)) for ask in asks)
    return Case(
        docket, tuple(figures), settled, masks, parties, tuple(checks + check_parts(docket)), _ranks(docket, figures),
        _sentences(docket, settled), _names(docket), space,
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
