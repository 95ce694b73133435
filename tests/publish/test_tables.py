"""Tables: every column documented, typed, and no cell that a spreadsheet runs."""
from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tollbook
from tollbook import Book, BookError
from tollbook.publish import TABLES
from tollbook.publish.as_csv import cell

from ..book.reports import clock, short, told

DOCS = (Path(__file__).parents[2] / "docs" / "book.md").read_text(encoding="utf-8")
ROWS = {"claims": 4, "incidents": 2, "lines": 6}


@pytest.fixture
def book() -> Book:
    book = Book.open(":memory:", clock=clock)
    evil = told("12 killed (police)", publisher='=HYPERLINK("x")')
    book.add([told("12 killed (police)"), evil, short("5 killed (nurse), 3 injured", 1)])
    place = {"words": "Beira", "name": "Beira", "lat": -19.8, "lon": 34.9}
    book.correct(next(book.claims())[0].claim.id, "event.place", place, who="A", why="b")
    return book


def written(book: Book, what: str, form: str, tmp_path: Path) -> Path:
    path = tmp_path / f"out.{form}"
    assert tollbook.export(book, what, form, str(path)) == len(_rows(book, what))
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    return path


def _rows(book: Book, what: str) -> list[tuple[object, ...]]:
    nouns = book.claims() if what == "claims" else book.every_incident()
    return [row for noun in nouns for row in TABLES[what].rows(noun)]


@pytest.mark.parametrize("what", TABLES)
def test_every_column_is_documented(what: str) -> None:
    for column in TABLES[what].columns:
        assert f"| `{column.name}` | {column.kind} | {column.says} |" in DOCS


@pytest.mark.parametrize("what", TABLES)
def test_the_three_formats_say_the_same(book: Book, what: str, tmp_path: Path) -> None:
    from pyarrow import parquet

    rows = _rows(book, what)
    assert len(rows) == ROWS[what]
    columns = TABLES[what].columns
    lines = [json.loads(line) for line in written(book, what, "jsonl", tmp_path).read_text(encoding="utf-8").splitlines()]
    (tmp_path / "out.jsonl").unlink()
    table = parquet.read_table(written(book, what, "parquet", tmp_path))
    (tmp_path / "out.parquet").unlink()
    text = written(book, what, "csv", tmp_path).read_text(encoding="utf-8-sig")
    cells = list(csv.DictReader(io.StringIO(text, newline="")))
    for row, line, typed, shown in zip(rows, lines, table.to_pylist(), cells, strict=True):
        for column, value in zip(columns, row, strict=True):
            assert typed[column.name] == value
            assert line[column.name] == (value.isoformat() if isinstance(value, date) else value)
            assert shown[column.name] == str(cell(value))
    assert table.schema.field(columns[0].name).metadata[b"description"].decode() == columns[0].says


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "\u3000=1", "＝1", "|x", "%x", "'=1"])
def test_no_cell_is_run(words: str) -> None:
    assert cell(words).startswith("'") and cell(words)[1:] == words


@given(st.text(max_size=20))
def test_a_cell_can_be_read_back(words: str) -> None:
    shown = cell(words)
    assert not shown.lstrip().startswith(("=", "+", "-", "@"))
    plain = "".join(chr(0x2400 + ord(letter)) if ord(letter) < 32 and letter not in "\t\r\n" else letter for letter in words)
    assert (shown[1:] if shown.startswith("'") else shown) == plain


def test_numbers_stay_numbers() -> None:
    assert [cell(value) for value in (-1.5, 3, True, False, None, date(2031, 3, 4))] == [-1.5, 3, "yes", "no", "", "2031-03-04"]


def test_what_cannot_be_written_is_told(book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for what, form, path in (("claims", "xls", "x"), ("people", "csv", "x"), ("claims", "csv", str(tmp_path / "no" / "x"))):
        with pytest.raises(BookError) as raised:
            tollbook.export(book, what, form, path)
        assert raised.value.hint
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(BookError, match="pip install"):
        tollbook.export(book, "claims", "parquet", str(tmp_path / "x"))
    assert not list(tmp_path.iterdir())


def test_a_file_that_was_there_stays_until_the_new_one_is_whole(book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.csv"
    path.write_text("before")

    def broken(*_: object) -> Callable[[], None]:
        raise BookError("the lights went out")

    monkeypatch.setattr(Book, "claims", broken)
    with pytest.raises(BookError, match="lights"):
        tollbook.export(book, "claims", "csv", str(path))
    assert path.read_text() == "before"
