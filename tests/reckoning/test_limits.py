"""Far too many claims: an answer that is never narrower than the truth, says that it is cut, and comes in bounded work."""
from __future__ import annotations

from random import Random

import pytest

from tollbook.reckoning import reckon
from tollbook.reckoning.accounts import MOST_ACCOUNTS
from tollbook.reckoning.case import case_of
from tollbook.reckoning.meeting import Steps, meeting, members

from .chance import incident
from .incidents import bounds, line, say, toll

CUT = "there are more contradictions than could be listed: at least these"


def test_eighty_sources_with_eighty_figures():
    told = toll(*[say(number, source=f"source {number}", kind="ngo") for number in range(1, 81)])
    assert bounds(told) == (1, 80)
    assert line(told).state == "disputed" and CUT in told.notes
    assert len(line(told).accounts) <= MOST_ACCOUNTS


def test_a_few_contradictions_are_complete_and_say_nothing():
    told = toll(*[say(number, source=f"source {number}", kind="ngo") for number in range(1, 9)])
    assert (len(told.conflicts), len(line(told).accounts), told.notes) == (28, 8, ())


@pytest.mark.parametrize("seed", range(2))
def test_a_tangle_is_cut_and_still_holds_what_nobody_disputes(seed):
    random, claims, ids = Random(seed), [], {}
    for number in range(48):
        source, group = f"s{number % 9}", random.choice(("people", "children", "women", "soldiers", "civilians"))
        before = ids.setdefault(source, [])
        tie = {"basis": "part", "part_of": random.choice(before)} if before and random.random() < 0.5 else {}
        tie = tie or ({"beside": random.choice(before)} if before and random.random() < 0.5 else {})
        claims.append(say(random.randint(1, 15), group, source, id=f"t{number}", report=source, kind="ngo", **tie))
        before.append(f"t{number}")
    claims.append(say(3, harm="missing", source="guild", kind="ngo", report="guild"))
    told = reckon(claims)
    assert told.conflicts and bounds(told, harm="missing") == (3, 3)
    assert all(one.part.feasible(one.agreed) for one in case_of(claims, {}).settled)


def test_sets_that_meet_all_sets_are_found_once_each():
    sets = [0b0011, 0b0110, 0b1100]
    found = sorted(meeting(sets, Steps(1000)))
    assert found == [0b0101, 0b0110, 0b1010]
    assert [list(members(one)) for one in found] == [[0, 2], [1, 2], [1, 3]]


def test_the_search_for_them_ends_where_its_steps_do():
    steps = Steps(50)
    pairs = [1 << i | 1 << j for i in range(40) for j in range(i)]
    assert len(list(meeting(pairs, steps))) < 40 and steps.cut


LOOSE = "too many claims are parts of others: which lies inside or beside which was left out, so that bounds may be wider"


def _crowd(reports: int):
    """Reports that each tell a total, two parts of it, and people beside."""
    for number in range(reports):
        source, name = f"s{number}", f"w{number}"
        told = {"source": source, "kind": "ngo", "report": source}
        yield say(20, id=name, form="at_least", **told)
        yield say(7, "children", id=f"{name}a", basis="part", part_of=name, **told)
        yield say(9, "women", id=f"{name}b", basis="part", part_of=name, beside=f"{name}a", **told)


@pytest.mark.parametrize("reports", [80, 250])
def test_hundreds_of_reports_that_each_tell_parts_are_reckoned_in_bounded_work_and_say_what_was_left_out(reports):
    told = reckon(list(_crowd(reports)))
    assert LOOSE in told.notes and bounds(told)[0] == 20 and bounds(told, "children") == (7, 7)


def test_what_is_left_out_only_widens_the_bounds(monkeypatch: pytest.MonkeyPatch):
    for seed in range(60):
        claims = incident(Random(seed))
        exact = toll(*claims)
        monkeypatch.setattr("tollbook.reckoning.parts.MOST_TIED", 0)
        loose = reckon([*claims])
        monkeypatch.undo()
        for one, other in zip(exact.lines, loose.lines, strict=True):
            if exact.conflicts or loose.conflicts:
                continue  # who is believed may differ where fewer contradict each other
            assert other.low <= one.low and (other.high is None or one.high is not None and one.high <= other.high)
