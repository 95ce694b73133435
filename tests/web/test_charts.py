"""Charts as geometry: on the sheet, in order, and true to the figures."""
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tollbook.web import charts

from . import made


@given(st.lists(st.tuples(st.integers(0, 10**7), st.none() | st.integers(0, 10**7)), min_size=1, max_size=6))
def test_bars_stay_on_their_scale_and_keep_the_order(bounds: list[tuple[int, int | None]]) -> None:
    lines = [made.line(low=low, high=None if more is None else low + more) for low, more in bounds]
    drawn = charts.bars(lines)
    for line, bar in zip(lines, drawn, strict=True):
        assert 0 <= bar.x <= charts.BAR and bar.width > 0 and bar.x + bar.width <= charts.BAR + 3
        assert bar.open == (line.high is None)
    by_low = sorted(zip(lines, drawn, strict=True), key=lambda pair: pair[0].low)
    assert [bar.x for _, bar in by_low] == sorted(bar.x for bar in drawn)


def test_steps_show_bounds_and_claims_that_were_replaced() -> None:
    (chart,) = charts.steps_of(made.DOSSIER)
    assert [one.open for one in chart.stretches] == [False, True]
    assert chart.stretches[0].x + chart.stretches[0].width == chart.stretches[1].x
    assert {dot.claim for dot in chart.dots if dot.aside} <= {"c2"}
    assert chart.line.startswith("M") and chart.changes == made.HISTORY


def test_no_history_is_no_chart() -> None:
    assert charts.steps_of(made.EMPTY) == []


def test_months_without_incidents_are_gaps_in_the_timeline() -> None:
    bars = charts.timeline([("2024-11", 2), ("2025-02", 4)])
    assert [(bar.label, bar.count) for bar in bars] == [("2024-11", 2), ("2024-12", 0), ("2025-01", 0), ("2025-02", 4)]
    assert (bars[-1].since, bars[-1].until) == ("2025-02-01", "2025-02-28")
    assert bars[0].height * 2 == bars[-1].height


def test_many_months_become_years() -> None:
    bars = charts.timeline([("1988-06", 1), ("2025-03", 2), ("2025-12", 3)])
    assert len(bars) == 38 and bars[-1].count == 5 and (bars[-1].since, bars[-1].until) == ("2025-01-01", "2025-12-31")


@given(st.lists(st.tuples(st.text(max_size=8), st.integers(0, 9)), max_size=5))
def test_what_is_no_month_is_left_out(months: list[tuple[str, int]]) -> None:
    assert charts.timeline([*months, ("9999-12", 1)])[-1].until in ("9999-12-31",)
