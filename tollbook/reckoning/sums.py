"""Repeats and sums are no voice (R6); arithmetic that a report does itself is done again."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from ..model import Check
from .docket import Docket
from .numerals import numeral
from .people import People, as_forces, overlap, within
from .phrases import name_of

#: Subsets of a report's totals are tried up to this many totals a harm, and this many addends.
MOST_TOTALS, MOST_ADDENDS = 14, 5


def leave_out_repeats(docket: Docket) -> None:
    """An outlet's own figure with the numeral of an attributed figure of the same harm in the same report repeats it.

    It is kept where its group is narrower than the attributed one, or where the text sets the two beside or inside each other.
    """
    for numbers in _reports(docket):
        attributed = [n for n in numbers if docket.claims[n].source.words is not None and docket.claims[n].source.certainty != "denied"]
        for own in numbers:
            if docket.claims[own].source.words is not None or docket.claims[own].source.kind != "outlet":
                continue
            origin = next((n for n in attributed if _repeats(docket, own, n)), None)
            if origin is not None:
                docket.set_aside(own, "R6", f"the outlet repeats the figure of {name_of(docket.entries[origin])}")
                docket.redirect(own, origin)
                docket.endorsed[origin] = own


def _reports(docket: Docket) -> Iterator[list[int]]:
    """Standing figures by report and harm, in the order of the text."""
    by: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number in docket.standing():
        if docket.claims[number].count.form != "unknown" and docket.claims[number].source.certainty != "withheld":
            by[docket.entries[number].report, docket.claims[number].harm].append(number)
    yield from by.values()


def _repeats(docket: Docket, own: int, other: int) -> bool:
    figure = numeral(docket.claims[own].count)
    if docket.claims[other].count.form == "implied" and docket.claims[own].count.form != "implied":
        return False  # persons listed without a numeral repeat none
    nested = own in docket.ancestors(other) or other in docket.ancestors(own) or other in docket.beside[own]
    return figure is not None and figure == numeral(docket.claims[other].count) and not nested \
        and within(as_forces(docket.people[other]), as_forces(docket.people[own]))  # fmt: skip


def leave_out_sums(docket: Docket) -> list[Check]:
    """A total that is the sum of the report's other totals over groups that cover it goes to the checks (R6).

    A source that gives its own total and its own parts has not added up others' figures: its total stands.
    """
    checks: list[Check] = []
    for numbers in _reports(docket):
        exact = [n for n in numbers if docket.bounds[n][0] == docket.bounds[n][1] and docket.claims[n].source.certainty != "denied"
                 and docket.bounds[n][0] > 0][:MOST_TOTALS]  # fmt: skip
        for total in sorted(exact, key=lambda n: -docket.bounds[n][0]):
            if docket.claims[total].basis != "total":
                continue
            addends = _addends(docket, total, [n for n in exact if n not in docket.aside])
            if addends is None:
                continue
            checks.append(_check(docket, "sum", total, addends))
            if any(docket.voices[n] != docket.voices[total] for n in addends):
                docket.set_aside(total, "R6", f"a sum of other figures of the report: {checks[-1].text}")
                docket.redirect(total, None)
    return checks


def _addends(docket: Docket, total: int, exact: Sequence[int]) -> tuple[int, ...] | None:
    whole = docket.bounds[total][0]
    fit = [n for n in exact if n != total and docket.bounds[n][0] < whole and _may_add(docket, n, total)]
    for size in range(2, min(MOST_ADDENDS, len(fit)) + 1):
        for addends in combinations(fit, size):
            if sum(docket.bounds[n][0] for n in addends) == whole and _apart(docket, addends) and _covers(docket, addends, total):
                return addends
    return None


def _may_add(docket: Docket, number: int, total: int) -> bool:
    basis = docket.claims[number].basis
    part = basis == "part" and docket.parent[number] == total and docket.voices[number] != docket.voices[total]
    return (basis == "total" or part) and within(as_forces(docket.people[number]), as_forces(docket.people[total]))


def _apart(docket: Docket, addends: Sequence[int]) -> bool:
    return all(b in docket.beside[a] or not overlap(docket.people[a], docket.people[b]) for a, b in combinations(addends, 2))


def _covers(docket: Docket, addends: Sequence[int], total: int) -> bool:
    """Whether the addends' groups together are the total's: they name each status and country that it names, or the two halves of
    mankind, or nothing sets them apart.  Civilians and forces together are everyone to an outlet that adds up."""
    parts = [as_forces(docket.people[n]) for n in addends]
    whole = as_forces(docket.people[total])
    all_told = docket.claims[total].source.words is None and not whole.status and _civilians_and_forces(parts)
    if not (all_told or _named([p.status for p in parts], whole.status)) or not _named([p.nationality for p in parts], whole.nationality):
        return False
    if all_told or len({(p.status, p.nationality) for p in parts}) > 1:
        return True
    return _halves({p.sex for p in parts}, whole.sex, {"male", "female"}) and _halves({p.age for p in parts}, whole.age, {"child", "adult"})


def _named(told: Sequence[tuple[str, ...]], whole: tuple[str, ...]) -> bool:
    if not whole:
        return not any(told)
    return all(told) and set().union(*told) == set(whole)


def _civilians_and_forces(parts: Sequence[People]) -> bool:
    named = {status for people in parts for status in people.status}
    return all(people.status for people in parts) and "civilian" in named and bool(named & {"military", "fighter"})


def _halves(told: set[str | None], whole: str | None, both: set[str]) -> bool:
    return told == {whole} or whole is None and told == both


def check_parts(docket: Docket) -> list[Check]:
    """Whether the parts that a text lists as a breakdown (beside each other, of one source) add up to their whole, or to more."""
    checks: list[Check] = []
    for whole in docket.standing():
        parts = [n for n in docket.standing() if docket.parent[n] == whole and docket.claims[n].harm == docket.claims[whole].harm]
        apart = [n for n in parts if all(m == n or m in docket.beside[n] or not overlap(docket.people[n], docket.people[m]) for m in parts)]
        low, high = docket.bounds[whole]
        if len(apart) < 2 or len(apart) < len(parts) or low != high or any(docket.bounds[n][0] != docket.bounds[n][1] for n in apart):
            continue
        if sum(docket.bounds[n][0] for n in apart) >= low:
            checks.append(_check(docket, "parts", whole, apart))
    return checks


def _check(docket: Docket, kind: str, total: int, addends: Sequence[int]) -> Check:
    numbers, whole = [docket.bounds[n][0] for n in addends], docket.bounds[total][0]
    total_of = sum(numbers)
    text = f"{' + '.join(map(str, numbers))} = {total_of}" + ("" if total_of == whole else f", not {whole}")
    return Check(kind, (docket.ids[total], *(docket.ids[n] for n in addends)), total_of == whole, text)
