"""Integer bounds by HiGHS, for programs that are no forest.  The only file that knows the solver, which is loaded at first need.

The linear program is asked first; its vertex is nearly always whole.  Where it is not, the integer program decides.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from .program import Knot, bits

TOLERANCE = 1e-6


class Solver:
    """One program whose rows can be switched on by owner.  Keeps its last basis, so that questions in a row are cheap."""

    def __init__(self, rows: Sequence[Knot], width: int) -> None:
        import highspy
        import numpy
        from highspy._core import _Highs

        self._highs, self._numpy, self._inf = highspy, numpy, highspy.kHighsInf
        self._rows, self._width = rows, width
        self._model: Any = _Highs()  # the bare core: the wrapper prints a banner before it can be silenced
        for option, value in (("output_flag", False), ("threads", 1), ("presolve", "off"), ("random_seed", 1)):
            self._model.setOptionValue(option, value)
        self._model.passModel(self._program())
        self._on: frozenset[int] | None = None
        self.asked = 0

    def _program(self) -> Any:
        """All numbers off, all structure on."""
        numpy, inf = self._numpy, self._inf
        program = self._highs.HighsLp()
        program.num_col_, program.num_row_ = self._width, len(self._rows)
        program.col_cost_, program.col_lower_ = numpy.zeros(self._width), numpy.zeros(self._width)
        program.col_upper_ = numpy.full(self._width, inf)
        program.row_lower_ = numpy.array([-inf if row.owner is not None or row.low is None else float(row.low) for row in self._rows])
        program.row_upper_ = numpy.array([inf if row.owner is not None or row.high is None else float(row.high) for row in self._rows])
        starts, columns, values = [0], [], []
        for row in self._rows:
            columns += [*row.plus, *row.minus]
            values += [1.0] * len(row.plus) + [-1.0] * len(row.minus)
            starts.append(len(columns))
        program.a_matrix_.format_ = self._highs.MatrixFormat.kRowwise
        program.a_matrix_.start_ = numpy.array(starts, dtype=numpy.int32)
        program.a_matrix_.index_ = numpy.array(columns, dtype=numpy.int32)
        program.a_matrix_.value_ = numpy.array(values)
        return program

    def _switch(self, on: frozenset[int]) -> None:
        before = self._on or frozenset()
        for place, row in enumerate(self._rows):
            if row.owner is None or (row.owner in on) == (row.owner in before):
                continue
            low = float(row.low) if row.owner in on and row.low is not None else -self._inf
            high = float(row.high) if row.owner in on and row.high is not None else self._inf
            self._model.changeRowBounds(place, low, high)
        self._on = on

    def feasible(self, on: Iterable[int]) -> bool:
        """Whether whole numbers exist for which all these figures hold."""
        return self._optimum(frozenset(on), 0, 1) is not None

    def least(self, on: Iterable[int], line: int) -> int | None:
        """The least number of people in the line's cells; None where the figures cannot all hold."""
        return self._optimum(frozenset(on), line, 1)

    def greatest(self, on: Iterable[int], line: int) -> int | None:
        """The greatest number, which the caller knows to exist; None where the figures cannot all hold."""
        value = self._optimum(frozenset(on), line, -1)
        return None if value is None else -value

    def _optimum(self, on: frozenset[int], line: int, sign: int) -> int | None:
        self.asked += 1
        self._switch(on)
        cost = self._numpy.zeros(self._width)
        for cell in bits(line):
            cost[cell] = sign
        self._model.changeColsCost(self._width, self._numpy.arange(self._width, dtype=self._numpy.int32), cost)
        answer = self._run()
        if answer is None:
            return None
        value, vertex = answer
        if all(abs(x - round(x)) < TOLERANCE for x in vertex):
            return round(value)
        return self._whole()

    def _whole(self) -> int | None:
        """The same question with every variable a whole number."""
        everything = self._numpy.arange(self._width, dtype=self._numpy.int32)
        kinds = self._highs.HighsVarType
        self._model.changeColsIntegrality(self._width, everything, self._numpy.array([kinds.kInteger] * self._width))
        answer = self._run()
        self._model.changeColsIntegrality(self._width, everything, self._numpy.array([kinds.kContinuous] * self._width))
        return None if answer is None else round(answer[0])

    def _run(self) -> tuple[float, list[float]] | None:
        self._model.run()
        status = self._model.getModelStatus()
        states = self._highs.HighsModelStatus
        if status == states.kOptimal:
            return self._model.getInfo().objective_function_value, self._model.getSolution().col_value
        if status in (states.kInfeasible, states.kUnboundedOrInfeasible):
            return None
        raise ArithmeticError(f"the solver stopped without an answer: {status}")
