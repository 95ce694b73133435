"""What a noun phrase says of a source: its kind and the body behind it (claims.md S1, S2)."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from tollbook.gazetteer import Gazetteer
from tollbook.gazetteer.actors import Actor, actor_of
from tollbook.language.en import people
from tollbook.language.en import sources as table
from tollbook.model import Certainty, Interval, SourceKind, Span

from .sourcenames import Names, kind_of_words
from .sentence import Sentence


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source as found: its words in the text, its verb, and what they say of certainty; `said` is the day it spoke, where told."""

    span: Span
    kind: SourceKind
    verb: str | None = None
    certainty: Certainty = "stated"
    actor: str | None = None
    country: str | None = None
    words: str = ""
    said: Interval | None = None
    said_span: Span | None = None


class HasNames(Protocol):
    """What the questions of this file ask of a discourse."""

    gazetteer: Gazetteer
    names: Names

_MEDIA_HANDLE = re.compile(r"news|agency|press|(?:_|\b)tv(?:_|\b|\d)|radio|times|channel|network|journal|gazette|media|(?<=[a-z])TV\b", re.IGNORECASE)


def kind_of_handle(handle: str, gazetteer: Gazetteer) -> SourceKind:
    """"@CityNewsTV" is an outlet's, any other account a person's."""
    bare = handle.lstrip("@")
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", bare)
    found = actor_of(spaced, gazetteer)
    if found is not None and found.kind in {"media", "un", "ngo"} and found.key is not None:
        return found.kind
    return "media" if _MEDIA_HANDLE.search(bare) or bare.endswith(("TV", "tv")) else "witness"

_FORCE = re.compile(r"[A-Z]{1,5}PD|[A-Z]{2,4}SO")
_OUTLET = re.compile(r"News[A-Z]\w*|\w+(?:News|Media|TV|Radio|news)")
_STATION = re.compile(r"[KW][A-Z]{2,3}")


def _kind_of_print(s: Sentence, first: int, length: int) -> SourceKind | None:
    """What the print of a name tells: "IMPD" is a police force, "PBS NewsHour" and "KDKA" outlets."""
    shouted = s.text[slice(*s.span)].isupper()
    for token in s.tokens[first : first + length]:
        if not shouted and _FORCE.fullmatch(token.text):
            return "police"
        if _OUTLET.fullmatch(token.text) or not shouted and length == 1 and _STATION.fullmatch(token.text) and token.text != "WHO":
            return "media"
    return None


def owner_of(s: Sentence, head: int) -> int:
    """Of what a source puts out, the noun that names whose it is ("a post by A", "the ministry's statement"); the head itself where none does."""
    if s.low[head] not in table.DOCUMENTS:
        return head
    for child in s.children(head, "nmod", "obl", "nmod:agent", "obl:agent", "nmod:poss", "acl"):
        if s.rel(child) == "acl":
            on = [o for o in s.children(child, "obl") if s.case_of(o) in {"on", "in"} and kind_of_words([s.low[o]], 0, ())[0] == "media"]
            if on:
                return on[0]
            by = [] if s.low[child] not in table.REPORTING_FORMS else [o for o in s.children(child, "obl", "obl:agent") if s.case_of(o) in {"by", "from"}]
            if by:
                return owner_of(s, by[0])
        elif s.case_of(child) in {"on", "in"} and s.rel(child) == "nmod" and kind_of_words([s.low[child]], 0, ()) == ("media", True):
            return child
        elif s.rel(child) == "nmod:poss" and s.upos(child) != "PRON" or s.case_of(child) in {"by", "from"} or s.case_of(child) in {"of", "for"} and s.upos(child) == "PROPN":
            return owner_of(s, child)
    return head


def told(s: Sentence, head: int) -> bool:
    """Whether the words of a phrase themselves tell a kind ("police reports", not "initial reports")."""
    at, words, _ = parts_of(s, head)
    kind, strong = kind_of_words(words[:at] or ["-"], max(0, at - 1), ())
    return kind is not None and (strong or kind != "official" or "official" in words[:at])


_SPEAKING_NOUN = re.compile(r"(?:ists?|ians?|eers?|men|man|women|woman|ers|ors)$")


def may_speak(s: Sentence, head: int) -> bool:
    """Whether a noun can be a source at all: a name, or a common noun that names people, a body or what a source puts out."""
    low = s.low[head]
    if s.upos(head) != "NOUN" or (low,) in table.KIND_OF or (low,) in table.WEAK_KIND_OF or low in table.EMPTY_HEADS | table.DOCUMENTS:
        return True
    if low in people.NOUN_FORMS or _SPEAKING_NOUN.search(low):
        return True
    at, words, beside = parts_of(s, head)
    return kind_of_words(words, at, beside)[0] is not None


def parts_of(s: Sentence, head: int) -> tuple[int, list[str], list[str]]:
    """The head's place in its phrase, the phrase's words and those of its appositions, lower-cased; members added by "along with" left out."""
    first, last = s.phrase(head)
    for child in s.children(head, "nmod", "nmod:desc", "obl"):
        if s.case_of(child).split(" ")[0] in {"along", "including", "alongside", "like", "such", "as", "together"} and child > head:
            last = min(last, max(head, s.phrase(child)[0] - 1 - len(s.case_of(child).split())))
    for child in s.children(head, "flat", "flat:name"):
        last = max(last, child)
    if first == head and first > 2 and s.low[first - 1] == "]":  # "an FMLN [Farabundo ... Front] spokesman"
        first = max((w for w in range(first - 1) if s.low[w] == "["), default=first)
        first -= first > 0 and first < head
    while last + 1 < len(s) and s.upos(head) == "PROPN" and s.tokens[last + 1].text in {"Now", "Today", "Online", "Live", "24", "NOW", "TODAY"}:
        last += 1
    beside: list[str] = []
    for appos in s.children(head, "appos"):
        a, b = s.phrase(appos)
        beside.extend(s.low[a : b + 1])
    return head - first, [w.rstrip("’") for w in s.low[first : last + 1]], beside


def kind_of(s: Sentence, head: int, discourse: HasNames) -> SourceKind:
    """The kind of a source by the words of its phrase; every phrase has one: a common noun that says nothing is `official`, a bare name of
    whom nothing is told a `witness`."""
    owner = owner_of(s, head)
    if owner != head:
        kind = kind_of(s, owner, discourse)
        if kind != "official":
            return kind
    at, words, beside = parts_of(s, head)
    first = head - at
    if (handle := _handle_in(s, first, first + len(words) - 1)) is not None and not {"journalist", "reporter", "correspondent", "news"} & set(words):
        return kind_of_handle(handle, discourse.gazetteer)
    kind, strong = kind_of_words(words, at, beside)
    if kind is None and (printed := _kind_of_print(s, first, len(words))) is not None:
        return printed
    if kind is not None and strong and (s.upos(head) != "PROPN" or at > 0 and kind not in {"government", "witness"}):
        return kind
    phrase = s.between(first, first + len(words) - 1)
    actor = _body(phrase, discourse.gazetteer)
    if len(words) == 1 and s.upos(head) == "PROPN" and (actor is None or actor.kind not in {"un", "ngo", "media", "armed_group"}):
        named = discourse.names.introduced(s.tokens[head].text)[0]
        if named is not None:
            return named
    if actor is not None and (actor.kind in {"un", "ngo", "media", "armed_group"} or not strong and s.upos(head) == "PROPN" and not _person_name(s, head)):
        return "media" if kind == "media" and actor.kind == "government" else actor.kind
    if kind is not None and (strong or kind != "official"):
        return kind
    if s.upos(head) == "PROPN":
        return _kind_of_name(s, head, first + len(words) - 1, discourse)
    return _kind_of_common(words, at, kind)


def _person_name(s: Sentence, head: int) -> bool:
    return bool(s.children(head, "flat", "flat:name"))


def _body(phrase: str, gazetteer: Gazetteer) -> Actor | None:
    found = actor_of(phrase, gazetteer)
    return found if found is not None and found.key is not None and not found.key.endswith(":twitter") else None


def _handle_in(s: Sentence, first: int, last: int) -> str | None:
    for word in range(first, last + 1):
        if s.low[word].startswith("@"):
            return s.tokens[word].text if len(s.low[word]) > 1 or word + 1 >= len(s) else "@" + s.tokens[word + 1].text
    if first > 0 and s.low[first - 1] == "@":
        return "@" + s.tokens[first].text
    return None


def _kind_of_common(words: Sequence[str], at: int, kind: SourceKind | None) -> SourceKind:
    """A common noun without a telling word: by what the table of people says of it, else `official`."""
    if words[at] in {"source", "sources"}:
        bare = len(words) == 1 and words[0] == "sources" or set(words) & table.OTHER_SOURCES
        return "media" if bare else "official"
    if words[at] in table.DOCUMENTS:
        return "official"
    lemma = people.NOUN_FORMS.get(words[at])
    person = people.PEOPLE.get(lemma) if lemma else None
    if person is not None and kind is None:
        roles: dict[str | None, SourceKind] = {"journalist": "media", "medical": "health", "official": "official", "politician": "government", "judge": "court", "religious": "ngo"}
        return roles.get(person.role, "witness")
    return kind or "official"


def _kind_of_name(s: Sentence, head: int, last: int, discourse: HasNames) -> SourceKind:
    """A bare name: what the report says beside the same name anywhere; a country or its seat of government; else some person."""
    words = s.between(head, last) if last >= head else s.tokens[head].text
    surname = s.tokens[last].text if last > head and s.upos(last) == "PROPN" else s.tokens[head].text
    kind, _ = discourse.names.introduced(surname)
    if kind is not None:
        return kind
    if discourse.gazetteer.country_of(words) or discourse.gazetteer.government_metonym(words):
        return "government"
    return "ngo" if any(s.low[d] == "the" for d in s.children(head, "det")) else "witness"


def actor_key(s: Sentence, head: int, kind: SourceKind, words: str, discourse: HasNames) -> tuple[str | None, str | None]:
    """The key of S2 and the country of a state's body; (None, None) for the nameless."""
    found = _body(words, discourse.gazetteer)
    if (found is None or found.key is None) and s.upos(head) == "PROPN":
        _, full = discourse.names.introduced(words.split()[-1].strip("'’"))
        found = actor_of(full, discourse.gazetteer)
    if found is None or found.key is None:
        return None, None
    if found.kind == kind or found.country is None:
        return (found.key, found.country) if found.kind == kind else (None, None)
    return (f"{found.country}:{kind}", found.country) if kind in {"government", "military", "police", "court", "health", "official"} else (None, None)
