"""THE GATE: before a call is looked at, who calls from where with how much; and what every answer bears.

Another site that a browser has open may send calls here.  They are told by `Sec-Fetch-Site` and `Origin`, which a page cannot forge, and by
`Host`, which it cannot either (a name of its own that it lets point to this machine).  A call that is no browser's has neither.
"""
from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from tollbook.web.shown import Frame

from .answers import answer
from .house import assets
from .serving import Serving

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[MutableMapping[str, Any], Receive, Send], Awaitable[None]]

_UPLOADS = frozenset({"/add", "/api/v1/reports"})
_FORM = 1_000_000
"""Bytes of a form that hands in no report, at most."""
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_HEADERS = tuple((name.encode(), value.encode()) for name, value in {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                               "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}.items())  # fmt: skip


class Guard:
    """An application around another one."""

    def __init__(self, inner: Application, serving: Serving) -> None:
        self._inner, self._serving, self._hosts = inner, serving, serving.allowed_hosts()

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._inner(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                held = {name.lower() for name, _ in message["headers"]}
                more = [pair for pair in _HEADERS if pair[0] not in held]
                more += [] if b"cache-control" in held else [(b"cache-control", b"no-store")]
                message["headers"] = [*message["headers"], *more]
            await send(message)

        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        refusal = self._refusal(scope["method"], headers, self._most(scope))
        if refusal is not None:
            await answer(scope, *refusal, Frame(name="", assets=assets()))(scope, receive, sending)
            return
        await self._inner(scope, self._bounded(receive, self._most(scope)), sending)

    def _most(self, scope: MutableMapping[str, Any]) -> int:
        """Bytes that a call may bring: many only where reports are handed in."""
        return self._serving.upload if scope["path"] in _UPLOADS else min(self._serving.upload, _FORM)

    def _refusal(self, method: str, headers: dict[str, str], most: int) -> tuple[int, str, str, str] | None:
        host = headers.get("host", "")
        if _name_of(host) not in self._hosts:
            return 421, "this server is not called so", "the name of the call is not one of its own", "name it with --allow-host"
        if method not in _SAFE and not self._same_site(headers, host):
            return 403, "another site sent this", "a page of another site may not change the book", "open Tollbook itself and do it there"
        if int(_digits(headers.get("content-length", "0"))) > most:
            return 413, "this is too much at once", f"at most {most:,} bytes are taken", "send less at a time"
        return None

    def _same_site(self, headers: dict[str, str], host: str) -> bool:
        site = headers.get("sec-fetch-site")
        if site is not None and site not in ("same-origin", "none"):
            return False
        origin = headers.get("origin")
        return origin is None or origin.lower().partition("://")[2] == host.lower()

    def _bounded(self, receive: Receive, most: int) -> Receive:
        """The body, as far as the limit; whoever sends more than was announced is cut off."""
        taken = 0

        async def receiving() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > most:
                return {"type": "http.disconnect"}
            return message

        return receiving


def _name_of(host: str) -> str:
    """The name without the port: `[::1]:8000` is `::1`."""
    name = host.lower()
    return name[1:].split("]")[0] if name.startswith("[") else name.rsplit(":", 1)[0]


def _digits(words: str) -> str:
    """A number as it is announced; one of very many digits is a very great one."""
    return words[:16] if words.isascii() and words.isdigit() else "0"
