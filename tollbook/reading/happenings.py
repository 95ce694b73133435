"""Which claims of a report speak of one happening, and which happening the report is about.

Claims are of one happening where neither place nor day sets them apart: a place within another, or a day beside another, does not.  What
is part of a number goes with the number, an arrest with what was told before it.  Sums over several happenings belong to none (B4).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from math import cos, radians, sqrt

from tollbook.model import Claim, Event, Happening, Place, Report, When
from tollbook.model.identity import happening_id

_BESIDE = timedelta(days=1)
_KM = 111.2
_WITHIN = {"country": 100_000.0, "region": 2_000.0, "adm1": 500.0, "adm2": 120.0, "city": 15.0, "site": 15.0}
"""How far from a place of each precision that may lie, in km, which is in it."""
_RANKS = ("site", "city", "adm2", "adm1", "region", "country")


@dataclass
class _Group:
    """Claims of one happening while they are gathered."""

    claims: list[Claim] = field(default_factory=list)
    place: Place | None = None
    when: When | None = None
    background: bool = False

    def take(self, claim: Claim) -> None:
        self.claims.append(claim)
        if claim.harm == "detained" and self.claims[1:]:
            return
        where, when = claim.event.place, claim.event.when
        if where is not None and (self.place is None or _rank(where) < _rank(self.place)):
            self.place = where
        if self.when is None or self.when.earliest is None:
            self.when = when or self.when


def happenings_of(
    report: Report, claims: tuple[Claim, ...], home: Place | None = None, told: When | None = None
) -> tuple[tuple[Happening, ...], tuple[str, ...]]:
    """The happenings of a report, the main one first, and the ids of claims that belong to none (sums over several incidents).

    `home` is the country that the report is at home in: the place of a main happening that is told without one.  `told` is the date of what
    the report is about, where its words give one.
    """
    groups: list[_Group] = []
    latest: dict[bool, _Group] = {}
    by_claim: dict[str, _Group] = {}
    wholes = {claim.id: claim for claim in claims}
    unplaced: list[str] = []
    for claim in claims:
        if claim.basis == "cumulative":
            unplaced.append(claim.id)
            continue
        group = _group_of(_whole(claim, wholes), by_claim) or _fitting(groups, latest.get(claim.event.background), claim)
        if group is None:
            group = _Group(background=claim.event.background)
            groups.append(group)
        group.take(claim)
        latest[claim.event.background] = by_claim[claim.id] = group
    if not groups:
        return (), tuple(unplaced)
    main = _main(report, groups, told)
    rest = [_happening(report, group) for group in groups if group is not main]
    return (_main_happening(report, main, home, told), *rest), tuple(unplaced)


def happening_told(report: Report, event: Event, home: Place | None, told: When | None) -> Happening:
    """The happening of a report that tells an attack and counts nobody: what it is about, and its only one."""
    when = told if told is not None and told.earliest is not None and _same_days(told, event.when) else event.when
    return Happening(happening_id(report.id, ()), True, event.place or home, when, ())


def _whole(claim: Claim, wholes: dict[str, Claim]) -> str | None:
    """The claim that a part is of: the last in the chain."""
    seen: set[str] = set()
    name = claim.part_of
    while name is not None and name in wholes and name not in seen:
        seen.add(name)
        above = wholes[name].part_of
        if above is None:
            return name
        name = above
    return name


def _group_of(name: str | None, by_claim: dict[str, _Group]) -> _Group | None:
    return by_claim.get(name) if name is not None else None


def _fitting(groups: list[_Group], latest: _Group | None, claim: Claim) -> _Group | None:
    """The group that a claim goes with: the last one, else the first that fits as well in place as in day."""
    if latest is not None and (claim.harm == "detained" and not claim.event.background or _fits(latest, claim)):
        return latest
    return next((group for group in groups[:_MOST] if group.background == claim.event.background and _fits(group, claim)), None)


_MOST = 50
"""Of a report on more happenings than these, what does not go on with the last one begins another."""


def _fits(group: _Group, claim: Claim) -> bool:
    return together(group.place, claim.event.place) and _same_days(group.when, claim.event.when)


def _rank(place: Place) -> int:
    return _RANKS.index(place.precision or "country")


def together(one: Place | None, other: Place | None) -> bool:
    """Whether two places may be one, or one within the other."""
    if one is None or other is None or one.name.casefold() == other.name.casefold():
        return True
    if one.country is not None and other.country is not None and one.country != other.country:
        return False
    if one.geonames_id is not None and one.geonames_id == other.geonames_id:
        return True
    wide = one if _rank(one) >= _rank(other) else other
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return wide.precision in {"country", "region", "adm1"}
    if one.precision == other.precision == "city":
        return False
    reach = _WITHIN[wide.precision or "country"]
    return _distance(one.lat, one.lon, other.lat, other.lon) <= reach


def _distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points that are not far apart."""
    return sqrt((lat - other_lat) ** 2 + ((lon - other_lon) * cos(radians((lat + other_lat) / 2))) ** 2) * _KM


def _same_days(one: When | None, other: When | None) -> bool:
    if one is None or other is None or one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return True
    return one.earliest <= other.latest + _BESIDE and other.earliest <= one.latest + _BESIDE


def _main(report: Report, groups: list[_Group], told: When | None) -> _Group:
    """What the headline speaks of; else what bears the date that the report is about; else the newest, and of these the first told."""
    fore = [group for group in groups if not group.background] or groups
    title = len(report.title or "")
    headed = [group for group in fore if any(claim.evidence.sentence[1] <= title for claim in group.claims)]
    dated = [
        group
        for group in headed or fore
        if told is not None and group.when is not None and group.when.earliest is not None and _same_days(group.when, told)
    ]
    return max(dated or headed or fore, key=_newest)


def _newest(group: _Group) -> tuple[int, int]:
    latest = group.when.latest if group.when is not None else None
    return (latest.toordinal() if latest is not None else 0), -group.claims[0].evidence.sentence[0]


def _main_happening(report: Report, group: _Group, home: Place | None, told: When | None) -> Happening:
    when = told if told is not None and told.earliest is not None and _same_days(told, group.when) else _most_when(group.claims)
    return _happening(report, group, main=True, place=_most_place(group.claims) or home, when=when)


def _happening(report: Report, group: _Group, *, main: bool = False, place: Place | None = None, when: When | None = None) -> Happening:
    ids = tuple(claim.id for claim in group.claims)
    return Happening(happening_id(report.id, ids), main, place or _most_place(group.claims), when or _most_when(group.claims), ids)


def _most_place(claims: list[Claim]) -> Place | None:
    """The place of most claims, however it is written; a country only where nothing finer is named."""
    votes: dict[tuple[str, str | None], float] = {}
    first: dict[tuple[str, str | None], Place] = {}
    for place in (claim.event.place for claim in claims):
        if place is not None:
            key = (place.canonical or place.name).casefold(), place.country
            votes[key] = votes.get(key, 0.0) + (0.1 if place.precision in {"country", "region"} else 1.0)
            first.setdefault(key, place)
    return first[max(votes, key=lambda key: votes[key])] if votes else None


def _most_when(claims: list[Claim]) -> When | None:
    counts = Counter(claim.event.when for claim in claims if claim.event.when is not None)
    return max(counts, key=lambda when: (when.earliest is not None, counts[when])) if counts else None
