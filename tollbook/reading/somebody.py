"""Whether a victim's head is somebody: by the table of people, by a name that is no place and no body, by what an occupation looks like."""

from __future__ import annotations

from collections.abc import Callable

from tollbook.language.en import harms as table
from tollbook.language.en.names import BODIES
from tollbook.language.en.numerals import BESIDE_TOLD
from tollbook.language.en.things import THINGS, looks_like_occupation
from tollbook.model import Span

from .mentions import COUNTABLE, MEMBERS, counted_noun, person_of
from .sentence import Sentence
from .voice import told_by_age

IsPlace = Callable[[Span], bool]


def is_person(s: Sentence, word: int, is_place: IsPlace) -> bool:
    """Whether a victim's head is plainly a person: by the table, by a name that is no place, by what an occupation looks like."""
    low = s.low[word]
    if person_of(s, word) is not None or _is_ordinal_person(s, word) or told_by_age(s, word):
        return True
    if low in table.ANIMALS or low in table.OUTSIDE or low in THINGS:
        return False
    if s.upos(word) == "PRON":
        return low not in {"it", "which", "that", "this", "what", "mine"}
    if s.upos(word) == "PROPN" and s.rel(word) == "conj" and s.low[s.head(word)] in THINGS:
        return False  # "two pistols and a Toyota Probox were seized"
    if s.upos(word) == "PROPN":
        return low not in BODIES and not is_place(s.tokens[word].span)
    return s.tokens[word].xpos == "NNPS" or looks_like_occupation(low)


def _is_ordinal_person(s: Sentence, word: int) -> bool:
    """ "A second was injured", "another died", "a second one was hurt", "a number are missing"."""
    if s.low[word] == "one":
        return any(s.low[c] in BESIDE_TOLD for c in s.children(word, "amod", "det"))
    if s.low[word] == "number":
        return any(s.low[c] in {"a", "an"} for c in s.children(word, "det"))
    if s.low[word] == "more":  # "killing seven and capturing one more"
        return any(c in s.quantity_at for c in s.children(word, "nummod"))
    return (
        s.low[word] in BESIDE_TOLD
        and s.upos(word) in {"ADJ", "DET", "PRON", "NOUN"}
        and s.rel(word) not in {"amod", "det"}
    )


def of_things(s: Sentence, head: int) -> bool:
    """ "Burned the buses, two of which were lost": the number is of what stands before it, and no people do."""
    quantity = s.quantity_at.get(head)
    if quantity is None or not any(s.low[c] == "which" and s.case_of(c) == "of" for c in s.children(head, "nmod", "obl")):
        return False
    noun = next((word for word in range(quantity.first - 1, -1, -1) if s.upos(word) in {"NOUN", "PROPN", "NUM"}), -1)
    harmed = noun >= 0 and (s.low[noun] in table.NOUN_FORMS or noun in s.quantity_at)
    return noun >= 0 and not harmed and person_of(s, noun) is None and not looks_like_occupation(s.low[noun])


def person_head(s: Sentence, head: int, is_place: IsPlace) -> bool:
    if _is_ordinal_person(s, head):
        return True
    if of_things(s, head):
        return False
    if head in s.quantity_at and s.quantity_at[head].kind not in COUNTABLE and s.low[head] not in {"old", "olds"}:
        return False
    noun = counted_noun(s, head)
    return head in s.quantity_at and noun == head or s.low[head] in MEMBERS and not s.children(head, "cop") or is_person(s, noun, is_place)


def kill_head(s: Sentence, head: int, is_place: IsPlace) -> bool:
    """Whatever is killed is somebody, but for animals, things and places."""
    if _is_ordinal_person(s, head):
        return True
    if of_things(s, head):
        return False
    noun = counted_noun(s, head)
    low = s.low[noun]
    if (
        low in table.ANIMALS
        or low in table.OUTSIDE
        or low in THINGS
        or head in s.quantity_at
        and s.quantity_at[head].kind not in COUNTABLE
        and low not in {"old", "olds"}
    ):
        return False
    if s.low[head] in MEMBERS and head != noun:
        return True
    if s.upos(noun) == "PROPN" and (low in BODIES or is_place(s.tokens[noun].span)):
        return False
    return not (s.upos(noun) == "PRON" and low in {"it", "which", "that", "this", "what", "itself", "mine"})
