"""Places, countries and actors: names in, candidates out.  Open data, built once (build.py); nothing here knows a report."""
from .folding import fold, skeleton
from .gazetteer import Gazetteer
from .groups import ArmedGroup
from .index import BEGINS, GIVEN, ORDINARY, OWN, SURNAME, WORD, Candidate

__all__ = ["BEGINS", "GIVEN", "ORDINARY", "OWN", "SURNAME", "WORD", "ArmedGroup", "Candidate", "Gazetteer", "fold", "skeleton"]
