"""How well places are found and resolved.

    python bench/places.py FILE.xml > PRED.jsonl                                   for `score_parts.py places`
    python bench/places.py readings {airwars,dronestream,muc} GOLD READINGS [--errors N]
                                                                                   the main happening's place in `tollbook read` lines

The first prints one JSON line an article, offsets into its text.  The corpus (LGL) marks every word that points to a place: peoples' names,
streets and names inside the names of bodies too, which are no places to the reader (claims.md E1-E3); here they are printed as well.

The second prints a share and over how many reports:
    airwars      the place's name or canonical name is, folded, a comma-separated part of the coded location, or lies within 15 km of a part
    dronestream  it lies within 100 km of the coded point; of the narratives that name a place smaller than a country
    muc          its country is that of an incident of the key, where the key has one and the reading a happening
"""
from __future__ import annotations

import argparse
import json
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from tollbook.gazetteer import Gazetteer, fold  # noqa: E402 - the checkout comes first
from tollbook.reading.places import find_all, find_places  # noqa: E402

Row = dict[str, Any]


def km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres over the ground between two points."""
    a, b, c, d = map(radians, (lat, lon, other_lat, other_lon))
    return 12742 * asin(sqrt(sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2))


def articles(path: Path) -> None:
    gazetteer = Gazetteer.open()
    for article in ET.parse(path).getroot().iter("article"):
        found = find_all(article.findtext("text") or "", trees=(), gazetteer=gazetteer, publisher=article.findtext("domain"))
        places = [{"start": m.span[0], "end": m.span[1], "lat": m.place.lat, "lon": m.place.lon} for m in found if m.kind != "group"]
        print(json.dumps({"docid": article.get("docid"), "places": places}))


def main_place(reading: Row) -> Row:
    """The place of the main happening; empty where there is none."""
    place = next((incident["place"] for incident in reading.get("incidents", []) if incident["main"]), None)
    return place or {}


def airwars_agrees(place: Row, gold: Row, gazetteer: Gazetteer) -> bool | None:
    parts = [part.strip() for part in gold["location"].split(",")]
    names = {fold(place[field]).removeprefix("the ") for field in ("name", "canonical") if place.get(field)}
    if names & {fold(part).removeprefix("the ") for part in parts}:
        return True
    near = [there for part in parts for there in gazetteer.places(part, country="PSE") if there.precision in {"city", "adm2"}]
    return place.get("lat") is not None and any(km(place["lat"], place["lon"], there.lat, there.lon) <= 15 for there in near)


def dronestream_agrees(place: Row, gold: Row, gazetteer: Gazetteer) -> bool | None:
    words = f" {fold(gold['narrative'])} "
    told = any(f" {fold(part)} " in words for field in ("town", "location") for part in gold[field].split(",") if part.strip())
    found = find_places(gold["narrative"], trees=(), gazetteer=gazetteer)
    if not told and not any(m.place.precision != "country" and m.place.name != m.place.country for m in found):
        return None
    return place.get("lat") is not None and km(place["lat"], place["lon"], float(gold["lat"]), float(gold["lon"])) <= 100


def muc_agrees(place: Row, gold: Row, gazetteer: Gazetteer) -> bool | None:
    told = (incident["location"].split(":")[0].split(" - ")[0].title().strip("() ") for incident in gold["incidents"])
    named = set(map(gazetteer.country_of, told)) - {None}
    return place.get("country") in named if named else None


AGREES = {"airwars": airwars_agrees, "dronestream": dronestream_agrees, "muc": muc_agrees}
KEYS = {"airwars": "code", "dronestream": "number", "muc": "id"}


def lines(path: Path) -> Iterator[Row]:
    return (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip())


def readings(corpus: str, gold_path: Path, readings_path: Path, errors: int) -> None:
    gazetteer = Gazetteer.open()
    golds = {str(row[KEYS[corpus]]): row for row in lines(gold_path)}
    right = asked = without = 0
    for reading in lines(readings_path):
        gold = golds[reading.get("key") or reading["report"]["key"]]
        agrees = AGREES[corpus](main_place(reading), gold, gazetteer)
        if agrees is None:
            continue
        if not reading.get("incidents"):
            without += 1
            if corpus == "muc":
                continue
        asked += 1
        right += agrees
        if not agrees and errors > 0:
            errors -= 1
            place = main_place(reading)
            print(f"WRONG {gold[KEYS[corpus]]}: {place.get('name')!r} {place.get('country')} {place.get('lat')},{place.get('lon')}")
    print(f"main place {100 * right / max(1, asked):.1f} ({asked})")
    print(f"reports without a happening {without}")


def main() -> None:
    if len(sys.argv) == 2 and not sys.argv[1].startswith("-"):
        articles(Path(sys.argv[1]))
        return
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("what", choices=["readings"])
    options.add_argument("corpus", choices=sorted(AGREES))
    options.add_argument("gold", type=Path)
    options.add_argument("readings", type=Path)
    options.add_argument("--errors", type=int, default=0)
    chosen = options.parse_args()
    readings(chosen.corpus, chosen.gold, chosen.readings, chosen.errors)


if __name__ == "__main__":
    main()
