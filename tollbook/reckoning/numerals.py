"""What a count binds: from the words' number to the least and the greatest number it allows (R4, R7, R11)."""
from __future__ import annotations

from ..model import Claim, Count

#: Words before a numeral that say it was not quite reached (R11).  They come from the text, so each language adds its own.
SHORT_OF = ("nearly", "almost", "close to", "just under", "not quite", "casi", "cerca de", "presque", "fast", "knapp", "quasi")


def place_of_last_digit(number: int) -> int:
    """The unit u that a rounded number is rounded to: 20 -> 10, 150 -> 10, 23 -> 1, 500 -> 100; 0 -> 1."""
    unit = 1
    while number and number % (unit * 10) == 0:
        unit *= 10
    return unit


def bounds_of(claim: Claim) -> tuple[int, int | None]:
    """Least and greatest number of people that this count allows, both included; None: no greatest (R11).

    A number that is told of a harm means at least one, also behind "up to"; a feared harm is not told.
    """
    count = claim.count
    if count.form == "unknown" or claim.source.certainty == "withheld":
        return 0, None
    if count.form == "about":
        return _about(count)
    if count.form in ("at_most", "fewer_than"):
        told = 0 if claim.source.certainty == "feared" or count.high == 0 else 1
        return max(count.low, told), count.high
    return count.low, count.high


def is_short_of(count: Count) -> bool:
    """Whether the words say that the number was not quite reached: "nearly 20"."""
    return count.form == "about" and count.words.casefold().startswith(SHORT_OF)


def _about(count: Count) -> tuple[int, int | None]:
    number = count.low
    half = place_of_last_digit(number) / 2
    least = int(-(-(number - half) // 1))
    if is_short_of(count):
        return max(min(number - 1, least), min(1, number)), max(number - 1, min(1, number))
    return max(least, min(1, number)), int((number + half) // 1)


def numeral(count: Count) -> tuple[str, int, int] | None:
    """The numeral as printed, its modifier left out: "more than 70", "at least 70" and "70" are one (R6).  None: no figure is given."""
    if count.form == "unknown":
        return None
    if count.form == "vague":
        return "word", count.low, count.low
    if count.form == "more_than":
        return "number", count.low - 1, count.low - 1
    if count.form == "range":
        return "number", count.low, count.low if count.high is None else count.high
    if count.form in ("at_most", "fewer_than"):
        top = (count.high or 0) + (count.form == "fewer_than")
        return "number", top, top
    return "number", count.low, count.low
