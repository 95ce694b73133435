"""The documentation keeps up with the code: links lead somewhere, and every word of the vocabulary and every option is explained."""
from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import get_args

import click
import pytest

from tollbook.cli import tollbook as group
from tollbook.model import Basis, Certainty, Form, Harm, SourceKind, Status
from tollbook.settings import Settings

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "examples").glob("*.md"), *(ROOT / "bench").glob("*.md")])
CLAIMS = (ROOT / "docs" / "claims.md").read_text(encoding="utf-8")
CLI = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files_that_are_there(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
        assert link.startswith("https://") or (page.parent / link).exists(), link


@pytest.mark.parametrize("word", [*get_args(Harm), *get_args(Form), *get_args(Basis), *get_args(Status), *get_args(Certainty)])
def test_every_word_of_the_vocabulary_is_explained(word: str) -> None:
    assert f"`{word}`" in CLAIMS


@pytest.mark.parametrize("kind", get_args(SourceKind))
def test_every_kind_of_source_is_named(kind: str) -> None:
    assert re.search(rf"\b{kind}\b", CLAIMS)


@pytest.mark.parametrize("name", group.list_commands(click.Context(group)))
def test_every_command_and_option_is_described(name: str) -> None:
    assert f"## tollbook {name}" in CLI
    command: click.Command = import_module(f"tollbook.cli.{name}").command
    for option in (option for option in command.params if isinstance(option, click.Option)):
        assert all(f"`{spelling}" in CLI for spelling in option.opts), option.opts


@pytest.mark.parametrize("field", Settings.__slots__)
def test_every_setting_is_described(field: str) -> None:
    assert f"`TOLLBOOK_{field.upper()}`" in CLI


def test_every_example_is_listed() -> None:
    listed = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    for path in (ROOT / "examples").iterdir():
        assert path.name == "README.md" or f"`{path.name}`" in listed, path.name
