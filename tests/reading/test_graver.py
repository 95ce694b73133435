"""Shot, and dead of it: what the report tells elsewhere of the same people settles their harm (claims.md 2)."""

from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    "text",
    [
        "The deputy also accidentally shot and killed a neighbor, 61-year-old Rita Sand.",
        "Police say he shot and killed another man during an argument.",
        "The man is accused of shooting and killing another man on Sunday.",
        "Officials say a farmer shot and killed a man who had robbed him.",
    ],
)
def test_shot_and_killed_is_one_death(text: str) -> None:
    assert [(harm, low) for harm, low, *_ in told(text)] == [("killed", 1)]


def test_one_found_with_a_wound_is_the_one_who_died() -> None:
    text = "A man was killed in Orsk on Monday. Officers found a 23-year-old man suffering from a gunshot wound at the mill."
    assert {harm for harm, *_ in told(text)} == {"killed"}


def test_up_to_some_hurt_are_no_dead() -> None:
    text = "On Monday, two civilians were killed, and up to ten others were injured in an alleged strike."
    assert [harm for harm, *_ in told(text)] == ["killed", "injured"]


def test_the_sentence_that_tells_a_death_is_its_evidence() -> None:
    text = "Officers found Ana Paz, 25, with gunshot wounds. Paz was pronounced dead at the mill."
    assert {harm for harm, *_ in told(text)} == {"killed"}


def test_one_hurt_beside_the_dead_stays_hurt() -> None:
    text = "One man was killed and another wounded in Orsk on Monday. A 23-year-old man was shot in the leg."
    assert [harm for harm, *_ in told(text)][-1] == "injured"


def test_who_bears_the_name_of_the_dead_is_not_hurt_beside_them() -> None:
    text = "Ana Paz and Luis Mena were killed in Orsk on Monday. Paz was standing at the door when a bullet hit her. Mena tried to flee."
    assert {harm for harm, *_ in told(text)} == {"killed"}


@pytest.mark.parametrize(
    "text",
    [
        "Officers found a man and a woman dead in Orsk. Both had suffered a gunshot wound to the head.",
        "Two women were killed in Orsk. The police chief said one of the women was shot in the car.",
    ],
)
def test_how_the_dead_were_shot_hurts_nobody_else(text: str) -> None:
    assert {harm for harm, *_ in told(text)} == {"killed"}
