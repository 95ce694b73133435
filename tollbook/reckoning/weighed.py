"""What a report says itself of what it reports beside it (R6): it has heard every figure that it quotes, and speaks after them."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from .docket import Docket
from .people import ARMED, People, within
from .phrases import number_of

#: Own words that count nobody, or name no least number: they stand against no other figure.
_LOOSE = ("vague", "implied", "none", "at_most", "fewer_than")
#: Own words that leave room for more, and yet not for fewer: what was heard has been weighed.
_WEIGHED = ("at_least", "more_than", "range")


def doubted(docket: Docket, numbers: Sequence[int]) -> dict[int, frozenset[int]]:
    """R6: what an outlet says in its own voice stands against higher figures on these people, or on some of them, that it reports beside
    it: it knows of them, and does not say so itself.  Vague words of its own and single persons doubt nothing; these are not doubted."""
    doubts: dict[int, frozenset[int]] = {}
    for kin, armed in _told_beside(docket, numbers):
        for own in kin:
            if docket.claims[_in_own_voice(docket, own)].count.form in _LOOSE or not _is_own(docket, own):
                continue
            higher = frozenset(
                n for n in kin if not _is_own(docket, n) and docket.claims[n].count.form not in ("implied", "none")
                and docket.bounds[n][0] > docket.bounds[own][0] and n not in docket.beside[own]
                and _within_but_status(docket.people[n], docket.people[own], armed)
            )  # fmt: skip
            if higher:
                doubts[own] = higher
    return doubts


def pass_over(docket: Docket, caps: Sequence[bool], parties: frozenset[int]) -> None:
    """R6: where the outlet itself says that there are at least so many, or between so many and so many, a lower figure that it reports
    beside is one that it has passed over: it was said before, and the outlet knows of more.  Not of a party, and not where another
    report gives that figure that was not published before."""
    for kin, armed in _told_beside(docket, docket.standing()):
        for own in kin:
            spoken = _in_own_voice(docket, own)
            if not _is_own(docket, own) or docket.claims[spoken].count.form not in _WEIGHED:
                continue
            for old in (n for n in kin if docket.claims[n].source.words is not None):
                high = docket.bounds[old][1]
                lower = caps[old] and high is not None and high < docket.bounds[spoken][0]
                same = old not in docket.beside[own] and _same_but_status(docket.people[old], docket.people[own], armed)
                if lower and same and old not in parties and not _is_told_since(docket, old, own):
                    docket.set_aside(old, "R6", f"passed over by the report, which itself says {number_of(docket.claims[spoken])}")
                    docket.redirect(old, None)


def _told_beside(docket: Docket, numbers: Sequence[int]) -> Iterator[tuple[list[int], bool]]:
    """The totals of each report and harm, and whether the report counts any armed under that harm, if only as part of others."""
    told: dict[tuple[str, str], list[int]] = defaultdict(list)
    armed: set[tuple[str, str]] = set()
    for number in numbers:
        claim = docket.claims[number]
        if ARMED & set(docket.people[number].status):
            armed.add((docket.entries[number].report, claim.harm))
        if claim.basis == "total" and claim.source.certainty not in ("denied", "withheld"):
            told[docket.entries[number].report, claim.harm].append(number)
    for key, kin in told.items():
        yield kin, key in armed


def _is_own(docket: Docket, number: int) -> bool:
    """Whether the outlet says it in its own voice, as its own or after somebody whom it believes."""
    source = docket.claims[_in_own_voice(docket, number)].source
    return source.words is None and source.kind == "outlet"


def _in_own_voice(docket: Docket, number: int) -> int:
    """The outlet's own claim, where the figure is one that it repeats."""
    return docket.endorsed.get(number, number)


def _same_but_status(one: People, other: People, armed: bool) -> bool:
    """Whether the two are the same people; where nobody counts the armed, people and civilians are."""
    return _within_but_status(one, other, armed) and _within_but_status(other, one, armed)


def _within_but_status(one: People, other: People, armed: bool) -> bool:
    """Whether the first are among the second; where nobody counts the armed, people and civilians are the same."""
    if not armed and {one.status, other.status} <= {(), ("civilian",)}:
        return within(one._replace(status=()), other._replace(status=()))
    return within(one, other)


def _is_told_since(docket: Docket, old: int, own: int) -> bool:
    """Whether another report that is not known to be earlier carries the figure."""
    here, day = docket.entries[own].report, docket.entries[own].published
    others = (docket.entries[n] for n in docket.carriers[old])
    return any(e.report != here and (day is None or e.published is None or e.published >= day) for e in others)
