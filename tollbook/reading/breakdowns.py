"""A number spelled out behind a colon, a semicolon or a dash, where its parts make it up (claims.md B2).

"Nine bodies were found: five herders, three guards and a child."  The parts have no word of harm of their own; that they add up to
the number before them says that they are its people.
"""

from __future__ import annotations

from dataclasses import dataclass

from tollbook.language.en.things import looks_like_occupation

from .draft import Draft
from .mentions import person_of
from .sentence import Sentence
from .wholes import Told, drawn

_OPENING = {":", ";", "--", "–", "—", "-", "("}
_CLOSING = {")", "--", "–", "—", ".", '"', "”"}
_JOINS = {",", "and", ";", "&"}
_ARTICLES = {"a", "an"}
_TAGS = {"NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PUNCT", "CCONJ", "ADV"}
_LEAST = 3


@dataclass(frozen=True, slots=True)
class _Part:
    """`first` to `last`: the words of a part; `noun`: who they are; `number`: how many, 0 where an article stands for one."""

    first: int
    last: int
    noun: int
    number: int


def broken_down(told: Told) -> list[Draft]:
    """The sentence's drafts, and those of the parts that a number of it is made up of."""
    s, out = told.s, list(told.found)
    for whole in told.found:
        quantity = whole.mention.quantity
        if quantity is None or whole.form != "exact" or whole.low < _LEAST or whole.drawn:
            continue
        opening = next((at for at in range(quantity.last + 1, len(s)) if s.low[at] in _OPENING), -1)
        parts = _parts_behind(s, opening) if opening >= 0 else []
        if len(parts) > 1 and any(part.number for part in parts) and sum(part.number or 1 for part in parts) == whole.low:
            out.extend(draft for part in parts if (draft := _drawn(told, part, whole)) is not None)
            break
    return out


def _parts_behind(s: Sentence, opening: int) -> list[_Part]:
    """What is listed behind a sign, each with a number or an article; nothing where anything else stands there."""
    parts: list[_Part] = []
    first = at = opening + 1
    while at <= len(s):
        ends = at == len(s) or s.low[at] in _CLOSING
        if not ends and s.low[at] not in _JOINS:
            if s.upos(at) not in _TAGS:
                return []
        elif at > first:
            part = _part(s, first, at - 1)
            if part is None:
                return []
            parts.append(part)
        if ends:
            break
        first = at + 1 if s.low[at] in _JOINS else first
        at += 1
    return parts


def _part(s: Sentence, first: int, last: int) -> _Part | None:
    quantity = s.quantity_at.get(first)
    counted = quantity is not None and quantity.first == first and quantity.kind == "count" and quantity.form == "exact"
    if not counted and s.low[first] not in _ARTICLES:
        return None
    nouns = [w for w in range(first, last + 1) if person_of(s, w) is not None or s.upos(w) == "NOUN" and looks_like_occupation(s.low[w])]
    return _Part(first, last, nouns[-1], quantity.low if counted and quantity is not None else 0) if nouns else None


def _drawn(told: Told, part: _Part, whole: Draft) -> Draft | None:
    s = told.s
    quantity = s.quantity_at.get(part.first) if part.number else None
    if any(d.mention.quantity is quantity if quantity is not None else part.noun in d.mention.heads for d in told.found):
        return None
    if quantity is None:
        return drawn(told, part.noun, whole.harm, (1, 1, "implied"), s.chars(part.first, part.last), whole, part.noun)
    return drawn(told, quantity.num_last, whole.harm, (part.number, part.number, "exact"), quantity.span, whole, part.noun)
