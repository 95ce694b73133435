"""Texts that reprint one another: wire reports cut short, put in another order, under another headline, in part in other words.

A text is known by its pairs of neighbouring words.  Those that tell reports apart (`plainwords`) are hashed, and an eighth of the hashes,
at least 32, are its keys: always the same eighth, so that a text that was cut to a third still has the keys of its third.  Two texts that
share enough keys are laid beside each other: `likeness` is the share of the shorter one's word pairs that the other has too, near
another such pair at the same distance.  Word pairs that two reporters both happen to use stand alone; a reprint has them in a row.

Tuned on edited texts (docs/book.md, "Copies"): of pairs of which 30 % of the words were changed, none lies under .45; of reports of
different incidents one pair in 10,000 lies over .38.  Symmetric, and the same whatever else a book holds.
"""
from __future__ import annotations

import re
import unicodedata
import zlib
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from ..model import Changes
from .plainwords import GRAMMAR, VIOLENCE

COPY = 0.36
"""A likeness from which on a text counts as a copy."""
WINDOW = 31
"""Days between two publications, at most, for one to be a copy of the other; a day that is not known lies near every day."""
SHARE, LEAST = 0.09, 3
"""Of the fewer keys of two texts, how many they must share to be laid beside each other, and how many at least."""
FEWEST = 20
"""A text of fewer words is never a copy: a line of a sports ticker is like any other."""

_WORDS = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+|\n+")
_PLAIN = GRAMMAR | VIOLENCE
_ONE_IN = 8
_KEYS = 32
_SPACE = 1 << 32
_REACH, _SLACK, _OFTEN = 10, 3, 6
"""A pair is near another one within so many words; at the same distance give or take so many; of pairs that a text has often, so many."""
_LONGEST = 200_000
"""Characters of a text that are looked at; a report is not longer, and a leaked archive is no reprint."""


def words_of(text: str) -> list[str]:
    """The words of a text in its order, without case and accents."""
    text = text[:_LONGEST]
    if not text.isascii():
        text = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return _WORDS.findall(text.casefold())


def keys_of(text: str) -> tuple[int, ...]:
    """The keys by which copies of a text are found, sorted: numbers from 0 to 2**32 - 1; none where it is too short to be a copy."""
    words = words_of(text)
    if len(words) < FEWEST:
        return ()
    telling = [word for word in words if word not in GRAMMAR]
    plain = [word in _PLAIN or len(word) == 1 or (len(word) == 2 and word.isdigit()) for word in telling]
    hashes = {
        zlib.crc32(f"{one} {other}".encode())
        for one, other, p, q in zip(telling, telling[1:], plain, plain[1:], strict=False) if not (p and q)
    }  # fmt: skip
    if len(hashes) <= _KEYS:
        return tuple(sorted(hashes))
    keys = sorted(hashes)
    eighth = bisect_left(keys, _SPACE // _ONE_IN)
    return tuple(keys[: max(eighth, _KEYS)])


def worth_comparing(shared: int, one: int, other: int) -> bool:
    """Whether texts with so many keys, and so many of them in common, are laid beside each other."""
    return shared >= max(LEAST, SHARE * min(one, other))


def likeness(one: str, other: str) -> float:
    """0..1: the share of the shorter text's pairs of neighbouring words that the other has as well, near one another."""
    short, long = sorted((words_of(one), words_of(other)), key=lambda words: (len(words), words))
    pairs = len(short) - 1
    if len(short) < FEWEST:
        return 0.0
    places: dict[tuple[str, str], list[int]] = {}
    for place, pair in enumerate(zip(long, long[1:], strict=False)):
        places.setdefault(pair, []).append(place)
    diagonals: dict[int, list[int]] = defaultdict(list)
    for place, pair in enumerate(zip(short, short[1:], strict=False)):
        for there in places.get(pair, ())[:_OFTEN]:
            diagonals[there - place].append(place)
    return len(_in_rows(diagonals)) / pairs


def _in_rows(diagonals: dict[int, list[int]]) -> set[int]:
    """The places that have another one near them, at about the same distance between the two texts."""
    found: set[int] = set()
    for distance, places in diagonals.items():
        near = sorted(place for d in range(distance - _SLACK, distance + _SLACK + 1) for place in diagonals.get(d, ()))
        for place in places:
            if bisect_right(near, place + _REACH) - bisect_left(near, place - _REACH) > 1:
                found.add(place)
    return found


def copies_among(texts: Sequence[str]) -> list[tuple[int, int, float]]:
    """All pairs of copies in a collection, the earlier place first, with their likeness.  Takes about as long as the texts are many."""
    keys = [keys_of(text) for text in texts]
    having: dict[int, list[int]] = defaultdict(list)
    pairs = []
    for place, own in enumerate(keys):
        shared = Counter(other for key in own for other in having[key])
        for other, count in sorted(shared.items()):
            if worth_comparing(count, len(own), len(keys[other])):
                like = likeness(texts[other], texts[place])
                if like >= COPY:
                    pairs.append((other, place, like))
        for key in own:
            having[key].append(place)
    return pairs


def changes(parent: str, copy: str) -> Changes:
    """What a copy changed of its parent, by sentences; a sentence is kept where at least six of ten of its word pairs are in one of the
    parent's."""
    here, there = _sentences(copy), _sentences(parent)
    where: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, sentence in enumerate(there):
        for pair in set(_pairs(sentence)):
            where[pair].append(place)
    matched = [_match(sentence, where) for sentence in here]
    kept = [place for place in matched if place is not None]
    headline = bool(here and there) and matched[0] != 0
    return Changes(
        kept=round(len(kept) / len(here), 3) if here else 0.0, added=len(here) - len(kept), left_out=len(there) - len(set(kept)),
        headline=headline, moved=any(later < earlier for earlier, later in zip(kept, kept[1:], strict=False)),
    )  # fmt: skip


def _sentences(text: str) -> list[list[str]]:
    """The words of each sentence or line, in the order of the text."""
    found = (words_of(piece) for piece in _SENTENCE_END.split(text[:_LONGEST]))
    return [words for words in found if words]


def _pairs(words: list[str]) -> list[tuple[str, str]]:
    return list(zip(words, words[1:], strict=False)) or [(words[0], "")]


def _match(sentence: list[str], where: dict[tuple[str, str], list[int]]) -> int | None:
    pairs = _pairs(sentence)
    votes = Counter(place for pair in pairs for place in where.get(pair, ())[:20])
    if not votes:
        return None
    most = max(votes.values())
    return min(place for place, count in votes.items() if count == most) if most >= 0.6 * len(pairs) else None
