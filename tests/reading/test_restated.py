"""Totals said anew without a word of harm."""

from __future__ import annotations

import pytest

from .told import claims, told


@pytest.mark.parametrize("text, low, supersedes", [
    ("The hospital reported 31 dead on Sunday. The correct number was 27, it said on Monday.", 27, True),
    ("The army said 12 people were killed. It later revised that figure to 10.", 10, True),
    ("The bombing killed nine people, officials said. By evening the ministry had raised the number to 14.", 14, False),
    ("Four miners were killed on Monday. Two more bodies were found on Tuesday, which makes six.", 6, False),
])  # fmt: skip
def test_a_number_set_right_is_a_total(text: str, low: int, supersedes: bool) -> None:
    first, *_, last = claims(text)
    assert (last.harm, last.count.low, last.basis) == ("killed", low, "total")
    assert last.supersedes == (first.id if supersedes else None)


def test_people_in_a_morgue_are_dead() -> None:
    assert told("Gunmen attacked a bus and killed some of the passengers. The hospital has four in the morgue.")[-1] == (
        "killed",
        4,
        "total",
        "four",
    )


def test_figures_of_things_are_no_total() -> None:
    assert told("Shells killed five people. The number of houses destroyed rose to 40.") == [("killed", 5, "total", "five")]
