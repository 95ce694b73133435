"""SCORED PAIRS -> CLUSTERS: which mentions stand together, and which links hold them.

The pairs are taken from the most probable on.  Two clusters become one where the mean score of all pairs across them is high enough, and
where nothing forbids it: a person's word, or a day, a place and people that cannot be one's.  Two happenings of one report speak against
each other, so that an article on two incidents does not draw them together.

All of it depends only on mentions that hang together by pairs that could join (`gathered`).  What is far from new mentions stays as it is,
and whatever the order of adding, the clusters are those of linking everything at once.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from ..model import Cluster, Copy, Edge, Index, Link, Sketch
from .features import Pair, other_people, pair_of, person_in_words, same_people
from .judgements import Forest, Held
from .scoring import reasons_of, score_of
from .sketches import Traits, traits_from
from .war import APART, share_of_enough, shares_too_little

JOIN, MEAN = 0.5, 0.3
"""The score of a pair from which on it may join two clusters, and the mean score across them that is asked for.  Chosen on the development
part of gva by leaving out incidents in turn (training/linking.py)."""
COPIED = 1.0
"""The score of two mentions whose reports are copies and tell the same."""
TOLD_APART = -0.5
"""The score of two happenings of one report.  They are two, unless others say strongly that they are one, as where a reader took one for
two; two reports that both tell the same two are never made one by it."""
_HINTS = 2
"""Pairs of one mention that a person is asked about."""
_SAME_WORDS = 0.65
"""Of the words of the sentences that count people, the share that copies must have in common to tell the same: other copies share what
newspapers print around every report.  Chosen on the development part of gva: from .4 to .65 one pair in three is not one incident."""
_DAYS, _KILOMETRES = 4, 100.0
"""Two mentions so many days and kilometres apart, that name other people, are never one incident."""

Names: TypeAlias = tuple[str, str]


@dataclass
class Desk:
    """Where mentions lie beside each other: their traits, and the scores of their pairs by `scored`, each made once."""

    index: Index
    scored: Callable[[Pair], float] = score_of
    traits: dict[str, Traits] = field(default_factory=dict)
    scores: dict[Names, float | None] = field(default_factory=dict)

    def take(self, sketches: Iterable[Sketch]) -> None:
        for sketch in sketches:
            if sketch.id not in self.traits:
                self.traits[sketch.id] = traits_from(sketch)

    def fetch(self, mentions: Iterable[str]) -> None:
        self.take(self.index.sketches(sorted(name for name in mentions if name not in self.traits)))

    def pair(self, one: str, other: str) -> Pair:
        return pair_of(self.traits[one], self.traits[other])

    def score(self, one: str, other: str) -> float | None:
        """How probable it is that they are one; None where they cannot be."""
        names = (one, other) if one < other else (other, one)
        if names not in self.scores:
            pair = self.pair(*names)
            if pair.one.report == pair.other.report:
                self.scores[names] = TOLD_APART
            else:
                self.scores[names] = None if cannot_be_one(pair) else self._weighed(pair)
        return self.scores[names]

    def _weighed(self, pair: Pair) -> float:
        return APART if shares_too_little(pair) else round(self.scored(pair), 6)


def cannot_be_one(pair: Pair) -> bool:
    """Days, places and people that contradict each other."""
    apart = pair.gap is not None and pair.gap >= _DAYS and pair.distance is not None and pair.distance > _KILOMETRES
    return apart and bool(other_people(pair)) and not same_people(pair) and not person_in_words(pair)


def edges_of(new: Sequence[str], desk: Desk) -> tuple[list[Edge], list[Edge]]:
    """The pairs of new mentions, with each other and with what is linked already, that could join; and those that a person should look at,
    since they could but for the rule of war.  Each in their order."""
    edges: dict[Names, Edge] = {}
    hints: dict[Names, Edge] = {}
    own = {sketch.id: sketch for sketch in desk.index.sketches(sorted(new))}
    found = {sketch.id: sketch for sketch in desk.index.sharing(sorted({key for sketch in own.values() for key in sketch.keys}))}
    desk.take([*own.values(), *found.values()])
    having: dict[str, list[str]] = {}
    for sketch in (own | found).values():
        for key in sketch.keys:
            having.setdefault(key, []).append(sketch.id)
    for name, sketch in own.items():
        for other in {other for key in sketch.keys for other in having[key]} - {name}:
            names = (name, other) if name < other else (other, name)
            score = desk.score(*names) if names not in edges else None
            if score is not None and score >= JOIN:
                edges[names] = Edge(*names, score, reasons_of(desk.pair(*names)))
            elif score == APART and names not in hints and (hint := _hint(names, desk)) is not None:
                hints[names] = hint
    return [edges[names] for names in sorted(edges)], _best(hints.values())


def _hint(names: Names, desk: Desk) -> Edge | None:
    """What would join but for the rule of war; the more it shares of its own, the higher."""
    pair = desk.pair(*names)
    probable = desk.scored(pair)
    if probable < JOIN:
        return None
    score = JOIN * (probable + share_of_enough(pair)) / 2
    return Edge(*names, round(score, 6), (*reasons_of(pair), "but in a war that is not enough to tell this strike from others"))


def _best(hints: Iterable[Edge]) -> list[Edge]:
    """The best few of each mention: in a campaign each strike is a little like a hundred others."""
    ranked = sorted(hints, key=lambda edge: (-edge.score, edge.one, edge.other))
    taken: Counter[str] = Counter()
    kept = []
    for edge in ranked:
        if min(taken[edge.one], taken[edge.other]) < _HINTS:
            taken.update((edge.one, edge.other))
            kept.append(edge)
    return sorted(kept, key=lambda edge: (edge.one, edge.other))


@dataclass(frozen=True, slots=True)
class Gathered:
    """Mentions that hang together, however far, and the pairs that tie them: links, each with the score at which it is tried."""

    mentions: frozenset[str]
    ties: tuple[Link, ...]


def gathered(start: Iterable[str], new_edges: Sequence[Edge], desk: Desk, held: Held) -> Gathered:
    """All mentions that edges, copies and judgements tie to these, however far."""
    friends: dict[str, set[str]] = {}
    ties: dict[Names, Link] = {}
    for edge in new_edges:
        _tie(_link_of(edge), ties, friends)
    for one, other, _ in held.joins:
        friends.setdefault(one, set()).add(other)
        friends.setdefault(other, set()).add(one)
    seen: set[str] = set()
    todo = set(start)
    while todo:
        seen |= todo
        desk.fetch(todo)
        todo &= desk.traits.keys()
        for edge in desk.index.edges_of(sorted(todo)):
            _tie(_link_of(edge), ties, friends)
        for link in _copied(todo, desk):
            known = ties.get((link.one, link.other))
            if known is None and link.score or known is not None and known.reasons[:1] != link.reasons:
                reasons = link.reasons if known is None else link.reasons + known.reasons
                ties.pop((link.one, link.other), None)
                _tie(replace(link, score=link.score or (known.score if known else 0.0), reasons=reasons), ties, friends)
        todo = {friend for name in todo for friend in friends.get(name, ())} - seen
    here = frozenset(seen & desk.traits.keys())
    return Gathered(here, tuple(tie for _, tie in sorted(ties.items()) if tie.one in here and tie.other in here))


def _link_of(edge: Edge) -> Link:
    return Link(edge.one, edge.other, edge.score, edge.reasons)


def _tie(link: Link, ties: dict[Names, Link], friends: dict[str, set[str]]) -> None:
    ties.setdefault((link.one, link.other), link)
    friends.setdefault(link.one, set()).add(link.other)
    friends.setdefault(link.other, set()).add(link.one)


def _copied(mentions: Iterable[str], desk: Desk) -> Iterable[Link]:
    """The mentions of a report and of its copies that tell the same, where one of them is asked for; with score 0, what both are about
    though not in the same words: a reason more where there are others."""
    wanted = set(mentions)
    reports = sorted({desk.traits[name].report for name in wanted})
    copies = sorted(set(desk.index.copies_of(reports)), key=lambda copy: (copy.report, copy.parent))
    told: dict[str, list[str]] = {}
    for sketch in desk.index.of_reports(sorted({report for copy in copies for report in (copy.report, copy.parent)})):
        told.setdefault(sketch.report, []).append(sketch.id)
        desk.take([sketch])
    for copy in copies:
        ours, theirs = told.get(copy.report, []), told.get(copy.parent, [])
        scores = {(one, other): 0.0 for one in ours for other in theirs if desk.traits[one].main and desk.traits[other].main}
        scores |= dict.fromkeys(_same(ours, theirs, desk), COPIED)
        for one, other in sorted(scores):
            if one in wanted or other in wanted:
                yield _copy_link(min(one, other), max(one, other), scores[one, other], copy)


def _copy_link(one: str, other: str, score: float, copy: Copy) -> Link:
    return Link(one, other, score, (f"one report reprints the other: {copy.likeness:.0%} of its word pairs",))


def _same(ours: Sequence[str], theirs: Sequence[str], desk: Desk) -> Iterable[Names]:
    """The mentions of two copies that give a same total in the same words, the most alike first, each once; and what both are about at one
    place where they count nobody."""
    pairs = []
    for one in ours:
        for other in theirs:
            here, there = desk.traits[one], desk.traits[other]
            least = min(len(here.saying), len(there.saying))
            alike = len(here.saying & there.saying) / least if least else 0.0
            untold = here.main and there.main and not here.saying and not there.saying and bool(here.places & there.places)
            if untold or alike >= _SAME_WORDS and here.totals.items() & there.totals.items():
                pairs.append((-alike, one, other))
    taken: set[str] = set()
    for _, one, other in sorted(pairs):
        if one not in taken and other not in taken:
            taken |= {one, other}
            yield one, other


def clusters_of(gathering: Gathered, held: Held, desk: Desk) -> list[Cluster]:
    """The clusters of what hangs together.  `held.forest` is used up."""
    forest = held.forest
    links = [Link(min(one, other), max(one, other), 1.0, ("a person decided that they are one incident",), decision)
             for one, other, decision in held.joins if one in gathering.mentions and other in gathering.mentions]  # fmt: skip
    members: dict[str, list[str]] = {}
    for name in sorted(gathering.mentions):
        members.setdefault(forest.root(name), []).append(name)
    copied = {(tie.one, tie.other): tie.score for tie in gathering.ties if tie.score == COPIED}
    refused: set[tuple[str, str, int, int]] = set()
    for tie in sorted(gathering.ties, key=lambda tie: (-tie.score, tie.one, tie.other)):
        one, other = sorted((forest.root(tie.one), forest.root(tie.other)))
        attempt = (one, other, len(members[one]), len(members[other]))
        if one == other or attempt in refused:
            continue
        if _may_join(members[one], members[other], desk, copied) and forest.join(one, other):
            links.append(tie)
            members[forest.root(one)] = members.pop(one) + members.pop(other)
        else:
            refused.add(attempt)
    return list(_clusters(members, links, forest))


def _may_join(ours: Sequence[str], theirs: Sequence[str], desk: Desk, copied: dict[Names, float]) -> bool:
    total = []
    for one in ours:
        for other in theirs:
            score = copied.get((min(one, other), max(one, other))) or desk.score(one, other)
            if score is None:
                return False
            total.append(score)
    return sum(sorted(total)) >= MEAN * len(total)


def _clusters(members: dict[str, list[str]], links: Sequence[Link], forest: Forest) -> Iterable[Cluster]:
    within: dict[str, list[Link]] = {root: [] for root in members}
    for link in links:
        within[forest.root(link.one)].append(link)
    for root in sorted(members):
        yield Cluster(tuple(sorted(members[root])), tuple(sorted(within[root], key=lambda link: (link.one, link.other))))
