"""Tables pasted as text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tollbook.reading.tables import is_row

from ..timing import within
from .told import told


def test_rows_of_people_are_parts_of_the_number_above() -> None:
    text = "Clashes killed 20 people in two days, the hospital said.\n\nMen | 11\nWomen | 6\nChildren | 3\nTotal | 20\n"
    assert told(text)[1:] == [("killed", 11, "part", "11"), ("killed", 6, "part", "6"), ("killed", 3, "part", "3")]


def test_columns_of_harm() -> None:
    text = "The hospital gave these figures:\n\n          Killed    Injured\nMen          4         9\nWomen        2         7\n"
    assert told(text) == [
        ("killed", 4, "total", "4"),
        ("injured", 9, "total", "9"),
        ("killed", 2, "total", "2"),
        ("injured", 7, "total", "7"),
    ]


def test_rows_of_whatever_are_parts_where_they_add_up() -> None:
    text = "Shelling killed nine people on Monday.\n\nBy district:\nDanda: {}\nTombo: 4\n"
    assert [row[:3] for row in told(text.format(5))[1:]] == [("killed", 5, "part"), ("killed", 4, "part")]
    assert told(text.format(2))[1:] == []


@given(st.from_regex(r"[A-Z][a-z]{1,9}( [a-z]{1,9}){0,3}", fullmatch=True), st.lists(st.integers(0, 9_999_999), min_size=1, max_size=4))
def test_a_label_and_figures_are_a_row_however_they_are_parted(label: str, figures: list[int]) -> None:
    for sign in (" | ", "   ", "\t"):
        assert is_row(sign.join([label, *(f"{figure:,}" for figure in figures)]))
    assert not is_row(f"{label} said {figures[0]} people came.")


def test_hostile_lines_are_soon_refused() -> None:
    lines = ("a " * 50_000, "A" + " " * 100_000 + "x", "| " * 50_000, "A | " + "1 " * 50_000 + "x")
    assert not any(map(is_row, lines))
    assert within(lambda: [is_row(line) for line in lines], 1.0)
