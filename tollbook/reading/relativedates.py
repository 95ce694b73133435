"""Dates that count from another day: from publication ("last Friday", "two weeks ago"), or from the day told before ("two days earlier").

Where the day to count from is not known, the words stay words.  Stretches of the present that are told as past end at publication.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from tollbook.language.en import dates as table

from . import calendar
from .absolutedates import edged, part_mark, single
from .calendar import Days
from .datetense import direction
from .dateview import NO_DAY, DateKind, Found, View, amount_of


def deictic(view: View) -> Found | None:
    word = view.get("word").replace("’", "'")
    night = word in {"tonight", "last night", "overnight", "the night before last", "tomorrow night"}
    if view.published is None:
        return Found(None, None, "time", why=NO_DAY) if night else single(None, view, NO_DAY)
    by = table.DEICTIC[word]
    first, last = calendar.moved(view.published, by[0]), calendar.moved(view.published, by[1])
    if first is None or last is None:
        return single(None, view, "the calendar ends there")
    why = f'"{word}" counted from {view.published}'
    if night:
        return Found((first, last), f"{first.isoformat()}TNI", "time", True, why)
    return single(first, view, why)


def part(view: View) -> Found | None:
    return single(view.published, view, f"the day of publication, {view.published}" if view.published else NO_DAY)


_KINDS: dict[str, DateKind] = {"month": "month", "year": "year", "week": "week", "weekend": "week"}


def unit(view: View) -> Found | None:
    """ "Last week", "earlier this month", "the weekend", "next year"."""
    mod, name, edge = view.get("mod"), view.get("unit"), view.get("edge")
    bare = mod in {"over the", "the", "during the", "at the", "on the"}
    if bare and name != "weekend" and not edge and not view.get("last"):
        return None
    kind = _KINDS.get(name, "period")
    mod = mod.removeprefix("the ")
    if mod == "past" and name != "weekend":
        return _stretch(view.published, name, 1)
    told = (
        mod in {"same", "that", "that same", "previous", "following"}
        or view.get("last") in {"before", "after"}
        or (mod == "next" and view.get("mod") == "the next")
    )
    base = (view.told[0] if view.told else None) if told else view.published
    if base is None or name in {"quarter", "century"}:
        return Found(None, None, kind, why=NO_DAY if base is None else "too vague")
    by = table.STEPS.get(mod, 0) if not bare else table.STEPS.get(view.get("last"), 0)
    if view.get("last") == "before last":
        by -= 1
    days, value = _unit_days(name, by, base)
    why = f'"{mod} {name}" counted from {base}' if not bare else f"counted from {base}"
    if view.published is not None and days[0] <= view.published <= days[1] and by == 0 and not told:
        days = _present(view, days, edge, view.published)
        return Found(days, value, kind, True, why)
    return Found(edged(days, edge), value, kind, True, why)


def _present(view: View, days: Days, edge: str, published: date) -> Days:
    """A stretch that holds the day of publication ends there where it is told as past, begins there where it is still to come."""
    if edge == "later" or direction(view.text, *view.span) == "ahead":
        return (published, days[1]) if edge in {"later", ""} else edged(days, edge)
    first, last = edged(days, edge)
    return min(first, published), min(last, published)


def weekend(view: View) -> Found | None:
    """ "A weekend shooting": the last that had begun."""
    if view.published is None:
        return Found(None, None, "week", why=NO_DAY)
    days, value = _unit_days("weekend", 0, view.published)
    return Found((days[0], max(days[0], min(days[1], view.published))), value, "week", True, f"the last weekend up to {view.published}")


def _unit_days(name: str, by: int, base: date) -> tuple[Days, str | None]:
    if name == "week":
        days = calendar.week(base, by)
        return days, calendar.week_mark(days[0])
    if name == "weekend":
        saturday = calendar.weekday_before(base, 5) if by <= 0 else calendar.weekday_after(base, 5)
        if by == -2 or (by == -1 and base.weekday() >= 5):
            saturday = calendar.moved(saturday, -7) or saturday
        return (saturday, calendar.moved(saturday, 1) or saturday), f"{calendar.week_mark(saturday)}-WE"
    if name == "month":
        moved = calendar.shift_months(base.replace(day=1), by)
        return calendar.month(moved.year, moved.month), moved.isoformat()[:7]
    if name == "decade":
        first = min(max(1, base.year // 10 * 10 + by * 10), 9990)
        return (date(first, 1, 1), date(first + 9, 12, 31)), str(first)[:3]
    if name == "year":
        days = calendar.whole_year(base.year + by)
        return days, str(days[0].year)
    return _season(name, by, base)


def _season(name: str, by: int, base: date) -> tuple[Days, str]:
    """The latest such season that had ended or nearly ("last"), that of this year, or the next to come."""
    number = base.year
    if by < 0 and date(number, table.SEASONS[name][0], 1) > base - timedelta(days=60):
        number -= 1
    elif by > 0 and date(number, table.SEASONS[name][0], 1) <= base:
        number += 1
    elif by == 0 and name == "winter" and base.month <= 3:
        number -= 1
    return calendar.season(max(1, number), name)


_TO = frozenset({"ago", "earlier", "before", "previously"})


def ago(view: View) -> Found | None:
    """ "Two days ago" from publication; "two days earlier" from the day told before.  As exact as the unit: "five years ago" is a year."""
    amount, name, way = amount_of(view.get("count")), view.get("unit"), view.get("way")
    if not view.get("count") and not view.get("plural"):
        return None
    if way in {"before", "after"} and not re.match(
        r"\s*(?:[.,;:)\]\"”]|$|\n|and\b|but\b)", view.text[view.match.end() : view.match.end() + 8]
    ):
        return None
    known = view.anchor if table.UNITS[name] == 1 else view.told[0] if view.told else None
    base = (
        view.published
        if way == "ago"
        else known or (view.published if way in {"earlier", "previously"} and name in {"year", "month"} else None)
    )
    if name in {"hour", "minute"}:
        return _hours(base if way == "ago" else None, amount)
    if base is None or amount is None:
        return Found(None, None, "day", why="too vague" if amount is None else "no day told to count from")
    return _away(base, name, -amount if way in _TO else amount)


def _hours(published: date | None, amount: float | None) -> Found:
    first = calendar.moved(published, -1) if published else None
    if published is None or first is None or (amount is not None and amount >= 24):
        return Found(None, None, "time", why="hours from an hour that is not known")
    return Found((first, published), None, "time", True, f"hours before an unknown hour of {published}")


def _away(base: date, name: str, amount: float) -> Found:
    by, why = int(amount), f"counted from {base}"
    if name in {"year", "decade"}:
        number = base.year + (10 * by if name == "decade" else by)
        if not 1 <= number <= 9999:
            return Found(None, None, "year", why="the calendar ends before")
        return Found(calendar.whole_year(number), str(number) if name == "year" else None, "year", True, why)
    if name == "month":
        moved = calendar.shift_months(base.replace(day=1), by)
        return Found(calendar.month(moved.year, moved.month), moved.isoformat()[:7], "month", True, why)
    day = calendar.moved(base, int(amount * table.UNITS[name]))
    slack = 0 if table.UNITS[name] == 1 else 3
    first, last = (calendar.moved(day, -slack), calendar.moved(day, slack)) if day else (None, None)
    if day is None or first is None or last is None:
        return Found(None, None, "day", why="the calendar ends before")
    value = day.isoformat() + ("TNI" if name == "night" else "") if slack == 0 else calendar.week_mark(day)
    return Found((first, last), value, "week" if slack else "time" if name == "night" else "day", True, why)


def period(view: View) -> Found | None:
    """ "The past three weeks", "the last 24 hours", "the past few hours": up to publication."""
    amount, name, way = amount_of(view.get("count")), view.get("unit"), view.get("way")
    if way in {"next", "coming"} or (amount is None and name not in {"hour", "minute"}):
        return Found(None, None, "period", why="too vague" if amount is None else "still to come")
    return _stretch(view.published, name, amount or 1)


def _stretch(published: date | None, name: str, amount: float) -> Found:
    sizes = {
        "hour": 1 / 24,
        "minute": 0.0,
        "month": 30.44,
        "year": 365.25,
        "decade": 3652.5,
        "quarter": 91.3,
        "century": 36525.0,
    } | dict.fromkeys(table.SEASONS, 91.3)
    size = sizes.get(name) if name in sizes else float(table.UNITS[name])
    first = calendar.moved(published, -int(-(-amount * (size or 0) // 1))) if published and amount < 5000 else None
    if published is None or first is None:
        return Found(None, None, "period", why=NO_DAY)
    return Found((first, published), None, "period", True, f"up to {published}")


def anchored(view: View) -> Found | None:
    """ "The previous day", "that night", "the day after": from the last day told."""
    way, name = view.get("way"), view.get("unit")
    kind: DateKind = "day" if name == "day" else "time"
    by = table.STEPS.get(way, 0)
    day = calendar.moved(view.anchor, by) if view.anchor else None
    if day is None:
        return Found(None, None, kind, why="no day told to count from")
    return Found(
        (day, day),
        day.isoformat() + ("" if name == "day" else f"T{part_mark(name)}"),
        kind,
        True,
        f"counted from {view.anchor}, told before",
    )


def nth(view: View) -> Found | None:
    """ "On the 14th": the last such day up to publication, the first after where it lies ahead; without publication the first after the
    day told before."""
    number, base = int(view.get("day")), view.published or view.anchor
    if base is None:
        return single(None, view, NO_DAY)
    way = direction(view.text, *view.span) if view.published else None
    first = base.replace(day=1)
    days = [
        day
        for by in (-2, -1, 0, 1, 2)
        if (month := calendar.shift_months(first, by)) and (day := calendar.day_of(month.year, month.month, number))
    ]
    behind, ahead = [day for day in days if day <= base], [day for day in days if day >= base]
    chosen = (ahead[:1] if way == "ahead" or view.published is None else behind[-1:]) or [None]  # type: ignore[list-item]
    return single(chosen[0], view, f"the nearest to {base}")


def night(view: View) -> Found | None:
    """A part of the day alone belongs to the day told before it in the sentence, else to the night before publication."""
    start = view.match.start()
    mark = part_mark(view.get("part")) if view.get("part") else "NI"
    if view.anchor is not None and not re.search(r"[.!?]\s", view.text[max(0, start - 80) : start]):
        return Found((view.anchor, view.anchor), f"{view.anchor.isoformat()}T{mark}", "time", True, f"of {view.anchor}, told before")
    first = calendar.moved(view.published, -1) if view.published else None
    if view.published is None or first is None:
        return Found(None, None, "time", why=NO_DAY)
    return Found((first, view.published), None, "time", True, f"the night up to {view.published}")
