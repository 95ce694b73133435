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
        ("Soldiers killed and wounded 20 villagers.", [("casualties", 20)]),
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
        # a verb that the tree takes for a member of the list before it
        ("A raid killed at least six villagers and wounded numerous others, after shells hit a bakery.", [("killed", 6), ("injured", 2)]),
        ("The strike killed a nurse and wounded several others.", [("killed", 1), ("injured", 2)]),
        # a subject that the tree coordinates with the verb before it
        ("Two were killed and three men and a boy hurt.", [("killed", 2), ("injured", 3), ("injured", 1)]),
        ("At least six people, including two women and a child were killed.", [("killed", 6), ("killed", 2), ("killed", 1)]),
        (
            "Between seven and nine villagers including three children and one nurse were killed, and dozens were hurt in Dorsa.",
            [("killed", 7), ("killed", 3), ("killed", 1), ("injured", 12)],
        ),
        # injuries that are counted beside the dead are no dead
        ("The paper spoke of about six killed villagers and a number of injuries.", [("killed", 6), ("injured", 2)]),
        ("The spokesman first put the injury toll at 240.", [("injured", 240)]),
        ("The spokesman first put the death toll at 240.", [("killed", 240)]),
        # one vague number of two harms
        ("Dozens of people were killed and injured in Dorsa.", [("casualties", 12)]),
        ("The radio spoke of dozens of martyrs and wounded.", [("casualties", 12)]),
        ("The raid killed and injured several people.", [("killed", 2)]),
        # ages, with a name in brackets, behind "only", and before the verb of two
        ("Ana Okoro, 47, was killed along with her daughter Uju, who was only 12.", [("killed", 2)]),
        ("The strike killed Obi Okoro, 74, alongside his wife Ana Okoro (Bello) 71.", [("killed", 2)]),
        ("Their son Obi, 33, and his wife, Ana Bello, 29 were also killed.", [("killed", 2)]),
        ("In the village of Dorsa, 21 were killed.", [("killed", 21)]),
        ("Obi Okoro (possibly 31-32) and his brother Emeka Okoro (26 or 27) were also killed.", [("killed", 2)]),
    ],
)
def test_harms_and_numbers(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(harm, low) for harm, low, *_ in told(text)] == expected


def test_a_warrant_arrests_nobody() -> None:
    assert told("A warrant for his arrest has been issued.") == []


@pytest.mark.parametrize("text", [
    "The singer, painter, dancer, teacher and gardener Obi Okoro, aged 61, was killed in an airstrike on Dorsa.",
    "A noted painter, writer, teacher, and village doctor, 51-year-old Obi (Obinna) Okoro was killed in Dorsa.",
    "An airstrike on Dorsa killed Obi Okoro, a 38 year old baker and resident of the Bala quarter in Dorsa, the western Teko region.",
    "Rosa Okoro, a teacher and head of a school, was killed.",
    "We have lost a friend and colleague, she wrote.",
])  # fmt: skip
def test_roles_and_kin_of_one_person_are_one(text: str) -> None:
    assert [(harm, low) for harm, low, *_ in told(text)] == [("killed", 1)]


def test_a_list_of_several_is_no_list_of_roles() -> None:
    assert sum(low for _, low, *_ in told("The baker, the guard and Obi Okoro were killed.")) == 3


@pytest.mark.parametrize("text", [
    "It is unclear how many miners were killed.",
    "How many people were killed is not known.",
    "It is not certain whether deaths occurred.",
])  # fmt: skip
def test_what_is_asked_is_not_told(text: str) -> None:
    assert not [harm for harm, low, *_ in told(text) if low]
