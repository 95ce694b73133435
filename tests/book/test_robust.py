"""Programs that are killed, several at once, disks that are full, files that are damaged: clear errors, and nothing that was acknowledged
is lost."""
from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import tollbook
from tollbook import Book, BookBusy, BookDamaged, BookError, BookFull, BookMissing, BookReadOnly

from .reports import names, short, shown, told

Opened = Callable[..., Book]
ROOT = Path(__file__).parents[2]
def reading(number: int) -> tollbook.Reading:
    """One of a row of reports, every fourth of which copies the same wire."""
    if number % 4 == 0:
        return told("12 killed (police)", publisher=f"W{number}")
    return short(f"{number} killed (police)", number)


WRITER = """
import sys
from tests.book.reports import clock
from tests.book.test_robust import reading
import tollbook, tollbook.book.book as room
room.BATCH = 3
where, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with tollbook.Book.open(where, clock=clock) as book:
    book.add((reading(n) for n in range(first, last)), kept=lambda reading: print(reading.report.id, flush=True))
print("done", flush=True)
"""
READER = """
import sys, time
import tollbook
where, seconds = sys.argv[1], float(sys.argv[2])
until = time.monotonic() + seconds
with tollbook.Book.open(where, create=False) as book:
    seen = 0
    while time.monotonic() < until:
        incidents = book.incidents(size=5)
        for incident in incidents[:2]:
            try:
                dossier = book.show(incident.id)
            except tollbook.BookMissing:
                continue  # it became part of another one since
            assert len(dossier.entries) <= dossier.of
        book.search("mill", most=5)
        now = book.stats().reports
        assert now >= seen
        seen = now
print("done", flush=True)
"""


def started(code: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_killed_in_mid_add_nothing_acknowledged_is_lost_and_a_rerun_completes(
    book: Book, where: str, opened: Opened, tmp_path: Path
) -> None:  # fmt: skip
    chance, acknowledged = random.Random(7), set[str]()
    for _ in range(3):
        writer = started(WRITER, where, 0, 60)
        assert writer.stdout is not None
        for _ in range(chance.randrange(1, 25)):
            acknowledged.add(writer.stdout.readline().strip())
        time.sleep(chance.random() / 50)
        writer.send_signal(signal.SIGKILL)
        acknowledged |= set(writer.communicate()[0].split())
    kept = {report.id for _, _, report, _ in book.claims()}
    assert acknowledged - {"done", ""} <= kept and names(book.verify(views=True)) == []
    out, err = started(WRITER, where, 0, 60).communicate()
    assert out.endswith("done\n"), err
    assert book.stats().reports == book.stats().readings == 60 and names(book.verify(views=True)) == []
    once = opened(tmp_path / "once.sqlite")
    once.add(map(reading, range(60)))
    assert sorted(book.every_incident(), key=str) == sorted(once.every_incident(), key=str)


def test_two_writers_and_four_readers_at_once(book: Book, where: str) -> None:
    running = [started(WRITER, where, 0, 30), started(WRITER, where, 20, 50), *(started(READER, where, 1.5) for _ in range(4))]
    for process in running:
        out, err = process.communicate(timeout=100)
        assert out.endswith("done\n"), err
    assert book.stats().reports == 50 and names(book.verify(views=True)) == []


def test_four_programs_that_make_one_book_at_once(where: str) -> None:
    soon = time.time() + 2
    code = f"import time\nimport tests.book.reports, tollbook\nwhile time.time() < {soon}: time.sleep(.001)\n{WRITER}"
    running = [started(code, where, number, number + 1) for number in range(1, 5)]
    for process in running:
        out, err = process.communicate(timeout=100)
        assert out.endswith("done\n"), err
    with Book.open(where) as book:
        assert book.stats().reports == 4 and names(book.verify(views=True)) == []


def test_decisions_of_two_at_once_are_one_chain(book: Book, where: str, opened: Opened) -> None:
    readings = [short(f"{n} killed (police)", n) for n in range(1, 5)]
    book.add(readings)
    other = opened(where)
    for number, reading in enumerate(readings):
        (book, other)[number % 2].reject(reading.claims[0].id, who=f"w{number}", why="x")
        assert len(other.decisions()) == len(book.decisions()) == number + 1
    assert names(other.verify(views=True)) == [] and all(not lines for _, lines in ((i.id, i.lines) for i in book.every_incident()))


def test_a_writer_that_waits_too_long_says_so(book: Book, where: str, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    from tollbook.book import postgres, sqlite

    for module in (postgres, sqlite):
        monkeypatch.setattr(module, "WAIT", 0.2)
    other = opened(where)
    with book._store.writing(), pytest.raises(BookBusy, match="another program"):
        other.add([short("5 killed", 1)])
    book.add([short("5 killed", 1)])
    with book._store.writing():  # who only reads waits for nobody, and keeps no toll
        assert other.show(other.incidents()[0].id).toll.lines
    assert other.add([short("6 killed", 2)]).reports == 1


def test_a_book_opened_for_reading_is_never_changed(book: Book, where: str, opened: Opened) -> None:
    book.add([told("12 killed (police)"), short("5 killed", 1)])
    before = shown(book)
    other = opened(where, write=False)
    assert shown(other) == before and other.search("rosalia") and not list(other.verify(views=True))
    for change in (lambda: other.add([short("6 killed", 2)]), lambda: other.rebuild(),
                   lambda: other.reject(before[2][0][0].claim.id, who="a", why="b")):  # fmt: skip
        with pytest.raises(BookReadOnly):
            change()
    assert shown(book) == before


def test_where_there_is_no_book(where: str, tmp_path: Path) -> None:
    with pytest.raises(BookMissing):
        Book.open(where, create=False)
    with pytest.raises(BookMissing):
        Book.open(where, write=False)
    assert not Path(where).exists()
    for nowhere in (str(tmp_path / "no" / "such" / "folder.sqlite"), "mysql://x", "postgresql://u:geheim@127.0.0.1:1/x", str(tmp_path)):
        with pytest.raises(BookError) as raised:
            Book.open(nowhere)
        assert "geheim" not in str(raised.value) and raised.value.hint


def test_a_full_disk_loses_nothing_that_was_acknowledged(tmp_path: Path, opened: Opened) -> None:
    book = opened(tmp_path / "book.sqlite")
    book.add([short("5 killed (police)", n) for n in range(3)])
    (pages,) = book._store.rows("PRAGMA page_count")[0]
    book._store.run(f"PRAGMA max_page_count = {pages + 20}")
    acknowledged: list[str] = []
    with pytest.raises(BookFull, match="no room"):
        book.add([told("5 killed (police)", title=f"T{n}") for n in range(500)], kept=lambda one: acknowledged.append(one.report.id))
    assert book.stats().reports == 3 + len(acknowledged) and names(book.verify(views=False)) == []
    book._store.run("PRAGMA max_page_count = 1000000")
    assert book.add([told("5 killed (police)", title=f"T{n}") for n in range(10)]).of == 10
    assert names(book.verify(views=True)) == []


def test_a_server_without_room_is_told_as_that() -> None:
    import psycopg

    from tollbook.book.postgres import _told

    for kind, ours in ((psycopg.errors.DiskFull, BookFull), (psycopg.errors.ReadOnlySqlTransaction, BookReadOnly),
                       (psycopg.errors.DataCorrupted, BookDamaged), (psycopg.errors.LockNotAvailable, BookBusy),
                       (psycopg.errors.AdminShutdown, BookMissing), (psycopg.errors.SyntaxError, BookError)):  # fmt: skip
        error = _told(kind("it says\nmuch"), "postgresql://x")
        assert type(error) is ours and error.why and error.hint and "\n" not in str(error)


def test_damaged_pages_are_told_and_never_a_trace(tmp_path: Path, opened: Opened) -> None:
    """A page of the file is overwritten, one after another: the book opens or says why not; what it finds it names."""
    path = tmp_path / "book.sqlite"
    with Book.open(path) as book:
        book.add([told("12 killed (police)", title=f"T{n}") for n in range(12)])
        book.reject(next(book.claims())[0].claim.id, who="a", why="b")
    pages, named = path.stat().st_size // 4096, 0
    for page in range(0, pages, 7):
        copy = tmp_path / f"damaged{page}.sqlite"
        shutil.copy(path, copy)
        with copy.open("r+b") as stream:
            stream.seek(page * 4096)
            stream.write(random.Random(page).randbytes(4096))
        try:
            with Book.open(copy) as book:
                named += bool(list(book.verify()))
        except BookError as error:
            assert isinstance(error, BookDamaged) and error.hint, error
            named += 1
    assert named >= pages // 7 * 0.9


@pytest.mark.parametrize("content", [b"", b"not a database at all, but long enough to look at" * 40, b"SQLite format 3\x00" + bytes(5000)])
def test_what_is_no_book_is_told_as_that(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "book.sqlite"
    path.write_bytes(content)
    if content:
        with pytest.raises(BookDamaged):
            Book.open(path)
        assert path.read_bytes() == content
    else:
        with Book.open(path) as book:
            assert book.stats().reports == 0


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "theirs.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE report (x)")
    before = path.read_bytes()
    with pytest.raises(BookDamaged, match="another program"):
        Book.open(path)
    assert path.read_bytes() == before


def test_passwords_are_never_shown(postgres: str) -> None:
    from tollbook.book.postgres import without_password

    for address in ("postgresql://u:geheim@h:5/d?x=1", "postgres://h/d?password=geheim&user=u", "postgresql:///d?sslpassword=geheim"):
        assert "geheim" not in without_password(address)
    assert without_password("postgresql://u@h/d?host=/tmp") == "postgresql://u@h/d?host=/tmp"
    assert tollbook.Book.open
