"""Trees set right where the order of words leaves no doubt."""

from __future__ import annotations

import pytest

from .told import told


def read(text: str) -> list[tuple[str, int]]:
    return [(harm, low) for harm, low, *_ in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WE KILLED TWO AND WOUNDED SEVEN, AND SEIZED A RIFLE.", [("killed", 2), ("injured", 7)]),
        ("THE RAIDS HAVE KILLED 6 PEOPLE AND WOUNDED AT LEAST 14 OTHERS.", [("killed", 6), ("injured", 14)]),
        ("THE SHELL CAUSED THE DEATH OF A COOK AND SERIOUSLY WOUNDED 8.", [("killed", 1), ("injured", 8)]),
        ("THE ARMY KILLED 14 REBELS, WOUNDED 40, AND CAPTURED 11 AT THE FORD.", [("killed", 14), ("injured", 40), ("detained", 11)]),
        ("Soldiers killed and wounded 20 villagers.", [("killed", 20), ("injured", 20)]),  # one object of both
    ],
)
def test_a_word_of_harm_before_a_number_is_a_verb(text: str, expected: list[tuple[str, int]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THE OFFICE GAVE ITS FIRST ACCOUNT OF THE RAIDS AFTER A BORDER GUARD, A NURSE, AND THE TEACHER ANA PAZ WERE MURDERED LAST WEEK.",
         [("killed", 3)]),
        ("After the clash two women were killed.", [("killed", 2)]),
        ("He left after the attack and was killed.", []),
    ],
)  # fmt: skip
def test_what_stands_behind_after_is_a_clause_where_a_verb_wants_a_subject(text: str, expected: list[tuple[str, int]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THEY LEARNT OF THE KILLING OF IVO VEGA, OWNER OF THE PALMA MILL AND TREASURER OF ORSK, IN MAY.", [("killed", 1)]),
        ("FORMER AMBASSADOR AND DIRECTOR OF THE ROADS OFFICE IVO MENA DIED WHEN HE WAS SHOT BY GUNMEN.", [("killed", 1)]),
        ("GUNMEN SHOT DEAD THE AMBASSADOR AND HIS DRIVER.", [("killed", 2)]),
    ],
)
def test_an_office_in_capitals_is_no_name(text: str, expected: list[tuple[str, int]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("THE BOMB KILLED SURGEON GENERAL ANA PAZ TODAY.", 1),
        ("THE INSPECTOR GENERAL'S BODY WAS FOUND IN A DITCH.", 1),
        ("Gunmen killed an inspector and a general.", 2),
    ],
)
def test_the_general_of_an_office_is_no_second_person(text: str, low: int) -> None:
    assert read(text) == [("killed", low)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 May 40 bodies of herders were found near Orsk.", [("killed", 40)]),
        ("On 3 May 1940 herders were killed near Orsk.", [("killed", 2)]),
    ],
)
def test_a_number_behind_a_date_counts_the_plural_behind_it(text: str, expected: list[tuple[str, int]]) -> None:
    assert read(text) == expected
