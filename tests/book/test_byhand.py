"""Claims that people read where the reader did not; a report with all that is claimed in it; words that cross."""
from __future__ import annotations

from collections.abc import Callable

import pytest

from tollbook import Book, BookMissing, DecisionCrossed, DecisionError
from tollbook.model import Draft

from .reports import again, happening_of, short, told, with_happenings

Opened = Callable[..., Book]
BY = {"who": "Ann", "why": "I looked"}
TEXT = "5 killed (police). A nephew was hit, and a dog"


def span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def test_a_claim_by_hand_is_one_like_any_other(book: Book) -> None:
    reading = short(TEXT, 1)
    book.add([reading])
    at = span(reading.report.text, "A nephew")
    decision = book.write_claim(reading.report.id[:9], Draft((at[0] - 1, at[1] + 1), "injured", 1, 1, ("civilian",)), **BY)
    (claim,) = decision.sides[0]
    assert decision.kind == "accept" and book.incident_named(claim) == book.incident_named(reading.claims[0].id)
    (entry,) = [one for one in book.show(claim).entries if one.claim.id == claim]
    made = entry.claim
    assert (made.harm, made.count.low, made.count.high, made.count.form, made.count.words) == ("injured", 1, 1, "exact", "A nephew")
    assert made.evidence.count == at and reading.report.text[slice(*made.evidence.sentence)].startswith("A nephew was hit")
    assert {line.harm: line.low for line in book.incidents()[0].lines if line.group.label == "everyone"} == {"killed": 5, "injured": 1}
    assert claim in [found.id for found in book.search("nephew", reports=False)]
    assert list(book.verify(views=True)) == []
    stamp = book.stamp()
    assert book.write_claim(reading.report.id, Draft(at, "injured", 1, 1, ("civilian",)), **BY) == decision and book.stamp() == stamp


def test_it_stays_when_a_newer_reader_does_not_read_it(book: Book) -> None:
    reading = short(TEXT, 1)
    book.add([reading])
    at = span(reading.report.text, "A nephew")
    decision = book.write_claim(reading.report.id, Draft(at, "injured", 1, None), **BY)
    (claim,) = decision.sides[0]
    book.add([again(reading, reading.claims, "stub-3")])
    assert {entry.claim.id for entry in book.show(claim).entries} == {claim, reading.claims[0].id}
    book.undo(decision.id, **BY)
    assert {entry.claim.id for entry in book.show(reading.claims[0].id).entries} == {reading.claims[0].id}
    book.rebuild()
    assert list(book.verify(views=True)) == []


def test_it_goes_into_the_happening_that_is_named(book: Book) -> None:
    reading = short("5 killed (police), 7 injured (police). A nephew was hit", 1)
    reading = with_happenings(reading, happening_of(reading, 5, main=True), happening_of(reading, 7, place="Tete"))
    book.add([reading])
    five, seven = (claim.id for claim in reading.claims)
    at = span(reading.report.text, "A nephew")
    beside = book.write_claim(reading.report.id, Draft(at, "injured", 1, 1, happening=seven), **BY).sides[0][0]
    main = book.write_claim(reading.report.id, Draft(at, "missing", 1, 1), **BY).sides[0][0]
    assert book.incident_named(beside) == book.incident_named(seven) != book.incident_named(five) == book.incident_named(main)


def test_it_may_be_the_first_claim_of_a_report(book: Book) -> None:
    reading = short("A nephew was hit", 1)
    book.add([reading])
    assert book.incidents() == []
    claim = book.write_claim(reading.report.id, Draft(span(reading.report.text, "A nephew"), "injured", 1, 3), **BY).sides[0][0]
    (incident,) = book.incidents()
    assert incident.harms == ("injured",) and book.show(claim).entries[0].claim.count.form == "range"


def test_a_claim_that_cannot_be(book: Book) -> None:
    reading = short(TEXT, 1)
    book.add([reading])
    end, at = len(reading.report.text), span(reading.report.text, "A nephew")
    before = book.stamp()
    for draft in (Draft((5, 5), "killed", 1, 1), Draft((-1, 5), "killed", 1, 1), Draft((0, end + 1), "killed", 1, 1),
                  Draft((9, 5), "killed", 1, 1), Draft(at, "killed", -1, 1), Draft(at, "killed", 2, 1),
                  Draft(at, "killed", 10**30, None), Draft(at, "killed", 1, 10**11),
                  Draft((at[0] - 1, at[0]), "killed", 1, 1), Draft(at, "killed", 1, 1, happening="c0")):  # fmt: skip
        with pytest.raises(DecisionError):
            book.write_claim(reading.report.id, draft, **BY)
    for more in ({"who": " "}, {"why": ""}, {"why": "y" * 2_001}, {"why": "\ud800"}):
        with pytest.raises(DecisionError):
            book.write_claim(reading.report.id, Draft(at, "killed", 1, 1), **{**BY, **more})
    with pytest.raises(BookMissing):
        book.write_claim("r0", Draft(at, "killed", 1, 1), **BY)
    assert book.stamp() == before, "nothing of it was kept"


def test_a_transcript_holds_all_that_is_claimed_in_a_report(book: Book) -> None:
    reading = short("5 killed (police), 7 injured (police), and a man aged 34", 1)
    reading = with_happenings(reading, happening_of(reading, 5, main=True))
    book.add([reading])
    five, seven = (claim.id for claim in reading.claims)
    book.correct(five, "count.low", 4, **BY)
    book.reject(seven, **BY)
    transcript = book.transcript(reading.report.id[:8])
    assert transcript.report == reading.report and [entry.claim.id for entry in transcript.entries] == [five, seven]
    assert transcript.entries[0].claim.count.low == 4 and dict(transcript.incidents) == {five: book.incident_named(five)}
    assert [(claim, standing.word) for claim, standing in transcript.standings] == [(five, "corrected"), (seven, "rejected")]
    newest = transcript.reading
    assert newest is not None and newest.unplaced == (seven,) and newest.reader == "stub-1"
    assert [one.words for one in newest.rejections] == ["aged 34"] and newest.claims == reading.claims and transcript.kin == ()
    book.accept(seven, **BY)
    book.add([again(reading, [reading.claims[0]])])
    later = book.transcript(reading.report.id)
    assert [entry.claim.id for entry in later.entries] == [five, seven], "what a person vouched for stays"
    with pytest.raises(BookMissing):
        book.transcript("r0")


def test_a_transcript_names_its_copies(book: Book) -> None:
    one, other = told("12 killed (police)"), told("12 killed (police)", publisher="X", published="2031-03-05")
    book.add([one, other])
    (first,), (second,) = (book.transcript(reading.report.id).kin for reading in (one, other))
    assert first == second and (first.report, first.parent) == (other.report.id, one.report.id)


def test_words_that_cross_are_refused_and_change_nothing(where: str, opened: Opened) -> None:
    ann, bob = opened(where), opened(where)
    readings = [short(f"{figure} killed (police {figure})", figure) for figure in (5, 6)]
    ann.add(readings)
    five, six = (reading.claims[0].id for reading in readings)
    seen = bob.stamp()[0]
    ann.reject(five, who="Ann", why="mistaken", seen=seen)
    before = bob.decisions()
    crossing = [lambda: bob.accept(five, who="Bob", why="w", seen=seen),
                lambda: bob.correct(five, "harm", "injured", who="Bob", why="w", seen=seen),
                lambda: bob.same(six, five, who="Bob", why="w", seen=seen), lambda: bob.withhold(five, who="Bob", why="w", seen=seen),
                lambda: bob.replace(six, five, who="Bob", why="w", seen=seen)]  # fmt: skip
    for call in crossing:
        with pytest.raises(DecisionCrossed, match="Ann has decided"):
            call()
    assert bob.decisions() == before
    assert bob.accept(six, who="Bob", why="of another", seen=seen)
    assert bob.accept(five, who="Bob", why="seen now", seen=bob.stamp()[0]) and bob.accept(five, who="Bob", why="not asked")
    undone = ann.decisions()[0].id
    seen = bob.stamp()[0]
    ann.undo(undone, who="Ann", why="in error", seen=seen)
    with pytest.raises(DecisionCrossed):
        bob.undo(undone, who="Bob", why="in error too", seen=seen)
