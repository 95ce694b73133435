from __future__ import annotations

import sys

import pytest

from tollbook.acquire.language import code_of, language_of


@pytest.mark.parametrize("text, language", [
    ("NORLANDIAN REBELS ATTACKED THREE FERRYMEN ON THE LOWER RIVER NEAR KALIMBO, THE GENERAL STAFF SAID.", "en"),
    ("23 killed in Homs", "en"),
    ("two dead", "en"),
    ("Police: 3 dead, 2 hurt", "en"),
    ("US Marines Seize Four Gunmen, Two Smugglers In Night Raid", "en"),
    ("Un atentado con coche bomba dejó doce muertos en Bogotá, dijo la policía.", "es"),
    ("DOCE MUERTOS EN UN ATENTADO CON COCHE BOMBA EN BOGOTÁ, DIJO LA POLICÍA", "es"),
    ("Douze soldats ont été tués dans une embuscade près de Kidal, dans le nord du Mali.", "fr"),
    ("قتل عشرة أشخاص في غارة على المدينة يوم الاثنين", "ar"),
    ("12", None),
    ("😀 !!! 7", None),
])  # fmt: skip
def test_the_language_of_a_text(text: str, language: str | None) -> None:
    assert language_of(text, sample=4000) == language


def test_only_the_start_of_a_text_is_looked_at() -> None:
    english = "The police said that three of the men who were in the house had been killed by the time they came. " * 3
    assert language_of(english + "Los muertos fueron doce. " * 1000, sample=len(english)) == "en"


def test_plain_english_loads_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid", None)
    assert language_of("Two of the men were killed in the attack on the town, the police said.", sample=4000) == "en"


@pytest.mark.parametrize("words, code", [("EN", "en"), ("en-GB", "en"), ("en_US", "en"), ("eng", "en"), (" es ", "es")])
def test_a_language_may_be_written_in_several_ways(words: str, code: str) -> None:
    assert code_of(words) == code
