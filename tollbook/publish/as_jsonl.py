"""JSON lines: an object a row, with every column of the table; days as 2025-03-04, what is not known as null."""
from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, BinaryIO

from .tables import Table


def write_jsonl(table: Table, rows: Iterable[tuple[Any, ...]], stream: BinaryIO) -> int:
    written = 0
    names = [column.name for column in table.columns]
    for row in rows:
        values = {name: value.isoformat() if isinstance(value, date) else value for name, value in zip(names, row, strict=True)}
        stream.write(json.dumps(values, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        written += 1
    return written
