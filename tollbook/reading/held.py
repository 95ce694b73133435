"""People held: detained or abducted, by who holds them and who they are (claims.md 2)."""

from __future__ import annotations

from tollbook.language.en import harms
from tollbook.language.en import holding as table
from tollbook.gazetteer import Gazetteer

from .draft import Draft
from .sentence import Sentence
from .traits import traits_of

_HELD = {"detained", "abducted"}
_COMBATANTS = {"military", "security", "fighter"}
_PRISONERS = {"captive", "captives"}


def set_holder(draft: Draft, gazetteer: Gazetteer) -> None:
    """Settle the harm of people held by what the sentence says of their holder.  Call when speaker and group are known."""
    s = draft.s
    if draft.harm not in _HELD or draft.form in {"none", "unknown"}:
        return
    words = {s.low[w] for w in range(draft.hit.first, draft.hit.last + 1)}
    if not words & table.OPEN or words & {"hostage", "hostages"}:
        return
    combatants = bool(draft.group.status) and set(draft.group.status) <= _COMBATANTS
    holder = _holder(draft, gazetteer)
    if holder == "forces":
        draft.harm = "detained"
    elif holder == "armed":
        draft.harm = "detained" if combatants else "abducted"
    elif combatants and words & _PRISONERS:
        draft.harm = "detained"


def _holder(draft: Draft, gazetteer: Gazetteer) -> str | None:
    """ "armed" or "forces", by the agent of the verb, else by the speaker who tells what his own people did."""
    s = draft.s
    agents = draft.hit.agents
    for agent in agents:
        if s.upos(agent) == "PRON":
            continue
        kind = _kind(s, agent, gazetteer)
        if kind is not None:
            return kind
    ours = any(s.low[w] in table.WE for w in agents) or not agents
    if draft.speaker is not None and draft.speaker.kind == "armed_group" and ours:
        return "armed"
    return None


def _kind(s: Sentence, agent: int, gazetteer: Gazetteer) -> str | None:
    for low in (s.low[agent], *(s.low[c] for c in s.children(agent, "compound", "amod"))):
        if low in table.ARMED or harms.NOUN_FORMS.get(low) == "gunman":
            return "armed"
        if low in table.FORCES:
            return "forces"
    status = set(traits_of(s, agent, gazetteer).status)
    if "fighter" in status:
        return "armed"
    return "forces" if status & {"military", "security"} else None
