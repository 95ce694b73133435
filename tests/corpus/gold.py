"""What is known of a report: its text, the claims drawn on it, and the words that are no claims; `gold()` writes them for the scorers."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .sentences import Span


@dataclass(frozen=True)
class Happening:
    """What a claim's words say of place and time; `dates` None: the guideline does not fix them, and nobody is asked."""

    place: tuple[str, str] | None = None
    when: str | None = None
    dates: tuple[str | None, str | None] | None = (None, None)
    cause: str | None = None
    perpetrator: tuple[str, ...] = ()
    background: bool = False


@dataclass(frozen=True)
class GoldClaim:
    """A claim drawn on the text.  The fields up to `optional` are those of a gold line; the others are known where a note gives them."""

    name: str
    harm: str
    low: int
    high: int | None
    form: str
    count: Span
    sentence: Span
    words: str
    basis: str
    part_of: str | None
    status: tuple[str, ...]
    nationality: tuple[str, ...]
    sex: str | None
    age: str | None
    role: str | None
    side: str | None
    names: tuple[str, ...]
    source: Span | None
    source_words: str | None
    source_kind: str
    certainty: str
    happening: Happening
    optional: bool
    beside: tuple[str, ...] = ()
    supersedes: str | None = None
    actor: str | None = None
    said: tuple[str | None, str | None] | None = None
    ages: tuple[int, int] | None = None
    is_class: bool | None = None
    only: bool = False


@dataclass(frozen=True)
class Trap:
    """A number, or words, that a reader must not take for a count of victims, and why."""

    span: Span
    words: str
    why: str


@dataclass(frozen=True)
class CorpusReport:
    id: str
    title: str | None
    publisher: str
    published: str | None
    style: str
    rules: tuple[str, ...]
    traps: tuple[str, ...]
    text: str
    claims: tuple[GoldClaim, ...] = field(default=(), repr=False)
    not_claims: tuple[Trap, ...] = field(default=(), repr=False)

    @property
    def whole(self) -> str:
        return f"{self.title}\n\n{self.text}" if self.title else self.text

    def report(self) -> dict[str, Any]:
        """The report as a reader takes it."""
        return {"id": self.id, "title": self.title, "publisher": self.publisher, "published": self.published, "text": self.text}

    def gold(self) -> dict[str, Any]:
        """The report's claims as a line of gold; `part_of` counts claims, and a `when` that nobody is asked for has no dates."""
        places = {claim.name: place for place, claim in enumerate(self.claims)}
        return {"id": self.id, "set": "corpus", "claims": [claim_json(claim, places) for claim in self.claims]}


def claim_json(claim: GoldClaim, places: dict[str, int]) -> dict[str, Any]:
    happening = claim.happening
    line: dict[str, Any] = {
        "harm": claim.harm, "low": claim.low, "high": claim.high, "form": claim.form, "count": list(claim.count),
        "sentence": list(claim.sentence), "words": claim.words, "basis": claim.basis,
        "part_of": places[claim.part_of] if claim.part_of else None, "status": list(claim.status), "nationality": list(claim.nationality),
        "sex": claim.sex, "age": claim.age, "role": claim.role, "side": claim.side, "names": list(claim.names),
        "source": list(claim.source) if claim.source else None, "source_words": claim.source_words, "source_kind": claim.source_kind,
        "certainty": claim.certainty, "place_name": happening.place[0] if happening.place else None,
        "place_country": happening.place[1] if happening.place else None, "when_words": happening.when,
    }  # fmt: skip
    if happening.dates is not None:
        line["when_earliest"], line["when_latest"] = happening.dates
    return line | {"cause": happening.cause, "background": happening.background, "optional": claim.optional}
