"""Which language a report is in.

Plain English is told by its function words alone, without loading anything: a model of a hundred languages costs most of a second and
100 MB.  Only a text that fails this is shown to py3langid.  All-capital wire text is lower-cased first, else it is taken for another
language.  In doubt a text is English: it is read and finds nothing, rather than be refused.
"""
from __future__ import annotations

import math
import re

_FUNCTION_WORDS = frozenset(
    "the of and in to was were that by with for from have has had who his their its it he they which is are been be said on at as "
    "after".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 0.16
"""Least share of function words in plain English.  Of 5,196 English news texts of five collections 96 in 100 lie above it (median .30);
Spanish, French, Portuguese and German sentences lie at .10 and under."""
_DOUBT = 2.0
"""How far ahead of English another language has to be, in py3langid's log-probability divided by the root of the text's bytes."""


def language_of(text: str, *, sample: int) -> str | None:
    """ISO 639-1 code of the text's language (639-3 where there is none), None where it has too few letters to tell.

    Looks at the first `sample` characters only.
    """
    start = text[:sample].lower()
    words = _WORD.findall(start)
    if not words:
        return None
    known = [word for word in words if word in _FUNCTION_WORDS]
    if len(set(known)) >= 4 and len(known) >= _ENOUGH * len(words):
        return "en"
    return _ranked(" ".join(start.split()))


def _ranked(start: str) -> str | None:
    from py3langid import rank

    ranking = rank(start)
    best, score = ranking[0]
    english = dict(ranking).get("en", -math.inf)
    size = len(start.encode("utf-8", "replace"))
    if score < -1e30:
        return None
    return "en" if (score - english) / math.sqrt(size) < _DOUBT else str(best)


def code_of(words: str) -> str:
    """A language as a person writes it ("EN", "en-GB", "eng", "en_US") as the code that language_of gives."""
    code = re.split(r"[-_]", words.strip().lower())[0]
    return {"eng": "en", "english": "en", "spa": "es", "fra": "fr", "ara": "ar"}.get(code, code)
