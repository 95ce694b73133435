"""An invented book: an incident whose names are withheld, told in three reports, and others beside it.  No word of it is anybody's."""
from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import tollbook
from tollbook.acquire import from_text
from tollbook.model import Reading
from tollbook.model.identity import happening_id

from ..stub import StubReader

NOON = datetime(2031, 3, 9, 12, tzinfo=UTC)
NAMES = ("Rosalia Quist", "Tomas O'Brien", "José Arévalo")
HIDDEN = ("rosalia", "quist", "brien", "tomas", "arévalo", "arevalo", "josé")
"""What no reader may find in what speaks of the incident, in any case; in the others only whole names are hidden."""
FIRST = (
    "Rosalia Quist among the dead of the fish market, friends say as the town counts who is gone and who is not and waits for the boats\n\n"
    "A bomb went off beside the fish market of Porto Novo on Tuesday, 12 killed (police). ROSALIA QUIST, who sold nets, and Tomas O'Brien "
    "died at once, and so did José Arévalo, said a sister of Quist. Quist's awning burned; the Quists had stood there for years. "
    "Stalls were thrown over and the glass of the harbour office broke, and 3 injured (doctors) were carried to the pier. The mayor asked "
    "the fishermen to keep their boats at the pier until the divers have looked at the hulls, and schools along the quay stay closed. "
    "Nobody has said who laid the charge. Flowers lie at the pier; a card says Rosalia-Quist and another one O’Brien, T."
)
SECOND = FIRST.replace("12 killed (police)", "14 killed (police)").replace("Flowers", "Candles")
ELSEWHERE = (
    "A lorry ran into a queue at the depot of Beira, 6 killed (officials). A nephew of Rosalia Quist stood there, and a woman called "
    "Quist Amade saw the lorry come down without lights."
)
QUIET = "Near the mill of Tete 2 killed (police). A windmill's sail came down in the storm; nobody stood under it but them."


@dataclass(frozen=True, slots=True)
class Ids:
    """Names of what is in the book.  `claims`: 12 killed, 3 injured (first report), 14 killed, 6 killed, 2 killed."""

    incident: str
    beside: str
    reports: tuple[str, ...]
    claims: tuple[str, ...]
    withheld: str


def readings() -> list[Reading]:
    url = "https://wire.example/2031/rosalia-quist-killed"
    first = _read(FIRST, title=FIRST.split("\n")[0], publisher="Wire", published="2031-03-05", url=url, key="rosalia_quist.txt")
    second = _read(SECOND, title="More dead at the market: Quist, O'Brien", publisher="Other", published="2031-03-06", key="quist2")
    other = _read(ELSEWHERE, title="Lorry at the depot", publisher="Wire", published="2031-05-02", key="depot.txt")
    quiet = _read(QUIET, title="At the mill", publisher="Mill News", published="2031-06-07", key="mill.txt")
    return [_named(first), _named(second), _doubtful(other), _doubtful(quiet)]


def _read(text: str, **about: str) -> Reading:
    return StubReader().read(from_text(text, language="en", **about))  # type: ignore[arg-type]


def _named(reading: Reading) -> Reading:
    """The killed bear the names; the injured are a happening of their own."""
    killed, injured = reading.claims
    killed = replace(killed, group=replace(killed.group, names=NAMES))
    happening = reading.incidents[0]
    two = tuple(replace(happening, id=happening_id(reading.report.id, (one.id,)), main=one is killed, claims=(one.id,))
                for one in (killed, injured))  # fmt: skip
    return replace(reading, claims=(killed, injured), incidents=two)


def _doubtful(reading: Reading) -> Reading:
    return replace(reading, claims=tuple(replace(claim, confidence=0.4) for claim in reading.claims))


def made(where: str) -> Ids:
    """Make the book; the names of its first incident are withheld."""
    with tollbook.Book.open(where, clock=lambda: NOON) as book:
        told = readings()
        book.add(told)
        claims = tuple(claim.id for reading in told for claim in reading.claims)
        twelve, three, fourteen, _, six, two = claims
        book.correct(two, "group.status", ["military"], who="Ann", why="the words mean soldiers")
        book.reject(fourteen, who="Ann", why="Tomas O'Brien's cousin was mistaken")
        book.correct(twelve, "group.names", [*NAMES, "Ivo Quist"], who="Ann", why="Ivo Quist is named by the police")
        book.different(six, twelve, who="Ann", why="a lorry is no bomb")
        withheld = book.withhold(twelve, who="Ann", why="the family of Rosalia Quist asked for it")
        ids = Ids(book.incident_named(twelve), book.incident_named(three), tuple(one.report.id for one in told),
                  (twelve, three, fourteen, six, two), withheld.id)  # fmt: skip
        assert ids.incident != ids.beside and book.withheld().names == tuple(sorted({*NAMES, "Ivo Quist"}))
    return ids
