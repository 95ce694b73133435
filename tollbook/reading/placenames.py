"""Which names of a report are names of places, and which are people, bodies or peoples that bear one (claims.md E1-E3).

Runs of capital words that are no person or street are looked up, longest name first; what is found takes its form and is weighed.  A name
that the gazetteer lacks is a place where the words beside it say so.
"""
from __future__ import annotations

from collections.abc import Iterator

from tollbook.gazetteer import GIVEN, ORDINARY, OWN, WORD, Gazetteer, fold, skeleton
from tollbook.language.en import places as table

from .placeforms import APOSTROPHES, Forms, Name
from .placeruns import Runs
from .placeweights import Weights
from .placewords import Words
from .rollcalls import roll_calls

_LONG = 5
"""Consonants that several words must share with a name to be it, though spelt nearly so: fewer meet by chance."""

_LONGEST_UNKNOWN = 6


class Finder:
    """One report's search.  `names()` gives its names in order, none over another."""

    def __init__(
        self, words: Words, gazetteer: Gazetteer, datelines: frozenset[int] = frozenset(), bracketed: frozenset[int] = frozenset()
    ) -> None:
        self.words = words
        self.gazetteer = gazetteer
        self.runs = Runs(words, gazetteer)
        self.forms = Forms(words, gazetteer, self.runs, datelines, bracketed)
        self.weights = Weights(words, gazetteer, self.runs)

    def names(self) -> list[Name]:
        spans = list(self.runs.spans())
        called = roll_calls(self.words, spans, self.gazetteer)
        plans = ["person" if a in called else self.runs.plan(a, b) if a not in self.forms.datelines else "names" for a, b in spans]
        out: list[Name] = []
        for (a, b), plan in zip(spans, plans, strict=True):
            for name in self._names_of(a, b, plan):
                if not out or name.first >= out[-1].last:
                    out.append(name)
        return out

    def _names_of(self, a: int, b: int, plan: str) -> Iterator[Name]:
        words = self.words
        if plan == "person":
            return
        if plan == "street":
            yield Name(a, b, fold(words.slice(a, b)), (), "street")
            return
        at, b = a, self.runs.person_from(a, b)
        while at < b:
            name = self._name_at(at, a, b) if words.capital[at] or self.runs.is_article(at) else None
            if name is None:
                at += 1
                continue
            yield name
            at = max(name.last, at + 1)

    def _name_at(self, at: int, a: int, b: int) -> Name | None:
        """The name that begins at a word of the run from `a` to `b`, if one does."""
        forms, words = self.forms, self.words
        limit = self.runs.reach(b)
        if at in forms.bracketed:
            return forms.state(at) or forms.country(at, limit)
        short = forms.state(at) or forms.area(at, limit)
        if short is not None:
            return short
        found = self.runs.longest(at, limit)
        last = found[0] if found else at + 1
        country = forms.country(at, limit)
        if country is not None and country.last >= last:
            return country
        group = forms.group(at, a, b)
        if group is not None:
            return group
        people = forms.people(at, b)
        if people is not None and last <= people.last:
            return people
        if found is not None and words.low[last - 1] in {"side", "end"} and words.low[at] in table.COMPASS:
            return None
        if found is None or self._is_acronym(at, last):
            return self._unknown(a, b) if at == a else None
        if last - at > 1 and self.gazetteer.is_body(words.slice(at, last)):
            return None
        return self._known(Name(at, last, found[1], found[2], "dateline" if at in forms.datelines else "place"), a, b)

    def _known(self, name: Name, a: int, b: int) -> Name | None:
        """A name of the gazetteer as what it is here: a place, part of a longer name or of a body's; None where it is a person or word."""
        self.forms.take_kind(name, b)
        if self.forms.is_within(name, b):
            whole = self._unknown(a, b) if name.first == a and name.last < b else None
            if whole is not None:
                return whole
            name.kind = "within"
            return name if self._bears(name, a) else None
        if name.kind == "dateline" or not name.rows:
            return name
        if not self.weights.is_place(name, a):
            return None
        if name.sure and not any(row & OWN for row in name.rows):
            self._add_heard(name)
        return name

    def _add_heard(self, name: Name) -> None:
        """A name that no place has as its own may mean the places whose own name it is in another spelling."""
        heard = self.gazetteer.spelt_same(self.words.slice(name.first, name.inner or name.last))
        name.rows, name.heard = (*name.rows, *(row for row in heard if row & ~OWN not in name.rows)), bool(heard)

    def _bears(self, name: Name, a: int) -> bool:
        """Whether a body is named after a place: its name begins with it, and it is no word or given name."""
        words, before = self.words, name.first - 1
        if name.first > a and words.low[before] not in table.COMPASS or not any(row & OWN for row in name.rows[:4]):
            return False
        marks = self.runs.marks(name.first) if name.last == name.first + 1 else 0
        return not marks & (WORD | ORDINARY | GIVEN) or self.runs.population(name.rows) > 300_000

    def _is_acronym(self, at: int, last: int) -> bool:
        """A few capitals in a line that is not shouted, or an armed group: "NGO", "Hamas"."""
        words = self.words
        if last > at + 1 or at in self.forms.datelines:
            return False
        word = words.word[at]
        if words.shouted[at] and at and words.word[at - 1] in {"(", "["} and at + 1 < len(words) and words.word[at + 1] in {")", "]"}:
            return True
        return word.isupper() and len(word) < 5 and not words.shouted[at] or self.gazetteer.armed_group(word) is not None

    # -- names that the gazetteer lacks -------------------------------------------------------------------------------------------

    def _unknown(self, a: int, b: int) -> Name | None:
        """A run that the gazetteer lacks, where a kind noun, a first part like "Wadi" or a preposition makes it a place."""
        words = self.words
        if not self._may_name(a, b):
            return None
        name = Name(a, b, fold(words.slice(a, b)), (), "place")
        self.forms.take_kind(name, b)
        if name.inner is not None and words.low[name.last - 1] in table.DIVISIONS_OF_BODIES:
            return None
        if name.hint is None:
            if not self._is_put(a, b):
                return None
            name.hint, name.guessed = "city", True
        self._add_heard(name)
        if not name.heard:
            near = self.gazetteer.spelt_alike(words.slice(a, b))
            name.alike = b - a < 2 or len(skeleton(name.key)) < _LONG
            name.rows = near if name.alike else tuple(row | OWN for row in near)
        return name

    def _may_name(self, a: int, b: int) -> bool:
        """Whether a run has a word that is neither a usual one nor a kind of place, and no word of a body."""
        words = self.words
        if a in self.forms.datelines or any(words.low[at] in table.BODIES for at in range(a, b)):
            return False
        if b - a > 1 and self.gazetteer.is_body(words.slice(a, b)):
            return False
        if words.low[b - 1] in table.SITES and words.low[b - 1] not in table.KIND_NOUNS or b < len(words) and words.word[b] in APOSTROPHES:
            return False
        capitals = [at for at in range(a, b) if words.capital[at]]
        if all(words.low[at] in table.KIND_NOUNS or words.low[at] in table.SITES for at in capitals):
            return False
        return words.low[a] in table.NATURE_BEFORE or not all(self.runs.marks(at) & (WORD | ORDINARY) for at in capitals)

    def _is_put(self, a: int, b: int) -> bool:
        """Whether a preposition of place stands before a run ("in X", "near southern X") or it begins like a place ("Wadi X"), and it is
        no word, person or acronym."""
        words = self.words
        before = a - 1 if a and words.joined[a] else -1
        while before > 0 and words.low[before] in table.COMPASS:
            before -= 1
        natural = words.low[a] in table.NATURE_BEFORE and b - a > 1
        put = before >= 0 and (words.low[before] in table.SURE or self.weights.is_called(before))
        if not natural and not put or b - a > _LONGEST_UNKNOWN:
            return False
        marks = [self.runs.marks(at) for at in range(a + natural, b) if words.capital[at] and words.low[at] not in table.ARTICLES_BEFORE]
        if not marks or any(mark & (WORD | ORDINARY) for mark in marks):
            return False
        if marks[0] & GIVEN and not (b - a > 1 and self.runs.is_put(a, b)):
            return False
        if any(words.low[at] in table.NEVER or words.low[at] in self.runs.people and not natural for at in range(a, b)):
            return False
        if not words.shouted[a] and any(words.word[at].isupper() for at in range(a, b) if words.capital[at]):
            return False
        return not (b < len(words) and words.joined[b] and (words.low[b] in table.BODIES_SMALL or words.low[b] in table.SITES))
