"""Make the weights of the reader's confidence again, with one command:

    python training/confidence.py [--shared ../shared]     writes tollbook/reading/confidence_weights.json

Every claim that the reader draws from the development gold and from the invented reports of tests/corpus is one example: right where the
scorer's rule matches it to a gold claim, required or optional.  A logistic regression with a quadratic penalty, solved by Newton's method:
the same readings give the same file.  Of the texts only these weights are kept.
"""
from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import tollbook  # noqa: E402
from tests.corpus import reports  # noqa: E402
from tollbook.model.contract import reading_json  # noqa: E402
from tollbook.reading import finish  # noqa: E402
from tollbook.reading.confidence import WEIGHTS, features_of  # noqa: E402

PENALTY = 4.0
"""Of the squares of the weights; that of what is always there is left out."""
GOLD = {"muc": ("muc",), "local": ("gva", "gvdb"), "airwars": ("airwars",)}


@dataclass(frozen=True)
class Example:
    """One claim of a reading: its document, its features, whether it is right."""

    document: str
    part: str
    features: dict[str, float]
    right: bool


def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared / "bench" / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer under {shared}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def documents(shared: Path) -> Iterator[tuple[str, dict[str, Any], list[dict[str, Any]]]]:
    """Part, report (as arguments of tollbook.read) and gold claims of every document, ours first."""
    for ours in reports():
        report = {"text": ours.text, "title": ours.title, "published": ours.published, "publisher": ours.publisher, "key": ours.id}
        yield "corpus", report, ours.gold()["claims"]
    for part, data in GOLD.items():
        gold = shared / "gold" / part / "gold.jsonl"
        command = [sys.executable, shared / "bench" / "texts.py", "gold", gold, *(shared / "data" / name / "dev.jsonl" for name in data)]
        texts = subprocess.run(list(map(str, command)), check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
        for text, line in zip(texts.splitlines(), gold.read_text(encoding="utf-8").splitlines(), strict=True):
            given, wanted = json.loads(text), json.loads(line)
            report = {name: given.get(name) for name in ("text", "title", "published", "publisher", "url")}
            yield part, report | {"key": wanted["id"]}, wanted["claims"]


def matched(claims: list[dict[str, Any]], gold: list[dict[str, Any]], score: ModuleType) -> set[int]:
    """The claims that a gold claim is matched to, as the scorer does it: the required choose first, of twins the likest."""
    used: set[int] = set()
    for want in sorted(gold, key=lambda want: bool(want.get("optional"))):
        fits = [at for at, claim in enumerate(claims) if at not in used and score.agrees(want, claim)]
        if fits:
            used.add(max(fits, key=lambda at: score.likeness(want, claims[at])))
    return used


def examples(shared: Path, read: Callable[..., tollbook.Reading] = tollbook.read) -> list[Example]:
    """All claims that the reader draws from the documents, with their features."""
    score = scorer(shared)
    out: list[Example] = []
    seen: list[dict[str, float]] = []

    def record(draft: Any, company: Any) -> float:
        seen.append(dict(features_of(draft, company)))
        return 0.0

    with patch.object(finish, "confidence_of", record):
        for part, report, gold in documents(shared):
            seen.clear()
            claims = reading_json(read(**report, language="en"), "0")["claims"]
            if len(claims) != len(seen):
                raise SystemExit(f"{report['key']}: {len(claims)} claims, {len(seen)} weighed")
            right = matched(claims, gold, score)
            out.extend(Example(report["key"], part, features, at in right) for at, features in enumerate(seen))
    return out


def fit(chosen: Sequence[Example], penalty: float = PENALTY) -> dict[str, float]:
    """The weight of each feature that at least five examples have."""
    counts: dict[str, int] = {}
    for example in chosen:
        for name in example.features:
            counts[name] = counts.get(name, 0) + 1
    names = ["always", *sorted(name for name, n in counts.items() if n >= 5 and name != "always")]
    x = np.array([[example.features.get(name, 0.0) for name in names] for example in chosen])
    y = np.array([example.right for example in chosen], dtype=float)
    ridge = np.full(len(names), penalty)
    ridge[0] = 1e-6
    weights = np.zeros(len(names))
    for _ in range(40):
        chance = 1.0 / (1.0 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (y - chance) - ridge * weights
        bend = (x * (chance * (1 - chance))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        weights += step
        if float(np.abs(step).max()) < 1e-9:
            break
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def chances(weights: dict[str, float], chosen: Sequence[Example]) -> list[float]:
    scores = [sum(weights.get(name, 0.0) * value for name, value in example.features.items()) for example in chosen]
    return [float(1.0 / (1.0 + np.exp(-score))) for score in scores]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    chosen = examples(options.parse_args().shared)
    weights = fit(chosen)
    WEIGHTS.write_text(json.dumps(dict(sorted(weights.items())), indent=1) + "\n", encoding="utf-8")
    right = sum(example.right for example in chosen)
    print(f"{len(chosen)} claims, {right} of them right; {len(weights)} weights in {WEIGHTS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
