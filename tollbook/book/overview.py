"""All incidents that some filters find, from above: how many, of what kinds, where, when.  Nothing is opened: tags are counted."""
from __future__ import annotations

from collections import defaultdict

from ..model import Overview, Point
from .listing import Filter, found_by
from .store import Store

_FACETS = ("country", "harm", "review", "state")
_WORDS = 40
"""Words that are counted of each kind, the commonest."""
_POINTS = 1_500
"""Places on a map."""
_MANY = 3_000
"""Incidents from which on it is quicker to go through all tags."""
_PRECISE = ("site", "city", "adm2", "adm1", "country", "region")


def overview(store: Store, wanted: Filter, *, points: bool = False, months: bool = False) -> Overview:
    """`points`, `months`: whether these are asked for."""
    source, where, values = found_by(store, wanted)
    ((count,),) = store.rows(f"SELECT count(*) FROM {source} {where}", *values)
    many = int(count) > _MANY
    shown, left = _points(store, wanted, many) if points else ((), 0)
    return Overview(int(count), _facets(store, wanted, many), shown, left, _months(store, wanted) if months else ())


def _counted(store: Store, wanted: Filter, kinds: tuple[str, ...], many: bool) -> list[tuple[str, str, int, str]]:
    """Kind, word, incidents, and the latest of them.  Of few incidents the tags are looked up; of many, all tags are gone through."""
    source, where, values = found_by(store, wanted)
    marks = ",".join("?" * len(kinds))
    if source == "incident" and not where:
        return store.rows(f"SELECT kind, word, count(*), max(incident) FROM tag WHERE kind IN ({marks}) GROUP BY kind, word", *kinds)
    name = "tag.incident" if source != "incident" else "incident.id"
    told = "SELECT told.kind, told.word, count(*), max(told.incident) FROM"
    if many:
        sql = f"{told} tag told WHERE told.kind IN ({marks}) AND told.incident IN (SELECT {name} FROM {source} {where})"
    else:  # the blank keeps the database from going through all tags of a kind
        sql = f"{told} {source} JOIN tag told ON told.incident = {name} AND told.kind || '' IN ({marks}) {where}"
    return store.rows(f"{sql} GROUP BY told.kind, told.word", *kinds, *values)


def _facets(store: Store, wanted: Filter, many: bool) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    words: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for kind, word, count, _ in _counted(store, wanted, _FACETS, many):
        if kind != "state" or " " not in word:
            words[kind].append((word, int(count)))
    return tuple((kind, tuple(sorted(words[kind], key=lambda told: (-told[1], told[0]))[:_WORDS])) for kind in _FACETS)


def _points(store: Store, wanted: Filter, many: bool) -> tuple[tuple[Point, ...], int]:
    rows = sorted(_counted(store, wanted, ("point",), many), key=lambda row: (-row[2], row[1]))
    points = []
    for _, word, count, incident in rows[:_POINTS]:
        lat, lon, precision, name = word.split(" ", 3)
        known = next((one for one in _PRECISE if one == precision), None)
        points.append(Point(float(lat), float(lon), known, name, int(count), incident if count == 1 else None))  # type: ignore[arg-type]
    return tuple(points), max(0, len(rows) - _POINTS)


def _months(store: Store, wanted: Filter) -> tuple[tuple[str, int], ...]:
    source, where, values = found_by(store, wanted)
    day = "tag.day" if source != "incident" else "incident.day"
    rows = store.rows(f"SELECT substr({day}, 1, 7), count(*) FROM {source} {where} GROUP BY substr({day}, 1, 7)", *values)
    return tuple(sorted((month, int(count)) for month, count in rows))
