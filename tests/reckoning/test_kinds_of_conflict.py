"""What reports of real incidents do to each other, kind by kind; the incidents are invented.

A case: its claims, then what its lines must be: "killed" or "killed/children": low, high, state.
"""
from __future__ import annotations

import pytest

from tollbook.model import Perpetrator

from .incidents import line, say, toll

RAIDER = Perpetrator("the neighbour", "XNB:government", "XNB", "government")


def own(number, country, **claim):
    """A state's word on its own soldiers."""
    return say(number, "soldiers", f"army of {country}", kind="military", country=country, nationality=(country,), **claim)


def family(*names, **claim):
    return say(len(names), "a family", claim.pop("source", "relatives"), form="implied", kind="witness", names=names, is_class=False,
        **claim)


RISING = {
    "rising, three days of one hospital": (
        [say(4, source="hospital", on="mon"), say(6, source="hospital", on="tue"), say(9, source="hospital", on="wed")],
        {"killed": (9, 9, "single_source")}),
    "rising, another source later": (
        [say(4, source="police", on="mon"), say(9, source="hospital", on="wed")], {"killed": (9, 9, "rising")}),
    "rising, and the first source follows": (
        [say(4, source="police", on="mon"), say(9, source="hospital", on="tue"), say(9, source="police", on="wed")],
        {"killed": (9, 9, "agreed")}),
    "rising, at least first and a number later": (
        [say(4, source="police", form="at_least", on="mon"), say(9, source="hospital", on="tue")], {"killed": (9, 9, "single_source")}),
    "rising, then revised down by the same source": (
        [say(4, on="mon"), say(9, on="tue"), say(8, on="wed")], {"killed": (8, 8, "single_source")}),
    "rising, an old figure printed again after the new one": (
        [say(4, source="police", on="mon", publisher="Daily"), say(9, source="hospital", on="tue"),
         say(4, source="police", on="wed", publisher="Post")], {"killed": (4, 9, "disputed")}),
    "rising, only the injured": (
        [say(4, on="mon"), say(20, harm="injured", source="police", on="mon"), say(31, harm="injured", source="hospital", on="tue")],
        {"killed": (4, 4, "single_source"), "injured": (31, 31, "rising")}),
    "rising, two outlets without a source": (
        [say(4, source="outlet", publisher="Daily", on="mon"), say(7, source="outlet", publisher="Post", on="tue")],
        {"killed": (7, 7, "rising")}),
    "rising, a death in hospital is told as one more": (
        [say(4, on="mon"), say(1, "victim", on="tue", basis="additional", is_class=True)], {"killed": (5, None, "single_source")}),
    "rising, more than first": (
        [say(31, form="more_than", source="hospital", on="mon"), say(40, source="ministry", on="tue")], {"killed": (40, 40,
            "single_source")}),
}  # fmt: skip
RIVALS = {
    "rivals, two ministries on one day": (
        [say(40, source="ministry of health"), say(26, source="ministry of the interior")], {"killed": (26, 40, "disputed")}),
    "rivals, a third supports one": (
        [say(40, source="ministry of health"), say(26, source="ministry of the interior"), say(40, source="un")],
        {"killed": (26, 40, "disputed")}),
    "rivals, a range takes in both": (
        [say(40, source="ministry of health"), say(26, source="ministry of the interior"), say(20, form="range", high=50, source="un")],
        {"killed": (26, 40, "disputed")}),
    "rivals, ranges that overlap are no quarrel": (
        [say(20, form="range", high=30, source="un"), say(25, form="range", high=40, source="monitor")], {"killed": (25, 30,
            "single_source")}),
    "rivals, at least and at most meet": (
        [say(20, form="at_least", source="police"), say(20, form="at_most", source="army")], {"killed": (20, 20, "single_source")}),
    "rivals, at least and at most miss each other": (
        [say(21, form="at_least", source="police"), say(20, form="at_most", source="mayor")], {"killed": (1, None, "disputed")}),
    "rivals, over the children only": (
        [say(12), say(5, "children", basis="part", part_of=None), say(7, "children", "hospital")],
        {"killed": (12, 12, "single_source"), "killed/children": (5, 7, "disputed")}),
    "rivals, each adds up within itself": (
        [say(10, id="a", report="r"), say(6, "civilians", report="r", basis="part", part_of="a"), say(4, "soldiers", report="r"),
         say(12, source="hospital", id="b", report="s"), say(9, "civilians", "hospital", report="s", basis="part", part_of="b")],
        {"killed": (10, 12, "disputed"), "killed/civilian": (6, 9, "disputed")}),
    "rivals, the capital and the province of one government": (
        [say(12, source="governor", kind="government", actor="government:province"), say(12, source="cabinet", actor="government:state")],
        {"killed": (12, 12, "agreed")}),
    "rivals, nobody and somebody": ([say(0, form="none", source="mayor"), say(3, source="hospital")], {"killed": (0, 3, "disputed")}),
}  # fmt: skip
WITHDRAWN = {
    "withdrawn, in the same text": (
        [say(15, id="old", report="r"), say(12, supersedes="old", report="r")], {"killed": (12, 12, "single_source")}),
    "withdrawn, the next day": ([say(15, on="mon"), say(12, on="tue")], {"killed": (12, 12, "single_source")}),
    "withdrawn, and denied by its source": (
        [say(15, source="ministry", on="mon"), say(15, source="ministry", certainty="denied", on="tue"), say(12, source="hospital",
            on="tue")],
        {"killed": (12, 12, "single_source")}),
    "withdrawn, what others say of the old figure stays": (
        [say(15, source="police", on="mon"), say(15, source="hospital", on="mon"), say(12, source="police", on="tue")],
        {"killed": (12, 15, "disputed")}),
    "withdrawn, with its parts": (
        [say(15, id="old", on="mon"), say(6, "children", on="mon", basis="part", part_of="old"), say(6, id="new", on="tue"),
         say(2, "children", on="tue", basis="part", part_of="new")],
        {"killed": (6, 6, "single_source"), "killed/children": (2, 2, "single_source")}),
    "withdrawn, an outlet corrects itself": (
        [say(15, source="outlet", publisher="Daily", on="mon"), say(5, source="outlet", publisher="Daily", on="tue")],
        {"killed": (5, 5, "single_source")}),
    "withdrawn, the dead were injured": (
        [say(3, on="mon"), say(0, form="none", on="tue"), say(3, harm="injured", on="tue")],
        {"killed": (0, 0, "single_source"), "injured": (3, 3, "single_source")}),
    "withdrawn, by a reviewer": (
        [say(150, source="hospital", id="x"), say(15)], {"killed": (15, 15, "single_source")}),
}  # fmt: skip
TWICE = {
    "twice, children told beside the total": (
        [say(12), say(5, "children", "hospital")], {"killed": (12, 12, "single_source"), "killed/children": (5, 5, "single_source")}),
    "twice, women and children overlap with nobody": (
        [say(5, "children"), say(4, "women", "hospital")], {"killed": (9, None, "composed")}),
    "twice, journalists are civilians": (
        [say(8, "civilians"), say(3, "journalists", "monitor")],
        {"killed/civilian": (8, 8, "single_source"), "killed/journalists": (3, 3, "single_source"), "killed": (8, None, "single_source")}),
    "twice, more journalists than civilians": (
        [say(2, "civilians"), say(3, "journalists", "monitor")], {"killed/civilian": (2, None, "disputed")}),
    "twice, soldiers of one country are soldiers": (
        [say(10, "soldiers", "un"), say(4, "soldiers", "army", nationality=("AAA",))],
        {"killed/military": (10, 10, "single_source"), "killed": (10, None, "single_source")}),
    "twice, the same victims as worshippers and as villagers": (
        [say(9, "worshippers", "hospital", status=("civilian",)), say(7, "villagers", "mayor", status=("civilian",))],
        {"killed": (9, None, "single_source")}),
    "twice, a doctor named by one and counted by another": (
        [say(1, "a surgeon", "relatives", kind="witness", form="implied", status=("civilian",), role="medical", names=("Ina Petrov",)),
         say(4, "medics", "ministry", status=("civilian",), role="medical", is_class=True)],
        {"killed": (4, None, "single_source"), "killed/medicals": (4, 4, "single_source")}),
    "twice, the outlet adds up two tolls": (
        [say(9, source="outlet", report="r"), say(5, "civilians", "hospital", report="r"), say(4, "fighters", "army", report="r")],
        {"killed": (9, None, "composed")}),
    "twice, a part of a part": (
        [say(20, id="a"), say(8, "children", id="b", basis="part", part_of="a"), say(3, "girls", basis="part", part_of="b", sex="female")],
        {"killed": (20, 20, "single_source"), "killed/children": (8, 8, "single_source"), "killed/girls": (3, 8, "single_source")}),
    "twice, a breakdown in sexes adds up": (
        [say(9, id="a", report="r"), say(4, "women", id="w", basis="part", part_of="a", beside="m", report="r"),
         say(5, "men", id="m", basis="part", part_of="a", beside="w", report="r")],
        {"killed": (9, 9, "single_source"), "killed/women": (4, 4, "single_source")}),
}  # fmt: skip
ATTACKERS = {
    "attackers, counted in by the police": (
        [say(6, id="all", report="r"), say(2, "gunmen", side="attacker", basis="part", part_of="all", report="r", is_class=True)],
        {"killed": (6, 6, "single_source"), "killed/victims": (4, 4, "single_source"), "killed/attackers": (2, 2, "single_source")}),
    "attackers, told apart": (
        [say(4, report="r"), say(2, "gunmen", side="attacker", report="r", is_class=True)],
        {"killed": (6, 6, "single_source"), "killed/victims": (4, 4, "single_source")}),
    "attackers, one outlet counts them and one does not": (
        [say(6, source="outlet", publisher="Daily", id="all", report="r"),
         say(2, "gunmen", "outlet", publisher="Daily", side="attacker", basis="part", part_of="all", report="r", is_class=True),
         say(4, source="outlet", publisher="Post", report="s")],
        {"killed": (6, 6, "single_source"), "killed/victims": (4, 4, "agreed")}),
    "attackers, only the bomber died": (
        [say(0, form="none", report="r"), say(1, "the bomber", side="attacker", form="implied", report="r")],
        {"killed/victims": (0, 0, "single_source"), "killed": (1, None, "single_source")}),
    "attackers, the injured have none": (
        [say(1, "the bomber", side="attacker", form="implied"), say(9, harm="injured")], {"injured": (9, 9, "single_source")}),
    "attackers, shot by the police whose number is unknown": (
        [say(5), say(2, "attackers", side="attacker", form="vague", count_words="attackers", is_class=True)],
        {"killed/victims": (5, 5, "single_source"), "killed": (7, None, "single_source")}),
    "attackers, detained ones are not dead": (
        [say(5), say(3, "suspects", harm="detained", side="attacker", is_class=True)], {"killed": (5, 5, "single_source")}),
    "attackers, the rebels count their own dead": (
        [say(12, "soldiers", "rebels"), say(3, "fighters", "rebels", side="attacker"), say(10, "soldiers", "army")],
        {"killed/military": (10, 12, "disputed"), "killed/attackers": (3, None, "single_source")}),
}  # fmt: skip
BODIES = {
    "bodies, found later by another service": (
        [say(8, "bodies", "rescuers", on="mon", is_class=True, kind="health"), say(11, "bodies", "morgue", on="tue", is_class=True,
            kind="health")],
        {"killed": (11, 11, "rising")}),
    "bodies, unidentified among the dead": (
        [say(11, id="a", report="r"), say(4, "unidentified bodies", basis="part", part_of="a", report="r")], {"killed": (11, 11,
            "single_source")}),
    "bodies, two more bring it to six": (
        [say(4, on="mon"), say(2, "bodies", on="tue", basis="additional", is_class=True, sentence=700, report="r"),
         say(6, on="tue", sentence=700, report="r")], {"killed": (6, 6, "single_source")}),
    "bodies, some of them of soldiers": (
        [say(11, "bodies", "morgue", is_class=True), say(4, "soldiers", "army")],
        {"killed": (11, 11, "single_source"), "killed/military": (4, 4, "single_source")}),
    "bodies, more than are missing": (
        [say(7, harm="missing", on="mon"), say(9, on="tue")], {"missing": (7, 7, "single_source"), "killed": (9, 9, "single_source")}),
    "bodies, about a hundred in a grave": (
        [say(100, form="about", source="witnesses"), say(87, source="morgue", kind="health")], {"killed": (87, 87, "single_source")}),
}  # fmt: skip
MISSING = {
    "missing, three of them found dead": (
        [say(5, harm="missing", id="five", on="mon"), say(3, "of the missing", on="tue", is_class=True), say(2, harm="missing", on="tue")],
        {"killed": (3, 3, "single_source"), "missing": (2, 2, "single_source")}),
    "missing, found dead in the same text": (
        [say(5, harm="missing", id="five", report="r"), say(3, basis="part", part_of="five", report="r")],
        {"killed": (3, 3, "single_source"), "missing": (5, 5, "single_source")}),
    "missing, all found alive": (
        [say(5, harm="missing", on="mon"), say(0, form="none", harm="missing", on="tue")], {"missing": (0, 0, "single_source")}),
    "missing, nobody knows how many": (
        [say(None, harm="missing", source="outlet"), say(6)], {"missing": (0, None, "unknown"), "killed": (6, 6, "single_source")}),
    "missing, relatives say more than the police": (
        [say(5, harm="missing"), say(14, harm="missing", source="relatives", kind="witness")], {"missing": (5, 14, "disputed")}),
    "missing, feared dead": (
        [say(6), say(9, form="at_most", certainty="feared", source="mayor")], {"killed": (6, 6, "single_source")}),
    "missing, abducted are not missing": (
        [say(9, harm="abducted"), say(2, harm="missing")], {"abducted": (9, 9, "single_source"), "missing": (2, 2, "single_source")}),
}  # fmt: skip
FAMILIES = {
    "family, named one by one and counted by the hospital": (
        [family("Ana Ruiz", "Leo Ruiz", "Mia Ruiz"), say(5, source="hospital")], {"killed": (5, 5, "single_source")}),
    "family, more names than the count": (
        [family("Ana Ruiz", "Leo Ruiz", "Mia Ruiz"), say(2, source="hospital")], {"killed": (2, None, "disputed")}),
    "family, names in two spellings": (
        [family("Khaled Haddad", source="aunt", report="r"), family("Khalid Haddad", source="aunt", report="r")],
        {"killed": (1, None, "single_source")}),
    "family, names only": ([family("Ana Ruiz", "Leo Ruiz")], {"killed": (2, None, "single_source")}),
    "family, parents and four children": (
        [say(2, "a couple", "outlet", form="implied", id="a", beside="b", report="r"), say(4, "children", "outlet", id="b", beside="a",
            report="r")],
        {"killed": (6, None, "single_source"), "killed/children": (4, 4, "single_source")}),
    "family, a father told by one and his sons by another": (
        [say(1, "a father", "neighbour", kind="witness", form="implied", names=("Omar Sy",)), say(3, "his sons", "uncle",
            kind="witness", sex="male", age="child")],
        {"killed": (3, None, "single_source")}),
    "family, named of a stated whole": (
        [say(7, id="all", report="r"), family("Ana Ruiz", "Leo Ruiz", basis="part", part_of="all", report="r", source="police")],
        {"killed": (7, 7, "single_source")}),
}  # fmt: skip
CUMULATIVE = {
    "cumulative, a year's count beside the day's": (
        [say(6), say(410, source="monitor", basis="cumulative")], {"killed": (6, 6, "single_source")}),
    "cumulative, a part of the year's count": (
        [say(6), say(410, source="monitor", basis="cumulative", id="y", report="m"), say(90, "children", "monitor", basis="part",
            part_of="y", report="m")],
        {"killed": (6, 6, "single_source")}),
    "cumulative, an earlier attack told as background": (
        [say(6), say(12, source="outlet", background=True)], {"killed": (6, 6, "single_source")}),
    "cumulative, only a sum is told": ([say(410, source="monitor", basis="cumulative")], {}),
    "cumulative, the night's toll over three towns": (
        [say(3, "people in Ara", id="a", report="r", beside=("b", "c")), say(2, "people in Bel", id="b", report="r", beside=("a", "c")),
         say(1, "people in Cor", id="c", report="r", beside=("a", "b"))], {"killed": (6, None, "single_source")}),
    "cumulative, a sum over the towns by the outlet": (
        [say(3, "people in Ara", "mayor of Ara", id="a", report="r", beside="b", is_class=True),
         say(2, "people in Bel", "mayor of Bel", id="b", report="r", beside="a", is_class=True), say(5, source="outlet", report="r")],
        {"killed": (5, None, "composed")}),
}  # fmt: skip
PARTIES = {
    "parties, two states and their own": (
        [own(23, "AAA", by=RAIDER), own(32, "BBB", by=RAIDER)], {"killed/forces": (55, 55, "composed"), "killed": (55, None, "composed")}),
    "parties, each counts the other's": (
        [own(5, "AAA"), say(50, "soldiers", "army of BBB", kind="military", country="BBB", nationality=("AAA",))],
        {"killed/military/AAA": (5, 50, "disputed")}),
    "parties, no losses of its own": (
        [say(0, "soldiers", "army", form="none"), say(8, "soldiers", "rebels")], {"killed/military": (0, 8, "disputed")}),
    "parties, civilians or fighters": (
        [say(9, "civilians", "mayor"), say(9, "fighters", "army"), say(9, source="hospital")],
        {"killed": (9, None, "disputed"), "killed/civilian": (0, 9, "disputed"), "killed/fighter": (0, 9, "disputed")}),
    "parties, only fighters": (
        [say(30, source="mayor"), say(12, "fighters", "army", only=True)], {"killed": (12, 30, "disputed")}),
    "parties, civilians not counted by anybody": (
        [own(7, "AAA")], {"killed": (7, None, "single_source"), "killed/civilian": (0, None, "unknown")}),
}  # fmt: skip
CASUALTIES = {
    "casualties, of whom twelve dead": (
        [say(40, harm="casualties", id="c", report="r"), say(12, basis="part", part_of="c", report="r")],
        {"casualties": (40, 40, "single_source"), "killed": (12, 12, "single_source"), "injured": (28, 28, "single_source")}),
    "casualties, and later the dead alone": (
        [say(40, harm="casualties", on="mon"), say(15, source="hospital", on="tue")],
        {"killed": (15, 15, "single_source"), "injured": (25, 25, "composed"), "casualties": (40, 40, "single_source")}),
    "casualties, fewer than the dead": (
        [say(10, harm="casualties"), say(15, source="hospital")], {"killed": (0, 15, "disputed")}),
    "casualties, dead and wounded add up": (
        [say(40, harm="casualties", source="army"), say(12, source="hospital"), say(28, harm="injured", source="hospital")],
        {"casualties": (40, 40, "agreed")}),
    "casualties, none at all and one wounded": (
        [say(0, form="none", harm="casualties", source="mayor"), say(1, harm="injured", source="hospital")],
        {"injured": (0, 1, "disputed"), "killed": (0, None, "disputed")}),
}  # fmt: skip
CASES = {**RISING, **RIVALS, **WITHDRAWN, **TWICE, **ATTACKERS, **BODIES, **MISSING, **FAMILIES, **CUMULATIVE, **PARTIES, **CASUALTIES}


@pytest.mark.parametrize("case", CASES)
def test_a_kind_of_conflict(case):
    claims, wanted = CASES[case]
    told = toll(*claims, rejected={"x": "a zero too many"})
    for name, (low, high, state) in wanted.items():
        harm, label, *nationality = [*name.split("/"), "everyone"][: max(2, name.count("/") + 1)]
        found = line(told, label, harm, nationality)
        assert (found.low, found.high, found.state) == (low, high, state), name


def test_there_are_enough_of_them():
    assert len(CASES) >= 60
