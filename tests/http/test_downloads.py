"""TABLES to take away agree with the lists that they are taken from."""
from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from .reports import Ids


def test_a_table_holds_what_the_list_finds(single: TestClient) -> None:
    for asked in ({}, {"since": "2031-05-01"}, {"harm": "injured"}, {"place": "nowhere"}):
        wanted = [one["id"] for one in single.get("/api/v1/incidents", params={**asked, "size": 100}).json()["incidents"]]
        told = single.get("/download/incidents.jsonl", params=asked)
        assert [json.loads(line)["incident"] for line in told.text.splitlines()] == wanted
        rows = list(csv.DictReader(io.StringIO(single.get("/download/incidents.csv", params=asked).content.decode("utf-8-sig"))))
        assert [row["incident"] for row in rows] == wanted
        lines = single.get("/download/lines.jsonl", params=asked).text.splitlines()
        assert {json.loads(line)["incident"] for line in lines} == set(wanted)
    assert len(single.get("/download/claims.jsonl").text.splitlines()) == 6


def test_a_parquet_file_is_one(single: TestClient, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    (tmp_path / "t.parquet").write_bytes(single.get("/download/claims.parquet").content)
    assert parquet.read_table(tmp_path / "t.parquet").num_rows == 6


def test_an_incident_as_json_is_that_of_the_api(single: TestClient, ids: Ids) -> None:
    told = single.get(f"/download/incident/{ids.incident}.json", params={"policy": "ucdp", "as_of": "2031-03-05"})
    assert told.headers["content-disposition"] == f'attachment; filename="tollbook-{ids.incident}.json"'
    api = single.get(f"/api/v1/incidents/{ids.incident}", params={"policy": "ucdp", "as_of": "2031-03-05"}).json()
    del api["stamp"]
    assert told.json() == api
    assert single.get("/download/incident/i0.json").status_code == 404


def test_bad_filters_of_a_table_are_told(single: TestClient) -> None:
    assert single.get("/download/incidents.csv?since=x").status_code == 422


def test_no_file_is_left_behind(single: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temp"))
    (tmp_path / "temp").mkdir()
    for path in ("claims.csv", "incidents.csv?since=x", "lines.parquet"):
        single.get(f"/download/{path}")
    assert list((tmp_path / "temp").iterdir()) == []
