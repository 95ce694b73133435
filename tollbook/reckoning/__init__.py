"""CLAIMS OF AN INCIDENT -> TOLL.  A toll is computed, never typed in: the same claims and the same policy always give the same toll.

`reckon` is the door.  Pure: no clock, no chance; the solver is loaded only where claims interact in ways that need it.
"""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ..model import Entry, Toll

__all__ = ["reckon"]


def reckon(
    entries: Sequence[Entry], *, policy: str = "bounds", as_of: date | None = None, recorded_by: date | None = None,
    incident: str = "", rejected: Mapping[str, str] | None = None, reasons: bool = True,
) -> Toll:  # fmt: skip
    """The toll of one incident.

    `entries` are its claims with the reports that carry them, in any order.  `as_of`: only what had been published by that day;
    `recorded_by`: only what a book held by that day.  `rejected`: claim ids that a reviewer rejected, with the reason.
    `reasons=False` leaves the certificates' sentences out.
    """
    from .engine import toll_of

    return toll_of(entries, as_of=as_of, recorded_by=recorded_by, incident=incident, rejected=rejected or {}, reasons=reasons)
