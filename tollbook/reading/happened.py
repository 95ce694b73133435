"""On which day that happened which a report is about: every date of the report is weighed by what stands beside it.

The weights are those of a conditional logit model over the dates of a report, fitted on 2,147 texts of local news in the United States,
with the day that the Gun Violence Archive coded; rounded.  Fitted on the texts of half the incidents, it chose the coded day in as many of
the other half (within a point).  No weight speaks of a place, a name or a weekday.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date

from tollbook.language.en import happened as table
from tollbook.model import Span

from .dates import DateMention
from .datetense import direction

_WEIGHTS = {
    "heading": -0.2, "first": 1.2, "second": 1.2, "third": 1.0, "early": 0.8, "harm": 1.1, "harm near": 0.7, "alarm": 0.8, "hour": 0.9,
    "spoken": -1.9, "speech near": -0.6, "court": -0.3, "court near": -1.7, "after": -0.9, "ahead": -0.6, "two days": -1.1, "a week": -1.0,
    "longer": -1.5, "period": -1.0, "holds another": -2.5, "own year": -0.6, "publication": -0.7, "weeks before": 0.8, "months before": 1.2,
}  # fmt: skip
_LEAST = 0.0
"""A date that weighs less is hardly that of what the report is about: of those dates not one in three was right."""
_FAR = 10_000


_REACH = 250
"""How many characters to either side of a date may speak of it."""
_ROLES = {
    word: role
    for role, words in (("harm", table.HARM), ("alarm", table.ALARM), ("court", table.COURT), ("after", table.AFTER))
    for word in words
}
_WORD = re.compile(r"[^\W\d_]{2,}")
_SPOKEN = re.compile(
    rf"\b(?:{'|'.join(table.SPEECH)}|told \w{{1,20}}(?: \w{{1,20}})?|according to [\w ]{{1,40}})\W{{1,3}}"
    r"(?:(?:on|in|at|late|early|a|by|that)\W{1,3}){0,2}$",
    re.IGNORECASE,
)
_SPOKEN_AFTER = re.compile(
    r"\W{0,3}(?:(?:in|at|during|by)\W{1,3})?(?:(?:a|the)\W{1,3})?(?:that|statement|news|press|interview)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.!?\"”])\s+(?=[A-Z\"“\[])")
_ABBREVIATED = re.compile(r"\b(?:[A-Z][a-z]{0,4}|[ap]\.m)\.$")


def happened(text: str, mentions: Sequence[DateMention], *, published: date | None) -> DateMention | None:
    """The date of what the report is about; None where the text has none that is likely to be.  Resolved dates go before mere words."""
    past = [mention for mention in mentions if mention.kind != "dateline" and _behind(mention, published)]
    resolved = [mention for mention in past if mention.when.earliest is not None]
    sentences = list(_sentences(text)) if past else []
    days = sorted({day for mention in resolved if (day := mention.when.earliest) is not None and day == mention.when.latest})
    weighed = [(sum(_WEIGHTS[name] for name in features(text, sentences, mention, days, published)), -mention.span[0], mention)
               for mention in resolved or past]  # fmt: skip
    best = max(weighed, key=lambda row: row[:2], default=None)
    return best[2] if best is not None and best[0] >= _LEAST else None


def _behind(mention: DateMention, published: date | None) -> bool:
    first = mention.when.earliest
    return first is None or published is None or first <= published


def features(text: str, sentences: Sequence[Span], mention: DateMention, days: Sequence[date], published: date | None) -> list[str]:
    """What speaks for and against a date, by the names of the weights; `days` are all single days that the report names, in order."""
    place, (start, end) = _sentence_of(sentences, mention.span)
    names = [("heading", "first", "second", "third", "early", "early", "early")[place]] if place < 7 else []
    names += beside(text, (start, end), mention)
    names += _extent(mention, days)
    if re.search(r"(?:19|20)\d\d", mention.when.words):
        names.append("own year")
    if mention.value and "T" in mention.value or mention.kind == "time":
        names.append("hour")
    if published is not None and mention.when.latest is not None:
        ago = (published - mention.when.latest).days
        names += ["publication"] if ago <= 0 else ["weeks before"] if 8 <= ago <= 30 else ["months before"] if ago > 30 else []
    return names


def beside(text: str, sentence: Span, mention: DateMention) -> list[str]:
    """What its sentence says of a date: that of harm, of an alarm, of speech, of a court, of what came after, or still to come."""
    near = _nearest(text, sentence, mention.span)
    names: list[str] = [name for name in ("harm", "alarm", "court") if name in near]
    names += ["harm near"] * (near.get("harm", _FAR) <= 40)
    names += ["court near"] * (near.get("court", _FAR) <= 30)
    names += ["after"] * (near.get("after", _FAR) <= 40)
    if is_spoken(text, sentence, mention):
        names.append("spoken")
    elif any(word in table.SPEECH for word in _WORD.findall(text[max(sentence[0], mention.span[0] - 44) : mention.span[0]].lower())):
        names.append("speech near")
    if direction(text, *mention.span) == "ahead":
        names.append("ahead")
    return names


def is_spoken(text: str, sentence: Span, mention: DateMention) -> bool:
    """Whether it is the day on which somebody spoke: "police said Friday", "told reporters on Monday"."""
    before = text[max(sentence[0], mention.span[0] - 44) : mention.span[0]]
    return bool(_SPOKEN.search(before) or _SPOKEN_AFTER.match(text[mention.span[1] : min(sentence[1], mention.span[1] + 30)]))


def _nearest(text: str, sentence: Span, span: Span) -> dict[str, int]:
    """Characters between a date and the nearest word of each role in its sentence."""
    near: dict[str, int] = {}
    start, end = max(sentence[0], span[0] - _REACH), min(sentence[1], span[1] + _REACH)
    for word in _WORD.finditer(text, start, end):
        role = _ROLES.get(word[0].lower())
        if role is not None:
            near[role] = min(near.get(role, _FAR), max(0, span[0] - word.end(), word.start() - span[1]))
    return near


def _extent(mention: DateMention, days: Sequence[date]) -> list[str]:
    first, last = mention.when.earliest, mention.when.latest
    names = ["period"] if mention.kind in {"year", "month", "period"} else []
    if first is None or last is None or first == last:
        return names
    width = (last - first).days
    names.append("two days" if width == 1 else "a week" if width <= 8 else "longer")
    if bisect_left(days, first) < bisect_right(days, last):
        names.append("holds another")
    return names


def _sentences(text: str) -> Iterator[Span]:
    """About the sentences of a text; the first is the heading."""
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for gap in _SENTENCE.finditer(text, line.start(), line.end()):
            if not _ABBREVIATED.search(text, max(start, gap.start() - 7), gap.start()):
                yield start, gap.start()
                start = gap.end()
        yield start, line.end()


def _sentence_of(sentences: Sequence[Span], span: Span) -> tuple[int, Span]:
    low, high = 0, len(sentences) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if sentences[middle][0] <= span[0] else (low, middle - 1)
    return low, (sentences[low] if sentences else span)
