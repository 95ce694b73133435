"""Who suffers what, where verbs are left out and lists are long: the order of the words decides, not one attachment of the tree."""

from __future__ import annotations

import pytest

import tollbook

from .told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine miners were killed and scores injured in the blast at the pit.", {("killed", 9), ("injured", 20)}),
        ("Two dead, six injured after a bar fight in Orsk.", {("killed", 2), ("injured", 6)}),
        ("The clinic received 17 dead and 33 wounded.", {("killed", 17), ("injured", 33)}),
        ("One guard was killed and another wounded.", {("killed", 1), ("injured", 1)}),
        ("Six miners, all of one village, were killed in the raid.", {("killed", 6)}),
        ("The bodies of a baker, a nurse and a boy were found in the burnt mill.", {("killed", 3)}),
        ("The number of miners injured in the raid is not known.", set()),
        ("Gunmen killed a baker and wounded the pupil who helped him.", {("killed", 1), ("injured", 1)}),
    ],
)
def test_each_number_keeps_its_own_harm(text: str, expected: set[tuple[str, int]]) -> None:
    assert {(harm, low) for harm, low, *_ in told(text)} == expected


def test_kin_of_one_last_name_are_not_one_another() -> None:
    text = (
        "Oleg Barto died in the raid with his two sons, Ivan Barto and Petr Barto. "
        "His sister's two sons, Max Lund and Nils Lund, died too."
    )
    assert [low for harm, low, *_ in told(text) if harm == "killed" and low == 2] == [2, 2]


def test_roles_of_one_person_are_one() -> None:
    ((harm, low, *_),) = told("A poet, teacher and activist, 36-year-old Ana Paz, was killed in the camp.")
    assert (harm, low) == ("killed", 1)


def test_children_that_a_list_spells_out_are_part_of_its_number() -> None:
    text = "Seven civilians, Ana Paz (35 years old), her husband Juan Paz and their five children were killed in the raid."
    seven, five = tollbook.read(text, language="en").claims
    assert (seven.count.low, five.count.low, five.basis, five.part_of) == (7, 5, "part", seven.id)


@pytest.mark.parametrize("text, expected", [
    ("Police said the woman had facial injuries.", [("injured", 1)]),
    ("Three clerks had minor injuries after the shooting.", [("injured", 3)]),
    ("Deputies said injuries to the girl were minor after the shooting.", [("injured", 1)]),
    ("A shooter attacked a cafe on Monday. The baker has life-threatening injuries and is being treated.", [("injured", 1)]),
    ("A gunman fired at a shop. There were multiple injuries.", [("injured", 2)]),
    ("The blast caused serious injuries.", [("injured", 2)]),
])  # fmt: skip
def test_injuries_that_somebody_has_are_no_further_people(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(harm, low) for harm, low, *_ in told(text)] == expected


@pytest.mark.parametrize("text, expected", [
    ("Seven people were shot at a market on Friday. Police closed the street. One man died at the scene and six others were wounded.",
     {("casualties", 7), ("killed", 1), ("injured", 6)}),
    ("Eight people were shot at a market on Friday. Police closed the street. One man died at the scene and six others were wounded.",
     {("injured", 8), ("killed", 1), ("injured", 6)}),
])  # fmt: skip
def test_a_number_shot_that_is_the_dead_and_the_wounded_together_is_of_casualties(text: str, expected: set[tuple[str, int]]) -> None:
    assert {(harm, low) for harm, low, *_ in told(text)} == expected
