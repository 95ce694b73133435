"""Deeds counted that were told one by one before: "the two murders" point back, and are no claim (claims.md C10)."""

from __future__ import annotations

from tollbook.language.en import harms as table

from .draft import Draft
from .wholes import FAR, Told

_POINTING = {"the", "these", "those", "both"}


def pointed_back(told: Told) -> list[Draft]:
    """The sentence's drafts without those of a definite number of deeds whose victims were told singly."""
    return [draft for draft in told.found if not _points_back(told, draft)]


def _points_back(told: Told, draft: Draft) -> bool:
    s, word = told.s, draft.hit.word
    if not draft.hit.counted or s.low[word] not in table.DEEDS or draft.form != "exact" or draft.low < 2 or word not in draft.mention.heads:
        return False
    if not any(s.low[c] in _POINTING for c in s.children(word, "det", "det:predet")):
        return False
    near = [d for d in told.earlier if d.harm == draft.harm and d.s.index >= s.index - FAR and d.form not in {"none", "unknown"}]
    singles = {id(d.hit) for d in near if d.low == d.high == 1}
    return len(singles) >= draft.low and not any(d.low > 1 for d in near)
