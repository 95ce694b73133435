"""Who has been named in a report so far: a bare "police", "the ministry", "the group" is the last body that it can take up."""
from __future__ import annotations

import re

from .actors import Actor, actor_of
from .gazetteer import Gazetteer
from .names import words_of

# "The ministry", "its army", "police": no name of its own, and not a person ("a doctor", "an official").
_BARE = re.compile(
    r"(?:the |its |their |this )?(?:\w+ )?(ministry|army|military|forces|troops|police|department|office|agency|group|movement|"
     "organization|"
    r"organisation|hospital|rebels|militants|insurgents|guerrillas|militia|observatory|monitor|network|government|authority|commission|"
     "court|"
    r"prosecutors|command|brigade|committee|mission|newspaper|station|channel|outlet|junta|regime)s?(?: (?:spokesman|spokeswoman|"
     "spokesperson|"
    r"statement|official|commander|chief))?$",
    re.IGNORECASE,
)
_KIND_WORDS = {"group": "armed_group", "movement": "armed_group", "rebels": "armed_group", "militants": "armed_group",
               "insurgents": "armed_group",
               "guerrillas": "armed_group", "militia": "armed_group", "forces": "military", "troops": "military", "army": "military",
               "military": "military", "police": "police", "prosecutors": "court", "court": "court"}  # fmt: skip


class Cast:
    """Walk through a report's mentions in their order; `country` (ISO3) is the report's, for bodies that no mention names."""

    def __init__(self, gazetteer: Gazetteer, country: str | None = None) -> None:
        self._gazetteer = gazetteer
        self._country = country
        self._by_word: dict[str, Actor] = {}
        self._by_kind: dict[str, Actor] = {}

    def actor(self, words: str) -> Actor | None:
        """The body that a mention names or takes up; as `actor_of` where it takes up none."""
        phrase = " ".join(words.split())
        found = actor_of(phrase, self._gazetteer)
        if found is not None and found.key is not None:
            self._remember(phrase, found)
            return found
        bare = _BARE.fullmatch(phrase)
        if bare is not None:
            word = bare[1].lower()
            taken = self._by_word.get(word) or self._by_kind.get(_KIND_WORDS.get(word, ""))
            if taken is not None and (found is None or found.kind == taken.kind or found.kind in {"government", "official", "media",
                                                                                                  "ngo"}):
                return taken
        return actor_of(phrase, self._gazetteer, self._country) if found is not None else None

    def _remember(self, phrase: str, actor: Actor) -> None:
        """The mention's words may stand for it from now on: "the Gaza health ministry" is "the ministry", until another one is named."""
        for word in words_of(phrase):
            if word.key in _NOUNS:
                self._by_word[word.key] = actor
        self._by_kind[actor.kind] = actor


_NOUNS = frozenset(
    "ministry army military forces troops police department office agency group movement organization organisation hospital observatory "
    "monitor "
    "network government authority commission court command brigade committee mission newspaper station channel junta regime".split()
)
