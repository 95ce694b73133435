"""The worked cases of the specification, section 9."""
from .incidents import aside, bounds, line, quarrels, say, state, toll

from tollbook.model import Perpetrator

RAIDER = Perpetrator("the neighbour", "XNB:government", "XNB", "government")


def raid():
    """Two governments count their own dead, the outlet adds them up, civilians are withheld."""
    told = {"report": "r", "publisher": "Daily", "by": RAIDER, "place": "VEN"}
    return [
        say(55, "troops of both countries", "Caracas and Havana", id="sum", actor=None, status=("military",), nationality=("CUB", "VEN"),
            is_class=True, **told),
        say(23, "of its service members", "Venezuela’s military", id="ven", kind="military", actor="VEN:military", country="VEN",
            status=("military",), nationality=("VEN",), is_class=True, count_words="23", words="23 of its service members",
                certainty="confirmed", **told),
        say(None, "civilians", "Caracas", id="civ", harm="casualties", actor="VEN:government", country="VEN", certainty="withheld", **told),
        say(32, "Cuban forces", "Cuba", id="cub", actor="CUB:government", country="CUB", status=("military", "security"),
            nationality=("CUB",),
            age="adult", is_class=True, **told),
        say(2, "colonels", "Cuba", id="colonels", actor="CUB:government", country="CUB", basis="part", part_of="cub",
            status=("military", "security"),
            nationality=("CUB",), **told),
        say(1, "lieutenant colonel", "Cuba", id="lt", actor="CUB:government", country="CUB", basis="part", part_of="cub",
            status=("military", "security"), nationality=("CUB",), **told),
        say(2, "many of the guards", "the defence minister", id="guards", form="vague", actor="VEN:defence", country="VEN", basis="part",
            part_of="cub", certainty="suspected", status=("security",), nationality=("CUB",), **told),
    ]  # fmt: skip


def test_two_governments_their_own_dead_and_the_outlets_sum():
    raid_toll = toll(*raid())
    forces = line(raid_toll, "forces")
    assert (forces.low, forces.high, forces.best, forces.state) == (55, 55, 55, "composed")
    assert (forces.party, forces.independent, forces.own_losses) == (2, 0, True)
    assert bounds(raid_toll, "everyone") == (55, None)
    assert bounds(raid_toll, "military", nationality=("VEN",)) == (23, 23)
    assert bounds(raid_toll, "civilian") == (0, None)
    for harm in ("killed", "injured"):
        civilians = line(raid_toll, "civilian", harm)
        assert (civilians.low, civilians.high, civilians.state, civilians.withheld) == (0, None, "withheld", ("Caracas",))
    assert [(check.kind, check.holds, check.text) for check in raid_toll.checks if check.kind == "sum"] == [("sum", True, "23 + 32 = 55")]
    assert "sum" in aside(raid_toll)


def test_a_later_higher_figure_of_another_source_outgrows():
    rising = toll(say(12, source="police", on="mon", id="a"), say(15, source="hospital", on="tue", id="b"))
    assert (bounds(rising), state(rising)) == ((15, 15), "rising")
    assert "outgrown" in aside(rising)["a"]


def test_a_later_lower_figure_disputes():
    disputed = toll(say(15, source="hospital", on="mon", id="a"), say(12, source="police", on="tue", id="b"))
    assert (bounds(disputed), state(disputed)) == ((12, 15), "disputed")
    assert {(account.sources, account.low, account.high) for account in line(disputed).accounts} == {(("hospital",), 15, 15),
        (("police",), 12, 12)}


def test_a_sources_later_word_replaces_its_earlier():
    police = toll(say(12, on="mon", id="a"), say(15, on="tue", id="b"))
    outlet = toll(say(12, source="outlet", publisher="Daily", on="mon", id="a"), say(15, source="outlet", publisher="Daily", on="wed",
        id="b"))
    for replaced in (police, outlet):
        assert (bounds(replaced), state(replaced)) == ((15, 15), "single_source")
        assert "replaced" in aside(replaced)["a"]


def test_a_quarrel_about_the_total_leaves_the_children():
    disputed = toll(
        say(12, id="all", on="mon"), say(5, "children", id="kids", basis="part", part_of="all", on="mon"), say(15, source="hospital",
            on="mon")
    )
    assert (bounds(disputed), state(disputed)) == ((12, 15), "disputed")
    assert (bounds(disputed, "children"), state(disputed, "children")) == ((5, 5), "single_source")


def test_only_fighters():
    disputed = toll(say(40, source="ministry"), say(11, "fighters", "rebels", only=True))
    assert (bounds(disputed), state(disputed)) == ((11, 40), "disputed")
    assert (bounds(disputed, "civilian"), state(disputed, "civilian")) == ((0, 40), "disputed")


def test_at_least_seventeen_with_worshippers_and_children():
    told = {"report": "r", "publisher": "Daily"}
    mosque = toll(
        say(17, source="outlet", form="at_least", id="all", **told),
        say(9, "worshippers", "outlet", id="nine", basis="part", part_of="all", status=("civilian",), is_class=False, **told),
        say(3, "children", "doctors", basis="part", part_of="all", status=("civilian",), **told),
        say(30, source="outlet", harm="injured", **told),
    )
    assert bounds(mosque) == (17, None)
    assert bounds(mosque, "civilian") == (9, None)
    assert bounds(mosque, "children") == (3, 3)
    assert bounds(mosque, "everyone", "injured") == (30, 30)


def test_a_report_that_contradicts_itself():
    wrong = toll(
        say(12, id="all", report="r"), say(5, "children", id="kids", basis="part", part_of="all", beside=("women", "men"), report="r"),
        say(4, "women", id="women", basis="part", part_of="all", beside=("kids", "men"), report="r"),
        say(4, "men", id="men", basis="part", part_of="all", beside=("kids", "women"), report="r"),
    )  # fmt: skip
    assert quarrels(wrong) == {frozenset({"all", "kids", "women", "men"})}
    assert wrong.conflicts[0].text == "Killed: police contradict themselves: 12, 5 children, 4 women, 4 men do not add up, by 1."
    assert state(wrong) != "disputed"
    assert [(check.kind, check.holds, check.text) for check in wrong.checks] == [("parts", False, "5 + 4 + 4 = 13, not 12")]


def test_a_sheikh_his_wife_and_four_children():
    for age in (None, "adult"):
        family = toll(
            say(2, "a sheikh, his wife", "outlet", form="implied", id="two", beside="four", report="r", status=("civilian",), age=age),
            say(4, "children", "outlet", id="four", beside="two", report="r", status=("civilian",)),
        )
        assert bounds(family) == (6, None)
        assert bounds(family, "children") == (4, 4)


def test_three_peasants_here_and_two_there():
    both = toll(say(3, "peasants", "outlet", id="a", beside="b", report="r", status=("civilian",), role="farmer", is_class=True),
                say(2, "peasants", "outlet", id="b", beside="a", report="r", status=("civilian",), role="farmer",
                    is_class=True))  # fmt: skip
    assert bounds(both) == (5, None)


def test_a_man_named_and_the_hospitals_five():
    assert bounds(toll(say(1, "a man", "outlet", form="implied", report="r", names=("Ayo Bello",)), say(5, source="hospital",
        report="r"))) == (5, 5)


def test_the_gunman_shot_himself():
    shooting = toll(say(5, report="r"), say(1, "the gunman", form="implied", report="r", side="attacker"))
    assert bounds(shooting, "victims") == (5, 5)
    assert bounds(shooting, "attackers") == (1, None)
    assert bounds(shooting, "everyone") == (6, None)


def test_a_headline_repeats_the_officials_and_the_hospital_comes_later():
    told = toll(say(12, source="outlet", report="r", publisher="Daily", id="head"), say(12, source="officials", form="at_least",
        report="r", publisher="Daily"),
                say(15, source="hospital", on="tue"))  # fmt: skip
    assert (bounds(told), state(told)) == ((15, 15), "single_source")
    assert "repeats" in aside(told)["head"]


def test_about_twenty_and_twentytwo():
    told = toll(say(20, source="witnesses", form="about"), say(22, source="hospital"))
    assert (bounds(told), line(told).best) == ((22, 22), 22)


def test_two_more_bodies():
    told = toll(say(3, "soldiers", id="three", report="r"), say(2, "bodies", id="two", basis="additional", report="r", is_class=True))
    assert bounds(told) == (5, None)
    assert bounds(told, "military") == (3, None)


def test_dozens_at_least_twenty_thirtyfive():
    told = toll(say(24, source="outlet", form="vague", count_words="dozens", report="r"), say(20, source="doctors", form="at_least",
        report="r"),
                say(35, source="rebels", report="r"))  # fmt: skip
    assert (bounds(told), state(told)) == ((35, 35), "single_source")
    assert (line(told).party, line(told).independent) == (1, 0)
    assert len(line(told).consistent) == 2


def test_no_casualties_says_the_army_of_its_own_troops():
    told = toll(say(0, "soldiers", "army", harm="casualties", form="none"), say(5, "soldiers", "rebels"))
    assert (bounds(told, "military"), state(told, "military")) == ((0, 5), "disputed")


def test_three_journalists_and_one_of_them_named_later():
    told = toll(
        say(20, id="all", on="mon"), say(3, "journalists", id="three", basis="part", part_of="all", on="mon"),
        say(1, "a reporter", "outlet", form="implied", on="tue", status=("civilian",), role="journalist", names=("Lin Okoro",)),
    )  # fmt: skip
    assert bounds(told) == (20, 20)
    assert bounds(told, "journalists") == (3, 3)
