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


@pytest.mark.parametrize("text, harm, low", [
    ("The number of people killed when a grain barge burned on the Lower Osse has risen to 23, the prefect said.", "killed", 23),
    ("The number of passengers wounded in Friday's ambush near the old toll gate of Ketu climbed to 31.", "injured", 31),
])  # fmt: skip
def test_a_figure_that_rises_far_behind_its_noun_is_a_total(text: str, harm: str, low: int) -> None:
    assert [(claim.harm, claim.count.low, claim.basis) for claim in claims(text)] == [(harm, low, "total")]


def test_what_a_total_has_risen_by_is_not_beside_it() -> None:
    total, more = claims("The toll of the barge fire rose to 23 after six more bodies were found, the prefect said.")
    assert (total.count.low, total.basis, more.count.low, more.basis, more.beside) == (23, "total", 6, "additional", ())
    killed, more = claims("Four men died on the barge and two others died later in hospital, the prefect said.")
    assert more.beside == (killed.id,)
