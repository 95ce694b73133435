"""Invented reports with the claims drawn on their texts: what readers are tuned and measured on.  See README.md."""
from .gold import CorpusReport, GoldClaim, Happening, Trap
from .loader import gold_lines, load, reports
from .notation import CorpusError
from .scores import Agreement, agreement, caught

__all__ = [
    "Agreement", "CorpusError", "CorpusReport", "GoldClaim", "Happening", "Trap", "agreement", "caught", "gold_lines", "load", "reports",
]  # fmt: skip
