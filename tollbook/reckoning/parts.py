"""Independent parts of the arithmetic: figures that share cells, with the bounds that any of them together force (R14)."""
from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from .cells import Space
from .figures import Figure
from .hearing import Alike, apart, capped_in, heard, near
from .program import knotted_rows, plain_rows, width_of
from .solver import Solver
from .tree import NotNested, Row, Span, merged, nested_bounds
from .witness import Blocks, Placement, Placing, relaxed

#: Placements of people that are kept to answer other questions.
MOST_KNOWN = 24
#: Columns of the solver's program that make a question as dear as one more question without it.
COLUMNS_A_UNIT = 200
#: Figures that lie inside or beside one another, in one part, up to which this is reckoned with.  Each pair of them may need a counter for
#: every kind of people: with so many a question takes seconds, and there are hundreds of questions.
MOST_TIED = 120
#: Sets of cells up to which a question is put as it is: to look for what cannot matter to it would take longer.
FEW_SETS = 8


class Part:
    """Figures that share cells.  Questions are put by sets of figure numbers; every answer is kept."""

    def __init__(self, figures: Sequence[Figure], masks: Mapping[int, int], outside: Mapping[int, int]) -> None:
        self.figures = tuple(figures)
        self.numbers = frozenset(figure.number for figure in figures)
        self.masks = {figure.number: masks[figure.number] for figure in figures}
        self._outside = {figure.number: outside[figure.number] for figure in figures if figure.only}
        self.loosened = False
        self.cells = 0
        for figure in figures:
            self.cells |= self.masks[figure.number] | self._outside.get(figure.number, 0)
        self._by_number = {figure.number: figure for figure in figures}
        self._against = {figure.number: figure.denies | figure.doubts for figure in figures if figure.denies or figure.doubts}
        self._spans: dict[frozenset[int], dict[int, Span] | None] = {}
        self._blocks: dict[tuple[frozenset[int], int], Blocks] = {}
        tied = frozenset().union(*(figure.beside | frozenset(figure.wholes) for figure in figures))
        self._tied = [figure for figure in figures if figure.beside or figure.wholes or figure.number in tied]
        alone = self.numbers.difference(figure.number for figure in self._tied)
        self._alone = _rows_alone([figure for figure in figures if figure.number in alone], self.masks, self._outside)
        self._bounds: dict[tuple[frozenset[int], int], Span | None] = {}
        self._told: dict[tuple[frozenset[tuple[int, Span]], int], Span | None] = {}
        #: What is believed beside what stands in every account, with all that stands then, lists of names as well (R12).
        self.named: dict[frozenset[int], frozenset[int]] = {}
        self._known: deque[Placement] = deque(maxlen=MOST_KNOWN)
        self._solver: Solver | None = None
        self.work = 0

    def untied(self) -> Part:
        """The part without what ties its figures to one another, where that is more than can be reckoned with; else itself.  What is
        left out can only have narrowed the bounds, and made conflicts."""
        tied = [figure for figure in self.figures if figure.beside or figure.wholes]
        if len(tied) <= MOST_TIED:
            return self
        free = [replace(figure, wholes=(), beside=frozenset()) for figure in self.figures]
        part = Part(free, self.masks, self._outside)
        part.loosened = True
        return part

    @cached_property
    def weight(self) -> int:
        """What a question to this part costs: 1 where sets of cells say all, more where the solver has to keep counters."""
        return 1 if self._rows(self.numbers) is not None else 1 + width_of(self.figures, self.masks, self._outside) // COLUMNS_A_UNIT

    @cached_property
    def of_voice(self) -> dict[str, frozenset[int]]:
        """The figures of each source."""
        told: dict[str, list[int]] = {}
        for figure in self.figures:
            told.setdefault(figure.voice, []).append(figure.number)
        return {voice: frozenset(numbers) for voice, numbers in told.items()}

    def feasible(self, on: frozenset[int]) -> bool:
        """Whether all these figures can hold together."""
        return self.bounds(on, 0) is not None

    def core(self, on: frozenset[int]) -> frozenset[int]:
        """Of figures that cannot all hold, some that cannot either: a first step to the smallest such set."""
        some = self._ask().core(on)
        return on if some is None or self.feasible(some) else some

    def forcing(self, on: frozenset[int], line: int, side: str) -> frozenset[int]:
        """Of figures that hold together, some that may be enough to force a line's bound: where they are not tied to one another all that
        can matter to it, else those that the solver leans on, none where that is not known."""
        spans = self._rows(on)
        if spans is not None:
            rows = near(spans, line & self.cells)
            return frozenset(number for number in on if self.masks[number] in rows or self._outside.get(number) in rows)
        line = self._kinds.inside(line) if side == "low" else self._kinds.touching(line)
        return self._ask().forcing(on, line, 1 if side == "low" else -1)

    def bounds(self, on: frozenset[int], line: int) -> Span | None:
        """Least and greatest number of people in the line's cells of this part; None: the figures cannot all hold."""
        key = on, line & self.cells
        if key not in self._bounds:
            self.work += self.weight
            self._bounds[key] = self._answer(*key)
        return self._bounds[key]

    def _answer(self, on: frozenset[int], line: int) -> Span | None:
        if any(number in on and foes & on for number, foes in self._against.items()):
            return None
        spans = self._rows(on)
        if spans is None:
            return self._solved(on, line)
        if len(spans) <= FEW_SETS:
            return self._heard(on, line, spans)
        if line:
            return self._summed(on, line, spans) if self.feasible(on) else None
        able = all(self._heard(on, 0, rows) is not None for _, rows in apart(heard(spans, 0)))
        return (0, None) if able else None

    def _summed(self, on: frozenset[int], line: int, spans: dict[int, Span]) -> Span | None:
        """A line of people who are counted apart from one another is the sum of them."""
        low, high = 0, None if line & ~capped_in(spans) else 0
        for cells, rows in apart(near(spans, line)):
            told = self._heard(on, line & cells, rows)
            if told is None:
                return None
            low += told[0]
            high = None if high is None or told[1] is None else high + told[1]
        return low, high

    def _heard(self, on: frozenset[int], line: int, spans: dict[int, Span]) -> Span | None:
        """What these rows say of the line, asked once, whoever is believed that they follow from."""
        told = frozenset(spans.items()), line
        if told not in self._told:
            self._told[told] = self._nested(on, line, spans)
        return self._told[told]

    def _nested(self, on: frozenset[int], line: int, spans: dict[int, Span]) -> Span | None:
        try:
            return nested_bounds(spans, line)
        except NotNested:
            return self._placed(on, line, spans)

    def _placed(self, on: frozenset[int], line: int, spans: dict[int, Span]) -> Span | None:
        """Sets that cross: a bound that people can be placed to meet is exact; for any other the solver is asked."""
        outer = relaxed(spans, line)
        if outer is None:
            return None
        low, high = outer
        placing = Placing(self._blocks_for(spans, line), spans)
        if not self._is_met(placing, spans, line, low if line else None, False):
            solved = self._least(on, line)
            if solved is None:
                return None
            low = solved
            self._keep(line, inside=False)
        if not line:
            return 0, None
        if line & ~capped_in(spans):
            return low, None
        if high is None or not self._is_met(placing, spans, line, high, True):
            high = self._greatest(on, line)
            self._keep(line, inside=True)
        return low, high

    def _is_met(self, placing: Placing, spans: dict[int, Span], line: int, goal: int | None, inside: bool) -> bool:
        """Whether people can be placed so that all rows hold and the line has this number (None: any), as known or as is easily tried."""
        for known in reversed(self._known):
            if (goal is None or known.sum(line) == goal) and known.fits(spans):
                return True
        number = placing.number(inside)
        if number is None:
            return False
        self._known.append(placing.placement())
        return goal is None or number == goal

    def _keep(self, line: int, *, inside: bool) -> None:
        """Where the solver put people may answer another question as well."""
        filled = self._ask().filled(self._kinds.folded(self.cells).bit_length())
        self._known.append(Placement({self._kinds.cell_for(cell, line, inside=inside): round(number) for cell, number in filled}))

    def _least(self, on: frozenset[int], line: int) -> int | None:
        return self._ask().least(on, self._kinds.inside(line & self.cells))

    def _greatest(self, on: frozenset[int], line: int) -> int | None:
        return self._ask().greatest(on, self._kinds.touching(line & self.cells))

    @cached_property
    def _kinds(self) -> Alike:
        return Alike((*self.masks.values(), *self._outside.values()))

    def _blocks_for(self, spans: Mapping[int, Span], line: int) -> Blocks:
        key = frozenset(spans), line
        if key not in self._blocks:
            self._blocks[key] = Blocks(tuple(spans), line)
        return self._blocks[key]

    def _ask(self) -> Solver:
        if self._solver is None:
            masks, outside = ({number: self._kinds.folded(mask) for number, mask in told.items()} for told in (self.masks, self._outside))
            self._solver = Solver(*knotted_rows(self.figures, masks, outside))
        return self._solver

    def _rows(self, on: frozenset[int]) -> dict[int, Span] | None:
        if on not in self._spans:
            tied = [figure for figure in self._tied if figure.number in on]
            rows = plain_rows(tied, self.masks, self._outside) if tied else []
            if rows is not None:
                rows = [row for row, owners in self._alone if not owners.isdisjoint(on)] + rows
            self._spans[on] = None if rows is None else merged(rows)
        return self._spans[on]

    def _solved(self, on: frozenset[int], line: int) -> Span | None:
        low = self._least(on, line)
        if low is None:
            return None
        if not line:
            return 0, None
        return low, None if line & ~self._capped(on) else self._greatest(on, line)

    def _capped(self, on: Iterable[int]) -> int:
        """The cells that some believed figure puts a greatest number on."""
        cells = 0
        for number in on:
            if self._by_number[number].caps and self._by_number[number].high is not None:
                cells |= self.masks[number]
            cells |= self._outside.get(number, 0)
        return cells


def _rows_alone(figures: Iterable[Figure], masks: Mapping[int, int], outside: Mapping[int, int]) -> list[tuple[Row, frozenset[int]]]:
    """The rows of figures that are tied to no other, each once, with all whose row it is."""
    owners: dict[Row, list[int]] = {}
    for figure in figures:
        for row in plain_rows([figure], masks, outside) or ():
            owners.setdefault(row, []).append(figure.number)
    return [(row, frozenset(numbers)) for row, numbers in owners.items()]


def parts_of(figures: Sequence[Figure], space: Space) -> list[Part]:
    """The figures in independent parts: no cell is spoken of in two of them."""
    masks, figures = _narrowed(figures, space)
    outside = {f.number: space.universe[f.harm] & ~masks[f.number] for f in figures if f.only}
    leader = {figure.number: figure.number for figure in figures}

    def find(number: int) -> int:
        while leader[number] != number:
            number = leader[number]
        return number

    owner: dict[int, int] = {}
    for figure in figures:
        reach = masks[figure.number] | outside.get(figure.number, 0)
        while reach:
            cell = reach & -reach
            reach ^= cell
            leader[find(figure.number)] = find(owner.setdefault(cell, figure.number))
    groups: dict[int, list[Figure]] = {}
    for figure in figures:
        groups.setdefault(find(figure.number), []).append(figure)
    return [Part(group, masks, outside) for group in sorted(groups.values(), key=lambda group: group[0].number)]


def _narrowed(figures: Sequence[Figure], space: Space) -> tuple[dict[int, int], list[Figure]]:
    """Each figure's cells, a part's inside its wholes'.  Who shares no cell (another harm) is neither inside nor beside."""
    own = {figure.number: space.mask(figure.harm, figure.people) for figure in figures}
    masks: dict[int, int] = {}
    kept: list[Figure] = []
    for figure in figures:
        mask, wholes = own[figure.number], []
        for whole in figure.wholes:
            if mask & own[whole]:
                mask &= own[whole]
                wholes.append(whole)
        masks[figure.number] = mask
        kept.append(replace(figure, wholes=tuple(wholes)) if len(wholes) < len(figure.wholes) else figure)
    for place, figure in enumerate(kept):
        near = frozenset(other for other in figure.beside if masks[other] & masks[figure.number])
        if len(near) < len(figure.beside):
            kept[place] = replace(figure, beside=near)
    return masks, kept
