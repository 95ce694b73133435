"""The table of localities: its form, its sense, and what the shipped index makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tollbook.gazetteer import Gazetteer, fold
from tollbook.gazetteer.build import _beside, _Place
from tollbook.gazetteer.localities import Locality, localities

TABLE = list(localities())
HILLS = "@SYL Shire | Upper Hills | 12.5 -7.3   # a remark\nNewford, Nuford\n\n@SYL  Shire|Wold al Ali|12.0 -7\nOld Mill\n"


def written(path: Path, text: str) -> Path:
    table = path / "small.txt"
    table.write_text(text, encoding="utf-8")
    return table


def test_a_district_comes_before_its_localities_and_lends_them_its_middle(tmp_path: Path) -> None:
    hills, ford, wold, mill = localities(written(tmp_path, HILLS))
    assert hills == Locality(("Upper Hills",), "SYL", "Shire", "Upper Hills", 12.5, -7.3)
    assert ford == Locality(("Newford", "Nuford"), "SYL", "Shire", "Upper Hills", 12.5, -7.3)
    assert wold.names == ("Wold al Ali", "Wold") and mill.district == "Wold al Ali"


@pytest.mark.parametrize("text", ["Newford\n", "@SYL Shire | Hills\n", "@sy Shire | Hills | 1 2\n"])
def test_a_line_that_is_none_is_refused_with_its_number(tmp_path: Path, text: str) -> None:
    with pytest.raises(ValueError, match=r"small\.txt:1: "):
        list(localities(written(tmp_path, text)))


def test_a_place_that_geonames_has_nearby_gets_the_spellings_and_no_double(tmp_path: Path) -> None:
    near = _Place(7, "Newford", "SYL", ("01", "Shire"), 12.9, -7.0, 50, "city", {"Newford"})
    far = _Place(8, "Old Mill", "SYL", ("01", "Shire"), 19.0, -7.0, 50, "city", {"Old Mill"})
    made = list(_beside([near, far], localities(written(tmp_path, HILLS)), {("SY", "01"): "Shire"}, {"SY": "SYL"}))
    assert near.names == near.own == {"Newford", "Nuford"}
    assert [(place.name, place.precision, place.division) for place in made] == [
        ("Upper Hills", "adm2", ("01", "Shire")), ("Wold al Ali", "adm2", ("01", "Shire")), ("Old Mill", "adm2", ("01", "Shire")),
    ]  # fmt: skip


def test_the_table_is_sound() -> None:
    gazetteer = Gazetteer.open()
    lands = {country.iso3: country for country in gazetteer.countries()}
    for one in TABLE:
        assert one.country in lands and all(fold(name) for name in one.names), one
        land = lands[one.country]
        assert abs(one.lat - land.lat) < 15 and abs(one.lon - land.lon) < 25, one
    assert len(TABLE) > 4000 and len({(one.country, one.district) for one in TABLE}) > 300


def test_the_index_says_that_only_the_district_is_known() -> None:
    (place,) = (place for place in Gazetteer.open().places("Kaniguram") if place.local)
    assert (place.country, place.precision, place.population, place.geonames_id) == ("PAK", "adm2", 0, None) and place.settled
