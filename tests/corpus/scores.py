"""How well a reading agrees with the claims drawn on a text.  Readings come as the JSON of `tollbook read`.

A claim is right where harm, low and high are the gold's and half of the shorter sentence is shared.  Optional claims are neither asked
for nor punished.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .gold import CorpusReport, GoldClaim
from .sentences import Span

Json = Mapping[str, Any]


@dataclass(frozen=True)
class Agreement:
    """Claims found, claims too many, claims missed: each with the name of its report."""

    right: tuple[tuple[str, GoldClaim, Json], ...]
    extra: tuple[tuple[str, Json], ...]
    missed: tuple[tuple[str, GoldClaim], ...]

    @property
    def f1(self) -> float:
        """0..1; required claims alone."""
        return 2 * len(self.right) / max(1, 2 * len(self.right) + len(self.extra) + len(self.missed))

    def share(self, attribute: str) -> float:
        """The share of right claims whose attribute is the gold's: `status`, `source_kind`, `cause` …; 0..1."""
        same = [seen(claim, attribute) == asked(gold, attribute) for _, gold, claim in self.right]
        return float(sum(same) / max(1, len(same)))


def overlaps(one: Span, other: Span) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared >= 0.5 * min(one[1] - one[0], other[1] - other[0])


def fits(gold: GoldClaim, claim: Json) -> bool:
    count = claim["count"]
    return (claim["harm"], count["low"], count["high"]) == (gold.harm, gold.low, gold.high) and overlaps(
        gold.sentence, claim["evidence"]["sentence"]
    )


def likeness(gold: GoldClaim, claim: Json) -> tuple[bool, ...]:
    """Of twins in one sentence the likest: its words in the same place, the same form, the same basis, the same source."""
    start, end = claim["evidence"]["count"]
    here = min(end, gold.count[1]) > max(start, gold.count[0])
    return here, *(seen(claim, name) == getattr(gold, name) for name in ("form", "basis", "certainty", "source_kind"))


def agreement(readings: Iterable[tuple[CorpusReport, Json]]) -> Agreement:
    """Reports beside their readings, compared; required claims choose first."""
    right: list[tuple[str, GoldClaim, Json]] = []
    extra: list[tuple[str, Json]] = []
    missed: list[tuple[str, GoldClaim]] = []
    for report, reading in readings:
        left = list(reading["claims"])
        for gold in sorted(report.claims, key=lambda claim: claim.optional):
            candidates = [claim for claim in left if fits(gold, claim)]
            if candidates:
                best = max(candidates, key=lambda claim: likeness(gold, claim))
                left = [claim for claim in left if claim is not best]
                if not gold.optional:
                    right.append((report.id, gold, best))
            elif not gold.optional:
                missed.append((report.id, gold))
        extra.extend((report.id, claim) for claim in left)
    return Agreement(tuple(right), tuple(extra), tuple(missed))


def caught(report: CorpusReport, reading: Json) -> list[str]:
    """The traps of the report that the reading took for counts of victims: their words.  (An age inside "a man of 40" is no count.)"""
    counts = [claim["evidence"]["count"] for claim in reading["claims"] if claim["count"]["form"] != "implied"]
    return [trap.words for trap in report.not_claims if any(overlaps(trap.span, (start, end)) for start, end in counts)]


def asked(gold: GoldClaim, attribute: str) -> Any:
    if attribute in {"cause", "background"}:
        return getattr(gold.happening, attribute)
    if attribute == "place":
        return gold.happening.place[0].lower() if gold.happening.place else None
    value = getattr(gold, attribute)
    return sorted(value) if isinstance(value, tuple) else value


def seen(claim: Json, attribute: str) -> Any:
    event = claim["event"]
    if attribute in {"cause", "background"}:
        return event[attribute]
    if attribute == "place":
        return event["place"]["name"].lower() if event["place"] else None
    if attribute in {"source_kind", "certainty"}:
        return claim["source"]["kind" if attribute == "source_kind" else attribute]
    if attribute in {"form", "basis"}:
        return claim["basis"] if attribute == "basis" else claim["count"]["form"]
    value = claim["group"][attribute]
    return sorted(value) if isinstance(value, list) else value
