"""How probable it is that two mentions are one incident: the features of both, weighed (`weights.py`), and the reasons that count most."""
from __future__ import annotations

import math

from .features import AGAINST, FOR, Feature, Pair
from .weights import BIAS, WEIGHTS

_MOST = 4
"""Reasons that are given of a pair."""
_COUNTS = 0.3
"""What a feature must add to be a reason."""
_WEIGHED: tuple[tuple[Feature, float], ...] = tuple(
    (feature, WEIGHTS[feature.__name__]) for feature in (*FOR, *AGAINST) if WEIGHTS.get(feature.__name__)
)


def score_of(pair: Pair) -> float:
    """0..1, and not a probability that anything else was checked against than the reports that the weights were learned on."""
    return 1 / (1 + math.exp(-math.fsum((BIAS, *(weight * feature(pair) for feature, weight in _WEIGHED)))))


def reasons_of(pair: Pair) -> tuple[str, ...]:
    """What speaks most for the two being one, the strongest first; then what speaks most against it, where anything does."""
    counts = [(weight * feature(pair), feature) for feature, weight in _WEIGHED]
    speaks = sorted(((-much, feature.__name__, feature) for much, feature in counts if much >= _COUNTS))
    against = min(((much, feature.__name__, feature) for much, feature in counts if much <= -_COUNTS), default=None)
    reasons = [_sentence(feature, pair) for _, _, feature in speaks[:_MOST]]
    return (*reasons, f"but {_sentence(against[2], pair)}") if against else tuple(reasons)


def _sentence(feature: Feature, pair: Pair) -> str:
    """The feature's docstring, as a part of a sentence, with what it was seen in."""
    words = _SEEN_IN.get(feature.__name__)
    text = (feature.__doc__ or feature.__name__).split("\n", 1)[0].removesuffix(".")
    text = text[:1].lower() + text[1:]
    if words is None:
        return text
    one, other = (getattr(traits.wording, words) for traits in (pair.one, pair.other))
    both = sorted(one.keys() & other.keys(), key=lambda word: (-min(one[word], other[word]), word))[:3]
    return f"{text} ({', '.join(both)})" if both else text


_SEEN_IN = {"shared_pairs": "pairs", "shared_names": "names", "names_and_place": "names", "shared_words": "words",
            "shared_numbers": "numbers", "share_of_numbers": "numbers"}  # fmt: skip
