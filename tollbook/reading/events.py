"""Which happening a claim belongs to: place, time, cause, perpetrator, background (claims.md 7)."""
from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from tollbook.model import Event, Perpetrator, Place, Span, When

from .attribution import actor_key, kind_of
from .causes import cause_of
from .dates import DateMention
from .draft import Draft
from .scenes import Scene, weave
from .whereabouts import main_place, place_for

__all__ = ["Scene", "set_event", "set_scene"]

_BACKGROUND = re.compile(
    r"\b(?:in (?:19|20)\d\d\b|(?:\w+ )?(?:years|months|decades) (?:ago|earlier|before)|last (?:year|month)|a (?:year|month) (?:ago|earlier)|previous(?:ly)?|in the past\b|anniversary|another (?:attack|incident|shooting|bombing|case)"
    r"|similar (?:attack|incident|shooting)|earlier this (?:year|month)|(?:in|last) (?:january|february|march|april|may|june|july|august|september|october|november|december) (?:of )?(?:19|20)\d\d)",
    re.IGNORECASE,
)  # fmt: skip


def _inside(span: Span, outer: Span) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]


def set_scene(scene: Scene, drafts: list[Draft]) -> None:
    """Find the place, day and means that most sentences with harm speak of."""
    scene.main_place = main_place(scene, drafts)
    days = [d for d in scene.dates if any(_inside(d.span, draft.s.span) and draft.basis != "cumulative" for draft in drafts)]
    scene.main_when = next((d for d in days if d.kind != "dateline"), None)
    for draft in drafts:
        draft.event = replace(draft.event, background=_is_background(scene, draft, when_for(scene, draft)))
    weave(scene, drafts)


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
    cause = cause_of(scene, draft)
    background = draft.event.background
    by = perpetrator_for(scene, draft)
    where: Place | None = place.place if place else None
    day: When | None = when.when if when else None
    draft.place_span = place.span if place else None
    draft.when_span = when.span if when else None
    draft.perpetrator_span = by[1] if by else None
    draft.event = Event(where, day, cause, by[0] if by else None, background)
