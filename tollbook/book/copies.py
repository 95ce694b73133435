"""Which reports of a book copy which.  A view: each report has at most one parent, the most alike of those before it.

Whatever order reports come in, the parents are the same: the most alike of all earlier ones is found one by one as well as at once.
"""
from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ..model import Copy, Report
from .facts import report_of, reports_of
from .rooms import Rooms
from .store import Store, chunks, rows_for

_NEVER = "9999-99-99"


def add_copies(store: Store, rooms: Rooms, ids: Sequence[str], in_hand: Mapping[str, Report]) -> set[str]:
    """Find the parents of new reports, and those of older ones that a new one is nearer to; the reports whose parent is another now, with
    the parents that they lost.  Inside of `writing`.  `in_hand`: reports that need not be read back."""
    changed: set[str] = set()
    numbers = {name: int(seq) for name, seq in rows_for(store, "SELECT id, seq FROM report WHERE id IN (??)", ids)}
    for name in ids:
        report = in_hand[name] if name in in_hand else reports_of(store, [name])[name]
        hashes = list(rooms.keys(report.text))
        day = report.published.toordinal() if report.published else 0
        for other, like in _matches(store, rooms, report, hashes, day):
            younger, older = (report, other) if _rank(other) < _rank(report) else (other, report)
            changed |= _adopt(store, younger.id, older, like)
        number = numbers[name]
        store.run_many("INSERT INTO print (hash, day, report) VALUES (?, ?, ?)", [(hash_, day, number) for hash_ in hashes])
        if hashes:
            store.run("INSERT INTO printed (report, hashes) VALUES (?, ?)", number, len(hashes))
    return changed


def _rank(report: Report) -> tuple[str, str]:
    return report.published.isoformat() if report.published else _NEVER, report.id


def _matches(store: Store, rooms: Rooms, report: Report, hashes: Sequence[int], day: int) -> list[tuple[Report, float]]:
    shared: Counter[int] = Counter()
    near_days: list[tuple[int, ...]] = [(day - rooms.window, day + rooms.window), (0, 0)] if day else [()]
    for part in chunks(hashes):
        sql = f"SELECT report, count(*) FROM print WHERE hash IN ({','.join('?' * len(part))})"
        for days in near_days:  # two questions, each a range of the index: other days are never looked at
            for number, count in store.rows(f"{sql}{' AND day BETWEEN ? AND ?' if days else ''} GROUP BY report", *part, *days):
                shared[number] += count
    near = [number for number, count in shared.items() if rooms.worth_comparing(count, count, count)]
    having: dict[int, int] = dict(rows_for(store, "SELECT report, hashes FROM printed WHERE report IN (??)", near))
    near = sorted(number for number in near if rooms.worth_comparing(shared[number], len(hashes), having[number]))
    matches = []
    for _, about, text in sorted(rows_for(store, "SELECT seq, about, text FROM report WHERE seq IN (??)", near)):
        other = report_of(about, text)
        like = rooms.likeness(report.text, other.text)
        if like >= rooms.copy_from:
            matches.append((other, round(like, 4)))
    return matches


def _adopt(store: Store, child: str, parent: Report, like: float) -> set[str]:
    """Make `parent` the parent of `child` where it is more alike than the one it has; of equals the older one stays or becomes it."""
    held = store.rows("SELECT copy.parent, copy.likeness, report.about FROM copy JOIN report ON report.id = copy.parent "
                      "WHERE copy.report = ?", child)  # fmt: skip
    if held:
        ((old, old_like, about),) = held
        published = _published(about)
        if (-old_like, published, old) <= (-like, *_rank(parent)):
            return set()
        store.run("UPDATE copy SET parent = ?, likeness = ? WHERE report = ?", parent.id, like, child)
        return {child, old, parent.id}
    store.run("INSERT INTO copy (report, parent, likeness) VALUES (?, ?, ?)", child, parent.id, like)
    return {child, parent.id}


def _published(about: str) -> str:
    published: str | None = json.loads(about)["published"]
    return published or _NEVER


def copies_of(store: Store, reports: Iterable[str]) -> list[Copy]:
    """The copies whose report or parent is one of these."""
    wanted = list(reports)
    found = {
        Copy(*row) for column in ("report", "parent")
        for row in rows_for(store, f"SELECT report, parent, likeness FROM copy WHERE {column} IN (??)", wanted)
    }  # fmt: skip
    return sorted(found, key=lambda copy: (copy.report, copy.parent))


def origins_of(store: Store, reports: Iterable[str]) -> dict[str, str]:
    """For each report that is a copy, the first of its family."""
    parents: dict[str, str] = {}
    todo = set(reports)
    while todo:
        rows = rows_for(store, "SELECT report, parent FROM copy WHERE report IN (??)", sorted(todo))
        parents.update(rows)
        todo = {parent for _, parent in rows} - parents.keys()
    origins = {}
    for name in parents:
        first = name
        while first in parents:
            first = parents[first]
        origins[name] = first
    return origins


def families(store: Store, reports: Iterable[str]) -> set[str]:
    """These reports and all that copy them, however far down."""
    seen: set[str] = set()
    todo = set(reports)
    while todo:
        seen |= todo
        todo = {name for (name,) in rows_for(store, "SELECT report FROM copy WHERE parent IN (??)", sorted(todo))} - seen
    return seen
