"""The plainest rule that is never wrong about what it joins: a mention is its own incident, unless its report copies another one that
tells the same happening, or a person says so.

It stands in for rules that compare places, days and parties, and keeps no edges.
"""
from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from ..model import Claim, Cluster, Copy, Index, Judgement, Link, Linked, Mention, Sketch
from .judgements import Forest, Held, hold

Pair = tuple[str, str, Copy]


def sketch_of(mention: Mention) -> Sketch:
    """Whether it is what its report is about, and its figures."""
    figures = sorted({_figure(claim) for claim in mention.claims})
    body = json.dumps({"main": mention.happening.main, "figures": figures}, separators=(",", ":"))
    return Sketch(mention.happening.id, mention.report.id, (), body)


def _figure(claim: Claim) -> tuple[str, int, int]:
    return claim.harm, claim.count.low, -1 if claim.count.high is None else claim.count.high


def link_by_copies(new: Sequence[str], *, index: Index, judgements: Sequence[Judgement] = (), moved: Sequence[str] = ()) -> Linked:
    held = hold(judgements)
    mentions, pairs = _hanging_together({*new, *moved}, index, held)
    forest = held.forest
    links = [Link(min(one, other), max(one, other), 1.0, ("a person decided that they are one incident",), decision)
             for one, other, decision in held.joins if one in mentions and other in mentions]  # fmt: skip
    for one, other, copy in sorted(pairs, key=lambda pair: (-pair[2].likeness, pair[:2])):
        if forest.root(one) != forest.root(other) and forest.join(one, other):
            links.append(Link(one, other, copy.likeness, (f"one report reprints the other: {copy.likeness:.0%} of its word pairs",)))
    return Linked((), tuple(_clusters(mentions, links, forest)), held.overruled)


def _clusters(mentions: Iterable[str], links: Sequence[Link], forest: Forest) -> Iterable[Cluster]:
    members: dict[str, list[str]] = {}
    for mention in sorted(mentions):
        members.setdefault(forest.root(mention), []).append(mention)
    within: dict[str, list[Link]] = {root: [] for root in members}
    for link in links:
        within[forest.root(link.one)].append(link)
    for root in sorted(members):
        yield Cluster(tuple(members[root]), tuple(sorted(within[root], key=lambda link: (link.one, link.other))))


def _hanging_together(start: set[str], index: Index, held: Held) -> tuple[set[str], set[Pair]]:
    """All mentions that copies and judgements tie to these, however far, and the pairs that copies tie."""
    friends: dict[str, set[str]] = {}
    for one, other, _ in held.joins:
        friends.setdefault(one, set()).add(other)
        friends.setdefault(other, set()).add(one)
    seen: set[str] = set()
    pairs: set[Pair] = set()
    todo = set(start)
    while todo:
        seen |= todo
        found = set(_pairs_of(todo, index))
        pairs |= found
        todo = {mention for pair in found for mention in pair[:2]} | {friend for one in todo for friend in friends.get(one, ())}
        todo -= seen
    known = {sketch.id for sketch in index.sketches(sorted(seen))}
    return seen & known, pairs


def _pairs_of(mentions: set[str], index: Index) -> Iterable[Pair]:
    """The mentions of a report and of its copies that tell the same, where one of them is asked for."""
    reports = sorted({sketch.report for sketch in index.sketches(sorted(mentions))})
    copies = sorted(set(index.copies_of(reports)), key=lambda copy: (copy.report, copy.parent))
    told: dict[str, list[Sketch]] = {}
    for sketch in index.of_reports(sorted({report for copy in copies for report in (copy.report, copy.parent)})):
        told.setdefault(sketch.report, []).append(sketch)
    for copy in copies:
        for one, other in _same(told.get(copy.report, []), told.get(copy.parent, [])):
            if one in mentions or other in mentions:
                first, second = sorted((one, other))
                yield first, second, copy


def _same(ours: Sequence[Sketch], theirs: Sequence[Sketch]) -> Iterable[tuple[str, str]]:
    """What both reports are about is one; of the others those that share a figure, the most shared first, each once."""
    pairs = []
    for one in ours:
        for other in theirs:
            here, there = json.loads(one.body), json.loads(other.body)
            shared = len({tuple(figure) for figure in here["figures"]} & {tuple(figure) for figure in there["figures"]})
            if shared or here["main"] and there["main"]:
                pairs.append((not (here["main"] and there["main"]), -shared, one.id, other.id))
    taken: set[str] = set()
    for _, _, one_id, other_id in sorted(pairs):
        if one_id not in taken and other_id not in taken:
            taken |= {one_id, other_id}
            yield one_id, other_id
