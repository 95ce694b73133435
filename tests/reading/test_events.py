"""Where, when, by what means, and what is context: on reports written for these tests."""

from __future__ import annotations

import pytest

import tollbook
from tollbook.model import Claim, Reading


def read(text: str, *, title: str | None = None, published: str | None = "2011-05-12") -> Reading:
    return tollbook.read(text, title=title, published=published, language="en")


def claim(reading: Reading, words: str) -> Claim:
    """The claim whose count shows the words."""
    return next(claim for claim in reading.claims if claim.count.words == words)


def place(claim: Claim) -> str | None:
    return claim.event.place.name if claim.event.place else None


def day(claim: Claim) -> str | None:
    when = claim.event.when
    return when.earliest.isoformat() if when and when.earliest else None


CAUSES = {
    "A suicide bomber blew himself up in a market in Mosul on Monday, killing nine people.": "suicide_bombing",
    "Nine people were killed in a drone strike in Mosul on Monday.": "drone",
    "Nine people were killed when mortar shells hit a market in Mosul on Monday.": "shelling",
    "A car bomb exploded in Mosul on Monday, killing nine people.": "bombing",
    "Nine people were stabbed to death in Mosul on Monday.": "stabbing",
    "Nine soldiers were killed on Monday when rebels attacked an army post in Mosul.": "ground_fighting",
    "Nine people were murdered in Mosul on Monday.": None,
    "Nine people were killed in an attack in Mosul on Monday.": None,
    "Nine people were killed in Russian bombing in Mosul on Monday.": None,
    "Nine people were killed by a land mine near Mosul on Monday.": "mine",
    "Nine people were taken from their homes in Mosul and killed on Monday.": "execution",
}


@pytest.mark.parametrize("text", CAUSES)
def test_the_clause_says_by_what_means(text: str) -> None:
    reading = read(text)
    (told,) = [claim for claim in reading.claims if claim.count.low == 9]
    assert told.event.cause == CAUSES[text]


def test_a_murder_takes_no_means_from_a_clause_beside_it() -> None:
    reading = read("In Mosul two men were murdered on Monday, and several bombs exploded at night.")
    assert claim(reading, "two").event.cause is None


def test_an_explosion_is_explained_by_its_happening() -> None:
    reading = read("A missile hit a flour mill in Mosul on Monday. Three workers were killed in the explosion.")
    assert claim(reading, "Three").event.cause == "shelling"


def test_means_stay_with_their_happening() -> None:
    reading = read(
        "A car bomb exploded in Mosul on Monday, killing nine people.\n\n"
        "Meanwhile, in Basra, two women were injured on Monday. Gunmen had opened fire on their car."
    )
    assert claim(reading, "nine").event.cause == "bombing"
    assert claim(reading, "two").event.cause == "shooting"


def test_an_arrest_has_no_means_unless_a_raid_is_told() -> None:
    reading = read("Gunmen killed nine people in Mosul on Monday. Police arrested two men. Four others were arrested in a raid in Basra.")
    assert claim(reading, "two").event.cause is None
    assert claim(reading, "Four").event.cause == "raid"


def test_each_number_has_the_place_behind_it() -> None:
    reading = read("Rebels killed three farmers in Mosul and two in Basra on Monday.")
    assert {place(claim(reading, "three")), place(claim(reading, "two"))} == {"Mosul", "Basra"}


def test_the_place_of_treatment_is_no_place_of_harm() -> None:
    reading = read("Nine people were killed in a shooting in Mosul on Monday. Two wounded men were taken to a hospital in Erbil.")
    assert [place(claim) for claim in reading.claims] == ["Mosul"] * len(reading.claims)


def test_a_quarter_goes_up_to_its_city() -> None:
    reading = read("Nine people were killed in a shooting in the Karrada neighbourhood of Baghdad on Monday.")
    assert place(claim(reading, "Nine")) == "Baghdad"


def test_a_part_of_a_large_city_bears_its_name() -> None:
    reading = read("Two men were shot dead in North Philadelphia on Monday.")
    told = claim(reading, "Two")
    assert place(told) == "Philadelphia"
    span = told.evidence.place
    assert span is not None and reading.report.text[slice(*span)] == "Philadelphia"


def test_a_label_at_the_head_of_a_line_is_its_place() -> None:
    reading = read("The week in the north.\n\nMosul. A sniper killed two boys.\n\nBasra. Five soldiers were killed in clashes.")
    assert place(claim(reading, "two")) == "Mosul"
    assert place(claim(reading, "Five")) == "Basra"


def test_sentences_go_on_with_place_and_day() -> None:
    reading = read("Gunmen attacked a bus near Mosul on Monday. Nine passengers were killed. Three others were injured.")
    assert {(place(claim), day(claim)) for claim in reading.claims} == {("Mosul", "2011-05-09")}


def test_the_day_of_speech_is_not_the_day_of_harm() -> None:
    reading = read("Police said on Wednesday that nine people were killed in a shooting in Mosul on Monday.")
    assert day(claim(reading, "nine")) == "2011-05-09"


def test_a_later_death_bears_the_day_of_the_attack() -> None:
    reading = read("A bomb injured 12 people in Mosul on Monday. One of the wounded, a girl of seven, died on Wednesday.")
    later = next(claim for claim in reading.claims if claim.harm == "killed")
    assert day(later) == "2011-05-09"


def test_another_day_begins_another_happening() -> None:
    reading = read(
        "Gunmen shot dead nine people in Mosul on Tuesday.\n\n"
        "On 2 May rebels attacked a police station with rockets. During the attack, two policemen were killed."
    )
    assert claim(reading, "two").event.cause in {"shelling", "ground_fighting"}
    assert place(claim(reading, "two")) is None


def test_context_is_told_by_its_clause() -> None:
    reading = read("Nine people were killed in a shooting in Mosul on Monday. In 2004 a bomb killed 40 people in the same market.")
    assert not claim(reading, "Nine").event.background
    assert claim(reading, "40").event.background


def test_an_aftermath_is_no_context() -> None:
    reading = read("A court on Wednesday sentenced a man to life in prison for the murder of two women in Basra in 2006.")
    assert not any(claim.event.background for claim in reading.claims)


def test_a_sum_takes_nothing_from_a_single_happening() -> None:
    reading = read("A car bomb killed nine people in Mosul on Monday. Since January, 214 people have been killed in Iraq.")
    told = claim(reading, "214")
    assert told.basis == "cumulative" and told.event.cause is None and place(told) in {None, "Iraq"}
