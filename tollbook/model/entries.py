"""Claims without a text: the JSON of a claim (docs/claims.md), shortened, with its report beside it -> Entry.

What a claim of a text must have may be left out here: only `harm` and a count's `low` are needed.  Pure; raises ValueError with the path
of the field that is wrong.
"""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from .claim import Claim, Entry
from .nouns import noun_of

_BESIDE = {"report", "publisher", "published", "recorded", "copy_of"}
_FORMS = {"none": (0, 0), "unknown": (0, None)}
_SPACE = 1000


def entry_of(value: object, place: int) -> Entry:
    """The claim of one line.  `place`, from 1, is its place among the lines: it gives an id where there is none, and stands for the
    place in the text, so that a later line is a later word of its report."""
    if not isinstance(value, Mapping):
        raise ValueError("an object is asked for")
    given = {name: value[name] for name in value if name not in _BESIDE}
    group = given.get("group")
    if isinstance(group, Mapping) and "class" not in group:
        given["group"] = {**group, "class": not group.get("words")}  # without words the attributes are all that is said
    claim = noun_of(Claim, {**_usual(given, place), **given, "count": _count(given.get("count"))})
    low, high = claim.count.low, claim.count.high
    if low < 0 or (high is not None and high < low):
        raise ValueError(f"count: nobody can be counted from {low} to {high}")
    publisher, published = _text(value, "publisher"), _day(value, "published")
    report = _text(value, "report") or f"{publisher or 'report'} {published or 'of unknown date'}"
    return Entry(claim, report, publisher, published, _day(value, "recorded"), _text(value, "copy_of"))


def _usual(given: Mapping[str, Any], place: int) -> dict[str, Any]:
    start = place * _SPACE
    spans = {"sentence": [start, start + 9], "count": [start, start + 1], "harm": [start, start + 1]}
    basis = "part" if given.get("part_of") else "total"
    return {"id": f"line {place}", "basis": basis, "group": {"class": True}, "source": {}, "event": {}, "evidence": spans}


def _count(value: object) -> dict[str, Any]:
    """A number alone is an exact count; bounds without a form have the form that they are of."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = {"low": value, "high": value}
    if value is None:
        raise ValueError("count: it is missing")
    if not isinstance(value, Mapping):
        raise ValueError("count: a number or an object is asked for")
    count = {"words": "", **value}
    if count.get("form") in _FORMS and "low" not in count:
        count["low"], count["high"] = _FORMS[count["form"]]
    if "low" in count and "high" not in count:
        count["high"] = None if count.get("form") in ("at_least", "more_than", "vague", "unknown") else count["low"]
    if "low" in count and "form" not in count:
        count["form"] = "at_least" if count["high"] is None else "exact" if count["low"] == count["high"] else "range"
    return count


def _text(value: Mapping[str, Any], name: str) -> str | None:
    told = value.get(name)
    if told is not None and not isinstance(told, str):
        raise ValueError(f"{name}: a text is asked for")
    return told or None


def _day(value: Mapping[str, Any], name: str) -> date | None:
    told = value.get(name)
    return None if told is None else noun_of(date, told, name)


def check_references(entries: Sequence[Entry]) -> None:
    """Raises ValueError where two claims of one report have one id, or a claim names another that is not in its report."""
    known: set[tuple[str, str]] = set()
    for entry in entries:
        if (entry.report, entry.claim.id) in known:
            raise ValueError(f"id: there are two claims {entry.claim.id[:40]!r} in the report {entry.report[:60]!r}")
        known.add((entry.report, entry.claim.id))
    for entry in entries:
        claim = entry.claim
        named = {"part_of": (claim.part_of,), "supersedes": (claim.supersedes,), "beside": claim.beside}
        for field, ids in named.items():
            for name in ids:
                if name is not None and (entry.report, name) not in known:
                    raise ValueError(f"{field} of {claim.id[:40]!r}: there is no claim {name[:40]!r} in the report {entry.report[:60]!r}")
