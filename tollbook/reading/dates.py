"""Every date of a report, as an interval of days (claims.md E4).

    shapes (dateforms.py) -> what the words say -> against the day of publication, or against the date told before -> interval

The reference is the day of publication, else the dateline's own date.  Without either, "Friday" stays words: a year or a week is never
guessed.  "Two days earlier" and "the same night" count from the last day that the text named.
"""
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from tollbook.language.en import dates as table
from tollbook.model import Span, When

from . import calendar
from .calendar import Days
from .dateforms import DATELINE, PATTERNS, SINCE

DateKind = Literal["day", "dateline", "month", "year", "week", "period", "time"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """One expression.  `value` is what TIMEX3 would write ("2026-01-03", "2019", "2026-01-03TNI"), None where it is no calendar value;
    `relative`: it was counted from the day of publication or from another date."""

    span: Span
    when: When
    kind: DateKind
    value: str | None = None
    relative: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """What a shape said, before it is bound to a mention.  `days` None: it cannot be resolved."""

    days: Days | None
    value: str | None
    kind: DateKind
    relative: bool = True


@dataclass(frozen=True, slots=True)
class _View:
    """What a resolver may look at."""

    text: str
    match: re.Match[str]
    published: date | None
    anchor: date | None

    def get(self, name: str) -> str:
        """A named part in lower case with single blanks; empty where the shape has none."""
        found = self.match.groupdict().get(name)
        return " ".join(found.lower().split()) if found else ""


def find_dates(text: str, *, published: date | None, span: Span | None = None) -> list[DateMention]:
    """All date expressions in the order of the text; `span` limits where they may begin."""
    dateline = _dateline(text, published)
    reference = published or (dateline.when.latest if dateline else None)
    chosen: list[DateMention] = [dateline] if dateline and _begins_in(dateline.span, span) else []
    taken = dateline.span[1] if dateline else 0
    anchor: date | None = None
    for kind, match in _shapes(text, span):
        if match.start() < taken and dateline and match.end() > dateline.span[0]:
            continue
        found = _RESOLVE[kind](_View(text, match, reference, anchor))
        if found is None:
            continue
        mention = _mention(text, match, found, reference)
        if found.kind == "day" and found.days is not None and found.days[0] == found.days[1]:
            anchor = found.days[0]
        chosen.append(mention)
    return _joined(text, chosen)


def _begins_in(span: Span, within: Span | None) -> bool:
    return within is None or within[0] <= span[0] < within[1]


def _shapes(text: str, span: Span | None) -> Iterator[tuple[str, re.Match[str]]]:
    """The shapes that stand in the text, the longest where several begin together, none over another."""
    start, end = span or (0, len(text))
    found = [(m.start("core") if "core" in m.groupdict() else m.start(), -m.end(), rank, kind, m)
             for rank, (kind, pattern) in enumerate(PATTERNS) for m in pattern.finditer(text, start, end)]  # fmt: skip
    last = -1
    for begin, minus_end, _, kind, match in sorted(found, key=lambda row: row[:3]):
        if begin >= last:
            last = -minus_end
            yield kind, match


def _mention(text: str, match: re.Match[str], found: _Found, published: date | None) -> DateMention:
    start, end = match.span("core") if match.groupdict().get("core") else match.span()
    days = found.days
    since = SINCE.search(text, max(0, start - 16), start)
    if since and found.kind != "period":
        start = since.start()
        if days is not None:
            days = (days[0], max(published, days[0])) if published is not None else None
        found = replace(found, kind="period")
    while end > start and text[end - 1] in " \n,":
        end -= 1
    words = " ".join(text[start:end].split())
    return DateMention((start, end), When(words, *(days or (None, None))), found.kind, found.value if days else None, found.relative)


def _joined(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """"Monday night and early Tuesday morning" is one stretch of time."""
    out: list[DateMention] = []
    for mention in mentions:
        before = out[-1] if out else None
        if before is not None and {before.kind, mention.kind} == {"time"} and before.when.earliest and mention.when.latest:
            gap = text[before.span[1] : mention.span[0]].strip().lower()
            near = (mention.when.latest - before.when.earliest).days
            if gap in {"and", "to", "into", "-", "–", "and into", "or"} and 0 <= near <= 2:
                span = (before.span[0], mention.span[1])
                when = When(" ".join(text[slice(*span)].split()), before.when.earliest, mention.when.latest)
                out[-1] = replace(before, span=span, when=when)
                continue
        out.append(mention)
    return out


# Resolvers: one a shape.  Each returns None where the words are no date after all.


def _dateline(text: str, published: date | None) -> DateMention | None:
    """The date beside the place at the head of a wire report: "SAN SALVADOR, 3 JAN 90 (ACAN-EFE) --"."""
    match = DATELINE.search(text, 0, 1500)
    if match is None:
        return None
    number = _month_number(match["month"] or match["month2"])
    day = int(match["day"] or match["day2"])
    year: int | None = None
    if match["year"]:
        year = int(match["year"]) if len(match["year"]) == 4 else calendar.century(int(match["year"]), published)
    elif published is not None:
        year = calendar.nearest_year(number, day, published)
    found = calendar.day_of(year, number, day) if year else None
    words = " ".join(match["date"].split())
    return DateMention(match.span("date"), When(words, found, found), "dateline", found.isoformat() if found else None)


def _month_number(name: str) -> int:
    key = name.lower().rstrip(".")
    return table.MONTHS.get(key) or table.SHORT_MONTHS[key]


def _weekday_number(name: str) -> int:
    key = name.lower().rstrip(".")
    return table.WEEKDAYS[key] if key in table.WEEKDAYS else table.SHORT_WEEKDAYS[key]


def _single(day: date | None, view: _View, *, relative: bool = True) -> _Found:
    """A day, or a part of it."""
    part = view.get("part") or view.get("late") or view.get("half")
    if day is None:
        return _Found(None, None, "time" if part else "day", relative)
    if part:
        return _Found((day, day), f"{day.isoformat()}T{table.PARTS[part.split()[-1]]}", "time", relative)
    if view.get("edge") in {"early", "late", "pre-dawn", "dawn", "at dawn"}:
        return _Found((day, day), f"{day.isoformat()}", "time", relative)
    return _Found((day, day), day.isoformat(), "day", relative)


def _iso(view: _View) -> _Found | None:
    day = calendar.day_of(int(view.get("year")), int(view.get("month")), int(view.get("day")))
    return _single(day, view, relative=False) if day else None


def _slashed(view: _View) -> _Found | None:
    """03/04/2026 may be March or April: resolved only where one reading fails, or lies after publication."""
    first, second, year = int(view.get("first")), int(view.get("second")), int(view.get("year"))
    if year < 100:
        year = calendar.century(year, view.published)
    readings = {day for month, number in ((first, second), (second, first)) if 1 <= month <= 12 and (day := calendar.day_of(year, month, number))}
    if view.published is not None:
        readings = {day for day in readings if day <= view.published} or readings
    if not readings:
        return None
    return _single(readings.pop() if len(readings) == 1 else None, view, relative=False)


def _full(view: _View) -> _Found | None:
    number, day = _month_number(view.get("month")), int(view.get("day"))
    weekday = _weekday_number(view.get("weekday")) if view.get("weekday") else None
    year: int | None = None
    if view.get("year"):
        year = int(view.get("year"))
    elif view.get("short"):
        year = calendar.century(int(view.get("short")), view.published)
    elif (named := _named_day(view, number, day)) is not None:
        year = named
    elif view.published is not None:
        year = calendar.nearest_year(number, day, view.published, weekday=weekday, coming=_lies_ahead(view))
    if year is None:
        return _single(None, view)
    found = calendar.day_of(year, number, day)
    last = calendar.day_of(year, number, int(view.get("last"))) if view.get("last") else None
    if found and last and last > found:
        return _Found((found, last), found.isoformat(), "time", False)
    return _single(found, view, relative=not view.get("year"))


def _named_day(view: _View, number: int, day: int) -> int | None:
    after = re.findall(r"[\w-]+", view.text[view.match.end() : view.match.end() + 40].lower())[:2]
    for month, wanted, words, year in table.NAMED_DAYS:
        if (month, wanted) == (number, day) and set(after) & set(words) and view.published and view.published >= date(year, month, wanted):
            return year
    return None


def _year_of(view: _View) -> int | None:
    """A year in digits, spoken, or beside the year of publication."""
    words = view.get("year")
    if words.isdigit():
        return int(words)
    if words:
        by = {"last": -1, "this": 0, "next": 1}[words.split()[0]]
        return view.published.year + by if view.published else None
    spoken = view.get("spoken").replace("-", " ").split()
    if spoken[:1] == ["nineteen"]:
        return 1900 + sum(table.NUMBERS[word] for word in spoken[1:])
    return 2000 if spoken else None


def _month_year(view: _View) -> _Found | None:
    year = _year_of(view)
    if year is None:
        return _Found(None, None, "month")
    days = calendar.month(year, _month_number(view.get("month")))
    return _Found(_edge(days, view.get("edge")), days[0].isoformat()[:7], "month", not view.get("year").isdigit())


def _edge(days: Days, edge: str) -> Days:
    """"Early", "mid" and "late" are a third each of a month or a year."""
    first, last = days
    third = timedelta(days=(last - first).days // 3)
    if edge in {"early", "the beginning of", "the start of"}:
        return first, first + third
    if edge in {"late", "the end of"}:
        return last - third, last
    if edge.startswith(("mid", "the middle")):
        return first + third, last - third
    return days


def _month(view: _View) -> _Found | None:
    """A month without a year: the latest that had begun, "next" and what lies ahead excepted."""
    number, published, mod = _month_number(view.get("month")), view.published, view.get("mod")
    if view.get("month") in {"march", "may", "august"} and view.match["month"].isupper() and not mod and not re.match(r"(?i:in|since|during|until|of|by)\b", view.match[0]):
        return None
    if published is None:
        return _Found(None, None, "month")
    year = published.year if number <= published.month else published.year - 1
    if mod in {"next", "this coming"} or (not mod and _lies_ahead(view)):
        year = published.year if number > published.month or (mod != "next" and number == published.month) else published.year + 1
    elif mod == "last" and number == published.month:
        year -= 1
    elif mod == "this":
        year = published.year
    days = calendar.month(year, number)
    return _Found(_edge(days, view.get("edge")), days[0].isoformat()[:7], "month")


def _weekday(view: _View) -> _Found | None:
    weekday, published, mod = _weekday_number(view.get("weekday")), view.published, view.get("mod")
    if published is None:
        return _single(None, view)
    if mod in {"the previous", "the following", "the same", "that"} and view.anchor is not None:
        if mod == "the previous":
            return _single(calendar.weekday_before(view.anchor, weekday, strictly=True), view)
        return _single(calendar.weekday_after(view.anchor, weekday, strictly=mod == "the following"), view)
    if mod in {"next", "coming", "this coming", "the following"} or (mod in {"", "this"} and _lies_ahead(view)):
        return _single(calendar.weekday_after(published, weekday, strictly=mod == "next" or not mod), view)
    return _single(calendar.weekday_before(published, weekday, strictly=mod in {"last", "past", "this past", "the previous"}), view)


def _lies_ahead(view: _View) -> bool:
    """Whether the clause before the words tells of what is still to come: the nearest verb or cue to the left decides, then the right."""
    clause = re.split(r"[.;:!?\n]\s|\n\n|[\"“”]", view.text[max(0, view.match.start() - 90) : view.match.start()])[-1]
    for word in reversed(re.findall(r"[\w'’]+", clause.lower())):
        if word in table.PAST_CUES:
            return False
        if word in table.FUTURE_CUES or word.endswith(("'ll", "’ll")):
            return word != "by" or clause.lower().rstrip().endswith("by")
    after = re.split(r"[.;:!?\n\"“”,]", view.text[view.match.end() : view.match.end() + 60])[0].lower()
    for word in re.findall(r"[\w'’]+", after)[:7]:
        if word in table.PAST_CUES:
            return False
        if word in {"will", "shall"}:
            return True
    return False


def _deictic(view: _View) -> _Found | None:
    word = view.get("word")
    if view.published is None:
        return _single(None, view)
    first, last = (view.published + timedelta(days=by) for by in table.DEICTIC[word])
    if first != last or word in {"tonight", "last night"}:
        return _Found((first, last), f"{first.isoformat()}TNI", "time")
    return _single(first, view)


def _part(view: _View) -> _Found | None:
    return _single(view.published, view)


def _unit(view: _View) -> _Found | None:
    """"Last week", "earlier this month", "the weekend", "next year"; past stretches of the present one end at publication."""
    mod, unit, published = view.get("mod").removeprefix("the "), view.get("unit"), view.published
    if mod in {"over the", "the", "during the"} and unit != "weekend":
        return None
    kind: DateKind = {"month": "month", "year": "year", "week": "week", "weekend": "week"}.get(unit, "period")  # type: ignore[assignment]
    if mod in {"same", "that", "previous", "following"}:
        published = view.anchor
    if published is None or unit in {"quarter", "century"}:
        return _Found(None, None, kind)
    by = {"last": -1, "past": -1, "previous": -1, "this past": -1, "next": 1, "this coming": 1, "following": 1}.get(mod, 0)
    days, value = _unit_days(unit, by, published)
    if by == 0 and view.published is not None and days[0] <= view.published <= days[1]:
        days = (days[0], view.published) if view.get("edge") in {"earlier", "early"} else (view.published, days[1]) if view.get("edge") in {"later", "late"} else days
    return _Found(days, value, kind)


def _unit_days(unit: str, by: int, published: date) -> tuple[Days, str | None]:
    if unit == "week":
        days = calendar.week(published, by)
        return days, "{}-W{:02}".format(*days[0].isocalendar()[:2])
    if unit == "weekend":
        saturday = calendar.weekday_before(published, 5) if by <= 0 else calendar.weekday_after(published, 5)
        if by == -1 and saturday == published:
            saturday -= timedelta(weeks=1)
        return (saturday, saturday + timedelta(days=1)), "{}-W{:02}-WE".format(*saturday.isocalendar()[:2])
    if unit == "month":
        days = calendar.month(*divmod(published.year * 12 + published.month - 1 + by, 12)[:1], 1)
        moved = calendar.shift_months(published.replace(day=1), by)
        days = calendar.month(moved.year, moved.month)
        return days, days[0].isoformat()[:7]
    if unit == "year":
        return calendar.whole_year(published.year + by), str(published.year + by)
    if unit == "decade":
        start = published.year // 10 * 10 + by * 10
        return (date(start, 1, 1), date(start + 9, 12, 31)), str(start)[:3]
    return _season(unit, by, published)


def _season(unit: str, by: int, published: date) -> tuple[Days, str]:
    """The latest such season that had begun ("last"), that of this year, or the next to come."""
    first, last = table.SEASONS[unit]
    year = published.year
    if by < 0 and date(year, first, 1) > published - timedelta(days=60):
        year -= 1
    elif by > 0 and date(year, first, 1) <= published:
        year += 1
    days = calendar.month(year, first)[0], calendar.month(year + (last < first), last)[1]
    return days, f"{year}-{table.SEASON_MARKS[unit]}"


def _amount(words: str) -> float | None:
    """The number in words; None where it is vague."""
    if not words or words in table.VAGUE_NUMBERS:
        return None
    if "-" in words and words not in table.NUMBERS:
        return float(sum(table.NUMBERS[word] for word in words.split("-")))
    return float(table.NUMBERS[words]) if words in table.NUMBERS else float(words)


def _ago(view: _View) -> _Found | None:
    """"Two days ago" from publication; "two days earlier" from the day told before.  As exact as the unit: "five years ago" is a year."""
    amount, unit, way = _amount(view.get("count")), view.get("unit"), view.get("way")
    if way in {"before", "after", "later", "afterward", "afterwards"} and view.text[view.match.end() : view.match.end() + 1] not in {"", ".", ",", ";", " ", "\n"}:
        return None
    base = view.published if way == "ago" else view.anchor or (view.published if way in {"earlier", "previously"} and unit in {"year", "month"} else None)
    if unit in {"hour", "minute"}:
        near = base if way == "ago" else None
        return _Found((near - timedelta(days=1), near), None, "time") if near and (amount is None or amount < 24) else _Found(None, None, "time")
    if base is None or amount is None:
        return _Found(None, None, "day")
    return _away(base, unit, -amount if way in {"ago", "earlier", "before", "previously"} else amount)


def _away(base: date, unit: str, amount: float) -> _Found:
    by = int(amount)
    try:
        if unit == "year":
            return _Found(calendar.whole_year(base.year + by), str(base.year + by), "year")
        if unit == "decade":
            return _Found(calendar.whole_year(base.year + 10 * by), None, "year")
        if unit == "month":
            moved = calendar.shift_months(base.replace(day=1), by)
            return _Found(calendar.month(moved.year, moved.month), moved.isoformat()[:7], "month")
        moved = base + timedelta(days=int(amount * table.UNITS[unit]))
        slack = timedelta(days=0 if table.UNITS[unit] == 1 else 3)
        value = moved.isoformat() if unit == "day" else "{}-W{:02}".format(*moved.isocalendar()[:2])
        return _Found((moved - slack, moved + slack), value, "day" if unit == "day" else "week")
    except (ValueError, OverflowError):
        return _Found(None, None, "year")


def _period(view: _View) -> _Found | None:
    """"The past three weeks", "the last 24 hours", "the past few hours": up to publication."""
    amount, unit, published = _amount(view.get("count")), view.get("unit"), view.published
    if published is None or view.get("way") in {"next", "coming"} or (amount is None and unit not in {"hour", "minute"}):
        return _Found(None, None, "period")
    days = {"hour": -(-(amount or 1) // 24), "minute": 0, "month": 30.44 * (amount or 0), "year": 365.25 * (amount or 0), "decade": 3652.5 * (amount or 0)}
    back = days.get(unit, (amount or 0) * table.UNITS[unit])
    try:
        return _Found((published - timedelta(days=int(back)), published), None, "period")
    except OverflowError:
        return _Found(None, None, "period")


def _anchored(view: _View) -> _Found | None:
    way, unit = view.get("way"), view.get("unit")
    if view.anchor is None:
        return _Found(None, None, "day" if unit == "day" else "time")
    by = {"previous": -1, "preceding": -1, "before": -1, "next": 1, "very next": 1, "following": 1, "after": 1}.get(way, 0)
    day = view.anchor + timedelta(days=by)
    mark = "" if unit == "day" else f"T{table.PARTS[unit]}"
    return _Found((day, day), day.isoformat() + mark, "day" if unit == "day" else "time")


def _year(view: _View) -> _Found | None:
    year = _year_of(view)
    lead = view.get("lead")
    if year is None or (view.published and year > view.published.year + 30):
        return None
    if lead in {"to", "a", "the", "of", "and", "around", "from"} and not _looks_like_a_year(view, year, lead):
        return None
    days = _edge(calendar.whole_year(year), lead if lead in {"early", "late"} else "")
    if lead in table.SEASONS:
        days, _ = _season(lead, 0, date(year, 12, 31))
    return _Found(days, str(year), "year", False)


def _looks_like_a_year(view: _View, year: int, lead: str) -> bool:
    """After "a", "of" and the like a four-digit number is a year only near ours and not before a plural ("of 2000 men")."""
    following = re.match(r"\s+([a-z]+)", view.text[view.match.end() : view.match.end() + 30])
    latest = view.published.year + 1 if view.published else 2035
    plural = bool(following and following[1].endswith("s") and following[1] not in {"was", "is", "has", "elections", "attacks", "protests"})
    return 1900 <= year <= latest and not plural


def _decade(view: _View) -> _Found | None:
    year = int(view.get("year"))
    return _Found(_edge((date(year, 1, 1), date(year + 9, 12, 31)), view.get("edge")), str(year)[:3], "period", False)


def _night(view: _View) -> _Found | None:
    """A part of the day alone belongs to the day told before it in the sentence, else to the night before publication."""
    if view.anchor is not None and not re.search(r"[.!?]\s", view.text[max(0, view.match.start() - 80) : view.match.start()]):
        return _Found((view.anchor, view.anchor), f"{view.anchor.isoformat()}TNI", "time")
    if view.published is None:
        return _Found(None, None, "time")
    return _Found((view.published - timedelta(days=1), view.published), None, "time")


_RESOLVE: dict[str, Callable[[_View], _Found | None]] = {
    "iso": _iso, "slashed": _slashed, "full": _full, "month_year": _month_year, "month": _month, "weekday": _weekday, "deictic": _deictic,
    "part": _part, "unit": _unit, "ago": _ago, "period": _period, "anchored": _anchored, "year": _year, "decade": _decade, "night": _night,
}  # fmt: skip
