"""Which happening a claim belongs to: place, time, cause, perpetrator, background (claims.md 7)."""
from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from tollbook.gazetteer import Gazetteer
from tollbook.language.en.causes import CAUSES
from tollbook.model import Cause, Event, Perpetrator, Place, Span, When

from .attribution import Discourse, actor_key, kind_of
from .dates import DateMention
from .draft import Draft
from .places import PlaceMention
from .sentence import Sentence
from .whereabouts import main_place, place_for

_CAUSE_RES: tuple[tuple[Cause, re.Pattern[str]], ...] = tuple(
    (cause, re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words) + r")(?!\w)", re.IGNORECASE)) for cause, words in CAUSES
)
_BACKGROUND = re.compile(
    r"\b(?:in (?:19|20)\d\d\b|(?:\w+ )?(?:years|months|decades) (?:ago|earlier|before)|last (?:year|month)|a (?:year|month) (?:ago|earlier)|previous(?:ly)?|in the past\b|anniversary|another (?:attack|incident|shooting|bombing|case)"
    r"|similar (?:attack|incident|shooting)|earlier this (?:year|month)|(?:in|last) (?:january|february|march|april|may|june|july|august|september|october|november|december) (?:of )?(?:19|20)\d\d)",
    re.IGNORECASE,
)  # fmt: skip


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
    main_place: PlaceMention | None = None
    main_when: DateMention | None = None
    main_cause: Cause | None = None
    causes: dict[int, Cause | None] = field(default_factory=dict)


def _inside(span: Span, outer: Span) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]


def cause_in(text: str) -> Cause | None:
    """The most telling word of a means in a stretch of text."""
    for cause, pattern in _CAUSE_RES:
        if pattern.search(text):
            return cause
    return None


def _cause_near(s: Sentence, at: int) -> Cause | None:
    """The means named nearest to a word of harm: first in its clause, else in the sentence."""
    start, end = s.span
    text = s.text[start:end]
    found: list[tuple[int, int, Cause]] = []
    for rank, (cause, pattern) in enumerate(_CAUSE_RES):
        for match in pattern.finditer(text):
            found.append((rank, abs(start + match.start() - at), cause))
    if not found:
        return None
    return min(found)[2]


def set_scene(scene: Scene, drafts: list[Draft]) -> None:
    """Find the place, day and means that most sentences with harm speak of."""
    scene.main_place = main_place(scene, drafts)
    days = [d for d in scene.dates if any(_inside(d.span, draft.s.span) and draft.basis != "cumulative" for draft in drafts)]
    scene.main_when = next((d for d in days if d.kind != "dateline"), None)
    causes = Counter(c for d in drafts if (c := _cause_near(d.s, d.harm_span[0])) is not None)
    whole = [c for c, _ in causes.most_common()]
    scene.main_cause = whole[0] if whole else next((c for s in scene.sentences if (c := cause_in(s.text[slice(*s.span)]))), None)


def when_for(scene: Scene, draft: Draft) -> DateMention | None:
    """The date of the harm: in the claim's own sentence the one nearest the word of harm, else that of the sentences before."""
    own = [d for d in scene.dates if _inside(d.span, draft.s.span) and d.kind != "dateline"]
    said = draft.speaker
    if said is not None and len(own) > 1:
        own = [d for d in own if not 0 <= d.span[0] - said.span[1] < 14] or own
    elif said is not None and len(own) == 1 and own[0].span[0] > draft.harm_span[0] and 0 <= own[0].span[0] - said.span[1] < 12 and scene.main_when is not None and scene.main_when is not own[0]:
        own = []
    if own:
        return min(own, key=lambda d: abs(d.span[0] - draft.harm_span[0]))
    if draft.harm == "detained":
        return None
    for s in reversed(scene.sentences[: draft.s.index]):
        if draft.s.index - s.index > 3:
            break
        near = [d for d in scene.dates if _inside(d.span, s.span) and d.kind != "dateline"]
        if near and s.paragraph >= draft.s.paragraph - 1:
            return near[0]
    return scene.main_when


def perpetrator_for(scene: Scene, draft: Draft) -> tuple[Perpetrator, Span] | None:
    """By whose hand, where the syntax of the word of harm says so."""
    s = draft.s
    for agent in draft.hit.agents:
        agent = s.antecedent(agent)
        if s.upos(agent) == "PRON" or s.low[agent] in {"bomb", "bombs", "explosion", "blast", "attack", "bullet", "bullets", "strike", "mine", "shrapnel", "one", "fire", "grenade"}:
            continue
        first, last = s.phrase(agent)
        words = s.between(first, last)
        kind = kind_of(s, agent, scene.discourse)
        actor, country = actor_key(s, agent, kind, words, scene.discourse)
        named = actor is not None or scene.discourse.gazetteer.nationality(words.split()[0]) is not None
        if kind in {"witness", "official"} and not named:
            return Perpetrator(words, actor, country, None), s.chars(first, last)
        return Perpetrator(words, actor, country, kind), s.chars(first, last)
    return None


def _is_background(scene: Scene, draft: Draft, when: DateMention | None) -> bool:
    """E7: another happening told as context."""
    if draft.basis == "cumulative" or draft.s.index <= 1:
        return False
    s = draft.s
    main = scene.main_when
    own = when is not None and _inside(when.span, s.span)
    if own and when is not None and main is not None and when is not main and when.when.latest and main.when.earliest:
        return when.when.latest < main.when.earliest - timedelta(days=20)
    return bool(_BACKGROUND.search(s.text[slice(*s.span)])) and draft.s.index > 2


def set_event(scene: Scene, draft: Draft) -> None:
    """Give a draft its event and the places in the text that show it."""
    place = place_for(scene, draft)
    when = when_for(scene, draft)
    cause: Cause | None
    if draft.harm == "detained":
        cause = "raid" if cause_in(draft.s.text[slice(*draft.s.span)]) == "raid" else None
    elif draft.harm == "abducted":
        cause = "abduction"
    else:
        cause = _cause_near(draft.s, draft.harm_span[0]) or _nearby_cause(scene, draft) or scene.main_cause
    background = _is_background(scene, draft, when)
    by = perpetrator_for(scene, draft)
    where: Place | None = place.place if place else None
    day: When | None = when.when if when else None
    draft.place_span = place.span if place else None
    draft.when_span = when.span if when else None
    draft.perpetrator_span = by[1] if by else None
    draft.event = Event(where, day, cause, by[0] if by else None, background)


def _nearby_cause(scene: Scene, draft: Draft) -> Cause | None:
    for offset in (-1, 1, -2):
        at = draft.s.index + offset
        if 0 <= at < len(scene.sentences) and abs(scene.sentences[at].paragraph - draft.s.paragraph) <= 1:
            other = scene.sentences[at]
            cause = cause_in(other.text[slice(*other.span)])
            if cause:
                return cause
    return None
