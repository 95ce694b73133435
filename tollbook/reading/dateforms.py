"""The shapes in which English news writes dates: one pattern a shape, and where in a text it is worth a look.

A blank in a shape is a gap of at most one line end: no expression runs over a paragraph; "~" is a blank or a hyphen.  All gaps and repetitions are bounded, so that
any text takes linear time.  Names of months and weekdays must begin with a capital, the rest is case-blind, so that a wire's ALL CAPS
reads as well.
"""
# ruff: noqa: E501 - a shape is one line
from __future__ import annotations

import re
from collections.abc import Iterable

from tollbook.language.en import dates as table

_GAP = r"(?:[^\S\n]{1,6}|[^\S\n]{0,3}\n[^\S\n]{0,8})"
_MARGIN = 90


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", " ").replace("'", "['’]?") for word in sorted(words, key=len, reverse=True))


def _name(words: Iterable[str]) -> str:
    """Capital first, the rest in either case."""
    return "|".join(f"[{w[0].upper()}](?i:{w[1:]})" for w in sorted(words, key=len, reverse=True))


def _shape(shape: str) -> re.Pattern[str]:
    return re.compile(shape.replace("~", "(?: |-)").replace(" ", _GAP))


LONG_MONTH = rf"(?:{_name(table.MONTHS)})"
MONTH = rf"(?:{LONG_MONTH}\b|(?:{_name(table.SHORT_MONTHS)})\b\.?)"
LONG_WEEKDAY = rf"(?:{_name(table.WEEKDAYS)})"
WEEKDAY = rf"(?:{LONG_WEEKDAY}|(?:{_name(table.SHORT_WEEKDAYS)})\b\.?)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
NTH = r"(?:(?i:st|nd|rd|th)\b)?"
_DAYS = rf"(?P<day>{DAY}){NTH}"
YEAR = r"(?:1[89]\d\d|20\d\d)"
_YEARS = rf"(?P<year>{YEAR}|(?i:(?:of )?(?:last|this|next) year))\b"
PART = r"(?i:(?:early|late) (?:morning|afternoon|evening|night)|mid-?(?:morning|afternoon)|morning|afternoon|evening|night|dawn|noon|midday|midnight|daybreak|dusk|nightfall|lunchtime)"
EDGE = r"(?i:early|late|mid|pre-dawn)"
COUNT = rf"(?i:\d{{1,4}}(?:\.5)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)~(?:one|two|three|four|five|six|seven|eight|nine)|{_either(table.NUMBERS)}|{_either(table.VAGUE_NUMBERS)})"
UNIT = rf"(?i:{_either(table.UNITS)})"
_NIGHT_OF = r"(?:(?i:(?:the )?(?P<half>(?:early |late )?(?:night|evening|morning|afternoon|dawn|hours)) (?:of|between|on)(?: the)?) )?"
_COUNTED = rf"(?!,? (?i:{_either(table.COUNTED)})\b)"
_VERBS = r"(?! (?i:have|has|be|been|not|also|well|still|yet|never)\b)"  # "AT LEAST 5 MAY HAVE DIED"
_LEAD_DAY = rf"(?:(?:(?P<edge>{EDGE})~(?i:on )?)?(?P<weekday>{WEEKDAY})(?: (?P<part>{PART}))?(?:, ?| |,? (?i:the) |, (?i:on|on the) ))?"
_THROUGH = r"(?:-|–|—|/|to|through|until|and|or)"
_LIST = rf"(?:(?:, {DAY}){{0,3}},? ?{_THROUGH} ?(?P<last>{DAY}){NTH})?"
# "30 April to 2 May 2014": the year of the second is the year of the first.
_LENT = rf"(?= ?{_THROUGH} ?(?:(?i:the ))?(?:{DAY}{NTH} (?:(?i:of) )?(?P<nextmonth>{MONTH})|(?P<nextmonth2>{MONTH}) {DAY}{NTH}),? (?P<nextyear>{YEAR})\b|)"
_SPOKEN = r"nineteen (?:sixty|seventy|eighty|ninety)(?:~(?:one|two|three|four|five|six|seven|eight|nine))?"
_BORDERS = r"(?:the )?(?:very )?(?:beginning|middle|end|start|close|turn) of(?: the)?"
_PART_NAMES = r"day|night|morning|evening|afternoon"

# kind, which words make a look worth while, shape
PATTERNS: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple((kind, key, _shape(shape)) for kind, key, shape in (
    ("iso", "number", r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)[-/.](?P<month>0[1-9]|1[0-2])[-/.](?P<day>0[1-9]|[12]\d|3[01])(?![\d-])"),
    ("iso", "number", r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])\b(?![-.]\d)"),
    ("slashed", "number", r"(?<![\d/.-])(?P<first>\d\d?)(?P<mark>[/.-])(?P<second>\d\d?)(?P=mark)(?P<year>(?:19|20)\d\d)(?![\d/-])"),
    ("slashed", "number", r"(?<![\d/.-])(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>\d\d)(?![\d/-])"),
    ("full", "month", rf"(?<![\w$£€.:]){_NIGHT_OF}{_LEAD_DAY}(?:(?P<mod>(?i:last|this past|next)) )?(?i:the )?{_DAYS}{_LIST} ?(?:-|(?i:of )?)(?P<month>{MONTH}){_VERBS}(?:,? {_YEARS}|-(?P<dashed>(?:19|20)?\d\d)\b| (?P<short>\d\d)\b(?=\s{{0,3}}(?:[\[()\]/,.;–—-]|$))(?![.,]\d)| (?P<short2>[6-9]\d)\b(?![:.]\d){_COUNTED})?{_LENT}(?!\w)(?: (?P<late>{PART})\b)?"),
    ("full", "month", rf"\b{_NIGHT_OF}{_LEAD_DAY}(?:(?P<mod>(?i:last|this past|next)) )?(?P<month>{MONTH}) ?(?i:the )?{_DAYS}(?:(?:, {DAY}){{0,3}},? ?(?:-|–|—|/|(?i:to|through|until)|(?i:and)(?= \d\d?\b(?:st|nd|rd|th)?\s*(?:[,.;)\n]|$))) ?(?P<last>{DAY}){NTH})?"
                      rf"(?![\d:]|[.,]\d){_COUNTED}(?:,? {_YEARS})?{_LENT}(?:,? (?P<late>{PART})\b)?"),
    ("full", "month", rf"\b{_LEAD_DAY}(?i:the )?(?i:(?P<ordinal>{_either(table.ORDINALS)})) (?i:of )?(?P<month>{LONG_MONTH})\b(?:,? {_YEARS})?"),
    ("full", "month", rf"\b{_LEAD_DAY}(?P<month>{LONG_MONTH}) (?i:the )?(?i:(?P<ordinal>{_either(table.ORDINALS)}))\b(?:,? {_YEARS})?"),
    ("month_year", "month", rf"\b(?:(?P<edge>(?i:early|late|mid|{_BORDERS}))~(?i:in )?)?(?P<month>{MONTH})(?:,? (?i:of )?){_YEARS}"),
    ("month_year", "month", rf"\b(?:(?P<edge>{EDGE}) )?(?P<month>{LONG_MONTH}) (?i:of )?(?P<spoken>(?i:{_SPOKEN}))\b"),
    ("month", "month", rf"\b(?:(?P<edge>{EDGE}|(?i:{_BORDERS}|earlier|later))~)?(?P<mod>(?i:last|this|next|this past|this coming|the previous|the following)) (?P<month>{LONG_MONTH})\b(?! \d)"),
    ("month", "month", rf"\b(?P<lead>(?i:in|since|during|until|by|of|from|through|throughout|between|and|for|to|before|after|the|a|an|his|its|their|back in) (?:(?:the month|{_BORDERS}) (?:of )?)?)?(?P<core>(?:(?P<edge>{EDGE}|(?i:{_BORDERS}))~)?(?P<month>{LONG_MONTH}))\b(?! \d)"
                       rf"(?= ?(?i:and|to|-|–|through|or|until) (?P<nextmonth>{LONG_MONTH}),? (?P<nextyear>{YEAR})\b|)"),
    ("weekday", "weekday", rf"\b(?:(?P<mod>(?i:last|next|this past|this coming|this|past|coming|the previous|the following|the same|that|each|every|most)) )?(?:(?P<edge>{EDGE})~(?i:on )?)?(?P<weekday>{LONG_WEEKDAY})\b(?!['’]?s? (?i:nights|mornings|afternoons|evenings)\b)(?! (?i:and|or) {LONG_WEEKDAY} (?i:nights|mornings|afternoons|evenings)\b)(?: (?P<part>{PART}|(?i:overnight))\b)?(?:,? (?i:(?:of )?(?P<week>last|this|next|the same|that|the previous|the following) week)\b)?(?P<before>(?i: before last\b))?"),
    ("weekday", "weekday", rf"\b(?i:(?:the )?(?P<half>(?:early |late )?(?:morning|afternoon|evening|night|noon|dawn|hours)) (?:of|on)) (?:(?P<mod>(?i:last|this|next|this past)) )?(?P<weekday>{LONG_WEEKDAY})\b"),
    ("weekday", "weekday", rf"\b(?i:(?P<half>overnight) (?:on |from |of |into )?)(?P<weekday>{LONG_WEEKDAY})\b"),
    ("weekday", "weekday", rf"\b(?i:(?P<week>last|this|next) week (?:on )?)(?P<weekday>{LONG_WEEKDAY})\b"),
    ("weekday_nth", "weekday", rf"\b(?P<weekday>{LONG_WEEKDAY}),? (?i:the) {_DAYS}(?! (?i:of )?{MONTH})(?![:.]\d)"),
    ("weekday_ago", "weekday", rf"\b(?P<count>{COUNT}) (?i:weeks?) (?P<way>(?i:ago|from)) (?i:on |last |this )?(?P<weekday>{LONG_WEEKDAY})\b"),
    ("weekday_ago", "weekday", rf"\b(?P<count>{COUNT}) (?P<weekday>{LONG_WEEKDAY})s (?P<way>(?i:ago))\b"),
    ("short_weekday", "weekday", rf"\b(?P<weekday>(?:{_name(table.SHORT_WEEKDAYS)}))\b\.(?: (?P<part>{PART})\b)?"),
    ("deictic", "deictic", rf"\b(?<!USA\x20)(?:(?i:(?P<edge>early|late|earlier|later|dawn|at dawn)) )?(?P<word>(?i:{_either(table.DEICTIC)}))\b(?: (?P<part>{PART})\b)?"),
    ("part", "part", r"\b(?i:(?:(?P<edge>early|late|earlier|later) )?this (?P<part>(?:early |late )?(?:morning|afternoon|evening|dawn|noon)))\b"),
    ("unit", "unit", rf"\b(?i:(?:(?P<edge>earlier|later|early|late|mid|{_BORDERS}|the (?:first|last) days of)(?: in)?~)?(?P<mod>last|this past|this coming|this|next|past|previous|the past|the previous|the following|the next|the same|that same|that|over the|at the|the|during the|on the) (?P<unit>weekend|week|month|year|decade|spring|summer|fall|autumn|winter|quarter|century))\b(?P<last>(?i: before last| before\b(?! [a-z])| after\b(?! [a-z])))?(?!~(?i:old|ago|earlier|later|long|of)\b|-)"),
    ("weekend", "unit", r"\b(?i:(?:a |an )?(?P<core>weekend))(?=['’]?s? (?i:shooting|shootings|attack|attacks|violence|of violence|killing|killings|stabbing|crash|clashes|homicide|raid|raids|rampage|murders|bombing|bombings))"),
    ("ago", "unit", rf"\b(?:(?i:about|around|nearly|almost|some|over|more than|less than|just over|just|only) )?(?:(?P<count>{COUNT}) )?(?P<unit>{UNIT})(?P<plural>s?) (?P<way>(?i:ago|earlier|before|previously|later|afterwards?|after))\b"),
    ("period", "unit", rf"\b(?i:the )?(?P<way>(?i:past|last|next|coming|previous)) (?:(?P<count>{COUNT}) )?(?P<unit>{UNIT})s\b"),
    ("period", "unit", rf"\b(?i:the )?(?P<way>(?i:past|last|next|coming)) (?P<count>\d{{1,4}})~(?P<unit>{UNIT})\b"),
    ("anchored", "part", rf"\b(?i:(?:(?:earlier|later|early|late)(?: on)? )?(?:the )?(?P<way>previous|preceding|very next|following|next|same) (?P<unit>{_PART_NAMES}))\b"),
    ("anchored", "part", rf"\b(?i:(?:(?:earlier|later|early|late)(?: on)? )?(?P<way>that same|that very|that) (?P<unit>{_PART_NAMES}))\b"),
    ("anchored", "part", r"\b(?i:the (?P<unit>day|night|morning|evening) (?P<way>before|after))\b(?! (?i:the|a|an|his|her|their|its|he|she|they|it|we|i|this|that|[\w'’]{1,30}ing)\b| [A-Z])"),
    ("nth", "nth", rf"\b(?i:(?:on|since|until|by|from|after|before|(?P<half>night|morning|evening|afternoon|dawn|hours) of) the) (?P<core>(?P<day>{DAY})(?i:st|nd|rd|th))\b(?! (?i:of )?[a-zA-Z]+ (?:\d|anniversary)| (?i:floor|street|avenue|century|day|time|anniversary|birthday|parallel|meridian|infantry|brigade|battalion|division|regiment|district|precinct|block|and|of|hole|grade|amendment|district|round|year|hour))"),
    ("year", "number", rf"(?<![\w$£€#@.,/:'’-])(?:(?P<edge>(?i:early|late|mid|{_BORDERS}))(?: in)?~)?(?:(?i:the )?(?P<season>(?i:spring|summer|fall|autumn|winter)) (?i:of )?)?(?P<year>{YEAR})\b(?!,\d|\.\d|%|:\d|/\d\d\b|['’]s\b(?! \w)|s\b)(?:(?:-|–|/)(?P<until>(?:19|20)?\d\d)\b(?![-/]))?(?![-–/]\d)"),
    ("decade", "number", r"\b(?i:(?:the )?(?:(?P<edge>early|late|mid)~)?)(?P<year>(?:19|20)\d0)['’]?s\b"),
    ("spoken", "spoken", rf"\b(?i:(?:(?:the )?(?P<season>spring|summer|fall|autumn|winter) (?:of )?)?(?P<spoken>{_SPOKEN}))\b"),
    ("spoken", "spoken", r"\b(?i:the year (?P<spoken>two thousand))\b"),
    ("holiday", "holiday", rf"\b(?:(?P<mod>(?i:last|this|next|this past)) )?(?P<holiday>(?i:{_either([*table.FIXED_HOLIDAYS, *table.WEEKDAY_HOLIDAYS, *table.EASTER_HOLIDAYS])}))\b(?:(?:,| of)? {_YEARS})?"),
    ("nine_eleven", "number", r"(?<![\d/.-])9/11(?![\d/])"),
    ("night", "part", r"\b(?i:(?:at|around|before|by|after|since|shortly before|shortly after|just after|just before) (?P<part>dawn|daybreak|dusk|nightfall|midnight|sunrise|sunset))\b(?! (?i:on) )|\b(?i:(?:in |during )?the (?:early|small|pre-dawn) hours|(?:during|in|through) the night)\b(?! (?i:of|before|after|club|on|between|when|that|he|she|they|shift)\b)"),
))  # fmt: skip

_CUES = {
    "month": rf"(?:{_name([*table.MONTHS, *table.SHORT_MONTHS])})\b",
    "weekday": rf"(?:{_name([*table.WEEKDAYS, *table.SHORT_WEEKDAYS])})s?\b",
    "deictic": r"(?i:today|tonight|yesterday|tomorrow|overnight|last night|the night before last|this date)\b",
    "part": r"(?i:mornings?|afternoon|evening|night|dawn|noon|midnight|daybreak|dusk|nightfall|sunrise|sunset|day|hours)\b",
    "unit": rf"(?i:(?:{_either([*table.UNITS, *table.SEASONS, 'quarter', 'century'])})s?)\b",
    "spoken": r"(?i:nineteen|two thousand)\b",
    "holiday": r"(?i:christmas|boxing|new year|valentine|may day|juneteenth|fourth of july|july fourth|halloween|veterans|bastille|thanksgiving|memorial day|labor day|martin luther|presidents|easter|good friday|palm sunday|ash wednesday|holy|maundy|pentecost|whit|all saints|st\. patrick)",
}
_CUE = {key: _shape(rf"\b{cue}") for key, cue in _CUES.items()} | {"number": re.compile(r"\d{4}|\d/\d"), "nth": re.compile(r"\d(?i:st|nd|rd|th)\b")}
SINCE = re.compile(r"\b(?i:ever since|since)\s{1,8}(?:(?i:late|early|mid)[\s-]{1,8})?$")


def windows(text: str, start: int, end: int) -> dict[str, list[tuple[int, int]]]:
    """The stretches of the text in which shapes of each kind may stand, in order and apart."""
    found: dict[str, list[tuple[int, int]]] = {}
    for key, cue in _CUE.items():
        spans: list[tuple[int, int]] = []
        for match in cue.finditer(text, start, end):
            first, last = max(start, match.start() - _MARGIN), min(len(text), match.end() + _MARGIN)
            if spans and first <= spans[-1][1]:
                spans[-1] = (spans[-1][0], last)
            else:
                spans.append((first, last))
        found[key] = spans
    return found
