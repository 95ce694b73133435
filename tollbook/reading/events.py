"""Which happening a claim belongs to: place, time, cause, perpetrator, background (claims.md 7)."""

from __future__ import annotations

from dataclasses import replace

from tollbook.language.en.events import NO_HAND
from tollbook.model import Event, Perpetrator, Place, Span, When

from .attribution import actor_key, kind_of
from .causes import cause_of
from .draft import Draft
from .scenes import Scene, weave
from .times import date_of, date_of_strand, main_date, set_background
from .whereabouts import home_country, main_place, place_for

__all__ = ["Scene", "set_event", "set_scene"]


def set_scene(scene: Scene, drafts: list[Draft]) -> None:
    """Find the place and day that the report is about, what is context, and the strands of its claims."""
    scene.home = home_country([*scene.places, *scene.pointers], sorted({draft.s.span for draft in drafts}))
    scene.main_place = main_place(scene, drafts)
    scene.main_when = main_date(scene)
    context = set_background(scene, drafts)
    for number, draft in enumerate(drafts):
        draft.event = replace(draft.event, background=number in context)
    weave(scene, drafts)


def perpetrator_for(scene: Scene, draft: Draft) -> tuple[Perpetrator, Span] | None:
    """By whose hand, where the syntax of the word of harm says so."""
    s = draft.s
    for agent in draft.hit.agents:
        agent = s.antecedent(agent)
        if s.upos(agent) == "PRON" or s.low[agent] in NO_HAND:
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


def set_event(scene: Scene, draft: Draft) -> None:
    """Give a draft its event and the places in the text that show it."""
    place = place_for(scene, draft)
    when = date_of(scene, draft)
    cause = cause_of(scene, draft)
    if when is None and draft.harm == "detained" and cause == "raid" and (strand := scene.strand(draft)) is not None:
        when = date_of_strand(scene, strand)  # taken in the raid that is told: on its day
    background = draft.event.background
    by = perpetrator_for(scene, draft)
    where: Place | None = place.place if place else None
    day: When | None = replace(when.when, words=draft.s.text[slice(*when.span)]) if when else None
    draft.place_span = place.span if place else None
    draft.when_span = when.span if when else None
    draft.perpetrator_span = by[1] if by else None
    draft.event = Event(where, day, cause, by[0] if by else None, background)
