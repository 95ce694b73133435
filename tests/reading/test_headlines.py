"""Headlines: their tails name publishers and speakers, never victims."""

from __future__ import annotations

import pytest

import tollbook


def titled(title: str, text: str) -> list[tuple[str, int]]:
    claims = tollbook.read(text, title=title, language="en", published="2024-05-08").claims
    return [(claim.harm, claim.count.low) for claim in claims]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Farmer shot and killed in quarrel over fence: Police | KLN12", [("killed", 1)]),
        ("Nurse stabbed, killed in Lenox park; brother in custody | Lenox Daily", [("killed", 1)]),
        ("Two dead, one hurt in blast - The Orsk Post", [("killed", 2), ("injured", 1)]),
        ("Blast at mill: two killed", [("killed", 2)]),
        ("Police: nurse shot in Orsk", [("injured", 1)]),
    ],
)
def test_the_tail_of_a_headline_suffers_nothing(title: str, expected: list[tuple[str, int]]) -> None:
    assert titled(title, "The mayor spoke on Monday.") == expected


def test_a_headline_tells_the_deaths_of_its_story() -> None:
    text = "A guard who killed a student and her brother in Orsk asks for damages."
    assert {harm for harm, _ in titled("Guard shoots student, asks for damages", text)} == {"killed"}
