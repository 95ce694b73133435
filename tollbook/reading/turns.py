"""Harm told by what is done with people, without a word of harm: "were taken from their homes", "is in custody", "their fate is unknown".

The words are language/en/turns.py.
"""

from __future__ import annotations

from dataclasses import replace

from tollbook.language.en import harms as table
from tollbook.language.en import holding
from tollbook.language.en import turns as words
from tollbook.model import Harm

from .hit import Hit
from .mentions import counted_noun, is_plural, person_of
from .sentence import SUBJECTS, Sentence
from .voice import agents_of, is_passive, own_objects, passive_victims

_NOBODY = {"nobody", "none", "neither"}
_ASIDE = (*SUBJECTS, "advcl", "ccomp", "parataxis", "acl:relcl", "conj")


def turn_hit(s: Sentence, word: int) -> Hit | None:
    """Any of these turns that has its main word here."""
    if s.low[word] not in words.WORDS:
        return None
    return (
        _confined(s, word)
        or _to_prison(s, word)
        or _handed_over(s, word)
        or _taken_from(s, word)
        or _fate(s, word)
        or _not_seen(s, word)
        or _left_home(s, word)
        or _sheltering(s, word)
        or _driven(s, word)
        or _counted(s, word)
        or _buried(s, word)
        or _cut(s, word)
        or _marked(s, word)
    )


def _sufferers(s: Sentence, verb: int) -> list[int]:
    """Living people who suffer what a verb tells: its objects, or the subject of its passive."""
    found = own_objects(s, verb) if not is_passive(s, verb) else passive_victims(s, verb)
    if not found and s.rel(verb) == "acl:relcl" and not s.children(verb, "nsubj"):
        found = [s.head(verb)]
    return [v for v in found if s.low[v] not in table.BODY_FORMS and s.low[counted_noun(s, v)] not in table.BODY_FORMS]


def _confined(s: Sentence, word: int) -> Hit | None:
    """ "Two men are in custody", "is under arrest"."""
    if s.low[word] not in words.CONFINED or s.case_of(word) not in {"in", "under"} or not s.children(word, "cop"):
        return None
    subjects = [v for v in s.children(word, "nsubj") if s.low[v] not in _NOBODY and not any(s.low[d] == "no" for d in s.children(v, "det"))]
    harm: Harm = "abducted" if s.low[word] in words.CAPTIVE else "detained"
    return Hit(word, word, word, harm, tuple(subjects), person=True) if subjects else None


def _to_prison(s: Sentence, word: int) -> Hit | None:
    """ "Were taken to the police station", "marched to the barracks"."""
    of_forces = any(s.low[c] in words.OF_FORCES for c in s.children(word, "compound", "amod", "nmod:poss"))
    held = s.low[word] in words.PRISONS or s.low[word] in words.POSTS and of_forces
    verb = s.head(word)
    if not held or verb < 0 or s.low[verb] not in words.BRINGING or s.rel(word) != "obl" or s.case_of(word) not in {"to", "into"}:
        return None
    victims = [v for v in _sufferers(s, verb) if s.upos(v) != "PRON" or s.low[v] not in {"it", "this"}]
    return Hit(verb, verb, word, "detained", tuple(victims), person=True, agents=agents_of(s, verb)) if victims else None


def _handed_over(s: Sentence, word: int) -> Hit | None:
    """ "Was caught and handed over to the army"."""
    if s.low[word] not in {"handed", "hand", "handing"} or not any(s.low[c] == "over" for c in s.children(word, "compound:prt", "advmod")):
        return None
    to = [c for c in s.children(word, "obl") if s.case_of(c) in {"to", "over to"}]
    if not any(s.low[c] in holding.FORCES for c in to):
        return None
    victims = _sufferers(s, word) or s.subject(word)
    return Hit(word, word, word, "detained", tuple(victims), person=True, weak=True) if victims else None


def _taken_from(s: Sentence, word: int) -> Hit | None:
    """ "Was taken from her hut", "dragged from the bus", "taken into the forest": by those who came for them."""
    if s.low[word] not in words.TAKING or s.upos(word) != "VERB":
        return None
    around = [c for c in s.subtree(word, without=_ASIDE) if s.rel(c) in {"obl", "nmod"}]
    if any(s.low[c] in table.HOSPITALS | table.CENTERS | {"safety", "ambulance"} for c in around):
        return None
    whence = any(s.case_of(c) in {"from", "out of"} and s.low[c] in words.HOMES and c > word for c in around)
    whither = any(s.case_of(c) in {"into", "to"} and s.low[c] in words.WILDS for c in around)
    if not whence and not whither or not is_passive(s, word) and not s.children(word, "obj"):
        return None
    victims = _sufferers(s, word)
    agents = agents_of(s, word)
    return Hit(word, word, word, "abducted", tuple(victims), person=True, agents=agents) if victims else None


def _fate(s: Sentence, word: int) -> Hit | None:
    """ "The fate of four others is not known", "the whereabouts of two nuns remain unknown"."""
    if s.low[word] not in words.FATES or s.rel(word) not in SUBJECTS:
        return None
    above = s.head(word)
    unknown = s.low[above] in words.UNKNOWN or any(s.low[c] in words.UNKNOWN for c in s.children(above, "xcomp"))
    denied = s.low[above] in {"known", "clear"} and any(s.low[c] in {"not", "n't", "never"} for c in s.children(above, "advmod"))
    whose = [c for c in s.children(word, "nmod") if s.case_of(c) == "of"]
    if not whose or not (unknown or denied):
        return None
    below = [s.low[c] for v in whose for c in s.subtree(v) if s.rel(c) in {"acl", "acl:relcl"}]
    if any(low in table.VERB_FORMS for low in below):
        return None  # "of two nuns kidnapped in May": that verb tells it
    taken = any(low in words.TAKING for low in below)
    return Hit(word, word, word, "abducted" if taken else "missing", tuple(whose), person=True, weak=not taken)


def executed(s: Sentence, hits: list[Hit]) -> list[Hit]:
    """Who was taken and killed in one sentence is told as killed (claims.md E5); who was taken and is not heard of, as taken."""
    gone: set[int] = set()
    for at, hit in enumerate(hits):
        if hit.harm != "abducted" or s.low[hit.word] not in words.TAKING or hit.first != hit.last:
            continue
        for later, other in enumerate(hits):
            if other.harm == "killed" and later > at and other.reality == "fact" and other.victims and at not in gone:
                if set(other.victims) <= set(hit.victims) or all(s.upos(v) == "PRON" for v in other.victims):
                    hits[later] = replace(other, victims=hit.victims)
                    gone.add(at)
            elif s.low[other.word] in words.FATES and hit.word in s.subtree(other.word):
                gone.add(at)
    return [hit for at, hit in enumerate(hits) if at not in gone]


def _not_seen(s: Sentence, word: int) -> Hit | None:
    """ "Have not been seen since"."""
    if s.low[word] not in {"seen", "heard"} or not is_passive(s, word):
        return None
    denied = any(s.low[c] in {"not", "n't", "never"} for c in s.children(word, "advmod"))
    again = any(w in words.AGAIN for w in s.low[word + 1 : word + 4])
    victims = _sufferers(s, word)
    if not (denied and again and victims):
        return None
    harm: Harm = "missing" if words.HELD_BEFORE.isdisjoint(s.words) else "abducted"
    return Hit(word, word, word, harm, tuple(victims), person=True, weak=True, reality="negated")


def _left_home(s: Sentence, word: int) -> Hit | None:
    """ "Several families left the village", "40 households have left Tur"."""
    if s.low[word] not in words.LEAVING or s.upos(word) != "VERB" or is_passive(s, word):
        return None
    subjects = [v for v in s.subject(word) if s.low[counted_noun(s, v)] in words.DWELLERS]
    home = any(s.low[o] in words.DWELLINGS for o in s.children(word, "obj"))
    families = any(s.low[counted_noun(s, v)] in words.FAMILIES for v in subjects)
    named = families and any(s.upos(o) == "PROPN" for o in s.children(word, "obj"))
    return Hit(word, word, word, "displaced", tuple(subjects), person=True) if subjects and (home or named) else None


def _sheltering(s: Sentence, word: int) -> Hit | None:
    """ "About 700 people have sought shelter in the mission"."""
    verb = s.head(word)
    if s.low[word] not in words.SHELTER or s.rel(word) != "obj" or s.low[verb] not in words.SHELTERING:
        return None
    if s.rel(verb) == "acl:relcl":
        return None  # "where displaced families had taken shelter": who they are
    subjects = [v for v in s.subject(verb) if s.low[counted_noun(s, v)] in words.DWELLERS]
    return Hit(verb, verb, word, "displaced", tuple(subjects), person=True) if subjects else None


def _driven(s: Sentence, word: int) -> Hit | None:
    """ "Fighting drove 90 families from the valley", "had been driven from the town": by violence, never by a driver."""
    if s.low[word] not in words.DRIVING or s.upos(word) != "VERB":
        return None
    around = [c for c in s.subtree(word, without=_ASIDE) if c > word]
    out = any(s.case_of(c) in {"from", "out of"} or s.low[c] == "out" and s.head(c) == word for c in around)
    violent = is_passive(s, word) or not (table.VIOLENCE | words.WARRING).isdisjoint(s.words)
    victims = [v for v in _sufferers(s, word) if s.low[counted_noun(s, v)] in words.DWELLERS]
    return Hit(word, word, word, "displaced", tuple(victims), person=True) if out and violent and victims else None


def _counted(s: Sentence, word: int) -> Hit | None:
    """ "The agency counts 2,300 displaced persons in two schools"."""
    if s.low[word] not in words.COUNTING or s.upos(word) != "VERB":
        return None
    victims = _sufferers(s, word)
    harm: Harm | None = None
    for victim in victims:
        numbered = any(c in s.quantity_at for c in s.children(victim, "nummod"))
        if numbered and any(s.low[c] == "displaced" for c in s.children(victim, "amod")):
            harm = "displaced"
    return Hit(word, word, word, harm, tuple(victims), person=True) if harm is not None else None


def _buried(s: Sentence, word: int) -> Hit | None:
    """ "We have buried 33 people", never "buried under the rubble"."""
    if s.low[word] not in words.BURYING or s.upos(word) != "VERB" or is_passive(s, word):
        return None
    if any(s.low[c] in words.DEBRIS | {"alive"} for c in s.children(word)):
        return None
    counted = [
        o
        for o in own_objects(s, word)
        if is_plural(s, counted_noun(s, o)) and (o in s.quantity_at or any(c in s.quantity_at for c in s.children(o, "nummod")))
    ]
    return Hit(word, word, word, "killed", tuple(counted), person=True, agents=agents_of(s, word)) if counted else None


def _cut(s: Sentence, word: int) -> Hit | None:
    """ "Slit the throats of two guards", "their throats were cut", "cut off the hands of nine people"."""
    if s.low[word] not in words.CUTTING or s.upos(word) != "VERB":
        return None
    for part in own_objects(s, word) if not is_passive(s, word) else passive_victims(s, word):
        deadly = s.low[part] in words.DEADLY_PARTS
        off = any(s.low[c] == "off" for c in s.children(word, "compound:prt", "advmod"))
        if not deadly and not (s.low[part] in words.LIMBS and off):
            continue
        if s.low[part] in {"head", "heads"} and not off:
            continue
        whose = [c for c in s.children(part, "nmod", "nmod:poss") if s.case_of(c) in {"of", "", "'s", "’s"} or s.rel(c) == "nmod:poss"]
        had = s.head(part) if s.rel(part) in {"obj", "nsubj"} and s.low[s.head(part)] in words.HAVING else -1
        if had >= 0 and any(s.upos(v) == "PRON" for v in whose):
            whose = s.children(had, "nsubj")  # "two boys had their legs blown off"
        whose = [v for v in whose if s.upos(v) != "PRON" or s.low[v] in {"his", "her"}]
        if whose:
            harm: Harm = "killed" if deadly else "injured"
            return Hit(word, word, part, harm, tuple(whose), person=True, soft=not deadly, agents=agents_of(s, word))
    return None


def _marked(s: Sentence, word: int) -> Hit | None:
    """ "Eleven showed traces of beating", never bodies with signs of torture."""
    verb = s.head(word)
    if s.low[word] not in words.MARKS or s.rel(word) != "obj" or s.low[verb] not in words.BEARING:
        return None
    ill = any(s.low[c] in words.ILL_TREATMENT for c in s.children(word, "nmod"))
    subjects = [v for v in s.subject(verb) if person_of(s, counted_noun(s, v)) is not None or v in s.quantity_at]
    dead = any(s.low[counted_noun(s, v)] in table.BODY_FORMS for v in subjects)
    return Hit(verb, verb, word, "injured", tuple(subjects), person=True, soft=True, weak=True) if ill and subjects and not dead else None
