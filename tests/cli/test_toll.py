from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import tollbook
from tollbook.cli import tollbook as group

from ..stub import StubReader

CLAIMS = (
    {"id": "a", "harm": "killed", "count": 12, "source": {"words": "police", "kind": "police", "actor": "police:x"}, "publisher": "Daily",
     "published": "2031-03-03"},
    {"id": "b", "harm": "killed", "count": 15, "source": {"words": "the hospital", "kind": "health", "actor": "health:y"},
        "publisher": "Post",
     "published": "2031-03-03"},
    {"id": "k", "harm": "killed", "count": 5, "part_of": "b", "group": {"words": "five children", "age": "child", "class": True},
     "source": {"words": "the hospital", "kind": "health", "actor": "health:y"}, "publisher": "Post", "published": "2031-03-03"},
    {"id": "d", "harm": "injured", "count": {"low": 12, "form": "vague", "words": "dozens"}, "publisher": "Post",
        "published": "2031-03-04"},
)  # fmt: skip
POLICY = 'title = "Ours"\nabout = "The highest."\nreference = "page 4"\n[[choose]]\nrule = "top"\ntext = "The highest."\ntake = "highest"\n'


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tollbook.ledger, "_reader", StubReader)  # type: ignore[attr-defined]


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    path = tmp_path / "claims.jsonl"
    path.write_text("".join(json.dumps(claim) + "\n" for claim in CLAIMS), encoding="utf-8")
    return path


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    texts = {"one.txt": "Police said 12 killed (police).\n", "two.txt": "The mayor said 15 killed (mayor) and at least 3 injured.\n"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in texts]


def call(*arguments: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(group, ["toll", *map(str, arguments)], input=stdin)


def test_claims_alone_have_a_toll(claims: Path) -> None:
    done = call("--claims", claims)
    assert done.exit_code == 0, done.output
    for words in ("4 claims of 3 reports · as of 2031-03-04 · policy bounds", "12–15", "disputed", "At least 12: police say 12. [1]",
                  "At most 15: the hospital says 15. [2]", "children                5",
                  "[3]  2031-03-03 Post · killed 5 · five children · the hospital"):  # fmt: skip
        assert words in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_claims_from_standard_input(claims: Path) -> None:
    assert call("--claims", "-", stdin=claims.read_text()).stdout == call("--claims", claims).stdout


def test_reports_are_taken_as_one_incident(reports: list[Path]) -> None:
    done = call(*reports, "--format", "json", "--published", "2031-03-03")
    toll = json.loads(done.stdout)
    found = {(line["harm"], line["group"]["label"]): (line["low"], line["high"]) for line in toll["lines"]}
    assert found["killed", "civilian"] == (15, None) and found["injured", "civilian"] == (3, None)
    assert [claim["count"]["low"] for claim in toll["claims"]] == [12, 15, 3]
    assert len({claim["report"] for claim in toll["claims"]}) == 2


def test_the_json_of_a_toll_can_be_reckoned_again(claims: Path, tmp_path: Path) -> None:
    first = json.loads(call("--claims", claims, "--format", "json").stdout)
    again = tmp_path / "again.jsonl"
    again.write_text("".join(json.dumps(claim) + "\n" for claim in first["claims"]), encoding="utf-8")
    assert json.loads(call("--claims", again, "--format", "json").stdout) == first


def test_as_of_a_day(claims: Path) -> None:
    done = call("--claims", claims, "--as-of", "2031-03-03")
    assert "1 claim was not known by the day asked for" in " ".join(done.stdout.split())
    assert "injured     everyone" not in done.stdout


@pytest.mark.parametrize("policy, figure, rule", [("acled", "12", "lowest-reported"), ("ucdp", "best 12", "lower-figure"), ("airwars",
    "12–15", "highest-claimed")])
def test_a_policy_names_its_rules(claims: Path, policy: str, figure: str, rule: str) -> None:
    done = call("--claims", claims, "--policy", policy)
    assert figure in done.stdout and f"({rule})" in done.stdout and f"policy {policy}" in done.stdout


def test_a_policy_of_ones_own(claims: Path, tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text(POLICY, encoding="utf-8")
    toll = json.loads(call("--claims", claims, "--policy", path, "--format", "json").stdout)
    assert (toll["policy"], toll["lines"][0]["best"], toll["lines"][0]["because"][0]["rule"]) == (str(path), 15, "top")
    path.write_text(POLICY.replace("highest\"\n", "tallest\"\n"), encoding="utf-8")
    done = call("--claims", claims, "--policy", path)
    assert isinstance(done.exception, tollbook.PolicyError)
    assert "choose[1].take is wrong" in done.exception.what


def test_all_policies_side_by_side_and_why(claims: Path, tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text(POLICY, encoding="utf-8")
    done = call("--claims", claims, "--compare", "--policy", path)
    words = " ".join(done.stdout.split())
    for name in (*tollbook.policy_names(), "ours"):
        assert f" {name} " in words
    assert "killed everyone 12–15 12 12–15 15" in words
    assert "acled: 12: police say 12. The lowest reported number is recorded" in words
    assert "NOTES no field for: injured." in words
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_a_refusal_stands_beside_the_others(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text(json.dumps({**CLAIMS[0], "event": {"perpetrator": {"words": "the army", "actor": "XNB:military", "country": "XNB",
        "kind": "military"}}}))
    done = call("--claims", path, "--compare")
    assert "gtd: GTD (Global Terrorism Database) has no place for this" in " ".join(done.stdout.split())
    assert "has no place for this" in " ".join(call("--claims", path, "--policy", "gtd").stdout.split())
    refused = {toll["policy"]: toll["refused"] for toll in json.loads(call("--claims", path, "--compare", "--format",
        "json").stdout)["tolls"]}
    assert [name for name, why in refused.items() if why] == ["gtd"]


def test_the_history_of_a_line(claims: Path) -> None:
    done = call("--claims", claims, "--history", "injured")
    assert "HISTORY OF INJURED\n  4 March 2031: 12 or more, single source. Post says “dozens”, at least 12." in done.stdout
    assert json.loads(call("--claims", claims, "--history", "killed/children", "--format", "json").stdout)["history"][0]["claims"] == ["k"]
    assert "Nothing is known of this line" in call("--claims", claims, "--history", "killed/judges").stdout


@pytest.mark.parametrize("arguments", [[], ["--claims", "x.jsonl", "y.txt"], ["--as-of", "Monday", "y.txt"], ["--format", "xml", "y.txt"]])
def test_a_wrong_call_has_status_2(arguments: list[str]) -> None:
    assert call(*arguments).exit_code == 2


def test_a_harm_that_is_none_is_a_wrong_call(claims: Path) -> None:
    assert call("--claims", claims, "--history", "hurt").exit_code == 2


def test_a_report_that_cannot_be_read_leaves_the_others(reports: list[Path], tmp_path: Path) -> None:
    done = call(*reports, tmp_path / "nowhere.txt")
    assert done.exit_code == 1
    assert "cannot be read" in done.stderr and "TOLL" in done.stdout
    alone = call(tmp_path / "nowhere.txt")
    assert (alone.exit_code, alone.stdout) == (1, "")


def test_wrong_claims_are_told_by_line_and_field(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(json.dumps(CLAIMS[0]) + "\n" + json.dumps({**CLAIMS[0], "id": "b", "harm": "hurt"}))
    done = call("--claims", path)
    assert isinstance(done.exception, tollbook.InputError)
    assert "line 2" in done.exception.what and "harm: 'hurt' is none of" in done.exception.why


def test_nothing_in_a_claim_reaches_the_terminal_as_a_command(tmp_path: Path) -> None:
    evil = {**CLAIMS[0], "publisher": "D\x1b[2Jaily", "source": {"words": "po\x07lice\u202e", "kind": "police", "actor": "p\x1b"},
        "id": "a\x1b"}
    path = tmp_path / "evil.jsonl"
    path.write_text(json.dumps(evil) + "\n" + json.dumps({**CLAIMS[1], "id": "b\x9b"}))
    for arguments in (["--compare"], ["--history", "killed"]):
        done = call("--claims", path, *arguments)
        assert done.exit_code == 0
        assert not [letter for letter in done.stdout if letter in "\x1b\x07\x9b\u202e"]


def test_read_takes_a_policy(tmp_path: Path) -> None:
    path = tmp_path / "r.txt"
    path.write_text("Police said 12 killed (police), 15 killed (mayor).\n", encoding="utf-8")
    reading = json.loads(CliRunner().invoke(group, ["read", str(path), "--policy", "ucdp", "--format", "json"]).stdout)
    (incident,) = reading["incidents"]
    assert incident["policy"] == "ucdp"
    everyone = next(line for line in incident["toll"] if line["group"]["label"] == "everyone")
    assert (everyone["low"], everyone["best"], everyone["high"]) == (15, 15, 15)
    assert incident["toll"][0]["because"][0]["rule"]
