"""The doors of the house (docs/architecture.md): which room may import which.  Imports hidden in functions count as well."""
from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import tollbook

HOUSE = Path(tollbook.__file__).parent
FACES = {"cli", "http", "web"}
DOORS = {
    "model": set(),
    **dict.fromkeys(("acquire", "language", "gazetteer", "encoder", "linking", "reckoning", "book", "publish"), {"model"}),
    "reading": {"model", "language", "encoder", "gazetteer"},
    "bulk": {"model", "acquire", "book"},
    **dict.fromkeys(FACES, {"model", "tollbook"}),
    "http": {"model", "tollbook", "web"},
}
ANYWHERE = {"errors", "settings"}
FREE = {"__init__", "ledger", "errors", "settings"}
SAYS_NOTHING = {"helpers", "utils", "misc", "common"}
FILES = sorted(HOUSE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(HOUSE).with_suffix("").parts[0]


def imported(path: Path) -> Iterator[str]:
    """The room behind each import of a file that stays in the house; "tollbook" is the front door."""
    package = ("tollbook", *path.relative_to(HOUSE).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules = [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            start = list(package[: len(package) - node.level + 1]) if node.level else []
            stem = start + (node.module.split(".") if node.module else [])
            modules = [stem + [alias.name] for alias in node.names] if len(stem) == 1 else [stem]
        else:
            continue
        for module in modules:
            if module[0] == "tollbook":
                inner = module[1] if len(module) > 1 else ""
                yield inner if (HOUSE / inner).is_dir() and inner or (HOUSE / f"{inner}.py").is_file() else "tollbook"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_file_imports_only_what_its_room_may_see(path: Path) -> None:
    room = room_of(path)
    if room in FREE:
        return
    assert room in DOORS, f"{room}/ has no doors yet: add them here and to docs/architecture.md"
    allowed = DOORS[room] | ANYWHERE | {room} | ({"http"} if path.name == "serve.py" else set())
    assert set(imported(path)) <= allowed


@pytest.mark.parametrize("line, room", [("from tollbook.reading import x", "reading"), ("from .. import reckoning", "reckoning"),
                                        ("def f():\n from ..ledger import read", "ledger"), ("import tollbook.acquire.pages", "acquire"),
                                        ("from tollbook import read", "tollbook"), ("from .card import card", "cli")])  # fmt: skip
def test_every_kind_of_import_is_seen(line: str, room: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def text(path: Path, encoding: str) -> str:
        return line

    monkeypatch.setattr(Path, "read_text", text)
    assert list(imported(HOUSE / "cli" / "new.py")) == [room]


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert not [path for path in FILES if path.stem in SAYS_NOTHING]


def test_one_place_only_catches_everything() -> None:
    def greedy(node: ast.AST) -> bool:
        return isinstance(node, ast.ExceptHandler) and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})

    trees = {str(path.relative_to(HOUSE)): ast.parse(path.read_text(encoding="utf-8")) for path in FILES}
    assert [name for name, tree in trees.items() if any(map(greedy, ast.walk(tree)))] == ["ledger.py"]
