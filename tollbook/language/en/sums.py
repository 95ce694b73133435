"""How English says that a number is a sum over a period or over several incidents (claims.md B4).

Patterns are for a sentence on one line (Sentence.line).
"""
from __future__ import annotations

import re

# A sum over a period or over several incidents (B4).
PERIOD = re.compile(
    r"\b(?:since (?!then\b|been\b|died\b|left\b|returned\b)(?:the )?\w+|so far this (?:year|month|week)|this year(?: alone)?|(?:in|over|during|for"
    r"|within) (?:the )?(?:past|last|previous|preceding|recent) (?:\w+ ){0,2}(?:weeks?|months?|years?|decades?|days)"
    r"|(?:over|during|in) (?:\w+ ){1,3}(?:years|months|decades) of|each year|every year|every day|per year|a year|annually|year-to-date"
    r"|to date|during the (?:\w+ )?war|in the (?:\w+ ){0,2}(?:civil )?war\b(?!-)"
    r"|(?:in|during) (?:january|february|march|april|may|june|july|august|september|october|november|december) alone|during (?:january"
    r"|february|march|april|june|july|"
    r"august|september|october|november|december)\b|for (?:\w+ )?(?:a decade|decades|years)|civil war (?:in|that|which)|(?:in"
    r"|during) the (?:\w+ )?(?:conflict|struggle|uprising|civil war)\b"
    r"|in (?:19|20)\d\d alone|last year alone|in recent (?:years|months|weeks|days)|throughout the (?:war|conflict|country)"
    r"|in all of (?:19|20)\d\d|first (?:\w+ ){1,2}months of)",
    re.IGNORECASE,
)  # fmt: skip
# Several deeds, or several places of one rank: "in three separate ambushes", "in two towns", "in various parts of the country".
_MANY = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|several|various|different|separate|numerous|many|a (?:series|string|wave) of)"
SEVERAL = re.compile(
    rf"\b(?:in|during|by|of|from|after|following|with) (?:at least )?(?:the )?{_MANY} (?:\w+ ){{0,2}}"
    r"(?:attacks|ambushes|clashes|raids|confrontations|shootings|massacres|bombings|incidents|battles|skirmishes|encounters|assaults)\b"
    rf"|\b(?:in|at|across|throughout) (?:at least )?(?:the )?{_MANY} (?:\w+ )?"
    r"(?:towns|townships|cities|villages|departments|provinces|states|districts|municipalities|regions|countries|(?:parts|areas|sectors|cities) of)\b",
    re.IGNORECASE,
)
DEEDS = frozenset("attacks ambushes raids bombings massacres assaults clashes killings murders shootings".split())
AGAINST = {"on", "against", "in", "at", "near"}
WARS = {"war", "conflict", "insurgency", "uprising", "strife"}
