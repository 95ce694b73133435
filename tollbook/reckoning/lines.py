"""Which lines a toll has (section 3), and which cells each counts."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import LineGroup
from .cells import Space
from .docket import Docket
from .figures import Figure, is_silent
from .people import ARMED, ATTACKERS, BOTH, EVERYONE, FORCES, VICTIMS, People

HARMS = ("killed", "injured", "casualties", "missing", "detained", "abducted", "displaced")
VICTIM_LINE = People(sides=VICTIMS)
ATTACKER_LINE = People(sides=ATTACKERS)


@dataclass(frozen=True, slots=True)
class Ask:
    """A line to be reckoned.  `closed`: it speaks of the groups that somebody counted, and of nobody else (R15)."""

    harm: str
    group: LineGroup
    people: People
    closed: bool = False


def asks_of(docket: Docket, numbers: Sequence[int]) -> list[Ask]:
    """The lines that these claims call for, harm by harm: everyone, victims and attackers, forces, statuses, then each named group."""
    named: dict[str, list[People]] = {}
    for number in numbers:
        for harm in _harms_of(docket, number):
            named.setdefault(harm, []).append(docket.people[number])
    return [ask for harm in HARMS if harm in named for ask in _asks(harm, list(dict.fromkeys(named[harm])))]


def _harms_of(docket: Docket, number: int) -> tuple[str, ...]:
    """A casualty is killed or injured: such a claim speaks of both (R7)."""
    harm = docket.claims[number].harm
    return ("casualties", "killed", "injured") if harm == "casualties" else (harm,)


def _asks(harm: str, groups: list[People]) -> list[Ask]:
    statuses = {status for people in groups for status in people.status}
    asks = [Ask(harm, LineGroup("everyone"), EVERYONE)]
    if any(people.sides == ATTACKERS for people in groups):
        asks += [Ask(harm, LineGroup("victims"), VICTIM_LINE), Ask(harm, LineGroup("attackers", side="attacker"), ATTACKER_LINE)]
    forces: list[People] = [people for people in groups if people.status and set(people.status) <= set(FORCES)]
    if len({people._replace(sides=BOTH) for people in forces}) > 1:
        group = LineGroup("forces", status=("military", "security"))
        asks.append(Ask(harm, group, People(status=FORCES, sides=_sides(forces)), closed=True))
    if statuses & (ARMED | {"civilian"}):
        asks.append(Ask(harm, LineGroup("civilian", status=("civilian",)), People(status=("civilian",))))
    for status in sorted({people.status[0] for people in groups if len(people.status) == 1} - {"civilian"}):
        of_status = [people for people in groups if status in people.status]
        several = len(of_status) > 1 and not any(people.status == (status,) and not _narrow(people) for people in of_status)
        group = LineGroup(status, status=(status,))  # type: ignore[arg-type]
        asks.append(Ask(harm, group, People(status=(status,), sides=_sides(of_status)), closed=several and status in ARMED))
    seen = {(ask.people.status, ask.people.nationality, ask.people.sex, ask.people.age, ask.people.role) for ask in asks}
    for people in sorted(groups, key=repr):
        key = people[:5]
        if people.sides != ATTACKERS and not people.is_open and key not in seen:
            seen.add(key)
            asks.append(Ask(harm, line_group(people), people))
    return asks


def _narrow(people: People) -> bool:
    return bool(people.nationality or people.sex or people.age or people.role)


def _sides(groups: Sequence[People]) -> int:
    """A line of forces takes in attackers where somebody counts attackers among them."""
    return BOTH if any(people.sides & ATTACKERS for people in groups) else VICTIMS


def line_group(people: People) -> LineGroup:
    """The group with a label made of its attributes; the nationality stands beside the label, not in it."""
    words = [people.role.replace("_", " ") + "s"] if people.role else []
    if people.age or people.sex:
        words.insert(0, _persons(people.sex, people.age))
    if people.status and (not words or people.status != ("civilian",)):
        words.append("forces" if people.status == FORCES else " or ".join(people.status))
    return LineGroup(
        ", ".join(words) or "nationals", status=people.status, nationality=people.nationality,  # type: ignore[arg-type]
        sex=people.sex, age=people.age, role=people.role,  # type: ignore[arg-type]
    )  # fmt: skip


def _persons(sex: str | None, age: str | None) -> str:
    if age == "child":
        return {"male": "boys", "female": "girls"}.get(sex or "", "children")
    return {"male": "men", "female": "women"}.get(sex or "", "adults")


def mask_of(ask: Ask, space: Space, figures: Sequence[Figure]) -> int:
    """The line's cells; of a closed line only those that some counted group of its statuses takes in (R15)."""
    mask = space.mask(ask.harm, ask.people)
    if not ask.closed:
        return mask
    counted = 0
    for figure in figures:
        if figure.people.status and set(figure.people.status) <= ARMED and figure.harm in (ask.harm, "casualties"):
            counted |= space.mask(figure.harm, figure.people)
    return mask & counted


def unarmed_of(harm: str, asks: Sequence[tuple[Ask, int]], space: Space) -> tuple[int, int]:
    """The cells of the victims, and those of them that somebody names as forces or fighters and as nothing else."""
    victims = space.mask(harm, EVERYONE)
    for ask, mask in asks:
        if ask.harm == harm and ask.people.sides == ATTACKERS:
            victims &= ~mask
    armed = 0
    for ask, mask in asks:
        if ask.harm == harm and ask.people.status and ARMED.issuperset(ask.people.status):
            armed |= mask
    return victims, armed & victims


def speaks_of(docket: Docket, number: int, ask: Ask) -> bool:
    """Whether a claim without a figure is about this line's people (R7)."""
    if not is_silent(docket, number) or ask.harm not in _harms_of(docket, number):
        return False
    own, line = docket.people[number], ask.people
    return own._replace(sides=BOTH) == line._replace(sides=BOTH) and line.sides != ATTACKERS
