"""Files and standard input -> what may become a report, one at a time and bounded.

A file is one report, or, where it holds JSON lines, one report a line.  What cannot be opened or taken apart is an Input too, whose
`report` raises: so that many can be read and each failure stands in its place.
"""
from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Unpack

from tollbook.errors import InputError, MissingInput
from tollbook.model import Report
from tollbook.settings import Settings

from .decoding import decode
from .reports import Told, from_bytes, from_object, key_of, parsed, too_large


@dataclass(frozen=True, slots=True)
class Input:
    """Something handed in.  `report` makes a Report of it or raises InputError; `size` is in bytes; `key` is the id it carries."""

    key: str | None
    size: int
    report: Callable[[], Report]


def inputs_of(name: str, *, lines: bool, settings: Settings, **told: Unpack[Told]) -> Iterator[Input]:
    """The inputs of a file, or of standard input where `name` is "-".

    `lines`: one JSON object a line is expected, as `--format jsonl` does; a file ending in .jsonl or .ndjson is always read so, another
    file where its first line is a whole JSON object.
    """
    if name == "-":
        yield from _of_stream(sys.stdin.buffer, "standard input", lines, None, settings, told)
        return
    try:
        with Path(name).open("rb") as stream:
            yield from _of_stream(stream, name, _has_lines(name, stream, lines, settings), name, settings, told)
    except OSError as error:
        why = error.strerror or type(error).__name__
        failure = MissingInput(f"{name} cannot be read", why[0].lower() + why[1:], "check the name, or use - for standard input")
        yield Input(name, 0, partial(_fail, failure))


def _has_lines(name: str, stream: IO[bytes], wanted: bool, settings: Settings) -> bool:
    if name.lower().endswith((".jsonl", ".ndjson")):
        return True
    if not wanted or not stream.seekable():
        return wanted
    start = stream.readline(settings.page_limit)
    stream.seek(0)
    try:
        return start.lstrip().startswith(b"{") and isinstance(parsed(start.decode("utf-8"), name=name), dict)
    except (InputError, UnicodeDecodeError):
        return False


def _of_stream(stream: IO[bytes], name: str, lines: bool, key: str | None, settings: Settings, told: Told) -> Iterator[Input]:
    if lines:
        yield from _lines(stream, name, settings, told)
        return
    raw = stream.read(settings.page_limit + 1)
    about: Told = {"key": key, **told}
    yield Input(key, len(raw), partial(from_bytes, raw, name=name, settings=settings, **about))


def _lines(stream: IO[bytes], name: str, settings: Settings, told: Told) -> Iterator[Input]:
    """An input for each line that is not blank; of a line past the limit no more than the limit is ever held."""
    number = 0
    while raw := stream.readline(settings.page_limit + 1):
        number += 1
        size, where = len(raw), f"line {number} of {name}"
        if size > settings.page_limit:
            size += _skip_line(stream, raw)
            yield Input(None, size, partial(_fail, too_large(where, settings)))
        elif raw.strip():
            yield _of_line(raw, where, settings, told)


def _skip_line(stream: IO[bytes], raw: bytes) -> int:
    skipped = 0
    while raw and not raw.endswith(b"\n"):
        raw = stream.readline(1 << 20)
        skipped += len(raw)
    return skipped


def _of_line(raw: bytes, where: str, settings: Settings, told: Told) -> Input:
    try:
        given = parsed(decode(raw, name=where), name=where)
    except InputError as error:
        return Input(None, len(raw), partial(_fail, error))
    return Input(key_of(given), len(raw), partial(from_object, given, name=where, settings=settings, **told))


def _fail(error: InputError) -> Report:
    raise error
