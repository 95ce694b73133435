"""Figures that are said not to be known, or that somebody does not give (claims.md C3)."""
from __future__ import annotations

import re

from tollbook.language.en.withheld import HARM_AFTER, NO_FIGURE, UNKNOWN_FIGURE
from tollbook.model import Form, Harm, Span

from .draft import Draft
from .sentence import Sentence

_WORD = re.compile(r"\w+")
_REACH = 2
"""So many read sentences apart a remark and a number may stand to be of the same people."""


def withheld_of(s: Sentence) -> list[tuple[Harm, Span, Span, Form, bool]]:
    """Figures said not to be known or given: harm, span of the words that say so, span of the harm, form, whether somebody withholds it."""
    out: list[tuple[Harm, Span, Span, Form, bool]] = []
    for match in UNKNOWN_FIGURE.finditer(s.line):
        if (found := _harm_in(match.group())) is not None:
            start, end = (s.span[0] + at for at in match.span())
            out.append((found[1], (start, end), (start + found[0], end), "unknown", False))
    for match in NO_FIGURE.finditer(s.line):
        found = _harm_in(s.line[match.end() :])
        if found is None or found[0] > 60:
            continue
        start, at = s.span[0] + match.start(), s.span[0] + match.end() + found[0]
        words = match.group().rstrip()
        withholds = not words.lower().startswith("no ")
        if not withholds:
            words = " ".join(words.split()[:2])
        word_end = _WORD.match(s.text, at)
        out.append((found[1], (start, start + len(words)), (at, word_end.end() if word_end else at + 1), "unknown", withholds))
    return out


def _harm_in(words: str) -> tuple[int, Harm] | None:
    """Where the first word of a harm stands, and which harm it is."""
    low = words.lower()
    return min(((low.find(word), harm) for word, harm in HARM_AFTER if word in low), default=None)


def drop_remarks(drafts: list[Draft]) -> list[Draft]:
    """Without the remarks that a figure is not known where the words about them tell of people who suffered that harm in that place:
    they add nothing (claims.md C3).  What a named source withholds stays; "casualties" that are not known are none told of."""
    remarks = [d.count_span for d in drafts if d.form == "unknown"]
    drafts = [d for d in drafts if d.form != "vague" or not any(a <= d.count_span[0] and d.count_span[1] <= b for a, b in remarks)]
    told = [d for d in drafts if d.form not in {"none", "unknown"}]

    def idle(draft: Draft) -> bool:
        alike = (d for d in told if d.harm == draft.harm and abs(d.s.index - draft.s.index) <= _REACH)
        return draft.form == "unknown" and draft.certainty != "withheld" and any(_where(d) == _where(draft) for d in alike)

    return [draft for draft in drafts if not idle(draft)]


def _where(draft: Draft) -> str | None:
    return draft.event.place.name if draft.event.place else None
