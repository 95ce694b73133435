"""Days that bear a name: feasts of a fixed day, of a weekday of a month, and those counted from Easter (dateutil); and 9/11."""

from __future__ import annotations

import re
from datetime import date

from tollbook.language.en import dates as table

from . import calendar
from .absolutedates import GIVEN, UNRESOLVED_DAY, beside, single
from .datetense import direction
from .dateview import Found, View

_BARE = {"christmas", "easter", "halloween", "thanksgiving"}
_COMPANY = frozenset("on since at before after by this".split())
_NOT_HOLIDAY = re.compile(
    r"\s{1,3}(?:island|tree|present|gift|card|carol|bunny|egg|rising|offensive|agreement|accord|party|costume|"
    r"dinner|decoration|light|shopping|season|market|bazaar)",
    re.I,
)


def holiday(view: View) -> Found | None:
    name = view.get("holiday").replace("’", "'")
    start, end = view.span
    before = view.text[max(0, start - 12) : start].lower().split()[-1:]
    if _NOT_HOLIDAY.match(view.text, end) or before in (["orthodox"], ["like"]):
        return None
    if name in _BARE and not view.get("mod") and not view.get("year") and not set(before) & _COMPANY:
        return None
    written = view.get("year")
    if written.isdigit():
        return single(_feast(name, int(written)), view, GIVEN, relative=False)
    if view.published is None:
        return UNRESOLVED_DAY
    if written:
        chosen = _feast(name, beside(written, view.published) or view.published.year)
    else:
        way = (
            "ahead"
            if view.get("mod") == "next"
            else "past"
            if view.get("mod") in {"last", "this past"}
            else direction(view.text, start, end)
        )
        days = [day for by in (-1, 0, 1) if (day := _feast(name, view.published.year + by))]
        chosen = calendar.nearest(days, view.published, way)
    return single(chosen, view, f"{name.capitalize()} nearest to {view.published}") if chosen else None


def _feast(name: str, year: int) -> date | None:
    if name in table.FIXED_HOLIDAYS or name.replace("'", "") in table.FIXED_HOLIDAYS:
        return calendar.day_of(year, *table.FIXED_HOLIDAYS.get(name, table.FIXED_HOLIDAYS.get(name.replace("'", ""), (1, 1))))
    if name in table.WEEKDAY_HOLIDAYS:
        return calendar.nth_weekday(year, *table.WEEKDAY_HOLIDAYS[name])
    return calendar.from_easter(year, table.EASTER_HOLIDAYS[name]) if name in table.EASTER_HOLIDAYS else None


def nine_eleven(view: View) -> Found | None:
    day = date(2001, 9, 11)
    return Found((day, day), day.isoformat(), "day", False, "the attacks known by their day") if (view.published or day) >= day else None
