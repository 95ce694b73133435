"""Which figure of a text takes another's place (claims.md B6): "revised down from 15", "at first two were reported ... later five"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.language.en import parts as table

from .draft import Draft
from .parts import REACH


def set_superseded(drafts: list[Draft]) -> None:
    """Give each figure that the text sets right the earlier one that it replaces."""
    for at, draft in enumerate(drafts):
        near = drafts[at + 1 : at + REACH], drafts[max(0, at - REACH) : at]
        later = _set_right(draft, *near)
        if later is not None:
            later.replaces = draft
        elif _is_first(draft, near[1]):
            grown = next((d for d in near[0] if _outgrows(d, draft)), None) or next((d for d in near[1] if _outgrows(d, draft)), None)
            if grown is not None:
                _overtake(draft, grown, near[0])


def _set_right(draft: Draft, behind: Sequence[Draft], earlier: Sequence[Draft]) -> Draft | None:
    """The figure of its own sentence that a figure is said to have been revised to."""
    if not table.REVISED.search(_before(draft, 60)):
        return None
    alike = [d for d in behind if d.harm == draft.harm and d.s.index <= draft.s.index]
    return next(iter(alike or [d for d in earlier if d.harm == draft.harm and d.s is draft.s]), None)


def _overtake(first: Draft, grown: Draft, later: Sequence[Draft]) -> None:
    """A figure in the place of one told at first, and of all that it replaces already; what was added to the first on the way to it lies
    inside it."""
    for draft in later:
        if draft is grown:
            break
        if draft.basis == "additional" and any(other is first for other in draft.beside):
            draft.beside = [other for other in draft.beside if other is not first]
            draft.whole = grown
    last = grown
    while last.replaces is not None and last.replaces is not first:
        last = last.replaces
    last.replaces = first


def _before(draft: Draft, characters: int) -> str:
    at = draft.count_span[0] - draft.s.span[0]
    return draft.s.line[max(0, at - characters) : at]


def _is_first(draft: Draft, earlier: Sequence[Draft]) -> bool:
    """Whether a number is said to be what was told at first: "police initially said that two had died", "initial reports spoke of two"."""
    if draft.basis != "total" or draft.single or draft.high is None or draft.form in {"none", "unknown"}:
        return False
    before = _before(draft, 240)
    found = [*table.AT_FIRST.finditer(before)]
    if not found or table.SINCE.search(before[found[-1].end() :]):
        return False
    begin = draft.count_span[0] - (len(before) - found[-1].start())
    return not any(d.s is draft.s and d.harm == draft.harm and begin <= d.count_span[0] < draft.count_span[0] for d in earlier)


def _outgrows(draft: Draft, first: Draft) -> bool:
    """Whether a number told of the same people and happening is higher: what was told at first has been overtaken."""
    told = draft.basis == "total" and draft.harm == first.harm and not draft.single and draft.form not in {"vague", "about"}
    if not told or draft.low <= (first.high or 0) or draft.event.background != first.event.background:
        return False
    a, b = draft.group, first.group
    return (a.age, a.sex, a.role, a.side) == (b.age, b.sex, b.role, b.side) and (not a.status or not b.status or a.status == b.status)
