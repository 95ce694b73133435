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
    r"|in all of (?:19|20)\d\d|first (?:\w+ ){1,2}months of"
    r"|(?:in|within|over) (?:(?:less|no more) than |only |just |under |(?:a|the) (?:course|space|matter) of )?(?:(?!the\b)\w+ )?(?:days|weeks|months|years)(?! (?:of|ago|later|after|time|old)\b)"
    r"|(?:in|over|during) (?:the course|the space|a period) of (?:\w+ ){1,2}(?:hour|day|week|month|year|decade)s?\b|(?:in|within) less than (?:\w+ )?hours\b|(?:in|during) this decade"
    r"|during (?:19|20)\d\d|during the (?:\w+ )?(?:electoral |election )?(?:campaign|boycott)|nationwide)",
    re.IGNORECASE,
)  # fmt: skip
# A deed's rank in a period is no sum over it: "the 12th attack this year", "the deadliest since 2014".
RANKED = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|first(?! (?:\w+ )?(?:months?|weeks?|days?|half|quarter))|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest"
    r"|deadliest|bloodiest|worst|biggest|largest|heaviest|most (?:deadly|lethal|serious))\b[^.;:,]{0,50}$",
    re.IGNORECASE,
)
# So many killed in a day and a night are those of many deeds.
DAYS = re.compile(
    r"\b(?:in|over|during|within) the (?:past|last|previous|preceding) (?:24|48|72|twenty-four|forty-eight|seventy-two)[ -]hours|over the (?:past|last) day\b",
    re.IGNORECASE,
)
SINCE_THEN = re.compile(r"\bsince then\b", re.IGNORECASE)
# Several deeds, or several places of one rank: "in three separate ambushes", "in two towns", "in various parts of the country".
_MANY = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|several|various|different|separate|numerous|many|a (?:series|string|wave) of)"
SEVERAL = re.compile(
    rf"\b(?:in|during|by|of|from|after|following|with) (?:at least )?(?:the )?{_MANY} (?:\w+ ){{0,2}}"
    r"(?:attacks|ambushes|clashes|raids|confrontations|shootings|massacres|bombings|incidents|battles|skirmishes|encounters|assaults)\b"
    rf"|\b(?:in|at|across|throughout) (?:at least )?(?:the )?{_MANY} (?:of (?:the |its )?(?:\w+'s )?(?:\w+ )?|\w+ )?"
    r"(?:towns|townships|cities|villages|departments|provinces|states|districts|municipalities|regions|countries|(?:parts|areas|sectors|cities) of)\b",
    re.IGNORECASE,
)
_DEEDS = "attacks|ambushes|clashes|raids|confrontations|shootings|massacres|bombings|battles|skirmishes|encounters|assaults"
_RANKS = "towns|townships|cities|villages|departments|provinces|districts|municipalities|neighbou?rhoods"
_TARGETS = (
    "towns|townships|cities|villages|hamlets|districts|bases|posts|outposts|barracks|stations|camps|markets|schools|churches|mosques|hotels"
    "|convoys|patrols|positions|installations|banks|points|places|sites|targets"
)
# "Clashes in Karo and Lomas provinces", "attacks in the capital and two departments": deeds at places told apart; "raids by the rebels
# against four towns"; "the clashes of the past few hours"; several deeds that "left nine dead"; what is laid to "the army's brutal actions".
APART = re.compile(
    rf"\b(?:{_DEEDS})\b[^.;:]{{0,70}}\bin (?:[\w']+,? ){{1,8}}and (?:[\w']+ ){{1,3}}(?:{_RANKS})\b"
    rf"|\b(?:{_DEEDS})\b[^.;:]{{0,50}}\bin the (?:{_RANKS}) of (?:[\w'-]+,? ){{1,8}}and \w+"
    rf"|\b(?:{_DEEDS})\b[^.;:]{{0,50}}\b(?:in|during|over|of|within) the (?:past|last) (?:\w+ ){{0,2}}hours\b"
    rf"|\b(?:{_DEEDS})\b[^.;:,]{{0,60}}\b(?:against|on|at) (?:(?:more than|at least|over|some|about) )?{_MANY} (?:[\w']+ ){{0,2}}(?:{_TARGETS})\b"
    r"|\b(?:because of|due to) (?:[\w-]+ ){0,3}[\w-]+['’]s? (?:\w+ ){0,2}(?:actions|attacks|crimes|atrocities)\b"
    rf"|\b{_MANY} (?:\w+ ){{0,2}}(?:{_DEEDS})\b[^.;:]{{0,70}}\b(?:resulted in|resulting in|left|leaving|have left|have killed|killed|killing|caused|claimed)\b",
    re.IGNORECASE,
)
DEEDS = frozenset("attacks ambushes raids bombings massacres assaults clashes killings murders shootings confrontations battles".split())
# What a war may do to people: "the war has left hundreds dead"; a war that "began with the death of a king" did not kill him.
DOES = frozenset("left leave leaves leaving caused cost claimed taken took taking brought resulted killed produced meant".split())
# So many of these are as many deeds: "40 murders"; two or three may be one ("the two murders").
KILLINGS = frozenset("killings murders assassinations homicides kidnappings abductions executions".split())
FEW_KILLINGS = 10
AGAINST = {"on", "against", "in", "at", "near"}
WARS = {"war", "conflict", "insurgency", "uprising", "strife"}
RELATIVES = {"who", "whom", "whose", "which", "that", "where", "when"}
# "Seven were hurt in those clashes", "the clashes, in which seven were hurt": the deeds of the sum just told.
THOSE_DEEDS = re.compile(
    rf"\b(?:those|these) (?:\w+ )?(?:{_DEEDS}|{_RANKS}|places)\b|\bthe (?:{_DEEDS}),? (?:in|during) which\b", re.IGNORECASE
)
# What a force has done "over the weekend" is what it did in all of its deeds.
WEEKEND = re.compile(r"\bover the (?:past |last |long )?weekend\b", re.IGNORECASE)
FORCES = set("rebels guerrillas insurgents militants fighters troops soldiers forces army police".split())
# "A regime that has killed more than 90": what they have done so far.
RULERS = {"government", "regime", "army", "dictatorship", "junta", "state", "group", "movement", "party", "force"}
