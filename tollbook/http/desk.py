"""The desk: users and their sessions, and reports that were handed in and wait to be read.  A SQLite file that only its owner can read.

Passwords are kept as argon2id hashes, sessions as hashes of their tokens: who gets hold of the file can sign in as nobody.
"""
from __future__ import annotations

import hashlib
import json
import os
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from tollbook import TollbookError
from tollbook.web.shown import Job, Role, Taken, User

ROLES: tuple[Role, ...] = ("reader", "reviewer", "admin")
IDLE, LONGEST = 12 * 3600, 7 * 24 * 3600
"""Seconds after which a session ends: unused, and in any case."""
TRIES, WINDOW = 8, 900
"""Wrong passwords for one name, or from one address, within so many seconds, after which nobody may try."""
SHORTEST, LONGEST_PASSWORD = 10, 1_000
_TABLES = """
CREATE TABLE IF NOT EXISTS user (name TEXT PRIMARY KEY, role TEXT NOT NULL, hash TEXT NOT NULL, active INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS session (token TEXT PRIMARY KEY, name TEXT NOT NULL, begun REAL NOT NULL, used REAL NOT NULL);
CREATE TABLE IF NOT EXISTS failure (what TEXT NOT NULL, at REAL NOT NULL);
CREATE INDEX IF NOT EXISTS failure_what ON failure (what, at);
CREATE TABLE IF NOT EXISTS job (id TEXT PRIMARY KEY, who TEXT NOT NULL, begun TEXT NOT NULL, of INTEGER NOT NULL, done INTEGER NOT NULL,
    ended INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS taken (job TEXT NOT NULL, place INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (job, place));
"""


class Refused(TollbookError):
    """A name or a password that cannot be taken; signing in that is not let through."""


class Desk:
    """Any thread may use one; each call is a transaction of its own."""

    def __init__(self, path: str, *, clock: Callable[[], float] = time.time) -> None:
        self._path, self._clock, self._hasher = path, clock, PasswordHasher()
        self._nobody = self._hasher.hash(secrets.token_hex())
        fresh = not Path(path).exists()
        with self._open() as connection:
            connection.executescript(_TABLES)
        if fresh:
            os.chmod(path, 0o600)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._path, timeout=10)) as connection, connection:
                yield connection
        except sqlite3.Error as error:
            raise TollbookError(f"the desk {self._path} cannot be used", str(error)[:120], "check the file, or name another one") from None

    def _rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        with self._open() as connection:
            return connection.execute(sql, values).fetchall()

    # ------------------------------------------------------------------ users

    def users(self) -> list[User]:
        return [User(name, role, bool(active)) for name, role, active in self._rows("SELECT name, role, active FROM user ORDER BY name")]

    def user(self, name: str) -> User | None:
        return next((user for user in self.users() if user.name == name), None)

    def keep_user(
        self, name: str, *, role: str | None = None, password: str | None = None, active: bool | None = None, new: bool | None = None
    ) -> User:  # fmt: skip
        """Make a user, or change what is given of one; whoever was signed in under the name is signed out.  `new`: whether there must be
        none of the name, or one.

        Raises Refused: a name or password that cannot be; the last admin who would be none.
        """
        before = self.user(name)
        if new is not None and new is not (before is None):
            raise Refused(f"there is {'already a' if new else 'no'} user {name[:60]!r}", "", "check the name")
        _check(name, role, password, new=before is None)
        old = before or User(name, "reader")
        now = User(name, next((one for one in ROLES if one == role), old.role), old.active if active is None else active)
        admins = [user for user in self.users() if user.role == "admin" and user.active and user.name != name]
        if before is not None and before.role == "admin" and not admins and (now.role != "admin" or not now.active):
            raise Refused(f"{name} is the last admin", "nobody could let others in", "make another one admin first")
        kept = self._rows("SELECT hash FROM user WHERE name = ?", name)
        hashed = self._hasher.hash(password) if password is not None else kept[0][0]
        with self._open() as connection:
            row = (name, now.role, hashed, now.active)
            connection.execute("INSERT OR REPLACE INTO user (name, role, hash, active) VALUES (?, ?, ?, ?)", row)
            connection.execute("DELETE FROM session WHERE name = ?", (name,))
        return now

    # ------------------------------------------------------------------ sessions

    def sign_in(self, name: str, password: str, address: str) -> str:
        """A new token.  Raises Refused where name and password do not belong together, or too many were tried."""
        if not _is_text(name) or not _is_text(password):
            raise Refused("name and password do not belong together", "", "try again")
        marks = (f"name {name[:60]}", f"address {address}")
        self._count_try(marks)
        rows = self._rows("SELECT hash, active FROM user WHERE name = ?", name)
        hashed, active = rows[0] if rows else (self._nobody, 0)
        if not self._fits(hashed, password[:LONGEST_PASSWORD]) or not active:
            raise Refused("name and password do not belong together", "", "try again")
        token = secrets.token_urlsafe(32)
        with self._open() as connection:
            connection.execute("DELETE FROM failure WHERE what = ?", (marks[0],))
            connection.execute("DELETE FROM failure WHERE rowid = (SELECT max(rowid) FROM failure WHERE what = ?)", (marks[1],))
            connection.execute("DELETE FROM session WHERE used < ? OR begun < ?", (self._clock() - IDLE, self._clock() - LONGEST))
            connection.execute("INSERT INTO session (token, name, begun, used) VALUES (?, ?, ?, ?)",
                               (_hidden(token), name, self._clock(), self._clock()))  # fmt: skip
        return token

    def _count_try(self, marks: tuple[str, ...]) -> None:
        """A try is a wrong one until it turns out right: of many at once no more are let through than of one after another."""
        now = self._clock()
        with self._open() as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("DELETE FROM failure WHERE at < ?", (now - WINDOW,))
            for mark in marks:
                ((tries,),) = connection.execute("SELECT count(*) FROM failure WHERE what = ?", (mark,)).fetchall()
                if tries >= TRIES:
                    raise Refused("too many wrong passwords", "nobody may try for a while", f"wait {WINDOW // 60} minutes")
            connection.executemany("INSERT INTO failure (what, at) VALUES (?, ?)", [(mark, now) for mark in marks])

    def _fits(self, hashed: str, password: str) -> bool:
        try:
            return self._hasher.verify(hashed, password)
        except (Argon2Error, InvalidHashError):
            return False

    def signed_in(self, token: str) -> User | None:
        """The user of a session that has not ended."""
        rows = self._rows("SELECT name, begun, used FROM session WHERE token = ?", _hidden(token))
        if not rows:
            return None
        name, begun, used = rows[0]
        now = self._clock()
        if now - used > IDLE or now - begun > LONGEST:
            return None
        if now - used > 60:
            with self._open() as connection:
                connection.execute("UPDATE session SET used = ? WHERE token = ?", (now, _hidden(token)))
        user = self.user(name)
        return user if user is not None and user.active else None

    def sign_out(self, token: str) -> None:
        with self._open() as connection:
            connection.execute("DELETE FROM session WHERE token = ?", (_hidden(token),))

    # ------------------------------------------------------------------ reports that wait

    def begin(self, who: str, of: int) -> str:
        """A job of so many inputs; its name."""
        name = secrets.token_urlsafe(9)
        with self._open() as connection:
            connection.execute("INSERT INTO job (id, who, begun, of, done, ended) VALUES (?, ?, ?, ?, 0, 0)",
                               (name, who, datetime.now(UTC).isoformat(timespec="seconds"), of))  # fmt: skip
        return name

    def tell(self, job: str, taken: Taken) -> None:
        with self._open() as connection:
            ((place,),) = connection.execute("SELECT count(*) FROM taken WHERE job = ?", (job,)).fetchall()
            connection.execute("INSERT INTO taken (job, place, body) VALUES (?, ?, ?)", (job, place, json.dumps(asdict(taken))))

    def advance(self, job: str, *, ended: bool = False) -> None:
        """One input more is done, or all are."""
        with self._open() as connection:
            connection.execute("UPDATE job SET ended = 1 WHERE id = ?" if ended else "UPDATE job SET done = done + 1 WHERE id = ?", (job,))

    def job(self, name: str) -> Job | None:
        rows = self._rows("SELECT id, who, begun, of, done, ended FROM job WHERE id = ?", name)
        return self._job(rows[0]) if rows else None

    def jobs(self, most: int = 20) -> list[Job]:
        """The latest first."""
        rows = self._rows("SELECT id, who, begun, of, done, ended FROM job ORDER BY begun DESC, id LIMIT ?", most)
        return [self._job(row) for row in rows]

    def refused(self, most: int = 200) -> list[Taken]:
        """What could not be read, the latest first."""
        rows = self._rows("SELECT taken.body FROM taken JOIN job ON job.id = taken.job WHERE json_extract(taken.body, '$.error') "
                          "IS NOT NULL ORDER BY job.begun DESC, taken.place LIMIT ?", most)  # fmt: skip
        return [Taken(**json.loads(body)) for (body,) in rows]

    def _job(self, row: tuple[Any, ...]) -> Job:
        name, who, begun, of, done, ended = row
        taken = [Taken(**json.loads(body)) for (body,) in self._rows("SELECT body FROM taken WHERE job = ? ORDER BY place", name)]
        return Job(name, who, datetime.fromisoformat(begun), of, done, bool(ended), taken)


def _check(name: str, role: str | None, password: str | None, *, new: bool) -> None:
    """Raises Refused where a user cannot be called so, or a role or a password cannot be."""
    if not 1 <= len(name.strip()) <= 60 or name != name.strip() or not name.isprintable():
        raise Refused("this is no name for a user", "it has 1 to 60 letters, and no blank at its ends", "choose another")
    if role is not None and role not in ROLES:
        raise Refused(f"there is no role {role[:20]!r}", f"there are {', '.join(ROLES)}", "choose one")
    if new and password is None:
        raise Refused(f"{name} needs a password", "the user is new", "give one")
    if password is not None and not (SHORTEST <= len(password) <= LONGEST_PASSWORD and _is_text(password)):
        raise Refused("this password cannot be taken", f"it has fewer than {SHORTEST} letters, or too many", "choose another")


def _is_text(words: str) -> bool:
    """Whether it is whole characters: half of one cannot be kept or hashed."""
    return not any("\ud800" <= letter <= "\udfff" for letter in words)


def _hidden(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()
