"""Labels with figures: "Killed: 4; injured: 12", "Enemy losses: 34 personnel", "Own losses: none".

The order of the words decides, for such lines have no syntax; what a label heads below it ("Casualties by province:") counts nobody.
"""

from __future__ import annotations

from dataclasses import replace

from tollbook.language.en import shares as table
from tollbook.language.en.things import THINGS
from tollbook.language.en.units import NOUN_KIND
from tollbook.model import Harm

from .draft import Draft
from .mentions import person_of
from .numbers import Quantity
from .wholes import Told, drawn

_SIGNS = {":", "="}
_BORDERS = {";", ",", ".", "|", "/", "•", "*", "·", "-", "–", "—"}
_LONGEST = 6


def labelled_of(told: Told) -> list[Draft]:
    """The sentence's drafts, those of labelled figures with the harm of their label."""
    s, out = told.s, list(told.found)
    if not any(low in _SIGNS for low in s.low):
        return out
    if s.low[:3] in (["not", "counted", ":"], ["not", "included", ":"]):
        return []
    out = [d for d in out if not _is_label(told, d)]
    for quantity in s.quantities:
        label = _label(told, quantity)
        harm = _harm(told, label)
        own = any(d.mention.quantity is quantity and "stray" not in d.doubts for d in out)  # "Enemy casualties: 20 killed"
        if label is None or own:
            continue
        things = any(s.low[w] in THINGS or s.low[w] in NOUN_KIND for w in label)
        if harm is not None or things:  # "Guns captured: 9" counts nobody
            out = [d for d in out if d.mention.quantity is not quantity]
        if harm is None or things:
            continue
        out.append(_draft(told, quantity, label, harm))
    return out


def _is_label(told: Told, draft: Draft) -> bool:
    """Whether a bare plural only labels what follows: "Fatalities: 4", "Casualties by district:"."""
    s = told.s
    if draft.mention.kind != "bare" or draft.mention.quantity is not None or draft.form != "vague":
        return False
    word = draft.hit.word
    heads = word + 1 < len(s) and s.low[word + 1] in _SIGNS and word in draft.mention.heads
    return heads or s.low[-1] == ":" and not any(s.upos(w) in {"VERB", "AUX"} and w != word for w in range(len(s)))


def _label(told: Told, quantity: Quantity) -> range | None:
    """The words of the label before a figure; None where none stands there."""
    s, colon = told.s, quantity.first - 1
    counts = quantity.kind in {"count", "both", "none"} or quantity.kind == "list" and quantity.last + 2 >= len(s)
    if colon < 1 or s.low[colon] not in _SIGNS or not counts or quantity.form == "vague":
        return None
    first = colon
    while first > 0 and s.low[first - 1] not in _BORDERS | _SIGNS and colon - first < _LONGEST:
        first -= 1
    return range(first, colon) if first < colon and (first == 0 or s.low[first - 1] in _BORDERS | _SIGNS) else None


def _harm(told: Told, label: range | None) -> Harm | None:
    """The harm that a label names, where it is no clause."""
    s = told.s
    if label is None or any(s.upos(w) in {"AUX", "PRON"} for w in label):
        return None
    return next((table.LABELS[s.low[w]] for w in reversed(label) if s.low[w] in table.LABELS), None)


def _draft(told: Told, quantity: Quantity, label: range, harm: Harm) -> Draft:
    s = told.s
    draft = drawn(told, quantity.num_last, harm, (quantity.low, quantity.high, quantity.form), quantity.span, None)
    draft.drawn = False
    word = next(w for w in reversed(label) if s.low[w] in table.LABELS)
    draft.harm_span = s.tokens[word].span
    after = s.head(quantity.num_last) if s.rel(quantity.num_last) == "nummod" else -1
    noun = after if after > quantity.num_last else next((w for w in label if w != word and person_of(s, w) is not None), -1)
    kind = draft.mention.kind if quantity.form != "none" else "none"
    draft.mention = replace(draft.mention, kind=kind, heads=(noun,) if noun >= 0 else draft.mention.heads)
    return draft
