"""A book proves itself: what was changed behind its back is found, and what is found is named."""
from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from tollbook import Book, BookDamaged, BookError, BookMissing, BookNewer

from .reports import names, short, shown, told

Opened = Callable[..., Book]
BY = {"who": "Ann", "why": "I looked"}


@pytest.fixture
def full(book: Book) -> Book:
    readings = [told("12 killed (police)"), told("12 killed (police)", publisher="X"), short("5 killed (police), 3 injured", 1)]
    book.add(readings)
    for reading in readings:
        book.reject(reading.claims[0].id, **BY)
    book.correct(readings[2].claims[1].id, "count.low", 2, **BY)
    return book


def behind_its_back(book: Book, table: str, sql: str, *values: object) -> None:
    """Change a fact as somebody with the database in hand can."""
    store = book._store
    if store.engine == "sqlite":
        for verb in ("update", "delete"):
            store.run(f"DROP TRIGGER {table}_no_{verb}")
    else:
        store.run(f"ALTER TABLE {table} DISABLE TRIGGER {table}_keep")
    store.run(sql, *values)


@pytest.mark.parametrize("table", ["report", "reading", "claim", "decision"])
@pytest.mark.parametrize("sql", ["UPDATE {} SET id = ?", "DELETE FROM {} WHERE id <> ?"])
def test_the_database_itself_keeps_facts_from_change(full: Book, table: str, sql: str) -> None:
    with pytest.raises(BookError, match="facts are appended"):
        full._store.run(sql.format(table), "x")
    assert not list(full.verify(views=True))


@pytest.mark.parametrize("table, change, said", [
    ("report", "UPDATE report SET text = CAST('other' AS {bytes}) WHERE seq = 1", "its text is not the text that was kept"),
    ("report", "UPDATE report SET about = replace(about, '2031-03-04', '2031-03-05') WHERE seq = 1", "its content is called"),
    ("report", "UPDATE report SET about = '{{}}' WHERE seq = 1", "it cannot be read back"),
    ("report", "DELETE FROM report WHERE seq = 1", "its report is not there"),
    ("claim", "UPDATE claim SET body = replace(body, '\"low\":12', '\"low\":11') WHERE seq = 1", "its content is"),
    ("claim", "UPDATE claim SET body = replace(body, '\"count\":[', '\"count\":[9') WHERE seq = 1", "outside the text"),
    ("claim", "UPDATE claim SET body = 'x' WHERE seq = 1", "it cannot be read back"),
    ("claim", "DELETE FROM claim WHERE seq = 1", "is not there"),
    ("reading", "UPDATE reading SET body = replace(body, 'true', 'false') WHERE seq = 1", "its content is not the content that was kept"),
    ("reading", "DELETE FROM reading WHERE seq = 1", "it has no reading"),
    ("decision", "UPDATE decision SET body = replace(body, 'Ann', 'Bob') WHERE seq = 2", "its content is called"),
    ("decision", "UPDATE decision SET body = 'x' WHERE seq = 2", "it cannot be read back"),
    ("decision", "DELETE FROM decision WHERE seq = 2", "a row before it is gone"),
    ("decision", "UPDATE decision SET chain = 'x' WHERE seq = 2", "the chain breaks here"),
])  # fmt: skip
def test_every_change_of_a_fact_is_found(full: Book, table: str, change: str, said: str) -> None:
    assert not list(full.verify())
    behind_its_back(full, table, change.format(bytes=full._store.words["bytes"]))
    found = names(full.verify())
    assert any(said in line for line in found), found


def test_a_chain_that_was_made_again_breaks_where_it_was_changed(full: Book) -> None:
    """Whoever changes a decision, with its name, breaks the rows after it."""
    from tollbook.book.decisions import decision_of_person
    from tollbook.model.contract import decision_json
    from tollbook.model.identity import canonical

    second = full.decisions()[1]
    forged = decision_of_person(second.kind, second.sides, who="Bob", why=second.why, at=second.at)
    behind_its_back(full, "decision", "UPDATE decision SET id = ?, body = ? WHERE seq = 2", forged.id, canonical(decision_json(forged)))
    assert names(full.verify()) == ["decision: the chain breaks here: it, or a row before it, is not what it was"]


def test_views_that_do_not_follow_from_the_facts_are_found_and_made_again(full: Book) -> None:
    before = shown(full)
    full._store.run("UPDATE mention SET incident = 'i1'")
    full._store.run("DELETE FROM copy")
    assert sorted(finding.id for finding in full.verify(views=True)) == ["copy", "mention"]
    full.rebuild()
    assert not list(full.verify(views=True)) and shown(full) == before


def test_a_backup_is_the_whole_book_on_either_database(
    full: Book, tmp_path: Path, opened: Opened, new_schema: Callable[[], str]
) -> None:  # fmt: skip
    path = tmp_path / "book.gz"
    facts = full.backup(str(path))
    assert not path.with_suffix(".gz.unfinished").exists()
    for where in (str(tmp_path / "new.sqlite"), new_schema()):
        other = opened(where)
        assert other.restore(str(path)) == facts
        assert shown(other) == shown(full) and other.decisions() == full.decisions() and other.search("rosalia") == full.search("rosalia")
        assert not list(other.verify(views=True))
        with pytest.raises(BookError, match="not empty"):
            other.restore(str(path))
    again = tmp_path / "again.gz"
    other.backup(str(again))
    assert again.read_bytes() == path.read_bytes()


def test_a_backup_that_is_not_whole_is_refused_and_nothing_of_it_kept(full: Book, tmp_path: Path, opened: Opened) -> None:
    path = tmp_path / "book.gz"
    full.backup(str(path))
    raw, lines = path.read_bytes(), gzip.decompress(path.read_bytes()).split(b"\n")
    other = opened(tmp_path / "new.sqlite")
    spoilt = [raw[: len(raw) // 2], b"", b"no gzip", gzip.compress(b"\n".join(lines[:-3])), gzip.compress(b"\n".join(lines) + b"{}\n"),
              gzip.compress(b"\n".join(line.replace(b"police", b"polite") for line in lines)), gzip.compress(b"[]\n"), gzip.compress(b"{}"),
              gzip.compress(b"\n".join([lines[0], b'{"nothing": []}', *lines[1:]])),
              gzip.compress(b"\n".join([*lines[:2], *lines[3:]]))]  # fmt: skip
    for content in spoilt:
        path.write_bytes(content)
        with pytest.raises(BookDamaged):
            other.restore(str(path))
        assert other.stats().reports == 0
    with pytest.raises(BookMissing):
        other.restore(str(tmp_path / "nowhere.gz"))
    with pytest.raises(BookMissing):
        full.backup(str(tmp_path / "no" / "folder.gz"))
    path.write_bytes(raw)
    assert other.restore(str(path)) and shown(other) == shown(full)


def test_a_book_of_a_later_tollbook_is_left_alone(full: Book, where: str) -> None:
    full._store.run("INSERT INTO migration (place, name, done) VALUES (99, 'maps', 'then')")
    with pytest.raises(BookNewer, match="maps"):
        Book.open(where)
    with pytest.raises(BookNewer):
        Book.open(where, write=False)


def test_a_book_that_other_rules_linked_is_linked_afresh(full: Book, where: str, opened: Opened) -> None:
    before = shown(full)
    full._store.run("UPDATE meta SET value = 'older' WHERE name = 'linked_by'")
    full._store.run("UPDATE meta SET value = 'older' WHERE name = 'reckoned_by'")
    full._store.run("UPDATE incident SET day = '1999-01-01'")
    full._store.run("UPDATE toll SET body = 'x'")
    assert shown(opened(where)) == before


def test_a_migration_that_fails_leaves_nothing_behind(where: str, monkeypatch: pytest.MonkeyPatch, opened: Opened) -> None:
    from tollbook.book import migrations

    def broken(store: object) -> None:
        raise BookError("the lights went out")

    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS[:2], broken))
    with pytest.raises(BookError, match="lights"):
        Book.open(where)
    monkeypatch.undo()
    book = opened(where)
    assert book.add([short("5 killed", 1)]).reports == 1 and not list(book.verify(views=True))
