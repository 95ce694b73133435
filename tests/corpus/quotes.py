"""Where the words of a note stand in the text.  Blanks of a quote match any blanks of the text: hard line ends too."""
from __future__ import annotations

import re

from .notation import Entry
from .sentences import Span


def pattern(words: str) -> str:
    """Words as they may stand in a text of hard lines."""
    return r"\s+".join(re.escape(word) for word in words.split())


def marked(text: str, note: Entry) -> Span:
    """Where the braced words of the note's quote stand.  Raises CorpusError where the quote is not found, or found twice."""
    parts = re.fullmatch(r"([^{}]*)\{([^{}]+)\}([^{}]*)", note.quote or "")
    if parts is None:
        raise note.fail("a quote needs one pair of braces")
    before, words, after = parts.groups()
    gaps = [r"\s+" if edge else "" for edge in (before[-1:].isspace(), after[:1].isspace())]
    found = list(re.finditer(f"{pattern(before)}{gaps[0]}({pattern(words)}){gaps[1]}{pattern(after)}", text))
    if len(found) != 1:
        raise note.fail(f"quote found {len(found)} times: {note.quote!r}")
    span = found[0].span(1)
    whole(text, span, note)
    return span


def whole(text: str, span: Span, note: Entry) -> None:
    """Raises CorpusError where the span cuts a word."""
    for edge in span:
        if 0 < edge < len(text) and text[edge - 1].isalnum() and text[edge].isalnum():
            raise note.fail(f"cuts a word: {text[slice(*span)]!r}")


def nearest(text: str, words: str, sentence: Span, note: Entry) -> Span:
    """The words in the claim's sentence, else the last before it, else the first after it."""
    spans = [found.span() for found in re.finditer(rf"(?<!\w){pattern(words)}(?!\w)", text)]
    inside = [span for span in spans if sentence[0] <= span[0] and span[1] <= sentence[1]]
    before = [span for span in spans if span[1] <= sentence[0]]
    for span in (*inside[:1], *before[-1:], *spans[:1]):
        return span
    raise note.fail(f"not in the text: {words!r}")


def standing(text: str, words: str, note: Entry) -> str:
    """The words, which must stand in the text (line ends as blanks)."""
    nearest(text, words, (0, 0), note)
    return words
