"""Small places that GeoNames' cities lack, in lands of armed conflict: which district each lies in, but not where in it.

    localities.txt: "@ISO3  first-order division | district | latitude longitude" opens a district, with its rough middle in degrees;
    then one locality a line, other spellings behind commas.  "#" begins a remark.

The facts are general knowledge.  A locality's point is the middle of its district, and its precision says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

from .folding import fold, skeleton

PATH = Path(__file__).with_name("localities.txt")
_HALF = re.compile(r" (?:al|as|el) (?:ali|ula|ulya|a'la|aala|safil|sufla|asfal)$", re.IGNORECASE)
_DISTRICT = re.compile(r"@([A-Z]{3}) +([^|]+?) *\| *([^|]+?) *\| *(-?\d+(?:\.\d+)?) +(-?\d+(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class Locality:
    """A place and its district, or the district itself: names as news spells them, degrees of the district's middle."""

    names: tuple[str, ...]
    country: str
    adm1: str
    district: str
    lat: float
    lon: float


def localities(path: Path = PATH) -> Iterator[Locality]:
    """All of the table, each district before its localities; ValueError for a line that is none."""
    district: Locality | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.partition("#")[0].strip()
        if not line:
            continue
        opens = _DISTRICT.fullmatch(line)
        if opens:
            country, adm1, name, lat, lon = opens.groups()
            district = Locality(_bare((name,)), country, adm1, name, float(lat), float(lon))
            yield district
        elif district is None or line.startswith("@"):
            raise ValueError(f"{path.name}:{number}: no district and no locality: {line}")
        else:
            names = tuple(name.strip() for name in line.split(",") if name.strip())
            yield from (replace(district, names=_bare(alike)) for alike in _apart(names))


def _apart(names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The first name with what can be another spelling of it, then each of the others alone: some lines add a place beside."""
    first = fold(names[0]).replace(" ", "")
    alike = [name for name in names if _is_spelling(first, fold(name).replace(" ", ""))]
    yield tuple(alike)
    yield from ((name,) for name in names if name not in alike)


def _is_spelling(first: str, other: str) -> bool:
    bones = skeleton(first)
    if bones and bones == skeleton(other):
        return True
    return SequenceMatcher(None, first, other, autojunk=False).ratio() >= 0.5


def _bare(names: tuple[str, ...]) -> tuple[str, ...]:
    """With the name alone of a district that is the upper or lower half of one: "Wusab al Ali" is "Wusab" too."""
    return tuple(dict.fromkeys([*names, *(_HALF.sub("", name) for name in names)]))
