"""How many persons a run of names and offices tells of: what only describes somebody is nobody new (claims.md C5)."""

from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("After the murder of senator and mayoral candidate Luis Soto the government resigned.", 1),
        ("Pedro Luna, 51, civil engineer, lawyer, and top manager from the power company, was shot dead at his farm.", 1),
        ("Doctors confirmed that Carmen Diaz, 31 and the mother of two, died of her wounds.", 1),
        ("The judge, 45, married, and the father of two children, was killed.", 1),
        ("Gunmen killed Rosa Cano, wife of Colonel Pedro Cano of the Transport and Supply Department.", 1),
        ("He condemned the murders of Pedro Vega, Colonel Oscar Diaz, and senator and presidential candidate Jorge Mora.", 3),
        ("The rebels murdered Jorge Cano, director of the paper, and Luis Leal, president of the party.", 2),
        ("Juan Paz, his driver and a guard were killed.", 3),
        ("A young villager, a gifted potter and a father of three sons, Ivo Barto, was killed near Orsk.", 1),
        ("Ivo Vega, a customs clerk and head of the Plains Party, was stabbed to death.", 1),
        ("Strikes from military aircraft killed between 23 and 35 people on Saturday.", 23),
        ("They mourned the death of a friend and colleague.", 1),
        ("The killing of a father and son shocked Orsk.", 2),
        ("His wife, brother and driver were killed.", 3),
        ("Doctors named the body of Ivo Mena, of the Rural and Social Research Office.", 1),
        ("The murder of Ivo Vega, coach of the Lions and captain of the Tigers, shocked the town.", 1),
        ("They mourned the murder of Ana Paz, a kind neighbour and a fine singer.", 1),
        ("Gunmen killed Ivo Vega, coach of the Lions, and his trainer.", 2),
        ("Ana Paz and Ivo Mena, members of the Orsk Fire Brigade, were murdered.", 2),
        ("Gunmen killed lawyer Hugo Vega, his wife and a maid.", 3),
        ("Police arrested two men over the murder of the tailor Ivo Vega: Juan Leal and Oscar Diaz.", 1),
        ("They mourned the deaths of the headmaster of Karo, another teacher, and the Orsk harbour pilot.", 3),
        ("Ana Paz, candidate for rector of Orsk, and her sister - in - law Eva Mena were shot dead.", 2),
        ("They are accused of murdering the baker Ivo Vega, as well as a chief of staff, a clerk and a nurse.", 4),
    ],
)
def test_offices_and_kin_of_one_person(text: str, low: int) -> None:
    assert [(claim[0], claim[1]) for claim in told(text) if claim[0] != "detained"] == [("killed", low)]


def test_a_list_ends_where_another_deed_begins() -> None:
    text = "They planned the murder of Inspector General Luis Reyes and the kidnapping of Quito City Mayor Ana Pastor."
    assert [(harm, low) for harm, low, *_ in told(text)] == [("killed", 1), ("abducted", 1)]
    assert [low for _, low, *_ in told("After Pinto's murder, Carlos Mena Rios, publisher and secretary of the union, left.")] == [1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six people died in raids by about 90 Red Dawn members on three farms.", [("killed", 6)]),
        ("The clerk and 30 colleagues had gone home to mourn the assassination of Judge Carlos Vega.", [("killed", 1)]),
        ("A strike on the house killed 14 civilians from two families and injured 11 others.", [("killed", 14), ("injured", 11)]),
        ("None of the six cooks and about 20 pupils was hurt.", [("casualties", 0)]),
    ],
)
def test_numbers_of_those_who_acted_or_were_spared_are_no_victims(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(harm, low) for harm, low, *_ in told(text)] == expected
