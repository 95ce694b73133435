"""PAGES KEPT: what was drawn is given out again, until the book says something else.  A stamp tells that at the cost of a look-up."""
from __future__ import annotations

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

PAGES = 400


@dataclass(frozen=True, slots=True)
class Drawn:
    tag: str
    plain: bytes
    packed: bytes


class Kept:
    """Any thread may use it."""

    def __init__(self, most: int = PAGES) -> None:
        self._most, self._lock = most, threading.Lock()
        self._pages: OrderedDict[Hashable, Drawn] = OrderedDict()

    def page(self, key: Hashable, draw: Callable[[], str]) -> Drawn:
        """`key`: everything that the page depends on, the stamp of the book in it."""
        with self._lock:
            held = self._pages.get(key)
            if held is not None:
                self._pages.move_to_end(key)
                return held
        plain = draw().encode(errors="replace")
        made = Drawn(f'"{hashlib.sha256(plain).hexdigest()[:24]}"', plain, gzip.compress(plain, 4))
        with self._lock:
            self._pages[key] = made
            while len(self._pages) > self._most:
                self._pages.popitem(last=False)
        return made


def sent(request: Request, drawn: Drawn) -> Response:
    """The page, packed where the browser takes it so; nothing, where it has it already."""
    headers = {"etag": drawn.tag, "cache-control": "private, no-cache", "vary": "Accept-Encoding, Cookie"}
    if request.headers.get("if-none-match") == drawn.tag:
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(drawn.packed, headers={**headers, "content-encoding": "gzip"}, media_type="text/html")
    return Response(drawn.plain, headers=headers, media_type="text/html")
