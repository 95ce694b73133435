"""The words of a report as the search for places sees them: which might belong to a name, and what they are besides.

A word may belong to a name where it is written with a capital; in lines that are all capitals, where a tree tags it as a proper noun or,
without a tree, where it is no English word.
"""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tollbook.gazetteer import WORD, Gazetteer, fold
from tollbook.language.en.places import ARTICLES_BEFORE, CALENDAR, NEVER, PARTICLES, STATES
from tollbook.model import Tree

_SHORT = sorted((form for form in STATES if "." in form), key=len, reverse=True)
_TOKEN = re.compile(
    r"(?<![\w.])(?:" + "|".join(re.escape(form).replace(r"\ ", r"\s?") for form in _SHORT) + r")"
    r"|(?<![\w.])(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’‘`ʻʿʼ](?![sS]\b)[^\W\d_]+)*|\d[\d,.]*(?:st|nd|rd|th)?|--+|[^\w\s]", re.UNICODE)  # fmt: skip
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
_LINE_LONG, _LINE_LONGEST = 45, 100
_ENDS = frozenset('.!?:;"“”‘()[]•*|—–') | {"--", "---"}


@dataclass(slots=True)
class Words:
    """Parallel lists, a place each for every word, number and sign of the text."""

    text: str
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    word: list[str] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    capital: list[bool] = field(default_factory=list)
    first: list[bool] = field(default_factory=list)
    shouted: list[bool] = field(default_factory=list)
    joined: list[bool] = field(default_factory=list)
    """Whether a word may go on a name that the word before began: no paragraph's or short line's end between."""

    def __len__(self) -> int:
        return len(self.word)

    def slice(self, first: int, last: int) -> str:
        """The text from word `first` up to, not with, word `last`."""
        return self.text[self.start[first] : self.end[last - 1]]


def is_shouted(piece: str) -> bool:
    """Whether a line is written in capitals throughout."""
    small = sum(map(str.islower, piece))
    return small * 8 < sum(map(str.isupper, piece))


def _shouted_spans(text: str) -> list[tuple[int, bool]]:
    """The end of each paragraph and whether it is all capitals."""
    out, at = [], 0
    for match in _PARAGRAPH.finditer(text):
        out.append((match.end(), is_shouted(text[at : match.start()])))
        at = match.end()
    out.append((len(text) + 1, is_shouted(text[at:])))
    return out


def _is_wrapped(text: str) -> bool:
    """Whether lines are broken at a width, so that a name may go on in the next one."""
    lines = [len(line) for line in text[:20000].split("\n") if line.strip()]
    return len(lines) > 3 and sum(_LINE_LONG <= length <= _LINE_LONGEST for length in lines) * 2 > len(lines)


def words_of(text: str, trees: Sequence[Tree], gazetteer: Gazetteer) -> Words:
    """The words of a text, with what their letters say.  Linear in its length."""
    words = Words(text)
    tagged = {token.start: token.upos for tree in trees for token in tree.tokens}
    paragraphs = _shouted_spans(text)
    wrapped = _is_wrapped(text)
    paragraph, last_end, fresh = 0, 0, True
    until, shouted = paragraphs[0]
    add_start, add_end, add_word, add_low = words.start.append, words.end.append, words.word.append, words.low.append
    add_shouted, add_joined = words.shouted.append, words.joined.append
    add_first, add_capital = words.first.append, words.capital.append
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match.group()
        while start >= until:
            paragraph += 1
            until, shouted = paragraphs[paragraph]
        beside = start == last_end or start == last_end + 1 and text[last_end] == " "  # as nearly all words are
        broken = not beside and text.count("\n", last_end, start) > (1 if wrapped else 0)
        fresh = fresh or broken
        low = word.lower()
        add_start(start)
        add_end(end)
        add_word(word)
        add_low(low)
        add_shouted(shouted)
        add_joined(not broken and start - last_end < 80)
        add_first(fresh)
        great = word[0].isupper() and low not in CALENDAR and not (fresh and low in NEVER)
        add_capital(great and (not shouted or _is_name(word, low, tagged.get(start), gazetteer)))
        fresh = word in _ENDS or (fresh and word in {"'", "’", "-"})
        last_end = end
    return words


def _is_name(word: str, low: str, upos: str | None, gazetteer: Gazetteer) -> bool:
    """Whether a word in a line of capitals may be a name."""
    if low in NEVER or low in PARTICLES or low in ARTICLES_BEFORE:
        return False
    if upos is not None:
        return upos == "PROPN"
    return not gazetteer.entry(fold(word))[1] & WORD
