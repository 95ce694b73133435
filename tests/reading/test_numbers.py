"""Quantities of a sentence: their words, what they add to, and that no text upsets them."""
from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.reading.numbers import Quantity, find_quantities

from ..timing import within

_SPLIT = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]|_")  # every sign a word
_WHOLE = re.compile(r"[\w-]+(?:[.,:]\w+)*\+?|[^\w\s]")  # hyphenated words whole


def quantities(text: str, pattern: re.Pattern[str] = _SPLIT) -> list[Quantity]:
    return find_quantities(text, [match.span() for match in pattern.finditer(text)])


@pytest.mark.parametrize("text, words", [
    ("More than 70,000 died", "More than 70,000"), ("at least four were hurt", "at least four"), ("20 or more people", "20 or more"),
    ("as many as 12 men", "as many as 12"), ("two or three men", "two or three"), ("dozens of people", "dozens"), ("a dozen men",
    "a dozen"),
    ("several hurt", "several"), ("hundreds of thousands of people", "hundreds of thousands"), ("between 10 and 15 men",
    "between 10 and 15"),
    ("some\n20 people", "some\n20"), ("20-odd men", "20-odd"), ("a number of people", "a number of"), ("40+ people", "40+"),
    ("at least another five men", "at least another five"), ("NO FEWER THAN 12 PEASANTS", "NO FEWER THAN 12"),
])  # fmt: skip
@pytest.mark.parametrize("pattern", [_SPLIT, _WHOLE], ids=["split", "whole"])
def test_the_words_of_a_count_are_numeral_and_modifier(text: str, words: str, pattern: re.Pattern[str]) -> None:
    assert [text[slice(*q.span)] for q in quantities(text, pattern)] == [words]


@pytest.mark.parametrize("text", [
    "a 54-year-old man", "an AK-47", "a 155-mm shell", "8:20 a.m.", "555-1234", "F-16", "in her 20s", "2024-05-04", "12%",
])  # fmt: skip
def test_how_words_are_split_does_not_matter(text: str) -> None:
    assert [(q.kind, q.low) for q in quantities(text)] == [(q.kind, q.low) for q in quantities(text, _WHOLE)]


@pytest.mark.parametrize("text, extra", [
    ("another five men", "more"), ("five more men", "more"), ("a further 5", "more"), ("5 additional men", "more"), ("five others",
    "other"),
    ("five other men", "other"), ("the other five", "other"), ("five men", None), ("five more than before", None),
    ("at least five others", "other"),
])  # fmt: skip
def test_more_and_others_are_marked(text: str, extra: str | None) -> None:
    assert [q.extra for q in quantities(text)] == [extra]


@pytest.mark.parametrize("text, low, high, form", [
    ("five families", 5, None, "at_least"), ("about 30 families", 30, None, "at_least"), ("up to 10 families", 0, 10, "at_most"),
])  # fmt: skip
def test_families_count_one_person_each_at_least(text: str, low: int, high: int | None, form: str) -> None:
    (quantity,) = quantities(text)
    assert (quantity.low, quantity.high, quantity.form, quantity.families) == (low, high, form, True)


@pytest.mark.parametrize("text", ["no one was hurt", "Nobody died", "none was hurt", "no casualties", "0 deaths", "zero deaths"])
def test_nobody_is_none(text: str) -> None:
    assert [(q.kind, q.form, q.low, q.high) for q in quantities(text)] == [("none", "none", 0, 0)]


@pytest.mark.parametrize("text, ratio", [
    ("half of them", (1, 2)), ("two thirds of the men", (2, 3)), ("12 percent of them", (12, 100)), ("a quarter of", (1, 4)),
])  # fmt: skip
def test_a_share_has_its_ratio(text: str, ratio: tuple[int, int]) -> None:
    assert [q.ratio for q in quantities(text)] == [ratio]


@pytest.mark.parametrize("text, found", [
    ("The toll rose from 10 to 15.", [(10, 10), (15, 15)]), ("12 killed, 30 wounded", [(12, 12), (30, 30)]), ("one dead and five hurt",
    [(1, 1), (5, 5)]),
    ("at least two, at least five", [(2, None), (5, None)]), ("both men", [(2, 2)]), ("two or three men and four women", [(2, 3), (4, 4)]),
    ("two and 33 hurt", [(2, 2), (33, 33)]), ("7 or 8 thousand people", [(7000, 8000)]), ("more than several hundred men", [(200, None)]),
    ("3 people in 2 houses", [(3, 3), (2, 2)]), ("at least 4 killed and 11 injured", [(4, None), (11, 11)]),
])  # fmt: skip
def test_each_figure_is_a_quantity(text: str, found: list[tuple[int, int | None]]) -> None:
    assert [(q.low, q.high) for q in quantities(text)] == found


def test_tags_decide_the_noun_where_they_are_known() -> None:
    text = "two government houses burnt"
    words = [match.span() for match in _SPLIT.finditer(text)]
    assert find_quantities(text, words, ["NUM", "NOUN", "NOUN", "VERB"])[0].kind == "thing"


def orderly(text: str, pattern: re.Pattern[str]) -> None:
    words = [match.span() for match in pattern.finditer(text)]
    last = -1
    for quantity in find_quantities(text, words):
        assert last < quantity.first <= quantity.num_first <= quantity.num_last <= quantity.last < len(words)
        assert words[quantity.first][0] <= quantity.span[0] < quantity.span[1] <= words[quantity.last][1]
        assert quantity.low >= 0 and (quantity.high is None or quantity.low <= quantity.high)
        last = quantity.last


_PIECES = st.sampled_from(
    "a an one two twenty - hundred thousand and half dozen several at least more than or to between 5 12 1,200 3.5 million % $ : / . "
    "people houses year old dozens of some no third thirds scores up \n AK May 1989 ' s + — 00 0 number many couple few "
    "score , ( )".split(" ")
)


@given(st.lists(_PIECES, max_size=25), st.lists(st.sampled_from(["", " ", "\n"]), min_size=25, max_size=25))
def test_any_row_of_number_words_gives_orderly_quantities(pieces: list[str], gaps: list[str]) -> None:
    text = "".join(piece + gap for piece, gap in zip(pieces, gaps, strict=False))
    orderly(text, _SPLIT)
    orderly(text, _WHOLE)


@given(st.text(max_size=80))
def test_any_text_gives_orderly_quantities(text: str) -> None:
    orderly(text, _SPLIT)
    orderly(text, re.compile(r"\S+"))


@pytest.mark.parametrize("piece, times", [
    ("9", 10**6), ("9,", 10**5), ("1-", 10**5), ("200\u202f", 10**5), ("two hundred and ", 20_000), ("at least ", 40_000),
    ("twenty-", 50_000), ("a", 10**6), ("thousand ", 50_000), ("5 or ", 50_000), ("more than a total of ", 20_000), ("1/", 10**5),
])  # fmt: skip
def test_time_is_linear(piece: str, times: int) -> None:
    assert within(lambda: quantities(piece * times + " 5"), 10)


def test_a_number_without_end_is_too_long_to_be_a_count() -> None:
    assert [q.kind for q in quantities("9" * 10**6)] == ["too long"]
