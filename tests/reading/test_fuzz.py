"""Spoilt texts keep what every reading keeps; the check itself sees what is broken.  bench/fuzz.py reads ten thousand of them."""
from __future__ import annotations

import importlib.util
import sys
from dataclasses import replace
from itertools import islice
from pathlib import Path
from types import ModuleType

import pytest

import tollbook

SCRIPT = Path(__file__).parents[2] / "bench" / "fuzz.py"
TEXT = "At least 12 soldiers, including two officers, were killed near Huanta on Monday, police said. Three others were wounded."


def _loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["fuzz"] = module
    spec.loader.exec_module(module)
    return module


fuzz = _loaded()


@pytest.fixture(scope="module")
def reading() -> tollbook.Reading:
    return tollbook.read(TEXT, published="2025-03-04", language="en")


@pytest.mark.parametrize("seed", range(15))
def test_spoilt_texts_are_read_and_every_quote_holds(seed: int) -> None:
    for at, (text, published) in enumerate(islice(fuzz.texts(10, 900 + seed), 10)):
        assert fuzz.tried(text, published, at == 0) == [], text


@pytest.mark.parametrize("name", fuzz.HOSTILE)
def test_a_page_of_nothing_but_one_thing_is_read(name: str) -> None:
    assert fuzz.tried("5 killed. " + (fuzz.HOSTILE[name] * 1500)[:1500], "2025-03-04", False) == []


def test_a_seed_gives_the_same_texts_and_another_gives_others() -> None:
    first, again, other = (list(fuzz.texts(20, seed)) for seed in (5, 5, 6))
    assert first == again != other


def test_a_sound_reading_has_no_faults(reading: tollbook.Reading) -> None:
    assert len(reading.claims) >= 3
    assert list(fuzz.faults_of(reading)) == []


def test_every_kind_of_fault_is_seen(reading: tollbook.Reading) -> None:
    first = reading.claims[0]
    start, end = first.evidence.count
    spoilt = {
        "count shows": replace(first, evidence=replace(first.evidence, count=(start + 1, end))),
        "outside the text": replace(first, evidence=replace(first.evidence, harm=(5, 9999))),
        "names claims": replace(first, beside=("c0",)),
        "basis total and part of": replace(first, basis="total", part_of=reading.claims[1].id),
        "group shows": replace(first, evidence=replace(first.evidence, group=None)),
        "confidence 1.5": replace(first, confidence=1.5),
    }
    for said, claim in spoilt.items():
        faults = list(fuzz.faults_of(replace(reading, claims=(claim, *reading.claims[1:]))))
        assert any(said in fault for fault in faults), (said, faults)
    assert "two claims of one id" in list(fuzz.faults_of(replace(reading, claims=(first, *reading.claims))))
    assert "claims in two happenings, or in none" in list(fuzz.faults_of(replace(reading, incidents=())))


def test_what_is_raised_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("lost")

    monkeypatch.setattr(fuzz.tollbook, "read", broken)
    assert fuzz.tried("3 killed", None, False) == ["KeyError: 'lost'"]
