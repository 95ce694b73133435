"""What is left out of a question changes no answer: against plain enumeration of people in four cells."""
from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.reckoning.hearing import Alike, apart, capped_in, heard, near
from tollbook.reckoning.tree import Span

MOST = 5
HIGHS = st.none() | st.integers(0, 3)
SPANS = st.dictionaries(st.integers(1, 15), st.tuples(st.integers(0, 3), HIGHS), max_size=5)


def enumerated(spans: dict[int, Span], line: int) -> Span | None:
    """Least and greatest number in the line, by all ways to put up to `MOST` people into each cell."""
    found = []
    for people in product(range(MOST + 1), repeat=4):
        told = {mask: sum(n for cell, n in enumerate(people) if mask >> cell & 1) for mask in (*spans, line)}
        if all(low <= told[mask] and (high is None or told[mask] <= high) for mask, (low, high) in spans.items()):
            found.append(told[line])
    capped = not line & ~capped_in(spans)
    return (min(found), max(found) if capped else None) if found else None


@settings(max_examples=150, deadline=None)
@given(SPANS, st.integers(1, 15))
def test_what_is_not_heard_says_nothing_of_the_line(spans: dict[int, Span], line: int) -> None:
    told = enumerated(spans, line)
    assert (told is not None) == all(enumerated(rows, 15) is not None for _, rows in apart(heard(spans, 0)))
    if told is not None:
        assert enumerated(near(spans, line), line) == told


def test_least_numbers_that_can_be_made_up_elsewhere_and_sets_far_away_are_left_out() -> None:
    spans: dict[int, Span] = {0b0011: (7, None), 0b0010: (2, None), 0b1100: (4, 4)}
    assert near(spans, 0b0001) == {}
    assert near(spans, 0b0010) == {0b0010: (2, None)}
    assert near(spans, 0b0111) == {0b0011: (7, None), 0b0010: (2, None), 0b1100: (4, 4)}
    assert [cells for cells, _ in apart(spans)] == [0b0011, 0b1100]


@given(st.lists(st.integers(1, 255), max_size=5), st.integers(1, 255))
def test_cells_that_no_set_tells_apart_are_one(masks: list[int], line: int) -> None:
    kinds = Alike(masks)
    for mask in masks:
        assert sum(block for first, block in kinds.blocks.items() if first & kinds.folded(mask)) == mask
    for first, block in kinds.blocks.items():
        assert all(mask & block in (0, block) for mask in masks) and first == block & -block
        assert bool(first & kinds.inside(line)) == (block & line == block)
        assert bool(first & kinds.touching(line)) == bool(block & line)
        place = first.bit_length() - 1
        assert bool(1 << kinds.cell_for(place, line, inside=True) & line) == bool(block & line)
        assert bool(1 << kinds.cell_for(place, line, inside=False) & line) == (block & line == block)
