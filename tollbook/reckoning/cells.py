"""People in cells (section 2): the combinations of attributes that an incident's groups can tell apart, as bits of a number."""
from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from .people import ATTACKERS, BOTH, VICTIMS, People

OTHER = "\x00other"


def signatures(groups: Sequence[People]) -> tuple[int, ...]:
    """One number for each cell that some group takes in: bit i is set where groups[i] does.  Cells that no group tells apart are one.

    Attackers have cells of their own only where some group is of attackers alone or a whole that attackers are part of.
    """
    found = {(1 << len(groups)) - 1}
    for masks in _attribute_masks(groups):
        found = {signature & mask for signature in found for mask in masks} - {0}
    return tuple(sorted(found))


def _attribute_masks(groups: Sequence[People]) -> Iterable[set[int]]:
    """For each attribute, which groups allow each of its values: those that are named, and one that nobody names."""
    for told in (
        [group.status for group in groups],
        [group.nationality for group in groups],
        [(group.sex,) if group.sex else () for group in groups],
        [(group.age,) if group.age else () for group in groups],
        [(group.role,) if group.role else () for group in groups],
    ):
        values = {value for allowed in told for value in allowed}
        if values:
            yield {sum(1 << i for i, allowed in enumerate(told) if not allowed or value in allowed) for value in (*values, OTHER)}
    if any(group.sides == ATTACKERS for group in groups):
        yield {sum(1 << i for i, group in enumerate(groups) if group.sides & side) for side in (VICTIMS, ATTACKERS)}


@dataclass(frozen=True, slots=True)
class Space:
    """The cells of every harm as bits, and which of them each group has.  A casualty is in a cell of the killed or of the injured."""

    masks: dict[tuple[str, People], int]
    universe: dict[str, int]

    def mask(self, harm: str, people: People) -> int:
        return self.masks[harm, people]


def space_of(groups: Sequence[People], harms: Iterable[str], attackers: Collection[str] = ()) -> Space:
    """Cells for these groups under each of these harms; one set of cells serves all harms.

    `attackers`: the harms in which somebody counts attackers; among the others' people there are none (R8).
    """
    distinct = sorted({*groups, People(sides=BOTH), *([People()] if attackers else [])}, key=repr)
    cells = signatures(distinct)
    needed = sorted({basic for harm in harms for basic in basics(harm)})
    side = 1 << distinct.index(People()) if attackers else 0
    struck = {basic for harm in attackers for basic in basics(harm)}
    masks: dict[tuple[str, People], int] = {}
    for i, people in enumerate(distinct):
        own = sum(1 << j for j, signature in enumerate(cells) if signature >> i & 1)
        victims = sum(1 << j for j, signature in enumerate(cells) if signature >> i & 1 and signature & side)
        for h, harm in enumerate(needed):
            masks[harm, people] = (own if harm in struck or not attackers else victims) << h * len(cells)
        if "killed" in needed and "injured" in needed:
            masks["casualties", people] = masks["killed", people] | masks["injured", people]
    universe = {harm: masks[harm, People(sides=BOTH)] for harm, people in masks if people == People(sides=BOTH)}
    return Space(masks, universe)


def basics(harm: str) -> tuple[str, ...]:
    """A casualty is killed or injured; every other harm is its own."""
    return ("killed", "injured") if harm == "casualties" else (harm,)
