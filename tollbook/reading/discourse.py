"""What attribution remembers while it walks through a report: who spoke last, who bears which name, whose voice the layout gives."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tollbook.gazetteer import Gazetteer
from tollbook.language.en import sources as table
from tollbook.model import Span

from .dates import DateMention
from .speakers import Names, Speaker, kind_of_words
from .voices import Stretch, quotations, stretches


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
    names: Names = field(init=False)
    quotes: list[Span] = field(init=False)
    stretches: list[Stretch] = field(init=False)

    def __post_init__(self) -> None:
        self.names = Names(self.text, self.gazetteer)
        self.quotes = quotations(self.text)
        self.stretches = stretches(self.text, self.names)


_SAID = "said|says|say|told|added|adds|reported|reports|announced|confirmed|confirms|stated|states|noted|explained|claimed|tweeted|wrote|posted|declared"
_NAME = r"(?:(?:the|a|an|The|A|An|THE|A)\s+)?(?:[A-Z][\w.'’-]*|[a-z]+(?='s|’s)['’]s|(?:%s))(?:[ \n]+(?:[A-Z][\w.'’-]*|of|the|for|(?:%s)))*"
_NOUNS = "police|officials|authorities|spokesman|spokeswoman|spokesperson|witnesses|witness|officers|sources|detectives|investigators|deputies|prosecutors|doctors|residents|relatives|chief|sheriff|department|mother|father"
_HEARD = re.compile(
    rf"({_NAME % (_NOUNS, _NOUNS)})(?:,[^,.\n]{{1,80}},)?\s+(?:also\s+|later\s+|has\s+|have\s+)?(?:{_SAID})\b|\b(?:{_SAID})\s+({_NAME % (_NOUNS, _NOUNS)})".replace("_SAID", _SAID)
)


def heard(text: str, start: int, end: int, names: Names) -> Speaker | None:
    """The last source that a stretch of text names beside a verb of saying, found by its words alone (for sentences without a tree)."""
    best: Speaker | None = None
    for match in _HEARD.finditer(text, start, min(end, start + 3000)):
        group = 1 if match[1] else 2
        words = match[group]
        lows = [w.strip(".,").lower() for w in words.replace("’", "'").split()]
        if lows[-1] in table.PERSON_PRONOUNS or lows == ["i"] or lows[0] in {"it", "this", "that", "there"}:
            continue
        kind, _ = kind_of_words(lows, len(lows) - 1, ())
        if kind is None and lows[-1] in table.EMPTY_HEADS:
            kind = "official"
        if kind is None:
            kind, _ = names.introduced(words.split()[-1])
        best = Speaker(match.span(group), kind or "witness", None, "stated", None, None, words)
    return best
