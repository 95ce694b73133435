"""The words that describe one person or kind of people: the nouns that say who it is, and the words hung on these.

A tree hangs "Colonel", "aged 25" and ", a teacher," in many ways, and not always rightly.  So both are asked: the tree, and the run of
words that stands before a head without a break.
"""
from __future__ import annotations

from dataclasses import dataclass

from tollbook.language.en import people
from tollbook.language.en.people import Person

from .mentions import PARTITIVE, person_of
from .sentence import Sentence

RUN = {"NOUN", "PROPN", "ADJ", "NUM", "X"}
SIGNS = {"-", "–", "[", "]", '"', "“", "”", "‘", "’", "'", "``", "''", "/"}
POSSESSIVE = {"'s", "'", "’s", "’"}
HOLDERS = {"member", "members", "body", "bodies", "remains", "corpse", "corpses", "life", "lives", "group", "number", "dozens", "hundreds", "thousands", "scores", "deaths", "death",
           "one", "some", "many", "most", "all", "none", "both", "several", "majority", "half", "killing", "murder", "element", "elements", "couple", "pair", "handful", "total"}  # fmt: skip
BODY_CASES = {"of", "from", "in", "with", "for", "among", "to"}
ACTED = {"acting", "serving", "working", "worked", "served", "acted", "employed", "identified", "described", "known", "posing", "disguised"}


@dataclass(frozen=True, slots=True)
class Portrait:
    """`nouns`: the words that name the people, the head first; `words`: those that describe them (adjectives, bodies, titles);
    `owners`: whose they are ("its", "Israel's"); `clauses`: predicates of relative clauses about them."""

    nouns: tuple[int, ...]
    words: tuple[int, ...]
    owners: tuple[int, ...] = ()
    clauses: tuple[int, ...] = ()


def known(s: Sentence, word: int) -> Person | None:
    """What the tables say of a noun, or the ending of a word for a trade."""
    low = s.low[word]
    if low in people.NOUN_FORMS:
        return person_of(s, word)
    return people.person_like(low) if s.upos(word) == "NOUN" else None


def title(s: Sentence, word: int) -> Person | None:
    return people.TITLES.get(s.low[word].rstrip("."))


def described(s: Sentence, head: int) -> int:
    """The noun that a numeral or a holder ("bodies of", "members of", "one of") is about; the head itself where there is none."""
    seen = 0
    while seen < 3 and (s.low[head] in HOLDERS or head in s.quantity_at):
        seen += 1
        below = [c for c in s.children(head, "nmod", "obl", "nmod:of") if s.case_of(c) in PARTITIVE and s.upos(c) != "PRON"]
        below = [c for c in below if known(s, c) is not None or s.low[c] in HOLDERS] or [w for w in (_next_noun(s, head),) if w is not None]
        if not below or below[0] == head:
            break
        head = below[0]
    return head


def _next_noun(s: Sentence, head: int) -> int | None:
    """The noun right after a numeral or "of": articles, adjectives and participles between."""
    quantity = s.quantity_at.get(head)
    at = quantity.last + 1 if quantity is not None else head + 1
    linked = quantity is not None
    for word in range(at, min(at + 7, len(s))):
        if s.low[word] in {"of", "the", "these", "those", "our", "their", "his", "her", "its", "other", "more", "additional", "-", "[", "]"}:
            linked = linked or s.low[word] == "of"
        elif known(s, word) is not None and linked:
            return word if not (word + 1 < len(s) and known(s, word + 1) is not None and s.rel(word) in {"compound", "nmod:desc"}) else word + 1
        elif s.upos(word) not in {"ADJ", "NOUN", "PROPN", "NUM"} and s.tokens[word].xpos != "VBN" or s.low[word] in {"were", "was", "are", "is"}:
            return None
    return None


def left_run(s: Sentence, head: int, most: int = 14) -> list[int]:
    """The words before a head that stand in one run with it, up to an article, a preposition, a comma or a possessive."""
    first = head
    while first > 0 and head - first < most:
        before = first - 1
        if s.low[before] in POSSESSIVE and s.upos(before) in {"PART", "PUNCT"} and _possessor(s, before):
            break
        if s.upos(before) in RUN or s.low[before] in SIGNS or s.low[before] == "&" or s.tokens[before].xpos in {"VBN", "VBG"} and s.rel(before) in {"amod", "compound"}:
            first = before
            continue
        break
    return list(range(first, head))


def _possessor(s: Sentence, mark: int) -> bool:
    """Whether a sign is a possessive ("Ruiz' brother") and no apostrophe inside a name ("Al-Zari’i")."""
    if s.low[mark] in {"'s", "’s"}:
        return True
    return mark > 0 and s.low[mark - 1].endswith("s") and s.tokens[mark - 1].end == s.tokens[mark].start and mark + 1 < len(s) and s.tokens[mark].end < s.tokens[mark + 1].start


def portrait(s: Sentence, head: int) -> Portrait:
    """All that is said of a head inside its own phrase."""
    head = described(s, head)
    nouns, words, owners, clauses = [head], [], [], []
    named = s.upos(head) == "PROPN" and known(s, head) is None
    run = left_run(s, head)
    for word in run:
        if named and (known(s, word) is not None or title(s, word) is not None) and s.low[word] not in HOLDERS:
            nouns.append(word)
        words.append(word)
    _hang(s, head, nouns, words, owners, clauses, named)
    for noun in list(nouns[1:]):
        _hang(s, noun, nouns, words, owners, clauses, False)
    if named:
        nouns.extend(_behind(s, head))
    nouns = [n for n in dict.fromkeys(nouns) if n == head or known(s, n) is not None or title(s, n) is not None or n in s.quantity_at]
    return Portrait(tuple(nouns), tuple(dict.fromkeys(w for w in words if w not in owners)), tuple(owners), tuple(clauses))


def _hang(s: Sentence, noun: int, nouns: list[int], words: list[int], owners: list[int], clauses: list[int], named: bool) -> None:
    """The dependents of a noun, each to its list."""
    loose = ("acl:relcl", "acl", "conj", "nmod", "advcl", "appos", "parataxis", "cc")
    for child in s.children(noun):
        rel = s.rel(child)
        if rel in {"amod", "compound", "nmod:desc", "flat", "nmod:unmarked", "det", "dep"}:
            below = s.subtree(child, without=loose)
            words.extend(below)
            if rel == "nmod:desc" or rel in {"flat", "compound", "dep"} and named and child < noun:
                nouns.extend(w for w in below if known(s, w) is not None or title(s, w) is not None)
        elif rel == "nmod:poss":
            owners.extend(s.subtree(child, without=("acl:relcl", "acl")))
        elif rel == "appos" and not s.children(child, "case"):
            nouns.extend(c for c in s.conjuncts(child) if s.upos(c) != "PROPN" or known(s, c) is not None)
            words.extend(w for w in s.subtree(child, without=("acl:relcl", "acl", "advcl", "nmod", "conj")) if s.upos(child) != "PROPN" or w < child)
        elif rel in {"nmod", "obl"} and s.case_of(child) in BODY_CASES:
            words.extend(w for c in s.conjuncts(child) for w in s.subtree(c, without=("acl:relcl", "acl", "conj", "advcl", "appos")))
        elif rel in {"acl:relcl", "acl"}:
            clauses.append(child)
            nouns.extend(_said_in_clause(s, child))


def _said_in_clause(s: Sentence, predicate: int) -> list[int]:
    """"who were peasants", "who were acting as her bodyguards": nouns that the clause says they are."""
    if s.children(predicate, "cop") and s.upos(predicate) in {"NOUN", "PROPN"}:
        return [predicate] if any(s.low[c] in {"who", "that", "which"} for c in s.children(predicate, "nsubj")) else []
    if s.low[predicate] in ACTED:
        return [c for c in s.children(predicate, "obl", "xcomp", "obl:as") if s.case_of(c) == "as"]
    return []


def _behind(s: Sentence, head: int) -> list[int]:
    """"Juan Ruiz, a teacher", "Ana Paz, 34, mayor of X", "Khaled (child, son of ...)": the first noun of an apposition after a name that the tree may have missed."""
    at = head + 1
    while at < len(s) and s.upos(at) == "PROPN" and at - head < 8:
        at += 1
    if at >= len(s) or s.low[at] not in {",", "("}:
        return []
    at += 1
    if at + 1 < len(s) and s.upos(at) == "NUM" and s.low[at + 1] == ",":
        at += 2
    if at >= len(s) or s.upos(at) not in {"DET", "NOUN", "ADJ", "NUM"} or s.low[at] in {"all", "both", "who"}:
        return []
    for word in range(at, min(at + 9, len(s))):
        person = known(s, word)
        if person is not None and s.upos(word) in {"NOUN", "PROPN"} and not (word + 1 < len(s) and (known(s, word + 1) is not None or s.low[word + 1] in POSSESSIVE)):
            end = word + 1
            return [word] if s.low[at] in {"a", "an", "the"} or end >= len(s) or s.low[end] in {",", ")", "of", "from", "in"} or s.upos(end) == "AUX" else []
        if s.upos(word) not in {"DET", "NOUN", "ADJ", "NUM", "PROPN"} and s.low[word] not in SIGNS:
            return []
    return []
