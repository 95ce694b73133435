"""Claims whose own sentences tell them of different happenings: each names a day, or a place, and the two differ.

Places and days that a claim has from elsewhere in the report prove nothing here.
"""

from __future__ import annotations

import re

from tollbook.language.en.sums import PERIOD
from tollbook.model import Span

from .draft import Draft
from .sentence import Sentence

_BULLET = re.compile(r"(?:^|\n)[ \t]{0,8}[-–—*•·▪]{1,2}[ \t]{0,4}$")
_HEAD = 800
_BROAD = {"country", "region", "adm1"}


def days_apart(one: Draft, other: Draft) -> bool:
    """Whether both sentences name a day or a period, and these do not meet; of two numbers of several one sentence is enough."""
    a, b = one.event.when, other.event.when
    own = _own(one, one.when_span), _own(other, other.when_span)
    numbers = min(one.low, other.low) > 1 and not (one.single or other.single)  # persons are told of again on other days
    if a is None or b is None or not (any(own) if numbers else all(own)):
        return False
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return False
    return a.latest < b.earliest or b.latest < a.earliest


def places_apart(one: Draft, other: Draft) -> bool:
    """Whether both sentences name a settlement or site, and not the same."""
    a, b = one.event.place, other.event.place
    if a is None or b is None or not (_own(one, one.place_span) and _own(other, other.place_span)):
        return False
    return a.precision not in _BROAD and b.precision not in _BROAD and a.name != b.name and a.canonical != b.canonical


def _own(draft: Draft, span: Span | None) -> bool:
    return span is not None and draft.s.span[0] <= span[0] and span[1] <= draft.s.span[1]


def apart(one: Draft, other: Draft) -> bool:
    """Whether two claims of nobody, or of nobody and of some dead, are told of different happenings."""
    return days_apart(one, other) or places_apart(one, other)


def same_nobody(new: Draft, old: Draft) -> bool:
    """Whether two claims that nobody suffered say the same: of everybody, or of the same few, and of one happening."""
    everybody = new.mention.kind == "none", old.mention.kind == "none"
    return everybody[0] == everybody[1] and not apart(new, old)


def over_time(draft: Draft) -> bool:
    """Whether a period is told of which a claim speaks: "since May none of them has been harmed"."""
    return PERIOD.search(draft.s.line) is not None


def is_headline(s: Sentence) -> bool:
    """Whether a sentence is a headline, or one of the bullets at the head of a report that its body tells again: no full stop ends them."""
    start, end = s.span
    if s.heading or start > _HEAD or s.text[end - 1] in ".!?;:,\"”’)":
        return s.heading
    return s.text[start] in "-–—*•·▪" or _BULLET.search(s.text, max(0, start - 20), start) is not None
