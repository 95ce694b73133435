"""Which place a name means: every name of the report votes for the countries, divisions and squares of its candidates, and gains by the others'."""
from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import exp, log10

from tollbook.gazetteer import OWN, Candidate, Gazetteer
from tollbook.model import Precision

from .placenames import Name
from .placewords import Words

MOST = 40
KEPT = 8


@dataclass(slots=True)
class Sense:
    """What a name was resolved to.  Where it has no candidates, `lat`, `lon`, `country`, `precision` are those of what contains it."""

    candidates: tuple[tuple[Candidate, float], ...] = ()
    container: int | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: Precision | None = None


def containers_of(names: list[Name], words: Words) -> list[int | None]:
    """For each name the one that contains it by the text's own words: "X, Y", "X in Y", "X (Y)"."""
    out: list[int | None] = [None] * len(names)
    for index, (name, behind) in enumerate(zip(names, names[1:], strict=False)):
        if behind.kind not in {"place", "dateline"} or name.kind not in {"place", "dateline", "site", "street"}:
            continue
        between = words.low[name.last : behind.first]
        if behind.first - name.last == 1 and between == [","] and words.joined[behind.first]:
            out[index] = index + 1
        elif behind.first - name.last <= 4 and between and between[0] in {"in", "of"} and all(low in {"in", "the", "of", "southern", "northern", "eastern", "western", "central", "south", "north", "east", "west"} for low in between):
            out[index] = index + 1
    return out


def resolve(names: list[Name], words: Words, gazetteer: Gazetteer, publisher: str | None) -> list[Sense]:
    containers = containers_of(names, words)
    pools = [_pool(name, gazetteer) for name in names]
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, name in enumerate(names):
        if pools[index]:
            groups[name.key, name.hint or ""].append(index)
    priors = {key: [_prior(row, names[at[0]], gazetteer) for row in pools[at[0]]] for key, at in groups.items()}
    inside = {key: _contained(at, pools, containers, names, gazetteer) for key, at in groups.items()}
    weights = {key: _shares([p + i for p, i in zip(priors[key], inside[key], strict=True)]) for key in groups}
    fixed: dict[str, float] = defaultdict(float)
    for name in names:
        if name.iso3 and not pools_has(name, names, pools):
            fixed[name.iso3] += 1.0
    for _ in range(2):
        votes: dict[object, float] = defaultdict(float)
        for iso3, count in fixed.items():
            votes[iso3] += min(count, 3.0)
        for key, at in groups.items():
            strength = min(3.0, len(at)) ** 0.5
            for row, share in zip(pools[at[0]], weights[key], strict=True):
                place = gazetteer.row(row)
                for bin_ in _bins(place):
                    votes[bin_] += strength * share
        total = sum(min(3.0, len(at)) ** 0.5 for at in groups.values()) + sum(min(c, 3.0) for c in fixed.values())
        for key, at in groups.items():
            strength = min(3.0, len(at)) ** 0.5
            scores = []
            for row, prior, contained, share in zip(pools[at[0]], priors[key], inside[key], weights[key], strict=True):
                scores.append(prior + contained + _support(gazetteer.row(row), votes, strength * share, max(1.0, total - strength)))
            weights[key] = _shares(scores)
    senses = [Sense(container=container) for container in containers]
    for key, at in groups.items():
        ranked = sorted(zip(weights[key], pools[at[0]], strict=True), key=lambda pair: (-pair[0], pair[1] & ~OWN))
        found = tuple((gazetteer.row(row), round(share, 4)) for share, row in ranked[:KEPT])
        for index in at:
            senses[index].candidates = found
    _lend(senses, names, gazetteer)
    return senses


def pools_has(name: Name, names: list[Name], pools: list[tuple[int, ...]]) -> bool:
    return any(other is name and pool for other, pool in zip(names, pools, strict=True))


def _pool(name: Name, gazetteer: Gazetteer) -> tuple[int, ...]:
    if name.kind in {"street", "people"}:
        return ()
    rows = name.rows
    if name.state is not None:
        rows = tuple(row for row in rows if gazetteer.row(row).precision == "adm1" and gazetteer.row(row).country == name.state[0])
    elif name.iso3 is not None and name.hint == "country":
        rows = tuple(row for row in rows if gazetteer.row(row).precision == "country" and gazetteer.row(row).country == name.iso3) or rows
    return rows[:MOST]


_PRECISION = {"country": 2.0, "adm1": 0.8, "region": 1.2, "city": 0.3, "adm2": -1.5, "site": 0.0}


def _prior(row: int, name: Name, gazetteer: Gazetteer) -> float:
    place = gazetteer.row(row)
    value = 0.9 * log10(place.population + 300)
    if place.precision == "adm2":
        value = 0.5 * log10(place.population + 300)
    value += _PRECISION[place.precision]
    if row & OWN:
        value += 1.5
    if name.hint in {"adm2", "adm1"}:
        value += 3.0 if place.precision in {"adm1", "adm2"} else -2.0
    return value


def _contained(at: list[int], pools: list[tuple[int, ...]], containers: list[int | None], names: list[Name], gazetteer: Gazetteer) -> list[float]:
    out = [0.0] * len(pools[at[0]])
    for index in at:
        container = containers[index]
        if container is None:
            continue
        outer = [gazetteer.row(row) for row in pools[container][:6]]
        iso3 = names[container].iso3 if not outer else None
        for place_at, row in enumerate(pools[at[0]]):
            place = gazetteer.row(row)
            best = 0.0
            for whole in outer:
                if whole.country != place.country or whole.precision == "city" and place.precision in {"adm1", "country"}:
                    continue
                if whole.precision == "country":
                    best = max(best, 4.0)
                elif whole.adm1_code == place.adm1_code and place.precision != "adm1":
                    near = abs(whole.lat - place.lat) + abs(whole.lon - place.lon) < 1.2
                    best = max(best, 6.0 if near or whole.precision == "adm1" else 3.0)
            if iso3 and place.country == iso3:
                best = 4.0
            out[place_at] = max(out[place_at], best)
    return out


def _shares(scores: list[float]) -> list[float]:
    top = max(scores)
    raw = [exp(score - top) for score in scores]
    total = sum(raw)
    return [value / total for value in raw]


def _bins(place: Candidate) -> tuple[object, ...]:
    if place.precision == "country":
        return (place.country,)
    if place.precision in {"adm1", "region"}:
        return place.country, (place.country, place.adm1_code)
    return place.country, (place.country, place.adm1_code), (round(place.lat), round(place.lon))


def _support(place: Candidate, votes: dict[object, float], own: float, total: float) -> float:
    """What the other names say for a place: of its country, its division, its neighbourhood."""
    country = max(0.0, votes.get(place.country, 0.0) - own) if place.country else 0.0
    value = 3.0 * country / total
    if place.adm1_code:
        division = max(0.0, votes.get((place.country, place.adm1_code), 0.0) - own)
        value += 3.0 * min(1.0, division / total * 1.5) + 0.5 * min(2.0, division)
    if place.precision in {"city", "adm2", "site"}:
        lat, lon = round(place.lat), round(place.lon)
        near = sum(votes.get((lat + i, lon + j), 0.0) for i in (-1, 0, 1) for j in (-1, 0, 1)) - own
        value += 2.0 * min(1.0, max(0.0, near) / total * 1.5) + 0.5 * min(2.0, max(0.0, near))
    return value


def _lend(senses: list[Sense], names: list[Name], gazetteer: Gazetteer) -> None:
    """A name that the gazetteer lacks gets the country and the middle of what contains it, with that one's precision."""
    for sense, name in zip(senses, names, strict=True):
        if sense.candidates:
            continue
        if name.kind == "people":
            row = next((r for r in gazetteer.entry(_folded(gazetteer.country_name(name.iso3 or "") or ""))[0] if gazetteer.row(r).precision == "country"), None)
            if row is not None:
                place = gazetteer.row(row)
                sense.candidates = ((place, 1.0),)
            continue
        outer = senses[sense.container] if sense.container is not None else None
        if outer is not None and outer.candidates:
            whole = outer.candidates[0][0]
            sense.country = whole.country
            if whole.precision != "country":
                sense.lat, sense.lon, sense.precision = whole.lat, whole.lon, whole.precision


def _folded(name: str) -> str:
    from tollbook.gazetteer import fold

    return fold(name).removeprefix("the ")
