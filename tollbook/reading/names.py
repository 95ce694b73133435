"""Personal names as printed: where they stand, whose they are, and which of two is the fuller (claims.md G12)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tollbook.gazetteer import Gazetteer
from tollbook.language.en import names as table
from tollbook.language.en import people

from .described import known
from .sentence import Sentence

_BLANKS = re.compile(r"\s+")
_QUOTES = {"’", "'", "‘", "`", "´", "ʿ", "ʾ"}
_HYPHENS = {"-", "‐", "‑"}
MOST_WORDS = 16
WHERE = {"in", "at", "near", "from", "outside", "inside", "around", "to", "of", "through", "toward", "towards", "across", "via"}


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name: its first and last word, and as printed (line ends as blanks)."""

    first: int
    last: int
    text: str


def shouted(s: Sentence) -> bool:
    """Whether a sentence is printed in capitals throughout."""
    return not any(t.text.islower() and len(t.text) > 1 for t in s.tokens)


def title_case(s: Sentence) -> bool:
    """Whether a sentence is a headline with its words capitalised, so that capitals say nothing."""
    if shouted(s):
        return False
    words = [t.text for t in s.tokens if len(t.text) > 3 and t.text.isalpha()]
    return len(words) > 3 and sum(w[0].isupper() for w in words) >= 0.75 * len(words)


def _glued(s: Sentence, word: int) -> bool:
    return word > 0 and s.tokens[word].start == s.tokens[word - 1].end


def inside(s: Sentence, word: int, loud: bool) -> bool:
    """Whether a word may be part of a name."""
    token = s.tokens[word]
    if not token.text[:1].isalpha():
        return False
    if token.upos == "PROPN":
        return loud or token.text[:1].isupper() or s.low[word] in table.PARTICLES or _glued(s, word) or len(token.text) == 1
    return (
        not loud
        and token.text[:1].isupper()
        and token.upos in {"NOUN", "ADJ", "X", "VERB", "ADV", "NUM"}
        and (word > 0 and s.low[word - 1] not in {'"', "“"})
        and word not in s.quantity_at
    )


def name_runs(s: Sentence, gazetteer: Gazetteer) -> list[Name]:
    """All personal names of a sentence, in order; names of bodies and of countries left out."""
    out: list[Name] = []
    loud, at = shouted(s) or title_case(s), 0
    while at < len(s):
        if not inside(s, at, loud):
            at += 1
            continue
        last = run_end(s, at, loud)
        first = at
        if first > 0 and (s.low[first - 1] in _QUOTES or s.low[first - 1] == "[") and _glued(s, first):
            first -= 1
        name = trimmed(s, first, last, gazetteer)
        if name is not None:
            out.append(name)
        at = last + 1
    return out


def _proper(s: Sentence, word: int) -> bool:
    return word < len(s) and s.upos(word) == "PROPN"


def _bracket(s: Sentence, at: int, word: int) -> bool:
    """A square bracket that the wire sets inside a name: "Andres [Santana] Ruiz"."""
    if s.low[word] == "[":
        return _proper(s, word + 1)
    return s.low[word] == "]" and "[" in s.low[max(0, at - 1) : word]


def _sign_inside(s: Sentence, word: int) -> bool:
    """A hyphen or apostrophe inside a name ("al-Zari’i", "Abu ‘Anzah"), never a possessive."""
    following = word + 1
    if s.low[word] not in _HYPHENS | _QUOTES or following >= len(s) or not _glued(s, following):
        return False
    text = s.tokens[following].text
    return text[:1].isalpha() and s.low[following] != "s" and (_glued(s, word) or s.low[word] in _QUOTES and text[:1].isupper())


def run_end(s: Sentence, at: int, loud: bool) -> int:
    """The last word of the name that begins at a word."""
    last = at
    while last + 1 < len(s) and last - at < MOST_WORDS:
        following = last + 1
        low = s.low[following]
        if inside(s, following, loud) or _bracket(s, at, following) or low == "." and len(s.low[last]) <= 2 and _glued(s, following):
            last = following
        elif _sign_inside(s, following) or low in table.INNER and _proper(s, following + 1) and inside(s, following + 1, loud):
            last = following + 1
        else:
            break
    while last > at and (s.low[last] == "[" or s.low[last] in table.INNER and not s.tokens[last].text[:1].isupper()):
        last -= 1
    return last


def is_title(low: str) -> bool:
    """Whether a word before a name is no part of it: a rank, a trade, a body."""
    bare = low.rstrip(".")
    return bare in people.TITLES or bare in people.NOUN_FORMS or bare in people.BODY_OF or bare in table.PREFACES


def trimmed(s: Sentence, first: int, last: int, gazetteer: Gazetteer, *, surely: bool = False) -> Name | None:
    """A run without the titles, bodies and nationalities before the name; None where nothing personal is left."""
    loud = shouted(s)
    for word in range(last - 1, first - 1, -1):
        low = s.low[word]
        given = low in table.GIVEN and not (low in people.TITLES and (word == first or loud and low not in table.INSIDE))
        if (
            is_title(low)
            and not given
            and low not in table.PARTICLES
            or low not in table.GIVEN
            and gazetteer.nationality(s.tokens[word].text)
            and not (word > 0 and is_title(s.low[word - 1]))
        ):  # "cattleman German Ruiz": a nationality stands before a trade
            first = word + 1
            break
    while first < last and s.low[first] in {"]", "-", "–", "/", ")", ".", "'s", "’s"}:
        first += 1
    if s.low[first] == "[" and "]" not in s.low[first : last + 1]:
        first += 1
    if s.low[last] == "]" and "[" not in s.low[first:last]:
        last -= 1
    return (
        Name(first, last, _BLANKS.sub(" ", s.between(first, last)).strip(' ,;"'))
        if first <= last and _personal(s, first, last, gazetteer, surely)
        else None
    )


def _personal(s: Sentence, first: int, last: int, gazetteer: Gazetteer, surely: bool) -> bool:
    """Whether a run may be a person's name: no body, country, place or armed group, nor a name that a noun follows ("Tennessee boy").
    `surely`: something befell whoever bears it, so that it names no place."""
    text = s.between(first, last)
    lows = [low.rstrip(".") for low in s.low[first : last + 1]]
    single = first == last
    if (
        not any(c.isalpha() for c in text)
        or any(low in table.NOT_PERSONS for low in lows)
        and len(lows) > 1
        or lows[0] in table.NOT_PERSONS
    ):
        return False
    if single and (
        is_title(lows[0]) and lows[0] not in table.GIVEN or len(lows[0]) < 2 or text.isupper() and len(text) < 4 and not shouted(s)
    ):
        return False
    if text.startswith("@") or gazetteer.country_of(text) or gazetteer.nationality(text):
        return False
    if (single or "-" in lows) and gazetteer.armed_group(text) is not None:
        return False
    after = last + 1
    if (
        after < len(s)
        and (known(s, after) is not None or s.low[after] in people.BODY_OF)
        and s.upos(after) in {"NOUN", "PROPN"}
        and s.rel(first) in {"compound", "nmod:desc", "nmod", "amod", "nmod:unmarked", "flat"}
    ):
        return False
    before = s.low[first - 1] if first else ""
    if surely:
        return True
    if first == 0 and any(s.low[w] in {"--", "—", "–"} for w in range(after, min(after + 8, len(s)))) and gazetteer.knows(text):
        return False  # a dateline
    return not (single and (before in WHERE or before in {"the"} and not shouted(s)) and gazetteer.knows(text))
