"""What a noun phrase says of a source: its kind, the body behind it, and who in this report bears which name (claims.md S1, S2).

The words of a phrase are looked up in the tables of the language; the telling word nearest to the head decides.  A bare name ("Winder said")
has the kind of the fullest words that the report gives beside the same name anywhere.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from tollbook.gazetteer import Gazetteer
from tollbook.gazetteer.actors import Actor, actor_of
from tollbook.language.en import people
from tollbook.language.en import sources as table
from tollbook.model import Certainty, Interval, SourceKind, Span

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


@dataclass
class Names:
    """Who bears which name in a report: asked for by name, looked up in the text once."""

    text: str
    gazetteer: Gazetteer
    known: dict[str, tuple[SourceKind | None, str]] = field(default_factory=dict)

    def introduced(self, name: str) -> tuple[SourceKind | None, str]:
        """The kind that the report's words beside a name give (None where they say nothing), and those words with the name."""
        key = name.lower()
        if key not in self.known:
            self.known[key] = self._search(name) if len(name) > 2 else (None, name)
        return self.known[key]

    def _search(self, name: str) -> tuple[SourceKind | None, str]:
        weak: tuple[SourceKind | None, str] = (None, name)
        pattern = re.compile(r"(?<!\w)" + re.escape(name) + r"(?!\w)")
        for count, match in enumerate(pattern.finditer(self.text)):
            if count > 20:
                break
            for words in (_before_name(self.text, match.start()), _after_name(self.text, match.end())):
                kind, strong = kind_of_words([w.lower() for w in words], len(words), ())
                if kind is not None and strong:
                    return kind, " ".join([*words, name])
                if kind is not None and weak[0] is None:
                    weak = kind, " ".join([*words, name])
            group = self.gazetteer.armed_group(" ".join(_after_name(self.text, match.end())))
            if group is not None and weak[0] in {None, "military", "government", "police"}:
                weak = "armed_group", group.name if hasattr(group, "name") else name
        return weak


_WORD = re.compile(r"[\w'’.@/&-]*\w\.?")
_TITLE_END = re.compile(r"(?:^|[\s(])(?:[A-Za-z]|Lt|Col|Gen|Sgt|Capt|Dr|Gov|Sen|Rep|Rev|Maj|Cpl|Det|Mr|Mrs|Ms|Insp|Supt|St|U\.S|LT|COL|GEN|SGT|CAPT|DR|MAJ|CPL|MSGR|Msgr)$")


def _before_name(text: str, at: int) -> list[str]:
    """The words of a title before a name: up to seven, back to the end of a clause or to a word that is neither title nor name."""
    before = " ".join(text[max(0, at - 90) : at].split(" ")).replace("’", "'")
    shouted = before.isupper()
    pieces = re.split(r"[,;:!?\"“”()\[\]]|\n\s*\n|--", before)
    words = pieces[-1].split()
    kept: list[str] = []
    for word in reversed(words[-7:]):
        bare = word.strip(".'")
        low = bare.lower()
        ends = word.endswith(".") and not _TITLE_END.search(" " + bare)
        known = (low,) in table.KIND_OF or (low,) in table.WEAK_KIND_OF or low in table.EMPTY_HEADS or low in {"of", "the", "vice", "former", "deputy"}
        if ends or low in table.REPORTING_FORMS and not known or low in {"and", "by", "to", "that", "with", "when", "in", "at", "on", "for", "as", "a", "an", "was", "is", "from"}:
            break
        if not known and (shouted and (low.endswith("ed") or len(kept) > 3) or not shouted and not bare[:1].isupper()):
            break
        kept.append(low + "." if word.endswith(".") else word)
    return kept[::-1]


def _after_name(text: str, at: int) -> list[str]:
    """The words of an apposition after a name: ", a spokesman for the police department,"."""
    match = re.match(r"(?:\s+(?:[A-Z][\w'’-]*|\[[^\]\n]{1,30}\]))?\s*(?:,| -- | – |\()\s*([^,;.()\n]{3,110}(?:\n[^,;.()\n]{1,110})?)", text[at : at + 260])
    if match is None:
        return []
    words = _WORD.findall(match[1].replace("’", "'"))
    for i, word in enumerate(words):
        if word.lower() in table.REPORTING_FORMS and word.lower() not in {"report", "post", "claim", "record", "state", "count", "list"} or word.lower() in {"who", "was", "were", "is", "and"}:
            return words[:i]
    return words[:12]


def telling(words: Sequence[str], weak: bool = False) -> Iterator[tuple[int, int, SourceKind]]:
    """The words of a phrase that tell a kind: first, last, kind; the longest at each place."""
    known = table.WEAK_KIND_OF if weak else table.KIND_OF
    at = 0
    while at < len(words):
        for length in range(min(table.LONGEST_KIND, len(words) - at), 0, -1):
            kind = known.get(tuple(words[at : at + length]))
            if kind is not None and not (words[at] in {"press", "media", "news"} and length == 1 and _of_press(words, at)):
                yield at, at + length - 1, kind
                at += length - 1
                break
        at += 1


def _of_press(words: Sequence[str], at: int) -> bool:
    following = words[at + 1 : at + 2]
    return bool(following) and following[0] in table.OF_PRESS or words[at] == "media" and at > 0 and words[at - 1] == "social"


def kind_of_words(words: Sequence[str], head: int, beside: Sequence[str]) -> tuple[SourceKind | None, bool]:
    """The kind that lower-cased words tell, and whether plainly: the head where it says something, else what stands nearest before it, then
    what follows it, then the words `beside` (appositions); ranks and titles last.  (None, False) where nothing tells."""
    for weak in (False, True):
        hits = list(telling(words, weak))
        own = [h for h in hits if h[0] <= head <= h[1]]
        if own and (words[head] not in table.EMPTY_HEADS or own[0][0] < head):
            return own[0][2], not weak
        before = [h for h in hits if h[1] < head]
        after = [h for h in hits if h[0] > head]
        if before:
            return before[-1][2], not weak
        if after:
            return after[0][2], not weak
        others = next(telling(beside, weak), None)
        if others is not None:
            return others[2], not weak
        if own:
            return own[0][2], not weak
    return None, False


_MEDIA_HANDLE = re.compile(r"news|agency|press|(?:_|\b)tv(?:_|\b|\d)|radio|times|channel|network|journal|gazette|media|(?<=[a-z])TV\b", re.IGNORECASE)


def kind_of_handle(handle: str, gazetteer: Gazetteer) -> SourceKind:
    """"@CityNewsTV" is an outlet's, any other account a person's."""
    bare = handle.lstrip("@")
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", bare)
    found = actor_of(spaced, gazetteer)
    if found is not None and found.kind in {"media", "un", "ngo"} and found.key is not None:
        return found.kind
    return "media" if _MEDIA_HANDLE.search(bare) or bare.endswith(("TV", "tv")) else "witness"


def owner_of(s: Sentence, head: int) -> int:
    """Of what a source puts out, the noun that names whose it is ("a post by A", "the ministry's statement"); the head itself where none does."""
    if s.low[head] not in table.DOCUMENTS:
        return head
    for child in s.children(head, "nmod", "obl", "nmod:agent", "obl:agent", "nmod:poss", "acl"):
        if s.rel(child) == "acl":
            by = [] if s.low[child] not in table.REPORTING_FORMS else [o for o in s.children(child, "obl", "obl:agent") if s.case_of(o) in {"by", "from"}]
            if by:
                return owner_of(s, by[0])
        elif s.rel(child) == "nmod:poss" and s.upos(child) != "PRON" or s.case_of(child) in {"by", "from"} or s.case_of(child) in {"of", "for"} and s.upos(child) == "PROPN":
            return owner_of(s, child)
    return head


def told(s: Sentence, head: int) -> bool:
    """Whether the words of a phrase themselves tell a kind ("police reports", not "initial reports")."""
    at, words, beside = parts_of(s, head)
    kind, strong = kind_of_words(words, at, beside)
    return kind is not None and (strong or kind != "official" or "official" in words[:at])


def parts_of(s: Sentence, head: int) -> tuple[int, list[str], list[str]]:
    """The head's place in its phrase, the phrase's words and those of its appositions, lower-cased; members added by "along with" left out."""
    first, last = s.phrase(head)
    for child in s.children(head, "nmod", "nmod:desc", "obl"):
        if s.case_of(child).split(" ")[0] in {"along", "including", "alongside", "like", "such", "as", "together", "with"} and child > head:
            last = min(last, max(head, s.phrase(child)[0] - 1 - len(s.case_of(child).split())))
    for child in s.children(head, "flat", "flat:name"):
        last = max(last, child)
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
    if kind is not None and strong and (s.upos(head) != "PROPN" or at > 0 and kind not in {"government", "witness"}):
        return kind
    phrase = s.between(first, first + len(words) - 1)
    actor = _body(phrase, discourse.gazetteer)
    if actor is not None and (actor.kind in {"un", "ngo", "media", "armed_group"} or not strong and s.upos(head) == "PROPN" and not _person_name(s, head)):
        return actor.kind
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
        return "media" if set(words) & table.OTHER_SOURCES else "official"
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
    return "witness"


def actor_key(s: Sentence, head: int, kind: SourceKind, words: str, discourse: HasNames) -> tuple[str | None, str | None]:
    """The key of S2 and the country of a state's body; (None, None) for the nameless."""
    found = actor_of(words, discourse.gazetteer)
    if (found is None or found.key is None) and s.upos(head) == "PROPN":
        _, full = discourse.names.introduced(words.split()[-1].strip("'’"))
        found = actor_of(full, discourse.gazetteer)
    if found is None or found.key is None:
        return None, None
    if found.kind == kind or found.country is None:
        return (found.key, found.country) if found.kind == kind else (None, None)
    return (f"{found.country}:{kind}", found.country) if kind in {"government", "military", "police", "court", "health", "official"} else (None, None)


__all__ = ["HasNames", "Names", "Speaker", "actor_key", "kind_of", "kind_of_handle", "kind_of_words", "owner_of", "parts_of"]
