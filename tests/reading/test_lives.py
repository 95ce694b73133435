"""Lives that an attack ended: those of the people counted last."""

from __future__ import annotations

import pytest

from .told import claims, told


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Four men were crossing the lake. A drone strike ended their lives.", 4, 4),
        ("At least six cooks sat in the hut. A shell took their lives.", 6, None),
        ("Two brothers drove to Wajid. A roadside bomb claimed their lives on Monday.", 2, 2),
        ("Nine pupils were in the bus when a missile ended their lives.", 9, 9),
    ],
)
def test_those_counted_before(text: str, low: int, high: int | None) -> None:
    (claim,) = claims(text)
    assert (claim.harm, claim.count.low, claim.count.high, claim.count.form, claim.count.words) == ("killed", low, high, "derived", "their")
    assert text[slice(*claim.evidence.harm)] == "lives"


@pytest.mark.parametrize(
    "text",
    [
        "Two clerks ended their lives on Monday, the coroner said.",
        "Four men lived by the lake. They ended their lives in Paris.",
        "Four men were crossing the lake. A drone strike could end their lives.",
        "Four men were crossing the lake. A drone strike ended their journey.",
        "Four boats lay on the lake. A drone strike ended their lives.",
        "Four men were crossing the lake. Hunger ended their lives.",
    ],
)
def test_no_lives_ended_by_an_attack(text: str) -> None:
    assert told(text) == []
