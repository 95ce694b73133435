"""Words that tell one happening from another, and the main one from what is told as context (claims.md E4, E5, E7)."""
from __future__ import annotations

# At the head of a sentence: another happening than that of the sentences before.
SHIFTS = (
    "meanwhile", "elsewhere", "separately", "in another", "in a separate", "in other", "in a second", "in a third", "in a similar", "in a different", "in an unrelated",
    "in a related", "in yet another", "another attack", "another explosion", "another bomb", "another shooting", "another incident", "on the other hand", "in the meantime",
    "at the same time", "simultaneously", "in addition", "in a new", "likewise", "also in", "a separate", "a second attack", "a second bomb", "a second explosion",
)  # fmt: skip

# A number of places, none of them the one where all of it happened: "in two townships", "across the country".
SPREAD = ("throughout", "across", "various parts", "different parts", "several parts", "other parts", "several cities", "several areas", "several towns", "several places",
          "various cities", "various areas", "nationwide", "countrywide", "around the country")  # fmt: skip
PLACE_NOUNS = ("townships", "towns", "villages", "cities", "provinces", "departments", "districts", "states", "places", "locations", "areas", "regions", "municipalities", "neighborhoods",
               "neighbourhoods", "countries", "points")  # fmt: skip

# What was done to people, without a word of how: a means told elsewhere in the sentence need not be theirs.
MURDER = {"murder", "murders", "murdered", "murdering", "assassinated", "assassinate", "assassination", "assassinations", "massacre", "massacred", "massacres", "slain", "slaying",
          "homicide", "genocide", "martyrdom", "slaughter", "slaughtered"}  # fmt: skip
