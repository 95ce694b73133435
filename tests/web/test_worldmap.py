"""Maps: points where they are, rings as wide as the place is uncertain."""
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tollbook.model import Point
from tollbook.web import worldmap

from . import made

PRECISIONS = st.sampled_from([*worldmap.KM, None])
POINTS = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180), PRECISIONS, st.just("x"), st.integers(1, 10**6))


@given(st.lists(POINTS, max_size=6))
def test_every_point_is_on_the_map_at_its_place(points: list[Point]) -> None:
    drawn = worldmap.world(points)
    left, top, wide, high = drawn.box
    assert len(drawn.rings) == len(points)
    for ring in drawn.rings:
        assert abs(ring.x - (ring.point.lon + 180) * 10) < 0.1 and abs(ring.y - (90 - ring.point.lat) * 10) < 0.1
        assert left - 1 <= ring.x <= left + wide + 1 and top - 1 <= ring.y <= top + high + 1
        assert ring.rx >= ring.dot and ring.ry >= ring.dot


def test_rings_grow_with_uncertainty() -> None:
    radii = []
    for precision in ("site", "adm2", "adm1", "country"):
        (ring,) = worldmap.world([Point(0, 0, precision, "x", 1)], least=4).rings  # type: ignore[arg-type]
        radii.append(ring.ry)
        assert ring.open == (precision == "country")
    assert radii == sorted(radii) and radii[1] == 4.5


def test_a_map_without_points_is_the_world_without_wraps() -> None:
    drawn = worldmap.world([])
    assert drawn.box[2] == 3600 and len(drawn.land) > 100


def test_an_incident_without_degrees_has_no_map() -> None:
    assert worldmap.small(made.BARE) is None
    assert worldmap.small(made.INCIDENT) is not None
