"""What people should look at, and incidents from above, agree with what one finds by looking at every incident."""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tollbook import Book
from tollbook.model import Reading

from .reports import again, happening_of, short, with_happenings

Opened = Callable[..., Book]
BY = {"who": "Ann", "why": "I looked"}
PLACES = ("Beira", "Tete", "São Tomé", "Odesa", "Quelimane 2")
FIGURES = st.lists(st.tuples(st.integers(1, 60), st.sampled_from(["killed", "injured"]), st.sampled_from(PLACES), st.integers(1, 28),
                             st.floats(0.1, 1.0)), min_size=1, max_size=7)  # fmt: skip


def doubtful(reading: Reading, *confidences: float) -> Reading:
    claims = tuple(replace(claim, confidence=sure) for claim, sure in zip(reading.claims, confidences, strict=True))
    return replace(reading, claims=claims)


def reading_of(number: int, figure: int, harm: str, place: str, day: int, sure: float) -> Reading:
    reading = short(f"{figure} {harm} (police {number})", number, published=f"2031-{1 + number % 3:02}-{day:02}")
    return doubtful(with_happenings(reading, happening_of(reading, figure, main=True, place=place)), round(sure, 2))


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(given_=FIGURES, since=st.none() | st.dates(date(2031, 1, 1), date(2031, 3, 28)), harm=st.sampled_from([None, "killed", "injured"]),
       place=st.sampled_from([None, "beira", "sao tome"]), state=st.sampled_from([None, "single_source", "disputed"]))  # fmt: skip
def test_what_is_seen_from_above_is_what_stands_below(
    opened: Opened, given_: list[tuple[int, str, str, int, float]], since: date | None, harm: str | None, place: str | None,
    state: str | None,
) -> None:  # fmt: skip
    book = opened(":memory:")
    book.add([reading_of(number, *one) for number, one in enumerate(given_)])
    compare(book, {"since": since, "harm": harm, "place": place, "state": state})


def compare(book: Book, asked: dict[str, object]) -> None:
    found = book.incidents(size=1_000, **asked)  # type: ignore[arg-type]
    above = book.overview(points=True, months=True, **asked)  # type: ignore[arg-type]
    assert above.count == len(found)
    facets = {kind: dict(words) for kind, words in above.facets}
    assert facets["harm"] == Counter(harm for one in found for harm in one.harms)
    assert facets["state"] == Counter(state for one in found for state in {line.state for line in one.lines})
    assert facets["country"] == Counter(one.place.country for one in found if one.place and one.place.country)
    doubts = {one.incident for one in book.doubts(most=1_000)}
    assert facets["review"].get("doubtful", 0) == sum(one.id in doubts for one in found)
    assert facets["review"].get("disputed", 0) == sum(any(line.state == "disputed" for line in one.lines) for one in found)
    placed = [one for one in found if one.place and one.place.lat is not None]
    assert sum(point.incidents for point in above.points) == len(placed) and above.points_left == 0
    assert {point.incident for point in above.points if point.incident} <= {one.id for one in placed}
    days = [(one.when.latest if one.when else one.first) for one in found]
    assert dict(above.months) == Counter(day.isoformat()[:7] if day else "" for day in days)
    assert list(above.months) == sorted(above.months)


def test_from_above_on_both_databases(book: Book) -> None:
    book.add([reading_of(n, 10 + n, ("killed", "injured")[n % 2], PLACES[n % 5], 1 + n, 0.3 + n / 12) for n in range(7)])
    for asked in ({}, {"harm": "killed"}, {"place": "são tomé"}, {"harm": "killed", "place": "beira"}, {"country": "moz"},
                  {"review": "doubtful"}, {"since": date(2031, 2, 1)}, {"until": date(2031, 1, 9), "harm": "injured"},
                  {"state": "single_source", "harm": "killed"},
                  {"place": "nowhere\0"}, {"country": "\0"}, {"actor": "a\0b"}):  # fmt: skip
        compare(book, asked)
    assert book.overview().points == () and book.overview().months == ()


def test_the_least_sure_come_first_and_go_once_they_are_decided(book: Book) -> None:
    sure = {5: 0.5, 6: 0.2, 7: 0.9, 8: 0.59}
    readings = [doubtful(short(f"{figure} killed (police {figure})", figure), sure[figure]) for figure in sure]
    book.add(readings)
    five, six, _, eight = (reading.claims[0].id for reading in readings)
    assert [one.claim.id for one in book.doubts()] == [six, five, eight] and [one.claim.id for one in book.doubts(most=1)] == [six]
    assert all(one.incident == book.incident_named(one.claim.id) and one.claim in one_report(book, one.report.id) for one in book.doubts())
    decisions = [book.accept(six, **BY), book.reject(five, **BY), book.correct(eight, "harm", "injured", **BY)]
    assert book.doubts() == [] and book.incidents(review="doubtful") == []
    assert dict(book.overview().facets)["review"] == ()
    for decision in decisions:
        book.undo(decision.id, **BY)
    assert [one.claim.id for one in book.doubts()] == [six, five, eight]
    book.add([again(readings[1], [replace(readings[1].claims[0], confidence=0.99)])])
    assert [one.claim.id for one in book.doubts()] == [five, eight], "a surer reader is sure"
    assert list(book.verify(views=True)) == []


def one_report(book: Book, report: str) -> list[object]:
    return [entry.claim for entry in book.transcript(report).entries]


@pytest.fixture
def pair(book: Book) -> tuple[str, str]:
    """Two claims whose incidents speak for being one, and are not."""
    readings = [short("5 killed (police 5)", 5), short("6 killed (police 6)", 6, published="2032-09-01")]
    book.add(readings)
    one, other = sorted(mention for (mention,) in book._store.rows("SELECT id FROM mention"))
    with book._store.writing():
        book._store.run("DELETE FROM edge")
        book._store.run("INSERT INTO edge (one, other, score, reasons) VALUES (?, ?, ?, ?)", one, other, 0.2, '["both are near the mill"]')
        book._store.run("UPDATE incident SET reckoned = ''")
    book.reckon()
    return readings[0].claims[0].id, readings[1].claims[0].id


def test_what_may_be_one_is_suggested_until_somebody_judges(book: Book, pair: tuple[str, str]) -> None:
    (told,) = book.suggestions()
    assert {told.one.id, told.other.id} == {book.incident_named(claim) for claim in pair} and told.score == 0.2
    assert told.reasons == ("both are near the mill",)
    assert told.one.lines[0].low + told.other.lines[0].low == 11, "each with its toll"
    assert book.suggestions(pair[0]) == book.suggestions(told.other.id) == [told]
    assert len(book.incidents(review="link")) == 2
    different = book.different(*pair, **BY)
    assert book.suggestions() == book.suggestions(pair[0]) == [] and book.incidents(review="link") == []
    book.undo(different.id, **BY)
    assert len(book.suggestions()) == 1 and len(book.incidents(review="link")) == 2
    same = book.same(*pair, **BY)
    assert book.suggestions() == [] and len(book.incidents()) == 1 and book.incidents(review="link") == []
    book.undo(same.id, **BY)
    assert len(book.incidents()) == 2


def test_the_stamp_is_equal_where_the_book_is(book: Book) -> None:
    assert book.stamp() == (0, 0)
    reading = short("5 killed (police)", 1)
    book.add([reading])
    assert book.stamp() == (0, 1)
    book.add([reading])
    book.rebuild()
    assert book.stamp() == (0, 1)
    decision = book.accept(reading.claims[0].id, **BY)
    assert book.stamp() == (1, 1)
    book.undo(decision.id, **BY)
    assert book.stamp() == (2, 1)


VIEWS_OF_REVIEW = ("doubt", "apart")


def test_a_book_made_before_there_was_anything_to_review_is_filled(where: str, opened: Opened) -> None:
    book = opened(where)
    book.add([doubtful(short("5 killed (police)", 1), 0.3), doubtful(short("6 killed (police)", 2), 0.9)])
    before, doubts = book.incidents(), book.doubts()
    assert len(doubts) == 1
    with book._store.writing():
        for table in VIEWS_OF_REVIEW:
            book._store.run(f"DROP TABLE {table}")
        book._store.run("DELETE FROM tag WHERE kind IN ('point', 'review')")
        book._store.run("DELETE FROM migration WHERE name = 'review'")
    book.close()
    later = opened(where)
    later.reckon()
    assert later.incidents() == before and later.doubts() == doubts
    assert dict(dict(later.overview().facets)["review"]) == {"doubtful": 1}
    assert later.overview(points=True) == opened(where).overview(points=True)
    assert list(later.verify(views=True)) == []
