"""Whose word it is worth (section 5): parties to the incident, and sources that speak of their own losses."""
from __future__ import annotations

from collections.abc import Iterable

from ..model import Claim
from .docket import Docket
from .people import ARMED

STATE_BODIES = frozenset({"government", "military", "police", "official"})
#: Whose members a force counts when it speaks of such a group without naming a country.
OWN_KIND = {"military": "military", "police": "security", "armed_group": "fighter"}


def own_losses(claim: Claim) -> bool:
    """A state's body of its country's forces, a force of members of its own kind, an armed group of fighters: their own dead, unless
    the source is the perpetrator and the group is not said to be its country's."""
    source, group, by = claim.source, claim.group, claim.event.perpetrator
    if not ARMED & set(group.status) or "civilian" in group.status or source.words is None:
        return False
    if source.country and group.nationality:
        return source.country in group.nationality and source.kind != "armed_group"
    did_it = by is not None and (by.actor in (source.actor,) if by.actor else by.country is not None and by.country == source.country)
    return OWN_KIND.get(source.kind) in group.status and not did_it and not group.nationality


def parties_of(docket: Docket) -> frozenset[int]:
    """The claims whose source is a party: its country or armed group did it, owns forces counted in it, or is its target.

    An armed group that speaks of an incident is taken to be in it.  A state is the target where somebody else's hand struck its land.
    """
    told = [claim for claim in docket.claims if not claim.event.background]
    actors = {by.actor for claim in told if (by := claim.event.perpetrator) and by.actor}
    countries = {by.country for claim in told if (by := claim.event.perpetrator) and by.country}
    owners = {country for claim in told if ARMED & set(claim.group.status) for country in claim.group.nationality}
    targets = _targets(told)
    own = {docket.voices[number] for number, claim in enumerate(docket.claims) if own_losses(claim)}
    return frozenset(
        number for number, claim in enumerate(docket.claims)
        if claim.source.kind == "armed_group" or claim.source.actor in actors or docket.voices[number] in own
        or claim.source.country is not None and claim.source.country in countries | owners
        or claim.source.country in targets and claim.source.kind in STATE_BODIES
    )  # fmt: skip


def _targets(told: Iterable[Claim]) -> set[str]:
    """Countries struck by the hand of another state."""
    struck: set[str] = set()
    for claim in told:
        by, place = claim.event.perpetrator, claim.event.place
        if by is not None and by.country and place is not None and place.country and by.country != place.country:
            struck.add(place.country)
    return struck
