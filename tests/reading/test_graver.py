"""Shot, and dead of it: what the report tells elsewhere of the same people settles their harm (claims.md 2)."""

from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    "text",
    [
        "By mistake the guard shot and killed a baker, 61-year-old Rita Sand.",
        "Police say she shot and killed another driver in the queue.",
        "The cook is accused of stabbing and killing another cook on Sunday.",
        "Officials say a farmer shot and killed a thief who had run off.",
    ],
)
def test_shot_and_killed_is_one_death(text: str) -> None:
    assert [(harm, low) for harm, low, *_ in told(text)] == [("killed", 1)]


def test_one_found_with_a_wound_is_the_one_who_died() -> None:
    text = "A man was killed in Orsk on Monday. A patrol found a 31-year-old man suffering from a gunshot wound at the mill."
    assert {harm for harm, *_ in told(text)} == {"killed"}


def test_up_to_some_hurt_are_no_dead() -> None:
    text = "On Monday, two civilians were killed, and up to ten others were injured in an alleged strike."
    assert [harm for harm, *_ in told(text)] == ["killed", "injured"]


def test_the_sentence_that_tells_a_death_is_its_evidence() -> None:
    text = "Officers found Ana Paz, 25, with gunshot wounds. Paz was pronounced dead at the mill."
    assert {harm for harm, *_ in told(text)} == {"killed"}


def test_one_hurt_beside_the_dead_stays_hurt() -> None:
    text = "One man was killed and another wounded in Orsk on Monday. A 31-year-old man was shot in the leg."
    assert [harm for harm, *_ in told(text)][-1] == "injured"


def test_who_bears_the_name_of_the_dead_is_not_hurt_beside_them() -> None:
    text = "Ana Paz and Luis Mena were killed in Orsk on Monday. Paz had opened the shop when a shot struck her. Mena tried to flee."
    assert {harm for harm, *_ in told(text)} == {"killed"}


@pytest.mark.parametrize(
    "text",
    [
        "A patrol found a cook and a nurse dead in Orsk. Both had stab wounds in the back.",
        "Two nurses were killed in Orsk. The mayor said one of the nurses was shot in the yard.",
    ],
)
def test_how_the_dead_were_shot_hurts_nobody_else(text: str) -> None:
    assert {harm for harm, *_ in told(text)} == {"killed"}


@pytest.mark.parametrize(
    ("shot", "harm"),
    [
        (30, "killed"),
        (20, "injured"),
    ],
)
def test_those_shot_whom_the_sum_of_the_dead_needs_are_dead(shot: int, harm: str) -> None:
    first = f"Ninety farmers have been killed in two districts. On Friday rebels shot {shot} farmers who had refused to pay."
    assert told(f"{first} On Sunday 60 bodies were found in a pit.")[1][0] == harm
