"""Whether a day lies ahead or behind, by the verbs and cues of its clause.

The nearest word to the left that tells decides; where none does, the first to the right.  "Said Friday that it will meet": behind.
"Will meet on Friday, he said": ahead.
"""

from __future__ import annotations

import re
from typing import Literal

from tollbook.language.en import dates as table

Direction = Literal["past", "ahead"]
_ENDS = re.compile(r"[.;:!?]\s|\n\s*\n|[\"“”]")
_WORD = re.compile(r"['’]ll\b|[^\W_][\w’'-]*")
_LEFT, _RIGHT, _MOST = 170, 110, 24


def direction(text: str, start: int, end: int) -> Direction | None:
    """ "past", "ahead", or None where the clause does not tell.  Looks at fewer than 300 characters."""
    after = _right(text, end)
    if text[end - 2 : end] in {"'s", "’s"} or text[end : end + 2] in {"'s", "’s"}:
        thing = [word for word in after if word not in {"s", "'s", "’s"}][:4]
        if any(word in table.HARM_NOUNS for word in thing):
            return "past"
    before = _left(text, start)
    waiting: Direction | None = "ahead" if before and before[-1] in table.AHEAD_BEFORE else None
    return _by_left(before) or _by_right(after) or waiting


_ABBREVIATED = re.compile(r"\b(?:[A-Z]|[A-Z][a-z]{1,3}|[ap]\.m)\.\s$")  # "Sgt. ", "a.m. ": no end of a sentence


def _left(text: str, start: int) -> list[str]:
    clause = text[max(0, start - _LEFT) : start]
    for end in reversed([match.end() for match in _ENDS.finditer(clause)]):
        if not _ABBREVIATED.search(clause, max(0, end - 7), end):
            clause = clause[end:]
            break
    return _plain(clause)[-_MOST:]


def _right(text: str, end: int) -> list[str]:
    return _plain(_ENDS.split(text[end : end + _RIGHT].lstrip(" ,"))[0])[:14]


def _plain(clause: str) -> list[str]:
    """The words in lower case; names in the midst of it ("Planned Parenthood", "Will Smith") are no words."""
    words = _WORD.findall(clause)
    return [word.lower() if place == 0 or word[0].islower() or word.isupper() else "" for place, word in enumerate(words)]


def is_past(word: str) -> bool:
    """Whether a word is a verb's past form, or a noun of harm that was done."""
    return word in table.PAST or (len(word) > 4 and word.endswith("ed") and word not in table.NOT_PAST)


def _by_left(words: list[str]) -> Direction | None:
    for place in range(len(words) - 1, -1, -1):
        word, following = words[place], words[place + 1] if place + 1 < len(words) else ""
        if (following == "to" and word in table.AHEAD_WITH_TO) or (following == "for" and word == "set"):
            return "ahead"
        if word in table.AHEAD or word.endswith(("'ll", "’ll")):
            return "ahead"
        if is_past(word) and not (place and words[place - 1] in {"be", "to"}):  # "will be named", "vowed to strike"
            return "past"
        if word in table.AHEAD_PRESENT:
            return "ahead"
    return None


def _by_right(words: list[str]) -> Direction | None:
    for place, word in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else ""
        if following == "to" and word in {"set", "is", "are", "due", "scheduled", "expected"}:
            return "ahead"
        if is_past(word):
            return "past"
        if word in {"will", "shall", "'ll", "’ll", "won't", "won’t"}:
            return "ahead"
    return None
