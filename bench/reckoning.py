#!/usr/bin/env python3
"""How fast tolls are reckoned: incidents a second on one core, by size of incident.

usage: python bench/reckoning.py [--seconds 5]

simple   one claim of one source, as in a report's aside
report   five claims of one report: a total, two parts, the wounded, a group that is withheld
typical  ten claims, four groups, three sources, some of them at odds
heavy    200 claims, twelve groups, fifteen sources over thirty days
"""
from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from tollbook.model import Claim, Count, Entry, Event, Evidence, Group, Source
from tollbook.reckoning import reckon

GROUPS: tuple[dict[str, object], ...] = (
    {}, {"status": ("civilian",)}, {"status": ("military",)}, {"age": "child"}, {"sex": "female", "age": "adult"}, {"status": ("security",)},
    {"status": ("fighter",)}, {"status": ("civilian",), "role": "journalist"}, {"status": ("military",), "nationality": ("AAA",)},
    {"status": ("military",), "nationality": ("BBB",)}, {"status": ("civilian",), "nationality": ("AAA",)}, {"status": ("civilian",), "age": "child"},
)  # fmt: skip
KINDS = ("police", "health", "government", "ngo", "armed_group", "military", "un", "witness", "media")


def entry(number: int, low: int, high: int | None, group: dict[str, object], source: int, day: int, **claim: object) -> Entry:
    form = "exact" if high == low else "at_least" if high is None else "range"
    told = Claim(
        id=f"c{number}", harm=claim.pop("harm", "killed"), count=Count(low, high, form, str(low)), basis=claim.pop("basis", "total"),  # type: ignore[arg-type]
        group=Group(words="people", is_class=True, **group), event=Event(),  # type: ignore[arg-type]
        source=Source(words=f"source {source}", kind=KINDS[source % len(KINDS)], actor=f"body:{source}"),  # type: ignore[arg-type]
        evidence=Evidence((number * 100, number * 100 + 80), (number * 100, number * 100 + 2), (0, 1)), **claim,  # type: ignore[arg-type]
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
        told.append(entry(number, low, figure if exact else None, chosen[group], random.randrange(sources), random.randrange(days), harm=harm))
    return told


def report(random: Random) -> list[Entry]:
    total = random.randint(8, 60)
    return [
        entry(0, total, total, {}, 0, 0), entry(1, 3, 3, {"age": "child"}, 0, 0, basis="part", part_of="c0"),
        entry(2, 2, 2, {"status": ("civilian",)}, 0, 0, basis="part", part_of="c0"), entry(3, total * 2, total * 2, {}, 0, 0, harm="injured"),
        entry(4, 4, None, {"status": ("military",)}, 1, 0),
    ]  # fmt: skip


KINDS_OF_INCIDENT: dict[str, Callable[[Random], list[Entry]]] = {
    "simple": lambda random: [entry(0, n := random.randint(1, 99), n, {}, 0, 0)],
    "report": report,
    "typical": lambda random: incident(random, 10, 4, 3, 3),
    "medium": lambda random: incident(random, 60, 8, 8, 10),
    "heavy": lambda random: incident(random, 200, 12, 15, 30),
}


def measure(make: Callable[[Random], list[Entry]], seconds: float, *, reasons: bool) -> tuple[float, float, int]:
    """Incidents a second, the slowest in seconds, and how many were tried."""
    random, spent, slowest, tried = Random(7), 0.0, 0.0, 0
    while spent < seconds:
        claims = make(random)
        start = time.perf_counter()
        reckon(claims, reasons=reasons)
        took = time.perf_counter() - start
        spent, slowest, tried = spent + took, max(slowest, took), tried + 1
    return tried / spent, slowest, tried


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--seconds", type=float, default=5.0)
    seconds = arguments.parse_args().seconds
    for reasons in (True, False):
        for name, make in KINDS_OF_INCIDENT.items():
            rate, slowest, tried = measure(make, seconds, reasons=reasons)
            shown = "with reasons" if reasons else "bounds, states"
            print(f"{name:8} {shown:15} {rate:9.1f} incidents/s   slowest {slowest:6.3f} s   ({tried})")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
