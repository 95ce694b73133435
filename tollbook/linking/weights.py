"""What each feature weighs.  Made by training/linking.py; do not edit.

Learned on the development part of gva: 7203 pairs of reports that share a key, of 1213 incidents.  Weights of what
those reports can say little of are held to a prior (training/linking.py, PRIOR).
"""
from __future__ import annotations

BIAS = -2.81
"""What two mentions begin with that share nothing that is looked at."""

WEIGHTS = {
    "same_day": 1.46,
    "told_together": 1.83,
    "near_place": 0.36,
    "place_in_words": 1.11,
    "day_and_place": 0.19,
    "same_killed": 1.12,
    "same_injured": 0.07,
    "same_people": 1.60,
    "person_in_words": 1.61,
    "shared_pairs": 1.77,
    "shared_names": 2.88,
    "share_of_names": 0.93,
    "names_and_place": 0.15,
    "shared_words": 1.13,
    "shared_numbers": 0.00,
    "share_of_numbers": 0.75,
    "same_cause": 0.00,
    "same_hands": 0.35,
    "other_day": -0.85,
    "told_far_apart": -2.38,
    "told_before": -1.51,
    "other_place": -0.97,
    "place_not_in_words": -0.72,
    "other_killed": 0.00,
    "other_injured": -1.53,
    "no_shared_harm": -1.45,
    "other_people": -0.66,
    "other_names": -0.92,
    "other_numbers": -0.59,
    "other_cause": 0.00,
    "other_hands": -1.00,
    "aside": -0.50,
}
