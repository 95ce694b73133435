"""Words that a tree may hang elsewhere: what stands beside what decides."""

from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a number belongs to the word of harm beside it
        ("2 Dead, 5 Injured After Harbour Shooting", [("killed", 2), ("injured", 5)]),
        ("A bomb killed four, injured nine.", [("killed", 4), ("injured", 9)]),
        ("The blast killed a nurse, wounded two drivers and injured a child.", [("killed", 1), ("injured", 2), ("injured", 1)]),
        ("Soldiers killed and wounded 20 villagers.", [("killed", 20), ("injured", 20)]),
        ("One killed and three hurt as grenade explodes", [("killed", 1), ("injured", 3)]),
        ("The explosion left two people dead and a dozen injured.", [("killed", 2), ("injured", 12)]),
        ("A mother of three was stabbed to death.", [("killed", 1)]),
        (
            "Between five and nine miners were killed, and between 12 and 25 guards, including an old man, were injured in Orsk.",
            [("killed", 5), ("injured", 12), ("injured", 1)],
        ),
        # one more person, without a noun
        ("A guard was killed and another wounded.", [("killed", 1), ("injured", 1)]),
        ("A roadside bomb killed three soldiers and wounded a fourth.", [("killed", 3), ("injured", 1)]),
        ("One person died and a second was injured.", [("killed", 1), ("injured", 1)]),
        # a person of whom only the age is told
        ("A 31-year-old was shot in the leg.", [("injured", 1)]),
        # taken with others
        ("Rebels took two nurses as hostages.", [("abducted", 2)]),
        ("Rebels took a priest and two nurses hostage on Monday.", [("abducted", 1), ("abducted", 2)]),
        # whoever stands behind a relative clause has no part in it
        ("They mourn Bishop Paz, who died in May, and a man who lived for peace.", [("killed", 1)]),
        ("A child was critically injured.", [("injured", 1)]),
    ],
)
def test_harms_and_numbers(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(harm, low) for harm, low, *_ in told(text)] == expected


def test_a_warrant_arrests_nobody() -> None:
    assert told("A warrant for his arrest has been issued.") == []
