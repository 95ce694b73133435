"""What a book is handed by whoever opens it: the functions of the other rooms, which it must not know.  `ledger.py` hands them over."""
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from ..model import Changes, Entry, Index, Judgement, Linked, Mention, Sketch, Toll


class Reckon(Protocol):
    def __call__(
        self, entries: Sequence[Entry], *, policy: str, as_of: date | None, recorded_by: date | None, incident: str,
        rejected: Mapping[str, str], reasons: bool,
    ) -> Toll: ...  # fmt: skip


class Compare(Protocol):
    def __call__(
        self, entries: Sequence[Entry], *, as_of: date | None, incident: str, rejected: Mapping[str, str]
    ) -> tuple[Toll, ...]: ...  # fmt: skip


class LinkMentions(Protocol):
    def __call__(self, new: Sequence[str], *, index: Index, judgements: Sequence[Judgement], moved: Sequence[str]) -> Linked: ...


@dataclass(frozen=True, slots=True)
class Rooms:
    """`compare` reckons under all policies.  `reckoned_by`, `linked_by`: versions; what was made by another one is made again.
    `rules_of` gives a text for a policy that is equal where its rules are, so that a policy file that was edited is another policy; it
    raises PolicyError.  `copy_from`: likeness from which on a text is a copy; `window`: days that may lie between two copies."""

    reckon: Reckon
    compare: Compare
    reckoned_by: str
    rules_of: Callable[[str], str]
    sketch: Callable[[Mention], Sketch]
    link: LinkMentions
    linked_by: str
    keys: Callable[[str], Sequence[int]]
    worth_comparing: Callable[[int, int, int], bool]
    likeness: Callable[[str, str], float]
    copy_from: float
    window: int
    changes: Callable[[str, str], Changes]
