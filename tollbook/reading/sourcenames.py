"""The kinds that words tell, and who in a report bears which name (claims.md S1).

The telling word nearest to the head decides.  A bare name ("Winder said") has the kind of the fullest words that the report gives beside
the same name anywhere.  Only words are looked at here, no trees.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tollbook.gazetteer import Gazetteer
from tollbook.language.en import sources as table
from tollbook.model import SourceKind

_MOST_NAMES = 400  # names of one report that are looked up
_MOST_PLACES = 20  # places of a name that are looked at
_BEFORE, _AFTER = 90, 260  # characters beside a name
_CLAUSE_END = re.compile(r"[,;:!?\"“”()\[\]]|\n\s*\n|--")
_WORD = re.compile(r"[\w'’.@/&-]*\w\.?")
_APPOSITION = re.compile(
    r"(?:\s+(?:[A-Z][\w'’-]*|\[[^\]\n]{1,30}\]))?\s*(?:,| -- | – |\()\s*([^,;.()\n]{3,110}(?:\n[^,;.()\n]{1,110})?)"
)
_MAYBE_COMMANDERS = {None, "military", "government", "police"}


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
            self.known[key] = self._search(name) if len(name) > 2 and len(self.known) < _MOST_NAMES else (None, name)
        return self.known[key]

    def _search(self, name: str) -> tuple[SourceKind | None, str]:
        if name.isupper() and (whole := _spelled_out(self.text, name)):
            kind, _ = kind_of_words([word.lower() for word in whole], len(whole) - 1, ())
            if kind is not None:
                return kind, " ".join(whole)
        weak: tuple[SourceKind | None, str] = (None, name)
        for count, match in enumerate(re.finditer(r"(?<!\w)" + re.escape(name) + r"(?!\w)", self.text)):
            if count >= _MOST_PLACES:
                break
            beside = before_name(self.text, match.start()), _after_name(self.text, match.end())
            for words in beside:
                kind, strong = kind_of_words([word.lower() for word in words], len(words), ())
                if kind is not None and strong:
                    return kind, " ".join([*words, name])
                weak = (kind, " ".join([*words, name])) if kind is not None and weak[0] is None else weak
            if weak[0] in _MAYBE_COMMANDERS:
                found = (self.gazetteer.armed_group(" ".join(words)) for words in beside if words)
                group = next((group for group in found if group is not None), None)
                weak = ("armed_group", group.name) if group is not None else weak
        return weak


def _spelled_out(text: str, short: str) -> list[str]:
    """The words that an abbreviation stands for: "Brigham Hospital (BH)", "BH [Brigham Hospital]"."""
    at = max(text.find(f"({short})"), text.find(f"[{short}]"))
    if at >= 0:
        return [word.strip(",.").replace("’", "'") for word in text[max(0, at - _BEFORE) : at].split()][-6:]
    match = re.search(re.escape(short) + r" [\[(]([A-Z][^\])\n]{4,80}(?:\n[^\])\n]{1,60})?)[\])]", text)
    return match[1].split() if match else []


def before_name(text: str, at: int) -> list[str]:
    """The words of a title before a name: up to seven, back to the end of a clause or to a word that is neither title nor name."""
    before = text[max(0, at - _BEFORE) : at].replace("’", "'")
    shouted = before.isupper()
    kept: list[str] = []
    for word in reversed(_CLAUSE_END.split(before)[-1].split()[-7:]):
        low = word.strip(".'").lower()
        title = (low,) in table.KIND_OF or (low,) in table.WEAK_KIND_OF or low in table.EMPTY_HEADS | table.TITLE_WORDS
        if low in table.NO_TITLE or low in table.REPORTING_FORMS and not title:
            break
        if word.endswith(".") and len(low) > 1 and low not in table.ABBREVIATED:
            break
        if not title and (shouted and (low.endswith("ed") or len(kept) > 3) or not shouted and not word.strip("'")[:1].isupper()):
            break
        kept.append(low + "." if word.endswith(".") else word)
    return kept[::-1]


def _after_name(text: str, at: int) -> list[str]:
    """The words of an apposition after a name: ", a spokesman for the police department,"."""
    match = _APPOSITION.match(text[at : at + _AFTER])
    words = _WORD.findall(match[1].replace("’", "'")) if match else []
    for i, word in enumerate(words):
        low = word.lower()
        if low in table.REPORTING_FORMS and low not in table.NOUNS_TOO or low in {"who", "was", "were", "is", "and"}:
            return words[:i]
    return words[:12]


def telling(words: Sequence[str], weak: bool = False) -> Iterator[tuple[int, int, SourceKind]]:
    """The words of a phrase that tell a kind: first, last, kind; the longest at each place."""
    known = table.WEAK_KIND_OF if weak else table.KIND_OF
    at = 0
    while at < len(words):
        for length in range(min(table.LONGEST_KIND, len(words) - at), 0, -1):
            kind = known.get(tuple(words[at : at + length]))
            if kind is not None and not (length == 1 and _no_outlet(words, at)):
                yield at, at + length - 1, kind
                at += length - 1
                break
        at += 1


def _no_outlet(words: Sequence[str], at: int) -> bool:
    """"Press release", "media office", "social media"."""
    if words[at] not in {"press", "media", "news"}:
        return False
    return at + 1 < len(words) and words[at + 1] in table.OF_PRESS or at > 0 and words[at - 1] == "social"


def kind_of_words(words: Sequence[str], head: int, beside: Sequence[str]) -> tuple[SourceKind | None, bool]:
    """The kind that lower-cased words tell, and whether plainly: the head where it says something, else what stands nearest before it, then
    what follows it, then the words `beside` (appositions); ranks and titles last.  (None, False) where nothing tells."""
    for weak in (False, True):
        hits = list(telling(words, weak))
        own = [hit for hit in hits if hit[0] <= head <= hit[1]]
        if own and (words[head] not in table.EMPTY_HEADS or own[0][0] < head):
            return own[0][2], not weak
        before = [hit for hit in hits if hit[1] < head]
        after = [hit for hit in hits if hit[0] > head]
        others = next(telling(beside, weak), None)
        chosen = before[-1] if before else after[0] if after else others or (own[0] if own else None)
        if chosen is not None:
            return chosen[2], not weak
    return None, False
