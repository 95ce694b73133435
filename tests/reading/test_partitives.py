"""Numbers of some of those counted before."""
from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize("text, parts", [
    ("A rocket killed nine people in Marrun. Two of the dead were nurses.", [2]),
    ("A mine wounded 16 people. Five of them were under ten.", [5]),
    ("The shelling killed seven people - four in Danda, three in Tombo.", [4, 3]),
    ("Gunmen killed 14 people in a bus. Of the 14, nine were students.", [9]),
    ("The ambush killed 22 people, of whom 19 have been identified.", [19]),
    ("A raid killed eight people. Five of the eight were farmers.", [5]),
    ("The shelling wounded 25 people. Two of them seriously.", []),
    ("A bomb killed 16 people. Two of those arrested have admitted a part in it.", []),
    ("The shelling wounded 25 people. Two of them were later discharged.", []),
])  # fmt: skip
def test_parts_of_the_number_told_before(text: str, parts: list[int]) -> None:
    first, *others = told(text)
    assert first[2] == "total"
    assert [(harm, low, basis) for harm, low, basis, _ in others] == [(first[0], low, "part") for low in parts]
