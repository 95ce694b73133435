"""A draft of a claim from a word of harm and a mention of those who suffered it; nobody where the word is denied of them (claims.md H3)."""

from __future__ import annotations

from tollbook.language.en import harms as table

from .draft import Draft
from .hit import Hit
from .mentions import Mention
from .sentence import Sentence


def draft_of(s: Sentence, hit: Hit, mention: Mention) -> Draft:
    harm_span = s.chars(hit.first, hit.last) if hit.first == hit.last else s.tokens[hit.word].span
    draft = Draft(s, hit, mention, hit.harm, mention.low, mention.high, mention.form, mention.span, harm_span, certainty=hit.certainty)
    if mention.kind == "none":
        everybody = s.low[mention.heads[0]] in table.ANYBODY or s.low[hit.word] in table.NO_HARM_AT_ALL
        draft.harm = "casualties" if hit.harm == "injured" and everybody else hit.harm  # H3
    elif hit.reality == "negated":
        _negate(s, draft)
    return draft


def _negate(s: Sentence, draft: Draft) -> None:
    """ "The driver was not hurt": none of the people named, in the word that says so."""
    hit = draft.hit
    if any(s.low[c] in table.EVERYONE for head in draft.mention.heads for c in (head, *s.children(head, "det", "det:predet"))):
        said = next(c for head in draft.mention.heads for c in (head, *s.children(head, "det", "det:predet")) if s.low[c] in table.EVERYONE)
    else:
        said = hit.word
    words = (*s.children(hit.word, "advmod"), *s.children(hit.last, "det"), *(c for head in draft.mention.heads for c in s.children(head)))
    negation = next((w for w in words if s.low[w] in {"not", "n't", "never", "neither", "no"}), said)
    draft.low, draft.high, draft.form, draft.count_span = 0, 0, "none", s.tokens[negation].span
    if s.low[hit.word] in table.NO_HARM_AT_ALL:
        draft.harm = "casualties"
