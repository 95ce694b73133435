"""PAGES: an address, what it shows, and what its forms do.  A form is answered by a page to go to (303): it works without script."""
from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated
from urllib.parse import quote, unquote

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from tollbook import Book, Decision, DecisionError, InputError, TooLarge
from tollbook.web import pages
from tollbook.web.shown import Frame

from . import asking, judging
from .answers import SignIn
from .calls import COOKIE, Caller, clean, number_in
from .desk import Refused
from .house import House, caller, house
from .kept import drawn, sent

router = APIRouter(include_in_schema=False)
Called = Annotated[Caller, Depends(caller)]
Served = Annotated[House, Depends(house)]
_SAID = "tollbook-said"
_LONGEST_TEXT = 6_000_000


def _page(call: Caller, at: House, draw: Callable[[Frame], str]) -> Response:
    """The page, from those that are kept where nothing has changed since it was drawn."""
    stamp = call.book.stamp()
    frame = at.frame(call, stamp, unquote(call.request.cookies.get(_SAID, "")))
    hides = not call.may_decide
    if call.book.is_settled():
        page = at.kept.of((frame, stamp, hides), lambda: drawn(draw(frame)))
    else:
        page = drawn(draw(frame))
    response = sent(call.request, page)
    if frame.said:
        response.delete_cookie(_SAID, path="/")
    return response


def _fresh(call: Caller, at: House, draw: Callable[[Frame], str]) -> Response:
    """A page that does not follow from the book alone."""
    frame = at.frame(call, call.book.stamp(), unquote(call.request.cookies.get(_SAID, "")))
    response = Response(draw(frame), media_type="text/html")
    if frame.said:
        response.delete_cookie(_SAID, path="/")
    return response


def local(path: str) -> str:
    """A path of our own to go to; the list where it is none."""
    return path if path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable() else "/incidents"


def _go(path: str, said: str = "") -> Response:
    response = RedirectResponse(local(path), 303)
    if said:
        response.set_cookie(_SAID, quote(said[:200]), max_age=60, httponly=True, samesite="lax", path="/")
    return response


@router.get("/")
def start() -> Response:
    return RedirectResponse("/incidents", 303)


@router.get("/incidents")
def incidents(call: Called, at: Served) -> Response:
    return _page(call, at, lambda frame: pages.incidents(frame, asking.listing(call, call.request.query_params)))


@router.get("/incidents/{name}")
def incident(name: str, call: Called, at: Served) -> Response:
    return _page(call, at, lambda frame: pages.incident(frame, asking.opened(call, name, call.request.query_params)))


@router.get("/reports/{name}")
def report(name: str, call: Called, at: Served) -> Response:
    return _page(call, at, lambda frame: pages.report(frame, asking.told(call, name)))


@router.get("/search")
def search(call: Called, at: Served) -> Response:
    return _page(call, at, lambda frame: pages.search(frame, asking.searched(call, call.request.query_params.get("q", ""))))


@router.get("/queue")
def queue(call: Called, at: Served) -> Response:
    return _fresh(call, at, lambda frame: pages.queue(frame, asking.queue(call, at.desk, call.request.query_params.get("kind"))))


@router.get("/decisions")
def decisions(call: Called, at: Served) -> Response:
    page = number_in(call.request.query_params, "page", 1, 1_000_000)
    return _page(call, at, lambda frame: pages.decisions(frame, asking.judged(call, page)))


@router.get("/about")
def about(call: Called, at: Served) -> Response:
    return _page(call, at, lambda frame: pages.about(frame, call.book.stats()))


@router.get("/changes")
def changes(call: Called, at: Served, seen: str = "") -> Response:
    """What the banner says: how many decisions others have taken, and readings came, since a page was made."""
    decided, _, read = seen.partition("-")
    before = judging.seen_in(decided) or 0
    now = call.book.stamp()
    others = [one for one in call.book.decisions()[before:] if one.who != call.user.name] if now[0] > before else []
    more = len(others) + max(0, now[1] - (judging.seen_in(read) or now[1]))
    frame = at.frame(call, now, "")
    return Response(pages.changes(frame, more, sorted({one.who for one in others})), media_type="text/html")


@router.post("/decide")
async def decide(call: Called, at: Served) -> Response:
    form = await _form(call.request)
    others = tuple(value for value in form.getlist("other") if isinstance(value, str) and value)
    kind, one, field, why, seen = (_text(form, name) for name in ("kind", "one", "field", "why", "seen"))
    word = judging.Word(kind, one, others, field, Book.value_of(_text(form, "value")), why, seen)
    decision = await at.apart(lambda: judging.decide(call, word))
    return _go(_text(form, "back"), f"{decision.kind}: {decision.why}")


@router.post("/claims")
async def write_claim(call: Called, at: Served) -> Response:
    form = await _form(call.request)
    given = {name: _text(form, name) for name in ("report", "start", "end", "words", "harm", "low", "high", "status", "why", "back")}
    decision = await at.apart(lambda: _written(call, given))
    return _go(given["back"], f"added a claim: {decision.why}")


def _written(call: Caller, given: Mapping[str, str]) -> Decision:
    call.must("reviewer", "admin")
    text = call.book.report(clean(given["report"], "report")).text
    draft: dict[str, object] = {"span": list(_span(text, given)), "harm": given["harm"], "low": _number(given, "low")}
    draft["high"] = _number(given, "high") if given["high"].strip() else None
    draft["status"] = [given["status"]] if given["status"] else []
    return judging.write_claim(call, clean(given["report"], "report"), judging.draft_of(draft), given["why"])


def _span(text: str, given: Mapping[str, str]) -> tuple[int, int]:
    """Where the words stand: as selected, else the one place in the text that has them."""
    if given["start"].isdigit() and given["end"].isdigit():
        start, end = int(given["start"][:9]), int(given["end"][:9])
        if text[start:end].split() == given["words"].split():
            return start, end
    words = given["words"].strip()
    at = text.find(words) if words else -1
    if at < 0 or text.find(words, at + 1) >= 0:
        why = "they stand in it more than once" if at >= 0 else "they do not stand in it"
        raise DecisionError(f"where {words[:40]!r} stands in the report is not known", why, "select the words in the text")
    return at, at + len(words)


def _number(given: Mapping[str, str], name: str) -> int:
    words = given[name].strip()
    if not words.isascii() or not words.isdigit() or len(words) > 9:
        raise InputError(f"{name} is {words[:40]!r}", "it has to be a whole number", "correct it")
    return int(words)


@router.get("/add")
def add(call: Called, at: Served) -> Response:
    call.must("reviewer", "admin")
    return _fresh(call, at, lambda frame: pages.add(frame, at.desk.jobs()))


@router.post("/add")
async def take(call: Called, at: Served) -> Response:
    call.must("reviewer", "admin")
    form = await _form(call.request, at.serving.files)
    files = [(one.filename or "a file", await one.read()) for one in form.getlist("files") if isinstance(one, UploadFile)]
    text = {name: _text(form, name) for name in ("text", "title", "publisher", "published", "url")}
    texts = [text] if text["text"].strip() else []
    job = await at.apart(lambda: at.intake.take(call, [(name[:120], raw) for name, raw in files if raw], texts))
    return _go(f"/add/{job}")


@router.get("/add/{name}")
def job(name: str, call: Called, at: Served) -> Response:
    call.must("reviewer", "admin")
    return _fresh(call, at, lambda frame: pages.job(frame, at.job(name)))


@router.get("/login")
def login(request: Request, at: Served, next: str = "/incidents") -> Response:
    return Response(pages.login(at.outside(), None, local(next)), media_type="text/html")


@router.post("/login")
async def sign_in(request: Request, at: Served) -> Response:
    form = await _form(request)
    after = local(_text(form, "next"))
    address = request.client.host if request.client else ""
    try:
        token = await at.apart(lambda: at.desk.sign_in(_text(form, "name"), _text(form, "password"), address))
    except Refused as error:
        page = pages.login(at.outside(), "; ".join(part for part in (error.what, error.hint) if part), after)
        return Response(page, 429 if "too many" in error.what else 403, media_type="text/html")
    response = RedirectResponse(after, 303)
    response.set_cookie(COOKIE, token, httponly=True, samesite="lax", secure=at.serving.secure, path="/")
    response.delete_cookie(_SAID, path="/")  # what somebody else did here before
    return response


@router.post("/logout")
def sign_out(call: Called, at: Served) -> Response:
    if call.token:
        at.desk.sign_out(call.token)
    response = RedirectResponse("/login" if at.serving.team else "/incidents", 303)
    response.delete_cookie(COOKIE, path="/")
    response.delete_cookie(_SAID, path="/")
    return response


@router.get("/users")
def users(call: Called, at: Served) -> Response:
    call.must("admin")
    return _fresh(call, at, lambda frame: pages.users(frame, at.desk.users(), None))


@router.post("/users")
async def new_user(call: Called, at: Served) -> Response:
    return await _keep(call, at, None)


@router.post("/users/{name}")
async def change_user(name: str, call: Called, at: Served) -> Response:
    return await _keep(call, at, name)


async def _keep(call: Caller, at: House, name: str | None) -> Response:
    call.must("admin")
    form = await _form(call.request)
    given = {field: _text(form, field) or None for field in ("role", "password")}
    active = {"true": True, "false": False}.get(_text(form, "active"))
    whom = _text(form, "name") if name is None else name
    try:
        await at.apart(lambda: at.desk.keep_user(whom, active=active, new=name is None, **given))
    except Refused as error:
        return Response(pages.users(at.outside(call), at.desk.users(), str(error)), 422, media_type="text/html")
    return _go("/users")


async def _form(request: Request, files: int = 1) -> FormData:
    """Raises TooLarge, and InputError where it is no form."""
    try:
        return await request.form(max_files=files, max_fields=2_000, max_part_size=_LONGEST_TEXT)
    except HTTPException as error:
        raise InputError("this form cannot be read", str(error.detail)[:120], "send it again") from None
    except ClientDisconnect:
        raise TooLarge("this is too much at once", "the sending was cut off", "send less at a time") from None


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    if value is not None and not isinstance(value, str):
        raise InputError(f"{name} is a file", "a word was expected", "send it again")
    if value is not None and len(value) > _LONGEST_TEXT:
        raise TooLarge(f"{name} is too long", f"it has more than {_LONGEST_TEXT:,} characters", "send it as a file")
    return value or ""


def to_login(request: Request, error: SignIn) -> Response:
    """Where a page goes that nobody may see without signing in."""
    path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return RedirectResponse(f"/login?next={quote(local(path), safe='')}", 303)
