"""The settlement that a site or quarter lies in, as far as the report or the gazetteer tells (claims.md E2)."""

from __future__ import annotations

from dataclasses import replace
from math import cos, radians, sqrt
from typing import TYPE_CHECKING

from tollbook.gazetteer import Candidate
from tollbook.language.en import whereabouts as table
from tollbook.language.en.events import PARTS_OF_CITIES
from tollbook.model import Place

from .places import PlaceMention, settlement_of
from .placevotes import Scored

if TYPE_CHECKING:
    from .scenes import Scene

COARSE = {"site": 0, "city": 0, "adm2": 1, "adm1": 2, "region": 3, "country": 4}
_SPARSE = 10_000
"""A city of a million reaches 10 km from its middle, one of a hundred thousand 3."""
_LARGE = 250_000
_SMALL = 20
"""A town within the reach of a city that is so many times larger is a quarter of it."""


def coarseness(mention: PlaceMention) -> int:
    """0 for a settlement or site, up to 4 for a country."""
    return COARSE[mention.rank]


def settled(scene: Scene, mention: PlaceMention) -> PlaceMention:
    """The settlement that a site or quarter lies in, where the text gives one (E2); any other mention is its own."""
    kept = scene.settled.get(mention.span)
    if kept is None:
        loose = mention.rank == "site" or mention.container is not None and not mention.known and _is_part(scene, mention)
        kept = settlement_of(mention, scene.places) if loose else mention
        if coarseness(kept) == 0:
            kept = _city_within(scene, kept) or _city_beside(scene, kept) or _city_around(scene, kept) or kept
        scene.settled[mention.span] = kept
    return kept


def _is_part(scene: Scene, mention: PlaceMention) -> bool:
    """Whether the words behind an unknown name make it a part of the place named next: "the north of Y", not "north of Y"."""
    _, after = scene.beside(mention)
    if after is None:
        return False
    between = scene.discourse.text[mention.span[1] : after.span[0]]
    return table.PART.search(between) is not None or coarseness(after) == 0 and between.split() in (["in"], ["in", "the"])


def _city_within(scene: Scene, quarter: PlaceMention) -> PlaceMention | None:
    """ "North Philadelphia", "South Chicago": a part of the large city whose name it bears."""
    first, _, rest = quarter.place.words.partition(" ")
    if first.lower() not in PARTS_OF_CITIES or not rest or scene.polices(quarter):
        return None
    here = quarter.candidates[0].place if quarter.candidates else None
    for city in scene.gazetteer.places(rest, country=quarter.place.country, most=3):
        if city.precision != "city" or city.population < _LARGE or here is not None and (
                here.adm1_code != city.adm1_code or here.population * _SMALL > city.population or not _reaches(city, here)):  # fmt: skip
            continue
        start = quarter.span[1] - len(rest)
        place = Place(rest, " ".join(rest.split()), city.name, city.country, city.geonames_id, city.lat, city.lon, city.precision)
        sure = (Scored(city, 1.0, ()),)
        return replace(quarter, span=(start, quarter.span[1]), place=place, candidates=sure, container=None, rank="city")
    return None


def _reaches(city: Candidate, here: Candidate) -> bool:
    return km(here.lat, here.lon, city.lat, city.lon) ** 2 <= city.population / _SPARSE


def _city_beside(scene: Scene, quarter: PlaceMention) -> PlaceMention | None:
    """ "The X neighborhood of Y" is Y in X; what nobody knows in a part of a city is a quarter of it."""
    text = scene.discourse.text
    before, after = scene.beside(quarter)
    if before is not None and before.rank == "site" and before.candidates:
        small = max((scored.place.population for scored in quarter.candidates[:1]), default=1)
        if text[before.span[1] : quarter.span[0]].strip().lower() == "of" and before.candidates[0].place.population > _SMALL * small:
            return before
    if after is not None and after.span == quarter.container and quarter.rank == "site" and _may_be_city(after):
        return after
    contained = after is not None and after.span == quarter.container and not quarter.candidates
    if after is not None and contained and coarseness(after) == 0 and after.candidates:
        return after if table.PART.search(text, quarter.span[1], after.span[0]) else None
    return None


def _may_be_city(mention: PlaceMention) -> bool:
    """Whether a division bears the name of its city: of a quarter "of Baghdad" the city is meant."""
    return any(scored.place.precision == "city" and scored.place.population >= _LARGE for scored in mention.candidates)


def _city_around(scene: Scene, quarter: PlaceMention) -> PlaceMention | None:
    """The city of the report that a place is a quarter of: it stands within the city's reach, and is small beside it; a quarter that is
    placed nowhere lies in the only town that the report's bodies bear the name of."""
    here = quarter.candidates[0].place if quarter.candidates else None
    if quarter.place.words.lower().endswith(("camp", "camps")) or here is not None and here.local:
        return None  # of a locality only the district is known, and not how far it is from a city
    towns = scene.towns()
    others = [town for town in towns if here is None or town.place.geonames_id != here.geonames_id]
    sizes = [max(town.candidates[0].place.population, 1) for town in others]
    lone = bool(others) and (len(others) == 1 or sizes[0] > _SMALL * sizes[1])
    lone = lone and quarter.rank == "site" and quarter.container is None and others[0].place.country == quarter.place.country
    if lone and (here is None or here.population * 2 < sizes[0]):
        return others[0]
    if scene.polices(quarter):
        return None
    for town in others:
        there = town.candidates[0].place
        if here is not None and there.population >= _SMALL * max(here.population, 1) and _reaches(there, here):
            return town
    return None


def km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points that are not far apart."""
    return 111.2 * sqrt((lat - other_lat) ** 2 + ((lon - other_lon) * cos(radians((lat + other_lat) / 2))) ** 2)
