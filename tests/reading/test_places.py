"""Places in a text: what is one and what is none, what contains what, which namesake is meant; and that any text is handled in order."""
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.gazetteer import Gazetteer
from tollbook.reading.placecontext import home_of
from tollbook.reading.places import PlaceMention, find_all, find_places, settlement_of

from ..timing import grows_linearly

GAZETTEER = Gazetteer.open()


def found(text: str, publisher: str | None = None) -> list[PlaceMention]:
    return find_places(text, trees=(), gazetteer=GAZETTEER, publisher=publisher)


def named(text: str) -> list[str]:
    return [mention.place.name for mention in found(text) if mention.kind == "place"]


def place(text: str, name: str, publisher: str | None = None) -> PlaceMention:
    return next(mention for mention in found(text, publisher) if mention.place.name == name)


# What the text names, then the text.
CORPUS: tuple[tuple[list[str], str], ...] = (
    (["Nairobi"], "A grenade went off in Nairobi on Sunday."),
    (["Kampala", "Jinja"], "Buses between Kampala and Jinja were stopped."),
    (["Deir al-Balah"], "Two shells fell near Deir al-Balah at dawn."),
    (["Al-Qusaymah"], "He was shot in the Al-Qusaymah neighbourhood at noon."),
    (["Harlan County", "Kentucky"], "The deputy was killed in Harlan County, Kentucky."),
    (["Tamaulipas"], "Gunmen opened fire in northern Tamaulipas."),
    (["Mosul", "Iraq"], "Mosul, Iraq, was quiet again."),
    (["Brovale"], "Eight died in the village of Brovale, residents said."),
    (["Wadi Sarhun"], "The convoy was hit in Wadi Sarhun."),
    (["Jenin refugee camp"], "Three were wounded in Jenin refugee camp."),
    (["Lyon", "Marseille"], "She drove from Lyon to Marseille."),
    (["Ghulam Tandi"], "A house in Ghulam Tandi was destroyed."),
    (["Erie", "Pa."], "The trooper was born in Erie, Pa., in 1961."),
    (["Zabid"], "A shell struck a bakery in the Zabid market, killing three people."),
    (["Falluja"], "Gunmen opened fire at the Falluja bazaar."),
    (["Zabid"], "Three strikes shook Zabid before dawn."),
    (["Zabid"], "At dawn, in an area called Zabid, a strike killed two people."),
    (["Qanzabad"], "Nine died in a village called Qanzabad."),
    (["Zabid"], "In the deep ravines of Zabid a strike killed five people."),
    (["Paris", "London", "Lyon"], "Storms hit many cities, among them Paris, London and Lyon."),
)
NO_PLACES = (
    "Denzel Washington said he was sorry.", "Washington said it would wait.", "Sgt. Lincoln fired first.", "Paris Hilton sued the paper.",
    "Juan de la Cruz was arrested.", "The Houston Police Department has no suspect.", "Bank of America closed early.",
    "The Boston Globe asked twice.", "Venezuelan troops withdrew.", "Reading was her favourite, and so was Nice.", "It happened in March.",
    "Marta Lima, 41, of the union, spoke.", "The al-Masri family buried three.", "Mobile phones went dead. Police came.",
    "The Chicago Bulls lost.", "Salah al-Din Street was closed.", "Hamas denied it.", "A bomb went off in the Saleh market.",
    "Eleven were killed, among them Latifullah, Sarwar and Shirwan, all of them rescuers.",
    "Six men -- Latifullah, Shirwan, Barakatullah, Sarwar -- died.", "Hussein, a Red Cross worker, died.", "The White House said nothing.",
    "Marta Lima of Al Jazeera was there.",
)  # fmt: skip


@pytest.mark.parametrize("names, text", CORPUS)
def test_what_a_text_names(names: list[str], text: str) -> None:
    assert named(text) == names


@pytest.mark.parametrize("text", NO_PLACES)
def test_people_bodies_and_words_are_no_places(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize("names, text", [
    (["CALI"], "FOUR WATCHMEN WERE KILLED IN CALI LAST NIGHT, THE POLICE SAID."),
    (["AYACUCHO"], "A BRIDGE WAS BLOWN UP IN AYACUCHO DEPARTMENT."),
    (["SAN PEDRO DEL CERRILLO"], "THE COLUMN ENTERED THE TOWN OF SAN PEDRO DEL CERRILLO."),
    ([], "PRESIDENT ALFREDO LARA PROMISED TO READ THE REPORT."),
])  # fmt: skip
def test_lines_of_capitals_need_no_small_letters(names: list[str], text: str) -> None:
    assert named(text) == names


def test_a_dateline_is_marked_and_the_agency_is_no_place() -> None:
    text = "TEGUCIGALPA, 3 Mar 88 (Radio Norte) -- Two men were shot in this capital."
    kinds = [(mention.place.name, mention.kind, mention.place.canonical) for mention in found(text)]
    assert kinds == [("TEGUCIGALPA", "dateline", "Tegucigalpa"), ("TEGUCIGALPA", "place", "Tegucigalpa")]
    assert text[slice(*found(text)[1].span)] == "this capital"


def test_the_mention_that_contains_another_is_named() -> None:
    text = "He died in the Al-Qusaymah neighbourhood of Aleppo, Syria."
    quarter, town, country = found(text)
    assert (quarter.container, town.container, country.container) == (town.span, country.span, None)
    assert settlement_of(quarter, found(text)) is not quarter
    assert settlement_of(quarter, [quarter, town, country]).place.name == "Aleppo"
    assert (quarter.place.canonical, quarter.rank, quarter.place.country) == (None, "site", "SYR")


def test_a_town_is_no_part_of_what_lies_beside_it() -> None:
    assert place("A mine went off in Jaffna, 60 km north of Vavuniya.", "Jaffna").container is None


def test_a_village_that_nobody_knows_lends_the_coordinates_of_its_district_and_says_so() -> None:
    mention = place("Six were killed in Qaltabad, Kunduz, Afghanistan.", "Qaltabad")
    assert mention.place.canonical is None and mention.place.geonames_id is None
    assert (mention.place.country, mention.rank) == ("AFG", "city")
    assert mention.place.lat is not None and mention.place.precision in {"city", "adm1"}


@pytest.mark.parametrize("text, name, country, division", [
    ("A bomb killed two in Tripoli, Lebanon.", "Tripoli", "LBN", None), ("A bomb killed two in Tripoli, Libya.", "Tripoli", "LBY", None),
    ("He was shot in Paris, Texas, on Monday.", "Paris", "USA", "TX"), ("Police in Athens, Ga., made an arrest.", "Athens", "USA", "GA"),
    ("Between Dayton and Columbus, in Springfield, a man was stabbed. Ohio troopers came.", "Springfield", "USA", "OH"),
    ("The Georgian army shelled a village near Gori in Georgia.", "Georgia", "GEO", None),
    ("Deputies from Macon and Savannah searched all of Georgia.", "Georgia", "USA", "GA"),
])  # fmt: skip
def test_the_report_s_other_names_tell_namesakes_apart(text: str, name: str, country: str, division: str | None) -> None:
    mention = place(text, name)
    assert mention.place.country == country
    assert division is None or mention.candidates[0].place.adm1_code == division


@pytest.mark.parametrize("text, name, canonical, country", [
    ("Four people died near the town of Zabeed.", "Zabeed", "Zabīd", "YEM"),
    ("A raid in Qundooz killed four.", "Qundooz", "Kunduz", "AFG"),
    ("At least six were killed in Harardhere.", "Harardhere", "Xarardheere", "SOM"),
])  # fmt: skip
def test_a_name_in_another_spelling_of_the_same_sounds_is_the_place(text: str, name: str, canonical: str, country: str) -> None:
    there = place(text, name).place
    assert (there.canonical, there.country) == (canonical, country)


def test_a_name_that_only_sounds_like_a_place_abroad_is_not_it() -> None:
    assert place("Two families of the Zeitoun neighbourhood in Gaza City fled to the Sabra neighbourhood.", "Sabra").place.country != "LBY"
    there = place("A deputy of Harlan County, Kentucky, said four died in Zabeed, near Lexington, Kentucky.", "Zabeed").place
    assert there.country != "YEM"


def test_the_publisher_is_at_home_somewhere() -> None:
    text = "A man was stabbed in Hamilton on Friday."
    assert place(text, "Hamilton", "example.co.nz").place.country == "NZL"
    assert place(text, "Hamilton", "example.ca").place.country == "CAN"
    assert home_of("https://www.richmondregister.com/news", GAZETTEER) == (None, "richmond")
    assert home_of("The Lagos Herald", GAZETTEER) == (None, "lagos")
    assert home_of(None, GAZETTEER) == home_of("", GAZETTEER) == (None, None)


def test_candidates_share_the_belief() -> None:
    mention = place("It happened in Springfield.", "Springfield")
    shares = [scored.share for scored in mention.candidates]
    assert len(shares) > 2 and shares == sorted(shares, reverse=True)
    assert sum(shares) <= 1.001


def test_a_namesake_far_from_all_else_is_not_taken() -> None:
    text = "SAN SALVADOR, 1 May -- In El Salvador, fighting went on in San Miguel and Usulutan, and rebels were seen near Mariona."
    assert place(text, "Mariona").place.country == "SLV"


def test_what_only_points_to_a_place_is_kept_apart() -> None:
    mentions = find_all("The Houston Police Department asked French troops on Main Street.", trees=(), gazetteer=GAZETTEER)
    assert [(mention.place.name, mention.kind) for mention in mentions] == [("Houston", "within"), ("French", "people"),
                                                                           ("Main Street", "street")]  # fmt: skip


PIECES = ("in Kabul", "Al-", "al-Shati", "São", "NEAR LA PAZ", ", ", "\n\n", "-- ", "(AFP)", "St. ", "the village of ", "X", "’s", "Gov. ",
          "\x00", "\u202e", "12", "Department", "İ", "of", "Y" * 300, "é\u0301", "U.S.", "this capital ", "\r\n")  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=14).map("".join))
def test_mentions_of_any_text_stand_in_order_and_show_its_words(text: str) -> None:
    mentions = find_all(text, trees=(), gazetteer=GAZETTEER, publisher=text[:40])
    ends = 0
    for mention in mentions:
        start, end = mention.span
        assert ends <= start < end <= len(text)
        assert mention.place.words == text[start:end]
        ends = end
        assert mention.container is None or mention.container in {other.span for other in mentions} or mention.container[0] >= end
        assert (mention.place.lat is None) == (mention.place.lon is None)
    assert mentions == find_all(text, trees=(), gazetteer=GAZETTEER, publisher=text[:40])


@pytest.mark.parametrize("piece", ["In Kabul and Herat, ", "AL-", "San ", "Aa ", "(((", "in X, ", "A. ", "the capital "])
def test_time_grows_with_length_only(piece: str) -> None:
    assert grows_linearly(lambda size: found((piece * (size // len(piece) + 1))[:size]), 4_000, 40_000, floor=0.004)
