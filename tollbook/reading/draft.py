"""A claim while it is being read: what each question of the reading adds before it becomes a Claim."""
from __future__ import annotations

from dataclasses import dataclass, field

from tollbook.model import Basis, Certainty, Event, Form, Group, Harm, Span

from .attribution import Speaker
from .hit import Hit
from .mentions import Mention
from .sentence import Sentence


@dataclass(eq=False)
class Draft:
    """One claim in the making; drafts keep the order of the text."""

    s: Sentence
    hit: Hit
    mention: Mention
    harm: Harm
    low: int
    high: int | None
    form: Form
    count_span: Span
    harm_span: Span
    group: Group = field(default_factory=Group)
    speaker: Speaker | None = None
    certainty: Certainty | None = None
    basis: Basis = "total"
    whole: Draft | None = None
    beside: list[Draft] = field(default_factory=list)
    replaces: Draft | None = None
    event: Event = field(default_factory=Event)
    place_span: Span | None = None
    when_span: Span | None = None
    perpetrator_span: Span | None = None
    included: bool = False  # "including", "among those killed": some of a number told before
    drawn: bool = False  # the words take up a number told before: basis and whole are set with the draft
    counts_on: bool = False  # "a third victim": a total told by an ordinal
    doubts: list[str] = field(default_factory=list)
    told_again: int = 0
    """How many other sentences tell the same fact by the same source."""

    @property
    def key(self) -> tuple[str, int, int | None]:
        return self.harm, self.low, self.high

    @property
    def single(self) -> bool:
        """Persons without a numeral (implied)."""
        return self.form == "implied"
