"""Dates of the calendar: days, months and years that bear a name, a number or a feast.

A day or a month without its year takes the year that the text itself gives beside it ("30 April to 2 May 2014"), else the nearest that its
tense allows counted from publication, else that of the last day which the text told with its year.  Without any of these it stays words.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from tollbook.language.en import dates as table

from . import calendar
from .calendar import Days
from .datetense import direction
from .dateview import NO_DAY, Found, View

UNRESOLVED_DAY = Found(None, None, "day", why=NO_DAY)
_UNRESOLVED_MONTH = Found(None, None, "month", why=NO_DAY)


def month_number(name: str) -> int:
    key = name.lower().rstrip(".")
    return table.MONTHS.get(key) or table.SHORT_MONTHS[key]


def weekday_number(name: str) -> int:
    key = name.lower().rstrip(".")
    return table.WEEKDAYS[key] if key in table.WEEKDAYS else table.SHORT_WEEKDAYS[key]


def single(day: date | None, view: View, why: str, *, relative: bool = True) -> Found:
    """One day, or a part of it."""
    part = view.get("part") or view.get("late") or view.get("half")
    if day is None:
        return Found(None, None, "time" if part else "day", relative, why or NO_DAY)
    if part == "overnight":
        return Found((day, calendar.moved(day, 1) or day), f"{day.isoformat()}TNI", "time", relative, why)
    if part:
        return Found((day, day), f"{day.isoformat()}T{part_mark(part)}", "time", relative, why)
    if view.get("edge"):
        return Found((day, day), day.isoformat(), "time", relative, why)
    return Found((day, day), day.isoformat(), "day", relative, why)


def part_mark(part: str) -> str:
    return table.PARTS[re.split(r"[ -]", part)[-1].removeprefix("mid")]


def edged(days: Days, edge: str) -> Days:
    """ "Early", "mid" and "late" are a third each of a month or a year; "the beginning" and "the end" too."""
    first, last = days
    third = timedelta(days=(last - first).days // 3)
    if edge.startswith("early") or edge.endswith(("beginning of", "start of")) or "first days" in edge:
        return first, first + third
    if edge.startswith("late") and edge != "later" or edge.endswith(("end of", "close of")) or "last days" in edge:
        return last - third, last
    if edge.startswith("mid") or edge.endswith("middle of"):
        return first + third, last - third
    return days


def iso(view: View) -> Found | None:
    day = calendar.day_of(int(view.get("year")), int(view.get("month")), int(view.get("day")))
    return single(day, view, "the date as written", relative=False) if day else None


def slashed(view: View) -> Found | None:
    """03/04/2026 may be March or April: resolved where one reading fails or lies after publication, else in the order in which the report
    writes its other dates; where it writes none, not at all."""
    first, second, year = int(view.get("first")), int(view.get("second")), int(view.get("year"))
    if year < 100:
        year = calendar.century(year, view.published)
    readings = {order: day for order, month, number in (("month first", first, second), ("day first", second, first))
                if 1 <= month <= 12 and (day := calendar.day_of(year, month, number))}  # fmt: skip
    if view.published is not None:
        readings = {order: day for order, day in readings.items() if day <= view.published} or readings
    if not readings:
        return None
    why = "only one order of day and month fits"
    if len(set(readings.values())) > 1:
        order = order_of(view.text)
        readings = {order: readings[order]} if order in readings else {}
        why = f"the report's other dates are written {order}" if order else "may be day or month first"
    return single(next(iter(readings.values()), None), view, why, relative=False)


_MONTH_FIRST = re.compile(
    r"\b(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/|\b[A-Z][a-z]{2,8}\.? (?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?,? (?:19|20)\d\d\b"
)
_DAY_FIRST = re.compile(
    r"\b(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/|\b(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)? [A-Z][a-z]{2,8} (?:19|20)\d\d\b"
)


def order_of(text: str) -> str | None:
    """In which order the first 20,000 characters write dates that leave no doubt; None where there are none, or of both."""
    head = text[:20_000]
    month_first, day_first = bool(_MONTH_FIRST.search(head)), bool(_DAY_FIRST.search(head))
    if month_first == day_first:
        return None
    return "month first" if month_first else "day first"


def full(view: View) -> Found | None:
    number = month_number(view.get("month"))
    day = table.ORDINALS[view.get("ordinal")] if view.get("ordinal") else int(view.get("day"))
    if view.match["month"].isupper() and _is_count(view):
        return None
    if calendar.day_of(2000, number, day) is None:  # no year has a 30 February
        return None
    year, why = _year_for(view, number, day)
    if year is None:
        return single(None, view, why)
    relative = why != GIVEN
    found = calendar.day_of(year, number, day)
    if found is None:
        return None
    last = calendar.day_of(year, number, int(view.get("last"))) if view.get("last") else None
    if last and last > found:
        return Found((found, last), found.isoformat(), "time", relative, why)
    return single(found, view, why, relative=relative)


GIVEN = "the year is given"
_MODALS = re.compile(r"\s{1,3}(?:BE|HAVE|HAS|DIE|LEAD|CAUSE|ALSO|NOT|WELL|STILL|COME|GO|TAKE|MEAN)\b")


def _is_count(view: View) -> bool:
    """In capitals "5 MAY" is a count and a verb where a verb follows."""
    return view.get("month") in {"may", "march"} and bool(_MODALS.match(view.text, view.match.end()))


def _year_for(view: View, number: int, day: int) -> tuple[int | None, str]:
    """The year of a day, and why; None where nothing tells it."""
    written = view.get("year") or view.get("dashed") or view.get("short") or view.get("short2")
    if written.isdigit():
        return (int(written) if len(written) == 4 else calendar.century(int(written), view.published)), GIVEN
    if written:
        year = beside(written, view.published)
        return year, f'"{written}" counted from {view.published}' if year else NO_DAY
    if view.get("nextyear"):
        later = month_number(view.get("nextmonth") or view.get("nextmonth2"))
        return int(view.get("nextyear")) - (number > later), GIVEN
    if (named := _named_day(view, number, day)) is not None:
        return named, "the attack known by its day"
    if view.published is not None:
        weekday = weekday_number(view.get("weekday")) if view.get("weekday") else None
        mod = view.get("mod")
        way = ("ahead" if mod == "next" else "past") if mod else direction(view.text, *view.span)
        base = calendar.moved(view.published, -2) if mod in {"last", "this past"} else None  # "last 3 March" is not today
        year = calendar.nearest_year(number, day, base or view.published, weekday=weekday, way=way)
        return year, f"the year nearest to {view.published}{_for(way)}"
    if view.explicit is not None:
        year = calendar.nearest_year(number, day, view.explicit, way=None)
        return year, f"the year nearest to {view.explicit}, told before"
    return None, NO_DAY


def _for(way: str | None) -> str:
    return {"past": ", told as past", "ahead": ", told as still to come"}.get(way or "", "")


def beside(words: str, published: date | None) -> int | None:
    by = {"last": -1, "this": 0, "next": 1}[words.removeprefix("of ").split()[0]]
    return published.year + by if published else None


def _named_day(view: View, number: int, day: int) -> int | None:
    for month, wanted, after, within, year in table.NAMED_DAYS:
        if (month, wanted) != (number, day) or (view.published or date.max) < date(year, month, wanted):
            continue
        following = re.findall(r"[\w-]+", view.text[view.match.end() : view.match.end() + 40].lower())[:2]
        if set(following) & set(after):
            return year
        since = re.search(r"(?i)\b(?:since|on|the|after|before|of)\s+$", view.text[max(0, view.span[0] - 10) : view.span[0]])
        if since and any(word in view.text[max(0, view.span[0] - 3000) : view.span[1] + 3000].lower() for word in within):
            return year
    return None


def month_year(view: View) -> Found | None:
    written = view.get("year")
    year = int(written) if written.isdigit() else beside(written, view.published) if written else spoken_year(view.get("spoken"))
    if year is None:
        return _UNRESOLVED_MONTH
    days = calendar.month(year, month_number(view.get("month")))
    return Found(edged(days, view.get("edge")), days[0].isoformat()[:7], "month", bool(written) and not written.isdigit(), GIVEN)


def month(view: View) -> Found | None:
    """A month without a year: "last" and "next" as they say; else by tense; where that does not tell the nearest, past before coming."""
    number, published, mod = month_number(view.get("month")), view.published, view.get("mod")
    if not mod and not _is_month(view):
        return None
    if view.get("nextyear"):
        days = calendar.month(int(view.get("nextyear")) - (number > month_number(view.get("nextmonth"))), number)
        return Found(edged(days, view.get("edge")), days[0].isoformat()[:7], "month", False, GIVEN)
    base = published or view.explicit
    if base is None or (published is None and mod):
        return _UNRESOLVED_MONTH
    back = (base.month - number) % 12
    way = direction(view.text, *view.span)
    ahead = mod in {"next", "this coming", "the following"} or (not mod and (way == "ahead" or (way is None and back >= 9)))
    if ahead:
        months = (number - base.month) % 12 or (12 if mod in {"next", "the following"} else 0)
    elif mod == "this":
        months = number - base.month
    else:
        months = -(back or (12 if mod in {"last", "the previous"} else 0))
    moved = calendar.shift_months(base.replace(day=1), months)
    days = calendar.month(moved.year, moved.month)
    return Found(
        edged(days, view.get("edge")),
        days[0].isoformat()[:7],
        "month",
        True,
        f"the nearest to {base}{_for('' if mod else 'ahead' if ahead else 'past')}",
    )


_NAME_AFTER = re.compile(r" (?:[A-Z][a-z]|[A-Z]\.|[0-9]{1,2}(?!\d))")
_NAME_BEFORE = re.compile(r"(?:\b[A-Z][a-z]+|\b(?:Ms|Mr|Mrs|Dr)\.) $")


def _is_month(view: View) -> bool:
    """ "January" is a month wherever it is no name; "May", "March", "April" need a preposition or a determiner."""
    lead, name = view.get("lead"), view.get("month")
    start, end = view.span
    shouted = view.match["month"].isupper()
    if re.search(r"\d\s$", view.text[max(0, start - 2) : start]):  # "30 February"
        return False
    if not shouted and _NAME_AFTER.match(view.text, end) and view.text[end + 1 : end + 4] not in {"and", "The", "Whe", "But", "And"}:
        return False
    if not lead and not shouted and _NAME_BEFORE.search(view.text[max(0, start - 20) : start]):
        return False
    if name in table.WORDS_TOO and not view.get("edge"):
        if shouted:
            return lead in {"in", "since", "during", "until", "by", "of", "back in", "through", "throughout"} or lead.endswith(" of")
        return bool(lead) and not (lead in {"for", "and", "to", "a", "an"} and name in {"april", "june", "may"})
    return True


def spoken_year(words: str) -> int | None:
    spoken = words.replace("-", " ").split()
    if spoken[:1] == ["nineteen"]:
        return 1900 + sum(table.NUMBERS[word] for word in spoken[1:])
    return 2000 if spoken else None
