"""How claims are gathered to happenings, and which one a report is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tollbook.model import Claim, Count, Event, Evidence, Group, Place, Report, Source, When
from tollbook.reading.happenings import happenings_of, together

MOSUL = Place("Mosul", "Mosul", "Mosul", "IRQ", 1, 36.34, 43.13, "city")
BASRA = Place("Basra", "Basra", "Basra", "IRQ", 2, 30.51, 47.78, "city")
NINEVEH = Place("Nineveh", "Nineveh", "Nineveh", "IRQ", 3, 36.0, 42.5, "adm1")
IRAQ = Place("Iraq", "Iraq", "Iraq", "IRQ", 4, 33.0, 44.0, "country")
LIMA = Place("Lima", "Lima", "Lima", "PER", 5, -12.0, -77.0, "city")
MONDAY = date(2011, 5, 9)
REPORT = Report("r1", "Nine dead in Mosul\n\n" + "x" * 4000, title="Nine dead in Mosul")


def on(day: date) -> When:
    return When(str(day), day, day)


def told(number: int, *, place: Place | None = None, when: When | None = None, harm: str = "killed", background: bool = False,
         basis: str = "total", part_of: str | None = None) -> Claim:  # fmt: skip
    at = 30 + 40 * number
    return Claim(
        f"c{number}", harm, Count(number, number, "exact", str(number)), basis, Group(), Source(),  # type: ignore[arg-type]
        Event(place, when, None, None, background),
        Evidence((at, at + 30), (at, at + 2), (at + 4, at + 6)), part_of=part_of,
    )  # fmt: skip


def groups(*claims: Claim, **more: object) -> list[set[str]]:
    happenings, _ = happenings_of(REPORT, claims, **more)  # type: ignore[arg-type]
    return [set(happening.claims) for happening in happenings]


def test_one_place_and_day_is_one_happening() -> None:
    assert groups(told(1, place=MOSUL, when=on(MONDAY)), told(2, place=MOSUL), told(3, when=on(MONDAY)), told(4)) == [
        {"c1", "c2", "c3", "c4"}
    ]


def test_another_town_is_another_happening() -> None:
    assert groups(told(1, place=MOSUL), told(2, place=BASRA), told(3, place=MOSUL)) == [{"c1", "c3"}, {"c2"}]


def test_another_day_is_another_happening_but_the_next_is_not() -> None:
    week = on(MONDAY - timedelta(days=7))
    assert groups(told(1, place=MOSUL, when=on(MONDAY)), told(2, place=MOSUL, when=week)) == [{"c1"}, {"c2"}]
    assert groups(told(1, place=MOSUL, when=on(MONDAY)), told(2, place=MOSUL, when=on(MONDAY + timedelta(days=1)))) == [{"c1", "c2"}]


def test_what_holds_a_town_does_not_set_it_apart() -> None:
    assert groups(told(1, place=MOSUL), told(2, place=NINEVEH), told(3, place=IRAQ)) == [{"c1", "c2", "c3"}]
    assert groups(told(1, place=MOSUL), told(2, place=LIMA)) == [{"c1"}, {"c2"}]


def test_context_stands_alone_and_is_not_the_main_one() -> None:
    happenings, _ = happenings_of(REPORT, (told(1, place=MOSUL, when=on(date(2004, 1, 1)), background=True), told(2, place=MOSUL)))
    assert [(happening.main, happening.claims) for happening in happenings] == [(True, ("c2",)), (False, ("c1",))]


def test_sums_belong_to_none() -> None:
    happenings, unplaced = happenings_of(REPORT, (told(1, place=MOSUL), told(2, place=MOSUL, basis="cumulative")))
    assert [happening.claims for happening in happenings] == [("c1",)] and unplaced == ("c2",)
    assert happenings_of(REPORT, (told(2, basis="cumulative"),)) == ((), ("c2",))


def test_a_part_goes_with_its_whole_and_an_arrest_with_what_was_told() -> None:
    assert groups(told(9, place=MOSUL), told(2, place=BASRA, part_of="c9"), told(3, place=BASRA, harm="detained")) == [{"c9", "c2", "c3"}]


def test_the_headline_decides_then_the_day_that_the_report_is_about_then_the_newest() -> None:
    old, new = on(MONDAY - timedelta(days=9)), on(MONDAY)
    headed = replace(told(1, place=BASRA, when=old), evidence=Evidence((0, 18), (0, 4), (5, 9)))
    assert groups(told(2, place=MOSUL, when=new), headed)[0] == {"c1"}
    assert groups(told(2, place=MOSUL, when=new), told(3, place=BASRA, when=old), told=old)[0] == {"c3"}
    assert groups(told(2, place=MOSUL, when=old), told(3, place=BASRA, when=new))[0] == {"c3"}


def test_the_main_one_has_the_reports_day_and_home_where_its_claims_have_none() -> None:
    happenings, _ = happenings_of(REPORT, (told(1),), IRAQ, on(MONDAY))
    assert happenings[0].place == IRAQ and happenings[0].when == on(MONDAY)


places = st.sampled_from([None, MOSUL, BASRA, NINEVEH, IRAQ, LIMA])
claims = st.builds(
    lambda place, day, harm, background, basis: (place, day, harm, background, basis), places, st.none() | st.integers(0, 30),
    st.sampled_from(["killed", "injured", "detained"]), st.booleans(), st.sampled_from(["total", "cumulative"]),
)  # fmt: skip


@given(st.lists(claims, max_size=12))
def test_every_claim_is_in_one_happening_or_none_and_one_is_the_main(rows: list[tuple[Place | None, int | None, str, bool, str]]) -> None:
    made = tuple(
        told(
            number,
            place=place,
            when=on(MONDAY + timedelta(days=day)) if day is not None else None,
            harm=harm,
            background=background,
            basis=basis,
        )
        for number, (place, day, harm, background, basis) in enumerate(rows)
    )
    happenings, unplaced = happenings_of(REPORT, made)
    everyone = [name for happening in happenings for name in happening.claims] + list(unplaced)
    assert sorted(everyone) == sorted(claim.id for claim in made)
    assert [happening.main for happening in happenings] == [True] + [False] * (len(happenings) - 1) if happenings else True
    assert set(unplaced) == {claim.id for claim in made if claim.basis == "cumulative"}


@given(places, places)
def test_being_together_has_no_direction(one: Place | None, other: Place | None) -> None:
    assert together(one, other) == together(other, one)
