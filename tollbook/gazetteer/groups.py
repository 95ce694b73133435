"""Non-state armed groups by their names, short names and abbreviations (armed_groups.txt: facts out of open lists, the source in each row).

A group's key is made of its short name ("group:m23"), equal for all its aliases.  `country` is where it mostly fights.
"""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .folding import ARTICLES, fold

MOST_WORDS = 9
# Abbreviations that are words too: only in capitals, or with a word of the trade beside them.
_ALSO_WORDS = frozenset("mend eta ira nap map mas mum pac ram rum ltd slam smart wave ring cap lap sla pla pap asp force shield gap art uno aim alir far rcd".split())
_POSSESSIVE = re.compile(r"['’][sS]$")
_WORD = re.compile(r"[^\s\[\]()\"“”;:,]+")


@dataclass(frozen=True, slots=True)
class ArmedGroup:
    """`aliases` holds all its other names and abbreviations; `source` the open list that has it."""

    key: str
    name: str
    country: str | None
    aliases: tuple[str, ...]
    source: str


class GroupTable:
    """The groups by folded name."""

    def __init__(self, rows: tuple[ArmedGroup, ...]) -> None:
        self.rows = rows
        self._by_name: dict[str, ArmedGroup] = {}
        for group in rows:
            for name in (group.name, *group.aliases):
                self._by_name.setdefault(fold(name).removeprefix("the "), group)
        self._first = frozenset(name.split()[0] for name in self._by_name if name)

    @classmethod
    def open(cls) -> GroupTable:
        return _open()

    def find(self, words: str) -> ArmedGroup | None:
        """The group whose name stands in the words: the longest name, of equals the first."""
        return _find(self, words)

    def at(self, words: list[str], printed: list[str], start: int) -> tuple[ArmedGroup, int] | None:
        """The longest name that begins at a word, and the index after it."""
        for end in range(min(len(words), start + MOST_WORDS), start, -1):
            name = " ".join(words[start:end]).strip()
            group = self._by_name.get(name)
            if group is None and _POSSESSIVE.search(printed[end - 1]):
                group = self._by_name.get(name[:-1])
            if group is not None and not (end - start == 1 and words[start] in _ALSO_WORDS and not printed[start].rstrip("'’s").isupper()):
                return group, end
        return None


@lru_cache(maxsize=4096)
def _find(table: GroupTable, words: str) -> ArmedGroup | None:
    printed = _WORD.findall(words)
    folded = [fold(word) for word in printed]
    folded = ["al" if word in ARTICLES else word for word in folded]
    best: tuple[int, ArmedGroup] | None = None
    for start in range(len(folded)):
        found = table.at(folded, printed, start)
        if found and (best is None or found[1] - start > best[0]):
            best = (found[1] - start, found[0])
    return best[1] if best else None


@lru_cache(maxsize=1)
def _open() -> GroupTable:
    """Rows of armed_groups.txt: short name | full name | ISO3 | aliases, separated by ";" | source."""
    rows = []
    for line in Path(__file__).with_name("armed_groups.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        short, name, country, aliases, source = (cell.strip() for cell in line.split("|"))
        others = tuple(alias.strip() for alias in aliases.split(";") if alias.strip())
        rows.append(ArmedGroup(f"group:{fold(short)}", name or short, country or None, (short, *others), source))
    return GroupTable(tuple(rows))
