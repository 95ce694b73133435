"""The article that users start from: two governments' tolls, a headline that adds them up, civilians unknown.  Skipped where it is not
beside the checkout."""
from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import tollbook
from tollbook.model.contract import reading_json

FOLDER = Path(__file__).parents[3] / "shared" / "specimen"
pytestmark = pytest.mark.skipif(not FOLDER.exists(), reason="the specimen is not beside the checkout")


def reading(published: str | None) -> dict[str, Any]:
    return reading_json(tollbook.read((FOLDER / "raid.txt").read_text(encoding="utf-8"), published=published, language="en"), "")


def told(claim: dict[str, Any]) -> tuple[Any, ...]:
    count, group, source, event = (claim[name] for name in ("count", "group", "source", "event"))
    when, place = event["when"], event["place"]
    return (
        claim["harm"], count["low"], count["high"], count["form"], tuple(sorted(group["status"])), tuple(sorted(group["nationality"])),
        claim["basis"], source["kind"], source["certainty"], place and place["name"], when and (when["earliest"], when["latest"]),
        event["background"],
    )  # fmt: skip


def wanted(claim: dict[str, Any]) -> tuple[Any, ...]:
    return (
        claim["harm"], claim["low"], claim["high"], claim["form"], tuple(sorted(claim["status"])), tuple(sorted(claim["nationality"])),
        claim["basis"], claim["source_kind"], claim["certainty"], claim["place_name"], (claim["when_earliest"], claim["when_latest"]),
        claim["background"],
    )  # fmt: skip


def test_every_claim_is_read_and_nothing_else() -> None:
    gold = json.loads((FOLDER / "gold.json").read_text(encoding="utf-8"))["claims"]
    found = reading("2026-01-06")["claims"]
    required = [wanted(claim) for claim in gold if not claim.get("optional")]
    assert [claim for claim in required if claim not in [told(one) for one in found]] == []
    figures = {(claim["harm"], claim["low"], claim["high"]) for claim in gold}
    assert {(c["harm"], c["count"]["low"], c["count"]["high"]) for c in found} <= figures


def test_the_toll_is_its_readmes() -> None:
    (main,) = (one for one in reading("2026-01-06")["incidents"] if one["main"])
    lines = {(line["harm"], line["group"]["label"], tuple(line["group"].get("nationality", ()))): line for line in main["toll"]}
    assert (lines["killed", "forces", ()]["low"], lines["killed", "forces", ()]["high"]) == (55, 55)
    assert lines["killed", "forces", ()]["state"] == "composed"
    assert (lines["killed", "military", ("VEN",)]["low"], lines["killed", "military", ("VEN",)]["high"]) == (23, 23)
    assert (lines["killed", "forces", ("CUB",)]["low"], lines["killed", "forces", ("CUB",)]["high"]) == (32, 32)
    assert (lines["killed", "civilian", ()]["state"], lines["killed", "civilian", ()]["withheld"]) == ("withheld", ["Caracas"])
    assert any(check["holds"] and check["text"] == "23 + 32 = 55" for check in main["checks"])


def test_without_a_day_of_publication_there_are_words_and_no_dates() -> None:
    whens = [claim["event"]["when"] for claim in reading(None)["claims"] if claim["event"]["when"]]
    assert whens and all(when["words"] and when["earliest"] is None and when["latest"] is None for when in whens)
