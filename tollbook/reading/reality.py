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
