"""Words to search by: folded the same way on both databases, so that both find the same.

`market square`: both words, anywhere. `"market square"`: one after the other. `-square`: without it. `squ*`: words that begin so.
"""
from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from ..model import Span

_WORDS = re.compile(r"([^\W_]{1,64})[^\W_]*")
"""A word, of which the first 64 letters count."""
_QUERY = re.compile(r"(-?)(?:[\"“]([^\"“”]*)[\"”]?|(\S+))")
SEARCHED = 300_000
"""Characters of a report, from its start, that can be found."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand one after another.  `prefix`: the last one may go on; `negated`: they must not be there."""

    words: tuple[str, ...]
    prefix: bool = False
    negated: bool = False


def folded(text: str) -> str:
    """The words of a text without case and accents, a blank between each two."""
    return " ".join(_fold(text[:SEARCHED]))


def _fold(text: str) -> list[str]:
    if not text.isascii():
        text = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return _WORDS.findall(text.casefold())


def terms_of(query: str) -> list[Term]:
    """The terms of a query; those without a letter or digit are left out."""
    terms = []
    for found in _QUERY.finditer(query[:2_000]):
        words = tuple(_fold(found[2] if found[2] is not None else found[3]))
        if words:
            prefix = found[3] is not None and found[3].endswith("*")
            terms.append(Term(words, prefix, bool(found[1])))
    return terms


def has_all(words: str, terms: list[Term]) -> bool:
    """Whether folded words have all the terms, as the databases see it."""
    padded = f" {words} "
    return all((f" {' '.join(term.words)}{'' if term.prefix else ' '}" in padded) != term.negated for term in terms)


def marks_of(text: str, terms: list[Term]) -> list[Span]:
    """Where words of the terms stand in a text."""
    whole = {word for term in terms if not term.negated for word in (term.words[:-1] if term.prefix else term.words)}
    starts = tuple(term.words[-1] for term in terms if term.prefix and not term.negated)
    marks = []
    for found in _WORDS.finditer(text):
        word = _fold(found[0])
        if word and (word[0] in whole or (starts and word[0].startswith(starts))):
            marks.append(found.span())
    return marks
