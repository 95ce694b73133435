"""Invented reports, read by the stub reader, and what a book shows, as one value that can be compared."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import tollbook
from tollbook.acquire import from_text
from tollbook.model import Claim, Happening, Place, Reading, When
from tollbook.model.identity import happening_id

from ..stub import StubReader

NOON = datetime(2031, 3, 9, 12, tzinfo=UTC)
WIRE = (
    "A bomb went off beside the fish market of Porto Novo on Tuesday, {figures}. Stalls were thrown over and the glass of the harbour "
    "office broke, a seller of nets named Rosalia Quist told us from under a torn awning. The mayor asked the fishermen to keep their "
    "boats at the pier until the divers have looked at the hulls, and schools along the quay stay closed. Nobody has said who laid "
    "the charge."
)


def clock() -> datetime:
    return NOON


def told(
    figures: str, *, title: str = "Market bombed", words: str = WIRE, published: str | None = "2031-03-04", publisher: str | None = "W",
    **more: Any,
) -> Reading:  # fmt: skip
    """A report of the market bombing with these figures ("12 killed (police)"), read."""
    return read(words.format(figures=figures), title=title, published=published, publisher=publisher, **more)


def read(text: str, **about: Any) -> Reading:
    return StubReader().read(from_text(text, language="en", **about))


def short(figures: str, number: int, **about: Any) -> Reading:
    """A report that is nobody's copy: too short to be one."""
    return read(f"Report {number}\n\nNear the mill {figures}.", **{"published": "2031-03-04", "publisher": f"P{number}", **about})


def happening_of(reading: Reading, *figures: int, main: bool = False, place: str | None = None) -> Happening:
    """A happening of the claims with these low figures."""
    ids = tuple(claim.id for claim in reading.claims if claim.count.low in figures)
    where = Place(place, place, place, "MOZ", None, -19.8, 34.9, "city") if place else None
    return Happening(happening_id(reading.report.id, ids), main, where, When("Tuesday"), ids)


def with_happenings(reading: Reading, *happenings: Happening) -> Reading:
    placed = {claim for happening in happenings for claim in happening.claims}
    return replace(reading, incidents=happenings, unplaced=tuple(claim.id for claim in reading.claims if claim.id not in placed))


def again(reading: Reading, claims: Iterable[Claim], reader: str = "stub-2") -> Reading:
    """The report as another reader reads it, all in one happening."""
    kept = tuple(claims)
    ids = tuple(claim.id for claim in kept)
    happenings = (replace(reading.incidents[0], id=happening_id(reading.report.id, ids), claims=ids),) if ids else ()
    return replace(reading, claims=kept, incidents=happenings, unplaced=(), reader=reader)


def figures(book: tollbook.Book) -> list[tuple[int, list[tuple[str, int]]]]:
    """Of each incident how many reports tell it, and the low bound of everyone by harm; in an order of the figures."""
    return sorted((incident.reports, [(line.harm, line.low) for line in incident.lines if line.group.label == "everyone"])
                  for incident in book.every_incident())  # fmt: skip


def shown(book: tollbook.Book) -> Any:
    """All that a book shows, but for the names of decisions' rows: equal where two books show the same."""
    incidents = list(book.every_incident())
    dossiers = [book.show(incident.id) for incident in incidents]
    return incidents, dossiers, sorted(((e, i, s) for e, i, _, s in book.claims()), key=lambda row: (row[0].report, row[0].claim.id))


def names(findings: Iterable[tollbook.Finding]) -> list[str]:
    return [f"{finding.what}: {finding.why}" for finding in findings]

