"""Counting on."""
from __future__ import annotations

from .told import claims, told


def test_a_third_is_three_where_the_source_told_of_two() -> None:
    text = "Two patients died of gunshot wounds on Monday. A third patient has died, a doctor said."
    assert told(text) == [("killed", 2, "total", "Two"), ("killed", 3, "total", "A third")]
    assert claims(text)[1].count.form == "exact"


def test_a_third_counts_on_from_nobody() -> None:
    third = claims("Gunmen killed nine guards at the gate. A third attacker was killed inside the bank.")[-1]
    assert (third.count.low, third.count.form) == (1, "implied")


def test_an_ordinal_of_a_period_is_its_sum() -> None:
    assert told("She is the ninth journalist to be killed this year.") == [("killed", 9, "cumulative", "the ninth")]
