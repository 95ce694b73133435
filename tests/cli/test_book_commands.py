"""The commands on a book, called as a person calls them."""
from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import tollbook.ledger
from tollbook import BookError, BookMissing, DecisionError, TollbookError
from tollbook.cli import tollbook as group

from ..book.reports import WIRE
from ..stub import StubReader

BY = ("--who", "Ann", "--why", "I looked")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with reports in it, and a reader that needs no encoder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tollbook.ledger, "_reader", StubReader)
    monkeypatch.delenv("TOLLBOOK_BOOK", raising=False)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("Market bombed\n\n" + WIRE.format(figures="12 killed (police)"), encoding="utf-8")
    late = WIRE.format(figures="14 killed (police), 3 injured (nurse)")
    (folder / "b.txt").write_text(f"Twelve die at the quay\n\n{late}", encoding="utf-8")
    (folder / "empty.txt").write_text("")
    lines = [{"id": "x", "text": "Near the mill 5 killed (mayor).", "published": "2031-03-05"}, "nonsense", {"id": "y", "text": "BREAK"}]
    (folder / "more.jsonl").write_text("\n".join(json.dumps(line) if isinstance(line, dict) else line for line in lines), encoding="utf-8")
    return tmp_path


def call(*arguments: str, fails: type[TollbookError] | None = None) -> Result:
    done = CliRunner().invoke(group, list(arguments))
    if fails is not None:
        assert isinstance(done.exception, fails), done.output
    else:
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert "Traceback" not in done.output
    return done


def json_lines(done: Result) -> list[dict]:
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def added(here: Path) -> None:
    call("add", "in", "--published", "2031-03-04", "--publisher", "W")


def claim(figure: int) -> str:
    rows = json_lines(call("export", "claims", "--format", "jsonl"))
    return next(row["claim"] for row in rows if row["low"] == figure)


def test_add_lists_bad_files_and_goes_on() -> None:
    done = call("add", "in", "--published", "2031-03-04", "-v")
    assert done.exit_code == 1
    assert done.stdout.splitlines()[-1] == "3 reports added, with 4 claims; 3 could not be added"
    assert "in/a.txt" in done.stdout and "1 claims" in done.stdout
    for words in ("in/empty.txt is empty", "line 2 of in/more.jsonl is not JSON", "the reader broke"):
        assert words in done.stderr


def test_add_passes_over_what_is_there() -> None:
    call("add", "in/a.txt", "--published", "2031-03-04")
    done = call("add", "in/a.txt", "in/b.txt", "--published", "2031-03-04")
    assert (done.exit_code, done.stdout) == (0, "1 reports added, with 2 claims; 1 were there already\n")
    again = call("add", "in/a.txt", "--published", "2031-03-04", "--again", "--book", "tollbook.sqlite")
    assert again.stdout == "1 reports added, with 1 claims\n"
    assert call("stats", "--format", "json").stdout.count('"readings": 2') == 1


def test_the_book_may_be_named_by_the_environment(monkeypatch: pytest.MonkeyPatch, here: Path) -> None:
    monkeypatch.setenv("TOLLBOOK_BOOK", str(here / "other.sqlite"))
    call("add", "in/a.txt")
    assert (here / "other.sqlite").exists() and not (here / "tollbook.sqlite").exists()
    assert "Market bombed" in call("incidents").stdout


@pytest.mark.usefixtures("added")
def test_incidents_are_listed_and_filtered() -> None:
    shown = call("incidents").stdout
    assert "Twelve die at the quay" in shown and "killed 14 or more" in shown and "2 reports" in shown and "Odesa, UKR" in shown
    assert len(json_lines(call("incidents", "--format", "jsonl"))) == 2
    asked = (("--harm", "injured", 1), ("--place", "odesa", 2), ("--since", "2031-03-05", 1), ("--until", "2031-03-04", 1),
             ("--country", "UKR", 2), ("--actor", "nobody", 0), ("--state", "single_source", 2), ("--size", "1", 1))  # fmt: skip
    for option, value, many in asked:
        assert len(json_lines(call("incidents", "--format", "jsonl", option, value))) == many, option
    assert "more: --page 2" in call("incidents", "--size", "1").stdout
    assert call("incidents", "--page", "9").stdout == "there are no more\n"
    assert call("incidents", "--actor", "x").stdout == "no incident was found\n"


@pytest.mark.usefixtures("added")
def test_show_is_a_page_with_everything_on_it() -> None:
    call("decide", "correct", claim(3), "group.status", '["military"]', *BY)
    shown = call("show", claim(12)).stdout
    for words in ("Twelve die at the quay", "TOLL", "killed     everyone             14 or more", "CLAIMS", "[12] [killed] ([police])",
                  "COPIES", "copies r", "another headline", "WHY THESE ARE ONE INCIDENT", "DECISIONS",
                  "Ann: I looked", "corrected by Ann"):  # fmt: skip
        assert words in " ".join(shown.split()) or words in shown, words
    assert max(map(len, shown.splitlines())) <= 80
    dossier = json.loads(call("show", claim(12), "--format", "json").stdout)
    assert {"incident", "toll", "claims", "reports", "history", "copies", "decisions"} <= dossier.keys()
    assert dossier["claims_in_all"] == 3 and dossier["copies"][0]["headline"]
    earlier = json.loads(call("show", claim(12), "--format", "json", "--as-of", "2031-03-01").stdout)
    assert earlier["toll"]["lines"] == []
    assert "more claims" in call("show", claim(12), "--most", "1").stdout
    call("show", "i0", fails=BookMissing)


@pytest.mark.usefixtures("added")
def test_how_a_toll_changed_is_shown(here: Path) -> None:
    (here / "late.txt").write_text("Toll rises\n\n" + WIRE.format(figures="15 killed (police)"), encoding="utf-8")
    call("add", "late.txt", "--published", "2031-03-06")
    shown = call("show", claim(15)).stdout
    assert "HOW IT CHANGED" in shown and "2031-03-06  killed, everyone: 15 or more" in shown


@pytest.mark.usefixtures("added")
def test_search_shows_words_in_brackets() -> None:
    assert "a seller of nets named [Rosalia] Quist" in call("search", "rosalia", "--only", "reports").stdout
    assert len(json_lines(call("search", "nets named rosalia", "--format", "jsonl", "--only", "claims"))) == 3
    assert len(json_lines(call("search", "killed", "-quist", "--format", "jsonl", "--only", "reports"))) == 1
    assert call("search", "unheard").stdout == "nothing was found\n"
    call("search", "…", fails=TollbookError)


@pytest.mark.usefixtures("added")
def test_decisions_are_taken_listed_and_undone() -> None:
    assert call("decide", "list").stdout == "nothing was decided\n"
    first = call("decide", "reject", claim(5), *BY).stdout
    assert "reject" in first and "Ann: I looked" in first
    call("decide", "accept", claim(5), *BY)
    call("decide", "correct", claim(5), "harm", "injured", *BY)
    call("decide", "correct", claim(5), "count.high", "9", *BY)
    call("decide", "replace", claim(14), claim(12), *BY)
    call("decide", "same", claim(5), claim(12), *BY)
    assert len(json_lines(call("incidents", "--format", "jsonl"))) == 1
    call("decide", "split", claim(5), claim(12), *BY)
    call("decide", "different", claim(5), claim(14), *BY)
    parts = json_lines(call("incidents", "--format", "jsonl"))
    assert len(parts) == 3
    call("decide", "merge", parts[0]["id"], parts[1]["id"], *BY)
    assert len(json_lines(call("incidents", "--format", "jsonl"))) == 2
    done = json_lines(call("decide", "list", "--format", "jsonl"))
    assert [one["kind"] for one in done] == ["reject", "accept", "correct", "correct", "replace", "same", "split", "different", "merge"]
    call("decide", "undo", done[-1]["id"][:8], *BY)
    assert ", undone" in call("decide", "list").stdout and len(json_lines(call("incidents", "--format", "jsonl"))) == 3
    assert call("verify", "--views").exit_code == 0


@pytest.mark.usefixtures("added")
def test_a_decision_needs_a_name_and_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TOLLBOOK_WHO", raising=False)
    assert call("decide", "reject", "c0", "--why", "x").exit_code == 2
    assert call("decide", "reject", "c0", "--who", "x").exit_code == 2
    call("decide", "reject", claim(5), "--who", " ", "--why", "x", fails=DecisionError)
    call("decide", "correct", claim(5), "count.words", "x", *BY, fails=DecisionError)
    call("decide", "correct", claim(5), "count.low", "[" * 100_000, *BY, fails=DecisionError)
    monkeypatch.setenv("TOLLBOOK_WHO", "Bea")
    assert "Bea: x" in call("decide", "reject", claim(5), "--why", "x").stdout


@pytest.mark.usefixtures("added")
def test_verify_says_that_all_agrees_or_what_does_not(here: Path) -> None:
    import sqlite3

    assert call("verify").stdout == "all agrees: 3 reports, 4 claims, 0 decisions\n"
    with sqlite3.connect(here / "tollbook.sqlite") as connection:
        connection.execute("DELETE FROM copy")
    done = call("verify", "--views")
    assert done.exit_code == 1 and "view copy" in done.stdout and "things disagree" in done.stderr
    assert call("verify", "--rebuild", "--views").exit_code == 0


@pytest.mark.usefixtures("added")
def test_backup_and_restore(here: Path) -> None:
    assert "facts are in kept.gz" in call("backup", "kept.gz").stdout
    assert "facts are in new.sqlite" in call("restore", "kept.gz", "--book", "new.sqlite").stdout
    assert call("incidents", "--book", "new.sqlite").stdout == call("incidents").stdout
    call("restore", "kept.gz", fails=BookError)
    call("restore", "nowhere.gz", "--book", "third.sqlite", fails=BookError)


@pytest.mark.usefixtures("added")
def test_stats_and_exports() -> None:
    shown = call("stats").stdout
    assert "3 reports, published 2031-03-04 to 2031-03-05; 1 of them copies" in shown and "2 incidents with killed" in shown
    rows = list(csv.DictReader(io.StringIO(call("export", "claims").stdout.lstrip("\ufeff"))))
    assert sorted(row["low"] for row in rows) == ["12", "14", "3", "5"]
    assert "rows are in out.parquet" in call("export", "lines", "--format", "parquet", "--to", "out.parquet").stdout


@pytest.mark.parametrize("command", [("incidents",), ("show", "i1"), ("search", "x"), ("verify",), ("backup", "b"), ("stats",),
                                     ("export", "claims"), ("decide", "list"), ("decide", "undo", "d1", *BY)])  # fmt: skip
def test_a_book_that_is_not_there_is_not_made(command: tuple[str, ...], here: Path) -> None:
    call(*command, fails=BookMissing)
    assert not (here / "tollbook.sqlite").exists() and not (here / "b").exists()


def test_nothing_in_a_report_reaches_the_terminal_as_a_command(here: Path) -> None:
    evil = "Bl\x1b[31mast\x07\n\nPolice\x1b]0;owned\x07 said 12 killed (po\x1b[2Jlice) \x9b31m\u202eback\u202c and \x00 more words.\n"
    (here / "evil.txt").write_text(evil, encoding="utf-8")
    shown = [call("add", "evil.txt", "-v", "--publisher", "W\x1b[0m"), call("incidents"), call("show", "i"), call("search", "words"),
             call("decide", "reject", claim(12), "--who", "\x1b[31mA", "--why", "\u202eb"), call("decide", "list"), call("show", "i"),
             call("stats")]  # fmt: skip
    assert not [letter for done in shown for letter in done.output if letter in "\x1b\x07\x00\x9b\u202e"]


def test_an_error_has_three_lines_no_trace_and_status_1(here: Path) -> None:
    code = "import sys; from tollbook.cli import main; sys.argv = ['tollbook', 'incidents']; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=here,
                          env={"PYTHONPATH": str(Path(__file__).parents[2])})  # fmt: skip
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 3 and done.stderr.startswith("tollbook: there is no book at")


def test_a_bar_shows_how_far_it_is_where_somebody_sees_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from tollbook.cli import opening

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with opening.bar("adding", "reports") as tell:
        assert tell is not None
        tell(3)
