"""How English says that a number is a part, a sum over time, corrected, or of another incident (claims.md 5).

Patterns are for a sentence on one line (Sentence.line).
"""
from __future__ import annotations

import re

# Openers of parts: "12 dead, including five children".
OPENERS = frozenset("including include includes included among".split())
OPENER = re.compile(
    r"\bincluding\b|\bamong (?:them|whom|those killed|the dead|the wounded|the injured|the victims)\b|\bof (?:whom|which|them)\b",
    re.IGNORECASE,
)
NEW_CLAUSE = re.compile(r"[.;]|\b(?:while|but|that|left|leaving)\b|\b(?:wound|injur|kill)(?:ed|ing)\b|\b(?:dead|hurt|hurting)\b", re.IGNORECASE)
# Right behind a number, and within the words of a group: some of people told already.
OF_THOSE = re.compile(r"\s*(?:of (?:whom|them|the (?:dead|killed|victims|wounded|injured|casualties))|among them)\b", re.IGNORECASE)
OUT_OF_THOSE = re.compile(r"\b(?:of|among) (?:whom|them|those|the (?:dead|victims|wounded|injured|casualties))\b", re.IGNORECASE)
# Right before a number that another takes the place of: "revised down from 15", "earlier put at 15".
REVISED = re.compile(
    r"\b(?:revis\w+|correct\w+|lower\w+|reduc\w+|down|up) (?:\w+ ){0,3}from (?:an? )?(?:earlier |previous |initial )?(?:\w+ (?:toll"
    r"|figure|count) of )?$|\b(?:earlier|previously|initially|at first|originally) (?:\w+ ){0,3}(?:put|reported|said|given|announced|as"
    r"|at)?\s?(?:at|as)?\s?$",
    re.IGNORECASE,
)
# A number that these lead to was told at first; not where one of the others stands in between.
AT_FIRST = re.compile(
    r"\b(?:initially|originally|at first)\b|\bfirst (?:reported|reporting|said|stated|announced|put)\b"
    r"|\b(?:initial|early|first|preliminary) (?:report(?:s|age|ing)?|sources|accounts?|estimates?|figures?|tolls?|news|posts?)\b(?![^,]*,[^,]*\bwere\b)",
    re.IGNORECASE,
)
SINCE = re.compile(r"\b(?:later|then|but|however|subsequently|since|now|before|rose|risen|rising|while)\b|[.;]", re.IGNORECASE)
# Signs that a sentence turns to another incident.
ELSEWHERE = re.compile(r"\b(?:another|other|separate|separately|second|unrelated|different|meanwhile|elsewhere|earlier|previous"
                       r"|later)\s+(?:\w+\s+)?"
                        r"(?:incident|action|attack|attacks|shooting|bombing|case|raid|ambush|clash|strike|explosion|crime|development"
                        r"|area)|\b(?:meanwhile|elsewhere|separately)\b", re.IGNORECASE)  # fmt: skip

# What opens a phrase that stands before its sentence: "After the death of Ana Paz, ...".
FRONTING = {"after", "following", "since", "before", "with", "despite", "amid", "until"}
