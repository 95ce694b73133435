"""Text -> sentences with their words, each with its exact place: what is done before parsing.

    paragraphs -> words -> sentences -> pieces short enough for the network

Guaranteed of any text: `text[start:end]` of a word is the word as printed; words stand in order, do not overlap, hold no blank and
together hold every character that is no blank (`str.isspace`); no segment has more than 160 words and no word more than 100
characters; the time taken is linear in the length of the text.
"""
from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from tollbook.model.tree import Span

from .paragraphs import paragraphs
from .sentences import Sentences
from .words import Splitter

MOST_WORDS = 160
_MOST_PIECES = 450  # of words, as the network's vocabulary is likely to cut them; it takes about 500
_LONGEST_HEADING, _LONGEST_LABEL = 25, 4  # words
_BREAKS = ((";",), (",", ":", "--", "—", "–"))  # where a sentence that is too long is cut, the best first


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence before parsing: `start` and `end` are characters of the text, half-open, without blanks around; `words` are the
    characters of each word, in order; `paragraph` counts from 0.

    `heading`: a headline, a dateline, a section's heading, a list's label: what stands alone without the punctuation of a sentence.
    """

    start: int
    end: int
    words: tuple[Span, ...]
    paragraph: int
    heading: bool = False


def segment(text: str) -> tuple[Segment, ...]:
    """The sentences of a text, in order."""
    splitter = Splitter()
    out: list[Segment] = []
    for paragraph, (start, end) in enumerate(paragraphs(text)):
        sentences = list(Sentences(text, splitter.words(text, start, end)).split())
        for words, opening in sentences:
            heading = opening or len(sentences) == 1 and _is_heading(text, words)
            out.extend(Segment(piece[0][0], piece[-1][1], tuple(piece), paragraph, heading) for piece in _pieces(text, words))
    return tuple(out)


def _is_heading(text: str, words: list[Span]) -> bool:
    """Whether a sentence that stands alone has neither the punctuation nor the length of one, and is no list's item."""
    first = text[words[0][0]]
    if len(words) > _LONGEST_HEADING or first.islower() or not (first.isalnum() or first in "([\"“‘'«"):
        return False
    last = text[words[0][0] : words[-1][1]].rstrip("\"”’')]»")[-1:]
    return last not in ".!?…;," and (last != ":" or len(words) <= _LONGEST_LABEL + 1)


def _pieces(text: str, words: list[Span]) -> Iterator[list[Span]]:
    """A sentence cut where it is too long for the network: after a semicolon or a comma of its second half, else where it must be."""
    if len(words) <= MOST_WORDS and words[-1][1] - words[0][0] <= _MOST_PIECES:
        yield words
        return
    costs = list(accumulate((_cost(text[start:end]) for start, end in words), initial=0))
    first = 0
    while first < len(words):
        room = bisect_right(costs, costs[first] + _MOST_PIECES, first + 1) - 1
        end = min(max(room, first + 1), first + MOST_WORDS)
        if end < len(words):
            end = _cut(text, words, first, end)
        yield words[first:end]
        first = end


def _cut(text: str, words: list[Span], first: int, end: int) -> int:
    """The best place to cut between two words, in the second half of what lies between them."""
    for breaks in _BREAKS:
        for at in range(end, (first + end) // 2, -1):
            if text[slice(*words[at - 1])] in breaks:
                return at
    return end


def _cost(word: str) -> int:
    """About how many pieces of the network's vocabulary a word is at most: one in four letters, or every character of odd strings."""
    if word.isascii() and word.isalpha():
        return 1 + len(word) // 4
    return len(word)
