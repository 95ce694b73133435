"""The book: what may be asked of it and done to it, on one screen each.

    facts.append      reports, readings, claims        views.update    mentions, copies, incidents (the same transaction)
    decisions         appended with the audit chain    tolls           reckoned when asked for, kept by content
"""
from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from types import TracebackType
from typing import Self, Unpack

from ..errors import BookBusy, BookMissing
from ..model import Decision, Dossier, Doubt, Draft, Entry, Finding, Found, Incident, Overview, Reading, Report, Standing, Stats, Suggestion
from ..model import Tally, Toll, Transcript, Withheld
from ..model.contract import incident_of
from .backup import backup, restore
from .byhand import claim_by_hand, with_claim
from .deciding import Deciding
from .decisions import Effects, decision_of_person
from .dossier import dossier_of
from .facts import InHand, Prepared, append, claims_of, full_name, index_words, prepare, readings_of, reports_of
from .listing import Asked, Filter, every, exported, listed, stats_of
from .migrations import migrate
from .overview import overview
from .register import Register
from .reviewing import doubts, suggestions
from .rooms import Rooms
from .searching import Shade, search
from .store import Store, open_store, rows_for
from .tolls import Tolls
from .transcripts import transcript_of
from .verifying import verify, view_faults
from .views import Views
from .withheld import withheld_in

BATCH = 128
"""Readings that are kept in one transaction."""


def utc_now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


class Book(Deciding):
    """A ledger of reports, readings, claims and decisions, in a file or on a PostgreSQL server.

    One thread uses one Book; any number of Books, in any number of programs, may be open on one ledger.  Every method raises BookError
    where the ledger cannot do it; after that nothing of what was asked for is in it, and everything that was acknowledged before is.
    """

    def __init__(self, store: Store, rooms: Rooms, *, clock: Callable[[], datetime] = utc_now) -> None:
        self._store, self._rooms, self._clock = store, rooms, clock
        if not store.has_table("migration") and not store.writable:
            raise BookMissing(f"{store.where} holds no book", "it has no tables", "tollbook add makes one")
        migrate(store, clock())
        self._views, self._tolls = Views(store, rooms), Tolls(store, rooms)
        self._register = Register(store, self._views)
        self._hidden: tuple[tuple[int, int], Withheld] = (-1, -1), Withheld()
        if store.writable:
            self._keep_up()

    @classmethod
    def on(cls, where: str, rooms: Rooms, *, create: bool = True, write: bool = True, clock: Callable[[], datetime] = utc_now) -> Self:
        """The book at a file or an address.  `create`: make it where there is none; `write=False`: never change it.

        Raises BookMissing, BookNewer, BookDamaged, BookReadOnly.
        """
        store = open_store(where, create=create, write=write)
        with ExitStack() as unless_opened:
            unless_opened.callback(store.close)
            if not create and not store.has_table("migration"):
                raise BookMissing(f"there is no book at {store.where}", "it holds no tables of ours", "tollbook add makes one")
            book = cls(store, rooms, clock=clock)
            unless_opened.pop_all()
        return book

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._store.close()

    @property
    def where(self) -> str:
        """The file, or the address without its password."""
        return self._store.where

    # ------------------------------------------------------------------ adding

    def has(self, report: str) -> bool:
        """Whether a reading of the report of this id is in the book."""
        return bool(self._store.rows("SELECT 1 FROM reading WHERE report = ? LIMIT 1", report))

    def add(self, readings: Iterable[Reading], *, kept: Callable[[Reading], None] | None = None, reckon: bool = True) -> Tally:
        """Keep readings, their reports and claims; what is there already is left as it is.  What was new.

        Readings are kept by the batch; `kept` is called for each once it is safe on the disk.  With `reckon` the tolls of the incidents
        that this changes are reckoned at the end; else they are when they are asked for.
        Raises InputError where a reading does not agree with its own text: nothing of its batch is kept then.
        """
        tally = Tally()
        batch: list[Prepared] = []
        for reading in readings:
            batch.append(prepare(reading))
            if len(batch) >= BATCH:
                tally = self._add_batch(batch, tally, kept)
        if batch:
            tally = self._add_batch(batch, tally, kept)
        if reckon and tally.readings:
            self.reckon()
        return tally

    def _add_batch(self, batch: list[Prepared], tally: Tally, kept: Callable[[Reading], None] | None) -> Tally:
        with self._store.writing():
            effects = self._now()
            more, new, told = append(self._store, batch, self._clock())
            self._views.update(new, told, effects, in_hand=InHand.of(batch, new))
        for one in batch if kept is not None else ():
            kept(one.reading)  # type: ignore[misc]
        batch.clear()
        return Tally(tally.of + more.of, tally.reports + more.reports, tally.readings + more.readings, tally.claims + more.claims)

    def reckon(self) -> int:
        """Reckon the tolls of incidents that have changed; how many there were."""
        return self._tolls.reckon_stale(self._now())

    def write_claim(self, report: str, draft: Draft, *, who: str, why: str) -> Decision:
        """A person reads a claim where the reader read none: it is added to the newest reading, and accepted.

        Raises BookMissing, and DecisionError where the words do not stand in the report, or say what cannot be.
        """
        name = full_name(self._store, "report", report, "report")
        told = readings_of(self._store, [name]).get(name)
        if told is None:
            raise BookMissing(f"nobody has read {name} yet", "a claim is added to a reading", "add the report first")
        held = reports_of(self._store, [name])[name]
        claim = claim_by_hand(held, draft)
        decision_of_person("accept", [[claim.id]], who=who, why=why, at=self._clock())  # before anything is kept: who and why are told
        if claim.id not in dict(told[-1].claims):
            claims = claims_of(self._store, [digest for _, digest in told[-1].claims])
            self.add([with_claim(held, told[-1], claims, claim, draft.happening)], reckon=False)
        return self.accept(claim.id, who=who, why=why)

    # ------------------------------------------------------------------ asking

    def incidents(self, *, page: int = 1, size: int = 20, **asked: Unpack[Asked]) -> list[Incident]:
        """Incidents with their lines, the latest first, a page of them.  What may be asked for stands at `Asked`."""
        self._keep_lines(asked)
        with self._store.reading():
            rows = listed(self._store, Filter(**asked), size, (max(page, 1) - 1) * size)
            lines = self._tolls.lines({incident.id: kept for incident, kept in rows}, self._now())
        return [replace(incident, lines=lines[incident.id]) for incident, _ in rows]

    def overview(self, *, points: bool = False, months: bool = False, **asked: Unpack[Asked]) -> Overview:
        """All incidents that are asked for, from above: how many of what kind; with `points` where, with `months` when."""
        self._keep_lines(asked)
        with self._store.reading():
            return overview(self._store, Filter(**asked), points=points, months=months)

    def _keep_lines(self, asked: Asked) -> None:
        """What is found by its lines is found once they are reckoned."""
        if (asked.get("state") or asked.get("review")) and self._store.writable:
            with suppress(BookBusy):
                self._tolls.reckon_stale(self._now(), wait=False)

    def every_incident(self) -> Iterator[Incident]:
        """All incidents with their lines, in the order of their names."""
        for incident, kept in every(self._store):
            yield replace(incident, lines=self._tolls.lines({incident.id: kept}, self._now())[incident.id])

    def incident_named(self, name: str) -> str:
        """The id of an incident: its own, one that it had, that of a claim or a report in it, or the beginning of one of these.

        Raises BookMissing where it is none of these, or the beginning of several.
        """
        table = {"c": "claim", "r": "report"}.get(name[:1])
        if table is not None:
            full = full_name(self._store, table, name, table)
            sql = ("SELECT mention.incident FROM member JOIN mention ON mention.id = member.mention WHERE member.claim = ?"
                   if table == "claim" else "SELECT incident FROM mention WHERE report = ? ORDER BY id")  # fmt: skip
            rows = self._store.rows(sql, full)
            if not rows:
                raise BookMissing(f"{full} belongs to no incident", "its claims are sums, or it has none", "tollbook search shows it")
            return str(rows[0][0])
        rows = self._store.rows("SELECT incident FROM mention WHERE name = ?", name)
        return str(rows[0][0]) if rows else full_name(self._store, "incident", name, "incident")

    def show(
        self, name: str, *, policy: str = "bounds", as_of: date | None = None, recorded_by: date | None = None, most: int = 200
    ) -> Dossier:  # fmt: skip
        """All that is held on an incident, with at most so many claims.  Raises BookMissing and PolicyError."""
        with self._store.reading():
            incident = self.incident_named(name)
            effects, decisions = self._now(), self.decisions()
        toll = self._tolls.toll(incident, effects, policy=policy, as_of=as_of, recorded_by=recorded_by)
        history = self._tolls.history(incident, effects, policy=policy)
        with self._store.reading():
            return dossier_of(self._store, self._rooms, incident, effects, decisions, toll, history, most)

    def toll(self, name: str, *, policy: str = "bounds", as_of: date | None = None, recorded_by: date | None = None) -> Toll:
        """The toll of an incident under a policy, as far as published, and as far as recorded, by these days."""
        return self._tolls.toll(self.incident_named(name), self._now(), policy=policy, as_of=as_of, recorded_by=recorded_by)

    def entries(self, name: str) -> list[Entry]:
        """The claims of an incident as they are reckoned: corrected, and copies under their origin."""
        incident = self.incident_named(name)
        return self._tolls.entries([incident], self._now())[incident]

    def report(self, name: str) -> Report:
        """A report by its id, or by the beginning of it.  Raises BookMissing."""
        full = full_name(self._store, "report", name, "report")
        return reports_of(self._store, [full])[full]

    def transcript(self, name: str) -> Transcript:
        """A report, by its id or the beginning of it, with all that is claimed in it.  Raises BookMissing."""
        with self._store.reading():
            return transcript_of(self._store, full_name(self._store, "report", name, "report"), self._now())

    def doubts(self, *, most: int = 50) -> list[Doubt]:
        """Claims that nobody has decided on and that the reader is not sure of, the most doubtful first."""
        with self._store.reading():
            return doubts(self._store, self._now(), most)

    def suggestions(self, incident: str | None = None, *, most: int = 20) -> list[Suggestion]:
        """Pairs of incidents that may be one and that nobody has judged, the likeliest first; with `incident`, those of it."""
        with self._store.reading():
            name = None if incident is None else self.incident_named(incident)
            found = suggestions(self._store, self._now(), most, name)
            lines = self._tolls.lines_of((one.id for pair in found for one in (pair.one, pair.other)), self._now())
        return [replace(pair, one=replace(pair.one, lines=lines[pair.one.id]), other=replace(pair.other, lines=lines[pair.other.id]))
                for pair in found]  # fmt: skip

    def claim_named(self, name: str) -> tuple[str, str | None]:
        """The report that a claim stands in, and its incident, None where it belongs to none.  Raises BookMissing."""
        full = full_name(self._store, "claim", name, "claim")
        ((report,),) = self._store.rows("SELECT report FROM claim WHERE id = ? LIMIT 1", full)
        sql = "SELECT mention.incident FROM member JOIN mention ON mention.id = member.mention WHERE member.claim = ?"
        rows = self._store.rows(sql, full)
        return str(report), str(rows[0][0]) if rows else None

    def titles(self, incidents: Iterable[str]) -> dict[str, str]:
        """The titles of incidents by their ids."""
        rows = rows_for(self._store, "SELECT id, body FROM incident WHERE id IN (??)", sorted(set(incidents)))
        return {name: incident_of(json.loads(body)).title for name, body in rows}

    def withheld(self) -> Withheld:
        """Incidents whose names are not to be shown to everybody."""
        with self._store.reading():
            effects = self._now()
            if not effects.withheld:
                return Withheld()
            stamp = self.stamp()
            if self._hidden[0] != stamp:
                self._hidden = stamp, withheld_in(self._store, effects, self.decisions())
            return self._hidden[1]

    def stamp(self) -> tuple[int, int]:
        """How many decisions and readings there are: equal where all that the book shows is equal."""
        with self._store.reading():
            ((decisions,),) = self._store.rows("SELECT coalesce(max(seq), 0) FROM decision")
            ((readings,),) = self._store.rows("SELECT coalesce(max(seq), 0) FROM reading")
        return int(decisions), int(readings)

    def search(
        self, words: str, *, most: int = 20, reports: bool = True, claims: bool = True, shade: Shade | None = None
    ) -> list[Found]:  # fmt: skip
        """Claims and reports that have all the words: `word`, `"a phrase"`, `begin*`, `-without`.  `shade` says what may be seen of a
        report or a claim: only in that is it looked.  Raises InputError on no words."""
        with self._store.reading():
            return search(self._store, words, most=most, reports=reports, claims=claims, shade=shade)

    def stats(self) -> Stats:
        with self._store.reading():
            return stats_of(self._store, self._now())

    def claims(self) -> Iterator[tuple[Entry, str | None, Report, tuple[Standing, ...]]]:
        """Every claim of the newest readings as corrected: with its incident (None: it belongs to none), its report without the text, and
        what people decided about it; in the order in which the reports came."""
        return exported(self._store, self._now())

    def _now(self) -> Effects:
        """What people's decisions come to now."""
        return self._register.effects()

    # ------------------------------------------------------------------ keeping

    def verify(self, *, views: bool = False, progress: Callable[[int], None] | None = None) -> Iterator[Finding]:
        """Whatever in the book does not agree with itself; with `views`, also views that do not follow from the facts (takes as long as
        making them).  Nothing is changed."""
        yield from verify(self._store, progress)
        if views and self._store.writable:
            yield from view_faults(self._views, self._now())

    def rebuild(self) -> None:
        """Make all views again from the facts."""
        with self._store.writing():
            self._views.rebuild(self._now())
        self.reckon()

    def backup(self, path: str, *, progress: Callable[[int], None] | None = None) -> int:
        """Write all facts to a file, whole or not at all; how many."""
        return backup(self._store, path, self._clock(), progress)

    def restore(self, path: str, *, progress: Callable[[int], None] | None = None) -> int:
        """Fill a new book with the facts of a backup, all or nothing; how many."""
        with self._store.writing():
            facts = restore(self._store, path, progress)
            index_words(self._store)
            self._views.rebuild(self._now())
        self.reckon()
        return facts

    def _keep_up(self) -> None:
        """Where other rules linked or reckoned this book, do it again by ours."""
        held: dict[str, str] = dict(self._store.rows("SELECT name, value FROM meta"))
        ours = {"linked_by": self._rooms.linked_by, "reckoned_by": self._rooms.reckoned_by}
        if held == ours:
            return
        with self._store.writing():
            if held.get("linked_by", ours["linked_by"]) != ours["linked_by"]:
                self._views.rebuild(self._now())
            if held.get("reckoned_by") != ours["reckoned_by"]:
                self._store.run("DELETE FROM toll")
                self._store.run("UPDATE incident SET reckoned = ''")
            self._store.run("DELETE FROM meta")
            self._store.run_many("INSERT INTO meta (name, value) VALUES (?, ?)", sorted(ours.items()))

