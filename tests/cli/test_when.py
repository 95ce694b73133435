"""tollbook when: the days, the reason, and hostile words."""
from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from tollbook.cli import tollbook as group


def call(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(group, ["when", *arguments], input=stdin)


def test_it_shows_words_days_and_why() -> None:
    done = call("last Friday", "--published", "2025-03-04")
    assert done.exit_code == 0
    assert done.stdout.split("\n")[:2] == ["last Friday", "  2025-02-28 (Friday)"]
    assert "because: " in done.stdout and "2025-03-04" in done.stdout


def test_an_expression_may_come_in_pieces_and_several_in_a_sentence() -> None:
    assert "2025-02-24 to 2025-03-02 (7 days)" in call("last", "week", "--published", "2025-03-04").stdout
    shown = call("Two died on Monday and ten on 5 May 2020.", "--published", "2025-03-04").stdout
    assert "2025-03-03 (Monday)" in shown and "2020-05-05 (Tuesday)" in shown


def test_without_a_day_of_publication_the_words_stay_words() -> None:
    done = call("last Friday")
    assert done.exit_code == 0 and "no days" in done.stdout and "no date of publication" in done.stdout


def test_json_holds_every_field() -> None:
    rows = json.loads(call("-", "--published", "2025-03-04", "--format", "json", stdin="Shot overnight.").stdout)
    assert rows == [{"words": "overnight", "span": [5, 14], "earliest": "2025-03-03", "latest": "2025-03-04", "kind": "time",
                     "value": "2025-03-03TNI",
                     "relative": True, "why": rows[0]["why"]}]  # fmt: skip


@pytest.mark.parametrize("words", ["no such thing", "x\x1b[2Jy", "", " "])
def test_no_date_is_an_error_of_three_lines_that_commands_no_terminal(words: str) -> None:
    done = call(words)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("tollbook: ") and len(done.stderr.splitlines()) <= 3
    assert "\x1b" not in done.stderr


@pytest.mark.parametrize("arguments", [[], ["Friday", "--published", "4 March"], ["Friday", "--format", "xml"]])
def test_a_wrong_call_has_status_2(arguments: list[str]) -> None:
    assert call(*arguments).exit_code == 2


def test_control_characters_between_the_words_are_shown_as_pictures() -> None:
    done = call("on the night of\x1c3 May 2020")
    assert "\x1c" not in done.stdout and done.exit_code == 0
