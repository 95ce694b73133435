"""What stands at the end of a headline and is no part of it: the publisher, or who says so."""

from __future__ import annotations

from tollbook.language.en import harms as table

from .sentence import Sentence

_BARS = {"|", "«", "»"}
_DASHES = {"-", "–", "—"}
_LONGEST = 7
"""Words of a publisher's name at most, and of a site's."""
_SPEAKER = 3
"""Words behind the last colon that name who says so."""


def tail_of(s: Sentence) -> int:
    """The word with which the tail of a headline begins: "Man shot dead in Orsk: police | Orsk Daily", "... - The Orsk Post".

    The sentence's length where there is none: in the body, and where what stands behind the mark tells harm itself."""
    if not s.heading:
        return len(s)
    tail = len(s)
    for word in range(len(s) - 1, 0, -1):
        most = _LONGEST if s.low[word] in _BARS or _is_dash(s, word) else _SPEAKER if s.low[word] == ":" else 0
        if most and (tail - word > most + 1 or any(s.low[w] in table.CUES for w in range(word + 1, tail))):
            break
        if most:
            tail = word
    return tail


def _is_dash(s: Sentence, word: int) -> bool:
    """A dash with a blank before it and behind it."""
    if s.low[word] not in _DASHES or word + 1 >= len(s):
        return False
    return s.tokens[word - 1].end < s.tokens[word].start and s.tokens[word].end < s.tokens[word + 1].start
