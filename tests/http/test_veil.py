"""WHAT A READER MAY NOT SEE: names in any dress, and ways to find out that one is there."""
from __future__ import annotations

import gzip
from datetime import date

import pytest
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from tollbook.http.veil import BLACK, Veil
from tollbook.model import Withheld

from .reports import NAMES, Ids

VEIL = Veil(Withheld(names=("Rosalia Quist", "Tomas O'Brien", "José Arévalo", "Mary-Ann van der Berg", "محمد علي", "İbrahim Şahin")))
ANYWHERE = ["Rosalia Quist", "ROSALIA QUIST", "rosalia quist", "Rosalia\nQuist", "Rosalia  Quist", "Rosalia Quist's", "Rosalia Quists",
            "Quist, Rosalia", "QUIST Rosalia", "rosalia-quist", "rosalia_quist", "rosalia%20quist", "#RosaliaQuist", "Rosalia M. Quist",
            "Tomas O’Brien", "Tomas OBrien", "Jose Arevalo", "JOSÉ ARÉVALO", "Jose\u0301 Are\u0301valo", "Rosalia\u00a0Quist",
            "Ro\u00adsalia Qu\u200bist", "Mary Ann van der Berg", "Mary-Ann van-der-Berg", "محمد علي", "İBRAHİM ŞAHİN", "Ibrahim Sahin",
            "Rosalia “Quist”", "Ｒｏｓａｌｉａ Quist"]  # fmt: skip
NEAR = ["Quist", "QUIST", "Quist's", "the Quists", "Rosalia", "O’Brien", "OBrien", "Arevalo", "Berg", "x_quist_1.txt", "Mary-Ann"]
NEVER = ["Quisting", "rosaliana", "van", "der", "12 killed", "Mary", "Q", "", "brienne"]


@pytest.mark.parametrize("name", ANYWHERE)
def test_a_whole_name_is_hidden_wherever_it_stands(name: str) -> None:
    for near in (False, True):
        dark = VEIL.over(f"So said {name}: there.", near=near)
        assert dark.startswith("So said ") and dark.endswith(": there.") and len(dark) == len(f"So said {name}: there.")
        assert not [letter for letter in dark[8:-8] if letter.isalpha() and letter not in ("s",)], dark


@pytest.mark.parametrize("name", NEAR)
def test_a_part_is_hidden_only_where_the_incident_is_spoken_of(name: str) -> None:
    assert VEIL.over(f"So said {name}, there.", near=False) == f"So said {name}, there."
    assert BLACK in VEIL.over(f"So said {name}, there.")


@pytest.mark.parametrize("words", [word for word in NEVER if word != "Mary"])
def test_other_words_stay(words: str) -> None:
    assert VEIL.over(f"So said {words}, there.") == f"So said {words}, there."


def test_a_name_that_is_cut_off_where_a_text_ends_is_hidden() -> None:
    assert VEIL.over("killed by it: Rosalia Qui", near=False) == f"killed by it: {BLACK * 7} {BLACK * 3}"
    assert VEIL.over("killed by it: Rosalia", near=False) == f"killed by it: {BLACK * 7}"
    assert VEIL.over("x " * 60 + "and Arév").endswith(f"and {BLACK * 4}")
    assert VEIL.over("Rosalia sells nets", near=False) == "Rosalia sells nets"


@given(st.text(max_size=60), st.sampled_from(NAMES), st.text(max_size=60), st.booleans())
def test_letter_for_letter_and_never_through(before: str, name: str, after: str, near: bool) -> None:
    text = f"{before} {name} {after}"
    dark = VEIL.over(text, near=near)
    assert len(dark) == len(text) and name not in dark
    assert all(one == other or other == BLACK for one, other in zip(text, dark, strict=True))


def test_an_open_veil_changes_nothing() -> None:
    thing = {"a": ["Rosalia Quist", 1, None, date(2031, 1, 1)]}
    assert Veil(Withheld()).over(thing) is thing


QUERIES = ["rosalia", "quist", "Quist*", "ros*", '"rosalia quist"', "market rosalia", "flowers quist", "bomb brien", "arevalo", "quist2",
           "rosalia_quist", "pier quist -zebra", "tomas", "jos*"]  # fmt: skip


def test_no_search_tells_a_reader_of_a_hidden_name(roles: dict[str, TestClient], ids: Ids) -> None:
    for query in QUERIES:
        for path in ("/api/v1/search", "/search"):
            reader, reviewer = (roles[role].get(path, params={"q": query}).text for role in ("reader", "reviewer"))
            assert any(report in reviewer for report in ids.reports[:2]), "else the test would say nothing"
            assert not any(report in reader for report in ids.reports[:2]), (path, query)
    found = roles["reader"].get("/api/v1/search", params={"q": "quist amade"}).json()["found"]
    assert {one["report"]["id"] for one in found} == {ids.reports[2]}, "what is not hidden is found"


def test_leaving_a_hidden_name_out_tells_nothing_either(roles: dict[str, TestClient], ids: Ids) -> None:
    def found(words: str) -> set[str]:
        return {one["report"]["id"] for one in roles["reader"].get("/api/v1/search", params={"q": words}).json()["found"]}

    everything = found("market")
    assert everything == set(ids.reports[:2])
    for name in ("-quist", "-rosalia", '-"rosalia quist"', "-ros*", "-zebra"):
        assert found(f"market {name}") == everything, name
    assert found("market -flowers") == {ids.reports[1]}, "what is seen can be left out"


def test_what_was_asked_is_said_back_as_it_was(roles: dict[str, TestClient], ids: Ids) -> None:
    """Else blacked words would tell which are hidden."""
    for path, name in ((f"/incidents/{ids.incident}", "source"), ("/incidents", "actor"), ("/incidents", "place"), ("/search", "q")):
        page = roles["reader"].get(path, params={name: "Quist Quist"}).text
        assert "█████+█████" not in page and "%E2%96%88" not in page, path
    assert 'value="Rosalia Quist"' in roles["reader"].get("/incidents", params={"actor": "Rosalia Quist"}).text


def test_no_filter_finds_an_incident_by_a_hidden_name(roles: dict[str, TestClient], ids: Ids) -> None:
    place = {"words": "mill", "name": "Rosalia Quist", "country": "MOZ"}
    hand = {"words": "Tomas O'Brien"}
    claim = {"kind": "correct", "one": ids.claims[4], "why": "named so"}
    for field, value, words in (("event.perpetrator", hand, "tomas o'brien"), ("event.place", place, "Rosalia Quist")):
        answer = roles["admin"].post("/api/v1/decisions", json=claim | {"field": field, "value": value})
        if answer.status_code == 422:
            continue  # words that do not stand in the text
        name = "actor" if field == "event.perpetrator" else "place"
        counts = [roles[role].get("/api/v1/incidents", params={name: words}).json()["count"] for role in ("admin", "reader")]
        assert counts == [1, 0], field
        assert "0</span> incidents" in roles["reader"].get("/incidents", params={name: words}).text
        assert len(roles["reader"].get("/download/incidents.jsonl", params={name: words}).text.splitlines()) == 0


def test_a_kept_page_is_given_to_its_role_only(roles: dict[str, TestClient], ids: Ids) -> None:
    for path in (f"/incidents/{ids.incident}", f"/reports/{ids.reports[0]}", "/incidents", "/decisions"):
        open_ = roles["reviewer"].get(path)
        dark = roles["reader"].get(path, headers={"if-none-match": open_.headers["etag"]})
        assert dark.status_code == 200 and "quist" not in dark.text.lower(), path
        assert open_.headers["etag"] != dark.headers["etag"] and "private" in dark.headers["cache-control"]
        assert "Cookie" in dark.headers["vary"]
        assert roles["reader"].get(path, headers={"if-none-match": dark.headers["etag"]}).status_code == 304
        packed = roles["reader"].get(path, headers={"accept-encoding": "gzip"})
        assert packed.headers["content-encoding"] == "gzip" and packed.text == dark.text
        assert gzip.compress(b"x")[:2] == b"\x1f\x8b"


def test_what_is_withheld_later_is_dark_at_once_and_light_again_when_undone(roles: dict[str, TestClient], ids: Ids) -> None:
    admin, reader = roles["admin"], roles["reader"]
    page, told = f"/incidents/{ids.incident}", f"/reports/{ids.reports[1]}"
    assert admin.post("/decide", data={"kind": "undo", "one": ids.withheld, "why": "the family agreed"}).status_code == 303
    assert "Rosalia Quist" in reader.get(told).text and "Rosalia Quist" in reader.get(page).text
    assert admin.post("/decide", data={"kind": "withhold", "one": ids.incident, "why": "asked again"}).status_code == 303
    assert "quist" not in reader.get(told).text.lower() and "quist" not in reader.get(page).text.lower()
    assert "The names of people are confidential" in reader.get(told).text


def test_a_user_made_a_reader_sees_less_at_once(roles: dict[str, TestClient], ids: Ids, team: FastAPI) -> None:
    path = f"/reports/{ids.reports[0]}"
    assert "Rosalia Quist" in roles["reviewer"].get(path).text
    assert roles["admin"].post("/users/vera", data={"role": "reader"}).status_code == 303
    assert roles["reviewer"].get(path).status_code == 303, "the session has ended"
    assert team.state.house.desk.user("vera").role == "reader"


def test_the_word_on_what_was_done_is_not_left_to_who_comes_next(roles: dict[str, TestClient], ids: Ids) -> None:
    admin = roles["admin"]
    admin.post("/decide", data={"kind": "accept", "one": ids.claims[0], "why": "Rosalia Quist's sister says so"})
    assert admin.cookies.get("tollbook-said")
    admin.post("/logout")
    assert not admin.cookies.get("tollbook-said")
