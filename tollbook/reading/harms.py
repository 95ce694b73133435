"""Where a sentence tells harm, and who its victims are, by syntax.

`find_hits` gives each word of harm with the heads of the noun phrases of its victims.  What English says of a verb (whether its object or
its subject suffers) is in language/en/harms.py; how victims hang on a verb, a noun or an adjective in Universal Dependencies is here.
"""
from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from tollbook.language.en import harms as table
from tollbook.language.en import people, sources
from tollbook.language.en.harms import Frame
from tollbook.model import Certainty, Harm

from .sentence import Sentence

Reality = Literal["fact", "possible", "unreal", "negated"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of harm at `word` (its phrase from `first` to `last`) and the heads of its victims.  `counted`: the word itself is what
    is counted ("12 deaths").  `soft`: a shot or stabbed person may turn out dead.  `agents`: who did it, where the syntax says so."""

    word: int
    first: int
    last: int
    harm: Harm
    victims: tuple[int, ...] = ()
    counted: bool = False
    soft: bool = False
    person: bool = False
    reality: Reality = "fact"
    certainty: Certainty | None = None
    agents: tuple[int, ...] = ()


def is_passive(s: Sentence, word: int) -> bool:
    """Whether a participle is passive, by its auxiliary, its subject or its place (a reduced relative clause)."""
    if s.children(word, "nsubj:pass", "aux:pass"):
        return True
    if s.tokens[word].xpos != "VBN":
        return False
    if s.rel(word) in {"acl", "advcl", "amod", "xcomp", "ccomp", "root", "parataxis", "dep", "acl:relcl"}:
        return not s.children(word, "aux") or any(s.low[aux] in {"been", "being", "was", "were", "is", "are"} for aux in s.children(word, "aux"))
    return s.rel(word) == "conj" and s.head(word) >= 0 and not s.children(word, "obj") and is_passive(s, s.head(word))


def _passive_victims(s: Sentence, word: int, depth: int = 0) -> list[int]:
    own = s.children(word, "nsubj:pass", "nsubj")
    if own or depth > 6:
        return own
    above, rel = s.head(word), s.rel(word)
    if above < 0:
        return []
    if rel in {"acl", "amod", "acl:relcl"}:
        return [above]
    if rel == "conj":
        return _passive_victims(s, above, depth + 1) or (s.children(above, "obj") if not is_passive(s, above) else [])
    if rel in {"xcomp", "ccomp"}:
        return s.children(above, "nsubj:pass") or s.children(above, "obj") or s.subject(above)
    if rel in {"advcl", "parataxis", "dep"}:
        return s.subject(above)
    return []


def _active_victims(s: Sentence, word: int) -> list[int]:
    objects = s.children(word, "obj", "iobj")
    if objects:
        return objects
    for other in s.children(word, "conj"):  # "killed and wounded 20": the object of the last
        if s.low[other] in table.VERB_FORMS and s.children(other, "obj"):
            return s.children(other, "obj")
    return []


def _verb_victims(s: Sentence, word: int, frame: Frame) -> list[int]:
    if frame.victim == "subj":
        victims = s.subject(word)
        if not victims and s.rel(word) in {"acl", "acl:relcl"}:
            victims = [s.head(word)]
        return victims
    if is_passive(s, word):
        return _passive_victims(s, word)
    active = _active_victims(s, word)
    if active:
        return active
    token = s.tokens[word]
    if token.xpos in {"VBN", "VBD"} or token.feats.find("VerbForm=Part") >= 0:
        # headlines: "Man shot, killed in park", "3 killed"
        victims = _passive_victims(s, word)
        return [v for v in victims if _could_suffer(s, v)]
    return []


def _could_suffer(s: Sentence, word: int) -> bool:
    """Whether a noun may be the sufferer of a verb that has no object: people and numbers, not "the blast"."""
    low = s.low[word]
    if low in people.NOUN_FORMS or word in s.quantity_at or s.upos(word) in {"PROPN", "NUM", "PRON"}:
        return True
    return any(child in s.quantity_at and s.quantity_at[child].kind in {"count", "both"} for child in s.children(word))


def agents_of(s: Sentence, word: int) -> tuple[int, ...]:
    """Who did it: the subject of an active verb, the by-phrase of a passive one."""
    if is_passive(s, word):
        return tuple(obl for obl in s.children(word, "obl", "obl:agent") if s.case_of(obl) == "by")
    return tuple(s.subject(word)) if s.children(word, "obj") else ()


def reality_of(s: Sentence, word: int) -> tuple[Reality, Certainty | None]:
    """Whether the clause of a word tells a fact (H6), and a certainty that its own words give."""
    certainty: Certainty | None = None
    negated = False
    top = word
    chain = [word]
    for above in s.ancestors(word):
        rel = s.rel(chain[-1])
        if rel in {"conj"} or (rel in {"xcomp", "ccomp", "advcl"} and len(chain) < 4):
            chain.append(above)
            continue
        break
    for node in chain:
        auxiliaries = [s.low[aux] for aux in s.children(node, "aux", "aux:pass")]
        if any(aux in table.UNREAL_AUX for aux in auxiliaries):
            perfect = "have" in auxiliaries or "'ve" in auxiliaries
            if any(aux in {"may", "might"} for aux in auxiliaries) and node == word:
                certainty = "suspected"
            elif not (perfect and "must" in auxiliaries):
                return "unreal", None
        marks = [s.low[mark] for mark in s.children(node, "mark")]
        if any(mark in table.CONDITIONALS for mark in marks) and "even" not in s.low:
            return "unreal", None
        if any(s.low[adv] in {"not", "n't", "never"} for adv in s.children(node, "advmod")) and (node == word):
            negated = True
        rel, above = s.rel(node), s.head(node)
        if "to" in marks and above >= 0:
            governor = s.low[above]
            verb = sources.REPORTING_FORMS.get(governor, governor)
            if verb in sources.REPORTING or governor in {"known", "forced", "seen", "managed", "went", "had", "have", "first", "last", "latest", "second", "third", "people"}:
                mood = sources.REPORTING.get(verb)
                certainty = certainty or (mood if mood not in {"stated", None} else None)
            elif rel in {"xcomp", "advcl", "acl", "ccomp", "root", "csubj"}:
                return "unreal", None
        if rel in {"xcomp", "ccomp"} and above >= 0 and s.tokens[above].lemma.lower() in table.UNREAL_VERBS:
            governor = s.tokens[above].lemma.lower()
            if governor == "fear":
                certainty = "feared"
            elif rel == "xcomp" or governor in {"threaten", "plan", "want", "hope", "fear", "wish"}:
                return "unreal", None
        top = node
    del top
    return ("negated" if negated else "fact"), certainty


def _hedge(s: Sentence, word: int) -> Certainty | None:
    """Certainty given by an adverb or participle beside the word of harm: "reportedly killed", "feared dead"."""
    for node in (word, s.head(word)):
        if node < 0:
            continue
        for child in s.children(node, "advmod", "amod"):
            if s.low[child] in table_hedges:
                return table_hedges[s.low[child]]
    for node in s.ancestors(word):
        if s.rel(word) in {"xcomp", "ccomp", "advcl"} and is_passive(s, node) and s.low[node] in table_hedges:
            return table_hedges[s.low[node]]
        break
    return None


table_hedges: dict[str, Certainty] = sources.HEDGED


def _phrase_hit(s: Sentence, word: int) -> Hit | None:
    """Verbs that harm only together with another word: "taken hostage", "lost their lives", "found dead"."""
    lemma = table.PHRASE_VERBS.get(s.low[word])
    if lemma is None or s.upos(word) not in {"VERB", "AUX", "NOUN", "ADJ"}:
        return None
    below = [w for w in s.subtree(word, without=("acl:relcl", "parataxis", "advcl", "ccomp", "conj")) if w > word or s.rel(w) in {"obl", "obj", "xcomp", "advmod"}]
    for verbs, words, harm, victim in table.PHRASES:
        if lemma not in verbs:
            continue
        other = next((w for w in below if s.low[w] in words and abs(w - word) <= 9), None)
        if other is None or s.low[other] == "custody" and s.case_of(other) not in {"in", "into"}:
            continue
        if victim == "subj" and other in s.children(word, "obj") and harm == "injured" and (s.children(other, "amod") and s.low[other].startswith("loss")):
            continue
        if victim == "obj":
            objects = [o for o in s.children(word, "obj", "iobj") if o != other]
            victims = objects or (_passive_victims(s, word) if is_passive(s, word) or s.tokens[word].xpos in {"VBN", "VBD"} else [])
            victims = victims or s.children(other, "nsubj", "nsubj:pass")
            if lemma in {"be", "remain", "have"} and not victims:
                victims = s.subject(word)
        else:
            victims = s.subject(word) or ([s.head(word)] if s.rel(word) in {"acl", "acl:relcl"} else [])
        victims = [v for v in victims if v != other]
        if victims:
            return Hit(word, min(word, other), max(word, other), harm, tuple(victims), person=True, agents=agents_of(s, word))
    return None


def _verb_hit(s: Sentence, word: int) -> Hit | None:
    lemma = table.VERB_FORMS.get(s.low[word])
    if lemma is None or s.upos(word) not in {"VERB", "ADJ", "AUX"} and not (s.upos(word) in {"NOUN", "PROPN"} and s.low[word].endswith("ed")):
        return None
    frame = table.VERBS[lemma]
    if lemma == "gun" and not any(s.low[c] == "down" for c in s.children(word)) and not (word + 1 < len(s) and s.low[word + 1] == "down"):
        return None
    if s.upos(word) == "ADJ" or s.rel(word) == "amod":
        return None  # a state of somebody: _state_hit
    if s.low[word].endswith("ing") and s.rel(word) in {"csubj", "csubj:pass", "amod", "compound"}:
        return None
    victims = _verb_victims(s, word, frame)
    if frame.soft and any(s.low[c] in table.FATALLY for c in s.children(word, "advmod", "xcomp", "obj", "amod")):
        frame = replace(frame, harm="killed", soft=False)
    return Hit(word, word, word, frame.harm, tuple(victims), soft=frame.soft and frame.harm == "injured", person=frame.person,
               agents=agents_of(s, word) if frame.victim == "obj" else ())  # fmt: skip


def _state_hit(s: Sentence, word: int) -> Hit | None:
    """Adjectives and participles of state: two dead soldiers, he was dead, 12 dead, the wounded."""
    harm = table.STATES.get(s.low[word])
    if harm is None or s.upos(word) not in {"ADJ", "NOUN", "PROPN", "VERB", "ADV"}:
        return None
    rel, above = s.rel(word), s.head(word)
    numbers = [c for c in s.children(word, "nummod", "det", "amod", "advmod", "nmod", "compound", "dep", "nsubj") if c in s.quantity_at and s.quantity_at[c].kind in {"count", "both", "none"}]
    if rel == "amod" and above >= 0 and not numbers:
        return Hit(word, word, word, harm, (above,), person=True)
    subjects = [v for v in s.children(word, "nsubj", "nsubj:pass")]
    if subjects:
        return Hit(word, word, word, harm, tuple(subjects), person=True)
    if s.upos(word) != "NOUN" and not numbers:
        if rel in {"xcomp", "ccomp", "advcl", "acl", "dep", "conj"} and above >= 0:
            if rel == "conj" and s.low[above] in table.STATES:
                subjects = s.children(above, "nsubj", "nsubj:pass") or ([s.head(above)] if s.rel(above) in {"amod", "acl"} else [])
            elif rel == "acl":
                subjects = [above]
            elif rel != "conj":
                subjects = s.children(above, "obj") or s.subject(above)
            if subjects:
                return Hit(word, word, word, harm, tuple(subjects), person=True)
    return Hit(word, word, word, harm, (word,), counted=True)


def _noun_hit(s: Sentence, word: int) -> Hit | None:
    lemma = table.NOUN_FORMS.get(s.low[word])
    if lemma is None or s.upos(word) not in {"NOUN", "PROPN", "VERB"} or s.rel(word) == "compound":
        return None
    harm = table.NOUNS[lemma]
    victims: list[int] = []
    for child in s.children(word, "nmod", "nmod:poss", "obl"):
        case = s.case_of(child)
        if s.rel(child) == "nmod:poss":
            if s.upos(child) != "PRON":
                victims.append(child)
        elif case in {"of", "to", "among", "against"} or (case == "for" and harm == "detained"):
            victims.append(child)
    counted = lemma in table.COUNTED_NOUNS
    if lemma in {"victim", "loss", "massacre"} and not s.quantity_at.keys() & set(s.children(word)):
        counted = False
    return Hit(word, word, word, harm, tuple(victims), counted=counted, person=True)


def find_hits(s: Sentence) -> list[Hit]:
    """Every word of harm of a sentence, in text order; a word is one hit."""
    hits: list[Hit] = []
    taken: set[int] = set()
    for word in range(len(s)):
        if word in taken:
            continue
        hit = _phrase_hit(s, word) or _verb_hit(s, word) or _state_hit(s, word) or _noun_hit(s, word)
        if hit is None:
            continue
        reality, certainty = reality_of(s, hit.word)
        hit = replace(hit, reality=reality, certainty=_hedge(s, hit.word) or certainty,
                      victims=tuple(dict.fromkeys(s.antecedent(v) for v in hit.victims)))  # fmt: skip
        hits.append(hit)
        taken.update((hit.word, hit.first, hit.last))
    return hits
