"""Each rule of docs/reckoning.md, by its number: which claims stand, and whom they count."""
from __future__ import annotations

import pytest

from .incidents import aside, bounds, line, say, state, toll

# R1: one source, one voice
def test_R1_a_force_and_its_officer_are_one_voice():
    both = toll(say(12, source="police", publisher="Daily", on="mon"), say(12, source="the police chief", actor="police:police",
        publisher="Post"))
    assert state(both) == "single_source"


def test_R1_two_bodies_that_say_the_same_are_two_voices():
    assert state(toll(say(12, source="police"), say(12, source="hospital"))) == "agreed"


def test_R1_nameless_officials_of_two_reports_are_two_sources():
    one = toll(say(12, source="officials", publisher="Daily"), say(12, source="officials", publisher="Post"))
    assert state(one) == "agreed"


def test_R1_nameless_officials_of_one_report_are_one_source():
    one = toll(say(12, source="officials", report="r"), say(14, source="officials", report="r"))
    assert not any(conflict.text.startswith("Killed: officials say 12, but") for conflict in one.conflicts)
    assert "contradict themselves" in one.conflicts[0].text


def test_R1_copies_of_one_text_have_one_voice():
    first = say(12, source="officials", report="a", publisher="Agency")
    copied = say(12, source="officials", report="b", publisher="Daily", copy_of="a")
    assert state(toll(first, copied)) == "single_source"
    assert "the same word" in aside(toll(first, copied))[copied.claim.id]


def test_R1_several_outlets_with_one_sources_figure_count_once():
    carriers = [say(12, source="police", publisher=name, on=on) for name, on in (("Daily", "mon"), ("Post", "tue"), ("Star", "wed"))]
    many = toll(*carriers)
    assert (state(many), line(many).independent) == ("single_source", 1)
    assert len(many.set_aside) == 2


def test_R1_the_own_voice_of_one_publisher_is_one_source_over_its_reports():
    same = toll(say(12, source="outlet", publisher="Daily", on="mon"), say(12, source="outlet", publisher="Daily", on="tue"))
    other = toll(say(12, source="outlet", publisher="Daily", on="mon"), say(12, source="outlet", publisher="Post", on="tue"))
    assert (state(same), state(other)) == ("single_source", "agreed")


# R2: a later word replaces an earlier one
def test_R2_by_the_day_of_the_report():
    told = toll(say(12, on="mon", id="old"), say(10, on="tue", id="new"))
    assert (bounds(told), list(aside(told))) == ((10, 10), ["old"])


def test_R2_by_the_day_on_which_it_was_said():
    told = toll(say(12, on="wed", said="wed", id="new", publisher="Post"), say(15, on="thu", said="mon", id="old", publisher="Daily"))
    assert (bounds(told), list(aside(told))) == ((12, 12), ["old"])


def test_R2_where_no_day_is_known_nothing_replaces_anything():
    told = toll(say(12, on=None, report="a"), say(15, on=None, report="b"))
    assert not told.set_aside
    assert bounds(told) == (12, 15)


def test_R2_another_group_or_harm_is_not_replaced():
    told = toll(say(12, on="mon"), say(3, "children", on="tue"), say(20, harm="injured", on="tue"))
    assert not told.set_aside


def test_R2_what_a_text_takes_back_is_replaced():
    told = toll(say(15, id="old", report="r"), say(12, id="new", supersedes="old", report="r"))
    assert (bounds(told), aside(told)["old"]) == ((12, 12), "taken back in the same report, which now says 12")


def test_R2_parts_of_a_replaced_total_are_parts_of_the_new_one():
    told = toll(say(12, on="mon", id="old"), say(4, "children", on="mon", basis="part", part_of="old"), say(14, on="tue"))
    assert (bounds(told), bounds(told, "children")) == ((14, 14), (4, 4))


def test_R2_a_later_vague_word_takes_no_number_back():
    told = toll(say(30, on="mon"), say(24, form="vague", count_words="dozens", on="tue"))
    assert bounds(told) == (30, 30)



def named(*names, harm="injured", source="police", on="mon", id=None, **more):
    return say(len(names), "people", source, on, harm=harm, form="implied", count_words="", names=names, is_class=False, id=id, **more)


@pytest.mark.parametrize("names, dead, told", [
    (("Ana Ruiz",), say(1, source="hospital", on="tue", harm="killed", names=("Ana Maria Ruiz",), is_class=False), ["hurt"]),
    (("Ruiz",), say(5, source="hospital", harm="killed", names=("Ana Ruiz", "Ivo Horak")), ["hurt"]),
    (("Ana Ruiz", "Ivo Horak"), say(2, source="hospital", on="tue", harm="killed", names=("Ivo Horak", "Ana Ruiz")), ["hurt"]),
    (("Ana Ruiz", "Ivo Horak"), say(1, source="hospital", on="tue", harm="killed", names=("Ivo Horak",)), []),
    (("Ana Ruiz",), say(1, source="hospital", on="tue", harm="killed", names=("Ana Horak",)), []),
    (("Ana Ruiz",), say(1, source="hospital", on="tue", harm="killed", names=("Ana Ruiz",), certainty="feared"), []),
    (("Ana Ruiz",), say(1, source="rebels", on="tue", harm="killed", names=("Ana Ruiz",)), []),
])  # fmt: skip
def test_R2_who_is_told_by_name_as_killed_is_no_injured(names, dead, told):
    hurt = named(*names, id="hurt")
    assert list(aside(toll(hurt, dead))) == told


def test_R2_who_is_told_as_injured_on_a_later_day_stays():
    told = toll(named("Ana Ruiz", on="wed"), say(1, source="hospital", harm="killed", names=("Ana Ruiz",)))
    assert (bounds(told), bounds(told, harm="injured")[0], told.set_aside) == ((1, 1), 1, ())


def test_R2_the_dead_of_a_report_are_not_among_its_injured_whatever_its_order():
    told = toll(say(1, source="hospital", harm="killed", names=("Ana Ruiz",), report="a"), named("Ana Ruiz", report="a", id="hurt"))
    assert aside(told)["hurt"] == "told as killed by hospital: Ana Ruiz"


# R3: outgrown
def test_R3_an_earlier_lower_figure_is_outgrown():
    told = toll(say(12, source="police", on="mon", id="old"), say(15, source="hospital", on="tue"))
    assert (bounds(told), state(told), aside(told)["old"]) == ((15, 15), "rising", "outgrown: hospital later said 15")


def test_R3_on_the_same_day_nothing_is_outgrown():
    assert state(toll(say(12, source="police", on="mon"), say(15, source="hospital", on="mon"))) == "disputed"


def test_R3_a_later_lower_figure_disputes():
    assert state(toll(say(15, source="police", on="mon"), say(12, source="hospital", on="tue"))) == "disputed"


def test_R3_support_published_since_keeps_the_earlier_figure():
    told = toll(say(12, source="police", on="mon"), say(15, source="hospital", on="tue"), say(12, source="mayor", on="tue"))
    assert (bounds(told), state(told)) == ((12, 15), "disputed")


def test_R3_a_party_outgrows_nobody_and_is_not_outgrown():
    for first, then in (("rebels", "hospital"), ("hospital", "rebels")):
        assert state(toll(say(12, source=first, on="mon"), say(15, source=then, on="tue"))) == "disputed"


def test_R3_a_repeat_after_the_later_figure_is_support():
    told = toll(say(12, source="police", on="mon", publisher="Daily"), say(15, source="hospital", on="tue"),
                say(12, source="police", on="wed", publisher="Post"))  # fmt: skip
    assert state(told) == "disputed"


# R4: additional
def test_R4_adds_to_the_sources_last_total():
    told = toll(say(5, on="mon", id="five"), say(2, "bodies", on="tue", basis="additional", is_class=True))
    assert bounds(told) == (7, None)


def test_R4_without_a_total_it_is_a_lower_bound():
    assert bounds(toll(say(2, "bodies", basis="additional", is_class=True))) == (2, None)


def test_R4_of_another_source_it_is_a_lower_bound():
    assert bounds(toll(say(5, on="mon"), say(2, "bodies", source="hospital", on="tue", basis="additional", is_class=True))) == (5, 5)


def test_R4_in_the_sentence_of_its_new_total_it_is_inside():
    told = toll(say(4, on="mon"), say(2, "bodies", on="tue", basis="additional", is_class=True, sentence=900, report="r"),
                say(6, on="tue", sentence=900, report="r"))  # fmt: skip
    assert bounds(told) == (6, 6)


def test_R4_also_where_the_new_total_stands_first_but_not_where_the_text_sets_the_two_beside_each_other():
    total = say(17, id="total", on="tue", sentence=900, report="r")
    more = {"basis": "additional", "is_class": True, "on": "tue", "sentence": 900, "report": "r"}
    assert bounds(toll(total, say(5, "bodies", **more))) == (17, 17)
    assert bounds(toll(total, say(5, "bodies", beside="total", **more)))[0] == 22


def test_R4_a_later_total_of_the_source_takes_it_in():
    told = toll(say(5, on="mon"), say(2, "bodies", on="tue", basis="additional", is_class=True), say(8, on="wed"))
    assert bounds(told) == (8, 8)


# R5: set aside
@pytest.mark.parametrize("claim, why", [({"basis": "cumulative"}, "a sum over several"), ({"background": True}, "another happening")])
def test_R5_cumulative_and_background_bind_nothing(claim, why):
    told = toll(say(12), say(300, source="hospital", id="more", **claim))
    assert bounds(told) == (12, 12)
    assert why in aside(told)["more"]


def test_R5_a_part_of_a_background_figure_is_background():
    told = toll(say(12, report="r"), say(80, report="r", id="past", background=True), say(9, "children", report="r", basis="part",
        part_of="past"))
    assert len(told.set_aside) == 2


def test_R5_what_a_reviewer_rejected_binds_nothing():
    told = toll(say(12), say(90, source="hospital", id="typo"), rejected={"typo": "a misprint for 9"})
    assert (bounds(told), aside(told)["typo"]) == ((12, 12), "rejected: a misprint for 9")


def test_R5_a_denied_figure_stands_against_itself():
    told = toll(say(30, source="rebels"), say(30, source="ministry", certainty="denied"))
    assert state(told) == "disputed"
    assert "ministry denies 30" in told.conflicts[0].text


def test_R5_a_denial_of_what_nobody_says_is_set_aside():
    told = toll(say(12), say(30, source="ministry", certainty="denied", id="no"))
    assert (bounds(told), "denied by ministry" in aside(told)["no"]) == ((12, 12), True)


def test_R5_a_source_that_denies_its_own_figure_has_taken_it_back():
    told = toll(say(30, source="ministry", on="mon", id="old"), say(30, source="ministry", on="tue", certainty="denied"), say(12))
    assert "old" in aside(told) and bounds(told) == (12, 12)


# R6: repeats and sums
def test_R6_an_outlets_repeat_is_no_voice():
    told = toll(say(12, source="outlet", report="r", id="head"), say(12, source="officials", form="at_least", report="r"))
    assert (bounds(told), aside(told)["head"]) == ((12, None), "the outlet repeats the figure of officials")


def test_R6_the_same_number_of_another_report_is_no_repeat():
    assert state(toll(say(12, source="outlet", publisher="Daily"), say(12, source="police", publisher="Post"))) == "agreed"


def test_R6_the_same_number_of_another_harm_is_no_repeat():
    assert not toll(say(12, source="outlet", report="r"), say(12, source="police", harm="injured", report="r")).set_aside


def test_R6_persons_told_without_a_numeral_have_none_to_be_repeated():
    listed = say(2, "Ana Ruiz and her son", "relatives", kind="witness", form="implied", report="r")
    assert not toll(say(2, source="outlet", form="at_least", report="r"), listed).set_aside


def test_R6_a_sum_of_others_is_checked_and_not_counted():
    told = toll(say(55, source="outlet", report="r", id="sum", status=("military",), nationality=("AAA", "BBB"), is_class=True),
                say(23, "soldiers", "army", report="r", nationality=("AAA",)), say(32, "soldiers", "navy", report="r",
                    nationality=("BBB",)))  # fmt: skip
    assert [(check.text, check.holds) for check in told.checks] == [("23 + 32 = 55", True)]
    assert "sum" in aside(told)


def test_R6_a_source_that_adds_up_its_own_parts_keeps_its_total():
    told = toll(say(10, report="r"), say(6, "civilians", report="r"), say(4, "soldiers", report="r"))
    assert bounds(told) == (10, 10)
    assert not told.set_aside


def test_R6_civilians_and_soldiers_are_everyone_to_an_outlet_that_adds_up():
    told = toll(say(10, source="outlet", report="r", id="sum"), say(6, "civilians", "hospital", report="r"), say(4, "soldiers", "army",
        report="r"))
    assert (list(aside(told)), bounds(told)) == (["sum"], (10, None))


def test_R6_an_outlet_does_not_go_along_with_a_higher_figure_that_it_reports():
    told = toll(say(14, source="outlet", form="at_least", report="r"), say(21, source="witnesses", report="r"))
    assert (bounds(told), state(told)) == ((14, None), "disputed")
    assert told.conflicts[0].text == "Killed: the report says at least 14, but witnesses say 21; they differ by 7."


def test_R6_nor_with_a_higher_figure_on_people_where_it_counts_civilians():
    told = toll(say(7, "civilians", "outlet", form="range", high=12, report="r"), say(12, source="witnesses", report="r"))
    assert (bounds(told), state(told)) == ((7, None), "disputed")


@pytest.mark.parametrize("claims", [
    [say(14, source="outlet", form="at_least", report="r"), say(21, source="witnesses", report="s")],
    [say(14, source="outlet", form="at_least", report="r"), say(9, "children", "witnesses", report="r")],
    [say(12, source="outlet", form="vague", count_words="dozens", report="r"), say(35, source="rebels", report="r")],
    [say(14, source="police", form="at_least", report="r"), say(21, source="witnesses", report="r")],
    [say(14, "soldiers", "outlet", form="at_least", report="r"), say(21, source="witnesses", report="r")],
])  # fmt: skip
def test_R6_another_report_other_people_vague_words_and_sources_among_themselves_are_no_quarrel(claims):
    assert not toll(*claims).conflicts


@pytest.mark.parametrize("higher", [
    say(12, source="witnesses", form="vague", count_words="dozens", report="r"),
    say(9, "civilians", "witnesses", report="r", nationality=("AAA",)),
    say(9, "children", "witnesses", report="r"),
])  # fmt: skip
def test_R6_nor_with_a_vague_word_or_with_more_of_some_of_them(higher):
    told = toll(say(8, "people", "outlet", form="at_least", report="r"), higher)
    assert (bounds(told), state(told)) == ((8, None), "disputed")


def test_R6_civilians_are_not_the_people_where_one_of_these_is_a_fighter():
    people = say(10, source="witnesses", report="r", id="all")
    told = toll(say(9, "civilians", "outlet", report="r"), people, say(1, "fighters", "witnesses", report="r", basis="part", part_of="all"))
    assert (bounds(told), bounds(told, "civilian"), told.conflicts) == ((10, 10), (9, 9), ())


def test_R6_up_to_so_many_is_no_doubt_of_fewer():
    told = toll(say(9, source="outlet", form="at_most", report="r"), say(7, source="witnesses", report="r"))
    assert (bounds(told), told.conflicts) == ((7, 7), ())


def test_R6_a_figure_that_the_outlet_repeats_doubts_a_higher_one_as_its_own_would():
    own = say(7, "civilians", "outlet", form="at_least", report="r")
    told = toll(own, say(7, "civilians", "hospital", report="r"), say(8, source="witnesses", report="r"))
    assert (bounds(told), state(told)) == ((7, None), "disputed")


@pytest.mark.parametrize("form, high", [("at_least", "same"), ("more_than", "same"), ("range", 16)])
def test_R6_an_outlet_that_says_at_least_so_many_has_passed_over_the_fewer_that_it_reports(form, high):
    told = toll(say(13, source="outlet", form=form, high=high, report="r"), say(6, source="witnesses", id="early", report="r"))
    assert (bounds(told)[0], state(told)) == (13, "single_source")
    assert aside(told)["early"].startswith("passed over by the report, which itself says")


def test_R6_it_has_passed_them_over_too_where_it_repeats_another_source():
    told = toll(say(13, source="outlet", form="at_least", report="r"), say(13, source="hospital", report="r"),
                say(6, source="witnesses", id="early", report="r"))  # fmt: skip
    assert (bounds(told), "early" in aside(told)) == ((13, 13), True)


@pytest.mark.parametrize("claims", [
    [say(13, source="outlet", report="r"), say(6, source="witnesses", report="r")],  # an exact figure of its own is a word against a word
    [say(13, source="outlet", form="at_least", report="r"), say(6, source="rebels", report="r")],  # a party
    [say(13, source="outlet", form="at_least", report="r"), say(6, source="police", report="s")],  # another report
    [say(13, source="hospital", form="at_least", report="r"), say(6, source="police", report="r")],  # not the outlet's
    [say(13, source="outlet", form="at_least", report="r", on="mon"), say(6, source="police", report="r", on="mon"),
     say(6, source="police", report="s", on="tue")],  # said since
])  # fmt: skip
def test_R6_what_has_not_been_passed_over_disputes(claims):
    told = toll(*claims)
    assert (bounds(told)[0], state(told)) == (6, "disputed")


def test_R6_fewer_of_some_people_are_passed_over_by_nobody():
    told = toll(say(13, source="outlet", form="at_least", report="r"), say(6, "children", "witnesses", report="r"))
    assert (bounds(told), not told.set_aside) == ((13, None), True)


# R7: unknown and withheld
def test_R7_who_gives_no_figure_is_kept_on_the_line():
    told = toll(say(3, "soldiers"), say(None, "civilians", "ministry", certainty="withheld", on="tue"))
    civilians = line(told, "civilian")
    assert (civilians.low, civilians.high, civilians.state, civilians.withheld) == (0, None, "withheld", ("ministry",))
    assert civilians.because[0].text == "No upper figure: ministry gives none, as of 4 March 2031."


def test_R7_casualties_withheld_are_kept_on_killed_and_injured():
    told = toll(say(None, "civilians", "ministry", harm="casualties", certainty="withheld"), say(3, "soldiers", "army"))
    assert {(x.harm, x.state) for x in told.lines if x.group.label == "civilian"} == {(h, "withheld") for h in ("killed", "injured",
        "casualties")}


def test_R7_a_number_that_nobody_knows_is_unknown():
    assert state(toll(say(None, source="outlet"))) == "unknown"


def test_R7_a_source_that_gives_a_figure_elsewhere_does_not_withhold_it():
    told = toll(say(None, source="ministry", certainty="withheld", on="mon"), say(12, source="ministry", on="tue"))
    assert line(told).withheld == ()


# R8: whom a group takes in
def test_R8_what_the_words_leave_out_is_open():
    told = toll(say(25, "soldiers"), say(9, "soldiers of the north", "army", nationality=("NER",), status=("military",), is_class=True))
    assert (bounds(told, "military"), bounds(told, "military", nationality=("NER",))) == ((25, 25), (9, 9))


def test_R8_people_are_everyone():
    told = toll(say(10), say(6, "children", "hospital"), say(4, "women", "hospital"))
    assert not told.conflicts and bounds(told) == (10, 10)


def test_R8_attackers_are_left_out_of_a_group_without_a_side():
    told = toll(say(5, report="r"), say(2, "gunmen", report="r", side="attacker", is_class=True))
    assert (bounds(told, "victims"), bounds(told, "attackers"), bounds(told)) == ((5, 5), (2, 2), (7, 7))


def test_R8_a_whole_with_attackers_among_its_parts_takes_them_in():
    told = toll(say(6, id="all", report="r"), say(1, "the gunman", form="implied", side="attacker", basis="part", part_of="all",
        report="r"))
    assert bounds(told) == (6, 6)
    assert bounds(told, "victims") == (0, 5)


# R9: what caps
def test_R9_a_narrower_group_caps_nothing():
    told = toll(say(9, "worshippers", status=("civilian",)))
    assert (bounds(told), bounds(told, "civilian")) == ((9, None), (9, None))


def test_R9_the_class_itself_caps():
    assert bounds(toll(say(9, "civilians")), "civilian") == (9, 9)


def test_R9_an_implied_count_caps_nothing():
    assert bounds(toll(say(1, "a soldier", form="implied", status=("military",), is_class=True)), "military") == (1, None)


def test_R9_a_total_with_others_beside_it_does_not_cap():
    told = toll(say(5, "civilians", id="a", report="r", beside="b"), say(3, "civilians", id="b", report="r", beside="a"))
    assert bounds(told, "civilian") == (8, None)


def test_R9_single_persons_beside_a_class_leave_it_closed_unless_they_are_of_it():
    wife = toll(say(2, "a man, his wife", form="implied", id="two", beside="four", report="r"), say(4, "children", id="four", report="r"))
    child = toll(say(1, "a boy", form="implied", age="child", id="one", beside="four", report="r"), say(4, "children", id="four",
        report="r"))
    assert (bounds(wife, "children"), bounds(child, "children")) == ((4, 4), (5, None))


# R10: beside
def test_R10_people_beside_each_other_add_up():
    told = toll(say(3, "peasants", id="a", beside="b", report="r"), say(2, "peasants", id="b", beside="a", report="r"))
    assert bounds(told) == (5, None)


def test_R10_parts_that_are_not_beside_each_other_may_overlap():
    told = toll(say(17, form="at_least", id="all"), say(9, "worshippers", basis="part", part_of="all"), say(3, "children", basis="part",
        part_of="all"))
    apart = toll(say(9, "worshippers", report="r"), say(3, "children", report="r"))
    assert (bounds(told), bounds(apart)) == ((17, None), (9, None))


def test_R10_what_is_beside_a_whole_is_beside_its_parts():
    told = toll(say(5, "villagers", id="a", report="r", beside="c"), say(3, "farmers", id="b", basis="part", part_of="a", report="r"),
                say(4, "passers-by", id="c", beside="a", report="r"))  # fmt: skip
    assert bounds(told) == (9, None)
