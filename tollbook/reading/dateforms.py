"""The shapes in which English news writes dates: one pattern a shape.

All are linear: no repeated group holds another repetition.  Names of months and weekdays must begin with a capital, the rest is
case-blind, so that the wire's ALL CAPS reads as well.
"""
# ruff: noqa: E501 - a shape is one line
from __future__ import annotations

import re

from tollbook.language.en import dates as table


def _either(words: object) -> str:
    return "|".join(re.escape(str(word)).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


def _name(words: object) -> str:
    """Capital first, the rest in either case."""
    return "|".join(f"[{w[0].upper()}](?i:{w[1:]})" for w in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


MONTH = rf"(?:(?:{_name(table.MONTHS)})|(?:{_name(table.SHORT_MONTHS)})\b\.?)"
LONG_MONTH = rf"(?:{_name(table.MONTHS)})"
WEEKDAY = rf"(?:(?:{_name(table.WEEKDAYS)})|(?:{_name(table.SHORT_WEEKDAYS)})(?:\.|(?=,)))"
LONG_WEEKDAY = rf"(?:{_name(table.WEEKDAYS)})"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
NTH = r"(?:\s?(?i:st|nd|rd|th)\b)?"
YEAR = r"(?:1[89]\d\d|20\d\d)"
PART = r"(?i:early\s+morning|late\s+night|morning|afternoon|evening|night|dawn|noon|midday|midnight|daybreak|dusk|nightfall)"
EDGE = r"(?i:early|late|mid)"
COUNT = rf"(?i:\d{{1,4}}(?:\.5)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)|{_either(table.NUMBERS)}|{_either(table.VAGUE_NUMBERS)})"  # noqa: E501 - one shape
UNIT = rf"(?i:{_either(set(table.UNITS) - {'quarter', 'night', 'morning', 'evening', 'afternoon'})})"
_NIGHT_OF = r"(?:(?i:the\s+(?:early\s+)?(?:night|evening|morning|afternoon|dawn|(?:early\s+)?hours)\s+(?:of|between)(?:\s+the)?)\s+)?"
_COUNTED = rf"(?!\s+(?i:{_either(table.COUNTED)})\b)"
_LEAD_DAY = rf"(?:(?P<edge>{EDGE})\s+(?i:on\s+)?)?(?P<weekday>{WEEKDAY})(?:\s+(?P<part>{PART}))?(?:,\s*|\s+|,?\s+(?i:on|the)\s+)"

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple((kind, re.compile(shape)) for kind, shape in (
    ("iso", r"\b(?P<year>(?:19|20)\d\d)[-/.](?P<month>0[1-9]|1[0-2])[-/.](?P<day>0[1-9]|[12]\d|3[01])\b"),
    ("iso", r"\b(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])\b"),
    ("slashed", r"\b(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>(?:19|20)?\d\d)\b"),
    ("full", rf"\b{_NIGHT_OF}(?:{_LEAD_DAY})?(?i:the\s+)?(?P<day>{DAY}){NTH}(?:\s*(?:-|–|—|/|(?i:to|and|or|through))\s*(?P<last>{DAY}){NTH})?\s+(?i:of\s+)?(?P<month>{MONTH})"
             rf"(?:,?\s+(?P<year>{YEAR})\b|\s+(?P<short>\d\d)\b(?![:.]\d))?(?!\w)(?:\s+(?P<late>{PART})\b)?"),
    ("full", rf"\b{_NIGHT_OF}(?:{_LEAD_DAY})?(?P<month>{MONTH})\s*(?i:the\s+)?(?P<day>{DAY}){NTH}(?:\s*(?:-|–|—|/|(?i:to|through)|(?i:and)(?=\s+\d\d?\b(?:st|nd|rd|th)?\s*(?:[,.;)]|$)))\s*(?P<last>{DAY}){NTH})?"
             rf"(?![\d:]|[.,]\d){_COUNTED}(?:,?\s+(?P<year>{YEAR})\b)?(?:,?\s+(?P<late>{PART})\b)?"),
    ("month_year", rf"\b(?:(?P<edge>(?i:early|late|mid|the\s+(?:beginning|middle|end|start)\s+of))[\s-]+)?(?P<month>{MONTH})(?:,?\s+(?i:of\s+)?)(?P<year>{YEAR}|(?i:(?:last|this|next)\s+year))\b"),
    ("month_year", rf"\b(?:(?P<edge>{EDGE})\s+)?(?P<month>{LONG_MONTH})\s+(?P<spoken>(?i:nineteen\s+(?:sixty|seventy|eighty|ninety)(?:[-\s]+(?:one|two|three|four|five|six|seven|eight|nine))?))\b"),
    ("month", rf"\b(?P<mod>(?i:last|this|next|this\s+past|this\s+coming))\s+(?P<month>{LONG_MONTH})\b(?!\s+\d)"),
    ("month", rf"\b(?:(?i:in|since|during|until|by|of|from|through|between|and|for|to|before|after|back\s+in)\s+(?:(?i:the\s+(?:month|beginning|middle|end|start)\s+of)\s+)?)(?P<core>(?:(?P<edge>{EDGE})[\s-]+)?(?P<month>{LONG_MONTH}))\b(?!\s+\d|['’]|\s+[A-Z][a-z])"),
    ("weekday", rf"\b(?:(?P<mod>(?i:last|next|this\s+past|this\s+coming|this|past|coming|the\s+previous|the\s+following|the\s+same|that))\s+)?(?:(?P<edge>(?i:early|late|mid|pre-dawn))[\s-]+(?i:on\s+)?)?(?P<weekday>{LONG_WEEKDAY})\b(?:\s+(?P<part>{PART})\b)?"),
    ("weekday", rf"\b(?i:(?P<half>morning|afternoon|evening|night|noon|dawn|hours))\s+(?i:of|on)\s+(?P<weekday>{LONG_WEEKDAY})\b"),
    ("deictic", rf"\b(?i:(?P<edge>early|late|earlier|later|dawn|at\s+dawn)\s+)?(?i:(?P<word>the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|yesterday|today|tomorrow|tonight|last\s+night|overnight))\b(?:\s+(?P<part>{PART})\b)?"),
    ("part", r"\b(?i:(?:(?P<edge>early|late|earlier|later)\s+)?this\s+(?P<part>morning|afternoon|evening|dawn|noon))\b"),
    ("unit", r"\b(?i:(?:(?P<edge>earlier|later|early|late)\s+)?(?P<mod>last|this|next|past|previous|this\s+past|this\s+coming|the\s+past|the\s+previous|the\s+following|the\s+same|that|over\s+the|the|during\s+the)\s+(?P<unit>weekend|week|month|year|decade|spring|summer|fall|autumn|winter|quarter|century))\b(?![\s-]+(?i:old|ago|earlier|later|long|before|after|of)\b)"),
    ("ago", rf"\b(?:(?i:about|around|nearly|almost|some|over|more\s+than|less\s+than|just|only)\s+)?(?P<count>{COUNT})\s+(?P<unit>{UNIT})s?\s+(?P<way>(?i:ago|earlier|before|previously|later|afterwards?|after))\b"),
    ("period", rf"\b(?:(?i:in)\s+)?(?i:the\s+)?(?P<way>(?i:past|last|next|coming))\s+(?:(?P<count>{COUNT})\s+)?(?P<unit>{UNIT})s\b"),
    ("period", rf"\b(?:(?i:in)\s+)?(?i:the\s+)?(?P<way>(?i:past|last|next|coming))\s+(?P<count>\d+)[\s-]+(?P<unit>{UNIT})\b"),
    ("anchored", r"\b(?i:the\s+(?P<way>previous|preceding|next|following|same|very\s+next)\s+(?P<unit>day|night|morning|evening|afternoon))\b"),
    ("anchored", r"\b(?i:(?P<way>that(?:\s+same)?|the\s+same)\s+(?P<unit>day|night|morning|evening|afternoon))\b"),
    ("anchored", r"\b(?i:the\s+(?P<unit>day|night|morning|evening)\s+(?P<way>before|after))\b(?!\s+(?i:the|a|an|his|her|their|its|he|she|they|this|that|[\w'’]+ing)\b)"),
    ("year", rf"\b(?i:(?P<lead>in|since|by|until|till|from|of|during|before|after|through|around|between|and|to|late|early|the|a|year|summer|spring|fall|autumn|winter)[\s-]+|mid-?\s?)(?P<core>(?P<year>{YEAR}))(?![\d,%]|\.\d|-\d|\s?(?i:percent|kg|km|lb)){_COUNTED}(?!['’]?s\b)"),
    ("decade", r"\b(?i:(?:the\s+)?(?:(?P<edge>early|late|mid)[\s-]+)?)(?P<year>(?:19|20)\d0)['’]?s\b"),
    ("year", r"\b(?i:(?P<spoken>nineteen\s+(?:sixty|seventy|eighty|ninety)(?:[-\s]+(?:one|two|three|four|five|six|seven|eight|nine))?))\b"),
    ("year", r"\b(?i:the\s+year\s+(?P<spoken>two\s+thousand))\b"),
    ("night", r"\b(?i:at\s+(?P<part>dawn|daybreak|dusk|nightfall|midnight))\b|\b(?i:the\s+early\s+hours|before\s+dawn|during\s+the\s+night|in\s+the\s+night|the\s+night)\b(?!\s+(?i:of|before|after|club)\b)"),
))  # fmt: skip
SINCE = re.compile(r"\b(?i:since)\s+(?:(?i:late|early|mid)[\s-]+)?$")
DATELINE = re.compile(
    rf"(?:^|\n)[ \t]*(?:[A-Z][A-Z .'\-]{{2,40}}(?:\([A-Z][\w .'\-]{{1,30}}\))?,?[ \t]+)(?P<date>(?:(?P<day>{DAY})[ \t]+(?P<month>{MONTH})|(?P<month2>{MONTH})[ \t]+(?P<day2>{DAY}))(?:,?[ \t]+(?P<year>\d{{4}}|\d\d))?)(?=[ \t]*(?:\(|\[|--|—|–|-|/|,|:))"
)
