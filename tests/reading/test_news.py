"""The ways in which news tells harm, and the numbers in it that are no people (claims.md 2, 3)."""

from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attack cost 12 people their lives.", [("killed", 12)]),
        ("The attack cost the mayor his life.", [("killed", 1)]),
        ("The bomb claimed the life of a baker.", [("killed", 1)]),
        ("Fourteen lives were lost in the attack.", [("killed", 14)]),
        ("Twelve people perished in the blast.", [("killed", 12)]),
        ("Three soldiers succumbed to their injuries.", [("killed", 3)]),
        ("The boy was shot on Monday. He passed away in hospital.", [("killed", 1)]),
        ("The gunman shot two clerks. He then took his own life with a pistol.", [("injured", 2), ("killed", 1)]),
        ("Rescuers pulled nine bodies out of the rubble.", [("killed", 9)]),
        ("A shell landed on a house, leaving a family of five dead.", [("killed", 5)]),
        ("The strike wiped out an entire family of seven.", [("killed", 7)]),
        ("An elderly couple was found slain in their home.", [("killed", 2)]),
        ("Twelve of his men fell in the battle.", [("killed", 12)]),
        ("Two fighters ascended as martyrs.", [("killed", 2)]),
        ("All eight people on board the helicopter died when it was shot down.", [("killed", 8)]),
        ("All but two of the 14 passengers were killed in the attack.", [("killed", 12)]),
        ("Omar Vela, 40, was a nurse. He and four clerks died on Thursday in an ambush.", [("killed", 1), ("killed", 4)]),
        ("To her right sat Bill Kozlov: his wife, a mail carrier, was killed by a customer.", [("killed", 1)]),
        ("A man of 25, one of the victims of the raid, has died.", [("killed", 1)]),
    ],
)
def test_deaths(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(harm, low) for harm, low, *_ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two boys had their legs blown off by a mine.", [("injured", 2)]),
        ("The mine went off under a train. The driver's mate lost a foot.", [("injured", 1)]),
        ("Ten were treated at the scene for minor injuries.", [("injured", 10)]),
        ("The double shooting left one man dead and another injured.", [("killed", 1), ("injured", 1)]),
        ("One man is dead and another is in critical condition after a shooting in Karo.", [("killed", 1), ("injured", 1)]),
        ("The strike killed seven people and wounded 90, including 10 children.", [("killed", 7), ("injured", 90), ("injured", 10)]),
        ("Five people were shot, one fatally, at a party.", [("casualties", 5), ("killed", 1)]),
        ("Five people were shot, two of them fatally, near a school.", [("casualties", 5), ("killed", 2)]),
        ("Seven people were shot, with two fatally wounded.", [("casualties", 7), ("killed", 2)]),
        ("Two men were fatally shot.", [("killed", 2)]),
        ("A grenade thrown into a bar wounded 15 people, including three seriously.", [("injured", 15)]),
    ],
)
def test_wounds(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(harm, low) for harm, low, *_ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 shot in Karo", [("injured", 3)]),
        ("Five shot, two critically, in Karo", [("injured", 5)]),
        ("5 shot, 2 fatally", [("casualties", 5), ("killed", 2)]),
        ("5 shot, 2 dead in Karo", [("casualties", 5), ("killed", 2)]),
        ("1 dead, 3 shot in Karo", [("killed", 1), ("injured", 3)]),
        ("Death toll tops 100 in Karo attack", [("killed", 101)]),
        ("Karo attack death toll climbs past 20", [("killed", 21)]),
        ("9 killed, 22 injured in market blast", [("killed", 9), ("injured", 22)]),
    ],
)
def test_headlines(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(harm, low) for harm, low, *_ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 300 families were forced from their homes by the shelling.", [("displaced", 300)]),
        ("The fighting has forced 4,000 people to flee.", [("displaced", 4000)]),
        ("Two hostages were freed and a third was killed.", [("abducted", 2), ("killed", 1)]),
    ],
)
def test_those_driven_out_and_taken(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(harm, low) for harm, low, *_ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 105 mm shell killed two men.", [("killed", 2)]),
        ("Two 122 mm rockets killed five people.", [("killed", 5)]),
        ("A 9 mm bullet killed the guard.", [("killed", 1)]),
        ("The town of 40,000 people lost two men.", [("killed", 2)]),
        ("Of 250 houses, 40 were destroyed and two people killed.", [("killed", 2)]),
        ("The gun is a six shot revolver; one man was killed.", [("killed", 1)]),
        ("The raid wiped out the village's savings.", []),
        ("The blast blew off the roof.", []),
        ("The army said it lost contact with 12 soldiers.", []),
        ("The vote cost the mayor his job.", []),
        ("The gas explosion killed three people.", []),
        ("Ana Paz, 40, passed away peacefully.", []),
    ],
)
def test_numbers_and_losses_that_are_nobody(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(harm, low) for harm, low, *_ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry said 57 people had been killed and 120 wounded over the past 24 hours.",
            [("killed", 57, "cumulative"), ("injured", 120, "cumulative")],
        ),
        ("The attack, the 12th this year, killed two men.", [("killed", 2, "total")]),
        ("It was the deadliest attack since 2014, killing 12 people.", [("killed", 12, "total")]),
        ("Twelve men have been killed in raids this year.", [("killed", 12, "cumulative")]),
        ("In the first six months of this year 40 men were killed.", [("killed", 40, "cumulative")]),
    ],
)
def test_a_day_and_a_year_make_sums_and_a_rank_none(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert [claim[:3] for claim in told(text)] == expected
