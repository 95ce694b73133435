"""Single persons and exact numbers beside other words for the same people."""

from __future__ import annotations

import pytest

from .told import told


def figures(text: str) -> list[tuple[str, int]]:
    return sorted((harm, low) for harm, low, *_ in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So far eight persons have died, among them two clerks, a baker and three pupils.",
         [("killed", 1), ("killed", 2), ("killed", 3), ("killed", 8)]),
        ("Three rebels, two men and a woman, were killed at dawn.", [("killed", 1), ("killed", 2), ("killed", 3)]),
        ("Captured: 120, among them a lieutenant and nine other officers", [("detained", 1), ("detained", 9), ("detained", 120)]),
        ("So far eight persons have died, among them two clerks and the mayor's dog.", [("killed", 2), ("killed", 8)]),
    ],
)  # fmt: skip
def test_single_persons_beside_numbers(text: str, expected: list[tuple[str, int]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dozens - at least 31 - were wounded in the blast.", [("injured", 31)]),
        ("On our side only soldiers were hurt, seven in number.", [("injured", 7)]),
        ("Scores of refugees, an estimated 80, were kidnapped.", [("abducted", 80)]),
        ("Dozens were wounded and at least 31 killed.", [("injured", 12), ("killed", 31)]),
        ("Several clerks were hurt, two of them badly.", [("injured", 2)]),
    ],
)
def test_a_number_beside_a_vague_word_is_the_figure(text: str, expected: list[tuple[str, int]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We recall the killing of two drivers, migrants from the coast, by the militia.", [2]),
        ("They said that 26 soldiers and mercenaries were killed.", [26]),
        ("Two policemen and protesters were killed.", [2, 2]),
        ("Nine cooks and several porters were killed.", [2, 9]),
    ],
)
def test_what_only_says_who_those_counted_are(text: str, expected: list[int]) -> None:
    assert sorted(low for _, low, *_ in told(text)) == expected
