"""How English says that a number is a part, a sum over time, corrected, or of another incident (claims.md 5).

Patterns are for a sentence on one line (Sentence.line).
"""
from __future__ import annotations

import re

# A sum over a period or over several incidents (B4).
PERIOD = re.compile(
    r"\b(?:since (?!then\b)(?:the )?\w+|so far this (?:year|month|week)|this year(?: alone)?|(?:in|over|during|for"
    r"|within) (?:the )?(?:past|last|previous|preceding|recent) (?:\w+ ){0,2}(?:weeks?|months?|years?|decades?|days)"
    r"|(?:over|during|in) (?:\w+ ){1,3}(?:years|months|decades) of|each year|every year|every day|per year|a year|annually|year-to-date"
    r"|to date|during the (?:\w+ )?war|in the (?:\w+ ){0,2}(?:civil )?war\b"
    r"|(?:in|during) (?:january|february|march|april|may|june|july|august|september|october|november|december) alone|during (?:january"
    r"|february|march|april|june|july|"
    r"august|september|october|november|december)\b|for (?:\w+ )?(?:a decade|decades|years)|civil war (?:in|that|which)|(?:in"
    r"|during) the (?:\w+ )?(?:conflict|struggle|uprising|civil war)\b"
    r"|in (?:19|20)\d\d alone|last year alone|in recent (?:years|months|weeks|days)|throughout the (?:war|conflict|country)"
    r"|in all of (?:19|20)\d\d|first (?:\w+ ){1,2}months of)",
    re.IGNORECASE,
)  # fmt: skip
# Openers of parts: "12 dead, including five children".
OPENERS = frozenset("including include includes included among".split())
OPENER = re.compile(
    r"\bincluding\b|\bamong (?:them|whom|those killed|the dead|the wounded|the injured|the victims)\b|\bof (?:whom|which|them)\b",
    re.IGNORECASE,
)
NEW_CLAUSE = re.compile(r"[.;]|\b(?:while|but)\b|\b(?:wounded|injured|killed|dead|hurt)\b", re.IGNORECASE)
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
# Signs that a sentence turns to another incident.
ELSEWHERE = re.compile(r"\b(?:another|other|separate|separately|second|unrelated|different|meanwhile|elsewhere|earlier|previous"
                       r"|later)\s+(?:\w+\s+)?"
                        r"(?:incident|action|attack|attacks|shooting|bombing|case|raid|ambush|clash|strike|explosion|crime|development"
                        r"|area)|\b(?:meanwhile|elsewhere|separately)\b", re.IGNORECASE)  # fmt: skip
