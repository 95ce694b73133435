"""Who says what: sources against groups and harms, with the figure as each words it.  And one incident under all policies.  Pure."""
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..model import Dossier, Entry, Line, Toll
from .words import figure, group_words, speaker, whom

_COLUMNS = 8
"""Columns that are shown; claims on rarer groups stand in the table of claims."""
_ROWS = 40
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Cell:
    """A claim: its words, its number on the page, its day; `note`: how sure its source is and whether it is a part; `aside`: it binds
    nothing."""

    claim: str
    number: int
    words: str
    day: date | None
    note: str
    aside: bool


@dataclass(frozen=True, slots=True)
class Voice:
    """One source over all reports (rule R1), with its cells in the order of the columns.  `where`: who published it, of sources that are
    called the same."""

    name: str
    kind: str
    cells: tuple[tuple[Cell, ...], ...]
    where: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """`columns`: harm and group; `left`: claims that no column or row is shown for."""

    columns: tuple[Key, ...]
    voices: tuple[Voice, ...]
    left: int


def matrix_of(dossier: Dossier, numbers: Mapping[str, int]) -> Matrix:
    aside = {one.claim for one in dossier.toll.set_aside}
    counts = Counter(_key(entry) for entry in dossier.entries)
    harms = list(dict.fromkeys(line.harm for line in dossier.toll.lines))
    kept = sorted(counts, key=lambda key: (key[1] != "everyone", -counts[key], key))[:_COLUMNS]
    columns = tuple(sorted(kept, key=lambda key: (harms.index(key[0]) if key[0] in harms else 99, key[1] != "everyone", -counts[key], key)))
    voices: dict[str, list[Entry]] = {}
    for entry in dossier.entries:
        if _key(entry) in columns:
            voices.setdefault(_voice(entry), []).append(entry)
    rows = sorted(voices.values(), key=lambda told: (all(e.claim.id in aside for e in told), -len(told), numbers[told[0].claim.id]))[:_ROWS]
    shown = sum(len(told) for told in rows)
    return Matrix(columns, tuple(_told_apart(rows, [_row(told, columns, numbers, aside) for told in rows])), len(dossier.entries) - shown)


def _told_apart(rows: Sequence[Sequence[Entry]], voices: Sequence[Voice]) -> list[Voice]:
    """Two reports' "police" need not be one: those of the same name are told apart by who published them."""
    names = Counter(voice.name for voice in voices)
    return [replace(voice, where=told[0].publisher or "") if names[voice.name] > 1 else voice
            for told, voice in zip(rows, voices, strict=True)]  # fmt: skip


def _key(entry: Entry) -> Key:
    return entry.claim.harm, group_words(entry.claim)


def _voice(entry: Entry) -> str:
    source = entry.claim.source
    if source.actor:
        return source.actor
    return f"outlet:{entry.publisher or entry.report}" if source.words is None else f"{entry.report} {source.words.casefold()}"


def voice_name(entry: Entry) -> str:
    """Who says it, as a row is headed: the words of the report, or who published it."""
    return speaker(entry.claim) if entry.claim.source.words else entry.publisher or "a report without a publisher"


def _row(told: Sequence[Entry], columns: Sequence[Key], numbers: Mapping[str, int], aside: set[str]) -> Voice:
    names = Counter(voice_name(entry) for entry in told)
    cells = tuple(
        tuple(_cell(entry, numbers, aside) for entry in told if _key(entry) == key) for key in columns
    )  # fmt: skip
    return Voice(names.most_common(1)[0][0], told[0].claim.source.kind, cells)


def _cell(entry: Entry, numbers: Mapping[str, int], aside: set[str]) -> Cell:
    claim = entry.claim
    words = " ".join(claim.count.words.split()) or figure(claim.count.low, claim.count.high)
    words = words if len(words) <= 48 else words[:46] + "…"
    notes = [word for word in (claim.source.certainty, claim.basis) if word not in ("stated", "total")]
    return Cell(claim.id, numbers[claim.id], words, entry.published, ", ".join(notes), claim.id in aside)


@dataclass(frozen=True, slots=True)
class Under:
    """A line's figure under one policy; `differs` from what `bounds` says; `rule`: the policy's name for why."""

    figure: str
    best: int | None
    state: str
    differs: bool


def under_policies(tolls: Sequence[Toll]) -> list[tuple[Key, list[Under | None]]]:
    """Harm and group, with the figure of each toll (None where its policy has no such line), in the order of the tolls."""
    found: dict[Key, dict[int, Line]] = {}
    for place, toll in enumerate(tolls):
        for line in toll.lines:
            found.setdefault((line.harm, whom(line.group)), {})[place] = line
    plain = next((place for place, toll in enumerate(tolls) if toll.policy == "bounds"), -1)
    return [(key, [_under(lines.get(place), lines.get(plain), plain >= 0) for place in range(len(tolls))]) for key, lines in found.items()]


def _under(line: Line | None, base: Line | None, known: bool) -> Under | None:
    if line is None:
        return None
    differs = known and (base is None or (line.low, line.high) != (base.low, base.high))
    best = None if line.best is None or line.low == line.best == line.high else line.best
    return Under(figure(line.low, line.high), best, line.state, differs)
