"""Every date of a report, as an interval of days (claims.md E4).

    shapes (dateforms.py) -> what the words say (absolutedates.py, relativedates.py), by tense (datetense.py) -> interval

Days are counted from the day of publication, else from the dateline's own date.  Without either, "Friday" stays words: a year or a week is
never guessed.  "Two days earlier" and "the same night" count from the last day that the text named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from tollbook.model import Span, When

from . import absolutedates, feastdays, relativedates, weekdays, years
from .calendar import Days, moved
from .dateforms import PATTERNS, SINCE, windows
from .datelines import dateline_of, is_masthead
from .hours import late, with_hour
from .datetense import direction
from .dateview import DateKind, Found, View, span_of

__all__ = ["DateKind", "DateMention", "find_dates"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """One expression.  `value` is what TIMEX3 would write ("2026-01-03", "2019", "2026-01-03TNI"), None where it is no calendar value;
    `relative`: it was counted from the day of publication or from another date; `why`: how the days came about.

    The kind "dateline" is a date of the page (dateline, "Posted on"), no date of what the report tells.
    """

    span: Span
    when: When
    kind: DateKind
    value: str | None = None
    relative: bool = False
    why: str = ""


_RESOLVE: dict[str, Callable[[View], Found | None]] = {
    "iso": absolutedates.iso, "slashed": absolutedates.slashed, "full": absolutedates.full, "month_year": absolutedates.month_year,
    "month": absolutedates.month, "year": years.year, "decade": years.decade, "spoken": years.spoken,
    "holiday": feastdays.holiday, "nine_eleven": feastdays.nine_eleven, "weekday": weekdays.weekday,
    "short_weekday": weekdays.short_weekday, "weekday_ago": weekdays.weekday_ago, "weekday_nth": weekdays.weekday_nth,
    "deictic": relativedates.deictic,
    "part": relativedates.part, "unit": relativedates.unit, "weekend": relativedates.weekend, "ago": relativedates.ago,
    "period": relativedates.period, "anchored": relativedates.anchored, "nth": relativedates.nth, "night": relativedates.night,
}  # fmt: skip


def find_dates(text: str, *, published: date | None, span: Span | None = None) -> list[DateMention]:
    """All date expressions in the order of the text, none over another; `span` limits where they may begin.  Linear in the text."""
    dateline = dateline_of(text, published)
    reference = published or (dateline[1].days[1] if dateline and dateline[1].days else None)
    chosen: list[DateMention] = []
    if dateline is not None and (span is None or span[0] <= dateline[0][0] < span[1]):
        chosen.append(_bound(text, dateline[0], dateline[1]))
    state = _State(reference)
    last = 0
    for kind, match in _shapes(text, span):
        start, end = span_of(match)
        if start < last or (dateline is not None and start < dateline[0][1] and end > dateline[0][0]):
            continue
        found = _RESOLVE[kind](View(text, match, reference, state.anchor, state.told, state.explicit))
        if found is None:
            continue
        least = max(last, dateline[0][1]) if dateline is not None and start >= dateline[0][1] else last
        mention = _mention(text, (start, end), found, reference, least)
        last = mention.span[1]
        if mention.kind != "dateline":
            state.take(mention)
        chosen.append(mention)
    return _joined(text, sorted(chosen, key=lambda mention: mention.span))


@dataclass
class _State:
    """What later expressions may count from."""

    published: date | None
    anchor: date | None = None
    told: Days | None = None
    explicit: date | None = None

    def take(self, mention: DateMention) -> None:
        first, last = mention.when.earliest, mention.when.latest
        if first is None or last is None:
            return
        if first == last and mention.kind in {"day", "time"}:
            self.anchor = first
            if not mention.relative:
                self.explicit = first
        if mention.kind != "period":
            self.told = (first, last)


def _shapes(text: str, span: Span | None) -> Iterator[tuple[str, re.Match[str]]]:
    """The shapes that stand in the text by where they begin, of several that begin together the longest first."""
    start, end = span or (0, len(text))
    looks = windows(text, start, end)
    found = [(*span_of(match), rank, kind, match) for rank, (kind, key, pattern) in enumerate(PATTERNS)
             for first, last in looks[key] for match in pattern.finditer(text, first, last)]  # fmt: skip
    for begin, _, _, kind, match in sorted(found, key=lambda row: (row[0], -row[1], row[2])):
        if begin < end:
            yield kind, match


def _mention(text: str, span: Span, found: Found, published: date | None, least: int) -> DateMention:
    """Bind what was found to its words: with "since" before it, with the hour beside it, as a date of the page."""
    start, end = span
    while end > start and text[end - 1] in " \n,":
        end -= 1
    single = found.days is not None and found.days[0] == found.days[1]
    if found.days is not None and single and is_masthead(text, (start, end), published, found.days[0]):
        return _bound(text, (start, end), replace(found, kind="dateline"))
    if published is not None and _is_running(found, published) and direction(text, start, end) != "ahead":
        found = replace(found, days=(found.days[0], published) if found.days else None)
    since = SINCE.search(text, max(least, start - 24), start)
    if since and found.kind != "period":
        return _bound(text, (since.start(), end), _since(found, published))
    if found.kind in {"day", "time"} and (single or found.days is None):
        (start, end), hour = with_hour(text, (start, end), least=least)
        if hour:
            hour = late(hour) if (found.value or "").endswith(("NI", "EV", "AF")) else hour
            value = f"{found.days[0].isoformat()}T{hour}" if found.days else None
            found = replace(found, kind="time", value=value)
    return _bound(text, (start, end), found)


def _is_running(found: Found, published: date) -> bool:
    """Whether it is a month or a year that had not ended when the report was published: what is told of it had happened by then."""
    return found.kind in {"month", "year"} and found.days is not None and found.days[0] <= published < found.days[1]


def _since(found: Found, published: date | None) -> Found:
    """From that day up to publication; without a day of publication it has no end."""
    days = (found.days[0], max(published, found.days[0])) if found.days and published else None
    return replace(
        found,
        kind="period",
        days=days,
        why=f"from then up to {published}" if days else found.why,
        value=found.value if days else None,
    )


def _bound(text: str, span: Span, found: Found) -> DateMention:
    when = When(" ".join(text[slice(*span)].split()), *(found.days or (None, None)))
    return DateMention(span, when, found.kind, found.value, found.relative, found.why)


_RANGE = {"to", "-", "–", "—", "through", "until", "till", "into", "and into", "up to"}
_FINE, _COARSE = {"day", "time"}, {"month", "year"}
# "Before dawn", "in the early hours", where the day follows: "Sunday".
_PART_ALONE = re.compile(
    r"(?i:(?:at|around|before|by|after|since|shortly|just|in|during|through|the)\b[a-z -]{0,24}\b"
    r"(?:dawn|daybreak|dusk|nightfall|midnight|sunrise|sunset|night|hours))$"
)
_ON = re.compile(r"(?:,? (?i:on|of)|,)? ?$")
_LONGEST = 120  # characters of two dates that are one stretch


def _joined(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """ "Monday night and early Tuesday", "from 3 May to 2 June", "between 2003 and 2011": one stretch of time."""
    out: list[DateMention] = []
    for mention in mentions:
        whole = _whole(text, out[-1], mention) if out else None
        if whole is not None:
            out[-1] = whole
        else:
            out.append(mention)
    return out


def _whole(text: str, one: DateMention, other: DateMention) -> DateMention | None:
    if _PART_ALONE.match(one.when.words) and other.kind in _FINE and _ON.match(text[one.span[1] : other.span[0]]):
        span = (one.span[0], other.span[1])
        return replace(other, span=span, when=replace(other.when, words=" ".join(text[slice(*span)].split())), kind="time")
    first, last = one.when.earliest, other.when.latest
    if (
        first is None
        or last is None
        or other.span[0] - one.span[1] > 14
        or other.span[1] - one.span[0] > _LONGEST
        or not ({one.kind, other.kind} <= _FINE or one.kind == other.kind in _COARSE)
    ):
        return None
    gap = " ".join(text[one.span[1] : other.span[0]].lower().removesuffix("the ").split())
    lead = "".join(text[max(0, one.span[0] - 12) : one.span[0]].lower().split()[-1:])
    if first > last and one.relative and (first - last).days < 7 and gap in _RANGE:
        first = moved(first, -7) or first  # "Monday to Friday": both by then past
    if last < first or not _binds(lead, gap, one, other, (last - first).days):
        return None
    span = (one.span[0], other.span[1])
    kind: DateKind = "time" if one.kind in _FINE else "period"
    value = first.isoformat() if one.kind in _FINE and "T" not in (one.value or "") else one.value
    return replace(
        one, span=span, value=value, when=When(" ".join(text[slice(*span)].split()), first, last), kind=kind, why=f"from {first} to {last}"
    )


def _binds(lead: str, gap: str, one: DateMention, other: DateMention, days: int) -> bool:
    """Whether the words between two dates, and before them, make one stretch of the two."""
    if one.kind in _COARSE:
        return (gap == "and" and lead == "between") or (gap in _RANGE and lead in {"from", "between"})
    if gap in _RANGE:
        return days <= 400
    parts = {one.kind, other.kind} == {"time"} and "T" in f"{one.value}{other.value}"
    return gap in {"and", "or"} and (lead == "between" or (parts and 0 < days <= 2))
