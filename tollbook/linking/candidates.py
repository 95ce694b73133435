"""The keys by which mentions are found that may be one incident: two mentions are compared only where they share one.

A key joins days with a stretch of land, a rare name with a month, or two rare names side by side with nothing: the name of a person stays
the same in a trial years later.  Every key is rare by itself, so that what is compared grows with what happens on a day in a region and
not with the size of a book.
"""
from __future__ import annotations

import math

from .sketches import REACH, Traits

_NAMES, _PAIRS = 14, 14
"""How many names, and pairs of names, become keys: those that tell the most."""
_RARE, _RARE_PAIR = 0.6, 0.7
"""How much a name, and a pair of names, must tell to be a key."""
_MONTH, _SEASON = 28, 180
"""Days: two reports published at most half of it apart always share a stretch of time; the longer one for names that are in no list."""
_UNKNOWN = 0.99
_DAYS_BACK = 1
"""Days before its publication on which what a report tells may have been, where it does not say when."""


def keys_of(traits: Traits) -> tuple[str, ...]:
    """The keys of a mention, sorted."""
    keys = {f"{day}@{cell}" for day in _days(traits) for cell in _cells(traits)}
    for name in _rarest(traits.wording.names, _RARE, _NAMES):
        keys |= {f"{name}/{stretch}" for stretch in _stretches(traits, _SEASON if traits.wording.names[name] >= _UNKNOWN else _MONTH)}
    keys |= set(_rarest(traits.wording.pairs, _RARE_PAIR, _PAIRS)) | {name for name in traits.people if " " in name}
    return tuple(sorted(keys))


def _rarest(telling: dict[str, float], least: float, many: int) -> list[str]:
    found = sorted((-much, name) for name, much in telling.items() if much >= least)
    return [name for _, name in found[:many]]


def _days(traits: Traits) -> set[int]:
    """Days on which it may have been, and the day after each: two that lie a day apart share one."""
    if traits.days is not None:
        first, last = traits.days
        return set(range(first, last + 2))
    return set(range(traits.told - _DAYS_BACK, traits.told + 2)) if traits.told is not None else set()


def _cells(traits: Traits) -> set[str]:
    """Squares of one degree, four of them on top of each other, each moved by half: two points half a degree apart share one."""
    if traits.spot is None or traits.spot[2] > REACH["adm2"]:
        return set()
    lat, lon, _ = traits.spot
    return {f"{math.floor(lat + a)}{'ab'[a > 0]},{math.floor(lon + b)}{'ab'[b > 0]}" for a in (0, 0.5) for b in (0, 0.5)}


def _stretches(traits: Traits, days: int) -> tuple[str, ...]:
    """The two stretches of so many days in which the report was published: two that lie half of it apart share one."""
    if traits.told is None:
        return ()
    half = traits.told // (days // 2)
    return f"{days}:{half}", f"{days}:{half + 1}"
