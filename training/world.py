"""Makes tollbook/web/world.json: the outlines that maps are drawn on.

    python world.py COUNTRIES      (countries-110m.json of the package world-atlas 2.0.2: Natural Earth, as TopoJSON)

Equirectangular, in tenths of a degree from 180° W and 90° N: x = (longitude + 180) · 10, y = (90 − latitude) · 10.  Each piece is its box
(left, top, right, bottom) and an SVG path; land is closed, borders are open.  Antarctica is left out: nobody lives there to be counted.
"""
from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "tollbook" / "web" / "world.json"
Point = tuple[int, int]
SOUTH = 1500
"""What lies wholly below this (60° S) is left out."""


def main(source: str) -> None:
    atlas = json.loads(Path(source).read_text(encoding="utf-8"))
    arcs = [rounded(arc, atlas["transform"]) for arc in atlas["arcs"]]
    land = [piece(part, closed=True) for ring in rings_of(atlas["objects"]["land"], arcs) for part in unrolled(ring)]
    used = Counter(~arc if arc < 0 else arc for arc in walk([g["arcs"] for g in atlas["objects"]["countries"]["geometries"]]))
    borders = [piece(arcs[number], closed=False) for number, times in sorted(used.items()) if times > 1]
    kept = {name: [one for one in pieces if one and one[1] < SOUTH] for name, pieces in (("land", land), ("borders", borders))}
    TARGET.write_text(json.dumps(kept, separators=(",", ":")) + "\n", encoding="utf-8")
    print({name: len(pieces) for name, pieces in kept.items()}, TARGET.stat().st_size, "bytes")


def rounded(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """Deltas of the topology -> points in tenths of a degree."""
    x = y = 0
    points: list[Point] = []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        lon = x * transform["scale"][0] + transform["translate"][0]
        lat = y * transform["scale"][1] + transform["translate"][1]
        points.append((round((lon + 180) * 10), round((90 - lat) * 10)))
    return points


def walk(arcs: Any) -> Iterator[int]:
    for one in arcs:
        if isinstance(one, int):
            yield one
        else:
            yield from walk(one)


def rings_of(shape: dict[str, Any], arcs: list[list[Point]]) -> Iterator[list[Point]]:
    for geometry in shape["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for ring in (ring for polygon in polygons for ring in polygon):
            yield [point for number in ring for point in (arcs[number] if number >= 0 else arcs[~number][::-1])]


def unrolled(ring: list[Point]) -> Iterator[list[Point]]:
    """A ring that crosses 180° goes on beyond the edge of the map, and stands a second time where its other half is seen."""
    whole, turns = [ring[0]], 0
    for (before, _), (x, y) in zip(ring, ring[1:], strict=False):
        turns += (x - before < -1800) - (x - before > 1800)
        whole.append((x + 3600 * turns, y))
    yield whole
    if min(x for x, _ in whole) < 0:
        yield [(x + 3600, y) for x, y in whole]
    if max(x for x, _ in whole) > 3600:
        yield [(x - 3600, y) for x, y in whole]


def piece(points: list[Point], *, closed: bool) -> list[Any] | None:
    """[left, top, right, bottom, path], points that fall together taken once; None where too little is left to see."""
    kept = [point for place, point in enumerate(points) if place == 0 or point != points[place - 1]]
    if len(kept) < (4 if closed else 2):
        return None
    steps = [(kept[n + 1][0] - kept[n][0], kept[n + 1][1] - kept[n][1]) for n in range(len(kept) - 1)]
    path = f"M{kept[0][0]} {kept[0][1]}l" + " ".join(f"{x} {y}" for x, y in steps).replace(" -", "-") + ("z" if closed else "")
    xs, ys = [x for x, _ in kept], [y for _, y in kept]
    return [min(xs), min(ys), max(xs), max(ys), path]


if __name__ == "__main__":
    main(sys.argv[1])
