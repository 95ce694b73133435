"""Which names of a report are names of places, and which are people, bodies or peoples that bear one (claims.md E1-E3).

Names are runs of capital words.  A run is a person, a body, a street or a site by the words in it and beside it; what is left is looked
up, longest name first, and weighed: what stands before it, how populous it is, whether it is also a word or a given name.
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import log10

from tollbook.gazetteer import BEGINS, GIVEN, ORDINARY, OWN, SURNAME, WORD, Gazetteer, fold
from tollbook.language.en import places as table
from tollbook.model import Precision

from .placewords import Words

LONGEST = 7
_ABBREVIATED = frozenset("st ste ft mt pt jr sr dr mr mrs ms gen col capt lt sgt rep sen gov rev prof no".split())
_HYPHENS = frozenset("-‐‑–")
_BARE_ARTICLES = frozenset("al el ash ar az".split())
_SPANISH = frozenset("de del la las los el y do da dos das du des van von".split())
THRESHOLD = 1.0


@dataclass(slots=True)
class Name:
    """A name of a place, words `first` to `last` (half-open).  `kind`: place, dateline, within (a body's name), people, street, site."""

    first: int
    last: int
    key: str
    rows: tuple[int, ...]
    kind: str
    hint: Precision | None = None
    iso3: str | None = None
    state: tuple[str, str, str] | None = None
    inner: int | None = None
    """For a longer name ("Nuseirat refugee camp"): where the bare name ends; else None."""


class Finder:
    """One report's search.  `names()` gives its names in order, none over another."""

    def __init__(self, words: Words, gazetteer: Gazetteer) -> None:
        self.words = words
        self.gazetteer = gazetteer
        self.people: set[str] = set()
        self.small = {low for low, word in zip(words.low, words.word, strict=True) if word == low}

    # -- runs ---------------------------------------------------------------------------------------------------------------------

    def runs(self) -> Iterator[tuple[int, int]]:
        """Stretches of words that may be one name."""
        words, at, count = self.words, 0, len(self.words)
        while at < count:
            if words.capital[at] or self._is_article(at):
                end = self._run_end(at)
                yield at, end
                at = end
            else:
                at += 1

    def _is_article(self, at: int) -> bool:
        words = self.words
        low = words.low[at]
        if low not in table.ARTICLES_BEFORE or at + 2 >= len(words):
            return False
        if words.word[at + 1] in _HYPHENS:
            return words.capital[at + 2] and words.end[at] == words.start[at + 1] and words.end[at + 1] == words.start[at + 2]
        return low in _BARE_ARTICLES and words.capital[at + 1] and words.joined[at + 1] or (
            words.shouted[at] and low in {"el", "al"} and words.capital[at + 1] and words.joined[at + 1])

    def _run_end(self, at: int) -> int:
        words, count = self.words, len(self.words)
        end = at + 1
        while end < count and words.joined[end]:
            step = self._step(end)
            if not step:
                break
            end += step
        return end

    def _step(self, end: int) -> int:
        """How many words from `end` on go on the name; 0 where it is over."""
        words, count = self.words, len(self.words)
        word = words.word[end]
        if words.capital[end]:
            return 1
        if word in _HYPHENS and end + 1 < count and words.start[end] == words.end[end - 1] and words.end[end] == words.start[end + 1]:
            if words.capital[end + 1]:
                return 2
            if end + 3 < count and words.low[end + 1] in table.ARTICLES_BEFORE | _SPANISH and words.word[end + 2] in _HYPHENS and words.capital[end + 3]:
                return 4
            if end + 2 < count and words.low[end + 1] in table.ARTICLES_BEFORE and words.capital[end + 2]:
                return 3
        if word == "." and end + 1 < count and words.joined[end + 1] and words.capital[end + 1] and words.start[end] == words.end[end - 1]:
            before = words.low[end - 1]
            if before in _ABBREVIATED or len(before) == 1:
                return 2
        low = words.low[end]
        if low in _SPANISH or low in table.ARTICLES_BEFORE and (low in _BARE_ARTICLES or words.shouted[end]):
            ahead = end + 1
            while ahead < min(count, end + 3) and words.joined[ahead] and (words.low[ahead] in _SPANISH or words.word[ahead] in _HYPHENS):
                ahead += 1
            if ahead < count and words.joined[ahead] and words.capital[ahead]:
                return ahead - end + 1
        if low in table.ARTICLES_BEFORE and end + 2 < count and words.word[end + 1] in _HYPHENS and words.capital[end + 2]:
            return 3
        return 0

    # -- looking up ---------------------------------------------------------------------------------------------------------------

    def longest(self, first: int, limit: int) -> tuple[int, str, tuple[int, ...]] | None:
        """The longest name of the gazetteer that begins at a word: where it ends, its key, its rows."""
        words = self.words
        head = fold(words.word[first])
        rows, marks = self.gazetteer.entry(head)
        article = head in table.ARTICLES_BEFORE or len(words.word[first]) <= 3
        if marks & BEGINS or article or (first + 1 < limit and words.word[first + 1] in _HYPHENS):
            for last in range(min(limit, first + LONGEST), first + 1, -1):
                if not (words.capital[last - 1] or words.low[last - 1] in table.KIND_NOUNS):
                    continue
                key = fold(words.slice(first, last))
                found = self.gazetteer.entry(key)[0]
                if found:
                    return last, key, found
        if rows and head not in table.NEVER and len(head) > 1:
            return first + 1, head, rows
        return None

    def best_population(self, rows: tuple[int, ...]) -> int:
        return self.gazetteer.row(rows[0]).population if rows else 0

    # -- names --------------------------------------------------------------------------------------------------------------------

    def names(self) -> list[Name]:
        runs = [(a, b) for a, b in self.runs()]
        plans = [self._plan(a, b) for a, b in runs]
        out: list[Name] = []
        for (a, b), plan in zip(runs, plans, strict=True):
            for name in self._names_of(a, b, plan):
                if not out or name.first >= out[-1].last:
                    out.append(name)
        return out

    def _plan(self, a: int, b: int) -> str:
        """What a run is as a whole: "person", "street", "body" or "names"."""
        words = self.words
        caps = [at for at in range(a, b) if words.capital[at]]
        if not caps:
            return "names"
        before = words.low[a - 1] if a and words.joined[a] else ""
        if before == "." and a > 1 and words.joined[a - 1]:
            before = words.low[a - 2]
        head = words.low[caps[0]]
        if len(caps) > 1 and head in table.TITLES or before in table.TITLES and before not in table.KIND_NOUNS:
            start = caps[1:] if head in table.TITLES and len(caps) > 1 else caps
            if not any(words.low[at] in table.BODIES for at in start[1:]):
                self._remember(start)
                return "person"
        last = words.low[caps[-1]]
        if len(caps) > 1 and last in table.STREETS and not (last == "st" and words.word[b - 1] == "St"):
            return "street"
        if len(caps) == 1 and b + 1 < len(words) and words.word[b] == "." and last in table.STREETS:
            return "names"
        if self._is_person(caps):
            self._remember(caps)
            return "person"
        return "names"

    def _remember(self, caps: list[int]) -> None:
        for at in caps[-2:] if len(caps) > 2 else caps[-1:]:
            self.people.add(self.words.low[at])

    def _is_person(self, caps: list[int]) -> bool:
        words = self.words
        if len(caps) < 2 or len(caps) > 5:
            return False
        lows = [words.low[at] for at in caps]
        if any(low in table.BODIES or low in table.KIND_NOUNS or low in table.SITES for low in lows[1:]):
            return False
        whole = self.gazetteer.entry(fold(words.slice(caps[0], caps[-1] + 1)))[0]
        marks = [self.gazetteer.entry(fold(words.word[at]))[1] for at in caps]
        if whole and (self.best_population(whole) > 5000 or not marks[0] & GIVEN):
            return False
        if marks[0] & GIVEN and (not marks[-1] & ORDINARY or marks[-1] & SURNAME):
            partial = self.longest(caps[0], caps[-1] + 1)
            return not (partial and partial[0] > caps[0] + 1 and self.best_population(partial[2]) > 20000)
        if len(caps) == 3 and len(lows[1]) == 1 and not words.shouted[caps[0]]:
            return True
        return False

    def _names_of(self, a: int, b: int, plan: str) -> Iterator[Name]:
        words = self.words
        if plan == "person":
            return
        if plan == "street":
            yield Name(a, b, fold(words.slice(a, b)), (), "street")
            return
        at = a
        while at < b:
            if not words.capital[at] and not self._is_article(at):
                at += 1
                continue
            name = self._name_at(at, a, b)
            if name is None:
                at += 1
                continue
            yield name
            at = name.last

    def _name_at(self, at: int, a: int, b: int) -> Name | None:
        words = self.words
        word = words.word[at]
        if word in table.STATES or word.replace(" ", "").replace("\n", "") in table.STATES:
            if "." in word or words.shouted[at] is False and at and words.word[at - 1] == "," and len(word) == 2:
                state = table.STATES.get(word) or table.STATES[word.replace(" ", "").replace("\n", "")]
                return Name(at, at + 1, fold(state[2]), self.gazetteer.entry(fold(state[2]))[0], "place", "adm1", "USA", state)
        limit = b
        ahead = b
        while ahead < min(len(words), b + 3) and words.joined[ahead] and words.low[ahead] in {"of", "the", "and", "upon", "on", "under"}:
            ahead += 1
        if ahead > b and ahead < len(words) and words.capital[ahead] and words.joined[ahead]:
            limit = self._run_end(ahead)
        found = self.longest(at, limit)
        last = found[0] if found else at + 1
        country = self._country(at, limit)
        if country and country[0] >= last:
            key = fold(words.slice(at, country[0])).removeprefix("the ")
            name = Name(at, country[0], key, self.gazetteer.entry(key)[0], "place", "country", country[1])
            if self._is_within(name, a, b):
                name.kind = "within"
            return name
        people = self.gazetteer.nationality(words.slice(at, at + 1)) or (self.gazetteer.nationality(words.slice(at, at + 2)) if at + 1 < b else None)
        if people and not (found and last > at + 1):
            two = at + 1 < b and self.gazetteer.nationality(words.slice(at, at + 2))
            return Name(at, at + 2 if two else at + 1, "", (), "people", "country", people)
        if found is None:
            return self._unknown(at, a, b)
        name = Name(at, last, found[1], found[2], "place")
        self._take_kind(name)
        if self._is_within(name, a, b):
            name.kind = "within"
            return name
        if self.weight(name, a, b) < THRESHOLD:
            return None
        return name

    def _country(self, at: int, limit: int) -> tuple[int, str] | None:
        words = self.words
        for last in range(min(limit, at + 5), at, -1):
            iso3 = self.gazetteer.country_of(words.slice(at, last))
            if iso3 and (not words.shouted[at] or len(words.word[at]) > 2 or words.low[at] in {"us", "uk"} and words.capital[at]):
                return last, iso3
        return None

    def _take_kind(self, name: Name) -> None:
        """A kind noun behind the name is part of it: "Nuseirat refugee camp", "Kanawha County", "USULUTAN DEPARTMENT"."""
        words, at = self.words, name.last
        count = len(words)
        while at < count and words.joined[at] and words.low[at] in table.KIND_PREFIXES:
            at += 1
        if at < count and words.joined[at] and words.low[at] in table.KIND_NOUNS:
            hint = table.KIND_NOUNS[words.low[at]]
            if words.low[at] in {"state", "city", "community", "capital", "port", "square", "estate", "sector", "division"} and not words.capital[at]:
                return
            name.hint = hint
            name.inner = name.last
            name.last = at + 1

    def _is_within(self, name: Name, a: int, b: int) -> bool:
        """Whether the name is part of a body's, a site's or a thing's name."""
        words = self.words
        at = name.last
        if at < len(words) and words.joined[at] and words.word[at] in {"'", "’"}:
            return False
        if at < b and (words.capital[at] or words.word[at] in _HYPHENS):
            behind = [words.low[i] for i in range(at, b) if words.capital[i]]
            if any(low in table.BODIES or low in table.SITES or low in table.NATURE for low in behind):
                return True
            if behind and behind[0] not in table.TITLES and not self.gazetteer.nationality(words.word[at]):
                follows = self.longest(at, b)
                return not (follows and self.best_population(follows[2]) > 50000)
        if name.first - 2 >= 0 and words.low[name.first - 1] in {"of", "for"}:
            body = name.first - 2
            return words.low[body] in table.BODY_OF and words.capital[body] and words.joined[name.first - 1]
        return False

    def _unknown(self, at: int, a: int, b: int) -> Name | None:
        """A name that the gazetteer lacks, where the words beside it say that it is a place."""
        words = self.words
        if at != a:
            return None
        name = Name(a, b, fold(words.slice(a, b)), (), "place")
        self._take_kind(name)
        if name.inner is not None:
            if words.low[name.last - 1] in {"department", "state", "agency", "division", "region", "state"} and not words.shouted[at]:
                return None
            return name
        before = words.low[a - 1] if a and words.joined[a] else ""
        if before == "of" and a > 1 and words.low[a - 2] in table.KIND_NOUNS and not words.capital[a - 2]:
            name.hint = table.KIND_NOUNS[words.low[a - 2]]
            return name
        return None

    # -- weighing -----------------------------------------------------------------------------------------------------------------

    def weight(self, name: Name, a: int, b: int) -> float:
        """How much speaks for a place; THRESHOLD and more is one."""
        words = self.words
        first, last = name.first, name.last
        best = self.gazetteer.row(name.rows[0])
        single = (name.inner or last) == first + 1
        marks = self.gazetteer.entry(name.key)[1] if single else 0
        value = -0.5 + 0.35 * log10(best.population + 10)
        if best.precision == "adm1" and any(self.gazetteer.row(row).precision == "adm1" and row & OWN for row in name.rows[:3]):
            value += 1.0
        if name.inner is not None:
            value += 3.0
        if not single:
            value += 1.0
        if not any(row & OWN for row in name.rows[:4]):
            value -= 0.8
        if marks & ORDINARY:
            value -= 2.0
        elif marks & WORD:
            value -= 1.0
        if marks & GIVEN:
            value -= 1.0
        elif marks & SURNAME:
            value -= 0.3
        value += self._before(first, a) + self._after(last, b)
        if single and words.low[first] in self.small:
            value -= 1.5
        if words.first[first] and marks & WORD:
            value -= 0.5
        if single and words.low[first] in self.people:
            value -= 3.0
        return value

    def _before(self, first: int, a: int) -> float:
        words = self.words
        value = 0.0
        at = first - 1
        if first > a and words.capital[first - 1]:
            if words.low[at] not in table.COMPASS and words.low[at] not in table.KIND_NOUNS:
                value -= 1.5
            return value
        while at >= 0 and words.joined[at + 1] and words.low[at] in table.COMPASS | {"the"}:
            at -= 1
        if at < 0 or not words.joined[at + 1]:
            return value
        low = words.low[at]
        if low in table.LOCATIVES:
            value += 2.5
        elif low == "of" and at and words.low[at - 1] in table.KIND_NOUNS:
            value += 3.0
        elif low == "of" and at and words.low[at - 1] in table.DISTANCES:
            value += 2.5
        elif low in table.FROM_TO:
            value += 0.8
        elif words.low[at] == ",":
            value += 0.3
        if low in table.TITLES:
            value -= 3.0
        if low in table.SPEAKS:
            value -= 1.5
        return value

    def _after(self, last: int, b: int) -> float:
        words = self.words
        if last >= len(words) or not words.joined[last]:
            return 0.0
        low = words.low[last]
        if low in table.SPEAKS:
            return -2.5
        if low == "," and last + 1 < len(words) and words.joined[last + 1]:
            following = words.word[last + 1]
            if following in table.STATES or self.gazetteer.country_of(following):
                return 3.0
            if words.capital[last + 1]:
                entry = self.gazetteer.entry(fold(following))[0]
                if entry and self.gazetteer.row(entry[0]).precision in {"adm1", "country"}:
                    return 2.5
                return 0.3
            if following.isdigit() and len(following) <= 2:
                return -3.0
        return 0.0
