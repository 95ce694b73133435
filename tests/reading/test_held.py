"""People held: by whom, and who they are."""
from __future__ import annotations

import pytest

from .told import claims


@pytest.mark.parametrize("text, harms", [
    ("Rebels captured three soldiers and two traders at the ford.", ["detained", "abducted"]),
    ("Rebels took two teachers captive near Danda.", ["abducted"]),
    ("Troops captured six rebels near Danda.", ["detained"]),
    ("Bandits kidnapped three soldiers on the road.", ["abducted"]),
])  # fmt: skip
def test_the_holder_decides(text: str, harms: list[str]) -> None:
    assert [claim.harm for claim in claims(text)] == harms
