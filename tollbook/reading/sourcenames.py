"""The kinds that words tell, and who in a report bears which name (claims.md S1).

The telling word nearest to the head decides.  A bare name ("Winder said") has the kind of the fullest words that the report gives beside the
same name anywhere.  Only words are looked at here, no trees.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tollbook.gazetteer import Gazetteer
from tollbook.language.en import sources as table
from tollbook.model import SourceKind


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
            self.known[key] = self._search(name) if len(name) > 2 and len(self.known) < 400 else (None, name)
        return self.known[key]

    def _search(self, name: str) -> tuple[SourceKind | None, str]:
        if name.isupper() and (whole := _spelled_out(self.text, name)):
            kind, _ = kind_of_words([word.lower() for word in whole], len(whole) - 1, ())
            if kind is not None:
                return kind, " ".join(whole)
        weak: tuple[SourceKind | None, str] = (None, name)
        pattern = re.compile(r"(?<!\w)" + re.escape(name) + r"(?!\w)")
        for count, match in enumerate(pattern.finditer(self.text)):
            if count > 20:
                break
            for words in (before_name(self.text, match.start()), _after_name(self.text, match.end())):
                kind, strong = kind_of_words([w.lower() for w in words], len(words), ())
                if kind is not None and strong:
                    return kind, " ".join([*words, name])
                if kind is not None and weak[0] is None:
                    weak = kind, " ".join([*words, name])
            if weak[0] in {None, "military", "government", "police"}:
                beside = (_after_name(self.text, match.end()), before_name(self.text, match.start()))
                group = next((g for words in beside if words and (g := self.gazetteer.armed_group(" ".join(words))) is not None), None)
                weak = ("armed_group", group.name) if group is not None else weak
        return weak

_WORD = re.compile(r"[\w'’.@/&-]*\w\.?")
_TITLE_END = re.compile(r"(?:^|[\s(])(?:[A-Za-z]|Lt|Col|Gen|Sgt|Capt|Dr|Gov|Sen|Rep|Rev|Maj|Cpl|Det|Mr|Mrs|Ms|Insp|Supt|St|U\.S|LT|COL|GEN|SGT|CAPT|DR|MAJ|CPL|MSGR|Msgr)$")


def _spelled_out(text: str, short: str) -> list[str]:
    """The words that an abbreviation stands for: "Brigham Hospital (BH)", "BH [Brigham Hospital]"."""
    at = max(text.find(f"({short})"), text.find(f"[{short}]"))
    if at >= 0:
        return [w.strip(",.").replace("’", "'") for w in text[max(0, at - 90) : at].split()][-6:]
    match = re.search(re.escape(short) + r" [\[(]([A-Z][^\])\n]{4,80}(?:\n[^\])\n]{1,60})?)[\])]", text)
    return match[1].split() if match else []


def before_name(text: str, at: int) -> list[str]:
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
