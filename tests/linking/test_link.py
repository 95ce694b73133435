"""Linking in any order and any parts gives what linking all at once does; people's word wins; what cannot be one is two."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.linking import link, sketch_of
from tollbook.linking.memory import Memory
from tollbook.model import Cluster, Copy, Judgement, Mention

from .reports import mention, story

MAY = date(2031, 5, 20)
POOL = [
    mention("a", story(1), killed=3), mention("b", story(1, 1), town="Brenik", killed=3), mention("c", story(1, 2), day=None, killed=4),
    mention("d", story(2), day=MAY, killed=1), mention("e", story(2, 1), town=None, day=MAY, injured=2),
    mention("f", story(1) + " " + story(2), report="f", killed=3),
    mention("g", story(1) + " " + story(2), report="f", day=MAY, killed=1, main=False),
    mention("h", story(3), town="Tasmora"), mention("i", story(3, 1), town="Tasmora", names=("Anna Weiler",)),
    mention("j", story(3, 2), town="Tasmora", names=("Piet Maas",)), mention("k", "Three dead.", town=None, day=None),
]  # fmt: skip
SKETCHES = {one.happening.id: sketch_of(one) for one in POOL}
NAMES = sorted(SKETCHES)
COPIES = [Copy("r-e", "r-d", 0.8), Copy("r-k", "r-h", 0.4)]


def clusters(
    parts: Iterable[Sequence[str]], judgements: Sequence[Judgement], copies: Sequence[Copy] = COPIES
) -> dict[tuple[str, ...], Cluster]:  # fmt: skip
    """The clusters in the end of linking part after part; a copy is known when both its reports are."""
    memory, now, there = Memory(), dict[str, Cluster](), set[str]()
    for part in parts:
        for name in part:
            memory.add(SKETCHES[name])
            there.add(SKETCHES[name].report)
        known = set(memory.copies_of([copy.report for copy in copies]))
        moved = set()
        for copy in copies:
            if {copy.report, copy.parent} <= there and copy not in known:
                memory.add_copy(copy)
                moved |= {sketch.id for sketch in memory.of_reports([copy.report, copy.parent])} - set(part)
        linked = link(part, index=memory, judgements=judgements, moved=sorted(moved))
        memory.add_edges(linked.edges)
        for cluster in linked.clusters:
            now.update(dict.fromkeys(cluster.members, cluster))
    return {cluster.members: cluster for cluster in now.values()}


PAIRS = st.tuples(st.booleans(), st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda word: word[1] != word[2])


@settings(max_examples=150, deadline=None)
@given(st.permutations(NAMES), st.integers(1, 4), st.lists(PAIRS, max_size=3))
def test_any_order_and_any_parts_give_the_clusters_of_all_at_once(order: list[str], size: int, words: list[tuple[bool, str, str]]) -> None:
    judgements = [Judgement(f"d{n}", ((one, other),) if same else ((one,), (other,)), same) for n, (same, one, other) in enumerate(words)]
    whole = clusters([NAMES], judgements)
    parted = clusters([order[start : start + size] for start in range(0, len(order), size)], judgements)
    assert parted.keys() == whole.keys()
    assert {members: cluster.links for members, cluster in parted.items()} == {members: cluster.links for members, cluster in whole.items()}
    assert sorted(name for members in whole for name in members) == NAMES
    assert all(len(cluster.links) == len(members) - 1 for members, cluster in whole.items())
    if words:
        same, one, other = words[-1]
        assert any({one, other} <= set(members) for members in whole) == same


def test_what_one_incident_tells_in_several_reports_is_one() -> None:
    assert {("h-a", "h-b", "h-c", "h-f"), ("h-d", "h-e", "h-g")} <= clusters([NAMES], ()).keys()


def test_a_link_says_why() -> None:
    (found,) = (cluster for members, cluster in clusters([["h-a", "h-b"]], ()).items())
    (why,) = found.links
    assert why.decision is None and 0.9 < why.score <= 1
    assert any("they have rare names in common (" in reason for reason in why.reasons)


def test_a_copy_is_a_reason_where_it_counts_people_in_the_same_words() -> None:
    assert ("h-k",) in clusters([NAMES], ()), "a copy of what is printed around other sentences"
    twins = [mention("x", story(9)), mention("y", "Late edition. " + story(9), day=None, town=None)]
    memory = Memory(map(sketch_of, twins), [Copy("r-y", "r-x", 0.81)])
    (cluster,) = link(["h-x", "h-y"], index=memory).clusters
    assert cluster.links[0].reasons[0] == "one report reprints the other: 81% of its word pairs"


def test_two_reports_that_tell_the_same_two_incidents_do_not_make_them_one() -> None:
    text = story(5)
    both = [mention(f"{report}{n}", text, report=report, killed=killed, main=n == 1, day=day)
            for report in "pq" for n, killed, day in ((1, 12, date(2031, 3, 4)), (2, 7, date(2031, 3, 5)))]  # fmt: skip
    found = link([one.happening.id for one in both], index=Memory(map(sketch_of, both))).clusters
    assert sorted(cluster.members for cluster in found) == [("h-p1", "h-q1"), ("h-p2", "h-q2")]


def test_days_and_places_that_contradict_each_other_with_other_people_are_two() -> None:
    def found(*mentions: Mention) -> list[tuple[str, ...]]:
        linked = link([one.happening.id for one in mentions], index=Memory(map(sketch_of, mentions)))
        return [cluster.members for cluster in linked.clusters]

    one = mention("one", story(6), names=("Anna Weiler",), published=MAY)
    for name, many in (("Piet Maas", 2), ("Anna Weiler", 1)):
        other = mention("two", story(6), day=date(2031, 3, 9), town="Tasmora", names=(name,), published=MAY)
        assert len(found(one, other)) == many


def test_far_mentions_stay_as_they_are() -> None:
    memory = Memory(map(sketch_of, POOL))
    memory.add_edges(link(NAMES, index=memory).edges)
    late = mention("late", story(3, 5), town="Tasmora")
    memory.add(sketch_of(late))
    members = {name for cluster in link(["h-late"], index=memory).clusters for name in cluster.members}
    assert "h-late" in members and "h-h" in members and not members & {"h-a", "h-d", "h-k"}
