"""A CALL: the book that a thread has open, who is calling, what they may see and do."""
from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request

from tollbook import Book, BookMissing, InputError
from tollbook.model import Overview, Withheld
from tollbook.web.shown import Frame, User

from .answers import Denied, SignIn
from .desk import Desk
from .kept import OVERVIEWS, Kept
from .serving import Serving
from .veil import Veil

COOKIE = "tollbook"
FILTERS = ("place", "country", "actor", "harm", "state", "review", "since", "until")


class Shelf:
    """One book, open once in each thread."""

    def __init__(self, where: str) -> None:
        self.where, self._own = where, threading.local()
        self._overviews: Kept[Overview] = Kept(OVERVIEWS)

    def book(self) -> Book:
        if not hasattr(self._own, "book"):
            self._own.book = Book.open(self.where)
        return self._own.book  # type: ignore[no-any-return]

    def overview(self, *, points: bool = False, months: bool = False, **asked: Any) -> Overview:
        """`Book.overview`, kept as long as the book says the same: going through all incidents takes its time."""
        book = self.book()
        if not book.is_settled():
            return book.overview(points=points, months=months, **asked)
        key = book.stamp(), points, months, tuple(sorted(asked.items()))
        return self._overviews.of(key, lambda: book.overview(points=points, months=months, **asked))


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls, and with what.  `token`: of their session."""

    user: User
    serving: Serving
    request: Request
    shelf: Shelf
    token: str | None = None

    @property
    def book(self) -> Book:
        """Of the thread that asks: a call goes through several."""
        return self.shelf.book()

    @property
    def may_decide(self) -> bool:
        return self.user.role != "reader"

    def frame(self, stamp: tuple[int, int], assets: str) -> Frame:
        query = urlencode(list(self.request.query_params.multi_items()))
        path = self.request.url.path + (f"?{query}" if query else "")
        return Frame(name=self.user.name, role=self.user.role, team=self.serving.team, path=path, seen=f"{stamp[0]}-{stamp[1]}",
                     book=self.book.where.rsplit("/", 1)[-1], assets=assets)  # fmt: skip

    def veil(self) -> Veil:
        """What hides names from this caller: from readers, those that were withheld."""
        return Veil(Withheld() if self.may_decide else self.book.withheld())

    def must(self, *roles: str) -> None:
        """Raises Denied where the caller has none of these roles."""
        if self.user.role not in roles:
            raise Denied("you may not do that", f"your role is {self.user.role}; it takes {' or '.join(roles)}", "ask an admin of the team")


def caller_of(request: Request, serving: Serving, desk: Desk, shelf: Shelf) -> Caller:
    """Raises SignIn where a team is served and nobody is signed in."""
    if not serving.team:
        return Caller(User(serving.name, "admin"), serving, request, shelf)
    token = token_of(request)
    user = desk.signed_in(token) if token else None
    if user is None:
        raise SignIn("nobody is signed in", "this book is for a team", "sign in")
    return Caller(user, serving, request, shelf, token)


def token_of(request: Request) -> str | None:
    """Of a browser's cookie, or of `Authorization: Bearer`."""
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" and token.strip() else request.cookies.get(COOKIE)


def day_in(given: Mapping[str, str], name: str) -> date | None:
    """Raises InputError where it is no day."""
    words = given.get(name, "").strip()
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        raise InputError(f"{name} is {words[:40]!r}", "it has to be a day", "write it as 2025-03-04") from None


def number_in(given: Mapping[str, str], name: str, usual: int, most: int) -> int:
    """From 1 to `most`.  Raises InputError where it is no such number."""
    words = given.get(name, "").strip()
    if not words:
        return usual
    if not words.isascii() or not words.isdigit() or not 1 <= int(words[:10]) <= most or len(words) > 10:
        raise InputError(f"{name} is {words[:40]!r}", f"it has to be a number from 1 to {most:,}", "correct it")
    return int(words)


def filters_in(given: Mapping[str, str]) -> dict[str, Any]:
    """What `Book.incidents` is asked for: the filters of an address, those that say nothing left out."""
    asked: dict[str, Any] = {name: given[name].strip()[:200] for name in FILTERS if given.get(name, "").strip()}
    return asked | {name: day_in(given, name) for name in ("since", "until") if name in asked}


def clean(words: str, what: str) -> str:
    """A name in an address.  Raises BookMissing where it cannot be one."""
    if not words.isascii() or not words.isalnum() or len(words) > 64:
        raise BookMissing(f"there is no {what} of that name", "a name has letters and digits", "check the address")
    return words
