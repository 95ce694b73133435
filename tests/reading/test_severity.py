"""How badly some of the hurt were hit is no number of hurt (claims.md C10)."""

from __future__ import annotations

import pytest

from .told import told


def injured(text: str) -> list[int]:
    return [low for harm, low, *_ in told(text) if harm == "injured"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast hurt 40 traders, of whom 12 were kept in hospital, 4 of them in a critical condition.", [40, 12]),
        ("The bomb left 40 people injured, including 9 who were badly hurt.", [40]),
        ("The bomb in Karo left 40 people injured. Nine were seriously wounded.", [40]),
        ("Six of the eight guards were wounded, two of the guards are in grave condition.", [6]),
        ("The mine wounded six farmers. Three farmers are in serious condition at the hospital.", [6]),
    ],
)
def test_some_of_those_told_before_are_no_further_number(text: str, expected: list[int]) -> None:
    assert injured(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine were seriously wounded when a shell fell on Karo.", [9]),  # nobody was told before
        ("The mine wounded six farmers. Two more people were badly hurt.", [6, 2]),
        ("The mine wounded six farmers. Three soldiers are in serious condition at the hospital.", [6, 3]),
        ("A bomb in Orsk left 40 people injured. In Lomas, nine were seriously wounded.", [40, 9]),
        ("The mine wounded three farmers. Nine were seriously wounded.", [3, 9]),  # more than before
    ],
)
def test_others_are(text: str, expected: list[int]) -> None:
    assert injured(text) == expected
