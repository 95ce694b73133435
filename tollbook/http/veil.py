"""WHAT A READER MAY NOT SEE.  Names withheld by decision are blacked out in everything that leaves the server: letter for letter, so that
all places in the text still hold.  Pure.

A name is found as words are read: without case and accents, whatever stands between its words (`rosalia-quist`, `QUIST, Rosalia`, a middle
initial), possessive, plural or written as one word.
"""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from tollbook.model import Withheld

BLACK = "█"
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_UNSEEN}{_MARKS}])*")
_GAP = 6
"""Characters that may lie between two words of a name: `, `, `%20`, ` “`."""
_JOINED, _PLURAL, _BEGUN, _LONG = 6, 3, 3, 100
"""Letters of a name written as one word; of one that may bear an s; of one that is cut off; characters of a text that may be cut off."""
_PARTICLES = frozenset(
    "al el de da di do la le van von der den bin ben ibn abu bint del dos das du of the and mr mrs ms dr st".split()
)
"""Parts of names that tell nothing by themselves."""
_Thing = TypeVar("_Thing")


@dataclass(frozen=True, slots=True)
class Veil:
    """Whole names are hidden wherever they stand; parts of them where the incident is spoken of."""

    withheld: Withheld

    @property
    def is_open(self) -> bool:
        return not self.withheld.names

    def over(self, thing: _Thing, *, near: bool = True) -> _Thing:
        """The thing with the names blacked out in every text of it.  `near`: it speaks of a withheld incident, so that a mere surname
        is hidden as well; elsewhere it may be anybody's."""
        if self.is_open:
            return thing
        return _veiled(thing, _hidden(self.withheld.names), near)  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True)
class _Hidden:
    """`whole`: by the first word of a name the words that follow it; `parts`: words that are hidden by themselves."""

    whole: Mapping[str, Sequence[tuple[str, ...]]]
    parts: frozenset[str]


@lru_cache(maxsize=16)
def _hidden(names: tuple[str, ...]) -> _Hidden:
    whole: dict[str, set[tuple[str, ...]]] = {}
    parts: set[str] = set()
    for name in names:
        forms = {form for form in _forms(name) if sum(map(len, form)) > 1}
        parts |= {part for form in forms for part in form if len(part) > 1 and part not in _PARTICLES}
        for form in forms | {form[:-1] + (form[-1] + s,) for form in forms for s in ("s", "es") if len(form[-1]) >= _PLURAL}:
            whole.setdefault(form[0], set()).add(form[1:])
    ordered = {first: sorted(rest, key=lambda words: (-len(words), words)) for first, rest in whole.items()}
    return _Hidden(ordered, frozenset(parts | {part + s for part in parts for s in ("s", "es") if len(part) >= _PLURAL}))


def _forms(name: str) -> Iterator[tuple[str, ...]]:
    """The words of a name as they may stand: in their order, the last one first, what a hyphen parts as one word, all as one."""
    pieces = [words for piece in name.split() if (words := tuple(_folded(word) for word in _WORD.findall(piece)))]
    for order in (pieces, pieces[-1:] + pieces[:-1]):
        if order:
            yield tuple(word for piece in order for word in piece)
            yield tuple("".join(piece) for piece in order)
    joined = "".join(word for piece in pieces for word in piece)
    if len(joined) >= _JOINED:
        yield (joined,)


@lru_cache(maxsize=65_536)
def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    kept = (letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    return "".join(letter for letter in kept if unicodedata.category(letter) != "Cf").casefold()


@dataclass(frozen=True, slots=True)
class _Seen:
    """A word as it stands in a text."""

    start: int
    end: int
    word: str


def _black(text: str, hidden: _Hidden, near: bool) -> str:
    seen = [_Seen(*found.span(), _folded(found[0])) for found in _WORD.finditer(text)]
    spans = [span for place, one in enumerate(seen) if one.word in hidden.whole for span in _names_at(seen, place, hidden)]
    if near:
        spans += [(one.start, one.end) for one in seen if one.word in hidden.parts]
        last = seen[-1] if seen and seen[-1].end == len(text) >= _LONG and len(seen[-1].word) >= _BEGUN else None
        if last and any(part.startswith(last.word) for part in hidden.parts):
            spans.append((last.start, last.end))
    if not spans:
        return text
    letters = list(text)
    for start, end in spans:
        letters[start:end] = [letter if letter.isspace() else BLACK for letter in letters[start:end]]
    return "".join(letters)


def _names_at(seen: Sequence[_Seen], place: int, hidden: _Hidden) -> Iterator[tuple[int, int]]:
    """Where names stand that begin with this word; one may be cut off where the text ends."""
    for rest in hidden.whole[seen[place].word]:
        at = place
        for word in rest:
            after = _next(seen, at, word)
            if after is None:
                break
            at = after
        else:
            yield seen[place].start, seen[at].end
            continue
        if at == len(seen) - 1 and rest:
            yield seen[place].start, seen[at].end


def _next(seen: Sequence[_Seen], at: int, word: str) -> int | None:
    """The place of the next word of a name, an initial before it or not; of its beginning, where the text is cut off in it."""
    for place in (at + 1, at + 2):
        if place >= len(seen) or seen[place].start - seen[place - 1].end > _GAP:
            return None
        found = seen[place].word
        if found == word or (place == len(seen) - 1 and word.startswith(found)):
            return place
        if len(found) > 1:
            return None
    return None


def _veiled(thing: Any, hidden: _Hidden, near: bool) -> Any:
    if isinstance(thing, str):
        return _black(thing, hidden, near)
    if is_dataclass(thing) and not isinstance(thing, type):
        changed = {}
        for one in fields(thing):
            old = getattr(thing, one.name)
            new = _veiled(old, hidden, near)
            if new is not old and new != old:
                changed[one.name] = new
        return replace(thing, **changed) if changed else thing
    if isinstance(thing, Mapping):
        return {name: _veiled(value, hidden, near) for name, value in thing.items()}
    if isinstance(thing, Sequence) and not isinstance(thing, (bytes, bytearray)):
        return type(thing)(_veiled(value, hidden, near) for value in thing)  # type: ignore[call-arg]
    return thing
