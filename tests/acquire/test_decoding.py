from __future__ import annotations

import random

import pytest

from tollbook.acquire.decoding import decode
from tollbook.errors import NotText

TEXT = "Doce personas murieron el lunes en la explosión — dijo la policía de Bogotá: “no más”. Año nuevo, señor Núñez.\r\n" * 8


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings_are_told_apart(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), name="a") == TEXT


@pytest.mark.parametrize("encoding", ["cp1252", "iso-8859-1"])
def test_western_encodings_are_detected(encoding: str) -> None:
    text = TEXT.replace("—", "-").replace("“", '"').replace("”", '"')
    assert decode(text.encode(encoding), name="a") == text


def test_cyrillic_is_detected() -> None:
    text = "При обстреле города в понедельник погибли двенадцать человек, сообщила полиция. Ещё пятеро ранены.\n" * 6
    assert decode(text.encode("cp1251"), name="a") == text


def test_a_page_says_its_own_encoding() -> None:
    page = '<html><head><meta charset="windows-1252"></head><body>Bogotá — señor</body></html>'
    assert decode(page.encode("cp1252"), name="a") == page


def test_a_few_broken_places_in_utf8_become_replacement_characters_and_the_rest_stays() -> None:
    raw = TEXT.encode()[:-40] + b"\xff\xfe\xc3" + b" and twelve others"
    assert decode(raw, name="a").endswith("\ufffd\ufffd\ufffd and twelve others")
    assert "explosión — dijo" in decode(raw, name="a")


def test_nul_and_line_ends_are_kept() -> None:
    text = "Two dead.\x00\r\nThree hurt in the town on Sunday night.\r"
    assert decode(text.encode(), name="a") == text


def test_noise_is_not_text() -> None:
    with pytest.raises(NotText):
        decode(random.Random(7).randbytes(20_000), name="noise")
