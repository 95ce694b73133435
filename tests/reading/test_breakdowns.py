"""A number spelled out behind a sign, and deeds that point back to those told singly."""

from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Nine bodies were found: five herders, three guards and a child.", [5, 3, 1]),
        ("IN ORSK NINE BODIES LAY ON THE QUAY; SIX RECRUITS, TWO GUARDS, AND A COOK.", [6, 2, 1]),
        ("NINE BODIES WERE FOUND; FIVE HERDERS, THREE GUARDS, AND A DOG.", []),
        ("Nine bodies were found: six herders and five guards had gone missing.", []),
    ],
)
def test_parts_that_make_up_a_number_are_its_people(text: str, parts: list[int]) -> None:
    _, *others = told(text)
    assert [low for _, low, basis, _ in others if basis == "part"] == parts


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("Judge Paz was shot dead on Monday. Clerk Mena was murdered in May. Nobody knows whether the two murders are linked.", [1, 1]),
        ("Judge Paz was shot dead on Monday. Nobody knows whether the two murders are linked.", [1, 2]),
        ("Two murders shocked the town.", [2]),
    ],
)
def test_deeds_told_singly_are_not_counted_again(text: str, lows: list[int]) -> None:
    assert [low for _, low, *_ in told(text)] == lows
