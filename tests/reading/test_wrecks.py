"""Harm without violence is outside: accidents, illness (claims.md H5)."""

from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    "text",
    [
        "A coach overturned on the road to Orsk. Its driver died and nine passengers were injured.",
        "A man was killed when his tractor rolled over near Orsk.",
        "Two lodgers of the home have died of natural causes.",
        "A measles outbreak was declared, with 90 cases and seven deaths.",
        "Two boys drowned on Friday, and an angler is missing on the lake.",
        "Nobody knew why: the driver had fallen asleep.",
        "Four people drowned when a ferry carrying families away from the delta sank.",
        "Three residents died of a stomach bug.",
    ],
)
def test_no_violence_is_no_claim(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bus overturned when it struck a landmine. Its driver died.", [("killed", 1)]),
        ("A coach overturned on the road to Orsk. Gunmen shot dead its driver.", [("killed", 1)]),
        ("A coach overturned on the road to Orsk. In Tur, rebels killed two cooks.", [("killed", 2)]),
        ("Gunmen killed two cooks in a ward for cholera patients.", [("killed", 2)]),
        ("Rebels carried nine farmers away into the forest.", [("abducted", 9)]),
    ],
)
def test_violence_near_an_accident_is(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(harm, low) for harm, low, *_ in told(text)] == expected
