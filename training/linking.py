"""Learn what the features of linking weigh, and choose the two bounds of clustering: makes tollbook/linking/weights.py again.

    python training/linking.py GOLD.jsonl > tollbook/linking/weights.py      (progress and figures go to standard error)

GOLD.jsonl has a report a line, as bench/link.py takes them, and "incident", which is the only field of the answer that is looked at.
A logistic regression over the pairs of main happenings that share a key: what speaks for two being one may not weigh less than nothing,
what speaks against it not more; each weight is held to a prior (PRIOR) with the strength of STRENGTH pairs.  The figure that counts
leaves out a fifth of the incidents in turn: a pair is scored by weights that never saw either of its incidents.
"""
from __future__ import annotations

import json
import random
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[1] / "bench")]
from link import mentions_from  # noqa: E402  the same reports, read in the same way

from tollbook.linking.features import AGAINST, FOR, pair_of  # noqa: E402
from tollbook.linking.sketches import Traits, sketch_of, traits_from  # noqa: E402

FEATURES = (*FOR, *AGAINST)
PRIOR = {"same_hands": 0.5, "other_hands": -1.0, "other_cause": -0.8, "same_cause": 0.2, "aside": -0.5}
"""What is held of features of which these reports, nearly all of shootings in one country and told as the main thing, can say little."""
STRENGTH = 1.0
FOLDS = 5
_SIGNS = np.array([1.0] * len(FOR) + [-1.0] * len(AGAINST))
_PRIOR = np.array([*(PRIOR.get(feature.__name__, 0.0) for feature in FEATURES), 0.0])


def fit(rows: np.ndarray, same: np.ndarray) -> np.ndarray:
    """Weights, and the bias last, by accelerated projected gradients."""
    design = np.hstack([rows, np.ones((len(rows), 1))])
    hold = np.append(np.full(len(FEATURES), STRENGTH), 0.0)
    low = np.append(np.where(_SIGNS > 0, 0.0, -np.inf), -np.inf)
    high = np.append(np.where(_SIGNS > 0, np.inf, 0.0), np.inf)
    step = 1 / (0.25 * np.linalg.eigvalsh(design.T @ design)[-1] + STRENGTH)
    weights = ahead = _PRIOR.copy()
    pace = 1.0
    for _ in range(4000):
        chance = 1 / (1 + np.exp(-design @ ahead))
        moved = np.clip(ahead - step * (design.T @ (chance - same) + hold * (ahead - _PRIOR)), low, high)
        next_pace = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = moved + (pace - 1) / next_pace * (moved - weights)
        weights, pace = moved, next_pace
    return weights


def pairs_of(traits: Mapping[str, Traits], keys: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """The pairs that share a key."""
    having = defaultdict(list)
    for name in sorted(traits):
        for key in keys[name]:
            having[key].append(name)
    return sorted({pair for names in having.values() for pair in combinations(names, 2)})


def left_out(rows: np.ndarray, same: np.ndarray, folds: np.ndarray) -> np.ndarray:
    """The score of each pair by weights that saw neither of its incidents."""
    scores = np.zeros(len(rows))
    for fold in range(FOLDS):
        test = (folds == fold).any(axis=1)
        weights = fit(rows[~test], same[~test])
        scores[test] = 1 / (1 + np.exp(-(rows[test] @ weights[:-1] + weights[-1])))
    return scores


def table(weights: np.ndarray, pairs: int, incidents: int) -> str:
    lines = [f'    "{feature.__name__}": {weight:.2f},' for feature, weight in zip(FEATURES, weights, strict=False)]
    return "\n".join([
        '"""What each feature weighs.  Made by training/linking.py; do not edit.', "",
        f"Learned on the development part of gva: {pairs} pairs of reports that share a key, of {incidents} incidents.  Weights of what",
        'those reports can say little of are held to a prior (training/linking.py, PRIOR).', '"""', "from __future__ import annotations", "",
        f"BIAS = {weights[-1]:.2f}", '"""What two mentions begin with that share nothing that is looked at."""', "", "WEIGHTS = {", *lines, "}",
    ])  # fmt: skip


def main(path: str) -> None:
    incident = {str(row.get("doc_id") or row["id"]): row["incident"] for row in map(json.loads, Path(path).read_text("utf-8").splitlines())}
    mentions = [mention for mention in mentions_from(path) if mention.happening.main]
    sketches = {mention.happening.id: sketch_of(mention) for mention in mentions}
    of = {mention.happening.id: incident[str(mention.report.key)] for mention in mentions}
    traits = {name: traits_from(sketch) for name, sketch in sketches.items()}
    pairs = pairs_of(traits, {name: sketch.keys for name, sketch in sketches.items()})
    laid = [pair_of(traits[one], traits[other]) for one, other in pairs]
    rows = np.array([[feature(pair) for feature in FEATURES] for pair in laid])
    same = np.array([of[one] == of[other] for one, other in pairs], float)
    names = sorted(set(of.values()))
    random.Random(1).shuffle(names)
    fold = {name: number % FOLDS for number, name in enumerate(names)}
    scores = left_out(rows, same, np.array([[fold[of[one]], fold[of[other]]] for one, other in pairs]))
    wrong = np.mean((scores >= 0.5) != same)
    print(f"{len(pairs)} pairs, {int(same.sum())} of them one incident; left out: {wrong:.1%} on the wrong side of one half", file=sys.stderr)
    print(table(fit(rows, same), len(pairs), len(names)))


if __name__ == "__main__":
    main(sys.argv[1])
