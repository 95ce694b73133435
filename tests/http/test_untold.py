"""PAGES OF AN INCIDENT IN WHICH NOBODY IS COUNTED: shown, decided about and downloaded like any other."""
from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import tollbook
from tollbook.acquire import from_text
from tollbook.http import Serving, create_app
from tollbook.model import Happening, Place
from tollbook.model.identity import happening_id

from ..stub import StubReader
from .conftest import Entering

MILL = Place("mill", "Tete", "Tete", "MOZ", None, -16.16, 33.59, "city")


@pytest.fixture
def untold(tmp_path: Path) -> tuple[Serving, str, str]:
    """A book of an attack without figures and one with; their reports."""
    one, two = (StubReader().read(from_text(text, language="en", published=day)) for text, day in (
        ("Rockets at the mill\n\nRockets hit the mill.", "2031-03-05"), ("At the quay\n\n3 killed (police).", "2031-08-05")))  # fmt: skip
    one = replace(one, incidents=(Happening(happening_id(one.report.id, ()), True, MILL, None, ()),))
    with tollbook.Book.open(tmp_path / "book.sqlite") as book:
        book.add([one, two])
    return Serving(book=str(tmp_path / "book.sqlite"), desk=str(tmp_path / "desk.sqlite")), one.report.id, two.report.id


def test_its_pages(untold: tuple[Serving, str, str], enter: Entering) -> None:
    serving, one, two = untold
    client = enter(create_app(serving), raise_server_exceptions=True)
    assert "Rockets at the mill" in client.get("/incidents").text
    api = f"/api/v1/incidents/{one}"
    pages = ["/incidents?view=map", "/incidents?view=timeline", "/incidents?place=tete", f"/incidents/{one}", f"/reports/{one}", "/queue"]
    tables = ["/download/incidents.csv", "/download/lines.jsonl", "/download/claims.csv"]
    for path in (*pages, *tables, "/search?q=mill", api, f"{api}/toll", f"{api}/suggestions"):
        answer = client.get(path)
        assert answer.status_code == 200, (path, answer.text)
    here = client.get(f"/api/v1/incidents/{one}").json()["incident"]["id"]
    there = client.get(f"/api/v1/incidents/{two}").json()["incident"]["id"]
    for form in ({"kind": "withhold", "one": here}, {"kind": "merge", "one": here, "other": there}):
        answer = client.post("/decide", data={**form, "why": "w", "back": "/incidents"})
        assert answer.status_code == 303, answer.text
    for path in (f"/incidents/{one}", "/decisions", "/incidents", f"/reports/{one}"):
        assert client.get(path).status_code == 200, path
    assert client.get(f"/api/v1/incidents/{one}").json()["incident"]["reports"] == 2
