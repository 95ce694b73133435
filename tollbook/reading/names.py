"""Personal names as printed: where they stand, whose they are, and which of two is the fuller (claims.md G12)."""
from __future__ import annotations

import re
from dataclasses import dataclass

from tollbook.gazetteer import Gazetteer
from tollbook.language.en import names as table
from tollbook.language.en import people

from .portraits import described, known
from .sentence import Sentence

_BLANKS = re.compile(r"\s+")
_QUOTES = {"’", "'", "‘", "`", "´", "ʿ", "ʾ"}
_HYPHENS = {"-", "‐", "‑"}
MOST_WORDS = 16
_SPEAKING = {"said", "says", "told", "added", "wrote", "reported", "posted", "shared", "announced", "confirmed", "stated", "tweeted", "claimed", "declared", "explained", "described", "wrote"}
_WHERE = {"in", "at", "near", "from", "outside", "inside", "around", "to", "of", "through", "toward", "towards", "across", "via"}
# What may stand between two names of one list.
_BETWEEN = {",", "and", ";", "as", "well", "also", "&", "his", "her", "their", "a", "an", "the", "old", "year", "years", "-", "of", "both", "(", ")", "aged", "from", "–", "--", "—", "month", "months", "week", "weeks", "day", "days", "named", "called", "not", "yet", "just", "only"}


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


def _inside(s: Sentence, word: int, loud: bool) -> bool:
    """Whether a word may be part of a name."""
    token = s.tokens[word]
    if not token.text[:1].isalpha():
        return False
    if token.upos == "PROPN":
        return loud or token.text[:1].isupper() or s.low[word] in table.PARTICLES or _glued(s, word) or len(token.text) == 1
    return not loud and token.text[:1].isupper() and token.upos in {"NOUN", "ADJ", "X", "VERB", "ADV", "NUM"} and (word > 0 and s.low[word - 1] not in {'"', "“"}) and word not in s.quantity_at


def name_runs(s: Sentence, gazetteer: Gazetteer) -> list[Name]:
    """All personal names of a sentence, in order; names of bodies and of countries left out."""
    out: list[Name] = []
    loud, at = shouted(s) or title_case(s), 0
    while at < len(s):
        if not _inside(s, at, loud):
            at += 1
            continue
        last = _run_end(s, at, loud)
        first = at
        if first > 0 and (s.low[first - 1] in _QUOTES or s.low[first - 1] == "[") and _glued(s, first):
            first -= 1
        name = _trimmed(s, first, last, gazetteer)
        if name is not None:
            out.append(name)
        at = last + 1
    return out


def _run_end(s: Sentence, at: int, loud: bool) -> int:
    """The last word of the name that begins at a word."""
    last = at
    while last + 1 < len(s) and last - at < MOST_WORDS:
        following = last + 1
        low = s.low[following]
        if _inside(s, following, loud):
            last = following
        elif low in _HYPHENS | _QUOTES and following + 1 < len(s) and _glued(s, following + 1) and s.tokens[following + 1].text[:1].isalpha() and s.low[following + 1] != "s" and (
                _glued(s, following) or low in _QUOTES and s.tokens[following + 1].text[:1].isupper()):  # fmt: skip
            last = following + 1
        elif low in table.INNER and following + 1 < len(s) and _inside(s, following + 1, loud) and s.upos(following + 1) == "PROPN":
            last = following + 1
        elif low == "[" and following + 1 < len(s) and s.upos(following + 1) == "PROPN" or low == "]" and any(s.low[w] == "[" for w in range(max(0, at - 1), following)):
            last = following
        elif low == "." and len(s.low[last]) <= 2 and _glued(s, following):
            last = following
        else:
            break
    while last > at and (s.low[last] == "[" or s.low[last] in table.INNER and not s.tokens[last].text[:1].isupper()):
        last -= 1
    return last


def is_title(low: str) -> bool:
    """Whether a word before a name is no part of it: a rank, a trade, a body."""
    bare = low.rstrip(".")
    return bare in people.TITLES or bare in people.NOUN_FORMS or bare in people.BODY_OF or bare in table.PREFACES


def _trimmed(s: Sentence, first: int, last: int, gazetteer: Gazetteer, *, surely: bool = False) -> Name | None:
    """A run without the titles, bodies and nationalities before the name; None where nothing personal is left."""
    loud = shouted(s)
    for word in range(last - 1, first - 1, -1):
        low = s.low[word]
        given = low in table.GIVEN and not (low in people.TITLES and (word == first or loud and low not in table.INSIDE))
        if is_title(low) and not given and low not in table.PARTICLES or low not in table.GIVEN and gazetteer.nationality(s.tokens[word].text) and not (
                word > first and is_title(s.low[word - 1])):  # "cattleman German Ruiz": a nationality stands before a trade
            first = word + 1
            break
    while first < last and s.low[first] in {"]", "-", "–", "/", ")", ".", "'s", "’s"}:
        first += 1
    if s.low[first] == "[" and "]" not in s.low[first : last + 1]:
        first += 1
    if s.low[last] == "]" and "[" not in s.low[first:last]:
        last -= 1
    return Name(first, last, _BLANKS.sub(" ", s.between(first, last)).strip(" ,;\"")) if first <= last and _personal(s, first, last, gazetteer, surely) else None


def _personal(s: Sentence, first: int, last: int, gazetteer: Gazetteer, surely: bool) -> bool:
    """Whether a run may be a person's name: no body, country, place or armed group, nor a name that a noun follows ("Tennessee boy").
    `surely`: something befell whoever bears it, so that it names no place."""
    text = s.between(first, last)
    lows = [low.rstrip(".") for low in s.low[first : last + 1]]
    single = first == last
    if not any(c.isalpha() for c in text) or any(low in table.NOT_PERSONS for low in lows) and len(lows) > 1 or lows[0] in table.NOT_PERSONS:
        return False
    if single and (is_title(lows[0]) and lows[0] not in table.GIVEN or len(lows[0]) < 2 or text.isupper() and len(text) < 4 and not shouted(s)):
        return False
    if text.startswith("@") or gazetteer.country_of(text) or gazetteer.nationality(text):
        return False
    if (single or "-" in lows) and gazetteer.armed_group(text) is not None:
        return False
    after = last + 1
    if after < len(s) and (known(s, after) is not None or s.low[after] in people.BODY_OF) and s.upos(after) in {"NOUN", "PROPN"} and s.rel(first) in {"compound", "nmod:desc", "nmod", "amod", "nmod:unmarked", "flat"}:
        return False
    before = s.low[first - 1] if first else ""
    if surely:
        return True
    if first == 0 and any(s.low[w] in {"--", "—", "–"} for w in range(after, min(after + 8, len(s)))) and gazetteer.knows(text):
        return False  # a dateline
    return not (single and (before in _WHERE or before in {"the"} and not shouted(s)) and gazetteer.knows(text))


class Names:
    """The names of one sentence, looked up by word.  Made once a sentence."""

    def __init__(self, s: Sentence, gazetteer: Gazetteer) -> None:
        self.s = s
        self.gazetteer = gazetteer
        self.all = name_runs(s, gazetteer)
        self._at = {word: name for name in self.all for word in range(name.first, name.last + 1)}

    def at(self, word: int) -> Name | None:
        return self._at.get(word)

    def borne(self, word: int) -> Name | None:
        """The name of a person at a word who is known to be one, also where it could be a place's."""
        found = self._at.get(word)
        if found is not None:
            return found
        loud = shouted(self.s) or title_case(self.s)
        first = word
        while first > 0 and word - first < MOST_WORDS and _inside(self.s, first - 1, loud) and first - 1 not in self._at:
            first -= 1
        return _trimmed(self.s, first, _run_end(self.s, word, loud), self.gazetteer, surely=True) if _inside(self.s, word, loud) else None

    def starting(self, word: int) -> Name | None:
        """The name that begins at a word, or after the titles that stand there."""
        name = self._at.get(word)
        if name is not None:
            return name
        while word < len(self.s) and (is_title(self.s.low[word]) or self.s.low[word] in {".", "-", "[", "]"}) and self.s.upos(word) not in {"VERB", "AUX"}:
            word += 1
        found = self._at.get(word)
        return found if found is not None and found.first == word else None

    def within(self, first: int, last: int) -> list[Name]:
        """Names inside a phrase that are borne by its own people: not the owners' names, nor names in brackets or after "of", "to"."""
        s, depth, out = self.s, 0, list[Name]()
        at = first
        while at <= last:
            name = self._at.get(at)
            inside = name is not None and any(s.low[w] in {"[", "]"} for w in range(name.first, name.last + 1))
            depth += 0 if inside else (s.low[at] in {"(", "["}) - (s.low[at] in {")", "]"})
            if name is None:
                at += 1
                continue
            owner = name.last + 1 < len(s) and s.low[name.last + 1] in {"'s", "’s"}
            case = s.low[name.first - 1] if name.first else ""
            place = name.last - name.first < 3 and case not in {"and", ";"} and not (name.first and is_title(case)) and self.gazetteer.knows(name.text)
            if depth <= 0 and not owner and not place and case not in _WHERE | {"by"}:
                out.append(name)
            at = name.last + 1
        return out

    def listed(self, at: int, most: int) -> list[Name]:
        """Names in a row from a word on, with commas, ages, kin and brackets between."""
        s, out, depth, idle = self.s, list[Name](), 0, 0
        while at < len(s) and len(out) < most:
            low = s.low[at]
            if low == "(":
                depth += 1
            elif low == ")":
                depth = max(0, depth - 1)
            elif depth:
                idle -= 1
            elif (name := self._at.get(at)) is not None:
                owner = name.last + 1 < len(s) and s.low[name.last + 1] in {"'s", "’s"}
                if not owner and not _a_place(s, name):
                    out.append(name)
                at, idle = name.last + 1, 0
                continue
            elif not (low in _BETWEEN or low in {"'s", "’s", ":"} or at in s.quantity_at or known(s, at) is not None or s.upos(at) in {"ADJ", "NUM"} or is_title(low)):
                break
            at += 1
            idle += 1
            if idle > 14:
                break
        if out and at < len(s) and s.low[at] in _SPEAKING and out[-1].last < at <= out[-1].last + 4:
            out.pop()  # "... and Juan Ruiz, Police Chief Paz said"
        return out


def _a_place(s: Sentence, name: Name) -> bool:
    """"of Garland", "from Paris": where somebody is from."""
    return name.first > 0 and s.low[name.first - 1] in {"of", "from", "in", "near", "at"}


def name_of_head(s: Sentence, head: int, names: Names) -> Name | None:
    """The name that one head bears: its own run, an apposition, or the run right behind it."""
    if s.upos(head) == "PROPN" and known(s, head) is None:
        return names.borne(head)
    own = names.at(head)
    if own is not None:
        return own
    head = described(s, head)
    for child in s.children(head, "appos", "flat", "compound", "nmod:desc", "dep"):
        if child > head and (name := names.at(child)) is not None and (s.upos(child) == "PROPN"):
            between = s.low[head + 1 : name.first]
            if "of" not in between or "," in between:
                return name
    return name_behind(s, head, names)


def name_behind(s: Sentence, head: int, names: Names) -> Name | None:
    """"his wife Hanaa Ghanem", "a guard named Barroso", "the girl who was killed, 13 year old Aseel Hassan,"."""
    at = head + 1
    if at >= len(s):
        return None
    if names.at(at) is not None and s.upos(at) == "PROPN":
        return names.at(at)
    if s.low[at] in {"named", "called", "not", "yet", "just", "only"} or s.low[at] == "," and at + 1 < len(s) and s.low[at + 1] in {"named", "identified"}:
        return next((n for n in names.all if at < n.first <= at + 4), None)
    if s.low[at] in {",", "--", "–", "—", "(", ":"}:
        found = names.listed(at + 1, 1)
        if found and found[0].first - at <= 8 and _closed(s, found[0]):
            return found[0]
    if "who" in s.low[at : at + 2]:
        for comma in range(at + 2, min(at + 7, len(s))):
            if s.low[comma] == ",":
                found = names.listed(comma + 1, 1)
                return found[0] if found and found[0].first - comma <= 6 and _closed(s, found[0]) else None
    return None


def _closed(s: Sentence, name: Name) -> bool:
    """Whether a sign ends the apposition that a name stands in, or the clause's verb follows."""
    after = name.last + 1
    return after >= len(s) or s.low[after] in {",", ")", "(", "--", "–", "—", ".", ";", "-", "and"} or s.upos(after) == "AUX"
