"""What a book promises, on whichever database it is."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import tollbook
from tollbook import Book, BookMissing, InputError, Reading, Tally

from .reports import WIRE, again, figures, happening_of, names, read, short, shown, told, with_happenings

Opened = Callable[..., Book]


def test_adding_twice_adds_nothing(book: Book) -> None:
    readings = [told("12 killed (police)"), short("3 injured (nurse)", 1), told("12 killed (police)", title="Blast", publisher="X")]
    assert book.add(readings) == Tally(3, 3, 3, 3)
    before = shown(book)
    assert book.add(readings) == Tally(3)
    assert book.add([readings[1], readings[1], readings[0]]) == Tally(3)
    assert shown(book) == before
    assert book.has(readings[0].report.id) and not book.has("r0")


def test_one_batch_may_hold_a_reading_twice(book: Book) -> None:
    reading = short("3 injured (nurse)", 1)
    assert book.add([reading, reading]) == Tally(2, 1, 1, 1)
    assert not list(book.verify(views=True))


HOSTILE = ("Nul\x00 and \x1b[31m and \u202eturned\u202c\r\n\r\n5 killed (police) 😀 é\u0301 \ufeff\u2028\tend.  \n\n",
           "'; DROP TABLE report; -- \\ %s ? :name {x}\n\n5 killed (police ')", "5 killed (\U0001f9d1\u200d\u2695\ufe0f)\x00\x00",
           "=1+1 5 killed")  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_text_holds_comes_back_as_it_was(book: Book, text: str) -> None:
    reading = read(text, published="2031-03-04", publisher="W\x00'%", key="k\x00", url="u")
    book.add([reading])
    assert book.report(reading.report.id) == reading.report
    assert [entry.claim for entry, *_ in book.claims()] == list(reading.claims)
    assert not list(book.verify(views=True))
    (incident,) = book.incidents()
    assert book.show(incident.id).reports == (reading.report,)
    assert len(book.search("killed", claims=False)) == 1


def test_a_reading_that_does_not_hold_together_is_refused_and_its_batch_with_it(book: Book) -> None:
    good = short("3 injured (nurse)", 1)
    claim = good.claims[0]
    spoilt = replace(good, claims=(replace(claim, count=replace(claim.count, words="4")),))
    with pytest.raises(InputError, match="does not hold together.*quotes '4'"):
        book.add([short("9 killed (nurse)", 2), spoilt])
    assert book.stats().reports == 0
    for bad in (replace(good, report=replace(good.report, text=good.report.text + " ")),
                replace(good, claims=(replace(claim, id="c0"),)), replace(good, unplaced=("c1",)), replace(good, claims=())):  # fmt: skip
        with pytest.raises(InputError):
            book.add([bad])


def test_reports_that_copy_one_another_are_one_voice_and_one_incident(book: Book) -> None:
    first = told("12 killed (police)", published="2031-03-04", publisher="Wire")
    cut = told("12 killed (police)", published="2031-03-05", publisher="Daily", title="Twelve dead", words=WIRE[:330])
    book.add([cut, first, short("12 killed (police)", 7)])
    incident = next(one for one in book.incidents() if one.reports == 2)
    dossier = book.show(incident.id)
    (reprint,) = dossier.reprints
    assert (reprint.copy.report, reprint.copy.parent) == (cut.report.id, first.report.id)
    assert reprint.changes.headline and reprint.changes.left_out and reprint.copy.likeness > 0.8
    assert [(line.low, line.high, line.independent) for line in incident.lines if line.group.label == "everyone"] == [(12, None, 1)]
    assert "reprints" in incident.links[0].reasons[0]


def test_the_outlet_of_a_copy_speaks_with_the_voice_of_the_first(book: Book) -> None:
    book.add([told("12 killed", publisher="Wire"), told("12 killed", publisher="Daily", published="2031-03-06", title="Dead")])
    (incident,) = book.incidents()
    assert {line.independent for line in incident.lines} == {1}
    assert len({entry.publisher for entry in book.entries(incident.id)}) == 1
    assert {entry.publisher for entry in book.show(incident.id).entries} == {"Wire", "Daily"}


def test_the_parent_of_a_copy_is_the_most_alike_of_those_before_it(book: Book, opened: Opened, tmp_path: Path) -> None:
    versions = [told("12 killed (police)"), told("14 killed (police)", published="2031-03-06", publisher="X"),
                told("14 killed (police)", published="2031-03-08", publisher="Y"),
                told("12 killed (police)", published=None, publisher="Z")]  # fmt: skip
    book.add(versions)
    shown_here = shown(book)
    for order in ((3, 2, 1, 0), (1, 3, 0, 2)):
        other = opened(tmp_path / f"{order[0]}.sqlite")
        for number in order:
            other.add([versions[number]])
        assert shown(other) == shown_here
        assert not list(other.verify(views=True))
    copies = {r.copy.report: r.copy.parent for r in shown_here[1][0].reprints}
    assert copies[versions[2].report.id] == versions[1].report.id


def test_texts_published_long_apart_are_no_copies(book: Book) -> None:
    book.add([told("12 killed (police)", published="2031-03-04"), told("12 killed (police)", published="2031-06-04", publisher="X")])
    assert book.stats().copies == 0


def test_incidents_are_found_by_what_is_known_of_them(book: Book) -> None:
    one = short("5 killed (police), 7 injured (police)", 1, published="2031-03-04")
    two = short("9 killed (police)", 2, published="2031-05-04")
    book.add([with_happenings(one, happening_of(one, 5, main=True, place="São Tomé"), happening_of(one, 7, place="Beira")), two])
    assert sorted(i.place.name for i in book.incidents(country="moz") if i.place) == ["Beira", "São Tomé"]

    def found(**by: object) -> list[int]:
        return sorted(line.low for i in book.incidents(**by) for line in i.lines if line.group.label == "everyone")  # type: ignore[arg-type]

    assert found() == [5, 7, 9]
    assert found(place="sao tome") == [5] and found(place="Odesa") == [9] and found(place="nowhere") == []
    assert found(harm="injured") == [7] and found(harm="killed") == [5, 9]
    assert found(since=date(2031, 4, 1)) == [9] and found(until=date(2031, 4, 1)) == [5, 7]
    assert found(state="single_source") == [5, 7, 9] and found(state="disputed") == []
    assert found(state="single_source", harm="injured") == [7]
    assert found(page=2, size=2) and len(book.incidents(size=2)) == 2 and len(book.incidents(size=2, page=2)) == 1


def test_an_incident_goes_by_the_names_of_all_that_is_in_it(book: Book) -> None:
    early, late = told("12 killed (police)", published="2031-03-04"), told("12 killed (police)", published="2031-03-05", publisher="X")
    book.add([late])
    before = book.incidents()[0].id
    book.add([early])
    (incident,) = book.incidents()
    assert incident.id != before
    for name in (before, incident.id, incident.id[:9], late.report.id, late.claims[0].id, early.claims[0].id[:10]):
        assert book.incident_named(name) == incident.id
    for wrong in ("i0", "zzz", "", "c", "c'; --", "i%", "x" * 5000, "i\x00"):
        with pytest.raises(BookMissing):
            book.incident_named(wrong)


def test_search_finds_words_phrases_beginnings_and_leaves_out(book: Book) -> None:
    book.add([told("12 killed (police)"), short("3 injured (a Señora O'Hara)", 1), short("4 missing", 2)])

    def found(words: str, **how: bool) -> list[str]:
        return sorted((one.report.title or "") for one in book.search(words, **how))

    assert found("rosalia", claims=False) == ["Market bombed"]
    assert found("ROSALIA nets", claims=False) == ["Market bombed"]
    assert found('"nets named rosalia"', claims=False) == ["Market bombed"] and found('"rosalia nets"', claims=False) == []
    assert found("fisher*", claims=False) == ["Market bombed"] and found("fisher", claims=False) == []
    assert found("mill -injured", claims=False) == ["Report 2"]
    assert found("senora", reports=False) == ["Report 1"]
    claim = next(one for one in book.search("police") if one.kind == "claim")
    assert [claim.words[a:b].lower() for a, b in claim.marks] == ["police"] and claim.incident
    for nothing in ("", "…", "-injured", '"', "\x00"):
        with pytest.raises(InputError):
            book.search(nothing)
    for odd in ("' OR 1=1", "a & b | !c", "NEAR(a b)", "mill:*", "(mill", "mill\\", "words: mill", "AND OR NOT"):
        book.search(odd)


def test_another_reading_of_a_report_takes_the_place_of_the_first(book: Book) -> None:
    first = short("5 killed (police), 7 injured (police)", 1)
    book.add([first])
    second = again(first, [replace(first.claims[0], confidence=0.5)])
    assert book.add([second]) == Tally(1, 0, 1, 1)
    (incident,) = book.incidents()
    assert [entry.claim for entry in book.show(incident.id).entries] == list(second.claims)
    assert incident.harms == ("killed",)
    assert [found.id for found in book.search("police", reports=False)] == [first.claims[0].id]
    assert book.add([first, second]) == Tally(2)
    assert book.add([again(first, [], "stub-3")]) == Tally(1, 0, 1, 0)
    assert book.incidents() == [] and book.stats().claims == 3
    assert not list(book.verify(views=True))


def test_two_happenings_of_a_report_are_two_incidents_and_sums_are_none(book: Book) -> None:
    reading = short("5 killed (police), 7 injured (police), 40 killed (police)", 1)
    book.add([with_happenings(reading, happening_of(reading, 5, main=True), happening_of(reading, 7))])
    assert figures(book) == [(1, [("injured", 7)]), (1, [("killed", 5)])]
    assert [incident for entry, incident, *_ in book.claims() if entry.claim.count.low == 40] == [None]
    with pytest.raises(BookMissing, match="belongs to no incident"):
        book.show(reading.claims[2].id)


def test_background_of_a_report_is_no_background_in_its_own_incident(book: Book) -> None:
    reading = short("5 killed (police)", 1)
    told_as_context = replace(reading.claims[0], event=replace(reading.claims[0].event, background=True))
    book.add([replace(reading, claims=(told_as_context,))])
    (incident,) = book.incidents()
    assert [line.low for line in incident.lines if line.group.label == "everyone"] == [5]
    assert [entry.claim.event.background for entry in book.show(incident.id).entries] == [True]


def test_a_toll_can_be_asked_as_of_a_day(book: Book) -> None:
    book.add([told("12 killed (police)", published="2031-03-04"), told("15 killed (police)", published="2031-03-06", publisher="X")])
    (incident,) = book.incidents()

    def low(**when: date) -> list[int]:
        return [line.low for line in book.toll(incident.id, **when).lines if line.group.label == "everyone"]

    assert (low(), low(as_of=date(2031, 3, 5)), low(as_of=date(2031, 3, 1))) == ([15], [12], [])
    assert low(recorded_by=date(2031, 3, 8)) == [] and low(recorded_by=date(2031, 3, 9)) == [15]
    history = [(change.day.day, change.low) for change in book.show(incident.id).history if change.label == "everyone"]
    assert history == [(4, 12), (6, 15)]
    assert low() == [15]  # from the tolls that are kept, the second time
    with pytest.raises(tollbook.PolicyError):
        book.toll(incident.id, policy="guess")


def test_readings_are_acknowledged_when_they_are_kept(book: Book, where: str, opened: Opened) -> None:
    seen: list[str] = []

    def kept(reading: Reading) -> None:
        with Book.open(where) as other:
            assert other.has(reading.report.id)
        seen.append(reading.report.id)

    readings = [short("5 killed (police)", n) for n in range(4)]
    book.add(readings, kept=kept)
    assert seen == [reading.report.id for reading in readings]


def test_what_a_book_holds_is_counted(book: Book) -> None:
    book.add([told("12 killed (police)"), told("12 killed (police)", publisher="X"), short("3 injured", 1)])
    stats = book.stats()
    assert (stats.reports, stats.readings, stats.claims, stats.incidents, stats.mentions, stats.copies) == (3, 3, 3, 2, 3, 1)
    assert stats.first == stats.last == date(2031, 3, 4) and stats.bytes > 0 and stats.readers == (("stub-1", 3),)
    assert stats.harms == (("injured", 1), ("killed", 1))


def test_an_empty_book_answers_everything(book: Book) -> None:
    assert book.incidents() == [] and book.search("anything") == [] and list(book.claims()) == [] and book.decisions() == []
    assert book.add([]) == Tally() and names(book.verify(views=True)) == [] and book.stats().first is None
    assert book.reckon() == 0 and list(book.every_incident()) == []


def test_a_report_without_claims_is_kept_and_not_read_again(book: Book) -> None:
    reading = read("It rained in the hills all day, and the road is closed.", published="2031-03-04")
    assert book.add([reading]) == Tally(1, 1, 1, 0)
    assert book.has(reading.report.id) and book.incidents() == []
    with pytest.raises(BookMissing):
        book.incident_named(reading.report.id)
