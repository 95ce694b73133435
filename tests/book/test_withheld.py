"""Names that are not shown to everybody: whose they are, whatever is read, merged, split or undone afterwards."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tollbook import Book
from tollbook.model import Reading, Withheld

from .reports import again, happening_of, short, with_happenings

Opened = Callable[..., Book]
BY = {"who": "Ann", "why": "the family asked"}


def named(reading: Reading, *names: tuple[str, ...]) -> Reading:
    claims = tuple(replace(claim, group=replace(claim.group, names=own)) for claim, own in zip(reading.claims, names, strict=True))
    return replace(reading, claims=claims)


@pytest.fixture
def told(book: Book) -> list[Reading]:
    """A report of two happenings, with names in each and in a sum over both; another report."""
    two = named(short("5 killed (police), 7 injured (police), 12 killed", 1), ("Ro Qu",), ("Be Side",), ("Su Mof",))
    two = with_happenings(two, happening_of(two, 5, main=True), happening_of(two, 7, place="Tete"))
    readings = [two, named(short("60 injured (doctors)", 2, published="2031-09-01"), ("El Se",))]
    book.add(readings)
    return readings


def test_the_names_of_an_incident_and_of_nobody_else(book: Book, told: list[Reading]) -> None:
    assert book.withheld() == Withheld()
    five, seven, _ = (claim.id for claim in told[0].claims)
    incident = book.incident_named(five)
    decision = book.withhold(incident, **BY)
    held = book.withheld()
    assert held.incidents == {incident} and held.reports == {told[0].report.id} and held.names == ("Ro Qu", "Su Mof")
    assert held.beside == {incident, book.incident_named(seven)}
    undoing = book.undo(decision.id, **BY)
    assert book.withheld() == Withheld()
    book.undo(undoing.id, **BY)
    assert book.withheld() == held and book.show(incident).decisions[0] == decision
    assert book.withhold(seven, **BY) and book.withheld().names == ("Be Side", "Ro Qu", "Su Mof")


def test_every_name_that_was_ever_read_or_written(book: Book, told: list[Reading]) -> None:
    five = told[0].claims[0].id
    book.withhold(five, **BY)
    wrong = book.correct(five, "group.names", ["Wri Tten"], **BY)
    book.undo(wrong.id, **BY)
    book.correct(five, "group.names", ["La Ter"], **BY)
    assert book.withheld().names == ("La Ter", "Ro Qu", "Su Mof", "Wri Tten")
    newer = replace(told[0].claims[0], group=replace(told[0].claims[0].group, names=("Ne Wer",)))
    book.add([again(told[0], [newer])])
    assert {"Ne Wer", "Ro Qu", "La Ter"} <= set(book.withheld().names)


def test_names_stay_hidden_when_a_reading_drops_the_claim_they_were_withheld_by(book: Book, told: list[Reading]) -> None:
    two = named(short("8 killed (police), 9 injured (police)", 3, published="2031-11-01"), ("An Chor",), ("Com Pany",))
    book.add([two])
    eight, nine = (claim.id for claim in two.claims)
    book.withhold(eight, **BY)
    assert book.withheld().names == ("An Chor", "Com Pany")
    book.add([again(two, [two.claims[1]])])
    held = book.withheld()
    assert held.incidents == {book.incident_named(nine)} and held.names == ("An Chor", "Com Pany")
    book.rebuild()
    assert book.withheld() == held


def test_what_joins_a_withheld_incident_is_withheld(book: Book, told: list[Reading]) -> None:
    five, sixty = told[0].claims[0].id, told[1].claims[0].id
    book.withhold(five, **BY)
    same = book.same(five, sixty, **BY)
    held = book.withheld()
    assert "El Se" in held.names and held.reports == {reading.report.id for reading in told}
    book.undo(same.id, **BY)
    assert "El Se" not in book.withheld().names
    book.same(five, sixty, who="Bob", why="again")
    book.withhold(book.incident_named(five), **BY)
    book.split(book.incident_named(five), [sixty], **BY)
    assert "El Se" in book.withheld().names, "both parts of it are"


def test_another_book_on_the_same_ledger_knows_at_once(where: str, opened: Opened) -> None:
    ann, bob = opened(where), opened(where)
    reading = named(short("5 killed (police)", 1), ("Ro Qu",))
    ann.add([reading])
    assert bob.withheld() == Withheld()
    ann.withhold(reading.claims[0].id, **BY)
    assert bob.withheld().names == ("Ro Qu",)
    other = named(short("5 killed (police)", 1, publisher="Other"), ("Ne Xt",))
    ann.add([other])
    ann.same(reading.claims[0].id, other.claims[0].id, **BY)
    assert bob.withheld().names == ("Ne Xt", "Ro Qu")


def test_under_a_shade_only_what_is_seen_is_found(book: Book, told: list[Reading]) -> None:
    book.add([short("9 killed (police) near the harbour of Quist", 4)])

    def shade(thing: object, report: str, /) -> object:
        return replace(thing, text=thing.text.replace("Quist", "█████")) if hasattr(thing, "text") else thing  # type: ignore[type-var]

    assert len(book.search("harbour")) == 2 and len(book.search("quist")) == 2
    for words, found in (("harbour", 2), ("quist", 0), ("harbour quist", 0), ("harbour -quist", 2), ("qui*", 0), ('"of quist"', 0),
                         ("harb*", 2), ("harbour -killed", 0), ("killed -harbour", 4)):  # fmt: skip
        seen = book.search(words, shade=shade)  # type: ignore[arg-type]
        assert len(seen) == found, words
        assert not any("Quist" in one.words for one in seen)
    assert len(book.search("killed", shade=shade, most=1)) == len(book.search("killed", most=1)) == 2  # type: ignore[arg-type]
