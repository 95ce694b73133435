"""Which sentences of a report are read: its text cut into segments, headings told from the body, and those that need a tree.

A page's title printed again at the head of the body often runs straight into the first sentence ("... | Daily NewsA man was shot"): the
text is cut there as well.
"""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.encoder import Segment, segment
from tollbook.language.en.harms import FAINT, TELLING
from tollbook.language.en.remarks import REMARK
from tollbook.language.en.shares import GOES_ON, HE, OF_NUMBERS, OF_THEM, THEIR_LIVES
from tollbook.language.en.turns import TURNS
from tollbook.model import Report

from .tables import is_row

_NEAR = 6
"""So many segments after a word of harm a number told is taken up again without one."""
_HEAD = 600
"""A title is looked for so far into the body, in characters."""


def segments_of(report: Report) -> list[Segment]:
    """The segments of a report's text in order, headings marked; none runs over the end of a title printed again."""
    text, start = report.text, 0
    pieces: list[Segment] = []
    for end in [*_repeats(report), len(text)]:
        paragraphs = pieces[-1].paragraph + 1 if pieces else 0
        pieces += [_without_remarks(text, _shifted(piece, start, paragraphs)) for piece in segment(text[start:end])]
        start = end
    return [replace(piece, heading=True) if not piece.heading and _is_title(report, piece) else piece for piece in pieces]


def needed(text: str, segments: Sequence[Segment]) -> list[int]:
    """Places of the segments with a word of harm, of the one just after if it may go on, of those near one that speak of numbers told,
    and of the one that a share ("all but three of them were shot") or a pronoun takes up: the others need no tree."""
    keep: set[int] = set()
    last = -_NEAR
    for i, piece in enumerate(segments):
        telling = {word for a, b in piece.words if (word := text[a:b].lower()) in TELLING}
        faint = telling and telling <= FAINT and not GOES_ON.search(text, piece.start, piece.end)
        if telling and not faint or TURNS.search(text, piece.start, piece.end):
            keep.add(i)
            points_back = OF_THEM.match(text, piece.start, piece.end) or HE.match(text, piece.start, piece.end)
            if i and (points_back or THEIR_LIVES.search(text, piece.start, piece.end)):
                keep.add(i - 1)
            last = i
        elif i - last < _NEAR and _takes_up(text[piece.start : piece.end], next_to=i - last == 1):
            keep.add(i)
            last = i if is_row(text[piece.start : piece.end]) else last  # a long table
    return sorted(keep)


def _takes_up(words: str, *, next_to: bool) -> bool:
    """Whether a segment without a word of harm may take up what was told: it speaks of numbers, is a table's row, or goes on at once."""
    return OF_NUMBERS.search(words) is not None or is_row(words) or (next_to and GOES_ON.search(words) is not None)


def _without_remarks(text: str, piece: Segment) -> Segment:
    """A segment without the words of an editor's remarks on the text itself: "seven [number as heard] others", "[words indistinct]"."""
    remarks = [match.span() for match in REMARK.finditer(text, piece.start, piece.end)]
    if not remarks:
        return piece
    words = tuple(word for word in piece.words if not any(start <= word[0] < end for start, end in remarks))
    return replace(piece, words=words) if words else piece


def _shifted(piece: Segment, by: int, paragraphs: int) -> Segment:
    words = tuple((start + by, end + by) for start, end in piece.words)
    return replace(piece, start=piece.start + by, end=piece.end + by, words=words, paragraph=piece.paragraph + paragraphs)


def _repeats(report: Report) -> list[int]:
    """Where a title printed again at the head of the body ends, in the middle of a line."""
    title, text = report.title, report.text
    if not title or len(title) < 20 or not text.startswith(title):
        return []
    ends = []
    at = text.find(title, len(title))
    while 0 <= at < len(title) + _HEAD:
        end = at + len(title)
        if end < len(text) and text[end] not in "\r\n":
            ends.append(end)
        at = text.find(title, end)
    return ends


def _is_title(report: Report, piece: Segment) -> bool:
    """Whether a segment is the title, a part of it, or the title printed again at the head of the body."""
    title = report.title
    if not title or not report.text.startswith(title):
        return False
    if piece.end <= len(title):
        return True
    whole, words = (" ".join(t.lower().split()) for t in (title, report.text[piece.start : piece.end]))
    return len(whole) > 20 and piece.start < len(title) + _HEAD and (words.startswith(whole) or whole.startswith(words) or words in whole)
