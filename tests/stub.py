"""A reader that needs no encoder, for tests of the outer rooms: "12 killed", "at least 3 injured (police)"."""
from __future__ import annotations

import re

from tollbook.model import Claim, Count, Entry, Event, Evidence, Group, Happening, Line, LineGroup, Place, Reading, Reason, Rejection
from tollbook.model import Report, Source, Toll, When
from tollbook.model.identity import claim_id, happening_id
from tollbook.reckoning import Policy

FIGURE = re.compile(r"(?P<count>(?:at least )?(?P<n>\d{1,9})) (?P<harm>killed|injured)(?: \((?P<source>[^)]+)\))?")


class StubReader:
    def read(self, report: Report) -> Reading:
        if "BREAK" in report.text:
            raise KeyError("broken on purpose")
        claims = tuple(self._claim(report, found) for found in FIGURE.finditer(report.text))
        where = Place("Odesa", "Odesa", "Odesa", "UKR")
        ids = tuple(claim.id for claim in claims)
        happening = Happening(happening_id(report.id, ids), True, where, When("Monday"), ids)
        ages = tuple(Rejection(m[0], m.span(), "age, not a count of victims") for m in re.finditer(r"aged \d+", report.text))
        return Reading(report, claims, (happening,) if claims else (), (), ages, "stub-1")

    def _claim(self, report: Report, found: re.Match[str]) -> Claim:
        start = report.text.rfind("\n", 0, found.start()) + 1
        end = report.text.find("\n", found.end())
        low, least = int(found["n"]), found["count"].startswith("at least")
        source = Source(found["source"], "police") if found["source"] else Source()
        evidence = Evidence((start, end if end >= 0 else len(report.text)), found.span("count"), found.span("harm"),
                            source=found.span("source") if found["source"] else None)  # fmt: skip
        count = Count(low, None if least else low, "at_least" if least else "exact", found["count"])
        name = claim_id(report.id, found["harm"], count.low, count.high, count.form, evidence.count, evidence.harm)
        return Claim(name, found["harm"], count, "total", Group(status=("civilian",)), source, Event(), evidence)  # type: ignore[arg-type]


def stub_reckon(entries: list[Entry], *, policy: Policy, incident: str) -> Toll:
    lines = []
    for entry in entries:
        claim = entry.claim
        because = (Reason("low", (claim.id,), f"{claim.source.words or 'the report'} says {claim.count.low}"),)
        lines.append(Line(claim.harm, LineGroup("everyone"), claim.count.low, None, claim.count.high, "single_source", because=because))
    return Toll(incident, policy.name, tuple(lines))
