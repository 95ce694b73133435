"""Which place a name means.  Every name of the report votes for the countries, divisions and squares of its candidates, and gains by the
votes of the others; what contains it by the text's own words weighs most.  A candidate's score is the sum of FEATURES.

"None of them" is a candidate too: a village that the gazetteer lacks must not become its namesake on another continent.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import exp, log10

from tollbook.gazetteer import OWN, Candidate, Gazetteer, fold
from tollbook.model import Precision

from .placenames import Name

FEATURES: tuple[tuple[str, str], ...] = (
    ("population", "how populous it is"),
    ("name", "whether this is its own name, and not one of its other names"),
    ("kind", "whether it is of the kind that the words give or that is most often meant: a country or state before a town before a county"),
    ("container", "whether it lies in the place that the text says contains it"),
    ("country", "how many of the report's other names lie in its country"),
    ("division", "how many lie in its state or province"),
    ("nearby", "how many lie within about 150 km"),
    ("publisher", "whether the publisher is at home in its country"),
)
Scores = tuple[float, ...]
_SURE_WHOLES = frozenset({"country", "adm1"})
MOST = 40
KEPT = 8
ROUNDS = 3
NONE_COST = 2.0
COUNTRY = 4.0
OWN_NAME = 2.0
CAPITAL = 0.0
ALIEN, ALONE, WELL_KNOWN = 3.0, 0.6, 300_000
"""What a little known place loses in a country of which the report says nothing else."""
# Weights below were set by hand on LGL (news of small towns), and checked on the MUC and Airwars texts.
_KIND = {"country": 2.0, "adm1": 0.8, "region": 1.2, "city": 0.3, "adm2": -1.5, "site": 0.0}
_UNKNOWN = 300
"""Inhabitants of a place whose number nobody gives."""
_REGION = 300_000
"""The same for an area of the table of regions: news names it, or it would not be there."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One place that a name may mean: its share of belief (all of a name's shares, with that of "none of them", add up to 1) and scores
    by feature, in the order of FEATURES."""

    place: Candidate
    share: float
    scores: Scores


@dataclass(slots=True)
class Sense:
    """What a name was resolved to; no candidates where it is likelier none of them.  `country`, `lat`, `lon`, `precision` are then those
    of what contains it."""

    candidates: tuple[Scored, ...] = ()
    container: int | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: Precision | None = None


@dataclass(slots=True)
class _Group:
    """All mentions of one name."""

    names: list[int]
    rows: tuple[int, ...]
    fixed: list[Scores]
    shares: list[float] = field(default_factory=list)
    none: float | None = None
    outside: bool = False
    """Whether the text puts the name where no place of that name is known."""
    strength: float = 1.0


class Votes:
    """Belief by country, by division and by square of one degree."""

    def __init__(self) -> None:
        self.country: dict[str | None, float] = defaultdict(float)
        self.division: dict[tuple[str | None, str | None], float] = defaultdict(float)
        self.square: dict[tuple[int, int], float] = defaultdict(float)
        self.total = 0.0

    def add(self, place: Candidate, weight: float) -> None:
        self.country[place.country] += weight
        if place.precision != "country":
            self.division[place.country, place.adm1_code] += weight
        if place.precision in {"city", "adm2", "site"}:
            self.square[round(place.lat), round(place.lon)] += weight

    def for_place(self, place: Candidate, own: Votes) -> tuple[float, float, float]:
        """What the others say for a place: of its country, its division, its neighbourhood.  `own` are the votes of its own name."""
        rest = max(1.0, self.total - own.total)
        country = COUNTRY * max(0.0, self.country.get(place.country, 0.0) - own.country.get(place.country, 0.0)) / rest if place.country else 0.0
        division = near = 0.0
        if place.adm1_code and place.precision != "country":
            at = (place.country, place.adm1_code)
            votes = max(0.0, self.division.get(at, 0.0) - own.division.get(at, 0.0))
            division = 3.0 * min(1.0, 1.5 * votes / rest) + 0.5 * min(2.0, votes)
        if place.precision in {"city", "adm2", "site"}:
            lat, lon = round(place.lat), round(place.lon)
            votes = 0.0
            for square in [(lat + i, lon + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]:
                if square in self.square:
                    votes += self.square[square] - own.square.get(square, 0.0)
            near = 2.0 * min(1.0, 1.5 * max(0.0, votes) / rest) + 0.5 * min(2.0, max(0.0, votes))
        return country, division, near


def resolve(names: Sequence[Name], contained: Sequence[int | None], gazetteer: Gazetteer, home: tuple[str | None, str | None]) -> list[Sense]:
    """A sense for each name; `contained` gives the index of the name that contains it, `home` what the publisher's name says of it."""
    pools = [_pool(name, gazetteer) for name in names]
    groups = _groups(names, pools, contained, gazetteer, home[0])
    extra = _home_group(home[1], gazetteer, home[0])
    everyone = [*groups.values(), *([extra] if extra else [])]
    told: dict[str, float] = defaultdict(float)
    for name, pool in zip(names, pools, strict=True):
        if name.iso3 and not pool:
            told[name.iso3] = min(4.0, told[name.iso3] + (0.2 if name.abroad else 0.5))
    scores = {id(group): group.fixed for group in everyone}
    for _ in range(ROUNDS):
        votes = _count(everyone, told, gazetteer)
        own = _own_votes(groups, gazetteer)
        if extra:
            apart = Votes()
            _add(apart, extra, gazetteer)
            scores[id(extra)] = _vote(extra, votes, apart, gazetteer)
        scores |= {id(group): _vote(group, votes, own[key[0]], gazetteer) for key, group in groups.items()}
    senses = [Sense(container=container) for container in contained]
    near = {name.iso3 for name in names if name.iso3 and not name.abroad}
    at_home = home_country(names, groups.values(), {iso3: weight for iso3, weight in told.items() if iso3 in near}, gazetteer)
    for group in groups.values():
        found = _ranked(group, scores[id(group)], gazetteer)
        for index in group.names:
            senses[index].candidates = found
    for index, name in enumerate(names):
        if name.capital and name.iso3 is None:
            name.iso3 = at_home
            senses[index].candidates = tuple(Scored(gazetteer.row(row), 1.0, (0.0,) * len(FEATURES)) for row in _capital(at_home, gazetteer))
    _lend(senses, names, gazetteer, at_home)
    return senses


def home_country(names: Sequence[Name], groups: Iterable[_Group], told: dict[str, float], gazetteer: Gazetteer) -> str | None:
    """ISO3 of the country that most of the report's names speak of; its datelines count twice."""
    votes: dict[str, float] = defaultdict(float)
    for iso3, weight in told.items():
        votes[iso3] += weight
    for group in groups:
        strength = group.strength * (2.0 if any(names[i].kind == "dateline" for i in group.names) else 1.0)
        for row, share in zip(group.rows, group.shares, strict=True):
            votes[gazetteer.row(row).country or ""] += strength * share
    votes.pop("", None)
    return max(votes.items(), key=lambda pair: (pair[1], pair[0]))[0] if votes else None


def _groups(names: Sequence[Name], pools: list[tuple[int, ...]], contained: Sequence[int | None], gazetteer: Gazetteer, home: str | None) -> dict[tuple[str, str], _Group]:
    where: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, name in enumerate(names):
        if pools[index]:
            where[name.key, name.hint or ""].append(index)
    groups = {}
    for key, indices in where.items():
        name, rows = names[indices[0]], pools[indices[0]]
        inside = _inside(indices, pools, contained, names, gazetteer)
        fixed = [_prior(row, name, held, home, gazetteer) for row, held in zip(rows, inside, strict=True)]
        group = _Group(indices, rows, fixed, strength=min(3.0, len(indices)) ** 0.5 * (1.5 if any(names[i].kind == "dateline" for i in indices) else 1.0))
        if name.hint != "country" and name.state is None and not name.capital and not any(_is_tabled(gazetteer.row(row)) for row in rows):
            group.none = sum(_none(max(inside)))
            group.outside = max(inside) == 0.0 and _is_small(rows, gazetteer) and all(_has_sure_whole(i, names, contained) for i in indices)
        group.shares = _shares(list(map(sum, fixed)), group.none)
        groups[key] = group
    return groups


def _is_small(rows: tuple[int, ...], gazetteer: Gazetteer) -> bool:
    best = gazetteer.row(rows[0])
    return best.precision == "city" and best.population < 500_000


def _has_sure_whole(index: int, names: Sequence[Name], contained: Sequence[int | None]) -> bool:
    """Whether a country or division stands behind the name, nothing but a comma or bracket between."""
    outer = contained[index]
    return outer is not None and names[outer].hint in _SURE_WHOLES and names[outer].first - names[index].last == 1


def _home_group(key: str | None, gazetteer: Gazetteer, home: str | None) -> _Group | None:
    """The place in the publisher's name is one more name of the report."""
    rows = gazetteer.entry(key)[0][:MOST] if key else ()
    if not key or not rows:
        return None
    name = Name(0, 0, key, rows, "within")
    fixed = [_prior(row, name, 0.0, home, gazetteer) for row in rows]
    return _Group([], rows, fixed, _shares(list(map(sum, fixed)), None), strength=1.5)


def _pool(name: Name, gazetteer: Gazetteer) -> tuple[int, ...]:
    """The rows that the name's own words allow."""
    if name.kind in {"street", "people", "group"}:
        return ()
    rows = name.rows
    if name.capital:
        return _capital(name.iso3, gazetteer)
    if name.state is not None:
        return tuple(row for row in rows if gazetteer.row(row).precision == "adm1" and gazetteer.row(row).country == name.iso3)
    if name.iso3 is not None and name.hint == "country":
        return tuple(row for row in rows if gazetteer.row(row).precision == "country" and gazetteer.row(row).country == name.iso3)
    return rows[:MOST]


def _capital(iso3: str | None, gazetteer: Gazetteer) -> tuple[int, ...]:
    """The row of a country's capital."""
    rows = gazetteer.entry(fold(gazetteer.capital(iso3) or ""))[0] if iso3 else ()
    return tuple(row for row in rows if gazetteer.row(row).country == iso3 and gazetteer.row(row).precision == "city")[:1]


def _prior(row: int, name: Name, inside: float, home: str | None, gazetteer: Gazetteer) -> Scores:
    """The features that no other name changes, and zeros for those that others do."""
    place = gazetteer.row(row)
    people = place.population or (_REGION if place.precision in {"region", "adm1", "adm2"} else 0)
    population = (0.5 if place.precision == "adm2" else 0.9) * log10(people + _UNKNOWN)
    kind = _KIND["region" if _is_tabled(place) else place.precision]
    if name.hint in {"adm2", "adm1"}:
        kind += 3.0 if place.precision in {"adm1", "adm2"} else -2.0 if place.precision == "city" else -5.0
    elif name.hint == "city":
        kind += 1.0 if place.precision == "city" else -1.0
    elif name.hint == "site":
        kind -= 3.0 if place.precision in {"city", "site"} else 5.0
    capital = place.precision == "city" and place.population > 100_000 and fold(gazetteer.capital(place.country or "") or "") == name.key
    kind += CAPITAL * capital
    if name.kind == "dateline" and name.hint is None:
        kind += 1.0 + 2.0 * capital if place.precision == "city" else -1.0
    return population, OWN_NAME if row & OWN or _is_tabled(place) else 0.0, kind, inside, 0.0, 0.0, 0.0, 1.5 if home and place.country == home else 0.0


def _is_tabled(place: Candidate) -> bool:
    """Whether it comes from the table of regions, which has nothing but what news names."""
    return place.geonames_id is None and not place.population


def _none(inside: float) -> Scores:
    """"None of them" is scored like an unknown village of the report's country."""
    return 0.9 * log10(_UNKNOWN), OWN_NAME, _KIND["city"], min(inside, 4.0), -NONE_COST


def _inside(indices: list[int], pools: list[tuple[int, ...]], contained: Sequence[int | None], names: Sequence[Name], gazetteer: Gazetteer) -> list[float]:
    """For each row how well it lies in what the text says contains it."""
    out = [0.0] * len(pools[indices[0]])
    for index in indices:
        outer = contained[index]
        if outer is None:
            continue
        wholes = [gazetteer.row(row) for row in pools[outer][:6]]
        for at, row in enumerate(pools[indices[0]]):
            place = gazetteer.row(row)
            best = max((_lies_in(place, whole) for whole in wholes), default=0.0)
            if not wholes and place.country == names[outer].iso3:
                best = 4.0
            out[at] = max(out[at], best)
    return out


def _lies_in(place: Candidate, whole: Candidate) -> float:
    if whole.country != place.country or place.precision == "country" or place == whole:
        return 0.0
    if whole.precision == "country":
        return 4.0
    near = abs(whole.lat - place.lat) + abs(whole.lon - place.lon) < 1.2
    if whole.precision == "region":
        return 4.0 if abs(whole.lat - place.lat) + abs(whole.lon - place.lon) < 4.0 else 1.0
    if whole.adm1_code != place.adm1_code or place.precision == "adm1":
        return 2.0 if near and place.precision == "city" else 0.0
    return 6.0 if near or whole.precision == "adm1" else 3.0


def _shares(scores: list[float], none: float | None) -> list[float]:
    """Belief in each; what is missing to 1 is belief in none of them."""
    top = max(scores) if none is None else max(*scores, none)
    raw = [exp(score - top) for score in scores]
    total = sum(raw) + (exp(none - top) if none is not None else 0.0)
    return [value / total for value in raw]


def _count(groups: list[_Group], told: dict[str, float], gazetteer: Gazetteer) -> Votes:
    votes = Votes()
    for iso3, weight in told.items():
        votes.country[iso3] += weight
        votes.total += weight
    for group in groups:
        _add(votes, group, gazetteer)
    return votes


def _own_votes(groups: dict[tuple[str, str], _Group], gazetteer: Gazetteer) -> dict[str, Votes]:
    """What each name gives to each of its places, under whatever kind noun it stands: a name does not vote for itself."""
    own: dict[str, Votes] = defaultdict(Votes)
    for (key, _), group in groups.items():
        _add(own[key], group, gazetteer)
    return own


def _add(votes: Votes, group: _Group, gazetteer: Gazetteer) -> None:
    votes.total += group.strength
    for row, share in zip(group.rows, group.shares, strict=True):
        if share > 0.001:
            votes.add(gazetteer.row(row), group.strength * share)


def _vote(group: _Group, votes: Votes, own: Votes, gazetteer: Gazetteer) -> list[Scores]:
    """The scores of a group's candidates with the others' votes; its shares follow them."""
    alone = votes.total - own.total < 2.0
    out = []
    for row, fixed in zip(group.rows, group.fixed, strict=True):
        place = gazetteer.row(row)
        country, division, near = votes.for_place(place, own)
        if not alone and not fixed[3] and place.population < WELL_KNOWN and place.precision in {"city", "adm1", "adm2"}:
            if votes.country.get(place.country, 0.0) - own.country.get(place.country, 0.0) < ALONE:
                country -= ALIEN
        out.append((*fixed[:4], country, division, near, fixed[7]))
    none = group.none
    if none is not None:
        best = max((value - own.country.get(country, 0.0) for country, value in votes.country.items() if country), default=0.0)
        none += COUNTRY * max(0.0, best) / max(1.0, votes.total - own.total)
    group.shares = _shares(list(map(sum, out)), none)
    return out


def _ranked(group: _Group, scores: list[Scores], gazetteer: Gazetteer) -> tuple[Scored, ...]:
    """The likeliest first; nothing where none of them is likelier than each."""
    ranked = sorted(zip(group.shares, group.rows, scores, strict=True), key=lambda triple: (-triple[0], triple[1] & ~OWN))
    if group.none is not None and (1.0 - sum(group.shares) > ranked[0][0] or group.outside):
        return ()
    return tuple(Scored(gazetteer.row(row), round(share, 4), tuple(round(value, 2) for value in parts)) for share, row, parts in ranked[:KEPT])


def _lend(senses: list[Sense], names: Sequence[Name], gazetteer: Gazetteer, home: str | None) -> None:
    """A name that the gazetteer lacks gets the country and the middle of what contains it, with that one's precision."""
    for sense, name in zip(senses, names, strict=True):
        if sense.candidates:
            continue
        if name.iso3 is not None:
            country = gazetteer.country_name(name.iso3) or ""
            rows = gazetteer.entry(fold(country).removeprefix("the "))[0]
            whole = next((there for there in map(gazetteer.row, rows) if there.precision == "country"), None)
            if whole is not None:
                sense.candidates = (Scored(whole, 1.0, (0.0,) * len(FEATURES)),)
            continue
        outer = senses[sense.container] if sense.container is not None else None
        if outer is not None and outer.candidates:
            there = outer.candidates[0].place
            sense.country = there.country
            if there.precision != "country":
                sense.lat, sense.lon, sense.precision = there.lat, there.lon, there.precision
        else:
            sense.country = home
