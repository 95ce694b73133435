"""Numerals in a text: its atoms (runs of digits, of letters, single signs) and the numbers that they spell.

Atoms do not depend on how words were split, so "AK-47", "54-year-old" and "twenty - three" read alike however they were tokenised.
Only what is spelled is read here; what it counts is `kinds.judge`.
"""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tollbook.language.en import numerals as table
from tollbook.model import Span

Shape = Literal["cardinal", "vague", "ordinal", "fraction", "decimal", "both", "none", "long"]

_ATOM = re.compile(
    r"\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,5}(?![\d\u00a0\u2009\u202f])|\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\s\w]|_"
)
_DASHES = dict.fromkeys("-‐‑‒–−", "-")
_LONGEST = 15
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+|\d+")
_DECIMAL = re.compile(r"\d+\.\d+|\d{1,3}(?:,\d{3})+\.\d+")


class Atoms:
    """A sentence cut into atoms.  `low` is lower case with one kind of dash and of apostrophe; `first` and `last` are the words that
    each lies in."""

    def __init__(self, text: str, words: Sequence[Span]) -> None:
        self.text = text
        self.start: list[int] = []
        self.end: list[int] = []
        self.low: list[str] = []
        self.first: list[int] = []
        self.last: list[int] = []
        word, count = 0, len(words)
        for match in _ATOM.finditer(text, words[0][0], words[-1][1]) if words else ():
            start, end = match.span()
            while word < count and words[word][1] <= start:
                word += 1
            if word == count or words[word][0] >= end:
                continue
            last = word
            while last + 1 < count and words[last + 1][0] < end:
                last += 1
            low = match[0].lower()
            self.start.append(start)
            self.end.append(end)
            self.low.append(_DASHES.get(low) or low.replace("’", "'"))
            self.first.append(word)
            self.last.append(last)

    def __len__(self) -> int:
        return len(self.low)

    def at(self, i: int) -> str:
        """The atom at `i` in lower case, empty beyond either end."""
        return self.low[i] if 0 <= i < len(self.low) else ""

    def glued(self, i: int) -> bool:
        """Whether no blank parts the atom from the one before it."""
        return 0 < i < len(self.low) and self.start[i] == self.end[i - 1]

    def hyphen(self, i: int) -> bool:
        """Whether the atom is a hyphen inside a word: nothing parts it from its neighbours but how words were split, or a line's end."""
        if self.at(i) != "-" or not self.glued(i) or i + 1 >= len(self.low):
            return False
        return self.glued(i + 1) or "\n" in self.text[self.end[i] : min(self.start[i + 1], self.end[i] + 2)]

    def capital(self, i: int) -> bool:
        return 0 <= i < len(self.low) and self.text[self.start[i]].isupper()

    def digits(self, i: int) -> bool:
        return 0 <= i < len(self.low) and self.low[i][0].isdecimal()

    def phrase(self, i: int, words: Sequence[str]) -> bool:
        return self.low[i : i + len(words)] == list(words)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as spelled, from atom `first` to atom `last`.  `value` is rounded down where the numeral is no whole number (`decimal`);
    `parts` is numerator and denominator of a fraction."""

    first: int
    last: int
    value: int
    shape: Shape = "cardinal"
    parts: tuple[int, int] | None = None


def numeral_at(atoms: Atoms, i: int) -> Numeral | None:
    """The longest numeral that begins at an atom; None where none does."""
    low = atoms.low[i]
    if low[0].isdecimal():
        return _from_digits(atoms, i)
    if low not in _BEGINS or low in _ARTICLES and atoms.at(i + 1) not in _AFTER_ARTICLE:
        return None
    return _phrase(atoms, i) or _spelled(atoms, i)


# Phrases by their first word, the longest first.
_PHRASES: dict[str, list[tuple[tuple[str, ...], int, Shape]]] = {}
for _shape, _rows in (("cardinal", table.EXACT), ("vague", table.VAGUE)):
    for _words, _value in _rows.items():
        _split = tuple(_words.split())
        _PHRASES.setdefault(_split[0], []).append((_split, _value, "cardinal" if _shape == "cardinal" else "vague"))
for _list in _PHRASES.values():
    _list.sort(key=lambda row: -len(row[0]))
_ARTICLES = ("a", "an")
_AFTER_ARTICLE = {words[1] for article in _ARTICLES for words, _, _ in _PHRASES.get(article, ())} | set(table.PARTS)
_NOBODY = [tuple(phrase.split()) for phrase in table.NOBODY]
_BEGINS = set(_PHRASES) | set(table.SMALL) | set(table.ORDINALS) | {"half", table.BOTH} | {words[0] for words in _NOBODY} | {"a", "an"}


def _matches(atoms: Atoms, i: int, words: tuple[str, ...]) -> int:
    """The last atom of a phrase that stands at `i`, blanks or hyphens between its words; -1 where it does not."""
    at = i
    for place, word in enumerate(words):
        if place and atoms.hyphen(at):
            at += 1
        if atoms.at(at) != word:
            return -1
        at += 1
    return at - 1


def _phrase(atoms: Atoms, i: int) -> Numeral | None:
    """C1: vague words and whole phrases; nobody; both; a part of a whole."""
    low = atoms.low[i]
    if low == table.BOTH:
        return Numeral(i, i, 2, "both")
    for words in _NOBODY:
        if words[0] == low and (last := _matches(atoms, i, words)) >= 0:
            return _nobody(atoms, i, last)
    part = _fraction(atoms, i)
    if part is not None:
        return part
    for words, value, shape in _PHRASES.get(low, ()):
        last = _matches(atoms, i, words)
        if last < 0 or not _allowed(atoms, i, last, words):
            continue
        if shape == "cardinal" and words[-1] in {"hundred", "thousand", "million", "billion"}:
            return _carry_on(atoms, i, last, value)
        if atoms.at(last + 1) == "of" and words[-1] in {"number", "numbers", "handful", "couple", "lot", "lots", "pair"}:
            last += 1
        return Numeral(i, last, value, shape)
    return None


def _allowed(atoms: Atoms, i: int, last: int, words: tuple[str, ...]) -> bool:
    """Phrases that are numbers only in some company: "scores of" but not "he scores"; "many" but not "how many"; "some people"."""
    before, after = atoms.at(i - 1), atoms.at(last + 1)
    if words == ("scores",):
        return after in table.AFTER_SCORES or i == 0
    if words == ("many",):
        return before not in table.MANY_WITHOUT_NUMBER and after not in {"-", "a"}
    if words == ("some",):
        return _before_bare_plural(atoms, last + 1)
    if words in {("a", "lot"), ("lots",), ("a", "pair")}:
        return after == "of"
    if words[-1] == "score":
        return after in {"of", "or"}
    if words[-1] in {"number", "numbers"}:
        return after in {"of", "were", "have"}
    return words != ("a", "couple") or after not in {"was", "who", "were", "and", "from", ",", "."}


def _before_bare_plural(atoms: Atoms, i: int) -> bool:
    """Whether "some" counts: "some people", "some young men", "some of them", not "some time" or "some 20"."""
    if atoms.at(i) == "of":
        return True
    for at in range(i, min(i + 3, len(atoms))):
        low = atoms.low[at]
        if low in table.PLURALS or (low.endswith("s") and len(low) > 3 and not low.endswith(("ss", "us", "is", "'s"))):
            return True
        if not low.isalpha() or low in table.SMALL or low in _BEGINS:
            return False
    return False


def _nobody(atoms: Atoms, i: int, last: int) -> Numeral | None:
    """"No" before a noun, "none", "nobody", "no one", "zero"."""
    after = atoms.at(last + 1)
    if atoms.low[last] == "no" and (not after.isalpha() or after in table.NO_WITHOUT_NOUN):
        return None
    return Numeral(i, last, 0, "none")


def _fraction(atoms: Atoms, i: int) -> Numeral | None:
    """Half, a third of, two thirds, three-quarters."""
    low = atoms.low[i]
    if low == "half":
        if any(_matches(atoms, i, words) >= 0 for words, _, _ in _PHRASES["half"]):
            return None
        return Numeral(i, i, 0, "fraction", (1, 2))
    numerator = 1 if low in {"a", "an"} else table.UNITS.get(low)
    at = i + 2 if atoms.hyphen(i + 1) else i + 1
    name = atoms.at(at)
    if numerator is None or name not in table.PARTS or (at > i + 1 and low in {"a", "an"}):
        return None
    if low in {"a", "an"} and atoms.at(at + 1) != "of":
        return None
    if name == "half" and any(_matches(atoms, i, words) >= 0 for words, _, _ in _PHRASES["a"]):
        return None
    if name in table.ORDINALS and numerator > 1:
        return None
    return Numeral(i, at, 0, "fraction", (numerator, table.PARTS[name]))


def _from_digits(atoms: Atoms, i: int) -> Numeral:
    """Digits with separators, their letters ("32nd", "70k") and the scale behind them ("1.2 million")."""
    printed = atoms.text[atoms.start[i] : atoms.end[i]]
    if len(printed) > _LONGEST * 2 or sum(map(str.isdecimal, printed)) > _LONGEST:
        return Numeral(i, i, 0, "long")
    glued = atoms.at(i + 1) if atoms.glued(i + 1) else ""
    if _THOUSANDS.fullmatch(printed):
        value, tenths = int("".join(filter(str.isdecimal, printed))), 1
        if glued in table.ORDINAL_ENDINGS:
            return Numeral(i, i + 1, value, "ordinal")
    elif _DECIMAL.fullmatch(printed):
        digits = printed.replace(",", "")
        value, tenths = int(digits.replace(".", "")), 10 ** len(digits.partition(".")[2])
    else:
        return Numeral(i, i, 0, "decimal")
    if glued in table.GLUED_SCALES:
        return _scaled(i, i + 1, value * table.GLUED_SCALES[glued], tenths)
    if atoms.low[i] == table.NOBODY_DIGITS:
        return Numeral(i, i, 0, "none")
    if (half := _half_after(atoms, i)) and tenths == 1:
        value, tenths, last = value * 2 + 1, 2, half
    else:
        last = i
    scale = _scale_at(atoms, last + 1)
    if scale is None:
        return _scaled(i, last, value, tenths)
    if value * scale[0] % tenths:
        return _scaled(i, scale[1], value * scale[0], tenths)
    return _carry_on(atoms, i, scale[1], value * scale[0] // tenths)


def _scaled(first: int, last: int, value: int, tenths: int) -> Numeral:
    if value % tenths or tenths == 1000 and value // tenths == 0:
        return Numeral(first, last, value // tenths, "decimal")
    return Numeral(first, last, value // tenths, "cardinal" if tenths == 1 or first != last else "decimal")


def _half_after(atoms: Atoms, i: int) -> int:
    """The last atom of "and a half" or "1/2" behind a numeral that ends at `i`; 0 where there is none."""
    if atoms.phrase(i + 1, ("and", "a", "half")):
        return i + 3
    return i + 3 if atoms.phrase(i + 1, ("1", "/", "2")) and not atoms.glued(i + 1) else 0


def _scale_at(atoms: Atoms, i: int) -> tuple[int, int] | None:
    """The worth and place of a scale word: "million", "-million", "dozen"."""
    if atoms.hyphen(i):
        i += 1
    low = atoms.at(i)
    if low == table.HUNDRED:
        return 100, i
    if low in table.SCALES:
        return table.SCALES[low], i
    if low in table.MULTIPLIERS and (low != "score" or atoms.at(i + 1) in {"of", "people", "men", ""}):
        return table.MULTIPLIERS[low], i
    return None


def _spelled(atoms: Atoms, i: int) -> Numeral | None:
    """Number words from atom `i`: cardinals, and ordinals that end them."""
    low = atoms.low[i]
    if low in table.ORDINALS:
        return Numeral(i, i, table.ORDINALS[low], "ordinal")
    if low not in table.SMALL:
        return None
    value, last = _below_hundred(atoms, i)
    if atoms.hyphen(last + 1) and table.ORDINALS.get(atoms.at(last + 2), 10) < 10 and value % 10 == 0 and value >= 20:
        return Numeral(i, last + 2, value + table.ORDINALS[atoms.at(last + 2)], "ordinal")
    half = _half_after(atoms, last)
    if half:
        scale = _scale_at(atoms, half + 1)
        return Numeral(i, half, value, "decimal") if scale is None else _carry_on(atoms, i, scale[1], value * scale[0] + scale[0] // 2)
    scale = _scale_at(atoms, last + 1)
    if scale is None:
        return Numeral(i, last, value)
    return _carry_on(atoms, i, scale[1], value * scale[0])


def _below_hundred(atoms: Atoms, i: int) -> tuple[int, int]:
    """The number below a hundred at `i` and its last atom: "twenty", "twenty-three", "twenty three"."""
    value = table.SMALL[atoms.low[i]]
    at = i + 2 if atoms.hyphen(i + 1) else i + 1
    unit = table.UNITS.get(atoms.at(at))
    if unit is not None and value >= 20:
        return value + unit, at
    return value, i


def _carry_on(atoms: Atoms, first: int, last: int, value: int) -> Numeral:
    """What follows a scale word: further scales ("hundred thousand"), and smaller numbers ("thousand and one", "million 200 thousand")."""
    name = atoms.low[last]
    if name in table.MULTIPLIERS:
        return Numeral(first, last, value)
    done, group, lowest = 0, value, table.LARGEST
    if name in table.SCALES:
        done, group, lowest = value, 0, table.SCALES[name]
    while True:
        scale = _scale_at(atoms, last + 1)
        if scale is not None and group and atoms.low[scale[1]] not in table.MULTIPLIERS and (scale[0] < lowest or done == 0):
            if scale[0] == 100:
                if group >= 100:
                    break
                group, last = group * 100, scale[1]
                continue
            done, group, lowest, last = done + group * scale[0], 0, scale[0], scale[1]
            continue
        if scale is not None and not group and atoms.low[last] in table.SCALES and scale[0] > lowest:
            done, lowest, last = done * scale[0], scale[0], scale[1]  # "a thousand billion"
            continue
        added = _next_part(atoms, last, group, done, lowest)
        if added is None:
            break
        group, last = group + added[0], added[1]
    numeral = Numeral(first, last, done + group, "cardinal" if done + group < table.LARGEST else "long")
    return _ordinal_end(atoms, numeral)


def _next_part(atoms: Atoms, last: int, group: int, done: int, lowest: int) -> tuple[int, int] | None:
    """The number that goes on after a scale word, and its last atom: below a hundred after "hundred", below the scale after others."""
    at = last + 1
    if atoms.hyphen(at):
        at += 1
    joined = atoms.at(at) == "and"
    if joined:
        at += 2 if atoms.hyphen(at + 1) else 1
    low = atoms.at(at)
    if group % 100 or (group and atoms.low[last] != table.HUNDRED):
        return None
    if low in table.SMALL:
        value, end = _below_hundred(atoms, at)
        follows = _scale_at(atoms, end + 1)
        if joined and not group and follows is not None:
            return None  # "two thousand and three hundred" are two numbers
        return value, end
    if atoms.digits(at) and not joined and done and not group and low.isdecimal() and len(low) <= 3:
        follows = _scale_at(atoms, at + 1)
        if follows is not None and follows[0] < lowest and atoms.low[follows[1]] in table.SCALES:
            return int(low), at
    return None


def _ordinal_end(atoms: Atoms, numeral: Numeral) -> Numeral:
    """"One hundred and first"."""
    at = numeral.last + 1
    if atoms.at(at) == "and":
        at += 1
        value = table.ORDINALS.get(atoms.at(at))
        if value is not None and numeral.value % 100 == 0 and value < 100:
            return replace(numeral, last=at, value=numeral.value + value, shape="ordinal")
    return numeral
