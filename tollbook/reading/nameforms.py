"""Which of two names is the fuller form of one person's, and which only looks alike (claims.md G12)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

_SIGNS = re.compile(r"[^\w]+")
MOST_ALIKE = 64
"""Forms that share their first or last part and are compared: a report that has more is a list of names."""


@lru_cache(maxsize=4096)
def parts_of(name: str) -> tuple[str, ...]:
    """The words of a name, folded, apostrophes left out."""
    return tuple(p for p in _SIGNS.split(name.lower().replace("’", "").replace("'", "")) if p)


def _within(a: Sequence[str], b: Sequence[str]) -> bool:
    rest = iter(b)
    return all(part in rest for part in a)


def same_person(one: str, other: str) -> bool:
    """Whether two names agree: the parts of one stand in the other, in their order, its first or last among them."""
    a, b = sorted((parts_of(one), parts_of(other)), key=len)
    return bool(a) and _within(a, b) and (a[0] == b[0] or a[-1] == b[-1])


def distinct(names: Iterable[str]) -> list[str]:
    """The names without those that are a first name or surname of another before them."""
    out: list[str] = []
    for name in dict.fromkeys(names):
        short = [other for other in out if same_person(name, other) and min(len(parts_of(name)), len(parts_of(other))) == 1]
        if not any(len(parts_of(name)) != len(parts_of(other)) for other in short):
            out.append(name)
    return out


class Forms:
    """All names of a report with their places (in the order of the text), by their parts."""

    def __init__(self, seen: Iterable[tuple[int, str]]) -> None:
        self._by_part: dict[str, dict[str, list[int]]] = {}
        for place, name in sorted(seen):
            for part in dict.fromkeys(parts_of(name)):
                held = self._by_part.setdefault(part, {})
                if name in held:
                    held[name].append(place)
                elif len(held) < MOST_ALIKE:
                    held[name] = [place]
        self._full: dict[tuple[str, int], str] = {}

    def full(self, name: str, at: int) -> str:
        """The fullest form in which the report prints the name that stands at `at`.

        A surname alone is the nearest person before it of that surname; a first name and more is whoever begins with it.  A longer
        name that only ends like this one ("Hugo Juan Ruiz" for "Juan Ruiz") is another person unless it came before: a son bears his
        father's name.
        """
        key = (name, at)
        if key not in self._full:
            self._full[key] = self._find(name, at)
        return self._full[key]

    def _find(self, name: str, at: int) -> str:
        a = parts_of(name)
        best: tuple[tuple[int, int], str] | None = None
        for other, places in self._by_part.get(a[0], {}).items() if a else ():
            b = parts_of(other)
            if other == name or len(b) < len(a) or not _within(a, b) or not _longer(a, b, places[0] < at):
                continue
            place = places[max(0, bisect_right(places, at) - 1)]
            near = -(at - place) if place <= at else -(10**6) - (place - at)
            rank = (len(b), -places[0]) if len(a) > 1 else (1, near)
            if best is None or rank > best[0]:
                best = rank, other
        if best is None or len(parts_of(best[1])) == len(a):
            return best[1] if best is not None else name
        return self.full(best[1], at)  # and what is the fullest form of that


def _longer(a: tuple[str, ...], b: tuple[str, ...], before: bool) -> bool:
    """Whether `b` may be the fuller form of `a`; `before`: it stands earlier in the report."""
    if len(a) == len(b):
        return a == b and before
    if len(a) == 1:
        return a[0] in {b[0], b[-1]} or len(b) > 2 and a[0] == b[-2] and before
    if a[0] == b[0]:
        return a[-1] == b[-1] or len(a) > 2 or b[: len(a)] == a
    return a == b[-len(a) :] and len(a) == 2 and before or len(b) == 3 and a == b[1:3]
