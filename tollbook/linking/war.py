"""PAIR OF REPORTS FROM A WAR -> is there enough of their own that they share?  Where a place is struck several times a day, the day, the
place and what every report of that war says do not make two reports one incident.

What is learned from reports of single shootings weighs day and place so high that a campaign would become one incident.  So a pair of
which one tells of air raids or shelling needs evidence of its own: names that are neither geography nor borne by everybody nor bodies
that are always quoted, the same people, the same high figures.  It follows from the two mentions alone, so that it is the same whatever
else a book holds.
"""
from __future__ import annotations

import math
from functools import cache
from pathlib import Path

from .features import Pair, person_in_words
from .plainwords import BODIES, BORNE
from .wording import Telling

APART = -0.3
"""The score of a pair from a war that shares too little of its own: it counts against clusters that hold both."""
_ENOUGH, _OTHERS = 2.0, 4.0
"""What a pair must share, and what where the two name other people among the harmed.  Two names that are in no list are 2.  Chosen on the
development part of airwars (docs/linking.md)."""
_SEVERAL, _MANY = 3, 10
"""Figures from which on it tells a little, and much, that both give the same."""


def shares_too_little(pair: Pair) -> bool:
    """Whether a pair, one of which is from a war, has too little of its own in common to be one incident."""
    return share_of_enough(pair) < 1


def share_of_enough(pair: Pair) -> float:
    """How much of what it must share a pair from a war does share; 1 where neither is from a war."""
    if not (pair.one.war or pair.other.war):
        return 1.0
    return own_evidence(pair) / (_OTHERS if _other_full_names(pair) else _ENOUGH)


def own_evidence(pair: Pair) -> float:
    """What they share beyond day, place and what every report of the war says: about 1 for each rare name."""
    places = {part for traits in (pair.one, pair.other) for name in traits.places for part in (*name.split(), *_parts(name))}
    here, there = pair.one.wording, pair.other.wording
    return _shared(here.names, there.names, places) + _shared(here.pairs, there.pairs, places) + _same_figures(pair)


def _shared(one: Telling, other: Telling, places: set[str]) -> float:
    return math.fsum(min(one[word], other[word]) ** 2 for word in one.keys() & other.keys() if _tells(word, places))


def _tells(word: str, places: set[str]) -> bool:
    """Of two words side by side one must tell something; that names borne by many stand beside each other ("Ahmed Khaled") is nothing."""
    return any(part not in places and part not in BORNE and part not in BODIES and part not in lands() for part in word.split())


def _same_figures(pair: Pair) -> float:
    if pair.gap != 0:
        return 0.0
    told = 0.0
    for harm in ("killed", "injured"):
        figure = pair.one.totals.get(harm)
        if figure is not None and figure == pair.other.totals.get(harm):
            told += (figure >= _SEVERAL) + (figure >= _MANY)
    return told


def _other_full_names(pair: Pair) -> bool:
    """Both name people in full, and nobody in full whom the other names; a family name in common is no help, families are hit together."""
    full = [{name for name in traits.people if " " in name} for traits in (pair.one, pair.other)]
    if not all(full) or pair.one.people & pair.other.people:
        return False
    return not person_in_words(pair)


def _parts(name: str) -> list[str]:
    return name.replace("-", " ").split()


@cache
def lands() -> frozenset[str]:
    """Words of names of countries, peoples, capitals and regions (training/lands.py)."""
    return frozenset(Path(__file__).with_name("lands.txt").read_text(encoding="ascii").split())
