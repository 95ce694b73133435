"""Whose voice a stretch of text is, told by the layout and not by a sentence (claims.md S4): quotations, transcripts, communiques.

Everything here is found in one pass over the text.
"""
from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from tollbook.language.en import sources as table
from tollbook.model import Span

from .sourcenames import Names, kind_of_words
from .speakers import Speaker, speaker_of_words

_QUOTE = re.compile("[\"“”]|\n[ \t]*\n")
_BLANKS = re.compile(r"\s*")
_OPENERS = {"“", '"'}
_LABEL = re.compile(r"\[([A-Z][^\[\]]{1,80})\](?=[ \t\n])")
_OPENING = re.compile(r"(?:\n[ \t]*\n|[\])]|--)\s*$")
_NAME_LABEL = re.compile(r"(?:^|\n)[ \t]*([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):(?= [A-Z\"“])")
_DOCUMENT = r"(?:release|statement|communiqu[eé]|bulletin|announcement)"
_TITLED = r"[A-Z][\w.'’-]*"
_ISSUED = re.compile(
    r"^[ \t]*(?i:(?:the )?following is (?:an? |the )?(?:full |complete )?(?:text of an? )?(?:\w+ )?(?:news |press |media )?"
    rf"{_DOCUMENT}\s+(?:\w+ )?(?:from|by|of))\s+([^.:\n]{{3,90}}?)\s*[.:]\s*\n"
    rf"|(?:^|\]|-- )[ \t]*((?:{_TITLED}|of|the)(?:\s+(?:{_TITLED}|\[[^\]]{{1,60}}\]|of|the)){{0,9}}?)\s+"
    r"(?i:communiqu[eé]|press release|news release|statement):[ \t]*\n",
    re.MULTILINE,
)


def quotations(text: str) -> list[Span]:
    """The quotations of a text, marks included, in order.  A paragraph that opens with a mark after an open quotation carries it on; else
    an open quotation ends with its paragraph."""
    found: list[Span] = []
    start, skip = -1, -1
    for match in _QUOTE.finditer(text):
        mark = match[0]
        if mark[0] == "\n":
            if match.start() < skip:
                continue  # one of several empty lines
            after = match.end() + len(_BLANKS.match(text, match.end())[0])  # type: ignore[index]
            if start >= 0 and text[after : after + 1] in _OPENERS:
                skip = after
            elif start >= 0:
                found.append((start, match.start()))
                start = -1
        elif match.start() == skip or mark == "“" and start >= 0:
            continue
        elif start < 0:
            start = match.start() if mark != "”" else -1
        else:
            found.append((start, match.end()))
            start = -1
    if start >= 0:
        found.append((start, len(text)))
    return found


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` on the text is in one voice; `speaker` None gives the word back to the outlet."""

    start: int
    speaker: Speaker | None


def stretches(text: str, names: Names) -> list[Stretch]:
    """Where a transcript's labels or an announced document hand the word to somebody, in the order of the text."""
    found: list[Stretch] = []
    for match in _LABEL.finditer(text):
        label = match[1]
        before = text[max(0, match.start() - 60) : match.start()]
        opens = not before.strip() or _OPENING.search(before) is not None
        lows = re.findall(r"[\w'’.]+", label.lower())
        if not opens or not lows:
            continue
        if "end" in lows and "recording" in lows:
            found.append(Stretch(match.end(), None))
        elif _is_speaker(label, lows):
            found.append(Stretch(match.end(), _labelled(label, (match.start(1), match.end(1)), names)))
    labels = list(_NAME_LABEL.finditer(text))
    if len(labels) > 2:
        found.extend(Stretch(m.end(), _labelled(m[1], (m.start(1), m.end(1)), names)) for m in labels)
    for match in _ISSUED.finditer(text):
        group = 1 if match[1] else 2
        found.append(Stretch(match.end(), _labelled(match[group], match.span(group), names)))
    return sorted(found, key=lambda stretch: stretch.start)


def _is_speaker(label: str, lows: list[str]) -> bool:
    if lows == ["unidentified", "speaker"] or lows[-1:] in (["reporter"], ["correspondent"], ["newsman"], ["speaker"], ["interviewer"]):
        return True
    plain = [low for low in lows if low not in {"in", "progress", "by"}]
    return not set(plain) & table.EDITORIAL and len(plain) <= 6 and not any(low.isdigit() for low in plain)


def _labelled(label: str, span: Span, names: Names) -> Speaker | None:
    words = re.sub(r",.*", "", label)
    lows = [w.strip(".,").lower() for w in re.sub(r"\[[^\]]*\]", " ", words).split()]
    kind, _ = kind_of_words(lows, len(lows) - 1, ())
    expanded = re.findall(r"\[([^\]]+)\]", words)
    if kind is None and expanded:
        inner = expanded[0].lower().split()
        kind, _ = kind_of_words(inner, len(inner) - 1, ())
    if kind is None:
        kind, _ = names.introduced(lows[-1].upper() if words.isupper() else words.split()[-1])
    if kind is None and names.gazetteer.armed_group(words) is not None:
        kind = "armed_group"
    if kind is None and "speaker" in lows:
        kind = "witness"
    if kind is None:
        return None  # the outlet's own commentator
    return speaker_of_words(words, (span[0], span[0] + len(words)), kind, names)


def voice_at(found: list[Stretch], at: int) -> Speaker | None:
    """Who has the word at a place of the text by its layout."""
    index = bisect_right(found, at, key=lambda stretch: stretch.start) - 1
    return found[index].speaker if index >= 0 else None


def quotation_at(found: list[Span], at: int) -> Span | None:
    """The quotation that holds a place of the text."""
    index = bisect_right(found, at, key=lambda span: span[0]) - 1
    return found[index] if index >= 0 and found[index][0] <= at < found[index][1] else None
