"""Which place a name means: candidates by the name's own words, then rounds of votes (placevotes.py) until the names of a report agree.

"None of them" is a candidate too: a village that the gazetteer lacks must not become its namesake on another continent.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.gazetteer import OWN, Gazetteer, fold
from tollbook.model import Precision

from .placeforms import Name
from .placevotes import FEATURES, Group, Scored, Scores, Votes, World, is_tabled, lies_in, none_of_them, prior, shares

MOST = 40
"""Candidates of a name that are weighed, the most populous first."""
KEPT = 8
ROUNDS = 3
_VOICE = {"dateline": 2.5, "place": 1.0, "within": 0.6}
"""How loud a name votes: a dateline louder, a body's name, which may be a person's, softer."""
_SURE_WHOLES = frozenset({"country", "adm1"})
_NO_PLACES = frozenset({"street", "people", "group"})


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


def resolve(
    names: Sequence[Name], contained: Sequence[int | None], gazetteer: Gazetteer, home: tuple[str | None, str | None]
) -> list[Sense]:
    """A sense for each name; `contained` gives the index of the name that contains it, `home` what the publisher's name says of it."""
    return _Council(names, contained, gazetteer, home).senses()


class _Council:
    """The names of one report, met to agree on what each means."""

    def __init__(
        self, names: Sequence[Name], contained: Sequence[int | None], gazetteer: Gazetteer, home: tuple[str | None, str | None]
    ) -> None:
        self.names = names
        self.contained = contained
        self.gazetteer = gazetteer
        self.home, key = home
        self.wide = len(set(map(self._nation, names)) - {None}) > 1
        self.pools = [self._pool(name) for name in names]
        self.groups = self._groups()
        self.publisher = self._publisher(key)
        self.told = self._told()

    def senses(self) -> list[Sense]:
        scores = self._vote()
        senses = [Sense(container=container) for container in self.contained]
        at_home = self._home_country()
        for key, group in self.groups.items():
            found = self._ranked(group, scores[key])
            for index in group.names:
                senses[index].candidates = found
        for index, name in enumerate(self.names):
            if name.capital and name.iso3 is None:
                name.iso3 = at_home
                senses[index].candidates = tuple(self._sure(row) for row in self._capital(at_home))
        self._lend(senses, at_home)
        return senses

    def _nation(self, name: Name) -> str | None:
        """The country that a name is, or whose people it names."""
        if name.iso3 is not None:
            return name.iso3 if name.hint == "country" or name.kind in _NO_PLACES else None
        first = self.gazetteer.row(name.rows[0]) if name.rows else None
        return first.country if first is not None and first.precision == "country" else None

    # -- candidates ---------------------------------------------------------------------------------------------------------------

    def _pool(self, name: Name) -> tuple[int, ...]:
        """The rows that the name's own words allow."""
        row_of = self.gazetteer.row
        if name.kind in _NO_PLACES:
            return ()
        if name.capital:
            return self._capital(name.iso3)
        if name.state is not None:
            return tuple(row for row in name.rows if row_of(row).precision == "adm1" and row_of(row).country == name.iso3)
        if name.iso3 is not None and name.hint == "country":
            return tuple(row for row in name.rows if row_of(row).precision == "country" and row_of(row).country == name.iso3)
        return name.rows[:MOST]

    def _capital(self, iso3: str | None) -> tuple[int, ...]:
        """The row of a country's capital."""
        rows = self.gazetteer.entry(fold(self.gazetteer.capital(iso3) or ""))[0] if iso3 else ()
        return tuple(row for row in rows if self.gazetteer.row(row).country == iso3 and self.gazetteer.row(row).precision == "city")[:1]

    def _groups(self) -> dict[tuple[str, str], Group]:
        """The names that have candidates, by key and kind noun."""
        where: dict[tuple[str, str], list[int]] = defaultdict(list)
        for index, name in enumerate(self.names):
            if self.pools[index]:
                where[name.key, name.hint or ""].append(index)
        return {key: self._group(indices) for key, indices in where.items()}

    def _group(self, indices: list[int]) -> Group:
        name, rows = self.names[indices[0]], self.pools[indices[0]]
        inside = self._inside(indices)
        world = World(self.home, self._seats(rows), self.wide)
        fixed = [prior(row, name, held, world, self.gazetteer) for row, held in zip(rows, inside, strict=True)]
        strength = min(3.0, len(indices)) ** 0.5 * max(_VOICE.get(self.names[index].kind, 1.0) for index in indices)
        group = Group(indices, rows, fixed, strength=strength, alike=name.alike)
        fixed_by_words = name.hint == "country" or name.state is not None or name.capital
        if not fixed_by_words and (name.heard or not any(is_tabled(self.gazetteer.row(row)) for row in rows)):
            best = self.gazetteer.row(rows[0])
            small = best.precision in {"city", "adm2"} and best.population < 500_000
            group.none = sum(none_of_them(max(inside)))
            group.outside = max(inside) == 0.0 and small and any(map(self._has_sure_whole, indices))
            if group.outside:
                group.strength = 0.0
        group.shares = shares(list(map(sum, fixed)), group.none)
        return group

    def _seats(self, rows: tuple[int, ...]) -> frozenset[tuple[str | None, str | None]]:
        """The divisions that have a town of the name: there the bare name is the town's."""
        towns = (self.gazetteer.row(row) for row in rows if row & OWN)
        return frozenset((town.country, town.adm1_code) for town in towns if town.precision == "city" and town.population > 20_000)

    def _is_dateline(self, indices: list[int]) -> bool:
        return any(self.names[index].kind == "dateline" for index in indices)

    def _has_sure_whole(self, index: int) -> bool:
        """Whether a country or division stands behind the name, nothing but a comma or bracket between."""
        outer = self.contained[index]
        return outer is not None and self.names[outer].hint in _SURE_WHOLES and self.names[outer].first - self.names[index].last == 1

    def _inside(self, indices: list[int]) -> list[float]:
        """For each row how well it lies in what the text says contains it."""
        out = [0.0] * len(self.pools[indices[0]])
        for index in indices:
            outer = self.contained[index]
            if outer is None:
                continue
            wholes = [self.gazetteer.row(row) for row in self.pools[outer][:6]]
            for at, row in enumerate(self.pools[indices[0]]):
                place = self.gazetteer.row(row)
                best = max((lies_in(place, whole) for whole in wholes), default=0.0)
                if not wholes and place.country == self.names[outer].iso3:
                    best = 4.0
                out[at] = max(out[at], best)
        return out

    def _publisher(self, key: str | None) -> Group | None:
        """The place in the publisher's name is one more name of the report."""
        rows = self.gazetteer.entry(key)[0][:MOST] if key else ()
        if not key or not rows:
            return None
        fixed = [prior(row, Name(0, 0, key, rows, "within"), 0.0, World(self.home), self.gazetteer) for row in rows]
        return Group([], rows, fixed, shares(list(map(sum, fixed)), None), strength=1.5)

    # -- votes --------------------------------------------------------------------------------------------------------------------

    def _told(self) -> dict[str, float]:
        """Countries whose people, governments or armed groups are named."""
        told: dict[str, float] = defaultdict(float)
        for name, pool in zip(self.names, self.pools, strict=True):
            if name.iso3 and not pool:
                told[name.iso3] = min(4.0, told[name.iso3] + (0.2 if name.abroad else 0.5))
        return told

    def _vote(self) -> dict[tuple[str, str], list[Scores]]:
        """Rounds of votes; the scores of the last one."""
        scores = {key: group.fixed for key, group in self.groups.items()}
        for _ in range(ROUNDS):
            votes = Votes()
            own: dict[str, Votes] = defaultdict(Votes)
            for iso3, weight in self.told.items():
                votes.tell(iso3, weight)
            for (key, _hint), group in self.groups.items():
                votes.add(group, self.gazetteer)
                own[key].add(group, self.gazetteer)
            if self.publisher is not None:
                apart = Votes()
                votes.add(self.publisher, self.gazetteer)
                apart.add(self.publisher, self.gazetteer)
                votes.judge(self.publisher, apart, self.gazetteer)
            scores = {key: votes.judge(group, own[key[0]], self.gazetteer) for key, group in self.groups.items()}
        return scores

    def _home_country(self) -> str | None:
        """ISO3 of the country that most of the report's names speak of; its datelines count twice, great powers in letters not."""
        votes: dict[str, float] = defaultdict(float)
        near = {name.iso3 for name in self.names if name.iso3 and not name.abroad}
        for iso3, weight in self.told.items():
            votes[iso3] += weight if iso3 in near else 0.0
        for group in self.groups.values():
            strength = group.strength * (2.0 if self._is_dateline(group.names) else 1.0)
            for row, share in zip(group.rows, group.shares, strict=True):
                votes[self.gazetteer.row(row).country or ""] += strength * share
        votes.pop("", None)
        best = max(votes, key=lambda iso3: (votes[iso3], iso3), default=None)
        return best if best and votes[best] else None

    # -- what comes out -----------------------------------------------------------------------------------------------------------

    def _ranked(self, group: Group, scores: list[Scores]) -> tuple[Scored, ...]:
        """The likeliest first; nothing where none of them is likelier than each."""
        ranked = sorted(zip(group.shares, group.rows, scores, strict=True), key=lambda triple: (-triple[0], triple[1] & ~OWN))
        if group.none is not None and (1.0 - sum(group.shares) > ranked[0][0] or group.outside):
            return ()
        return tuple(
            Scored(self.gazetteer.row(row), round(share, 4), tuple(round(value, 2) for value in parts))
            for share, row, parts in ranked[:KEPT]
        )

    def _sure(self, row: int) -> Scored:
        return Scored(self.gazetteer.row(row), 1.0, (0.0,) * len(FEATURES))

    def _country(self, iso3: str) -> tuple[Scored, ...]:
        rows = self.gazetteer.entry(fold(self.gazetteer.country_name(iso3) or "").removeprefix("the "))[0]
        return tuple(self._sure(row) for row in rows if self.gazetteer.row(row).precision == "country")[:1]

    def _lend(self, senses: list[Sense], home: str | None) -> None:
        """A name that the gazetteer lacks gets the country and the middle of what contains it, with that one's precision."""
        for sense, name in zip(senses, self.names, strict=True):
            if sense.candidates:
                continue
            if name.iso3 is not None:
                sense.candidates = self._country(name.iso3)
                continue
            outer = senses[sense.container] if sense.container is not None else None
            if outer is None or not outer.candidates:
                sense.country = home
                continue
            there = outer.candidates[0].place
            sense.country = there.country
            if there.precision != "country":
                sense.lat, sense.lon, sense.precision = there.lat, there.lon, there.precision
