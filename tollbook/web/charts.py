"""Charts as geometry: where each rectangle, step and point lies.  Pure; templates/_charts.html draws them, with a table beside."""
from __future__ import annotations

import math
import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ..model import Claim, Dossier, Line, LineChange
from .words import claimed, figure, group_words, speaker

WIDTH, HEIGHT = 530, 220
WIDE = 860
"""Of the timeline."""
LEFT, RIGHT, TOP, BOTTOM = 44, 12, 14, 26
BAR = 240


@dataclass(frozen=True, slots=True)
class Bar:
    """A line's bounds on a scale from nothing to `top`: from `x` on, `width` wide; `open`: there is no upper bound; `best` where known."""

    x: float
    width: float
    open: bool
    best: float | None
    label: str


def bars(lines: Sequence[Line]) -> list[Bar]:
    """A bar for each line, those of one harm on one scale."""
    tops = {harm: _scale(line for line in lines if line.harm == harm) for harm in {line.harm for line in lines}}
    return [bar(line, tops[line.harm]) for line in lines]


def _scale(lines: Iterable[Line]) -> int:
    return max((math.ceil(line.low * 1.25) if line.high is None else line.high for line in lines), default=1) or 1


def bar(line: Line, top: int) -> Bar:
    start = _share(line.low, top)
    end = BAR if line.high is None else _share(line.high, top)
    best = None if line.best is None else _share(line.best, top)
    label = f"{line.group.label} {line.harm}: {figure(line.low, line.high)}"
    return Bar(start, max(round(end - start, 1), 3.0), line.high is None, best, label)


def _share(value: int, top: int) -> float:
    return round((BAR - 4) * min(value / top, 1.0), 1)


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on which the bounds stayed: a rectangle from the upper to the lower bound; `open` above where there is no upper one."""

    x: float
    width: float
    y: float
    height: float
    open: bool
    label: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A claim on the day of its report.  `aside`: it binds nothing any more (replaced, outgrown, rejected)."""

    x: float
    y: float
    claim: str
    label: str
    aside: bool


@dataclass(frozen=True, slots=True)
class Steps:
    """A harm's toll over time, of everyone."""

    harm: str
    stretches: tuple[Stretch, ...]
    line: str
    dots: tuple[Dot, ...]
    xs: tuple[Tick, ...]
    ys: tuple[Tick, ...]
    changes: tuple[LineChange, ...]


def steps_of(dossier: Dossier) -> list[Steps]:
    """A chart for each harm whose figure is known on some day: the bounds as they changed, and each claim on everyone as a dot."""
    aside = {one.claim for one in dossier.toll.set_aside}
    charts = []
    for harm in dict.fromkeys(change.harm for change in dossier.history if change.label == "everyone"):
        changes = [change for change in dossier.history if change.harm == harm and change.label == "everyone"]
        told = [(entry.published, entry.claim) for entry in dossier.entries
                if entry.published and entry.claim.harm == harm and (entry.claim.id in aside or group_words(entry.claim) == "everyone")
                and not entry.claim.event.background and entry.claim.basis in ("total", "additional")]  # fmt: skip
        known = any(change.low or change.high for change in changes)
        if known and len({change.day for change in changes} | {day for day, _ in told}) > 1:
            charts.append(steps(harm, changes, told, aside))
    return charts


def steps(harm: str, changes: Sequence[LineChange], told: Sequence[tuple[date, Claim]], aside: set[str]) -> Steps:
    days = [*(change.day for change in changes), *(day for day, _ in told)]
    first, last = min(days), max(days) + timedelta(days=1)
    top = _nice(max([*(max(c.low, c.high or 0) for c in changes), *(max(c.count.low, c.count.high or 0) for _, c in told)]))
    span = max((last - first).days, 1)

    def x(day: date) -> float:
        return round(LEFT + (WIDTH - LEFT - RIGHT) * (day - first).days / span, 1)

    def y(value: int) -> float:
        return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * min(value / top, 1.0), 1)

    ends = [*(change.day for change in changes[1:]), last]
    stretches = tuple(_stretch(change, x(change.day), x(end), y) for change, end in zip(changes, ends, strict=True))
    line = "".join(f"{'L' if place else 'M'}{one.x} {round(one.y + one.height, 1)}H{round(one.x + one.width, 1)}"
                   for place, one in enumerate(stretches))  # fmt: skip
    dots = tuple(Dot(x(day), y(claim.count.low), claim.id, f"{day}: {claimed(claim)} {harm}, {speaker(claim)}", claim.id in aside)
                 for day, claim in told)  # fmt: skip
    return Steps(harm, stretches, line, dots, _days(first, last, x), _values(top, y), tuple(changes))


def _stretch(change: LineChange, left: float, right: float, y: Callable[[int], float]) -> Stretch:
    low, high = y(change.low), float(TOP) if change.high is None else y(change.high)
    words = f"from {change.day}: {figure(change.low, change.high)}, {change.state.replace('_', ' ')}"
    return Stretch(left, round(right - left, 1), high, round(low - high, 1), change.high is None, words)


def _nice(value: int) -> int:
    """The next round number above."""
    size = int(10 ** (len(str(max(value, 1))) - 1))
    return next((size * n for n in (1, 2, 3, 4, 5, 6, 8, 10) if size * n >= value), size * 10)


def _days(first: date, last: date, x: Callable[[date], float]) -> tuple[Tick, ...]:
    span = (last - first).days
    days = [first + timedelta(days=step) for step in range(0, span, max(math.ceil(span / 4), 1))]
    return tuple(Tick(x(day), day.isoformat()) for day in days)


def _values(top: int, y: Callable[[int], float]) -> tuple[Tick, ...]:
    return tuple(Tick(y(value), f"{value:,}") for value in sorted({0, top // 2, top}))


@dataclass(frozen=True, slots=True)
class Month:
    """A bar of the timeline: a month, or a year where there are many months.  `since`, `until`: its first and last day."""

    x: float
    y: float
    width: float
    height: float
    label: str
    count: int
    since: str
    until: str
    named: bool


_MOST = 60


def timeline(months: Sequence[tuple[str, int]]) -> list[Month]:
    """Bars by month without gaps in time; by year where they would be more than can be told apart."""
    counts = {month: number for month, number in months if _month(month)}
    if not counts:
        return []
    keys = _filled(min(counts), max(counts))
    if len(keys) > _MOST:
        years = range(int(keys[0][:4]), int(keys[-1][:4]) + 1)
        totals = {f"{year:04}": sum(n for month, n in counts.items() if month[:4] == f"{year:04}") for year in years}
    else:
        totals = {key: counts.get(key, 0) for key in keys}
    top, width = max(totals.values()) or 1, (WIDE - LEFT - RIGHT) / len(totals)
    named = max(math.ceil(len(totals) / 8), 1)
    made = []
    for place, (key, count) in enumerate(totals.items()):
        height = round((HEIGHT - TOP - BOTTOM) * count / top, 1)
        since, until = _bounds(key)
        thick = round(max(min(width - 1.5, 48), 0.8), 1)
        made.append(Month(round(LEFT + place * width, 1), round(HEIGHT - BOTTOM - height, 1), thick, height, key, count, since, until,
                          place % named == 0))  # fmt: skip
    return made


def _month(word: str) -> bool:
    return bool(re.fullmatch(r"(?!0000)[0-9]{4}-(0[1-9]|1[0-2])", word))


def _filled(first: str, last: str) -> list[str]:
    start, end = (int(word[:4]) * 12 + int(word[5:]) - 1 for word in (first, last))
    return [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(start, end + 1)]


def _bounds(key: str) -> tuple[str, str]:
    if len(key) == 4:
        return f"{key}-01-01", f"{key}-12-31"
    return f"{key}-01", f"{key}-{monthrange(int(key[:4]), int(key[5:]))[1]}"
