"""Numerals of people that no victim phrase took: each goes to the harm that governs it, else to the nearest one of its clause."""

from __future__ import annotations

from dataclasses import replace

from tollbook.language.en import harms as table
from tollbook.language.en.things import looks_like_occupation

from .beside import of_children, of_nobody, says_whence
from .draft import Draft
from .drafting import draft_of
from .hit import Hit
from .mentions import COUNTABLE, MEMBERS, counted_noun, mention_of, person_of, quantity_of
from .sentence import SUBJECTS, Sentence
from .severity import is_severity
from .somebody import of_things

_FAR = 12
_DASHES = {"-", "–", "—", "--"}


def stray_numerals(s: Sentence, hits: list[Hit], used: set[int]) -> list[Draft]:
    """Numerals of people that no victim phrase took: each goes to the harm that governs it, else to the nearest one of its clause."""
    out: list[Draft] = []
    facts = [hit for hit in hits if hit.reality in {"fact", "possible"} and not hit.weak]
    listed: dict[int, Hit] = {}
    if not facts:
        return out
    for quantity in s.quantities:
        if quantity.kind not in COUNTABLE or quantity.num_first in used or quantity.form == "none" or quantity.kind == "both":
            continue
        if of_children(s, quantity.num_last) or quantity.first > 0 and s.low[quantity.first - 1] in {"not", "these", "those"}:
            continue  # "18 people died, and not 25", "these two included"
        head = _noun_of(s, quantity.num_first, quantity.num_last)
        noun = counted_noun(s, head)
        bare = noun == head and quantity.num_first <= head <= quantity.num_last
        if not bare and person_of(s, noun) is None and not looks_like_occupation(s.low[noun]) and s.tokens[noun].xpos != "NNPS":
            continue
        if bare and (is_severity(s, head) or of_things(s, head)) or _spared_or_doing(s, head):
            continue
        hit = _governing(s, head, facts) or (None if bare or _of_other_verb(s, head) else _nearest(s, quantity.num_first, facts))
        hit = hit or (None if bare else listed.get(s.first_conjunct(head)))  # the last of a long list
        mention = mention_of(s, head)
        if hit is None or mention is None or mention.quantity is not quantity:
            continue
        if {head, noun} & {s.antecedent(agent) for agent in hit.agents} and any(s.upos(victim) != "PRON" for victim in hit.victims):
            continue  # "one of the men who shot a clerk"; not "a man who burned his hands"
        if mention.of_whom and noun == hit.word or s.low[head] == "one" and s.children(head, "amod", "det"):
            continue  # "one of the victims" points back; "the most important one" is no number
        over = quantity_of(s, s.head(head)) if s.rel(head) == "conj" and mention.form == "exact" and mention.low > 1 else None
        if over is not None and over.form == "at_least" and over.num_first < quantity.num_first:
            mention = replace(mention, form="at_least", high=None)  # C8
        draft = draft_of(s, hit, mention)
        draft.doubts.append("stray")
        out.append(draft)
        listed[s.first_conjunct(head)] = hit
        used.update(range(quantity.first, quantity.last + 1))
    return out


def _spared_or_doing(s: Sentence, head: int) -> bool:
    """Whether a phrase is of those unharmed, of who did it ("attacks by 90 rebels"), or says whence those counted are ("14 civilians from
    two families")."""
    first = s.first_conjunct(head)
    above = s.head(first)
    number = quantity_of(s, first)
    if number is not None and number.families and above >= 0 and s.low[above] in MEMBERS and quantity_of(s, above) is not None:
        return True  # "seven members of one family"
    if s.case_of(first) == "between" and (number is None or number.form != "range"):
        return True  # "the feud between the two families"
    return of_nobody(s, head) or _of_doers(s, head) or says_whence(s, head)


def _of_doers(s: Sentence, head: int) -> bool:
    """Whether a phrase, or one that it is a part of, is of those by whom it was done: "shot by a band of ten men"."""
    for _ in range(4):
        head = s.first_conjunct(head)
        if s.case_of(head) == "by" or s.rel(head) == "obl:agent" and not s.case_of(head):
            return True
        if s.rel(head) not in {"nmod", "appos", "nummod"} or s.head(head) < 0:
            return False
        head = s.head(head)
    return False


def _of_other_verb(s: Sentence, head: int) -> bool:
    """Whether a phrase is what some verb of no harm has to do with: "operates with 5,000 men", "the clerk and 30 colleagues went home"."""
    head = s.first_conjunct(head)
    first = min([head, *s.children(head, "nummod", "det", "amod", "compound")])
    if first and s.low[first - 1] in _DASHES and s.tokens[first - 1].end < s.tokens[first].start:
        return False  # "71 bodies have been recovered - 40 men, 22 women"
    if s.rel(head) in SUBJECTS:
        return True
    verb = next((above for above in s.ancestors(head) if s.upos(above) == "VERB"), -1)
    return verb >= 0 and s.low[verb] not in table.TRANSPARENT and s.rel(head) in {"obj", "obl", "iobj", "nmod"}


def _noun_of(s: Sentence, first: int, last: int) -> int:
    """The noun that a numeral counts; the numeral itself where it stands alone."""
    for word in range(last, first - 1, -1):
        if s.rel(word) in {"nummod", "det", "amod", "compound"} and s.head(word) > last:
            head = s.head(word)
            if s.upos(head) in {"NOUN", "PROPN", "PRON", "ADJ"}:
                return head
    return last


def _governing(s: Sentence, word: int, hits: list[Hit]) -> Hit | None:
    """The word of harm above a phrase, no other verb between them; or below it as its relative or participle clause."""
    by_word = {hit.word: hit for hit in hits}
    for above in s.ancestors(word):
        if above in by_word:
            return _subject_of(s, word, above, hits) or by_word[above]
        if s.upos(above) == "VERB" and s.low[above] not in table.TRANSPARENT or s.low[above] in table.WOUNDS | table.BODY_PARTS:
            break
    for child in s.subtree(word):
        if child in by_word and s.rel(child) in {"acl", "acl:relcl", "amod", "dep"} and not by_word[child].victims:
            return by_word[child]
    return None


def _subject_of(s: Sentence, word: int, verb: int, hits: list[Hit]) -> Hit | None:
    """The word of harm behind a phrase that the tree coordinates with the verb before it: "two were killed and three men hurt"."""
    if s.rel(word) != "conj" or s.head(word) != verb or s.upos(verb) != "VERB" or word < verb:
        return None
    behind = next((hit for hit in hits if hit.word > word), None)
    if behind is None or any(s.upos(between) == "VERB" for between in range(word + 1, behind.word)):
        return None
    return behind if any(word < victim < behind.word for victim in behind.victims) else None


def _nearest(s: Sentence, word: int, hits: list[Hit]) -> Hit | None:
    """The nearest word of harm of the same stretch of words (no full stop, semicolon or colon between), the one that follows first."""
    best: tuple[int, Hit] | None = None
    for hit in hits:
        lo, hi = sorted((word, hit.word))
        if any(s.low[w] in {";", "--", ".", "|"} for w in range(lo, hi)) or _closed(s, word, hit):
            continue
        distance = (hi - lo) + (2 if hit.word < word else 0)
        if distance <= _FAR and (best is None or distance < best[0]):
            best = (distance, hit)
    return best[1] if best else None


def _closed(s: Sentence, word: int, hit: Hit) -> bool:
    """Whether a participle behind its noun tells of that noun alone: "the tears of four nuns, of the eleven priests murdered"."""
    noun = s.head(word) if s.rel(word) == "nummod" else word
    if s.rel(hit.word) != "acl" or not hit.victims or noun > hit.word or s.case_of(noun) != "of":
        return False
    return not any(s.first_conjunct(victim) == s.first_conjunct(noun) for victim in hit.victims)
