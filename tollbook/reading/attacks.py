"""An attack that a report tells as a fact, though it counts nobody: "Two missiles hit the town on Tuesday."

Such a report speaks of a happening all the same (claims.md 9), and has no claim.  Looked for only where no claim tells a happening, in the
first sentences of the report that name arms and a verb of attack; the first that tells one is what the report is about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tollbook.encoder import Segment
from tollbook.language.en import attacks as table
from tollbook.language.en import people
from tollbook.model import Span

from .attribution import kind_of
from .discourse import Discourse
from .draft import Draft
from .hit import Hit
from .mentions import Mention
from .places import PlaceMention
from .reality import reality_of
from .sentence import Sentence
from .voice import is_passive

_FIRST = 8
"""What a report is about is told in its first sentences; later ones tell of other things too."""
_MOST = 2
"""Sentences that are parsed for an attack."""
_STEPS = 6


def likely(text: str, segments: Sequence[Segment]) -> list[int]:
    """Places of the segments at the head of a report that have a verb of attack among their words, and arms or what may be attacked."""
    found = []
    for at, piece in enumerate(segments[:_FIRST]):
        words = {text[a:b].lower() for a, b in piece.words}
        if words & table.CUES and words & table.ARMS_AND_TARGETS and not words & table.NO_FACT:
            found.append(at)
    return found[:_MOST]


def may_tell(s: Sentence) -> bool:
    """Whether a sentence may tell of an attack, whatever its names are those of."""
    named = tuple(token.span for token in s.tokens if token.upos == "PROPN")
    return any(True for _ in _attacks(_Telling(s, named, lambda word: s.upos(word) == "PROPN")))


def attacks_in(s: Sentence, places: Iterable[PlaceMention], discourse: Discourse) -> Iterator[Draft]:
    """What a sentence tells of attacks as facts, each as a draft without a count: its place and day are sought as those of a claim."""
    named = tuple(mention.span for mention in places if s.span[0] <= mention.span[0] < s.span[1] and mention.kind in {"place", "street"})
    for word in _attacks(_Telling(s, named, lambda word: kind_of(s, word, discourse) in {"armed_group", "military"})):
        span = s.chars(word, word)
        mention = Mention("none", (word,), 0, None, "unknown", span, span)
        yield Draft(s, Hit(word, word, word, "casualties"), mention, "casualties", 0, None, "unknown", span, span)


def _attacks(telling: _Telling) -> Iterator[int]:
    s = telling.s
    for word in range(len(s)):
        if s.low[word] in table.CUES and s.upos(word) == "VERB" and _is_fact(s, word) and telling.is_attack(word):
            yield word


def _is_fact(s: Sentence, word: int) -> bool:
    """Whether a verb tells what happened: in the past, or in a headline's present, and in no clause that only says which one is meant."""
    if s.words & table.NO_FACT or not _is_past(s, word):
        return False
    reality, certainty = reality_of(s, word)
    if reality != "fact" or certainty == "feared" or any(s.case_of(c) == "since" for c in s.children(word, "obl", "obl:unmarked")):
        return False  # "have attacked ten villages since May": many happenings
    for _ in range(_STEPS):
        rel, above = s.rel(word), s.head(word)
        if rel in table.DEFINING or any(s.low[mark] in table.LONG_PAST for mark in s.children(word, "mark")):
            return False
        if above < 0:
            return True
        if rel == "ccomp" and s.low[above] in table.DENYING:
            return False
        word = above
    return True


def _is_past(s: Sentence, word: int) -> bool:
    if s.tokens[word].xpos == "VBD" or s.low[word] in table.SAME and s.tokens[word].xpos == "VBP":
        return True
    if s.heading and s.tokens[word].xpos in {"VBN", "VBZ", "VBP"}:
        return True
    auxiliaries = s.children(word, "aux", "aux:pass")
    if not auxiliaries and s.rel(word) == "conj" and s.head(word) >= 0 and s.tokens[word].xpos == "VBN":
        return _is_past(s, s.head(word))  # "was bombed and strafed"
    return any(s.low[aux] in table.PAST for aux in auxiliaries)


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence with the places that it names, and what tells the names of forces: whether its verbs tell an attack."""

    s: Sentence
    places: tuple[Span, ...]
    is_force: Callable[[int], bool]

    def is_attack(self, word: int) -> bool:
        s, low = self.s, self.s.low[word]
        finite = s.tokens[word].xpos == "VBD" and not s.heading and not s.children(word, "aux:pass")
        passive = is_passive(s, word) and not finite  # a tree may take who fired on a house for who was fired
        doers, objects = s.subject(word), s.children(word, "obj")
        if any(s.low[det] in {"no", "none"} for noun in doers + objects for det in (noun, *s.children(noun, "det"))):
            return False
        done = doers if passive else objects
        by = [c for c in s.children(word, "obl", "obl:agent") if s.case_of(c) in table.BY] if passive else doers
        if low in table.FIRING and self._is_fired(word, done) or low in table.MAKING and self._is_made(word, done, self._any_armed(by)):
            return True
        if low in table.SETTING:
            return self._is_set(word, doers, objects) if not passive else self._is_set_off(word, doers, by)
        if passive:
            return self._is_struck(word, doers, by)
        if not objects:
            return self._goes_off(word, doers)
        taken_up = any(s.upos(noun) == "PRON" for noun in objects) and any(s.low[noun] in table.WEAPONS for noun in doers)
        if not taken_up and not self._any_target(objects) or not doers:
            return False
        means = [c for c in s.children(word, "obl") if s.case_of(c) == "with"]
        if low in table.BLOWING:
            return "up" in self._particles(word) and self._any_armed(doers)
        return low in table.BOMBING or low in table.STRIKING and self._any_armed([*doers, *means])

    def _particles(self, word: int) -> set[str]:
        return {self.s.low[c] for c in self.s.children(word, "compound:prt", "advmod", "obl")}

    def _is_struck(self, word: int, subjects: Sequence[int], by: Sequence[int]) -> bool:
        """ "The port was shelled", "was hit by two rockets", "was damaged in a mortar attack"."""
        if not self._any_target(subjects):
            return False
        low = self.s.low[word]
        if low in table.BOMBING or low in table.BLOWING and "up" in self._particles(word):
            return True
        return low in table.STRIKING and self._any_armed(by)

    def _is_fired(self, word: int, fired: Sequence[int]) -> bool:
        """ "Fired two rockets at a depot", "opened fire on a bus", "a grenade was thrown into the yard of a school"."""
        s = self.s
        if not any(s.low[noun] in table.SHOTS or self._is_munition(noun) for noun in fired):
            return False
        at = [c for verb in (word, *fired) for c in s.children(verb, "obl", "nmod") if s.case_of(c) in table.AT]
        return any(self._is_target(c) or s.upos(c) == "PRON" or s.low[c] in people.NOUN_FORMS for c in at)

    def _is_made(self, word: int, deeds: Sequence[int], armed: bool) -> bool:
        """ "Rebels launched an attack on a bridge", "an air raid was carried out on the port"."""
        return any(self._is_deed(deed, armed) and self._is_at((word, deed)) for deed in deeds)

    def _is_set(self, word: int, doers: Sequence[int], objects: Sequence[int]) -> bool:
        """ "Militants set the station on fire", "set fire to a mill", "set off a bomb"."""
        s = self.s
        if self._is_set_off(word, objects, ()) and not s.words & table.DISARMING:
            return True
        if not s.words & {"fire", "ablaze", "alight"} or not self._any_armed(doers):
            return False
        return self._any_target(objects) or self._is_at((word, *objects), {"to"})

    def _is_set_off(self, word: int, set_off: Sequence[int], by: Sequence[int]) -> bool:
        quiet = self.s.words & table.DISARMING and not self._any_armed(by)
        return "off" in self._particles(word) and any(map(self._is_munition, set_off)) and not quiet

    def _goes_off(self, word: int, doers: Sequence[int]) -> bool:
        """What an attack does without an object: a bomb goes off, a rocket lands in a village, a post comes under mortar fire."""
        s, low, with_it = self.s, self.s.low[word], self._particles(word)
        off = low in table.EXPLODING or low in table.GOING and "off" in with_it or low in table.BLOWING and "up" in with_it
        if off and any(map(self._is_munition, doers)):
            return True
        if low in table.LANDING and any(self._is_munition(noun) or s.low[noun] in table.DRONES for noun in doers):
            return self._is_at((word,))
        if low in table.COMING and self._any_target(doers):
            return any(s.case_of(c) == "under" and self._is_deed(c, False) for c in s.children(word, "obl"))
        if low in table.SHOOTING and self._any_armed(doers):
            return self._is_at((word,), {"on", "at", "into"})
        return low in table.HITTING and any(s.low[noun] not in table.FORCES and self._is_armed(noun) for noun in doers)

    def _is_at(self, words: Sequence[int], cases: set[str] = table.AT) -> bool:
        """Whether one of these is said to be done towards a target."""
        s = self.s
        return any(s.case_of(c) in cases and self._is_target(c) for word in words for c in s.children(word, "obl", "nmod"))

    def _beside(self, noun: int) -> set[str]:
        return {self.s.low[c] for c in self.s.children(noun, "compound", "amod", "det", "nmod:desc", "flat")}

    def _within(self, noun: int) -> list[int]:
        """What is behind a word that only counts, gathers or is a part: "a group of gunmen", "part of the school"."""
        crowd = self.s.low[noun] in table.CROWDS or self.s.upos(noun) in {"NUM", "ADJ"}
        return self.s.children(noun, "nmod") if crowd else []

    def _is_munition(self, noun: int) -> bool:
        s, beside = self.s, self._beside(noun)
        if beside & table.UNARMED or s.upos(noun) == "PROPN" and not s.heading:
            return False
        if s.low[noun] in table.DEVICES:
            return bool(s.words & table.EXPLOSIVE) or s.low[noun].startswith("device") and not s.children(noun, "compound")
        return any(s.low[c] in table.MUNITIONS for c in (noun, *self._within(noun)))

    def _any_armed(self, nouns: Sequence[int]) -> bool:
        return any(self._is_armed(member) for noun in nouns for member in self.s.conjuncts(noun))

    def _is_armed(self, noun: int) -> bool:
        """Whether a noun names weapons, aircraft, armed people, or an attack with arms."""
        s, low = self.s, self.s.low[noun]
        if self._beside(noun) & table.UNARMED:
            return False
        if low in table.FORCES or s.upos(noun) == "PROPN" and low not in table.WEAPONS and self.is_force(noun):
            return True
        if low in table.WEAPONS:
            return s.upos(noun) != "PROPN" or s.heading
        return any(s.low[c] in table.ARMED for c in self._within(noun)) or self._is_munition(noun) or self._is_deed(noun, False)

    def _is_deed(self, noun: int, armed: bool) -> bool:
        """Whether a noun is an attack with arms: by the words beside it, by who makes it (`armed`), by the weapons in its sentence."""
        s, beside = self.s, self._beside(noun)
        if s.low[noun] not in table.DEEDS or beside & table.UNARMED:
            return False
        armed = armed or bool(beside & table.ARMING or s.words & table.WEAPONS)
        return armed or any(s.low[c] in table.ARMED for c in s.children(noun, "nmod"))

    def _any_target(self, nouns: Sequence[int]) -> bool:
        return any(self._is_target(member) for noun in nouns for member in self.s.conjuncts(noun))

    def _is_target(self, noun: int) -> bool:
        """Whether a noun is a settlement, a building, a vehicle, a position, an armed force or the name of a place, or a part of one."""
        return any(self._names_target(c) for c in (noun, *self._within(noun)))

    def _names_target(self, noun: int) -> bool:
        low, start = self.s.low[noun], self.s.tokens[noun].start
        return low in table.TARGETS or low in table.FORCES or any(a <= start < b for a, b in self.places)
