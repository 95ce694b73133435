"""Arithmetic of days: from what an expression says to the first and last day that it may mean.  Nothing here raises for any date."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from dateutil.easter import easter

from tollbook.language.en.dates import SEASON_MARKS, SEASONS

Days = tuple[date, date]


def month(year: int, number: int) -> Days:
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def whole_year(year: int) -> Days:
    year = min(max(year, 1), 9999)
    return date(year, 1, 1), date(year, 12, 31)


def day_of(year: int, number: int, day: int) -> date | None:
    """The day, or None where the month has no such day."""
    return date(year, number, day) if 1 <= year <= 9999 and 1 <= day <= monthrange(year, number)[1] else None


def moved(day: date, by: int) -> date | None:
    """So many days away; None where the calendar ends before."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return None


def shift_months(day: date, by: int) -> date:
    """The same day so many months away; the last of the month where that is shorter, the same day where the calendar ends before."""
    year, number = divmod(day.year * 12 + day.month - 1 + by, 12)
    if not 1 <= year <= 9999:
        return day
    return date(year, number + 1, min(day.day, monthrange(year, number + 1)[1]))


def week(day: date, by: int = 0) -> Days:
    """Monday to Sunday of the week so many weeks away."""
    monday = moved(day, 7 * by - day.weekday()) or day
    return monday, moved(monday, 6) or monday


def week_mark(day: date) -> str:
    """The ISO week, as TIMEX3 writes it."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def weekday_before(day: date, weekday: int, *, strictly: bool = False) -> date:
    """The latest such weekday that is not after `day` (or before it)."""
    back = (day.weekday() - weekday) % 7
    return moved(day, -7 if strictly and back == 0 else -back) or day


def weekday_after(day: date, weekday: int, *, strictly: bool = True) -> date:
    ahead = (weekday - day.weekday()) % 7
    return moved(day, 7 if strictly and ahead == 0 else ahead) or day


def nth_weekday(year: int, number: int, weekday: int, which: int) -> date | None:
    """The first, second ... such weekday of a month; -1: the last."""
    if not 1 <= year <= 9999:
        return None
    days = [day for at in range(1, monthrange(year, number)[1] + 1) if (day := date(year, number, at)).weekday() == weekday]
    return days[which - 1 if which > 0 else which]


def from_easter(year: int, by: int) -> date | None:
    """So many days from Western Easter Sunday (dateutil's table, from 1583 on)."""
    return moved(easter(year), by) if 1583 <= year <= 4099 else None


def season(year: int, name: str) -> tuple[Days, str]:
    """Three whole months; winter is that which begins in the year."""
    first, last = SEASONS[name]
    days = month(year, first)[0], month(min(9999, year + (last < first)), last)[1]
    return days, f"{year}-{SEASON_MARKS[name]}"


def nearest(days: Iterable[date], published: date, way: str | None) -> date | None:
    """Of several days the nearest that lies behind ("past", with a day's slack for time zones) or ahead of publication; where neither is
    told the nearest at all, one ahead only within two months and where none lies behind within ten."""
    chosen = sorted(days)
    past = [day for day in chosen if (day - published).days <= 1]
    ahead = [day for day in chosen if day >= published]
    if way == "ahead":
        return ahead[0] if ahead else None
    if way is None and ahead and (ahead[0] - published).days <= 61 and (not past or (published - past[-1]).days > 300):
        return ahead[0]
    return past[-1] if past else None


def nearest_year(number: int, day: int, published: date, *, weekday: int | None = None, way: str | None = None) -> int | None:
    """The year of a day of the month that names none, by `nearest`.  A weekday named with it decides within ten years; where none fits,
    it is not heeded."""
    fits = [found for year in range(published.year - 10, published.year + 3) if (found := day_of(year, number, day)) is not None]
    if weekday is not None:
        fits = [found for found in fits if found.weekday() == weekday] or fits
    chosen = nearest(fits, published, way)
    return chosen.year if chosen else None


def century(two_digits: int, published: date | None) -> int:
    """The year of "90": the latest that is not after publication; without one 1970 to 2069."""
    if published is not None:
        year = published.year // 100 * 100 + two_digits
        return year if year <= published.year else year - 100
    return 1900 + two_digits if two_digits >= 70 else 2000 + two_digits
