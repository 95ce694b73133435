"""Where: the places that a report names, each resolved as far as its words, its other places and the gazetteer go (claims.md E1-E3)."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tollbook.gazetteer import Gazetteer
from tollbook.language.en.places import SPOTS
from tollbook.model import Place, Precision, Span, Tree

from .placecontext import capitals, containers, datelines, home_of, spread_kinds
from .placeforms import Name
from .placenames import Finder
from .placesense import Sense, resolve
from .placevotes import Scored
from .placewords import Words, words_of

SURE = frozenset({"place", "dateline"})
_DIVISIONS = frozenset({"department", "province", "municipality", "district", "governorate", "region"})
_KEPT_KINDS = frozenset({"camp", "camps"})


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place where the text names it.

    `kind`: "dateline", or "place"; of `find_all` also "within" (a body bears the name), "people", "group", "street".  `candidates`: what
    the name may mean, the likeliest first; none where the gazetteer has none that fits.  `container`: the mention that contains it.
    """

    span: Span
    place: Place
    kind: str
    candidates: tuple[Scored, ...] = ()
    container: Span | None = None
    rank: Precision = "city"
    """What the words name, whatever is known of where it lies: a quarter with its district's coordinates has the rank of a site."""
    known: bool = True
    """Whether the words themselves say what it is, or the gazetteer: not so of an unknown name after "in"."""
    abroad: bool = False
    """Whether it says little of where the report is at home: "U.S." before a noun, a dateline with its country in brackets."""


def find_places(text: str, *, trees: Sequence[Tree], gazetteer: Gazetteer, publisher: str | None = None) -> list[PlaceMention]:
    """The places that a text names, in its order.  Linear in the length of the text."""
    return [mention for mention in find_all(text, trees=trees, gazetteer=gazetteer, publisher=publisher) if mention.kind in SURE]


def find_all(text: str, *, trees: Sequence[Tree], gazetteer: Gazetteer, publisher: str | None = None) -> list[PlaceMention]:
    """As `find_places`, and also the names that only point to a place: peoples, bodies that bear its name, streets."""
    words = words_of(text, trees, gazetteer)
    names = sorted([*Finder(words, gazetteer, *datelines(words)).names(), *capitals(words)], key=lambda name: name.first)
    spread_kinds(names, words)
    contained = containers(names, words)
    senses = resolve(names, contained, gazetteer, home_of(publisher, gazetteer))
    pairs = enumerate(zip(names, senses, strict=True))
    kept = [i for i, (name, sense) in pairs if name.sure or sense.candidates or sense.container is not None]
    spans = [(words.start[name.first], words.end[name.last - 1]) for name in names]
    return _named_alike([_mention(names[i], senses[i], spans, i, words) for i in kept])


def _mention(name: Name, sense: Sense, spans: list[Span], index: int, words: Words) -> PlaceMention:
    span = spans[index]
    best = sense.candidates[0].place if sense.candidates else None
    printed, shown = words.text[slice(*span)], _shown(name, words)
    container = None if sense.container is None else spans[sense.container]
    if best is not None:
        rank: Precision = "site" if name.hint == "site" else "city" if best.settled else best.precision
        place = Place(printed, shown, best.name, best.country, best.geonames_id, best.lat, best.lon, best.precision)
    else:
        rank = name.hint or "city"
        place = Place(printed, shown, None, sense.country, None, sense.lat, sense.lon, sense.precision or rank)
    loose = sense.container is not None and spans[sense.container][0] - span[1] > 2
    known = best is not None or not name.guessed or not loose
    return PlaceMention(span, place, name.kind, sense.candidates, container, rank, known, name.abroad)


def _shown(name: Name, words: Words) -> str:
    """The name as printed: with its kind noun where that is part of it ("Kanawha County", "Jabalia camp"), else without."""
    last = name.last
    if name.inner is not None:
        kind = words.low[last - 1]
        kept = kind in _KEPT_KINDS or words.capital[last - 1] and not words.shouted[last - 1]
        if not kept or kind in SPOTS and name.rows:
            last = name.inner
    elif name.last - name.first > 1 and words.shouted[last - 1] and words.low[last - 1] in _DIVISIONS:
        last -= 1
    return " ".join(words.slice(name.first, last).split())


def _named_alike(mentions: list[PlaceMention]) -> list[PlaceMention]:
    """"The capital" is called by the name that the report has for it elsewhere, in its dateline above all (E3)."""
    named = [mention for mention in reversed(mentions) if not mention.place.words.lower().endswith("capital")]
    names = {mention.place.geonames_id: mention.place.name for mention in sorted(named, key=lambda mention: mention.kind == "dateline")}
    return [
        replace(mention, place=replace(mention.place, name=names[mention.place.geonames_id]))
        if mention.place.words.lower().endswith("capital") and mention.place.geonames_id in names else mention
        for mention in mentions
    ]  # fmt: skip


def settlement_of(mention: PlaceMention, mentions: Sequence[PlaceMention]) -> PlaceMention:
    """E2: the settlement that contains a site or quarter, where the text gives one; any other mention is its own.

    A quarter that nothing is said to contain lies in the one town that the report names in its country, if there is just one.
    """
    by_span = {other.span: other for other in mentions}
    seen = 0
    while mention.container is not None and (mention.rank == "site" or not mention.known) and seen < 4:
        seen += 1
        above = by_span.get(mention.container)
        if above is None or above.rank not in {"city", "site", "adm2"}:
            break
        mention = above
    if mention.rank == "site" and mention.container is None and not mention.place.words.lower().endswith(("camp", "camps")):
        return _only_town(mention, mentions) or mention
    return mention


def _only_town(quarter: PlaceMention, mentions: Sequence[PlaceMention]) -> PlaceMention | None:
    towns: dict[int, PlaceMention] = {}
    for mention in mentions:
        if mention.rank == "city" and mention.place.geonames_id and mention.place.country == quarter.place.country and mention.kind in SURE:
            known = towns.get(mention.place.geonames_id)
            if known is None or known.kind == "dateline":
                towns[mention.place.geonames_id] = mention
    return next(iter(towns.values())) if len(towns) == 1 else None
