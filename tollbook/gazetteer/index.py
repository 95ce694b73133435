"""The index of places: one file of sorted arrays, mapped into memory, never loaded.

    magic, length of the header, header (JSON: what was built from what), then the arrays that the header names:
    key_at, keys     the folded names, sorted, one after the other, and where each begins
    row_at, rows     for each key the rows of its places, the most populous first
    id, lat, lon, population, country, division, precision, name_at, names     a column each of the places
    codes            the first-order divisions' names and the countries' codes, in the header

A look-up is a binary search (about 10 µs); opening reads the header alone.  Arrays are little-endian.
"""
from __future__ import annotations

import json
import mmap
import sys
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tollbook.errors import TollbookError
from tollbook.model import Precision

MAGIC = b"TOLLPLC1"
PRECISIONS: tuple[Precision, ...] = ("site", "city", "adm2", "adm1", "country", "region")
COLUMNS = {"key_at": "I", "row_at": "I", "rows": "I", "id": "I", "lat": "f", "lon": "f", "population": "I", "country": "H", "division": "H",
           "precision": "B", "name_at": "I", "keys": "B", "names": "B"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a name may mean.  Degrees of WGS84; `population` 0 where unknown; `geonames_id` None where the data gives none."""

    geonames_id: int | None
    name: str
    country: str | None
    adm1: str | None
    adm1_code: str | None
    lat: float
    lon: float
    population: int
    precision: Precision


class _Keys:
    """The sorted names as a sequence, for `bisect`."""

    def __init__(self, at: memoryview, blob: memoryview) -> None:
        self._at, self._blob = at, blob

    def __len__(self) -> int:
        return len(self._at) - 1

    def __getitem__(self, index: int) -> bytes:
        return bytes(self._blob[self._at[index] : self._at[index + 1]])


class PlaceIndex:
    """Names to places, out of a mapped file."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as stream:
                self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise TollbookError(f"the index of places cannot be opened: {path.name}", str(error), "install tollbook again") from error
        if self._map[:8] != MAGIC or sys.byteorder != "little":
            raise TollbookError(f"the index of places is not one that this version reads: {path.name}", hint="install tollbook again")
        length = int.from_bytes(self._map[8:12], "little")
        header = json.loads(self._map[12 : 12 + length])
        self.version: str = header["version"]
        self._countries: list[str] = header["countries"]
        self._divisions: list[list[str]] = header["divisions"]
        whole = memoryview(self._map)
        self._column = {name: whole[start:end].cast(COLUMNS[name]) for name, (start, end) in header["arrays"].items()}
        self._keys = _Keys(self._column["key_at"], self._column["keys"])

    def __len__(self) -> int:
        return len(self._column["id"])

    def rows_of(self, key: str) -> range | tuple[int, ...]:
        """The rows of the places that bear a folded name."""
        wanted = key.encode()
        index = bisect_left(self._keys, wanted)
        if index >= len(self._keys) or self._keys[index] != wanted:
            return ()
        at = self._column["row_at"]
        return tuple(self._column["rows"][at[index] : at[index + 1]])

    def starts(self, prefix: str) -> bool:
        """Whether any name begins with this key."""
        wanted = prefix.encode()
        index = bisect_left(self._keys, wanted)
        return index < len(self._keys) and self._keys[index].startswith(wanted)

    def country(self, row: int) -> str:
        return self._countries[self._column["country"][row]]

    def candidate(self, row: int) -> Candidate:
        column = self._column
        at = column["name_at"]
        code, division = self._divisions[column["division"][row]]
        country = self._countries[column["country"][row]]
        return Candidate(
            column["id"][row] or None, bytes(column["names"][at[row] : at[row + 1]]).decode(), country or None, division or None, code or None,
            round(column["lat"][row], 5), round(column["lon"][row], 5), column["population"][row], PRECISIONS[column["precision"][row]],
        )  # fmt: skip

    def __iter__(self) -> Iterator[Candidate]:
        return map(self.candidate, range(len(self)))
