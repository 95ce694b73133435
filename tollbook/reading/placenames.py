"""Which names of a report are names of places, and which are people, bodies or peoples that bear one (claims.md E1-E3).

What is left of the runs is looked up, longest name first, and weighed by the features below: what stands before and behind it, how populous
it is, whether it is also a word or a given name.
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import log10

from tollbook.gazetteer import GIVEN, ORDINARY, OWN, SURNAME, WORD, Gazetteer, fold
from tollbook.language.en import places as table
from tollbook.model import Precision

from .placeruns import HYPHENS, Runs
from .placewords import Words

THRESHOLD = 1.0
SHOUTED = 0.8
"""What a name in capitals throughout must weigh more: its letters say nothing.  Both tuned on LGL and the MUC texts, by hand."""
MOST_NAMESAKES = 8
_LETTERS = frozenset({"US", "UK", "USA", "UAE", "USSR", "PRC"})
_APOSTROPHES = frozenset("'’")


@dataclass(slots=True)
class Name:
    """A name of a place, words `first` to `last` (half-open).

    `kind`: place, dateline, within (part of a body's name), people (of a country), street.  `rows` are what the gazetteer has for `key`.
    `inner`: where the bare name ends, if a kind noun follows it ("Nuseirat | refugee camp").  `hint`: the precision that the words give.
    """

    first: int
    last: int
    key: str
    rows: tuple[int, ...]
    kind: str
    hint: Precision | None = None
    iso3: str | None = None
    state: tuple[str, str, str] | None = None
    inner: int | None = None
    sure: bool = True
    """Whether the words beside it say that it is a place; else only the gazetteer does."""
    abroad: bool = False
    """A great power in letters, or the country in a dateline's brackets: it says little of where the report is at home."""
    guessed: bool = False
    """Whether nothing but a preposition makes it a place."""
    capital: bool = False
    """"the capital": the place is the capital of the country that the report is at home in, or of `iso3`."""


class Finder:
    """One report's search.  `names()` gives its names in order, none over another."""

    def __init__(self, words: Words, gazetteer: Gazetteer, datelines: frozenset[int] = frozenset(), bracketed: frozenset[int] = frozenset()) -> None:
        self.words = words
        self.gazetteer = gazetteer
        self.runs = Runs(words, gazetteer)
        self.datelines = datelines
        self.bracketed = bracketed
        self.small = {low for low, word in zip(words.low, words.word, strict=True) if word == low}

    def names(self) -> list[Name]:
        spans = list(self.runs.spans())
        plans = [self.runs.plan(a, b) if a not in self.datelines else "names" for a, b in spans]
        out: list[Name] = []
        for (a, b), plan in zip(spans, plans, strict=True):
            for name in self._names_of(a, b, plan):
                if not out or name.first >= out[-1].last:
                    out.append(name)
        return out

    def _names_of(self, a: int, b: int, plan: str) -> Iterator[Name]:
        words = self.words
        if plan == "person":
            return
        if plan == "street":
            yield Name(a, b, fold(words.slice(a, b)), (), "street")
            return
        at, b = a, self.runs.person_from(a, b)
        while at < b:
            name = self._name_at(at, a, b) if words.capital[at] or self.runs.is_article(at) else None
            if name is None:
                at += 1
                continue
            yield name
            at = max(name.last, at + 1)

    def _name_at(self, at: int, a: int, b: int) -> Name | None:
        words = self.words
        state = self._state(at)
        if state is not None:
            return state
        limit = self.runs.reach(b)
        if at in self.bracketed:
            return self._country(at, limit)
        area = self._area(at, limit)
        if area is not None:
            return area
        found = self.runs.longest(at, limit)
        last = found[0] if found else at + 1
        country = self._country(at, limit)
        if country is not None and country.last >= last:
            return country
        group = self._group(at, a, b)
        if group is not None:
            return group
        people = self._people(at, b)
        if people is not None and last <= people.last:
            return people
        if found is not None and words.low[last - 1] in {"side", "end"} and words.low[at] in table.COMPASS:
            return None
        if found is None or self._is_acronym(at, last):
            return self._unknown(a, b) if at == a else None
        name = Name(at, last, found[1], found[2], "dateline" if at in self.datelines else "place")
        self._take_kind(name, b)
        if self._is_within(name, b):
            whole = self._unknown(a, b) if at == a and name.last < b else None
            if whole is not None:
                return whole
            name.kind = "within"
            return name if self._bears(name, a) else None
        if name.kind == "dateline" or not name.rows or self.weight(name, a) >= THRESHOLD + SHOUTED * words.shouted[at]:
            return name
        return None

    def _bears(self, name: Name, a: int) -> bool:
        """Whether a body is named after a place: its name begins with it, and it is no word or given name."""
        words, before = self.words, name.first - 1
        if name.first > a and words.low[before] not in table.COMPASS or not any(row & OWN for row in name.rows[:4]):
            return False
        marks = self.runs.marks(name.first) if name.last == name.first + 1 else 0
        return not marks & (WORD | ORDINARY | GIVEN) or self.runs.population(name.rows) > 300_000

    def _is_acronym(self, at: int, last: int) -> bool:
        """A few capitals in a line that is not shouted, or an armed group: "NGO", "Hamas"."""
        words = self.words
        if last > at + 1 or at in self.datelines:
            return False
        word = words.word[at]
        if words.shouted[at] and at and words.word[at - 1] in {"(", "["} and at + 1 < len(words) and words.word[at + 1] in {")", "]"}:
            return True
        return word.isupper() and len(word) < 5 and not words.shouted[at] or self.gazetteer.armed_group(word) is not None

    # -- kinds of names -----------------------------------------------------------------------------------------------------------

    def _state(self, at: int) -> Name | None:
        """An abbreviated state or province: with its dots, or two capitals behind a comma."""
        words = self.words
        word = words.word[at]
        state = table.STATES.get(word) or table.STATES.get(" ".join(word.split())) if "." in word or len(word) == 2 and word.isupper() else None
        if state is None and at + 1 < len(words) and words.word[at + 1] == "." and words.end[at] == words.start[at + 1]:
            state = table.STATES.get(word + ".")
        if state is None or "." not in word and not (at and words.word[at - 1] == "," and words.joined[at] and not words.shouted[at]):
            return None
        if at and words.word[at - 1] not in {",", "(", ")"} and at + 1 < len(words) and words.capital[at + 1] and words.joined[at + 1] and at not in self.datelines:
            return None  # "Del. Moran", "Miss. Smith": a title
        key = fold(state[2])
        return Name(at, at + 1, key, self.gazetteer.entry(key)[0], "dateline" if at in self.datelines else "place", "adm1", state[0], state)

    def _area(self, at: int, limit: int) -> Name | None:
        """An area whose name begins with a point of the compass, great or small: "northern Santander", "southern California"."""
        words, before = self.words, at - 1
        if before < 0 or not words.joined[at] or words.low[before] not in table.COMPASS or at in self.datelines:
            return None
        for last in range(min(limit, at + 3), at, -1):
            key = fold(words.slice(before, last))
            rows = tuple(row for row in self.gazetteer.entry(key)[0] if self.gazetteer.row(row).precision in {"region", "adm1"})
            if rows:
                name = Name(before, last, key, rows, "place")
                self._take_kind(name, limit)
                return name
        return None

    def _country(self, at: int, limit: int) -> Name | None:
        """A country by a name or in capitals; before a noun ("U.S. ambassador") or a verb of speech it is its people or government."""
        words = self.words
        for last in range(min(limit, at + 5), at, -1):
            iso3 = self.gazetteer.country_of(words.slice(at, last))
            if iso3 is None or words.shouted[at] and last == at + 1 and len(words.word[at]) <= 2 and words.low[at] not in {"us", "uk"}:
                continue
            if words.low[at] == "us" and words.shouted[at]:
                continue
            key = fold(words.slice(at, last)).removeprefix("the ")
            kind = "dateline" if at in self.datelines or at in self.bracketed else "place"
            if last < len(words) and table.KIND_NOUNS.get(words.low[last]) == "site" and words.joined[last]:
                return None
            if kind == "place" and self._acts(at, last):
                kind = "people"
            rows = self.gazetteer.entry(key)[0]
            if kind != "people" and any(row & OWN and self.gazetteer.row(row).precision != "country" for row in rows[:MOST_NAMESAKES]):
                return Name(at, last, key, rows, kind, abroad=at in self.bracketed)  # Georgia, Gaza, Mexico: the other names of the report decide
            abroad = at in self.bracketed or kind == "people" and words.word[at].replace(".", "") in _LETTERS
            return Name(at, last, key, rows, kind, "country", iso3, abroad=abroad)
        return None

    def _acts(self, first: int, last: int) -> bool:
        """Whether a country stands for its government or people, or in a body's name."""
        words = self.words
        if self._after_body(first):
            return True
        if last >= len(words) or not words.joined[last]:
            return False
        ahead = last
        while ahead < min(len(words) - 1, last + 2) and words.low[ahead] in table.AUXILIARIES:
            ahead += 1
        low = words.low[last]
        if words.low[ahead] in table.SPEAKS or low in table.STATELY:
            return True
        shortened = words.word[first].replace(".", "") in _LETTERS
        return shortened and low.isalpha() and low not in table.AFTER_PLACES

    def _group(self, at: int, a: int, b: int) -> Name | None:
        """An armed group at home in one country: it says where the report is, and is no place."""
        words = self.words
        if not words.word[at].isupper() and not any(words.low[i] in table.FRONTS for i in range(at, b)) or words.shouted[at] and not any(
                words.low[i] in table.FRONTS for i in range(at, b)) and (b - a > 1 or len(words.word[at]) > 5):  # fmt: skip
            return None
        group = self.gazetteer.armed_group(words.slice(at, b))
        if group is None:
            return None
        return Name(at, b, "", (), "group", "country", group.country)

    def _people(self, at: int, b: int) -> Name | None:
        """A nationality: "Venezuelan", "Sri Lankans", "Salvadoran capital" (that city)."""
        words = self.words
        if at and words.capital[at - 1] and words.joined[at] and words.low[at - 1] not in table.COMPASS and self.runs.marks(at - 1) & (GIVEN | SURNAME):
            return None
        for last in (at + 2, at + 1):
            iso3 = self.gazetteer.nationality(words.slice(at, last)) if last <= b else None
            if iso3 is None:
                continue
            if last < len(words) and words.low[last] == "capital" and words.joined[last]:
                return Name(at, last + 1, "", (), "place", "city", iso3, capital=True)
            return Name(at, last, "", (), "people", "country", iso3)
        return None

    def _take_kind(self, name: Name, b: int) -> None:
        """A kind noun behind the name is part of it: "Nuseirat refugee camp", "Kanawha County", "USULUTAN DEPARTMENT"."""
        words, at = self.words, name.last
        count = len(words)
        while at < count and words.joined[at] and words.low[at] in table.KIND_PREFIXES:
            at += 1
        if at >= count or not words.joined[at] or words.low[at] not in table.KIND_NOUNS:
            before = name.first - 1
            if before > 0 and words.low[before] == "of" and table.KIND_NOUNS.get(words.low[before - 1]) not in {"site", "region"} and not (before > 1 and words.capital[before - 2]) and words.low[before - 1] in table.KIND_NOUNS and words.joined[name.first] and (
                    name.rows or not words.capital[before - 1] or words.low[before - 1] not in table.DIVISIONS_OF_BODIES):  # fmt: skip
                name.hint = table.KIND_NOUNS[words.low[before - 1]]
            return
        low = words.low[at]
        if low in table.WEAK_KINDS and not words.capital[at] and not words.shouted[at] and (name.rows or low not in table.SETTLES):
            return
        if low in {"department", "agency", "division"} and not self._has_division(name):
            return
        if low in table.SPOTS and name.rows:
            name.inner, name.last = name.last, at + 1
            return
        if low in table.GROUNDS:
            name.rows = ()
        if words.capital[at] and at + 1 < b and words.low[at + 1] in table.BODIES and name.kind != "dateline":
            name.kind = "within"
        name.hint = table.KIND_NOUNS[low]
        name.inner = name.last
        name.last = at + 1

    def _has_division(self, name: Name) -> bool:
        return any(there.precision in {"adm1", "adm2"} and there.country != "USA" for there in map(self.gazetteer.row, name.rows[:8]))

    def _is_within(self, name: Name, b: int) -> bool:
        """Whether the name is part of a body's or a thing's name: "Houston Police Department", "Bank of America", "Boston Globe"."""
        words, at = self.words, name.last
        if name.kind == "within":
            return True
        if at < len(words) and words.joined[at] and words.word[at] in _APOSTROPHES:
            return False
        if at < b and words.low[at] in table.PARTICLES:
            return True
        if at + 1 < b and words.word[at] in HYPHENS and words.capital[at + 1]:
            twin = self.runs.longest(at + 1, b)
            if twin and twin[0] == b and twin[2][0] & OWN:
                return False
        if at < b and (words.capital[at] or words.word[at] in HYPHENS):
            behind = [words.low[i] for i in range(at, b) if words.capital[i]]
            if any(low in table.BODIES or low in table.SITES or low in table.NATURE for low in behind):
                return True
            if behind and behind[0] not in table.TITLES and not self.gazetteer.nationality(words.word[at]):
                follows = self.runs.longest(at, b)
                return not (follows and self.gazetteer.row(follows[2][0]).precision in {"adm1", "country"} and self.runs.population(follows[2]) > 50_000)
        if at < len(words) and words.shouted[name.first] and words.joined[at] and name.inner is None and (words.low[at] in table.BODIES or words.low[at] in table.BODIES_SMALL):
            return True
        return self._after_body(name.first)

    def _after_body(self, first: int) -> bool:
        """"University of X", "Bank of X", "the Human Rights Commission of X"."""
        words, before = self.words, first - 1
        while before > 1 and words.low[before] == "the":
            before -= 1
        if before < 1 or words.low[before] not in {"of", "for"} or not words.joined[first]:
            return False
        body = words.low[before - 1]
        great = words.capital[before - 1] or words.shouted[before - 1]
        return great and (body in table.BODY_OF or body in table.BODIES and body not in {"city", "town"})

    def _unknown(self, a: int, b: int) -> Name | None:
        """A run that the gazetteer lacks, where the words beside it say that it is a place."""
        words = self.words
        if a in self.datelines or any(words.low[at] in table.BODIES for at in range(a, b)):
            return None
        if words.low[b - 1] in table.SITES and words.low[b - 1] not in table.KIND_NOUNS or b < len(words) and words.word[b] in _APOSTROPHES:
            return None
        if all(words.low[at] in table.KIND_NOUNS or words.low[at] in table.SITES for at in range(a, b) if words.capital[at]):
            return None
        name = Name(a, b, fold(words.slice(a, b)), (), "place")
        if all(self.runs.marks(at) & (WORD | ORDINARY) for at in range(a, b) if words.capital[at]) and words.low[a] not in table.NATURE_BEFORE:
            return None
        self._take_kind(name, b)
        if name.inner is not None and words.low[name.last - 1] in table.DIVISIONS_OF_BODIES:
            return None
        if name.hint is not None:
            name.rows = self.gazetteer.spelt_alike(words.slice(a, b))
            return name
        before = a - 1 if a and words.joined[a] else -1
        while before > 0 and words.low[before] in table.COMPASS:
            before -= 1
        natural = words.low[a] in table.NATURE_BEFORE and b - a > 1
        if not natural and (before < 0 or words.low[before] not in table.SURE) or b - a > 6:
            return None
        marks = [self.runs.marks(at) for at in range(a + natural, b) if words.capital[at] and words.low[at] not in table.ARTICLES_BEFORE]
        if any(mark & (WORD | ORDINARY) for mark in marks) or not marks or marks[0] & GIVEN and not (b - a > 1 and self.runs.is_put(a, b)):
            return None
        if any(words.low[at] in table.NEVER or words.low[at] in self.runs.people and not natural for at in range(a, b)):
            return None
        if not words.shouted[a] and any(words.word[at].isupper() for at in range(a, b) if words.capital[at]):
            return None
        if b < len(words) and words.joined[b] and (words.low[b] in table.BODIES_SMALL or words.low[b] in table.SITES):
            return None
        name.hint, name.guessed = "city", True
        name.rows = self.gazetteer.spelt_alike(words.slice(a, b))
        return name

    # -- weighing -----------------------------------------------------------------------------------------------------------------

    def weight(self, name: Name, a: int) -> float:
        """How much speaks for a place; THRESHOLD and more is one.  The figures were set by hand on LGL."""
        first, last = name.first, name.last
        single = sum(self.words.capital[first : name.inner or last]) <= 1
        beside = self._before(first, a) + self._after(name)
        name.sure = name.inner is not None or name.hint is not None or beside >= 2.5
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
        marks = self.gazetteer.entry(name.key)[1]
        value -= 2.0 if marks & ORDINARY else 1.0 if marks & WORD else 0.0
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
        if low in table.LOCATIVES:
            return 2.5
        if low == "of" and at:
            return 3.0 if words.low[at - 1] in table.KIND_NOUNS else 2.5 if words.low[at - 1] in table.DISTANCES else 0.8
        if low in table.FROM_TO:
            return 0.8
        if low in table.TITLES:
            return -3.0
        if low in {"a", "an"} and first + 1 < len(words) and not words.word[first + 1][0].isalpha():
            return -2.5
        if low in {"(", "[", '"', "“"} and words.word[first].isupper() and first + 1 < len(words) and words.word[first + 1] in {")", "]"}:
            return -2.5
        return -1.5 if low in table.SPEAKS else 0.3 if low == "," else 0.0

    def _after(self, name: Name) -> float:
        """What the words behind say: ", Texas"; "said"; ", 41,"."""
        words, last = self.words, name.last
        if last >= len(words) or not words.joined[last]:
            return 0.0
        low = words.low[last]
        if low in table.SPEAKS:
            return -2.5
        if low in table.NAMED_AFTER and not (name.first and words.low[name.first - 1] in {"a", "an"}):
            return -4.0
        if low in table.MODIFIED or low in table.BODIES_SMALL:
            big = name.rows and self.runs.population(name.rows) > 50_000
            return 1.2 if low in table.MODIFIED and (big or low not in table.BODIES_SMALL) else 0.0 if big else -4.0
        if low not in {",", "("} or last + 1 >= len(words) or not words.joined[last + 1]:
            return 0.0
        following = words.word[last + 1]
        if following.isdigit() and len(following) <= 2:
            return -3.0
        if following in table.STATES or following + "." in table.STATES or self.gazetteer.country_of(following):
            return 3.0
        if low == "," and words.capital[last + 1]:
            found = self.runs.longest(last + 1, self.runs.end_of(last + 1))
            return 2.5 if found and self.gazetteer.row(found[2][0]).precision in {"adm1", "country"} else 0.3
        return 0.0
