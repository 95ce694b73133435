"""What words a report uses for a happening, and how much each of them tells: names, rare words, numbers, pairs of names.

How rare a word is does not depend on what else a book holds, so that a report's words weigh the same whenever it is added: it follows from
`ranks.txt` (training/ranks.py), English words from the most common to the rarest.  A word that is not there tells the most.  Words that
stand in any report of violence (`plainwords`) tell nothing.
"""
from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from .plainwords import GRAMMAR, VIOLENCE

LEAD = 1500
"""Characters at the beginning of a text whose words count fully; those after them count less, as sidebars and other news follow."""
LATER = 0.6
LONGEST = 8000
"""Characters that are looked at."""
_NAMES, _WORDS, _NUMBERS, _PAIRS = 60, 50, 24, 40
"""How many of each kind are kept, those that tell the most first."""
_TOKEN = re.compile(r"(?P<age>\d{1,3})[- ]years?[- ]old|(?P<number>\d[\d:,.]*\d|\d)|(?P<word>[A-Za-z][A-Za-z'-]*)")
_NEWSROOM = frozenset(
    """jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun am pm edt est cdt cst mdt mst pdt pst
    gmt utc photo photos photograph image images video watch update updated updates updating breaking live file courtesy via email facebook
    twitter instagram tweet share comments comment posted published publish advertisement subscribe newsletter newsletters sign click read
    lt sgt cpl det capt maj gen col rep sen gov mr mrs ms dr jr sr st ave blvd rd ln hwy apt teen teens teenager teenage youth coroner
    apartment apartments eve website online app tv fm follow editor staff writer correspondent associated ap reuters afp anonymous tip
    tips crimestoppers stoppers crime gofundme""".split()
)
"""What newspapers print around any report: months and weekdays cut short, calls to share it, ranks and streets."""
_PARTS = re.compile(r"[-']")
_COMMON = 60.0
"""A word of this rank tells about a tenth of what the rarest do."""


Telling = dict[str, float]
"""Words with how much each tells, 0..1."""


@dataclass(frozen=True, slots=True)
class Wording:
    """`names` are words written with a capital letter, `pairs` two of them side by side ("anna weiler")."""

    names: Telling
    words: Telling
    numbers: Telling
    pairs: Telling


def wording_of(pieces: Iterable[tuple[str, float]]) -> Wording:
    """The wording of pieces of text, each with how much it counts, 0..1."""
    found = Wording({}, {}, {}, {})
    for text, share in pieces:
        _count(text, share, found)
    words = {word: much for word, much in found.words.items() if word not in found.names}
    return Wording(_most(found.names, _NAMES), _most(words, _WORDS), _most(found.numbers, _NUMBERS), _most(found.pairs, _PAIRS))


def _count(text: str, share: float, found: Wording) -> None:
    before, end = "", -1
    for match in _TOKEN.finditer(folded(text)):
        word = match.group()
        if match.lastgroup != "word":
            _more(found.numbers, _number(match), share)
            continue
        bare = word.lower().removesuffix("'s").strip("'-")
        telling = rarity(bare)
        if not word[0].isupper():
            _more(found.words, bare, share * telling)
            continue
        _more(found.names, bare, share * telling)
        if before and match.start() == end + 1 and telling > 0 and rarity(before) > 0:
            _more(found.pairs, f"{before} {bare}", share * (rarity(before) + telling) / 2)
        before, end = bare, match.end()


def _number(match: re.Match[str]) -> str:
    """Ages as "12y"; numbers of three digits or more and times of day as they are; years and small numbers tell nothing ("")."""
    if match["age"]:
        return f"{match['age']}y"
    number = match.group().rstrip(".,:")
    if ":" in number:
        return number
    number = number.replace(",", "")
    return number if len(number) > 2 and number.isdigit() and not 1900 <= int(number) <= 2099 else ""


def _more(counts: Telling, word: str, telling: float) -> None:
    if word and telling > counts.get(word, 0.0):
        counts[word] = telling


def _most(counts: Telling, many: int) -> Telling:
    kept = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:many]
    return {word: round(telling, 2) for word, telling in sorted(kept) if telling >= 0.05}


@lru_cache(100_000)
def rarity(word: str) -> float:
    """0 for a word that any report may use, up to 1 for one that is in no list; of a word with hyphens, its rarest part."""
    if "-" in word or "'" in word:
        return max((rarity(part) for part in _PARTS.split(word) if len(part) > 2), default=0.0)
    if word in GRAMMAR or word in VIOLENCE or word in _NEWSROOM or len(word) < 2:
        return 0.0
    rank = _ranks().get(word)
    return 1.0 if rank is None else 0.9 * math.log1p(rank / _COMMON) / math.log1p(len(_ranks()) / _COMMON)


def folded(text: str) -> str:
    """Without accents, and with plain apostrophes and hyphens."""
    if text.isascii():
        return text
    text = text.translate({0x2019: "'", 0x2018: "'", 0x2013: "-", 0x2014: " - ", 0xA0: " "})
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


@cache
def _ranks() -> dict[str, int]:
    lines = Path(__file__).with_name("ranks.txt").read_text(encoding="ascii").split()
    return {word: rank for rank, word in enumerate(lines)}


def pieces_of(text: str, spans: Sequence[tuple[int, int]] | None) -> list[tuple[str, float]]:
    """A text's pieces, each with how much its words count: the spans fully; without spans all of it, what follows the lead less."""
    if spans is not None:
        return [(text[start:end], 1.0) for start, end in spans]
    pieces = ((text[:LEAD], 1.0), (text[LEAD:LONGEST], LATER))
    return [piece for piece in pieces if piece[0]]
