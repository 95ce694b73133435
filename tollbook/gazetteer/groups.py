"""Non-state armed groups by their names, short names and abbreviations (armed_groups.txt: facts out of open lists, the source in each row).

A group's key is made of its short name ("group:m23"), equal for all its aliases.  `country` is where it mostly fights; of several groups
of one name ("National Liberation Army") the report's country tells which is meant, else the first in the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .folding import fold
from .names import NameTable, Word, is_abbreviation, key_of, words_of

# Abbreviations that are words too: in a text of capitals alone only with a word of the trade beside them, elsewhere only in capitals.
_ALSO_WORDS = frozenset(
    "mend tip far fan fap nap map mas mum pac ram rum slam smart wave ring cap lap pap asp force shield gap art uno aim alir plan model "
    "fact "
    "eros orden elf alf gal gam mit mir an aa sl mk rn ji funk frap cam cal ado fis fal rad rara let born base core".split()
)
# Names that are a person's, a place's or plain words: only alone, with a word of the trade, or in a report of their country.
_SOFT = frozenset(
    (
        "amal|wagner|azov|fano|lautaro|cobras|ninjas|scorpions|white eagles|order|base|minutemen|new forces|eastern front|southern front|"
        "islamic front|black shadow|black order|white hand|eye for an eye|northern family|family of the north|united cartels|red flag|"
        "direct action|popular forces|peace brigades|peace companies|codos|red command|southern movement|black eagles|cuban power|"
        "national resistance|national resistance front|united front|islamic group|islamic movement|army of islam|national vanguard|"
        "popular resistance movement|revolution and justice|revolutionary struggle|army of god|army of glory|sons of freedom|hirak|dawa|"
        "contra|prc|aa|sl|mk|rn|ji|plan|tip|tupac amaru|free land|security belt|black widow|guardians of blood|black september|"
        "la familia|aleph|poqo|fatherland and liberty|lions den|friends of friends|red hand commando|atesh|murabitun|shield|rusich|redut|"
        "born|jihad group|al jihad"
    ).split("|")
)
# Names that are printed in lower case as well.
_LOWER = frozenset(
    "taliban|hamas|hezbollah|houthis|houthi|boko haram|contras|contra rebels|sandinistas|janjaweed|interahamwe|tupamaros|shining path|isis|"
    "al qaeda|al qaida|al shabaab|mujahideen|mujahedeen|mujahidin|mojahedin|mujaheddin|naxalites|naxals|maoists|maoist rebels|peshmerga|"
    "zapatistas|montoneros|khmer rouge|vietcong|viet cong|mai mai|chechen rebels|chechen separatists|simbas|recontras|autodefensas".split(
        "|"
    )
)
TRADE = frozenset(
    "rebels rebel guerrillas guerrilla guerillas fighters fighter militants militant militia militias militiamen movement group gunmen "
    "member "
    "members insurgents cartel gang mercenaries battalion brigade brigades regiment terrorists terrorist commandos organization "
    "organisation "
    "sympathizers cell paramilitary paramilitaries army forces faction front leader leaders commander spokesman subversives attackers "
    "combatants separatists".split()
)


@dataclass(frozen=True, slots=True)
class ArmedGroup:
    """`aliases` holds all its other names and abbreviations; `source` the open list that has it."""

    key: str
    name: str
    country: str | None
    aliases: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Alias:
    """One name of a group, and how it has to be printed."""

    group: ArmedGroup
    abbreviation: bool
    army: bool  # "Lebanese Forces": in lower case the state's


class GroupTable:
    """The groups by folded name."""

    def __init__(self, rows: tuple[ArmedGroup, ...]) -> None:
        self.rows = rows
        self._names: NameTable[Alias] = NameTable(aliases_of(rows))

    @classmethod
    def open(cls) -> GroupTable:
        return _open()

    def find(self, words: str, country: str | None = None) -> ArmedGroup | None:
        """The group whose name stands in the words: the longest name, of equals the first."""
        return _find(self, words, country)

    def names_at(self, keys: list[str], start: int) -> list[tuple[int, tuple[Alias, ...]]]:
        return self._names.at(keys, start)


def aliases_of(rows: Sequence[ArmedGroup]) -> Iterator[tuple[str, Alias]]:
    for group in rows:
        for name in (group.name, *group.aliases):
            bare = re.sub(r"\s*\([^)]*\)", "", name)
            for shown in dict.fromkeys((name, bare)):
                army = bool(re.match(r"[A-Z][a-z]+(?:ese|an|ish|i|ian)\b", shown)) and shown.endswith((" Forces", " Army"))
                yield shown, Alias(group, is_abbreviation(shown), army)


def chosen(
    aliases: Sequence[Alias], words: Sequence[Word], beside: Sequence[Word], country: str | None, *, shouted: bool
) -> ArmedGroup | None:
    """The group that some words name, if they are printed as its name; `beside` are the words around them."""
    fitting = [alias for alias in aliases if _is_printed(alias, words, shouted=shouted)]
    if not fitting:
        return None
    key = " ".join(word.key for word in words).removeprefix("the ")
    company = not {word.key for word in beside} - {"the", "a", "of"} or any(word.key in TRADE for word in beside)
    home = [alias.group for alias in fitting if alias.group.country is not None and alias.group.country == country]
    alone = company if not shouted else any(word.key in TRADE for word in beside)
    if (key in _SOFT or (shouted and key in _ALSO_WORDS)) and not home and not alone:
        return None
    return home[0] if home else fitting[0].group


def _is_printed(alias: Alias, words: Sequence[Word], *, shouted: bool) -> bool:
    printed = [word.printed for word in words]
    key = " ".join(word.key for word in words)
    if alias.abbreviation:
        if all(not part.islower() or part in {"of", "the"} for part in printed) and "".join(printed).upper() == "".join(printed):
            return True
        return len(printed) == 1 and len(key) >= 4 and printed[0][:1].isupper() and key not in _ALSO_WORDS
    if alias.army and not shouted and printed[-1][:1].islower():
        return False
    return any(part[:1].isupper() or part[:1].isdigit() for part in printed) or key.removeprefix("the ") in _LOWER


@lru_cache(maxsize=4096)
def _find(table: GroupTable, phrase: str, country: str | None) -> ArmedGroup | None:
    words = words_of(phrase)
    keys = [word.key for word in words]
    shouted = phrase.isupper() and len(words) > 1
    best: tuple[int, ArmedGroup] | None = None
    for start in range(len(words)):
        for end, aliases in table.names_at(keys, start):
            group = chosen(aliases, words[start:end], words[:start] + words[end:], country, shouted=shouted)
            if group is not None:
                if best is None or end - start > best[0]:
                    best = (end - start, group)
                break
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


__all__ = ["Alias", "ArmedGroup", "GroupTable", "TRADE", "aliases_of", "chosen", "key_of"]
