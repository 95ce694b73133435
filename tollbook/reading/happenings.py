"""Which claims of a report speak of one happening, and which happening the report is about."""
from __future__ import annotations

import hashlib
from collections import Counter

from tollbook.model import Claim, Happening, Place, Report, When


def happenings_of(report: Report, claims: tuple[Claim, ...], home: Place | None = None) -> tuple[tuple[Happening, ...], tuple[str, ...]]:
    """The happenings of a report, the main one first, and the ids of claims that belong to none (sums over several incidents).

    `home` is the country that the report is at home in: the place of a main happening that is told without one.
    Background claims form a happening of their own for each day or place that they are given.
    """
    main: list[Claim] = []
    others: dict[tuple[str | None, str | None], list[Claim]] = {}
    unplaced: list[str] = []
    for claim in claims:
        if claim.basis == "cumulative":
            unplaced.append(claim.id)
        elif claim.event.background:
            key = (claim.event.when.words if claim.event.when else None, claim.event.place.name if claim.event.place else None)
            others.setdefault(key, []).append(claim)
        else:
            main.append(claim)
    out = [_happening(report, main, main=True, home=home)] if main else []
    out.extend(_happening(report, group, main=not main and i == 0) for i, group in enumerate(others.values()))
    return tuple(out), tuple(unplaced)


def _happening(report: Report, claims: list[Claim], *, main: bool, home: Place | None = None) -> Happening:
    ids = tuple(claim.id for claim in claims)
    name = "h" + hashlib.sha256("\x1f".join((report.id, *ids)).encode()).hexdigest()[:15]
    return Happening(name, main, _most_place(claims) or home, _most_when(claims), ids)


def _most_place(claims: list[Claim]) -> Place | None:
    counts = Counter(claim.event.place for claim in claims if claim.event.place is not None)
    return counts.most_common(1)[0][0] if counts else None


def _most_when(claims: list[Claim]) -> When | None:
    counts = Counter(claim.event.when for claim in claims if claim.event.when is not None)
    return counts.most_common(1)[0][0] if counts else None
