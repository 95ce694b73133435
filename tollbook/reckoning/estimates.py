"""What each source says of a line, in a policy's numbers (section 6): its word on the whole of these people, by the policy's table.

A source's word is raised to what its own and others' undisputed claims on parts of the line force; where nobody speaks of the whole, what
all claims together force is one estimate.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..model import Claim, SourceKind
from .bounds import Reckoned
from .case import Case
from .figures import Figure
from .lines import Ask
from .parties import own_losses
from .people import ARMED, ATTACKERS, distinct_names, within
from .policy import Policy, Rule, Ties, Words

#: The tier of a vague word, and of "up to N".
VAGUE = 2


@dataclass(frozen=True, slots=True)
class Estimate:
    """One source's figure for a line.  `tier`: 0 a number for the very class, 1 a number for people told more narrowly, 2 a vague word
    or "up to N", which says little of the least.  `reliable`: no party, or one that counts its own; `outlet`: what a report says in its
    own voice, or repeats in it; `closed`: the source puts a greatest number on it; `day`: when its report was published; `words`: the
    rules that made the number."""

    figures: tuple[Figure, ...]
    low: int
    high: int
    tier: int
    reliable: bool
    independent: bool
    outlet: bool
    closed: bool
    kind: SourceKind
    day: date | None
    words: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A line as a policy asks for it.  `by_default`: people whose status nobody tells belong to it, armed people (`armed` cells) do not."""

    ask: Ask
    mask: int
    line: Reckoned
    by_default: bool = False
    armed: int = 0


def words_for(policy: Policy, claim: Claim) -> Words | None:
    """The first rule of the policy's table that speaks of this claim."""
    text = f"{claim.count.words} {claim.group.words or ''}".casefold()
    for rule in policy.words:
        low = claim.count.low
        if (not rule.forms or claim.count.form in rule.forms) and (not rule.harms or claim.harm in rule.harms) \
                and low >= rule.least and (rule.most is None or low <= rule.most) \
                and (not rule.words or any(word.casefold() in text for word in rule.words)):  # fmt: skip
            return rule
    return None


def numbers_by(rule: Words | None, claim: Claim, bounds: tuple[int, int | None]) -> tuple[int, int]:
    """Low and high of a count: as its form says where no rule speaks ("at least N" and a vague word: the least; "about N": N)."""
    count = claim.count
    low = count.low if count.form == "about" else bounds[0]
    high = count.high if count.high is not None else low
    if rule is None:
        return low, max(low, high)
    printed = {"more_than": count.low - 1, "at_most": high, "fewer_than": high + 1}.get(count.form, low)
    shown = {"low": low, "high": high, "mean": (low + high + 1) // 2, "number": printed}
    least, most = (value if isinstance(value, int) else shown[value] for value in (rule.low, rule.high))
    return least * rule.times, max(least, most) * rule.times


def estimates_of(case: Case, policy: Policy, asked: Asked, proof: Sequence[Figure]) -> tuple[list[Estimate], list[tuple[Figure, Words]]]:
    """The estimates of a line, and the figures that the policy leaves blank.  `proof`: the claims that force the line's low."""
    wholes, blanks = wholes_of(case, policy, asked, case.figures)
    found = words_on(case, policy, asked, wholes, narrower(case, asked), proof)
    if not found and not blanks and proof and (asked.line.low or asked.line.high is not None):
        together = asked.line.low, max(version.low for version in asked.line.versions)
        found = sum_of(case, policy, asked, proof, together, blanks)
    return found, blanks


def wholes_of(
    case: Case, policy: Policy, asked: Asked, figures: Iterable[Figure]
) -> tuple[list[Figure], list[tuple[Figure, Words]]]:  # fmt: skip
    """Those of the figures that speak of all the line's people, and those of them that the policy leaves blank."""
    wholes: list[Figure] = []
    blanks: list[tuple[Figure, Words]] = []
    for figure in figures:
        if _speaks_of_all(case, figure, asked):
            rule = words_for(policy, case.docket.claims[figure.number])
            if rule is not None and rule.blank:
                blanks.append((figure, rule))
            else:
                wholes.append(figure)
    return wholes, blanks


def words_on(
    case: Case, policy: Policy, asked: Asked, wholes: Sequence[Figure], rest: frozenset[int], proof: Sequence[Figure]
) -> list[Estimate]:  # fmt: skip
    """Each source's word on the whole, raised to what its own claims and those of `rest` on parts of the line force."""
    by_voice: dict[str, list[Figure]] = defaultdict(list)
    for figure in wholes:
        by_voice[figure.voice].append(figure)
    return [_estimate(case, policy, asked, figures, rest, proof) for figures in by_voice.values()]


def _speaks_of_all(case: Case, figure: Figure, asked: Asked) -> bool:
    """Whether a figure counts the line's people, all of them and no others, and not only some by name."""
    if figure.soft or figure.denies or figure.harm != asked.ask.harm or not _same_people(figure, asked):
        return False
    claim = case.docket.claims[figure.number]
    if claim.basis == "additional" or claim.count.form == "implied":
        return False
    people = case.docket.people
    return not any(people[whole][:5] == figure.people[:5] for whole in figure.wholes)


def narrower(case: Case, asked: Asked) -> frozenset[int]:
    """What nobody disputes and what is said of some of the line's people, or of others: all but other words on these very people."""
    return _undisputed(case) - {f.number for f in case.figures if f.harm == asked.ask.harm and _same_people(f, asked)}


def _same_people(figure: Figure, asked: Asked) -> bool:
    own, want = figure.people, asked.ask.people
    if (own.sides == ATTACKERS) != (want.sides == ATTACKERS):
        return False
    if asked.by_default:
        return own.status in ((), ("civilian",)) and own._replace(status=()).is_open
    return own[:5] == want[:5]


def _undisputed(case: Case) -> frozenset[int]:
    return frozenset().union(*(one.agreed for one in case.settled))


def _estimate(
    case: Case, policy: Policy, asked: Asked, figures: Sequence[Figure], rest: frozenset[int], proof: Sequence[Figure]
) -> Estimate:  # fmt: skip
    """One source's word on the whole."""
    claims = {figure.number: case.docket.claims[figure.number] for figure in figures}
    tiers = {figure.number: _tier(claims[figure.number]) for figure in figures}
    tier = min(tiers.values())
    best = [figure for figure in figures if tiers[figure.number] == tier]
    if asked.armed and any(figure.people.status for figure in best):
        best = [figure for figure in best if figure.people.status]
    rules = {figure.number: words_for(policy, claims[figure.number]) for figure in best}
    told = [numbers_by(rules[f.number], claims[f.number], case.docket.bounds[f.number]) for f in best]
    less = 0 if best[0].people.status or not asked.armed else least_of(case, rest, asked.armed)
    if less:
        best += [figure for figure in case.figures if figure.number in rest and figure.low and _counts_armed(figure, asked)]
    low, high = max(0, min(low for low, _ in told) - less), max(0, max(high for _, high in told) - less)
    beside = {n for figure in best for n in figure.beside if case.docket.voices[n] == figure.voice}
    floor = least_of(case, rest if less else rest | beside | {figure.number for figure in best}, asked.mask)
    if floor > max(max(figure.low for figure in best[: len(told)]) - less, low):
        low = floor
        best += [figure for figure in proof if figure not in best and figure.number in rest | beside]
    used = tuple(rule for rule in rules.values() if rule is not None)
    return of_voice(case, best, low, max(low, high), tier, tuple(dict.fromkeys(used)))


def _counts_armed(figure: Figure, asked: Asked) -> bool:
    return figure.harm == asked.ask.harm and bool(figure.people.status) and ARMED.issuperset(figure.people.status)


def _tier(claim: Claim) -> int:
    if claim.count.form in ("vague", "at_most", "fewer_than"):
        return VAGUE
    return 0 if claim.group.is_class or not claim.group.words else 1


def least_of(case: Case, numbers: frozenset[int], mask: int) -> int:
    """The least number of people in these cells that these figures force; 0 where they cannot all hold."""
    total = 0
    for one in case.settled:
        if one.part.cells & mask:
            span = one.part.bounds(numbers & one.part.numbers, mask)
            total += 0 if span is None else span[0]
    return total


def of_voice(case: Case, figures: Sequence[Figure], low: int, high: int, tier: int, words: tuple[Words, ...]) -> Estimate:
    numbers = [figure.number for figure in figures if not figure.soft]
    claims = [case.docket.claims[number] for number in numbers]
    party = any(number in case.parties for number in numbers)
    days = [day for number in numbers if (day := case.docket.entries[number].published) is not None]
    reliable = not party or all(own_losses(claim) for claim, number in zip(claims, numbers, strict=True) if number in case.parties)
    kind: SourceKind = claims[0].source.kind if claims else "outlet"
    closed = all(case.docket.bounds[number][1] is not None for number in numbers)
    outlet = kind == "outlet" or any(number in case.docket.endorsed for number in numbers)
    return Estimate(tuple(figures), low, high, tier, reliable, not party, outlet, closed, kind, max(days, default=None), words)


def sum_of(
    case: Case, policy: Policy, asked: Asked, proof: Sequence[Figure], numbers: tuple[int, int], blanks: list[tuple[Figure, Words]]
) -> list[Estimate]:  # fmt: skip
    """What claims on parts of the line force together, `numbers` as read, with each vague word among them by the table."""
    (low, high), rules = numbers, []
    for figure in proof:
        rule = None if figure.soft else words_for(policy, case.docket.claims[figure.number])
        if rule is not None and rule.harms and figure.harm != asked.ask.harm:  # another harm, of which the policy says what it is worth
            others = frozenset(f.number for f in case.figures if f.harm != figure.harm)
            worth = least_of(case, _undisputed(case) & others, asked.mask)
            return [of_voice(case, proof, worth, worth, 0, (rule,))]
        if rule is None or figure.harm != asked.ask.harm:
            continue
        if rule.blank:
            blanks.append((figure, rule))
            return []
        least, most = numbers_by(rule, case.docket.claims[figure.number], case.docket.bounds[figure.number])
        low, high = low + least - figure.low, high + most - figure.low
        rules.append(rule)
    return [of_voice(case, proof, max(0, low), max(0, low, high), 0, tuple(dict.fromkeys(rules)))]


def firmest(estimates: Sequence[Estimate]) -> list[Estimate]:
    """Those that say most surely what they say: numbers for the very class, else for people told more narrowly, else vague words."""
    best = min(estimate.tier for estimate in estimates)
    return [estimate for estimate in estimates if estimate.tier == best]


def commonest(pool: Sequence[Estimate], side: Literal["low", "high"], ties: Ties = "lowest") -> list[Estimate]:
    """What more of them say than say anything else; of figures given equally often the lowest, or the one published last."""
    votes: dict[int, list[Estimate]] = defaultdict(list)
    for estimate in pool:
        votes[getattr(estimate, side)].append(estimate)

    def place(number: int) -> tuple[int, int, int]:
        last = max(estimate.day.toordinal() if estimate.day else 0 for estimate in votes[number])
        return -len(votes[number]), -last if ties == "latest" else 0, number

    return votes[min(votes, key=place)]


def names_in(case: Case, asked: Asked) -> tuple[int, tuple[Figure, ...]]:
    """How many distinct people of the line one source names at most, and by which figures (R12)."""
    naming: dict[str, list[Figure]] = defaultdict(list)
    for figure in case.figures:
        fits = within(figure.people, asked.ask.people) or asked.by_default and figure.people.status in ((), ("civilian",))
        if not figure.soft and not figure.denies and figure.harm == asked.ask.harm and fits and figure.people.sides != ATTACKERS:
            naming[figure.voice].append(figure)
    return max(
        ((distinct_names(_names(case.docket.claims, figures)), tuple(figures)) for figures in naming.values()),
        key=lambda named: named[0], default=(0, ()),
    )  # fmt: skip


def _names(claims: Sequence[Claim] | Mapping[int, Claim], figures: Iterable[Figure]) -> list[str]:
    return [name for figure in figures for name in claims[figure.number].group.names]
