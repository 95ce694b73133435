"""REPORTS THAT ARE HANDED IN: files and pasted texts, each told of by its own name; read apart from the pages."""
from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from .conftest import waited_for

pytestmark = pytest.mark.usefixtures("stub_reader")


def job_of(client: TestClient, **given: object) -> dict[str, object]:
    answer = client.post("/add", **given)  # type: ignore[arg-type]
    assert answer.status_code == 303, answer.text
    told = waited_for(client, answer.headers["location"].removeprefix("/add/"))
    assert "Read" in client.get(answer.headers["location"]).text
    return told


def test_files_of_every_kind_are_read(single: TestClient) -> None:
    lines = b"\n".join(json.dumps({"id": f"k{n}", "text": f"At weir {n} there were {n} killed."}).encode() for n in (3, 4))
    files = [("files", ("a.txt", b"At the weir 41 killed.")), ("files", ("b.html", b"<html><body><article><p>At the weir 42 killed. "
              + b"Words of the page follow here, so that there is something to take out. " * 5 + b"</p></article></body></html>")),
             ("files", ("c.json", b'{"text": "At the weir 43 killed.", "title": "T"}')), ("files", ("d.jsonl", lines)),
             ("files", ("NO ENDING", b"At the weir 44 killed.")), ("files", ("empty.txt", b""))]  # fmt: skip
    told = job_of(single, files=files)
    taken = told["taken"]
    assert isinstance(taken, list)
    names = ["a.txt", "b.html", "c.json", "d.jsonl", "d.jsonl", "NO ENDING"]
    assert [(one["name"], one["claims"], one["error"]) for one in taken] == [(name, 1, None) for name in names]
    assert told["of"] == told["done"] == 5


def test_a_text_that_is_pasted(single: TestClient) -> None:
    form = {"text": "At the weir 41 killed.", "title": "Weir", "publisher": "P", "published": "2031-07-01", "url": "https://p.example/x"}
    told = job_of(single, data=form)
    taken = told["taken"]
    assert isinstance(taken, list) and taken[0]["name"] == "Weir"
    report = single.get(f"/api/v1/reports/{taken[0]['report']}").json()
    assert report["text"].endswith("At the weir 41 killed.") and report["report"]["publisher"] == "P"
    for more in ({"text": ""}, {"text": " \n "}):
        assert single.post("/add", data={**form, **more}).status_code == 422
    bad = job_of(single, data={**form, "published": "yesterday"})["taken"]
    assert isinstance(bad, list) and "yesterday" in bad[0]["error"]


def test_what_breaks_is_told_by_its_own_name_and_stands_in_the_queue(single: TestClient, tmp_path: Path) -> None:
    taken = job_of(single, files=[("files", ("broken one.txt", b"BREAK")), ("files", ("fine.txt", b"At the weir 5 killed."))])["taken"]
    assert isinstance(taken, list)
    assert taken[0]["name"] == "broken one.txt" and "tollbook-" not in taken[0]["error"] and "0000.txt" not in taken[0]["error"]
    assert taken[1]["error"] is None
    assert "broken one.txt" in single.get("/queue?kind=unread").text


def test_no_file_is_left_behind(single: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temp"))
    (tmp_path / "temp").mkdir()
    job_of(single, files=[("files", ("a.txt", b"BREAK")), ("files", ("b.txt", b"At the weir 5 killed."))])
    assert [path for path in (tmp_path / "temp").iterdir() if path.name.startswith("tollbook-")] == []


def test_no_address_in_a_report_is_ever_called(single: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[object] = []
    for name in ("urllib.request.urlopen", "http.client.HTTPConnection.connect", "socket.getaddrinfo", "socket.create_connection"):
        monkeypatch.setattr(name, lambda *given, **more: called.append(given))
    page = b'<html><head><link rel="icon" href="http://evil.example/c"></head><img src="http://evil.example/i"><p>At the weir 5 killed.'
    job_of(single, files=[("files", ("a.html", page * 3))])
    job_of(single, data={"text": "At http://evil.example/ 6 killed.", "url": "http://evil.example/x"})
    assert called == []
