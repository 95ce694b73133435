"""Dates of the page, not of what it tells: the dateline of a wire, the mastheads of a web page ("Posted: Jan. 20, 2014")."""

from __future__ import annotations

import re
from datetime import date

from tollbook.language.en import dates as table
from tollbook.model import Span

from . import calendar
from .absolutedates import month_number
from .dateforms import DAY, MONTH
from .dateview import Found

_DATE = (
    rf"(?P<date>(?:(?P<day>{DAY})[ \t]{{1,4}}(?P<month>{MONTH})|(?P<month2>{MONTH})[ \t]{{1,4}}(?P<day2>{DAY}))"
    r"(?:,?[ \t]{1,4}(?P<year>\d{4}|\d\d))?)"
)
DATELINE = re.compile(
    r"(?:^|\n)[ \t]{0,20}(?:[A-Z][A-Z .'\-]{2,40}(?:\([A-Z][\w .'\-]{1,30}\))?(?:, ?[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?)?,?[ \t]{1,4})"
    rf"{_DATE}(?=[ \t]{{0,4}}(?:\(|\[|--|—|–|-|/|,|:))"
)
_HEAD = 1500
_LABELS = "|".join(map(re.escape, sorted(table.MASTHEAD, key=len, reverse=True)))
_LABEL = re.compile(rf"^\W{{0,6}}(?:{_LABELS})\b:?", re.IGNORECASE)
_LABEL_BESIDE = re.compile(
    rf"(?:^|[\n(\[|*•>])[ \t]{{0,4}}(?:{_LABELS})\b:? {{0,2}}(?:(?:at|on) {{0,2}})?"
    r"(?:\d{1,2}:\d\d ?(?:[ap]\.?m\.?)?,? {0,2})?(?:[A-Z]{2,3},? {0,2})?(?:on )?$",
    re.IGNORECASE,
)
_FILLING = re.compile(
    r"\d{1,2}:\d\d|\b[ap]\.?m\b\.?|\b(?:am|pm|[ecmp][ds]?t|gmt|utc|bst|at|on|by|the|of|updated|posted|published|first|last|date|created|modified|"
    r"share|print|staff|news|online|and|from|to|mon|tues?|wed|thur?s?|fri|sat|sun)\b|[\W\d_]",
    re.IGNORECASE,
)


def dateline_of(text: str, published: date | None) -> tuple[Span, Found] | None:
    """The date beside the place at the head of a wire report: "SAN SALVADOR, 3 JAN 90 (ACAN-EFE) --"."""
    match = DATELINE.search(text, 0, _HEAD)
    if match is None:
        return None
    number, day = month_number(match["month"] or match["month2"]), int(match["day"] or match["day2"])
    year: int | None = None
    if match["year"]:
        year = int(match["year"]) if len(match["year"]) == 4 else calendar.century(int(match["year"]), published)
    elif published is not None:
        year = calendar.nearest_year(number, day, published)
    found = calendar.day_of(year, number, day) if year else None
    days = (found, found) if found else None
    return match.span("date"), Found(days, found.isoformat() if found else None, "dateline", not match["year"], "the dateline")


def is_masthead(text: str, span: Span, published: date | None, day: date) -> bool:
    """Whether a date only says when the page was made: with such a label before it; in brackets before the dash of a dateline; or, near the
    head of the report and the day of publication, alone in its line with nothing but hours."""
    if _LABEL_BESIDE.search(text, max(0, span[0] - 60), span[0]):
        return True
    if span[1] < _HEAD and text[span[0] - 1 : span[0]] == "(" and re.match(r"\) ?(?:-|–|—)", text[span[1] : span[1] + 4]):
        return True
    start = max(text.rfind("\n", max(0, span[0] - 120), span[0]) + 1, span[0] - 120)
    end = text.find("\n", span[1], span[1] + 120)
    end = end if end >= 0 else min(len(text), span[1] + 120)
    if (start > 0 and text[start - 1] != "\n") or (end < len(text) and text[end] != "\n"):
        return False
    before, after = text[start : span[0]], text[span[1] : end]
    label = _LABEL.match(before)
    if label:
        return not _FILLING.sub("", before[label.end() :])
    near = published is not None and abs((published - day).days) <= 2
    return near and start < _HEAD and start + len(after) + len(text) - end > 0 and not _FILLING.sub("", before + after)
