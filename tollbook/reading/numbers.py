"""Quantities of a sentence: every numeral with its bounds, its form and what it counts (claims.md section 3, C1, C11).

`find_quantities` reads left to right in linear time.  What a numeral spells is `numerals`, what it counts is `kinds`, how the words
around it move its bounds is here, by the tables of `language/en/hedges.py`.
"""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tollbook.language.en import hedges as table
from tollbook.language.en import units
from tollbook.model import Form, Span

from .kinds import judge
from .numerals import Atoms, Numeral, numeral_at
from .seats import Seat, people_follow

Extra = Literal["more", "other"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a sentence.  Words are indices, ends included: `first` to `last` with the modifier, `num_first` to `num_last` the
    numeral alone.  `span` is what Count.words shows.  `low` to `high` as in Count; `value` the number as spelled (its low end).
    `kind` is "count" where people may be counted, "both" or "none", else what it is instead, with the reason `why`.
    `ratio` is numerator and denominator of a fraction or percentage; `noun` the noun counted, where the words just behind show it."""

    first: int
    last: int
    num_first: int
    num_last: int
    low: int
    high: int | None
    form: Form
    kind: str
    span: Span
    value: int
    hedge: str | None = None
    extra: Extra | None = None
    families: bool = False
    ratio: tuple[int, int] | None = None
    noun: str = ""

    @property
    def why(self) -> str:
        """The reason why this is no count of victims; empty where it may be one."""
        return units.REASONS.get(self.kind, "")


@dataclass(frozen=True, slots=True)
class _Number:
    """A numeral or a range of two, by atoms, before its modifiers; `kind` where its shape alone decides (a date, a score)."""

    first: int
    last: int
    low: int
    high: int | None
    form: Form
    numeral: Numeral
    kind: str = ""
    opening: int = -1  # the "between" of a range


_JOINS = {joiner[0] for joiner in table.JOINERS}


def find_quantities(text: str, words: Sequence[Span], tags: Sequence[str] | None = None) -> list[Quantity]:
    """All quantities of one sentence in order, no word in two of them.  `tags` are universal word tags, where they are known."""
    atoms = Atoms(text, words)
    out: list[Quantity] = []
    at, end, free = 0, len(atoms), 0  # free: the first atom that no quantity holds
    while at < end:
        numeral = numeral_at(atoms, at)
        if numeral is None:
            at += 1
            continue
        quantity, last = _quantity(atoms, numeral, free, out, tags)
        at = free = last + 1
        if out and quantity.first <= out[-1].last:
            continue  # two numbers in one word: the first stands for it
        out.append(quantity)
    return out


def _quantity(atoms: Atoms, numeral: Numeral, free: int, out: list[Quantity], tags: Sequence[str] | None) -> tuple[Quantity, int]:
    """The quantity around a numeral, and its last atom.  Its modifier begins at `free` or later."""
    number = _chain(atoms, numeral) or _range(atoms, numeral, free) or _from_to(atoms, numeral, free) or _plain(numeral)
    begin, form_before = _hedge_before(atoms, number, free)
    aged = bool(out) and out[-1].kind == "age" and _listed(atoms, number.first, out[-1])
    seat = Seat(atoms, numeral, number.first, number.last, number.high, begin, aged, tags)
    kind, noun = (number.kind, "") if number.kind else judge(seat)
    stop, form_after = _hedge_after(atoms, number)
    low, high, form = _bounds(number, _stronger(form_before, form_after))
    if kind == "decimal" and numeral.shape == "decimal" and form_before is None and form_after is None:
        low = high = numeral.value
    if numeral.shape == "decimal" and kind in {"count", "both"}:
        low = high = int(atoms.low[number.first].replace(".", ""))
    families = noun in units.FAMILIES_PLURAL or noun in units.FAMILIES and number.low == 1
    if families and form in {"exact", "about"} and kind == "count":
        form, high = "at_least", None
    ratio = numeral.parts or ((numeral.value, 100) if kind == "percent" else None)
    if numeral.shape == "none" and kind == "none":
        low, high, form = 0, 0, "none"
    hedge = _hedge_words(atoms, number, begin, stop)
    begin = begin if form_before or number.opening < 0 else number.opening
    extra = _extra(atoms, begin, number, stop)
    words = atoms.first[begin], atoms.last[stop], atoms.first[number.first], atoms.last[number.last]
    span = atoms.start[begin], atoms.end[stop]
    return Quantity(*words, low, high, form, kind, span, numeral.value, hedge, extra, families, ratio, noun), stop


def _plain(numeral: Numeral) -> _Number:
    high = None if numeral.shape == "vague" else numeral.value
    form: Form = "vague" if numeral.shape == "vague" else "none" if numeral.shape == "none" else "exact"
    return _Number(numeral.first, numeral.last, numeral.value, high, form, numeral)


def _chain(atoms: Atoms, numeral: Numeral) -> _Number | None:
    """Digits tied by signs: 8:20, 9/11, 2024-05-04, 555-1234, 3-1, 1979-89."""
    if not atoms.digits(numeral.first) or numeral.first != numeral.last:
        return None
    groups, last, sign = [atoms.low[numeral.first]], numeral.first, atoms.at(numeral.first + 1)
    if sign not in {"-", ":", "/", "."} or not atoms.glued(numeral.first + 1):
        return None
    while atoms.at(last + 1) == sign and atoms.glued(last + 1) and atoms.digits(last + 2) and atoms.glued(last + 2):
        last += 2
        groups.append(atoms.low[last])
    if len(groups) == 1 or not all(group.isdecimal() and len(group) < 16 for group in groups):
        return None
    kind = _chain_kind(sign, groups)
    if not kind:
        return None
    return _Number(numeral.first, last, numeral.value, numeral.value, "exact", numeral, kind)


def _chain_kind(sign: str, groups: list[str]) -> str:
    values = [int(group) for group in groups]
    if sign == ":":
        return "time"
    if len(groups) == 3 and (len(groups[0]) == 4 or len(groups[2]) in {2, 4}):
        month, day, _ = sorted(values)
        if 0 < month <= 12 and day <= 31:
            return "date"
    if len(groups) > 2:
        return "phone"
    if sign == "/":
        return "fraction" if values[0] == 1 and 2 <= values[1] <= 5 or values in ([2, 3], [3, 4], [2, 5], [3, 5]) else "date"
    if len(groups[0]) == 4 and 1800 <= values[0] < 2100 and (len(groups[1]) == 2 or values[0] <= values[1] < 2100):
        return "date"
    if len(groups[0]) == 3 and len(groups[1]) == 4:
        return "phone"
    return "" if values[0] <= values[1] else "score"


def _range(atoms: Atoms, numeral: Numeral, free: int) -> _Number | None:
    """10 to 15, between 10 and 15, two or three."""
    if numeral.shape not in {"cardinal", "none"}:
        return None
    opening = _between(atoms, numeral.first, free)
    second = _second(atoms, numeral, opening >= 0)
    if second is None or second.shape != "cardinal":
        return None
    low, high = numeral.value, second.value
    if _shared_scale(atoms, numeral, second):
        low *= high // int(atoms.low[second.first])  # "10-15 thousand"
    if low == high:
        return _Number(numeral.first, second.last, low, high, "exact", numeral, "" if people_follow(atoms, second.last) else "score")
    if low > high:
        return _Number(numeral.first, second.last, low, low, "exact", numeral, "score") if _voted(atoms, numeral, second) else None
    return _Number(numeral.first, second.last, low, high, "range", numeral, opening=opening)


def _from_to(atoms: Atoms, numeral: Numeral, free: int) -> _Number | None:
    """At least 10 and up to 15, no fewer than ten but as many as fifteen: both ends have their hedge, and one noun."""
    opening, form = _hedge_left(atoms, numeral.first, free)
    at = numeral.last + 1 + (atoms.at(numeral.last + 1) == ",")
    if form != "at_least" or atoms.at(at) not in table.ON_TO:
        return None
    at += 1
    doubtful = atoms.at(at) in table.PERHAPS
    at += doubtful
    for length in (4, 3, 2, 1, 0):
        hedge = table.BEFORE.get(tuple(atoms.low[at : at + length])) if length else "exact" if doubtful else None
        second = numeral_at(atoms, at + length) if hedge is not None and at + length < len(atoms) else None
        if second is None or second.shape != "cardinal" or numeral.shape != "cardinal" or second.value <= numeral.value:
            continue
        if hedge == "at_most" or hedge == "exact":
            return _Number(numeral.first, second.last, numeral.value, second.value, "range", numeral, opening=opening)
        if doubtful and hedge in {"more_than", "at_least"}:  # "at least ten and potentially more than fifteen": ten or more
            return _Number(numeral.first, second.last, numeral.value, numeral.value, "exact", numeral)
    return None


def _shared_scale(atoms: Atoms, numeral: Numeral, second: Numeral) -> bool:
    """Whether a scale behind the upper end belongs to both: "7 or 8 million"."""
    plain = numeral.first == numeral.last and atoms.low[numeral.first].isdecimal()
    both = plain and second.last == second.first + 1 and atoms.low[second.first].isdecimal() and numeral.value < 1000
    return both and int(atoms.low[second.first]) > 0 and second.value > numeral.value


def _voted(atoms: Atoms, numeral: Numeral, second: Numeral) -> bool:
    """12 to 3, 3-1."""
    return second.first == numeral.last + 2 and atoms.at(numeral.last + 1) in {"to", "-"} and atoms.at(numeral.first - 1) not in {"from"}


def _between(atoms: Atoms, first: int, free: int) -> int:
    """The atom "between" before a range, its own hedge allowed in between ("between about 10 and 15"); -1 where there is none."""
    begin, _ = _hedge_left(atoms, first, free)
    return begin - 1 if begin > free and atoms.at(begin - 1) in table.BETWEEN else -1


def _second(atoms: Atoms, numeral: Numeral, between: bool) -> Numeral | None:
    """The upper end of a range."""
    at = numeral.last + 1
    if not between and atoms.at(at) not in _JOINS:
        return None
    joiners = ((word,) for word in table.BETWEEN_JOINER) if between else iter(table.JOINERS)
    for joiner in joiners:
        if not atoms.phrase(at, joiner):
            continue
        begin = at + len(joiner)
        if begin >= len(atoms) or joiner == ("to",) and _changes(atoms, numeral.first):
            continue
        if joiner == ("-",) and atoms.glued(at) != atoms.glued(begin):
            continue
        if atoms.at(begin) == "-" and atoms.hyphen(begin):
            begin += 1
        if between and (skip := _skip_hedge(atoms, begin)):
            begin = skip
        second = numeral_at(atoms, begin) if begin < len(atoms) else None
        if second is not None and second.shape == "cardinal" and (second.first == second.last or atoms.at(begin) not in {"a", "an"}):
            return second
    return None


def _skip_hedge(atoms: Atoms, at: int) -> int:
    """Behind a hedge that stands at `at` ("between 10 and about 15"); 0 where there is none."""
    for length in (4, 3, 2, 1):
        if tuple(atoms.low[at : at + length]) in table.BEFORE:
            return at + length
    return 0


def _changes(atoms: Atoms, first: int) -> bool:
    """Whether a figure is said to move: "rose from 10 to 15", "revised up from 10 to 15"."""
    return atoms.at(first - 1) == "from" and any(atoms.at(first - back) in table.CHANGES for back in range(2, 7))


def _hedge_left(atoms: Atoms, first: int, free: int) -> tuple[int, Form | None]:
    """Where the hedge that ends just before atom `first` begins, and its form; `first` and None where there is none."""
    for length in (4, 3, 2, 1):
        begin = first - length
        if begin >= free and (form := table.BEFORE.get(tuple(atoms.low[begin:first]))) is not None:
            return begin, form
    return first, None


def _hedge_before(atoms: Atoms, number: _Number, free: int) -> tuple[int, Form | None]:
    """All hedges before a number, fillers skipped ("at least another five"): where they begin, and the form of the strongest."""
    at = number.opening if number.opening >= 0 else number.first
    begin, strongest = at, None
    for _ in range(4):
        found, form = _hedge_left(atoms, at, free)
        if form is not None:
            begin = at = found
            strongest = _stronger(strongest, form)
            continue
        filler = next((len(words) for words in table.FILLERS if at - len(words) >= free and atoms.phrase(at - len(words), words)), 0)
        if not filler:
            break
        at -= filler
    return (begin, strongest) if strongest is not None else (number.first, None)


def _hedge_after(atoms: Atoms, number: _Number) -> tuple[int, Form | None]:
    """The last atom of a number with the modifier behind it ("20 or more", "20-odd", "4+"), and its form."""
    at = number.last + 1
    for length in (4, 3, 2, 1):
        words = tuple(atoms.low[at : at + length])
        form = table.AFTER.get(words) if len(words) == length else None
        if form is None:
            continue
        phrase, end = " ".join(words), at + length
        number_follows = end < len(atoms) and (atoms.low[end] in {"a", "an"} or numeral_at(atoms, end) is not None)
        if phrase in table.AFTER_UNLESS_NUMBER and number_follows:
            continue
        if atoms.at(end) in table.AFTER_NOT_BEFORE or words[0] == "-" and not atoms.hyphen(at):
            continue
        return end - 1, form
    return number.last, None


_STRENGTH: dict[Form | None, int] = {None: 0, "about": 1, "at_most": 2, "fewer_than": 2, "at_least": 2, "more_than": 3}


def _stronger(one: Form | None, other: Form | None) -> Form | None:
    """Of two hedges on one number the one that bounds it: "at least about 12" is at least, "at least more than 12" more than."""
    return one if _STRENGTH[one] >= _STRENGTH[other] else other


def _bounds(number: _Number, form: Form | None) -> tuple[int, int | None, Form]:
    """The table of section 3: bounds of a number under a hedge.  A vague word keeps its safe lower bound (C1)."""
    low, high = number.low, number.high
    if form is None or number.form in {"vague", "none"} or form == "about" and number.form == "range":
        return low, high, number.form
    if form == "at_least":
        return low, None, form
    if form == "more_than":
        return low + 1, None, form
    if form == "at_most":
        return 0, high, form
    if form == "fewer_than":
        return 0, max((high or 0) - 1, 0), form
    return low, high, form


def _hedge_words(atoms: Atoms, number: _Number, begin: int, stop: int) -> str | None:
    before = atoms.low[begin : number.opening if number.opening > begin else number.first]
    after = atoms.low[number.last + 1 : stop + 1]
    return " ".join([*before, *after]) or None


def _listed(atoms: Atoms, first: int, before: Quantity) -> bool:
    """Whether only a comma or "and" parts a number from the one before it."""
    for back in (1, 2, 3):
        at = first - back
        if at < 0 or atoms.first[at] <= before.last:
            return True
        if atoms.low[at] not in {",", "and", "or", "to", "-"}:
            return False
    return False


def _extra(atoms: Atoms, begin: int, number: _Number, stop: int) -> Extra | None:
    """B3: another five, five more, five others."""
    near = atoms.low[max(begin - 2, 0) : number.first]
    after = atoms.at(stop + 1)
    follows = atoms.at(stop + 2)
    if near and near[-1] in table.MORE_BEFORE or table.MORE_BEFORE & set(atoms.low[begin : number.first]):
        return "more"
    if after in table.MORE_AFTER and follows != "than":
        return "other" if follows in table.OTHER_AFTER and after == "other" else "more"
    if after in table.OTHER_AFTER or near and near[-1] in table.OTHER_BEFORE:
        return "other"
    return None


