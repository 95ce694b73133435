"""Days of the week: which Friday is meant, by its tense, by the words beside it, or by the day told before."""

from __future__ import annotations

import re
from datetime import date

from tollbook.language.en import dates as table

from . import calendar
from .absolutedates import single, weekday_number
from .datetense import direction
from .dateview import NO_DAY, Found, View, amount_of


def weekday(view: View) -> Found | None:
    """The nearest such day that its tense allows: the day of publication itself may be meant either way, but not by "last" and "next"."""
    if view.get("mod") in {"each", "every", "most"} or _is_name(view):
        return None
    number, published, mod = weekday_number(view.get("weekday")), view.published, view.get("mod")
    if view.anchor is not None and (
        mod in {"the previous", "the following", "the same", "that"}
        or view.get("week") in {"the same", "that", "the previous", "the following"}
    ):
        return _weekday_from_anchor(view, number, view.anchor)
    if published is None:
        return single(None, view, NO_DAY)
    if view.get("week"):
        by = table.STEPS.get(view.get("week").removeprefix("the "), 0)
        day = calendar.moved(calendar.week(published, by)[0], number)
        return single(day, view, f"that day of the week {_weeks(by)} {published}")
    if mod in {"next", "coming", "this coming", "the following"}:
        return single(calendar.weekday_after(published, number, strictly=mod == "next"), view, f"the first after {published}")
    way = direction(view.text, *view.span) if mod in {"", "this"} else "past"
    if way == "ahead" or (way is None and mod == "this"):
        return single(
            calendar.weekday_after(published, number, strictly=False), view, f"still to come: the first from {published} on"
        )
    strictly = mod in {"last", "past", "this past", "the previous"}
    day = calendar.weekday_before(published, number, strictly=strictly)
    if view.get("before"):
        day = calendar.moved(day, -7) or day
    how = "told as past" if way == "past" and not mod else f'"{mod}"' if mod else "no verb says that it lies ahead"
    return single(day, view, f"{how}: the last {'before' if strictly else 'up to'} {published}")


def _weeks(by: int) -> str:
    return {-1: "before", 0: "of", 1: "after"}.get(by, "of")


def _weekday_from_anchor(view: View, number: int, anchor: date) -> Found:
    words = view.get("week") or view.get("mod")
    if view.get("week"):
        day = calendar.moved(calendar.week(anchor, table.STEPS.get(words.removeprefix("the "), 0))[0], number)
    elif words == "the previous":
        day = calendar.weekday_before(anchor, number, strictly=True)
    else:
        day = calendar.weekday_after(anchor, number, strictly=words == "the following")
    return single(day, view, f"counted from {anchor}, told before")


def _is_name(view: View) -> bool:
    """ "Bloody Sunday", "Black Friday", the Sunday Times."""
    start, end = view.match.span("weekday")
    before = re.search(r"([A-Za-z]+)[ -]$", view.text[max(0, start - 14) : start])
    after = re.match(r" ([A-Z][a-z]+)", view.text[end : end + 16])
    if before and before[1][0].isupper() and before[1].lower() in table.NAMING_BEFORE and not view.text[start:end].isupper():
        return True
    return bool(after and after[1].lower() in table.NAMING_AFTER)


def short_weekday(view: View) -> Found | None:
    """ "Sat." alone, in text that is not all capitals."""
    if view.match["weekday"].isupper():
        return None
    return weekday(view)


def weekday_ago(view: View) -> Found | None:
    """ "Two weeks ago Friday", "two Fridays ago", "a week from Tuesday"."""
    amount, published = amount_of(view.get("count")), view.published
    if published is None or amount is None:
        return single(None, view, NO_DAY)
    number = weekday_number(view.get("weekday"))
    if view.get("way") == "from":
        base, by = calendar.weekday_after(published, number, strictly=False), amount
    elif view.match[0].lower().endswith("ago"):
        base, by = calendar.weekday_before(published, number, strictly=True), 1 - amount
    else:
        base, by = calendar.weekday_before(published, number), -amount
    return single(calendar.moved(base, int(7 * by)), view, f"counted in weeks from {published}")


def weekday_nth(view: View) -> Found | None:
    """ "Friday the 13th": the nearest day that is both, by its tense, within a year."""
    if view.published is None:
        return single(None, view, NO_DAY)
    number, wanted = int(view.get("day")), weekday_number(view.get("weekday"))
    first = view.published.replace(day=1)
    months = [calendar.shift_months(first, by) for by in range(-12, 13)]
    days = [day for month in months if (day := calendar.day_of(month.year, month.month, number)) and day.weekday() == wanted]
    chosen = calendar.nearest(days, view.published, direction(view.text, *view.span))
    return single(chosen, view, f"the nearest such day to {view.published}") if chosen else None
