"""THE APPLICATION, put together: routes, errors, what is drawn with; the gate around it."""
from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio.to_thread
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, Response
from starlette.exceptions import HTTPException

from tollbook import BookMissing, TollbookError, __version__

from . import api, downloads, pages
from .adding import Intake
from .answers import API, SignIn, answer, status_of
from .calls import Shelf
from .desk import Desk, Refused
from .guard import Guard
from .house import STATIC, House, around, assets
from .kept import PAGES, Kept
from .serving import Serving

THREADS = 2
"""Calls that a process works on at once; others wait their turn.  More only make each of them slower: with twenty readers of a book of
100,000 reports the slowest of a hundred pages took .23 s with 2, .35 with 4, .8 with 8 (`bench/serve.py load`, two processes)."""


def create_app(serving: Serving) -> FastAPI:
    """The application that serves a book.  Raises TollbookError where it may not be served so, BookError where it cannot be opened."""
    serving.checked()
    shelf, desk = Shelf(serving.book), Desk(serving.desk)
    shelf.book()  # made, or told what is wrong with it, before anybody calls
    intake = Intake(desk, shelf)

    @asynccontextmanager
    async def living(app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        yield
        intake.close()

    app = FastAPI(title="Tollbook", version=__version__, summary="A ledger of casualty claims", description=api.__doc__ or "",
                  openapi_url=f"{API}v1/openapi.json", docs_url=None, redoc_url=None, lifespan=living)  # fmt: skip
    app.state.house = House(serving, desk, shelf, Kept(PAGES), intake)
    for router in (pages.router, api.router, downloads.router):
        app.include_router(router)
    app.add_api_route("/static/{version}/{name}", _static, include_in_schema=False)
    app.add_exception_handler(TollbookError, _of_ours)
    app.add_exception_handler(RequestValidationError, _not_valid)
    app.add_exception_handler(HTTPException, _of_the_protocol)
    app.add_exception_handler(Exception, _fault)
    app.add_middleware(Guard, serving=serving)
    return app


def from_environment() -> FastAPI:
    """The application of a process that another one started."""
    return create_app(Serving.from_environment(os.environ))


async def _static(version: str, name: str) -> Response:
    """What pages are drawn with: only the files of one folder, by their names."""
    known = {path.name: path for path in STATIC.iterdir()}
    if name not in known:
        raise BookMissing("there is no such file", "pages are drawn with others", "load the page again")
    kept = "public, max-age=31536000, immutable" if assets().endswith(version) else "no-cache"
    return FileResponse(known[name], headers={"cache-control": kept})


async def _of_ours(request: Request, error: Exception) -> Response:
    assert isinstance(error, TollbookError)
    if isinstance(error, SignIn) and not request.url.path.startswith(API) and request.method == "GET":
        return pages.to_login(request, error)
    status = 429 if isinstance(error, Refused) and error.what.startswith("too many") else status_of(error)
    what = error.what.replace(request.app.state.house.serving.book, "the book")  # where it lies is nobody's business
    return answer(request.scope, status, what, error.why, error.hint, around(request))


async def _not_valid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(part) for part in first.get("loc", ()))
    broken = first.get("type") == "json_invalid"
    return answer(request.scope, 400 if broken else 422, "this call cannot be taken as it is", f"{where}: {first.get('msg', '')}"[:300],
                  "correct the field", around(request))  # fmt: skip


async def _of_the_protocol(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    known = {404: "there is nothing at this address", 405: "this cannot be done at this address"}
    what = known.get(error.status_code, str(error.detail)[:120])
    response = answer(request.scope, error.status_code, what, "", "check the address", around(request))
    response.headers.update(error.headers or {})
    return response


async def _fault(request: Request, error: Exception) -> Response:
    """A fault of ours: said without what it was about, which may be of people."""
    return answer(request.scope, 500, "this is a fault of tollbook", type(error).__name__, "try again; where it stays, file it",
                  around(request))  # fmt: skip
