"""What people decide about claims and incidents: rows that are appended, never edits.  Undone by another decision."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

DecisionKind = Literal["accept", "reject", "correct", "replace", "same", "different", "merge", "split", "withhold", "undo"]


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decided what about which claims, when and why.

    `sides` names claims, since claims keep their names when a better reader reads the report again:

    | kind | sides |
    |---|---|
    | accept, reject, correct | one claim; `correct` sets `field` (a path into the claim's JSON) to `value` (JSON text) |
    | replace | the earlier claim; the later one, which takes its place |
    | same, merge | one side: all that it names is one incident |
    | different | two sides: what one names is not one incident with anything that the other names |
    | split | several sides: each is one incident, no two of them the same |
    | withhold | one side: the names of those told of in the incidents of these claims are not shown to everybody |
    | undo | one name: the decision that holds no more |

    `at` bears a time zone.  `id` is a hash of all the rest.
    """

    id: str
    kind: DecisionKind
    sides: tuple[tuple[str, ...], ...]
    who: str
    at: datetime
    why: str
    field: str | None = None
    value: str | None = None
