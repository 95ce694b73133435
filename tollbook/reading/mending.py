"""Trees set right where the order of words leaves no doubt.

In text that is all capitals, or that leaves words out, the tree takes a second verb of harm for an adjective: "killed two guards and
wounded nine", "caused the death of a cook and injured a dozen".  No adjective stands before a number, so that the word is a verb and
those counted are its objects.  There it also takes an office for a name ("A SURGEON AND HEAD OF THE PORT, IVO VEGA").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tollbook.language.en import harms as table
from tollbook.language.en import names, people
from tollbook.language.en.parts import FRONTING
from tollbook.model import Token, Tree

from .numbers import Quantity

_JOINS = {"and", ",", "or", "but"}
_FINITE = {"was", "were", "had", "have", "has", "are", "is"}
_ASTRAY = {"nmod", "nmod:unmarked", "appos", "flat", "dep", "obl:unmarked"}
_PEOPLE = {"NOUN", "PROPN", "NUM", "PRON"}
_COUNTS = {"count", "both"}
_LOUD = 3  # words; of fewer, capitals say nothing
_REACH = 30  # words between two coordinated verbs
_FRONTED = 8  # words that a fronted phrase may have before its "of"
_FINITE_TAGS = {"VBD", "VBZ", "VBP", "MD"}
_NOUN = 4  # words from a number to the noun that it counts


def mended(tree: Tree, quantities: Iterable[Quantity]) -> Tree:
    """The tree with every verb of harm that stands before a number as what it is, and those counted as its objects."""
    tokens = _titles(_offices(tree.tokens) if _is_loud(tree.tokens) else list(tree.tokens))
    low = [token.text.lower() for token in tokens]
    quantities = list(quantities)
    for quantity in quantities:
        tokens = _counting(tokens, quantity)
        tokens = _shot(tokens, low, quantity)
    for quantity in quantities:
        word = quantity.first - 1
        if quantity.kind in _COUNTS and _is_verb(tokens, low, word):
            before = next((at for at in range(word - 1, max(-1, word - _REACH), -1) if _governs(tokens[at], low[at])), -1)
            if any(tokens[at].upos in _PEOPLE for at in range(before + 1, word) if before >= 0):  # "killed and wounded 20" has one object
                tokens = _join(tokens, before, word, quantity)
    for word, token in enumerate(low):
        if token == "after" and tokens[word].deprel == "case":
            tokens = _clause_behind(tokens, low, word)
        if token == "including":
            tokens = _included(tokens, low, word)
        if token == "shot" and word:
            tokens = _who_was_shot(tokens, word)
        if token in names.ALIASES and word:
            tokens = _aliased(tokens, low, word)
        if word and low[word] in table.VERB_FORMS and tokens[word].xpos in {"VBN", "VBD"}:
            tokens = _right_before(tokens, low, word)
    tokens = _subject_behind(tokens, low)
    return tree if tokens == list(tree.tokens) else Tree(tree.start, tree.end, tuple(tokens))


def _counting(tokens: list[Token], quantity: Quantity) -> list[Token]:
    """The words with a number that the tree hangs on a date as that of the plural right behind it: "on 3 May 40 clerks were held"."""
    number, noun = quantity.num_last, quantity.num_last + 1
    if quantity.kind != "count" or noun >= len(tokens) or tokens[noun].xpos != "NNS" or tokens[number].deprel not in _ASTRAY:
        return tokens
    if not 0 <= tokens[number].head < number or any(t.head == noun and t.deprel == "nummod" for t in tokens):
        return tokens
    out = list(tokens)
    out[number] = replace(tokens[number], head=noun, deprel="nummod")
    return out if _sound(out) else tokens


def _shot(tokens: list[Token], low: list[str], quantity: Quantity) -> list[Token]:
    """The words with the "shot" of "3 shot in Karo" as what befell the three: of so many there would be shots."""
    word = quantity.num_last + 1
    if quantity.kind != "count" or quantity.low < 2 or low[word : word + 1] != ["shot"] or tokens[word].upos != "NOUN":
        return tokens
    if tokens[word].deprel in {"compound", "obj", "nsubj"} or low[word + 1 : word + 2] in (["put"], ["attempts"], ["glasses"]):
        return tokens
    out = list(tokens)
    out[word] = replace(tokens[word], upos="VERB", xpos="VBN")
    out[word - 1] = replace(tokens[word - 1], head=word, deprel="nsubj:pass")
    for token in tokens[word + 1 : -1]:
        if token.head == word and token.deprel == "nummod" and low[token.index + 1] in table.STATES:  # "5 shot, 2 dead"
            out[token.index] = replace(token, head=token.index + 1)
    return out if _sound(out) else tokens


def _is_loud(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence is all in capitals."""
    return len(tokens) > _LOUD and not any(token.text[1:].islower() for token in tokens)


def _offices(tokens: tuple[Token, ...]) -> list[Token]:
    """The words of a sentence in capitals, nouns for people that stand alone not taken for names."""
    in_name = {token.head for token in tokens if token.deprel in {"flat", "compound", "nmod:desc"} and token.upos == "PROPN"}
    out = list(tokens)
    for token in tokens:
        low = token.text.lower()
        alone = token.deprel not in {"flat", "compound", "nmod:desc"} and token.index not in in_name
        if token.upos == "PROPN" and alone and low in people.NOUN_FORMS and low not in names.GIVEN:
            out[token.index] = replace(token, upos="NOUN", xpos="NNS" if people.NOUN_FORMS[low] != low else "NN")
    return out


def _titles(tokens: list[Token]) -> list[Token]:
    """The words with the "general" of an attorney general as the adjective that it is, and no second person."""
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else token
        if token.text.lower() == "general" and before.text.lower() in names.GENERALS and token.head != at - 1 and before.head != at:
            out = [replace(other, head=at - 1) if other.head == at else other for other in tokens]
            out[at] = replace(token, upos="ADJ", xpos="JJ", head=at - 1, deprel="amod")
            if token.deprel == "nmod:desc" and token.head > at:  # "attorney general Ana Paz": both are hers
                out[at - 1] = replace(before, head=token.head, deprel="nmod:desc")
            tokens = out if _sound(out) else tokens
    return tokens


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


def _clause_behind(tokens: list[Token], low: list[str], after: int) -> list[Token]:
    """The words with what stands behind an "after" made a clause, where a finite verb without a subject of its own follows: "ten days after
    two clerks and a guard were killed"."""
    noun = tokens[after].head
    finite = next((at for at in range(noun + 1, min(len(tokens), noun + _REACH)) if low[at] in _FINITE and tokens[at].upos == "AUX"), -1)
    verb = tokens[finite].head if finite >= 0 else -1
    if verb < finite or tokens[noun].deprel not in {"obl", "nmod"} or tokens[finite - 1].upos not in {"NOUN", "PROPN", "NUM"}:
        return tokens
    if any(tokens[at].upos in {"VERB", "SCONJ"} or low[at] in {"who", "which", "that", ":"} for at in range(after + 1, finite)):
        return tokens
    own = [token.index for token in tokens if token.head == verb and token.deprel.startswith("nsubj")]
    joined = [at for at in own if any(token.head in {at, verb} and token.deprel == "cc" and after < token.index < at for token in tokens)]
    if own != joined or tokens[verb].head < 0:
        return tokens
    out = list(tokens)
    out[after] = replace(tokens[after], head=verb, deprel="mark")
    out[noun] = replace(tokens[noun], head=verb, deprel="nsubj:pass" if tokens[finite].deprel == "aux:pass" else "nsubj")
    out[verb] = replace(tokens[verb], head=tokens[noun].head, deprel="advcl")
    for at in joined:
        out[at] = replace(tokens[at], head=noun, deprel="conj")
        for token in tokens:
            if token.deprel == "cc" and token.head in {at, verb} and after < token.index < at:
                out[token.index] = replace(token, head=at)
    return out if _sound(out) else tokens


def _included(tokens: list[Token], low: list[str], word: int) -> list[Token]:
    """The words with those included as some of the number right before: "killed seven people and wounded 90, including ten children"."""
    noun, before = tokens[word].head, word - 1 - (low[word - 1] == ",")
    if tokens[word].deprel != "case" or noun < word or before < 1 or not 0 <= tokens[noun].head < before:
        return tokens
    while tokens[before].deprel in {"nummod", "compound", "flat"} and before < tokens[before].head < word:
        before = tokens[before].head
    verb = tokens[before].head
    if tokens[before].deprel != "obj" or low[verb] not in table.VERB_FORMS or not tokens[noun].head < verb < before:
        return tokens
    out = list(tokens)
    out[noun] = replace(tokens[noun], head=before)
    return out if _sound(out) else tokens


def _who_was_shot(tokens: list[Token], word: int) -> list[Token]:
    """The words with the "shot" of "one of the three nurses shot on Monday" as what tells of the nurses: no plural stands before a noun."""
    noun = word - 1
    plural = tokens[noun].xpos == "NNS" and tokens[noun].deprel == "compound" and tokens[noun].head == word
    if not plural or tokens[word].upos != "NOUN":
        return tokens
    out = [replace(t, head=noun) if t.head == word and t.index < word and t.index != noun else t for t in tokens]
    out[noun] = replace(tokens[noun], head=tokens[word].head, deprel=tokens[word].deprel)
    out[word] = replace(tokens[word], upos="VERB", xpos="VBN", head=noun, deprel="acl")
    return out if _sound(out) else tokens


def _aliased(tokens: list[Token], low: list[str], word: int) -> list[Token]:
    """The words with those joined to another name of somebody joined to him: "Juan Vela, also known as El Toro, and Luis Mora"."""
    at = word + 1 if low[word] != "known" else word + 2 if low[word + 1 : word + 2] == ["as"] else len(low)
    end = next((k for k in range(at, len(low)) if low[k] in {",", ";", ")", "and", ".", '"', "”"} and k > at), len(low))
    person = next((k for k in range(word - 1, -1, -1) if tokens[k].upos in {"PROPN", "NOUN"}), -1)
    while person > 0 and tokens[person].deprel in {"flat", "compound"} and 0 <= tokens[person].head < person:
        person = tokens[person].head
    other = next((k for k in range(at, end) if tokens[k].upos in {"PROPN", "NOUN"}), -1)
    if person < 0 or other < 0 or any(tokens[k].upos == "VERB" for k in range(person, word)):
        return tokens
    out = list(tokens)
    for token in tokens:
        if token.deprel == "conj" and token.index >= end and at <= token.head < end:
            out[token.index] = replace(token, head=person)
    if tokens[other].deprel in {"nmod", "conj", "appos"} and at <= other < end:
        out[other] = replace(out[other], head=person, deprel="nmod")
    return out if _sound(out) else tokens


def _right_before(tokens: list[Token], low: list[str], word: int) -> list[Token]:
    """The words with a bare participle as what describes the noun right before it, not one beyond a comma: "of the nuns, of the eleven
    priests murdered"."""
    noun, head = word - 1, tokens[word].head
    own = [t for t in tokens if t.head == word and t.deprel in {"aux", "aux:pass", "nsubj", "obj"} and low[t.index - 1] != "["]
    bare = tokens[word].deprel in {"acl", "parataxis"} and not own
    if not bare or not 0 <= head < noun or tokens[noun].upos != "NOUN" or "," not in low[head:noun]:
        return tokens
    if not any(t.head == noun and t.deprel in {"det", "nummod"} for t in tokens):
        return tokens
    out = list(tokens)
    out[word] = replace(tokens[word], head=noun, deprel="acl")
    for token in tokens:
        if token.head == word and token.deprel == "obj":  # an editor's remark in brackets
            out[token.index] = replace(token, deprel="dep")
    return out if _sound(out) else tokens


def _subject_behind(tokens: list[Token], low: list[str]) -> list[Token]:
    """The words with those behind the comma of a fronted phrase made the subject that the sentence would lack: "Following the death of Ana
    Paz, Vega and Mora were on the move"."""
    of = next((at for at in range(1, min(len(tokens), _FRONTED)) if low[at] == "of" and tokens[at].deprel == "case"), -1)
    if low[0] not in FRONTING or of < 0:
        return tokens
    name = tokens[of].head
    finite = next((t.index for t in tokens[name:] if t.upos in {"AUX", "VERB"} and t.xpos in _FINITE_TAGS), -1)
    commas = [at for at in range(name, max(finite, name)) if low[at] == "," and low[at + 1] not in _JOINS]
    if not commas or tokens[finite - 1].upos not in _PEOPLE:
        return tokens
    verb = tokens[finite].head if tokens[finite].upos == "AUX" and tokens[finite].head > finite else finite
    own = next((t.index for t in tokens if t.head == verb and t.deprel.startswith("nsubj")), -1)
    joined = [t.index for t in tokens if t.deprel == "conj" and t.head == name and commas[-1] < t.index < finite]
    if not joined or 0 <= own < commas[-1] or own > finite:
        return tokens
    out = list(tokens)
    for at in joined:
        first = own < 0 and at == joined[0]
        out[at] = replace(tokens[at], head=verb if first else own if own >= 0 else joined[0], deprel="nsubj" if first else "conj")
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
