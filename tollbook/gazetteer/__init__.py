"""Places, countries and actors: names in, candidates out.  Open data, built once (build.py); nothing here knows a report."""
from .folding import fold
from .gazetteer import Gazetteer
from .groups import ArmedGroup
from .index import Candidate

__all__ = ["ArmedGroup", "Candidate", "Gazetteer", "fold"]
