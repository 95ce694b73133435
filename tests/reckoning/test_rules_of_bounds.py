"""Each rule of docs/reckoning.md, by its number: numbers, bounds, conflicts, accounts."""
from __future__ import annotations

import pytest

from .incidents import bounds, line, quarrels, say, state, toll


# R11: about, nearly, up to
@pytest.mark.parametrize("number, words, span", [(20, "about 20", (15, 25)), (150, "some 150", (145, 155)), (23, "around 23", (23, 23)),
                                                 (20, "nearly 20", (15, 19)), (500, "almost 500", (450, 499)), (1, "about one", (1,
                                                     1))])  # fmt: skip
def test_R11_about_is_as_wide_as_the_place_of_its_last_digit(number, words, span):
    assert bounds(toll(say(number, form="about", count_words=words))) == span


def test_R11_about_never_gives_best_alone():
    assert line(toll(say(23, form="about"))).best is None


def test_R11_about_agrees_with_exact_figures_inside_it():
    told = toll(say(20, source="witnesses", form="about"), say(22, source="hospital"))
    assert (bounds(told), line(told).best, told.conflicts) == ((22, 22), 22, ())


def test_R11_up_to_n_of_a_harm_that_is_told_is_at_least_one():
    assert bounds(toll(say(15, form="at_most"))) == (1, 15)
    assert bounds(toll(say(15, form="at_most", certainty="feared"))) == (0, 15)


# R12: names
def test_R12_distinct_names_are_a_lower_bound():
    named = [say(1, "a man", form="implied", report="r", names=(name,)) for name in ("Ayo Bello", "Lin Okoro", "Sam Wada")]
    told = toll(*named)
    assert (bounds(told), line(told).because[0].text) == ((3, None), "At least 3: police name 3.")


def test_R12_spelling_variants_and_shorter_forms_are_one_person():
    names = ("Mohammed Al-Sayed", "Mohamed al Sayed", "Al-Sayed")
    assert bounds(toll(*[say(1, "a man", form="implied", report="r", names=(name,)) for name in names])) == (1, None)


def test_R12_names_never_make_a_conflict():
    told = toll(say(2), say(1, "victims", "outlet", form="implied", names=("Ayo Bello", "Lin Okoro", "Sam Wada"), report="r"))
    assert (bounds(told), told.conflicts) == ((2, 2), ())


# R13: only
def test_R13_only_empties_the_other_cells_of_the_harm():
    told = toll(say(11, "fighters", "rebels", only=True), say(None, "civilians", "outlet"))
    assert (bounds(told), bounds(told, "civilian")) == ((11, 11), (0, 0))


def test_R13_only_speaks_of_one_harm():
    told = toll(say(11, "fighters", "rebels", only=True), say(4, harm="injured"))
    assert bounds(told, harm="injured") == (4, 4)


# R14: bounds
def test_R14_bounds_are_the_least_and_the_greatest_that_hold():
    told = toll(say(20), say(12, "civilians", "hospital", form="at_least"), say(3, "soldiers", "army"))
    assert (bounds(told), bounds(told, "civilian"), bounds(told, "military")) == ((20, 20), (12, 17), (3, 3))


def test_R14_no_upper_figure_is_an_answer():
    told = toll(say(12, form="at_least"))
    assert bounds(told) == (12, None)
    assert line(told).because[1].text == "No upper figure: what is told is a lower bound."


def test_R14_counts_that_cross_are_whole_people():
    told = toll(say(5, "women"), say(5, "soldiers"), say(7, form="at_most"))
    assert bounds(told) == (5, 7)


# R15: closure
def test_R15_a_line_of_forces_speaks_of_the_groups_that_somebody_counted():
    told = toll(say(23, "soldiers", "army", nationality=("AAA",)), say(32, "soldiers", "navy", nationality=("BBB",)))
    assert (bounds(told, "forces"), bounds(told)) == ((55, 55), (55, None))


def test_R15_victims_are_never_closed():
    told = toll(say(23, "soldiers", "army", nationality=("AAA",)), say(1, "the bomber", form="implied", side="attacker"))
    assert bounds(told, "victims") == (23, None)


# R16: certificates
def test_R16_a_bound_names_the_claims_that_force_it_and_no_others():
    told = toll(say(7, "soldiers", "army", id="a"), say(5, "civilians", "hospital", id="b"), say(2, "children", "hospital", id="c"),
        say(4, "women", id="d"))
    assert line(told).because[0].claims == ("a", "b")


def test_R16_certificates_are_worked_out_when_asked_for():
    assert line(toll(say(12), reasons=False)).because == ()


# R17: minimal conflicts
def test_R17_every_minimal_conflict_is_named():
    told = toll(say(12, id="a"), say(15, source="hospital", id="b"), say(20, source="ministry", form="at_least", id="c"))
    assert quarrels(told) == {frozenset("ab"), frozenset("ac"), frozenset("bc")}


def test_R17_three_may_conflict_where_no_two_do():
    told = toll(say(10, id="all"), say(6, "civilians", "hospital", id="civ"), say(6, "soldiers", "army", id="mil"))
    assert quarrels(told) == {frozenset({"all", "civ", "mil"})}
    text = "Killed: army says 6 of its own, hospital says 6 civilians, police say 10 cannot all hold; they miss each other by 2."
    assert told.conflicts[0].text == text


# R18: accounts
def test_R18_what_is_in_no_conflict_stands_in_every_account():
    told = toll(say(12), say(15, source="hospital"), say(3, "children", "un"))
    assert (bounds(told), bounds(told, "children"), state(told, "children")) == ((12, 15), (3, 3), "single_source")


def test_R18_a_sources_conflicting_claims_stay_together():
    told = toll(say(12, id="p1"), say(20, harm="injured", id="p2"), say(15, source="hospital", id="h1"), say(25, source="hospital",
        harm="injured", id="h2"))
    assert {account.sources for account in line(told).accounts} == {("police",), ("hospital",)}
    assert bounds(told, harm="injured") == (20, 25)


def test_R18_a_quarrel_over_the_injured_leaves_the_dead_alone():
    told = toll(say(12), say(20, harm="injured"), say(25, source="hospital", harm="injured"))
    assert (state(told), state(told, harm="injured")) == ("single_source", "disputed")


# R19: hull
def test_R19_a_line_shows_the_hull_and_who_stands_behind_which_figure():
    told = toll(say(12), say(15, source="hospital"), say(13, source="mayor"))
    assert (bounds(told), state(told)) == ((12, 15), "disputed")
    assert [(a.sources, a.low, a.high) for a in line(told).accounts] == [(("police",), 12, 12), (("mayor",), 13, 13), (("hospital",),
        15, 15)]


def test_R19_best_is_of_the_account_with_most_independent_sources():
    told = toll(say(12), say(15, source="hospital"), say(15, source="mayor"))
    assert (bounds(told), line(told).best) == ((12, 15), 15)


# R20: a report against itself
def test_R20_parts_that_do_not_add_up_are_an_error_of_the_report():
    told = toll(say(9, id="all", report="r"), say(5, "civilians", id="a", basis="part", part_of="all", beside="b", report="r"),
                say(5, "soldiers", id="b", basis="part", part_of="all", beside="a", report="r"))  # fmt: skip
    assert state(told) != "disputed"
    assert told.conflicts[0].text == "Killed: police contradict themselves: 9, 5 civilians, 5 soldiers do not add up, by 1."


def test_R20_the_source_is_taken_apart_into_its_largest_consistent_sets():
    told = toll(say(9, id="all", report="r"), say(10, "civilians", id="a", basis="part", part_of="all", report="r"), say(9,
        source="hospital", id="h"))
    assert {frozenset(account.claims) for account in line(told).accounts} == {frozenset({"a"}), frozenset({"all", "h"})}
