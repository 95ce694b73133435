"""Harm that takes more than one word."""

from __future__ import annotations

import pytest

import tollbook


def counts(text: str) -> list[tuple[str, int, int | None]]:
    return [(c.harm, c.count.low, c.count.high) for c in tollbook.read(text, language="en", published="2019-05-06").claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mine tore three farmers to pieces near Goma.", [("killed", 3, 3)]),
        ("The blast blew two bakers and a car to pieces in Kano.", [("killed", 2, 2)]),
        ("The minister tore two contracts to pieces in Kano.", []),
        ("The death toll ranged from 7 to 12.", [("killed", 7, 12)]),
        ("Estimates of the death toll ranged between 12 and 20.", [("killed", 12, 20)]),
        ("The death toll rose from 5 to 15.", [("killed", 15, 15)]),
    ],
)
def test_words_that_harm_only_together(text: str, expected: list[tuple[str, int, int | None]]) -> None:
    assert counts(text) == expected
