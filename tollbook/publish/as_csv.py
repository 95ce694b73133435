"""Comma-separated values for people and spreadsheets: UTF-8 with its mark, a heading, one row a line, every text in quotes.

A text that a spreadsheet would take for a formula gets an apostrophe before it; so does one that begins with an apostrophe, so that the
first one can always be taken away again.
"""
from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any, BinaryIO

from .tables import Table

_RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠", "'")
_CONTROL = {code: 0x2400 + code for code in range(32) if code not in (9, 10, 13)}
"""Control characters as pictures of themselves; programs read a line break inside of quotes."""


def write_csv(table: Table, rows: Iterable[tuple[Any, ...]], stream: BinaryIO) -> int:
    written = 0
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="", write_through=True)
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    for row in rows:
        writer.writerow([cell(value) for value in row])
        written += 1
    text.flush()
    text.detach()
    return written


def cell(value: Any) -> Any:
    """A value as a cell that no spreadsheet runs.  Numbers stay numbers; True and False are "yes" and "no"."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return value
    words = str(value).translate(_CONTROL)
    return f"'{words}" if words.lstrip(" \u00a0\u3000\ufeff").startswith(_RUN) else words
