"""Harm told by what is done with people, without a word of harm."""

from __future__ import annotations

import pytest

from .told import told


def figures(text: str) -> list[tuple[str, int]]:
    return sorted((harm, low) for harm, low, *_ in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six suspects are in custody, police said.", [("detained", 6)]),
        ("Nobody is in custody.", []),
        ("Twelve men were taken to the police station in Orsk.", [("detained", 12)]),
        ("Twelve men were taken to the bus station in Orsk.", []),
        ("Soldiers marched nine boys to the barracks.", [("detained", 9)]),
        ("A baker and two nuns were dragged from their homes in Tur at night.", [("abducted", 1), ("abducted", 2)]),
        ("Nine boys were taken from the bus to the hospital.", [("injured", 9)]),
        ("Eleven bodies were taken from the house.", [("killed", 11)]),
        ("Seven pistols were taken from the house.", []),
        ("Three traders were taken from their homes before they were killed.", [("killed", 3)]),
        ("The whereabouts of a nun and two clerks, who were taken from a bus near Tur, are unknown.", [("abducted", 1), ("abducted", 2)]),
        ("The fate of five others is not known.", [("missing", 5)]),
        ("The fate of the five talks is not known.", []),
        ("Armed men carried nine farmers away into the forest.", [("abducted", 9)]),
        ("Rebels took two porters into the bush.", [("abducted", 2)]),
    ],
)  # fmt: skip
def test_people_taken(text: str, expected: list[tuple[str, int]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Several families left the village after the raid.", [("displaced", 2)]),
        ("Another 40 families left Tur after leaflets were found.", [("displaced", 40)]),
        ("Nine students left the school at noon.", []),
        ("About 600 people have sought shelter in the mission.", [("displaced", 600)]),
        ("A shell hit the mill, where displaced families had taken shelter.", []),
        ("Fighting drove 70 families from the valley of Tur.", [("displaced", 70)]),
        ("A bus drove 70 people from the airport.", []),
        ("The agency counts 1,900 displaced persons in two schools.", [("displaced", 1900)]),
        ("The agency counts on help for displaced persons.", []),
    ],
)
def test_people_driven_out(text: str, expected: list[tuple[str, int]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We have buried 27 people since the raid.", [("killed", 27)]),
        ("The landslide buried 27 people.", []),
        ("Raiders buried 27 guns.", []),
        ("They slit the throats of two guards.", [("killed", 2)]),
        ("Rebels cut off the hands of nine farmers.", [("injured", 9)]),
        ("He cut his hand on a tin.", []),
        ("Two clerks were stoned by the crowd.", [("injured", 2)]),
        ("The crowd stoned a clerk and two guards to death.", [("killed", 1), ("killed", 2)]),
        ("The crowd burned two thieves alive.", [("killed", 2)]),
        ("Several people suffered from suffocation after the raid.", [("injured", 2)]),
        ("Four volunteers were overcome by the gas.", [("injured", 4)]),
        ("Eleven prisoners showed traces of torture.", [("injured", 11)]),
        ("Three of the wounded bled to death.", [("killed", 3)]),
    ],
)
def test_bodies_harmed(text: str, expected: list[tuple[str, int]]) -> None:
    assert figures(text) == expected


def test_a_pronoun_means_whom_its_sentence_brings_in() -> None:
    text = "A seller was hurt on Monday. In Tur, officers handed a man to the crowd, which burned him alive."
    assert figures(text) == [("injured", 1), ("killed", 1)]
