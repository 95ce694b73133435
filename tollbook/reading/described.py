"""Who is meant by a phrase: the noun behind a numeral or a holder, the run of words before it, what the tables say of it."""
from __future__ import annotations

from tollbook.language.en import groups as wording
from tollbook.language.en import people
from tollbook.language.en.people import Person

from .mentions import PARTITIVE, person_of
from .sentence import Sentence

RUN = {"NOUN", "PROPN", "ADJ", "NUM", "X"}
SIGNS = {"-", "–", "[", "]", '"', "“", "”", "‘", "’", "'", "``", "''", "/"}
POSSESSIVE = {"'s", "'", "’s", "’"}


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
    if s.rel(head) in {"det", "det:predet"} and s.head(head) > head and head not in s.quantity_at:
        head = s.head(head)
    elif s.upos(head) in {"PART", "ADV"} and s.head(head) >= 0 and (subjects := s.subject(s.head(head))):
        head = subjects[0]
    head = _owned(s, head)
    seen = 0
    while seen < 3 and (s.low[head] in wording.HOLDERS or head in s.quantity_at):
        seen += 1
        below = [c for c in s.children(head, "nmod", "obl", "nmod:of") if s.case_of(c) in PARTITIVE and s.upos(c) != "PRON"]
        below = [c for c in below if known(s, c) is not None or s.low[c] in wording.HOLDERS]
        below = below or [w for w in (_next_noun(s, head),) if w is not None]
        if not below or below[0] == head:
            break
        head = below[0]
    return head


def _owned(s: Sentence, head: int) -> int:
    """ "President Perez' brother-in-law": the kin meant, where the tree took the name for the head."""
    at = head
    while at + 1 < len(s) and s.upos(at + 1) == "PROPN" and at - head < 6:
        at += 1
    if s.upos(head) != "PROPN" or at + 2 >= len(s) or s.low[at + 1] not in POSSESSIVE or not _possessor(s, at + 1):
        return head
    person = known(s, at + 2)
    return at + 2 if person is not None and s.rel(at + 2) not in {"conj"} else head


def _next_noun(s: Sentence, head: int) -> int | None:
    """The noun right after a numeral or "of": articles, adjectives and participles between."""
    quantity = s.quantity_at.get(head)
    at = quantity.last + 1 if quantity is not None else head + 1
    linked = quantity is not None
    for word in range(at, min(at + 7, len(s))):
        if s.low[word] in {
            "of",
            "the",
            "these",
            "those",
            "our",
            "their",
            "his",
            "her",
            "its",
            "other",
            "more",
            "additional",
            "-",
            "[",
            "]",
            "“",
            '"',
            "``",
            "‘",
        }:
            linked = linked or s.low[word] == "of"
        elif (
            known(s, word) is not None
            and linked
            and word + 1 < len(s)
            and s.low[word + 1] in POSSESSIVE
            or linked
            and s.low[word] in POSSESSIVE
        ):
            continue
        elif known(s, word) is not None and linked:
            return (
                word
                if not (word + 1 < len(s) and known(s, word + 1) is not None and s.rel(word) in {"compound", "nmod:desc"})
                else word + 1
            )
        elif (
            s.upos(word) not in {"ADJ", "NOUN", "PROPN", "NUM"}
            and s.tokens[word].xpos != "VBN"
            or s.low[word] in {"were", "was", "are", "is"}
        ):
            return None
    return None


def left_run(s: Sentence, head: int, most: int = 14) -> list[int]:
    """The words before a head that stand in one run with it, up to an article, a preposition, a comma or a possessive."""
    first = head
    while first > 0 and head - first < most:
        before = first - 1
        if s.low[before] in POSSESSIVE and s.upos(before) in {"PART", "PUNCT"} and _possessor(s, before):
            break
        if (
            s.upos(before) in RUN
            or s.low[before] in SIGNS
            or s.low[before] == "&"
            or s.tokens[before].xpos in {"VBN", "VBG"}
            and s.rel(before) in {"amod", "compound"}
        ):
            first = before
            continue
        break
    return list(range(first, head))


def _possessor(s: Sentence, mark: int) -> bool:
    """Whether a sign is a possessive ("Ruiz' brother") and no apostrophe inside a name ("Al-Zari’i")."""
    if s.low[mark] in {"'s", "’s"}:
        return True
    return (
        mark > 0
        and s.low[mark - 1].endswith("s")
        and s.tokens[mark - 1].end == s.tokens[mark].start
        and mark + 1 < len(s)
        and s.tokens[mark].end < s.tokens[mark + 1].start
    )


def is_one(s: Sentence, word: int) -> bool:
    """Whether a noun is singular, as far as its form says."""
    low = s.low[word]
    lemma = people.NOUN_FORMS.get(low)
    return low == lemma if lemma is not None else s.tokens[word].xpos not in {"NNS", "NNPS"}
