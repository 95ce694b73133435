"""Text, bytes or a JSON object -> Report.

A title that is given apart is part of the report's text: title, an empty line, body.  Of a plain text the first line is the title where
an empty line follows.  Reports are named by a hash of their content.
"""
from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, TypedDict, Unpack

from tollbook.errors import EmptyInput, InputError, TooLarge
from tollbook.model import Report
from tollbook.model.identity import report_id
from tollbook.settings import Settings

from .decoding import decode
from .language import code_of, language_of
from .pages import extract, is_page

_DEFAULT = Settings()
_FIRST_LINE = re.compile(r"([^\r\n]{1,300})(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)")  # a longer one is a paragraph, no title
_SURROGATES = re.compile("[\ud800-\udfff]")
_OBJECT = re.compile(r"\s*\{\s*(?:\"|\})")
_FIELDS = ("title", "published", "publisher", "url", "language")


class Told(TypedDict, total=False):
    """What is said of a report beside its text.  `published` is a date or an ISO 8601 string, `key` the caller's own id."""

    title: str | None
    published: date | str | None
    publisher: str | None
    url: str | None
    language: str | None
    key: str | None


def from_text(text: str, *, name: str = "the text", settings: Settings = _DEFAULT, **told: Unpack[Told]) -> Report:
    """A report of a plain text.  Surrogates without a partner, which are no characters, become U+FFFD; nothing else changes.

    Raises EmptyInput, TooLarge, and InputError where what is told is no title, date, ….
    """
    return _report(text, told, extractor="plain", name=name, settings=settings)


def from_bytes(raw: bytes, *, name: str, settings: Settings = _DEFAULT, **told: Unpack[Told]) -> Report:
    """A report of plain text, of an HTML page or of a JSON object, told apart by the content and the ending of `name`.

    What is told goes before what a page says of itself, and after what a JSON object says.
    """
    if len(raw) > settings.page_limit:
        raise too_large(name, settings)
    text = decode(raw, name=name)
    ending = name.lower().rsplit(".", 1)[-1]
    if ending == "json" or _OBJECT.match(text):
        return from_object(parsed(text, name=name), name=name, settings=settings, **told)
    if ending in {"html", "htm", "xhtml"} or is_page(text):
        return _from_page(text, told, name, settings)
    return from_text(text, name=name, settings=settings, **told)


def from_object(given: object, *, name: str = "the object", settings: Settings = _DEFAULT, **told: Unpack[Told]) -> Report:
    """A report of a JSON object with `text` and any of id, title, published, publisher, url, language; other fields are left alone.

    Where the object has a field, it goes before what is told.
    """
    if not isinstance(given, Mapping):
        raise InputError(f"{name} is not a report", f"it is a JSON {_kind(given)}, not an object", 'write {"text": "…"}')
    if not isinstance(given.get("text"), str):
        why = "its text is missing" if given.get("text") is None else f"its text is a {_kind(given['text'])}, not a string"
        raise InputError(f"{name} is not a report", why, 'write {"text": "…"}, with any of id, title, published, publisher, url, language')
    merged: Any = dict(told)
    for field in _FIELDS:
        value = given.get(field)
        if value is not None and not isinstance(value, str):
            raise InputError(f"the {field} of {name} is not text", f"it is a {_kind(value)}", "write it in quotes, or leave it out")
        if value is not None and value.strip():
            merged[field] = value
    merged["key"] = key_of(given) or told.get("key")
    return _report(given["text"], merged, extractor="plain", name=name, settings=settings)


def parsed(text: str, *, name: str) -> object:
    """The JSON value of a text.  Raises InputError where it is none, or is nested too deeply to take in."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        hint = "for one object a line use --format jsonl" if error.msg == "Extra data" else "check that it is one complete JSON object"
        raise InputError(f"{name} is not JSON", f"{error.msg} at line {error.lineno}, column {error.colno}", hint) from None
    except (RecursionError, ValueError) as error:
        raise InputError(f"{name} is JSON that cannot be taken in", str(error).split(";")[0], "hand in a flat object with a text") from None


def key_of(given: object) -> str | None:
    """The `id` of a JSON object, where it has one."""
    key = given.get("id") if isinstance(given, Mapping) else None
    return str(key) if isinstance(key, (str, int)) and not isinstance(key, bool) else None


def too_large(name: str, settings: Settings) -> TooLarge:
    return TooLarge(f"{name} is too large", f"it has more than {settings.page_limit:,} bytes",
                    "split it into reports, one a JSON line, or raise TOLLBOOK_PAGE_LIMIT")  # fmt: skip


def _from_page(text: str, told: Told, name: str, settings: Settings) -> Report:
    page = extract(text, name=name)
    about: Told = {"title": page.title, "publisher": page.publisher, "url": page.url, "published": page.published}
    for field, value in told.items():
        if value is not None:
            about[field] = value  # type: ignore[literal-required]
    return _report(page.text, about, extractor=page.extractor, name=name, settings=settings)


def _report(body: str, told: Told, *, extractor: str, name: str, settings: Settings) -> Report:
    title, text = _titled(_SURROGATES.sub("\ufffd", body), told.get("title"))
    if not text.strip():
        raise EmptyInput(f"{name} is empty", "there is no text in it", "hand in the words of the report")
    if len(text) > settings.text_limit:
        raise TooLarge(f"{name} is too large", f"it has {len(text):,} characters; the limit is {settings.text_limit:,}",
                       "split it into reports, one a JSON line, or raise TOLLBOOK_TEXT_LIMIT")  # fmt: skip
    published = day_of(told.get("published"), name=name)
    publisher, url, language = _words(told.get("publisher")), _words(told.get("url")), _words(told.get("language"))
    return Report(
        id=report_id(text, publisher, published, url, extractor), text=text, key=told.get("key"), title=title, publisher=publisher, url=url,
        published=published, language=code_of(language) if language else language_of(text, sample=settings.language_sample),
        extractor=extractor,
    )  # fmt: skip


def _titled(body: str, given: str | None) -> tuple[str | None, str]:
    """The title, and the text with it: title, an empty line, body where it is given apart."""
    if given is not None and given.strip():
        title = _SURROGATES.sub("\ufffd", given)
        return title, f"{title}\n\n{body}"
    first = _FIRST_LINE.match(body)
    return (first[1].strip() or None if first else None), body


def _words(value: str | None) -> str | None:
    return (value.strip() or None) if value is not None else None


def day_of(given: date | str | None, *, name: str = "the report") -> date | None:
    """A day, from a date, a datetime or an ISO 8601 string; of a time only its day.  Raises InputError where it is none of these."""
    if given is None or isinstance(given, datetime):
        return given.date() if given else None
    if isinstance(given, date):
        return given
    try:
        return datetime.fromisoformat(given.strip()).date() if given.strip() else None
    except ValueError:
        raise InputError(f"{name} has no readable date", f"published is {given[:40]!r}", "write it as 2025-03-04") from None


def _kind(value: object) -> str:
    """The JSON name of a value's type."""
    names = {dict: "object", list: "array", str: "string", int: "number", float: "number", bool: "boolean", type(None): "null"}
    return names.get(type(value), type(value).__name__)
