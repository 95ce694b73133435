"""What no incident may break: the order of claims, and what more or fewer claims do to bounds."""
from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tollbook.reckoning import compare, reckon

from .chance import incident
from .incidents import MONDAY

RANDOM = st.randoms(use_true_random=False)
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


def peaceful(random):
    """Claims that do not contradict each other, and that say nothing of each other but who is part of whom; nobody attacks."""
    entries = incident(random)
    plain = [
        replace(e, claim=replace(e.claim, beside=(),
            basis="part" if e.claim.part_of else "total")) for e in entries if not e.claim.group.side
    ]
    ids = {e.claim.id for e in plain}
    plain = [e if e.claim.part_of in ids else replace(e, claim=replace(e.claim, part_of=None, basis="total")) for e in plain]
    toll = reckon(plain, reasons=False)
    assume(plain and not toll.conflicts and not toll.set_aside)
    return plain, toll


def spans(toll):
    """Bounds by line; a line of forces speaks of whom somebody counts (R15), so that it is another line when more are counted."""
    return {(x.harm, x.group): (x.low, 99 if x.high is None else x.high) for x in toll.lines if x.group.label != "forces"}


def assert_not_wider(narrow, wide):
    for key in narrow.keys() & wide.keys():
        assert narrow[key][0] >= wide[key][0] and narrow[key][1] <= wide[key][1], key


@FEW
@given(RANDOM)
def test_the_order_of_claims_never_matters(random):
    entries = incident(random)
    shuffled = list(entries)
    random.shuffle(shuffled)
    assert reckon(entries) == reckon(shuffled)


@settings(FEW, max_examples=20)
@given(RANDOM)
def test_the_order_of_claims_never_matters_to_a_policy(random):
    entries = [replace(e, published=MONDAY.replace(day=3 + random.randrange(4))) for e in incident(random)]
    shuffled = list(entries)
    random.shuffle(shuffled)
    assert compare(entries) == compare(shuffled)


@FEW
@given(RANDOM)
def test_a_consistent_claim_never_widens_a_bound(random):
    entries, toll = peaceful(random)
    gone = random.choice(entries)
    assume(not any(e.claim.part_of == gone.claim.id for e in entries))
    fewer = reckon([e for e in entries if e is not gone], reasons=False)
    assert_not_wider(spans(toll), spans(fewer))


@FEW
@given(RANDOM)
def test_a_claim_set_aside_never_narrows_a_bound(random):
    entries, toll = peaceful(random)
    gone = random.choice(entries)
    for without in (
        reckon(entries, reasons=False, rejected={gone.claim.id: "misread"}),
        reckon([replace(e, claim=replace(e.claim, basis="cumulative")) if e is gone else e for e in entries], reasons=False),
    ):
        assert_not_wider(spans(toll), spans(without))


@settings(FEW, max_examples=40)
@given(RANDOM)
def test_a_policy_shows_no_line_that_makes_no_sense(random):
    for toll in compare(incident(random)):
        for line in toll.lines:
            assert line.low >= 0 and (line.high is None or line.low <= line.high)
            assert line.best is None or line.low <= line.best and (line.high is None or line.best <= line.high)
            assert all(reason.text and reason.rule for reason in line.because)
