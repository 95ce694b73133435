"""Where each claim's harm was done (claims.md E1-E3): the innermost place of its sentence, else of what is told around it.

Not a place of harm: where a source sits, where people fled, came from, were treated or buried.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tollbook.gazetteer import Candidate, fold
from tollbook.language.en import whereabouts as table
from tollbook.language.en.events import AWAY_VERBS
from tollbook.language.en.sources import REPORTING_FORMS
from tollbook.model import Place, Span

from .clauses import governor
from .places import PlaceMention
from .settlements import COARSE, coarseness, settled

if TYPE_CHECKING:
    from .draft import Draft
    from .scenes import Scene
    from .sentence import Sentence

_LOOK = 60
_LEAD = 600
_PARAGRAPH = 3000
_SHOWS = {"people": 1.0, "dateline": 3.0, "place": 1.0, "within": 0.5, "group": 1.5}
"""How much a kind of mention says of where a report is at home."""
_MAY_BE = 0.03
"""The share from which on a name may as well be that place."""
_WEIGHT = (1.0, 0.7, 0.3, 0.25, 0.2)
"""What a mention counts by its coarseness."""
_SAID = (frozenset(REPORTING_FORMS) | AWAY_VERBS) - {"found", "find", "held"}
_FAR = 1000.0
_MOST_PLACES = 12
"""Places of a stretch among which the claim's is sought: the nearest, so that no sentence takes long."""


def _inside(span: Span, outer: Span) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]


def holds(outer: PlaceMention, inner: PlaceMention) -> bool:
    """Whether a division, region or country contains a finer place.  "Gaza", which may be the city or the strip, contains Rafah."""
    if outer.place.country != inner.place.country or outer.place.geonames_id == inner.place.geonames_id is not None:
        return False
    if inner.container == outer.span:
        return coarseness(outer) > coarseness(inner)
    part = inner.candidates[0].place if inner.candidates else None
    for whole in (scored.place for scored in outer.candidates if scored.share >= _MAY_BE):
        if whole.local or COARSE[whole.precision] <= coarseness(inner) or part is None and whole.precision != "country":
            continue
        if part is None or _lies_in(part, whole):
            return True
    return False


def _lies_in(part: Candidate, whole: Candidate) -> bool:
    if whole.country != part.country:
        return False
    if whole.precision == "country":
        return True
    if whole.precision == "adm1" and whole.adm1_code:
        return whole.adm1_code == part.adm1_code
    return abs(whole.lat - part.lat) + abs(whole.lon - part.lon) < (4.0 if whole.precision == "region" else 0.7)


def _is_elsewhere(text: str, mention: PlaceMention, start: int) -> bool:
    """Whether the words before say that the harm was not done there."""
    before = text[max(start, mention.span[0] - _LOOK) : mention.span[0]]
    return bool(table.AWAY.search(before) or table.ORIGIN.search(before))


def candidates(scene: Scene, draft: Draft, span: Span) -> list[PlaceMention]:
    """The mentions in a stretch of the text where the harm may have been done."""
    text = draft.s.text
    out = []
    found = scene.places_in(span)
    if len(found) > _MOST_PLACES:
        found = sorted(
            sorted(found, key=lambda mention: abs(mention.span[0] - draft.count_span[0]))[:_MOST_PLACES], key=lambda mention: mention.span
        )
    for mention in found:
        if draft.speaker is not None and _inside(mention.span, draft.speaker.span):
            continue
        group = draft.mention.group
        if _inside(mention.span, group) and not table.LOCATIVE.search(text[group[0] : mention.span[0]]):
            continue
        if draft.harm == "displaced" and table.GOAL.search(text, max(span[0], mention.span[0] - _LOOK), mention.span[0]):
            continue
        if coarseness(mention) == 4 and table.POSSESSIVE.match(text, mention.span[1]):
            continue
        if not _is_elsewhere(text, mention, span[0]):
            out.append(mention)
    return out


def innermost(found: Sequence[PlaceMention], draft: Draft) -> PlaceMention | None:
    """Of the places of the claim's sentence that which no other lies in; of several the one that the tree ties closest to the harm."""
    outer = {mention.container for mention in found}
    inner = [mention for mention in found if mention.span not in outer] or list(found)
    finer = [mention for mention in inner if not any(other is not mention and holds(mention, other) for other in inner)]
    bound = [(distance, mention) for mention in finer if (distance := _distance(mention, draft)) < _FAR]
    if any(coarseness(mention) == 0 and mention.candidates for _, mention in bound):
        bound = [(distance, mention) for distance, mention in bound if not _is_guess(mention, draft.s.text)]
    return min(bound, key=lambda pair: (pair[0], pair[1].span))[1] if bound else None


def _is_guess(mention: PlaceMention, text: str) -> bool:
    """A name that nobody knows, of which no word says what it is."""
    if mention.candidates or mention.container is not None or mention.rank != "city" or mention.place.words != mention.place.name:
        return False
    return table.VILLAGE.search(text, max(0, mention.span[0] - _LOOK), mention.span[0]) is None


def _distance(mention: PlaceMention, draft: Draft) -> float:
    """Steps in the tree from the place to the harm; _FAR where it belongs to who speaks.  A place right behind the count is nearest:
    "three in X, two in Y"."""
    s = draft.s
    at = _head(mention, s)
    if at is None:
        return float(abs(mention.span[0] - draft.harm_span[0]))
    behind = s.text[draft.count_span[1] : mention.span[0]] if mention.span[0] >= draft.count_span[1] else None
    if behind is not None and len(behind) < _LOOK and table.BEHIND_COUNT.match(behind):
        return 0.0
    chain = [at, *s.ancestors(at)]
    harm = [draft.hit.word, *s.ancestors(draft.hit.word)]
    meet = next((word for word in chain if word in harm), None)
    if meet is None:
        return float(len(chain) + len(harm))
    up, down = chain.index(meet), harm.index(meet)
    steps = float(up + down) + 4.0 * bool(table.REFERENCE.search(s.text[max(0, mention.span[0] - _LOOK) : mention.span[0]]))
    above = governor(s, at)
    verb = next((word for word in chain[1 : up + 1] if s.upos(word) in {"VERB", "AUX"}), meet)
    if any(word >= 0 and word != draft.hit.word and s.low[word] in _SAID for word in (above, verb)):
        return _FAR
    if any(s.rel(word) == "conj" and s.upos(word) == "VERB" for word in harm[:down]) or any(
        s.rel(word) in {"conj", "parataxis"} and s.upos(word) == "VERB" for word in chain[:up]
    ):
        steps += 4.0
    return steps


def _head(mention: PlaceMention, s: Sentence) -> int | None:
    """The word of a mention that the rest hangs on."""
    inside = [token.index for token in s.tokens if mention.span[0] <= token.start < mention.span[1]]
    return next((word for word in inside if s.head(word) not in inside), None)


def main_place(scene: Scene, drafts: Sequence[Draft]) -> PlaceMention | None:
    """The place that most claims' sentences speak of, the earlier sentence counting more; else the first place of the text, or that of
    the police who tell it."""
    votes: dict[tuple[str, str | None], float] = {}
    first: dict[tuple[str, str | None], PlaceMention] = {}
    arrests = all(draft.harm == "detained" for draft in drafts)
    for draft in drafts:
        counted = draft.basis != "cumulative" and (draft.harm != "detained" or arrests)
        found = innermost(candidates(scene, draft, draft.s.span), draft) if counted else None
        if found is None:
            continue
        mention = settled(scene, found)
        key = fold(mention.place.canonical or mention.place.name), mention.place.country
        votes[key] = votes.get(key, 0.0) + _WEIGHT[coarseness(mention)] / (1 + 0.15 * draft.s.index)
        first.setdefault(key, mention)
    if not votes:
        return _first_place(scene, drafts)
    best = first[max(votes, key=lambda key: (votes[key], -first[key].span[0]))]
    return _town_in(best, scene, drafts) or best


def _town_in(whole: PlaceMention, scene: Scene, drafts: Sequence[Draft]) -> PlaceMention | None:
    """A settlement that the report names in a division: first one that a preposition or comma leads to, else its dateline."""
    if coarseness(whole) not in {1, 2, 3}:
        return None
    text = drafts[0].s.text
    inner = [mention for mention in scene.places if mention.rank == "city" and holds(whole, mention) and not _in_source(mention, drafts)]
    told = [
        m
        for m in inner
        if m.kind == "dateline" or not _is_elsewhere(text, m, 0) and table.LOCATIVE.search(text[max(0, m.span[0] - _LOOK) : m.span[0]])
    ]
    plain = [mention for mention in told if mention.kind != "dateline"]
    town = next(iter(plain or told), None)
    return settled(scene, town) if town is not None else None


def _first_place(scene: Scene, drafts: Sequence[Draft]) -> PlaceMention | None:
    """Where no sentence with harm names a place: what the first sentences put the report in, else the place of the police who tell it."""
    if not drafts:
        return None
    text = drafts[0].s.text
    begins = next((mention.span[1] for mention in scene.places if mention.kind != "dateline"), 0)
    for mention in scene.places:
        if mention.kind == "dateline" or coarseness(mention) > 2 or mention.span[0] > begins + _LEAD or _is_elsewhere(text, mention, 0):
            continue
        if scene.home is not None and mention.place.country != scene.home or not mention.candidates:
            continue
        if table.LOCATIVE.search(text[max(0, mention.span[0] - _LOOK) : mention.span[0]]) and not _in_source(mention, drafts):
            return settled(scene, mention)
    police = (
        mention
        for mention in scene.pointers
        if mention.kind == "within" and table.POLICING.match(text[mention.span[1] : mention.span[1] + 40])
    )
    return next(police, None) or _sole_town(scene)


def _sole_town(scene: Scene) -> PlaceMention | None:
    """The only town that the report names, datelines and bodies' names left aside."""
    towns = [town for town in scene.towns() if town.kind == "place" and scene.home in {None, town.place.country}]
    return towns[0] if len(towns) == 1 else None


def _in_source(mention: PlaceMention, drafts: Sequence[Draft]) -> bool:
    return any(draft.speaker is not None and _inside(mention.span, draft.speaker.span) for draft in drafts)


def place_for(scene: Scene, draft: Draft) -> PlaceMention | None:
    """E2: the innermost place of the claim's own sentence, else that of its strand, else the report's.  A country or division yields to the
    settlement in it that the strand or the report names.  What is told as context, or summed up, has only its own sentence's place."""
    own = innermost(candidates(scene, draft, draft.s.span), draft)
    strand, main = scene.strand(draft), scene.main_place
    if own is not None:
        own = settled(scene, own)
    if strand is None or strand.alone:
        return own
    told = strand.place
    if own is not None:
        return next((finer for finer in (told, main) if finer is not None and holds(own, finer)), own)
    if told is not None:
        return main if main is not None and holds(told, main) else told
    if strand.later:
        return None
    near = before(scene, draft)
    if near is not None and (main is None or not holds(near, main)):
        return near
    return main or near


def before(scene: Scene, draft: Draft) -> PlaceMention | None:
    """The place of the sentences before in the claim's paragraph, the nearest first."""
    text = draft.s.text
    start = max(text.rfind("\n\n", 0, draft.s.span[0]), draft.s.span[0] - _PARAGRAPH, 0)
    found = [
        mention
        for mention in candidates(scene, draft, (start, draft.s.span[0]))
        if table.LOCATIVE.search(text[max(start, mention.span[0] - _LOOK) : mention.span[0]])
        and scene.home in {None, mention.place.country}
    ]
    return settled(scene, found[-1]) if found else None


def lead_place(scene: Scene, draft: Draft) -> PlaceMention | None:
    """The place that the report's first sentences are in, up to a claim's: the title's too.  A name that nobody knows must come twice."""
    text, end = draft.s.text, draft.s.span[1]
    title = text.find("\n\n", 0, _LEAD)
    for mention in scene.places_in((0, min(end, _LEAD))):
        headed = mention.span[1] < title and bool(mention.candidates) and coarseness(mention) == 0
        if coarseness(mention) > 2 or _is_elsewhere(text, mention, 0) or scene.home not in {None, mention.place.country} and not headed:
            continue
        if (
            not mention.candidates
            and not scene.is_repeated(mention)
            or draft.speaker is not None
            and _inside(mention.span, draft.speaker.span)
        ):
            continue
        if table.LOCATIVE.search(text[max(0, mention.span[0] - _LOOK) : mention.span[0]]) or headed:
            return settled(scene, mention)
    return None


def _is_told(mention: PlaceMention, told: Sequence[Span]) -> bool:
    """Whether a mention stands in one of these sentences, which are in the order of the text."""
    at = bisect_right(told, (mention.span[0], 1 << 60)) - 1
    return at >= 0 and _inside(mention.span, told[at])


def home_country(mentions: Sequence[PlaceMention], told: Sequence[Span] = ()) -> str | None:
    """ISO3 of the country that a report is at home in: by its datelines, peoples, places and armed groups; those in the sentences
    `told` count four times, peoples in them twice."""
    votes: dict[str, float] = {}
    foreign = any(mention.kind == "dateline" and mention.abroad for mention in mentions)
    for mention in mentions:
        iso3 = mention.place.country
        if iso3 is not None and not (mention.abroad and mention.kind == "people"):
            weight = 0.5 if mention.kind == "dateline" and foreign else _SHOWS.get(mention.kind, 0.0)
            if mention.kind != "dateline" and not mention.abroad and _is_told(mention, told):
                weight *= 2.0 if mention.kind == "people" else 4.0  # whose people were harmed says less than where
            votes[iso3] = votes.get(iso3, 0.0) + weight * (0.4 if mention.abroad else 1.0)
    return max(votes, key=lambda code: (votes[code], code)) if votes else None


def home_place(mentions: Sequence[PlaceMention], told: Sequence[Span] = ()) -> Place | None:
    """The country that a report is at home in, for a happening that is told without a place.  `words` are those of the first mention
    that shows it, a country's own name before others."""
    iso3 = home_country(mentions, told)
    showing = (mention for mention in mentions if iso3 is not None and mention.place.country == iso3)
    shown = min(showing, key=lambda mention: (-coarseness(mention), mention.span), default=None)
    if iso3 is None or shown is None:
        return None
    place = shown.place
    named = shown.kind in {"place", "within"} and shown.candidates
    return place if named or coarseness(shown) == 4 else Place(place.words, place.name, None, iso3, None, None, None, "country")
