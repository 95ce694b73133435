"""THE GATE: what every answer bears, on a real socket too; how a book is served; what is logged of a fault."""
from __future__ import annotations

import logging.config
import re
import socket
from contextlib import closing
from dataclasses import replace

import httpx
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from tollbook import TollbookError
from tollbook.http import Serving, create_app
from tollbook.http.logs import log_config
from tollbook.http.serving import desk_beside

from .conftest import HERE, PASSWORD, Entering, signed_in
from .reports import Ids

PLACES = ["/incidents", "/api/v1/incidents", "/nothing", "/api/v1/nothing", "/static/x/app.css", "/login", "/download/claims.csv", "/queue"]


def test_every_answer_bears_what_keeps_a_browser_safe(single: TestClient) -> None:
    for path in PLACES:
        for headers in ({}, {"host": "evil.example"}):
            told = single.get(path, headers=headers).headers
            policy = told["content-security-policy"]
            assert "default-src 'none'" in policy and "script-src 'self';" in policy and "unsafe" not in policy, path
            assert "frame-ancestors 'none'" in policy and "form-action 'self'" in policy and "base-uri 'none'" in policy
            assert told["x-content-type-options"] == "nosniff" and told["x-frame-options"] == "DENY"
            assert told["referrer-policy"] == "same-origin" and told["cross-origin-opener-policy"] == "same-origin"
            assert "cache-control" in told and "access-control-allow-origin" not in told
            assert "private" in told["cache-control"] or "no-store" in told["cache-control"] or path.startswith("/static/")


def test_no_page_holds_script_or_style_that_the_policy_would_stop(single: TestClient, ids: Ids) -> None:
    for path in ("/incidents", f"/incidents/{ids.incident}", f"/reports/{ids.reports[0]}", "/queue", "/add", "/decisions", "/about",
                 "/incidents?view=map", "/incidents?view=timeline", "/search?q=market", "/login"):  # fmt: skip
        page = single.get(path).text
        assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:", page), path
        assert not re.search(r"(?:src|action|data)=.?(?:https?:)?//|<link[^>]*//", page), path


def test_the_cookie_is_sent_by_https_only_where_there_is_https(serving: Serving, enter: Entering) -> None:
    client = enter(create_app(replace(serving, team=True, secure=True)))
    answer = client.post("/login", data={"name": "rita", "password": PASSWORD})
    assert "; secure" in answer.headers["set-cookie"].lower()


@pytest.mark.parametrize("host, fine", [("127.0.0.1", True), ("::1", True), ("localhost", True), ("127.8.8.8", True), ("0.0.0.0", False),
                                        ("192.168.1.2", False), ("::", False), ("example.org", False), ("", False)])  # fmt: skip
def test_without_a_password_only_this_machine_is_served(serving: Serving, host: str, fine: bool) -> None:
    alone = replace(serving, host=host)
    if fine:
        assert alone.checked() is alone
    else:
        with pytest.raises(TollbookError, match="reached from other machines"):
            create_app(alone)
    assert replace(alone, team=True).checked()


def test_a_name_that_is_allowed_is_allowed_in_any_case(serving: Serving, enter: Entering) -> None:
    client = enter(create_app(replace(serving, hosts=("Ledger.Example",))))
    assert client.get("/about", headers={"host": "ledger.example"}).status_code == 200
    assert client.get("/about", headers={"host": "LEDGER.example:443"}).status_code == 200
    assert client.get("/about", headers={"host": "ledger.example.org"}).status_code == 421


def test_how_a_book_is_served_is_handed_on_to_other_processes(serving: Serving) -> None:
    wide = replace(serving, hosts=("a", "b"), team=True)
    assert Serving.from_environment(wide.handed_on()) == wide
    assert desk_beside("/x/book.sqlite") == "/x/book.desk.sqlite" and desk_beside("postgresql://u:p@h/d") == "tollbook.desk.sqlite"


def test_a_fault_is_said_and_logged_without_what_it_was_about(single: TestClient, capfd: pytest.CaptureFixture[str]) -> None:
    app = single.app
    assert isinstance(app, FastAPI)

    def broken() -> None:
        try:
            raise KeyError("Rosalia Quist")
        except KeyError as error:
            raise ValueError("Tomas O'Brien") from error

    app.add_api_route("/api/v1/broken", broken)
    app.add_api_route("/broken", broken)
    before = logging.root.handlers[:]
    try:
        logging.config.dictConfig(log_config())
        for path in ("/broken", "/api/v1/broken"):
            answer = single.get(path)
            assert answer.status_code == 500 and "this is a fault of tollbook" in answer.text and "Tomas" not in answer.text
        try:
            broken()
        except ValueError:
            logging.getLogger("uvicorn.error").error("Exception in ASGI application\n", exc_info=True)
    finally:
        logging.root.handlers[:] = before
    written = capfd.readouterr().err
    assert "ValueError" in written and "KeyError" in written and "test_guard.py" in written
    assert "Rosalia" not in written and "O'Brien" not in written


def test_on_a_real_socket(live: str, ids: Ids, capfd: pytest.CaptureFixture[str]) -> None:
    with closing(signed_in(live, "rita")) as reader, httpx.Client(base_url=live) as stranger:
        page = reader.get(f"/reports/{ids.reports[0]}")
        assert page.status_code == 200 and "quist" not in page.text.lower() and "server" not in page.headers
        assert page.headers["x-frame-options"] == "DENY"
        assert stranger.get("/api/v1/incidents").status_code == 401
        assert stranger.get("/incidents", headers={"host": "evil.example"}).status_code == 421
        assert stranger.get("/login?next=" + "x" * 8_000).status_code in (200, 414, 400)
        assert reader.get("/search", params={"q": "Rosalia Quist"}).status_code == 200
    chunked = b"content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n"
    for raw in (b"GET /incidents HTTP/1.1\r\nhost: 127.0.0.1\r\nhost: evil.example\r\n\r\n", b"\x16\x03\0", b"GET / HTTP/9\r\n\r\n",
                b"POST /decide HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 99999999999999999999\r\n\r\n",
                b"POST /decide HTTP/1.1\r\nhost: 127.0.0.1\r\n" + chunked):  # fmt: skip
        with socket.create_connection(("127.0.0.1", int(live.rsplit(":", 1)[1])), timeout=10) as line:
            line.sendall(raw)
            line.shutdown(socket.SHUT_WR)
            told = line.recv(65_536)
            assert not told or told.split()[1] in (b"303", b"400", b"401", b"403", b"413", b"421"), told[:200]
    assert httpx.get(f"{live}/login", headers={"host": "localhost"}).status_code == 200, "it goes on"
    assert "Rosalia" not in "".join(capfd.readouterr()) and HERE
