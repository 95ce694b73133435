"""Whether the reader knows how sure it may be: area under the ROC curve, expected calibration error, reliability table.

    python bench/confidence.py [--shared ../shared] [--folds 10]

Every document is weighed with weights made from the other documents only (training/confidence.py).  Right is a claim that the scorer's rule
matches to a gold claim, required or optional; the texts are the development gold and the invented reports of tests/corpus.
"""
from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from training.confidence import Example, chances, examples, fit  # noqa: E402

BINS = 10


def cross_validated(chosen: Sequence[Example], folds: int) -> list[float]:
    """The chance of each example, from weights that its document had no part in.  Documents are dealt out in order, part by part."""
    order = list(dict.fromkeys(example.document for example in chosen))
    fold = {document: at % folds for at, document in enumerate(order)}
    out = [0.0] * len(chosen)
    for number in range(folds):
        weights = fit([example for example in chosen if fold[example.document] != number])
        held = [at for at, example in enumerate(chosen) if fold[example.document] == number]
        for at, chance in zip(held, chances(weights, [chosen[at] for at in held]), strict=True):
            out[at] = chance
    return out


def area(right: Sequence[bool], chance: Sequence[float]) -> float:
    """Area under the ROC curve: how often a right claim stands above a wrong one, ties half.  0.5 where there is only one kind."""
    good = [c for c, r in zip(chance, right, strict=True) if r]
    bad = [c for c, r in zip(chance, right, strict=True) if not r]
    above = sum((g > b) + (g == b) / 2 for g in good for b in bad)
    return above / (len(good) * len(bad)) if good and bad else 0.5


def reliability(right: Sequence[bool], chance: Sequence[float], bins: int = BINS) -> list[tuple[int, float, float]]:
    """Claims in order of their confidence in bins of equal mass: how many, what the reader said, what share was right."""
    pairs = sorted(zip(chance, right, strict=True))
    cuts = [len(pairs) * at // bins for at in range(bins + 1)]
    rows = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        if end > start:
            part = pairs[start:end]
            rows.append((len(part), sum(c for c, _ in part) / len(part), sum(r for _, r in part) / len(part)))
    return rows


def calibration_error(rows: Sequence[tuple[int, float, float]]) -> float:
    return sum(n * abs(said - was) for n, said, was in rows) / max(1, sum(n for n, _, _ in rows))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options.add_argument("--folds", type=int, default=10)
    given = options.parse_args()
    chosen = examples(given.shared)
    chance = cross_validated(chosen, given.folds)
    right = [example.right for example in chosen]
    rows = reliability(right, chance)
    print(f"{len(chosen)} claims of {len({example.document for example in chosen})} documents, {sum(right)} right")
    print(f"area under the ROC curve      {area(right, chance):.3f}   (asked: 0.75)")
    print(f"expected calibration error    {calibration_error(rows):.3f}   (asked: 0.05 at most)")
    for part in dict.fromkeys(example.part for example in chosen):
        here = [at for at, example in enumerate(chosen) if example.part == part]
        good, said = [right[at] for at in here], [chance[at] for at in here]
        print(f"  {part:8} area {area(good, said):.3f}, said {sum(said) / len(said):.3f}, was {sum(good) / len(good):.3f} ({len(here)})")
    print("\n| claims | the reader says | were right |\n|---|---|---|")
    for n, said, was in rows:
        print(f"| {n} | {said:.2f} | {was:.2f} |")


if __name__ == "__main__":
    main()
