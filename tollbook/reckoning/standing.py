"""Which claims stand (R1 to R5): one source has one voice, its later word replaces its earlier one, rising figures outgrow old ones."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from .docket import Docket
from .numerals import numeral
from .people import distinct_names, is_called, overlap, within
from .phrases import day_words, listed, name_of, number_of

#: What is said of a death as a fact.
SURE = ("stated", "confirmed")


def leave_out(docket: Docket, rejected: Mapping[str, str]) -> None:
    """R5: sums over several happenings, other happenings told as context (with their parts), and what a reviewer rejected bind nothing."""
    for number, claim in enumerate(docket.claims):
        if docket.ids[number] in rejected or claim.id in rejected:
            docket.set_aside(number, "R5", f"rejected: {rejected.get(docket.ids[number]) or rejected.get(claim.id)}")
        chain = [claim, *(docket.claims[whole] for whole in docket.ancestors(number))]
        if any(c.event.background for c in chain):
            docket.set_aside(number, "R5", "belongs to another happening, told as background")
        elif any(c.basis == "cumulative" for c in chain):
            docket.set_aside(number, "R5", "a sum over several incidents or a period")


def take_back(docket: Docket) -> None:
    """R2: what a text itself takes back is replaced by what it puts in its place."""
    places = {(entry.report, entry.claim.id): number for number, entry in enumerate(docket.entries)}
    instead: dict[int, int] = {}
    for number in docket.standing():
        gone = docket.claims[number].supersedes
        old = None if gone is None else places.get((docket.entries[number].report, gone))
        if old is not None and old != number and old not in docket.aside:
            instead.setdefault(old, number)
    for old, number in instead.items():
        seen = {old}
        while number in instead and number not in seen:  # what replaces it has been replaced
            seen.add(number)
            number = instead[number]
        docket.set_aside(old, "R2", f"taken back in the same report, which now says {number_of(docket.claims[number])}")
        docket.redirect(old, number)


def join_copies(docket: Docket) -> None:
    """R1: one source's figure that several reports carry counts once; the earliest report speaks, the others are carriers."""
    first: dict[object, list[int]] = defaultdict(list)
    for number in docket.standing():
        claim = docket.claims[number]
        kin = first[docket.voices[number], claim.harm, _group_key(docket, number), docket.bounds[number], claim.count.form,
                    claim.source.certainty == "denied", claim.basis == "additional"]  # fmt: skip
        for other in kin:
            if _same_word(docket, other, number):
                docket.carriers[other].append(number)
                docket.set_aside(number, "R1", f"the same word of {name_of(docket.entries[number])} as in an earlier report")
                if docket.parent[other] is None and docket.parent[number] != other:
                    docket.parent[other] = docket.parent[number]
                docket.redirect(number, other)
                break
        else:
            kin.append(number)


def _same_word(docket: Docket, early: int, late: int) -> bool:
    """Whether a report only repeats the word; a source known to have spoken again later has given a new word."""
    reports = {docket.entries[n].report for n in docket.carriers[early]}
    said, days = docket.claims[late].source.said, docket.days[early]
    return docket.entries[late].report not in reports and (said is None or days is None or said.earliest <= days[1])


def _group_key(docket: Docket, number: int) -> object:
    """What makes two groups the same: the people whom they take in and, where words are narrower than their class, the words."""
    group = docket.claims[number].group
    if group.is_class or not group.words:
        return docket.people[number]
    words = group.words.casefold().replace(docket.claims[number].count.words.casefold(), " ")
    return docket.people[number], " ".join(word for word in words.split() if word not in ("of", "the", "a", "an", "its", "their"))


def replace_earlier(docket: Docket) -> None:
    """R2: of one source, group and harm only the latest word stands; a later vague word that the earlier figure fits is no new word."""
    words: dict[object, list[int]] = defaultdict(list)
    for number in docket.standing():
        claim = docket.claims[number]
        if claim.count.form != "unknown" and claim.basis != "additional" and claim.source.certainty not in ("denied", "withheld"):
            words[docket.voices[number], claim.harm, _group_key(docket, number)].append(number)
    for kin in words.values():
        for old in kin:
            newer = [new for new in kin if _later(docket, old, new) and not _vaguer(docket, old, new)]
            if newer:
                new = max(newer, key=lambda n: (docket.days[n], n))
                _replace(docket, old, new)
    for number in docket.standing():
        if docket.claims[number].source.certainty == "denied":
            _retract(docket, number)


def _replace(docket: Docket, old: int, new: int) -> None:
    when = docket.days[new]
    day = f" on {day_words(when[1])}" if when else ""
    docket.set_aside(old, "R2", f"replaced by the later word of {name_of(docket.entries[new])}{day}: {number_of(docket.claims[new])}")
    docket.redirect(old, new)


def _retract(docket: Docket, denial: int) -> None:
    """A source that denies its own earlier figure has taken it back."""
    for old in docket.standing():
        own = docket.voices[old] == docket.voices[denial] and old != denial
        if own and _same_figure(docket, denial, old) and _later(docket, old, denial):
            _replace(docket, old, denial)


def _same_figure(docket: Docket, one: int, other: int) -> bool:
    return (
        docket.claims[one].harm == docket.claims[other].harm
        and docket.people[one] == docket.people[other]
        and docket.claims[other].source.certainty != "denied"
        and numeral(docket.claims[one].count) == numeral(docket.claims[other].count)
    )


def _later(docket: Docket, old: int, new: int) -> bool:
    before, after = docket.days[old], docket.days[new]
    return before is not None and after is not None and before[1] < after[0]


def _vaguer(docket: Docket, old: int, new: int) -> bool:
    (low, _), (least, most) = docket.bounds[old], docket.bounds[new]
    return docket.claims[new].count.form == "vague" and docket.claims[old].count.form != "vague" and low >= least and most is None


def leave_out_dead(docket: Docket, parties: frozenset[int]) -> None:
    """R2: a death is the last word on a person: who is told by name as injured, and in that report or since as killed, is no injured."""
    standing = docket.standing()
    dead = [n for n in standing if docket.claims[n].harm == "killed" and docket.claims[n].source.certainty in SURE]
    for number in standing:
        claim = docket.claims[number]
        names = claim.group.names
        if claim.harm != "injured" or claim.count.form not in ("implied", "exact") or not 0 < claim.count.low == distinct_names(names):
            continue
        told = [n for n in dead if _since(docket, number, n) and (docket.voices[n] == docket.voices[number] or not {n, number} & parties)]
        by = [next((n for n in told if any(is_called(full, name) for full in docket.claims[n].group.names)), None) for name in names]
        last = by[-1]
        if last is not None and None not in by:
            docket.set_aside(number, "R2", f"told as killed by {name_of(docket.entries[last])}: {listed(list(names))}")
            docket.redirect(number, None)


def _since(docket: Docket, before: int, after: int) -> bool:
    """Whether the second is of the same report, or of no earlier day."""
    if docket.entries[before].report == docket.entries[after].report:
        return True
    first, then = docket.days[before], docket.days[after]
    return first is not None and then is not None and first[1] <= then[0]


def tie_additional(docket: Docket) -> None:
    """R4: more of the same harm adds to its source's last total before it, lies inside a new total of its own sentence, and is
    replaced with its total where a later total of the source takes it in."""
    for number in docket.standing():
        if docket.claims[number].basis != "additional":
            continue
        totals = [n for n in docket.standing() if docket.claims[n].basis in ("total", "part") and docket.claims[n].count.form != "unknown"
                  and docket.voices[n] == docket.voices[number] and docket.claims[n].harm == docket.claims[number].harm
                  and overlap(docket.people[n], docket.people[number])]  # fmt: skip
        later = [n for n in totals if _later(docket, number, n) and within(docket.people[number], docket.people[n])]
        if later:
            _replace(docket, number, later[-1])
            continue
        sum_of = [n for n in totals if _new_total(docket, number, n)]
        if sum_of and docket.parent[number] is None:
            docket.parent[number] = sum_of[0]
        if not sum_of and not docket.beside[number]:
            before = [n for n in totals if _before(docket, n, number)]
            last = max(before, key=lambda n: (docket.days[n] or (date.min,) * 2, n), default=None)
            if last is not None:
                docket.beside[number].add(last)
                docket.beside[last].add(number)


def _new_total(docket: Docket, more: int, total: int) -> bool:
    """Whether the sentence of "two more bodies" gives the toll that they bring it to, and does not set them beside it."""
    one, other = docket.claims[more], docket.claims[total]
    return (
        docket.entries[more].report == docket.entries[total].report and one.evidence.sentence == other.evidence.sentence
        and total not in docket.beside[more]
        and docket.bounds[total][0] >= docket.bounds[more][0] and within(docket.people[more], docket.people[total])
    )  # fmt: skip


def _before(docket: Docket, total: int, more: int) -> bool:
    if docket.entries[total].report == docket.entries[more].report:
        return docket.claims[total].evidence.count[0] < docket.claims[more].evidence.count[0]
    return _later(docket, total, more)


def outgrow(docket: Docket, caps: list[bool], parties: frozenset[int]) -> None:
    """R3: an earlier figure that a strictly later, higher one of another source leaves behind, unsupported since, neither a party."""
    totals = [n for n in docket.standing() if docket.claims[n].source.certainty not in ("denied", "withheld")]
    for old, new in _risen(docket, totals, caps):
        since = docket.entries[new].published
        if old in parties or new in parties or since is None or _supported(docket, totals, caps, old, new, since):
            continue
        best = docket.outgrown.get(old)
        if best is None or docket.bounds[new][0] > docket.bounds[best][0]:
            docket.outgrown[old] = new
    for old, new in sorted(docket.outgrown.items()):
        docket.set_aside(old, "R3", f"outgrown: {name_of(docket.entries[new])} later said {number_of(docket.claims[new])}")
        docket.redirect(old, None)


def _risen(docket: Docket, totals: list[int], caps: list[bool]) -> Iterator[tuple[int, int]]:
    kin: dict[object, list[int]] = defaultdict(list)
    for number in totals:
        kin[docket.claims[number].harm, _group_key(docket, number)].append(number)
    for numbers in kin.values():
        for old in (n for n in numbers if caps[n]):
            first, high = docket.entries[old].published, docket.bounds[old][1]
            for new in numbers:
                later = docket.entries[new].published
                if first and later and first < later and docket.voices[old] != docket.voices[new] and high is not None \
                        and docket.bounds[new][0] > high and docket.claims[new].basis != "additional":  # fmt: skip
                    yield old, new


def _supported(docket: Docket, totals: list[int], caps: list[bool], old: int, new: int, since: date) -> bool:
    """Whether something published on or after the later date agrees with the earlier figure and not with the later one."""
    (least, _), (low, _) = docket.bounds[old], docket.bounds[new]
    for number in totals:
        high = docket.bounds[number][1]
        if docket.claims[number].harm == docket.claims[old].harm and docket.people[number] == docket.people[old] and caps[number] \
                and high is not None and least <= high < low:  # fmt: skip
            days = [docket.entries[n].published for n in docket.carriers[number]]
            if any(day is not None and day >= since for day in days):
                return True
    return False


def denials(docket: Docket) -> dict[int, frozenset[int]]:
    """R5: a denied figure stands against the same figure of others; where nobody else gives it, it is set aside."""
    against: dict[int, frozenset[int]] = {}
    for number in docket.standing():
        if docket.claims[number].source.certainty != "denied":
            continue
        claimed = frozenset(n for n in docket.standing() if docket.voices[n] != docket.voices[number] and _same_figure(docket, number, n))
        if claimed:
            against[number] = claimed
        else:
            docket.set_aside(number, "R5", f"denied by {name_of(docket.entries[number])}")
    return against
