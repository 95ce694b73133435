"""Copies are found by their words: invented reports, edited as editors do."""
from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.linking.copies import COPY, changes, copies_among, keys_of, likeness, words_of, worth_comparing

_SYLLABLES = "ba ke li mo nu ra sto vel dri qua pen tor shi gal mer fu zan bre col wy".split()
_LINKS = ("the", "of", "in", "a", "and", "to", "was", "by", "on", "near the", "said that", "police said", "were killed in", "people in the",
          "at the", "who had", "after the", "wounded in", "from a", "told us", "with", "two men", "on Monday",
          "the attack on", "had been")  # fmt: skip


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.choice((2, 2, 3))))


def report(seed: int, sentences: int = 12) -> str:
    """A report of its own, of so many sentences and a headline: words of its own (some of them names of a place that many reports share)
    between the little words that all reports have."""
    chance, place = random.Random(seed), random.Random(seed % 7)
    stock = [_word(chance) for _ in range(60)] + [_word(place) for _ in range(12)]
    lines = []
    for _ in range(sentences):
        words = [f"{chance.choice(_LINKS)} {chance.choice(stock)}" if chance.random() < 0.7 else chance.choice(stock) for _ in range(9)]
        lines.append(f"{' '.join(words)}.".capitalize())
    return f"Attack in {_word(place)} {_word(chance)} {_word(chance)}\n\n{' '.join(lines)}"


def cut(text: str, chance: random.Random) -> str:
    head, body = text.split("\n\n")
    sentences = body.split(". ")
    return f"{head}\n\n{'. '.join(sentences[: len(sentences) // 2])}."


def reordered(text: str, chance: random.Random) -> str:
    sentences = text.replace("\n\n", ". ").split(". ")
    chance.shuffle(sentences)
    return ". ".join(sentences)


def under_another_headline(text: str, chance: random.Random) -> str:
    return f"Anger after the night at the river, and no answer yet\n\n{text.split(chr(10) * 2)[1]}"


def in_other_words(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    for place in chance.sample(range(len(words)), round(0.3 * len(words))):
        words[place] = "".join(chance.choice("aeioulmnrst") for _ in range(5))
    return " ".join(words)


EDITS = (cut, under_another_headline, reordered, in_other_words)


def test_edited_texts_are_found_and_no_others() -> None:
    originals = [report(seed) for seed in range(60)]
    chance = random.Random(1)
    copies = [(number, edit(text, chance)) for number, text in enumerate(originals) for edit in EDITS]
    texts = [*originals, *(text for _, text in copies)]
    family = [*range(len(originals)), *(number for number, _ in copies)]
    found = copies_among(texts)
    right = [(one, other) for one, other, _ in found if family[one] == family[other]]
    assert len(right) / len(found) >= 0.99
    made = {place for one, place in right if one < len(originals)}
    assert len(made) / len(copies) >= 0.95


@pytest.mark.parametrize("edit", EDITS)
def test_every_kind_of_edit_leaves_a_likeness_well_over_the_bound(edit: object) -> None:
    for seed in range(20):
        text = report(seed)
        assert likeness(text, edit(text, random.Random(seed))) > COPY + 0.05  # type: ignore[operator]


def test_all_edits_at_once_are_mostly_found() -> None:
    chance, found = random.Random(3), 0
    for seed in range(40):
        text = edited = report(seed, 16)
        for edit in EDITS:
            edited = edit(edited, chance)
        found += bool(copies_among([text, edited]))
    assert found >= 34


def test_reports_of_one_place_by_two_reporters_are_no_copies() -> None:
    assert max(likeness(report(a), report(b)) for a in range(12) for b in range(a)) < COPY


TEXTS = st.text(alphabet="ab cd.\n“é", max_size=200) | st.lists(st.sampled_from("bread salt river police said 12 killed the a of".split()),
                                                              max_size=80).map(" ".join)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_likeness_is_symmetric_and_whole_with_itself(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, one) in (0.0, 1.0)
    assert keys_of(one) == keys_of(one) == tuple(sorted(set(keys_of(one))))
    assert all(0 <= key < 2**32 for key in keys_of(one))
    result = changes(one, other)
    assert 0 <= result.kept <= 1 and result.added >= 0 and result.left_out >= 0


def test_a_part_of_a_text_keeps_the_keys_of_its_part() -> None:
    whole = report(5, 60)
    half = cut(whole, random.Random(0))
    shared = len(set(keys_of(whole)) & set(keys_of(half)))
    assert worth_comparing(shared, len(keys_of(whole)), len(keys_of(half)))
    assert likeness(whole, half) > 0.95


def test_case_accents_and_short_texts() -> None:
    text = report(2)
    assert likeness(text, text.upper().replace("A", "Á")) == 1.0
    assert words_of("Ça VA, señor_1") == ["ca", "va", "senor_1"]
    assert keys_of("Five dead in the market.") == () and likeness("Five dead.", "Five dead.") == 0.0


def test_what_a_copy_changed() -> None:
    text = report(4)
    assert changes(text, text).kept == 1.0 and not changes(text, text).headline
    shorter = changes(text, cut(text, random.Random(0)))
    assert shorter.kept == 1.0 and shorter.left_out == 6 and shorter.added == 0 and not shorter.moved
    other = changes(text, under_another_headline(text, random.Random(0)))
    assert other.headline and other.added == 1 and other.kept > 0.9
    assert changes(text, reordered(text, random.Random(1))).moved


def test_a_long_text_takes_linear_time() -> None:
    """Counted in word pairs, not in seconds: the pairs of a text that repeats itself are looked at a bounded number of times."""
    text = "bread and salt by the river of stones " * 20_000
    assert likeness(text, text) == 1.0
    assert len(keys_of(text)) < 20
