"""A policy: what a codebook of the field would have recorded, as data.  Each part is a rule with a name and a line of text.

A policy adds nothing to what the claims say: it chooses among what the sources say of a line, after its own table of words.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..model import Form, Harm, SourceKind

Bound = Literal["low", "best", "high"]
Take = Literal["lowest", "highest", "majority", "commonest", "latest", "priority", "bounds", "zero", "blank"]
Whose = Literal["all", "reliable", "independent", "parties", "outlets"]
Ties = Literal["lowest", "latest"]
Shown = Literal["low", "high", "mean", "number"]
Occasion = Literal["state_perpetrator", "nobody_killed"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A name, and a line of text that says what the codebook says."""

    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Refusal(Rule):
    """The policy has no place for an incident: a state did it (`state_perpetrator`), nobody is said to have died (`nobody_killed`)."""

    when: Occasion = "state_perpetrator"


@dataclass(frozen=True, slots=True)
class Records(Rule):
    """Which harms and which lines (by label) there is a field for; empty: all."""

    harms: tuple[Harm, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Join(Rule):
    """One harm's figures are added to another's ("dead and missing")."""

    harm: Harm = "missing"
    into: Harm = "killed"


@dataclass(frozen=True, slots=True)
class Words(Rule):
    """From words to numbers.  A claim is meant where everything that is said here holds: `forms`; `harms`; the count's low, as read
    (claims.md C1: a plural 2, dozens 12), from `least` to `most`; one of `words` in the words of the count or the group.

    `low` and `high` are numbers, or "low" and "high" as read, "mean" of the two, or the "number" as printed; both `times` over.
    `blank`: no figure at all.
    """

    forms: tuple[Form, ...] = ()
    harms: tuple[Harm, ...] = ()
    least: int = 0
    most: int | None = None
    words: tuple[str, ...] = ()
    low: int | Shown = "low"
    high: int | Shown = "high"
    times: int = 1
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Choice(Rule):
    """Which of the sources' figures sets these bounds; the first choice that finds one does.

    `lowest`, `highest`; `majority`: what more than half of the sources say, and at least two; `commonest`: what more of them say than
    say anything else, of figures given equally often the lowest or, where `ties` is "latest", that published last; `latest`: of the
    report published last; `priority`: of the first of `kinds` that speaks; `bounds`: what follows from all claims; `zero`; `blank`:
    nothing.  `whose`: "reliable" leaves parties out unless they count their own, "independent" all parties; "parties" are those who
    are not reliable, "outlets" is what reports say in their own voice.  `contested`: only where sources quarrel over who was a fighter.
    A number goes before a vague word but for `highest`.
    """

    sets: tuple[Bound, ...] = ("low", "best", "high")
    take: Take = "lowest"
    whose: Whose = "all"
    kinds: tuple[SourceKind, ...] = ()
    contested: bool = False
    ties: Ties = "lowest"


@dataclass(frozen=True, slots=True)
class Policy:
    """All rules of a codebook, in the order in which they are asked.  Without choices the bounds of the claims are the figures.
    `by_report`: reports are asked, each for all that it tells, instead of the sources that they name."""

    name: str
    title: str
    about: str
    reference: str
    refuses: tuple[Refusal, ...] = ()
    records: Records | None = None
    joins: Join | None = None
    civilian_by_default: Rule | None = None
    named_minimum: Rule | None = None
    by_report: Rule | None = None
    words: tuple[Words, ...] = ()
    choices: tuple[Choice, ...] = ()
