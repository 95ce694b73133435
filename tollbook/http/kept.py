"""WHAT IS KEPT: a page is given out again until the book says something else.  A stamp tells that at the cost of a look-up."""
from __future__ import annotations

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from starlette.requests import Request
from starlette.responses import Response

PAGES, OVERVIEWS = 400, 1_000
"""How many are kept."""
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Drawn:
    tag: str
    plain: bytes
    packed: bytes


class Kept(Generic[Made]):
    """What was made last, by what it was made of.  Any thread may use it."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, threading.Lock()
        self._held: OrderedDict[Hashable, Made] = OrderedDict()

    def of(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """`key`: everything that it depends on, the stamp of the book in it."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
        made = make()
        with self._lock:
            self._held[key] = made
            while len(self._held) > self._most:
                self._held.popitem(last=False)
        return made


def drawn(page: str) -> Drawn:
    plain = page.encode(errors="replace")
    return Drawn(f'"{hashlib.sha256(plain).hexdigest()[:24]}"', plain, gzip.compress(plain, 4))


def sent(request: Request, page: Drawn) -> Response:
    """The page, packed where the browser takes it so; nothing, where it has it already."""
    headers = {"etag": page.tag, "cache-control": "private, no-cache", "vary": "Accept-Encoding, Cookie"}
    if request.headers.get("if-none-match") == page.tag:
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(page.packed, headers={**headers, "content-encoding": "gzip"}, media_type="text/html")
    return Response(page.plain, headers=headers, media_type="text/html")
