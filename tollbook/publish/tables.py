"""The three tables that a book gives out: a row a claim, a row an incident, a row a line of a toll.

A column has a name, a type ("text", "number", "real", "day", "yes") and a sentence; the sentences are those of docs/book.md.  Lists are
texts with "; " between.  What is not known is empty.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from ..model import Entry, Incident, Interval, Place, Report, Standing

Kind = Literal["text", "number", "real", "day", "yes"]
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    kind: Kind
    says: str


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` makes the rows of one noun, each with a value a column."""

    columns: tuple[Column, ...]
    rows: Callable[[Any], Iterable[Row]]


def _columns(lines: str) -> tuple[Column, ...]:
    """A column a line: name, kind, sentence."""
    split = (line.split(maxsplit=2) for line in lines.strip().splitlines())
    return tuple(Column(name, kind, says) for name, kind, says in split)  # type: ignore[arg-type]


CLAIMS = _columns("""
claim text the claim's name
incident text the incident that it belongs to; empty for sums over several
report text the report's name
key text the id that the report was handed in with
publisher text who published the report
published day when
url text where
title text the report's title
copy_of text the report that this one copies
harm text killed, injured, missing, detained, abducted, displaced or casualties
low number at least so many
high number at most so many; empty where no upper bound is given
form text how the number is given: exact, at_least, about …
count_words text the numeral as printed
basis text total, part, additional or cumulative
part_of text the claim whose number this one is a part of
group_words text the people counted, as printed
status text civilian, military, security, fighter, other_protected
nationality text ISO 3166-1 alpha-3
sex text male, female
age text child, adult
role text journalist, medical, …
side text attacker, where those counted carried out the attack
names text names given for members of the group
source_words text who says so, as printed; empty for the outlet in its own voice
source_kind text government, police, health, witness …
source_actor text a key that is equal where the source is the same body
certainty text stated, confirmed, estimated …
place text where the harm was done
country text ISO 3166-1 alpha-3
latitude real degrees of WGS84
longitude real degrees of WGS84
place_precision text site, city, adm2, adm1, country or region
earliest day the first day on which it can have been
latest day the last day
cause text airstrike, shooting, …
perpetrator text by whose hand, as printed
perpetrator_actor text a key that is equal where it is the same body
background yes told as context of another happening
start number where the numeral stands in the report's text: first character, from 0
end number and the one after its last
confidence real 0 to 1: how sure the reader is of its reading
decided text what people decided about it: accepted, rejected, replaced, corrected
recorded day when the book took it in
""")
INCIDENTS = _columns("""
incident text the incident's name
title text the title of the oldest report that is about it; “Told beside: …” where none is
place text where it happened
country text ISO 3166-1 alpha-3
latitude real degrees of WGS84
longitude real degrees of WGS84
place_precision text site, city, adm2, adm1, country or region
earliest day the first day on which it can have been
latest day the last day
harms text the harms that somebody claims
causes text the means, the most common first
perpetrators text by whose hand, as printed, the most common first
reports number reports that tell it
claims number claims on it
first_published day of the oldest report
last_published day of the newest report
killed_low number at least so many killed, everyone
killed_best number the figure under the policy bounds, where there is one
killed_high number at most; empty where no upper bound is given
killed_state text agreed, disputed, single_source …
injured_low number at least so many injured, everyone
injured_best number the figure under the policy bounds, where there is one
injured_high number at most; empty where no upper bound is given
injured_state text agreed, disputed, single_source …
""")
LINES = _columns("""
incident text the incident's name
place text where it happened
country text ISO 3166-1 alpha-3
earliest day the first day on which it can have been
latest day the last day
harm text killed, injured, missing, detained, abducted, displaced or casualties
group text everyone, victims, attackers, forces, a status, or words
status text of the group, where it has one
nationality text of the group
low number at least so many
best number the figure under the policy bounds, where there is one
high number at most; empty where no upper bound is given
state text agreed, single_source, disputed, rising, composed, withheld or unknown
party number sources that are a party
independent number sources that are none
own_losses yes a source speaks of its own
withheld text sources that give no figure
because text the reasons, each with its claims
""")


def _claim(given: tuple[Entry, str | None, Report, tuple[Standing, ...]]) -> Iterator[Row]:
    entry, incident, report, standings = given
    claim = entry.claim
    count, group, source, event = claim.count, claim.group, claim.source, claim.event
    by = event.perpetrator
    yield (
        claim.id, incident, report.id, report.key, report.publisher, report.published, report.url, report.title, entry.copy_of,
        claim.harm, count.low, count.high, count.form, count.words, claim.basis, claim.part_of, group.words, _list(group.status),
        _list(group.nationality), group.sex, group.age, group.role, group.side, _list(group.names), source.words, source.kind,
        source.actor, source.certainty, *_place(event.place), event.when and event.when.earliest, event.when and event.when.latest,
        event.cause, by and by.words, by and by.actor, event.background, claim.evidence.count[0], claim.evidence.count[1],
        claim.confidence, _list(dict.fromkeys(standing.word for standing in standings)), entry.recorded,
    )  # fmt: skip


def _incident(incident: Incident) -> Iterator[Row]:
    yield (
        incident.id, incident.title, *_place(incident.place), *_days(incident.when), _list(incident.harms), _list(incident.causes),
        _list(incident.perpetrators), incident.reports, incident.claims, incident.first, incident.last,
        *_everyone(incident, "killed"), *_everyone(incident, "injured"),
    )  # fmt: skip


def _lines(incident: Incident) -> Iterator[Row]:
    place, country, *_ = _place(incident.place)
    for line in incident.lines:
        reasons = (f"{reason.bound}: {reason.text} [{', '.join(reason.claims)}]" for reason in line.because)
        yield (
            incident.id, place, country, *_days(incident.when), line.harm, line.group.label, _list(line.group.status),
            _list(line.group.nationality), line.low, line.best, line.high, line.state, line.party, line.independent, line.own_losses,
            _list(line.withheld), _list(reasons),
        )  # fmt: skip


def _everyone(incident: Incident, harm: str) -> Row:
    line = next((line for line in incident.lines if (line.harm, line.group.label) == (harm, "everyone")), None)
    return (line.low, line.best, line.high, line.state) if line else (None,) * 4


def _place(place: Place | None) -> Row:
    return (place.canonical or place.name, place.country, place.lat, place.lon, place.precision) if place else (None,) * 5


def _days(when: Interval | None) -> Row:
    return (when.earliest, when.latest) if when else (None, None)


def _list(words: Iterable[str]) -> str | None:
    return "; ".join(words) or None


TABLES = {"claims": Table(CLAIMS, _claim), "incidents": Table(INCIDENTS, _incident), "lines": Table(LINES, _lines)}
