"""What speaks for each place that a name may mean: a score by feature, and the votes of the report's other names.

Every name believes in its candidates, and gives that belief to their countries, divisions and squares of one degree; a candidate's score is
the sum of FEATURES.  A name does not vote for itself: five Springfields of one country must not lift each other.
"""
from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from math import exp, log10

from tollbook.gazetteer import OWN, Candidate, Gazetteer, fold

from .placeforms import Name

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
# Weights below were set by hand on LGL (news of small towns), and checked on the MUC and Airwars texts.
NONE_COST = 2.0
"""What a name pays for being none of its candidates."""
COUNTRY = 4.0
SMOOTH = 0.5
"""Votes that nobody casts, so that one name alone does not decide where another lies."""
OWN_NAME = 2.0
NO_VILLAGE, TOO_MANY = 3.0, 50_000
"""What a town of too many inhabitants loses where the words speak of a village."""
CAPITAL = 4.0
"""What a capital gains in a report of several countries, or in a dateline."""
TWIN = 1.5
"""What a division loses to the town that it is named after."""
ALIEN, ALONE, WELL_KNOWN = 3.0, 0.6, 300_000
"""What a little known place loses in a country of which the report says nothing else: where the report names several others, or where the
name is not its own; twice that where it is only spelt nearly so."""
_KIND = {"country": 2.0, "adm1": 0.8, "region": 1.2, "city": 0.3, "adm2": -1.5, "site": 0.0}
_UNKNOWN = 300
"""Inhabitants of a place whose number nobody gives."""
_REGION = 300_000
"""The same for an area of the table of regions: news names it, or it would not be there."""
_SEAT = 30_000
"""The same for a town of that table."""
_LOCAL = 3_000
"""The same for a place of the table of localities."""
_CHIEF = 20_000
"""The same for a town whose inhabitants GeoNames does not give: it is in the data as the seat of some division."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One place that a name may mean: its share of belief (all of a name's shares, with that of "none of them", add up to 1) and scores
    by feature, in the order of FEATURES."""

    place: Candidate
    share: float
    scores: Scores


@dataclass(slots=True)
class Group:
    """All mentions of one name: the rows it may mean, what speaks for them apart from other names, and the belief in each."""

    names: list[int]
    rows: tuple[int, ...]
    fixed: list[Scores]
    shares: list[float] = field(default_factory=list)
    none: float | None = None
    outside: bool = False
    """Whether the text puts the name where no place of that name is known."""
    strength: float = 1.0
    alike: bool = False
    """Whether the rows are only of names that are spelt nearly so."""


class Votes:
    """Belief by country, by division and by square of one degree."""

    def __init__(self) -> None:
        self.country: dict[str | None, float] = defaultdict(float)
        self.division: dict[tuple[str | None, str | None], float] = defaultdict(float)
        self.square: dict[tuple[int, int], float] = defaultdict(float)
        self.total = 0.0

    def tell(self, iso3: str, weight: float) -> None:
        """A country that is told of without a place in it."""
        self.country[iso3] += weight
        self.total += weight

    def add(self, group: Group, gazetteer: Gazetteer) -> None:
        """The votes of a name for all places that it may mean."""
        self.total += group.strength
        for row, share in zip(group.rows, group.shares, strict=True):
            if share > 0.001:
                self._add(gazetteer.row(row), group.strength * share)

    def _add(self, place: Candidate, weight: float) -> None:
        self.country[place.country] += weight
        if place.precision != "country":
            self.division[place.country, place.adm1_code] += weight
        if place.precision in {"city", "adm2", "site"}:
            self.square[round(place.lat), round(place.lon)] += weight

    def of_country(self, iso3: str | None, own: Votes) -> float:
        return self.country.get(iso3, 0.0) - own.country.get(iso3, 0.0)

    def for_place(self, place: Candidate, own: Votes) -> tuple[float, float, float]:
        """What the others say for a place: of its country, its division, its neighbourhood.  `own` are the votes of its own name."""
        rest = max(1.0, self.total - own.total + SMOOTH)
        country = COUNTRY * max(0.0, self.of_country(place.country, own)) / rest if place.country else 0.0
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

    def judge(self, group: Group, own: Votes, gazetteer: Gazetteer) -> list[Scores]:
        """The scores of a name's candidates with the others' votes; its shares follow them."""
        rest = self.total - own.total
        out = []
        for row, fixed in zip(group.rows, group.fixed, strict=True):
            place = gazetteer.row(row)
            country, division, near = self.for_place(place, own)
            small = place.population < WELL_KNOWN and place.precision in {"city", "adm1", "adm2"}
            doubtful = rest >= 2.0 or group.alike or not fixed[1]
            if small and doubtful and not fixed[3] and self.of_country(place.country, own) < ALONE:
                country -= 2 * ALIEN if group.alike else ALIEN
            out.append((*fixed[:4], country, division, near, fixed[7]))
        none = group.none
        if none is not None:
            best = max((self.of_country(iso3, own) for iso3 in self.country if iso3), default=0.0)
            none += COUNTRY * max(0.0, best) / max(1.0, rest + SMOOTH)
        group.shares = shares(list(map(sum, out)), none)
        return out


def shares(scores: list[float], none: float | None) -> list[float]:
    """Belief in each; what is missing to 1 is belief in none of them."""
    top = max(scores) if none is None else max(*scores, none)
    raw = [exp(score - top) for score in scores]
    total = sum(raw) + (exp(none - top) if none is not None else 0.0)
    return [value / total for value in raw]


@dataclass(frozen=True, slots=True)
class World:
    """What is known before the votes: the country of the publisher, the divisions that have a town of the name, and whether the report
    speaks of several countries, so that the name of a capital is the capital's."""

    home: str | None = None
    seats: frozenset[tuple[str | None, str | None]] = frozenset()
    wide: bool = False


def prior(row: int, name: Name, inside: float, world: World, gazetteer: Gazetteer) -> Scores:
    """The features that no other name changes, and zeros for those that others do."""
    place = gazetteer.row(row)
    population = (0.5 if place.precision == "adm2" and not place.local else 0.9) * log10(_people(place) + _UNKNOWN)
    own = OWN_NAME if row & OWN or is_tabled(place) else 0.0
    kind = _kind(place, name)
    if place.precision == "adm1" and name.hint is None and (place.country, place.adm1_code) in world.seats:
        kind -= TWIN
    if place.precision == "city" and (world.wide or name.kind == "dateline") and is_capital(place, name.key, gazetteer):
        kind += CAPITAL
    return population, own, kind, inside, 0.0, 0.0, 0.0, 1.5 if world.home and place.country == world.home else 0.0


def _people(place: Candidate) -> int:
    """Inhabitants, or as many as a place of its kind may have."""
    if place.population:
        return place.population
    if is_tabled(place):
        return _REGION if place.precision in {"region", "adm1", "adm2"} else _SEAT
    return _LOCAL if place.local else _CHIEF if place.precision == "city" else 0


def is_capital(place: Candidate, key: str, gazetteer: Gazetteer) -> bool:
    """Whether a town is its country's capital, called so; none under 100,000, whose names are other towns' too."""
    return place.population > 100_000 and fold(gazetteer.capital(place.country or "") or "") == key


def _kind(place: Candidate, name: Name) -> float:
    """How well a place's kind goes with the words: "department" with a division, a dateline with a town, a capital above all."""
    kind = _KIND["region" if is_tabled(place) else "city" if place.settled else place.precision]
    if name.hint in {"adm2", "adm1"}:
        return kind + (3.0 if place.precision in {"adm1", "adm2"} else -2.0 if place.settled else -5.0)
    if name.hint == "city":
        kind += 1.0 if place.settled else -1.0
        kind -= NO_VILLAGE if name.village and place.population > TOO_MANY else 0.0
    elif name.hint == "site":
        kind -= 3.0 if place.settled or place.precision == "site" else 5.0
    elif name.kind == "dateline" and name.hint is None:
        kind += 1.0 if place.settled else -1.0
    return kind


def is_tabled(place: Candidate) -> bool:
    """Whether it comes from the table of regions, which has nothing but what news names."""
    return place.geonames_id is None and not place.population and not place.local


def none_of_them(inside: float) -> Scores:
    """"None of them" is scored like an unknown village of the report's country."""
    return 0.9 * log10(_UNKNOWN), OWN_NAME, _KIND["city"], min(inside, 4.0), -NONE_COST


def lies_in(place: Candidate, whole: Candidate) -> float:
    """How sure it is that a place lies in another, in points: by codes, or by distance where there are none."""
    if whole.country != place.country or place.precision == "country" or place == whole:
        return 0.0
    if whole.precision == "country":
        return 4.0
    apart = abs(whole.lat - place.lat) + abs(whole.lon - place.lon)
    if whole.precision == "region":
        return 4.0 if apart < 4.0 else 1.0
    near = apart < 1.2
    if whole.adm1_code != place.adm1_code or place.precision == "adm1":
        return 2.0 if near and place.precision == "city" else 0.0
    return 6.0 if near or whole.precision == "adm1" else 3.0
