"""Numbers left to be reckoned: shares, exceptions, rests."""
from __future__ import annotations

import pytest

from .told import claims, told


@pytest.mark.parametrize("text, low, words", [
    ("Rebels killed 24 soldiers at Tessaro on Monday. All but four of them were conscripts.", 20, "All but four of them"),
    ("Gunmen shot dead 15 villagers. A third of them were women.", 5, "A third of them"),
    ("The bombing killed 18 people, half of them women.", 9, "half of them"),
    ("The bombing killed 19 people, half of them women.", 9, "half of them"),
    ("A mortar round wounded 20 people at the depot. Eleven were porters; the rest were drivers.", 9, "the rest"),
])  # fmt: skip
def test_a_share_is_a_part_of_the_number_that_it_takes_up(text: str, low: int, words: str) -> None:
    share = next(claim for claim in claims(text) if claim.count.form == "derived")
    whole = next(claim for claim in claims(text) if claim.id == share.part_of)
    assert (share.count.low, share.count.high, share.count.words) == (low, low, words)
    assert share.harm == whole.harm and share.count.low < whole.count.low


def test_a_bound_that_the_whole_leaves_open_stays_open() -> None:
    share = claims("The blast killed at least 40 people, a quarter of them soldiers.")[1]
    assert (share.count.low, share.count.high, share.count.form) == (10, None, "derived")


def test_a_share_that_went_free_is_no_claim_and_its_numeral_is_none_either() -> None:
    assert told("Police arrested 12 people on Friday. All but two of them were later released.") == [("detained", 12, "total", "12")]
