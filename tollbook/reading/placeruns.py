"""Runs of capital words: the stretches of a report that may be one name, and what each is as a whole - a person, a street, or names.

A surname met with a given name or a title is remembered: alone it is that person again.
"""
from __future__ import annotations

from collections.abc import Iterator

from tollbook.gazetteer import BEGINS, GIVEN, ORDINARY, SURNAME, WORD, Gazetteer, fold
from tollbook.language.en import places as table

from .placewords import Words

LONGEST = 7
LONGEST_RUN = 24
"""Words of a run: what goes on longer is a list or a heading, and is cut, so that no text takes more than linear time."""
HYPHENS = frozenset("-‐‑–")
_ABBREVIATED = frozenset("st ste ft mt pt jr sr dr mr mrs ms gen col capt lt sgt rep sen gov rev prof".split())
_BARE_ARTICLES = frozenset("al el ash ar az".split())
_SMALL = frozenset("de del la las los el y do da dos das du des van von der den".split())
_SMALL_OR_ARTICLE = _SMALL | table.ARTICLES_BEFORE
_JOINS = frozenset("of the and upon on under".split())


class Runs:
    """The runs of one report, and look-ups inside them."""

    def __init__(self, words: Words, gazetteer: Gazetteer) -> None:
        self.words = words
        self.gazetteer = gazetteer
        self.people: set[str] = set()
        """Surnames of the report's people, in small letters."""

    def spans(self) -> Iterator[tuple[int, int]]:
        """Runs in order, as words first to last (half-open)."""
        capital, at, count = self.words.capital, 0, len(self.words)
        while at < count:
            if capital[at] or self.is_article(at):
                end = self.end_of(at)
                yield at, end
                at = end
            else:
                at += 1

    def is_article(self, at: int) -> bool:
        """Whether a small word opens a name: "al-Bureij", "el Arish"."""
        words = self.words
        low = words.low[at]
        article = low in table.ARTICLES_BEFORE or words.shouted[at] and low in {"la", "las", "los"}
        if not article or at + 2 >= len(words) or not words.joined[at + 1]:
            return False
        if words.word[at + 1] in HYPHENS:
            return words.capital[at + 2] and words.end[at] == words.start[at + 1] and words.end[at + 1] == words.start[at + 2]
        return words.capital[at + 1] and (low in _BARE_ARTICLES or words.shouted[at] and low in {"el", "la", "las", "los"})

    def end_of(self, at: int) -> int:
        """Where the run that begins at a word ends."""
        end, count = at + 1, min(len(self.words), at + LONGEST_RUN)
        while end < count and self.words.joined[end]:
            step = 1 if self.words.capital[end] else self._step(end)
            if not step:
                break
            end += step
        return end

    def _step(self, end: int) -> int:
        """How many words from a small one on go on the name; 0 where it is over."""
        words, count = self.words, len(self.words)
        word, low = words.word[end], words.low[end]
        if word in HYPHENS:
            if end + 1 >= count or words.start[end] != words.end[end - 1] or words.end[end] != words.start[end + 1]:
                return 0
            if words.capital[end + 1]:
                return 2
            ahead = end + 1
            while ahead < min(count - 1, end + 6) and (words.low[ahead] in _SMALL_OR_ARTICLE or words.word[ahead] in HYPHENS):
                ahead += 1
            return ahead - end + 1 if ahead > end + 1 and words.capital[ahead] else 0
        if word == ".":
            before = words.low[end - 1]
            near = end + 1 < count and words.joined[end + 1] and words.capital[end + 1] and words.start[end] == words.end[end - 1]
            return 2 if near and (before in _ABBREVIATED or len(before) == 1) else 0
        if low in _SMALL or low in _BARE_ARTICLES:
            ahead = end + 1
            while ahead < min(count, end + 3) and words.joined[ahead] and (words.low[ahead] in _SMALL or words.word[ahead] in HYPHENS):
                ahead += 1
            return ahead - end + 1 if ahead < count and words.joined[ahead] and words.capital[ahead] else 0
        if low in table.ARTICLES_BEFORE and end + 2 < count and words.word[end + 1] in HYPHENS and words.capital[end + 2]:
            return 3
        return 0

    def reach(self, end: int) -> int:
        """How far a name of the gazetteer may go beyond its run: "Isle of Wight", "Stow on the Wold"."""
        words, ahead = self.words, end
        while ahead < min(len(words), end + 3) and words.joined[ahead] and words.low[ahead] in _JOINS:
            ahead += 1
        if ahead > end and ahead < len(words) and words.capital[ahead] and words.joined[ahead]:
            return self.end_of(ahead)
        return end

    def longest(self, first: int, limit: int) -> tuple[int, str, tuple[int, ...]] | None:
        """The longest name of the gazetteer that begins at a word: where it ends, its key, its rows."""
        words = self.words
        head = fold(words.word[first])
        rows, marks = self.gazetteer.entry(head)
        if marks & BEGINS or len(head) <= 3 or (first + 1 < limit and words.word[first + 1] in HYPHENS):
            # "GUATEMALA CITY": in capitals "city" is tagged as a mere noun
            city = limit < len(words) and words.shouted[limit] and words.joined[limit] and words.low[limit] == "city"
            for last in range(min(limit + city, first + LONGEST), first + 1, -1):
                if words.capital[last - 1] or city and last == limit + 1:
                    key = fold(words.slice(first, last))
                    found = self.gazetteer.entry(key)[0]
                    if found:
                        return last, key, found
        if rows and head not in table.NEVER and len(head) > 1 + words.shouted[first] and head not in table.NEVER_ALONE and not (
                words.shouted[first] and head in table.KIND_NOUNS):  # fmt: skip
            return first + 1, head, rows
        return None

    def marks(self, at: int) -> int:
        """What else a word is; a given name by the table as well."""
        return self.gazetteer.entry(fold(self.words.word[at]))[1] | (GIVEN if self.words.low[at] in table.GIVEN_NAMES else 0)

    def population(self, rows: tuple[int, ...]) -> int:
        return self.gazetteer.row(rows[0]).population if rows else 0

    def plan(self, a: int, b: int) -> str:
        """What a run is as a whole: "person", "street" or "names"."""
        words = self.words
        capitals = [at for at in range(a, b) if words.capital[at] and words.low[at] not in table.ARTICLES_BEFORE]
        if not capitals:
            return "names"
        while len(capitals) > 1 and words.low[capitals[0]] in table.COMPASS:
            capitals.pop(0)
        if self._has_title(a, capitals) or self._is_aged(b, capitals) or self._is_family(a, b, capitals):
            return "person"
        last = words.low[capitals[-1]]
        if b - a > 1 and last in table.STREETS and len(capitals) > 1:
            return "street"
        if self._is_person(capitals) and not self.is_put(a, b):
            self._remember(capitals)
            return "person"
        return "names"

    def is_put(self, a: int, b: int) -> bool:
        """Whether a preposition of place stands before a run of two or three words and nothing is owned by it: "in Ghulam Khan"."""
        words = self.words
        if not a or not words.joined[a] or words.low[a - 1] not in {"in", "near", "outside"} or words.first[a - 1] or b - a > 3:
            return False
        behind = words.low[b] if b < len(words) and words.joined[b] else ""
        return behind not in {"'", "’"} and behind not in table.SITES and behind not in table.BODIES and behind not in table.SPEAKS

    def _has_title(self, a: int, capitals: list[int]) -> bool:
        """"Sgt. Lincoln", "President Ford", "coach Jackson": the title is before the run or its first words."""
        words = self.words
        before = a - 1 if a and words.joined[a] else -1
        if before > 0 and words.word[before] == "." and words.joined[before]:
            before -= 1
        named = list(capitals)
        while len(named) > 1 and words.low[named[0]] in table.TITLES:
            named.pop(0)
        titled = len(named) < len(capitals) or before >= 0 and words.low[before] in table.TITLES and not words.shouted[a]
        if before >= 0 and words.shouted[a] and words.low[before] in table.TITLES:
            titled = True
        if not titled or any(words.low[at] in table.BODIES or words.low[at] in table.TITLES for at in named):
            return False
        self._remember(named)
        return True

    def _is_aged(self, b: int, capitals: list[int]) -> bool:
        """"Reem Haddad (35 years old)", "Lee Marsh, 44, of Dover"."""
        words = self.words
        if b + 2 >= len(words) or words.word[b] not in {",", "("} or not words.joined[b + 1] or not words.word[b + 1].isdigit():
            return False
        if len(words.word[b + 1]) > 2 or words.low[b + 2] not in table.AFTER_AGE or len(capitals) < 2 and words.word[b] == ",":
            return False
        self._remember(capitals)
        return True

    def _is_family(self, a: int, b: int, capitals: list[int]) -> bool:
        """"the al-Masri family", "the Abu Hilal home": a family's name is no place, and its members bear it further on."""
        words = self.words
        ahead = b
        while ahead < min(len(words), b + 3) and words.low[ahead] in {"'", "’", "s", "and"}:
            ahead += 1
        low = words.low[ahead] if ahead < len(words) and words.joined[ahead] else ""
        arabic = words.low[a] in table.ARTICLES_BEFORE or words.low[a] in table.KIN or not words.capital[a]
        home = arabic and low in table.HOMES and not self.gazetteer.entry(fold(words.slice(a, b)))[0]
        if low in table.FAMILIES or home:
            self.people.update(words.low[at] for at in capitals if words.low[at] not in table.KIN)
            return True
        return False

    def person_from(self, a: int, b: int) -> int:
        """Where a titled person begins inside a run that begins otherwise ("Salt Lake County Sheriff Ann Winder"), else its end."""
        words = self.words
        for at in range(a + 1, b - 1):
            if words.low[at] in table.TITLES and words.capital[at]:
                named = [i for i in range(at + 1, b) if words.capital[i]]
                if named and not any(words.low[i] in table.BODIES or words.low[i] in table.KIND_NOUNS for i in named):
                    self._remember(named)
                    return at
        return b

    def _remember(self, capitals: list[int]) -> None:
        for at in capitals[-2:] if len(capitals) > 2 else capitals[-1:]:
            self.people.add(self.words.low[at])

    def _is_person(self, capitals: list[int]) -> bool:
        """A given name with a surname behind it that make no known place together."""
        words = self.words
        if not 2 <= len(capitals) <= 7:
            return False
        lows = [words.low[at] for at in capitals]
        if any(low in table.BODIES or low in table.KIND_NOUNS or low in table.SITES for low in lows[1:]):
            return False
        whole = self.gazetteer.entry(fold(words.slice(capitals[0], capitals[-1] + 1)))[0]
        first, last = self.marks(capitals[0]), self.marks(capitals[-1])
        if not whole and any(low in table.KIN for low in (words.low[at] for at in range(capitals[0], capitals[-1]))):
            return lows[0] not in table.NATURE_BEFORE
        if whole and (self.population(whole) > 5000 or not first & GIVEN):
            return False
        if first & GIVEN and (not last & ORDINARY or last & SURNAME):
            partial = self.longest(capitals[0], capitals[-1] + 1)
            return not (partial and partial[0] > capitals[0] + 1 and self.population(partial[2]) > 20000)
        if len(capitals) == 3 and len(lows[1]) == 1 and len(lows[0]) > 2:
            return True
        if not last & SURNAME or (last | first) & WORD or len(lows[0]) <= 2 or lows[0] in table.NATURE_BEFORE:
            return False
        return not self.longest(capitals[0], capitals[-1] + 1) and not self.longest(capitals[-1], capitals[-1] + 1)
