"""tollbook where: candidates and reasons, for people and for programs; nothing asked for reaches the terminal as a command."""
from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

import tollbook
from tollbook.cli import tollbook as group


def call(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["where", *arguments])


def test_near_decides_between_namesakes_and_the_reasons_are_told() -> None:
    done = call("Tripoli", "--near", "Lebanon")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "Tripoli, near Lebanon"
    assert lines[2].startswith(" 1  Tripoli") and "LBN" in lines[2]
    assert "it lies in Lebanon" in lines[4] and "inhabitants" in lines[4]


def test_without_help_the_populous_one_comes_first() -> None:
    candidates = json.loads(call("Tripoli", "--format", "json").stdout)["candidates"]
    assert candidates[0]["place"]["country"] == "LBY"
    assert {"LBN", "GRC"} <= {candidate["place"]["country"] for candidate in candidates}
    assert sum(candidate["share"] for candidate in candidates) <= 1.001


@pytest.mark.parametrize("name, near, country, understood", [
    ("Springfield", "Ill.", "USA", "'Ill.' is short for Illinois"), ("Hama", "Syrian", "SYR", "'Syrian' stands for Syria"),
    ("Miranshahh", None, "PAK", "'Miranshahh' is spelt like 'Miran Shah'"), ("W.Va.", None, "USA", "'W.Va.' is short for West Virginia"),
])  # fmt: skip
def test_what_was_understood_is_said(name: str, near: str | None, country: str, understood: str) -> None:
    found = tollbook.where(name, near=near)
    assert understood in found.understood
    assert found.candidates[0].place.country == country


def test_a_name_that_nobody_knows_is_no_place() -> None:
    done = call("Xyzzyplugh")
    assert done.exit_code == 1
    assert "no place called 'Xyzzyplugh'" in done.stdout


def test_a_name_cannot_command_the_terminal() -> None:
    done = call("Kabul\x1b[31m\u202e", "--near", "\x07" * 500)
    assert not set(done.stdout) & {"\x1b", "\x07", "\u202e"}
    assert max(map(len, done.stdout.splitlines())) < 420


def test_python_gives_the_same() -> None:
    found = tollbook.where("Tripoli", near="Lebanon")
    assert isinstance(found, tollbook.Whereabouts) and isinstance(found.candidates[0], tollbook.Sighting)
    assert found == tollbook.where(" Tripoli ", near="Lebanon")
    assert found.candidates[0].place.canonical == "Tripoli" and found.candidates[0].division == "Liban-Nord"
    assert found.candidates[0].share > 0.9
