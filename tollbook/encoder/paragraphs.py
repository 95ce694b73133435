"""Text -> paragraphs: which line breaks end one, and which only wrap a line.

An empty line always ends a paragraph.  Elsewhere a break is a wrap where the next line's first word had no room left on the line, where
that word is in lower case, or where the line ends in a comma or a word like "of"; it ends a paragraph where the line was left short,
where lines are too long or too short to be wrapped, and before list items and rows of a table.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tollbook.model.tree import Span

_NARROW, _WIDE = 40, 130  # between these a line's length may be a wrapper's
_BULLET = re.compile(r"[•‣◦▪●■▶►·∙]|[-*–—]\s")
_SURE_BULLETS = "•‣◦▪●■▶►"
_NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s")
_FIRST = re.compile(r"\S{1,200}")
_COLUMNS = re.compile(r"\t|\s\|\s|\S {3,}\S[^\n]{0,200}? {3,}\S")
_STOPPED = re.compile(r"[.!?:;…][\"”’')\]]{0,3}$")
_HANGS = re.compile(r"(?:[,(\[–—-]|(?<!\w)(?:the|a|an|of|and|or|to|in|on|at|by|for|with|from|as|that|is|was|were|are|has|have|had))$", re.I)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not empty: its first and last character that is no blank, and where the line itself begins."""

    left: int
    start: int
    end: int
    text: str

    @property
    def indent(self) -> int:
        return self.start - self.left

    @property
    def edge(self) -> int:
        """The column where the line's text ends."""
        return self.end - self.left


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs in order, each from its first to its last character that is no blank."""
    group: list[_Line] = []
    left = 0
    for raw in text.splitlines(keepends=True):
        body = raw.strip()
        if body:
            start = left + len(raw) - len(raw.lstrip())
            group.append(_Line(left, start, start + len(body), body))
        elif group:
            yield from _cut(group)
            group = []
        left += len(raw)
    if group:
        yield from _cut(group)


def _cut(group: list[_Line]) -> Iterator[Span]:
    """The paragraphs of lines that no empty line parts."""
    edges = sorted(line.edge for line in group)
    width = edges[-1] if len(edges) < 4 else edges[len(edges) * 3 // 4]
    items = len(group) > 3 and _are_items(group)
    loose = not _NARROW <= width <= _WIDE or items or len(group) < 4 and width < 60 and not group[0].text.isupper()
    start = group[0].start
    for line, following in pairwise(group):
        if _ends(line, following, width, loose):
            yield start, line.end
            start = following.start
    yield start, group[-1].end


def _are_items(group: list[_Line]) -> bool:
    """Whether every line begins with a capital, which wrapped text that is not all capitals does not."""
    return all(line.text[0].isupper() for line in group) and any(not line.text[:200].isupper() for line in group)


def _ends(line: _Line, following: _Line, width: int, loose: bool) -> bool:
    """Whether a paragraph ends between two lines; `loose` lines are not wrapped at all, others at `width`."""
    stopped = bool(_STOPPED.search(line.text, max(0, len(line.text) - 5)))
    word = _FIRST.match(following.text)
    spare = width - line.edge - (word.end() if word else 0) - 1
    if following.text[0] in _SURE_BULLETS:
        return True
    if _BULLET.match(following.text) or _NUMBERED.match(following.text):
        return stopped or spare >= 0 or bool(_BULLET.match(line.text) or _NUMBERED.match(line.text))
    if _COLUMNS.search(line.text, 0, 400) and _COLUMNS.search(following.text, 0, 400):
        return True
    if following.text[0].islower() or _HANGS.search(line.text, max(0, len(line.text) - 6)):
        return False
    if loose or following.indent >= line.indent + 2 and stopped:
        return True
    if stopped:
        return spare >= 0
    return spare >= max(10, width // (3 if following.text[:200].isupper() else 7))  # among capitals, a capital says nothing
