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

from .sentence import Sentence
from .sourcenames import Names, kind_of_words

_NAMED_BODIES = {"un", "ngo", "media", "armed_group"}
_STATE_KINDS = {"government", "military", "police", "court", "health", "official"}
_KIND_OF_ROLE: dict[str | None, SourceKind] = {
    "journalist": "media", "medical": "health", "official": "official", "politician": "government", "judge": "court", "religious": "ngo",
}  # fmt: skip
_MEDIA_HANDLE = re.compile(r"news|agency|press|(?:_|\b)tv(?:_|\b|\d)|radio|times|channel|network|journal|gazette|media|tv$", re.IGNORECASE)
_FORCE = re.compile(r"[A-Z]{1,5}PD|[A-Z]{2,4}SO")
_OUTLET = re.compile(r"News[A-Z]\w*|\w+(?:News|Media|TV|Radio|news)")
_STATION = re.compile(r"[KW][A-Z]{2,3}")
_SPEAKING_NOUN = re.compile(r"(?:ists?|ians?|eers?|men|man|women|woman|ers|ors)$")


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


def kind_of(s: Sentence, head: int, discourse: HasNames) -> SourceKind:
    """The kind of a source by the words of its phrase; every phrase has one: a common noun that says nothing is `official`, a bare name of
    whom nothing is told a `witness`."""
    owner = owner_of(s, head)
    if owner != head and (of_owner := kind_of(s, owner, discourse)) != "official":
        return of_owner
    at, words, beside = parts_of(s, head)
    first, last = head - at, head - at + len(words) - 1
    handle = _handle_in(s, first, last)
    if handle is not None and not table.JOURNALISTS & set(words):
        return kind_of_handle(handle, discourse.gazetteer)
    kind, strong = kind_of_words(words, at, beside)
    if kind is None and (shown := _kind_of_print(s, first, last)) is not None:
        return shown
    named = s.upos(head) == "PROPN"
    if kind is not None and strong and (not named or at > 0 and kind not in {"government", "witness"}):
        return kind
    if named and (of_name := _kind_of_body(s, head, first, last, kind, strong, discourse)) is not None:
        return of_name
    body = None if named else body_of(s.between(first, last), discourse.gazetteer)
    if body is not None and body.kind in _NAMED_BODIES:
        return body.kind
    if kind is not None and (strong or kind != "official"):
        return kind
    return _kind_of_name(s, head, last, discourse) if named else _kind_of_common(words, at, kind)


def _kind_of_body(
    s: Sentence, head: int, first: int, last: int, kind: SourceKind | None, strong: bool, discourse: HasNames
) -> SourceKind | None:
    """The kind of a name by the gazetteer, or of one word by what the report says beside it."""
    body = body_of(s.between(first, last), discourse.gazetteer)
    if first == last and (body is None or body.kind not in _NAMED_BODIES):
        introduced = discourse.names.introduced(s.tokens[head].text)[0]
        if introduced is not None:
            return introduced
    if body is None:
        return None
    if body.kind in _NAMED_BODIES or not strong and not s.children(head, "flat", "flat:name"):
        return "media" if kind == "media" and body.kind == "government" else body.kind
    return None


def _kind_of_common(words: Sequence[str], at: int, kind: SourceKind | None) -> SourceKind:
    """A common noun without a telling word: by what the table of people says of it, else `official`."""
    if words[at] in {"source", "sources"}:
        others = words == ["sources"] or set(words) & table.OTHER_SOURCES
        return "media" if others else "official"
    lemma = people.NOUN_FORMS.get(words[at])
    person = people.PEOPLE.get(lemma) if lemma and words[at] not in table.DOCUMENTS else None
    if person is not None and kind is None:
        return _KIND_OF_ROLE.get(person.role, "witness")
    return kind or "official"


def _kind_of_name(s: Sentence, head: int, last: int, discourse: HasNames) -> SourceKind:
    """A name: what the report says beside the same name anywhere; a country or its seat of government; else some person, or a body
    ("the PLM")."""
    words = s.between(head, last) if last >= head else s.tokens[head].text
    surname = s.tokens[last].text if last > head and s.upos(last) == "PROPN" else s.tokens[head].text
    kind, _ = discourse.names.introduced(surname)
    if kind is not None:
        return kind
    if discourse.gazetteer.country_of(words) or discourse.gazetteer.government_metonym(words):
        return "government"
    return "ngo" if any(s.low[d] == "the" for d in s.children(head, "det")) else "witness"


def _kind_of_print(s: Sentence, first: int, last: int) -> SourceKind | None:
    """What the print of a name tells: "IMPD" is a police force, "PBS NewsHour" and "KDKA" outlets."""
    shouted = s.text[slice(*s.span)].isupper()
    for token in s.tokens[first : last + 1]:
        if not shouted and _FORCE.fullmatch(token.text):
            return "police"
        if _OUTLET.fullmatch(token.text) or not shouted and first == last and _STATION.fullmatch(token.text) and token.text != "WHO":
            return "media"
    return None


def kind_of_handle(handle: str, gazetteer: Gazetteer) -> SourceKind:
    """"@CityNewsTV" is an outlet's, any other account a person's."""
    bare = handle.lstrip("@")
    found = body_of(re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", bare), gazetteer)
    if found is not None and found.kind in {"media", "un", "ngo"}:
        return found.kind
    return "media" if _MEDIA_HANDLE.search(bare) else "witness"


def _handle_in(s: Sentence, first: int, last: int) -> str | None:
    for word in range(first, last + 1):
        if s.low[word].startswith("@"):
            return s.tokens[word].text if len(s.low[word]) > 1 or word + 1 >= len(s) else "@" + s.tokens[word + 1].text
    return "@" + s.tokens[first].text if first > 0 and s.low[first - 1] == "@" else None


def owner_of(s: Sentence, head: int) -> int:
    """Of what a source puts out, the noun that names whose it is ("a post by A", "the ministry's statement"); else the head itself."""
    if s.low[head] not in table.DOCUMENTS:
        return head
    for child in s.children(head, "nmod", "obl", "nmod:agent", "obl:agent", "nmod:poss", "acl"):
        case, rel = s.case_of(child), s.rel(child)
        if rel == "acl":
            if (by := _put_out_by(s, child)) is not None:
                return owner_of(s, by)
        elif rel == "nmod" and case in {"on", "in"}:
            if kind_of_words([s.low[child]], 0, ()) == ("media", True):
                return child
        elif rel == "nmod:poss" and s.upos(child) != "PRON" or case in {"by", "from"} or case in {"of", "for"} and s.upos(child) == "PROPN":
            return owner_of(s, child)
    return head


def _put_out_by(s: Sentence, participle: int) -> int | None:
    """"A report broadcast on a channel", "images shared by A"."""
    for word in s.children(participle, "obl", "obl:agent"):
        case = s.case_of(word)
        if case in {"on", "in"} and kind_of_words([s.low[word]], 0, ())[0] == "media":
            return word
        if case in {"by", "from"} and s.low[participle] in table.REPORTING_FORMS:
            return word
    return None


def told(s: Sentence, head: int) -> bool:
    """Whether the words before a head tell a kind ("police reports", not "initial reports")."""
    at, words, _ = parts_of(s, head)
    kind, strong = kind_of_words(words[:at] or ["-"], max(0, at - 1), ())
    return kind is not None and (strong or kind != "official" or "official" in words[:at])


def may_speak(s: Sentence, head: int) -> bool:
    """Whether a noun can be a source at all: a name, or a common noun that names people, a body or what a source puts out."""
    low = s.low[head]
    if s.upos(head) != "NOUN" or (low,) in table.KIND_OF or (low,) in table.WEAK_KIND_OF or low in table.EMPTY_HEADS | table.DOCUMENTS:
        return True
    if low in people.NOUN_FORMS or _SPEAKING_NOUN.search(low):
        return True
    if any(s.upos(owner) != "PRON" for owner in s.children(head, "nmod:poss")):
        return False  # "the president's proposal"
    at, words, beside = parts_of(s, head)
    return kind_of_words(words, at, beside)[0] is not None


def parts_of(s: Sentence, head: int) -> tuple[int, list[str], list[str]]:
    """The head's place in its phrase, the phrase's words and those of its appositions, lower-cased; what "along with" adds is left out."""
    first, last = s.phrase(head)
    for child in s.children(head, "nmod", "nmod:desc", "obl"):
        case = s.case_of(child).split()
        if child > head and case[:1] and case[0] in table.ADDING:
            last = min(last, max(head, s.phrase(child)[0] - 1 - len(case)))
    last = max([last, *s.children(head, "flat", "flat:name")])
    if first == head and first > 2 and s.low[first - 1] == "]":  # "an FMLN [Farabundo ... Front] spokesman"
        opening = max((w for w in range(first - 1) if s.low[w] == "["), default=first)
        first = max(0, opening - 1) if opening < first else first
    while last + 1 < len(s) and s.upos(head) == "PROPN" and s.tokens[last + 1].text in table.NAME_ENDS:
        last += 1
    beside: list[str] = []
    for appos in s.children(head, "appos"):
        a, b = s.phrase(appos)
        beside.extend(s.low[a : b + 1])
    return head - first, [word.rstrip("’") for word in s.low[first : last + 1]], beside


def body_of(phrase: str, gazetteer: Gazetteer) -> Actor | None:
    """The named body behind a phrase; a platform on which anybody writes is none."""
    found = actor_of(phrase, gazetteer)
    return found if found is not None and found.key is not None and found.key not in table.PLATFORMS else None


def actor_key(s: Sentence, head: int, kind: SourceKind, words: str, discourse: HasNames) -> tuple[str | None, str | None]:
    """The key of S2 and the country of a state's body; (None, None) for the nameless."""
    found = body_of(words, discourse.gazetteer)
    if found is None and s.upos(head) == "PROPN":
        _, full = discourse.names.introduced(words.split()[-1].strip("'’"))
        found = body_of(full, discourse.gazetteer)
    if found is None:
        return None, None
    if found.kind == kind:
        return found.key, found.country
    if found.country is None or kind not in _STATE_KINDS:
        return None, None
    return f"{found.country}:{kind}", found.country


def speaker_of_words(words: str, span: Span, kind: SourceKind, names: Names) -> Speaker:
    """A source told by its words alone, where there is no tree."""
    found = body_of(words, names.gazetteer) or body_of(names.introduced(words.split()[-1].strip(".'’"))[1], names.gazetteer)
    same = found is not None and found.kind == kind
    return Speaker(span, kind, None, "stated", found.key if found and same else None, found.country if found and same else None, words)
