"""Lists: incidents by what they are found by, every claim, and how much there is of all."""
from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict

from ..model import Entry, Incident, Report, Standing, Stats
from ..model.contract import incident_of
from .decisions import Effects
from .facts import claims_of, readings_of
from .mentions import as_corrected, wanted
from .store import Store, rows_for
from .terms import folded
from .tolls import abouts_of

_AT_ONCE = 200


class Asked(TypedDict, total=False):
    """Which incidents are asked for.  `place` and `actor` are names as printed or as the gazetteer has them, without case and accents;
    `country` ISO 3166-1 alpha-3; `harm` one that somebody suffered; `state` that of a line (of that harm, where one is given); `review`
    what there is to look at: doubtful, disputed or link; `since`, `until`: days of it."""

    place: str | None
    country: str | None
    actor: str | None
    harm: str | None
    state: str | None
    review: str | None
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked for; None: all."""

    place: str | None = None
    country: str | None = None
    actor: str | None = None
    harm: str | None = None
    state: str | None = None
    review: str | None = None
    since: date | None = None
    until: date | None = None


def listed(store: Store, wanted: Filter, size: int, skip: int) -> list[tuple[Incident, bool]]:
    """A page of incidents without lines, the latest first; True for those whose lines are kept and up to date."""
    source, where, values = found_by(store, wanted)
    order = "tag.day DESC, tag.incident DESC" if source != "incident" else "incident.day DESC, incident.id DESC"
    joined = source if source == "incident" else f"{source} JOIN incident ON incident.id = tag.incident"
    sql = f"SELECT incident.body, incident.reckoned = incident.content FROM {joined} {where} ORDER BY {order} LIMIT ? OFFSET ?"
    return [(incident_of(json.loads(body)), bool(kept)) for body, kept in store.rows(sql, *values, size, skip)]


def found_by(store: Store, wanted: Filter) -> tuple[str, str, list[object]]:
    """Where incidents that are wanted are found: a table (`incident`, or `tag`, whose `incident` names them), a condition, its values.

    Of several tags the rarest is gone through in the order of days, and the others are asked for each incident that has it: a page is
    found without looking at the rest of the book.
    """
    tags = _rarest_first(store, wanted)
    parts, values = list[str](), list[object]()
    source, day = ("tag", "tag.day") if tags else ("incident", "incident.day")
    if tags:
        parts.append("tag.kind = ? AND tag.word = ?")
        values += tags[0]
    for tag in tags[1:]:
        parts.append("EXISTS (SELECT 1 FROM tag other WHERE other.kind = ? AND other.word = ? AND other.day = tag.day "
                     "AND other.incident = tag.incident)")  # fmt: skip
        values += tag
    for limit, bound in ((">=", wanted.since), ("<=", wanted.until)):
        if bound is not None:
            parts.append(f"{day} {limit} ? AND {day} <> ''")
            values.append(bound.isoformat())
    return source, f"WHERE {' AND '.join(parts)}" if parts else "", values


def _rarest_first(store: Store, wanted: Filter) -> list[tuple[str, str]]:
    """The tags asked for; where there are several, by how many incidents have each."""
    asked = {"place": wanted.place and folded(wanted.place), "country": wanted.country and wanted.country.upper(),
             "actor": wanted.actor and folded(wanted.actor), "harm": wanted.harm, "review": wanted.review,
             "state": wanted.state and f"{wanted.harm or ''} {wanted.state}".strip()}  # fmt: skip
    tags = [(kind, word[:80].replace("\0", " ")) for kind, word in asked.items() if word is not None]
    if len(tags) < 2:
        return tags
    sql = "SELECT count(*) FROM (SELECT 1 FROM tag WHERE kind = ? AND word = ? LIMIT 5000) AS counted"
    return sorted(tags, key=lambda tag: int(store.rows(sql, *tag)[0][0]))


def every(store: Store) -> Iterator[tuple[Incident, bool]]:
    """All incidents without lines, by their names; True for those whose lines are kept and up to date."""
    last = ""
    while rows := store.rows("SELECT id, body, reckoned = content FROM incident WHERE id > ? ORDER BY id LIMIT ?", last, _AT_ONCE):
        yield from ((incident_of(json.loads(body)), bool(kept)) for _, body, kept in rows)
        last = rows[-1][0]


def exported(store: Store, effects: Effects) -> Iterator[tuple[Entry, str | None, Report, tuple[Standing, ...]]]:
    """Every claim of the newest readings, and those that people vouched for, in the order in which the reports came."""
    last = 0
    while rows := store.rows("SELECT seq, id FROM report WHERE seq > ? ORDER BY seq LIMIT ?", last, _AT_ONCE):
        names = [name for _, name in rows]
        told = readings_of(store, names)
        reports = abouts_of(store, names)
        digests = {name: wanted(told[name], effects) for name in names if name in told}
        claims = claims_of(store, sorted({digest for own in digests.values() for digest in own}))
        recorded: dict[str, str] = dict(rows_for(store, "SELECT digest, recorded FROM claim WHERE digest IN (??)", claims))
        sql = "SELECT member.claim, mention.incident FROM member JOIN mention ON mention.id = member.mention WHERE mention.report IN (??)"
        where: dict[str, str] = dict(rows_for(store, sql, names))
        origins: dict[str, str] = dict(rows_for(store, "SELECT report, parent FROM copy WHERE report IN (??)", names))
        for name in names:
            report = reports[name]
            for digest in sorted(digests.get(name, ()), key=lambda one: (claims[one].evidence.count, claims[one].id)):
                claim = as_corrected(claims[digest], effects)
                day = datetime.fromisoformat(recorded[digest]).date()
                entry = Entry(claim, name, report.publisher, report.published, day, origins.get(name))
                yield entry, where.get(claim.id), report, tuple(effects.all_on(claim.id))
        last = rows[-1][0]


def stats_of(store: Store, effects: Effects) -> Stats:
    def count(table: str) -> int:
        return int(store.rows(f"SELECT count(*) FROM {table}")[0][0])

    ((first, last, recorded),) = store.rows("SELECT min(published), max(published), max(recorded) FROM report")
    readers = store.rows("SELECT reader, count(*) FROM reading WHERE seq IN (SELECT max(seq) FROM reading GROUP BY report) "
                         "GROUP BY reader ORDER BY reader")  # fmt: skip
    harms = store.rows("SELECT word, count(*) FROM tag WHERE kind = ? GROUP BY word ORDER BY count(*) DESC, word", "harm")
    return Stats(
        book=store.where, engine=store.engine, bytes=store.size(), reports=count("report"), readings=count("reading"),
        claims=count("claim"), decisions=count("decision"), undone=len(effects.undone), incidents=count("incident"),
        mentions=count("mention"), copies=count("copy"), tolls=count("toll"), first=date.fromisoformat(first) if first else None,
        last=date.fromisoformat(last) if last else None, recorded=datetime.fromisoformat(recorded) if recorded else None,
        readers=tuple((reader, int(number)) for reader, number in readers), harms=tuple((word, int(number)) for word, number in harms),
    )  # fmt: skip
