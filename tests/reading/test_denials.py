"""Harm denied, and people unharmed."""

from __future__ import annotations

import pytest

from .told import claims


@pytest.mark.parametrize(
    "text, words",
    [("The army denied that anyone had been killed.", "denied"), ("The mayor denies that the blast killed any civilian.", "denies")],
)
def test_that_anybody_died_denied_is_that_nobody_did(text: str, words: str) -> None:
    (claim,) = claims(text)
    assert (claim.harm, claim.count.low, claim.count.high, claim.count.form, claim.count.words) == ("killed", 0, 0, "none", words)
    assert claim.source.certainty == "stated"


@pytest.mark.parametrize(
    "text", ["The governor denied that 15 villagers had been killed.", "It is a lie that 15 people died, the minister said."]
)
def test_a_figure_denied_is_that_figure(text: str) -> None:
    (claim,) = claims(text)
    assert (claim.count.low, claim.source.certainty) == (15, "denied")


def test_a_denial_of_something_else_denies_no_harm() -> None:
    (claim,) = claims("The army denied responsibility after 15 villagers were killed.")
    assert (claim.count.low, claim.source.certainty) == (15, "stated")


@pytest.mark.parametrize("text, harm", [
    ("The bus was hit by a shell, but its driver escaped without a scratch.", "casualties"),
    ("The garrison was attacked at dawn. All the soldiers returned safely.", "casualties"),
    ("Not one civilian was killed, the general said.", "killed"),
    ("The brigade suffered no losses, its commander said.", "casualties"),
])  # fmt: skip
def test_nobody(text: str, harm: str) -> None:
    (claim,) = claims(text)
    assert (claim.harm, claim.count.low, claim.count.high, claim.count.form) == (harm, 0, 0, "none")
