"""The settings: built once, passed down, never read at import."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from .errors import TollbookError


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits on what is taken in.

    `text_limit`: most characters (code points) of a report's text.  `page_limit`: most bytes of an HTML page or a JSON object.
    `language_sample`: how many characters, from the start, tell the language of a report.
    """

    text_limit: int = 5_000_000
    page_limit: int = 20_000_000
    language_sample: int = 4_000

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """Settings with what `TOLLBOOK_TEXT_LIMIT`, `TOLLBOOK_PAGE_LIMIT`, … say instead of the defaults.

        Raises TollbookError where a value is not a whole number above zero.
        """
        given = {}
        for field in fields(cls):
            name = f"TOLLBOOK_{field.name.upper()}"
            words = environment.get(name)
            if words is None:
                continue
            if not words.isascii() or not words.isdigit() or len(words) > 15 or int(words) == 0:
                raise TollbookError(f"{name} is {words!r}", "it has to be a whole number above zero", "correct the variable or unset it")
            given[field.name] = int(words)
        return cls(**given)
