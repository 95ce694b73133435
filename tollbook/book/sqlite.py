"""A book in one file: SQLite in WAL mode.

Readers see a whole book while one writer writes.  A commit is on the disk before it is acknowledged (`synchronous=FULL`); a program that
is killed leaves nothing half done.  Full text by FTS5.
"""
from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from ..errors import BookBusy, BookDamaged, BookError, BookFull, BookMissing, BookReadOnly
from .store import Row
from .terms import Term

WAIT = 60.0
"""Seconds to wait for another writer."""
_OURS = 0x544F4C4C
"""The mark in the file's head that says whose it is: "TOLL"."""


class SqliteStore:
    engine = "sqlite"
    words = {"bytes": "BLOB", "number": "INTEGER", "real": "REAL", "compact": "WITHOUT ROWID"}

    def __init__(self, where: str, *, create: bool, write: bool = True) -> None:
        path = Path(where)
        self.where = where
        if not create and not path.is_file():
            raise BookMissing(f"there is no book at {where}", "no such file", "tollbook add makes one; --book names another")
        self.writable = write and _may_write(path)
        if create and not path.exists() and not path.parent.is_dir():
            raise BookMissing(f"no book can be made at {where}", "there is no such folder", "make the folder, or name another")
        with self._speaking():
            self._connection = self._connect(path)
            self._prepare()

    def _connect(self, path: Path) -> sqlite3.Connection:
        if self.writable:
            return sqlite3.connect(path, timeout=WAIT, isolation_level=None, cached_statements=512)
        address = path.resolve().as_uri()
        connection = sqlite3.connect(f"{address}?mode=ro", timeout=WAIT, isolation_level=None, uri=True)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError as error:
            connection.close()
            if error.sqlite_errorname not in {"SQLITE_CANTOPEN", "SQLITE_READONLY_CANTINIT", "SQLITE_READONLY_DIRECTORY"}:
                raise
            return sqlite3.connect(f"{address}?immutable=1", isolation_level=None, uri=True)  # nobody can write where nothing can be made
        return connection

    def _prepare(self) -> None:
        execute = self._connection.execute
        (mark,), (tables,) = execute("PRAGMA application_id").fetchone(), execute("SELECT count(*) FROM sqlite_master").fetchone()
        if tables and mark != _OURS:
            raise BookDamaged(f"{self.where} is no book", "it is a database of another program", "name another file")
        execute("PRAGMA cache_size = -65536")
        execute("PRAGMA temp_store = MEMORY")
        execute("PRAGMA trusted_schema = OFF")
        if self.writable:
            if not tables:
                execute(f"PRAGMA application_id = {_OURS}")
            execute("PRAGMA journal_mode = WAL")
            execute("PRAGMA synchronous = FULL")
            execute("PRAGMA wal_autocheckpoint = 8000")
        else:
            execute("PRAGMA query_only = ON")

    def rows(self, sql: str, *values: Any) -> list[Row]:
        with self._speaking():
            return self._connection.execute(sql, values).fetchall()

    def run(self, sql: str, *values: Any) -> None:
        with self._speaking():
            self._connection.execute(sql, values)

    def run_many(self, sql: str, rows: Sequence[Row]) -> None:
        if rows:
            with self._speaking():
                self._connection.executemany(sql, rows)

    def has_table(self, name: str) -> bool:
        return bool(self.rows("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", name))

    @contextmanager
    def writing(self, *, wait: bool = True) -> Iterator[None]:
        if not self.writable:
            raise BookReadOnly(f"{self.where} cannot be written", "the file or its folder may only be read", "copy it to another place")
        if not wait:
            self.run("PRAGMA busy_timeout = 0")
        try:
            self.run("BEGIN IMMEDIATE")
        finally:
            if not wait:
                self.run(f"PRAGMA busy_timeout = {int(WAIT * 1000)}")
        yield from self._transaction()

    @contextmanager
    def reading(self) -> Iterator[None]:
        if self._connection.in_transaction:
            yield
            return
        self.run("BEGIN")
        yield from self._transaction()

    def _transaction(self) -> Iterator[None]:
        done = False
        try:
            yield
            self.run("COMMIT")
            done = True
        finally:
            if not done:
                with suppress(sqlite3.Error):  # where the disk is full SQLite has rolled back by itself
                    self._connection.execute("ROLLBACK")

    def make_search(self, table: str) -> None:
        self.run(f"CREATE VIRTUAL TABLE {table} USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')")

    def add_words(self, table: str, rows: Sequence[tuple[int, str]]) -> None:
        self.run_many(f"INSERT INTO {table} (rowid, words) VALUES (?, ?)", rows)

    def find_words(self, table: str, terms: Sequence[Term], most: int) -> list[int]:
        wanted = " AND ".join(_phrase(term) for term in terms if not term.negated)
        unwanted = " OR ".join(_phrase(term) for term in terms if term.negated)
        query = f"({wanted}) NOT ({unwanted})" if unwanted else wanted
        sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT ?"
        return [seq for (seq,) in self.rows(sql, query, most)]

    def keep_rows(self, table: str) -> None:
        for verb in ("UPDATE", "DELETE"):
            self.run(f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                     f"BEGIN SELECT RAISE(ABORT, 'facts are appended, never changed'); END")  # fmt: skip

    def damage(self) -> Iterator[str]:
        for (line,) in self.rows("PRAGMA integrity_check(20)"):
            if line != "ok":
                yield str(line)

    def size(self) -> int:
        beside = (Path(self.where + ending) for ending in ("", "-wal"))
        return sum(path.stat().st_size for path in beside if path.exists())

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        """Errors of SQLite as errors of ours, each with what to do."""
        try:
            yield
        except sqlite3.Error as error:
            raise _told(error, self.where) from error


def _may_write(path: Path) -> bool:
    """Whether the file may be written; SQLite needs to write beside it too."""
    folder = path.parent
    return os.access(folder, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def _told(error: sqlite3.Error, where: str) -> BookError:
    name, why = getattr(error, "sqlite_errorname", "") or "", str(error)
    kept = "what was acknowledged is kept, the rest was undone"
    if name.startswith("SQLITE_FULL"):
        return BookFull(f"there is no room left for {where}", why, f"make room, and do it again: {kept}")
    if name.startswith("SQLITE_READONLY"):
        return BookReadOnly(f"{where} cannot be written", why, "make it writable, or copy it to another place")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return BookBusy(f"{where} is being written by another program", why, "wait for it, and do it again")
    if name.startswith("SQLITE_NOTADB"):
        return BookDamaged(f"{where} is no book", why, "name another file")
    if name.startswith("SQLITE_CORRUPT"):
        return BookDamaged(f"{where} is damaged", why, "tollbook verify says where; tollbook restore makes it again from a backup")
    if name.startswith("SQLITE_IOERR"):
        return BookError(f"{where} cannot be read or written", f"{why} ({name})", f"look at the disk: {kept}")
    if name.startswith("SQLITE_CANTOPEN"):
        return BookMissing(f"{where} cannot be opened", why, "check the name and who may read it")
    return BookError(f"{where} could not do it", f"{type(error).__name__}: {why}", "this is a fault of tollbook: please file it")


def _phrase(term: Term) -> str:
    """Words are letters and digits only: nothing to quote but the words themselves."""
    return '"' + " ".join(term.words) + '"' + ("*" if term.prefix else "")
