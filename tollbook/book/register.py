"""The register of decisions: rows in an order, chained, and what they come to; a new one brings the views up to date with it."""
from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from ..errors import DecisionCrossed, DecisionError
from ..model import Decision, DecisionKind
from ..model.contract import claim_of, decision_json, decision_of
from ..model.identity import canonical
from .decisions import START, Effects, chained, corrected, decision_of_person, effects_of
from .store import Store, rows_for
from .views import Views


class Register:
    """The decisions of a store."""

    def __init__(self, store: Store, views: Views) -> None:
        self._store, self._views = store, views
        self._known: tuple[str, Effects] = ("", Effects())

    def all(self) -> list[Decision]:
        """The oldest first."""
        return [decision_of(json.loads(body)) for (body,) in self._store.rows("SELECT body FROM decision ORDER BY seq")]

    def effects(self) -> Effects:
        """What all decisions come to now."""
        rows = self._store.rows("SELECT chain FROM decision ORDER BY seq DESC LIMIT 1")
        chain = rows[0][0] if rows else ""
        if chain != self._known[0]:
            self._known = chain, effects_of(self.all())
        return self._known[1]

    def decide(
        self, kind: DecisionKind, sides: Sequence[Sequence[str]], *, who: str, why: str, at: datetime, field: str | None = None,
        value: Any = None, seen: int | None = None,
    ) -> Decision:  # fmt: skip
        """Append a decision with its link of the chain, and bring the views up to date, in one transaction.

        Raises DecisionError where the decision says nothing, or what cannot be; DecisionCrossed where one that came after the first `seen`
        speaks of the same.
        """
        decision = decision_of_person(kind, sides, who=who, why=why, at=at, field=field, value=value)
        with self._store.writing():
            if self._store.rows("SELECT 1 FROM decision WHERE id = ?", decision.id):
                return decision
            before = self.effects()
            self._check_crossed(decision, seen)
            self._check(decision, before)
            rows = self._store.rows("SELECT seq, chain FROM decision ORDER BY seq DESC LIMIT 1")
            seq, chain = rows[0] if rows else (0, START)
            self._store.run("INSERT INTO decision (seq, id, body, chain) VALUES (?, ?, ?, ?)", seq + 1, decision.id,
                            canonical(decision_json(decision)), chained(chain, decision))  # fmt: skip
            self._follow(before, self.effects())
        return decision

    def anchor(self, claim: str) -> str:
        """The first claim of the happening that a claim belongs to: it stands for the happening, as the report does where it has none."""
        mention = self._views.mention_of(claim)
        if mention is None:
            raise DecisionError(f"{claim} belongs to no happening", "it is a sum over several, or is no longer read", "name another claim")
        return str(self._store.rows("SELECT claim FROM member WHERE mention = ? ORDER BY place", mention)[0][0])

    def anchors(self, incident: str) -> list[str]:
        """What stands for each happening of an incident."""
        sql = ("SELECT member.claim FROM member JOIN mention ON mention.id = member.mention "
               "WHERE mention.incident = ? AND member.place = 0 ORDER BY member.claim")  # fmt: skip
        return [claim for (claim,) in self._store.rows(sql, incident)]

    def _check_crossed(self, decision: Decision, seen: int | None) -> None:
        about = _about(decision)
        for (body,) in self._store.rows("SELECT body FROM decision WHERE seq > ? ORDER BY seq", seen) if seen is not None else ():
            other = decision_of(json.loads(body))
            if about & _about(other):
                raise DecisionCrossed(f"{other.who} has decided on this since you opened it", f"{other.kind}: {other.why[:200]}",
                                      "look at it again, then decide")  # fmt: skip

    def _check(self, decision: Decision, effects: Effects) -> None:
        sides = [set(side) for side in decision.sides]
        if any(not side for side in sides):
            raise DecisionError("one side is empty", "there is nothing left of the incident", "name fewer claims")
        if decision.kind in ("same", "merge") and len(sides[0]) < 2:
            raise DecisionError("this is one happening already", "a thing is decided about two or more", "name another one")
        if decision.kind == "replace" and len(set(decision.sides[0])) < 2:
            raise DecisionError("a claim cannot replace itself", "the earlier and the later one are the same", "name another one")
        if len(sides) > 1 and set.intersection(*sides):
            raise DecisionError("nothing is different from itself", "both sides are of one happening", "name another one")
        if decision.kind == "undo" and decision.sides[0][0] in effects.undone:
            raise DecisionError(f"{decision.sides[0][0]} is undone already", "another decision undid it", "undo that one to restore it")
        if decision.kind == "correct":
            self._check_correction(decision, effects)

    def _check_correction(self, decision: Decision, effects: Effects) -> None:
        name = decision.sides[0][0]
        ((body,),) = self._store.rows("SELECT body FROM claim WHERE id = ? ORDER BY seq DESC LIMIT 1", name)
        fields = {**effects.corrections.get(name, {}), decision.field or "": (json.loads(decision.value or "null"), decision)}
        try:
            corrected(claim_of(json.loads(body)), fields)
        except (ValueError, TypeError) as error:
            raise DecisionError(f"{decision.field} cannot be set to that", str(error), "docs/claims.md says what it may be") from None

    def _follow(self, before: Effects, after: Effects) -> None:
        """Bring the views up to date with what holds now and did not before, or the other way round."""
        changed = {claim for claim in {*before.standings, *after.standings, *before.corrections, *after.corrections}
                   if before.state(claim) != after.state(claim)}  # fmt: skip
        told = sorted({report for (report,) in rows_for(self._store, "SELECT report FROM claim WHERE id IN (??)", sorted(changed))})
        judged = {claim for decision in set(before.judgements) ^ set(after.judgements) for side in decision.sides for claim in side}
        self._views.update((), told, after, judged)


def _about(decision: Decision) -> frozenset[str]:
    """What a decision speaks of: claims, or the decision that it undoes; and itself."""
    return frozenset({decision.id, *(name for side in decision.sides for name in side)})
