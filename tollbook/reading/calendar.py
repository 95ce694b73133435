"""Arithmetic of days: from what an expression says to the first and last day that it may mean."""
from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]


def month(year: int, number: int) -> Days:
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def whole_year(year: int) -> Days:
    return date(year, 1, 1), date(year, 12, 31)


def day_of(year: int, number: int, day: int) -> date | None:
    """The day, or None where the month has no such day."""
    return date(year, number, day) if 1 <= day <= monthrange(year, number)[1] else None


def shift_months(day: date, by: int) -> date:
    """The same day so many months away; the last of the month where that is shorter."""
    index = day.year * 12 + day.month - 1 + by
    year, number = divmod(index, 12)
    if not 1 <= year <= 9999:
        return day
    return date(year, number + 1, min(day.day, monthrange(year, number + 1)[1]))


def week(day: date, by: int = 0) -> Days:
    """Monday to Sunday of the week so many weeks away."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=by)
    return monday, monday + timedelta(days=6)


def weekday_before(day: date, weekday: int, *, strictly: bool = False) -> date:
    """The latest such weekday that is not after `day` (or before it)."""
    back = (day.weekday() - weekday) % 7
    return day - timedelta(days=7 if strictly and back == 0 else back)


def weekday_after(day: date, weekday: int, *, strictly: bool = True) -> date:
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=7 if strictly and ahead == 0 else ahead)


def nearest_year(number: int, day: int, published: date, *, weekday: int | None = None, coming: bool = False) -> int | None:
    """The year of a day of the month that names none: the latest not after publication (a day's slack for time zones), the next one where
    the words say that it lies ahead.  A weekday named with it decides within ten years; where none fits, it is not heeded."""
    years = range(published.year - 10, published.year + 2)
    fits = [(year, found) for year in years if (found := day_of(year, number, day)) is not None]
    if weekday is not None:
        fits = [(year, found) for year, found in fits if found.weekday() == weekday] or fits
    if coming:
        ahead = [year for year, found in fits if found >= published]
        return ahead[0] if ahead else None
    past = [year for year, found in fits if found <= published + timedelta(days=1)]
    return past[-1] if past else None


def century(two_digits: int, published: date | None) -> int:
    """The year of "90": the latest that is not after publication; without one 1970 to 2069."""
    if published is not None:
        year = published.year // 100 * 100 + two_digits
        return year if year <= published.year else year - 100
    return 1900 + two_digits if two_digits >= 70 else 2000 + two_digits
