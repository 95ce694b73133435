"""The nouns.  Frozen dataclasses of the standard library; imports nothing else of ours; no clock, no chance, no file."""
from .claim import (
    Age, Basis, Cause, Certainty, Claim, Count, Entry, Event, Evidence, Form, Group, Harm, Interval, Perpetrator, Place, Precision,
    Sex, Side, Source, SourceKind, Status, When,
)  # fmt: skip
from .report import Happening, Reading, Rejection, Report
from .toll import Account, Change, Check, Conflict, Line, LineGroup, Reason, SetAside, State, Toll
from .tree import Span, Token, Tree

__all__ = [
    "Account", "Age", "Basis", "Cause", "Certainty", "Change", "Check", "Claim", "Conflict", "Count", "Entry", "Event", "Evidence", "Form",
    "Group", "Happening", "Harm", "Interval", "Line", "LineGroup", "Perpetrator", "Place", "Precision", "Reading", "Reason",
    "Rejection", "Report", "SetAside", "Sex", "Side", "Source", "SourceKind", "Span", "State", "Status", "Toll", "Token", "Tree", "When",
]  # fmt: skip
