"""Years: four digits that are one, spans of years, decades, and years as they are spoken ("nineteen ninety-six")."""

from __future__ import annotations

import re
from datetime import date

from tollbook.language.en import dates as table

from . import calendar
from .absolutedates import GIVEN, edged, spoken_year
from .dateview import Found, View


def year(view: View) -> Found | None:
    number = int(view.get("year"))
    latest = view.published.year + 30 if view.published else 2060
    if number > latest or not _is_year(view, number):
        return None
    days = edged(calendar.whole_year(number), view.get("edge"))
    if re.search(r"(?i:copyright|©|\(c\)) {0,2}$", view.text[max(0, view.span[0] - 12) : view.span[0]]):
        return Found(days, str(number), "dateline", False, "the year of the page")
    if view.get("season"):
        days, mark = calendar.season(number, view.get("season"))
        return Found(days, mark, "year", False, GIVEN)
    if view.get("until"):
        until = int(view.get("until")) if len(view.get("until")) == 4 else number // 100 * 100 + int(view.get("until"))
        if number < until <= number + 99:
            return Found((days[0], date(until, 12, 31)), str(number), "period", False, GIVEN)
        if len(view.get("until")) == 4 or until != number + 1:
            return None
    return Found(days, str(number), "year", False, GIVEN)


_STRONG = frozenset(
    "in since by until till from during before after through throughout between mid year fiscal circa back early late due ended "
    "ending".split()
)


def _is_year(view: View, number: int) -> bool:
    """A four-digit number is a year after a preposition of time; after other words only near ours, and not before what is counted."""
    start, end = view.match.span("year")
    if view.get("season") or view.get("edge"):
        return True
    near = 1900 <= number <= (view.published.year + 3 if view.published else 2035)
    before = re.search(r"([\w'’.&-]+|\(|\[)\s{0,3}$", view.text[max(0, start - 25) : start])
    lead = before[1] if before else ""
    after = re.match(r"\s{1,3}([^\W\d_][\w'’-]*)(\s[A-Z]\w*)?", view.text[end : end + 40])
    following = after[1].lower().removesuffix("'s") if after else ""
    if following in table.COUNTED or lead.lower() in table.NOT_BEFORE_YEARS:
        return False
    if (
        after
        and after[1][0].isupper()
        and not view.text.isupper()
        and re.search(r"\b(?:St|Ave|Street|Avenue|Road|Rd|Drive|Blvd|Lane|Block|Boulevard)\b", view.text[end : end + 40])
    ):
        return False
    if lead.lower() in _STRONG or (near and view.text[end : end + 2] in {"'s", "’s"}):
        return True
    plural = following.endswith("s") and not following.endswith(("ss", "is", "us", "as"))
    if lead.lower() in {"the", "his", "her", "its", "their", "our"} or lead.endswith(("'s", "’s", "s'")):
        return near
    if lead.lower() in {"of", "to", "and", "or", "around", "a", "an", "for", "(", "[", "fall", "autumn", "winter"} or lead.rstrip(
        "."
    ).lower() in {**table.MONTHS, **table.SHORT_MONTHS}:
        return near and not plural
    if not lead or lead[0].isupper() and not lead.isupper():
        return near and not lead and following in {"was", "saw", "will", "has"}
    return near and bool(following) and not plural and following not in table.NOT_AFTER_YEARS and not lead[0].isdigit()


def decade(view: View) -> Found | None:
    first = int(view.get("year"))
    return Found(edged((date(first, 1, 1), date(first + 9, 12, 31)), view.get("edge")), str(first)[:3], "period", False, GIVEN)


def spoken(view: View) -> Found | None:
    number = spoken_year(view.get("spoken"))
    if number is None:
        return None
    if view.get("season"):
        days, mark = calendar.season(number, view.get("season"))
        return Found(days, mark, "year", False, GIVEN)
    return Found(calendar.whole_year(number), str(number), "year", False, GIVEN)
