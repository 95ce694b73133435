"""How old the people counted are: numbers of age beside them, words that say child or adult (claims.md G7)."""

from __future__ import annotations

from collections.abc import Iterable

from tollbook.language.en import people
from tollbook.model import Age

from .sentence import Sentence

ADULT_AGE = 18
OLDEST = 120
UNITS_OF_INFANTS = {"month", "months", "week", "weeks", "day", "days", "hour", "hours"}


def age_at(s: Sentence, word: int) -> int | None:
    """The age in whole years that a numeral's word gives; months and days are 0."""
    quantity = s.quantity_at.get(word)
    if quantity is None or not 0 <= quantity.low <= OLDEST:
        return None
    after = [s.low[w] for w in range(quantity.last + 1, min(quantity.last + 3, len(s)))]
    if quantity.kind == "age":
        return 0 if any(unit in UNITS_OF_INFANTS for unit in after) else quantity.low
    bracketed = (
        quantity.first > 0
        and s.low[quantity.first - 1] == "("
        and quantity.first == quantity.last
        and after[:1] == [")"]
        and s.low[quantity.first].isdigit()
    )
    return quantity.low if bracketed and s.upos(max(0, quantity.first - 2)) == "PROPN" else None


def ages_behind(s: Sentence, last: int) -> list[int]:
    """Ages right after the last word of a name or noun: ", 34,", "(45)", ", aged 5 and 7,", ", two months old,"."""
    out: list[int] = []
    at, end = last + 1, min(len(s), last + 9)
    if at < end and s.low[at] not in {",", "(", "aged", "ages", "-", "–", "age", ";"}:
        return out
    while at < end:
        age = age_at(s, at)
        if age is not None:
            out.append(age)
            at = s.quantity_at[at].last + 1
            while at < end and s.low[at] in {"year", "years", "old", "-", "months", "month", "weeks", "days"}:
                at += 1
            continue
        if (
            out
            and s.low[at] in {",", "and", "to"}
            and at + 1 < len(s)
            and age_at(s, at + 1) is not None
            or s.low[at] in {",", "(", "aged", "ages", "age", "all", "both", "between"}
            and not out
        ):
            at += 1
            continue
        break
    return out


def in_words(words: Iterable[int], s: Sentence, *, every: bool = False) -> list[int]:
    """Ages among describing words: "18-year-old".  `every`: the same age once for each numeral that gives it."""
    found: dict[int, int] = {}
    for word in words:
        age = age_at(s, word)
        if age is not None:
            found[s.quantity_at[word].first] = age
    return list(found.values()) if every else list(dict.fromkeys(found.values()))


def age_of(ages: list[int]) -> Age | None:
    """Child or adult, where all the ages say the same."""
    kinds: set[Age] = {"adult" if age >= ADULT_AGE else "child" for age in ages}
    return kinds.pop() if len(kinds) == 1 else None


def said_by(lows: Iterable[str]) -> Age | None:
    """What adjectives say: "teenage", "elderly"."""
    for low in lows:
        if low in people.CHILD_ADJECTIVES:
            return "child"
        if low in people.ADULT_ADJECTIVES:
            return "adult"
    return None
