"""The front of the room: what a name may mean, as a country, a nationality, a seat of government, an armed group, or a place."""
from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path

from .bodies import bodies
from .countries import Country, by_demonym, by_name, countries
from .folding import fold, skeleton, spelling
from .groups import ArmedGroup, GroupTable
from .index import OWN, Candidate, PlaceIndex
from .metonyms import houses, metonyms

MOST = 32  # candidates of one name that are worth a look: no report asks for the 33rd San José
_ARTICLES = ("the ", "this ", "its ")


class Gazetteer:
    """Opened once, shared by all readers.  Opening maps the index and reads its header (about 10 ms); tables are made at first use."""

    def __init__(self, index: PlaceIndex) -> None:
        self._index = index
        self._groups = GroupTable.open()

    @classmethod
    @lru_cache(maxsize=1)
    def open(cls) -> Gazetteer:
        return cls(PlaceIndex(Path(__file__).with_name("places.bin")))

    @property
    def version(self) -> str:
        """The hash of the places' data."""
        return self._index.version

    def country_of(self, words: str) -> str | None:
        """ISO3 of the country that the words name: its name, an alias, or an abbreviation in capitals ("US", never "us")."""
        return _country_of(" ".join(words.split()))

    def nationality(self, words: str) -> str | None:
        """ISO3 of the country whose people the word names: "Venezuelan", "Cubans", "US".  Lower case names nobody."""
        return _nationality(" ".join(words.split()))

    def government_metonym(self, words: str) -> str | None:
        """ISO3 of the country whose government the words stand for: a capital, or a house ("the Kremlin")."""
        found = metonyms().get(_bare(words)) if words[:1].isupper() or words[:4].lower() == "the " else None
        return found[0] if found else None

    def armed_group(self, words: str, country: str | None = None) -> ArmedGroup | None:
        """The non-state armed group named in a noun phrase ("M23 rebels", "the Farabundo Marti National Liberation Front (FMLN)"); of
        several of one name that of `country` (ISO3)."""
        return self._groups.find(words, country)

    def is_body(self, words: str) -> bool:
        """Whether the words are the name of a body or house that speaks in reports ("Red Cross"), and not of the place called so too."""
        return words[:1].isupper() and fold(words).removeprefix("the ") in _bodies()

    def iso2(self, iso3: str) -> str | None:
        country = countries().get(iso3)
        return country.iso2 if country else None

    def iso3(self, iso2: str) -> str | None:
        return _by_iso2().get(iso2.upper())

    def country_name(self, iso3: str) -> str | None:
        country = countries().get(iso3)
        return country.name if country else None

    def capital(self, iso3: str) -> str | None:
        country = countries().get(iso3)
        return country.capital or None if country else None

    def countries(self) -> Iterable[Country]:
        return countries().values()

    def places(self, name: str, *, country: str | None = None, most: int = MOST) -> tuple[Candidate, ...]:
        """What a name may mean, the most populous first; only places of `country` where one is given."""
        return self._places(fold(name).removeprefix("the "), country, most)

    def knows(self, name: str) -> bool:
        """Whether the index has a place of this name."""
        return bool(self._rows(fold(name).removeprefix("the ")))

    @lru_cache(maxsize=65536)  # noqa: B019 - one gazetteer a process
    def entry(self, key: str) -> tuple[tuple[int, ...], int]:
        """What the index has under a folded name: rows of places (`Gazetteer.row`), with OWN where the name is the place's own, and the
        marks of the word (ORDINARY, GIVEN, ...).  The Arabic article may be there or not."""
        number = self._index.find(key)
        rows, marks = self._index.rows(number), self._index.marks(number)
        if not rows and key:
            rows = self._index.rows(self._index.find(key[3:] if key.startswith("al ") else f"al {key}"))
        return rows, marks

    @lru_cache(maxsize=16384)  # noqa: B019 - one gazetteer a process
    def row(self, row: int) -> Candidate:
        """The place of a row, with or without the bit OWN."""
        return self._index.candidate(row & ~OWN)

    @lru_cache(maxsize=4096)  # noqa: B019 - one gazetteer a process
    def spelt_alike(self, name: str) -> tuple[int, ...]:
        """Rows of settlements whose name has the same consonants and nearly the same letters, where a country's names are spelt in many
        ways: "Nusseirat", "Miranshah"."""
        key = fold(name)
        bones = skeleton(key)
        rows = self._index.rows(self._index.find(f"~{bones}")) if bones else ()
        return tuple(row for row in rows[:20] if self.row(row).settled and _alike(key, fold(self.row(row).name)))

    @lru_cache(maxsize=4096)  # noqa: B019 - one gazetteer a process
    def spelt_same(self, name: str) -> tuple[int, ...]:
        """Rows, with OWN, of places whose own name the name is in another spelling of the same sounds, where a country's names are spelt
        in many ways: "Zabeed", "Telafar"."""
        heard = spelling(fold(name))
        return self._index.rows(self._index.find(f"={heard}")) if heard else ()

    @lru_cache(maxsize=8192)  # noqa: B019 - one gazetteer a process
    def _rows(self, key: str) -> tuple[int, ...]:
        if not key:
            return ()
        rows = self._index.rows_of(key)
        if not rows:
            other = key[3:] if key.startswith("al ") else f"al {key}"
            rows = self._index.rows_of(other)
        return tuple(rows)

    @lru_cache(maxsize=8192)  # noqa: B019 - one gazetteer a process
    def _places(self, key: str, country: str | None, most: int) -> tuple[Candidate, ...]:
        rows = self._rows(key)
        if country is not None:
            rows = tuple(row for row in rows if self._index.country(row) == country)
        return tuple(self._index.candidate(row) for row in rows[:most])


def _alike(key: str, other: str) -> bool:
    key, other = (name.removeprefix("al ").replace(" ", "") for name in (key, other))
    return key[:1] == other[:1] and SequenceMatcher(None, key, other, autojunk=False).ratio() >= 0.66


def _bare(words: str) -> str:
    key = fold(words)
    for article in _ARTICLES:
        key = key.removeprefix(article)
    return key


@lru_cache(maxsize=4096)
def _country_of(words: str) -> str | None:
    names, short = by_name()
    key = words.removeprefix("the ").removeprefix("The ").removeprefix("THE ").removesuffix("'s").removesuffix("’s")
    letters = key.replace(".", "").replace(" ", "")
    if letters in short and letters.isupper():
        return short[letters]
    if not key[:1].isupper():
        return None
    return names.get(_bare(key))


@lru_cache(maxsize=4096)
def _nationality(words: str) -> str | None:
    key = words.removesuffix("'s").removesuffix("’s")
    letters = key.replace(".", "")
    if letters in {"US", "UK", "USA", "UAE"}:
        return {"US": "USA", "USA": "USA", "UK": "GBR", "UAE": "ARE"}[letters]
    if not key[:1].isupper():
        return None
    return by_demonym().get(fold(key))


@lru_cache(maxsize=1)
def _bodies() -> frozenset[str]:
    named = [*(name for name, _ in bodies()), *(name for name, house in houses() if not house.seat)]
    return frozenset(fold(name).removeprefix("the ") for name in named if " " in name)


@lru_cache(maxsize=1)
def _by_iso2() -> dict[str, str]:
    return {country.iso2: country.iso3 for country in countries().values()}
