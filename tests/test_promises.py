"""What every reading keeps, whatever the report: exact quotes, ids that hold together, the same answer twice."""
from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tollbook
from tollbook.model import Evidence
from tollbook.model.contract import reading_json

EXAMPLES = sorted(path for path in (Path(__file__).parents[1] / "examples").iterdir() if path.name != "README.md")
SENTENCES = (
    "At least 12 people were killed and more than 40 others wounded when drones struck the harbour of Beira on Monday, officials said.",
    "FOUR SOLDIERS AND A LIEUTENANT WERE KILLED AND SEVEN OTHERS WERE WOUNDED\nYESTERDAY NEAR HUANTA.",
    "The navy said two of its sailors also died.", "Nobody was hurt.", "“We buried nine of them,” said a nurse, Amina Sitoe.",
    "Residents put the toll at 17-20, among them three children aged 4 to 11.", "Twenty-three people are still missing.",
    "Two men, ages 22 and 35, were shot; one died.", "The government has yet to give a figure for civilian casualties.",
    "Since 1 January 87 people have been killed and 42 kidnapped.", "It rained for 3 days.", "1,234,567 killed 12 (twelve) 0 dead",
)  # fmt: skip
BREAKS = (" ", "\n", "\r\n", "\r\n\r\n", "\n\n", "\t", "\x00", "\u2028", "\u00a0", " 😀 ", "\u202e", "\u200f ", " \ufeff", "\n- ", " -- ",
          "", "é\u0301 ")  # fmt: skip
REPORTS = st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(BREAKS)), min_size=1, max_size=6).map(
    lambda pairs: "".join(sentence + gap for sentence, gap in pairs)
)


def assert_kept(reading: tollbook.Reading) -> None:
    """Every offset lies in the text and shows its words; every id that is named is there."""
    text, ids = reading.report.text, {claim.id for claim in reading.claims}
    assert len(ids) == len(reading.claims)
    for claim in reading.claims:
        spans = {field.name: getattr(claim.evidence, field.name) for field in fields(Evidence)}
        for name, span in spans.items():
            assert span is None or 0 <= span[0] < span[1] <= len(text), (name, span)
        event = claim.event
        words = {"count": claim.count.words, "group": claim.group.words, "source": claim.source.words}
        parts = {"place": event.place, "when": event.when, "perpetrator": event.perpetrator}
        words |= {name: part and part.words for name, part in parts.items()}
        for name, said in words.items():
            assert spans[name] is None or text[slice(*spans[name])] == said, (name, said)
            assert said is None or spans[name] is not None, (name, said)
        assert claim.count.low >= 0 and (claim.count.high is None or claim.count.low <= claim.count.high)
        assert {*claim.beside, *filter(None, (claim.part_of, claim.supersedes))} <= ids - {claim.id}
        assert (claim.basis == "part") == (claim.part_of is not None)
        assert 0 <= claim.confidence <= 1
    placed = [name for incident in reading.incidents for name in incident.claims]
    assert sorted([*placed, *reading.unplaced]) == sorted(ids)
    assert not reading.incidents or sum(incident.main for incident in reading.incidents) == 1
    for rejection in reading.rejections:
        assert text[slice(*rejection.span)] == rejection.words and rejection.why


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_are_read_and_every_quote_holds(path: Path) -> None:
    outcomes = list(tollbook.read_each([str(path)], published="2025-03-04"))
    assert outcomes
    for outcome in outcomes:
        assert isinstance(outcome, tollbook.Reading), outcome
        assert outcome.claims
        assert_kept(outcome)


def test_an_example_has_the_toll_that_it_tells() -> None:
    path = next(path for path in EXAMPLES if path.name == "harbour-strike.txt")
    reading = tollbook.read(path.read_text(encoding="utf-8"), published="2025-03-04")
    main = next(incident for incident in reading.incidents if incident.main)
    assert main.toll is not None
    killed = next(line for line in main.toll.lines if (line.harm, line.group.label) == ("killed", "everyone"))
    assert killed.low >= 12 and killed.high is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(REPORTS)
def test_evidence_quotes_any_text_exactly(text: str) -> None:
    assert_kept(tollbook.read(text, published="2025-03-04", language="en"))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300).filter(str.strip))
def test_any_text_is_a_reading(text: str) -> None:
    assert_kept(tollbook.read(text, language="en"))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(REPORTS, st.sampled_from(("2025-03-04", None)))
def test_reading_twice_gives_the_same_json(text: str, published: str | None) -> None:
    first, again = (json.dumps(reading_json(tollbook.read(text, published=published, language="en"), "0")) for _ in range(2))
    assert first == again
