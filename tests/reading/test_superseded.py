"""Which figure takes another's place (claims.md B6)."""

from __future__ import annotations

import pytest

from .told import claims


@pytest.mark.parametrize("text, gone, instead", [
    ("Five people were killed in a raid on Dorsa. Initially, the radio reported that two people were killed and four hurt.", 2, 5),
    ("Initial reports said that six people were killed in Dorsa, but the number later rose to 17.", 6, 17),
    ("An early report by the agency spoke of three dead; a doctor later said seven people had died.", 3, 7),
    ("A clinic originally reported that two people had died. On Tuesday the mayor said that six people had died.", 2, 6),
    ("The toll, initially put at 15, was 12, the mayor said: 12 people died.", 15, 12),
])  # fmt: skip
def test_what_was_told_at_first_is_replaced(text: str, gone: int, instead: int) -> None:
    told = [claim for claim in claims(text) if claim.harm == "killed"]
    old = next(claim for claim in told if claim.count.low == gone)
    assert [claim.count.low for claim in told if claim.supersedes == old.id] == [instead]


def test_several_first_figures_are_replaced_one_by_the_other() -> None:
    five, two, three = claims("Five people were killed. Initially two people were reported dead. An initial report spoke of three dead.")
    assert (five.supersedes, two.supersedes, three.supersedes) in {(two.id, three.id, None), (three.id, None, two.id)}


@pytest.mark.parametrize("text", [
    "The radio initially said that 12 people were killed.",  # nobody says more
    "At least nine people were killed. Though early figures were lower, doctors named at least 30 people who were killed.",
    "Police initially said three children were killed. Ten people died in all.",  # other people
    "Initially the radio was silent, but later it said that two guards were killed. Ten guards died.",  # the two were told later
    "The hospital reported 12 dead. The mayor said 15 people had died.",
])  # fmt: skip
def test_other_figures_stand(text: str) -> None:
    assert not [claim for claim in claims(text) if claim.supersedes]


def test_what_was_added_to_the_first_is_not_beside_what_replaces_it() -> None:
    text = "Initially two people were reported dead. On Tuesday three more bodies were found, bringing the toll to five."
    two, more, five = claims(text)
    assert (five.supersedes, more.basis, more.beside) == (two.id, "additional", ())


def test_no_claim_supersedes_itself() -> None:
    text = (
        "dead four; spoke of 12.\nUp to 12 people hit a compound and 20 kilometres north of First put the dead at four; by the tribal"
        " journalist of bodies were taken \nUp to 12 people when fired First put the dead at four;"
    )
    assert all(claim.supersedes != claim.id for claim in claims(text))
