"""The confidence of a claim: what the reader sees in a draft, how the weights are made, how well they hold (training/ and bench/)."""
from __future__ import annotations

import importlib.util
import json
import math
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tollbook
from tollbook.reading import confidence, finish
from tollbook.reading.confidence import Company, features_of
from tollbook.reading.draft import Draft
from tollbook.reading.hit import Hit
from tollbook.reading.mentions import Mention

from .hand import sentence

ROOT = Path(__file__).parents[2]
if not (ROOT / "training").is_dir():  # a source distribution has no training/
    pytest.skip("the weights are made in training/", allow_module_level=True)


def _loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_confidence", ROOT / "bench" / "confidence.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["bench_confidence"] = module
    spec.loader.exec_module(module)
    return module


bench = _loaded()
PAIRS = st.lists(st.tuples(st.booleans(), st.integers(0, 20).map(lambda n: n / 20)), min_size=1, max_size=60)


def _soldiers() -> Draft:
    """ "Three soldiers were killed"."""
    s = sentence("Three NUM nummod 2\nsoldiers NOUN nsubj:pass 4\nwere AUX aux:pass 4\nkilled VERB root 0\n+. PUNCT punct 4")
    mention = Mention("numeral", (1,), 3, 3, "exact", s.chars(0, 0), s.chars(0, 1), quantity=s.quantities[0])
    return Draft(s, Hit(3, 3, 3, "killed", victims=(1,)), mention, "killed", 3, 3, "exact", s.chars(0, 0), s.chars(3, 3))


def test_a_draft_shows_what_stands_in_its_sentence() -> None:
    draft = _soldiers()
    seen = dict(features_of(draft, Company.of([draft])))
    there = {"form exact", "kind numeral", "harm killed", "harm root", "harm passive", "harm tie nsubj:pass", "sentence first"}
    assert there | {"claim only one of harm"} <= set(seen)
    assert not {"sentence heading", "group pronoun", "claim figure again", "between verbs", "harm soft"} & set(seen)
    assert seen["sentence claims"] == seen["hit claims"] == 0.0


def test_company_tells_how_often_a_figure_is_given() -> None:
    one, other = _soldiers(), _soldiers()
    alone, together = (dict(features_of(one, Company.of(drafts))) for drafts in ([one], [one, other]))
    assert "claim figure again" in together and "claim figure again" not in alone
    assert together["harm told"] > alone["harm told"] and together["other figures"] == alone["other figures"] == 0.0


@pytest.mark.parametrize("weights, least, most", [({"always": 50.0}, 0.9, 0.99), ({"always": -50.0}, 0.01, 0.1), ({}, 0.5, 0.5)])
def test_confidence_stays_within_its_bounds(
    weights: dict[str, float], least: float, most: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confidence, "_weights", lambda: weights)
    draft = _soldiers()
    assert least <= confidence.confidence_of(draft, Company.of([draft])) <= most


def test_the_shipped_weights_are_numbers_and_bear_on_a_plain_claim() -> None:
    weights = json.loads(confidence.WEIGHTS.read_text(encoding="utf-8"))
    assert all(isinstance(value, float) and math.isfinite(value) and abs(value) < 20 for value in weights.values())
    draft = _soldiers()
    plain = confidence.confidence_of(draft, Company.of([draft]))
    draft.hit, draft.mention = Hit(3, 3, 3, "killed", soft=True), Mention("bare", (1,), 2, None, "vague", (0, 5), (0, 14), definite=True)
    draft.form = "vague"
    assert confidence.confidence_of(draft, Company.of([draft])) < plain > 0.8


def test_every_claim_is_weighed_once_in_its_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finish, "confidence_of", lambda draft, company: round(draft.count_span[0] / 1000, 3))
    text = "Five miners were killed near Oruro on Friday and nine were wounded. The police arrested two men."
    claims = tollbook.read(text, language="en").claims
    assert len(claims) == 3
    assert [claim.confidence for claim in claims] == [round(claim.evidence.count[0] / 1000, 3) for claim in claims]


@given(PAIRS)
def test_area_is_how_often_a_right_claim_stands_above_a_wrong_one(pairs: list[tuple[bool, float]]) -> None:
    right, chance = [r for r, _ in pairs], [c for _, c in pairs]
    area = bench.area(right, chance)
    assert 0 <= area <= 1
    assert area == pytest.approx(1 - bench.area([not r for r in right], chance)) or len(set(right)) == 1
    assert bench.area(right, [float(r) for r in right]) == (1.0 if len(set(right)) == 2 else 0.5)


@given(PAIRS, st.integers(1, 12))
def test_bins_hold_every_claim_once_and_are_of_equal_mass(pairs: list[tuple[bool, float]], bins: int) -> None:
    rows = bench.reliability([r for r, _ in pairs], [c for _, c in pairs], bins)
    assert sum(n for n, _, _ in rows) == len(pairs)
    assert max(n for n, _, _ in rows) - min(n for n, _, _ in rows) <= 1 or len(pairs) < bins
    assert sum(n * was for n, _, was in rows) == pytest.approx(sum(r for r, _ in pairs))
    assert 0 <= bench.calibration_error(rows) <= 1


def test_who_says_what_is_so_makes_no_error() -> None:
    right = [True] * 8 + [False] * 2 + [True] * 2 + [False] * 8
    assert bench.calibration_error(bench.reliability(right, [0.8] * 10 + [0.2] * 10, 2)) == pytest.approx(0)
    assert bench.calibration_error(bench.reliability(right, [0.9] * 10 + [0.3] * 10, 2)) == pytest.approx(0.1)


def _examples() -> list[object]:
    """Forty documents of which those with a mark are right nine times in ten, the others every other time."""
    return [bench.Example(f"d{at}", "ours", {"always": 1.0, **({"marked": 1.0} if at % 2 else {})}, at % 20 != 1 if at % 2 else at % 4 == 0)
            for at in range(40) for _ in range(5)]  # fmt: skip


def test_the_fit_finds_the_shares() -> None:
    examples = _examples()
    weights = bench.fit(examples, 0.01)
    low, high = bench.chances(weights, examples[:10:5])
    assert (low, high) == (pytest.approx(0.5, abs=0.01), pytest.approx(0.9, abs=0.01))
    assert bench.fit(examples, 1000.0)["marked"] < 0.1 < weights["marked"]
    assert bench.fit(examples) == bench.fit(list(reversed(examples)))


def test_no_document_is_weighed_by_its_own_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    examples, asked = _examples(), []
    monkeypatch.setattr(bench, "fit", lambda chosen: asked.append({e.document for e in chosen}) or {})
    monkeypatch.setattr(bench, "chances", lambda weights, chosen: [float(chosen[0].document not in asked[-1])] * len(chosen))
    assert bench.cross_validated(examples, 7) == [1.0] * len(examples)
    assert len(asked) == 7
