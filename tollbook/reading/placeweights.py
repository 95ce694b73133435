"""How much speaks for it that a name of the gazetteer means a place where it stands: who bears it, what stands before and behind it.

The figures were set by hand on LGL (news of small towns) and the MUC texts (capitals throughout).
"""
from __future__ import annotations

from math import log10

from tollbook.gazetteer import GIVEN, ORDINARY, OWN, SURNAME, WORD, Gazetteer
from tollbook.language.en import places as table

from .placeforms import Name
from .placeruns import Runs
from .placewords import Words

THRESHOLD = 1.0
SHOUTED = 0.8
"""What a name in capitals throughout must weigh more: its letters say nothing."""
_PUT = 2.5
"""What a preposition of place is worth."""
_SHAKEN = 1.5
"""What it is worth to be what blasts shook."""


class Weights:
    """The weights of one report's names."""

    def __init__(self, words: Words, gazetteer: Gazetteer, runs: Runs) -> None:
        self.words = words
        self.gazetteer = gazetteer
        self.runs = runs
        self.small = {low for low, word in zip(words.low, words.word, strict=True) if word == low}

    def is_place(self, name: Name, a: int) -> bool:
        """Whether a name of the run that begins at word `a` means a place; notes whether the words beside it say so."""
        return self._weight(name, a) >= THRESHOLD + SHOUTED * self.words.shouted[name.first]

    def _weight(self, name: Name, a: int) -> float:
        first, last = name.first, name.last
        single = sum(self.words.capital[first : name.inner or last]) <= 1
        beside = self._before(first, a) + self._behind(name)
        name.sure = name.inner is not None or name.hint is not None or beside >= _PUT
        value = self._known(name, single) + beside
        if name.inner is not None:
            value += 3.0
        if single:
            low = next((self.words.low[at] for at in range(first, last) if self.words.capital[at]), "")
            value -= 1.5 * (low in self.small) + 3.0 * (low in self.runs.people)
        return value

    def _known(self, name: Name, single: bool) -> float:
        """How well known a place of this name is, and what else the name is."""
        rows = name.rows
        best = self.gazetteer.row(rows[0])
        value = -0.5 + 0.35 * log10(best.population + 10)
        if best.precision == "adm1" and any(row & OWN and self.gazetteer.row(row).precision == "adm1" for row in rows[:3]):
            value += 1.0
        if not any(row & OWN for row in rows[:4]):
            value -= 0.8
        if not single:
            return value + 1.0
        return value + self._else(name)

    def _else(self, name: Name) -> float:
        """What a single word is besides: a word, a given name, a surname."""
        marks = self.gazetteer.entry(name.key)[1]
        value = -2.0 if marks & ORDINARY else -1.0 if marks & WORD else 0.0
        if self.words.low[name.first] in table.GIVEN_NAMES:
            value -= 2.5
        elif marks & GIVEN:
            value -= 1.0
        elif marks & SURNAME:
            value -= 1.0 if self.words.shouted[name.first] else 0.3
        if self.words.first[name.first] and marks & WORD:
            value -= 0.5
        return value

    def _before(self, first: int, a: int) -> float:
        """What the words before say: "in X", "the town of X", "8 km north of X"; "Mr X"."""
        words, at = self.words, first - 1
        if first > a and words.capital[at]:
            return 0.0 if words.low[at] in table.COMPASS or words.low[at] in table.KIND_NOUNS else -1.5
        while at >= 0 and words.joined[at + 1] and (words.low[at] in table.COMPASS or words.low[at] == "the"):
            at -= 1
        if at < 0 or not words.joined[at + 1]:
            return 0.0
        low = words.low[at]
        if self._is_crossing(at):
            return -4.0
        if low in table.LOCATIVES:
            return _PUT
        if self.is_called(at):
            return 3.0
        if low == "of" and at:
            return 3.0 if words.low[at - 1] in table.KIND_NOUNS else _PUT if words.low[at - 1] in table.PARTS_OF else 0.8
        if low in table.SHAKES:
            return _SHAKEN
        if low in table.FROM_TO:
            return 0.8
        if low in table.TITLES:
            return -3.0
        behind = words.word[first + 1] if first + 1 < len(words) else ""
        if low in {"a", "an"} and behind and not behind[0].isalpha():
            return -2.5  # "in a Toyota."
        if low in {"(", "[", '"', "“"} and words.word[first].isupper() and behind in {")", "]"}:
            return -2.5
        return -1.5 if low in table.SPEAKS else 0.3 if low == "," else 0.0

    def is_called(self, at: int) -> bool:
        """Whether a word gives a kind of place its name: "an area called X", "a village named X"."""
        return at > 0 and self.words.low[at] in table.CALLED and self.words.low[at - 1] in table.KIND_NOUNS

    def _is_crossing(self, at: int) -> bool:
        """Whether a street is named: "the corner of X and Y", "the 900 block of X"."""
        words = self.words
        if words.low[at] not in {"of", "and"}:
            return False
        return any(words.low[i] in table.CORNERS and words.low[i + 1] == "of" for i in range(max(0, at - 4), at) if words.joined[i + 1])

    def _behind(self, name: Name) -> float:
        """What the words behind say: ", Texas"; "said"; ", 41,"; "mosque"; "resident"."""
        words, last = self.words, name.last
        if last >= len(words) or not words.joined[last]:
            return 0.0
        low = words.low[last]
        if low in table.SPEAKS:
            return -2.5
        if low in table.MARKETS and self._is_bare(name):
            return 0.0
        if low in table.NAMED_AFTER and not (name.first and words.low[name.first - 1] in {"a", "an"}):
            return -4.0
        if low in table.MODIFIED or low in table.BODIES_SMALL:
            big = bool(name.rows) and self.runs.population(name.rows) > 50_000
            return 1.2 if low in table.MODIFIED and (big or low not in table.BODIES_SMALL) else 0.0 if big else -4.0
        if low not in {",", "("} or last + 1 >= len(words) or not words.joined[last + 1]:
            return 0.0
        return self._behind_comma(last + 1, low)

    def _is_bare(self, name: Name) -> bool:
        """Whether a name is a place's own, and neither a word nor a person's."""
        marks = self.gazetteer.entry(name.key)[1] & (ORDINARY | WORD | GIVEN | SURNAME)
        return not marks and any(row & OWN for row in name.rows[:4]) and self.words.low[name.first] not in table.GIVEN_NAMES

    def _behind_comma(self, at: int, sign: str) -> float:
        words = self.words
        following = words.word[at]
        if following.isdigit() and len(following) <= 2 and at + 1 < len(words) and words.low[at + 1] in table.AFTER_AGE:
            return -3.0  # "Marsh, 44, of Dover"; but "Dover, 12 miles north"
        if following in table.STATES or following + "." in table.STATES or self.gazetteer.country_of(following):
            return 3.0
        if sign == "," and words.capital[at]:
            found = self.runs.longest(at, self.runs.end_of(at))
            return 2.5 if found and self.gazetteer.row(found[2][0]).precision in {"adm1", "country"} else 0.3
        return 0.0
