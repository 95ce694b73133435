"""A sketch is written and read back whole, is the same every time, and is found by keys that are rare."""
from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.linking.candidates import keys_of
from tollbook.linking.sketches import sketch_of, traits_from, traits_of
from tollbook.linking.wording import LONGEST, pieces_of, rarity, wording_of

from .reports import mention, story


@given(st.text(max_size=300), st.sampled_from(["Korvalen", None]), st.sampled_from([date(2031, 3, 4), None]), st.booleans())
def test_traits_are_written_and_read_back(text: str, town: str | None, day: date | None, main: bool) -> None:
    one = mention("one", text + " Anna Weiler, 12-year-old", town=town, day=day, main=main, names=("Anna Weiler",), by="X")
    sketch = sketch_of(one)
    assert traits_from(sketch) == traits_of(one)
    assert sketch == sketch_of(one)
    assert (sketch.id, sketch.report, sketch.keys) == (one.happening.id, one.report.id, tuple(sorted(set(sketch.keys))))


@pytest.mark.parametrize("other, found", [
    ({}, True), ({"day": date(2031, 3, 5)}, True), ({"day": date(2031, 3, 6)}, False), ({"town": "Brenik"}, True),
    ({"town": "Tasmora"}, False), ({"day": None, "published": date(2031, 3, 5)}, True),
])  # fmt: skip
def test_the_day_and_the_region_are_a_key(other: dict, found: bool) -> None:
    one, there = (set(keys_of(traits_of(mention(key, "Dead.", **more)))) for key, more in (("one", {}), ("other", other)))
    assert bool(one & there) == found


def test_a_name_is_a_key_for_a_season_and_a_person_for_ever() -> None:
    keys = [set(keys_of(traits_of(mention(str(n), text, town=None, day=None, published=date(2031, month, 1)))))
            for n, (text, month) in enumerate([("In Muzestupu.", 3), ("In Muzestupu.", 5), ("In Muzestupu.", 12), ("Drizo Muzestupu.", 3),
                                               ("Drizo Muzestupu.", 12)])]  # fmt: skip
    assert keys[0] & keys[1] and not keys[0] & keys[2]
    assert keys[3] & keys[4] == {"drizo muzestupu"}


def test_how_much_words_tell() -> None:
    assert rarity("the") == rarity("shooting") == rarity("monday") == rarity("photo") == rarity("year-old") == 0
    assert 0 < rarity("music") < rarity("orchard") < rarity("muzestupu") == 1
    assert rarity("muzestupu-based") == 1


def test_names_numbers_and_pairs() -> None:
    text = "A 12-year-old, Ana Müller, died at 4:20 p.m. in the 2100 block of Orchard Street in 2031, not 3 days ago"
    wording = wording_of([(text, 1.0)])
    assert wording.numbers == {"12y": 1.0, "4:20": 1.0, "2100": 1.0}
    assert set(wording.pairs) == {"ana muller"} and set(wording.names) == {"ana", "muller", "orchard"}
    assert wording_of([("the orchard of Orchard", 0.5)]).words == {}


def test_a_long_text_is_looked_at_to_a_bound() -> None:
    text = " ".join(f"Muz{'abcdefghij'[n % 10]}{'klmnop'[n % 6]}stupu" for n in range(20_000))
    assert sum(len(piece) for piece, _ in pieces_of(text, None)) == LONGEST
    assert len(sketch_of(mention("one", text)).body) < 12_000


def test_another_happening_of_a_report_has_its_sentences_only() -> None:
    text = story(1)
    whole, part = (traits_of(mention(key, text, main=main)) for key, main in (("one", True), ("two", False)))
    assert whole.wording == part.wording, "its sentence is the whole text here"
    assert pieces_of("One. Two.", [(5, 9)]) == [("Two.", 1.0)]
