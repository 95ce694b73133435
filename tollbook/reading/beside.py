"""Numerals right before the word of their harm: whatever the tree says, they are of that harm and of no other."""

from __future__ import annotations

from tollbook.language.en import harms as table
from tollbook.language.en.people import FAMILY_FORMS, PARENTS

from .hit import Hit
from .mentions import MEMBERS, Mention, counts_alone, is_plural, numeral_of, person_of
from .numbers import Quantity
from .sentence import Sentence


def beside_harm(s: Sentence, hits: list[Hit]) -> dict[int, tuple[Hit, Quantity, int]]:
    """Numerals right before the word of their harm, by first word: "23 civilians killed and 41 injured", "25 wounded, four missing".

    Where verbs are left out trees go astray; the order of the words does not.
    """
    by_word = {hit.word: hit for hit in hits if not hit.weak and not hit.part}
    for hit in hits:  # "left six dead and 14 hurt": the state, not its verb, stands behind the number
        yoked = s.low[hit.last + 1 : hit.last + 2] in (["and"], ["or"]) and table.STATES.keys() & set(s.low[hit.last + 2 : hit.last + 3])
        if hit.last != hit.word and s.low[hit.last] in table.STATES and not yoked:
            by_word.setdefault(hit.last, hit)
    out: dict[int, tuple[Hit, Quantity, int]] = {}
    for quantity in s.quantities:
        if quantity.kind not in {"count", "both"} or quantity.form == "none" or of_children(s, quantity.num_last):
            continue
        if quantity.kind == "both" and any(hit.victims and max(hit.victims) < quantity.first < hit.word for hit in hits):
            continue  # "his brothers, A and B, both fell"
        at = quantity.last + 1
        noun = quantity.num_last
        while at < len(s) and at not in by_word and at - quantity.last <= 3 and _counts_on(s, at, quantity):
            noun = at
            at += 1
        if noun == quantity.num_last and s.low[at : at + 1] == ["who"] and {"are", "were", "been"} & set(s.low[at + 1 : at + 4]):
            at += 1  # "40 who were killed and 12 who are missing"
        while at < len(s) and s.low[at] in table.LINKS and at - noun <= 3:
            at += 1
        own = by_word.get(at)
        if (
            own is not None
            and not any(quantity.first <= agent < noun for agent in own.agents)  # "one of them picked up a shell"
            and not (noun in own.agents and any(s.low[v] not in table.DIRECTIONS for v in own.victims))
            and not of_nobody(s, noun)
            and not says_whence(s, noun)
            and not (s.first_conjunct(noun) != noun and s.case_of(s.first_conjunct(noun)) in {"including", "among"})
            and not (s.rel(at) == "amod" and s.head(at) > at and not counts_alone(s, at))
            and s.low[at] not in table.NOUN_FORMS.keys() - table.STATES.keys()
        ):
            out[quantity.first] = own, quantity, noun
    return out


def _counts_on(s: Sentence, word: int, quantity: Quantity) -> bool:
    """Whether a word still belongs to those whom the number before it counts: people, or what is said of them ("20 port guards")."""
    if s.low[word] in table.STAND_INS or person_of(s, word) is not None:
        return True
    return s.rel(word) in {"compound", "amod"} and s.head(word) > word and s.head(word) == s.head(quantity.num_last)


def says_whence(s: Sentence, head: int) -> bool:
    """Whether a number says whence those harmed are, and not how many: "14 civilians from two families", "some members of four families",
    "a town of 40,000 people"."""
    first = s.first_conjunct(head)
    case, above = s.case_of(first), s.head(first)
    if case == "of" and s.rel(first) == "nmod" and s.low[above] in table.PEOPLED:
        return True
    members = above >= 0 and (s.low[above] in MEMBERS or above in s.quantity_at)
    family = s.low[first] in FAMILY_FORMS or s.low[first] in {"family", "household"}
    return family and (case in {"from", "across"} or case == "of" and members)


def of_children(s: Sentence, number: int) -> bool:
    """Whether a number counts somebody's children: "the mother of three was stabbed", "the father of two girls"."""
    children = s.head(number) if s.rel(number) == "nummod" else -1
    whose = s.head(children) if children >= 0 else s.head(number)
    if children >= 0:
        return whose >= 0 and s.low[whose] in PARENTS and s.case_of(children) == "of" and whose not in s.quantity_at
    parent = whose >= 0 and s.rel(number) == "nmod" and s.case_of(number) == "of" and whose not in s.quantity_at
    return parent and person_of(s, whose) is not None and not is_plural(s, whose)


def _told_before(s: Sentence, hit: Hit, mention: Mention, number: int) -> bool:
    """Whether another harm stands between a number and a later one: "31 who were killed and nine who are missing"."""
    first = mention.quantity.last + 1 if mention.quantity is not None else number
    forms = (table.VERB_FORMS.get(s.low[word]) for word in range(first, number))
    return any(form is not None and table.VERBS[form].harm != hit.harm for form in forms)


def bound_first(
    s: Sentence, hit: Hit, bound: dict[int, tuple[Hit, Quantity, int]], told: list[tuple[Mention, bool]]
) -> list[tuple[Mention, bool]]:
    """The mentions of a harm after the numerals beside it are given theirs: none that belongs to another harm, none missing."""
    mine = {first for first, (owner, _, _) in bound.items() if owner is hit}
    kept = [(m, part) for m, part in told if m.quantity is None or m.quantity.first not in bound or m.quantity.first in mine]
    for first in sorted(mine):
        _, quantity, noun = bound[first]
        if any(m.quantity is quantity for m, _ in kept):
            continue
        if noun == quantity.num_last:  # nothing but the number: whom else the tree gives this harm, it has from another
            kept = [(m, part) for m, part in kept if m.kind == "numeral" and not _told_before(s, hit, m, quantity.first)]
        kept.append((numeral_of(s, noun, quantity), False))
    return kept


def of_nobody(s: Sentence, head: int) -> bool:
    """Whether a phrase is one of those of whom nobody was harmed: "none of the six cooks and two pupils was hurt"."""
    first = s.first_conjunct(head)
    above = s.head(first)
    return above >= 0 and s.low[above] in {"none", "neither", "nobody"} and s.case_of(first) == "of"
