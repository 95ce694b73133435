"""What a book needs of a database.  Two have it: `sqlite.py` and `postgres.py`; what holds of one holds of the other (tests/book).

Statements are written once, with `?` for values, in the SQL that both understand.  Numbers, texts and bytes go in and come out as they
are; no text that is handed in holds U+0000 (what may hold it goes in as JSON or as bytes).
"""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from ..errors import BookMissing
from .terms import Term

Row = tuple[Any, ...]
CHUNK = 400
"""Values in one statement, at most."""


class Store(Protocol):
    """A database.  One thread uses one store.  Every error is a BookError; after one, nothing of the transaction was kept."""

    engine: str
    where: str
    """The file, or the address without its password."""
    writable: bool
    words: dict[str, str]
    """How things are called here, for `{bytes}`, `{number}`, `{compact}` in a statement that makes a table."""

    def rows(self, sql: str, *values: Any) -> list[Row]: ...

    def run(self, sql: str, *values: Any) -> None: ...

    def run_many(self, sql: str, rows: Sequence[Row]) -> None: ...

    def has_table(self, name: str) -> bool: ...

    def writing(self, *, wait: bool = True) -> AbstractContextManager[None]:
        """A transaction that no other writer is in.  BookBusy where another one keeps the book for too long, or at all with `wait` off."""

    def reading(self) -> AbstractContextManager[None]:
        """A transaction that sees the book as it was at its start, whatever others write."""

    def make_search(self, table: str) -> None:
        """An index of words by number."""

    def add_words(self, table: str, rows: Sequence[tuple[int, str]]) -> None:
        """`rows`: a number, and folded words with a blank between."""

    def find_words(self, table: str, terms: Sequence[Term], most: int) -> list[int]:
        """The numbers whose words have all the terms, the greatest first.  At least one term is not negated."""

    def keep_rows(self, table: str) -> None:
        """From now on no row of the table can be changed or deleted."""

    def damage(self) -> Iterator[str]:
        """What the database itself finds wrong with its files; nothing, where it cannot tell."""

    def size(self) -> int:
        """Bytes on the disk."""

    def close(self) -> None: ...


def chunks(values: Iterable[Any]) -> Iterator[list[Any]]:
    """The values in lists that fit into one statement."""
    held: list[Any] = []
    for value in values:
        held.append(value)
        if len(held) == CHUNK:
            yield held
            held = []
    if held:
        yield held


def rows_for(store: Store, sql: str, values: Iterable[Any], *others: Any) -> list[Row]:
    """The rows of a statement with `IN (??)`, asked for as many values as there are; `others` fill the other `?` that follow it."""
    found: list[Row] = []
    for part in chunks(values):
        found += store.rows(sql.replace("??", ",".join("?" * len(part))), *part, *others)
    return found


def run_for(store: Store, sql: str, values: Iterable[Any]) -> None:
    for part in chunks(values):
        store.run(sql.replace("??", ",".join("?" * len(part))), *part)


def open_store(where: str, *, create: bool, write: bool = True) -> Store:
    """The store at an address: `postgresql://…`, or else a file.  Raises BookMissing where there is none and none is to be made."""
    if where.startswith(("postgresql://", "postgres://")):
        from .postgres import PostgresStore

        return PostgresStore(where, write=write)
    if "://" in where:
        raise BookMissing(f"{where.split('://')[0][:20]}:// is no address of a book", "it is a file, or postgresql://…", "correct it")
    from .sqlite import SqliteStore

    return SqliteStore(where, create=create, write=write)
