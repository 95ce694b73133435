#!/usr/bin/env python3
"""How fast tolls are reckoned, and whether they are right: incidents a second on one core by size of incident, and the oracle.

usage: python bench/reckoning.py [--seconds 5]
       python bench/reckoning.py --oracle 5000     bounds, conflicts, accounts and certificates against enumeration, on small incidents

simple   one claim of one source, as in a report's aside
report   five claims of one report: a total, two parts, the wounded, a group that another source counts
typical  ten claims, four groups, three sources, some of them at odds
heavy    200 claims, twelve groups, fifteen sources over thirty days
tangled  60 claims of one day by twelve sources, many of them parts of each other or beside each other, with no truth behind them

The seconds are those of the processor, so that what else runs on the machine does not count.
"""
from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from tollbook import reckoning
from tollbook.model import Claim, Count, Entry, Event, Evidence, Group, Source

ROOT = Path(__file__).resolve().parents[1]
GROUPS: tuple[dict[str, Any], ...] = (
    {}, {"status": ("civilian",)}, {"status": ("military",)}, {"age": "child"}, {"sex": "female", "age": "adult"},
    {"status": ("security",)}, {"status": ("fighter",)}, {"status": ("civilian",), "role": "journalist"},
    {"status": ("military",), "nationality": ("AAA",)}, {"status": ("military",), "nationality": ("BBB",)},
    {"status": ("civilian",), "nationality": ("AAA",)}, {"status": ("civilian",), "age": "child"},
)  # fmt: skip
KINDS = ("police", "health", "government", "ngo", "armed_group", "military", "un", "witness", "media")


def entry(number: int, low: int, high: int | None, group: dict[str, Any], source: int, day: int, **claim: Any) -> Entry:
    form = "exact" if high == low else "at_least" if high is None else "range"
    told = Claim(
        id=f"c{number}", harm=claim.pop("harm", "killed"), count=Count(low, high, form, str(low)), basis=claim.pop("basis", "total"),
        group=Group(words="people", is_class=True, **group), event=Event(),
        source=Source(words=f"source {source}", kind=KINDS[source % len(KINDS)], actor=f"body:{source}"),  # type: ignore[arg-type]
        evidence=Evidence((number * 100, number * 100 + 80), (number * 100, number * 100 + 2), (0, 1)), **claim,
    )  # fmt: skip
    return Entry(told, f"report {source} {day}", f"Paper {source}", date(2031, 1, 1) + timedelta(days=day))


def incident(random: Random, claims: int, groups: int, sources: int, days: int) -> list[Entry]:
    """Claims that mostly fit one truth; about one in eight does not."""
    chosen = GROUPS[:1] + tuple(random.sample(GROUPS[1:], groups - 1))
    truth = {i: random.randint(5, 40) if i else 120 for i in range(groups)}
    told: list[Entry] = []
    for number in range(claims):
        group = random.randrange(groups) if number else 0
        exact = random.random() < 0.5
        figure = truth[group] + (random.randint(-3, 3) if random.random() < 0.12 else 0)
        low = figure if exact else max(0, figure - random.randint(0, 4))
        harm = "injured" if random.random() < 0.2 else "killed"
        high = figure if exact else None
        told.append(entry(number, low, high, chosen[group], random.randrange(sources), random.randrange(days), harm=harm))
    return told


def tangled(random: Random) -> list[Entry]:
    """Parts of parts and people beside people, at random."""
    chosen = GROUPS[:1] + tuple(random.sample(GROUPS[1:], 9))
    told: list[Entry] = []
    ids: dict[int, list[str]] = {}
    for number in range(60):
        source = random.randrange(12)
        before = ids.setdefault(source, [])
        tie: dict[str, Any] = {}
        if before and random.random() < 0.3:
            tie = {"basis": "part", "part_of": random.choice(before)}
        elif before and random.random() < 0.3:
            tie = {"beside": (random.choice(before),)}
        low = random.randint(1, 20)
        told.append(entry(number, low, low if random.random() < 0.6 else None, random.choice(chosen), source, 0, **tie))
        before.append(f"c{number}")
    return told


def report(random: Random) -> list[Entry]:
    total = random.randint(8, 60)
    return [
        entry(0, total, total, {}, 0, 0), entry(1, 3, 3, {"age": "child"}, 0, 0, basis="part", part_of="c0"),
        entry(2, 2, 2, {"status": ("civilian",)}, 0, 0, basis="part", part_of="c0"),
        entry(3, total * 2, total * 2, {}, 0, 0, harm="injured"),
        entry(4, 4, None, {"status": ("military",)}, 1, 0),
    ]  # fmt: skip


KINDS_OF_INCIDENT: dict[str, Callable[[Random], list[Entry]]] = {
    "simple": lambda random: [entry(0, n := random.randint(1, 99), n, {}, 0, 0)],
    "report": report,
    "typical": lambda random: incident(random, 10, 4, 3, 3),
    "heavy": lambda random: incident(random, 200, 12, 15, 30),
    "tangled": tangled,
}


def measure(make: Callable[[Random], list[Entry]], seconds: float, *, reasons: bool) -> tuple[float, float, int]:
    """Incidents a second, the slowest in seconds, and how many were tried."""
    random, spent, slowest, tried = Random(7), 0.0, 0.0, 0
    while spent < seconds:
        claims = make(random)
        reckoning._kept.cache_clear()  # a toll that was asked before is not reckoned again
        start = time.process_time()
        reckoning.reckon(claims, reasons=reasons)
        took = time.process_time() - start
        spent, slowest, tried = spent + took, max(slowest, took), tried + 1
    return tried / spent, slowest, tried


def oracle(incidents: int) -> int:
    """So many incidents by chance against enumeration; how many differ.  Those of which rules set claims aside (R6) are passed over:
    enumeration knows nothing of them."""
    sys.path.insert(0, str(ROOT))
    from tests.reckoning.chance import incident as small
    from tests.reckoning.test_oracle import check_incident

    random, wrong, compared, start = Random(2031), 0, 0, time.process_time()
    while compared < incidents:
        claims = small(random, 4 if compared % 3 else 6)
        try:
            compared += check_incident(claims)
        except AssertionError as error:
            wrong, compared = wrong + 1, compared + 1
            print(f"incident {compared} differs: {str(error)[:300]}")
    print(f"{compared} incidents compared with enumeration, {wrong} differ; {time.process_time() - start:.0f} s")
    return wrong


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--seconds", type=float, default=5.0)
    arguments.add_argument("--oracle", type=int, metavar="N", help="check N incidents against enumeration instead")
    given = arguments.parse_args()
    if given.oracle:
        sys.exit(bool(oracle(given.oracle)))
    for reasons in (True, False):
        for name, make in KINDS_OF_INCIDENT.items():
            rate, slowest, tried = measure(make, given.seconds, reasons=reasons)
            shown = "with reasons" if reasons else "bounds, states"
            print(f"{name:8} {shown:15} {rate:9.1f} incidents/s   slowest {slowest:6.3f} s   ({tried})")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
