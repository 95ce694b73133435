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
    from .errors import BookBusy, BookDamaged, BookError, BookFull, BookMissing, BookNewer, BookReadOnly, DecisionCrossed, DecisionError
    from .errors import EmptyInput, InputError, MissingInput, NotText, PolicyError, ReaderError, TollbookError, TooLarge
    from .ledger import Added, Book, Failure, add_each, entries_of, export, load_policy, read, read_claims, read_each, read_report, when
    from .ledger import where
    from .model import Account, Change, Changes, Check, Claim, Conflict, Copy, Count, Decision, Dossier, Doubt, Draft, Entry, Event
    from .model import Evidence, Finding, Found, Group, Happening, Incident, Interval, Line, LineChange, LineGroup, Link, Overview
    from .model import Perpetrator, Place, Point, Reading, Reason, Rejection, Report, Reprint, SetAside, Source, Standing, Stats
    from .model import Suggestion, Tally, Toll, Transcript, When, Withheld
    from .reading import DateMention
    from .reading.where import Sighting, Whereabouts
    from .reckoning import Policy, compare, history, policy_names, reckon
    from .settings import Settings

_ROOMS = {
    "errors": (
        "BookBusy", "BookDamaged", "BookError", "BookFull", "BookMissing", "BookNewer", "BookReadOnly", "DecisionCrossed", "DecisionError",
        "EmptyInput", "InputError", "MissingInput", "NotText", "PolicyError", "ReaderError", "TollbookError", "TooLarge",
    ),
    "ledger": (
        "Added", "Book", "Failure", "add_each", "entries_of", "export", "load_policy", "read", "read_claims", "read_each",
        "read_report", "when", "where",
    ),
    "model": (
        "Account", "Change", "Changes", "Check", "Claim", "Conflict", "Copy", "Count", "Decision", "Dossier", "Doubt", "Draft",
        "Entry", "Event", "Evidence", "Finding", "Found", "Group", "Happening", "Incident", "Interval", "Line", "LineChange",
        "LineGroup", "Link", "Overview", "Perpetrator", "Place", "Point", "Reading", "Reason", "Rejection", "Report", "Reprint",
        "SetAside", "Source", "Standing", "Stats", "Suggestion", "Tally", "Toll", "Transcript", "When", "Withheld",
    ),
    "reading": ("DateMention",),
    "reading.where": ("Sighting", "Whereabouts"),
    "reckoning": ("Policy", "compare", "history", "policy_names", "reckon"),
    "settings": ("Settings",),
}  # fmt: skip
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "Account", "Added", "Book", "BookBusy", "BookDamaged", "BookError", "BookFull", "BookMissing", "BookNewer", "BookReadOnly",
    "Change", "Changes", "Check", "Claim", "Conflict", "Copy", "Count", "DateMention", "Decision", "DecisionCrossed",
    "DecisionError", "Dossier", "Doubt", "Draft", "EmptyInput", "Entry", "Event", "Evidence", "Failure", "Finding", "Found",
    "Group", "Happening", "Incident", "InputError", "Interval", "Line", "LineChange", "LineGroup", "Link", "MissingInput",
    "NotText", "Overview", "Perpetrator", "Place", "Point", "Policy", "PolicyError", "ReaderError", "Reading", "Reason",
    "Rejection", "Report", "Reprint", "SetAside", "Settings", "Sighting", "Source", "Standing", "Stats", "Suggestion", "Tally",
    "Toll", "TollbookError", "TooLarge", "Transcript", "When", "Whereabouts", "Withheld", "__version__", "add_each", "compare",
    "entries_of", "export", "history", "load_policy", "policy_names", "read", "read_claims", "read_each", "read_report", "reckon",
    "when", "where",
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
