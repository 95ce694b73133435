"""What linking takes and gives: happenings of reports on one side, clusters of them with reasons on the other.

A mention is one happening of one report.  Linking sees it whole once, and makes a sketch of it: the keys by which it can be found and all
that is needed to compare it.  A book keeps sketches, edges and clusters; none of them is a fact, all can be made again.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from .claim import Claim
from .report import Happening, Report


@dataclass(frozen=True, slots=True)
class Mention:
    """A happening with the report that tells it and its claims, in the order of the text, as people have corrected them.
    `happening.id` names it; `happening.toll` is never set."""

    report: Report
    happening: Happening
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What linking keeps of a mention.  `keys`: two mentions are compared only where they share one.  `body` is linking's own text."""

    id: str
    report: str
    keys: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Edge:
    """How much speaks for two mentions being one incident: `score` 0..1, and a sentence for each reason.  `one` < `other`."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A report that reprints another one: `likeness` 0..1 is the share of the shorter text's word pairs that the other has as well,
    near one another.  `parent` was published before it (or has the smaller id, where the days are equal or not known)."""

    report: str
    parent: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Changes:
    """What a copy changed.  `kept`: the share of its sentences that stand in its parent, word for word or nearly; `added` and `left_out`
    count the others, its own and the parent's.  `moved`: sentences that are kept stand in another order."""

    kept: float
    added: int
    left_out: int
    headline: bool
    moved: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided about mentions: those of two sides are not one incident; those of one side are, where they are `joined`."""

    decision: str
    sides: tuple[tuple[str, ...], ...]
    joined: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    """Why two mentions stand in one cluster.  `decision`: the judgement that puts them there, where it was a person's."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]
    decision: str | None = None


@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions of one incident, sorted, and links that hold them together (a spanning forest of it)."""

    members: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """What linking found.  `edges` are to be kept for later calls.  `clusters` take the place of every cluster that one of their members
    was in.  `overruled`: judgements that later ones contradict, at least in part; `hints`: pairs that may be one, for a person to
    look at, though nothing follows from them."""

    edges: tuple[Edge, ...]
    clusters: tuple[Cluster, ...]
    overruled: tuple[str, ...] = ()
    hints: tuple[Edge, ...] = ()


class Index(Protocol):
    """What is linked already, the new mentions included.  Every answer is in no order that means anything."""

    def sharing(self, keys: Sequence[str]) -> Iterable[Sketch]:
        """The mentions that have one of these keys."""

    def sketches(self, mentions: Sequence[str]) -> Iterable[Sketch]:
        """The sketches of these mentions."""

    def of_reports(self, reports: Sequence[str]) -> Iterable[Sketch]:
        """The mentions of these reports."""

    def edges_of(self, mentions: Sequence[str]) -> Iterable[Edge]:
        """The edges kept that have one of these at an end."""

    def copies_of(self, reports: Sequence[str]) -> Iterable[Copy]:
        """The copies whose report or parent is one of these."""
