"""ERRORS AS ANSWERS: one shape in JSON, one page in HTML, whichever was asked for."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.responses import HTMLResponse, JSONResponse, Response

from tollbook import BookBusy, BookError, BookMissing, BookReadOnly, DecisionCrossed, MissingInput, TollbookError, TooLarge
from tollbook.web import pages
from tollbook.web.shown import Frame, Problem

from .desk import Refused

API = "/api/"
_STATUS: tuple[tuple[type[TollbookError], int], ...] = (
    (BookMissing, 404), (MissingInput, 404), (DecisionCrossed, 409), (BookBusy, 503), (BookReadOnly, 409), (BookError, 503),
    (TooLarge, 413), (Refused, 403), (TollbookError, 422),
)  # fmt: skip


class Denied(TollbookError):
    """This user may not do that."""


class SignIn(TollbookError):
    """Nobody is signed in."""


def status_of(error: TollbookError) -> int:
    if isinstance(error, (Denied, SignIn)):
        return 403 if isinstance(error, Denied) else 401
    return next(status for kind, status in _STATUS if isinstance(error, kind))


def error_json(status: int, what: str, why: str, todo: str) -> dict[str, Any]:
    """The one shape of an error: {"error": {"status", "what", "why", "hint"}}."""
    return {"error": {"status": status, "what": what, "why": why, "hint": todo}}


def answer(scope: Mapping[str, Any], status: int, what: str, why: str = "", todo: str = "", frame: Frame | None = None) -> Response:
    """The error as whoever called can read it; half a character in it, which no answer can bear, is a question mark."""
    what, why, todo = (words.encode(errors="replace").decode() for words in (what, why, todo))
    if str(scope.get("path", "")).startswith(API):
        return JSONResponse(error_json(status, what, why, todo), status)
    return HTMLResponse(pages.problem(frame or Frame(name="", role="reader"), Problem(status, what, why, todo, _back(scope))), status)


def _back(scope: Mapping[str, Any]) -> str:
    """The page of ours that a form was sent from; nothing where it was no form, or came from elsewhere."""
    headers = dict(scope.get("headers", ()))
    came, host = (headers.get(name, b"").decode("latin-1") for name in (b"referer", b"host"))
    start, _, path = came.partition(f"://{host}/")
    own = scope.get("method") == "POST" and start in ("http", "https") and not path.startswith(("/", "\\"))
    return f"/{path}" if own and path.isprintable() else ""
