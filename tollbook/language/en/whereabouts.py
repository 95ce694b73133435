"""Words around the name of a place that tell whether harm was done there.

Each pattern is for the text right before or right behind the name; line ends are blanks or not.
"""
from __future__ import annotations

import re

# Right before a place: where somebody sits, was taken, comes from or went, and not where the harm was done.
AWAY = re.compile(
    r"(?:hospitals?|morgue|clinic|funeral|buried|burial|treated|taken|transferred|airlifted|evacuated|rushed|flown|court|resident of"
    r"|residents of|fled|escaped|returned|native of|arrived|"
    r"arriving|spokesman|spokeswoman|correspondent|ambassador|embassy|consulate|mayor|governor|bishop|archbishop|sheltering|born"
    r"|regiment|battalion|brigade|division|garrison|lives|lived|living|based|travell?ed|trip|visit|meeting|met|"
    r"conference|reported from|dispatch from|monitored|member of|according to (?:\w+ ){0,3}sources)\W+(?:\w+\W+){0,2}?(?:in|to|at|of"
    r"|for|from)?\W*(?:the\W+)?$",
    re.IGNORECASE)  # fmt: skip
# Right before a place: who or what comes from it.
ORIGIN = re.compile(
    r"(?:\bit\s+(?:was|is|has\s+been)\s+(?:[a-z]+\s+)?(?:reported|announced|learned|disclosed)\W+(?:here\W+)?(?:in|from)\W+"
    r"|\b(?:from|by)\W+(?:the\W+)?|\d\d?,\W+of\W+|\bversus\W+|\bvs\W+)$", re.IGNORECASE)  # fmt: skip
# Right before a place: what is told happened in it.
LOCATIVE = re.compile(r"\b(?:in|at|near|outside|inside|around|on|of|across|throughout)\s+(?:\w+[\s-]+){0,3}$", re.IGNORECASE)
# Between a count and the place of it.
BEHIND_COUNT = re.compile(r"(?:\s+[\w'’-]+){0,3}\s+(?:in|at|near)\s+(?:the\s+)?(?:[\w-]+\s+)?$", re.IGNORECASE)
# Right before a place from which another is measured.
REFERENCE = re.compile(
    r"\b(?:north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)?\s+(?:side\s+|part\s+)?of\s+(?:the\s+)?$|\bfrom\s+$",
    re.IGNORECASE,
)
# Right before the name of a settlement that its kind names.
VILLAGE = re.compile(r"\b(?:village|town|hamlet|city|municipality|township|settlement|camp|community)\s+of\s+$", re.IGNORECASE)
# Right before a place to which a way leads.
GOAL = re.compile(r"\b(?:to|into|toward|towards)\s+(?:[\w-]+\s+){0,4}$", re.IGNORECASE)
# Right behind a place: it owns what follows.
POSSESSIVE = re.compile(r"['’]s?\b", re.IGNORECASE)
# Right behind the name of a town: those who tell what happened in it.
POLICING = re.compile(
    r"\W{0,3}(?:s\W+)?(?:city |county |metro(?:politan)? |state |township )?"
    r"(?:police|sheriff|fire|pd\b|coroner|medical examiner|authorities|officials|detectives|homicide)",
    re.IGNORECASE,
)
# Parts of a city that are no town.
PART = re.compile(r"\b(?:the (?:north|south|east|west)\w*|part|side|sector|heart|center|centre|section|end)\b", re.IGNORECASE)
