"""What a set of figures demands of the cells, as rows (R9, R10, R13): how many people at least and at most in which cells.

Plain rows speak of cells alone.  They suffice unless sub-groups are nested or set beside each other in a tangle; then each sub-group
gets counters of its own (`knotted_rows`), for the solver.  `masks` everywhere: the cells of each figure by its number, a part's cells
inside those of its wholes.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from .figures import Figure
from .tree import Row

#: Sub-groups beside each other whose every union gets a row; beyond this they get counters of their own.
MOST_BESIDE = 6


def plain_rows(figures: Sequence[Figure], masks: Mapping[int, int], outside: Mapping[int, int]) -> list[Row] | None:
    """Rows over cells that say exactly what the figures say, or None where that takes counters of their own.

    `masks`: the cells of each figure by its number; `outside`: the harm's other cells, for figures that are the `only` ones (R13).
    """
    here = {figure.number: figure for figure in figures}
    rows: list[Row] = []
    loose: list[Figure] = []
    for figure in figures:
        if figure.caps:
            rows.append((masks[figure.number], figure.low, figure.high))
        elif not figure.denies:
            loose.append(figure)
        if figure.only:
            rows.append((outside[figure.number], 0, 0))
    if not _unnested(figures, here):
        return None
    rooms = {f.number: _room(f, here, masks) for f in loose}
    for circle in _circles(loose):
        if len(circle) == 1:
            rows.append((rooms[circle[0].number], circle[0].low, None))
            continue
        if len(circle) > MOST_BESIDE or not all(b.number in a.beside for a, b in combinations(circle, 2)):
            return None
        rows.extend(_unions(circle, rooms))
    return rows


def _room(figure: Figure, here: Mapping[int, Figure], masks: Mapping[int, int]) -> int:
    """The cells a sub-group can be in: its own, and none of a closed class that it is beside."""
    room = masks[figure.number]
    for other in figure.beside:
        if other in here and here[other].caps:
            room &= ~masks[other]
    return room


def _circles(loose: Sequence[Figure]) -> list[list[Figure]]:
    """Sub-groups that are beside each other, directly or by way of others."""
    by_number = {figure.number: figure for figure in loose}
    seen: set[int] = set()
    circles: list[list[Figure]] = []
    for figure in loose:
        if figure.number in seen:
            continue
        circle, queue = [], [figure.number]
        seen.add(figure.number)
        while queue:
            one = by_number[queue.pop()]
            circle.append(one)
            fresh = sorted(n for n in one.beside if n in by_number and n not in seen)
            seen.update(fresh)
            queue.extend(fresh)
        circles.append(circle)
    return circles


def _unions(circle: Sequence[Figure], rooms: Mapping[int, int]) -> Iterable[Row]:
    """Different people fit into the cells if and only if every union of their cells has room for their sum (Hall's condition)."""
    for size in range(1, len(circle) + 1):
        for some in combinations(circle, size):
            union = 0
            for figure in some:
                union |= rooms[figure.number]
            yield union, sum(figure.low for figure in some), None


def _unnested(figures: Sequence[Figure], here: Mapping[int, Figure]) -> bool:
    """Whether no sub-group's size limits what lies inside it, so that wholes and parts can be counted in cells apart."""
    held: dict[int, int | None] = {}
    for figure in figures:
        for whole in figure.wholes:
            if whole not in here or here[whole].caps:
                continue
            if here[whole].beside & here.keys():
                return False
            most = figure.high if figure.caps else figure.low
            sum_so_far = held.get(whole, 0)
            held[whole] = None if most is None or sum_so_far is None else sum_so_far + most
    return all(here[w].high is None or most is not None and most <= (here[w].high or 0) for w, most in held.items())


@dataclass(frozen=True, slots=True)
class Knot:
    """One row of the solver's program: low <= sum of `plus` - sum of `minus` <= high, variables by number.  It holds only where all
    its `owners` (figures) are believed; without owners always."""

    plus: tuple[int, ...]
    minus: tuple[int, ...]
    low: int | None
    high: int | None
    owner: int | None = None


def bits(mask: int) -> list[int]:
    places = []
    while mask:
        low = mask & -mask
        places.append(low.bit_length() - 1)
        mask ^= low
    return places


def knotted_rows(figures: Sequence[Figure], masks: Mapping[int, int], outside: Mapping[int, int]) -> tuple[list[Knot], int]:
    """Rows for the solver, and how many variables: cells first, then a counter for each cell of each tied sub-group.

    Each number belongs to its figure and can be switched off with it; who is inside or beside whom is what the texts say and stays.
    """
    width = max((mask.bit_length() for mask in (*masks.values(), *outside.values())), default=0)
    here = {figure.number: figure for figure in figures}
    counters: dict[int, dict[int, int]] = {}
    rows: list[Knot] = []
    for figure in figures:
        if _tied(figure, here):
            counters[figure.number] = {cell: width + i for i, cell in enumerate(bits(masks[figure.number]))}
            width += len(counters[figure.number])
    for figure in figures:
        rows.extend(_number_rows(figure, masks, outside, counters))
        if figure.number in counters:
            rows.extend(_place_rows(figure, here, counters, masks))
    rows.extend(_apart_rows(figures, here, counters))
    return rows, width


def width_of(figures: Sequence[Figure], masks: Mapping[int, int], outside: Mapping[int, int]) -> int:
    """How many variables such a program has."""
    here = {figure.number: figure for figure in figures}
    cells = max((mask.bit_length() for mask in (*masks.values(), *outside.values())), default=0)
    return cells + sum(masks[figure.number].bit_count() for figure in figures if _tied(figure, here))


def _tied(figure: Figure, here: Mapping[int, Figure]) -> bool:
    """Whether the sub-group needs counters: it has neighbours, wholes or parts here that are not simply cells."""
    if figure.caps or figure.denies:
        return False
    inner = any(figure.number in other.wholes for other in here.values())
    return bool(figure.beside & here.keys()) or inner or any(w in here and not here[w].caps for w in figure.wholes)


def _number_rows(
    figure: Figure, masks: Mapping[int, int], outside: Mapping[int, int], counters: Mapping[int, dict[int, int]]
) -> list[Knot]:
    rows: list[Knot] = []
    own = counters.get(figure.number)
    if figure.caps:
        rows.append(Knot(tuple(bits(masks[figure.number])), (), figure.low, figure.high, figure.number))
    elif own is not None:
        rows.append(Knot(tuple(own.values()), (), figure.low, figure.high, figure.number))
    elif not figure.denies:
        rows.append(Knot(tuple(bits(masks[figure.number])), (), figure.low, None, figure.number))
    if figure.only:
        rows.append(Knot(tuple(bits(outside[figure.number])), (), None, 0, figure.number))
    return rows


def _place_rows(figure: Figure, here: Mapping[int, Figure], counters: Mapping[int, dict[int, int]], masks: Mapping[int, int]) -> list[Knot]:
    """A sub-group's people are people of the cells and of its wholes; a closed class inside it is inside with everybody."""
    rows = [Knot((counter,), (cell,), None, 0) for cell, counter in counters[figure.number].items()]
    for whole in figure.wholes:
        if whole in counters:
            rows += [Knot((counter,), (counters[whole][cell],), None, 0) for cell, counter in counters[figure.number].items()]
    for other in here.values():
        if other.caps and figure.number in other.wholes:
            rows += [Knot((cell,), (counters[figure.number][cell],), None, 0, other.number) for cell in bits(masks[other.number])]
        if other.caps and other.number in figure.beside:
            taken = tuple(counter for cell, counter in counters[figure.number].items() if masks[other.number] >> cell & 1)
            rows.append(Knot(taken, (), None, 0, other.number))
    return rows


def _apart_rows(figures: Sequence[Figure], here: Mapping[int, Figure], counters: Mapping[int, dict[int, int]]) -> list[Knot]:
    """Sub-groups that are all beside each other share each cell among them, and no two of them a person; so do they each whole that
    holds them all."""
    rows: list[Knot] = []
    for circle in _cliques([figure for figure in figures if figure.number in counters]):
        cells = sorted({cell for number in circle for cell in counters[number]})
        for cell in cells:
            sharing = tuple(number for number in circle if cell in counters[number])
            rows += _shares([cell], [counters[number][cell] for number in sharing])
        for whole in counters:
            held = [number for number in circle if whole in here[number].wholes]
            for cell, room in counters[whole].items():
                rows += _shares([room], [counters[number][cell] for number in held if cell in counters[number]])
    return rows


def _shares(room: Sequence[int], sharing: Sequence[int]) -> list[Knot]:
    return [Knot(tuple(sharing), tuple(room), None, 0)] if len(sharing) > 1 else []


def _cliques(figures: Sequence[Figure]) -> list[tuple[int, ...]]:
    """The largest sets of figures that are all beside each other (Bron and Kerbosch)."""
    near = {figure.number: figure.beside & {other.number for other in figures} for figure in figures}
    found: list[tuple[int, ...]] = []

    def grow(clique: tuple[int, ...], may: set[int], done: set[int]) -> None:
        if not may and not done:
            found.append(clique)
        for number in sorted(may):
            grow((*clique, number), may & near[number], done & near[number])
            may = may - {number}
            done = done | {number}

    grow((), set(near), set())
    return [clique for clique in found if len(clique) > 1]
