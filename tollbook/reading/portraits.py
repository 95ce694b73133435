"""The words that describe one person or kind of people: the nouns that say who it is, and the words hung on these.

A tree hangs "Colonel", "aged 25" and ", a teacher," in many ways, and not always rightly.  So both are asked: the tree, and the run of
words that stands before a head without a break.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tollbook.language.en import groups as wording
from tollbook.language.en import people

from .described import SIGNS, POSSESSIVE, described, is_one, known, left_run, title
from .sentence import Sentence

_PARTING = {",", "(", ":", "–", "—", "-", "--"}
BODY_CASES = {"of", "from", "in", "with", "among"}


@dataclass(slots=True)
class Portrait:
    """`nouns`: the words that name the people, the head first; `words`: those that describe them (adjectives, titles); `bodies`: what
    they belong to ("of the army"); `owners`: whose they are ("its", "Israel's"); `clauses`: predicates of clauses about them."""

    nouns: list[int]
    words: list[int] = field(default_factory=list)
    bodies: list[int] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    clauses: list[int] = field(default_factory=list)


def portrait(s: Sentence, head: int, many: bool = False) -> Portrait:
    """All that is said of a head inside its own phrase.  `many`: it counts several, so that a singular apposition is only one of them."""
    held = head
    head = described(s, head)
    seen = Portrait([head])
    named = s.upos(head) == "PROPN" and known(s, head) is None
    for word in left_run(s, head):
        if named and (known(s, word) is not None or title(s, word) is not None) and s.low[word] not in wording.HOLDERS:
            seen.nouns.append(word)
        seen.words.append(word)
    _hang(s, head, seen, named, many)
    for noun in list(seen.nouns[1:]):
        _hang(s, noun, seen, False, many)
    if held != head or s.head(head) >= 0 and s.low[s.head(head)] in {"member", "members"}:
        for child in s.children(held if held != head else s.head(head), "appos"):
            _appose(s, child, seen, many)
    predicate = s.head(head)
    if s.rel(head).startswith("nsubj") and predicate >= 0 and s.children(predicate, "cop") and known(s, predicate) is not None:
        seen.nouns.append(predicate)
        _hang(s, predicate, seen, False, many)
    seen.nouns.extend(_who_were(s, head))
    if named:
        seen.nouns.extend(_behind(s, head))
    seen.nouns = [
        n for n in dict.fromkeys(seen.nouns) if n == head or known(s, n) is not None or title(s, n) is not None or n in s.quantity_at
    ]
    seen.words = [w for w in dict.fromkeys(seen.words) if w not in seen.owners]
    return seen


def _hang(s: Sentence, noun: int, seen: Portrait, named: bool, many: bool) -> None:
    """The dependents of a noun, each to its list."""
    loose = ("acl:relcl", "acl", "conj", "nmod", "advcl", "appos", "parataxis", "cc")
    for child in s.children(noun):
        rel = s.rel(child)
        if rel in {"amod", "compound", "nmod:desc", "flat", "nmod:unmarked", "det", "dep"}:
            below = s.subtree(child, without=loose)
            seen.words.extend(below)
            if rel == "nmod:desc" or rel in {"flat", "compound", "dep"} and named and child < noun:
                seen.nouns.extend(w for w in below if known(s, w) is not None or title(s, w) is not None)
        elif rel == "nmod:poss":
            seen.owners.extend(s.subtree(child, without=("acl:relcl", "acl")))
        elif (rel == "appos" or rel == "conj" and _only_named_again(s, noun, child)) and not s.children(child, "case"):
            _appose(s, child, seen, many)
        elif rel in {"nmod", "obl"} and _belongs(s, noun, child):
            seen.bodies.extend(w for c in s.conjuncts(child) for w in s.subtree(c, without=("acl:relcl", "acl", "conj", "advcl", "appos")))
        elif rel in {"acl:relcl", "acl"}:
            seen.clauses.append(child)
            seen.nouns.extend(w for w in _said_in_clause(s, child) if is_one(s, w) == is_one(s, noun) or noun in s.quantity_at)


def _belongs(s: Sentence, noun: int, child: int) -> bool:
    """ "members of the army", "soldiers from the 4th brigade"; never "victims of the rebels", "men in the strike", "the mayor's wife"."""
    low = s.low[noun]
    case = s.case_of(child)
    if low in wording.NO_BODY or case not in BODY_CASES or low in wording.HOLDERS and case not in {"of", "from"}:
        return False
    person = known(s, noun)
    return low in wording.HOLDERS or person is not None and person.sex is None or s.upos(noun) == "PROPN" and title(s, noun) is not None


def _only_named_again(s: Sentence, noun: int, child: int) -> bool:
    """ "a relative of hers, a nurse, and ...": a noun with an article behind a comma, the last and joined by no word."""
    articles = [c for c in s.children(child, "det") if s.low[c] in {"a", "an"}]
    return (
        bool(articles)
        and articles[0] == noun + 2
        and s.low[noun + 1] == ","
        and not s.children(child, "cc")
        and len(s.children(noun, "conj")) == 1
    )


def _appose(s: Sentence, child: int, seen: Portrait, many: bool) -> None:
    """An apposition: the people named by another noun."""
    members = [c for c in s.conjuncts(child) if s.upos(c) != "PROPN" or known(s, c) is not None]
    if many and _of_some(s, child):
        return
    if many:
        members = [c for c in members if s.low[c] != people.NOUN_FORMS.get(s.low[c]) or s.low[c] == "police"]
        if not members and child not in s.quantity_at:
            return
    seen.nouns.extend(members)
    inside = s.subtree(child, without=("acl:relcl", "acl", "advcl", "nmod", "conj"))
    seen.words.extend(w for w in inside if s.upos(child) != "PROPN" or w < child)


def _of_some(s: Sentence, child: int) -> bool:
    """Whether an apposition to several speaks of some of them: "ten people, four of them nurses", "ten people, most of them nurses", "ten
    people, six nurses and four guards"; not "the ten dead, all of them nurses", "the ten dead, ten nurses"."""
    begin = next((w for w in range(child - 1, -1, -1) if s.low[w] in _PARTING), -1)
    if begin < 0:
        return False
    if any(s.low[w] in wording.PARTLY for w in range(begin + 1, child)):
        return True
    counts = [q for q in s.quantities if q.kind in {"count", "both"}]
    whole = next((q for q in reversed(counts) if q.last < begin), None)
    part = next((q for q in counts if begin < q.first and q.last < child), None)
    return part is not None and whole is not None and part.low != whole.low


def _who_were(s: Sentence, head: int) -> list[int]:
    """ "two of his cousins, who were fishermen": a clause right behind its noun, whatever the tree hangs it on."""
    at = head + 1 + (head + 1 < len(s) and s.low[head + 1] == ",")
    if at + 2 >= len(s) or s.low[at] != "who" or s.low[at + 1] not in {"was", "were", "is", "are"}:
        return []
    noun = next(
        (w for w in range(at + 2, min(at + 6, len(s))) if known(s, w) is not None and not (w + 1 < len(s) and known(s, w + 1) is not None)),
        None,
    )
    if noun is None or any(s.upos(w) not in {"DET", "ADJ", "NOUN", "PROPN"} for w in range(at + 2, noun)):
        return []
    return [noun] if is_one(s, noun) == is_one(s, head) else []


def _said_in_clause(s: Sentence, predicate: int) -> list[int]:
    """ "who were peasants", "who were serving as his drivers": nouns that the clause says they are."""
    if s.children(predicate, "cop") and s.upos(predicate) in {"NOUN", "PROPN"}:
        return [predicate] if any(s.low[c] in {"who", "that", "which"} for c in s.children(predicate, "nsubj")) else []
    if s.low[predicate] in wording.ACTED:
        return [c for c in s.children(predicate, "obl", "xcomp", "obl:as") if s.case_of(c) == "as"]
    return []


def _behind(s: Sentence, head: int) -> list[int]:
    """ "Juan Ruiz, a teacher", "Ana Paz, 34, mayor of X", "Khaled (child, son of ...)": an apposition after a name
    that the tree may have missed, by its first noun."""
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
        if (
            person is not None
            and s.upos(word) in {"NOUN", "PROPN"}
            and not (word + 1 < len(s) and (known(s, word + 1) is not None or s.low[word + 1] in POSSESSIVE))
        ):
            end = word + 1
            return (
                [word]
                if s.low[at] in {"a", "an", "the"} or end >= len(s) or s.low[end] in {",", ")", "of", "from", "in"} or s.upos(end) == "AUX"
                else []
            )
        if s.upos(word) not in {"DET", "NOUN", "ADJ", "NUM", "PROPN"} and s.low[word] not in SIGNS:
            return []
    return []
