"""One small tree of errors.  Each says what is wrong, where and why, and what to do about it.

    TollbookError
      InputError        something about a report that was handed in
        EmptyInput      there is no text in it
        TooLarge        it is past a limit of the settings
        NotText         it is not text: a picture, an archive, a program
        MissingInput    it cannot be opened
      PolicyError       a policy that does not exist, or was asked for something it cannot do
      ReaderError       the reader broke on a report: a fault of ours, never of the report
      DecisionError     a decision that cannot be taken: about something that is not there, without a name or a reason
        DecisionCrossed another person has decided about the same since
      BookError         the book cannot be opened, read or written
        BookMissing     there is none, or what is asked for is not in it
        BookNewer       a later tollbook made it
        BookDamaged     it is no book, or part of it cannot be read any more
        BookReadOnly    it may be read, and not written
        BookFull        there is no room left where it lies
        BookBusy        another program has held it for too long
"""
from __future__ import annotations


class TollbookError(Exception):
    """What is wrong, why (and where), and a hint at what to do.  All three are one line each, without a full stop at the end."""

    def __init__(self, what: str, why: str = "", hint: str = "") -> None:
        super().__init__(what, why, hint)
        self.what = what
        self.why = why
        self.hint = hint

    def __str__(self) -> str:
        return "; ".join(part for part in (self.what, self.why, self.hint) if part)

    def as_json(self) -> dict[str, str]:
        """The error as it stands in the output of many reports (docs/claims.md, section 9)."""
        return {"what": self.what, "why": self.why, "hint": self.hint}


class InputError(TollbookError):
    """A report, or something said about it, cannot be taken as it is."""


class EmptyInput(InputError):
    """There is no text to read."""


class TooLarge(InputError):
    """The input is past a limit of the settings."""


class NotText(InputError):
    """The input is not text."""


class MissingInput(InputError):
    """The input cannot be opened."""


class PolicyError(TollbookError):
    """No such policy, or one that has no place for what was asked."""


class ReaderError(TollbookError):
    """The reader broke on a report.  The fault is ours; the report and the place in the code are named."""


class DecisionError(TollbookError):
    """A decision that cannot be taken as it is."""


class DecisionCrossed(DecisionError):
    """Another person has decided about the same since this one looked."""


class BookError(TollbookError):
    """The book cannot be opened, read or written.  What was acknowledged before is in it; of what was being done nothing is."""


class BookMissing(BookError):
    """There is no book, or it does not hold what was asked for."""


class BookNewer(BookError):
    """A later tollbook has changed the book in a way that this one does not know."""


class BookDamaged(BookError):
    """The file or the server does not give back what was written to it."""


class BookReadOnly(BookError):
    """The book may be read, and not written."""


class BookFull(BookError):
    """The disk, or the room that is allowed, is full."""


class BookBusy(BookError):
    """Another program has kept the book locked for longer than one waits."""
