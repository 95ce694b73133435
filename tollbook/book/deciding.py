"""What people decide in a book: each a row with who and why, and never an edit."""
from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from ..errors import DecisionError
from ..model import Decision, DecisionKind
from .facts import full_name
from .register import Register
from .store import Store


class Deciding:
    """The part of a book that takes decisions.  `seen`: how many decisions there were when the person looked (`Book.stamp`); where another
    one has decided about the same since, DecisionCrossed is raised and nothing is changed."""

    _store: Store
    _register: Register
    _clock: Callable[[], datetime]

    def reckon(self) -> int:
        raise NotImplementedError

    def incident_named(self, name: str) -> str:
        raise NotImplementedError

    def decisions(self) -> list[Decision]:
        """All decisions, the oldest first; `undone` tells which hold no more."""
        return self._register.all()

    def undone(self) -> frozenset[str]:
        """The ids of decisions that hold no more."""
        return self._register.effects().undone

    def accept(self, claim: str, *, who: str, why: str, seen: int | None = None) -> Decision:
        """The claim was checked and says what it is read to say.  It stays, whatever a later reader says."""
        return self._decide("accept", [[self._claim(claim)]], who, why, seen)

    def reject(self, claim: str, *, who: str, why: str, seen: int | None = None) -> Decision:
        """The claim binds nothing, and is shown as set aside with the reason."""
        return self._decide("reject", [[self._claim(claim)]], who, why, seen)

    def correct(self, claim: str, field: str, value: Any, *, who: str, why: str, seen: int | None = None) -> Decision:
        """A field of the claim (`count.low`, `group.status`, `event.place` …) means this.  `value` is a JSON value.

        Raises DecisionError where the field cannot be corrected, or not to this.
        """
        return self._decide("correct", [[self._claim(claim)]], who, why, seen, field, value)

    @staticmethod
    def value_of(words: str) -> object:
        """The value that a person wrote for `correct`: JSON where it is JSON; else a word as it stands.  Raises DecisionError."""
        try:
            return json.loads(words)
        except RecursionError:
            raise DecisionError("this value cannot be taken in", "it is nested too deeply", "write a plain value") from None
        except ValueError:
            return words

    def replace(self, earlier: str, later: str, *, who: str, why: str, seen: int | None = None) -> Decision:
        """The later claim takes the place of the earlier one, which binds nothing any more."""
        return self._decide("replace", [[self._claim(earlier), self._claim(later)]], who, why, seen)

    def same(self, *names: str, who: str, why: str, seen: int | None = None) -> Decision:
        """The happenings of these claims, or all of these incidents, are one incident."""
        incidents = all(not name.startswith("c") for name in names)
        sides = [[claim for name in names for claim in self._anchors(name)]]
        return self._decide("merge" if incidents else "same", sides, who, why, seen)

    def different(self, one: str, other: str, *, who: str, why: str, seen: int | None = None) -> Decision:
        """The happenings of two claims, or two incidents, are not one."""
        return self._decide("different", [self._anchors(one), self._anchors(other)], who, why, seen)

    def split(self, incident: str, claims: Sequence[str], *, who: str, why: str, seen: int | None = None) -> Decision:
        """The happenings of these claims are an incident of their own, and what is left of the incident is another one."""
        whole = self._anchors(self.incident_named(incident))
        out = [self._register.anchor(self._claim(claim)) for claim in claims]
        return self._decide("split", [out, [claim for claim in whole if claim not in out]], who, why, seen)

    def withhold(self, incident: str, *, who: str, why: str, seen: int | None = None) -> Decision:
        """The names of people told of in the incident are not shown to everybody; who sees them is for the faces to keep (`withheld`)."""
        return self._decide("withhold", [self._anchors(incident)], who, why, seen)

    def undo(self, decision: str, *, who: str, why: str, seen: int | None = None) -> Decision:
        """The decision holds no more.  An undoing can be undone."""
        return self._decide("undo", [[full_name(self._store, "decision", decision, "decision")]], who, why, seen)

    def _claim(self, name: str) -> str:
        return full_name(self._store, "claim", name, "claim")

    def _anchors(self, name: str) -> list[str]:
        """Claims that stand for a happening, or for all happenings of an incident."""
        if name.startswith("c"):
            return [self._register.anchor(self._claim(name))]
        return self._register.anchors(self.incident_named(name))

    def _decide(
        self, kind: DecisionKind, sides: Sequence[Sequence[str]], who: str, why: str, seen: int | None, field: str | None = None,
        value: Any = None,
    ) -> Decision:  # fmt: skip
        decision = self._register.decide(kind, sides, who=who, why=why, at=self._clock(), field=field, value=value, seen=seen)
        self.reckon()
        return decision
