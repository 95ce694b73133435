"""Text as the encoder sees it: words with exact places, tags and Universal Dependencies.

Offsets are half-open, in Unicode code points, into the report's text.  `text[start:end]` is always the word as printed.
"""
from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a parsed sentence.

    `index` is the word's place in its sentence, from 0; `head` the index of its governor, -1 for the root.
    `feats` is Universal Dependencies' string ("Number=Plur|Person=3"), empty where there is none.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str

    @property
    def span(self) -> Span:
        return self.start, self.end


@dataclass(frozen=True)
class Tree:
    """A parsed sentence: its words in order, each with its head."""

    start: int
    end: int
    tokens: tuple[Token, ...]

    @property
    def span(self) -> Span:
        return self.start, self.end

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """The dependents of each word, by index, in the order of the text."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head >= 0:
                below[token.head].append(token.index)
        return tuple(tuple(indices) for indices in below)
