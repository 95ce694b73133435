"""A text with claims drawn on it: spans that lie over each other become pieces that do not.  Pure.

Offsets are half-open, in code points.  The pieces, joined, are the text; every word of a span lies in pieces that bear its role.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model import Claim, Span

ROLES = ("count", "harm", "group", "source", "place", "when", "perpetrator")
LABELS = {"count": "count", "harm": "harm", "group": "who", "source": "source", "place": "place", "when": "when", "perpetrator": "by"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim's words of one role."""

    role: str
    span: Span
    claim: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Text from `start`, with the roles that it plays, the claims that it plays them for, and the roles that begin here; `leads`: the
    claims whose count begins here."""

    start: int
    text: str
    roles: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """As a page shows it: a carriage return ends the line."""
        return "\n" if self.text[:1] == "\r" else self.text

    @property
    def label(self) -> str:
        """What stands above the piece: the roles that begin here, but for the group's."""
        return " + ".join(LABELS[role] for role in self.begins if role in LABELS and role != "group")

    @property
    def below(self) -> str:
        """What stands under it: a group is often a count's own words, and more."""
        return LABELS["group"] if "group" in self.begins else ""


def marks_of(claims: Iterable[Claim], roles: Sequence[str] = ROLES) -> list[Mark]:
    found = []
    for claim in claims:
        for role in roles:
            span: Span | None = getattr(claim.evidence, role)
            if span is not None:
                found.append(Mark(role, span, claim.id))
    return found


def pieces(text: str, marks: Iterable[Mark], window: Span | None = None) -> list[Piece]:
    """The text of the window (all of it where none is given) in pieces.  What lies outside the window is cut off; an empty span marks
    nothing.  Line ends with a carriage return are pieces of their own, so that a page can show them as one line end each."""
    left, right = _within(window or (0, len(text)), len(text))
    opened: dict[int, list[Mark]] = {}
    closed: dict[int, list[Mark]] = {}
    for mark in marks:
        start, end = max(mark.span[0], left), min(mark.span[1], right)
        if start < end:
            opened.setdefault(start, []).append(mark)
            closed.setdefault(end, []).append(mark)
    bounds = sorted({left, right, *opened, *closed, *_returns(text, left, right)})
    active: dict[Mark, None] = {}
    made = []
    for start, end in zip(bounds, bounds[1:], strict=False):
        for mark in closed.get(start, ()):
            active.pop(mark, None)
        begun = opened.get(start, [])
        active.update(dict.fromkeys(begun))
        made.append(_piece(text, start, end, active, begun))
    return made


def _within(window: Span, length: int) -> Span:
    left = min(max(window[0], 0), length)
    return left, min(max(window[1], left), length)


def _returns(text: str, left: int, right: int) -> set[int]:
    """Where line ends with a carriage return begin and end."""
    bounds = set()
    at = text.find("\r", left, right)
    while at >= 0:
        end = at + 2 if text[at + 1 : at + 2] == "\n" and at + 1 < right else at + 1
        bounds |= {at, end}
        at = text.find("\r", end, right)
    return bounds


def _order(role: str) -> tuple[int, str]:
    return ROLES.index(role) if role in ROLES else len(ROLES), role


def _piece(text: str, start: int, end: int, active: Iterable[Mark], begun: Sequence[Mark]) -> Piece:
    roles, first = (sorted({mark.role for mark in marks}, key=_order) for marks in (active, begun))
    return Piece(
        start, text[start:end],
        roles=tuple(roles),
        claims=tuple(dict.fromkeys(mark.claim for mark in active)),
        begins=tuple(first),
        leads=tuple(dict.fromkeys(mark.claim for mark in begun if mark.role == "count")),
    )  # fmt: skip


_LONG = 600
_AROUND = 160


def quoted(text: str, claim: Claim, roles: Sequence[str] = ("count", "harm", "group", "source", "place")) -> list[Piece]:
    """The sentence of a claim, its words marked; of a very long one what lies near them."""
    evidence = claim.evidence
    start, end = _within(evidence.sentence, len(text))
    inside = [mark for mark in marks_of([claim], roles) if start <= mark.span[0] and mark.span[1] <= end]
    if end - start > _LONG:
        core = [evidence.count, *(mark.span for mark in inside if mark.role in ("count", "harm"))]
        start, end = max(start, min(s for s, _ in core) - _AROUND), min(end, max(e for _, e in core) + _AROUND)
        end = min(end, start + 2 * _LONG)
    return pieces(text, inside, (start, end))
