"""Linking one after another gives what linking all at once does; nothing is asked of the index beyond what hangs together."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.linking import link, sketch_of
from tollbook.model import Cluster, Copy, Edge, Judgement, Mention, Sketch

from ..book.reports import short, told, with_happenings
from ..book.reports import happening_of as happening


@dataclass
class Memory:
    """An index in memory."""

    held: dict[str, Sketch] = field(default_factory=dict)
    copies: list[Copy] = field(default_factory=list)

    def sharing(self, keys: Sequence[str]) -> Iterable[Sketch]:
        return [sketch for sketch in self.held.values() if set(sketch.keys) & set(keys)]

    def sketches(self, mentions: Sequence[str]) -> Iterable[Sketch]:
        return [self.held[name] for name in mentions if name in self.held]

    def of_reports(self, reports: Sequence[str]) -> Iterable[Sketch]:
        return [sketch for sketch in self.held.values() if sketch.report in reports]

    def edges_of(self, mentions: Sequence[str]) -> Iterable[Edge]:
        return []

    def copies_of(self, reports: Sequence[str]) -> Iterable[Copy]:
        return [copy for copy in self.copies if copy.report in reports or copy.parent in reports]


def _sketch(number: int, copy_of: int) -> Sketch:
    return Sketch(f"h{number}", f"r{number}", (), '{"main": true, "figures": [["killed", 5, 5]]}')


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(-1, 6), min_size=1, max_size=7), st.permutations(range(7)),
       st.lists(st.tuples(st.booleans(), st.integers(0, 6), st.integers(0, 6)), max_size=4))  # fmt: skip
def test_one_after_another_is_all_at_once(parents: list[int], order: list[int], words: list[tuple[bool, int, int]]) -> None:
    """`parents`: the report that each report copies, an earlier one, or none."""
    many = len(parents)
    copies = [Copy(f"r{n}", f"r{parent}", 0.9) for n, parent in enumerate(parents) if 0 <= parent < n]
    sketches = {f"h{n}": _sketch(n, parents[n]) for n in range(many)}
    pairs = [(f"d{n}", same, *sorted((f"h{a % many}", f"h{b % many}"))) for n, (same, a, b) in enumerate(words) if a % many != b % many]
    judgements = [Judgement(name, ((one, other),) if same else ((one,), (other,)), same) for name, same, one, other in pairs]
    whole = link(sorted(sketches), index=Memory(sketches, copies), judgements=judgements)
    memory, clusters = Memory(), dict[str, Cluster]()
    for number in (n for n in order if n < many):
        memory.held[f"h{number}"] = sketches[f"h{number}"]
        there = {f"r{name[1:]}" for name in memory.held}
        memory.copies = [copy for copy in copies if {copy.report, copy.parent} <= there]
        for cluster in link([f"h{number}"], index=memory, judgements=judgements).clusters:
            clusters.update(dict.fromkeys(cluster.members, cluster))
    assert sorted({cluster.members for cluster in clusters.values()}) == sorted(cluster.members for cluster in whole.clusters)
    assert sorted(member for cluster in whole.clusters for member in cluster.members) == sorted(sketches)
    for cluster in whole.clusters:
        assert len(cluster.links) == len(cluster.members) - 1


def test_copies_tie_what_their_reports_are_about_and_what_shares_a_figure() -> None:
    readings = []
    for publisher in ("W", "X"):
        reading = told("12 killed (police), 7 injured (nurse), 3 missing", publisher=publisher)
        readings.append(with_happenings(reading, happening(reading, 12, main=True), happening(reading, 7)))
    other = short("7 injured (nurse)", 1)
    mentions = [Mention(r.report, h, tuple(c for c in r.claims if c.id in h.claims)) for r in [*readings, other] for h in r.incidents]
    sketches = {sketch.id: sketch for sketch in map(sketch_of, mentions)}
    copies = [Copy(readings[1].report.id, readings[0].report.id, 0.97)]
    linked = link(sorted(sketches), index=Memory(sketches, copies))
    pairs = [set(cluster.members) for cluster in linked.clusters if len(cluster.members) > 1]
    expected = [{readings[0].incidents[n].id, readings[1].incidents[n].id} for n in range(2)]
    assert sorted(map(sorted, pairs)) == sorted(map(sorted, expected))
    assert all("97%" in link.reasons[0] for cluster in linked.clusters for link in cluster.links)
