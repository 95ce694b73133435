"""A book on a PostgreSQL server (15 or later), by psycopg 3: `pip install 'tollbook[postgres]'`.

Writers take turns by a lock on the table `meta`; readers see a snapshot.  Full text by tsvectors of words that are
folded by us.  The tables lie in the first schema of the search path.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from ..errors import BookBusy, BookDamaged, BookError, BookFull, BookMissing, BookReadOnly
from .store import Row
from .terms import Term

if TYPE_CHECKING:
    import psycopg

WAIT = 60
"""Seconds to wait for another writer."""


class PostgresStore:
    engine = "postgresql"
    words = {"bytes": "BYTEA", "number": "BIGINT", "real": "DOUBLE PRECISION", "compact": ""}

    def __init__(self, where: str, *, write: bool = True) -> None:
        try:
            import psycopg
        except ImportError:
            why = "psycopg is not installed"
            raise BookMissing("a book on PostgreSQL cannot be opened", why, "pip install 'tollbook[postgres]'") from None
        self.where = without_password(where)
        self._error = psycopg.Error
        with self._speaking():
            self._connection = psycopg.connect(where, autocommit=True, connect_timeout=10, client_encoding="utf8")
            (only,) = self._connection.execute("SHOW transaction_read_only").fetchone() or ("off",)
        self.writable = write and only == "off"

    def rows(self, sql: str, *values: Any) -> list[Row]:
        with self._speaking():
            return self._connection.execute(_translated(sql), values).fetchall()

    def run(self, sql: str, *values: Any) -> None:
        with self._speaking():
            self._connection.execute(_translated(sql), values)

    def run_many(self, sql: str, rows: Sequence[Row]) -> None:
        if rows:
            with self._speaking(), self._connection.cursor() as cursor:
                cursor.executemany(_translated(sql), rows)

    def has_table(self, name: str) -> bool:
        sql = ("SELECT 1 FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace "
               "WHERE nspname = current_schema() AND relname = ?")  # fmt: skip
        return bool(self.rows(sql, name))  # to_regclass may remember that there was none

    @contextmanager
    def writing(self, *, wait: bool = True) -> Iterator[None]:
        if not self.writable:
            raise BookReadOnly(f"{self.where} cannot be written", "the server or the user may only read", "ask whoever runs it")
        self.run("BEGIN ISOLATION LEVEL READ COMMITTED")
        with self._ending():
            self.run(f"SET LOCAL lock_timeout = '{WAIT if wait else 0.001}s'")
            if self.has_table("meta"):
                self.run("LOCK TABLE meta IN EXCLUSIVE MODE")
            else:  # two programs that make one book at once
                self.run("SELECT pg_advisory_xact_lock(hashtext('tollbook ' || current_schema()))")
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        if self._connection.info.transaction_status != 0:
            yield
            return
        self.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        with self._ending():
            yield

    @contextmanager
    def _ending(self) -> Iterator[None]:
        done = False
        try:
            yield
            self.run("COMMIT")
            done = True
        finally:
            if not done and not self._connection.closed:
                self._connection.rollback()

    def make_search(self, table: str) -> None:
        self.run(f"CREATE TABLE {table} (seq BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)")
        self.run(f"CREATE INDEX {table}_words ON {table} USING gin (words)")

    def add_words(self, table: str, rows: Sequence[tuple[int, str]]) -> None:
        self.run_many(f"INSERT INTO {table} (seq, words) VALUES (?, ?::tsvector)", [(seq, _vector(words)) for seq, words in rows])

    def find_words(self, table: str, terms: Sequence[Term], most: int) -> list[int]:
        query = " & ".join(("!" if term.negated else "") + "(" + _phrase(term) + ")" for term in terms)
        sql = (f"SELECT seq FROM {table}, (SELECT ?::tsquery AS query) AS asked WHERE words @@ query "
               f"ORDER BY seq DESC LIMIT ?")  # fmt: skip
        return [seq for (seq,) in self.rows(sql, query, most)]

    def keep_rows(self, table: str) -> None:
        self.run("CREATE OR REPLACE FUNCTION tollbook_keep() RETURNS trigger LANGUAGE plpgsql AS "
                 "'BEGIN RAISE EXCEPTION ''facts are appended, never changed''; END'")  # fmt: skip
        self.run(f"CREATE TRIGGER {table}_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} EXECUTE FUNCTION tollbook_keep()")

    def damage(self) -> Iterator[str]:
        return iter(())  # the server checks its pages when they are read (data_checksums), and says so then

    def size(self) -> int:
        sql = ("SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class c JOIN pg_namespace n "
               "ON n.oid = c.relnamespace WHERE n.nspname = current_schema() AND c.relkind = 'r'")  # fmt: skip
        return int(self.rows(sql)[0][0])

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        """Errors of the server as errors of ours, each with what to do."""
        try:
            yield
        except self._error as error:
            raise _told(error, self.where) from error


@cache
def _translated(sql: str) -> Any:
    return sql.replace("?", "%s")


def without_password(where: str) -> str:
    """The address as it may be shown: no password, in the address or among its options."""
    parts = urlsplit(where)
    name, at, host = parts.netloc.rpartition("@")
    query = re.sub(r"(^|&)(password|sslpassword)=[^&]*", r"\1\2=…", parts.query)
    return urlunsplit((parts.scheme, name.split(":")[0] + at + host, parts.path, query, ""))


def _told(error: psycopg.Error, where: str) -> BookError:
    state = error.sqlstate or ""
    why = " ".join(str(error).split("\n")[0].split())[:200] or type(error).__name__
    kept = "what was acknowledged is kept, the rest was undone"
    if state in {"53100", "53200"} or "No space left" in why:
        return BookFull(f"there is no room left for {where}", why, f"make room on the server, and do it again: {kept}")
    if state in {"25006", "42501"}:
        return BookReadOnly(f"{where} cannot be written", why, "ask whoever runs the server for the right to write")
    if state in {"55P03", "40P01", "40001"}:
        return BookBusy(f"{where} is being written by another program", why, "wait for it, and do it again")
    if state.startswith("XX"):
        return BookDamaged(f"{where} is damaged", why, "restore it from a backup")
    if not state or state.startswith(("08", "28", "3D", "57P")):
        why = re.sub(r"password=\S+", "password=…", why)
        return BookMissing(f"{where} cannot be reached", why, f"check the address, the user and that the server runs: {kept}")
    return BookError(f"{where} could not do it", f"{type(error).__name__}: {why}", "this is a fault of tollbook: please file it")


def _vector(words: str) -> str:
    """The words with their places, as the server writes them; not split by its own parser, which has other ideas of what a word is.
    Places end at 16383 there: a phrase that stands after so many words is found by its words alone."""
    return " ".join(f"'{word}':{min(place, 16383)}" for place, word in enumerate(words.split(" "), 1) if word)


def _phrase(term: Term) -> str:
    """Words are letters and digits only: quotes keep the server from reading anything else into them."""
    words = [f"'{word}'" for word in term.words]
    return " <-> ".join([*words[:-1], words[-1] + (":*" if term.prefix else "")])
