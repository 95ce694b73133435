"""PAGES AND THEIR FORMS: what is asked is shown, what is decided is done; without script."""
from __future__ import annotations

import re

from starlette.testclient import TestClient

from tollbook.http.kept import Kept
from tollbook.http.kept import drawn as drawn_page

from .reports import ELSEWHERE, Ids


def test_the_pages_show_what_the_book_holds(single: TestClient, ids: Ids) -> None:
    assert single.get("/").headers["location"] == "/incidents"
    page = single.get("/incidents").text
    assert "Rosalia Quist among the dead" in page and "At the mill" in page and '<span class="big">4</span>' in page
    assert "Lorry" in single.get("/incidents?since=2031-05-01&until=2031-05-31").text
    for claim in ids.claims:
        assert claim in single.get(f"/incidents/{claim}").text
    assert "a queue at the depot" in single.get(f"/reports/{ids.reports[2]}").text
    assert "4" in single.get("/about").text and "the depot of Beira" in re.sub("<[^>]+>", "", single.get("/search?q=depot").text)
    assert single.get(f"/incidents/{ids.incident[:8]}").status_code == 200, "the beginning of a name will do"


def test_a_page_that_is_not_there_says_so(single: TestClient) -> None:
    for path in ("/incidents/i0", "/reports/r0", "/add/x", "/nothing", "/download/x.csv", "/download/claims.xml", "/static/x/y.js"):
        page = single.get(path)
        assert page.status_code == 404 and page.headers["content-type"].startswith("text/html"), path
    for path in ("/incidents?since=x", "/incidents?page=0", "/decisions?page=x", "/changes?seen=x"):
        assert single.get(path).status_code == 422, path


def test_every_kind_of_decision_by_its_form(single: TestClient, ids: Ids) -> None:
    twelve, three, fourteen, six, two = ids.claims
    forms = [
        {"kind": "accept", "one": six}, {"kind": "reject", "one": six}, {"kind": "correct", "one": six, "field": "count.low", "value": "5"},
        {"kind": "correct", "one": six, "field": "group.status", "value": '["civilian"]'}, {"kind": "same", "one": six, "other": two},
        {"kind": "different", "one": six, "other": two}, {"kind": "merge", "one": six, "other": two},
        {"kind": "split", "one": two, "other": six}, {"kind": "replace", "one": twelve, "other": fourteen},
        {"kind": "withhold", "one": two}, {"kind": "undo", "one": ids.withheld},
    ]  # fmt: skip
    for form in forms:
        answer = single.post("/decide", data={**form, "why": f"word of {form['kind']}", "back": f"/incidents/{six}"})
        assert answer.status_code == 303 and answer.headers["location"] == f"/incidents/{six}", form
        page = single.get(answer.headers["location"])
        assert f"{form['kind']}: word of {form['kind']}" in page.text, "told once"
        assert f"<p>{form['kind']}: word" not in single.get(answer.headers["location"]).text
    log = single.get("/decisions").text
    assert all(f"word of {form['kind']}" in log for form in forms)
    for form in ({"kind": "sing", "one": six}, {"kind": "same", "one": six}, {"kind": "accept", "one": "c0"}, {"kind": "accept"}, {},
                 {"kind": "correct", "one": six, "field": "id", "value": "x"}, {"kind": "replace", "one": six, "other": six}):  # fmt: skip
        assert single.post("/decide", data={**form, "why": "w"}).status_code in (404, 422), form
    assert single.post("/decide", data={"kind": "accept", "one": six, "why": " "}).status_code == 422


def test_a_claim_by_hand(single: TestClient, ids: Ids) -> None:
    form = {"report": ids.reports[2], "words": "A nephew", "harm": "injured", "low": "1", "high": "1", "status": "civilian", "why": "hit"}
    start = ELSEWHERE.index("A nephew")
    bad = {"start": "9" * 30, "end": "x", "low": "2", "high": ""}
    for more in ({}, {"start": str(start), "end": str(start + 8), "harm": "missing"}, bad):
        answer = single.post("/claims", data={**form, **more, "back": "/queue"})
        assert answer.status_code == 303 and answer.headers["location"] == "/queue", answer.text
    claims = single.get(f"/api/v1/reports/{ids.reports[2]}").json()["claims"]
    told = sorted((one["count"]["low"], one["harm"]) for one in claims if one["decided"])
    assert told == [(1, "injured"), (1, "missing"), (2, "injured")]
    for more in ({"words": "nowhere"}, {"words": ""}, {"words": "a"}, {"low": "x"}, {"low": "-1"}, {"low": "5", "high": "4"},
                 {"harm": "death"}, {"status": "king"}, {"why": ""}, {"low": "9" * 10}, {"report": "r0"}, {"low": "١"}):  # fmt: skip
        assert single.post("/claims", data={**form, **more}).status_code in (404, 422), more


BROKEN = [("multipart/form-data", b"x"), ("multipart/form-data; boundary=x", b"--x\r\n\r\n"), ("text/plain", b"kind=accept"), ("", b"\xff"),
          ("multipart/form-data; boundary=" + "y" * 300, b"--"),
          ("application/x-www-form-urlencoded", b"%ff=%00&&==&why=%ED%A0%80")]  # fmt: skip


def test_forms_that_are_none(single: TestClient) -> None:
    for path in ("/decide", "/claims", "/add", "/login"):
        for kind, body in BROKEN:
            assert single.post(path, content=body, headers={"content-type": kind}).status_code in (400, 403, 404, 422, 429), (path, kind)
    assert single.post("/decide", files={"kind": ("a.txt", b"accept")}).status_code == 422


def test_users_are_for_teams_and_sign_in_pages_stand_open(single: TestClient, roles: dict[str, TestClient]) -> None:
    assert single.get("/login").status_code == 200 and single.post("/logout").headers["location"] == "/incidents"
    assert roles["nobody"].get("/queue?kind=link").headers["location"] == "/login?next=%2Fqueue%3Fkind%3Dlink"
    assert roles["nobody"].post("/decide", data={}).status_code == 401
    assert roles["reader"].post("/logout").headers["location"] == "/login"
    assert roles["reader"].get("/incidents").status_code == 303


def test_the_banner_counts_what_others_did(roles: dict[str, TestClient], ids: Ids) -> None:
    seen = roles["admin"].get("/api/v1/incidents").json()["stamp"]
    assert roles["admin"].get("/changes", params={"seen": seen}).text == ""
    for number in range(2):
        roles["reviewer"].post("/decide", data={"kind": "accept", "one": ids.claims[3], "why": f"w{number}"})
    for role in ("admin", "reader"):
        told = roles[role].get("/changes", params={"seen": seen}).text
        assert "vera" in told and "2" in told
    assert roles["reviewer"].get("/changes", params={"seen": seen}).text == ""


def test_kept_pages_are_the_latest_asked_for() -> None:
    kept, drawn = Kept[str](most=2), list[str]()

    def page(name: str) -> str:
        return kept.of(name, lambda: drawn.append(name) or name)  # type: ignore[func-returns-value]

    assert [page(name) for name in "abacaba"] == list("abacaba")
    assert drawn == ["a", "b", "c", "b"] and drawn_page("\ud800").plain == b"?"
