"""Whatever the order of adding and deciding, what follows is the same: on invented books, drawn at random."""
from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tollbook import Book

from .reports import WIRE, clock, happening_of, read, shown, told, with_happenings

SENTENCES = WIRE.split(". ")
BY = {"who": "Ann", "why": "I looked"}


def _wire(figure: int, left_out: int, day: int, publisher: int) -> object:
    words = ". ".join(sentence for place, sentence in enumerate(SENTENCES) if place == 0 or place != left_out)
    return told(f"{figure} killed (police)", words=words, published=f"2031-03-{4 + day:02}" if day < 5 else None, publisher=f"W{publisher}")


def _pair(figure: int, other: int, day: int, publisher: int) -> object:
    reading = read(f"Report {publisher}\n\n{figure} killed (police) in the mill, {figure + other + 1} injured (nurse) at the ford.",
                   published=f"2031-03-{4 + day:02}", publisher=f"P{publisher}")  # fmt: skip
    return with_happenings(reading, happening_of(reading, figure, main=True, place="Beira"), happening_of(reading, figure + other + 1))


READINGS = st.lists(
    st.builds(_wire, st.integers(1, 3), st.integers(0, 4), st.integers(0, 5), st.integers(1, 4))
    | st.builds(_pair, st.integers(1, 3), st.integers(0, 4), st.integers(0, 4), st.integers(1, 4)),
    min_size=2, max_size=6, unique_by=lambda reading: reading.report.id,
)  # fmt: skip


def _decide(book: Book, kind: int, one: str, other: str) -> None:
    """A decision about two claims that are both there."""
    if kind == 0:
        book.reject(one, **BY)
    elif kind == 1:
        book.correct(one, "group.status", ["military"], **BY)
    elif one != other and book._views.mention_of(one) != book._views.mention_of(other):
        (book.same if kind == 2 else book.different)(one, other, **BY)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(READINGS, st.randoms(use_true_random=False),
       st.lists(st.tuples(st.integers(0, 3), st.integers(0, 99), st.integers(0, 99)), max_size=4))  # fmt: skip
def test_adding_in_any_order_and_rebuilding_show_the_same(readings: list, chance: object, wanted: list) -> None:
    """Decisions are taken in their order, each as soon as its claims are there; readings come in two orders, one by one or together."""
    books = [Book.open(":memory:", clock=clock) for _ in range(2)]
    claims = [claim.id for reading in readings for claim in reading.claims]
    plans = [(kind, claims[a % len(claims)], claims[b % len(claims)]) for kind, a, b in wanted]
    orders = [list(readings), list(readings)]
    chance.shuffle(orders[1])  # type: ignore[attr-defined]
    books[0].add(orders[0])
    for plan in plans:
        _decide(books[0], *plan)
    there: set[str] = set()
    left = list(plans)
    for reading in orders[1]:
        books[1].add([reading])
        there |= {claim.id for claim in reading.claims}
        while left and {left[0][1], left[0][2]} <= there:
            _decide(books[1], *left.pop(0))
    assert [d.id for d in books[0].decisions()] == [d.id for d in books[1].decisions()]
    first, second = shown(books[0]), shown(books[1])
    assert first[0] == second[0] and first[2] == second[2]
    assert [replace(dossier, incident=None) for dossier in first[1]] == [replace(dossier, incident=None) for dossier in second[1]]
    for book in books:
        assert not list(book.verify(views=True))
        book.close()
