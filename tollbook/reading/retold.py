"""What a sentence tells of numbers told before, beyond its own words of harm: shares, parts, counting on, denials, numbers set right.

Each question has a file of its own; here they are asked in turn of each sentence, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from .breakdowns import broken_down
from .compared import compared_of
from .denials import denied_of
from .derived import shares_of
from .draft import Draft
from .hit import Hit
from .labels import labelled_of
from .lives import lives_of
from .more import more_of
from .ordinals import noticed
from .partitives import parts_of
from .pointing import pointed_back
from .restated import totals_of
from .sentence import Sentence
from .tables import rows_of
from .wholes import Told
from .wrecks import by_wreck

_ASKED = (
    by_wreck, labelled_of, pointed_back, rows_of, denied_of, noticed, parts_of, broken_down, shares_of, lives_of, totals_of, compared_of,
    more_of,
)  # fmt: skip


def retold(s: Sentence, hits: Sequence[Hit], found: Sequence[Draft], earlier: Sequence[Draft], before: Sentence | None) -> list[Draft]:
    """The drafts of a sentence after all questions, in the order of the text; `earlier` are those of the sentences before, in order."""
    out = list(found)
    for ask in _ASKED:
        out = ask(Told(s, hits, out, earlier, before))
    return sorted(out, key=lambda draft: draft.count_span) if len(out) != len(found) else out
