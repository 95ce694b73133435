"""Attacks told as facts where nobody is counted: a happening without claims."""

from __future__ import annotations

import pytest

import tollbook
from tollbook.model import Happening
from tollbook.model.identity import happening_id


def happenings(text: str, published: str = "2024-05-08") -> list[Happening]:
    return list(tollbook.read(text, language="en", published=published).incidents)


def untold(text: str) -> bool:
    """Whether the report's main happening is an attack that counts nobody."""
    return any(one.main and not one.claims for one in happenings(text))


def test_it_has_a_place_and_a_day_and_no_claims() -> None:
    reading = tollbook.read("Two rockets hit the port of Hodeidah on Tuesday.", language="en", published="2024-05-08")
    (one,) = reading.incidents
    assert reading.claims == () and one.main and one.claims == () and one.id == happening_id(reading.report.id, ())
    assert one.place is not None and (one.place.name, one.place.country, one.place.precision) == ("Hodeidah", "YEM", "city")
    assert one.when is not None and str(one.when.earliest) == "2024-05-07" and one.when.words == "Tuesday"
    assert one.toll is not None and one.toll.lines == ()


def test_its_words_are_those_of_the_text() -> None:
    text = "Two rockets hit the port of\nHodeidah on Tuesday\nmorning."
    (one,) = happenings(text)
    assert one.when is not None and one.when.words in text and one.place is not None and one.place.words in text


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen opened fire on a bus near Potiskum.",
        "A grenade was thrown into the yard of a school in Bujumbura.",
        "A drone fired two missiles at them on the road to Baidoa.",
        "Shots were fired at the consulate in Lima.",
        "Soldiers fired on a house in Goma.",
        "The village was shelled overnight, residents said.",
        "The refinery was hit by three drones, officials reported.",
        "The police station in Sinjar was damaged in a rocket attack.",
        "Two warehouses in Lviv were blown up.",
        "The barracks came under mortar fire.",
        "A car bomb exploded outside the courthouse in Pasto.",
        "A device went off near the embassy in Quito.",
        "Unknown men set off a bomb in front of the bank in Arauca.",
        "Two rockets landed in a field outside Sderot.",
        "Rebels blew up a bridge near Tumaco.",
        "Militants attacked an army post in Gwoza.",
        "Al-Shabaab attacked a base in Kismayo.",
        "Hezbollah fired rockets at Kiryat Shmona.",
        "Israel bombed a warehouse in Khan Younis.",
        "A group of gunmen stormed a hotel in Sousse.",
        "Part of the hospital was destroyed by a missile.",
        "Assailants set fire to the station in Caucasia.",
        "Persons unknown attacked the consulate in Lima with explosives.",
        "The military carried out an air strike on a compound in Baidoa.",
        "An attack on the pipeline was carried out by rebels in Arauca.",
        "Oil prices rose on Monday after drones hit a refinery in Ryazan.",
        "The army has bombed the town, the mayor said.",
        "A warehouse in Lviv burned after two rockets hit it.",
        "They were driving home when the missiles struck.",
        "Drones hit oil depot in Bryansk\n\nThe depot was still burning on Wednesday, the governor said.",
    ],
)
def test_told_as_a_fact(text: str) -> None:
    assert untold(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two missiles could hit the port.",
        "If missiles hit the plant, the city will have no water.",
        "The rebels threatened to attack the port of Tumaco.",
        "Rebels did not attack the barracks.",
        "No rockets hit the town, the mayor said.",
        "The army denied that its jets bombed a school in Idlib.",
        "Missiles aimed at the city of Eilat were intercepted.",
        "A bomb was defused near the courthouse in Pasto.",
        "Police experts set off the bomb in a field near Jena.",
        "Soldiers attacked a mock village in an exercise near Grafenwoehr.",
        "Rebels attack the port whenever ships arrive.",
        "He lives in the house that a shell hit.",
        "The road has been closed since rebels blew up the bridge.",
        "Since last year rebels have carried out over 30 attacks on pipelines in Arauca.",
        "The port of Aden reopened on Monday. Rebels shelled the port in 2019.",
        "Wheat prices fell on Tuesday. A year ago missiles hit the port of Odesa.",
        "Inflation hit the town of Pasto hard.",
        "The storm hit the port of Tampico on Tuesday.",
        "A strike hit airports in Lyon on Monday.",
        "The minister attacked the bank over its fees.",
        "Rebels attacked the peace plan.",
        "The plan was read out in Goma, and rebels attacked it.",
        "The hospital came under fire for its fees.",
        "Hackers launched an attack on a hospital in Dresden.",
        "A gas cylinder exploded in a flat in Pune.",
        "A plane crashed into a field near Perm.",
        "Police raided a house in Leeds on Monday.",
        "The army launched a missile into the sea on Friday.",
        "Guns were found in a house in Tepito.",
    ],
)
def test_not_told_as_a_fact_or_no_attack(text: str) -> None:
    assert happenings(text) == []


def test_the_first_told_is_what_the_report_is_about() -> None:
    (one,) = happenings("A bomb went off in Jos on Monday. Rebels shelled the town of Goma, too.")
    assert one.place is not None and one.place.name == "Jos"


def test_the_place_is_none_from_which_it_came_nor_that_of_who_speaks() -> None:
    (one,) = happenings("Rockets fired from Tyre hit a warehouse in Haifa, officials in Jerusalem said.")
    assert one.place is not None and one.place.name == "Haifa"


def test_where_a_claim_tells_the_happening_there_is_no_other() -> None:
    (one,) = happenings("Rockets hit a warehouse in Lviv on Monday. Four clerks were killed.")
    assert len(one.claims) == 1


def test_an_attack_goes_before_context_and_sums() -> None:
    first, second = happenings("A bomb exploded in Pasto on Monday. In 2019 a bomb there killed 12 people.")
    assert first.main and not first.claims and not second.main and len(second.claims) == 1
    reading = tollbook.read("Militants attacked a post in Gwoza on Monday. This year 412 soldiers have been killed in such attacks.",
                            language="en", published="2024-05-08")  # fmt: skip
    assert [one.claims for one in reading.incidents] == [()] and list(reading.unplaced) == [claim.id for claim in reading.claims]


def test_what_is_told_far_behind_is_an_aside() -> None:
    filler = "The choir sang two songs by the lake. " * 20
    assert happenings(filler + "A bomb exploded outside the courthouse in Pasto.") == []
