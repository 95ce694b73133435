"""Accidents told in one sentence and their victims in the next: outside the claims (claims.md H5).

"A bus overturned near Orsk.  Its driver died": no violence in either.
"""

from __future__ import annotations

from tollbook.language.en import harms as table

from .draft import Draft
from .sentence import Sentence
from .wholes import Told

_POINTING = {"the", "its", "their", "his", "her"}


def by_wreck(told: Told) -> list[Draft]:
    """The sentence's drafts; none where it goes on telling of an accident of the sentence before."""
    s, before = told.s, told.before
    if before is None or not told.found or s.paragraph != before.paragraph or s.index - before.index != 1:
        return list(told.found)
    goes_on = s.low[0] in _POINTING and not table.VIOLENCE & s.words
    return [] if goes_on and _tells_wreck(before) else list(told.found)


def _tells_wreck(s: Sentence) -> bool:
    """Whether a sentence has a vehicle wrecked, and names no violence."""
    return not table.VIOLENCE & s.words and any(s.low[w] in table.WRECKED and s.upos(w) == "VERB" for w in range(len(s)))
