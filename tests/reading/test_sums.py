"""Sums over a period or over several incidents are no toll of one (claims.md B4)."""

from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    "text",
    [
        "Thirty herders have been killed in two districts of the province, army sources said.",
        "Soldiers killed nine guards in three separate ambushes on Sunday.",
        "The bomb attacks on a market and a school killed seven people.",
        "The war has killed hundreds of farmers.",
        "The rebels caused the death of 30,000 farmers.",
        "Forty rebels died in clashes in several parts of the country.",
        "Four clerks have been murdered within 20 days.",
        "Six porters have been shot in the course of three weeks.",
        "Nine porters have been shot since then.",
        "Eight guards were killed in clashes in Karo and Lomas provinces.",
        "At least six guards died in raids in four of the island's 11 provinces.",
        "Several raids on Sunday left six guards dead.",
        "Raids over the last few hours have left 31 porters hurt.",
        "The bombings planned in Orsk over the past nine days have killed three porters.",
        "Sixty guards were killed in clashes that have gone on since May.",
        "The inquiry into the 40 murders goes on.",
        "Four guards were shot in clashes early on Monday in the towns of Karo and Lomas.",
        "Forty people died in attacks by some 90 rebels against three villages near the river.",
        "Three guards died and nine were hurt in raids on a fort and on a mill.",
        "The rebels staged raids against more than 30 army posts. These raids have killed 50 soldiers.",
        "It is an army that has killed more than 90 teachers.",
        "In less than 48 hours they murdered a judge, a colonel and a senator.",
        "Over the weekend the rebels wounded eleven soldiers.",
        "There are already more than 100 dead or wounded because of the front's brutal actions.",
        "Violence caused 9,000 deaths in ten years, of which 700 have occurred so far this year.",
    ],
)
def test_deeds_or_places_in_the_plural_make_a_sum(text: str) -> None:
    assert {basis for _, _, basis, _ in told(text)} == {"cumulative"}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels suffered six casualties in the war-weary Lomas hills.",
        "Two children were killed in a strike on two homes in the town.",
        "Four men died in clashes between the army and the rebels near Orsk.",
        "Three guards were killed in an attack on a union and on a school.",
        "Ana Paz and Luis Mena were killed in two attacks.",
        "Police arrested 11,000 people in the operation.",
        "Four clerks were murdered two days ago.",
        "Six guards died in a clash near Karo and Lomas.",
        "The war entered a new phase with the murder of four nurses.",
        "The raids in the port and the murder of four nurses frighten the town.",
        "The inquiry into the two murders goes on.",
        "Two guards died in a band that has fought since May.",
        "Forty people died in an attack by some 90 rebels on a village of three mills.",
        "The rebels staged a raid on a post. These raids have killed 50 soldiers.",
        "It is the army that killed 90 teachers in the hall.",
        "Nine traders were hurt over the weekend.",
    ],
)
def test_one_incident_is_none(text: str) -> None:
    assert {basis for _, _, basis, _ in told(text)} == {"total"}


def test_deeds_told_of_the_second_verb_alone_are_not_those_of_the_first() -> None:
    text = "Three guards died on Monday and nine were hurt in raids on a fort and on a mill."
    assert [claim[2] for claim in told(text)] == ["total", "cumulative"]


@pytest.mark.parametrize(
    "behind", ["The clashes, in which four herders were hurt, began on Monday.", "Another four were wounded in those towns."]
)
def test_the_clashes_and_the_towns_of_a_sum_are_taken_up(behind: str) -> None:
    assert [claim[2] for claim in told(f"At least 20 guards died in clashes in Karo and Lomas provinces. {behind}")] == ["cumulative"] * 2


@pytest.mark.parametrize(
    ("first", "basis"),
    [
        ("At least 20 guards died in clashes in Karo and Lomas provinces.", "cumulative"),
        ("Two guards died in a clash at the ford.", "total"),
    ],
)
def test_those_clashes_take_up_the_sum_before(first: str, basis: str) -> None:
    assert [claim[2] for claim in told(f"{first} Six rebels were killed in those clashes.")] == [basis, basis]
