"""Who suffers which harm where the tree goes astray, and who is said to be some of those told before."""

from __future__ import annotations

import pytest

from .told import told


def figures(text: str) -> list[tuple[str, int]]:
    return sorted((harm, low) for harm, low, *_ in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five clerks were killed and 17 wounded when rockets hit the mill.", [("injured", 17), ("killed", 5)]),
        ("Of the crew, two died and three received light wounds.", [("injured", 3), ("killed", 2)]),
        ("Four were found dead and one admitted to the clinic at Orsk.", [("injured", 1), ("killed", 4)]),
        ("A raid on the farm left six dead and 30 houses burnt.", [("killed", 6)]),
        ("Since May the front has put out of action 90 men, 40 of whom were killed.", [("casualties", 90), ("killed", 40)]),
        ("Bandits ambushed 30 traders, nine of whom were wounded.", [("injured", 9)]),
        ("Nine traders lost their lives and 14 others were hurt.", [("injured", 14), ("killed", 9)]),
        ("A grenade was thrown in 1985, by which a pupil was killed and dozens of traders were maimed.", [("injured", 12), ("killed", 1)]),
        ("The clinic at Orsk received eleven people with shrapnel wounds.", [("injured", 11)]),
        ("Glory be to God, nine invaders were killed.", [("killed", 9)]),
        ("A mine wounded two boys when one of them picked up the fuse.", [("injured", 2)]),
        ("One shell hit a bakery and killed three of our neighbours.", [("killed", 3)]),
        ("Two pistols and a Lada Niva were seized.", []),
    ],
)
def test_the_number_beside_a_harm_is_its_own(text: str, expected: list[tuple[str, int]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed nine bakers. Her husband and their two sons were among them.", [("killed", 1), ("killed", 2), ("killed", 9)]),
        ("A mine wounded six boys. Among them is a pupil of the school, Omar Barto.", [("injured", 1), ("injured", 6)]),
        ("A mine wounded six boys. Omar Barto was one of the wounded.", [("injured", 1), ("injured", 6)]),
        ("Gunmen killed nine bakers. An old miller who fell ill that day is not among them.", [("killed", 9)]),
        ("Gunmen killed nine bakers. The town has two mosques. It has three schools. Nobody spoke. His brother was among them.",
         [("killed", 9)]),
    ],
)  # fmt: skip
def test_who_is_among_them_has_their_harm(text: str, expected: list[tuple[str, int]]) -> None:
    assert figures(text) == expected


def test_two_coordinated_objects_are_two_persons_whatever_the_headline_says() -> None:
    text = "Postman shot dead near Orsk\n\nGunmen shot dead a postman and wounded the schoolboy who was helping him."
    assert figures(text) == [("injured", 1), ("killed", 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A patrol killed a Pole and wounded two others who tried to cross the line.", [("injured", 2), ("killed", 1)]),
        ("A bomb went off near the mill: one teacher dead, four teachers and the driver wounded.",
         [("injured", 1), ("injured", 4), ("killed", 1)]),
        ("Omar Banks, 18, killed, five others wounded when gunfire erupts at a party", [("injured", 5), ("killed", 1)]),
        ("Nine people have died in the feud between the two families.", [("killed", 9)]),
        ("Two of their five children died in the fire-bombing.", [("killed", 2)]),
        ("Raiders killed twelve, mostly women.", [("killed", 12)]),
        ("The dead are two policemen, a nurse and a clerk.", [("killed", 2), ("killed", 2)]),
        ("A total of 61 bodies have been recovered so far - 35 men, 20 women and six children.",
         [("killed", 6), ("killed", 20), ("killed", 35), ("killed", 61)]),
        ("Two pilots died when rebels shot down the plane.", [("killed", 2)]),
        ("Raiders hacked to death 13 farmers.", [("killed", 13)]),
        ("The army said it had arrested the killers of the two nuns.", [("killed", 2)]),
        ("The agency evacuated 17 wounded fighters.", [("injured", 17)]),
        ("Medics carried six injured boys and at least two deceased girls into the clinic.", [("injured", 6), ("killed", 2)]),
        ("A photo shows a man holding two lifeless boys.", [("killed", 2)]),
        ("Soldiers detained two wounded men.", [("detained", 2), ("injured", 2)]),
        ("Nine people died: six were pupils, the rest teachers.", [("killed", 3), ("killed", 6), ("killed", 9)]),
    ],
)  # fmt: skip
def test_misleading_neighbours(text: str, expected: list[tuple[str, int]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Half of the 48 dead were under 18.", [("killed", 24), ("killed", 48)]),
        ("Some 240 people, mainly women and children, have taken refuge in the mission.", [("displaced", 240)]),
        ("Bandits abducted the village head, his wife and three children.", [("abducted", 2), ("abducted", 3)]),
        ("Raiders killed 40 head of cattle.", []),
        ("Unknown gunmen whisked away two students.", [("abducted", 2)]),
        ("Neither the driver nor his passengers were hurt.", [("casualties", 0)]),
        ("Eight members of one family, among them three boys under ten, perished in the blast.", [("killed", 3), ("killed", 8)]),
    ],
)
def test_shares_heads_and_members(text: str, expected: list[tuple[str, int]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A shell killed two cooks. The office has recorded 14 mine victims since May.", [("casualties", 14), ("killed", 2)]),
        ("A blast killed nine cooks. The nine victims were from Tur.", [("killed", 9)]),
        ("My brother was shot in the chest and we could not save him.", [("killed", 1)]),
        ("My brother was shot in the chest and we could not see him.", [("injured", 1)]),
        ("The fire killed two porters, and three others were hurt. In Tur nine guards were killed, one of them a woman.",
         [("injured", 3), ("killed", 1), ("killed", 2), ("killed", 9)]),
        ("Rebels killed 31 people. Not counted: a man of 80 who died in a camp.", [("killed", 31)]),
        ("Between 12 and 15 people, possibly including civilians, were killed.", [("killed", 12)]),
        ("Tur has had four murders this year, these two included.", [("killed", 4)]),
    ],
)  # fmt: skip
def test_numbers_of_other_people(text: str, expected: list[tuple[str, int]]) -> None:
    assert figures(text) == expected
