"""In a war, day and place and what every report says make nothing one: a pair needs evidence of its own.  In any order, the same."""
from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.linking import link, sketch_of
from tollbook.linking.features import pair_of
from tollbook.linking.memory import Memory
from tollbook.linking.sketches import traits_of
from tollbook.linking.war import own_evidence, shares_too_little
from tollbook.model import Mention

from .reports import mention, story

RAID = "An airstrike hit a house in Korvalen, the Health Ministry and the Red Crescent said. Abu Ahmed spoke of Syrian jets. "


def found(*mentions: Mention) -> list[tuple[str, ...]]:
    linked = link([one.happening.id for one in mentions], index=Memory(map(sketch_of, mentions)))
    return sorted(cluster.members for cluster in linked.clusters)


def test_raids_on_a_town_on_a_day_are_as_many_as_are_told() -> None:
    raids = [mention(str(n), RAID + f"It fell on the {n}th street.", killed=n) for n in range(1, 6)]
    assert found(*raids) == [(f"h-{n}",) for n in range(1, 6)]


@pytest.mark.parametrize("one, other, many", [
    ({}, {"text": RAID + story(1, 1)}, 1), ({}, {"text": RAID + story(2)}, 2),
    ({"names": ("Anna Weiler",)}, {"text": RAID + "Anna Weiler died.", "names": ("Piet Maas",)}, 2),
    ({"names": ("Anna Weiler",)}, {"text": RAID + story(1, 1), "names": ("Anna Weiler",)}, 1),
    ({"text": RAID, "killed": 23}, {"text": RAID + "Rescuers dug.", "killed": 23}, 1),
    ({"text": RAID, "killed": 2}, {"text": RAID + "Rescuers dug.", "killed": 2}, 2),
])  # fmt: skip
def test_what_two_reports_from_a_war_must_share(one: dict, other: dict, many: int) -> None:
    assert len(found(mention("a", **{"text": RAID + story(1), **one}), mention("b", **other))) == many


def test_names_of_land_people_and_bodies_are_no_evidence_and_of_a_shooting_nothing_is_asked() -> None:
    raid, other = (traits_of(mention(key, RAID, killed=killed)) for key, killed in (("a", 1), ("b", 2)))
    assert own_evidence(pair_of(raid, other)) == 0
    shooting = [traits_of(mention(key, "Shots were fired in Korvalen.", killed=killed)) for key, killed in (("a", 1), ("b", 2))]
    assert shares_too_little(pair_of(raid, other)) and not shares_too_little(pair_of(*shooting))
    assert shares_too_little(pair_of(raid, shooting[0])), "either of them tells of a war"


@pytest.mark.parametrize("text, war", [("Airstrikes on Korvalen", True), ("Shelling hit Brenik", True), ("an air raid", True),
                                       ("He was shot dead", False), ("She was stricken", False)])  # fmt: skip
def test_which_reports_tell_of_war(text: str, war: bool) -> None:
    assert traits_of(mention("a", text)).war == war


POOL = [mention(f"{n}{v}", RAID + story(n, v), killed=n + v, day=date(2031, 3, 4 + v)) for n in range(3) for v in range(3)]


@settings(max_examples=40, deadline=None)
@given(st.permutations(POOL), st.integers(1, 4))
def test_in_any_order_and_parts_the_same(order: list[Mention], size: int) -> None:
    memory, now = Memory(), dict[str, tuple[str, ...]]()
    for start in range(0, len(order), size):
        part = order[start : start + size]
        for one in part:
            memory.add(sketch_of(one))
        linked = link([one.happening.id for one in part], index=memory)
        memory.add_edges(linked.edges)
        now |= {name: cluster.members for cluster in linked.clusters for name in cluster.members}
    assert sorted(set(now.values())) == found(*POOL)
