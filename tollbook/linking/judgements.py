"""What people decided about mentions, made into what holds: pairs that are one incident, pairs that are not.

A later judgement goes before an earlier one.  An earlier one holds as far as it can hold beside the later ones; where it cannot, it is
overruled, and named.  "a is b", "b is c", then "a is not c": the last holds, then the second, and the first is overruled.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..model import Judgement


@dataclass
class Forest:
    """Union-find in which some sets may never meet.  The smallest id names a set, so that nothing depends on the order of calls."""

    above: dict[str, str] = field(default_factory=dict)
    apart: dict[str, set[str]] = field(default_factory=dict)

    def root(self, one: str) -> str:
        while (up := self.above.get(one, one)) != one:
            self.above[one] = self.above.get(up, up)
            one = up
        return one

    def part(self, one: str, other: str) -> bool:
        """Keep two sets apart from now on; False where they are one already."""
        one, other = self.root(one), self.root(other)
        if one == other:
            return False
        self.apart.setdefault(one, set()).add(other)
        self.apart.setdefault(other, set()).add(one)
        return True

    def join(self, one: str, other: str) -> bool:
        """Make two sets one; False where they must stay apart."""
        one, other = sorted((self.root(one), self.root(other)))
        if one == other:
            return True
        if other in self.apart.get(one, ()):
            return False
        self.above[other] = one
        for foe in self.apart.pop(other, set()):
            self.apart[foe].discard(other)
            self.apart[foe].add(one)
            self.apart.setdefault(one, set()).add(foe)
        return True


@dataclass(frozen=True, slots=True)
class Held:
    """`forest`: what must and must not be one; `joins`: the pairs that judgements join, with the judgement; `overruled`: those that
    later ones contradict, at least in part."""

    forest: Forest
    joins: tuple[tuple[str, str, str], ...]
    overruled: tuple[str, ...]


def hold(judgements: Sequence[Judgement]) -> Held:
    """What holds of judgements that are given from the oldest to the latest."""
    forest, joins, overruled = Forest(), [], []
    for judgement in reversed(judgements):
        whole = True
        for side in judgement.sides if judgement.joined else ():
            for one, other in _joined(forest, side):
                joins.append((one, other, judgement.decision))
            whole &= len({forest.root(one) for one in side}) <= 1
        for place, side in enumerate(judgement.sides):
            for other_side in judgement.sides[place + 1 :]:
                whole &= _parted(forest, side, other_side)
        if not whole:
            overruled.append(judgement.decision)
    return Held(forest, tuple(joins), tuple(overruled))


def _joined(forest: Forest, side: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Join what may be joined of a side: each with the first of the sets before it that takes it."""
    heads: list[str] = []
    for one in sorted(set(side)):
        for head in heads:
            was_one = forest.root(head) == forest.root(one)
            if forest.join(head, one):
                if not was_one:
                    yield head, one
                break
        else:
            heads.append(one)


def _parted(forest: Forest, side: Sequence[str], other_side: Sequence[str]) -> bool:
    roots, others = ({forest.root(one) for one in these} for these in (side, other_side))
    done = [forest.part(one, other) for one in sorted(roots) for other in sorted(others)]
    return all(done)
