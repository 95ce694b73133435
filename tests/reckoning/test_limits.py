"""Far too many claims: an answer that is never narrower than the truth, says that it is cut, and comes in bounded work."""
from __future__ import annotations

from random import Random

import pytest

from tollbook import reckoning
from tollbook.reckoning import engine, reckon
from tollbook.reckoning.accounts import MOST_ACCOUNTS
from tollbook.reckoning.bounds import reckoned
from tollbook.reckoning.case import case_of
from tollbook.reckoning.certificates import certificate, forced
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


def _forget() -> None:
    """What was reckoned under other limits."""
    reckoning._kept.cache_clear()
    engine._last.case = None


def test_what_is_left_out_only_widens_the_bounds(monkeypatch: pytest.MonkeyPatch):
    for seed in range(60):
        claims = incident(Random(seed))
        exact = toll(*claims)
        monkeypatch.setattr("tollbook.reckoning.parts.MOST_TIED", 0)
        _forget()
        loose = reckon([*claims])
        monkeypatch.undo()
        _forget()
        for one, other in zip(exact.lines, loose.lines, strict=True):
            if exact.conflicts or loose.conflicts:
                continue  # who is believed may differ where fewer contradict each other
            assert other.low <= one.low and (other.high is None or one.high is not None and one.high <= other.high)


@pytest.mark.parametrize("most", [1, 4])
def test_accounts_that_are_asked_together_narrow_nothing(most, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tollbook.reckoning.parts.MOST_TIED", 0)
    monkeypatch.setattr("tollbook.reckoning.bounds.MOST_COMBINED", 1)
    asked = 0
    for seed in range(60):
        case = case_of(incident(Random(seed)), {})
        if not any(one.part.loosened for one in case.settled) or sum(len(one.quarrels) for one in case.settled) > 1:
            continue
        asked += any(len(quarrel.beliefs) > most for one in case.settled for quarrel in one.quarrels)
        for _, mask in case.asks:
            each = reckoned(mask, case.settled)
            with monkeypatch.context() as patch:
                patch.setattr("tollbook.reckoning.bounds.MOST_ASKED", most)
                some = reckoned(mask, case.settled)
            assert some.low <= each.low and (some.high is None or each.high is not None and each.high <= some.high)
            assert (len(each.versions) > 1) == (len(some.versions) > 1)
    assert asked or most > 1


def test_of_very_many_accounts_of_one_line_some_are_told_and_the_others_not_left_out(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tollbook.reckoning.parts.MOST_TIED", 0)
    told = [say(number, source=f"s{number}", kind="ngo", report=f"r{number}", id=f"w{number}") for number in range(10, 80)]
    told.append(say(3, "children", source="s10", kind="ngo", report="r10", basis="part", part_of="w10"))
    case = case_of(told, {})
    found = next(reckoned(mask, case.settled) for ask, mask in case.asks if ask.group.label == "everyone")
    assert case.settled[0].part.loosened and (found.low, found.high) == (3, None) and 2 < len(found.versions) <= 18


@pytest.mark.parametrize("seed", range(2))
def test_a_certificate_is_without_anything_superfluous_where_the_solver_names_suspects(seed, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tollbook.reckoning.certificates.MANY", 0)
    for number in range(25):
        case = case_of(incident(Random(1000 * seed + number)), {})
        for _, mask in case.asks:
            version = reckoned(mask, case.settled).versions[0]
            for side, goal in (("low", version.low), ("high", version.high)):
                if len(version.on) != 1 or goal is None or side == "low" and not goal:
                    continue
                part, _ = version.on[0]
                proof = frozenset(certificate(version, mask, side, case.rank))
                assert forced(part, proof, mask, side, goal)
                assert not any(forced(part, proof - {one}, mask, side, goal) for one in proof)


def test_what_cannot_matter_to_a_line_is_left_out_of_its_questions_and_changes_nothing(monkeypatch: pytest.MonkeyPatch):
    for seed in range(60):
        entries = incident(Random(seed))
        told = []
        for few in (0, 1000):
            monkeypatch.setattr("tollbook.reckoning.parts.FEW_SETS", few)
            case = case_of(entries, {})
            told.append([(found.low, found.high, len(found.versions)) for _, mask in case.asks for found in [reckoned(mask, case.settled)]])
        assert told[0] == told[1]
