"""What each codebook would have recorded, and by which rule."""
from __future__ import annotations

import pytest

from tollbook import PolicyError
from tollbook.model import Perpetrator
from tollbook.reckoning import compare, policy_from, policy_named, policy_names, reckon

from .incidents import line, say
from .test_worked_cases import raid

STATE = Perpetrator("the air force", "XNB:military", "XNB", "military")


def figures(claims, policy, label="everyone", harm="killed"):
    found = line(reckon(claims, policy=policy), label, harm)
    return found.low, found.best, found.high


def rules(claims, policy, label="everyone", harm="killed"):
    return {reason.bound: reason.rule for reason in line(reckon(claims, policy=policy), label, harm).because}


def test_the_policies_and_what_each_says_of_itself():
    assert policy_names() == ("bounds", "acled", "airwars", "emdat", "gtd", "ibc", "latest", "ucdp")
    for name in policy_names():
        policy = policy_named(name)
        assert policy.name == name and policy.title and policy.about and policy.reference
        named = [*policy.refuses, *policy.words, *policy.choices, *filter(None, (policy.records, policy.joins, policy.named_minimum))]
        assert len({(rule.rule, rule.text) for rule in named}) == len({rule.rule for rule in named}), "one rule, one text"
        assert all(rule.text.endswith(".") for rule in named)


def test_bounds_adds_nothing_and_says_so():
    assert policy_named("bounds").choices == ()
    assert rules([say(12, form="at_least")], "bounds") == {"low": "R14", "high": "R14"}


#: policy -> claims -> (low, best, high), rule of the low (of the figure where there is one only)
TWO = [say(15, source="hospital"), say(12)]
THREE = [say(15, source="hospital"), say(12), say(15, source="mayor")]
PARTY = [say(40, "civilians", "rebels")]
VAGUE = [say(24, form="vague", count_words="dozens of people")]
PLURAL = [say(2, form="vague", count_words="people")]
NUMBER_AND_WORD = [say(12, form="vague", count_words="dozens", source="outlet"), say(45, source="hospital")]
MORE = [say(11, form="more_than")]
RANGE = [say(10, form="range", high=15)]
UP_TO = [say(15, form="at_most")]
ABOUT = [say(20, form="about", count_words="about 20")]


@pytest.mark.parametrize("policy, claims, wanted, rule", [
    ("acled", TWO, (12, 12, 12), "lowest-reported"), ("acled", THREE, (15, 15, 15), "corroborated"),
    ("acled", PLURAL, (3, 3, 3), "lowest-reported+plural-3"), ("acled", [say(12, form="vague", count_words="dozens")], (12, 12, 12),
        "lowest-reported+dozens-12"),
    ("acled", [say(100, form="vague", count_words="hundreds")], (100, 100, 100), "lowest-reported+dozens-12"),
    ("acled", [say(10, form="vague", count_words="tens")], (10, 10, 10), "lowest-reported+tens-10"),
    ("acled", MORE, (10, 10, 10), "lowest-reported+more-than-n"), ("acled", RANGE, (10, 10, 10), "lowest-reported+lowest-of-a-range"),
    ("acled", UP_TO, (1, 1, 1), "lowest-reported+lowest-of-a-range"), ("acled", ABOUT, (20, 20, 20), "lowest-reported+more-than-n"),
    ("acled", NUMBER_AND_WORD, (45, 45, 45), "lowest-reported"),
    ("ucdp", TWO, (12, 12, 15), "lowest-reliable"), ("ucdp", THREE, (12, 15, 15), "lowest-reliable"),
    ("ucdp", PLURAL, (2, 2, 2), "lowest-reliable+vague-words"), ("ucdp", UP_TO, (1, 1, 15), "lowest-reliable+up-to-n"),
    ("ucdp", RANGE, (10, 10, 15), "lowest-reliable"),
    ("airwars", TWO, (12, None, 15), "lowest-reported"), ("airwars", THREE, (15, 15, 15), "consensus"),
    ("airwars", PLURAL, (2, 2, 2), "lowest-reported+plural-2"), ("airwars", [say(12, form="vague", count_words="dozens")], (12, None,
        24), "lowest-reported+dozens-12-to-24"),
    ("airwars", [say(100, form="vague", count_words="hundreds")], (100, None, 200), "lowest-reported+hundreds-100-to-200"),
    ("airwars", [say(2, form="vague", count_words="many")], (2, None, 10), "lowest-reported+many-to-10"),
    ("airwars", MORE, (11, 11, 11), "lowest-reported+more-than-n"), ("airwars", NUMBER_AND_WORD, (45, 45, 45), "lowest-reported"),
    ("airwars", [*UP_TO, say(11, source="hospital")], (11, None, 15), "lowest-reported"),
    ("ibc", TWO, (12, None, 15), "minimum-of-the-reports+not-said-to-be-fighters"),
    ("emdat", RANGE, (13, 13, 13), "priority-source+average-of-a-range"), ("emdat", [say(100, form="vague", count_words="hundreds")],
        (200, 200, 200), "priority-source+hundreds-200"),
    ("emdat", [say(1000, form="vague", count_words="thousands")], (2000, 2000, 2000), "priority-source+hundreds-200"),
    ("emdat", [say(3, form="at_least", count_words="three families")], (15, 15, 15), "priority-source+families-times-5"),
    ("emdat", [say(12, source="outlet"), say(14, source="un"), say(13, source="ministry")], (14, 14, 14), "priority-source"),
    ("gtd", TWO, (12, 12, 12), "lowest-reliable"), ("gtd", THREE, (15, 15, 15), "majority"),
    ("gtd", VAGUE, (0, None, None), "too-vague"), ("gtd", [say(12, form="at_least")], (12, 12, 12), "lowest-reliable+least-of-the-words"),
    ("latest", TWO, (12, 12, 12), "commonest-else-latest"), ("latest", [*THREE, say(20, source="monitor"), say(15, source="un")], (15,
        15, 15), "majority"),
    ("latest", [say(12, on="mon"), say(9, on="tue")], (9, 9, 9), "commonest-else-latest"),
    ("latest", [say(15, source="hospital", on="tue"), say(12)], (15, 15, 15), "commonest-else-latest"),
    ("latest", [say(9, source="hospital", on="tue"), say(12)], (9, 9, 9), "commonest-else-latest"),
    ("latest", [say(9, source="hospital", on="tue"), say(12), say(12, source="mayor")], (12, 12, 12), "majority"),
])  # fmt: skip
def test_what_a_codebook_would_have_recorded(policy, claims, wanted, rule):
    label = "civilian" if policy == "ibc" else "everyone"
    assert figures(claims, policy, label) == wanted
    told = rules(claims, policy, label)
    assert told.get("low", told.get("best")) == rule


def test_a_figure_says_whose_word_and_which_rule_it_is():
    (reason,) = line(reckon(TWO, policy="gtd")).because
    assert reason.text == "12: police say 12. Without a majority the lowest reliable estimate is reported."
    assert reason.claims == (TWO[1].claim.id,)


def test_acled_has_no_field_for_the_injured_and_casualties_are_no_fatalities():
    told = reckon([say(40, harm="casualties"), say(9, harm="injured")], policy="acled")
    assert [(x.harm, x.low, x.best, x.high) for x in told.lines] == [("killed", 0, 0, 0)]
    assert told.notes[0].startswith("no field for: casualties, injured. Only fatalities have a field")


def test_ucdp_keeps_an_unsupported_claim_of_a_party_to_the_high():
    assert figures(PARTY, "ucdp", "civilian") == (0, 0, 40)
    assert rules(PARTY, "ucdp", "civilian")["low"] == "unsupported-claim"
    assert figures([*PARTY, say(31, "civilians", "hospital")], "ucdp", "civilian") == (31, 31, 40)


def test_ucdp_takes_a_partys_word_on_its_own_losses():
    assert figures([say(4, "soldiers", "army"), say(20, "soldiers", "rebels")], "ucdp", "military") == (4, 4, 20)


def test_airwars_takes_people_for_civilians_and_leaves_the_armed_out():
    told = [say(20, id="all", report="r"), say(3, "fighters", basis="part", part_of="all", report="r")]
    assert figures(told, "airwars", "civilian") == (17, 17, 17)
    assert rules(told, "airwars", "civilian")["low"] == "lowest-reported+civilian-by-default"
    assert "3 fighters" in line(reckon(told, policy="airwars"), "civilian").because[0].text


def test_airwars_keeps_people_of_contested_status_out_of_the_minimum():
    told = [say(5, "civilians", "witnesses"), say(5, "fighters", "army"), say(5, source="hospital")]
    for policy in ("airwars", "ibc"):
        low, _, high = figures(told, policy, "civilian")
        assert (low, high) == (0, 5)
    assert rules(told, "airwars", "civilian")["low"] == "contested-status"


def test_airwars_counts_the_named_into_the_minimum():
    named = say(3, "a family", "relatives", kind="witness", form="implied", names=("Ana Ruiz", "Leo Ruiz", "Mia Ruiz"))
    assert figures([named, say(2, source="hospital"), say(5)], "airwars") == (3, None, 5)
    assert rules([named, say(2, source="hospital"), say(5)], "airwars")["low"] == "named-victims"


def test_everyone_is_a_civilian_line_where_nobody_counts_the_armed():
    told = [say(7, "civilians", source="outlet"), say(8, source="monitor")]
    assert figures(told, "airwars") == figures(told, "airwars", "civilian") == (7, None, 8)


def test_emdat_counts_the_missing_with_the_dead():
    told = [say(12, report="r"), say(5, harm="missing", report="r")]
    assert figures(told, "emdat") == (17, 17, 17)
    assert "missing, presumed dead" in line(reckon(told, policy="emdat")).because[-1].text
    assert {x.harm for x in reckon(told, policy="emdat").lines} == {"killed"}
    assert figures([say(5, harm="missing")], "emdat") == (5, 5, 5)


def test_gtd_counts_attackers_in():
    told = [say(5, report="r"), say(2, "gunmen", side="attacker", is_class=True, report="r")]
    assert (figures(told, "gtd"), figures(told, "gtd", "attackers")) == ((7, 7, 7), (2, 2, 2))


def test_gtd_refuses_states_and_says_why():
    refused = reckon([say(5, by=STATE)], policy="gtd")
    assert (refused.lines, refused.policy) == ((), "gtd")
    assert refused.refused == (
        "GTD (Global Terrorism Database) has no place for this: The database does not include acts of state terrorism. (no-state-terrorism)"
    )
    assert reckon([say(5, by="rebels")], policy="gtd").refused is None


def test_ucdp_refuses_an_event_without_deaths():
    assert "at least one death" in (reckon([say(5, harm="injured")], policy="ucdp").refused or "")


def test_groups_of_several_sources_are_put_together_where_nobody_counts_the_whole():
    told = [say(7, "soldiers", "army"), say(5, "civilians", "hospital")]
    assert {policy: figures(told, policy)[:2] for policy in ("acled", "latest", "emdat", "gtd")} == dict.fromkeys(("acled", "latest",
        "emdat", "gtd"), (12, 12))


def test_a_vague_word_in_what_is_put_together_is_read_by_the_table():
    told = [say(2, "soldiers", "army", form="vague", count_words="several soldiers"), say(5, "civilians", "hospital")]
    assert (figures(told, "acled")[1], figures(told, "gtd")[1]) == (8, None)


def test_parts_that_are_more_than_the_whole_word_raise_it():
    told = [say(2, form="vague", count_words="several", source="outlet"), say(9, "civilians", "hospital")]
    assert figures(told, "acled") == (9, 9, 9)
    assert "hospital says 9 civilians" in line(reckon(told, policy="acled")).because[0].text


def test_nobody_says_anything():
    told = [say(None, source="outlet")]
    assert figures(told, "acled") == (0, 0, 0)
    assert figures(told, "airwars") == (0, None, None)


def test_the_raid_by_every_codebook():
    tolls = {told.policy: told for told in compare(raid())}
    assert tuple(tolls) == policy_names()
    assert {name: (found.low, found.best, found.high) for name, told in tolls.items() if told.refused is None and name != "ibc"
            and (found := line(told))} == {"bounds": (55, None, None)} | dict.fromkeys(("acled", "airwars", "emdat", "latest", "ucdp"),
                (55, 55, 55))  # fmt: skip
    assert tolls["gtd"].refused
    assert (line(tolls["airwars"], "forces").low, line(tolls["airwars"], "forces").high) == (55, 55)
    civilians = line(tolls["airwars"], "civilian")
    assert (civilians.low, civilians.best, civilians.high, civilians.state) == (0, None, None, "withheld")


def test_there_is_no_policy_of_that_name():
    with pytest.raises(PolicyError, match="there is no policy 'guess'; the policies are: bounds, acled"):
        reckon([say(1)], policy="guess")


# the latest word: by report
ONE = {"form": "implied", "count_words": ""}


def test_persons_told_one_by_one_are_added_up_within_a_report_and_not_over_reports():
    told = [say(1, "a driver", "outlet", report="a", **ONE), say(1, "a boy", "outlet", report="a", age="child", **ONE),
            say(1, "a man of 40", "outlet", report="b", age="adult", **ONE), say(1, "a boy", "outlet", report="b", age="child", **ONE)]
    told[1] = say(1, "a boy", "outlet", report="a", age="child", beside=told[0].claim.id, **ONE)
    assert figures(told, "latest") == (2, 2, 2)
    assert rules(told, "latest") == {"best": "majority+each-report"}


def test_a_report_without_a_word_on_these_people_has_no_vote():
    told = [say(3, harm="injured", on="mon"), say(2, source="hospital", on="tue"), say(2, source="mayor", on="wed")]
    assert figures(told, "latest", harm="injured") == (3, 3, 3)


def test_that_nobody_died_is_a_word_on_the_dead():
    told = [say(1, source="hospital", on="mon"), say(0, form="none", source="mayor", on="tue")]
    assert figures(told, "latest") == (0, 0, 0)


def test_a_report_says_what_most_in_it_say_else_what_it_says_first():
    first, *most = (say(number, "people", source, report="a") for number, source in ((6, "police"), (4, "hospital"), (4, "mayor")))
    assert figures([first, *most], "latest") == (4, 4, 4)
    assert figures([most[0], first], "latest") == (6, 6, 6)


def test_an_outlet_has_one_vote_for_its_last_report():
    told = [say(5, source="outlet", publisher="Daily", on="mon", words="guests", is_class=False),
            say(5, source="outlet", publisher="Daily", on="tue", words="men", is_class=False)]
    told += [say(7, source="outlet", publisher="Post", on="mon"), say(7, source="outlet", publisher="Herald", on="mon")]
    assert figures(told, "latest") == (7, 7, 7)


def test_days_that_are_not_known_come_after_nothing():
    told = [say(5, source="outlet", publisher="Daily", on=None, report=name) for name in "ab"] + [say(7, source="outlet", publisher="Post")]
    assert figures(told, "latest") == (5, 5, 5)


def test_what_else_a_report_tells_is_no_word_once_its_number_is_outgrown():
    told = [say(12, report="a"), say(1, "a baker", "mayor", report="a", **ONE), say(1, "a baker", "mayor", report="b", **ONE),
            say(15, source="hospital", on="tue")]
    assert figures(told, "latest") == (15, 15, 15)


def test_wounded_who_have_died_since_are_no_wounded_of_the_latest_word():
    hurt, dead = say(2, source="mayor", harm="injured"), say(2, source="hospital", on="tue")
    assert figures([hurt, dead], "latest", harm="injured")[1] in (0, None)
    assert figures([hurt, say(3, source="hospital", on="tue")], "latest", harm="injured") == (2, 2, 2), "others may have died"
    assert figures([say(2, source="mayor", harm="injured", on="tue"), say(2, source="hospital")], "latest", harm="injured") == (2, 2, 2)
    one = [say(2, source="hospital", on="tue", report="b"), say(4, source="hospital", on="tue", report="b", harm="injured")]
    assert figures([hurt, *one], "latest", harm="injured") == (4, 4, 4)


def test_a_copy_has_the_vote_of_its_original():
    told = [say(5, source="outlet", report="a"), say(5, source="outlet", report="b", copy_of="a", on="tue")]
    told.append(say(7, source="mayor", on="tue"))
    assert figures(told, "latest") == (7, 7, 7)


def test_a_report_that_contradicts_itself_is_believed_as_far_as_it_can_be():
    told = [say(4, "men", "outlet", report="a", id="men"), say(2, "women", "outlet", report="a", beside="men"),
            say(5, "men", "mayor", report="a")]
    assert figures(told, "latest") == (6, 6, 6)


# policies of one's own
MINE = 'title = "Ours"\nabout = "Lowest of all."\nreference = "our handbook, page 4"\n'
CHOICE = '[[choose]]\nrule = "lowest"\ntext = "The lowest."\ntake = "lowest"\n'


def test_a_policy_of_ones_own():
    ours = policy_from(MINE + CHOICE, name="ours.toml")
    found = line(reckon(TWO, policy=ours))
    assert (found.low, found.best, found.high, found.because[0].rule) == (12, 12, 12, "lowest")
    assert reckon(TWO, policy=ours).policy == "ours.toml"


@pytest.mark.parametrize("text, where, why", [
    ("title = ", "it cannot be used", "it is not TOML"),
    ('title = "x"\n', "it cannot be used", "`about` is missing"),
    (MINE + "colour = 3\n", "colour is wrong", "there is no such field here; there are: name, title"),
    (MINE + '[[choose]]\nrule = "a"\ntext = "b"\n', "choose[1] is wrong", "`take` is missing"),
    (MINE + CHOICE + '[[choose]]\ntext = "b"\ntake = "lowest"\n', "choose[2] is wrong", "`rule` is missing: every rule has a name"),
    (MINE + CHOICE.replace('"lowest"\n', '"lowset"\n'), "choose[1].take is wrong", "'lowset' is none of: lowest, highest, majority"),
    (MINE + CHOICE + 'ties = "first"\n', "choose[1].ties is wrong", "'first' is none of: lowest, latest"),
    (MINE + CHOICE + 'whose = "friends"\n', "choose[1].whose is wrong", "'friends' is none of: all, reliable"),
    (MINE + CHOICE + "sets = []\n", "choose[1].sets is wrong", "it has to be a list of 1 to 100 entries"),
    (MINE + CHOICE + 'sets = ["low", "middle"]\n', "choose[1].sets[2] is wrong", "'middle' is none of: low, best, high"),
    (MINE + '[[words]]\nrule = "a"\ntext = "b"\nforms = ["several"]\n', "words[1].forms[1] is wrong", "'several' is none of: exact, range"),
    (MINE + '[[words]]\nrule = "a"\ntext = "b"\nlow = -3\n', "words[1].low is wrong", "a whole number from 0"),
    (MINE + '[[words]]\nrule = "a"\ntext = "b"\nlow = "half"\n', "words[1].low is wrong", "'half' is none of: low, high, mean, number"),
    (MINE + '[[words]]\nrule = ""\ntext = "b"\n', "words[1].rule is wrong", "it has to be words"),
    (MINE + '[[words]]\nrule = "a"\ntext = "b"\nblank = "yes"\n', "words[1].blank is wrong", "it has to be true or false, and is words"),
    (MINE + 'choose = "lowest"\n', "choose is wrong", "a list of 1 to 100"),
    (MINE + "records = 3\n", "records is wrong", "it has to be a table, and is a number"),
    (MINE + CHOICE.replace('take = "lowest"', 'take = "priority"'), "choose[1] is wrong", "`kinds` has to say whose word goes first"),
    (MINE + '[[refuse]]\nrule = "a"\ntext = "b"\nwhen = "rain"\n', "refuse[1].when is wrong",
        "'rain' is none of: state_perpetrator, nobody_killed"),
    ("x" * 200_001, "it cannot be used", "more than 200,000 characters"),
    ("a = " + "[" * 5000 + "]" * 5000, "it cannot be used", ""),
])  # fmt: skip
def test_a_wrong_policy_file_says_what_is_wrong_where(text, where, why):
    with pytest.raises(PolicyError) as caught:
        policy_from(text, name="ours.toml")
    assert caught.value.what == f"the policy file ours.toml: {where}"
    assert why in caught.value.why
    assert caught.value.hint == "docs/policies.md has every field with an example"
