"""Nouns to JSON and back."""
from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tollbook
from tollbook.model import (
    Claim, Count, Entry, Event, Evidence, Group, Interval, Perpetrator, Place, Rejection, Source, When,
)  # fmt: skip
from tollbook.model.contract import claim_json, claim_of, decision_json, decision_of, incident_json, incident_of, reading_json, reading_of
from tollbook.model.contract import toll_json, toll_of
from tollbook.model.identity import canonical, claim_id, report_id

from ..book.reports import clock, short, told

WORDS = st.text(max_size=8)
DAYS = st.dates(date(1990, 1, 1), date(2050, 1, 1))
SPANS = st.tuples(st.integers(0, 50), st.integers(51, 99))
COUNTS = st.builds(lambda low, more, form, words: Count(low, None if more is None else low + more, form, words), st.integers(0, 10**9),
                   st.none() | st.integers(0, 99), st.sampled_from(("exact", "at_least", "vague")), WORDS)  # fmt: skip
MAYBE, LISTS, TRUTH = st.none() | WORDS, st.lists(WORDS, max_size=2).map(tuple), st.booleans()


def one_of(*words: str) -> st.SearchStrategy[str | None]:
    return st.none() | st.sampled_from(words)


GROUPS = st.builds(Group, MAYBE, st.just(("civilian", "fighter")), LISTS, one_of("male"), one_of("child"), st.none() | SPANS, MAYBE,
                   one_of("attacker"), TRUTH, TRUTH, LISTS)  # fmt: skip
SOURCES = st.builds(Source, MAYBE, st.just("ngo"), MAYBE, MAYBE, st.just("feared"), MAYBE, st.none() | st.builds(Interval, DAYS, DAYS))
PLACES = st.builds(Place, WORDS, WORDS, MAYBE, MAYBE, st.none() | st.integers(0, 9**9), st.none() | st.floats(-90, 90),
                   st.none() | st.floats(-180, 180), one_of("adm1"))  # fmt: skip
HANDS = st.builds(Perpetrator, WORDS, MAYBE, MAYBE, one_of("un"))
WHENS = st.builds(When, WORDS, st.none() | DAYS, st.none() | DAYS)
EVENTS = st.builds(Event, st.none() | PLACES, st.none() | WHENS, one_of("mine"), st.none() | HANDS, TRUTH)
CLAIMS = st.builds(
    Claim, WORDS, st.sampled_from(("killed", "displaced")), COUNTS, st.sampled_from(("total", "cumulative")), GROUPS, SOURCES, EVENTS,
    st.builds(Evidence, SPANS, SPANS, SPANS, st.none() | SPANS, st.none() | SPANS), MAYBE, LISTS, MAYBE, st.floats(0, 1),
)  # fmt: skip


@given(CLAIMS)
def test_a_claim_comes_back_as_it_was(claim: Claim) -> None:
    assert claim_of(json.loads(json.dumps(claim_json(claim)))) == claim
    assert canonical(claim_json(claim)) == canonical(json.loads(canonical(claim_json(claim))))


def test_readings_tolls_decisions_and_incidents_come_back() -> None:
    reading = told("12 killed (police), 5 injured (nurse)", key="k", url="u")
    reading = replace(reading, rejections=(Rejection(reading.report.text[:3], (0, 3), "why"),))
    assert reading_of(json.loads(json.dumps(reading_json(reading, "0"))), reading.report.text) == reading
    toll = tollbook.reckon([Entry(claim, "r", "W", date(2031, 3, 4)) for claim in reading.claims])
    assert toll_of(json.loads(json.dumps(toll_json(toll)))) == toll
    with tollbook.Book.open(":memory:", clock=clock) as book:
        book.add([reading, told("12 killed (police)", publisher="X"), short("5 killed", 1)])
        decision = book.correct(reading.claims[0].id, "harm", "injured", who="A", why="b")
        for incident in book.incidents():
            assert incident_of(json.loads(json.dumps(incident_json(incident)))) == incident
    assert decision_of(json.loads(json.dumps(decision_json(decision)))) == decision


@pytest.mark.parametrize("change, path", [
    ({"harm": "death"}, "harm"), ({"count": {"low": 1}}, "count.high"), ({"id": 5}, "id"), ({"more": 1}, "more"),
    ({"evidence": {"sentence": [0, 1], "count": [0], "harm": [0, 1]}}, "evidence.count"), ({"confidence": 2}, "confidence"),
    ({"confidence": True}, "confidence"), ({"beside": "x"}, "beside"), ({"group": None}, "group"),
    ({"count": {"low": 3, "high": 2, "form": "exact", "words": ""}}, "count"),
])  # fmt: skip
def test_what_is_no_claim_is_told_with_its_path(change: dict, path: str) -> None:
    value = claim_json(short("5 killed", 1).claims[0]) | change
    with pytest.raises(ValueError, match=rf"^{path}\b"):
        claim_of(value)
    for nothing in (None, [], "x", 5):
        with pytest.raises(ValueError):
            claim_of(nothing)


def test_a_reading_of_another_text_is_refused() -> None:
    reading = short("5 killed", 1)
    with pytest.raises(ValueError, match=r"report\.characters"):
        reading_of(reading_json(reading, "0"), reading.report.text + "x")


def test_names_follow_from_content_alone() -> None:
    assert report_id("a", "b", None, None, "plain") != report_id("ab", None, None, None, "plain")
    one = claim_id("r1", "killed", 5, None, "exact", (0, 1), (2, 3))
    assert one == claim_id("r1", "killed", 5, None, "exact", (0, 1), (2, 3)) and one.startswith("c") and len(one) == 16
    others = {claim_id("r1", "killed", 5, 5, "exact", (0, 1), (2, 3)), claim_id("r1", "killed", 5, None, "exact", (0, 1), (2, 4))}
    assert len({one, *others}) == 3
