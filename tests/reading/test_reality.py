"""What is told as a fact, and of whom (claims.md H6, S3)."""

from __future__ import annotations

import pytest

from .told import claims, told


def read(text: str) -> list[tuple[str, int]]:
    return [(harm, low) for harm, low, *_ in told(text)]


def test_a_doubt_by_whom_they_were_murdered_is_none_that_they_were() -> None:
    text = "Asked whether the nine clerks could have been murdered by the police, the mayor said no. He condemned the murders."
    assert read(text) == [("killed", 9)]


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether the nine clerks could have been murdered by the police, the mayor said no. He condemned the strike.",
        "The nine clerks could have been killed. The mayor condemned the murders of last year.",
        "Nine clerks could have been killed by the blast. The mayor condemned the murders.",
    ],
)
def test_what_could_have_been_is_no_claim(text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize("text", ["He was one of the two officers who shot Moises Duran.", "He is among those who shot Moises Duran."])
def test_who_did_it_is_no_victim(text: str) -> None:
    assert [(claim.harm, claim.count.low, claim.group.names) for claim in claims(text)] == [("injured", 1, ("Moises Duran",))]


def test_a_semicolon_ends_what_a_member_of_a_list_has_done() -> None:
    text = "Ivo Paz, the colonel; Luis Mora, one of the two who shot Ana Ruiz; and Rosa Vega, the clerk, are at the embassy."
    assert [claim.group.names for claim in claims(text)] == [("Ana Ruiz",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They threw a bomb, killing and wounding over 40 people.", [("casualties", 41)]),
        ("At least 12 people were killed and injured in the strike.", [("casualties", 12)]),
        ("The strike left 12 dead and wounded.", [("casualties", 12)]),
        ("The strike left 12 dead and 30 wounded.", [("killed", 12), ("injured", 30)]),
        ("The strike left 12 dead and wounded 30.", [("killed", 12), ("injured", 30)]),
        ("The blast, causing 9 deaths and injuring more than 30 people, shook the port.", [("killed", 9), ("injured", 31)]),
        ("Four men were shot and killed.", [("killed", 4)]),
        ("The rebels lost 90 men, dead, wounded or captured.", [("casualties", 90)]),
        ("The rebels lost 90 men, dead, wounded or", [("casualties", 90)]),  # cut short
    ],
)
def test_one_number_killed_and_wounded_is_of_casualties(text: str, expected: list[tuple[str, int]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed Ana Ruiz, a nurse, teacher and a driver.", 1),
        ("Gunmen killed Ana Ruiz, a nurse, teacher Luis Mora and a guard.", 3),
        ("Gunmen killed Ana Ruiz, a nurse, and a teacher.", 2),
    ],
)
def test_a_role_without_an_article_goes_on_with_the_one_named(text: str, expected: int) -> None:
    assert read(text) == [("killed", expected)]


def test_a_said_inside_a_sentence_is_a_name() -> None:
    text = "It was quiet on Monday.\n\nGunmen killed Omar Said and Hassan Ali near the bridge, Rosa Vega said."
    assert [(claim.count.low, claim.group.names) for claim in claims(text)] == [(2, ("Omar Said", "Hassan Ali"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nurse Ana Paz and seven [number as heard] other people were killed.", [("killed", 1), ("killed", 7)]),
        ("At least [9] persons died in the blast.", [("killed", 9)]),
        ("The army killed [words indistinct] and the mayor.", [("killed", 1)]),
    ],
)
def test_what_an_editor_put_in_brackets(text: str, expected: list[tuple[str, int]]) -> None:
    assert read(text) == expected
