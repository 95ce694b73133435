"""How a book came to have the tables it has: functions with names, each done once, in this order, and written down in `migration`.

A book that names one which is not here was made by a later tollbook, and is left alone.  Facts are kept from change by the database
itself.  Views may be dropped at any time: what changes them drops them, and they are made again from the facts.
"""
from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from ..errors import BookNewer, BookReadOnly
from .store import Store

FACTS = ("report", "reading", "claim", "decision")
VIEWS = ("mention", "member", "block", "edge", "incident", "tag", "print", "printed", "copy", "line", "toll", "doubt", "apart")


def facts(store: Store) -> None:
    """What is appended: reports with their texts, readings of them, claims, decisions with the audit chain."""
    _make(store, """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE report (seq {number} PRIMARY KEY, id TEXT NOT NULL UNIQUE, about TEXT NOT NULL, text {bytes} NOT NULL,
            digest TEXT NOT NULL, published TEXT, recorded TEXT NOT NULL);
        CREATE TABLE reading (seq {number} PRIMARY KEY, id TEXT NOT NULL UNIQUE, report TEXT NOT NULL, reader TEXT NOT NULL,
            body TEXT NOT NULL, recorded TEXT NOT NULL);
        CREATE INDEX reading_report ON reading (report);
        CREATE TABLE claim (seq {number} PRIMARY KEY, digest TEXT NOT NULL UNIQUE, id TEXT NOT NULL, report TEXT NOT NULL,
            body TEXT NOT NULL, recorded TEXT NOT NULL);
        CREATE INDEX claim_id ON claim (id);
        CREATE INDEX claim_report ON claim (report);
        CREATE TABLE decision (seq {number} PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL, chain TEXT NOT NULL)""")
    for table in FACTS:
        store.keep_rows(table)


def search(store: Store) -> None:
    """The words of reports and claims, by their numbers."""
    store.make_search("report_words")
    store.make_search("claim_words")


def views(store: Store) -> None:
    """What follows from the facts: which happenings are one incident, which reports are copies, what is shown of each, tolls."""
    _make(store, """
        CREATE TABLE mention (id TEXT PRIMARY KEY, report TEXT NOT NULL, name TEXT NOT NULL, incident TEXT NOT NULL,
            content TEXT NOT NULL, card TEXT NOT NULL, sketch TEXT NOT NULL);
        CREATE INDEX mention_report ON mention (report);
        CREATE INDEX mention_name ON mention (name);
        CREATE INDEX mention_incident ON mention (incident);
        CREATE TABLE member (claim TEXT NOT NULL, mention TEXT NOT NULL, place {number} NOT NULL, digest TEXT NOT NULL,
            PRIMARY KEY (mention, place)) {compact};
        CREATE INDEX member_claim ON member (claim);
        CREATE TABLE block (name TEXT NOT NULL, mention TEXT NOT NULL, PRIMARY KEY (name, mention)) {compact};
        CREATE INDEX block_mention ON block (mention);
        CREATE TABLE edge (one TEXT NOT NULL, other TEXT NOT NULL, score {real} NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY (one, other));
        CREATE INDEX edge_other ON edge (other);
        CREATE TABLE incident (id TEXT PRIMARY KEY, day TEXT NOT NULL, content TEXT NOT NULL,
            reckoned TEXT NOT NULL DEFAULT '', body TEXT NOT NULL);
        CREATE INDEX incident_day ON incident (day, id);
        CREATE INDEX incident_stale ON incident (id) WHERE reckoned <> content;
        CREATE TABLE tag (kind TEXT NOT NULL, word TEXT NOT NULL, day TEXT NOT NULL, incident TEXT NOT NULL,
            PRIMARY KEY (kind, word, day, incident)) {compact};
        CREATE INDEX tag_incident ON tag (incident);
        CREATE TABLE print (hash {number} NOT NULL, day {number} NOT NULL, report {number} NOT NULL,
            PRIMARY KEY (hash, day, report)) {compact};
        CREATE TABLE printed (report {number} PRIMARY KEY, hashes {number} NOT NULL);
        CREATE TABLE copy (report TEXT PRIMARY KEY, parent TEXT NOT NULL, likeness {real} NOT NULL);
        CREATE INDEX copy_parent ON copy (parent);
        CREATE TABLE line (incident TEXT NOT NULL, place {number} NOT NULL, body TEXT NOT NULL, PRIMARY KEY (incident, place));
        CREATE TABLE toll (content TEXT PRIMARY KEY, body TEXT NOT NULL)""")


def review(store: Store) -> None:
    """What people should look at: claims that the reader is not sure of, and happenings that may be one but stand apart.  The views are
    made again, to fill them."""
    _make(store, """
        CREATE TABLE doubt (incident TEXT NOT NULL, claim TEXT NOT NULL, doubt {real} NOT NULL, PRIMARY KEY (incident, claim)) {compact};
        CREATE INDEX doubt_doubt ON doubt (doubt, claim);
        CREATE TABLE apart (one TEXT NOT NULL, other TEXT NOT NULL, score {real} NOT NULL, reasons TEXT NOT NULL,
            PRIMARY KEY (one, other)) {compact};
        CREATE INDEX apart_other ON apart (other);
        CREATE INDEX apart_score ON apart (score);
        UPDATE meta SET value = '' WHERE name = 'linked_by'""")


MIGRATIONS: tuple[Callable[[Store], None], ...] = (facts, search, views, review)


def migrate(store: Store, now: datetime) -> bool:
    """Bring a book to the tables of this tollbook; True where it had none before.

    Raises BookNewer where a later one made it, BookReadOnly where something is to be done and the book cannot be written.
    """
    known = [migration.__name__ for migration in MIGRATIONS]
    done = _done(store)
    if done == known:
        return False
    _check(store, done, known)
    if not store.writable:
        raise BookReadOnly(f"{store.where} is of an older tollbook", "it cannot be brought up to date where it cannot be written",
                           "open it once where it can be written")  # fmt: skip
    with store.writing():
        done = _done(store)  # another program may have done it meanwhile
        _check(store, done, known)
        if not done:
            store.run("CREATE TABLE migration (place BIGINT PRIMARY KEY, name TEXT NOT NULL, done TEXT NOT NULL)")
        for place, migration in enumerate(MIGRATIONS):
            if migration.__name__ not in done:
                migration(store)
                store.run("INSERT INTO migration (place, name, done) VALUES (?, ?, ?)", place, migration.__name__, now.isoformat())
    return not done


def _done(store: Store) -> list[str]:
    if not store.has_table("migration"):
        return []
    return [name for (name,) in store.rows("SELECT name FROM migration ORDER BY place")]


def _check(store: Store, done: list[str], known: list[str]) -> None:
    later = [name for name in done if name not in known]
    if later:
        raise BookNewer(f"{store.where} is of a later tollbook", f"it was changed by {', '.join(later)[:80]}", "install the newer tollbook")


def _make(store: Store, statements: str) -> None:
    for statement in statements.split(";"):
        store.run(" ".join(statement.split()).format(**store.words))
