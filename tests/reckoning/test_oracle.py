"""R8 to R11, R13 to R20 against enumeration: bounds, conflicts and accounts are equal, exactly."""
from itertools import product
from random import Random

import pytest
from .chance import incident
from .oracle import Oracle

from tollbook.reckoning import reckon
from tollbook.reckoning.case import case_of


def check_certificates(oracle, line, cells, names):
    """R16: the claims given as the reason force the bound; drop any one, and it loosens."""
    for reason in line.because:
        on = [names.index(name) for name in reason.claims]
        if reason.bound == "low":
            assert oracle.bounds(on, cells)[0] == line.low
            assert all(oracle.bounds([i for i in on if i != drop], cells)[0] < line.low for drop in on)
        elif line.high is not None:
            assert oracle.bounds(on, cells)[1] == line.high
            assert all((oracle.bounds([i for i in on if i != drop], cells)[1] or 99) > line.high for drop in on)


def check_incident(entries):
    toll = reckon(entries)
    if toll.set_aside:
        return False  # rules R1 to R6 have their own tests
    oracle = Oracle(entries)
    names = [t.id for t in oracle.told]
    assert {frozenset(c.claims) for c in toll.conflicts} == {frozenset(names[i] for i in c) for c in oracle.conflicts()}
    free, quarrels = oracle.accounts()
    stands = [free.union(*choice) for choice in product(*quarrels)]
    counted = [t.named for t in oracle.told if t.allows["status"] and t.allows["status"] <= {"military", "security", "fighter"}]
    for (ask, _), line in zip(case_of(entries, {}).asks, toll.lines, strict=True):
        cells = oracle.cells_of(ask.people, ask.harm, counted if ask.closed else None)
        spans = [oracle.bounds(on, cells) for on in stands]
        assert line.low == min(low for low, _ in spans), (line, spans)
        assert line.high == (None if any(high is None for _, high in spans) else max(high for _, high in spans)), (line, spans)
        if line.accounts:
            assert {(a.low, a.high) for a in line.accounts} == set(spans)
            if len(quarrels) == 1:
                assert {frozenset(a.claims) for a in line.accounts} == {frozenset(names[i] for i in account) for account in quarrels[0]}
        else:
            assert len(set(spans)) == 1
            check_certificates(oracle, line, cells, names)
    return True


@pytest.mark.parametrize("seed", range(12))
def test_bounds_conflicts_and_accounts_equal_enumeration(seed):
    random = Random(seed)
    assert sum(check_incident(incident(random, 4 if i % 3 else 6)) for i in range(25)) > 12
