"""A number and the list that spells it out, what is said of some of several, and how far a number goes (claims.md B2, C6, G3)."""

from __future__ import annotations

import pytest

from .told import claims, told


@pytest.mark.parametrize("text", [
    "The shells killed eight relatives of the mayor, five children and three women.",
    "Seven members of the Okoro family, five children and two women, were killed in Dorsa.",
    "Six pupils of the school, three boys, two girls and a baby, were killed in Dorsa.",
    "Five civilians, three women and two children, died in Dorsa.",
    "Seven people (five men and two women) were shot dead.",
    "Six people were killed in the raid, four women and two children, a doctor said.",
    "At least six people were killed, a man and five children, and others hurt in a raid on Dorsa.",
])  # fmt: skip
def test_a_list_that_spells_a_number_out_is_its_parts(text: str) -> None:
    whole, *parts = [claim for claim in claims(text) if claim.harm == "killed"]
    assert (whole.basis, {part.basis for part in parts}, {part.part_of for part in parts}) == ("total", {"part"}, {whole.id})
    assert all(whole.id not in part.beside for part in parts)


@pytest.mark.parametrize("text, numbers", [
    ("Four farmers, two women and two children were killed.", [4, 2, 2]),  # no sign closes the list: three members of one
    ("Six soldiers, four policemen and two guards were killed.", [6, 4, 2]),  # soldiers are no policemen
    ("Three children, two women and one man were killed.", [3, 2, 1]),
    ("Seven people, four women and two men, were killed.", [7, 4, 2]),  # they do not add up
])  # fmt: skip
def test_a_list_of_others_is_beside_the_number(text: str, numbers: list[int]) -> None:
    assert [(low, basis) for _, low, basis, _ in told(text)] == [(number, "total") for number in numbers]


def test_what_has_a_verb_of_its_own_is_no_part() -> None:
    assert told("Five people were killed in Dorsa, four children in Bala were hurt.") == [
        ("killed", 5, "total", "Five"), ("injured", 4, "total", "four"),
    ]  # fmt: skip


@pytest.mark.parametrize("said", [
    "five of them children", "most of them women", "mostly children and women", "almost all women", "three boys and nine men",
])  # fmt: skip
def test_what_is_said_of_some_of_several_is_not_said_of_all(said: str) -> None:
    whole = next(claim for claim in claims(f"Twelve people, {said}, were killed in Dorsa.") if claim.count.low == 12)
    assert (whole.group.age, whole.group.sex, whole.group.status, whole.group.is_class) == (None, None, (), True)


def test_what_is_said_of_all_is() -> None:
    whole, same = claims("The three victims, three nurses, were killed in Dorsa.")
    assert (whole.group.status, same.part_of) == (("civilian",), whole.id)


@pytest.mark.parametrize("text, low, high, form", [
    ("At least seven and up to 12 members of the Okoro family were killed in Dorsa.", 7, 12, "range"),
    ("At least nine and as many as 14 people died in Dorsa.", 9, 14, "range"),
    ("No fewer than nine but as many as 14 people died in Dorsa.", 9, 14, "range"),
    ("At least 40, and up to 66, people were killed in Dorsa.", 40, 66, "range"),
    ("The raid resulted in at least 12 and potentially more than 20 deaths.", 12, None, "at_least"),
    ("Between 31 and 36 people were reportedly killed, when shells hit a market in Dorsa.", 31, 36, "range"),
    ("Between 21 and 22 people died in the blast, a doctor said.", 21, 22, "range"),
])  # fmt: skip
def test_two_ends_are_one_number_of_one_noun(text: str, low: int, high: int | None, form: str) -> None:
    assert [(c.count.low, c.count.high, c.count.form, c.harm) for c in claims(text)] == [(low, high, form, "killed")]


@pytest.mark.parametrize("text, numbers", [
    ("At least nine soldiers and up to 14 civilians died in Dorsa.", [("killed", 9), ("killed", 0)]),
    ("At least nine were killed and up to 14 were wounded.", [("killed", 9), ("injured", 0)]),
])  # fmt: skip
def test_two_nouns_or_two_harms_are_two_numbers(text: str, numbers: list[tuple[str, int]]) -> None:
    assert [(harm, low) for harm, low, *_ in told(text)] == numbers


@pytest.mark.parametrize("text, numbers", [
    ("Between eight and nine villagers from three families were killed.", [8]),
    ("Shells killed several members of four families of Bala.", [2]),
    ("Twelve people from one family were killed.", [12]),
    ("Two families were killed.", [2]),
    ("The shelling killed a family of nine people.", [9]),
    ("The market was bombed, killing at least seven people, all men and boys, and wounding nobody.", [7]),
])  # fmt: skip
def test_whence_and_what_they_are_counts_nobody_again(text: str, numbers: list[int]) -> None:
    assert [low for harm, low, *_ in told(text) if harm == "killed"] == numbers


def test_one_who_is_one_of_those_told() -> None:
    assert told("Two people were killed in Dorsa, one who had come to help.")[1][1:3] == (1, "part")
