"""Figures, states and days in words, and what makes the words of others harmless.  Pure."""
from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from urllib.parse import quote, urlencode

from markupsafe import Markup

from ..model import Claim, Incident, Interval, Line, LineGroup, Place, Report
from ..model.contract import claim_json


def _pictures() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\t\n"} | {0x7F: "\u2421"}
    odd = (*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C, 0x2028, 0x2029,
           *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)  # fmt: skip
    return table | dict.fromkeys(odd, "\ufffd")


_PICTURES = _pictures()
STATES = {
    "disputed": ("disputed", "Sources contradict each other on this figure."),
    "rising": ("rising", "The figure has grown: later, higher reports outgrew earlier ones."),
    "withheld": ("withheld", "A source that would know has given no figure."),
    "unknown": ("unknown", "Nobody has given a figure."),
    "composed": ("composed", "Put together from what different sources say of different people."),
    "agreed": ("agreed", "Two or more independent sources support this figure."),
    "single_source": ("single source", "One source supports this figure."),
}
CERTAIN = {"confirmed": "confirmed", "estimated": "estimated", "suspected": "suspected", "feared": "feared", "denied": "denied",
           "withheld": "gives no figure"}  # fmt: skip
_OWN_RULE = re.compile(r"R\d+")


def clean(value: Any) -> Any:
    """What a template prints, with control characters and marks that turn direction as pictures, one for one; markup as it is."""
    return value.translate(_PICTURES) if isinstance(value, str) and not isinstance(value, Markup) else value


def number(value: int) -> str:
    return f"{value:,}"


def figure(low: int, high: int | None) -> str:
    """Bounds in words: "23", "12–15", "55 or more", "no figure"."""
    if high is None:
        return f"{low:,} or more" if low else "no figure"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def claimed(claim: Claim) -> str:
    """What a claim says, as a figure: "at least 40", "12 to 15", "none", "no number"."""
    low, high = claim.count.low, claim.count.high
    if high is None:
        return f"at least {low:,}" if low else "no number"
    if high == 0:
        return "none"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def plain(word: str) -> str:
    """A word of the vocabulary as it is read: "other_protected" -> "other protected"."""
    return word.replace("_", " ")


def whom(group: LineGroup) -> str:
    return f"{group.label}, {' '.join(group.nationality)}" if group.nationality else group.label


def speaker(claim: Claim) -> str:
    return claim.source.words or "the report itself"


def group_words(claim: Claim) -> str:
    """Whom a claim counts, as its attributes say: "everyone", "military, VEN", "child"."""
    group = claim.group
    more = (group.sex, group.age, group.role, group.side)
    parts = [*map(plain, group.status), *group.nationality, *(plain(part) for part in more if part)]
    return ", ".join(parts) or "everyone"


def values(claim: Claim, fields: Iterable[str]) -> dict[str, str]:
    """What fields of a claim hold, paths into its JSON, in words: a plain word as it is, all else as JSON, nothing as "not said"."""
    whole = claim_json(claim)
    found: dict[str, str] = {}
    for path in fields:
        value: Any = whole
        for name in path.split("."):
            value = value[name]
        found[path] = value if isinstance(value, str) else "not said" if value in (None, []) else json.dumps(value, ensure_ascii=False)
    return found


def place_name(place: Place | None) -> str:
    if place is None:
        return "place not known"
    return (place.canonical or place.name) + (f", {place.country}" if place.country else "")


def when_words(when: Interval | None, first: date | None = None) -> str:
    if when is None:
        return f"told {first.isoformat()}" if first else "day not known"
    return when.earliest.isoformat() if when.earliest == when.latest else f"{when.earliest} to {when.latest}"


def day_of(incident: Incident) -> str:
    return when_words(incident.when, incident.first)


def headline(report: Report) -> str:
    """The report's title, else the beginning of its text."""
    title = " ".join((report.title or report.text[:200]).split()) or "a report without words"
    return title if len(title) <= 160 else title[:157] + "…"


def plural(count: int, one: str, many: str | None = None) -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def rule_name(rule: str | None) -> str:
    """A rule of a policy by its name; our own rules of reckoning (R1, R2 …) need not be named."""
    return "" if not rule or _OWN_RULE.fullmatch(rule) else rule


def everyone(lines: Iterable[Line]) -> list[Line]:
    return [line for line in lines if line.group.label == "everyone"]


def address(path: str, asked: Mapping[str, object] | None = None, **changed: object) -> str:
    """A path with a query: what is asked, changed so; what is empty is left out, so that every view has one address."""
    query = {name: str(value) for name, value in {**(asked or {}), **changed}.items() if value not in (None, "")}
    return path + ("?" + urlencode(query) if query else "")


def step(name: str) -> str:
    """A name as one step of a path."""
    return quote(name, safe="")


def safe_link(url: str | None) -> str | None:
    """An address that a reader may follow: of the web only."""
    return url if url and re.match(r"https?://[^\s]+\Z", url, re.IGNORECASE) else None
