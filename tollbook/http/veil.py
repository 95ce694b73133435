"""WHAT A READER MAY NOT SEE.  Names withheld by decision are blacked out in everything that leaves the server: letter for letter, so that
all places in the text still hold.  Pure."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from tollbook.model import Withheld

BLACK = "█"
_LEAST = 2
"""Letters of a part of a name that is blacked out by itself; initials are not."""
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_Thing = TypeVar("_Thing")


@dataclass(frozen=True, slots=True)
class Veil:
    """`whole`: names that are hidden wherever they stand; `parts`: parts of them, hidden where the incident is spoken of."""

    withheld: Withheld

    @property
    def is_open(self) -> bool:
        return not self.withheld.names

    def over(self, thing: _Thing, *, near: bool = True) -> _Thing:
        """The thing with the names blacked out in every text of it.  `near`: it speaks of a withheld incident, so that a mere surname
        is hidden as well; elsewhere it may be anybody's."""
        if self.is_open:
            return thing
        return _veiled(thing, _pattern(self.withheld.names, near))  # type: ignore[no-any-return]


@lru_cache(maxsize=16)
def _pattern(names: tuple[str, ...], near: bool) -> re.Pattern[str]:
    """Whole names, a blank in them being any; `near`, their parts too."""
    whole = {r"\s+".join(map(re.escape, name.split())) for name in names if len(name) >= _LEAST}
    parts = {re.escape(part) for name in names for part in _WORD.findall(name) if len(part) >= _LEAST} if near else set()
    words = sorted(whole | parts, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE) if words else re.compile(r"(?!)")


def _veiled(thing: Any, pattern: re.Pattern[str]) -> Any:
    if isinstance(thing, str):
        return pattern.sub(lambda match: "".join(letter if letter.isspace() else BLACK for letter in match[0]), thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        changed = {}
        for one in fields(thing):
            old = getattr(thing, one.name)
            new = _veiled(old, pattern)
            if new is not old and new != old:
                changed[one.name] = new
        return replace(thing, **changed) if changed else thing
    if isinstance(thing, Mapping):
        return {name: _veiled(value, pattern) for name, value in thing.items()}
    if isinstance(thing, Sequence) and not isinstance(thing, (bytes, bytearray)):
        return type(thing)(_veiled(value, pattern) for value in thing)  # type: ignore[call-arg]
    return thing
