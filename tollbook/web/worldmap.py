"""Maps as geometry: land around the points, and a ring about each, as wide as its place is uncertain.  Pure but for the outlines' file.

Equirectangular, in tenths of a degree (training/world.py).  A point is never moved: incidents at one place are one ring with a number.
"""
from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ..model import Incident
from ..model import Point
from .words import place_name

KM = {"site": 1, "city": 10, "adm2": 50, "adm1": 150, "country": 300, "region": 300}
"""How far from its point a place known to this precision may lie; of countries and regions: at least so far (an open ring)."""
SAID = {"site": "known to the site (about 1 km)", "city": "known to the town (about 10 km)",
        "adm2": "known to the district (about 50 km)", "adm1": "known to the province (about 150 km)",
        "country": "known to the country only", "region": "known to the region only"}  # fmt: skip
_KM_A_DEGREE = 111.2
_WORLD = (0.0, 50.0, 3600.0, 1450.0)


@dataclass(frozen=True, slots=True)
class Ring:
    """A place with its incidents.  `open`: its true extent is wider than what is drawn."""

    x: float
    y: float
    rx: float
    ry: float
    dot: float
    open: bool
    label: str
    point: Point


@dataclass(frozen=True, slots=True)
class Map:
    """What is seen: a box in tenths of a degree, shown `width` by `height`; paths of land and borders; rings, the widest first."""

    box: tuple[float, float, float, float]
    width: int
    height: int
    land: tuple[str, ...]
    borders: tuple[str, ...]
    rings: tuple[Ring, ...]


@cache
def _outlines() -> dict[str, list[list[Any]]]:
    made: dict[str, list[list[Any]]] = json.loads((files(__package__) / "world.json").read_text(encoding="utf-8"))
    return made


def world(points: Sequence[Point], *, width: int = 900, height: int = 440, least: float = 24.0) -> Map:
    """A map that shows all the points, at least so many degrees wide; of the whole world where there are none."""
    known = [point for point in points if -90 <= point.lat <= 90 and -180 <= point.lon <= 180]
    box = _box(known, width / height, least)
    unit = box[2] / width
    rings = sorted((_ring(point, unit) for point in known), key=lambda ring: (-ring.rx, ring.x, ring.y))
    outlines = {name: tuple(piece[4] for piece in pieces if _meets(piece, box)) for name, pieces in _outlines().items()}
    return Map(box, width, height, outlines["land"], outlines["borders"], tuple(rings))


def small(incident: Incident) -> Map | None:
    """The map of one incident's place; None where it has no degrees."""
    place = incident.place
    if place is None or place.lat is None or place.lon is None:
        return None
    return world([Point(place.lat, place.lon, place.precision, place_name(place), 1)], width=320, height=220, least=16.0)


def _box(points: Sequence[Point], ratio: float, least: float) -> tuple[float, float, float, float]:
    if not points:
        return _WORLD
    xs, ys = [(point.lon + 180) * 10 for point in points], [(90 - point.lat) * 10 for point in points]
    wide = max(max(xs) - min(xs), (max(ys) - min(ys)) * ratio) * 1.25
    wide = min(max(wide, least * 10), 3600.0)
    high = wide / ratio
    left = min(max((min(xs) + max(xs)) / 2 - wide / 2, 0.0), 3600 - wide)
    top = (min(ys) + max(ys)) / 2 - high / 2
    top = min(max(top, 0.0), max(1800 - high, 0.0))
    return round(left, 1), round(top, 1), round(wide, 1), round(high, 1)


def _ring(point: Point, unit: float) -> Ring:
    degrees = 10 * KM[point.precision or "country"] / _KM_A_DEGREE
    squeeze = max(math.cos(math.radians(point.lat)), 0.1)
    least = unit * (7 + 2.5 * math.log2(point.incidents + 1))
    rx, ry = max(degrees / squeeze, least), max(degrees, least)
    many = "1 incident" if point.incidents == 1 else f"{point.incidents:,} incidents"
    label = f"{point.name}: {many}, {SAID.get(point.precision or '', 'precision not known')}"
    return Ring(round((point.lon + 180) * 10, 1), round((90 - point.lat) * 10, 1), round(rx, 1), round(ry, 1), round(2.2 * unit, 2),
                point.precision in ("country", "region", None), label, point)  # fmt: skip


def _meets(piece: Sequence[Any], box: tuple[float, float, float, float]) -> bool:
    left, top, wide, high = box
    return bool(piece[0] <= left + wide and piece[2] >= left and piece[1] <= top + high and piece[3] >= top)
