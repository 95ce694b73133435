"""What the server keeps while it runs, and how a call gets at it."""
from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TypeVar

import anyio.to_thread
from fastapi import Request

from tollbook import BookMissing, TollbookError
from tollbook.web import pages as web_pages
from tollbook.web.shown import Frame, Job

from .adding import Intake
from .calls import Caller, Shelf, caller_of
from .desk import Desk
from .kept import Drawn, Kept
from .serving import Serving

STATIC = Path(web_pages.__file__).parent / "static"
_Given = TypeVar("_Given")


@dataclass(frozen=True, slots=True)
class House:
    serving: Serving
    desk: Desk
    shelf: Shelf
    kept: Kept[Drawn]
    intake: Intake

    def frame(self, call: Caller, stamp: tuple[int, int], said: str) -> Frame:
        return replace(call.frame(stamp, assets()), said=said[:200])

    def outside(self, call: Caller | None = None) -> Frame:
        """What stands around a page that shows nothing of the book."""
        if call is not None:
            return call.frame(call.book.stamp(), assets())
        return Frame(name="", role="reader", team=self.serving.team, path="/login", assets=assets())

    def job(self, name: str) -> Job:
        """Raises BookMissing."""
        job = self.desk.job(name)
        if job is None:
            raise BookMissing("there is no such reading of reports", "its name is not known", "look at /add")
        return job

    async def apart(self, do: Callable[[], _Given]) -> _Given:
        """Do something that takes its time on a thread of its own."""
        return await anyio.to_thread.run_sync(do)


def house(request: Request) -> House:
    return request.app.state.house  # type: ignore[no-any-return]


def caller(request: Request) -> Caller:
    """Raises SignIn."""
    at = house(request)
    return caller_of(request, at.serving, at.desk, at.shelf)


def around(request: Request) -> Frame:
    """What stands around an error: the way on for whoever is signed in; without it where nobody is, or the book cannot be asked."""
    at = house(request)
    try:
        return at.outside(caller_of(request, at.serving, at.desk, at.shelf))
    except TollbookError:
        return at.outside()


@cache
def assets() -> str:
    """The path of what pages are drawn with; it changes with the content, so that browsers may keep what they have for ever."""
    content = b"".join(path.name.encode() + path.read_bytes() for path in sorted(STATIC.iterdir()))
    return f"/static/{hashlib.sha256(content).hexdigest()[:12]}"
