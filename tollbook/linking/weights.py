"""What each feature weighs.  Made by training/linking.py; do not edit.

Learned on the development part of gva: 7203 pairs of reports that share a key, of 1213 incidents.  Weights of what
those reports can say little of are held to a prior (training/linking.py, PRIOR).
"""
from __future__ import annotations

BIAS = -3.26
"""What two mentions begin with that share nothing that is looked at."""

WEIGHTS = {
    "same_day": 1.41,
    "told_together": 1.79,
    "near_place": 0.36,
    "place_in_words": 1.11,
    "day_and_place": 0.22,
    "same_killed": 1.12,
    "same_injured": 0.10,
    "same_people": 1.59,
    "person_in_words": 1.61,
    "shared_pairs": 1.74,
    "shared_names": 3.33,
    "share_of_names": 1.30,
    "names_and_place": 0.22,
    "shared_words": 1.10,
    "shared_numbers": 0.00,
    "share_of_numbers": 0.71,
    "same_cause": 0.00,
    "same_hands": 0.31,
    "other_day": -0.86,
    "told_far_apart": -2.38,
    "told_before": -1.51,
    "other_place": -0.96,
    "place_not_in_words": -0.74,
    "other_killed": 0.00,
    "other_injured": -1.52,
    "no_shared_harm": -1.46,
    "other_people": -0.70,
    "other_numbers": -0.64,
    "other_cause": 0.00,
    "other_hands": -1.00,
    "aside": -0.50,
}
