"""A DECISION THAT CAME IN, by a form or as JSON: what it says, and taking it."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tollbook import Decision, DecisionError, Draft, InputError
from tollbook.model.nouns import noun_of

from .calls import Caller

KINDS = ("accept", "reject", "correct", "replace", "same", "different", "merge", "split", "withhold", "undo")


@dataclass(frozen=True, slots=True)
class Word:
    """What a person decides.  `one`: a claim, an incident or a decision; `others`: more of them; `seen`: the stamp of the page that they
    looked at, so that nobody's work is written over unseen."""

    kind: str
    one: str
    others: Sequence[str] = ()
    field: str = ""
    value: object = ""
    why: str = ""
    seen: str = ""


def decide(caller: Caller, word: Word) -> Decision:
    """Raises Denied, DecisionError, DecisionCrossed, BookMissing."""
    caller.must("reviewer", "admin")
    book, who, why, seen = caller.book, caller.user.name, word.why, seen_in(word.seen)
    first = word.others[0] if word.others else ""
    ways: dict[str, Callable[[], Decision]] = {
        "accept": lambda: book.accept(word.one, who=who, why=why, seen=seen),
        "reject": lambda: book.reject(word.one, who=who, why=why, seen=seen),
        "correct": lambda: book.correct(word.one, word.field, word.value, who=who, why=why, seen=seen),
        "replace": lambda: book.replace(word.one, first, who=who, why=why, seen=seen),
        "same": lambda: book.same(word.one, *word.others, who=who, why=why, seen=seen),
        "merge": lambda: book.same(*map(book.incident_named, (word.one, *word.others)), who=who, why=why, seen=seen),
        "different": lambda: book.different(word.one, first, who=who, why=why, seen=seen),
        "split": lambda: book.split(word.one, list(word.others), who=who, why=why, seen=seen),
        "withhold": lambda: book.withhold(word.one, who=who, why=why, seen=seen),
        "undo": lambda: book.undo(word.one, who=who, why=why, seen=seen),
    }
    if word.kind not in ways:
        raise DecisionError(f"nobody can decide {word.kind[:40]!r}", f"there are {', '.join(KINDS)}", "choose one of them")
    if word.kind in ("replace", "different", "same", "merge") and not first:
        raise DecisionError("another one is missing", f"{word.kind} is said of two", "name the other one")
    return ways[word.kind]()


def seen_in(stamp: str) -> int | None:
    """The number of decisions in a stamp; None where there is no stamp.  Raises InputError where it is none of ours."""
    number = stamp.split("-")[0]
    if not stamp:
        return None
    if not number.isascii() or not number.isdigit() or len(number) > 12:
        raise InputError("this page is not one of ours", "its stamp is no number", "load it again")
    return int(number)


def write_claim(caller: Caller, report: str, draft: Draft, why: str) -> Decision:
    """Raises Denied, DecisionError, BookMissing."""
    caller.must("reviewer", "admin")
    return caller.book.write_claim(report, draft, who=caller.user.name, why=why)


def draft_of(values: dict[str, object]) -> Draft:
    """A claim by hand from plain values.  Raises DecisionError."""
    try:
        return noun_of(Draft, values, "claim")
    except ValueError as error:
        raise DecisionError("this claim cannot be taken in", str(error)[:200], "correct the field") from None
