"""Which of a report's dates is the day of what it tells."""
from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.reading.dates import find_dates
from tollbook.reading.happened import happened

from ..timing import grows_linearly

TUESDAY = date(2025, 3, 4)


def day_told(text: str, published: date | None = TUESDAY) -> str | None:
    mention = happened(text, find_dates(text, published=published), published=published)
    return mention.when.words if mention else None


@pytest.mark.parametrize("text, want", [
    ("Two shot outside a bar\n\nPolice said Monday that two men were shot. It happened around 1:30 a.m. Sunday outside the bar.",
     "1:30 a.m. Sunday"),
    ("Blast kills five\n\nA bomb killed five people at a market on Saturday, officials told reporters on Monday.", "Saturday"),
    ("Man charged in killing\n\nA man was arraigned Monday in the death of a clerk, who was shot Feb. 12.", "Feb. 12"),
    ("Vigil held\n\nHundreds gathered Monday for a vigil. Ten students were wounded in Thursday's attack on the school.", "Thursday"),
    ("Town mourns\n\nTroops stormed the village before dawn on 27 February and killed nine. A funeral is scheduled for Friday.",
     "dawn on 27 February"),
    ("Toll rises\n\nThe shelling on Sunday killed four. It was the worst since a raid in 2019 that left 12 dead.", "Sunday"),
    ("Weekend of violence\n\nThree people were killed over the weekend. The first was shot at 9 p.m. Saturday.", "9 p.m. Saturday"),
    ("Posted: March 4, 2025\n\nRebels ambushed a convoy on Monday and killed six soldiers.", "Monday"),
    ("The ceremony will be held on Friday. The minister said today that the road is open.", None),
    ("A man was killed with a knife in his home.", None),
])  # fmt: skip
def test_the_day_of_harm_goes_before_those_of_speech_court_and_mourning(text: str, want: str | None) -> None:
    assert day_told(text) == want


def test_without_a_day_of_publication_the_words_are_chosen_all_the_same() -> None:
    text = "Blast kills five\n\nA bomb killed five people at a market on Saturday, officials told reporters on Monday."
    mention = happened(text, find_dates(text, published=None), published=None)
    assert mention is not None
    assert (mention.when.words, mention.when.earliest, mention.when.latest) == ("Saturday", None, None)


def test_what_lies_ahead_or_belongs_to_the_page_is_never_chosen() -> None:
    assert day_told("The shooting trial will begin Thursday.") is None
    assert day_told("Updated: March 3, 2025\n\nFive were shot in a raid.") is None


@settings(deadline=None)
@given(st.lists(st.sampled_from(["Friday", "killed", "said", "on", ".", "5 May 2020", "court", "\n", "Two", "shot", "last week", "in 2019",
                                 ","]), max_size=40).map(" ".join))
def test_one_of_the_dates_or_none(text: str) -> None:
    mentions = find_dates(text, published=TUESDAY)
    chosen = happened(text, mentions, published=TUESDAY)
    assert chosen is None or (chosen in mentions and (chosen.when.earliest is None or chosen.when.earliest <= TUESDAY))


@pytest.mark.parametrize("piece", ["last week ", "Monday ", "killed on Friday. ", "in 2019 ", "5 May 2020\n", "He said Friday "])
def test_time_is_linear_in_the_text(piece: str) -> None:
    texts = {size: piece * (size // len(piece)) for size in (4_000, 32_000)}
    mentions = {size: find_dates(text, published=TUESDAY) for size, text in texts.items()}
    assert grows_linearly(lambda size: happened(texts[size], mentions[size], published=TUESDAY), 4_000, 32_000)
