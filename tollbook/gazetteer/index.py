"""The index of places: one file of sorted arrays, mapped into memory, never loaded.

    magic, length of the header, header (JSON: what was built from what), then the arrays that the header names:
    key_at, keys     the folded names, sorted, one after the other, and where each begins
                     ("~" and a skeleton, "=" and a spelling: folding.py; for countries whose names are spelt in many ways)
    slots            a hash table over the keys: CRC-32 of the name, then the next free slot; 0 is empty, else the key's number plus 1
    marks            for each key what else the word is (ORDINARY, ...) and whether longer names begin with it
    row_at, rows     for each key the rows of its places, the most populous first; the top bit is set where the name is the place's own
                     and not one of its other names
    id, lat, lon, population, country, division, precision, name_at, names     a column each of the places
    codes            the first-order divisions' names and the countries' codes, in the header

A look-up takes about 2 µs; opening reads the header alone.  Arrays are little-endian.
"""
from __future__ import annotations

import json
import mmap
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from zlib import crc32

from tollbook.errors import TollbookError
from tollbook.model import Precision

MAGIC = b"TOLLPLC2"
OWN = 1 << 31
"""Set in a row where the key is the place's own name, however it is spelt."""
ORDINARY, WORD, GIVEN, SURNAME, BEGINS = 1, 2, 4, 8, 16
"""Marks of a key: one of the 40,000 most usual English words that are written small, one of 64,000, a given name, a surname, the first
word of longer names of places."""
PRECISIONS: tuple[Precision, ...] = ("site", "city", "adm2", "adm1", "country", "region")
LOCAL = 8
"""Set in a precision where the place is of the table of localities."""
COLUMNS: dict[str, Literal["I", "f", "H", "B"]] = {
    "key_at": "I", "slots": "I", "marks": "B", "row_at": "I", "rows": "I", "id": "I", "lat": "f", "lon": "f", "population": "I",
    "country": "H", "division": "H", "precision": "B", "name_at": "I", "keys": "B", "names": "B",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a name may mean.  Degrees of WGS84; `population` 0 where unknown; `geonames_id` None where the data gives none.

    `local`: a settlement or district of the table of localities, whose point is the middle of its district."""

    geonames_id: int | None
    name: str
    country: str | None
    adm1: str | None
    adm1_code: str | None
    lat: float
    lon: float
    population: int
    precision: Precision
    local: bool = False

    @property
    def settled(self) -> bool:
        """Whether it is a town or village, or a district that is called by one."""
        return self.precision == "city" or self.local


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
        arrays: dict[str, list[int]] = header["arrays"]
        self._column: dict[str, memoryview[Any]] = {
            name: whole[start:end].cast(COLUMNS[name]) for name, (start, end) in arrays.items()
        }
        self._slots, self._keys, self._key_at = (self._column[name] for name in ("slots", "keys", "key_at"))
        self._mask = len(self._slots) - 1

    def __len__(self) -> int:
        return len(self._column["id"])

    def find(self, key: str) -> int:
        """The number of a folded name; -1 where the index has none."""
        wanted = key.encode()
        slot = crc32(wanted) & self._mask
        while number := self._slots[slot]:
            at = self._key_at[number - 1]
            if self._keys[at : self._key_at[number]] == wanted:
                return int(number) - 1
            slot = (slot + 1) & self._mask
        return -1

    def marks(self, number: int) -> int:
        """What else a name is: the bits ORDINARY, WORD, GIVEN, SURNAME, BEGINS."""
        return int(self._column["marks"][number]) if number >= 0 else 0

    def rows(self, number: int) -> tuple[int, ...]:
        """The rows of the places that bear a name, the most populous first; with OWN where it is their own."""
        if number < 0:
            return ()
        at = self._column["row_at"]
        return tuple(self._column["rows"][at[number] : at[number + 1]])

    def rows_of(self, key: str) -> tuple[int, ...]:
        """The rows of the places that bear a folded name."""
        return tuple(row & ~OWN for row in self.rows(self.find(key)))

    def country(self, row: int) -> str:
        return self._countries[int(self._column["country"][row])]

    def candidate(self, row: int) -> Candidate:
        column = self._column
        at = column["name_at"]
        code, division = self._divisions[column["division"][row]]
        country = self._countries[column["country"][row]]
        precision = column["precision"][row]
        return Candidate(
            column["id"][row] or None, bytes(column["names"][at[row] : at[row + 1]]).decode(),
            country or None, division or None, code or None,
            round(column["lat"][row], 5), round(column["lon"][row], 5), column["population"][row],
            PRECISIONS[precision & ~LOCAL], bool(precision & LOCAL),
        )  # fmt: skip

    def __iter__(self) -> Iterator[Candidate]:
        return map(self.candidate, range(len(self)))
