"""Whom a group takes in (R8): a condition on status, nationality, sex, age, role and side; what is not said is open."""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from ..model import Group

#: `side` of a group: it leaves attackers out, is attackers, or takes in both.
VICTIMS, ATTACKERS, BOTH = 1, 2, 3
FORCES = ("military", "security")
ARMED = frozenset({*FORCES, "fighter"})


class People(NamedTuple):
    """A set of possible people.  Empty status or nationality, and None, are open.  `sides` is VICTIMS, ATTACKERS or BOTH."""

    status: tuple[str, ...] = ()
    nationality: tuple[str, ...] = ()
    sex: str | None = None
    age: str | None = None
    role: str | None = None
    sides: int = VICTIMS

    @property
    def is_open(self) -> bool:
        """Whether nothing but perhaps the side is said: people, the dead, everyone."""
        return not (self.status or self.nationality or self.sex or self.age or self.role)


EVERYONE = People(sides=BOTH)


def people_of(group: Group) -> People:
    """The group's own words, before its whole or its parts have a say.  That members of forces are adults sets nobody apart."""
    forces = bool(group.status) and ARMED.issuperset(group.status)
    return People(
        tuple(sorted(set(group.status))), tuple(sorted(set(group.nationality))), group.sex,
        None if forces and group.age == "adult" else group.age, group.role, ATTACKERS if group.side == "attacker" else VICTIMS,
    )  # fmt: skip


def inside(part: People, whole: People) -> People:
    """The part with what its whole says and it leaves out; where the two contradict each other the part's own word stays."""
    return part._replace(
        status=part.status or whole.status, nationality=part.nationality or whole.nationality, sex=part.sex or whole.sex,
        age=part.age or whole.age, role=part.role or whole.role, sides=ATTACKERS if whole.sides == ATTACKERS else part.sides,
    )  # fmt: skip


def within(narrow: People, wide: People) -> bool:
    """Whether everybody whom `narrow` takes in is taken in by `wide`."""
    return (
        (not wide.status or bool(narrow.status) and set(narrow.status) <= set(wide.status))
        and (not wide.nationality or bool(narrow.nationality) and set(narrow.nationality) <= set(wide.nationality))
        and wide.sex in (None, narrow.sex) and wide.age in (None, narrow.age) and wide.role in (None, narrow.role)
        and narrow.sides & wide.sides == narrow.sides
    )  # fmt: skip


def overlap(one: People, other: People) -> bool:
    """Whether somebody can belong to both."""
    return (
        _meet(one.status, other.status) and _meet(one.nationality, other.nationality)
        and (one.sex == other.sex or not (one.sex and other.sex)) and (one.age == other.age or not (one.age and other.age))
        and (one.role == other.role or not (one.role and other.role)) and bool(one.sides & other.sides)
    )  # fmt: skip


def _meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return not one or not other or not set(one).isdisjoint(other)


def as_forces(people: People) -> People:
    """The same with military and security taken for one: lists of forces differ only in how fully they are told (R6)."""
    if not {"military", "security"} & set(people.status):
        return people
    return people._replace(status=tuple(sorted({"military" if s == "security" else s for s in people.status})))


def fold_name(name: str) -> str:
    """A person's name without case, accents' order, titles' dots and hyphens: spelling variants fold to one (R12)."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", plain))


def distinct_names(names: Iterable[str]) -> int:
    """How many people at least carry these names: variants of one spelling, and a name inside a fuller one, are one person (R12)."""
    words = sorted({tuple(sorted(set(fold_name(name).split()))) for name in names} - {()}, key=lambda w: (-len(w), w))
    kept: list[set[str]] = []
    for name in words:
        if not any(set(name) <= fuller or _variant(set(name), fuller) for fuller in kept):
            kept.append(set(name))
    return len(kept)


def is_called(fuller: str, name: str) -> bool:
    """Whether who is called by the first name may be called by the second: the same, a variant of its spelling, or a part of it."""
    words, shorter = set(fold_name(fuller).split()), set(fold_name(name).split())
    return bool(shorter) and (shorter <= words or _variant(shorter, words) or len(words) > 1 and words <= shorter)


def _variant(name: set[str], fuller: set[str]) -> bool:
    """Whether the words that the two do not share differ by one letter each (Mohamed, Mohammed)."""
    left, right = sorted(name - fuller), sorted(fuller - name)
    return len(name & fuller) > 0 and len(left) == len(right) > 0 and all(_near(a, b) for a, b in zip(left, right, strict=True))


def _near(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1 or len(one) < 4:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return one[at + (len(one) == len(other)):] == other[at + 1:]
