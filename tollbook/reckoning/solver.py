"""Integer bounds by HiGHS, for programs that are no forest.  The only file that knows the solver, which is loaded at first need.

The linear program is asked first; its vertex is nearly always whole.  Where it is not, the integer program decides.
"""
from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

from .program import Knot, bits

TOLERANCE = 1e-6


#: Branches tried on the warm linear program before the solver's own integer search is started.
MOST_BRANCHES = 60


def _broken(vertex: Any) -> int | None:
    """The first column that is not a whole number."""
    torn = (abs(vertex - vertex.round()) > TOLERANCE).nonzero()[0]
    return int(torn[0]) if len(torn) else None


class Solver:
    """One program whose rows can be switched on by owner.  Keeps its last basis, so that questions in a row are cheap."""

    def __init__(self, rows: Sequence[Knot], width: int) -> None:
        import highspy
        import numpy
        from highspy._core import _Highs

        self._highs, self._numpy, self._inf = highspy, numpy, highspy.kHighsInf
        sums: dict[tuple[tuple[int, ...], tuple[int, ...]], list[Knot]] = {}
        for row in rows:
            sums.setdefault((row.plus, row.minus), []).append(row)
        self._sums, self.width = list(sums.items()), width
        self._places: dict[int | None, list[int]] = {}
        for place, (_, knots) in enumerate(self._sums):
            for owner in {knot.owner for knot in knots}:
                self._places.setdefault(owner, []).append(place)
        self._on: frozenset[int] = frozenset()
        #: Where the last answer puts people, column by column.
        self.vertex: Any = numpy.zeros(0)
        self._spans = [self._span(place) for place in range(len(self._sums))]
        self._torn: set[int] = set()
        self._model: Any = _Highs()  # the bare core: the wrapper prints a banner before it can be silenced
        for option, value in (("output_flag", False), ("threads", 1), ("presolve", "off"), ("random_seed", 1)):
            self._model.setOptionValue(option, value)
        self._model.passModel(self._program())
        self._columns = numpy.arange(width, dtype=numpy.int32)

    def _program(self) -> Any:
        """All numbers off, all structure on."""
        numpy, inf = self._numpy, self._inf
        program = self._highs.HighsLp()
        program.num_col_, program.num_row_ = self.width, len(self._sums)
        program.col_cost_, program.col_lower_ = numpy.zeros(self.width), numpy.zeros(self.width)
        program.col_upper_ = numpy.full(self.width, inf)
        program.row_lower_ = numpy.array([low for low, _ in self._spans])
        program.row_upper_ = numpy.array([high for _, high in self._spans])
        starts, columns, values = [0], [], []
        for (plus, minus), _ in self._sums:
            columns += [*plus, *minus]
            values += [1.0] * len(plus) + [-1.0] * len(minus)
            starts.append(len(columns))
        program.a_matrix_.format_ = self._highs.MatrixFormat.kRowwise
        program.a_matrix_.start_ = numpy.array(starts, dtype=numpy.int32)
        program.a_matrix_.index_ = numpy.array(columns, dtype=numpy.int32)
        program.a_matrix_.value_ = numpy.array(values)
        return program

    def _span(self, place: int) -> tuple[float, float]:
        """What those who are believed say of one sum, together."""
        low, high = -self._inf, self._inf
        for knot in self._sums[place][1]:
            if knot.owner is None or knot.owner in self._on:
                low = low if knot.low is None else max(low, float(knot.low))
                high = high if knot.high is None else min(high, float(knot.high))
        return low, high

    def _switch(self, on: frozenset[int]) -> bool:
        """Believe these; whether no sum is asked to be more than it may be."""
        changed = {place for owner in on ^ self._on for place in self._places.get(owner, ())}
        self._on = on
        for place in sorted(changed):
            low, high = span = self._span(place)
            if span != self._spans[place]:
                self._spans[place] = span
                self._model.changeRowBounds(place, low, high)
                (self._torn.add if low > high else self._torn.discard)(place)
        return not self._torn

    def core(self, on: frozenset[int]) -> frozenset[int] | None:
        """Some of these figures that cannot all hold either, few as a rule; None where the linear program gives no such proof."""
        if not self._switch(on):
            return None
        self._model.changeColsCost(self.width, self._columns, self._numpy.zeros(self.width))
        if self._run() is not None or not self._model.getDualRayExist()[1]:
            return None
        ray = self._model.getDualRay()[2]
        blamed: set[int] = set()
        for place, weight in enumerate(ray):
            if abs(weight) > TOLERANCE:
                blamed.update(self._binding(place, weight > 0))
        return frozenset(blamed)

    def forcing(self, on: frozenset[int], line: int, sign: int) -> frozenset[int]:
        """Figures that together may force the line's least (`sign` 1) or greatest (-1) number: those that the linear answer leans on."""
        if self._optimum(on, line, sign) is None or self._run() is None:
            return frozenset()
        duals = self._numpy.asarray(self._model.getSolution().row_dual)
        leaning = (abs(duals) > TOLERANCE).nonzero()[0].tolist()
        return frozenset(owner for place in leaning for owner in self._binding(place, duals[place] > 0))

    def _binding(self, place: int, below: bool) -> list[int]:
        """Of those who speak of one sum, whoever asks for the most people in it, or allows the fewest."""
        told = [knot for knot in self._sums[place][1] if knot.owner in self._on and (knot.low if below else knot.high) is not None]
        ordered = sorted(told, key=lambda knot: (-(knot.low or 0) if below else knot.high or 0, knot.owner or 0))
        return [knot.owner for knot in ordered[:1] if knot.owner is not None]

    def least(self, on: Iterable[int], line: int) -> int | None:
        """The least number of people in the line's cells; None where the figures cannot all hold."""
        return self._optimum(frozenset(on), line, 1)

    def filled(self, width: int) -> list[tuple[int, float]]:
        """The first `width` columns that hold somebody in the last answer, with how many."""
        columns = (self.vertex[:width] > 0.5).nonzero()[0]
        return list(zip(columns.tolist(), self.vertex[columns].tolist(), strict=True))

    def greatest(self, on: Iterable[int], line: int) -> int | None:
        """The greatest number, which the caller knows to exist; None where the figures cannot all hold."""
        value = self._optimum(frozenset(on), line, -1)
        return None if value is None else -value

    def _optimum(self, on: frozenset[int], line: int, sign: int) -> int | None:
        if not self._switch(on):
            return None
        cost = self._numpy.zeros(self.width)
        for cell in bits(line):
            cost[cell] = sign
        self._model.changeColsCost(self.width, self._columns, cost)
        answer = self._run()
        if answer is None:
            return None
        value, vertex = answer
        column = _broken(vertex)
        self.vertex = vertex
        return round(value) if column is None else self._branched(column, vertex[column], math.ceil(value - TOLERANCE))

    def _branched(self, column: int, value: float, goal: int) -> int | None:
        """The best whole answer, by forbidding broken values one at a time; the solver's own search takes over where that is long.
        Nothing is better than `goal`."""
        best: int | None = None
        stack: list[tuple[tuple[int, float, bool], ...]] = [((column, value, False),), ((column, value, True),)]
        for _ in range(MOST_BRANCHES):
            if not stack or best == goal:
                return best
            path = stack.pop()
            answer = self._along(path)
            if answer is None or best is not None and answer[0] > best - 1 + TOLERANCE:
                continue
            column_or_none = _broken(answer[1])
            if column_or_none is None:
                best, self.vertex = round(answer[0]), answer[1]
            else:
                stack += [(*path, (column_or_none, answer[1][column_or_none], up)) for up in (False, True)]
        return self._whole() if stack else best

    def _along(self, path: tuple[tuple[int, float, bool], ...]) -> tuple[float, Any] | None:
        """The linear answer with columns held above or below the broken values of this path."""
        spans: dict[int, tuple[float, float]] = {}
        for column, value, up in path:
            low, high = spans.get(column, (0.0, self._inf))
            spans[column] = (max(low, math.ceil(value)), high) if up else (low, min(high, math.floor(value)))
        if any(low > high for low, high in spans.values()):
            return None
        for column, (low, high) in spans.items():
            self._model.changeColBounds(column, low, high)
        answer = self._run()
        for column in spans:
            self._model.changeColBounds(column, 0.0, self._inf)
        return answer

    def _whole(self) -> int | None:
        """The same question with every variable a whole number."""
        kinds = self._highs.HighsVarType
        self._model.changeColsIntegrality(self.width, self._columns, self._numpy.array([kinds.kInteger] * self.width))
        answer = self._run()
        self._model.changeColsIntegrality(self.width, self._columns, self._numpy.array([kinds.kContinuous] * self.width))
        if answer is None:
            return None
        self.vertex = answer[1]
        return round(answer[0])

    def _run(self) -> tuple[float, Any] | None:
        self._model.run()
        status = self._model.getModelStatus()
        states = self._highs.HighsModelStatus
        if status == states.kOptimal:
            return self._model.getInfo().objective_function_value, self._numpy.asarray(self._model.getSolution().col_value)
        if status in (states.kInfeasible, states.kUnboundedOrInfeasible):
            return None
        raise ArithmeticError(f"the solver stopped without an answer: {status}")
