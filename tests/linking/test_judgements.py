"""What people decided: the latest word holds, checked against going through all pairs."""
from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.linking.judgements import hold
from tollbook.model import Judgement

NAMES = "abcdef"
SIDES = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True).map(tuple)
TWO_SIDES = st.tuples(SIDES, SIDES).filter(lambda pair: not set(pair[0]) & set(pair[1]))
JUDGEMENTS = st.lists(st.one_of(
    st.lists(st.sampled_from(NAMES), min_size=2, max_size=3, unique=True).map(lambda side: ((tuple(side),), True)),
    st.tuples(TWO_SIDES, st.booleans()),
), max_size=6)  # fmt: skip


def oracle(judgements: list[Judgement]) -> set[frozenset[str]]:
    """Pairs that are one, by taking each wish of two, the latest judgement first, where no wish taken before speaks against it."""
    same: list[tuple[str, str]] = []
    apart: list[tuple[str, str]] = []

    def one_set(start: str) -> set[str]:
        seen, todo = {start}, [start]
        while todo:
            name = todo.pop()
            for pair in same:
                if name in pair:
                    todo += set(pair) - seen
                    seen |= set(pair)
        return seen

    def may_join(a: str, b: str) -> bool:
        return not any(x in one_set(a) and y in one_set(b) or y in one_set(a) and x in one_set(b) for x, y in apart)

    for judgement in reversed(judgements):
        for side in judgement.sides if judgement.joined else ():
            heads: list[str] = []
            for name in sorted(side):
                head = next((head for head in heads if may_join(head, name)), None)
                if head is None:
                    heads.append(name)
                else:
                    same.append((head, name))
        for side, other in combinations(judgement.sides, 2):
            for a in side:
                for b in other:
                    if b not in one_set(a):
                        apart.append((a, b))
    return {frozenset((a, b)) for a, b in combinations(NAMES, 2) if b in one_set(a)}


@settings(max_examples=300, deadline=None)
@given(JUDGEMENTS)
def test_what_holds_equals_going_through_all_pairs(drawn: list) -> None:
    judgements = [Judgement(f"d{number}", sides, joined) for number, (sides, joined) in enumerate(drawn)]
    held = hold(judgements)
    joined = {frozenset((a, b)) for a, b in combinations(NAMES, 2) if held.forest.root(a) == held.forest.root(b)}
    assert joined == oracle(judgements)
    assert {name for _, _, name in held.joins} | set(held.overruled) <= {judgement.decision for judgement in judgements}


@settings(max_examples=100, deadline=None)
@given(JUDGEMENTS)
def test_the_last_judgement_always_holds(drawn: list) -> None:
    judgements = [Judgement(f"d{number}", sides, joined) for number, (sides, joined) in enumerate(drawn)]
    held = hold(judgements)
    if judgements:
        last = judgements[-1]
        roots = [{held.forest.root(name) for name in side} for side in last.sides]
        assert all(len(root) == 1 for root in roots) or not last.joined
        assert not any(one & other for one, other in combinations(roots, 2))
        assert last.decision not in held.overruled


def test_an_earlier_word_is_overruled_by_later_ones_together() -> None:
    words = [Judgement("first", (("a", "b"),)), Judgement("second", (("b", "c"),)), Judgement("third", (("a",), ("c",)), joined=False)]
    held = hold(words)
    assert held.overruled == ("first",)
    assert held.forest.root("b") == held.forest.root("c") != held.forest.root("a")
