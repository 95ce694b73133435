"""What a report tells of each of its happenings, walked through in the order of the text.

A strand is a run of claims on one happening.  A claim goes on with the strand of the claims before it, unless its sentence names another
place, or begins with words that turn to another happening ("meanwhile", "in another attack").  Headings belong to the first strand of the
body.  Sums over several happenings and background stand alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from tollbook.gazetteer import Gazetteer, fold
from tollbook.language.en.events import ACTS, PLACE_NOUNS, SHIFTS, SPREAD
from tollbook.language.en.whereabouts import POLICING
from tollbook.model import Span

from .attribution import Discourse
from .dates import DateMention
from .draft import Draft
from .places import PlaceMention
from .sentence import Sentence
from .settlements import coarseness, settled
from .whereabouts import before, candidates, holds, innermost, lead_place

if TYPE_CHECKING:
    from .causes import Means

_TOWNS = 20
_GAP = 2000
_SHIFT = re.compile(r"\W*(?:but |and |yet )?(?:" + "|".join(map(re.escape, SHIFTS)) + r")\b", re.IGNORECASE)


@dataclass(eq=False)
class Strand:
    """The claims of one happening, as far as the walk can tell, and the sentences that tell it."""

    place: PlaceMention | None = None
    drafts: list[Draft] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    alone: bool = False
    """Told as context, or a sum: nothing is taken from other sentences."""
    means: list[tuple[int, Means]] | None = None
    """The means that its sentences name, once they are asked for."""
    struck: bool | None = None
    suicide: bool | None = None
    when: DateMention | None = None
    dated: bool = False
    told: DateMention | None = None
    """The first date in its sentences, of which `searched` have been looked at."""
    searched: int = 0
    later: bool = False
    """Begun by another day than that of the strand before: nothing says that it was at the same place."""


@dataclass
class Scene:
    """What the report as a whole says of where, when and how: the answers that single sentences leave out."""

    places: list[PlaceMention]
    dates: list[DateMention]
    gazetteer: Gazetteer
    discourse: Discourse
    sentences: list[Sentence]
    published: date | None
    pointers: list[PlaceMention] = field(default_factory=list)
    """Names that only point to a place: peoples, bodies, armed groups."""
    home: str | None = None
    """ISO3 of the country that the report is at home in."""
    main_place: PlaceMention | None = None
    main_when: DateMention | None = None
    strands: list[Strand] = field(default_factory=list)
    means: dict[int, list[Means]] = field(default_factory=dict)
    lead: Means | None = None
    """The means of the report's first sentences, once asked for (`led`)."""
    led: bool = False
    _of: dict[int, Strand] = field(default_factory=dict)
    settled: dict[Span, PlaceMention] = field(default_factory=dict)
    """Mentions to the settlements that they lie in, once asked for."""
    labels: dict[int, tuple[PlaceMention | None, DateMention | None]] = field(default_factory=dict)
    _names: Counter[str] | None = None
    _policed: set[str] | None = None
    _towns: list[PlaceMention] | None = None
    _ranges: dict[int, list[int]] | None = None
    _starts: list[int] = field(default_factory=list)
    _date_starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._starts = [mention.span[0] for mention in self.places]
        self._date_starts = [mention.span[0] for mention in self.dates]

    @cached_property
    def written(self) -> date | None:
        """The day of publication, else that of the dateline."""
        if self.published is not None:
            return self.published
        line = next((mention for mention in self.dates if mention.kind == "dateline" and mention.when.latest is not None), None)
        return line.when.latest if line is not None else None

    def places_in(self, span: Span) -> list[PlaceMention]:
        """The places named in a stretch of the text, datelines left out."""
        first, last = bisect_left(self._starts, span[0]), bisect_left(self._starts, span[1])
        return [mention for mention in self.places[first:last] if mention.span[1] <= span[1] and mention.kind != "dateline"]

    def dates_in(self, span: Span) -> list[DateMention]:
        """The dates in a stretch of the text, those of the page left out."""
        first, last = bisect_left(self._date_starts, span[0]), bisect_left(self._date_starts, span[1])
        return [mention for mention in self.dates[first:last] if mention.span[1] <= span[1] and mention.kind != "dateline"]

    def towns(self) -> list[PlaceMention]:
        """The towns of the gazetteer that the report names, bodies' names and datelines too, each once: its first plain mention, if any."""
        if self._towns is None:
            found: dict[int, PlaceMention] = {}
            for mention in [
                *(m for m in self.places if m.kind == "place"),
                *self.places,
                *(m for m in self.pointers if m.kind == "within"),
            ]:
                if mention.rank == "city" and mention.place.geonames_id is not None and mention.candidates:
                    found.setdefault(mention.place.geonames_id, mention)
            self._towns = sorted(found.values(), key=lambda mention: -mention.candidates[0].place.population)[:_TOWNS]
        return self._towns

    def gap(self, s: Sentence) -> tuple[str, Span]:
        """The text, and the stretch of the paragraph before a sentence that has no tree."""
        text, end = s.text, s.span[0]
        start = text.rfind("\n\n", max(0, end - _GAP), end)
        start = max(start + 2 if start >= 0 else 0, end - _GAP, self.sentences[s.index - 1].span[1] if s.index else 0)
        return text, (min(start, end), end)

    def beside(self, mention: PlaceMention) -> tuple[PlaceMention | None, PlaceMention | None]:
        """The places named right before and after a mention."""
        at = bisect_left(self._starts, mention.span[0])
        after = at + 1 < len(self.places) and self.places[at].span == mention.span
        return (self.places[at - 1] if at else None), (self.places[at + 1] if after else None)

    def is_repeated(self, mention: PlaceMention) -> bool:
        """Whether the report names the place more than once."""
        if self._names is None:
            self._names = Counter(other.place.name.casefold() for other in self.places)
        return self._names[mention.place.name.casefold()] > 1

    def polices(self, mention: PlaceMention) -> bool:
        """Whether the report names a police force of that place: it is a town of its own."""
        if self._policed is None:
            text = self.discourse.text
            self._policed = {
                mention.place.name.casefold() for mention in (*self.pointers, *self.places)
                if mention.kind in {"within", "place"} and POLICING.match(text, mention.span[1], mention.span[1] + 40)
            }  # fmt: skip
        return mention.place.name.casefold() in self._policed

    def strand(self, draft: Draft) -> Strand | None:
        """The strand of a claim, once `weave` has been through the report."""
        return self._of.get(id(draft))

    def put(self, draft: Draft, strand: Strand) -> None:
        self._of[id(draft)] = strand
        strand.drafts.append(draft)
        if not strand.sentences or strand.sentences[-1] != draft.s.index:
            strand.sentences.append(draft.s.index)

    def sentences_of(self, strand: Strand) -> list[int]:
        """The sentences that tell of a strand, in order: those of its claims, and those behind them up to the next strand's, if no
        paragraph stands between; all where the report has one strand."""
        if len(self.strands) <= 1 and not strand.alone:
            return list(range(len(self.sentences)))
        return self._territory().get(id(strand), [])

    def _territory(self) -> dict[int, list[int]]:
        if self._ranges is None:
            owners: dict[int, list[Strand]] = {}
            for strand in self.strands:
                for index in strand.sentences:
                    owners.setdefault(index, []).append(strand)
            self._ranges = {}
            current: list[Strand] = []
            last = -1
            for s in self.sentences:
                here = owners.get(s.index)
                if here is None:
                    here = [] if turns(s) or s.paragraph > last + 1 else current[-1:]
                else:
                    current, last = here, s.paragraph
                for strand in here:
                    self._ranges.setdefault(id(strand), []).append(s.index)
        return self._ranges


def turns(s: Sentence) -> bool:
    """Whether a sentence begins with words that turn to another happening."""
    return _SHIFT.match(s.text, s.span[0], s.span[1]) is not None


_MANY = "two|three|four|five|six|seven|eight|nine|ten|several|various|many|different|other|a number of|separate|\\d{1,3}"
_SPREAD = re.compile(
    rf"\b(?:(?:{_MANY})\s+(?:[\w-]+\s+)?(?:{'|'.join(PLACE_NOUNS)})|{'|'.join(SPREAD)}"
    r"|over (?:its|the|his|their) [\w-]+[ -](?:years?|decades?)|(?:years|decades) of (?:\w+ )?(?:conflict|war|fighting|violence))\b",
    re.IGNORECASE,
)


def is_spread(draft: Draft) -> bool:
    """Whether the claim's sentence says that it happened at several places."""
    return _SPREAD.search(draft.s.text, *draft.s.span) is not None


def weave(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give every claim its strand.  Linear in the claims: a place is looked up by its key."""
    known: dict[tuple[str, str | None], Strand] = {}
    current: Strand | None = None
    headings: list[Draft] = []
    turned = -1
    for draft in sorted(drafts, key=lambda draft: (draft.s.index, draft.count_span)):
        if draft.event.background or draft.basis == "cumulative" or is_spread(draft):
            _open(scene, draft, None, alone=True)
            continue
        if draft.s.heading and own_place(scene, draft) is None:
            headings.append(draft)
            continue
        label = label_of(scene, draft.s)
        place = own_place(scene, draft) or label[0]
        turn = None if current is None or draft.s.index <= turned else _turn(scene, draft.s, turned, current)
        turned = draft.s.index
        if turn is None and label[1] is not None and current is not None and _is_apart(label[1], _days_of(scene, current)):
            turn = draft.s.index, True
        strand = None if turn is not None else _continued(current, place, known, draft)
        if strand is None:
            strand = Strand(
                place, sentences=[] if turn is None or turn[0] == draft.s.index else [turn[0]], later=turn is not None and turn[1]
            )
            if turn is not None and not strand.later and current is not None and place is None:
                strand.place = current.place
            elif place is None:
                strand.place = before(scene, draft) or (None if scene.strands else _head_place(scene, headings) or lead_place(scene, draft))
            strand.when, strand.dated = label[1], label[1] is not None
            scene.strands.append(strand)
        elif place is not None and draft.harm != "detained" and (strand.place is None or holds(strand.place, place)):
            strand.place = place
        if strand.place is not None:
            known.setdefault(key_of(strand.place), strand)
        scene.put(draft, strand)
        current = strand
    first = scene.strands[0] if scene.strands else None
    for draft in headings:
        if first is None:
            first = Strand(own_place(scene, draft))
            scene.strands.append(first)
        elif first.place is None:
            first.place = own_place(scene, draft)
        scene.put(draft, first)


def _head_place(scene: Scene, headings: Sequence[Draft]) -> PlaceMention | None:
    return next((place for draft in headings if (place := own_place(scene, draft)) is not None), None)


def label_of(scene: Scene, s: Sentence) -> tuple[PlaceMention | None, DateMention | None]:
    """The place and the day that stand as a label at the head of a sentence's line: "Aleppo. A sniper ...", "12 August - ..."."""
    text = s.text
    start = text.rfind("\n", max(0, s.span[0] - _GAP), s.span[0]) + 1
    if start in scene.labels:
        return scene.labels[start]
    ahead = (start, start + _LABEL)
    day = next(iter(scene.dates_in(ahead)), None)
    if day is not None and (any(map(str.isalpha, text[start : day.span[0]])) or not _LABELLED.match(text, day.span[1])):
        day = None
    after = day.span[1] if day is not None else start
    place = next(iter(scene.places_in(ahead)), None)
    if place is not None and (any(map(str.isalpha, text[after : place.span[0]])) or not _LABELLED.match(text, place.span[1])):
        place = None
    if day is not None and place is None and text[day.span[1]] == ",":
        day = None  # "Thursday afternoon, the police said": no label
    found = settled(scene, place) if place is not None else None, day
    scene.labels[start] = found
    return found


_LABEL = 90
_LABELLED = re.compile(r"(?:,? [A-Z][\w'’-]+){0,4}(?:[.:]|,|\s+[–—-])(?=\s)")


def _is_apart(mention: DateMention, days: tuple[date, date] | None) -> bool:
    first, last = mention.when.earliest, mention.when.latest
    return days is not None and first is not None and last is not None and (last < days[0] or first > days[1])


def _turn(scene: Scene, s: Sentence, since: int, current: Strand) -> tuple[int, bool] | None:
    """The sentence that turns to another happening, of those of the claim's paragraph behind the last claim, and whether a day turns."""
    days = _days_of(scene, current)
    for index in range(max(since + 1, s.index - _NEAR), s.index + 1):
        other = scene.sentences[index]
        if other.paragraph == s.paragraph:
            if turns(other):
                return index, False
            if days is not None and other.words & ACTS and _opens_apart(scene, other.span, days):
                return index, True
    for start, end in rough(*scene.gap(s)):
        text = scene.discourse.text
        if _SHIFT.match(text, start, end):
            return s.index, False
        if days is not None and _opens_apart(scene, (start, end), days) and not ACTS.isdisjoint(_WORD.findall(text[start:end].lower())):
            return s.index, True
    return None


def rough(text: str, span: Span) -> list[Span]:
    """About the sentences of a stretch without trees."""
    return [match.span() for match in _SENTENCE.finditer(text, *span)]


_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[^\s.!?](?:[^.!?\n]|\n(?!\n))*")


_NEAR = 4
_OPENING = 32


def _days_of(scene: Scene, strand: Strand) -> tuple[date, date] | None:
    """The days of a strand: the first that its sentences give, else the report's."""
    if strand.told is None:
        new = strand.sentences[strand.searched :]
        found = (mention for index in new for mention in scene.dates_in(scene.sentences[index].span))
        strand.told = next((mention for mention in found if mention.when.earliest is not None), None)
        strand.searched += len(new)
    first = strand.told or scene.main_when
    if first is None or first.when.earliest is None or first.when.latest is None:
        return None
    return first.when.earliest, first.when.latest


def _opens_apart(scene: Scene, span: Span, days: tuple[date, date]) -> bool:
    """Whether a sentence begins with a day other than those."""
    mention = next(iter(scene.dates_in((span[0], min(span[1], span[0] + 3 * _OPENING)))), None)
    return mention is not None and mention.span[0] <= span[0] + _OPENING and _is_apart(mention, days)


def _open(scene: Scene, draft: Draft, place: PlaceMention | None, *, alone: bool) -> None:
    scene.put(draft, Strand(place, alone=alone))


def key_of(mention: PlaceMention) -> tuple[str, str | None]:
    """Equal for mentions of one place."""
    return fold(mention.place.canonical or mention.place.name), mention.place.country


def own_place(scene: Scene, draft: Draft) -> PlaceMention | None:
    """The settlement or division that the claim's own sentence names for its harm; None where it names a country or nothing."""
    found = innermost(candidates(scene, draft, draft.s.span), draft)
    if found is None or coarseness(found) > 2:
        return None
    return settled(scene, found)


def _continued(
    current: Strand | None, place: PlaceMention | None, known: dict[tuple[str, str | None], Strand], draft: Draft
) -> Strand | None:
    """The strand that a claim goes on with; None where it begins one.  An arrest elsewhere belongs to what is told."""
    if current is None:
        return None
    if place is None or current.place is None or draft.harm == "detained":
        return current
    if key_of(place) == key_of(current.place) or holds(place, current.place) or holds(current.place, place):
        return current
    return known.get(key_of(place))
