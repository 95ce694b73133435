"""What attribution remembers while it walks through a report: who spoke last, who bears which name, whose voice the layout gives."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tollbook.gazetteer import Gazetteer
from tollbook.language.en import sources as table
from tollbook.model import Span

from .dates import DateMention
from .sourcenames import Names, before_name, kind_of_words
from .speakers import Speaker, speaker_of_words
from .layout import Stretch, quotations, stretches


@dataclass
class Discourse:
    """One walk through one report.  `dates`, where given, tell on which day a source spoke."""

    gazetteer: Gazetteer
    text: str
    dates: Sequence[DateMention] = ()
    paragraph: int = -1
    end: int = 0  # where the last sentence walked over ends
    last: Speaker | None = None  # the source of the last attributed sentence of this paragraph
    since: int = 0  # sentences since then
    recent: Speaker | None = None  # the last source of the report that a pronoun may take up
    listing: bool = False  # the last attributed sentence introduces persons who are then named one by one
    wrapped: bool = field(init=False)  # whether lines end within sentences; else a line is a paragraph
    names: Names = field(init=False)
    quotes: list[Span] = field(init=False)
    stretches: list[Stretch] = field(init=False)

    def __post_init__(self) -> None:
        self.wrapped = max(map(len, self.text.split("\n")), default=0) < 120
        self.names = Names(self.text, self.gazetteer)
        self.quotes = quotations(self.text)
        self.stretches = stretches(self.text, self.names)

    def paragraph_end(self, at: int) -> int:
        """Where the paragraph ends in which a place of the text stands."""
        end = self.text.find("\n\n" if self.wrapped else "\n", at)
        return end if end >= 0 else len(self.text)


_HEARD = re.compile(rf"(?<=\s)(?i:{'|'.join(sorted(table.HEARD))})(?=[\s,.:])")
_ASIDE = re.compile(r",\s[^,.;\n]{2,90}(?:\n[^,.;\n]{1,90})?,\s*$")
_ADVERBS = re.compile(r"(?:\s+(?i:also|later|has|have|had|already|earlier|today|first|then))+\s*$")
_AFTER = re.compile(r"\s+((?:the |a |an )?(?:[A-Z][\w'’-]*|[a-z]{3,})(?: (?:[A-Z][\w'’.-]*|of|police|chief|spokesman|spokeswoman)){0,6})")


def heard(text: str, start: int, end: int, names: Names) -> Speaker | None:
    """The last source that a stretch of text names beside a verb of saying, found by its words alone (for sentences without a tree)."""
    best: Speaker | None = None
    for match in _HEARD.finditer(text, start, min(end, start + 3000)):
        found = _named_before(text, max(start, match.start() - 200), match.start(), names) or _named_after(text, match.end(), end, names)
        best = found or best
    return best


def _named_before(text: str, start: int, end: int, names: Names) -> Speaker | None:
    at = end
    for pattern in (_ADVERBS, _ASIDE, _ADVERBS):
        match = pattern.search(text, start, at)
        at = match.start() if match else start + len(text[start:at].rstrip())
    words = before_name(text, at)
    while words and words[0].lower() in {"the", "of"}:
        words = words[1:]
    lows = [w.strip(".,").lower() for w in words]
    if not words or lows[-1] in table.PERSON_PRONOUNS or lows[0] in {"it", "this", "that", "there", "i", "who", "which", "we"}:
        return None
    begin = text.rfind(words[0].split("'")[0], start, at)
    kind, _ = kind_of_words(lows, len(lows) - 1, ())
    if kind is None:
        kind = "official" if lows[-1] in table.EMPTY_HEADS else names.introduced(words[-1].strip("."))[0]
    if kind is None and all(word.isupper() for word in words):
        return None  # capitals tell no name where all is in capitals
    begin = max(begin, start)
    return speaker_of_words(text[begin:at], (begin, at), kind or "witness", names) if text[begin:at].strip() else None


def _named_after(text: str, start: int, end: int, names: Names) -> Speaker | None:
    """"said the homeowner", "said Chief Smith": a name or a noun that tells a kind, up to the end of its clause."""
    match = _AFTER.match(text, start, end)
    if match is None:
        return None
    words = match[1].split()
    lows = [w.strip(".,").lower() for w in words]
    kind, _ = kind_of_words(lows, len(lows) - 1, ())
    if kind is None and words[-1][:1].isupper() and not words[0].isupper():
        kind = names.introduced(words[-1].strip("."))[0] or "witness"
    return speaker_of_words(match[1], match.span(1), kind, names) if kind is not None else None
