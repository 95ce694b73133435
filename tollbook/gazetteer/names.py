"""Looking names up in a phrase: the longest name that begins at each word, in time linear in the words.

A phrase is taken apart into folded words without hyphens, dots and possessives, each with the word as it was printed: what a name is told
by is its key, whether it may be one is told by its print ("WHO", never "who").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from .folding import ARTICLES, fold

T = TypeVar("T")
MOST_WORDS = 60
"""Words of a phrase that are looked at: no body has a longer name, and a source of more words says no more."""
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’ʼ.][^\W_]+)*|&")
_POSSESSIVE = re.compile(r"['’][sS]$")
_ABBREVIATION = re.compile(r"[A-Z0-9][A-Z0-9 /.&+-]{0,8}[A-Z0-9]$|[A-Z]{2,}[a-z]?$")


class Word(NamedTuple):
    """A word of a phrase: its folded key, and as printed (without the possessive)."""

    key: str
    printed: str


def words_of(phrase: str) -> list[Word]:
    """The words of a phrase, the first MOST_WORDS of them."""
    words: list[Word] = []
    for token in _TOKEN.findall(phrase[: 30 * MOST_WORDS])[:MOST_WORDS]:
        printed = _POSSESSIVE.sub("", token)
        bare = printed.replace(".", "") if "." in printed and len(printed) <= 2 * printed.count(".") + 1 else printed
        words += [Word("al" if key in ARTICLES else key, bare) for key in fold(bare).split()]
    return words


@lru_cache(maxsize=16384)
def key_of(name: str) -> str:
    """The key under which a name is looked up."""
    return " ".join(word.key for word in words_of(name)).removeprefix("the ")


def is_abbreviation(name: str) -> bool:
    """Whether a name is written in capitals and figures alone: "M-19", "JNIM", "FARDC"."""
    return bool(_ABBREVIATION.match(name)) and any(letter.isalpha() for letter in name)


class NameTable(Generic[T]):
    """Values by name; several values may bear one name, in the order in which they were given."""

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        self._by_key: dict[str, tuple[T, ...]] = {}
        self._lengths: dict[str, int] = {}
        for name, value in rows:
            key = key_of(name)
            if not key or value in self._by_key.get(key, ()):
                continue
            self._by_key[key] = (*self._by_key.get(key, ()), value)
            first, length = key.split()[0], key.count(" ") + 1
            self._lengths[first] = max(self._lengths.get(first, 0), length)

    def __len__(self) -> int:
        return len(self._by_key)

    def get(self, key: str) -> tuple[T, ...]:
        return self._by_key.get(key, ())

    def at(self, keys: list[str], start: int) -> list[tuple[int, tuple[T, ...]]]:
        """All names that begin at a word: the index after each and its values, the longest first."""
        longest = self._lengths.get(keys[start], 0)
        found = []
        for end in range(min(len(keys), start + longest), start, -1):
            values = self._by_key.get(keys[start] if end == start + 1 else " ".join(keys[start:end]))
            if values:
                found.append((end, values))
        return found
