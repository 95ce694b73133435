"""ATTACKS, each with what would be seen if it got through."""
from __future__ import annotations

import csv
import io
import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from itertools import product
from typing import Any
from urllib.parse import quote

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from tollbook.http import Serving

from .conftest import PASSWORD, TEAM, Entering, waited_for
from .reports import Ids
from .test_roles import ROUTES, addresses

SCRIPT = "<script>alert(1)</script>"
HOSTILE = f'"><img src=x onerror=alert(1)>{SCRIPT}{{{{7*7}}}}\u202e'
FORMULA = "=HYPERLINK(\"http://evil.example\",\"x\")"


class Tags(HTMLParser):
    """What a browser would make of a page: elements, and attributes that run script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.runs: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("script", "iframe", "object", "embed", "base") and not (given.get("src") or "").startswith("/static/"):
            self.runs.append(tag)
        self.runs += [f"{tag} {name}" for name, value in attrs if name.startswith("on") or (value or "").lower().startswith("javascript:")]
        if tag == "img":
            self.runs.append(tag)

    def handle_data(self, data: str) -> None:
        if self.lasttag == "script" and data.strip():
            self.runs.append("inline script")


def handed_in(client: TestClient, **report: str) -> str:
    """The id of a report that was handed in."""
    answer = client.post("/api/v1/reports", json={"reports": [report]})
    assert answer.status_code == 202, answer.text
    (taken,) = waited_for(client, answer.json()["job"])["taken"]
    assert taken["error"] is None, taken
    return str(taken["report"])


def test_the_browser_of_these_tests_sees_script() -> None:
    assert {"img", "img onerror", "script", "inline script"} <= set(Tags(f"<p>{HOSTILE}").runs)
    assert Tags('<a href="javascript:x">').runs and not Tags('<script src="/static/a.js"></script>').runs


@pytest.mark.usefixtures("stub_reader")
def test_stored_script_is_text_wherever_it_is_shown(single: TestClient, ids: Ids) -> None:
    report = handed_in(single, text=f"At the {HOSTILE} mill 9 killed (police {HOSTILE}).", title=f"T {HOSTILE}", publisher=f"P {HOSTILE}",
                       url=f"javascript:alert(1)//{SCRIPT}", published="2031-06-08")  # fmt: skip
    files = {"files": (f"F {HOSTILE}.txt", b"\0\0\0\0")}
    job = single.post("/add", files=files).headers["location"]
    waited_for(single, job.rsplit("/", 1)[1])
    claim = single.get(f"/api/v1/reports/{report}").json()["claims"][0]["id"]
    for kind, more in (("accept", {}), ("correct", {"field": "source.actor", "value": HOSTILE}), ("withhold", {})):
        answer = single.post("/decide", data={"kind": kind, "one": claim, "why": f"W {HOSTILE}", "back": f"/search?q={HOSTILE}"} | more)
        assert answer.status_code == 303
        assert Tags(single.get("/incidents").text).runs == [], "the word on what was done"
    places = [f"/reports/{report}", f"/incidents/{claim}", job, "/add", "/queue", "/decisions", "/incidents", "/incidents?view=map",
              "/search?q=mill", f"/search?q={HOSTILE}", f"/incidents?place={HOSTILE}", f"/incidents/{claim}?source={HOSTILE}",
              f"/login?next=/{HOSTILE}", f"/nothing/{HOSTILE}", f"/incidents/{HOSTILE}", f"/incidents?since={HOSTILE}"]  # fmt: skip
    shown = 0
    for place in places:
        page = single.get(place)
        assert page.headers["content-type"].startswith("text/html") and Tags(page.text).runs == [], place
        shown += "&lt;script&gt;" in page.text
    assert shown >= 10, "the words are there, as words"
    assert "49" not in single.get(f"/reports/{report}").text.split('id="text"')[1][:900], "no template runs them"
    assert "javascript:" not in single.get(f"/reports/{report}").text.split("<h1>")[0]


@pytest.mark.usefixtures("stub_reader")
def test_no_cell_of_a_table_is_a_formula(single: TestClient) -> None:
    handed_in(single, text=f"{FORMULA}\n\nAt the mill 9 killed (=1+1).", title=FORMULA, publisher="@SUM(A1)", url="+1")
    for what in ("claims", "incidents", "lines"):
        table = single.get(f"/download/{what}.csv")
        assert table.headers["content-disposition"] == f'attachment; filename="tollbook-{what}.csv"'
        cells = [cell for row in csv.reader(io.StringIO(table.text.lstrip("\ufeff"))) for cell in row]
        assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r|%") and not cell.lstrip("-").replace(".", "").isdigit()]
        assert what == "lines" or any("HYPERLINK" in cell for cell in cells)


OUT = [
    "/static/x/../desk.py", "/static/x/..%2fpages.py", "/static/x/%2e%2e%2f%2e%2e%2fpages.py", "/static/../../pages.py",
    "/static/x//etc/passwd", "/static/x/....//pages.py", "/download/..%2f..%2fbook.sqlite", "/download/incident/..%2fbook.sqlite.json",
    "/download/claims.csv%00.html", "/reports/..%2f..%2fetc%2fpasswd", "/api/v1/reports/..%2F..%2Fbook.sqlite", "/add/..%2fbook",
    "/incidents/x?policy=/etc/passwd", "/incidents/x?policy=../../pyproject.toml", "/static/x/app.css%00.py",
]


def test_no_path_leads_out_of_the_house(single: TestClient) -> None:
    for path in OUT:
        answer = single.get(path)
        assert answer.status_code in (404, 422), (path, answer.text)
        assert not any(word in answer.text for word in ("root:", "SQLite format", "from __future__", "[project]")), path


def test_a_policy_in_an_address_is_never_a_file(single: TestClient, ids: Ids, tmp_path: Any) -> None:
    (tmp_path / "own.toml").write_text('name = "own"\ntitle = "SECRET"\n')
    answer = single.get(f"/api/v1/incidents/{ids.incident}/toll", params={"policy": str(tmp_path / "own.toml")})
    assert answer.status_code == 422 and "SECRET" not in answer.text


@pytest.mark.usefixtures("stub_reader")
def test_the_name_of_a_file_names_no_place(single: TestClient, tmp_path: Any) -> None:
    target = tmp_path / "out.txt"
    for name in (str(target), "../../out.txt", "..\\out.txt", "a\r\nset-cookie: x=1.txt", "x" * 5_000 + ".txt", "-", "", "book.sqlite"):
        answer = single.post("/add", files={"files": (name, b"At the weir 5 killed (police).")})
        assert answer.status_code in (303, 422) and "x=1" not in str(answer.headers.get("set-cookie")), name
        if answer.status_code == 303:
            waited_for(single, answer.headers["location"].rsplit("/", 1)[1])
    assert not target.exists() and not (tmp_path.parent / "out.txt").exists()


BAD: list[tuple[str, bytes]] = [
    ("a.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 100), ("a.json", b"[" * 100_000), ("a.json", b'{"text": 5}'), ("a.json", b"{"),
    ("a.jsonl", b'{"text": "x"}\n\xff\xfe\n[1]\n'), ("a.html", b"<" * 200_000), ("a.gz", b"\x1f\x8b\x08" + b"\0" * 1_000),
    ("a.txt", b"\xff\xfe" + b"\xd8" * 1_001), ("a.txt", b"\0"), ("a.json", b'{"text": "\\ud800 9 killed", "title": "\\udfff"}'),
    ("a.json", b'{"text": "9 killed", "published": "0000-00-00"}'), ("a.json", b'{"text": "9 killed", "x": 1e999}'),
    ("a.json", b'{"text": "9 killed", "published": ' + b"9" * 5_000 + b"}"), ("a.html", b"<!ENTITY x SYSTEM 'file:///etc/passwd'>&x;"),
]


@pytest.mark.usefixtures("stub_reader")
def test_a_file_that_is_no_report_is_told_so_and_breaks_nothing(single: TestClient) -> None:
    for name, raw in BAD:
        answer = single.post("/add", files=[("files", (name, raw)), ("files", ("good.txt", b"At the weir 5 killed (police)."))])
        told = waited_for(single, answer.headers["location"].rsplit("/", 1)[1])
        assert told["done"] == told["of"] == 2, raw[:40]
        assert [one["error"] for one in told["taken"] if one["name"] == "good.txt"] == [None]
        assert "root:" not in json.dumps(told)
    assert single.get("/add").status_code == single.get("/queue").status_code == 200


def test_too_much_at_once_is_refused_before_it_is_taken(single: TestClient, serving: Serving) -> None:
    big = b"x" * (serving.upload + 1)
    assert single.post("/add", files={"files": ("a.txt", big)}).status_code == 413
    assert single.post("/api/v1/reports", content=big, headers={"content-type": "application/json"}).status_code == 413
    form = {"content-type": "application/x-www-form-urlencoded"}
    assert single.post("/decide", content=b"a=&" * 400_000, headers=form).status_code == 413

    def unannounced() -> Any:
        for _ in range(40):
            yield b"x" * 100_000

    for path in ("/add", "/api/v1/reports", "/login", "/api/v1/session", "/decide"):
        for kind in ("application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
            answer = single.post(path, content=unannounced(), headers={"content-type": kind})
            expected = (403,) if (path, kind) == ("/login", "application/json") else (400, 413, 422)
            assert answer.status_code in expected, (path, kind, answer.status_code)
    many = [("files", (f"{n}.txt", b"x")) for n in range(serving.files + 1)]
    assert single.post("/add", files=many).status_code == 422
    assert single.get("/add").text.count("/add/") <= 3, "nothing of it was taken"


SENT: list[tuple[dict[str, str], bool]] = [
    ({}, True), ({"origin": "http://127.0.0.1"}, True), ({"sec-fetch-site": "same-origin"}, True), ({"sec-fetch-site": "none"}, True),
    ({"origin": "http://evil.example"}, False), ({"origin": "null"}, False), ({"origin": "http://127.0.0.1:9999"}, False),
    ({"origin": "http://[::1"}, False), ({"origin": "http://127.0.0.1.evil.example"}, False), ({"origin": "http://evil@127.0.0.1"}, False),
    ({"sec-fetch-site": "cross-site"}, False), ({"sec-fetch-site": "same-site"}, False), ({"sec-fetch-site": "x"}, False),
    ({"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1"}, False), ({"origin": ""}, False),
]  # fmt: skip


def test_another_site_sends_nothing(roles: dict[str, TestClient], ids: Ids, team: FastAPI) -> None:
    for number, (headers, through) in enumerate(SENT):
        for method, path in [key for key in ROUTES if key[0] in ("POST", "DELETE")] if not through else [("POST", "/decide")]:
            address = addresses(path, ids)[0].partition("?")[0]
            form = {"kind": "reject", "one": ids.claims[3], "why": f"word {number}"}
            answer = roles["admin"].request(method, address, headers=headers, **({"data": form} if path == "/decide" else {}))
            assert answer.status_code == (303 if through else 403), (method, path, headers)
        decided = {one.why for one in team.state.house.shelf.book().decisions()}
        assert (f"word {number}" in decided) == through


HOSTS = ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000", "", "127.0.0.1@evil.example",
                                  "evil.example:127.0.0.1", "[::2]", "169.254.169.254"]  # fmt: skip


def test_a_name_that_points_here_is_not_ours(single: TestClient) -> None:
    for host in HOSTS:
        answer = single.get("/api/v1/incidents", headers={"host": host})
        assert answer.status_code == 421 and "Lorry" not in answer.text, host
    assert single.get("/api/v1/incidents", headers={"host": "localhost:8000"}).status_code == 200


def test_a_session_that_was_planted_is_nobodys(team: FastAPI, enter: Entering) -> None:
    planted = "A" * 43
    victim, attacker = enter(team), enter(team)
    victim.cookies.set("tollbook", planted)
    answer = victim.post("/login", data={"name": "adam", "password": PASSWORD}, headers={"cookie": f"tollbook={planted}"})
    (given,) = [one for one in answer.headers.get_list("set-cookie") if one.startswith("tollbook=") and "Max-Age=0" not in one]
    assert planted not in given and all(word in given.lower() for word in ("httponly", "samesite=lax", "path=/"))
    attacker.cookies.set("tollbook", planted)
    assert attacker.get("/api/v1/me").status_code == 401
    attacker.cookies.set("tollbook", given.split("=", 1)[1].split(";")[0])
    assert attacker.get("/api/v1/me").json()["name"] == "adam", "else the test would say nothing"
    assert attacker.get("/api/v1/me", headers={"authorization": "Bearer"}).status_code == 200


def test_nobody_raises_their_own_role(roles: dict[str, TestClient], team: FastAPI) -> None:
    for role, name in (("reader", "rita"), ("reviewer", "vera")):
        client = roles[role]
        for more in ({"role": "admin"}, {"active": "true", "role": "admin"}, {"password": "another long one", "role": "admin"}):
            assert client.post(f"/users/{name}", data=more).status_code == 403
        assert client.post("/users", data={"name": "eve", "password": PASSWORD, "role": "admin"}).status_code == 403
        assert client.post("/login", data={"name": name, "password": PASSWORD, "role": "admin"}).status_code == 303
        assert client.get("/api/v1/me", headers={"x-role": "admin", "x-forwarded-user": "adam"}).json()["role"] == role
    assert {user.name: user.role for user in team.state.house.desk.users()} == TEAM


SQL = ["' OR 1=1 --", "'; DROP TABLE report; --", '" OR ""="', "%' OR '1'='1", "x' UNION SELECT hash FROM user --", "\\'; --", "??", "%s"]


def test_what_looks_like_sql_is_words(roles: dict[str, TestClient], enter: Entering, team: FastAPI) -> None:
    for words in SQL:
        _as_words(roles["admin"], enter(team), words)
    with sqlite3.connect(team.state.house.serving.desk) as desk:
        assert desk.execute("SELECT count(*) FROM user").fetchone() == (3,)


def _as_words(admin: TestClient, stranger: TestClient, words: str) -> None:
    assert admin.get("/api/v1/incidents").json()["count"] == 4
    for name in ("place", "actor"):
        assert admin.get("/api/v1/incidents", params={name: words}).json()["count"] == 0
    for name in ("country", "harm", "state", "review"):
        assert "0</span> incidents" in admin.get("/incidents", params={name: words}).text
    assert admin.get("/api/v1/search", params={"q": words}).status_code in (200, 422)
    for path in ("/incidents/", "/reports/", "/add/", "/users/"):
        assert admin.get(path + quote(words, safe="")).status_code in (404, 405, 422)
    assert stranger.post("/login", data={"name": words, "password": words}).status_code in (403, 429)
    assert admin.post("/decide", data={"kind": "reject", "one": words, "why": words}).status_code in (404, 422)
    assert admin.get("/api/v1/stats").json()["reports"] == 4


ELSEWHERE = ["//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", "javascript:alert(1)",
                                  "\\\\evil.example", "/a\r\nset-cookie: x=1", "///evil.example", "", "evil.example", "/\x00"]  # fmt: skip


def test_no_form_leads_to_another_site(roles: dict[str, TestClient], ids: Ids) -> None:
    client = roles["admin"]
    for path in ELSEWHERE:
        answers = [client.post("/login", data={"name": "adam", "password": PASSWORD, "next": path}),
                   client.post("/decide", data={"kind": "accept", "one": ids.claims[3], "why": "w", "back": path})]  # fmt: skip
        for answer in answers:
            assert answer.status_code == 303 and answer.headers["location"] == "/incidents", path
            assert "x=1" not in str(answer.headers)
        assert 'value="/incidents"' in client.get("/login", params={"next": path}).text
    own = client.post("/login", data={"name": "adam", "password": PASSWORD, "next": "/queue?kind=link"})
    assert own.headers["location"] == "/queue?kind=link"


def test_words_of_a_reason_make_no_header(single: TestClient, ids: Ids) -> None:
    why = "x\r\nset-cookie: evil=1; a\u2028é\0 " + "y" * 1_500
    answer = single.post("/decide", data={"kind": "accept", "one": ids.claims[3], "why": why})
    assert answer.status_code == 303
    assert all("evil=1" not in one or "%0D%0A" in one for one in answer.headers.get_list("set-cookie"))
    page = single.get("/incidents", headers={"cookie": "tollbook-said=%3Cscript%3Ealert(1)%3C/script%3E"})
    assert Tags(page.text).runs == [] and "&lt;script&gt;" in page.text


ODD: list[dict[str, Any]] = [
    {"kind": "correct", "field": "count.low", "value": 10**30}, {"kind": "correct", "field": "count.high", "value": 10**400},
    {"kind": "correct", "field": "count.low", "value": -(2**63) - 1}, {"kind": "correct", "field": "source.actor", "value": "\ud800"},
    {"kind": "correct", "field": "event.place", "value": {"words": "x", "name": "x", "lat": 1e308, "lon": 5}},
    {"kind": "correct", "field": "event.place", "value": {"words": "x", "name": "x", "lat": 91, "lon": 0}},
    {"kind": "correct", "field": "\ud800", "value": 1}, {"kind": "\ud800"}, {"one": "\ud800"}, {"why": "\ud800"}, {"seen": "\ud800"},
    {"seen": "9" * 30}, {"seen": "-1"}, {"seen": "١"}, {"kind": "undo", "one": "d"}, {"kind": "split", "others": ["c" * 64]}, {"\ud800": 1},
    {"kind": "same", "others": ["c\0"]}, {"kind": "correct", "field": "event.place", "value": [[[[[[[]]]]]]]}, {"one": "c" * 65},
]  # fmt: skip


def test_odd_values_are_refused_in_one_shape(single: TestClient, ids: Ids) -> None:
    for more in ODD:
        body = json.dumps({"kind": "reject", "one": ids.claims[3], "why": "w"} | more)
        answer = single.post("/api/v1/decisions", content=body, headers={"content-type": "application/json"})
        assert answer.status_code in (404, 422), (ascii(more), answer.text)
        error = answer.json()["error"]
        assert error.keys() == {"status", "what", "why", "hint"} and error["status"] == answer.status_code, ascii(more)
    assert single.get("/api/v1/incidents").json()["count"] == 4


NO_JSON = [b"[" * 200_000, b'{"a":' * 100_000, b'{"kind": NaN}', b'"' + b"\xff" * 10 + b'"', b"", b"nul",
                                  b"9" * 9_000, b'{"why": 1e400}', b"\0"]  # fmt: skip


def test_json_that_is_none_is_refused(single: TestClient) -> None:
    for path, body in product(("/api/v1/decisions", "/api/v1/reports", "/api/v1/session"), NO_JSON):
        answer = single.post(path, content=body, headers={"content-type": "application/json"})
        assert answer.status_code in (400, 422) and "error" in answer.json(), (path, answer.text[:200])


QUERIES = ["since=0001-01-01", "until=9999-12-31", "since=10000-01-01", "page=1000000", "page=99999999999999999999",
                                   "size=0", "page=-1", "page=٣", "size=1e3", "since=%00", "place=%00", "country=%00", "harm=%ED%A0%80",
                                   "place=" + "x" * 60_000, "a=1&" * 5_000, "place=%FF%FE", "actor=%00Ann"]  # fmt: skip


def test_odd_queries_are_answered(single: TestClient) -> None:
    paths = ("/incidents", "/api/v1/incidents", "/api/v1/overview", "/download/incidents.csv", "/decisions", "/queue", "/search")
    for path, query in product(paths, QUERIES):
        assert single.get(f"{path}?{query}").status_code in (200, 422), (path, query[:40])


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_odd_days_are_answered(single: TestClient, ids: Ids, day: str) -> None:
    for path in (f"/incidents/{ids.incident}", f"/api/v1/incidents/{ids.incident}", f"/api/v1/incidents/{ids.incident}/toll"):
        assert single.get(path, params={"as_of": day, "recorded_by": day}).status_code == 200


def test_other_methods_are_refused_in_one_shape(single: TestClient) -> None:
    for method in ("HEAD", "OPTIONS", "PUT", "PATCH", "TRACE", "PROPFIND", "DELETE"):
        for path in ("/incidents", "/api/v1/incidents", "/add", "/nothing"):
            answer = single.request(method, path)
            assert answer.status_code in (404, 405), (method, path)
            assert "content-security-policy" in answer.headers


def test_many_at_once_are_answered_as_one_after_another(roles: dict[str, TestClient], ids: Ids) -> None:
    def ask(number: int) -> tuple[int, int]:
        role = ("reader", "reviewer")[number % 2]
        path = (f"/incidents/{ids.incident}", "/api/v1/incidents", f"/reports/{ids.reports[0]}", "/search?q=market")[number % 4]
        answer = roles[role].get(path)
        if role == "reader":
            assert "quist" not in answer.text.lower().replace("quist amade", "")
        return answer.status_code, number

    with ThreadPoolExecutor(12) as pool:
        assert {status for status, _ in pool.map(ask, range(96))} == {200}


def test_two_reviewers_never_write_over_each_other(roles: dict[str, TestClient], ids: Ids) -> None:
    one, other = roles["reviewer"], roles["admin"]
    seen = other.get(f"/api/v1/incidents/{ids.claims[3]}").json()["stamp"]
    answer = one.post("/api/v1/decisions", json={"kind": "reject", "one": ids.claims[3], "why": "mistaken", "seen": seen})
    assert answer.status_code == 201
    crossed = other.post("/api/v1/decisions", json={"kind": "accept", "one": ids.claims[3], "why": "right", "seen": seen})
    assert crossed.status_code == 409 and "vera has decided" in crossed.json()["error"]["what"] and "mistaken" in crossed.text
    page = other.post("/decide", data={"kind": "accept", "one": ids.claims[3], "why": "right", "seen": seen})
    assert page.status_code == 409 and "vera has decided" in page.text
    assert other.get("/changes", params={"seen": seen}).text.count("vera") == 1 and one.get("/changes", params={"seen": seen}).text == ""
    assert other.get("/api/v1/decisions").json()["decisions"][0]["kind"] == "reject"
    of_another = {"kind": "accept", "one": ids.claims[4], "why": "of another", "seen": seen}
    assert other.post("/api/v1/decisions", json=of_another).status_code == 201
    now = other.get(f"/api/v1/incidents/{ids.claims[3]}").json()
    assert now["claims"][0]["decided"] == [{"word": "rejected", "decision": answer.json()["id"]}]
    again = other.post("/api/v1/decisions", json={"kind": "accept", "one": ids.claims[3], "why": "right", "seen": now["stamp"]})
    assert again.status_code == 201


def test_many_reviewers_at_once_lose_no_decision(roles: dict[str, TestClient], ids: Ids) -> None:
    def decide(number: int) -> int:
        client = roles[("reviewer", "admin")[number % 2]]
        return client.post("/api/v1/decisions", json={"kind": "accept", "one": ids.claims[3], "why": f"word {number}"}).status_code

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(decide, range(16))) == {201}
    told = roles["admin"].get("/api/v1/decisions", params={"size": 100}).json()["decisions"]
    assert {one["why"] for one in told} >= {f"word {number}" for number in range(16)}
