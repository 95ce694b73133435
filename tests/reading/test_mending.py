"""Trees set right where the order of words leaves no doubt."""

from __future__ import annotations

import pytest

from .told import told


def read(text: str) -> list[tuple[str, int]]:
    return [(harm, low) for harm, low, *_ in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THEY KILLED TWO AND WOUNDED SEVEN, AND BURNT A HUT.", [("killed", 2), ("injured", 7)]),
        ("THE RAIDS HAVE KILLED 6 PORTERS AND WOUNDED MORE THAN 14 CLERKS.", [("killed", 6), ("injured", 15)]),
        ("THE SHELL CAUSED THE DEATH OF A COOK AND BADLY INJURED 8 GUESTS.", [("killed", 1), ("injured", 8)]),
        ("THE ARMY KILLED 14 REBELS, WOUNDED 40, AND ARRESTED 11.", [("killed", 14), ("injured", 40), ("detained", 11)]),
        ("Soldiers killed and wounded 20 villagers.", [("casualties", 20)]),  # one object of both
    ],
)
def test_a_word_of_harm_before_a_number_is_a_verb(text: str, expected: list[tuple[str, int]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THE SCHOOLS OF THE TOWN CLOSED AFTER A BORDER GUARD, A NURSE, AND THE TEACHER ANA PAZ WERE MURDERED.",
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
        ("SINGERS MOURNED THE MURDER OF IVO VEGA, EDITOR OF THE PALMA GAZETTE AND DIRECTOR OF A CHOIR.", [("killed", 1)]),
        ("RETIRED SURGEON AND DIRECTOR OF THE ROADS OFFICE IVO MENA WAS STABBED TO DEATH.", [("killed", 1)]),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Following the death of Jose Lara, Vega and Mora were on the move.", 1),
        ("After the murder of Jose Lara, Vega and his wife left town.", 1),
        ("Before the death of Ana Vega, Luis Mora and Tomas Vela had left the town.", 1),
        ("With the murders of Ana Vega and Luis Mora, fear returned to the town.", 2),
        ("After the deaths of Jose Lara, Ana Vega and Luis Mora, the police closed the road.", 3),
    ],
)
def test_a_fronted_phrase_ends_before_the_subject(text: str, expected: int) -> None:
    assert read(text) == [("killed", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot dead Omar Nasser, alias Abu Bakr, and Hassan Ali.",
        "Police killed Juan Vela, also known as El Toro, and Luis Mora.",
        "Police killed Juan Vela (alias El Toro) and Luis Mora.",
    ],
)
def test_another_name_of_somebody_is_nobody_else(text: str) -> None:
    assert read(text) == [("killed", 2)]


def test_a_participle_tells_of_the_noun_right_before_it() -> None:
    text = "We honour the blood of the four nuns, the blood of the 11 priests murdered, and the blood of youths."
    assert read(text) == [("killed", 11)]
