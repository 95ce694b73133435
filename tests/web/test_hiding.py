"""Names are blacked out wherever they stand, and nothing else moves."""
from __future__ import annotations

from tollbook.web.hiding import blacked, hidden

from . import made


def test_lengths_and_ids_stay() -> None:
    shown = hidden(made.opened(hidden=True))
    (first, *_) = shown.dossier.reports
    assert len(first.text) == len(made.TEXT) and "█████████" in first.text
    assert [entry.claim.id for entry in shown.dossier.entries] == ["c1", "c2"]
    assert hidden(made.opened()) == made.opened()


def test_a_surname_alone_is_hidden_and_a_longer_word_is_not() -> None:
    assert blacked(("Berg said", "Bergamo", "Anna Berg"), ["Anna Berg"]) == ("████ said", "Bergamo", "█████████")
    assert blacked("nothing", []) == "nothing"


def test_black_bars_may_be_hidden_again() -> None:
    once = hidden(made.opened(hidden=True))
    assert hidden(once) == once
