"""Words that tell one happening from another, and the main one from what is told as context (claims.md E4, E5, E7)."""
from __future__ import annotations

import re

# At the head of a sentence: another happening than that of the sentences before.
SHIFTS = (
    "meanwhile", "elsewhere", "separately", "in another", "in a separate", "in other", "in a second", "in a third", "in a similar",
    "in a different", "in an unrelated",
    "in a related", "in yet another", "another attack", "another explosion", "another bomb", "another shooting", "another incident",
    "on the other hand", "in the meantime",
    "at the same time", "simultaneously", "in addition", "in a new", "likewise", "also in", "a separate", "a second attack",
    "a second bomb", "a second explosion",
)  # fmt: skip

# Deeds of violence: a sentence that begins with another day and tells one of these is on another happening.
ACTS = {"attack", "attacks", "attacked", "exploded", "explosion", "bombed", "bomb", "bombs", "bombing", "opened", "ambushed", "ambush",
        "raided", "shelled", "struck", "strike", "fired", "stormed",
        "killed", "shot", "stabbed", "assassinated", "murdered", "kidnapped", "clashed", "clashes", "gunmen", "assault", "assaulted",
        "shooting", "detonated", "executed"}

# A number of places, none of them the one where all of it happened: "in two townships", "across the country".
SPREAD = ("throughout", "across", "various parts", "different parts", "several parts", "other parts", "several cities", "several areas",
          "several towns", "several places",
          "various cities", "various areas", "nationwide", "countrywide", "around the country")  # fmt: skip
PLACE_NOUNS = ("townships", "towns", "villages", "cities", "provinces", "departments", "districts", "states", "places", "locations",
               "areas", "regions", "municipalities", "neighborhoods",
               "neighbourhoods", "countries", "points")  # fmt: skip

# What was done to people, without a word of how: a means told elsewhere in the sentence need not be theirs.
MURDER = {"murder", "murders", "murdered", "murdering", "assassinated", "assassinate", "assassination", "assassinations", "massacre",
          "massacred", "massacres", "slain", "slaying",
          "homicide", "genocide", "slaughter", "slaughtered"}  # fmt: skip

# A date or a place said of these is not that of the harm.
AWAY_VERBS = {"condemned", "condemn", "expressed", "met", "meet", "appeared", "appear", "pleaded", "sentenced", "charged", "arraigned",
              "convicted", "released", "arrived", "returned", "visited",
              "attended", "scheduled", "hold", "held", "holding", "buried", "mourned", "treated", "born", "gathered", "identified",
              "issued", "signed", "appointed", "elected", "left",
              "traveled", "travelled", "negotiations", "talks", "meeting", "summit", "conference", "hearing", "trial", "funeral",
              "vigil", "interview", "statement", "election", "elections", "speech",
              "created", "founded", "denounced", "regretted", "blamed", "remained", "remains", "announced"}  # fmt: skip

# Told as context: the words beside a harm that put it at another time.
CONTEXT = (
    r"in (?:19|20)\d\d",
    r"(?:in|last) (?:january|february|march|april|may|june|july|august|september|october|november|december),? (?:of )?(?:19|20)\d\d",
    r"(?:\w+ ){0,2}(?:years|months|decades) (?:ago|earlier|before)", r"last (?:year|month)", r"a (?:year|month|decade) (?:ago|earlier)",
    r"previous", r"previously", r"in the past", r"anniversary", r"earlier this (?:year|month)",
    r"similar (?:attack|incident|shooting|bombing|case)s?", r"the same \w+ (?:that|who|which)",
)  # fmt: skip
AFTERMATH = {"funeral", "funerals", "burial", "vigil", "anniversary", "protest", "protesting", "commemorating", "memorial", "mourning",
             "avenge", "revenge", "retaliation"}

# What harm is done with, grammatically its doer, and nobody's hand.
NO_HAND = {"bomb", "bombs", "explosion", "explosions", "blast", "blasts", "attack", "attacks", "bullet", "bullets", "strike", "strikes",
           "airstrike", "airstrikes", "mine", "shrapnel", "one", "fire", "gunfire", "grenade", "shell", "shells", "rocket", "rockets",
           "missile", "missiles"}  # fmt: skip

# Before the name of a large city: a part of it ("North Philadelphia"), where no town of its own bears the name.
PARTS_OF_CITIES = {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northern", "southern", "eastern",
                   "western", "central", "downtown", "uptown", "midtown", "inner", "outer"}  # fmt: skip
# Deaths that come days after what they follow from.
LATER = re.compile(
    r"\b(?:one|two|another|some|several) of the (?:wounded|injured)\b|\bof (?:his |her |their |its |the )?(?:wounds|injuries)\b"
    r"|\b(?:succumbed|died later|later died|has since died|have since died)\b",
    re.IGNORECASE,
)
