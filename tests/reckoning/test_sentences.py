"""The sentences of a toll, as a person reads them."""
from __future__ import annotations

import pytest

from tollbook.reckoning.phrases import is_many

from .incidents import line, say, toll
from .test_worked_cases import raid


def reasons(told, label="everyone", harm="killed", nationality=()):
    return [reason.text for reason in line(told, label, harm, nationality).because]


def test_two_governments_and_nobody_gives_civilians():
    assert reasons(toll(*raid())) == [
        "At least 55: Venezuela’s military says 23 of its own, Cuba says 32 of its own; nobody gives civilians.",
        "No upper figure: nobody gives civilians.",
    ]
    assert reasons(toll(*raid()), "forces") == ["Exactly 55: Venezuela’s military says 23 of its own, Cuba says 32 of its own."] * 2
    assert reasons(toll(*raid()), "civilian") == ["No upper figure: Caracas gives none, as of 3 March 2031."]


@pytest.mark.parametrize("claims, texts", [
    ([say(12)], ["Exactly 12: police say 12."] * 2),
    ([say(12, form="at_least")], ["At least 12: police say at least 12.", "No upper figure: what is told is a lower bound."]),
    ([say(11, form="more_than", source="hospital")],
     ["At least 11: hospital says more than 10.", "No upper figure: what is told is a lower bound."]),
    ([say(15, form="at_most", certainty="feared", source="the mayor")], ["At most 15: the mayor fears up to 15."]),
    ([say(10, form="range", high=14, source="the UN", certainty="estimated")],
     ["At least 10: the UN estimates 10 to 14.", "At most 14: the UN estimates 10 to 14."]),
    ([say(24, form="vague", count_words="dozens", source="outlet", publisher="Daily")],
     ["At least 24: Daily says “dozens”, at least 24.", "No upper figure: what is told is a lower bound."]),
    ([say(20, form="about", count_words="about 20", source="witnesses")],
     ["At least 15: witnesses say about 20.", "At most 25: witnesses say about 20."]),
    ([say(20, form="about", count_words="nearly 20", source="witnesses")],
     ["At least 15: witnesses say nearly 20.", "At most 19: witnesses say nearly 20."]),
    ([say(1, "a pilot", "outlet", form="implied", publisher="Daily")],
     ["At least 1: Daily says 1 (“a pilot”).", "No upper figure: what is told is a lower bound."]),
    ([say(None, source="outlet")], ["No upper figure: the number is said not to be known."]),
    ([say(1200)], ["Exactly 1,200: police say 1,200."] * 2),
])  # fmt: skip
def test_a_reason_says_who_says_how_many(claims, texts):
    assert reasons(toll(*claims)) == texts


def test_a_reason_names_the_group_where_the_line_is_another():
    told = toll(say(7, "soldiers", "army"), say(5, "civilians", "hospital"), say(2, "children", "un"))
    assert reasons(told)[0] == "At least 12: army says 7 of its own, hospital says 5 civilians."
    assert reasons(told, "children")[0] == "Exactly 2: un says 2."


def test_a_reason_names_the_harm_where_the_line_is_another():
    told = toll(say(40, harm="casualties", id="c", report="r"), say(12, basis="part", part_of="c", report="r"))
    assert reasons(told, harm="injured") == ["Exactly 28: police say 40 people killed or injured, police say 12 people killed."] * 2


def test_a_long_reason_is_cut():
    told = toll(*[say(1, f"people in place {i}", source=f"mayor {i}", beside=tuple(f"b{j}" for j in range(9) if j != i), id=f"b{i}",
        report="r",
                      is_class=True) for i in range(9)])  # fmt: skip
    assert reasons(told)[0].endswith("mayor 5 says 1 and 3 more claims.")


def test_an_open_line_says_whom_one_has_to_believe():
    told = toll(say(12), say(20, form="at_least", source="hospital"))
    assert reasons(told)[-1] == "No upper figure if hospital is believed."


@pytest.mark.parametrize("claims, text", [
    ([say(15, source="hospital"), say(12)], "Killed: hospital says 15, but police say 12; they differ by 3."),
    ([say(15, form="at_least", source="hospital"), say(12)], "Killed: hospital says at least 15, but police say 12; they differ by 3."),
    ([say(4, "soldiers", "army"), say(9, "soldiers", "rebels")],
     "Killed: army says 4 of its own, but rebels say 9 soldiers; they differ by 5."),
    ([say(40, source="ministry"), say(11, "fighters", "rebels", only=True)],
     "Killed: ministry says 40, but rebels say only fighters, 11 of their own; they differ by 29."),
    ([say(30, source="ministry", certainty="denied"), say(30, source="rebels")], "Killed: ministry denies 30, but rebels say 30."),
    ([say(0, form="none", harm="casualties", source="mayor"), say(3, harm="injured", source="hospital")],
     "Killed or injured: hospital says 3 people injured, but mayor says none; they differ by 3."),
    ([say(3, "women"), say(9, "children", "hospital"), say(10, source="army")],
     "Killed: army says 10, hospital says 9 children, police say 3 women cannot all hold; they miss each other by 2."),
    ([say(12, report="r"), say(15, report="r")], "Killed: police contradict themselves: 12, 15 do not add up, by 3."),
    ([say(12, source="hospital", report="r"), say(15, source="hospital", report="r")],
     "Killed: hospital contradicts itself: 12, 15 do not add up, by 3."),
])  # fmt: skip
def test_a_conflict_says_who_contradicts_whom_by_how_much(claims, text):
    assert [conflict.text for conflict in toll(*claims).conflicts] == [text]


@pytest.mark.parametrize("name", ["police", "Texas police", "officials", "Officials", "Doctors", "Caracas and Havana",
    "local officials in Ara",
                                  "a number of his colleagues", "two residents", "Rasha and Rana (sisters)", "the rebels",
                                      "Most sources"])  # fmt: skip
def test_sources_in_the_plural(name):
    assert is_many(name)


@pytest.mark.parametrize("name", ["the hospital", "Reuters", "Hamas", "the ministry of health and sports", "United Nations",
    "the mayor’s office",
                                  "Venezuela’s military", "a spokesman for the rebels", "the press"])  # fmt: skip
def test_sources_in_the_singular(name):
    assert not is_many(name)


def test_a_set_aside_claim_says_why_in_digits():
    told = toll(say(12, on="mon", id="a", count_words="twelve"), say(15, on="tue", source="hospital", count_words="fifteen"))
    assert [(one.claim, one.why) for one in told.set_aside] == [("a", "outgrown: hospital later said 15")]
