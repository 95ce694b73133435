"""Views kept up to date with the facts, in the transaction that appends them: mentions, copies, incidents.  Nothing here is a fact.

`Views.update` is told which reports have a new reading, and whom decisions speak of; it makes the mentions of these reports again, links
what is new or moved, and writes the incidents that this changes.  `rebuild` does it from nothing; both give the same.
"""
from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..model import Cluster, Copy, Edge, Incident, Judgement, Sketch
from ..model.contract import incident_json
from ..model.contract import incident_of as incident_from
from ..model.identity import canonical, digest_of
from .cards import Card, card_from, card_of, day_of, incident_of, tags_of
from .copies import add_copies, copies_of, families, origins_of
from .decisions import Effects
from .facts import InHand, claims_of, readings_of, reports_of
from .mentions import Kept, mentions_of, successor, wanted
from .migrations import VIEWS
from .rooms import Rooms
from .store import Store, chunks, rows_for, run_for

_OF_INCIDENT = (("incident", "id"), ("tag", "incident"), ("line", "incident"), ("doubt", "incident"))
"""Rows that go with an incident."""
_OF_MENTION = (("mention", "id"), ("member", "mention"), ("block", "mention"), ("edge", "one"), ("edge", "other"), ("apart", "one"),
               ("apart", "other"))  # fmt: skip
"""Rows that go with a mention."""
_NOTHING = InHand({}, {}, {})
REBUILT_AT_ONCE = 200
"""Reports whose mentions are made together."""


class StoredIndex:
    """What is linked already, as linking may ask for it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def sharing(self, keys: Sequence[str]) -> Iterable[Sketch]:
        rows = rows_for(self._store, "SELECT DISTINCT mention FROM block WHERE name IN (??)", keys)
        return self.sketches(sorted({mention for (mention,) in rows}))

    def sketches(self, mentions: Sequence[str]) -> Iterable[Sketch]:
        return self._made(rows_for(self._store, "SELECT id, report, sketch FROM mention WHERE id IN (??)", mentions))

    def of_reports(self, reports: Sequence[str]) -> Iterable[Sketch]:
        return self._made(rows_for(self._store, "SELECT id, report, sketch FROM mention WHERE report IN (??)", reports))

    def _made(self, rows: Iterable[tuple[str, str, str]]) -> list[Sketch]:
        return [Sketch(name, report, tuple(keys), body) for name, report, text in rows for keys, body in [json.loads(text)]]

    def edges_of(self, mentions: Sequence[str]) -> Iterable[Edge]:
        rows = {row for end in ("one", "other")
                for row in rows_for(self._store, f"SELECT one, other, score, reasons FROM edge WHERE {end} IN (??)", mentions)}  # fmt: skip
        return [Edge(one, other, score, tuple(json.loads(reasons))) for one, other, score, reasons in sorted(rows)]

    def copies_of(self, reports: Sequence[str]) -> Iterable[Copy]:
        return copies_of(self._store, reports)


@dataclass(frozen=True, slots=True)
class Views:
    """The views of a store.  Every method is called inside of `store.writing()`."""

    store: Store
    rooms: Rooms

    def update(
        self, new: Sequence[str], told: Sequence[str], effects: Effects, judged: Iterable[str] = (), in_hand: InHand = _NOTHING
    ) -> None:  # fmt: skip
        """`new`: reports that were not there before; `told`: reports whose mentions may be others now; `judged`: claims whose happenings
        a judgement, new or undone, speaks of; `in_hand`: what need not be read back."""
        changed = add_copies(self.store, self.rooms, new, in_hand.reports) if new else set()
        fresh, moved = self._renew(told, effects, in_hand)
        moved |= {mention for (mention,) in rows_for(self.store, "SELECT id FROM mention WHERE report IN (??)", sorted(changed))}
        judgements = self._judgements(effects)
        if judged:
            names = {self.mention_of(claim) for claim in judged}
            moved |= {name for name in names if name} | {one for j in judgements for side in j.sides for one in side if one in names}
        touched = {name for (name,) in rows_for(self.store, "SELECT incident FROM mention WHERE report IN (??)",
                                                sorted(families(self.store, changed)))} if changed else set()  # fmt: skip
        self._link(fresh, moved, judgements, touched)

    def rebuild(self, effects: Effects) -> None:
        """All views, from nothing but the facts and the decisions."""
        for table in VIEWS:
            self.store.run(f"DELETE FROM {table}")
        names = [name for (name,) in self.store.rows("SELECT id FROM report ORDER BY seq")]
        for start in range(0, len(names), REBUILT_AT_ONCE):
            part = names[start : start + REBUILT_AT_ONCE]
            self.update(part, part, replace(effects, judgements=()))
        if effects.judgements:
            claims = [claim for decision in effects.judgements for side in decision.sides for claim in side]
            self.update((), (), effects, claims)
        self.store.run("DELETE FROM meta WHERE name = ?", "linked_by")
        self.store.run("INSERT INTO meta (name, value) VALUES (?, ?)", "linked_by", self.rooms.linked_by)

    def _renew(self, reports: Sequence[str], effects: Effects, in_hand: InHand) -> tuple[list[str], set[str]]:
        """Make the mentions of reports again: those that are new or other than they were, and those that stood with one that is gone."""
        kept = self._kept(reports, effects, in_hand)
        old = {name: (incident, content) for name, incident, content in
               rows_for(self.store, "SELECT id, incident, content FROM mention WHERE report IN (??)", reports)}  # fmt: skip
        now = {one.mention.happening.id: one for one in kept}
        gone = [name for name, (_, content) in old.items() if name not in now or now[name].content != content]
        fresh = [name for name in now if name not in old or name in gone]
        moved: set[str] = set()
        if gone:
            incidents = sorted({old[name][0] for name in gone})
            moved = {name for (name,) in rows_for(self.store, "SELECT id FROM mention WHERE incident IN (??)", incidents)} - set(gone)
            for table, column in _OF_INCIDENT:
                run_for(self.store, f"DELETE FROM {table} WHERE {column} IN (??)", incidents)
            for table, column in _OF_MENTION:
                run_for(self.store, f"DELETE FROM {table} WHERE {column} IN (??)", gone)
        self._insert([now[name] for name in fresh])
        return fresh, moved

    def _kept(self, reports: Sequence[str], effects: Effects, in_hand: InHand = _NOTHING) -> list[Kept]:
        """What these reports tell now."""
        asked = [name for name in reports if name not in in_hand.told]
        told = readings_of(self.store, asked) | in_hand.told
        digests = {digest for name in asked for digest in (wanted(told[name], effects) if name in told else ())}
        claims = claims_of(self.store, sorted(digests)) | in_hand.claims
        found = reports_of(self.store, asked) | in_hand.reports
        return [kept for name in reports if name in told for kept in mentions_of(found[name], told[name], claims, effects)]

    def _insert(self, kept: Sequence[Kept]) -> None:
        sketches = [self.rooms.sketch(one.mention) for one in kept]
        self.store.run_many(
            "INSERT INTO mention (id, report, name, incident, content, card, sketch) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(sketch.id, sketch.report, one.name, "", one.content, card_of(one.mention), canonical([list(sketch.keys), sketch.body]))
             for one, sketch in zip(kept, sketches, strict=True)],
        )  # fmt: skip
        self.store.run_many("INSERT INTO member (claim, mention, place, digest) VALUES (?, ?, ?, ?)",
                            [(claim, one.mention.happening.id, place, digest) for one in kept
                             for place, (claim, digest) in enumerate(one.claims)])  # fmt: skip
        self.store.run_many("INSERT INTO block (name, mention) VALUES (?, ?)",
                            [(key, sketch.id) for sketch in sketches for key in sorted(set(sketch.keys))])  # fmt: skip

    def _judgements(self, effects: Effects) -> list[Judgement]:
        """What people decided about claims, as a word on the mentions that hold them now."""
        claims = sorted({claim for decision in effects.judgements for side in decision.sides for claim in side})
        where = dict(rows_for(self.store, "SELECT claim, mention FROM member WHERE claim IN (??)", claims))
        for claim in claims:
            if claim not in where and (heir := self._successor(claim, effects)) is not None:
                where[claim] = heir
        return [
            Judgement(decision.id, tuple(tuple(sorted({where[claim] for claim in side if claim in where})) for side in decision.sides),
                      decision.kind != "different")
            for decision in effects.judgements
        ]

    def _successor(self, claim: str, effects: Effects) -> str | None:
        reports = [name for (name,) in self.store.rows("SELECT DISTINCT report FROM claim WHERE id = ?", claim)] or [
            name for (name,) in self.store.rows("SELECT id FROM report WHERE id = ?", claim)]  # fmt: skip
        told = readings_of(self.store, reports)
        return next((heir for name in reports if name in told
                     if (heir := successor(claim, told[name], self._kept([name], effects))) is not None), None)  # fmt: skip

    def mention_of(self, claim: str) -> str | None:
        rows = self.store.rows("SELECT mention FROM member WHERE claim = ?", claim)
        return str(rows[0][0]) if rows else None

    def _link(self, fresh: Sequence[str], moved: set[str], judgements: Sequence[Judgement], touched: set[str]) -> None:
        """Link until no cluster that changes has a member that was not asked about; then write what is other than it was."""
        if not fresh and not moved and not touched:
            return
        index = StoredIndex(self.store)
        new, asked = list(fresh), set(moved)
        while True:
            linked = self.rooms.link(new, index=index, judgements=judgements, moved=sorted(asked - set(new)))
            self.store.run_many("INSERT INTO edge (one, other, score, reasons) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                                [(e.one, e.other, e.score, canonical(list(e.reasons))) for e in linked.edges])  # fmt: skip
            self.store.run_many("INSERT INTO apart (one, other, score, reasons) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                                [(e.one, e.other, e.score, canonical(list(e.reasons))) for e in linked.hints])  # fmt: skip
            members = {member for cluster in linked.clusters for member in cluster.members}
            old = {name for (name,) in rows_for(self.store, "SELECT incident FROM mention WHERE id IN (??)", sorted(members)) if name}
            left = {name for (name,) in rows_for(self.store, "SELECT id FROM mention WHERE incident IN (??)", sorted(old))} - members
            if not left:
                break
            asked |= members | left
        self._write(linked.clusters, old)
        self._touch(touched - old)

    def _write(self, clusters: Sequence[Cluster], old: set[str]) -> None:
        for table, column in _OF_INCIDENT:
            run_for(self.store, f"DELETE FROM {table} WHERE {column} IN (??)", sorted(old))
        cards = self._cards(member for cluster in clusters for member in cluster.members)
        origins = origins_of(self.store, {card.report for card in cards.values()})
        made = []
        for cluster in clusters:
            own = [cards[member] for member in cluster.members if member in cards]
            if own:
                made.append((own, incident_of(own, cluster.links)))
        self._insert_incidents(made, origins)

    def _touch(self, incidents: set[str]) -> None:
        """Write incidents again whose mentions are the same, and whose copies have another origin."""
        rows = rows_for(self.store, "SELECT id, body FROM incident WHERE id IN (??)", sorted(incidents))
        links = {name: incident_from(json.loads(body)).links for name, body in rows}
        members: dict[str, list[str]] = {}
        for name, incident in rows_for(self.store, "SELECT id, incident FROM mention WHERE incident IN (??)", sorted(links)):
            members.setdefault(incident, []).append(name)
        self._write([Cluster(tuple(sorted(names)), links[incident]) for incident, names in sorted(members.items())], set(links))

    def _cards(self, mentions: Iterable[str]) -> dict[str, Card]:
        rows = rows_for(self.store, "SELECT id, report, name, content, card FROM mention WHERE id IN (??)", mentions)
        return {row[0]: card_from(row) for row in rows}

    def _insert_incidents(self, made: Sequence[tuple[Sequence[Card], Incident]], origins: dict[str, str]) -> None:
        for part in chunks(made):
            self.store.run_many("UPDATE mention SET incident = ? WHERE id = ?",
                                [(incident.id, card.id) for cards, incident in part for card in cards])  # fmt: skip
            self.store.run_many("INSERT INTO incident (id, day, content, body) VALUES (?, ?, ?, ?)",
                                [(incident.id, day_of(incident), _content(cards, origins), canonical(incident_json(incident)))
                                 for cards, incident in part])  # fmt: skip
            self.store.run_many("INSERT INTO tag (kind, word, day, incident) VALUES (?, ?, ?, ?)",
                                [(*tag, day_of(incident), incident.id) for cards, incident in part
                                 for tag in sorted(tags_of(cards, incident))])  # fmt: skip


def _content(cards: Sequence[Card], origins: dict[str, str]) -> str:
    """Equal where a toll would be: what each mention says, and whose copy its report is."""
    return digest_of(canonical(sorted([card.content, card.report, origins.get(card.report, "")] for card in cards)))
