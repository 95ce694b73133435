from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tollbook.cli import tollbook as group

pytestmark = pytest.mark.usefixtures("stub")
TEXT = "Blast in Odesa\n\nPolice said 12 killed (police) and at least 3 injured in the blast on Monday, one of them aged 40.\n"


def call(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(group, ["read", *map(str, arguments)], input=stdin)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "blast.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_card_shows_incident_toll_claims_and_quote(report: Path) -> None:
    done = call(report, "--published", "2025-03-04", "--publisher", "Example Wire")
    assert done.exit_code == 0
    for words in ("Blast in Odesa", "published 2025-03-04", "Example Wire", "Odesa, UKR", "12", "3 or more", "single source",
                  "[12] [killed] ([police])", "[at least 3] [injured]"):  # fmt: skip
        assert words in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "\x1b" not in done.stdout
    assert "aged 40" not in done.stdout.split("CLAIMS")[0] and "age, not a count" not in done.stdout


def test_v_shows_what_was_rejected(report: Path) -> None:
    assert "age, not a count of victims" in call(report, "-v").stdout


def test_json_is_one_document(report: Path) -> None:
    reading = json.loads(call(report, "--format", "json", "--title", "Blast").stdout)
    assert reading["report"]["title"] == "Blast"
    assert [claim["count"]["low"] for claim in reading["claims"]] == [12, 3]
    assert reading["incidents"][0]["toll"][0]["low"] == 12
    both = json.loads(call(report, report, "--format", "json").stdout)
    assert len(both) == 2


def test_json_lines_keep_their_order_and_go_on_past_a_bad_one(tmp_path: Path) -> None:
    lines = ['{"id": "a", "text": "Here 5 killed."}', "nonsense", '{"id": "c", "text": ""}', '{"id": "d", "text": "BREAK"}',
             '{"id": "e", "text": "Here 6 killed.", "language": "en"}']  # fmt: skip
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    for done in (call(path, "--format", "jsonl"), call("-", "--format", "jsonl", stdin=path.read_text())):
        assert done.exit_code == 1
        shown = [json.loads(line) for line in done.stdout.splitlines()]
        assert [one["report"]["key"] if "report" in one else one["key"] for one in shown] == ["a", None, "c", "d", "e"]
        for bad in shown[1:4]:
            assert set(bad) == {"key", "error"} and set(bad["error"]) == {"what", "why", "hint"} and bad["error"]["what"]
        assert "broken on purpose" in shown[3]["error"]["why"]


def test_good_lines_leave_status_0() -> None:
    done = call("-", "--format", "jsonl", stdin='{"id": "a", "text": "Here 5 killed."}\n')
    assert (done.exit_code, len(done.stdout.splitlines())) == (0, 1)


def test_an_error_has_three_lines_no_trace_and_status_1(tmp_path: Path) -> None:
    for form in ("text", "json"):
        done = call(tmp_path / "nowhere.txt", "--format", form)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.startswith("tollbook: ") and "Traceback" not in done.stderr
        assert len(done.stderr.splitlines()) == 3


def test_a_fault_of_the_reader_is_told_as_one(tmp_path: Path) -> None:
    done = call("-", stdin="BREAK this reader, please, said the police of the town.")
    assert done.exit_code == 1
    assert "the reader broke" in done.stderr and "stub.py" in done.stderr


@pytest.mark.parametrize("arguments", [[], ["-", "--published", "4 March"], ["-", "--format", "xml"]])
def test_a_wrong_call_has_status_2(arguments: list[str]) -> None:
    assert call(*arguments, stdin="x").exit_code == 2


def test_nothing_in_a_text_reaches_the_terminal_as_a_command(tmp_path: Path) -> None:
    path = tmp_path / "evil\x1b[2Jname.txt"
    path.write_text("Bl\x1b[31mast\x07\n\nPolice\x1b]0;owned\x07 said 12 killed \x9b31m\u202eback\u202c and \x00 more.\n", encoding="utf-8")
    done = call(path, "-v")
    assert "12" in done.stdout
    assert not [letter for letter in done.stdout + done.stderr if letter in "\x1b\x07\x00\x9b\u202e"]
    missing = call(tmp_path / "gone\x1b[2J.txt")
    assert "\x1b" not in missing.stderr and missing.exit_code == 1


@pytest.mark.parametrize("raw", [b"", b"\x00" * 500, b"%PDF-1.4", b"\x89PNG\r\n\x1a\n" + bytes(200), b"Two \xff\xfe dead. 12 killed.",
                                 "12 killed ‮قتل‬ 😀\r\n".encode(), ("1" * 100_000).encode(), b"\x00A\x00 12 killed"])  # fmt: skip
def test_hostile_input_is_a_reading_or_an_error_never_a_trace(raw: bytes) -> None:
    for form in ("text", "json", "jsonl"):
        done = call("-", "--format", form, stdin=raw)
        assert done.exit_code in {0, 1}
        assert done.exception is None or isinstance(done.exception, SystemExit)
        assert "Traceback" not in done.stdout + done.stderr


CODE = (
    "import sys, tests.stub as s, tollbook.ledger as l, tollbook.reckoning as r; l._reader = s.StubReader; r.reckon = s.stub_reckon;"
    "from tollbook.cli import main; sys.argv = ['tollbook', 'read', '-', '--format', 'jsonl']; main()"
)
ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal to show the bar on")
def test_a_bar_shows_on_a_terminal_and_not_in_the_output() -> None:
    ours, theirs = os.openpty()
    lines = '{"text": "Here 5 killed in the town, the police said."}\n' * 20
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    command, seen = [sys.executable, "-c", CODE], list[bytes]()

    def watch() -> None:
        with contextlib.suppress(OSError):  # how a terminal says that nobody writes to it any more
            while piece := os.read(ours, 1 << 16):
                seen.append(piece)

    watcher = threading.Thread(target=watch)  # a terminal that nobody reads is full after some lines, and the writer waits for ever
    watcher.start()
    done = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, stderr=theirs, cwd=ROOT, env=environment)
    os.close(theirs)
    watcher.join(10)
    os.close(ours)
    assert "20 reports" in b"".join(seen).decode(errors="replace")
    assert len(done.stdout.splitlines()) == 20 and b"reports" not in done.stdout


def test_a_closed_pipe_is_no_error() -> None:
    lines = '{"text": "Here 5 killed in the town, the police said."}\n' * 3000
    command = f'"{sys.executable}" -c "{CODE}" | head -n 1'
    done = subprocess.run(command, shell=True, input=lines, capture_output=True, text=True, cwd=ROOT)
    assert len(done.stdout.splitlines()) == 1
    assert "Traceback" not in done.stderr and "Error" not in done.stderr


def test_help_lists_the_commands_and_describes_the_options() -> None:
    runner = CliRunner()
    assert "read" in runner.invoke(group, ["--help"]).stdout
    shown = runner.invoke(group, ["read", "--help"]).stdout
    for option in ("--published", "--title", "--publisher", "--url", "--language", "--policy", "--format", "--verbose"):
        assert option in shown
