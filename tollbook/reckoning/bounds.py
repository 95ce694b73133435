"""Bounds of a line over all parts and accounts (R14, R19)."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, product

from .accounts import Belief, Quarrel, Settled, with_names
from .parts import Part
from .tree import Span

#: Accounts of a line are combined over its quarrels up to this many; beyond, the hull is taken quarrel by quarrel, which is wider or equal.
MOST_COMBINED = 64
#: Accounts of one quarrel that are looked at one by one for a line, in a part of more claims than can be reckoned with as they are tied.
MOST_ASKED = 16


@dataclass(frozen=True, slots=True)
class Version:
    """One account as far as a line is concerned: the beliefs that make a difference to it, what stands in each part, its bounds."""

    beliefs: tuple[Belief, ...]
    on: tuple[tuple[Part, frozenset[int]], ...]
    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A line's bounds.  One version: the accounts do not differ on it.  `quarrels` are those that make the versions differ."""

    mask: int
    low: int
    high: int | None
    versions: tuple[Version, ...]
    quarrels: tuple[Quarrel, ...]
    complete: bool


def reckoned(mask: int, settled: Sequence[Settled]) -> Reckoned:
    """R14 in each account, and their hull (R19)."""
    near = [one for one in settled if one.part.cells & mask]
    free = mask
    for one in near:
        free &= ~one.part.cells
    free = free or int(mask == 0)  # nobody has counted a cell of a closed line
    options = [_options(one, mask) for one in near]
    quarrels = tuple(quarrel for _, moving, _ in options for quarrel in moving)
    complete = all(whole for _, _, whole in options) and all(quarrel.complete for quarrel in quarrels)
    versions = [_version(choice, bool(free)) for choice in islice(product(*(found for found, _, _ in options)), MOST_COMBINED)]
    low, high = sum(min(s.low for s in found) for found, _, _ in options), None if free else _top(options)
    versions.sort(key=lambda v: (v.low, v.high is None, v.high or 0, [b.voices for b in v.beliefs]))
    if complete and len({(version.low, version.high) for version in versions}) == 1:  # apart in one part, but another is open
        versions, quarrels = versions[:1], ()
    return Reckoned(mask, low, high, tuple(versions), quarrels, complete)


def _top(options: Sequence[tuple[list[Version], list[Quarrel], bool]]) -> int | None:
    tops = [None if any(v.high is None for v in found) else max(v.high or 0 for v in found) for found, _, _ in options]
    return None if any(top is None for top in tops) else sum(top or 0 for top in tops)


def _version(choice: Sequence[Version], free: bool) -> Version:
    highs = [version.high for version in choice]
    return Version(
        tuple(belief for version in choice for belief in version.beliefs), tuple(on for version in choice for on in version.on),
        sum(version.low for version in choice), None if free or None in highs else sum(high or 0 for high in highs),
    )  # fmt: skip


def _options(settled: Settled, mask: int) -> tuple[list[Version], list[Quarrel], bool]:
    """The versions of one part that differ on the line, the quarrels that make them differ, and whether that is exact."""
    quarrels = [quarrel for quarrel in settled.quarrels if quarrel.beliefs]
    size = 1
    for quarrel in quarrels:
        size *= len(quarrel.beliefs)
    if size > MOST_COMBINED // settled.part.weight:
        return _apart(settled, mask, quarrels)
    choices = product(*(quarrel.beliefs for quarrel in quarrels))
    table = {choice: stand for choice in choices if (stand := _stand(settled, choice, mask)) is not None}
    moving = [i for i in range(len(quarrels)) if _moves(table, i)]
    found: dict[tuple[Belief, ...], Version] = {}
    for choice, version in table.items():
        key = tuple(choice[i] for i in moving)
        found.setdefault(key, Version(key, version.on, version.low, version.high))
    return list(found.values()), [quarrels[i] for i in moving], True


def _moves(table: dict[tuple[Belief, ...], Version], place: int) -> bool:
    """Whether whom one believes in this quarrel makes a difference, all else equal."""
    seen: dict[tuple[Belief, ...], Span] = {}
    for choice, version in table.items():
        rest = choice[:place] + choice[place + 1:]
        if seen.setdefault(rest, (version.low, version.high)) != (version.low, version.high):
            return True
    return False


def _apart(settled: Settled, mask: int, quarrels: Sequence[Quarrel]) -> tuple[list[Version], list[Quarrel], bool]:
    """Too many combinations: each quarrel by itself, the others' claims left out, which never narrows a bound.  Where even that is too
    much the quarrels over the line's own people are asked, and the bounds are those of what nobody disputes."""
    stand = _stand(settled, (), mask)
    most = max(2, MOST_COMBINED // settled.part.weight)
    asked, few = quarrels, False
    if settled.part.weight > 1 and sum(len(quarrel.beliefs) for quarrel in quarrels) > most:
        asked, few = [quarrel for quarrel in quarrels if _speaks_of(settled.part, quarrel, mask)][:most], True
    found: list[Version] = []
    moving: list[Quarrel] = []
    for quarrel in asked:
        versions = _versions(settled, quarrel.beliefs[:most] if few else quarrel.beliefs, mask)
        if len({(version.low, version.high) for version in versions}) > 1:
            moving.append(quarrel)
            found += versions
        most = max(2, most - len(quarrel.beliefs))
    if found and not few or stand is None:
        return found, moving, False
    return [*found, stand], moving, False


def _versions(settled: Settled, beliefs: Sequence[Belief], mask: int) -> list[Version]:
    """What follows from each of these beliefs.  In a part that had to be loosened the many are asked together, by what stands in all of
    them, which never narrows a bound, where those nearest to the line differ already or that makes no difference."""
    if not settled.part.loosened or len(beliefs) <= MOST_ASKED:
        return _each(settled, beliefs, mask)
    line = mask & settled.part.cells
    told = [{settled.part.masks[number] for number in belief.numbers} for belief in beliefs]
    order = sorted(range(len(beliefs)), key=lambda i: (line not in told[i], not any(one & line for one in told[i]), i))
    near, rest = [beliefs[i] for i in order[:MOST_ASKED]], [beliefs[i] for i in order[MOST_ASKED:]]
    versions = _each(settled, near, mask)
    on = frozenset.intersection(*(with_names(settled, belief.numbers) for belief in rest))
    span = settled.part.bounds(on, mask)
    spans = {(version.low, version.high) for version in versions}
    if span is None or len(spans) < 2 and span not in spans:
        return versions + _each(settled, rest, mask)
    return [*versions, Version((), ((settled.part, on),), *span)]


def _each(settled: Settled, beliefs: Iterable[Belief], mask: int) -> list[Version]:
    return [version for belief in beliefs if (version := _stand(settled, (belief,), mask)) is not None]


def _speaks_of(part: Part, quarrel: Quarrel, mask: int) -> bool:
    line = mask & part.cells
    return any(part.masks[number] == line for belief in quarrel.beliefs for number in belief.numbers)


def _stand(settled: Settled, beliefs: Iterable[Belief], mask: int) -> Version | None:
    """What follows where these are believed; None where they cannot all hold (which only a search that was cut leaves open)."""
    chosen = tuple(beliefs)
    on = with_names(settled, frozenset().union(*(belief.numbers for belief in chosen)))
    span = settled.part.bounds(on, mask)
    if span is None:
        return None
    return Version(chosen, ((settled.part, on),), span[0], span[1])
