"""The sentences of a toll: why each bound is what it is, and who contradicts whom by how much (R16, R17, R20)."""
from __future__ import annotations

from collections.abc import Sequence

from ..model import Conflict, Entry, LineGroup, Reason
from .docket import Docket
from .figures import Figure
from .parts import Part
from .phrases import DONE, capital, name_of, of_whom, told, withheld_words


def clause(docket: Docket, figure: Figure) -> str:
    """What a figure says, as a clause."""
    if figure.soft:
        entries = [entry for entry, name in zip(docket.entries, docket.ids, strict=True) if name in figure.ids]
        return f"{name_of(entries[0])} names {figure.low} people {DONE[figure.harm]}"
    return told(docket.entries[figure.number])


def reason_low(docket: Docket, proof: Sequence[Figure], low: int) -> Reason:
    ids = tuple(dict.fromkeys(name for figure in proof for name in figure.ids))
    if len(proof) == 1:
        return Reason("low", ids, capital(clause(docket, proof[0])) + ".")
    return Reason("low", ids, f"At least {low}: {'; '.join(clause(docket, figure) for figure in proof)}.")


def reason_high(docket: Docket, proof: Sequence[Figure], high: int) -> Reason:
    ids = tuple(dict.fromkeys(name for figure in proof for name in figure.ids))
    if len(proof) == 1:
        return Reason("high", ids, capital(clause(docket, proof[0])) + ".")
    return Reason("high", ids, f"At most {high}: {'; '.join(clause(docket, figure) for figure in proof)}.")


def reason_open(docket: Docket, silent: Sequence[int], group: LineGroup, missing: str | None, low: int) -> Reason:
    """Why there is no upper figure: who gives none, or which group nobody gives."""
    ids = tuple(docket.ids[number] for number in silent)
    named = [docket.entries[number] for number in silent if docket.claims[number].source.words is not None]
    if named:
        text = f"No upper figure: {'; '.join(withheld_words(entry) for entry in _once(named))}."
    elif silent:
        text = "No upper figure: the number is said not to be known."
    elif missing:
        text = f"No upper figure: nobody gives {missing}."
    elif low:
        text = "No upper figure: what is told is a lower bound."
    else:
        text = f"No figure: nobody counts {of_whom(group)}."
    return Reason("high", ids, text)


def _once(entries: Sequence[Entry]) -> list[Entry]:
    return list({name_of(entry): entry for entry in entries}.values())


def conflict_of(docket: Docket, part: Part, numbers: frozenset[int]) -> Conflict:
    """R17: the claims, and a sentence on who contradicts whom by how much; R20: a report that contradicts itself says so."""
    figures = [figure for figure in part.figures if figure.number in numbers]
    ids = tuple(name for figure in figures for name in figure.ids)
    clauses = [clause(docket, figure) for figure in figures]
    gap = gap_of(part, figures)
    by = f" They differ by {gap}." if gap else ""
    if len({figure.voice for figure in figures}) == 1:
        name = name_of(docket.entries[figures[0].number])
        parts = "; ".join(clauses)
        return Conflict(ids, f"{capital(name)} contradicts itself: {parts}. The figures do not add up" + (f" by {gap}." if gap else "."))
    if len(clauses) == 2:
        return Conflict(ids, f"{capital(clauses[0])}, but {clauses[1]}.{by}")
    return Conflict(ids, f"These cannot all hold: {'; '.join(clauses)}.{by}")


def gap_of(part: Part, figures: Sequence[Figure]) -> int:
    """By how many people the figures miss each other, measured on the widest group among them; 0 where that has no meaning."""
    if len(figures) < 2:
        return 0
    widest = max(figures, key=lambda figure: (part.masks[figure.number].bit_count(), figure.caps, -figure.number))
    rest = frozenset(figure.number for figure in figures) - {widest.number}
    span = part.bounds(rest, part.masks[widest.number])
    if span is None:
        return 0
    over = span[0] - widest.high if widest.high is not None and widest.caps else 0
    under = widest.low - span[1] if span[1] is not None else 0
    return max(over, under, 0)
