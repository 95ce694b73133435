"""A file of claims without texts -> entries, for reckoning alone: one JSON object a line, the JSON of docs/claims.md with `published` and
`publisher` beside it."""
from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

from tollbook.errors import EmptyInput, InputError, MissingInput, TooLarge
from tollbook.model import Entry
from tollbook.model.entries import check_references, entry_of
from tollbook.settings import Settings

from .decoding import decode
from .reports import parsed

_HINT = "docs/claims.md has the fields of a claim, docs/reckoning.md a file of claims"


def text_of(name: str, settings: Settings) -> str:
    """What a file holds, or standard input where `name` is "-".  Raises MissingInput, TooLarge, EmptyInput, NotText."""
    if name == "-":
        return decode(_bounded(sys.stdin.buffer, "standard input", settings), name="standard input")
    try:
        with Path(name).open("rb") as stream:
            return decode(_bounded(stream, name, settings), name=name)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise MissingInput(f"{name} cannot be read", why[0].lower() + why[1:], "check the name") from None
    except ValueError:
        raise MissingInput(f"{name[:200]!r} cannot be read", "this is no name of a file", "check the name") from None


def _bounded(stream: IO[bytes], name: str, settings: Settings) -> bytes:
    raw = stream.read(settings.page_limit + 1)
    if len(raw) > settings.page_limit:
        raise TooLarge(f"{name} is too large", f"it has more than {settings.page_limit:,} bytes", "raise TOLLBOOK_PAGE_LIMIT")
    return raw


def claims_of(name: str, settings: Settings) -> tuple[Entry, ...]:
    """The claims of a file, in its order.  Raises InputError that names the line and the field."""
    entries: list[Entry] = []
    for number, line in enumerate(text_of(name, settings).split("\n"), 1):
        if not line.strip():
            continue
        where = f"line {number} of {name}"
        try:
            entries.append(entry_of(parsed(line, name=where), len(entries) + 1))
        except ValueError as error:
            raise InputError(f"{where} is no claim", str(error), _HINT) from None
    if not entries:
        raise EmptyInput(f"{name} holds no claim", "it has no line that is not blank", _HINT)
    try:
        check_references(entries)
    except ValueError as error:
        raise InputError(f"the claims of {name} do not hold together", str(error), _HINT) from None
    return tuple(entries)
