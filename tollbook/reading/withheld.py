"""Figures that are said not to be known, or that somebody does not give (claims.md C3)."""
from __future__ import annotations

import re

from tollbook.model import Form, Harm, Span

from .sentence import Sentence

_NO_FIGURE = re.compile(
    r"\b(?:no (?:immediate )?(?:reports?|word|information|news|details)(?: \w+){0,2} (?:of|on|about)(?: (?!conditions?|identit|names?"
    r"|motive|ages?)\w+){0,4}? (?=casualties|deaths|injuries|victims|fatalities|the number)"
    r"|(?:has|have|had) yet to (?:give|release|provide|announce|publish|issue)(?: \w+){0,3} (?:figures?|tolls?|numbers?|counts?)"
    r"|(?:has|have|had|did|does|do) not (?:yet )?(?:given?|released?|provided?|announced?|published?|specify|specified|said|say"
    r"|disclosed?)(?: \w+){0,3} (?:figures?|tolls?|numbers?|counts?)"
    r"|(?:gave|giving|released|offered) no (?:figures?|tolls?|numbers?|counts?))",
    re.IGNORECASE,
)  # fmt: skip
_HARM_AFTER: tuple[tuple[str, Harm], ...] = (
    ("casualt", "casualties"), ("victim", "casualties"), ("death", "killed"), ("dead", "killed"), ("fatalit", "killed"),
    ("killed", "killed"),
    ("injur", "injured"), ("wounded", "injured"), ("missing", "missing"),
)  # fmt: skip
_WORD = re.compile(r"\w+")


def withheld_of(s: Sentence) -> list[tuple[Harm, Span, Span, Form, bool]]:
    """Figures said not to be known or given: harm, span of the words that say so, span of the harm, form, whether somebody withholds it."""
    start, end = s.span
    out: list[tuple[Harm, Span, Span, Form, bool]] = []
    for match in _NO_FIGURE.finditer(s.text.replace("\n", " "), start, end):
        rest = s.text[match.end() : end].lower()
        found = min(((rest.find(word), word, harm) for word, harm in _HARM_AFTER if word in rest), default=None)
        if found is None or found[0] > 60:
            continue
        at = match.end() + found[0]
        words = match.group().rstrip()
        withholds = not words.lower().startswith("no ")
        if not withholds:
            words = " ".join(words.split()[:2])
        word_end = _WORD.match(s.text, at)
        out.append(
            (found[2], (match.start(), match.start() + len(words)), (at, word_end.end() if word_end else at + 1), "unknown", withholds)
        )
    return out
