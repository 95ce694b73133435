"""MENTION -> SKETCH: all that linking knows of a happening, written so that a book can keep it, and the keys to find it by.

`traits_of(mention)` looks at the report once; `body_of` and `traits_from` write it down and read it back: the same traits.
"""
from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Claim, Mention, Place, Sketch
from .copies import words_of
from .plainwords import GRAMMAR
from .wording import LONGEST, Wording, folded, pieces_of, wording_of

REACH = {"site": 5.0, "city": 20.0, "adm2": 60.0, "adm1": 400.0, "country": 2000.0}
"""Kilometres around a place's point within which what is said of it may lie."""
LONG = 7
"""Days: an interval that is longer says when something was going on, not when it happened."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared of a mention.  Days are ordinals of the common era; `told` is the day of publication.  `spot`: latitude, longitude
    in degrees and the kilometres around it that are meant.  `totals`: harm to the highest total that is given for it.
    `people`, `hands` (who did it), `places` are folded names; `saying` are the words of the sentences that count people.
    `war`: the report tells of air raids, shelling and the like."""

    report: str
    main: bool
    days: tuple[int, int] | None
    told: int | None
    spot: tuple[float, float, float] | None
    country: str | None
    places: frozenset[str]
    totals: dict[str, int]
    people: frozenset[str]
    hands: frozenset[str]
    causes: frozenset[str]
    saying: frozenset[str]
    wording: Wording
    war: bool = False


def traits_of(mention: Mention) -> Traits:
    """The same mention always gives the same traits."""
    report, happening, claims = mention.report, mention.happening, mention.claims
    places = [happening.place, *(claim.event.place for claim in claims)]
    place = happening.place if happening.place is not None else next((one for one in places if one is not None), None)
    names = {_bare(name) for one in places if one is not None and one.precision in REACH and one.precision != "country"
             for name in (one.name, one.canonical) if name}  # fmt: skip
    causes = frozenset(claim.event.cause for claim in claims if claim.event.cause)
    hands = (claim.event.perpetrator for claim in claims)
    return Traits(
        report=report.id, main=happening.main, days=_days(mention), told=report.published.toordinal() if report.published else None,
        spot=_spot(place), country=place.country if place else None, places=frozenset(names), totals=_totals(claims),
        people=frozenset(_bare(name) for claim in claims if claim.harm in _HARMED for name in claim.group.names),
        hands=frozenset(hand.actor for hand in hands if hand is not None and hand.actor),
        causes=causes, saying=_saying(mention), wording=_wording(mention), war=tells_of_war(report.text[:LONGEST], causes),
    )  # fmt: skip


_SAYING = 60
_HARMED = ("killed", "injured", "missing", "abducted", "casualties")


def _bare(name: str) -> str:
    return " ".join(folded(name).lower().split())


def _days(mention: Mention) -> tuple[int, int] | None:
    when = mention.happening.when
    if when is None or when.earliest is None or when.latest is None or (when.latest - when.earliest).days > LONG:
        return None
    return when.earliest.toordinal(), when.latest.toordinal()


def _spot(place: Place | None) -> tuple[float, float, float] | None:
    if place is None or place.lat is None or place.lon is None or place.precision not in REACH:
        return None
    return round(place.lat, 2), round(place.lon, 2), REACH[place.precision]


def _totals(claims: Iterable[Claim]) -> dict[str, int]:
    totals: dict[str, int] = {}
    for claim in claims:
        if claim.basis == "total" and claim.part_of is None and claim.harm in _HARMED:
            totals[claim.harm] = max(totals.get(claim.harm, 0), claim.count.low)
    return totals


def _saying(mention: Mention) -> frozenset[str]:
    words = {word for start, end in _told(mention) for word in words_of(mention.report.text[start:end]) if word not in GRAMMAR}
    return frozenset(sorted(words)[:_SAYING])


def _told(mention: Mention) -> list[tuple[int, int]]:
    """The sentences in which it is told, as far as they are looked at."""
    sentences = {claim.evidence.sentence for claim in mention.claims}
    return sorted((start, min(end, start + LONGEST)) for start, end in sentences)


def _wording(mention: Mention) -> Wording:
    """What a report is about has all its words; another happening has the sentences in which it is told."""
    return wording_of(pieces_of(mention.report.text, None if mention.happening.main else _told(mention)))


_WAR = frozenset({"airstrike", "drone", "shelling"})
_WAR_WORDS = re.compile(
    r"\b(?:(?:air[ -]?)?strikes?|air[ -]?raids?|shelling|shelled|missiles?|artillery|war[ -]?planes?|fighter jets|mortars|mortar fire"
    r"|bombard(?:ed|ment|ing)|rockets|rocket fire|barrel bombs?|cluster bombs?)\b", re.IGNORECASE
)  # fmt: skip


def tells_of_war(text: str, causes: frozenset[str]) -> bool:
    """Whether a report tells of what strikes a place again and again: by the causes that were read in it, or by its words."""
    return bool(causes & _WAR) or _WAR_WORDS.search(text) is not None


def sketch_of(mention: Mention) -> Sketch:
    """What linking keeps of a mention.  The same mention always gives the same sketch."""
    from .candidates import keys_of

    traits = traits_of(mention)
    return Sketch(mention.happening.id, mention.report.id, keys_of(traits), body_of(traits))


def body_of(traits: Traits) -> str:
    """The traits without the report, which the sketch names."""
    wording = traits.wording
    return json.dumps(
        [traits.main, traits.days, traits.told, traits.spot, traits.country, sorted(traits.places), traits.totals, sorted(traits.people),
         sorted(traits.hands), sorted(traits.causes),
         sorted(traits.saying), traits.war, wording.names, wording.words, wording.numbers, wording.pairs],
        separators=(",", ":"), sort_keys=True,
    )  # fmt: skip


def traits_from(sketch: Sketch) -> Traits:
    """The traits that `body_of` wrote."""
    main, days, told, spot, country, places, totals, people, hands, causes, saying, war, *wording = json.loads(sketch.body)
    return Traits(
        sketch.report, main, tuple(days) if days else None, told, tuple(spot) if spot else None, country, frozenset(places), totals,
        frozenset(people), frozenset(hands), frozenset(causes), frozenset(saying),
        Wording(*wording), war,
    )  # fmt: skip
