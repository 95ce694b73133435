"""Harm that takes more than one word: taken hostage, with gunshot wounds, among those killed, the death toll rose to."""

from __future__ import annotations

import re

from tollbook.language.en import harms as table
from tollbook.language.en.things import THINGS
from tollbook.model import Harm

from .hit import Hit
from .mentions import counted_noun, is_plural, parted_number, person_of
from .sentence import Sentence
from .voice import agents_of, is_passive, own_objects, passive_victims

_NEAR = 14
_BEFORE = 1500
"""So many characters before a death without a cause the violence that caused it may be told."""
_WORD = re.compile(r"[a-z]+")
_LOOSE = ("acl:relcl", "parataxis", "advcl", "ccomp", "conj")


def phrase_hit(s: Sentence, word: int) -> Hit | None:
    """Any of the phrases of harm that has its main word here."""
    return (
        _fallen(s, word)
        or _among(s, word)
        or _opening_among(s, word)
        or _superlative(s, word)
        or _figure_includes(s, word)
        or _among_them(s, word)
        or _include(s, word)
        or _verb_phrase(s, word)
        or _lives(s, word)
        or _toll(s, word)
        or _named(s, word)
        or _killers(s, word)
        or _hospital(s, word)
    )


def _verb_phrase(s: Sentence, word: int) -> Hit | None:
    """Verbs that harm only together with another word: "taken hostage", "lost their lives", "found dead"."""
    lemma = table.PHRASE_VERBS.get(s.low[word])
    if lemma is None or s.upos(word) not in {"VERB", "AUX", "NOUN", "ADJ"}:
        return None
    below = [
        w for w in s.subtree(word, without=_LOOSE) if w > word or s.rel(w) in {"obl", "obj", "xcomp", "advmod", "nsubj:pass", "obl:agent"}
    ]
    # "took a priest and two nuns hostage": the tree may join the last word to those taken
    below.extend(w for o in s.children(word, "obj") for w in s.children(o, "conj") if not s.children(w))
    # "stoned the mayor and two guards to death": the tree may hang the end on the last of those killed
    below.extend(w for o in s.children(word, "obj") for m in s.conjuncts(o) for w in s.children(m, "nmod") if s.case_of(w) == "to")
    for verbs, words, harm, victim in table.PHRASES:
        if lemma not in verbs:
            continue
        other = next((w for w in below if s.low[w] in words and abs(w - word) <= _NEAR and not parted_number(s, w - 1, {","})), None)
        if harm == "detained" and lemma in {"pick", "round"} and other is not None and other != word + 1:
            other = None
        if other is None or s.low[other] in {"custody", "detention"} and s.case_of(other) not in {"in", "into", "under"}:
            continue
        if lemma == "take" and s.low[other] == "life" and not any(s.low[c] == "own" for c in s.children(other, "amod")):
            continue  # "took his own life"; that of others is a life of theirs
        if lemma in {"pass", "breathe"} and not _after_violence(s):
            continue  # of age, for all that is told
        if harm == "abducted" and s.rel(word) == "acl" and s.low[s.head(word)] in THINGS:
            continue  # "a boat carrying families away from the coast"
        if verbs is table.BEARING and s.rel(other) != "obj" and _takes_in(s, word):
            continue
        victims = [v for v in _phrase_victims(s, word, other, lemma, victim) if v != other or victim == "other"]
        if victims:
            soft = harm == "injured"
            none = soft and any(s.low[c] == "no" for c in s.children(other, "det"))  # "suffered no wounds"
            return Hit(
                word, min(word, other), max(word, other), harm, tuple(victims), person=True, soft=soft,
                reality="negated" if none else "fact", agents=agents_of(s, word),
            )  # fmt: skip
    return None


def _after_violence(s: Sentence) -> bool:
    """Whether a sentence tells of violence, or, behind some, of wounds or of a hospital."""
    if table.VIOLENCE & s.words:
        return True
    before = s.text[max(0, s.span[0] - _BEFORE) : s.span[0]].lower()
    return bool((table.WOUNDS | table.HOSPITALS) & s.words) and not table.VIOLENCE.isdisjoint(_WORD.findall(before))


def _takes_in(s: Sentence, word: int) -> bool:
    """Whether a verb of bearing has people for its object: "the clinic received nine men with burns"."""
    return any(person_of(s, counted_noun(s, o)) is not None for o in s.children(word, "obj"))


def _phrase_victims(s: Sentence, word: int, other: int, lemma: str, victim: str) -> list[int]:
    if victim == "suffer":  # "were blown up by their own mine", never "the bridge was blown up"
        return passive_victims(s, word) if is_passive(s, word) else []
    if victim == "other" and s.case_of(other) == "as":  # "took two nurses as hostages"
        return passive_victims(s, word) if is_passive(s, word) else s.children(word, "obj")
    if victim == "other":
        return [other] if s.rel(other) in {"obj", "nsubj:pass", "nsubj"} else []
    if victim == "subj":
        return s.subject(word) or ([s.head(word)] if s.rel(word) in {"acl", "acl:relcl"} else [])
    objects = [o for o in own_objects(s, word) if o != other]
    if not objects and other > word and not is_passive(s, word):  # "hacked to death 13 farmers"
        objects = [c for c in s.children(other, "appos") if person_of(s, counted_noun(s, c)) is not None]
    victims = objects or s.children(other, "nsubj", "nsubj:pass")
    victims = victims or (passive_victims(s, word) if is_passive(s, word) or s.tokens[word].xpos in {"VBN", "VBD"} else [])
    if lemma in {"be", "remain", "have"} and not victims:
        victims = s.subject(word)
    return victims


def _harm_below(s: Sentence, word: int) -> tuple[int, Harm] | None:
    """The harm that a noun phrase tells by itself: "the dead", "those killed", "the seven wounded"."""
    for node in (word, *s.children(word, "acl", "amod", "acl:relcl", "nmod")):
        harm = table.STATES.get(s.low[node])
        if harm is None and (lemma := table.VERB_FORMS.get(s.low[node])) is not None:
            harm = table.VERBS[lemma].harm
        if harm is None and s.low[node] in table.NOUN_FORMS and node == word:
            harm = table.NOUNS[table.NOUN_FORMS[s.low[node]]]
        if harm is not None:
            return node, harm
    return None


def _among(s: Sentence, word: int) -> Hit | None:
    """ "A and B were among those killed", "among the dead were two nurses": they are some of those counted."""
    head = word if s.case_of(word) in table.AMONG else s.head(word)
    if head >= 0 and s.low[head] == "one" and s.case_of(word) == "of":  # "Ana was one of the wounded"
        head = word
    one_of = head >= 0 and s.case_of(head) == "of" and s.low[s.head(head)] == "one" and bool(s.children(s.head(head), "cop"))
    if head < 0 or s.case_of(head) not in table.AMONG and not one_of:
        return None
    found = _harm_below(s, head)
    if s.rel(word) == "acl:relcl" and own_objects(s, word):
        return None  # "one of the men who killed Paz" did it
    if found is None or found[0] != word or found[0] == head and s.low[head] not in table.THOSE and head not in s.quantity_at:
        return None
    if one_of:
        return Hit(word, word, word, found[1], tuple(s.children(s.head(head), "nsubj")), part=True, person=True)
    clause = head if s.children(head, "cop", "nsubj", "nsubj:pass") else s.head(head)
    if clause < 0:
        return None
    victims = s.children(clause, "nsubj", "nsubj:pass") or (
        s.subject(clause) if s.low[clause] in {"be", "was", "were", "is", "are"} else []
    )
    if not victims and s.upos(clause) in {"NOUN", "PROPN", "NUM"} and s.children(clause, "cop"):
        victims = [clause]
    if not victims and s.rel(head) == "conj" and s.children(head, "cop") and s.upos(s.head(head)) in {"NOUN", "PROPN"}:
        victims = [s.head(head)]  # the last of a list, by the tree
    victims = [v for v in victims if v != head]
    numbered = head == word and any(c in s.quantity_at for c in s.children(word)) and not s.children(word, "det")
    return Hit(word, word, word, found[1], tuple(victims), part=True, person=True, counted=numbered) if victims else None


def _opening_among(s: Sentence, word: int) -> Hit | None:
    """ "Among the dead is A": by the order of the words, where the tree has another root."""
    first = next((w for w in range(max(0, word - 3), word) if s.low[w] in table.AMONG), -1)
    harm = table.STATES.get(s.low[word])
    at = word + 1
    if harm is None or first < 0 or s.low[first + 1] not in {"the", "those"} or at >= len(s):
        return None
    if s.low[at] not in {"is", "are", "was", "were"}:
        return None
    head = s.head(at)
    if head <= at or s.upos(head) not in {"NOUN", "PROPN", "NUM"}:
        return None
    return Hit(word, word, word, harm, (head,), part=True, person=True)


def _superlative(s: Sentence, word: int) -> Hit | None:
    """ "The youngest of the dead was a girl of four": one of those counted."""
    eldest = s.head(word)
    harm = table.STATES.get(s.low[word])
    if harm is None or eldest < 0 or s.low[eldest] not in table.ELDEST or s.rel(eldest) != "nsubj":
        return None
    who = s.head(eldest)
    said = s.children(who, "cop") and s.upos(who) in {"NOUN", "PROPN"} and not s.case_of(who)
    return Hit(word, word, word, harm, (who,), part=True, person=True) if said else None


def _figure_includes(s: Sentence, word: int) -> Hit | None:
    """ "The figure includes the attacker": some of the number told last."""
    subjects = s.subject(word) if s.low[word] in table.EQUATING and s.upos(word) == "VERB" else []
    if not any(s.low[v] in {"figure", "number", "toll", "count", "tally"} for v in subjects):
        return None
    objects = tuple(o for o in s.children(word, "obj") if person_of(s, counted_noun(s, o)) is not None)
    return Hit(word, word, word, "casualties", objects, part=True, person=True) if objects else None


def _among_them(s: Sentence, word: int) -> Hit | None:
    """ "Her husband and two sons were among them", "he was one of them": the harm is that of the people taken up."""
    linked = s.children(word, "cop") or any(s.children(v, "cop") for v in s.children(word, "nsubj"))  # "among them is a nurse"
    among = s.case_of(word) in table.AMONG and linked
    one = s.case_of(word) == "of" and s.head(word) >= 0 and s.low[s.head(word)] == "one" and s.children(s.head(word), "cop")
    if s.low[word] not in table.TAKEN_UP or not (among or one):
        return None
    victims = s.children(word if among else s.head(word), "nsubj")
    if any(s.low[c] in {"not", "n't"} for c in s.children(word if among else s.head(word), "advmod")):
        return None  # "the old man is not among them"
    return (
        Hit(word, word, word, "casualties", tuple(v for v in victims if s.upos(v) != "PRON"), part=True, person=True) if victims else None
    )


def _include(s: Sentence, word: int) -> Hit | None:
    """ "The dead include 14 passengers", "the wounded were two nurses and a guard"."""
    they = s.low[word] in table.EQUATING and s.upos(word) == "VERB" and any(s.low[v] in {"they", "these"} for v in s.subject(word))
    if they and not s.children(word, "obj"):
        return None  # "four this year, these two included"
    if they and not _told_just_before(s, word):
        return Hit(word, word, word, "casualties", tuple(s.children(word, "obj")), part=True, person=True)  # "they included two colonels"
    harm = table.STATES.get(s.low[word]) or ("casualties" if s.low[word] == "victims" else None)
    if harm is None or s.rel(word) != "nsubj" or not s.children(word, "det") or any(c in s.quantity_at for c in s.children(word)):
        return None
    above = s.head(word)
    if s.low[above] in table.EQUATING:
        return Hit(word, word, word, harm, tuple(s.children(above, "obj")), part=True, person=True)
    if s.children(above, "cop") and s.upos(above) in {"NOUN", "PROPN"} and s.case_of(above) == "":
        return Hit(word, word, word, harm, (above,), part=True, person=True)
    return None


def _told_just_before(s: Sentence, word: int) -> bool:
    """Whether people in the plural are the subject of a clause before a word, so that "they" takes these up: "the recruits will be moved,
    and they include five cooks"."""
    return any(
        s.rel(v) in {"nsubj", "nsubj:pass"} and is_plural(s, v) and person_of(s, v) is not None and s.low[s.head(v)] not in table.SPEAKING
        for v in range(word)
    )


def _lives(s: Sentence, word: int) -> Hit | None:
    """ "took the lives of two cooks", "claimed 12 lives", "12 lives were lost", "cost a mayor his life"."""
    verb = s.head(word)
    if s.low[word] not in table.LIVES or verb < 0:
        return None
    counted = any(child in s.quantity_at for child in s.children(word))
    if s.rel(word) == "nsubj:pass" and counted and s.low[verb] in {"lost", *table.LIFE_TAKERS}:
        return Hit(word, word, verb, "killed", (), counted=True, person=True)
    costing = next((above for above in list(s.ancestors(word))[:2] if s.low[above] in table.COSTING), -1)
    if costing >= 0 and s.children(word, "nmod:poss"):
        payers = s.children(costing, "iobj") or [o for o in s.children(costing, "obj") if o != word]
        return Hit(word, costing, word, "killed", tuple(payers), person=True, agents=tuple(s.subject(costing))) if payers else None
    if s.rel(word) != "obj" or s.low[verb] not in table.LIFE_TAKERS:
        return None
    victims = tuple(child for child in s.children(word, "nmod") if s.case_of(child) == "of")
    return Hit(word, verb, word, "killed", victims, counted=counted, person=True, agents=agents_of(s, verb)) if victims or counted else None


def _toll(s: Sentence, word: int) -> Hit | None:
    """ "The death toll rose to 15", "put the number of dead at 12", "puts the dead at four", "a toll of 40"."""
    if s.low[word] in table.TOLL_OF and s.rel(word) == "obj" and s.low[s.head(word)] in table.PUTTING:
        figures = [c for c in s.children(s.head(word), "obl") if s.case_of(c) == "at" and _numbered(s, c)]
        return Hit(word, word, word, table.TOLL_OF[s.low[word]], tuple(figures[:1])) if figures else None
    if s.low[word] not in table.TOLLS:
        return None
    kinds = [table.TOLL_OF[s.low[c]] for c in s.children(word, "amod", "compound", "nmod") if s.low[c] in table.TOLL_OF]
    if not kinds and s.low[word] not in {"toll", "tolls"}:
        return None
    figures = [c for c in s.children(word, "nmod") if s.case_of(c) in {"of", "at"} and _numbered(s, c)]
    whose = s.head(word) if s.rel(word) == "nmod" and s.low[s.head(word)] in table.ESTIMATES else word
    above = s.head(whose)
    if above >= 0 and s.rel(whose) in {"nsubj", "nsubj:pass", "obj"}:
        cases = {"from", "between"} if s.low[above] in table.RANGING else {"to", "at", "past", ""}
        figures += [
            c
            for c in s.children(above, "obl", "obj", "xcomp", "nmod")
            if c != word and _numbered(s, c) and s.case_of(c) in cases
        ]
        if _numbered(s, above) and s.children(above, "cop"):
            figures.append(above)
    if not figures and s.low[word + 1 : word + 2] and s.low[word + 1] in table.TOPPING and word + 2 in s.quantity_at:
        figures = [s.quantity_at[word + 2].num_last]  # a headline's "toll tops 100", which a tree takes for one name
    return Hit(word, word, word, kinds[0] if kinds else "killed", tuple(figures[:1])) if figures else None


def _numbered(s: Sentence, word: int) -> bool:
    return any(node in s.quantity_at and s.quantity_at[node].kind in {"count", "both"} for node in (word, *s.children(word, "nummod")))


def _named(s: Sentence, word: int) -> Hit | None:
    """ "Identified the victims as A and B", "B was identified as a victim": the harm is that of the people taken up."""
    if s.low[word] not in table.NAMING or s.upos(word) not in {"VERB", "ADJ"}:
        return None
    told = s.children(word, "obj", "nsubj:pass") or (passive_victims(s, word) if is_passive(s, word) else [])
    names = [c for c in s.children(word, "obl", "xcomp", "advcl") if "as" in {s.low[k] for k in s.children(c, "case", "mark")}]
    if not told or not names or any(s.low[c] in {"not", "n't"} for c in s.children(word, "advmod")):
        return None
    if s.upos(names[0]) == "VERB" and s.low[names[0]] in table.VERB_FORMS:
        return None  # "listed six of them as having been killed": the verb says it
    if s.low[names[0]] in table.THOSE:  # "A was identified as the victim"
        return Hit(word, word, word, "casualties", tuple(told), person=True, part=True)
    dead = table.STATES.get(s.low[told[0]]) if s.children(told[0], "det") and len(names) > 0 else None
    if dead == "killed" and s.upos(names[0]) == "PROPN":  # "the dead were named as A, B and C"
        return Hit(word, word, word, dead, tuple(names), person=True, part=True)
    if s.low[told[0]] not in table.THOSE and (s.rel(word) == "acl" or not any(c in s.quantity_at for c in s.children(told[0]))):
        return None  # "the suspect was identified as B", "two clerks identified as A and B"
    return Hit(word, word, word, "casualties", tuple(names), person=True, part=True)


def _killers(s: Sentence, word: int) -> Hit | None:
    """ "The killers of the four clerks have not been found": those numbered were killed (H7)."""
    if s.low[word] not in table.KILLERS or s.upos(word) != "NOUN":
        return None
    whose = [c for c in s.children(word, "nmod") if s.case_of(c) == "of"] + s.children(word, "nmod:poss")
    victims = [c for c in whose if any(q in s.quantity_at for q in s.children(c, "nummod"))]
    return Hit(word, word, word, "killed", tuple(victims), person=True) if victims else None


def _fallen(s: Sentence, word: int) -> Hit | None:
    """ "Five of our combatants fell": of those who bear arms, where nothing says whither they fell."""
    if (
        s.low[word] not in {"fell", "fallen"}
        or s.upos(word) != "VERB"
        or any(s.case_of(c) not in {"on", "in", ""} for c in s.children(word, "obl"))
    ):
        return None
    subjects = [
        v
        for v in s.subject(word)
        if (person := person_of(s, counted_noun(s, v))) is not None and person.status in {"military", "fighter", "security"}
    ]
    return Hit(word, word, word, "killed", tuple(subjects), person=True) if subjects else None


def _hospital(s: Sentence, word: int) -> Hit | None:
    """ "Two cooks were taken to a clinic": hurt, unless more is told of them."""
    center = s.low[word] in table.CENTERS and any(s.low[c] in table.MEDICAL_CENTERS for c in s.children(word, "amod", "compound"))
    if (s.low[word] in table.HOSPITALS or center) and s.children(word, "cop") and s.case_of(word) == "in":  # "two officers are in hospital"
        return Hit(word, word, word, "injured", tuple(s.children(word, "nsubj")), person=True, soft=True, weak=True)
    if s.low[word] not in table.HOSPITALS and not center:
        return None
    verb = s.head(word)
    if s.low[verb] in table.STAYING and s.case_of(word) == "in" and s.rel(word) in {"obl", "xcomp"}:  # "his friend remains in hospital"
        stays = tuple(v for v in s.subject(verb) if s.upos(v) != "PRON")
        return Hit(verb, verb, word, "injured", stays, person=True, soft=True, weak=True) if stays else None
    if verb < 0 or s.low[verb] not in table.CARRYING_VERBS or s.case_of(word) not in {"to", "into", "at", "in"} or s.rel(word) != "obl":
        return None
    victims = s.children(verb, "obj") or (passive_victims(s, verb) if is_passive(s, verb) else [])
    return Hit(verb, verb, word, "injured", tuple(victims), person=True, soft=True, weak=True) if victims else None


def wound_hit(s: Sentence, word: int) -> Hit | None:
    """ "A cook with a stab wound", "arrived with injuries", "suffering from burns", "listed in stable condition"."""
    condition = s.low[word] in table.CONDITION and any(s.low[c] in table.CONDITION_KINDS for c in s.children(word, "amod"))
    if not (condition and s.case_of(word) == "in" or s.low[word] in table.WOUNDS and s.case_of(word) in {"with", "from"}):
        return None
    above, rel = s.head(word), s.rel(word)
    if condition and s.children(word, "cop"):  # "four others are in stable condition"
        others = tuple(v for v in s.children(word, "nsubj") if s.upos(v) != "PRON" and v not in s.quantity_at)
        return Hit(word, word, word, "injured", others, person=True, soft=True, weak=True) if others else None
    while above >= 0 and s.upos(above) == "ADV":  # "seen two streets away with injuries"
        above = s.head(above)
    if above < 0 or s.low[above] in table.VERB_FORMS or s.low[above] in table.STATES or condition and s.low[above] in table.RELEASED:
        return None
    if rel == "nmod":
        while s.rel(above) in {"conj", "appos"}:  # "two people, a woman and a boy with gunshot wounds"
            above = s.head(above)
        victims = [above]
    elif rel == "obl":
        victims = s.children(above, "obj") if not is_passive(s, above) else []
        victims = victims or (passive_victims(s, above) if is_passive(s, above) else s.subject(above))
        if not victims and s.rel(above) in {"acl", "acl:relcl"}:
            victims = [s.head(above)]
    else:
        return None
    if any(s.low[v] in table.BODY_FORMS for v in victims):
        return None  # "five bodies with bullet wounds"
    return Hit(word, word, word, "injured", tuple(victims), person=True, soft=True, weak=True) if victims else None
