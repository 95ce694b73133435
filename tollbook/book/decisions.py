"""What people decided, and what follows from it.  Pure.

Decisions are rows in an order.  The latest word on a claim holds; an undone decision says nothing; an undoing can be undone.  The chain:
the hash of each row covers the row before it, so that none can be changed, left out or put elsewhere without the later ones showing it.
"""
from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from ..errors import DecisionError
from ..model import Claim, Decision, DecisionKind, Standing
from ..model.contract import claim_json, claim_of, decision_json
from ..model.identity import canonical, digest_of

START = "tollbook"
"""What the hash of the first decision covers in the place of one before it."""
_OPEN = ("harm", "basis", "part_of", "beside", "supersedes", "count.low", "count.high", "count.form", "event.place", "event.when",
         "event.perpetrator", "event.cause", "event.background", "source.kind", "source.actor", "source.country", "source.certainty",
         "source.said", "group.status", "group.nationality", "group.sex", "group.age", "group.age_range", "group.role", "group.side",
         "group.class", "group.only", "group.names")  # fmt: skip
"""Fields of a claim that a person may correct: what the words mean.  What the words are, and where they stand, is the text's."""
MOST = 10_000_000_000
"""People that a claim may count after a correction, or by hand."""
_WORDS = {"accept": "accepted", "reject": "rejected", "correct": "corrected", "replace": "replaced"}


@dataclass(frozen=True, slots=True)
class Effects:
    """`standings`: the word that holds on a claim (accepted, rejected or replaced); `corrections`: field and value by claim, with the
    decision; `judgements`: which claims' happenings are one incident and which are not, the oldest first; `undone`: ids; `vouched`: claims
    that a person accepted or corrected, which stay whatever a later reading says; `withheld`: claims of incidents whose names are not shown
    to everybody."""

    standings: Mapping[str, Standing] = field(default_factory=dict)
    corrections: Mapping[str, Mapping[str, tuple[Any, Decision]]] = field(default_factory=dict)
    judgements: tuple[Decision, ...] = ()
    undone: frozenset[str] = frozenset()
    vouched: frozenset[str] = frozenset()
    withheld: frozenset[str] = frozenset()

    def rejected(self, claims: Iterable[str]) -> dict[str, str]:
        """Those that bind nothing, with the reason as it is shown."""
        return {claim: _reason(self.standings[claim]) for claim in claims
                if claim in self.standings and self.standings[claim].word != "accepted"}  # fmt: skip

    def all_on(self, claim: str) -> list[Standing]:
        own = [self.standings[claim]] if claim in self.standings else []
        return own + [Standing("corrected", decision) for _, decision in self.corrections.get(claim, {}).values()]

    def state(self, claim: str) -> str:
        """All that people decided on the claim, as a text that is equal where it is."""
        standing = self.standings.get(claim)
        fields = {name: value for name, (value, _) in self.corrections.get(claim, {}).items()}
        return canonical([standing and [standing.word, standing.decision.id], fields]) if standing or fields else ""


def _reason(standing: Standing) -> str:
    decision = standing.decision
    later = f"replaced by the later word {decision.sides[0][1]}: " if standing.word == "replaced" else ""
    return f"{later}{decision.why} ({decision.who}, {decision.at.date().isoformat()})"


def effects_of(decisions: Sequence[Decision]) -> Effects:
    """What holds after these decisions, given from the oldest to the latest."""
    undone: set[str] = set()
    for decision in reversed(decisions):
        if decision.kind == "undo" and decision.id not in undone:
            undone.add(decision.sides[0][0])
    standings: dict[str, Standing] = {}
    corrections: dict[str, dict[str, tuple[Any, Decision]]] = {}
    judgements, withheld = [], set[str]()
    for decision in decisions:
        if decision.id in undone or decision.kind == "undo":
            continue
        claim = decision.sides[0][0]
        if decision.kind == "correct":
            corrections.setdefault(claim, {})[decision.field or ""] = (json.loads(decision.value or "null"), decision)
        elif decision.kind in _WORDS:
            standings[claim] = Standing(_WORDS[decision.kind], decision)  # type: ignore[arg-type]
        elif decision.kind == "withhold":
            withheld |= set(decision.sides[0])
        else:
            judgements.append(decision)
    vouched = {claim for claim, standing in standings.items() if standing.word == "accepted"} | set(corrections)
    return Effects(standings, corrections, tuple(judgements), frozenset(undone), frozenset(vouched), frozenset(withheld))


def corrected(claim: Claim, corrections: Mapping[str, tuple[Any, Decision]]) -> Claim:
    """The claim as people corrected it.  Raises ValueError with the path of a field that cannot be set so."""
    if not corrections:
        return claim
    value = claim_json(claim)
    for path, (new, _) in sorted(corrections.items()):
        if path not in _OPEN:
            raise ValueError(f"{path}: it cannot be corrected")
        *above, name = path.split(".")
        held = value
        for step in above:
            held = held[step]
        held[name] = new
        if path == "part_of":
            value["basis"] = "part" if new is not None else "total" if value["basis"] == "part" else value["basis"]
        elif path == "basis" and new != "part" and "part_of" not in corrections:
            value["part_of"] = None
    return _possible(claim_of(value))


def _possible(claim: Claim) -> Claim:
    """The claim, where its numbers are such as people and places have.  Raises ValueError."""
    count, place = claim.count, claim.event.place
    if count.low > MOST or (count.high or 0) > MOST:
        raise ValueError(f"count: at most {MOST:,} people can be counted")
    if place is not None and not (-90 <= (place.lat or 0) <= 90 and -180 <= (place.lon or 0) <= 180):
        raise ValueError("event.place: degrees go from -90 to 90 north, from -180 to 180 east")
    return claim


def decision_of_person(
    kind: DecisionKind, sides: Sequence[Sequence[str]], *, who: str, why: str, at: datetime, field: str | None = None, value: Any = None
) -> Decision:
    """A decision with its name.  Raises DecisionError where nobody, or no reason, is given, or the sides are not those of its kind."""
    if not who.strip() or not why.strip():
        missing = "who" if not who.strip() else "why"
        raise DecisionError(f"a decision needs to say {missing}", "others will rely on it", f"give --{missing}")
    if any(len(words) > 2_000 for words in (who, why)):
        raise DecisionError("the name or the reason is too long", "it has more than 2,000 characters", "say it shorter")
    if field is not None and field not in _OPEN:
        raise DecisionError(f"{field[:40]} cannot be corrected", "words and their places are the text's", f"one of: {', '.join(_OPEN)}")
    try:
        text = canonical(value) if field is not None else None
        blank = Decision("", kind, tuple(tuple(side) for side in sides), who.strip(), at, why.strip(), field, text)
        return replace(blank, id=name_of(blank))
    except (ValueError, TypeError, RecursionError) as error:  # half a character, a number that is none, no JSON
        raise DecisionError("this decision cannot be written down", type(error).__name__, "write plain words and numbers") from None


def name_of(decision: Decision) -> str:
    return "d" + digest_of(canonical({**decision_json(decision), "id": ""}))[:15]


def chained(before: str, decision: Decision) -> str:
    """The hash of a row: over the one before it and all that the decision says."""
    return digest_of(before, canonical(decision_json(decision)))
