"""The nouns.  Frozen dataclasses of the standard library; imports nothing else of ours; no clock, no chance, no file."""
from .claim import (
    Age, Basis, Cause, Certainty, Claim, Count, Draft, Entry, Event, Evidence, Form, Group, Harm, Interval, Perpetrator, Place, Precision,
    Sex, Side, Source, SourceKind, Status, When,
)  # fmt: skip
from .decision import Decision, DecisionKind
from .incident import Dossier, Doubt, Finding, Found, Incident, LineChange, Overview, Point, Reprint, Standing, Stats, Suggestion
from .incident import Tally, Transcript, Withheld
from .linking import Changes, Cluster, Copy, Edge, Index, Judgement, Link, Linked, Mention, Sketch
from .report import Happening, Reading, Rejection, Report
from .toll import Account, Change, Check, Conflict, Line, LineGroup, Reason, SetAside, State, Toll
from .tree import Span, Token, Tree

__all__ = [
    "Account", "Age", "Basis", "Cause", "Certainty", "Change", "Changes", "Check", "Claim", "Cluster", "Conflict", "Copy", "Count",
    "Decision", "DecisionKind", "Dossier", "Doubt", "Draft", "Edge", "Entry", "Event", "Evidence", "Finding", "Form", "Found",
    "Group", "Happening", "Harm", "Incident", "Index", "Interval", "Judgement", "Line", "LineChange", "LineGroup", "Link", "Linked",
    "Mention", "Overview", "Perpetrator", "Place", "Point", "Precision", "Reading", "Reason", "Rejection", "Report", "Reprint",
    "SetAside", "Sex", "Side", "Sketch", "Source", "SourceKind", "Span", "Standing", "State", "Stats", "Status", "Suggestion",
    "Tally", "Token", "Toll", "Transcript", "Tree", "When", "Withheld",
]  # fmt: skip
