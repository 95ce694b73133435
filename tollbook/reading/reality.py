"""Whether the clause of a word of harm tells a fact (claims.md H6), and how sure its own words are (S3)."""

from __future__ import annotations

from typing import Literal

from tollbook.language.en import harms as table
from tollbook.language.en import sources
from tollbook.model import Certainty

from .sentence import Sentence
from .voice import is_passive

Reality = Literal["fact", "possible", "unreal", "negated"]


def reality_of(s: Sentence, word: int) -> tuple[Reality, Certainty | None]:
    """Whether the clause of a word tells a fact (H6), and a certainty that its own words give.

    Coordinated and controlled clauses share the mood of the clause that they hang on; a clause that somebody reports, or that tells when or
    why, does not ("he would leave after three soldiers died" tells of three dead).
    """
    if s.upos(word) in {"NOUN", "PROPN"} and (_wished(s, word) or _asked(s, word)):
        return "unreal", None
    if any(s.low[c] in table.NOT_QUITE for c in s.children(word, "advmod")):
        return "unreal", None
    certainty: Certainty | None = None
    negated = _negated(s, word)
    node, moods = word, True
    for _ in range(_STEPS):
        auxiliaries = {s.low[aux] for aux in s.children(node, "aux", "aux:pass")}
        if moods and auxiliaries & table.UNREAL_AUX:
            if auxiliaries & {"may", "might"} and node == word:
                certainty = "suspected"
            elif not ("must" in auxiliaries and auxiliaries & {"have", "'ve"}) and not _doubts_by_whom(s, node):
                return "unreal", None
        marks = {s.low[mark] for mark in s.children(node, "mark")}
        even = any(s.low[m] == "even" for m in s.children(node, "advmod"))
        if marks & table.CONDITIONALS and not even and not ("whether" in marks and _doubts_by_whom(s, node)):
            return "unreal", None
        told = _infinitive(s, node) if "to" in marks else ""
        if told is None:
            return "unreal", None
        certainty = certainty or told or None
        rel, above = s.rel(node), s.head(node)
        if rel in {"xcomp", "ccomp"} and (mood := _wish(s, above, rel)) is not None:
            if mood == "unreal":
                return "unreal", None
            certainty = "feared"
        if rel not in {"conj", "xcomp"} or above < 0:
            break
        moods = rel == "xcomp" or not auxiliaries
        node = above
    return ("negated" if negated else "fact"), certainty


_STEPS = 6
_BEHIND = 800
"""So many characters behind a sentence its deed may be told of as a fact."""


def _doubts_by_whom(s: Sentence, verb: int) -> bool:
    """ "That the nine clerks could have been murdered by the police": who they are is known, and that it was done, where the report goes on
    to speak of the murders; the doubt is whose deed it was, which is no matter of the number (S3)."""
    agent = any(s.case_of(c) == "by" for c in s.children(verb, "obl", "obl:agent"))
    known = [c for c in s.children(verb, "nsubj:pass") if any(s.low[d] == "the" for d in s.children(c, "det")) and s.children(c, "nummod")]
    perfect = any(s.low[c] in {"have", "'ve"} for c in s.children(verb, "aux", "aux:pass"))
    return bool(agent and known and perfect and table.THE_DEED.search(s.text, s.span[1], s.span[1] + _BEHIND))


def _negated(s: Sentence, word: int) -> bool:
    return any(s.low[adv] in {"not", "n't", "never"} for adv in s.children(word, "advmod"))


def _wished(s: Sentence, word: int) -> bool:
    """Whether a noun of harm is only planned, feared or tried: "planning the general's murder", "a plot of assassination"."""
    rel, above = s.rel(word), s.head(word)
    if above < 0:
        return False
    governor = s.tokens[above].lemma.lower()
    return (
        rel == "obj"
        and governor in table.UNREAL_VERBS - {"fear", "continue", "order"}
        or rel in {"nmod", "compound"}
        and s.low[above] in table.ATTEMPTED
    )


def _asked(s: Sentence, word: int) -> bool:
    """Whether a noun of harm is that of which it is asked whether there was any: "it is unclear whether deaths occurred"."""
    above = s.head(word)
    subject = above >= 0 and s.rel(word) in {"nsubj", "nsubj:pass"} and not s.children(word, "det", "nmod:poss")
    return subject and any(s.low[mark] in table.CONDITIONALS for mark in s.children(above, "mark"))


def _infinitive(s: Sentence, node: int) -> Certainty | Literal[""] | None:
    """What governs an infinitive: a certainty ("said to have died", "believed to be among the dead"), "" where it is a fact ("the first to
    die"), None where it is only aimed at ("to kill them")."""
    rel, above = s.rel(node), s.head(node)
    if above < 0:
        return None
    governor = s.low[above]
    if rel == "advcl" and governor in table.ARRIVING and s.low[node] in table.TAKING_VERBS:
        return ""  # "swooped in to seize him": who comes to take somebody is told to have taken him, unless the report says otherwise
    verb = sources.REPORTING_FORMS.get(governor, governor)
    if verb in sources.REPORTING or governor in table.FACTUAL:
        mood = sources.REPORTING.get(verb)
        return mood if mood not in {"stated", None} else ""
    if any(_is_ordinal(s, w) for w in (above, *s.children(above, "amod"))):
        return ""  # "the eighth child to be killed"
    return None if rel in {"xcomp", "advcl", "acl", "ccomp", "root", "csubj"} else ""


def _is_ordinal(s: Sentence, word: int) -> bool:
    return s.feat(word, "NumType=Ord") or word in s.quantity_at and s.quantity_at[word].kind == "ordinal"


def _wish(s: Sentence, above: int, rel: str) -> Literal["unreal", "feared"] | None:
    """What a governing verb makes of its clause: nothing, a wish or threat, a fear."""
    governor = s.tokens[above].lemma.lower()
    if governor not in table.UNREAL_VERBS:
        return None
    if governor == "fear":
        return "feared"
    return "unreal" if rel == "xcomp" or governor in {"threaten", "plan", "want", "hope", "wish"} else None


def hedge_of(s: Sentence, word: int) -> Certainty | None:
    """Certainty given by an adverb or participle beside the word of harm: "reportedly killed", "feared dead"."""
    for node in (word, s.head(word)):
        if node < 0:
            continue
        for child in s.children(node, "advmod", "amod"):
            if s.low[child] in sources.HEDGED:
                return sources.HEDGED[s.low[child]]
    for node in s.ancestors(word):
        if s.rel(word) in {"xcomp", "ccomp", "advcl"} and is_passive(s, node) and s.low[node] in sources.HEDGED:
            return sources.HEDGED[s.low[node]]
        break
    return None
