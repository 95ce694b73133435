"""The corpora of the English number tables: every phrase reads as its row says, and what must not be read is not."""
from __future__ import annotations

import random
import re

import pytest

from tollbook.language.en import hedges, numerals, units
from tollbook.reading.numbers import Quantity, find_quantities

_WORD = re.compile(r"\d+(?:[.,:\u00a0\u2009\u202f]\d+)*[a-z]*|(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|\S")
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def quantities(text: str) -> list[Quantity]:
    return find_quantities(text, [match.span() for match in _WORD.finditer(text)])


def spelled(number: int, *, joint: str = " and ") -> str:
    """A whole number from 1 in English words."""
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            rest = number % scale
            gap = "" if not rest else joint if rest < 100 else " "
            return spelled(number // scale, joint=joint) + f" {name}{gap}" + (spelled(rest, joint=joint) if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{_ONES[number // 100]} hundred" + (joint + spelled(rest) if rest else "")
    if number < 20:
        return _ONES[number]
    return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")


def is_exactly(text: str, value: int) -> bool:
    found = quantities(text)
    return len(found) == 1 and (found[0].low, found[0].high, found[0].form, found[0].kind) == (value, value, "exact", "count")


def rows(corpus: tuple[tuple[int, tuple[str, ...]], ...]) -> list[tuple[int, str]]:
    return [(value, phrase) for value, phrases in corpus for phrase in phrases]


def judged(phrase: str) -> list[Quantity]:
    """The quantities that touch the bracketed part of a phrase."""
    start, end = phrase.index("["), phrase.index("]") - 1
    return [q for q in quantities(phrase.replace("[", "").replace("]", "")) if q.span[0] < end and q.span[1] > start]


def test_every_integer_to_ten_thousand_reads_back_in_words_and_digits() -> None:
    ways = [(n, text) for n in range(1, 10_001) for text in (spelled(n), spelled(n, joint=" "), f"{n:,}", f"{n}")]
    wrong = [text for n, text in ways if not is_exactly(f"{text} people", n)]
    assert not wrong


def test_a_sample_to_a_billion_reads_back_in_words_and_digits() -> None:
    chance = random.Random(7)
    sample = [10**k for k in range(10)] + [chance.randrange(10 ** chance.randrange(4, 10)) + 1 for _ in range(600)]
    ways = [(n, text) for n in sample for text in (spelled(n), spelled(n).upper(), f"{n:,}", f"{n:,}".replace(",", "\u202f"))]
    wrong = [text for n, text in ways if not is_exactly(f"{text} people", n)]
    assert not wrong


@pytest.mark.parametrize("value, phrase", rows(numerals.CORPUS))
def test_a_numeral_reads_as_its_value(value: int, phrase: str) -> None:
    assert is_exactly(f"{phrase} people", value)


@pytest.mark.parametrize("value, phrase", rows(numerals.VAGUE_CORPUS))
def test_a_vague_word_keeps_its_safe_lower_bound(value: int, phrase: str) -> None:
    assert [(q.low, q.high, q.form, q.kind) for q in quantities(phrase)] == [(value, None, "vague", "count")]


@pytest.mark.parametrize("value, phrase", rows(numerals.ORDINAL_CORPUS))
def test_an_ordinal_is_no_count(value: int, phrase: str) -> None:
    assert [(q.low, q.kind) for q in quantities(f"the {phrase} victim")] == [(value, "ordinal")]


@pytest.mark.parametrize("phrase", numerals.NO_NUMERAL)
def test_what_is_no_number_is_not_read(phrase: str) -> None:
    assert quantities(phrase) == []


HEDGED = [(form, low, high, phrase) for form, low, high, phrases in hedges.CORPUS for phrase in phrases]


@pytest.mark.parametrize("form, low, high, phrase", HEDGED)
def test_a_hedge_moves_the_bounds(form: str, low: int, high: int | None, phrase: str) -> None:
    assert [(q.form, q.low, q.high, q.kind) for q in quantities(f"{phrase} people")] == [(form, low, high, "count")]


@pytest.mark.parametrize("kind, phrase", [(kind, phrase) for kind, phrases in units.CORPUS for phrase in phrases])
def test_what_counts_no_people_is_told_apart(kind: str, phrase: str) -> None:
    found = judged(phrase)
    assert found and found[0].kind == kind
    assert found[0].why == units.REASONS[kind]


@pytest.mark.parametrize("phrase", units.COUNTS)
def test_what_counts_people_is_kept(phrase: str) -> None:
    found = judged(phrase)
    assert [q.kind for q in found] == ["count"]
    assert found[0].why == ""


def test_every_kind_has_a_reason_and_a_row() -> None:
    assert set(units.NOUN_KIND.values()) <= set(units.REASONS) == {kind for kind, _ in units.CORPUS}
