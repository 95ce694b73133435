"""The pages on reckoning keep up with the code: rules, policies, fields, and examples that work."""
from __future__ import annotations

import json
import re
from pathlib import Path
from typing import get_args

import pytest

from tollbook.model import State
from tollbook.model.entries import entry_of
from tollbook.reckoning import policy_from, policy_names, reckon
from tollbook.reckoning.policy import Bound, Occasion, Shown, Take, Whose
from tollbook.reckoning.policyfile import _POLICY

from .incidents import bounds, say

DOCS = Path(__file__).parents[2] / "docs"
RECKONING, POLICIES = ((DOCS / name).read_text(encoding="utf-8") for name in ("reckoning.md", "policies.md"))
TESTS = "".join(path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("test_rules*.py")))
RULES = sorted(set(re.findall(r"\bR\d+\b", TESTS)), key=lambda rule: int(rule[1:]))


def test_every_rule_is_written_down_and_has_tests():
    assert [f"R{n}" for n in range(1, 21)] == RULES
    assert all(re.search(rf"^- \*\*{rule}\.", RECKONING, re.M) for rule in RULES)


@pytest.mark.parametrize("word", [*get_args(State), *get_args(Take), *get_args(Whose), *get_args(Bound), *get_args(Occasion),
    *get_args(Shown)])
def test_every_word_is_explained(word):
    assert f"`{word}`" in RECKONING + POLICIES or f'"{word}"' in POLICIES


@pytest.mark.parametrize("field", _POLICY)
def test_every_field_of_a_policy_file_is_explained(field):
    assert field == "name" or f"`{field}`" in POLICIES


@pytest.mark.parametrize("name", policy_names())
def test_every_policy_is_listed(name):
    assert f"| `{name}` |" in POLICIES


def test_the_policy_of_the_page_works():
    (text,) = re.findall(r"```toml\n(.*?)```", POLICIES, re.S)
    ours = policy_from(text, name="ours")
    told = reckon([say(12), say(15, source="hospital"), say(20, form="vague", count_words="scores", harm="injured")], policy=ours)
    assert [(line.harm, line.low, line.best, line.high) for line in told.lines] == [("killed", 15, 15, 15), ("injured", 20, 20, 20)]
    assert reckon([say(3, harm="injured")], policy=ours).refused


def test_the_claims_of_the_page_have_a_toll():
    (text,) = [block for block in re.findall(r"```json\n(.*?)```", RECKONING, re.S) if '"publisher"' in block]
    told = reckon([entry_of(json.loads(line), place) for place, line in enumerate(text.splitlines(), 1)])
    assert [bounds(told), bounds(told, "children"), bounds(told, harm="injured")] == [(12, 12), (5, 5), (12, None)]
