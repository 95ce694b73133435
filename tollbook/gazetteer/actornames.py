"""What a noun phrase names: bodies, houses, armed groups, countries and their peoples, and words that tell a kind of source.

One pass over the words, the longest name at each; names of all sorts stand in one table, so that "the Washington Post" is no Washington
and "the Islamic State" no state.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from .bodies import ALSO_WORDS, TRADE, Body, Part, bodies, parts
from .countries import countries
from .groups import Alias, ArmedGroup, GroupTable, aliases_of, chosen
from .metonyms import NO_COUNTRY, House, houses, regions
from .names import NameTable, Word, is_abbreviation


@dataclass(frozen=True, slots=True)
class Land:
    """A country named: ISO3 (None for a name that only holds a country's), by its people or not, or by one of its regions."""

    iso3: str | None
    people: bool = False
    region: str | None = None


_Value = Body | House | Alias | Land | Part


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found at words `start` to `end`."""

    start: int
    end: int
    value: Body | House | ArmedGroup | Land | Part


# "UK-based", "Iran-backed", "al-Qaeda-linked": who is named there is not who acts.
_DISOWNING = frozenset("backed based born made allied aligned trained brokered funded supplied linked registered sponsored supported "
                       "affiliated inspired mandated recognized recognised "
                       "friendly occupied controlled held facing bound era style speaking".split())  # fmt: skip
_NOT = frozenset("anti counter former ex pro non".split())
# Abbreviations of countries, which count only in capitals; and those that are words in a text of capitals.
_SHORT = frozenset("us uk usa uae drc prc dprk car opt gb sa rdc droc ussr".split())
_WORDS = frozenset("car opt gb sa".split())


@lru_cache(maxsize=1)
def _table() -> NameTable[_Value]:
    rows: list[tuple[str, _Value]] = [(name, body) for name, body in bodies()]
    rows += [(name, house) for name, house in houses()]
    rows += list(aliases_of(GroupTable.open().rows))
    rows += [(name, Land(None)) for name in NO_COUNTRY]
    for country in countries().values():
        rows += [(name, Land(country.iso3)) for name in (country.name, *country.aliases)]
        rows += [(name, Land(country.iso3, people=True)) for demonym in country.demonyms for name in (demonym, demonym + "s")]
    rows += [(name, Land(iso3, region=name)) for name, iso3 in regions()]
    rows += list(parts())
    return NameTable(rows)


def hits_of(words: list[Word], report_country: str | None, *, shouted: bool) -> list[Hit]:
    """The names in a phrase, none over another, in their order."""
    keys = [word.key for word in words]
    table, hits, place = _table(), [], 0
    while place < len(words):
        hit = None
        for end, values in table.at(keys, place):
            hit = _accepted(values, words, place, end, report_country, shouted)
            if hit is not None:
                break
        if hit is None:
            place += 1
            continue
        place = hit.end
        after = keys[hit.end] if hit.end < len(keys) else ""
        before = keys[hit.start - 1] if hit.start else ""
        if not _is_disowned(hit, before, after):
            hits.append(hit)
    return hits


def _is_disowned(hit: Hit, before: str, after: str) -> bool:
    """ "UK-based monitor", "anti-Taliban forces", "counter-terrorist police": named, but not who is meant."""
    if isinstance(hit.value, Part):
        return hit.value.kind == "armed_group" and before in _NOT
    return after in _DISOWNING or before in _NOT


def _accepted(values: tuple[_Value, ...], words: list[Word], start: int, end: int, report_country: str | None, shouted: bool) -> Hit | None:
    """The first reading of a name that its print allows: a house of the report's country, a body, an armed group, a house, a country, a
    word."""
    named, beside = words[start:end], words[:start] + words[end:]
    homes = [value for value in values if isinstance(value, House) and value.mode == "@" and value.iso3 == report_country]
    if homes and _is_capital(named):
        return Hit(start, end, homes[0])
    for body in values:
        if isinstance(body, Body) and _is_body(body, named, beside, shouted):
            return Hit(start, end, body)
    aliases = [value for value in values if isinstance(value, Alias)]
    if aliases and (group := chosen(aliases, named, beside, report_country, shouted=shouted)) is not None:
        return Hit(start, end, group)
    for value in values:
        if isinstance(value, House) and value.mode != "@" and _is_house(named):
            return Hit(start, end, value)
        if isinstance(value, Land) and (land := _land(value, named, report_country, shouted, last=end == len(words))) is not None:
            return Hit(start, end, land)
        if isinstance(value, Part):
            return Hit(start, end, value)
    return None


def _is_capital(named: list[Word]) -> bool:
    return any(word.printed[:1].isupper() for word in named if word.key != "the")


def _is_body(body: Body, named: list[Word], beside: list[Word], shouted: bool) -> bool:
    key = named[0].key if len(named) == 1 else ""
    if is_abbreviation(body.name):
        printed = "".join(word.printed for word in named)
        if printed != printed.upper() and not (len(named) == 1 and len(printed) > 3 and printed[0].isupper() and key not in ALSO_WORDS):
            return False
        return not (shouted and key in ALSO_WORDS)
    if key in ALSO_WORDS:
        return _is_capital(named) and any(word.key in TRADE for word in beside)
    return _is_capital(named)


def _is_house(named: list[Word]) -> bool:
    shown = [word.printed for word in named if word.key not in {"the", "of"}]
    if len(shown) == 1 and len(shown[0]) <= 5 and shown[0][1:].islower() and shown[0][:1].isupper():
        return True
    return bool(shown) and shown[0][:1].isupper()


def _land(land: Land, named: list[Word], report_country: str | None, shouted: bool, *, last: bool) -> Land | None:
    key, printed = named[0].key, named[0].printed
    if not printed[:1].isupper():
        return None
    if len(named) == 1 and key in _SHORT and (not printed.isupper() or (shouted and (key in _WORDS or (key == "us" and last)))):
        return None
    if key == "states" and len(named) == 1:
        return None
    if land.region is not None and land.iso3 == "USA" and shouted and report_country != "USA":
        return None  # "COLORADO", "NEVADA" are names in Spanish
    if key == "georgia" and report_country == "USA":
        return Land("USA", region="Georgia")
    return land
