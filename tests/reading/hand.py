"""Sentences with trees written by hand: one word a line of `word UPOS relation head`, heads counted from 1, 0 the root.

A word that begins with "+" stands right behind the one before it."""
from __future__ import annotations

from tollbook.model import Token, Tree
from tollbook.reading.numbers import find_quantities
from tollbook.reading.sentence import Sentence

PLURAL = {"NOUN": ("NN", "NNS"), "PROPN": ("NNP", "NNPS")}


class Atlas:
    """As much of a gazetteer as these sentences need."""

    def __init__(self, *, nations: dict[str, str] | None = None, places: set[str] | None = None, groups: set[str] | None = None) -> None:
        self.nations, self.places, self.groups = nations or {}, places or set(), groups or set()

    def nationality(self, words: str) -> str | None:
        return self.nations.get(words)

    def country_of(self, words: str) -> str | None:
        return None

    def knows(self, name: str) -> bool:
        return name in self.places

    def armed_group(self, words: str) -> str | None:
        return next((group for group in sorted(self.groups) if group in words), None)


def sentence(lines: str, *, index: int = 0, text: str = "", paragraph: int = 0) -> Sentence:
    """A sentence of hand-made words; appended to `text`, so that several make one report."""
    rows = [line.split() for line in lines.strip().splitlines() if line.strip()]
    tokens: list[Token] = []
    base = len(text)
    whole = text
    for number, (word, upos, rel, head) in enumerate(rows):
        glued, word = word.startswith("+") and len(word) > 1, word.removeprefix("+") if len(word) > 1 else word
        if whole and not glued:
            whole += " "
        start = len(whole)
        whole += word
        plural = upos in PLURAL and word.lower().endswith(("s", "men", "children", "people"))
        xpos = PLURAL[upos][plural] if upos in PLURAL else {"VERB": "VBN"}.get(upos, upos)
        tokens.append(Token(number, start, start + len(word), word, word.lower(), upos, xpos, "", int(head) - 1, rel))
    tree = Tree(tokens[0].start if tokens else base, len(whole), tuple(tokens))
    quantities = find_quantities(whole, [(t.start, t.end) for t in tokens])
    return Sentence(whole, tree, index=index, paragraph=paragraph, heading=False, quantities=quantities)
