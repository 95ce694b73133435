"""Tolls of incidents over all reports: reckoned when they are asked for, kept by the content that they follow from.

What is reckoned: every claim of the incident's mentions as people corrected it; those that people rejected or replaced are set aside.
In its own incident no claim is background.  The outlet's own word in a copy is the word of the outlet that had it first.
"""
from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import accumulate

from ..errors import BookBusy, BookReadOnly
from ..model import LineChange, Entry, Line, Report, Toll
from ..model.contract import claim_of, line_json, line_of, toll_json, toll_of
from ..model.identity import canonical, digest_of
from ..model.nouns import noun_of
from .cards import in_book
from .copies import origins_of
from .decisions import Effects
from .facts import report_of, view_of
from .mentions import as_corrected
from .reviewing import keep_reviews
from .rooms import Rooms
from .store import Store, rows_for

AT_ONCE = 100
"""Incidents that are reckoned between two commits."""
_DAYS = 60
"""Days of publication that a history looks at, the latest; older ones are taken together."""
_WORK = 1_000_000
"""The squares of the numbers of claims that were known on each of these days, at most, added up (about five seconds): of an incident of
very many claims those days are looked at that brought the most, and the last; the claims of a day in between count for the next."""


@dataclass(frozen=True, slots=True)
class Tolls:
    """The tolls of a store.  Reads outside of any lock; what is kept is kept only where its content is still the incident's."""

    store: Store
    rooms: Rooms

    def toll(
        self, incident: str, effects: Effects, *, policy: str = "bounds", as_of: date | None = None, recorded_by: date | None = None
    ) -> Toll:  # fmt: skip
        """The toll of an incident that is there.  Raises PolicyError."""
        content = view_of(self.store, "content", incident)
        key = self._key(content, self.rooms.rules_of(policy), str(as_of), str(recorded_by))
        kept = self._kept(key)
        if kept is not None:
            return replace(toll_of(json.loads(kept)), incident=incident)
        entries = self.entries([incident], effects)[incident]
        toll = self._reckoned(entries, effects, incident, policy=policy, as_of=as_of, recorded_by=recorded_by)
        self._keep(key, canonical(toll_json(toll)))
        return toll

    def compared(self, incident: str, effects: Effects, *, as_of: date | None = None) -> tuple[Toll, ...]:
        """The tolls of an incident under all policies that come with the program."""
        key = self._key(view_of(self.store, "content", incident), "compared", str(as_of))
        kept = self._kept(key)
        if kept is not None:
            return tuple(replace(toll_of(one), incident=incident) for one in json.loads(kept))
        entries = self.entries([incident], effects)[incident]
        rejected = effects.rejected(entry.claim.id for entry in entries)
        tolls = self.rooms.compare(entries, as_of=as_of, incident=incident, rejected=rejected)
        self._keep(key, canonical([toll_json(toll) for toll in tolls]))
        return tolls

    def history(self, incident: str, effects: Effects, *, policy: str = "bounds") -> tuple[LineChange, ...]:
        """The days on which a line changed, the first day first (reckoning.md, section 7)."""
        content = view_of(self.store, "content", incident)
        key = self._key(content, self.rooms.rules_of(policy), "history")
        kept = self._kept(key)
        if kept is None:
            changes = self._changes(self.entries([incident], effects)[incident], effects, incident, policy)
            kept = canonical([{name: str(value) if name == "day" else value for name, value in _plain(change)} for change in changes])
            self._keep(key, kept)
        return noun_of(tuple[LineChange, ...], json.loads(kept), "history")

    def _changes(self, entries: Sequence[Entry], effects: Effects, incident: str, policy: str) -> list[LineChange]:
        changes: list[LineChange] = []
        last: dict[tuple[str, str], tuple[object, ...]] = {}
        before, days = date.min, days_looked_at(entry.published for entry in entries if entry.published is not None)
        tolls = {day: self._reckoned(entries, effects, incident, policy=policy, as_of=day, reasons=False)
                 for day in reversed(days)}  # the last day first: it may have been asked for just now
        for day in days:
            toll = tolls[day]
            told = tuple(sorted(entry.claim.id for entry in entries if entry.published is not None and before < entry.published <= day))
            before = day
            for line in toll.lines:
                state = (line.low, line.best, line.high, line.state)
                if last.get((line.harm, line.group.label)) != state:
                    last[line.harm, line.group.label] = state
                    changes.append(LineChange(day, line.harm, line.group.label, line.low, line.best, line.high, line.state, told))
        return changes

    def lines(self, incidents: Mapping[str, bool], effects: Effects) -> dict[str, tuple[Line, ...]]:
        """The lines of incidents; True for those whose lines are kept and follow from what they are now."""
        found: dict[str, list[tuple[int, str]]] = {name: [] for name in incidents}
        for name, place, body in rows_for(self.store, "SELECT incident, place, body FROM line WHERE incident IN (??)",
                                          [name for name, kept in incidents.items() if kept]):  # fmt: skip
            found[name].append((place, body))
        stale = [name for name, kept in incidents.items() if not kept]
        entries = self.entries(stale, effects)
        made = {name: self._reckoned(entries[name], effects, name).lines for name in stale}
        return {name: made[name] if name in made else tuple(line_of(json.loads(body)) for _, body in sorted(rows))
                for name, rows in found.items()}  # fmt: skip

    def reckon_stale(self, effects: Effects, *, wait: bool = True) -> int:
        """Reckon what has changed, and keep it: how many incidents.  Raises BookBusy where another program writes for too long, or at
        all with `wait` off; what is left is reckoned when it is asked for."""
        done = 0
        while True:
            rows = self.store.rows("SELECT id, content FROM incident WHERE reckoned <> content ORDER BY id LIMIT ?", AT_ONCE)
            if not rows:
                return done
            contents: dict[str, str] = dict(rows)
            entries = self.entries(contents, effects)
            tolls = {name: self._reckoned(entries[name], effects, name) for name in contents}
            with self.store.writing(wait=wait):
                self._keep_lines(contents, tolls)
                keep_reviews(self.store, contents, entries, tolls, effects)
            done += len(rows)

    def _keep_lines(self, contents: Mapping[str, str], tolls: Mapping[str, Toll]) -> None:
        days = {name: day for name, content, day in rows_for(self.store, "SELECT id, content, day FROM incident WHERE id IN (??)", contents)
                if content == contents[name]}  # fmt: skip
        names = sorted(days)
        self.store.run_many("DELETE FROM line WHERE incident = ?", [(name,) for name in names])
        self.store.run_many("DELETE FROM tag WHERE incident = ? AND kind IN ('state', 'review')", [(name,) for name in names])
        self.store.run_many("INSERT INTO line (incident, place, body) VALUES (?, ?, ?)",
                            [(name, place, canonical(line_json(line)))
                             for name in names for place, line in enumerate(tolls[name].lines)])  # fmt: skip
        states = {(word, name) for name in names for line in tolls[name].lines for word in (line.state, f"{line.harm} {line.state}")}
        self.store.run_many("INSERT INTO tag (kind, word, day, incident) VALUES ('state', ?, ?, ?)",
                            [(word, days[name], name) for word, name in sorted(states)])  # fmt: skip
        self.store.run_many("UPDATE incident SET reckoned = content WHERE id = ?", [(name,) for name in names])

    def entries(self, incidents: Iterable[str], effects: Effects) -> dict[str, list[Entry]]:
        """The claims of each incident as they are reckoned."""
        names = list(incidents)
        rows = rows_for(self.store,
            "SELECT mention.incident, mention.report, claim.body, claim.recorded FROM mention JOIN member ON member.mention = mention.id "
            "JOIN claim ON claim.digest = member.digest WHERE mention.incident IN (??)", names)  # fmt: skip
        reports = abouts_of(self.store, {row[1] for row in rows})
        origins = origins_of(self.store, reports)
        reports |= abouts_of(self.store, {first for first in origins.values() if first not in reports})
        found: dict[str, list[Entry]] = {name: [] for name in names}
        for incident, report, body, recorded in rows:
            first = origins.get(report)
            entry = Entry(in_book(as_corrected(claim_of(json.loads(body)), effects)), report, reports[report].publisher,
                          reports[report].published, datetime.fromisoformat(recorded).date(), first)  # fmt: skip
            found[incident].append(entry if first is None else _in_its_voice(entry, reports[first]))
        return found

    def _reckoned(
        self, entries: Sequence[Entry], effects: Effects, incident: str, *, policy: str = "bounds", as_of: date | None = None,
        recorded_by: date | None = None, reasons: bool = True,
    ) -> Toll:  # fmt: skip
        rejected = effects.rejected(entry.claim.id for entry in entries)
        return self.rooms.reckon(entries, policy=policy, as_of=as_of, recorded_by=recorded_by, incident=incident, rejected=rejected,
                                 reasons=reasons)  # fmt: skip

    def _key(self, *parts: str) -> str:
        return digest_of(*parts, self.rooms.reckoned_by)

    def _kept(self, key: str) -> str | None:
        rows = self.store.rows("SELECT body FROM toll WHERE content = ?", key)
        return str(rows[0][0]) if rows else None

    def _keep(self, key: str, body: str) -> None:
        """Keep what was reckoned, where that is possible at once: it can be reckoned again."""
        if self.store.writable:
            try:
                with self.store.writing(wait=False):
                    self.store.run("INSERT INTO toll (content, body) VALUES (?, ?) ON CONFLICT DO NOTHING", key, body)
            except (BookBusy, BookReadOnly):
                return


def days_looked_at(published: Iterable[date]) -> list[date]:
    """The days on which a history looks at an incident whose claims were published on these, the last among them."""
    new = Counter(published)
    known = dict(zip(sorted(new), accumulate(new[day] for day in sorted(new)), strict=True))
    days = sorted(new)[-_DAYS:]
    while len(days) > 1 and sum(known[day] ** 2 for day in days) > _WORK:
        grown = [known[day] / before for day, before in zip(days, (1, *(known[day] for day in days)), strict=False)]
        del days[min(range(len(days) - 1), key=grown.__getitem__)]
    return days


def _plain(change: LineChange) -> Iterable[tuple[str, object]]:
    return ((name, getattr(change, name)) for name in LineChange.__slots__)


def _in_its_voice(entry: Entry, first: Report) -> Entry:
    """What a copy says in the outlet's own voice is the word of the outlet that had the text first (reckoning.md, R1)."""
    source = entry.claim.source
    if source.words is not None:
        return entry
    actor = f"outlet:{first.publisher}" if first.publisher else None
    return replace(entry, publisher=first.publisher, claim=replace(entry.claim, source=replace(source, actor=actor)))


def abouts_of(store: Store, reports: Iterable[str]) -> dict[str, Report]:
    """Reports without their texts."""
    rows = rows_for(store, "SELECT id, about FROM report WHERE id IN (??)", reports)
    return {name: report_of(about, b"") for name, about in rows}
