"""Figures said not to be known: the words that say so, and where such a remark adds nothing."""
from __future__ import annotations

import pytest

import tollbook

Row = tuple[str, str, str]


def unknown(text: str) -> list[Row]:
    reading = tollbook.read(text, published="2019-05-06", language="en")
    return [(c.harm, c.count.words, c.event.place.name if c.event.place else "") for c in reading.claims if c.count.form == "unknown"]


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("The death toll is not known.", [("killed", "death toll is not known", "Jos")]),
        ("The number of wounded was unclear.", [("injured", "number of wounded was unclear", "Jos")]),
        ("Casualties were not immediately known.", [("casualties", "Casualties were not immediately known", "Jos")]),
        ("Casualty figures remain unavailable.", []),
        ("The cause of death is unknown.", []),
        ("The number of attackers is not known.", []),
    ],
)
def test_a_figure_may_be_said_to_be_unknown(remark: str, expected: list[Row]) -> None:
    assert unknown(f"Rebels shelled the market in Jos on Friday. {remark}") == expected


def test_a_remark_adds_nothing_beside_people_told_of_there() -> None:
    told = "Rebels shelled the market in Jos on Friday, killing dozens."
    assert unknown(f"{told} The exact death toll was not immediately clear.") == []
    assert unknown(f"{told} The number of wounded is not known.") == [("injured", "number of wounded is not known", "Jos")]
    elsewhere = unknown(f"{told} In Kano a bomb went off; the number of dead is not known.")
    assert elsewhere == [("killed", "number of dead is not known", "Kano")]


def test_what_a_source_withholds_stays() -> None:
    assert unknown("A mine went off in Jos, killing six. The army gave no figures of the dead.") == [("killed", "gave no figures", "Jos")]
