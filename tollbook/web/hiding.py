"""People's names blacked out, wherever they stand in what a page is made of.  Pure; lengths stay, so that places in texts stay too."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from .shown import Opened, Told

Shown = TypeVar("Shown")
_IDS = frozenset({"id", "report", "claims", "claim", "mentions", "incident", "one", "other", "sides", "parent"})
"""Fields that hold ids, where they hold words."""


def hidden(opened: Opened) -> Opened:
    """The page with the names of its people blacked out, where it says that they are hidden; else the page itself."""
    return blacked(opened, (n for e in opened.dossier.entries for n in e.claim.group.names)) if opened.hidden else opened


def hidden_report(told: Told) -> Told:
    return blacked(told, (name for entry in told.entries for name in entry.claim.group.names)) if told.hidden else told


def blacked(value: Shown, names: Iterable[str]) -> Shown:
    """The value with each name, and each longer word of one, as a black bar of the same length."""
    words = {name for name in names if name.strip("█ ")}
    words |= {part for name in words for part in re.findall(r"\w[\w’'-]+\w", name) if len(part) > 3 and part[:1].isupper()}
    if not words:
        return value
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in sorted(words, key=lambda w: (-len(w), w))))
    return _through(value, pattern)  # type: ignore[no-any-return]


def _words(value: Any) -> bool:
    return isinstance(value, str) or isinstance(value, tuple) and all(map(_words, value))


def _through(value: Any, pattern: re.Pattern[str]) -> Any:
    if isinstance(value, str):
        return pattern.sub(lambda found: "█" * len(found[0]), value)
    if isinstance(value, tuple):
        return tuple(_through(one, pattern) for one in value)
    if isinstance(value, list):
        return [_through(one, pattern) for one in value]
    if isinstance(value, Mapping):
        return {name: _through(one, pattern) for name, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        known = {field.name: getattr(value, field.name) for field in fields(value)}
        open_ = {name: old for name, old in known.items() if not (name in _IDS and _words(old))}
        changed = {name: new for name, old in open_.items() if (new := _through(old, pattern)) != old}
        return replace(value, **changed) if changed else value
    return value
