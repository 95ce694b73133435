"""What is a part of a number told before, what is more than it, and what is a number of its own (claims.md B1 to B3)."""

from __future__ import annotations

import tollbook

from .told import told


def test_members_of_a_family_are_the_number_of_who_counts_them() -> None:
    text = "At least 12 people were killed in Orsk. A post by Mira Lund said that 11 members of the Barto family had been killed."
    assert [(low, basis) for _, low, basis, _ in told(text)] == [(12, "total"), (11, "total")]


def test_an_opener_in_what_names_the_source_opens_no_part() -> None:
    text = "Four brothers were killed in Orsk. Local sources including the agency Vest reported that a number of people had died."
    assert [(low, basis) for _, low, basis, _ in told(text)] == [(4, "total"), (2, "total")]


def test_those_told_together_who_make_up_a_number_are_its_parts() -> None:
    text = "Five villagers were wounded in Orsk, police said. A nurse and four other people were wounded at the mill, police said."
    whole, *parts = tollbook.read(text, language="en").claims
    assert whole.basis == "total"
    assert [(part.count.low, part.basis, part.part_of) for part in parts] == [(1, "part", whole.id), (4, "part", whole.id)]


def test_a_bracket_divides_the_number_before_it() -> None:
    claims = tollbook.read("Two girls and seven other people (four policemen and three vendors) were wounded.", language="en").claims
    seven = next(claim for claim in claims if claim.count.low == 7)
    assert {claim.count.low for claim in claims if claim.part_of == seven.id} == {4, 3}


def test_three_more_are_more_than_those_told_well_before() -> None:
    filler = "The mayor condemned the killing. The judge wept. The murder was planned. The victims were known. "
    text = f"Four students were killed in Orsk on Sunday. {filler}On Monday the bodies of three more students were found."
    assert told(text)[-1][1:3] == (3, "additional")


def test_more_than_a_number_is_not_that_many_more() -> None:
    text = "Nine people were killed and 20 injured in Orsk. The agency reported nine deaths so far and more than 20 injured."
    assert {basis for _, _, basis, _ in told(text)} == {"total"}
