"""Tollbook reads casualty claims out of news reports, each tied to its words, and reckons tolls from them.

    import tollbook
    reading = tollbook.read(text, published="2025-03-04", publisher="Example Wire")
    for claim in reading.claims: ...
    for incident in reading.incidents: incident.toll.lines

This is the front door: all that is meant to be used from outside is in `__all__`.  Nothing is loaded before it is used.
"""
from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from .errors import EmptyInput, InputError, MissingInput, NotText, PolicyError, ReaderError, TollbookError, TooLarge
    from .ledger import Failure, entries_of, load_policy, read, read_claims, read_each, read_report, when
    from .model import Account, Change, Check, Claim, Conflict, Count, Entry, Event, Evidence, Group, Happening, Interval, Line, LineGroup
    from .model import Perpetrator, Place, Reading, Reason, Rejection, Report, SetAside, Source, Toll, When
    from .reading import DateMention
    from .reckoning import Policy, compare, history, policy_names, reckon
    from .settings import Settings

_ROOMS = {
    "errors": ("EmptyInput", "InputError", "MissingInput", "NotText", "PolicyError", "ReaderError", "TollbookError", "TooLarge"),
    "ledger": ("Failure", "entries_of", "load_policy", "read", "read_claims", "read_each", "read_report", "when"),
    "model": (
        "Account", "Change", "Check", "Claim", "Conflict", "Count", "Entry", "Event", "Evidence", "Group", "Happening", "Interval",
        "Line", "LineGroup", "Perpetrator", "Place", "Reading", "Reason", "Rejection", "Report", "SetAside", "Source", "Toll", "When",
    ),
    "reading": ("DateMention",),
    "reckoning": ("Policy", "compare", "history", "policy_names", "reckon"),
    "settings": ("Settings",),
}  # fmt: skip
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "Account", "Change", "Check", "Claim", "Conflict", "Count", "DateMention", "EmptyInput", "Entry", "Event", "Evidence", "Failure",
    "Group", "Happening", "InputError", "Interval", "Line", "LineGroup", "MissingInput", "NotText", "Perpetrator", "Place", "Policy",
    "PolicyError", "ReaderError", "Reading", "Reason", "Rejection", "Report", "SetAside", "Settings", "Source", "Toll", "TollbookError",
    "TooLarge", "When", "__version__", "compare", "entries_of", "history", "load_policy", "policy_names", "read", "read_claims",
    "read_each", "read_report", "reckon", "when",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    room = _ROOM_OF.get(name)
    if room is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{room}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
