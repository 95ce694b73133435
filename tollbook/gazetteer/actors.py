"""Who speaks, or whose hand it was: a noun phrase to the body behind it (claims.md S1, S2).

    "Venezuela's military", "US special forces", "the IDF"      VEN:military, USA:military, ISR:military
    "Caracas", "the Cuban president", "the White House"         VEN:government, CUB:government, USA:government
    "Al-Shifa hospital", "Houston police", "the M23 rebels"     health:al-shifa hospital, police:houston, group:m23

The key is equal where the body is the same, whoever speaks for it.  Nameless officials, doctors and witnesses have none.
"""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tollbook.model import SourceKind

from .bodies import AGENCIES, NGOS, STATE_WORDS, UN_BODIES
from .folding import fold
from .gazetteer import Gazetteer

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_](?:[\w&]|['’.\-](?=\w))*")
_HOSPITAL = re.compile(r"((?:[A-Z][\w'’.\-]*\s+(?:of\s+|and\s+|the\s+)?){1,5}(?:hospitals?|medical (?:center|centre|complex)|clinic|infirmary)\b)", re.IGNORECASE)
_POLICE = re.compile(r"((?:[A-Z][\w'’.\-]*\s+){1,4}?)(?:Metropolitan |City |State )?(?:police|sheriff|sheriff's|sheriff’s)\b", re.IGNORECASE)
_NO_NAME = frozenset("the a an local state federal national military riot city county chief of and said some central several two three other many senior our their his".split())
_ALSO_WORDS = frozenset("who care dawn safe safa saba mena gam ap memorial petra".split())


@dataclass(frozen=True, slots=True)
class Actor:
    """A body: its kind, its key, and the country whose state it belongs to (None for all that is no state's)."""

    kind: SourceKind
    key: str | None
    country: str | None = None


def actor_of(words: str, gazetteer: Gazetteer, report_country: str | None = None) -> Actor | None:
    """The body that a noun phrase names; None where it names none.

    `report_country` stands in for the country of "the army", "its defence ministry", "the president" where the words name no country.
    """
    return _actor_of(" ".join(words.split()), gazetteer, report_country)


@lru_cache(maxsize=4096)
def _actor_of(words: str, gazetteer: Gazetteer, report_country: str | None) -> Actor | None:
    tokens = _WORD.findall(words)
    keys = [fold(re.sub(r"['’]s$", "", token)) for token in tokens]
    line = f" {' '.join(keys)} "
    if (known := _known_body(tokens, keys, line, shouted=words.isupper())) is not None:
        return known
    kind, country = _state_body(tokens, keys, line, gazetteer)
    group = gazetteer.armed_group(words)
    if group is not None and kind not in {"health", "court"}:
        return Actor("armed_group", group.key)
    return _named(words, kind, country, gazetteer) or _of_state(kind, country or report_country)


def _known_body(tokens: list[str], keys: list[str], line: str, *, shouted: bool) -> Actor | None:
    """A body that bears a name; of one word only where that is printed as a name ("WHO", never "who")."""
    names = {key for token, key in zip(tokens, keys, strict=True) if token[0].isupper() and not (shouted and key in _ALSO_WORDS)}
    bodies: tuple[tuple[SourceKind, dict[str, str]], ...] = (("un", UN_BODIES), ("ngo", NGOS), ("media", AGENCIES))
    for kind, table in bodies:
        for name, key in table.items():
            bare = name.strip()
            if name in line if " " in bare else bare in names and not (bare in _ALSO_WORDS and bare.upper() not in tokens):
                return Actor(kind, key)
    return None


def _state_body(tokens: list[str], keys: list[str], line: str, gazetteer: Gazetteer) -> tuple[SourceKind | None, str | None]:
    """The kind of a state's body by its words, and the country that they name."""
    kind: SourceKind | None = None
    for found, words in STATE_WORDS:
        if any(f" {word} " in line for word in words):
            kind = found
            break
    country, whole = _country_in(tokens, gazetteer)
    if country is None:
        return kind, None
    if kind is None and whole:
        kind = "government"
    code, house = country
    return (kind if kind not in {None, "government"} else house or kind), code


def _country_in(tokens: list[str], gazetteer: Gazetteer) -> tuple[tuple[str, SourceKind | None] | None, bool]:
    """The country that the words name and the kind that a house stands for; whether a country or a house is all that they say."""
    bare = [token for token in tokens if token.lower() not in {"the", "of", "in", "by"}]
    for length in (4, 3, 2, 1):
        for start in range(len(tokens) - length + 1):
            piece = re.sub(r"['’]s$", "", " ".join(tokens[start : start + length]))
            whole = length >= len(bare)
            if code := gazetteer.country_of(piece):
                return (code, None), whole
            if house := gazetteer.government_metonym(piece):
                kind = gazetteer.metonym_kind(piece)
                if whole or kind != "government":
                    return (house, "police" if kind == "security" else kind), whole  # type: ignore[return-value]
            if code := gazetteer.nationality(piece):
                return (code, None), False
    return None, False


def _named(words: str, kind: SourceKind | None, country: str | None, gazetteer: Gazetteer) -> Actor | None:
    """Hospitals and town police forces, which bear a name of their own."""
    if kind == "health" and (match := _HOSPITAL.search(words)):
        name = [word for word in match[1].split() if word.lower() not in _NO_NAME or word[0].isupper() and word.lower() not in {"the", "a"}]
        if len(name) > 1:
            return Actor("health", "health:" + " ".join(name).lower().replace("’", "'"))
    if kind == "police" and country is None and (match := _POLICE.match(words)):
        name = [word for word in match[1].split() if word.lower() not in _NO_NAME]
        if name and name[0][0].isupper():
            return Actor("police", "police:" + fold(" ".join(name)))
    return None


def _of_state(kind: SourceKind | None, country: str | None) -> Actor | None:
    if kind is None:
        return None
    if country is None or len(country) < 3:
        return Actor(kind, None)
    return Actor(kind, f"{country}:{kind}", country if len(country) == 3 else None)
