"""The claims of an incident as rows of a table: quoted, numbered, with what was decided, and filtered.  Pure."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..model import Dossier, Entry, Report, Standing
from .marked import Piece, quoted
from .matrix import voice_name

STANDINGS = ("stands", "set aside", "accepted", "rejected", "corrected", "replaced", "not decided")


@dataclass(frozen=True, slots=True)
class Row:
    """A claim with its number on the page, its report, its sentence in pieces, decisions, and why it is set aside (None: it stands)."""

    number: int
    entry: Entry
    report: Report | None
    pieces: tuple[Piece, ...]
    voice: str
    standings: tuple[Standing, ...]
    aside: str | None


def numbered(dossier: Dossier) -> dict[str, int]:
    """Claims are numbered in the order shown, as on the command line; these numbers stand wherever a figure rests on a claim."""
    return {entry.claim.id: place for place, entry in enumerate(dossier.entries, 1)}


def rows_of(dossier: Dossier, numbers: Mapping[str, int]) -> list[Row]:
    reports = {report.id: report for report in dossier.reports}
    aside = {one.claim: one.why for one in dossier.toll.set_aside}
    decided: dict[str, list[Standing]] = {}
    for name, standing in dossier.standings:
        decided.setdefault(name, []).append(standing)
    return [
        Row(numbers[entry.claim.id], entry, reports.get(entry.report),
            tuple(quoted(reports[entry.report].text, entry.claim)) if entry.report in reports else (),
            voice_name(entry), tuple(decided.get(entry.claim.id, ())), aside.get(entry.claim.id))
        for entry in dossier.entries
    ]  # fmt: skip


def filtered(rows: Sequence[Row], asked: Mapping[str, str]) -> list[Row]:
    """The rows of one source, one harm, one standing; what is not asked for, or unknown, leaves rows as they are."""
    source, harm, standing = (asked.get(name, "") for name in ("source", "harm", "standing"))
    return [row for row in rows if (not source or row.voice == source) and (not harm or row.entry.claim.harm == harm)
            and (standing not in STANDINGS or _stands(row, standing))]  # fmt: skip


def _stands(row: Row, standing: str) -> bool:
    if standing == "not decided":
        return not row.standings
    if standing in ("stands", "set aside"):
        return (row.aside is None) == (standing == "stands")
    return any(one.word == standing for one in row.standings)


def people_of(dossier: Dossier) -> list[tuple[str, list[str]]]:
    """Everybody named among the harmed, each once, with the claims that name them."""
    found: dict[str, list[str]] = {}
    for entry in dossier.entries:
        for name in entry.claim.group.names:
            found.setdefault(" ".join(name.split()), []).append(entry.claim.id)
    return sorted(found.items())
