"""Numbers that take up what was told: more bodies, another period, the rest, all of them."""

from __future__ import annotations

import pytest

from .told import told


def figures(text: str) -> list[tuple[str, int, str]]:
    return sorted((harm, low, basis) for harm, low, basis, _ in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six bodies were taken out of the mill, another two from the cart.", [("killed", 2, "additional"), ("killed", 6, "total")]),
        ("Six bodies were found in the mill. We then found three more in a well.", [("killed", 3, "additional"), ("killed", 6, "total")]),
        ("Six bodies were found in the mill. Three more families live there.", [("killed", 6, "total")]),
        ("Six clerks were arrested. The police found three more in a bar.", [("detained", 6, "total")]),
    ],
)
def test_more_bodies(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This year 19 guards have been killed in the hills, compared with 34 in the same period of last year.",
         [("killed", 19, "cumulative"), ("killed", 34, "cumulative")]),
        ("Since May, 60 rebels have been killed, against 40 in the same period of 2015.",
         [("killed", 40, "cumulative"), ("killed", 60, "cumulative")]),
        ("Nine guards were killed in the raid, compared with 40 wounded.", [("injured", 40, "total"), ("killed", 9, "total")]),
    ],
)  # fmt: skip
def test_numbers_of_another_period(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels killed 27 people in Tur. It was Monday. Nobody came. The dead include 14 cooks and two nuns. The rest were guards.", 11),
        ("Soldiers took away 14 people; five have been released and the rest are believed to be held in Tur.", 9),
    ],
)
def test_the_rest_is_reckoned(text: str, expected: int) -> None:
    assert expected in {low for _, low, *_ in told(text)}


def test_the_rest_of_those_freed_is_free() -> None:
    assert [low for _, low, *_ in told("Rebels abducted 14 people; five escaped and the army freed the rest.")] == [14]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("All 15 of the dead were rebels.", [("killed", 15)]),
        ("Troops detained an unspecified number of boys; the parish says there were 16.", [("detained", 2), ("detained", 16)]),
        ("Troops detained several boys; the parish says there were 16 cars.", [("detained", 2)]),
        ("The clinic has received nine wounded, the nurse said; he spoke of \"three or four\".", [("injured", 3), ("injured", 9)]),
        ("It is not known whether anyone was missing.", [("missing", 0)]),
        ("The ministry has not given a number of dead.", [("killed", 0)]),
    ],
)  # fmt: skip
def test_numbers_said_in_passing(text: str, expected: list[tuple[str, int]]) -> None:
    assert sorted((harm, low) for harm, low, *_ in told(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They speak of the 17 farmers, among them a man of 80, who were burned to death in a barn.", [("killed", 1), ("killed", 17)]),
        ("The office recorded the deaths of 12 soldiers and three members of a militia.", [("killed", 3), ("killed", 12)]),
        ("Four wounded men died overnight.", [("killed", 4)]),
        ("The enemy has lost 900 men, dead, wounded or captured.", [("casualties", 900)]),
        ("He promised medals for the dead sergeant and a private.", [("killed", 1)]),
        ("A bomb killed a judge and wounded her escorts.", [("injured", 2), ("killed", 1)]),
        ("A bomb killed a judge and damaged her cars.", [("killed", 1)]),
        ("A shell hit a minibus, killing all its occupants.", [("killed", 2)]),
        ("A drone set a lorry on fire, wounding its passengers.", [("injured", 2)]),
        ("A shell killed two passengers. A second one hit the bus and killed its passengers.", [("killed", 2)]),
        ("A mine destroyed the bus; the passengers were killed.", []),
        ("The club lost a match and mourned its guests, who died.", []),
        ("A blaze destroyed the mill, killing its hopes.", []),
        ("Among the dead are a midwife, the watchman of the store and three of their cousins.", [("killed", 2), ("killed", 3)]),
        ("Two members of an armed gang of smugglers were shot dead.", [("killed", 2)]),
        ("One guard died and three others are in stable condition.", [("injured", 3), ("killed", 1)]),
        ("Nine guards were hurt. Six are in critical condition.", [("injured", 9)]),
        ("A shell killed nine people. The youngest of the dead was a girl of four.", [("killed", 1), ("killed", 9)]),
        ("A blast killed nine people. The figure includes the attacker.", [("killed", 1), ("killed", 9)]),
        ("A blast killed nine people. The figure includes the damage.", [("killed", 9)]),
        ("Police say six suspects are in custody, among them a former mayor, and that two rifles were found.",
         [("detained", 1), ("detained", 6)]),
    ],
)  # fmt: skip
def test_who_is_counted(text: str, expected: list[tuple[str, int]]) -> None:
    assert sorted((harm, low) for harm, low, *_ in told(text)) == expected
