"""Lives that an attack ended, of people counted before: "Four men were in the boat.  A shell took their lives" (claims.md 3, `derived`)."""

from __future__ import annotations

from tollbook.language.en import attacks
from tollbook.language.en import harms as table

from .draft import Draft
from .hit import Hit
from .mentions import Mention
from .reality import reality_of
from .sentence import Sentence
from .voice import agents_of
from .wholes import Told, people_counted

_DOERS = (attacks.ARMED | attacks.DEEDS | {"bullet", "bullets"}) - {"fire", "fires"}


def lives_of(told: Told) -> list[Draft]:
    """The sentence's drafts, and the dead whose lives it says that an attack ended: as many as were counted last."""
    s = told.s
    out = list(told.found)
    for word in range(len(s)):
        whose = _whose(s, word)
        counted = people_counted(told, s.tokens[whose].start) if whose >= 0 else None
        if counted is None:
            continue
        span, verb = s.tokens[whose].span, s.head(word)
        hit = Hit(word, verb, word, "killed", agents=agents_of(s, verb))
        mention = Mention("numeral", (whose,), counted.low, counted.high, "derived", span, span, definite=True)
        draft = Draft(s, hit, mention, "killed", counted.low, counted.high, "derived", span, s.tokens[word].span)
        draft.drawn = True
        out.append(draft)
    return out


def _whose(s: Sentence, word: int) -> int:
    """The "their" of lives that weapons or armed people are told to have ended; -1 for any others.  Who ends his own is no attacker."""
    if s.low[word] != "lives" or s.rel(word) != "obj" or s.low[s.head(word)] not in table.LIFE_TAKERS:
        return -1
    verb = s.head(word)
    doers = [member for noun in s.subject(verb) for member in s.conjuncts(noun)]
    if not any(s.low[noun] in _DOERS for noun in doers) or reality_of(s, verb)[0] != "fact":
        return -1
    return next((c for c in s.children(word, "nmod:poss") if s.low[c] == "their"), -1)
