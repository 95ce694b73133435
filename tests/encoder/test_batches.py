"""Runs of the network: every sentence in one, like lengths together, and no more padding than it is worth."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tollbook.encoder.network import BATCH, RUN, _batches, _Sentence
from tollbook.encoder.segment import Segment


def sentences(lengths: list[int]) -> list[_Sentence]:
    return [_Sentence(Segment(0, 0, (), 0, False), [], [], length) for length in lengths]


def cost(lengths: list[int], batches: list[list[int]]) -> int:
    return sum(RUN + len(batch) * max(lengths[place] for place in batch) for batch in batches)


@given(st.lists(st.integers(3, 600), max_size=60))
def test_every_sentence_is_in_one_run(lengths: list[int]) -> None:
    batches = list(_batches(sentences(lengths)))
    assert sorted(place for batch in batches for place in batch) == list(range(len(lengths)))
    assert all(len(batch) == 1 or len(batch) * max(lengths[place] for place in batch) <= BATCH for batch in batches)


@given(st.lists(st.integers(3, 200), min_size=1, max_size=30))
def test_no_cut_by_length_alone_is_cheaper(lengths: list[int]) -> None:
    ordered = sorted(range(len(lengths)), key=lambda place: lengths[place])
    alone = [[place] for place in ordered]
    pairs = [ordered[at : at + 2] for at in range(0, len(ordered), 2)]
    found = cost(lengths, list(_batches(sentences(lengths))))
    assert found <= min(cost(lengths, alone), cost(lengths, pairs))
