"""What the readers of date expressions look at, and what they answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tollbook.language.en import dates as table
from tollbook.model import Span

from .calendar import Days

NO_DAY = "no date of publication to count from"
DateKind = Literal["day", "dateline", "month", "year", "week", "period", "time"]


@dataclass(frozen=True, slots=True)
class Found:
    """What an expression says.  `days` None: it cannot be resolved.  `why`: how the days came about, in a few words."""

    days: Days | None
    value: str | None
    kind: DateKind
    relative: bool = True
    why: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """One match of a shape, and all that may decide what it means: `published` is the day that relative words count from, `anchor` the last
    single day that the text told before, `told` the last stretch of days, `explicit` the last day whose year the text itself gives."""

    text: str
    match: re.Match[str]
    published: date | None
    anchor: date | None
    told: Days | None
    explicit: date | None

    def get(self, name: str) -> str:
        """A named part in lower case with single blanks; empty where the shape has none."""
        if name not in self.match.re.groupindex:
            return ""
        found = self.match[name]
        return " ".join(found.lower().split()) if found else ""

    @property
    def span(self) -> Span:
        return span_of(self.match)


def span_of(match: re.Match[str]) -> Span:
    """Where the expression stands: the part named `core` where a shape asks for company that is none of it."""
    if "core" in match.re.groupindex and match["core"]:
        return match.span("core")
    return match.span()


def amount_of(words: str) -> float | None:
    """The number in words; None where it is vague."""
    if not words or words in table.VAGUE_NUMBERS:
        return None
    words = words.replace("-", " ")
    if words in table.NUMBERS:
        return float(table.NUMBERS[words])
    tens, _, ones = words.partition(" ")
    return float(table.NUMBERS[tens] + table.NUMBERS[ones]) if ones else float(words)
