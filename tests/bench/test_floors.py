"""The floors only rise, and a figure under its floor is told."""
from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "bench" / "floors.py"


@pytest.fixture(scope="module")
def floors() -> ModuleType:
    spec = importlib.util.spec_from_file_location("floors", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["floors"] = module
    spec.loader.exec_module(module)
    return module


BEFORE = {"corpora": {"a": "1"}, "floors": {"gold muc: claims F1": 60.0, "gold all: claims F1": 70.0}}


def test_floors_rise_and_never_sink(floors: ModuleType) -> None:
    now = {"gold muc: claims F1": 64.0, "gold all: claims F1": 50.0, "gold muc: attribute sex": 99.0, "gvdb: gvdb killed exact": 70.0}
    after = floors.lifted(now, {"b": "2"}, BEFORE)
    assert after["corpora"] == {"a": "1", "b": "2"}
    assert after["floors"] == {"gold all: claims F1": 70.0, "gold muc: claims F1": 64.0, "gvdb: gvdb killed exact": 70.0}


def test_a_figure_under_its_floor_is_told_unless_the_corpus_changed(floors: ModuleType) -> None:
    assert floors.held_against({"gold all: claims F1": 69.9}, {"a": "1"}, BEFORE) == []
    (under,) = floors.held_against({"gold all: claims F1": 69.0}, {"a": "1"}, BEFORE)
    assert under == "gold all: claims F1: 69.0 is under its floor of 70.0"
    assert floors.held_against({"gold all: claims F1": 69.0}, {"a": "2"}, BEFORE) == []
    assert floors.held_against({"muc: reports broken": 2.0}, {}, BEFORE) == ["muc: reports broken: 2"]


def test_the_scorers_lines_become_figures(floors: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bench").mkdir()
    lines = ["claims                 P  50.0  R  60.0  F1  54.5 (10)", "MISSED x killed 3 (4)", "  attribute sex          90.0 (10)"]
    (tmp_path / "bench" / "score.py").write_text("".join(f"print({line!r})\n" for line in lines), encoding="utf-8")
    figures = floors.score("gold muc", "gold", tmp_path, tmp_path, tmp_path, 5)
    assert figures == {"gold muc: claims P": 50.0, "gold muc: claims R": 60.0, "gold muc: claims F1": 54.5, "gold muc: attribute sex": 90.0}
    assert "MISSED x" in capsys.readouterr().out
