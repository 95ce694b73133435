"""Report -> reading.  Pure: the same report, the same claims.

The reader is loaded when it is asked for: dates and numbers need no encoder.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .dates import DateMention, find_dates
    from .reader import VERSION, Reader

_FILES = {"DateMention": "dates", "find_dates": "dates", "VERSION": "reader", "Reader": "reader"}

__all__ = ["DateMention", "Reader", "VERSION", "find_dates"]


def __getattr__(name: str) -> Any:
    if name not in _FILES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_FILES[name]}", __name__), name)
