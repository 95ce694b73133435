"""What people decide always wins, is never lost, and can be undone."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tollbook import Book, BookMissing, DecisionError

from .reports import again, figures, happening_of, names, short, shown, told, with_happenings

Opened = Callable[..., Book]
BY = {"who": "Ann", "why": "I looked"}


@pytest.fixture
def three(book: Book) -> list[str]:
    """The claims of three incidents, of 5, 6 and 7 people."""
    readings = [short(f"{figure} killed (police {figure})", figure, publisher=f"P{figure}") for figure in (5, 6, 7)]
    book.add(readings)
    return [reading.claims[0].id for reading in readings]


def incidents(book: Book) -> list[list[int]]:
    """The low figures of the claims in each incident."""
    return sorted(sorted(entry.claim.count.low for entry in book.show(one.id).entries) for one in book.every_incident())


def test_a_rejected_claim_counts_no_more_until_it_is_accepted(book: Book, three: list[str]) -> None:
    decision = book.reject(three[0], **BY)
    dossier = book.show(three[0])
    assert dossier.toll.lines == ()
    assert dossier.toll.set_aside[0].claim == three[0] and "I looked (Ann, 2031-03-09)" in dossier.toll.set_aside[0].why
    assert [(name, standing.word) for name, standing in dossier.standings] == [(three[0], "rejected")]
    assert dossier.decisions == (decision,)
    assert book.incidents(harm="killed", state="single_source") and len(book.incidents(harm="killed")) == 2
    book.accept(three[0], **BY)
    assert figures(book) == [(1, [("killed", 5)]), (1, [("killed", 6)]), (1, [("killed", 7)])]


def test_a_correction_changes_what_the_claim_means_and_never_its_words(book: Book, three: list[str]) -> None:
    book.correct(three[0], "count.low", 4, **BY)
    book.correct(three[0], "harm", "injured", **BY)
    (entry,) = book.show(three[0]).entries
    assert (entry.claim.count.low, entry.claim.count.words, entry.claim.harm, entry.claim.id) == (4, "5", "injured", three[0])
    assert (1, [("injured", 4)]) in figures(book)
    place = {"words": "Beira", "name": "Beira", "country": "MOZ"}
    book.correct(three[0], "event.place", place, **BY)
    assert book.incidents(place="Beira", harm="injured") and not book.incidents(place="Beira", harm="killed")
    book.correct(three[0], "count.low", 3, **BY)
    assert (1, [("injured", 3)]) in figures(book)
    assert not list(book.verify(views=True))


@pytest.mark.parametrize("field, value", [("count.words", "x"), ("id", "c1"), ("evidence.count", [0, 1]), ("count.low", "4"),
                                          ("count.low", -1), ("count.low", 9), ("harm", "death"), ("event.place", {"name": "x"}),
                                          ("group.status", "civilian"),
                                          ("event.place.lat", 1.0), ("", 1), ("count", {}), ("group.names", [1])])  # fmt: skip
def test_a_correction_that_cannot_be_is_refused(book: Book, three: list[str], field: str, value: object) -> None:
    with pytest.raises(DecisionError):
        book.correct(three[0], field, value, **BY)
    assert book.decisions() == []


def test_a_later_word_replaces_an_earlier_one(book: Book, three: list[str]) -> None:
    book.same(*three, **BY)
    book.replace(three[2], three[0], **BY)
    book.replace(three[1], three[0], **BY)
    assert figures(book) == [(3, [("killed", 5)])]
    asides = {aside.claim: aside.why for aside in book.show(three[0]).toll.set_aside}
    assert "replaced by the later word" in asides[three[2]] and asides.keys() == {three[1], three[2]}


def test_same_different_merge_and_split(book: Book, three: list[str]) -> None:
    five, six, seven = three
    book.same(five, six, **BY)
    assert incidents(book) == [[5, 6], [7]]
    book.same(book.incident_named(five), book.incident_named(seven), **BY)
    assert incidents(book) == [[5, 6, 7]]
    book.split(book.incident_named(five), [six], **BY)
    assert incidents(book) == [[5, 7], [6]]
    book.different(five, seven, **BY)
    assert incidents(book) == [[5], [6], [7]]
    book.different(book.incident_named(five), six, **BY)
    book.same(five, seven, six, **BY)
    assert incidents(book) == [[5, 6, 7]]
    assert [decision.kind for decision in book.decisions()] == ["same", "merge", "split", "different", "different", "same"]
    assert not list(book.verify(views=True))


def test_a_person_joins_what_rules_part_and_parts_what_rules_join(book: Book) -> None:
    one, two = told("12 killed (police)"), told("12 killed (police)", publisher="X")
    book.add([one, two])
    assert len(book.incidents()) == 1
    decision = book.different(one.claims[0].id, two.claims[0].id, **BY)
    assert len(book.incidents()) == 2
    book.add([told("12 killed (police)", publisher="Y"), one, two])
    assert sorted(incident.reports for incident in book.incidents()) == [1, 2]
    book.rebuild()
    assert sorted(incident.reports for incident in book.incidents()) == [1, 2]
    book.undo(decision.id, **BY)
    assert [incident.reports for incident in book.incidents()] == [3]


def test_an_undone_decision_says_nothing_and_an_undoing_can_be_undone(book: Book, three: list[str]) -> None:
    before = shown(book)[0]
    taken = [book.same(*three, **BY), book.reject(three[0], **BY), book.correct(three[1], "count.low", 2, **BY)]
    after = figures(book)
    undoings = [book.undo(decision.id, **BY) for decision in taken]
    assert shown(book)[0] == before
    assert book.undone() == {decision.id for decision in taken}
    with pytest.raises(DecisionError, match="undone already"):
        book.undo(taken[0].id, who="Bob", why="again")
    for undoing in undoings:
        book.undo(undoing.id, **BY)
    assert figures(book) == after
    assert len(book.decisions()) == 9 and not list(book.verify(views=True))


def test_what_cannot_be_decided(book: Book, three: list[str]) -> None:
    for call in (lambda: book.same(three[0], **BY), lambda: book.different(three[0], three[0], **BY),
                 lambda: book.replace(three[0], three[0], **BY), lambda: book.split(book.incident_named(three[0]), [three[0]], **BY),
                 lambda: book.reject(three[0], who=" ", why="x"), lambda: book.reject(three[0], who="x", why=""),
                 lambda: book.reject(three[0], who="x", why="y" * 3000)):  # fmt: skip
        with pytest.raises(DecisionError):
            call()
    for call in (lambda: book.reject("c0", **BY), lambda: book.undo("d0", **BY), lambda: book.same("i0", three[0], **BY),
                 lambda: book.accept("", **BY)):  # fmt: skip
        with pytest.raises(BookMissing):
            call()
    assert book.decisions() == []


def test_deciding_the_same_at_the_same_time_is_one_decision(book: Book, three: list[str]) -> None:
    assert book.reject(three[0], **BY) == book.reject(three[0], **BY)
    assert len(book.decisions()) == 1


def test_an_accepted_claim_stays_when_a_better_reader_no_longer_has_it(book: Book) -> None:
    reading = short("5 killed (police), 7 injured (police), 9 missing", 1)
    five, seven = reading.claims
    book.add([reading])
    book.accept(seven.id, **BY)
    book.add([again(reading, [five])])
    (incident,) = book.incidents()
    assert [entry.claim.id for entry in book.show(incident.id).entries] == [five.id, seven.id]
    assert incident.harms == ("injured", "killed")
    book.add([again(reading, [], "stub-3")])
    (incident,) = book.incidents()
    assert [entry.claim.id for entry in book.show(incident.id).entries] == [seven.id]
    assert not list(book.verify(views=True))


def test_a_correction_holds_for_what_a_better_reader_reads(book: Book) -> None:
    reading = short("5 killed (police)", 1)
    book.add([reading])
    book.correct(reading.claims[0].id, "group.status", ["military"], **BY)
    book.add([again(reading, [replace(reading.claims[0], confidence=0.4)])])
    (entry,) = book.show(reading.claims[0].id).entries
    assert (entry.claim.group.status, entry.claim.confidence) == (("military",), 0.4)


def test_a_judgement_goes_over_to_the_happening_that_takes_a_claims_place(book: Book) -> None:
    reading, other = short("5 killed (police), 7 injured (police)", 1), short("6 killed (police)", 2)
    five, seven = reading.claims
    book.add([reading, other])
    book.same(five.id, other.claims[0].id, **BY)
    assert incidents(book) == [[5, 6, 7]]
    book.add([again(reading, [seven])])
    assert incidents(book) == [[6, 7]]
    book.rebuild()
    assert incidents(book) == [[6, 7]]
    book.add([again(reading, [], "stub-3")])
    assert incidents(book) == [[6]] and names(book.verify(views=True)) == []


def test_decisions_and_readings_in_any_order_show_the_same(book: Book, where: str, opened: Opened) -> None:
    """Of decisions that do not speak of the same, with readings between them as the claims allow."""
    readings = [told("12 killed (police)"), told("14 killed (police)", publisher="X"), short("6 killed (police)", 2)]
    two = short("5 killed (police), 7 injured (police)", 1)
    readings.append(with_happenings(two, happening_of(two, 5, main=True), happening_of(two, 7)))
    first, copy, six, pair = ([claim.id for claim in reading.claims] for reading in readings)
    steps = [lambda b: b.add([readings[0]]), lambda b: b.add([readings[1]]), lambda b: b.different(first[0], copy[0], **BY),
             lambda b: b.add(readings[2:]), lambda b: b.same(pair[0], six[0], **BY), lambda b: b.reject(pair[1], **BY)]  # fmt: skip
    for step in steps:
        step(book)
    other = opened(":memory:")
    for number in (3, 5, 4, 1, 0, 2):
        steps[number](other)
    incidents_here, dossiers, claims = shown(book)
    incidents_there, dossiers_there, claims_there = shown(other)
    assert incidents_here == incidents_there
    assert [(d.toll, d.history) for d in dossiers] == [(d.toll, d.history) for d in dossiers_there]
    assert claims == claims_there
