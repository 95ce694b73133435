"""What a report says of its places as a whole: its datelines, which place contains which, and where its publisher is at home."""
from __future__ import annotations

import re

from tollbook.gazetteer import Gazetteer, fold
from tollbook.language.en import places as table

from .placeforms import Name
from .placewords import Words

_DASHES = frozenset({"--", "---", "—", "–", "-"})
_LONGEST = 30
_MONTH = re.compile(r"(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Z]*\.?$", re.IGNORECASE)


def datelines(words: Words) -> tuple[frozenset[int], frozenset[int]]:
    """The words of datelines: "SAN SALVADOR, 3 Jan 90 (AFP) --", "MANASSAS, Va. —", "GAZA CITY (Reuters) -"; and those of them that stand
    in brackets: an agency, or a country."""
    inside: set[int] = set()
    bracketed: set[int] = set()
    for at in range(len(words)):
        if words.first[at] and words.word[at][0].isupper() and (at == 0 or not words.joined[at] or words.word[at - 1] == ")"):
            depth = 0
            for i in range(at, _dateline_end(words, at)):
                depth += (words.word[i] in {"(", "["}) - (words.word[i] in {")", "]"})
                (bracketed if depth else inside).add(i)
    return frozenset(inside), frozenset(bracketed)


def _dateline_end(words: Words, at: int) -> int:
    """Where the words of a dateline that begins here end, before its dash; 0 where there is none."""
    depth, marked = 0, False
    for i in range(at, min(len(words), at + _LONGEST)):
        word = words.word[i]
        if i > at and not words.joined[i]:
            return 0
        if word in _DASHES and not depth:
            spaced = words.text[words.start[i] - 1] == " " or i + 1 < len(words) and words.start[i + 1] > words.end[i]
            return i if i > at and spaced and (marked or i - at <= 8 and not words.shouted[at]) else 0
        if word in "([":
            depth, marked = depth + 1, True
        elif word in ")]":
            depth -= 1
        elif depth or word in {",", ".", "/"} or word[0].isdigit():
            marked = marked or word[0].isdigit()
        elif not (_is_dateline_word(words, i) or word[0].isupper() and (i > at or _bracket_follows(words, at))):
            return 0
    return 0


def _is_dateline_word(words: Words, at: int) -> bool:
    word = words.word[at]
    state = word in table.STATES or word + "." in table.STATES
    return word.isupper() or state or bool(_MONTH.match(word)) or words.low[at] in table.PARTICLES


def _bracket_follows(words: Words, at: int) -> bool:
    """"Jerusalem (CNN) --": a name in small letters is a dateline only with the agency in brackets."""
    return any(words.word[i] == "(" for i in range(at + 1, min(len(words), at + 6)))


def spread_kinds(names: list[Name], words: Words) -> None:
    """A plural kind noun reaches all names of its list: "Usulutan and Morazan departments"."""
    for index in range(len(names) - 1, 0, -1):
        name = names[index]
        if name.inner is None or name.hint is None or not words.low[name.last - 1].endswith("s"):
            continue
        before = index - 1
        right = name
        while before >= 0 and names[before].inner is None:
            between = words.low[names[before].last : right.first]
            if len(between) > 2 or not set(between) <= {",", "and", "or"}:
                break
            names[before].hint = name.hint
            right = names[before]
            before -= 1


def containers(names: list[Name], words: Words) -> list[int | None]:
    """For each name the one that contains it by the words between: "X, Y", "X in Y", "X (Y)", "X, a village in the south of Y"."""
    out: list[int | None] = [None] * len(names)
    for index in range(len(names) - 1):
        name, behind = names[index], names[index + 1]
        if behind.kind not in {"place", "dateline", "within"} or name.kind == "people" or behind.first - name.last > 8:
            continue
        whole = all(words.joined[i] for i in range(name.last, behind.first + 1))
        if whole and _contains(name, words.low[name.last : behind.first]) and not _listed(names, index, words):
            out[index] = index + 1
    return out


def _contains(name: Name, between: list[str]) -> bool:
    """Whether the words between two names put the first inside the second.  "North of Y" does so only for a quarter, a site or a
    village that nobody knows: a town lies outside of what it is north of."""
    if between in ([","], ["("]):
        return True
    told = set(between)
    if not told & {"of", "in", "to"} or not told <= table.CONTAINING | {",", "-"}:
        return False
    apart = told & _POINTS and "of" in told and not told & {"part", "parts", "in"} or "to" in told
    return not apart or name.hint == "site" or not name.rows


_POINTS = frozenset("north south east west northeast northwest southeast southwest outskirts close near".split())


def _listed(names: list[Name], index: int, words: Words) -> bool:
    """"A, B and C" of one rank: a list and no containment."""
    if index + 2 >= len(names):
        return False
    behind, next_one = names[index + 1], names[index + 2]
    if behind.hint in {"country", "adm1"} and names[index].hint != behind.hint:
        return False
    between = words.low[behind.last : next_one.first]
    return between in (["and"], ["or"], [",", "and"], ["&"]) and next_one.hint == behind.hint


_POINTING = frozenset("this the its our his their".split())
_NOT_CAPITALS = frozenset("city of murder punishment offense offence crime case cases letters investment gains markets market".split())


def capitals(words: Words) -> list[Name]:
    """"in this capital", "the capital", where no name of the city follows."""
    out = []
    for at in range(1, len(words)):
        if words.low[at] != "capital" or words.low[at - 1] not in _POINTING or not words.joined[at]:
            continue
        ahead = at + 1
        while ahead < len(words) and words.word[ahead] in {",", "city"}:
            ahead += 1
        named = ahead < len(words) and words.joined[ahead] and words.capital[ahead] and ahead <= at + 2
        put = at > 1 and words.joined[at - 1] and words.low[at - 2] in table.LOCATIVES | table.FROM_TO
        if put and not named and words.low[min(at + 1, len(words) - 1)] not in _NOT_CAPITALS:
            out.append(Name(at - 1, at + 1, "", (), "place", "city", capital=True))
    return out


def home_of(publisher: str | None, gazetteer: Gazetteer) -> tuple[str | None, str | None]:
    """What a publisher's name or address says: a country's ISO3 (from ".co.uk"), and the key of a place ("richmondregister.com")."""
    if not publisher:
        return None, None
    host = publisher[:300].strip().lower().rsplit("://", 1)[-1].split("/")[0]
    country: str | None = None
    if re.fullmatch(r"[\w.-]+\.[a-z]{2,}", host):
        labels = host.split(".")
        top = labels.pop()
        if len(top) == 2 and top not in table.SOLD:
            country = gazetteer.iso3({"uk": "gb"}.get(top, top))
        parts = [piece for label in labels for piece in label.split("-")]
    else:
        parts = publisher[:300].lower().split()
    kept = [part for part in parts if part and part not in table.PRESS]
    for size in range(len(kept), 0, -1):
        for start in range(len(kept) - size + 1):
            key = fold(" ".join(kept[start : start + size])).removeprefix("the ")
            if len(key) > 3 and gazetteer.entry(key)[0]:
                return country, key
    return country, next((key for key in (_unglued(part, gazetteer) for part in kept) if key), None)


def _unglued(part: str, gazetteer: Gazetteer) -> str | None:
    """The place in a word like "richmondregister" or "thelosangelesherald": what is left without words of the press."""
    if len(part) > 60:
        return None
    changed = True
    while changed:
        changed = False
        for word in sorted(table.PRESS, key=len, reverse=True):
            if len(word) > 2 and len(part) > len(word) + 3:
                if part.endswith(word):
                    part, changed = part[: -len(word)], True
                elif part.startswith(word):
                    part, changed = part[len(word) :], True
    if len(part) > 3 and gazetteer.entry(part)[0]:
        return part
    for cut in range(3, len(part) - 2):
        key = fold(f"{part[:cut]} {part[cut:]}")
        if gazetteer.entry(key)[0]:
            return key
    return None
