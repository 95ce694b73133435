"""What speaks for, and what against, two mentions being one incident: small pure functions of their traits, each from 0 to 1.

The docstring of each is the reason that a reviewer reads where it counts.  All are symmetric.  What they weigh together is learned
(`weights.py`).  0 stands for "no" and for "not known" alike; what is told against is a feature of its own.
"""
from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from .sketches import Traits
from .wording import Telling

_EARTH = 12742.0
"""Kilometres, twice the radius."""
_DEADLY = ("killed", "injured")
_ENOUGH = 8
"""Names, from which on it tells something that two reports have none in common."""


@dataclass(frozen=True, slots=True)
class Common:
    """What two wordings share: `much`, the sum of the squares of how much each word tells, and `share`, 0..1, how much that is of what the
    poorer one tells."""

    much: float
    share: float

    def beside(self, half: float) -> float:
        """0..1: one half where both share so much."""
        return self.much / (self.much + half)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions laid beside each other.  `gap`: days between the intervals on which they happened, 0 where these meet; `distance`:
    kilometres between the places, less the reach of the less exact one; each None where one of them is not known."""

    one: Traits
    other: Traits
    gap: int | None
    distance: float | None
    named: bool
    names: Common
    pairs: Common
    words: Common
    numbers: Common


Feature = Callable[[Pair], float]


def pair_of(one: Traits, other: Traits) -> Pair:
    """Two mentions laid beside each other; the same, for all features, the other way round."""
    here, there = one.wording, other.wording
    return Pair(
        one, other, _gap(one, other), _distance(one, other), _names_place(one, other) or _names_place(other, one),
        _common(here.names, there.names), _common(here.pairs, there.pairs), _common(here.words, there.words),
        _common(here.numbers, there.numbers),
    )  # fmt: skip


def _gap(one: Traits, other: Traits) -> int | None:
    if one.days is None or other.days is None:
        return None
    return max(0, one.days[0] - other.days[1], other.days[0] - one.days[1])


def _distance(one: Traits, other: Traits) -> float | None:
    if one.spot is None or other.spot is None:
        return None
    a, b, c, d = map(math.radians, (*one.spot[:2], *other.spot[:2]))
    chord = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return max(0.0, _EARTH * math.asin(math.sqrt(min(1.0, chord))) - max(one.spot[2], other.spot[2]))


def _names_place(one: Traits, other: Traits) -> bool:
    words = other.wording
    return any(place in words.names or place in words.pairs or place in other.places for place in one.places)


def _common(one: Telling, other: Telling) -> Common:
    both = one.keys() & other.keys()
    if not both:
        return Common(0.0, 0.0)
    much = math.fsum(min(one[word], other[word]) ** 2 for word in both)
    least = min(math.fsum(v * v for v in one.values()), math.fsum(v * v for v in other.values()))
    return Common(much, min(1.0, much / least))


def same_day(pair: Pair) -> float:
    """They happened on the same day."""
    return 1.0 if pair.gap == 0 else 0.5 if pair.gap == 1 else 0.0


def other_day(pair: Pair) -> float:
    """They happened on different days."""
    return 0.0 if pair.gap is None or pair.gap < 2 else min(1.0, 0.4 + pair.gap / 25)


def told_together(pair: Pair) -> float:
    """The reports were published at about the same time."""
    one, other = pair.one.told, pair.other.told
    return 0.0 if one is None or other is None else math.exp(-abs(one - other) / 4)


def told_far_apart(pair: Pair) -> float:
    """The reports were published long after one another."""
    one, other = pair.one.told, pair.other.told
    return 0.0 if one is None or other is None else min(1.0, math.log1p(abs(one - other) / 30) / 4)


def told_before(pair: Pair) -> float:
    """One of the reports was published before the other says that it happened."""
    early = ((pair.other.told, pair.one.days), (pair.one.told, pair.other.days))
    return max((min(1.0, (days[0] - told) / 3) for told, days in early if told is not None and days is not None and days[0] > told + 1),
               default=0.0)  # fmt: skip


def near_place(pair: Pair) -> float:
    """The places that they give are the same, or near each other."""
    return 0.0 if pair.distance is None else math.exp(-pair.distance / 25)


def other_place(pair: Pair) -> float:
    """The places that they give are far from each other."""
    return 0.0 if pair.distance is None or pair.distance < 30 else min(1.0, math.log(pair.distance / 20) / 4)


def place_in_words(pair: Pair) -> float:
    """One names the place that the other gives."""
    return float(pair.named)


def place_not_in_words(pair: Pair) -> float:
    """Neither names the place that the other gives."""
    return float(bool(pair.one.places) and bool(pair.other.places) and not pair.named)


def same_killed(pair: Pair) -> float:
    """The tolls of the dead agree."""
    return _agrees(pair, "killed")


def same_injured(pair: Pair) -> float:
    """The tolls of the injured agree."""
    return _agrees(pair, "injured")


def _agrees(pair: Pair, harm: str) -> float:
    """More for a high figure: many incidents have one dead."""
    one, other = pair.one.totals.get(harm), pair.other.totals.get(harm)
    return min(1.0, 0.4 + 0.2 * one) if one is not None and one == other else 0.0


def other_killed(pair: Pair) -> float:
    """The tolls of the dead do not agree."""
    return _differs(pair, "killed")


def other_injured(pair: Pair) -> float:
    """The tolls of the injured do not agree."""
    return _differs(pair, "injured")


def _differs(pair: Pair, harm: str) -> float:
    one, other = pair.one.totals.get(harm), pair.other.totals.get(harm)
    return 0.0 if one is None or other is None else min(1.0, abs(one - other) / 3)


def no_shared_harm(pair: Pair) -> float:
    """One counts only dead, the other only injured."""
    one, other = ({harm for harm in _DEADLY if harm in traits.totals} for traits in (pair.one, pair.other))
    return float(bool(one) and bool(other) and not one & other)


def same_people(pair: Pair) -> float:
    """The same people are named among the harmed."""
    if pair.one.people & pair.other.people:
        return 1.0
    last, other_last = ({name.split()[-1] for name in traits.people if name} for traits in (pair.one, pair.other))
    return 0.7 if last & other_last else 0.0


def person_in_words(pair: Pair) -> float:
    """One names somebody whom the other counts among the harmed."""
    either = ((pair.one, pair.other), (pair.other, pair.one))
    return float(any(name in there.wording.pairs for here, there in either for name in here.people))


def other_people(pair: Pair) -> float:
    """Other people are named among the harmed."""
    return float(bool(pair.one.people) and bool(pair.other.people) and not same_people(pair) and not person_in_words(pair))


def shared_pairs(pair: Pair) -> float:
    """They name the same persons, streets or bodies."""
    return pair.pairs.beside(1.5)


def shared_names(pair: Pair) -> float:
    """They have rare names in common."""
    return pair.names.beside(2.0)


def share_of_names(pair: Pair) -> float:
    """A good part of their names are the same."""
    return pair.names.share


def other_names(pair: Pair) -> float:
    """They have hardly a rare name in common."""
    if min(len(pair.one.wording.names), len(pair.other.wording.names)) < _ENOUGH:
        return 0.0
    return max(0.0, 1 - pair.names.much / 2)


def shared_words(pair: Pair) -> float:
    """They have rare words in common."""
    return pair.words.beside(1.5)


def shared_numbers(pair: Pair) -> float:
    """They have ages, house numbers or times of day in common."""
    return pair.numbers.beside(1.5)


def share_of_numbers(pair: Pair) -> float:
    """A good part of their ages, house numbers and times of day are the same."""
    return pair.numbers.share


def other_numbers(pair: Pair) -> float:
    """They have no age, house number or time of day in common."""
    return float(bool(pair.one.wording.numbers) and bool(pair.other.wording.numbers) and not pair.numbers.much)


def names_and_place(pair: Pair) -> float:
    """They have rare names in common beside the place."""
    return shared_names(pair) * max(near_place(pair), place_in_words(pair))


def day_and_place(pair: Pair) -> float:
    """They happened on the same day and at the same place."""
    return same_day(pair) * near_place(pair)


def same_cause(pair: Pair) -> float:
    """People were harmed in the same way."""
    return float(bool(pair.one.causes & pair.other.causes))


def other_cause(pair: Pair) -> float:
    """People were harmed in different ways."""
    return float(bool(pair.one.causes) and bool(pair.other.causes) and not pair.one.causes & pair.other.causes)


def same_hands(pair: Pair) -> float:
    """The same party is named as having done it."""
    return float(bool(pair.one.hands & pair.other.hands))


def other_hands(pair: Pair) -> float:
    """Different parties are named as having done it."""
    return float(bool(pair.one.hands) and bool(pair.other.hands) and not pair.one.hands & pair.other.hands)


def aside(pair: Pair) -> float:
    """One of the reports tells it only beside what it is about."""
    return float(not (pair.one.main and pair.other.main))


FOR: tuple[Feature, ...] = (
    same_day, told_together, near_place, place_in_words, day_and_place, same_killed, same_injured, same_people, person_in_words,
    shared_pairs, shared_names, share_of_names, names_and_place, shared_words, shared_numbers, share_of_numbers, same_cause, same_hands,
)  # fmt: skip
AGAINST: tuple[Feature, ...] = (
    other_day, told_far_apart, told_before, other_place, place_not_in_words, other_killed, other_injured, no_shared_harm, other_people,
    other_names, other_numbers, other_cause, other_hands, aside,
)  # fmt: skip
