"""The sentences of a toll: why each bound is what it is, and who contradicts whom by how much (R16, R17, R20)."""
from __future__ import annotations

from collections.abc import Sequence

from ..model import Conflict, LineGroup, Reason
from .docket import Docket
from .figures import Figure
from .parties import own_losses
from .parts import Part
from .people import BOTH, People
from .phrases import DONE, capital, counted, is_many, listed, name_of, of_whom, told, withheld_words

#: The rule behind a bound that follows from the claims alone.
BOUND = "R14"


def clause(docket: Docket, figure: Figure, people: People | None = None, harm: str | None = None) -> str:
    """What a figure says, as a clause of a sentence on these people and this harm."""
    if figure.soft:
        entry = next(entry for entry, name in zip(docket.entries, docket.ids, strict=True) if name in figure.ids)
        return f"{name_of(entry)} {'name' if is_many(name_of(entry)) else 'names'} {figure.low}"
    claim = docket.claims[figure.number]
    bare = people is not None and figure.people[:5] == people[:5] and figure.harm == harm
    return told(docket.entries[figure.number], bare=bare, own=own_losses(claim), harm=harm)


def ids_of(proof: Sequence[Figure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for figure in proof for name in figure.ids))


def reason_of(
    docket: Docket, bound: str, proof: Sequence[Figure], number: int, people: People, harm: str, *, exactly: bool, missing: str | None
) -> Reason:  # fmt: skip
    """Why a bound is what it is: "At least 55: Venezuela’s military says 23 of its own, Cuba says 32 of its own; nobody gives civilians."

    `exactly`: the other bound is the same number for the same reason; `missing`: whom nobody gives, which leaves the line open above.
    """
    how = "Exactly" if exactly else "At least" if bound == "low" else "At most"
    gap = f"; nobody gives {missing}" if missing and bound == "low" else ""
    text = f"{how} {number:,}: {listed([clause(docket, figure, people, harm) for figure in proof])}{gap}."
    return Reason("low" if bound == "low" else "high", ids_of(proof), text, BOUND)


def reason_open(
    docket: Docket, silent: Sequence[int], group: LineGroup, missing: str | None, low: int, believed: Sequence[str]
) -> Reason:  # fmt: skip
    """Why there is no upper figure: who gives none, which group nobody gives, or whom one has to believe for that."""
    ids = tuple(docket.ids[number] for number in silent)
    named = [docket.entries[number] for number in silent if docket.claims[number].source.words is not None]
    if named:
        text = f"No upper figure: {listed([withheld_words(entry) for entry in {name_of(e): e for e in named}.values()])}."
    elif silent:
        text = "No upper figure: the number is said not to be known."
    elif missing:
        text = f"No upper figure: nobody gives {missing}."
    elif believed:
        text = f"No upper figure if {listed(believed)} {'are' if len(believed) > 1 or is_many(believed[0]) else 'is'} believed."
    elif low:
        text = "No upper figure: what is told is a lower bound."
    else:
        text = f"No figure: nobody counts {of_whom(group)}."
    return Reason("high", ids, text, BOUND)


def conflict_of(docket: Docket, part: Part, numbers: frozenset[int]) -> Conflict:
    """R17: the claims, and a sentence on who contradicts whom by how much; R20: a source that contradicts itself is named as such."""
    figures = [figure for figure in part.figures if figure.number in numbers]
    harms = {figure.harm for figure in figures}
    harm = figures[0].harm if len(harms) == 1 else "casualties"
    open_people = People(sides=BOTH)
    gap = gap_of(part, figures)
    if len({figure.voice for figure in figures}) == 1:
        text = _self_contradiction(docket, figures, gap)
    else:
        clauses = [clause(docket, figure, open_people, harm) for figure in figures]
        if len(clauses) == 2:
            text = f"{clauses[0]}, but {clauses[1]}" + (f"; they differ by {gap:,}" if gap else "")
        else:
            text = f"{listed(clauses)} cannot all hold" + (f"; they miss each other by {gap:,}" if gap else "")
    return Conflict(ids_of(figures), f"{capital(DONE[harm])}: {text}.")


def _self_contradiction(docket: Docket, figures: Sequence[Figure], gap: int) -> str:
    """An error of one report, or of one source over several."""
    name = name_of(docket.entries[figures[0].number])
    claims = [docket.claims[figure.number] for figure in figures]
    numbers = listed([counted(claim, bare=docket.people[f.number].is_open) for claim, f in zip(claims, figures, strict=True)])
    verb = "contradict themselves" if is_many(name) else "contradicts itself"
    return f"{name} {verb}: {numbers} do not add up" + (f", by {gap:,}" if gap else "")


def gap_of(part: Part, figures: Sequence[Figure]) -> int:
    """By how many people the figures miss each other, measured on the widest group among them; 0 where that has no meaning."""
    if len(figures) < 2:
        return 0
    if len(figures) == 2:
        for own, other in (figures, figures[::-1]):
            if other.number in own.doubts:
                return other.low - own.low
    widest = max(figures, key=lambda figure: (part.masks[figure.number].bit_count(), figure.caps, -figure.number))
    rest = frozenset(figure.number for figure in figures) - {widest.number}
    span = part.bounds(rest, part.masks[widest.number])
    if span is None:
        return 0
    over = span[0] - widest.high if widest.high is not None and widest.caps else 0
    under = widest.low - span[1] if span[1] is not None else 0
    return max(over, under, 0)
