from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tollbook.acquire import Input, inputs_of
from tollbook.errors import InputError, MissingInput, TooLarge
from tollbook.settings import Settings

ONE = {"id": "a", "text": "Two people were killed in the town."}
TWO = {"id": "b", "text": "Three people were hurt in the town."}


def taken(path: Path | str, *, lines: bool = True, settings: Settings | None = None) -> list[Input]:
    return list(inputs_of(str(path), lines=lines, settings=settings or Settings()))


def test_a_file_of_lines_is_one_input_a_line_in_order(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text(f"{json.dumps(ONE)}\n\nnot json\n[1]\n{json.dumps(TWO)}")
    first, broken, array, last = taken(path, lines=False)
    assert (first.key, first.report().text, last.key) == ("a", ONE["text"], "b")
    assert first.size + broken.size + array.size + last.size + 1 == path.stat().st_size
    for bad, where in ((broken, "line 3"), (array, "line 4")):
        with pytest.raises(InputError, match=where):
            bad.report()


def test_a_plain_file_is_one_report_that_has_the_file_as_its_key(tmp_path: Path) -> None:
    path = tmp_path / "raid.txt"
    path.write_text("Two killed\n\nThey died in the town.")
    (only,) = taken(path)
    assert (only.key, only.report().title, only.report().key) == (str(path), "Two killed", str(path))


def test_without_the_ending_a_file_holds_lines_only_where_they_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "reports"
    path.write_text(f"{json.dumps(ONE)}\n{json.dumps(TWO)}\n")
    assert [one.key for one in taken(path, lines=True)] == ["a", "b"]
    (whole,) = taken(path, lines=False)
    with pytest.raises(InputError, match="--format jsonl"):
        whole.report()


def test_an_object_over_several_lines_is_one_report(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(json.dumps(ONE, indent=1))
    assert [one.report().key for one in taken(path)] == ["a"]


def test_a_missing_file_and_a_folder_are_inputs_that_cannot_be_read(tmp_path: Path) -> None:
    for name in (tmp_path / "nowhere.txt", tmp_path):
        (only,) = taken(name)
        with pytest.raises(MissingInput, match="cannot be read"):
            only.report()


def test_a_line_past_the_limit_is_an_error_and_the_next_one_is_read(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text(json.dumps({"text": "x" * 3_000_000}) + "\n" + json.dumps(TWO) + "\n")
    long, last = taken(path, settings=Settings(page_limit=1000))
    with pytest.raises(TooLarge, match="line 1"):
        long.report()
    assert last.report().key == "b"
    assert long.size + last.size == path.stat().st_size


def test_a_large_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"Two dead. " * 500_000)
    (only,) = taken(path, settings=Settings(page_limit=1000))
    assert only.size == 1001
    with pytest.raises(TooLarge, match=r"large\.txt"):
        only.report()


def test_standard_input_may_hold_lines_or_one_report(monkeypatch: pytest.MonkeyPatch) -> None:
    def feed(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    feed(json.dumps(ONE) + "\n" + json.dumps(TWO))
    assert [one.key for one in taken("-", lines=True)] == ["a", "b"]
    feed("Two people were killed.")
    (only,) = taken("-", lines=False)
    assert (only.report().text, only.report().key) == ("Two people were killed.", None)
