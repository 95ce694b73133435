"""Where: the places that a report names, each resolved as far as its words, its other places and the gazetteer go (claims.md E1-E3)."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.gazetteer import Candidate, Gazetteer
from tollbook.model import Place, Span, Tree

from .placenames import Finder, Name
from .placesense import Sense, resolve
from .placewords import Words, words_of

SURE = frozenset({"place", "dateline"})


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place where the text names it.  `candidates`: what the name may mean, the likeliest first, with shares that add up to 1 at most;
    `container`: the place of the mention that contains it."""

    span: Span
    place: Place
    kind: str
    candidates: tuple[tuple[Candidate, float], ...] = ()
    container: Span | None = None


def find_places(text: str, *, trees: Sequence[Tree], gazetteer: Gazetteer, publisher: str | None = None) -> list[PlaceMention]:
    """The places that a text names, in its order.  Linear in the length of the text."""
    return [mention for mention in find_all(text, trees=trees, gazetteer=gazetteer, publisher=publisher) if mention.kind in SURE]


def find_all(text: str, *, trees: Sequence[Tree], gazetteer: Gazetteer, publisher: str | None = None) -> list[PlaceMention]:
    """As `find_places`, and also the names that only point to a place: peoples, bodies that bear its name, streets."""
    words = words_of(text, trees, gazetteer)
    names = Finder(words, gazetteer).names()
    senses = resolve(names, words, gazetteer, publisher)
    return [_mention(name, sense, words, names) for name, sense in zip(names, senses, strict=True)]


def _mention(name: Name, sense: Sense, words: Words, names: list[Name]) -> PlaceMention:
    span = words.start[name.first], words.end[name.last - 1]
    printed = words.text[slice(*span)]
    shown = " ".join(words.slice(name.first, name.inner or name.last).split())
    best = sense.candidates[0][0] if sense.candidates else None
    container = sense.container
    where = (words.start[names[container].first], words.end[names[container].last - 1]) if container is not None else None
    if best is not None:
        place = Place(printed, shown, best.name, best.country, best.geonames_id, best.lat, best.lon, best.precision)
    else:
        place = Place(printed, shown, None, sense.country, None, sense.lat, sense.lon, sense.precision or name.hint or "city")
    return PlaceMention(span, place, name.kind, sense.candidates, where)


def settlement_of(mention: PlaceMention, mentions: Sequence[PlaceMention]) -> PlaceMention:
    """E2: the settlement that contains a site or quarter, where the text gives one; any other mention is its own."""
    if mention.place.precision != "site" or mention.container is None:
        return mention
    return next((other for other in mentions if other.span == mention.container), mention)
