"""THE API: all that pages can do, as JSON; pages of lists; one shape of errors."""
from __future__ import annotations

from itertools import count
from typing import Any

import pytest
from starlette.testclient import TestClient

import tollbook
from tollbook.http import Serving

from .conftest import waited_for
from .reports import ELSEWHERE, Ids


def test_lists_come_in_pages_that_leave_nothing_out(single: TestClient, ids: Ids) -> None:
    for path, name in (("/api/v1/incidents", "incidents"), ("/api/v1/decisions", "decisions")):
        whole = single.get(path, params={"size": 100}).json()
        for size in (1, 2, 3):
            found: list[Any] = []
            for page in count(1):
                told = single.get(path, params={"size": size, "page": page}).json()
                assert len(told[name]) <= size and told["page"] == page and told["size"] == size
                found += told[name]
                if told["next"] is None:
                    break
                assert told["next"] == page + 1
            assert found == whole[name] and whole["next"] is None and len(found) > 3
        assert single.get(path, params={"page": 1_000_000, "size": 100}).json()[name] == []
    assert single.get("/api/v1/incidents").json()["count"] == 4


def test_what_is_said_agrees_with_the_book(single: TestClient, serving: Serving, ids: Ids) -> None:
    with tollbook.Book.open(serving.book) as book:
        for incident in book.incidents():
            told = single.get(f"/api/v1/incidents/{incident.id}").json()
            assert told["incident"]["title"] == incident.title and len(told["claims"]) == told["claims_in_all"] >= incident.claims
            toll = single.get(f"/api/v1/incidents/{incident.id}/toll", params={"policy": "ucdp"}).json()
            assert toll["policy"] == "ucdp" and toll["incident"] == incident.id
        above = single.get("/api/v1/overview").json()
        assert above["count"] == 4 and sum(above["months"].values()) == 4
        assert single.get("/api/v1/stats").json()["reports"] == book.stats().reports == 4
        assert single.get(f"/api/v1/claims/{ids.claims[3]}").json()["report"] == ids.reports[2]
        assert [one["id"] for one in single.get("/api/v1/decisions").json()["decisions"]] == [one.id for one in book.decisions()[::-1]]
        assert {one["claim"] for one in single.get("/api/v1/queue").json()["doubtful"]} == {one.claim.id for one in book.doubts()}
        assert [one["name"] for one in single.get("/api/v1/policies").json()["policies"]] == list(tollbook.policy_names())


def test_filters_are_those_of_the_pages(single: TestClient) -> None:
    for asked, number in (({"harm": "injured"}, 1), ({"since": "2031-05-01"}, 2), ({"country": "ukr"}, 4), ({"country": "AAA"}, 0),
                          ({"review": "doubtful"}, 1), ({"place": "odesa", "until": "2031-04-01"}, 2),
                          ({"state": "single_source"}, 4)):  # fmt: skip
        assert single.get("/api/v1/incidents", params=asked).json()["count"] == number, asked
        assert single.get("/api/v1/overview", params=asked).json()["count"] == number, asked
    for asked in ({"harm": "death"}, {"colour": "red"}, {"since": "x"}, {"country": "LONG"}, {"page": 0}, {"size": 101}, {"review": "x"}):
        answer = single.get("/api/v1/incidents", params=asked)
        assert answer.status_code == 422 and answer.json()["error"]["status"] == 422, asked


def test_a_claim_by_hand_and_its_faults(single: TestClient, ids: Ids) -> None:
    start = ELSEWHERE.index("the lorry")
    path, draft = f"/api/v1/reports/{ids.reports[2]}/claims", {"span": [start, start + 9], "harm": "injured", "low": 1, "why": "w"}
    told = single.post(path, json=draft)
    assert told.status_code == 201 and told.json()["kind"] == "accept"
    claim = told.json()["sides"][0][0]
    assert single.get(f"/api/v1/claims/{claim}").json()["report"] == ids.reports[2]
    other = [start, start + 3]
    for more in ({"span": [5, 5]}, {"span": [-1, 4]}, {"span": [0, 10**9]}, {"span": [10**30, 10**31]}, {"span": [1]}, {"low": -1},
                 {"low": 10**30}, {"high": 0}, {"harm": "x"}, {"status": ["x"]}, {"happening": "c0", "span": other},
                 {"why": "", "span": other}, {"why": "y" * 2_001}, {"colour": 1}):  # fmt: skip
        assert single.post(path, json={**draft, **more}).status_code == 422, more
    assert single.post("/api/v1/reports/r0/claims", json=draft).status_code == 404


@pytest.mark.usefixtures("stub_reader")
def test_reports_that_are_handed_in_are_read(single: TestClient) -> None:
    reports = [{"text": "Near the weir 41 killed (police).", "title": "Weir", "publisher": "W", "published": "2031-07-01", "url": "https://w.example/"},
               {"text": "BREAK"}, {"text": "Nothing to count."}, {"text": "x " * 10 + "5 killed", "published": "0001-01-01"}]  # fmt: skip
    answer = single.post("/api/v1/reports", json={"reports": reports})
    assert answer.status_code == 202
    told = waited_for(single, answer.json()["job"])
    assert (told["of"], told["done"], told["who"]) == (4, 4, "me")
    assert [(one["claims"], one["error"] is None) for one in told["taken"]] == [(1, True), (0, False), (0, True), (1, True)]
    report = single.get(f"/api/v1/reports/{told['taken'][0]['report']}").json()["report"]
    assert (report["title"], report["publisher"], report["published"], report["url"]) == ("Weir", "W", "2031-07-01", "https://w.example/")
    again = waited_for(single, single.post("/api/v1/reports", json={"reports": reports[:1]}).json()["job"])
    assert [one["new"] for one in again["taken"]] == [False]
    for body in ({"reports": []}, {"reports": [{}]}, {"reports": [{"text": ""}]}, {"reports": [{"text": "x", "published": "x"}]}, {}, []):
        assert single.post("/api/v1/reports", json=body).status_code == 422
    assert single.get("/api/v1/jobs/none").status_code == 404


def test_errors_have_one_shape(single: TestClient, roles: dict[str, TestClient], ids: Ids) -> None:
    broken = single.post("/api/v1/decisions", content=b"{", headers={"content-type": "application/json"})
    answers = [(single.get("/api/v1/nothing"), 404), (single.get("/api/v1/incidents/i0"), 404), (single.put("/api/v1/incidents"), 405),
               (single.get("/api/v1/search?q="), 422), (single.get("/api/v1/search?q=--"), 422), (roles["nobody"].get("/api/v1/me"), 401),
               (single.get(f"/api/v1/incidents/{ids.incident}?policy=x"), 422), (broken, 400),
               (single.get(f"/api/v1/incidents/{ids.incident}/toll?as_of=x"), 422), (roles["reader"].get("/api/v1/jobs/x"), 403),
               (single.get("/api/v1/me", headers={"host": "x"}), 421), (single.get("/api/v1/incidents/i"), 404)]  # fmt: skip
    for answer, status in answers:
        assert answer.status_code == status and answer.headers["content-type"] == "application/json", answer.url
        error = answer.json()["error"]
        assert error.keys() == {"status", "what", "why", "hint"} and error["status"] == status and error["what"]
