"""What can be said of an incident's casualties: a conclusion, drawn from claims, never typed in."""
from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from .claim import Age, Harm, Sex, Side, Status

State = Literal["disputed", "rising", "withheld", "unknown", "composed", "agreed", "single_source"]


@dataclass(frozen=True, slots=True)
class LineGroup:
    """Whom a line counts.  `label` is "everyone", "victims", "attackers", "forces", a status, or the words of a group."""

    label: str
    status: tuple[Status, ...] = ()
    nationality: tuple[str, ...] = ()
    sex: Sex | None = None
    age: Age | None = None
    role: str | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a figure is what it is.  `bound`: "low", "high" or "best"; `claims`: the certificate (R16), ids; `rule`: the policy's rule."""

    bound: Literal["low", "high", "best"]
    claims: tuple[str, ...]
    text: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that cannot hold together though every part of them can (R17)."""

    claims: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Account:
    """What follows if these sources are believed (R18, R19)."""

    sources: tuple[str, ...]
    claims: tuple[str, ...]
    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """The least and the greatest number of a group, for one harm, with the reasons.  `high` None: nobody gives an upper figure.
    `withheld`: sources that give no figure; `consistent`: claims on the same people that hold with the bounds and force neither."""

    harm: Harm
    group: LineGroup
    low: int
    best: int | None
    high: int | None
    state: State
    party: int = 0
    independent: int = 0
    own_losses: bool = False
    because: tuple[Reason, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    accounts: tuple[Account, ...] = ()
    withheld: tuple[str, ...] = ()
    consistent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """A claim that binds nothing, and why."""

    claim: str
    why: str


@dataclass(frozen=True, slots=True)
class Check:
    """Arithmetic that a report itself does, done again ("23 + 32 = 55")."""

    kind: str
    claims: tuple[str, ...]
    holds: bool
    text: str


@dataclass(frozen=True, slots=True)
class Toll:
    """All lines of an incident under one policy.  `refused`: why the policy has no place for the incident, else None."""

    incident: str
    policy: str
    lines: tuple[Line, ...]
    as_of: date | None = None
    set_aside: tuple[SetAside, ...] = ()
    checks: tuple[Check, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    refused: str | None = None
    notes: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which a line's figures or state changed, with the claims of that day that changed them, and a sentence."""

    day: date
    low: int
    best: int | None
    high: int | None
    state: State
    claims: tuple[str, ...]
    text: str
