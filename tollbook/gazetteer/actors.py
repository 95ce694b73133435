"""Who speaks, or whose hand it was: a noun phrase to the body behind it (claims.md S1, S2).

    "Venezuela's military", "US special forces", "the IDF"      VEN:military, USA:military, ISR:military
    "Caracas", "the Cuban president", "the White House"         VEN:government, CUB:government, USA:government
    "Al-Shifa hospital", "Houston police", "the M23 rebels"     health:al-shifa hospital, police:houston, group:m23

The key is equal where the body is the same, whoever speaks for it.  Nameless officials, sources, doctors and witnesses have none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tollbook.model import SourceKind

from .actornames import Hit, Land, hits_of
from .bodies import Body, Part
from .folding import fold
from .gazetteer import Gazetteer
from .groups import ArmedGroup
from .metonyms import House
from .names import Word, words_of

# What stands behind a break says where, of what, or for whom: "a spokesman | for the army", "residents | of Gaza".
_BREAK = re.compile(r"[,;(]|\s(?:of|in|at|from|for|with|near|on|inside|outside|to|by|under|across|and)\s", re.IGNORECASE)
# What stands behind these is another's: "troops | fighting the rebels", "a soldier | captured by Hamas", "the minister | who told the BBC".
_END = re.compile(r"\s(?:fighting|against|battling|targeting|opposed|loyal|who|whose|which|that|told|\w{3,15}ed by)\s", re.IGNORECASE)
_HOSPITAL = re.compile(
    r"((?:[A-Z][\w'’.\-]*\s+(?:of\s+|and\s+|the\s+)?){1,5}(?i:hospitals?|medical\s+(?:center|centre|complex)|clinic|infirmary)\b)"
)
_POLICE_IN = re.compile(r"\b(?i:police|officers?|sheriff(?:['’]s)?(?: office| department| deputies)?) in ((?:[A-Z][\w'’-]+ ?){1,3})")
_NO_NAME = frozenset(
    "the a an local state federal national military riot city chief of and said some central several two three other many senior our "
    "their his "
    "her its this that regional provincial municipal plainclothes uniformed armed special traffic border civil judicial secret political "
    "former retired spokesman spokeswoman officer sgt lt capt det detective sergeant lieutenant captain field public private main monday "
    "tuesday wednesday thursday friday saturday sunday january "
    "february march april may june july august september october november december".split()
)
# A state's offices, though an armed group may run them: the ministry is the country's, its spokesman speaks for the ministry.
_OFFICES = frozenset({"health", "civil defence", "rescue", "court", "state media"})
_SOCIAL = frozenset({"media:twitter"})  # who writes there is no outlet
_COALITIONS = frozenset({"coalition", "alliance"})
_EMPTY = frozenset("the of in by and s al government".split())
_KINDS: dict[str, SourceKind] = {"security": "police", "rescue": "health", "civil defence": "health", "state media": "media"}
_UNIONS = frozenset({"OAS", "CIS", "ICC", "ICJ", "EAC", "G5S"})


@dataclass(frozen=True, slots=True)
class Actor:
    """A body: its kind, its key, and the country whose state it belongs to (None for all that is no state's)."""

    kind: SourceKind
    key: str | None
    country: str | None = None


def actor_of(words: str, gazetteer: Gazetteer, report_country: str | None = None) -> Actor | None:
    """The body that a noun phrase names; None where it names none, a key of None where it says only what kind of source it is.

    `report_country` (ISO3) stands in for the country of "the army", "its defence ministry", "the president" where the words name no
    country, and tells which of several bodies of one name is meant.
    """
    return _actor_of(words, gazetteer, report_country)


@lru_cache(maxsize=16384)
def _actor_of(phrase: str, gazetteer: Gazetteer, report_country: str | None) -> Actor | None:
    end = _END.search(phrase, 1)
    phrase = phrase[: end.start()] if end else phrase
    words = words_of(phrase)
    if not words:
        return None
    broken = _BREAK.search(phrase, 1)
    head = len(words_of(phrase[: broken.start()])) if broken else len(words)
    said = _Said(phrase, words, hits_of(words, report_country, shouted=phrase.isupper() and len(words) > 1), head, report_country)
    part = said.part()
    if part is not None and part.rank == _PERSON:
        return Actor("witness", None)
    if (body := said.body()) is not None:
        return Actor("witness", None) if body.key in _SOCIAL else Actor(body.kind, body.key)
    group = said.group()
    if group is not None and not (part is not None and (part.role in _OFFICES or (part.kind, part.rank) == ("government", 1))):
        return Actor("armed_group", group.key)
    return _of_place(said, part, gazetteer) or _of_state(said, part, group)


_FORCE, _PERSON, _BARE = 4, 7, 6
"""Ranks of parts (bodies.py): below the first are offices and forces, the last two are people and words like "official"."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A phrase with what was found in it; `head`: how many of its words stand before the first break."""

    phrase: str
    words: list[Word]
    hits: list[Hit]
    head: int
    report_country: str | None

    def part(self) -> Part | None:
        """What decides the kind: of the parts before the break the most telling; a bare "spokesman" yields to what stands behind it.  A
        person as the head is a witness, whoever else is named."""
        parts = [(hit.start, hit.end, hit.value) for hit in self.hits if isinstance(hit.value, Part)]
        if any(part.rank == _PERSON and end == self.head for _, end, part in parts):
            return next(part for _, end, part in parts if part.rank == _PERSON and end == self.head)
        best = min((part for start, _, part in parts if start < self.head and part.rank < _PERSON), key=_rank, default=None)
        if best is None or best.rank == _BARE:
            return min((part for start, _, part in parts if start >= self.head and part.rank < _BARE), key=_rank, default=best)
        return best

    def _is_of_a_force(self) -> bool:
        """Whether an office or a force of a state stands before the break: a body behind it is another's ("the ambassador to the UN")."""
        return any(
            isinstance(hit.value, Part) and hit.start < self.head and hit.value.rank < _FORCE and hit.value.role for hit in self.hits
        )

    def body(self) -> Body | None:
        """The body named, of several not the United Nations at large."""
        found = [hit.value for hit in self.hits if isinstance(hit.value, Body) and not (hit.start >= self.head and self._is_of_a_force())]
        return next((body for body in found if body.key != "un:un"), found[0] if found else None)

    def group(self) -> ArmedGroup | None:
        """The armed group named; behind the break only where no state is named before it ("the army commander in Hezbollah's south")."""
        stated = any(isinstance(hit.value, (Land, House)) and hit.start < self.head for hit in self.hits)
        groups = [hit.value for hit in self.hits if isinstance(hit.value, ArmedGroup) and not (hit.start >= self.head and stated)]
        return groups[0] if groups else None

    def house(self) -> House | None:
        """The house or force named; a seat of government only where nothing else is said."""
        houses = [(hit, hit.value) for hit in self.hits if isinstance(hit.value, House)]
        return next((house for hit, house in houses if not house.seat or self._is_all(hit)), None)

    def capital(self) -> str | None:
        return next((hit.value.iso3 for hit in self.hits if isinstance(hit.value, House) and hit.value.seat), None)

    def land(self) -> Land | None:
        """The country named, before one of its regions."""
        lands = [hit.value for hit in self.hits if isinstance(hit.value, Land) and hit.value.iso3 is not None]
        return next((land for land in lands if land.region is None), lands[0] if lands else None)

    def only_land(self) -> bool:
        return any(isinstance(hit.value, Land) and not hit.value.people and self._is_all(hit) for hit in self.hits)

    def _is_all(self, hit: Hit) -> bool:
        """Whether a name is all that the phrase says, but for articles and words that say nothing."""
        return all(word.key in _EMPTY or hit.start <= place < hit.end for place, word in enumerate(self.words))

    def shouted(self) -> bool:
        return self.phrase.isupper() and len(self.words) > 1


def _rank(part: Part) -> int:
    return part.rank


def _of_place(said: _Said, part: Part | None, gazetteer: Gazetteer) -> Actor | None:
    """Hospitals and town police forces, which bear a name of their own."""
    if part is None:
        return None
    if part.kind == "health" and (match := _HOSPITAL.search(said.phrase)):
        name = match[1].split()
        while len(name) > 1 and (name[0].lower() in _NO_NAME or name[0].endswith(("'s", "’s"))):
            name = name[1:]
        if len(name) > 1 and not (said.shouted() and not gazetteer.knows(name[0])):
            return Actor("health", "health:" + " ".join(name).lower().replace("’", "'"))
    land = said.land()
    if (
        part.kind == "police"
        and said.house() is None
        and (land is None or land.region is not None or _is_a_town(land, said.report_country))
    ):
        town = fold(land.region) if land is not None and land.region else _town_of(said, gazetteer)
        return Actor("police", f"police:{town}") if town else None
    return None


def _is_a_town(land: Land, report_country: str | None) -> bool:
    """In a report of the United States a country's bare name before its police is a town there: Lebanon, Mexico, Cuba."""
    return report_country == "USA" and not land.people and land.iso3 != "USA"


def _town_of(said: _Said, gazetteer: Gazetteer) -> str | None:
    """The town, county or state whose police it is: the capital letters before the word, or "police in Houston"."""
    for hit in said.hits:
        if not (isinstance(hit.value, Part) and hit.value.kind == "police"):
            continue
        first = hit.start
        while (
            first > 0
            and hit.start - first < 4
            and said.words[first - 1].printed[:1].isupper()
            and said.words[first - 1].key not in _NO_NAME
        ):
            first -= 1
        name = " ".join(word.printed for word in said.words[first : hit.start])
        if name and not (said.shouted() and not gazetteer.knows(name)):
            return fold(name)
    match = _POLICE_IN.search(said.phrase)
    return fold(match[1].strip()) if match else None


def _of_state(said: _Said, part: Part | None, group: ArmedGroup | None) -> Actor | None:
    house, land = said.house(), said.land()
    if house is not None and (part is None or part.rank in {3, _FORCE, 5, _BARE} or _KINDS.get(house.role, house.role) == part.kind):
        told = land.iso3 if land is not None else said.report_country
        return _keyed(house.role, told if house.mode == "~" and told is not None else house.iso3)
    if part is None:
        return _keyed("government", land.iso3, land.region) if land is not None and said.only_land() else None
    code = land.iso3 if land is not None else house.iso3 if house is not None else group.country if group is not None else None
    if code is None and part.kind not in {"police", "health"}:
        code = said.capital()
    region = land.region if land is not None else None
    if part.role == "authorities":
        return _keyed("government", code) if code and region is None else Actor("official", None)
    if part.role is None:
        return Actor(part.kind, None, code if part.kind == "official" and land is not None else None)
    if part.kind == "military" and land is not None and any(word.key in _COALITIONS for word in said.words):
        return Actor("military", f"coalition:{land.iso3}-led")
    return _keyed(part.role, code or said.report_country, region, kind=part.kind)


def _keyed(role: str, code: str | None, region: str | None = None, *, kind: SourceKind | None = None) -> Actor:
    """A state's body; without a country only its kind is known.  Bodies of several states bear their own name and no country."""
    shown: SourceKind = kind or _KINDS.get(role) or role  # type: ignore[assignment]
    if code is None:
        return Actor(shown, None)
    key = f"{code}:{role}" + (f":{fold(region)}" if region else "")
    return Actor(shown, key, code if len(code) == 3 and code not in _UNIONS else None)
