"""What a name in a run is: a state in short, an area, a country, a people, an armed group, a place with its kind noun, part of a body's
name (claims.md E1-E3)."""
from __future__ import annotations

from dataclasses import dataclass

from tollbook.gazetteer import GIVEN, OWN, SURNAME, Gazetteer, fold
from tollbook.language.en import places as table
from tollbook.model import Precision

from .placeruns import HYPHENS, Runs
from .placewords import Words

MOST_NAMESAKES = 8
APOSTROPHES = frozenset("'’")
_LETTERS = frozenset({"US", "UK", "USA", "UAE", "USSR", "PRC"})


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
    alike: bool = False
    """Whether `rows` are only of names that are spelt nearly so."""
    heard: bool = False
    """Whether some of `rows` are of names that only sound so."""
    guessed: bool = False
    """Whether nothing but a preposition makes it a place."""
    village: bool = False
    """Whether the words call it a village."""
    capital: bool = False
    """"the capital": the place is the capital of the country that the report is at home in, or of `iso3`."""


class Forms:
    """The forms of one report's names.  `datelines` and `bracketed` are the words of its datelines, without and in brackets."""

    def __init__(self, words: Words, gazetteer: Gazetteer, runs: Runs, datelines: frozenset[int], bracketed: frozenset[int]) -> None:
        self.words = words
        self.gazetteer = gazetteer
        self.runs = runs
        self.datelines = datelines
        self.bracketed = bracketed

    def kind_at(self, at: int) -> str:
        return "dateline" if at in self.datelines or at in self.bracketed else "place"

    def state(self, at: int) -> Name | None:
        """An abbreviated state or province: with its dots, or two capitals behind a comma."""
        words = self.words
        word = words.word[at]
        state = table.STATES.get(" ".join(word.split())) if "." in word or len(word) == 2 and word.isupper() else None
        if state is None and at + 1 < len(words) and words.word[at + 1] == "." and words.end[at] == words.start[at + 1]:
            state = table.STATES.get(word + ".")
        before = words.word[at - 1] if at else ""
        if state is None or "." not in word and (before != "," or not words.joined[at] or words.shouted[at]):
            return None
        named = at + 1 < len(words) and words.capital[at + 1] and words.joined[at + 1]
        if at and named and before not in {",", "(", ")"} and at not in self.datelines:
            return None  # "Del. Moran", "Miss. Smith": a title
        key = fold(state[2])
        return Name(at, at + 1, key, self.gazetteer.entry(key)[0], "dateline" if at in self.datelines else "place", "adm1", state[0], state)

    def area(self, at: int, limit: int) -> Name | None:
        """An area whose name begins with a point of the compass, great or small: "northern Santander", "southern California"."""
        words, before = self.words, at - 1
        if before < 0 or not words.joined[at] or words.low[before] not in table.COMPASS or at in self.datelines:
            return None
        for last in range(min(limit, at + 3), at, -1):
            key = fold(words.slice(before, last))
            rows = tuple(row for row in self.gazetteer.entry(key)[0] if self.gazetteer.row(row).precision in {"region", "adm1"})
            if rows:
                name = Name(before, last, key, rows, "place")
                self.take_kind(name, limit)
                return name
        return None

    def country(self, at: int, limit: int) -> Name | None:
        """A country by a name or in capitals; before a noun ("U.S. ambassador") or a verb of speech it is its people or government."""
        words = self.words
        for last in range(min(limit, at + 5), at, -1):
            iso3 = self.gazetteer.country_of(words.slice(at, last))
            if iso3 is None or words.shouted[at] and last == at + 1 and len(words.word[at]) <= 2 and words.low[at] != "uk":
                continue  # "US" is "us" in a line of capitals
            if last < len(words) and table.KIND_NOUNS.get(words.low[last]) == "site" and words.joined[last]:
                return None  # "the Costa Rica neighborhood"
            if words.word[at].replace(".", "") in _LETTERS and self._is_tag(at, last):
                return None  # "(PRC)", a mark of the wire's
            key = fold(words.slice(at, last)).removeprefix("the ")
            kind = self.kind_at(at)
            if kind == "place" and self._acts(at, last):
                kind = "people"
            rows = self.gazetteer.entry(key)[0]
            if kind != "people" and any(row & OWN and self.gazetteer.row(row).precision != "country" for row in rows[:MOST_NAMESAKES]):
                # Georgia, Gaza, Mexico: the report's other names decide
                return Name(at, last, key, rows, kind, abroad=at in self.bracketed)
            abroad = at in self.bracketed or kind == "people" and words.word[at].replace(".", "") in _LETTERS
            return Name(at, last, key, rows, kind, "country", iso3, abroad=abroad)
        return None

    def _is_tag(self, first: int, last: int) -> bool:
        """Whether a name stands alone in brackets."""
        words = self.words
        return first > 0 and words.word[first - 1] in {"(", "["} and last < len(words) and words.word[last] in {")", "]"}

    def _acts(self, first: int, last: int) -> bool:
        """Whether a country stands for its government or people, or in a body's name."""
        words = self.words
        if self.after_body(first):
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

    def group(self, at: int, a: int, b: int) -> Name | None:
        """An armed group at home in one country: it says where the report is, and is no place."""
        words = self.words
        front = any(words.low[i] in table.FRONTS for i in range(at, b))
        if not front and (not words.word[at].isupper() or words.shouted[at] and (b - a > 1 or len(words.word[at]) > 5)):
            return None
        group = self.gazetteer.armed_group(words.slice(at, b))
        return None if group is None else Name(at, b, "", (), "group", "country", group.country)

    def people(self, at: int, b: int) -> Name | None:
        """A nationality: "Venezuelan", "Sri Lankans", "Salvadoran capital" (that city)."""
        words, before = self.words, at - 1
        named = at > 0 and words.capital[before] and words.joined[at] and words.low[before] not in table.COMPASS
        if named and self.runs.marks(before) & (GIVEN | SURNAME):
            return None  # "Thomas Finn"
        for last in (at + 2, at + 1):
            iso3 = self.gazetteer.nationality(words.slice(at, last)) if last <= b else None
            if iso3 is None:
                continue
            if last < len(words) and words.low[last] == "capital" and words.joined[last]:
                return Name(at, last + 1, "", (), "place", "city", iso3, capital=True)
            return Name(at, last, "", (), "people", "country", iso3)
        return None

    def take_kind(self, name: Name, b: int) -> None:
        """A kind noun behind the name is part of it: "Nuseirat refugee camp", "Kanawha County", "USULUTAN DEPARTMENT"."""
        words, at = self.words, name.last
        count = len(words)
        while at < count and words.joined[at] and words.low[at] in table.KIND_PREFIXES:
            at += 1
        if at >= count or not words.joined[at] or words.low[at] not in table.KIND_NOUNS:
            self._take_kind_before(name)
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
        name.hint, name.inner, name.last, name.village = table.KIND_NOUNS[low], name.last, at + 1, low in table.VILLAGES

    def _take_kind_before(self, name: Name) -> None:
        """A kind noun before it says what it is: "the village of X", "a village called X"; but "the quarter of X" lies in X."""
        words, of = self.words, name.first - 1
        linked = of >= 1 and (words.low[of] == "of" or words.low[of] in table.CALLED)
        if not linked or not words.joined[name.first] or of > 1 and words.capital[of - 2]:
            return
        noun = words.low[of - 1]
        hint = table.KIND_NOUNS.get(noun)
        if hint not in {None, "site", "region"} and (name.rows or not words.capital[of - 1] or noun not in table.DIVISIONS_OF_BODIES):
            name.hint, name.village = hint, noun in table.VILLAGES

    def _has_division(self, name: Name) -> bool:
        return any(there.precision in {"adm1", "adm2"} and there.country != "USA" for there in map(self.gazetteer.row, name.rows[:8]))

    def is_within(self, name: Name, b: int) -> bool:
        """Whether the name is part of a body's or a thing's name: "Houston Police Department", "Bank of America", "Boston Globe"."""
        words, at = self.words, name.last
        if name.kind == "within":
            return True
        if at < len(words) and words.joined[at] and words.word[at] in APOSTROPHES:
            return False
        if at < b and words.low[at] in table.PARTICLES:
            return True
        if at + 1 < b and words.word[at] in HYPHENS and words.capital[at + 1]:
            twin = self.runs.longest(at + 1, b)
            if twin and twin[0] == b and twin[2][0] & OWN:
                return False
        if at < b and (words.capital[at] or words.word[at] in HYPHENS):
            decided = self._goes_on(at, b)
            if decided is not None:
                return decided
        small = at < len(words) and words.shouted[name.first] and words.joined[at] and name.inner is None
        if small and (words.low[at] in table.BODIES or words.low[at] in table.BODIES_SMALL):
            return True
        return self.after_body(name.first)

    def _goes_on(self, at: int, b: int) -> bool | None:
        """Whether the capital words behind a name make a body or a longer name of it; None where they are people or a title."""
        words = self.words
        behind = [words.low[i] for i in range(at, b) if words.capital[i]]
        if any(low in table.BODIES or low in table.SITES or low in table.NATURE for low in behind):
            return True
        if not behind or behind[0] in table.TITLES or self.gazetteer.nationality(words.word[at]):
            return None
        follows = self.runs.longest(at, b)
        if follows is None:
            return True
        return self.gazetteer.row(follows[2][0]).precision not in {"adm1", "country"} or self.runs.population(follows[2]) <= 50_000

    def after_body(self, first: int) -> bool:
        """"University of X", "Bank of X", "the Human Rights Commission of X"."""
        words, before = self.words, first - 1
        while before > 1 and words.low[before] == "the":
            before -= 1
        if before < 1 or words.low[before] not in {"of", "for"} or not words.joined[first]:
            return False
        body = words.low[before - 1]
        great = words.capital[before - 1] or words.shouted[before - 1]
        return great and (body in table.BODY_OF or body in table.BODIES and body not in {"city", "town"})
