"""OUT.  Tables of a book, one format a file; the fields of each table stand at its top (`tables.py`), and in docs/book.md.

`EXPORTERS` says which formats there are.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, BinaryIO

from ..errors import BookError
from .as_csv import write_csv
from .as_jsonl import write_jsonl
from .as_parquet import write_parquet
from .sink import opened
from .tables import TABLES, Table

__all__ = ["EXPORTERS", "TABLES", "write"]

EXPORTERS: tuple[tuple[str, Callable[[Table, Iterable[tuple[Any, ...]], BinaryIO], int]], ...] = (
    ("csv", write_csv), ("jsonl", write_jsonl), ("parquet", write_parquet),
)  # fmt: skip


def write(what: str, form: str, path: str, nouns: Iterable[Any]) -> int:
    """Write one table in one format to a file that is there whole or not at all ("-": standard output); how many rows.

    Raises BookError on a format that does not exist, a file that cannot be written, a package that is missing.
    """
    writer = dict(EXPORTERS).get(form)
    if writer is None:
        raise BookError(f"there is no format {form[:40]!r}", f"there are {', '.join(name for name, _ in EXPORTERS)}", "choose one of them")
    table = TABLES[what]
    with opened(path) as stream:
        return writer(table, (row for noun in nouns for row in table.rows(noun)), stream)
