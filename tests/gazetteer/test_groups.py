"""The table of armed groups: sound rows, names that are found as printed, and names that are words or people left alone."""
from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tollbook.gazetteer.groups as groups
from tollbook.gazetteer.countries import countries
from tollbook.gazetteer.groups import GroupTable

TABLE = GroupTable.open()
ROWS = Path(groups.__file__).with_name("armed_groups.txt")
LINES = [line for line in ROWS.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def found(words: str, country: str | None = None) -> str | None:
    group = TABLE.find(words, country)
    return group.key.removeprefix("group:") if group else None


def test_there_are_over_a_thousand_groups_each_with_its_source() -> None:
    assert len(TABLE.rows) == len(LINES) >= 1000
    assert {group.source for group in TABLE.rows} == {"UCDP", "GTD", "UN", "FTO", "W"}
    assert max(Counter(group.key for group in TABLE.rows).values()) == 1


def test_groups_are_of_all_continents() -> None:
    known = countries()
    assert all(group.country is None or group.country in known for group in TABLE.rows)
    lands = {group.country for group in TABLE.rows}
    assert len(lands) >= 110
    for part in ({"COL", "GTM", "HTI", "MEX", "PRY"}, {"USA", "CAN"}, {"GBR", "ITA", "RUS", "ESP"}, {"NGA", "COD", "ETH", "MOZ", "CIV"},
                 {"IRQ", "YEM", "LBN"}, {"IND", "MMR", "PHL", "NPL"}, {"PNG", "SLB", "NCL"}):  # fmt: skip
        assert part <= lands


@pytest.mark.parametrize("line", LINES)
def test_every_row_is_found_by_its_name(line: str) -> None:
    short, name, country, aliases, _ = (cell.strip() for cell in line.split("|"))
    group = TABLE.find(f"fighters of the {name}", country or None)
    assert group is not None and group.country == (country or None), name
    assert all(alias.strip() for alias in aliases.split(";")) or not aliases


@pytest.mark.parametrize("words, key", [
    ("M23 rebels", "m23"), ("the March 23 Movement (M23)", "m23"), ("the Farabundo Martí National Liberation Front", "fmln"),
    ("THE FMLN", "fmln"),
    ("Hay'at Tahrir al-Sham", "hts"), ("Hayat Tahrir al Sham's men", "hts"), ("al-Shabab militants", "al shabaab"),
    ("AL-SHABAAB", "al shabaab"),
    ("Isis", "islamic state"), ("ISIL fighters", "islamic state"), ("the Islamic State group", "islamic state"),
    ("IS militants", "islamic state"),
    ("Islamic State in Somalia", "islamic state in somalia"), ("Farc", "farc"), ("Sendero Luminoso", "shining path"),
    ("taliban fighters", "taliban"),
    ("the Tamil Tigers", "ltte"), ("Lord’s Resistance Army", "lra"), ("Lords Resistance Army", "lra"), ("the al-Qassam Brigades", "hamas"),
    ("Provisional IRA", "ira"), ("the Real IRA", "real ira"), ("Naxalite rebels", "cpi maoist"), ("CONTRA REBELS", "contras"),
    ("ETA", "eta"),
])  # fmt: skip
def test_names_are_found_as_they_are_printed(words: str, key: str) -> None:
    assert found(words) == key


@pytest.mark.parametrize("words", [
    "who", "the mend in the fence", "far away", "FAR AWAY", "Amal Clooney", "Richard Wagner", "the Sea of Azov", "in the order of ten",
    "a base", "the base of it",
    "Lebanese forces", "taking aim", "a fan club", "the art of war", "contra the ruling", "the Bishop of Fano", "scorpions",
    "Cobras in the grass", "a plan", "",
    "the new forces of nature", "eye for an eye", "the national resistance of patients",
])  # fmt: skip
def test_words_places_and_people_are_no_groups(words: str) -> None:
    assert found(words) is None


@pytest.mark.parametrize("words, country, key", [
    ("Islamic Jihad", None, "palestinian islamic jihad"), ("Islamic Jihad", "EGY", "egyptian islamic jihad"),
    ("Islamic Jihad", "LBN", "islamic jihad organization"),
    ("the ELN", None, "eln"), ("the National Liberation Army", "BOL", "eln bolivia"), ("the National Liberation Army", "MKD",
                                                                                       "nla macedonia"),
    ("the BLA", "PAK", "bla"), ("the BLA", "USA", "black liberation army"), ("the SLA", "LBN", "south lebanon army"),
    ("the SLA", "SDN", "slm a"),
    ("UPC", "COD", "upc congo"), ("UPC", "CAF", "upc car"), ("UPC", "CMR", "upc cameroon"), ("the ERP", "SLV", "erp"),
    ("the ERP", "ARG", "erp argentina"),
    ("Army of Islam", "PSE", "army of islam gaza"), ("the New Forces", "CIV", "new forces"),
    ("the Eastern Front", "SDN", "eastern front sudan"),
])  # fmt: skip
def test_of_groups_of_one_name_the_country_s_own_is_meant(words: str, country: str | None, key: str) -> None:
    assert found(words, country) == key


@settings(deadline=None)
@given(st.text(max_size=80), st.sampled_from([None, "COL", "XXX"]))
def test_any_words_are_a_group_or_none(words: str, country: str | None) -> None:
    group = TABLE.find(words, country)
    assert group is None or group in TABLE.rows
