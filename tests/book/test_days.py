"""The days that a history looks at: all of an incident of few claims; of one of very many those that brought the most, and the last."""
from __future__ import annotations

from datetime import date, timedelta

from tollbook.book.tolls import days_looked_at

FIRST = date(2031, 3, 4)


def days(*many: int) -> list[date]:
    return [FIRST + timedelta(days=day) for day, claims in enumerate(many) for _ in range(claims)]


def test_of_few_claims_all_days_are_looked_at() -> None:
    assert days_looked_at(days(2, 0, 5, 1)) == [FIRST, FIRST + timedelta(days=2), FIRST + timedelta(days=3)]
    assert days_looked_at([]) == []


def test_of_very_many_those_that_brought_the_most_and_the_last() -> None:
    found = days_looked_at(days(100, 100, 250, 300, 5, 30))
    assert found == [FIRST + timedelta(days=day) for day in (0, 1, 2, 5)]
    assert days_looked_at(days(1, 5000)) == [FIRST, FIRST + timedelta(days=1)][-1:]


def test_of_very_many_days_the_latest() -> None:
    assert days_looked_at(days(*[1] * 90)) == days(*[1] * 90)[30:]
