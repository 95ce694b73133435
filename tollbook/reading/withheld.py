"""Figures that are said not to be known, or that somebody does not give (claims.md C3)."""
from __future__ import annotations

import re

from tollbook.language.en.withheld import HARM_AFTER, NO_FIGURE
from tollbook.model import Form, Harm, Span

from .sentence import Sentence

_WORD = re.compile(r"\w+")


def withheld_of(s: Sentence) -> list[tuple[Harm, Span, Span, Form, bool]]:
    """Figures said not to be known or given: harm, span of the words that say so, span of the harm, form, whether somebody withholds it."""
    out: list[tuple[Harm, Span, Span, Form, bool]] = []
    for match in NO_FIGURE.finditer(s.line):
        rest = s.line[match.end() :].lower()
        found = min(((rest.find(word), word, harm) for word, harm in HARM_AFTER if word in rest), default=None)
        if found is None or found[0] > 60:
            continue
        start, at = s.span[0] + match.start(), s.span[0] + match.end() + found[0]
        words = match.group().rstrip()
        withholds = not words.lower().startswith("no ")
        if not withholds:
            words = " ".join(words.split()[:2])
        word_end = _WORD.match(s.text, at)
        out.append((found[2], (start, start + len(words)), (at, word_end.end() if word_end else at + 1), "unknown", withholds))
    return out
