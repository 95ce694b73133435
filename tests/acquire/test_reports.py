from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.acquire import from_bytes, from_object, from_text
from tollbook.errors import EmptyInput, InputError, NotText, TooLarge
from tollbook.settings import Settings

BODY = "Two people were killed in the town on Sunday, and the police said that three others were hurt."


def test_a_title_given_apart_stands_before_the_text_with_an_empty_line_between() -> None:
    report = from_text(BODY, title="Two dead")
    assert (report.text, report.title) == (f"Two dead\n\n{BODY}", "Two dead")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_of_a_plain_text_the_first_line_is_the_title_where_an_empty_line_follows(line_end: str) -> None:
    text = f"Two dead{line_end} {line_end}{BODY}"
    report = from_text(text)
    assert (report.text, report.title) == (text, "Two dead")


@pytest.mark.parametrize("text", [BODY, f"Two dead\n{BODY}", "\n\n" + BODY, "x" * 301 + "\n\n" + BODY])
def test_a_first_line_without_an_empty_line_after_it_is_no_title(text: str) -> None:
    assert from_text(text).title is None


def test_a_body_may_be_empty_where_a_title_is_given_but_not_both() -> None:
    assert from_object({"text": "", "title": "Two dead"}).text == "Two dead\n\n"
    with pytest.raises(EmptyInput):
        from_object({"text": " \n", "title": " "})


def test_the_name_of_a_report_comes_from_its_content_alone() -> None:
    first = from_text(BODY, published="2025-03-04", key="a")
    assert first.id == from_text(BODY, published=date(2025, 3, 4), key="b").id
    day = "2025-03-04"
    others = [from_text(BODY), from_text(BODY, published="2025-03-05"), from_text(BODY + " ", published=day),
              from_text(BODY, published=day, publisher="Wire"), from_text(BODY, published=day, url="https://a.example")]  # fmt: skip
    assert len({report.id for report in [first, *others]}) == 6


@pytest.mark.parametrize("published, day", [("2025-03-04", date(2025, 3, 4)), ("2025-03-04T23:10:00Z", date(2025, 3, 4)),
                                            (datetime(2025, 3, 4, 5, 6), date(2025, 3, 4)), (date(2025, 3, 4), date(2025, 3, 4)),
                                            (" ", None), (None, None)])  # fmt: skip
def test_a_day_may_be_a_date_or_an_iso_string(published: date | str | None, day: date | None) -> None:
    assert from_text(BODY, published=published).published == day


def test_a_day_that_is_none_is_an_error_that_quotes_it() -> None:
    with pytest.raises(InputError, match="4 March"):
        from_text(BODY, published="4 March")


def test_odd_characters_are_kept_as_they_are() -> None:
    text = "\ufeff\u202eقُتل 12\u202c 😀\x00\r\n\u200bBoth were killed in the town, the police said.\x0b \t"
    assert from_text(text).text == text


def test_half_a_surrogate_pair_becomes_a_replacement_character() -> None:
    assert from_object({"text": "two \ud83d dead"}).text == "two \ufffd dead"


@given(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip))
def test_any_text_is_kept_and_gets_one_name(text: str) -> None:
    first, again = from_text(text, language="en"), from_text(text, language="en")
    assert first.text == text
    assert first == again


@given(st.binary(max_size=400))
def test_any_bytes_are_a_report_or_a_clear_error(raw: bytes) -> None:
    try:
        report = from_bytes(raw, name="file.txt", language="en")
    except InputError as error:
        assert error.what and error.hint
    else:
        assert report.text.strip()


def test_limits() -> None:
    small = Settings(text_limit=50, page_limit=200)
    with pytest.raises(TooLarge, match="TOLLBOOK_TEXT_LIMIT"):
        from_text("x" * 51, settings=small)
    with pytest.raises(TooLarge, match="TOLLBOOK_PAGE_LIMIT"):
        from_bytes(b"x" * 201, name="f.txt", settings=small)
    assert len(from_text("x" * 50, settings=small).text) == 50


def test_an_object_gives_its_fields_and_its_id_comes_back_as_the_key() -> None:
    about = {"id": 17, "title": "Two dead", "published": "2025-03-04", "publisher": "Wire", "url": "u", "language": "EN-gb", "x": 1}
    report = from_object({"text": BODY, **about}, published="2020-01-01", publisher="Other")
    assert (report.key, report.title, report.published, report.publisher) == ("17", "Two dead", date(2025, 3, 4), "Wire")
    assert (report.url, report.language) == ("u", "en")


def test_what_is_told_stands_in_where_an_object_is_silent() -> None:
    assert from_object({"text": BODY, "published": None}, published="2020-01-01").published == date(2020, 1, 1)


@pytest.mark.parametrize("value, words", [([], "array"), ("a", "string"), (None, "null"), ({}, "missing"),
                                          ({"text": 5}, "number"), ({"text": BODY, "title": 5}, "title"),
                                          ({"text": BODY, "published": ["x"]}, "published")])  # fmt: skip
def test_a_value_that_is_no_report_is_an_error_that_says_why(value: object, words: str) -> None:
    with pytest.raises(InputError, match=words):
        from_object(value)


def test_bytes_may_hold_an_object_whatever_the_file_is_called() -> None:
    raw = b' {"id": "a", "text": "Two were killed.", "title": "T"}'
    for name in ("report.json", "report", "report.txt"):
        assert from_bytes(raw, name=name).key == "a"


@pytest.mark.parametrize("raw, words", [(b'{"text": ', "line 1, column"), (b'{"text": "a"}\n{"text": "b"}', "--format jsonl"),
                                         (b'{"a":' * 99999, "JSON")])  # fmt: skip
def test_broken_json_is_an_error(raw: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        from_bytes(raw, name="report.json")


def test_braces_alone_do_not_make_json() -> None:
    assert from_bytes(b"{Update} Two people were killed.", name="a.txt").text.startswith("{Update}")


@pytest.mark.parametrize("raw, error", [(b"", EmptyInput), (b" \r\n\t", EmptyInput), (b"\xef\xbb\xbf", EmptyInput),
                                        (b"\x00" * 900, NotText), (b"%PDF-1.7 x", NotText), (b"PK\x03\x04abc", NotText),
                                        (bytes(range(32)) * 40, NotText)])  # fmt: skip
def test_empty_and_binary_input_are_clear_errors(raw: bytes, error: type[InputError]) -> None:
    with pytest.raises(error) as caught:
        from_bytes(raw, name="raid.bin")
    assert "raid.bin" in caught.value.what
    assert set(caught.value.as_json()) == {"what", "why", "hint"}
