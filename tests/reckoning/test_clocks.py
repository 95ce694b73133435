"""What had been published by a day, what had been recorded by a day, and how a line came to be what it is."""
from __future__ import annotations

from tollbook.reckoning import compare, history, reckon

from .incidents import DAYS, bounds, say

WEEK = [
    say(12, on="mon", recorded="tue", id="police"), say(3, "children", "un", on="mon", recorded="fri", id="un"),
    say(15, source="hospital", on="tue", recorded="tue", id="hospital"), say(15, source="mayor", on="wed", recorded="thu", id="mayor"),
    say(14, source="ministry", on="thu", recorded="thu", id="ministry"), say(40, source="hospital", harm="injured", on="fri", id="injured"),
]  # fmt: skip


def at(day):
    return reckon(WEEK, as_of=DAYS[day])


def test_a_toll_as_of_a_day_knows_what_had_been_published():
    assert [bounds(at(day)) for day in ("mon", "tue", "wed", "thu")] == [(12, 12), (15, 15), (15, 15), (14, 15)]
    assert at("tue").as_of == DAYS["tue"]
    assert not any(x.harm == "injured" for x in at("thu").lines)


def test_without_a_day_it_is_as_of_the_last_report():
    assert (reckon(WEEK).as_of, reckon([say(3, on=None)]).as_of) == (DAYS["fri"], None)


def test_what_was_left_out_is_said():
    assert at("thu").notes == ("1 claim was not known by the day asked for, or no day is given",)
    assert reckon([say(3, on=None), say(4, on=None, report="b")], as_of=DAYS["mon"]).notes[0].startswith("2 claims were not known")


def test_a_toll_as_recorded_knows_what_a_book_held():
    assert bounds(reckon(WEEK, recorded_by=DAYS["tue"])) == (15, 15)
    assert bounds(reckon(WEEK, recorded_by=DAYS["thu"])) == (14, 15)
    assert not any(x.group.label == "children" for x in reckon(WEEK, recorded_by=DAYS["thu"]).lines)


def test_both_clocks_at_once():
    assert bounds(reckon(WEEK, as_of=DAYS["mon"], recorded_by=DAYS["thu"])) == (12, 12)


def test_before_the_first_report_there_is_nothing():
    told = reckon(WEEK, as_of=DAYS["mon"].replace(day=1))
    assert (told.lines, told.conflicts, told.set_aside) == ((), (), ())


def test_the_history_of_a_line_is_when_it_changed_and_by_which_claims():
    steps = history(WEEK)
    assert [(step.day, step.low, step.high, step.state, step.claims) for step in steps] == [
        (DAYS["mon"], 12, 12, "single_source", ("police",)), (DAYS["tue"], 15, 15, "rising", ("hospital",)),
        (DAYS["thu"], 14, 15, "disputed", ("ministry",)),
    ]  # fmt: skip
    assert [step.text for step in steps] == ["3 March 2031: 12, single source. Police say 12.",
        "4 March 2031: 15, rising. Hospital says 15.",
                                             "6 March 2031: 14 to 15, disputed. Ministry says 14."]  # fmt: skip


def test_the_history_of_another_line():
    assert [(step.day, step.low) for step in history(WEEK, harm="injured")] == [(DAYS["fri"], 40)]
    assert [(step.day, step.claims) for step in history(WEEK, group="children")] == [(DAYS["mon"], ("un",))]
    assert history(WEEK, group="soldiers") == ()


def test_the_history_by_the_day_of_recording():
    steps = history(WEEK, clock="recorded")
    assert [(step.day, step.claims) for step in steps] == [(DAYS["tue"], ("police", "hospital")), (DAYS["thu"], ("mayor", "ministry"))]


def test_the_history_under_a_policy():
    assert [(step.day, step.best) for step in history(WEEK, policy="gtd")] == [(DAYS["mon"], 12), (DAYS["tue"], 15), (DAYS["thu"], 15)]


def test_two_claims_of_one_day_that_only_together_change_a_line():
    claims = [say(20, form="at_least", on="mon"), say(12, "civilians", "hospital", on="tue", id="a"), say(9, "soldiers", "army",
        on="tue", id="b"),
              say(2, "children", "un", on="tue", id="c")]  # fmt: skip
    assert [set(step.claims) for step in history(claims)][1:] == [{"a", "b"}]


def test_a_new_voice_that_agrees_changes_the_state():
    steps = history([say(12, on="mon"), say(12, source="hospital", on="tue", id="h")])
    assert [(step.state, step.claims) for step in steps][1:] == [("agreed", ("h",))]


def test_policies_are_compared_on_any_day():
    assert {told.as_of for told in compare(WEEK, as_of=DAYS["tue"])} == {DAYS["tue"]}


def test_bare_claims_are_those_of_one_report():
    assert reckon([entry.claim for entry in WEEK[:1]]).lines[0].low == 12
