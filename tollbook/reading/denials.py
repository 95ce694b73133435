"""Harm that a source denies, and people who came to none (claims.md S3, H3).

"Denied that anyone had died", "it is a lie that fifteen died"; "escaped without a scratch".
"""

from __future__ import annotations

from dataclasses import replace

from tollbook.language.en import shares as table

from tollbook.model import Harm

from .draft import Draft
from .hit import Hit
from .sentence import Sentence
from .wholes import Told


def denied_of(told: Told) -> list[Draft]:
    """The sentence's drafts, with what its own verbs of denying make of them: nobody, or a figure that the speaker rejects."""
    out: list[Draft] = []
    for draft in told.found:
        verb = denying(told.s, draft.hit.word)
        if verb is None or draft.form in {"none", "unknown"}:
            out.append(draft)
        elif _anybody(draft) or draft.mention.kind == "bare" and not draft.mention.definite:
            draft.low, draft.high, draft.form, draft.count_span = 0, 0, "none", told.s.tokens[verb].span
            draft.mention = replace(draft.mention, kind="none", low=0, high=0, form="none", span=draft.count_span)
            draft.certainty = "stated"
            out.append(draft)
        else:
            if not (draft.hit.agents and draft.single):  # "denied that they were killed by our fire": killed, by another hand
                draft.certainty = "denied"
            out.append(draft)
    return out


def _anybody(draft: Draft) -> bool:
    s = draft.s
    return any(s.low[w] in {"any", "anyone", "anybody"} for head in draft.mention.heads for w in (head, *s.children(head, "det")))


def denying(s: Sentence, word: int) -> int | None:
    """The verb of denying, or the noun that calls it a lie, that a word of harm hangs on; None where nobody denies it."""
    node = word
    for above in s.ancestors(word):
        rel = s.rel(node)
        if s.low[above] in table.LIES and s.children(above, "cop") and rel in {"ccomp", "acl", "acl:relcl", "csubj", "obl", "nsubj"}:
            return above
        if rel in {"advcl", "parataxis", "acl:relcl", "conj"} and not (rel == "conj" and s.low[above] not in table.DENYING):
            return None
        if s.low[above] in table.DENYING:
            content = rel == "ccomp" or rel == "obj" and (s.low[node] in table.ASSERTIONS or node == word)
            return above if content and not any(s.low[c] in {"not", "n't"} for c in s.children(above, "advmod")) else None
        node = above
    return None


def unharmed_hit(s: Sentence, word: int) -> Hit | None:
    """ "Escaped without a scratch", "escaped injury", "all returned safely": people who came to no harm."""
    low = s.low[word]
    if s.upos(word) != "VERB":
        return None
    if low in table.ESCAPING:
        away = [
            c for c in s.children(word, "obl", "obj") if s.low[c] in table.HARMLESS and (s.rel(c) == "obj" or "without" in s.case_of(c))
        ]
        end = away[0] if away and (s.rel(away[0]) != "obj" or low.startswith("escap")) and not s.children(away[0], "amod") else -1
    elif low in table.RETURNING:
        end = next((c for c in s.children(word, "advmod", "xcomp", "advcl") if s.low[c] in table.SAFELY), -1)
    else:
        return None
    subjects = s.subject(word)
    if end < 0 or not subjects:
        return None
    harm: Harm = "injured" if s.low[end] in {"injury", "injuries", "wounds"} else "casualties"
    return Hit(word, word, end, harm, tuple(subjects), person=True, reality="negated")
