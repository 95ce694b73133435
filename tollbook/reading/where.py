"""One name of a place, asked for by itself: what it may mean, which candidate is likeliest, and why."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.gazetteer import OWN, Gazetteer, fold
from tollbook.language.en.places import STATES
from tollbook.model import Place, Precision

from .placeforms import Name
from .placesense import resolve
from .placevotes import FEATURES, Scored

LONGEST = 200
_KINDS: dict[Precision, str] = {
    "site": "site", "city": "town", "adm2": "district", "adm1": "division", "country": "country", "region": "region",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place that a name may mean.  `share` 0..1 is the belief in it; `why` says in words what spoke for and against it, the weightiest
    first.  `division` is the state or province that it lies in, `population` 0 where unknown."""

    place: Place
    division: str | None
    population: int
    share: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What a name was understood as, the likeliest candidate first; none where the gazetteer has no such name, or none that fits."""

    name: str
    near: str | None
    understood: tuple[str, ...]
    candidates: tuple[Sighting, ...]


def whereabouts(name: str, *, near: str | None = None, gazetteer: Gazetteer) -> Whereabouts:
    """What a name may mean, near or in another place where one is given.  Names are cut at 200 characters."""
    printed, nearby = " ".join(name[:LONGEST].split()), " ".join(near[:LONGEST].split()) if near else None
    understood: list[str] = []
    names = [_name(printed, gazetteer, understood)]
    contained: list[int | None] = [None]
    if nearby:
        names.append(_name(nearby, gazetteer, understood))
        contained = [1, None]
    if not any(mention.rows for mention in names[:1]):
        understood.append(f"the gazetteer has no place called {printed!r}")
        return Whereabouts(printed, nearby, tuple(understood), ())
    found = resolve(names, contained, gazetteer, (None, None))[0].candidates
    if not found:
        understood.append(f"no place called {printed!r} fits {nearby!r}")
    return Whereabouts(printed, nearby, tuple(understood), tuple(_sighting(printed, scored, nearby) for scored in found))


def _name(printed: str, gazetteer: Gazetteer, understood: list[str]) -> Name:
    """The name as the search for places would hand it on; what it was taken for is said."""
    state = STATES.get(printed)
    if state is not None:
        understood.append(f"{printed!r} is short for {state[2]}")
        key = fold(state[2])
        return Name(0, 1, key, gazetteer.entry(key)[0], "place", "adm1", state[0], state)
    key = fold(printed).removeprefix("the ")
    rows = gazetteer.entry(key)[0]
    iso3 = gazetteer.country_of(printed) or gazetteer.nationality(printed)
    if not rows and iso3 is not None:
        country = gazetteer.country_name(iso3) or printed
        understood.append(f"{printed!r} stands for {country}")
        key = fold(country).removeprefix("the ")
        return Name(0, 1, key, gazetteer.entry(key)[0], "place", "country", iso3)
    if not rows:
        alike = gazetteer.spelt_same(printed) or gazetteer.spelt_alike(printed)
        rows = tuple(row | OWN for row in alike)  # it was asked for: its spelling is not held against it
        if rows:
            understood.append(f"{printed!r} is spelt like {gazetteer.row(rows[0]).name!r}")
    return Name(0, 1, key, rows, "place")


def _sighting(printed: str, scored: Scored, near: str | None) -> Sighting:
    there = scored.place
    place = Place(printed, printed, there.name, there.country, there.geonames_id, there.lat, there.lon, there.precision)
    return Sighting(place, there.adm1, there.population, scored.share, _reasons(scored, near))


def _reasons(scored: Scored, near: str | None) -> tuple[str, ...]:
    """What moved the score, in words: the feature's sense for this place, and its points."""
    there = scored.place
    told: dict[str, str] = {
        "population": f"{there.population:,} inhabitants" if there.population else "nobody gives its inhabitants",
        "name": "the name is its own, not one of its other names",
        "kind": "it is known by its district" if there.local else f"it is a {_KINDS[there.precision]}",
        "container": f"it lies in {near}", "country": f"it lies in the country of {near}", "division": f"it lies in the division of {near}",
        "nearby": f"it lies within about 150 km of {near}", "publisher": "the publisher is at home there",
    }  # fmt: skip
    if dict(_points(scored)).get("country", 0.0) < 0:
        told["country"] = "it lies in a country that nothing else speaks of"
    ranked: Sequence[tuple[str, float]] = sorted(_points(scored), key=lambda pair: -abs(pair[1]))
    return tuple(f"{told[feature]} ({points:+.1f})" for feature, points in ranked if points)


def _points(scored: Scored) -> list[tuple[str, float]]:
    return [(feature, points) for (feature, _), points in zip(FEATURES, scored.scores, strict=True)]
