"""What is shown of an incident without opening its claims: a card for each mention, and the incident that they make together.  Pure."""
from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..model import Claim, Incident, Interval, Link, Mention, Place
from ..model.contract import Json, place_json
from ..model.identity import canonical
from ..model.nouns import noun_of
from .terms import folded

_RANKS = {"site": 0, "city": 1, "adm2": 2, "adm1": 3, "country": 4, "region": 5, None: 6}
_MOST = 5
"""Causes, perpetrators that are shown of an incident."""


@dataclass(frozen=True, slots=True)
class Card:
    """A mention as it counts for its incident."""

    id: str
    report: str
    name: str
    content: str
    main: bool
    title: str
    published: date | None
    place: Place | None
    when: Interval | None
    harms: tuple[str, ...]
    causes: tuple[str, ...]
    hands: tuple[str, ...]
    actors: tuple[str, ...]
    claims: int


def card_of(mention: Mention) -> str:
    """The card of a mention, as text; its names are kept beside it."""
    report, happening, claims = mention.report, mention.happening, mention.claims
    when = happening.when
    known = when is not None and when.earliest is not None and when.latest is not None
    days: Json | None = {"earliest": str(when.earliest), "latest": str(when.latest)} if when is not None and known else None
    hands = [claim.event.perpetrator for claim in claims if claim.event.perpetrator]
    return canonical({
        "main": happening.main, "title": " ".join((report.title or report.text[:200]).split())[:200],
        "published": str(report.published) if report.published else None, "place": place_json(_place(mention)), "when": days,
        "harms": sorted({claim.harm for claim in claims}), "causes": _often(claim.event.cause for claim in claims),
        "hands": _often(" ".join(hand.words.split())[:80] for hand in hands),
        "actors": sorted({hand.actor for hand in hands if hand.actor}), "claims": len(claims),
    })  # fmt: skip


def _place(mention: Mention) -> Place | None:
    """The happening's place; where people corrected the place of all its claims that have one, theirs."""
    places = [claim.event.place for claim in mention.claims if claim.event.place is not None]
    own = mention.happening.place
    if places and (own is None or own not in places):
        return _commonest(places)
    return own


def _commonest(places: Sequence[Place]) -> Place:
    counts = Counter(places)
    return min(counts, key=lambda place: (-counts[place], _RANKS[place.precision], place.name, str(place)))


def card_from(row: Sequence[str]) -> Card:
    """`row`: id, report, name, content, card."""
    given = json.loads(row[4])
    return noun_of(Card, {**given, "id": row[0], "report": row[1], "name": row[2], "content": row[3]}, "card")


def _often(words: Iterable[str | None]) -> list[str]:
    counts = Counter(word for word in words if word)
    return sorted(counts, key=lambda word: (-counts[word], word))[:_MOST]


def incident_of(cards: Sequence[Card], links: Sequence[Link]) -> Incident:
    """The incident that these mentions make, called after the oldest; the same in whatever order they come."""
    oldest = sorted(cards, key=lambda card: (card.published or date.max, card.report, card.id))
    days = [card.published for card in oldest if card.published]
    return Incident(
        id=oldest[0].name, title=_title(oldest), place=_shared_place(oldest), when=_shared_days(oldest),
        harms=tuple(sorted({harm for card in oldest for harm in card.harms})),
        causes=tuple(_often(cause for card in oldest for cause in card.causes)),
        perpetrators=tuple(_often(hand for card in oldest for hand in card.hands)),
        reports=len({card.report for card in oldest}), claims=sum(card.claims for card in oldest),
        first=min(days, default=None), last=max(days, default=None), mentions=tuple(card.id for card in oldest), links=tuple(links),
    )  # fmt: skip


def _title(oldest: Sequence[Card]) -> str:
    """Of the oldest report that is about the incident; where all tell of it only beside something else, that is said."""
    about = next((card.title for card in oldest if card.main), None)
    return about if about is not None else f"Told beside: {oldest[0].title}"


def _shared_place(cards: Sequence[Card]) -> Place | None:
    """The place that most mentions give; of equals the more exact one, then the oldest."""
    counts = Counter(_where(card.place) for card in cards if card.place is not None)
    given = [(-counts[_where(card.place)], _RANKS[card.place.precision], n, card.place)
             for n, card in enumerate(cards) if card.place is not None]  # fmt: skip
    return min(given)[3] if given else None


def _where(place: Place) -> object:
    return place.geonames_id or (folded(place.canonical or place.name), place.country)


def _shared_days(cards: Sequence[Card]) -> Interval | None:
    """The days that most mentions give; of equals the fewest days, then the earliest."""
    counts = Counter(card.when for card in cards if card.when is not None)
    return min(counts, key=lambda when: (-counts[when], when.latest - when.earliest, when.earliest), default=None)


def tags_of(cards: Sequence[Card], incident: Incident) -> set[tuple[str, str]]:
    """By what an incident is found: harms, places, countries, actors; as its mentions say, not only the most of them."""
    tags = {("harm", harm) for harm in incident.harms} | {("point", word) for word in _point(incident.place)}
    for card in cards:
        if card.place is not None:
            tags |= {("place", folded(name)) for name in (card.place.name, card.place.canonical) if name}
            tags |= {("country", card.place.country)} if card.place.country else set()
        for actor in card.actors:
            tags |= {("actor", folded(actor)), ("actor", folded(actor.split(":", 1)[-1]))}
        tags |= {("actor", folded(hand)) for hand in card.hands}
    return {(kind, word[:80].replace("\0", " ")) for kind, word in tags if word}


def _point(place: Place | None) -> tuple[str, ...]:
    """Where an incident is drawn on a map: degrees, precision, name."""
    if place is None or place.lat is None or place.lon is None:
        return ()
    return (f"{place.lat:.3f} {place.lon:.3f} {place.precision or '-'} {place.canonical or place.name}",)


def day_of(incident: Incident) -> str:
    """The day by which incidents are sorted: the last one on which it can have been, else the day it was first told; "" for neither."""
    day = incident.when.latest if incident.when else incident.first
    return day.isoformat() if day else ""


def in_book(claim: Claim) -> Claim:
    """The claim as its own incident counts it: what its report tells as background is no background there."""
    return replace(claim, event=replace(claim.event, background=False)) if claim.event.background else claim
