"""Invented reports with the claims drawn on their texts: what readers are tuned and measured on.  See README.md."""
from .loader import CorpusReport, GoldClaim, Happening, Trap, gold_lines, load, reports
from .notation import CorpusError

__all__ = ["CorpusError", "CorpusReport", "GoldClaim", "Happening", "Trap", "gold_lines", "load", "reports"]
