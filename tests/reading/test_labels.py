"""Labels with figures, and what only heads what stands below it."""

from __future__ import annotations

import pytest

from .told import told


def figures(text: str) -> list[tuple[str, int]]:
    return sorted((harm, low) for harm, low, *_ in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Report 9\n\nPlace: Orsk\nKilled: 3; injured: 11; missing: 2\n", [("injured", 11), ("killed", 3), ("missing", 2)]),
        ("Dead: five. Wounded: 19.", [("injured", 19), ("killed", 5)]),
        ("Enemy losses: 29 personnel, two lorries. Own losses: none.", [("casualties", 0), ("casualties", 29)]),
        ("Enemy losses: two lorries.", []),
        ("Losses: $40 million.", []),
        ("Guns captured: 9", []),
        ("Deaths: 4 (two women, two men)", [("killed", 2), ("killed", 2), ("killed", 4)]),
        ("Civilian casualties: 16 (7 killed, 9 injured).", [("casualties", 16), ("injured", 9), ("killed", 7)]),
        ("ENEMY CASUALTIES: 24 KILLED, 31 WOUNDED.", [("injured", 31), ("killed", 24)]),
        ("The tally so far: 7 dead / 20 wounded.", [("injured", 20), ("killed", 7)]),
        ("Fatalities by district:", []),
        ("The office verified 14 civilian casualties (5 killed, including 2 children, and 9 injured).",
         [("casualties", 14), ("injured", 9), ("killed", 2), ("killed", 5)]),
    ],
)  # fmt: skip
def test_a_label_gives_its_figure_the_harm(text: str, expected: list[tuple[str, int]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Week 14\n\nDistrict | Killed | Injured\nDanda | 4 | 12\nTombo | 3 | 0\nTotal | 7 | 12\n",
         [("injured", 12), ("killed", 3), ("killed", 4), ("killed", 7)]),
        ("Province\tIncidents\tCivilians killed\nDanda\t7\t4\nTombo\t9\t2\n", [("killed", 2), ("killed", 4)]),
        ("Shop | Sold | Returned\nDanda | 4 | 12\n", []),
    ],
)  # fmt: skip
def test_columns_of_a_table_are_harms(text: str, expected: list[tuple[str, int]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Between 40 and 50 people are feared dead.", [("killed", 40)]),
        ("No fewer than 16 people died, and not 20.", [("killed", 16)]),
        ("Police recovered six bodies with bullet wounds.", [("killed", 6)]),
        ("Police rounded up 35 young men in Tur.", [("detained", 35)]),
        ("The price was rounded up to 35 crowns.", []),
        ("About 500 families have been uprooted by the clashes.", [("displaced", 500)]),
    ],
)
def test_numbers_with_their_own_noun(text: str, expected: list[tuple[str, int]]) -> None:
    assert figures(text) == expected


def test_since_been_is_no_period() -> None:
    (claim,) = told("Over 200 protesters were arrested, of whom 150 have since been released.")
    assert claim[2] == "total"
