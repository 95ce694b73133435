"""Happenings that a report tells without counting anybody: kept, linked, decided about and shown like any other."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import tollbook
from tollbook import Book, InputError
from tollbook.model import Draft, Happening, Place, Reading, When
from tollbook.model.contract import reading_json, reading_of
from tollbook.model.identity import happening_id

from .reports import WIRE, again, names, read, short

Opened = Callable[..., Book]
BY = {"who": "Ann", "why": "I looked"}
MILL = Place("mill", "Odesa", "Odesa", "UKR", 698740, 46.48, 30.73, "city")
ON = When("Monday", date(2031, 3, 3), date(2031, 3, 3))
TEXT = "Rockets at the {} mill\n\nTwo rockets hit the mill of Lesya Orlyk and Bohdan Tkach on Monday. Nobody has said who fired them."


def untold(number: int, words: str = TEXT, **about: str) -> Reading:
    """A report of an attack on a mill that counts nobody."""
    reading = read(words.format(number), **{"published": "2031-03-04", "publisher": f"P{number}", **about})
    return replace(reading, incidents=(Happening(happening_id(reading.report.id, ()), True, MILL, ON, ()),))


def counted(number: int) -> Reading:
    """The same attack, told with a figure."""
    words = TEXT.replace("Nobody has said who fired them.", "4 killed (police).")
    reading = read(words.format(number), published="2031-03-04", publisher=f"P{number}")
    return replace(reading, incidents=(replace(reading.incidents[0], place=MILL, when=ON),))


def test_a_reading_without_claims_goes_through_its_json() -> None:
    reading = untold(1)
    assert reading_of(reading_json(reading, "0"), reading.report.text) == reading
    assert untold(1).incidents[0].id != untold(2).incidents[0].id


def test_an_incident_nobody_is_counted_in(book: Book, tmp_path: Path) -> None:
    reading = untold(1)
    book.add([reading])
    (incident,) = book.incidents()
    assert (incident.claims, incident.reports, incident.harms, incident.lines) == (0, 1, (), ())
    assert incident.place == MILL and incident.when is not None and incident.when.earliest == ON.earliest
    assert book.incident_named(reading.report.id) == incident.id and [one.id for one in book.incidents(place="odesa")] == [incident.id]
    dossier = book.show(incident.id)
    assert dossier.of == 0 and dossier.entries == () and [one.id for one in dossier.reports] == [reading.report.id]
    assert book.toll(incident.id).lines == () and {toll.lines for toll in book.compared(incident.id)} == {()}
    assert book.overview(points=True, months=True).points[0].incident == incident.id
    assert [name for _, name in book.transcript(reading.report.id).incidents] == [incident.id]
    for form in ("csv", "jsonl", "parquet"):
        rows = [tollbook.export(book, what, form, str(tmp_path / f"{what}.{form}")) for what in ("claims", "incidents", "lines")]
        assert rows == [0, 1, 0]
    assert names(book.verify(views=True)) == []


def test_a_report_with_a_toll_and_one_without_are_one_incident(book: Book) -> None:
    book.add([untold(1), counted(2)])
    (incident,) = book.incidents()
    assert (incident.reports, incident.claims) == (2, 1) and [line.low for line in incident.lines if line.group.label == "everyone"] == [4]
    assert names(book.verify(views=True)) == []


def test_a_reprint_of_it_is_the_same_incident(book: Book) -> None:
    book.add([untold(number, WIRE.format(figures="beside the mill").replace("Tuesday", "Monday")) for number in (1, 2)])
    (incident,) = book.incidents()
    assert (incident.reports, incident.claims) == (2, 0) and "reprints" in incident.links[0].reasons[0]


def test_people_decide_about_it(book: Book) -> None:
    reading, other = untold(1), short("5 killed (police)", 2, published="2031-09-01")
    book.add([reading, other])
    one, two = book.incident_named(reading.report.id), book.incident_named(other.claims[0].id)
    assert one != two
    merged = book.same(one, two, **BY)
    assert set(merged.sides[0]) == {reading.report.id, other.claims[0].id}
    (incident,) = book.incidents()
    assert incident.reports == 2 and merged in book.show(incident.id).decisions and names(book.verify(views=True)) == []
    book.undo(merged.id, **BY)
    assert len(book.incidents()) == 2
    book.same(one, two, **BY)
    book.split(book.incident_named(reading.report.id), [other.claims[0].id], **BY)
    assert len(book.incidents()) == 2 and names(book.verify(views=True)) == []
    book.withhold(book.incident_named(reading.report.id), **BY)
    assert book.withheld().reports == {reading.report.id} and names(book.verify(views=True)) == []


def test_what_was_decided_holds_when_a_later_reading_counts_people(book: Book) -> None:
    reading, other = untold(1), short("5 killed (police)", 2, published="2031-09-01")
    book.add([reading, other])
    book.same(book.incident_named(reading.report.id), other.claims[0].id, **BY)
    book.withhold(book.incident_named(reading.report.id), **BY)
    at = reading.report.text.index("Two rockets")
    book.write_claim(reading.report.id, Draft((at, at + 3), "injured", 2, 2, ()), **BY)
    (incident,) = book.incidents()
    assert (incident.reports, incident.claims) == (2, 2) and reading.report.id in book.withheld().reports
    assert names(book.verify(views=True)) == []


def test_a_claim_that_people_keep_stays_in_what_the_report_is_about(book: Book) -> None:
    told = counted(1)
    book.add([told])
    book.accept(told.claims[0].id, **BY)
    later = replace(again(told, []), incidents=(Happening(happening_id(told.report.id, ()), True, MILL, ON, ()),))
    book.add([later])
    (incident,) = book.incidents()
    assert (incident.reports, incident.claims) == (1, 1) and names(book.verify(views=True)) == []


def test_the_views_are_the_same_in_any_order(opened: Opened, tmp_path: Path) -> None:
    readings = [untold(1), counted(2), untold(3), untold(4, published="2031-08-01")]
    made = []
    for number, order in enumerate((readings, readings[::-1])):
        book = opened(tmp_path / f"{number}.sqlite")
        for reading in order:
            book.add([reading])
        made.append(list(book.every_incident()))
    assert made[0] == made[1]


@pytest.mark.parametrize("wrong", [
    Happening("h0", True, MILL, ON, ()),
    replace(untold(1).incidents[0], main=False),
    replace(untold(1).incidents[0], place=replace(MILL, words="Lviv")),
])  # fmt: skip
def test_what_does_not_hold_together_is_not_kept(opened: Opened, tmp_path: Path, wrong: Happening) -> None:
    book = opened(tmp_path / "book.sqlite")
    with pytest.raises(InputError):
        book.add([replace(untold(1), incidents=(wrong,))])
    with pytest.raises(InputError):
        book.add([replace(untold(1), incidents=untold(1).incidents * 2)])
