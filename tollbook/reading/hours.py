"""The hour beside a date: "2:30 a.m. Saturday", "on Feb. 25 at about 4 p.m."."""

from __future__ import annotations

import re

from tollbook.model import Span

_PARTICLES = r"(?i:about|around|approximately|roughly|just|shortly|after|before|at|nearly|almost|past|from|by|the|night|of|early|late|on)"


_HOUR = (
    r"(?i:\d{1,2}(?:[:.][0-5]\d)? ?(?:a\.?m\b|p\.?m\b)\.?|\d{1,2}:[0-5]\d(?: ?(?:hours|hrs))?|noon|midnight)"
    r"(?: (?i:local time|GMT|UTC|[ECMP][DS]T|[ECMP]T)\b)?"
)


_CLOCK_BEFORE = re.compile(rf"(?<![\w:$£€.-])(?P<hour>{_HOUR}),? {{0,2}}(?:(?i:on|the|early|late) ){{0,2}}$")


_CLOCK_AFTER = re.compile(rf",? {{0,2}}(?:{_PARTICLES} ){{0,3}}(?P<hour>{_HOUR})")


def with_hour(text: str, span: Span, *, least: int) -> tuple[Span, str]:
    """The span with the hour that stands beside it, and the hour as TIMEX3 writes it; empty where there is none.  The hour does not
    begin before `least`."""
    before = _CLOCK_BEFORE.search(text, max(least, span[0] - 40), span[0])
    if before:
        return (before.start(), span[1]), _hour(before["hour"])
    after = _CLOCK_AFTER.match(text, span[1], span[1] + 50)
    return ((span[0], after.end("hour")), _hour(after["hour"])) if after else (span, "")


def _hour(words: str) -> str:
    low = words.lower()
    if low.startswith(("noon", "midnight")):
        return "12:00" if low.startswith("noon") else "24:00"
    number = re.match(r"(\d{1,2})(?:[:.](\d\d))?", low)
    hour, minute = (int(number[1]), number[2] or "00") if number else (0, "00")
    if "p" in low[: number.end() + 3 if number else 0] and hour < 12:
        hour += 12
    return f"{hour % 25:02}:{minute}"


def late(hour: str) -> str:
    """ "11:30 Saturday night" is half past 23; "1:30 a.m. Saturday night" stays."""
    number = int(hour[:2])
    return f"{number + 12}{hour[2:]}" if 5 <= number < 12 else hour
