"""The tables of people agree with the conventions of G4 to G9, and with themselves."""
from __future__ import annotations

import pytest

from tollbook.language.en import names, people

ROLES = {None, "journalist", "medical", "aid_worker", "peacekeeper", "teacher", "student", "religious", "official", "politician",
    "judge", "driver",
         "farmer", "prisoner", "protester", "refugee", "guard", "detainee"}  # fmt: skip
ALL = [*people.PEOPLE.items(), *people.COMPOUNDS.items(), *people.TITLES.items()]


def test_every_form_has_its_noun() -> None:
    assert {lemma for lemma in people.NOUN_FORMS.values() if lemma not in people.PEOPLE} == set()
    assert all(lemma in people.PEOPLE for _, lemma in people.COMPOUNDS if lemma in people.NOUN_FORMS.values())


@pytest.mark.parametrize("plural, noun", [
    ("policemen", "policeman"), ("children", "child"), ("brothers-in-law", "brother-in-law"), ("clergymen", "clergyman"),
    ("bodyguards", "bodyguard"), ("housewives", None), ("people", "person"), ("thieves", "thief"), ("deputies", "deputy"),
])  # fmt: skip
def test_plurals_are_known(plural: str, noun: str | None) -> None:
    assert people.NOUN_FORMS.get(plural) == noun


def test_roles_are_those_of_the_vocabulary() -> None:
    assert {person.role for _, person in ALL} <= ROLES


def test_titles_in_man_say_nothing_of_sex() -> None:
    """G7: a policeman may be a woman; a man, a gentleman may not."""
    said = {noun for noun, person in people.PEOPLE.items() if noun.endswith("man") and not noun.endswith("woman") and person.sex}
    assert said == {"man", "gentleman"}


def test_children_are_civilians_and_gunmen_are_nothing() -> None:
    assert {noun for noun, person in people.PEOPLE.items() if person.age == "child" and person.status != "civilian"} <= {"child-soldier"}
    assert {person.status for person in people.PEOPLE.values() if person.attacker} == {None}


@pytest.mark.parametrize("noun", "youth teenager victim citizen inmate gunman guard relative mother cousin patriot".split())
def test_what_says_nothing_of_status(noun: str) -> None:
    assert people.PEOPLE.get(noun, people.Person()).status is None


@pytest.mark.parametrize("noun, status", [
    ("fisherman", "civilian"), ("miner", "civilian"), ("conscript", "military"), ("gendarme", "security"), ("insurgent", "fighter"),
    ("nun", "civilian"), ("paratrooper", "military"), ("constable", "security"), ("stevedore", "civilian"), ("peacekeeper", "military"),
])  # fmt: skip
def test_what_says_something(noun: str, status: str) -> None:
    assert people.PEOPLE[noun].status == status


@pytest.mark.parametrize("word, role", [("ironmongers", None), ("schoolteachers", "teacher"), ("lorrydriver",
    "driver"), ("oysterfarmers", "farmer")])
def test_the_ending_of_a_trade(word: str, role: str | None) -> None:
    person = people.person_like(word)
    assert person is not None and person.status == "civilian" and person.role == role


@pytest.mark.parametrize("word", ["driver", "goer", "corridor", "village", "explosion", "December"])
def test_what_is_no_trade(word: str) -> None:
    assert people.person_like(word) is None


def test_a_body_of_two_words_is_met_before_one_inside_it() -> None:
    phrases = [phrase for phrase, _ in people.BODY_PHRASES]
    late = [(a, b) for at, a in enumerate(phrases) for b in phrases[at + 1 :] if f" {a} " in f" {b} "]
    assert late == []


def test_names_may_hold_what_titles_are() -> None:
    assert names.INSIDE <= names.GIVEN
    assert not names.PARTICLES & names.NOT_PERSONS
