"""Trees set right where the order of words leaves no doubt.

In text that is all capitals, or that leaves words out, the tree takes a second verb of harm for an adjective: "killed two guards and wounded
nine", "caused the death of a cook and injured 15 people".  No adjective stands before a number, so that the word is a verb and those counted
are its objects.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tollbook.language.en import harms as table
from tollbook.model import Token, Tree

from .numbers import Quantity

_JOINS = {"and", ",", "or", "but"}
_COUNTS = {"count", "both"}
_REACH = 30  # words between two coordinated verbs
_NOUN = 4  # words from a number to the noun that it counts


def mended(tree: Tree, quantities: Iterable[Quantity]) -> Tree:
    """The tree with every verb of harm that stands before a number as what it is, and those counted as its objects."""
    tokens = list(tree.tokens)
    low = [token.text.lower() for token in tokens]
    for quantity in quantities:
        word = quantity.first - 1
        if quantity.kind in _COUNTS and _is_verb(tokens, low, word):
            before = next((at for at in range(word - 1, max(-1, word - _REACH), -1) if _governs(tokens[at], low[at])), -1)
            if before >= 0:
                tokens = _join(tokens, before, word, quantity)
    return tree if tokens == list(tree.tokens) else Tree(tree.start, tree.end, tuple(tokens))


def _is_verb(tokens: list[Token], low: list[str], word: int) -> bool:
    """Whether a word of harm before a number, taken for something else than a verb of its own, joins on to what stands before it."""
    if word < 2 or low[word] not in table.VERB_FORMS or not low[word].endswith("ed"):
        return False
    taken = tokens[word].upos != "VERB" or tokens[word].deprel in {"conj", "amod"} and tokens[tokens[word].head].upos != "VERB"
    before = word - 1
    if tokens[before].upos == "ADV" and low[before] not in _JOINS:
        before -= 1
    return taken and low[before] in _JOINS


def _governs(token: Token, low: str) -> bool:
    return token.upos == "VERB" and (low in table.VERB_FORMS or low in table.CAUSING)


def _join(tokens: list[Token], before: int, word: int, quantity: Quantity) -> list[Token]:
    """The words with one of them made a verb, coordinated with one before it, and the noun of the number behind it its object."""
    out = list(tokens)
    noun = quantity.num_last
    if tokens[noun].deprel in {"nummod", "compound", "amod", "det"} and noun < tokens[noun].head <= noun + _NOUN:
        noun = tokens[noun].head
    out[word] = replace(tokens[word], upos="VERB", xpos="VBD", head=before, deprel="conj")
    out[noun] = replace(tokens[noun], head=word, deprel="obj")
    joins = next((at for at in (word - 1, word - 2) if tokens[at].text.lower() == "and"), -1)
    if joins >= 0:
        out[joins] = replace(tokens[joins], head=word, deprel="cc")
    held = [token.index for token in tokens if token.head == noun and before < token.index < word and token.index != joins]
    first = next((at for at in reversed(held) if tokens[at].deprel in {"nummod", "amod", "conj"}), -1)
    for at in held if first >= 0 else ():  # those counted before have the place that the tree gave the noun
        place = (tokens[noun].head, tokens[noun].deprel) if at == first else (first, tokens[at].deprel)
        out[at] = replace(tokens[at], head=place[0], deprel=place[1])
    return out if _sound(out) else tokens


def _sound(tokens: list[Token]) -> bool:
    """Whether every word hangs, by whatever way, on a root."""
    safe: set[int] = set()
    for token in tokens:
        way: list[int] = []
        at = token.index
        while at >= 0 and at not in safe:
            if at in way:
                return False
            way.append(at)
            at = tokens[at].head
        safe.update(way)
    return True
