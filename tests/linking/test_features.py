"""Features are symmetric, lie between 0 and 1, say a reason, and weigh what their side says; what they see in two invented reports."""
from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.linking import features
from tollbook.linking.features import AGAINST, FOR, Feature, pair_of
from tollbook.linking.scoring import reasons_of, score_of
from tollbook.linking.sketches import Traits, traits_of
from tollbook.linking.weights import WEIGHTS
from tollbook.linking.wording import Wording

from .reports import mention, story

SOME = ["anna", "weiler", "anna weiler", "korvalen", "12y", "400", "quay"]
WORDS = st.dictionaries(st.sampled_from(SOME), st.integers(5, 100).map(lambda percent: percent / 100))
NAMES = st.frozensets(st.sampled_from(["anna weiler", "piet maas", "weiler", ""]), max_size=2)
TRAITS = st.builds(
    Traits, report=st.sampled_from("rs"), main=st.booleans(),
    days=st.none() | st.integers(741_000, 741_030).map(lambda day: (day, day + 1)),
    told=st.none() | st.integers(741_000, 741_400),
    spot=st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180), st.sampled_from([5.0, 20.0, 400.0])),
    country=st.none(), places=st.frozensets(st.sampled_from(["korvalen", "brenik"]), max_size=2),
    totals=st.dictionaries(st.sampled_from(["killed", "injured"]), st.integers(0, 50)), people=NAMES,
    hands=st.frozensets(st.sampled_from("xy")), causes=st.frozensets(st.sampled_from(["drone", "shooting"])), saying=NAMES,
    wording=st.builds(Wording, WORDS, WORDS, WORDS, WORDS), war=st.booleans(),
)  # fmt: skip


@given(TRAITS, TRAITS)
def test_every_feature_is_symmetric_and_between_0_and_1(one: Traits, other: Traits) -> None:
    for feature in (*FOR, *AGAINST):
        there, back = feature(pair_of(one, other)), feature(pair_of(other, one))
        assert there == pytest.approx(back, abs=1e-9), feature.__name__
        assert 0 <= there <= 1, feature.__name__
    assert 0 < score_of(pair_of(one, other)) < 1
    assert reasons_of(pair_of(one, other)) == reasons_of(pair_of(other, one))


@pytest.mark.parametrize("feature", (*FOR, *AGAINST), ids=lambda feature: feature.__name__)
def test_every_feature_has_a_reason_and_a_weight_of_its_side(feature: Feature) -> None:
    reason = feature.__doc__ or ""
    assert reason.endswith(".") and "\n" not in reason and reason[0].isupper()
    assert WEIGHTS[feature.__name__] * (1 if feature in FOR else -1) >= 0


def test_every_weight_is_of_a_feature() -> None:
    assert set(WEIGHTS) == {feature.__name__ for feature in (*FOR, *AGAINST)}


@pytest.mark.parametrize("name, expected, other", [
    ("same_day", 1.0, {}), ("same_day", 0.5, {"day": date(2031, 3, 5)}), ("other_day", 0.0, {"day": date(2031, 3, 5)}),
    ("same_day", 0.0, {"day": None}), ("near_place", 1.0, {}), ("near_place", 0.0, {"town": None}),
    ("other_place", 0.0, {"town": "Brenik"}),
    ("other_place", 1.0, {"town": "Tasmora"}), ("same_killed", 1.0, {}), ("other_killed", 1.0, {"killed": 9}),
    ("no_shared_harm", 1.0, {"killed": None, "injured": 2}), ("same_people", 1.0, {"names": ("Anna Weiler",)}),
    ("same_people", 0.7, {"names": ("Anni Weiler",)}), ("other_people", 1.0, {"names": ("Piet Maas",)}), ("other_people", 0.0, {}),
    ("person_in_words", 1.0, {"text": "The wife of Anna Weiler spoke."}), ("same_hands", 1.0, {"by": "X"}),
    ("other_hands", 1.0, {"by": "Y"}), ("told_before", 1.0, {"day": date(2031, 3, 20)}),
    ("told_before", 0.0, {"published": date(2031, 3, 30)}), ("aside", 1.0, {"main": False}),
])  # fmt: skip
def test_what_a_feature_sees(name: str, expected: float, other: dict) -> None:
    one = mention("one", story(1), names=("Anna Weiler",), by="X", killed=3)
    there = mention("other", **{"text": story(2), **other})
    assert getattr(features, name)(pair_of(traits_of(one), traits_of(there))) == pytest.approx(expected, abs=0.01)


def test_words_in_common_count_and_none_in_common_count_against() -> None:
    texts = (story(1) + story(3), story(1, 1) + story(3, 1), story(2) + story(4))
    one, same, another = (traits_of(mention(str(n), text)) for n, text in enumerate(texts))
    assert score_of(pair_of(one, same)) > 0.99 > 0.95 > score_of(pair_of(one, another))
    assert features.other_names(pair_of(one, another)) == 1.0 and features.other_names(pair_of(one, same)) == 0.0
