"""Features of a word that training and reading must make alike: its case class, and the edit script from its form to its lemma."""
from __future__ import annotations

from functools import lru_cache

CASES = ("none", "lower", "upper", "title", "mixed", "initial", "digits", "other")


@lru_cache(maxsize=16384)
def case_class(form: str) -> int:
    """One of eight classes: 0 for no word (padding, the root), then the members of CASES."""
    if any(c.isdigit() for c in form):
        return 6
    if not any(c.isalpha() for c in form):
        return 7
    if form.islower():
        return 1
    if form.isupper():
        return 5 if len(form) == 1 else 2
    if form[0].isupper() and form[1:].islower():
        return 3
    return 4


def edit_script(form: str, lemma: str) -> str:
    """How to make the lower-cased lemma from the lower-cased form: "2|y" cuts two characters and adds "y"."""
    low, want = form.lower(), lemma.lower()
    same = 0
    while same < min(len(low), len(want)) and low[same] == want[same]:
        same += 1
    if same == 0 and len(low) > 1:
        return "=" + want  # irregular: am -> be
    return f"{len(low) - same}|{want[same:]}"


@lru_cache(maxsize=16384)
def apply_script(form: str, script: str) -> str:
    """The lower-cased lemma that a script makes of a form; the form itself where the script asks for more than it has."""
    low = form.lower()
    if script.startswith("="):
        return script[1:]
    cut, _, add = script.partition("|")
    n = int(cut)
    return low if n > len(low) else low[: len(low) - n] + add
