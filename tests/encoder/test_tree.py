"""The best tree is found: against every tree there is, on small random scores."""
from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.encoder.tree import heads_of


def is_tree(heads: list[int]) -> bool:
    """Heads are 1-based, 0 the root: one root, and every word leads up to it."""
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        seen = set()
        while word:
            if word in seen:
                return False
            seen.add(word)
            word = heads[word - 1]
    return True


def total(scores: np.ndarray, heads: list[int]) -> float:
    """The log probability of a choice of heads, each word's own scores made probabilities."""
    masked = scores.astype(np.float64).copy()
    np.fill_diagonal(masked, -1e9)
    logs = masked - np.log(np.exp(masked - masked.max(1, keepdims=True)).sum(1, keepdims=True)) - masked.max(1, keepdims=True)
    return float(sum(logs[word, head] for word, head in enumerate(heads, 1)))


@given(st.integers(2, 5), st.randoms(use_true_random=False))
def test_no_tree_is_better(n: int, dice) -> None:
    scores = np.array([[dice.uniform(-4, 4) for _ in range(n + 1)] for _ in range(n + 1)], np.float32)
    found = heads_of(scores)
    best = max(total(scores, list(heads)) for heads in product(range(n + 1), repeat=n) if is_tree(list(heads)))
    assert is_tree(found)
    assert total(scores, found) == pytest.approx(best, abs=1e-4)


@given(st.integers(1, 40), st.integers(0, 2**32 - 1))
def test_any_scores_give_a_tree(n: int, seed: int) -> None:
    assert is_tree(heads_of(np.random.default_rng(seed).normal(0, 5, (n + 1, n + 1)).astype(np.float32)))


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    scores = np.full((4, 4), -5.0, np.float32)  # 1 -> 2 -> 3 -> 1 is what the words want most
    scores[1, 2] = scores[2, 3] = scores[3, 1] = 5.0
    scores[2, 0] = 4.0
    assert heads_of(scores) == [2, 0, 1]


def test_a_lone_word_is_its_own_root() -> None:
    assert heads_of(np.zeros((2, 2), np.float32)) == [0]
