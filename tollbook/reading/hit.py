"""A word of harm and the heads of its victims: what the search for harm gives and all later questions ask about."""
from __future__ import annotations

from dataclasses import dataclass

from tollbook.model import Certainty, Harm

from .reality import Reality


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of harm at `word` (its phrase from `first` to `last`) and the heads of its victims.

    `counted`: the word itself is what is counted ("12 deaths").  `soft`: a shot or stabbed person may turn out dead.  `person`: read only
    where the victim is plainly a person.  `weak`: the harm is implied (taken to hospital), so that it adds nothing about people already
    counted.  `part`: the words say that the victims are some of those counted ("were among those killed").  `agents`: who did it, where
    the syntax says so.
    """

    word: int
    first: int
    last: int
    harm: Harm
    victims: tuple[int, ...] = ()
    counted: bool = False
    soft: bool = False
    person: bool = False
    weak: bool = False
    part: bool = False
    reality: Reality = "fact"
    certainty: Certainty | None = None
    agents: tuple[int, ...] = ()
