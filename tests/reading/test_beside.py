"""A number right before the word of its harm is of that harm alone."""

from __future__ import annotations

import pytest

from .told import told


def read(text: str) -> list[tuple[str, int]]:
    return [(harm, low) for harm, low, *_ in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THEY SHUT THE BRIDGE AFTER THE MORTAR RAID THAT LEFT SIX DEAD AND 14 WOUNDED.", [("killed", 6), ("injured", 14)]),
        ("A MINE WENT OFF AT THE FORD AND LEFT 3 OTHER PORTERS DEAD AND 11 INJURED.", [("killed", 3), ("injured", 11)]),
        ("THE LIST NAMES 80 PORT GUARDS KILLED AND 95 WOUNDED.", [("killed", 80), ("injured", 95)]),
        ("He spoke of 31 clerks who were killed at the mill and nine who are missing.", [("killed", 31), ("missing", 9)]),
    ],
)
def test_each_number_has_its_own_harm(text: str, expected: list[tuple[str, int]]) -> None:
    assert sorted(read(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two strangers shot a retired clerk at his door.", [("injured", 1)]),
        ("About six strangers shot dead a porter at the mill.", [("killed", 1)]),
        ("Ana Paz was shot dead by two men on a moped.", [("killed", 1)]),
        ("Two nurses were murdered by a band of 15 hired gunmen.", [("killed", 2)]),
        ("Two nurses were killed in Orsk by a crowd of 20 to 25 youths.", [("killed", 2)]),
        ("Three guards were killed by the roadside by a mine.", [("killed", 3)]),
        ("21 killed east of Orsk in a raid, medics say", [("killed", 21)]),
    ],
)
def test_those_who_did_it_are_no_victims(text: str, expected: list[tuple[str, int]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels renewed their raids on lorries, two of which were destroyed.", []),
        ("The raid killed 40 people, five of whom were nurses.", [("killed", 40), ("killed", 5)]),
        ("The killing of four members of the League was a warning.", [("killed", 4)]),
        ("Ivo Paz was a member of the choir at a fair held in Orsk.", []),
        ("The camp has seen 15 casualties, among them four wounded cooks.", [("casualties", 15), ("injured", 4)]),
        ("The search for the killers of the four clerks goes on.", [("killed", 4)]),
        ("The search for the killers goes on.", []),
        ("The four were at a fair and were wounded when a stand fell on them in the blast.", [("injured", 4)]),
        ("Neither the pilot nor the cook was injured.", [("injured", 0)]),
        ("The four suffered no injuries.", [("injured", 0)]),
        ("The four hostages were set free in good condition.", [("abducted", 4)]),
    ],
)
def test_who_is_somebody_and_what_befell_them(text: str, expected: list[tuple[str, int]]) -> None:
    assert read(text) == expected
