"""Reports and their readings."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .claim import Claim, Place, When
from .toll import Toll
from .tree import Span


@dataclass(frozen=True, slots=True)
class Report:
    """One text by one publisher.  `text` is what all offsets count in: kept as decoded, never stripped, the title first where it was
    given apart.  `id` is a hash of the content; `key` the id that the input carried; `extractor` names what took the text out of
    its container, and its version ("plain", "trafilatura 2.0.0")."""

    id: str
    text: str
    key: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None
    extractor: str = "plain"


@dataclass(frozen=True, slots=True)
class Rejection:
    """A numeral near a harm word that was not read as a count, or a text that could not be read, and why."""

    words: str
    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Happening:
    """What one report says happened once, somewhere.  `main`: what the report is about.  `toll` follows from this report alone."""

    id: str
    main: bool
    place: Place | None
    when: When | None
    claims: tuple[str, ...]
    toll: Toll | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read out of one report.  `unplaced`: ids of claims whose happening is unclear.  `reader` is the version of the
    rules and weights that read it."""

    report: Report
    claims: tuple[Claim, ...]
    incidents: tuple[Happening, ...]
    unplaced: tuple[str, ...]
    rejections: tuple[Rejection, ...]
    reader: str
