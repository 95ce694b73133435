"""Where a sentence tells harm, and who its victims are, by syntax.

`find_hits` gives each word of harm with the heads of the noun phrases of its victims.  What English says of a verb (whether its object or
its subject suffers) is in language/en/harms.py; how victims hang on a verb, a noun or an adjective in Universal Dependencies is here.
Verbs that harm only together with another word are in phrases.py, whether a clause tells a fact is in reality.py.
"""

from __future__ import annotations

from dataclasses import replace

from tollbook.language.en import harms as table
from tollbook.language.en import people
from tollbook.language.en.harms import Frame
from tollbook.language.en.names import BODIES
from tollbook.language.en.things import THINGS

from .denials import unharmed_hit
from .headlines import tail_of
from .hit import Hit
from .mentions import counted_noun, counts_alone, of_some, quantity_of
from .phrases import phrase_hit, wound_hit
from .reality import hedge_of, reality_of
from .sentence import Sentence
from .turns import executed, turn_hit
from .voice import active_victims, agents_of, is_passive, passive_victims, person_before, struck_behind, told_by_age


def find_hits(s: Sentence) -> list[Hit]:
    """Every word of harm of a sentence, in text order; a word is one hit."""
    hits: list[Hit] = []
    taken: set[int] = set()
    tail = tail_of(s)
    for word in range(len(s)):
        if word in taken or s.low[word] not in table.CUES and s.low[word] not in table.TAKEN_UP:
            continue
        hit = (
            _safe_hit(s, word)
            or phrase_hit(s, word)
            or wound_hit(s, word)
            or turn_hit(s, word)
            or _noun_like(s, word)
            or _verb_hit(s, word)
            or _state_hit(s, word)
            or _noun_hit(s, word)
        )
        if hit is None or _by_accident(s, hit) or hit.victims and _is_generic(s, hit):
            continue
        reality, certainty = reality_of(s, hit.word)
        if hit.reality == "negated" and reality != "unreal":
            reality = "fact" if reality == "negated" else "negated"
        if reality == "fact" and any(_neither(s, victim) for victim in hit.victims):
            reality = "negated"
        hit = _some_of_whom(s, hit)
        suffering = (v for v in hit.victims if v < tail and not _speaks(s, v) and not _floats(s, v, hit.victims))
        victims = tuple(dict.fromkeys(_meant(s, v) for v in suffering))
        hits.append(replace(hit, reality=reality, certainty=hedge_of(s, hit.word) or certainty, victims=victims))
        taken.update((hit.word, hit.first, hit.last))
    return _hardened(s, executed(s, [_nominal(s, hit) for hit in hits]))


def _nominal(s: Sentence, hit: Hit) -> Hit:
    """ "Killed a Pole and wounded two others": an adjective with an article of its own before a coordinated verb is who suffers the first
    verb, whatever noun behind the second the tree makes it describe."""
    verb = next((w for w in range(hit.word, len(s)) if _verb_behind(s, w)), -1)
    if verb < 0:
        return hit
    noun = s.head(s.head(verb))
    if hit.word == verb:
        return replace(hit, victims=(noun,), counted=False)
    return replace(hit, victims=tuple(s.head(verb) if v == noun else v for v in hit.victims)) if noun in hit.victims else hit


def _verb_behind(s: Sentence, word: int) -> bool:
    """Whether a participle joined to an adjective is a verb with its own object: a number or an article follows it."""
    adjective = s.head(word)
    if s.low[word] not in table.VERB_FORMS or s.rel(word) != "conj" or adjective < 1 or s.low[word - 1] != "and" or word + 1 >= len(s):
        return False
    noun = s.head(adjective)
    amod = s.rel(adjective) == "amod" and s.upos(adjective) == "ADJ" and noun > word and s.low[adjective - 1] in {"a", "an"}
    return amod and s.head(word + 1) == noun and s.rel(word + 1) in {"nummod", "det"}


def _some_of_whom(s: Sentence, hit: Hit) -> Hit:
    """ "312 men, 240 of whom were killed": of a relative clause that begins with a share the share suffers, not the whole."""
    noun = s.head(hit.word)
    if s.rel(hit.word) != "acl:relcl" or hit.victims != (noun,):
        return hit
    for quantity in s.quantities:
        last = quantity.num_last
        opens = noun < quantity.first and last + 2 < hit.word and s.low[last + 1] == "of" and s.low[last + 2] in {"whom", "which"}
        if opens and quantity.kind in {"count", "both"} and all(s.upos(w) in {"AUX", "ADV", "PART"} for w in range(last + 3, hit.word)):
            return replace(hit, victims=(last,))
    return hit


def _safe_hit(s: Sentence, word: int) -> Hit | None:
    """ "All are safe", "the driver escaped unhurt": nobody of these came to harm; "all 12 survived": nobody died."""
    low = s.low[word]
    if (hit := unharmed_hit(s, word)) is not None:
        return hit
    if low in table.UNHARMED and s.upos(word) == "ADJ" and s.rel(word) != "amod":
        subjects = s.subject(word) if s.children(word, "cop") or s.rel(word) in {"xcomp", "advcl", "conj"} else []
        return Hit(word, word, word, "casualties", tuple(subjects), person=True, reality="negated") if subjects else None
    if low in table.SURVIVE and s.upos(word) == "VERB":
        everyone = [
            v for v in s.subject(word) if any(s.low[c] in table.EVERYONE for c in (v, *s.children(v, "det", "det:predet", "advmod")))
        ]
        return Hit(word, word, word, "killed", tuple(everyone), person=True, reality="negated") if everyone else None
    return None


def _by_accident(s: Sentence, hit: Hit) -> bool:
    """H5: harm that the clause itself lays to illness, weather or an accident, where the sentence names no violence."""
    violence = table.VIOLENCE & s.words
    if violence <= table.BURSTS and any(s.low[w] in table.BURSTS and s.low[w - 1] in table.BURSTING for w in range(1, len(s))):
        return True  # "a gas explosion"
    if violence or hit.harm in {"abducted", "detained"}:
        return False
    near = {
        w
        for w in s.subtree(hit.word, without=("nsubj", "nsubj:pass", "parataxis"))
        if s.rel(w) in {"obl", "nmod", "obj", "obl:agent", "compound", "nsubj"}
    }
    near |= {w for agent in hit.agents for w in (agent, *s.children(agent, "compound", "amod", "nmod"))}
    near |= {c for w in near if s.low[w] == "causes" for c in s.children(w, "amod")}  # "of natural causes"
    if s.rel(hit.word) == "conj":
        near.add(s.head(hit.word))  # "two drowned and one is missing"
    wrecked = any(s.low[c] in table.WRECKED for c in s.children(hit.word, "advcl"))  # "killed when his car rolled over"
    ill = hit.harm == "killed" and not table.ILLNESS.isdisjoint(s.words)
    return wrecked or ill or any(s.low[w] in table.OUTSIDE for w in near)


def _hardened(s: Sentence, hits: list[Hit]) -> list[Hit]:
    """Of two harms of the same people in one sentence the graver, or the plainer, stays: "shot and killed", "victims who were shot"."""
    hits = _any_of(s, hits)
    dead = {victim for hit in hits if hit.harm == "killed" and hit.reality != "unreal" for victim in hit.victims}
    hits = _either(s, hits)
    plain = {victim for hit in hits if not hit.weak for victim in hit.victims}
    kept = []
    for hit in hits:
        number = s.quantity_at.get(hit.word - 1)
        if hit.soft and number is not None and number.kind == "count" and _elsewhere(s, number.num_last, hit):
            hit = replace(hit, victims=(number.num_last,))  # "left six dead and 14 injured"
        attribute = hit.harm == "injured" and s.rel(hit.word) == "amod" and hit.word < s.head(hit.word)
        counted_again = hit.counted and hit.harm == "casualties" and any(hit.word in o.victims for o in hits if o is not hit and not o.weak)
        fading = hit.soft or attribute and not s.children(hit.word, "nsubj")  # "five wounded men died"
        if fading and hit.victims and dead.issuperset(hit.victims) or counted_again:
            continue
        if hit.weak:
            hit = replace(hit, victims=tuple(v for v in (_owner(s, victim) for victim in hit.victims) if v not in plain))
            if not hit.victims:
                continue
        kept.append(hit)
    return kept


def _elsewhere(s: Sentence, number: int, hit: Hit) -> bool:
    """Whether a number right before a word of harm counts others than those whom the tree gives it, who stand before an "and"."""
    before = s.quantity_at[number].first - 1
    return before > 0 and s.low[before] == "and" and bool(hit.victims) and max(hit.victims) < before and number not in hit.victims


def _any_of(s: Sentence, hits: list[Hit]) -> list[Hit]:
    """ "Lost 90 men, dead, wounded or captured": three harms and an "or" are one number of casualties."""
    for first in hits:
        same = [hit for hit in hits if hit.victims and hit.victims == first.victims]
        last = max((hit.word for hit in same), default=len(s))
        end = last + 2 if s.low[last + 1 : last + 2] == ["or"] and not table.STATES.keys().isdisjoint(s.low[last + 2 : last + 3]) else last
        joined = end > last or any(s.low[c] == "or" for hit in same for c in s.children(hit.word, "cc"))
        if joined and {"killed", "injured"} <= {hit.harm for hit in same} and len(same) > 2:
            whole = replace(first, harm="casualties", soft=False)
            return [whole if hit is first else hit for hit in hits if hit is first or hit not in same and hit.word != end]
    return hits


def _either(s: Sentence, hits: list[Hit]) -> list[Hit]:
    """ "Killed or wounded", and of a number "killed and wounded": nobody says which, so that it is casualties."""
    out: list[Hit] = []
    for hit in hits:
        before = out[-1] if out else None
        joined = before is not None and s.rel(hit.word) == "conj" and s.head(hit.word) in {before.word, before.last}
        if joined and before is not None and {before.harm, hit.harm} == {"killed", "injured"}:
            either = any(s.low[c] == "or" for c in s.children(hit.word, "cc")) and s.head(hit.word) == before.word
            if either or _counted_together(s, before, hit):
                out[-1] = replace(before, harm="casualties", soft=False, victims=before.victims or hit.victims, last=hit.word)
                continue
        out.append(hit)
    return out


def _counted_together(s: Sentence, one: Hit, other: Hit) -> bool:
    """Whether one number is of both harms together: "dozens were killed and wounded", "left nine dead and wounded"."""
    hurt = any(s.low[hit.word] in table.HURT or hit.counted for hit in (one, other))  # "shot and killed" says which
    if not hurt or s.low[max(one.word, one.last) + 1 : other.word] != ["and"]:
        return False
    heads = [one.word] if one.counted else [counted_noun(s, victim) for victim in one.victims]
    numbers = [quantity_of(s, head) for head in heads]
    own = other.counted and any(c in s.quantity_at for c in s.children(other.word))
    state = other.victims == (other.word,)  # "dead and wounded"
    alike = other.counted if one.counted else not other.victims or state or set(other.victims) <= set(one.victims)
    return alike and not own and bool(numbers) and all(n is not None and n.low > 2 for n in numbers)


def _is_generic(s: Sentence, hit: Hit) -> bool:
    """H6: "somebody is shooting people" tells of no deed: a progressive verb with a bare plural."""
    progressive = s.tokens[hit.word].xpos == "VBG" and any(
        s.low[aux] in {"is", "are", "'s", "'re", "be"} for aux in s.children(hit.word, "aux")
    )
    return progressive and all(
        s.low[v] in {"people", "civilians", "others", "women", "children"} and not s.children(v) for v in hit.victims
    )


def _meant(s: Sentence, word: int) -> int:
    """What a victim's word stands for; "who" never for a body or a district, beside which it stands ("the doctor of a town in the Karo
    Department, who was wounded")."""
    noun = s.antecedent(word)
    while noun != word and s.low[word] in {"who", "whom"} and s.low[noun] in BODIES and s.rel(noun) in {"nmod", "appos"}:
        noun = s.head(noun)
    return noun


def _neither(s: Sentence, word: int) -> bool:
    """ "Neither the pilot nor the cook was hurt": the pair word opens the phrase of those to whom nothing was done."""
    first = s.first_conjunct(word)
    return any(s.low[c] == "neither" for c in s.children(first, "cc:preconj", "cc", "advmod")) and "nor" in s.words


def _speaks(s: Sentence, word: int) -> bool:
    """Whether a noun is the subject of a reporting verb just beside it: "..., police said" hangs nowhere else."""
    return s.upos(word) in {"NOUN", "PROPN"} and word + 1 < len(s) and s.low[word + 1] in table.SPEAKING and s.rel(word + 1) != "acl"


def _floats(s: Sentence, word: int, victims: tuple[int, ...]) -> bool:
    """ "six miners, all of one village, were killed": a pronoun behind the subject that stands for the same people."""
    return s.low[word] in {"all", "both", "each"} and any(v < word and s.head(v) == s.head(word) for v in victims)


def _verb_victims(s: Sentence, word: int, frame: Frame) -> list[int]:
    if frame.victim == "subj":
        victims = s.subject(word)
        if not victims and s.rel(word) in {"acl", "acl:relcl"}:
            victims = [s.head(word)]
        return victims
    if is_passive(s, word):
        return passive_victims(s, word)
    active = active_victims(s, word)
    if active or s.tokens[word].xpos not in {"VBN", "VBD"} or not frame.headline:
        return active
    # headlines: "Man shot, killed in park", "3 killed"
    return [victim for victim in passive_victims(s, word) if _could_suffer(s, victim) and s.upos(victim) != "PRON"]


def _could_suffer(s: Sentence, word: int) -> bool:
    """Whether a noun may be the sufferer of a verb that has no object: people and numbers, not "the blast"."""
    if s.low[word] in people.NOUN_FORMS or word in s.quantity_at or told_by_age(s, word) or s.upos(word) in {"PROPN", "NUM", "PRON"}:
        return True
    return any(child in s.quantity_at and s.quantity_at[child].kind in {"count", "both"} for child in s.children(word))


def _noun_like(s: Sentence, word: int) -> Hit | None:
    """ "A man shot in the hand": a participle that the tree took for a noun beside the person whom it describes."""
    if s.low[word] not in table.PARTICIPLES or s.upos(word) not in {"NOUN", "VERB"} or word == 0 or s.rel(word) == "compound":
        return None
    victim = person_before(s, word)
    if victim < 0 or s.upos(word) == "VERB" and not told_by_age(s, victim):
        return None
    if s.children(word, "obj") or any(s.children(c, "obj") for c in s.children(word, "conj")):
        return None  # "police shot and killed him"
    if any(s.low[c] in table.FATALLY for c in s.children(word)):
        return Hit(word, word, word, "killed", (victim,), person=True)
    return Hit(word, word, word, table.VERBS[table.VERB_FORMS[s.low[word]]].harm, (victim,), soft=True, person=True)


def _verb_hit(s: Sentence, word: int) -> Hit | None:
    lemma = table.VERB_FORMS.get(s.low[word])
    if (
        lemma is None
        or s.upos(word) not in {"VERB", "ADJ", "AUX"}
        and not (s.upos(word) in {"NOUN", "PROPN"} and s.low[word].endswith("ed"))
        and not (s.low[word].endswith("ing") and active_victims(s, word))
    ):
        return None
    frame = table.VERBS[lemma]
    if lemma == "gun" and not any(s.low[c] == "down" for c in (*s.children(word), word + 1) if c < len(s)):
        return None
    if frame.victim == "subj" and any(s.low[c] in table.PARTICLES for c in s.children(word, "compound:prt", "advmod")):
        return None
    if (astray := struck_behind(s, word)) >= 0:
        return Hit(word, word, word, frame.harm, (astray,), person=frame.person)
    if any(s.low[d] == "another" for d in s.children(word, "det")):
        return None  # "left one dead and another injured": _state_hit
    state = s.upos(word) == "ADJ" and not (s.children(word, "aux:pass") and s.low[word] not in table.STATES)
    if state or s.rel(word) in {"amod", "compound"}:
        return None  # a state of somebody: _state_hit
    if s.low[word].endswith("ing") and s.rel(word) in {"csubj", "csubj:pass", "nsubj"}:
        return None
    fatally = [c for c in s.children(word, "advmod", "xcomp", "obj", "amod") if s.low[c] in table.FATALLY]
    if frame.soft and any(not counts_alone(s, c) and not of_some(s, c) for c in fatally):
        frame = replace(frame, harm="killed", soft=False)
    if frame.soft and frame.harm == "injured" and any(_not_saved(s, c) for c in s.children(word, "conj", "parataxis")):
        frame = replace(frame, harm="killed", soft=False)
    aimed = not s.children(word, "obj", "nsubj:pass") and any(s.case_of(c) in {"at", "on", "into", "upon"} for c in s.children(word, "obl"))
    if frame.aims and (aimed or word + 1 < len(s) and s.low[word + 1] == "at" and s.rel(word + 1) != "case"):
        return None  # "shot at a driver" has hit nobody yet
    if frame.aims and s.low[word + 1 : word + 2] == ["down"] and not is_passive(s, word):
        return None  # "shot down the plane"
    victims = [_owner(s, victim) for victim in _verb_victims(s, word, frame)]
    if frame.things:
        struck = frame.soft and not is_passive(s, word)  # "hit the Salam family home"; but "seized Ruiz"
        victims = [v for v in victims if not (s.upos(v) == "PROPN" and (s.children(v, "det") or struck) or s.low[v] == "family")]
        if lemma == "lose" and any(s.low[o] in table.CONTACT for o in s.children(word, "obj")):
            return None  # "lost contact with 12 soldiers"
        if lemma == "destroy":
            victims = [v for v in victims if v not in s.quantity_at]  # "of 250 houses, 40 were destroyed"
        if not victims:
            return None
    if lemma == "hang" and any(s.low[v] in {"himself", "herself", "themselves"} for v in s.children(word, "obj")):
        return None  # by the victim's own hand, and no weapon (H4)
    if lemma == "evacuate" and any(s.low[c] in table.STATES for v in victims for c in s.children(v, "amod")):
        return None  # "evacuated 17 wounded fighters"
    if frame.harm == "displaced" and s.rel(word) in {"acl", "acl:relcl"}:
        return None  # "families who had been displaced": who they are
    agents = agents_of(s, word) if frame.victim == "obj" else ()
    soft = frame.soft and frame.harm == "injured"
    return Hit(word, word, word, frame.harm, tuple(victims), soft=soft, person=frame.person, weak=frame.weak, agents=agents)


def _not_saved(s: Sentence, word: int) -> bool:
    """ "He was shot and we could not save him", "did not survive"."""
    return s.low[word] in {"save", "saved", "survive"} and any(s.low[c] in {"not", "n't"} for c in s.children(word, "advmod"))


def _owner(s: Sentence, word: int) -> int:
    """Whose body it is: "grazed the hip of a boy", "hit the man's leg"; a reflexive is the subject of its verb."""
    if s.low[word] in table.BODY_PARTS:
        whose = [c for c in s.children(word, "nmod", "nmod:poss") if s.case_of(c) in {"of", ""} or s.rel(c) == "nmod:poss"]
        return whose[0] if whose else word
    if s.low[word] in table.PARTICIPLES and s.upos(word) == "NOUN" and (person := person_before(s, word)) >= 0:
        return person
    if s.low[word] in {"himself", "herself"} and (subjects := s.subject(s.head(word))):
        return subjects[0]
    return word


def _state_hit(s: Sentence, word: int) -> Hit | None:
    """Adjectives and participles of state: two dead soldiers, he was dead, 12 dead, the wounded."""
    harm = table.STATES.get(s.low[word])
    if s.low[word] == "fallen" and s.children(word, "aux"):
        return None  # "had fallen asleep"
    if harm is None or s.upos(word) not in {"ADJ", "NOUN", "PROPN", "VERB", "ADV"}:
        return None
    rel, above = s.rel(word), s.head(word)
    if harm == "displaced" and rel == "amod":
        return None  # "displaced people" says who they are
    quantities = [s.quantity_at[c].kind for c in s.children(word) if c in s.quantity_at]
    numbers = any(kind in {"count", "both", "none"} for kind in quantities) or any(s.low[d] == "another" for d in s.children(word, "det"))
    if rel == "amod" and above > word and s.low[above] in table.STATES and s.low[word + 1] == "," and word - 1 in s.quantity_at:
        return Hit(word, word, word, harm, (), counted=True)  # "2 dead, 5 hurt"
    if rel == "amod" and word > 1 and counts_alone(s, word, behind=word - 1) and s.upos(word - 1) == "NOUN":
        return Hit(word, word, word, harm, (word - 1,), person=True)  # "one cook dead, four porters wounded"
    if rel == "amod" and above >= 0 and not numbers and not counts_alone(s, word):
        return Hit(word, word, word, harm, (above,), person=True)
    subjects = tuple(s.children(word, "nsubj", "nsubj:pass"))
    if not subjects and s.children(word, "cop") and rel == "conj" and s.children(above, "cop"):
        subjects = tuple(s.subject(word))  # "the six were at a fair and were wounded when it collapsed"
    if subjects and min(subjects) > word > 1 and s.low[word + 1] == "," and s.upos(word - 1) == "NOUN" and word - 2 in s.quantity_at:
        subjects = (word - 1,)  # "one cook dead, four porters and a boy hurt": what stands behind the comma is of the next state
    if subjects and not (numbers and all(v in s.quantity_at and s.quantity_at[v].kind != "none" for v in subjects)):
        return Hit(word, word, word, harm, subjects, person=True)
    if (
        s.upos(word) != "NOUN"
        and not numbers
        and not s.children(word, "det", "nmod:poss")
        and rel in {"xcomp", "ccomp", "advcl", "acl", "dep", "conj", "parataxis"}
        and above >= 0
    ):
        governed = _governed(s, word)
        if governed:
            return Hit(word, word, word, harm, tuple(governed), person=True)
    return Hit(word, word, word, harm, (word,), counted=True)


def _governed(s: Sentence, word: int) -> list[int]:
    """Whose state it is, where another word governs the adjective: "found dead", "left him wounded", "dead and wounded"."""
    rel, above = s.rel(word), s.head(word)
    if rel == "conj":
        if s.low[above] in table.STATES or s.low[above] in table.VERB_FORMS:
            behind = [o for o in s.children(above, "obj") if o > word]  # "soldiers killed and wounded 20"
            return behind or s.children(above, "nsubj", "nsubj:pass") or ([s.head(above)] if s.rel(above) in {"amod", "acl"} else [])
        return []
    if rel == "acl":
        return [above]
    if s.upos(above) in {"NOUN", "PROPN", "NUM"} and rel == "dep":
        return [above]
    return s.children(above, "obj") or s.subject(above)


def _noun_hit(s: Sentence, word: int) -> Hit | None:
    lemma = table.NOUN_FORMS.get(s.low[word])
    if lemma is None or s.upos(word) not in {"NOUN", "PROPN", "ADJ"} or s.rel(word) == "compound" and s.upos(s.head(word)) != "PROPN":
        return None
    if s.case_of(word) == "for" and s.low[s.head(word)] in table.SOUGHT:
        return None
    harm = table.NOUNS[lemma]
    victims: list[int] = []
    for child in s.children(word, "nmod", "nmod:poss", "obl"):
        case = s.case_of(child)
        if s.rel(child) == "nmod:poss":
            if s.upos(child) != "PRON" or s.low[child] in {"his", "her"}:
                victims.append(child)
        elif case in {"of", "to", "among", "against"} or (case == "for" and harm == "detained"):
            victims.append(child)
    if s.children(word, "amod") and any(s.low[c] in table.ATTEMPTED for c in s.children(word, "amod")):
        return None
    if not victims:
        victims = _possessor(s, word) or _shared_victims(s, word)
    if lemma == "victim":
        victims = [v for v in victims if s.low[v] not in THINGS] or _equated(s, word) or victims
    counted = lemma in table.COUNTED_NOUNS
    has_number = any(child in s.quantity_at for child in s.children(word))
    if (
        lemma == "loss"
        and not victims
        and any(s.low[d] == "no" for d in s.children(word, "det"))
        and s.low[s.head(word)] in table.SUFFERING
    ):
        return Hit(word, word, word, harm, (), counted=True, person=True)  # "suffered no losses"
    if lemma == "loss":
        if not victims or has_number:
            return None
        harm = "killed"  # "mourning the loss of eleven people"; a loss of money has no persons
    if lemma == "massacre" and not has_number:
        counted = False
    return Hit(word, word, word, harm, tuple(victims), counted=counted, person=True)


def _possessor(s: Sentence, word: int) -> list[int]:
    """The name just before "'s", where the tree gives it to another noun: "Juan Paz's murder, security ..."."""
    if word < 2 or s.tokens[word - 1].xpos != "POS":
        return []
    owner = word - 2
    while s.rel(owner) in {"flat", "compound", "appos"} and 0 <= s.head(owner) < owner:
        owner = s.head(owner)
    return [owner]


def _shared_victims(s: Sentence, word: int) -> list[int]:
    """ "The kidnapping and murder of two men": the phrase behind the last of coordinated nouns belongs to each."""
    for other in s.children(word, "conj"):
        if s.low[other] in table.NOUN_FORMS:
            return [child for child in s.children(other, "nmod") if s.case_of(child) == "of"]
    return []


def _equated(s: Sentence, word: int) -> list[int]:
    """ "The last victim was A", "A is the latest victim": whom the victim is said to be."""
    if s.children(word, "cop"):
        return s.children(word, "nsubj")
    above = s.head(word)
    if s.rel(word) == "nsubj" and s.upos(above) == "PROPN" and s.children(above, "cop"):
        return [above]
    for after in range(word + 1, min(word + 10, len(s))):  # the order of the words, where the tree lost the noun
        if s.upos(after) in {"AUX", "VERB", "PUNCT"}:
            above = s.head(after)
            return [above] if s.rel(after) == "cop" and above > after and s.upos(above) == "PROPN" and s.rel(above) == "root" else []
    return []


__all__ = ["Hit", "find_hits"]
