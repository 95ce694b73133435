"""The names of a sentence in their order: one by one, in rows, behind the noun that they belong to (claims.md G12)."""
from __future__ import annotations

from tollbook.gazetteer import Gazetteer

from tollbook.language.en import groups as wording

from .described import described, known
from .names import MOST_WORDS, WHERE, Name, inside, is_title, name_runs, run_end, shouted, title_case, trimmed
from .sentence import Sentence



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
        while first > 0 and word - first < MOST_WORDS and inside(self.s, first - 1, loud) and first - 1 not in self._at:
            first -= 1
        return trimmed(self.s, first, run_end(self.s, word, loud), self.gazetteer, surely=True) if inside(self.s, word, loud) else None

    def starting(self, word: int) -> Name | None:
        """The name that begins at a word, or after the titles that stand there."""
        name = self._at.get(word)
        if name is not None:
            return name
        while (
            word < len(self.s)
            and (is_title(self.s.low[word]) or self.s.low[word] in {".", "-", "[", "]"})
            and self.s.upos(word) not in {"VERB", "AUX"}
        ):
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
            place = (
                name.last - name.first < 3
                and case not in {"and", ";"}
                and not (name.first and is_title(case))
                and self.gazetteer.knows(name.text)
            )
            if depth <= 0 and not owner and not place and case not in WHERE | {"by"}:
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
            elif not (
                low in wording.BETWEEN
                or low in {"'s", "’s", ":"}
                or at in s.quantity_at
                or known(s, at) is not None
                or s.upos(at) in {"ADJ", "NUM"}
                or is_title(low)
            ):
                break
            at += 1
            idle += 1
            if idle > 14:
                break
        if out and at < len(s) and s.low[at] in wording.SPEAKING and out[-1].last < at <= out[-1].last + 4:
            out.pop()  # "... and Juan Ruiz, Police Chief Paz said"
        return out


def _a_place(s: Sentence, name: Name) -> bool:
    """ "of Garland", "from Paris", "the mother of a Dr. Paz": where somebody is from, or whose somebody is."""
    before = name.first - 1
    while before > 0 and (is_title(s.low[before]) or s.low[before] in {"a", "an", "the", "."}) and name.first - before < 5:
        before -= 1
    return before >= 0 and s.low[before] in {"of", "from", "in", "near", "at"}


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
    """ "his wife Mira Lund", "a guard named Ruiz", "the boy who was hurt, 11 year old Oleg Barto,"."""
    at = head + 1
    if at >= len(s):
        return None
    if names.at(at) is not None and s.upos(at) == "PROPN":
        return names.at(at)
    if (
        s.low[at] in {"named", "called", "not", "yet", "just", "only"}
        or s.low[at] == ","
        and at + 1 < len(s)
        and s.low[at + 1] in {"named", "identified"}
    ):
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
