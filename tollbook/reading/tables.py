"""Tables pasted as text: rows of a label and figures, under columns of harm or as parts of the number told before (claims.md B2).

Read by lines: a row is a label and one to four whole numbers, parted by bars, colons or wide blanks.  Time is linear in the rows above.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tollbook.language.en import people
from tollbook.language.en import shares as words
from tollbook.model import Harm, Span

from .draft import Draft
from .sentence import Sentence
from .wholes import FAR, Told, drawn

_ROW = re.compile(
    r"[ \t|*-]{0,8}([^\W\d_][^\s|:]{0,40}(?: [^\s|:]{1,40}){0,8})(?:[ \t]{0,60}[|:][ \t|]{0,60}|\t[ \t|]{0,60}|  [ \t|]{0,60})"
    r"(\d{1,7}(?:,\d{3}){0,2}(?:[ \t|]{1,60}\d{1,7}(?:,\d{3}){0,2}){0,3})[ \t|]{0,8}"
)
_NUMBER = re.compile(r"\d{1,7}(?:,\d{3}){0,2}")
_TOTAL = {"total", "totals", "all", "sum", "overall"}
_CELLS = re.compile(r"[ \t]{0,40}\|[ \t|]{0,40}|\t[ \t]{0,40}|  [ \t]{0,60}|:[ \t]{1,20}")
_LONGEST_CELL = 4
_MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its label and its figures with their places."""

    label: str
    start: int
    figures: tuple[tuple[int, Span], ...]

    @property
    def nouns(self) -> list[str]:
        return list(re.findall(r"[^\W\d_]+", self.label.lower()))

    @property
    def harm(self) -> Harm | None:
        return next((words.HARMED[w] for w in self.nouns if w in words.HARMED), None)

    @property
    def is_total(self) -> bool:
        return bool(set(self.nouns[:1]) & _TOTAL)

    @property
    def is_people(self) -> bool:
        return any(w in people.NOUN_FORMS for w in self.nouns)


def is_row(text: str) -> bool:
    """Whether every line of a stretch of text is a table's row."""
    lines = [line for line in text.split("\n") if line.strip()]
    return bool(lines) and len(lines) <= _MOST_ROWS and all(_row(line, 0) is not None for line in lines)


def _row(line: str, at: int) -> Row | None:
    match = _ROW.fullmatch(line.rstrip("\r"))
    if match is None or match[1].strip().lower() in {"page", "no", "figure", "table"}:
        return None
    figures = tuple((int(m[0].replace(",", "")), (at + m.start(), at + m.end())) for m in _NUMBER.finditer(line, match.start(2)))
    return Row(match[1].strip(), at, figures)


def rows_of(told: Told) -> list[Draft]:
    """The drafts of a table's row; those of any other sentence as they are."""
    s = told.s
    start, end = s.span
    start = s.text.rfind("\n", 0, start) + 1
    if not is_row(s.text[start:end]):
        return [] if told.found and heads_table(s) else list(told.found)
    out = list(told.found)
    at = start
    for line in s.text[start:end].split("\n"):
        row = _row(line, at)
        if row is not None:
            out = _with_row(Told(s, told.hits, out, told.earlier, told.before), row)
        at += len(line) + 1
    return out


def _with_row(told: Told, row: Row) -> list[Draft]:
    """The drafts of a sentence with those of one row in the places of what was read from its figures before."""
    above, header = _above(told.s.text, row.start)
    columns = _columns(header, len(row.figures))
    if columns:
        new = [
            _part(told, row, figure, span, None if row.is_total else _whole(told, harm, figure, above), harm)
            for harm, (figure, span) in zip(columns, row.figures, strict=True)
            if harm is not None and figure and not (row.is_total and _said_before(told, harm, figure, above))
        ]
    elif row.is_total or row.harm is not None and len(row.figures) == 1:
        return list(told.found)
    elif len(row.figures) == 1:
        (figure, span) = row.figures[0]
        whole = _divided(told, row, above)
        new = [_part(told, row, figure, span, whole, whole.harm)] if whole is not None else []
    else:
        new = []
    if not new and not columns:
        return list(told.found)
    spans = [span for _, span in row.figures]
    return [d for d in told.found if not any(a <= d.count_span[0] < b for a, b in spans)] + new


def _said_before(told: Told, harm: Harm, figure: int, above: list[Row]) -> bool:
    """Whether a total was told before the table."""
    rows = {span for row in above for _, span in row.figures}
    return any(d.harm == harm and d.low == figure and d.count_span not in rows for d in told.numbers(told.s.span[0], FAR))


def heads_table(s: Sentence) -> bool:
    """Whether a line is the header of a table: cells that name harms, and a row right below."""
    end = s.text.find("\n", s.span[1])
    below = s.text[end + 1 : (s.text + "\n").find("\n", end + 1)] if end >= 0 else ""
    start = s.text.rfind("\n", 0, s.span[0]) + 1
    row = _row(below, 0)
    return row is not None and bool(_columns(s.text[start:end], len(row.figures)))


def _above(text: str, at: int) -> tuple[list[Row], str]:
    """The rows above a place, the nearest first, and the line above these."""
    rows: list[Row] = []
    while at > 0 and len(rows) < _MOST_ROWS:
        end = at - 1
        begin = text.rfind("\n", 0, end) + 1
        line = text[begin:end]
        row = _row(line, begin)
        if row is None and line.strip(" |-+="):
            return rows, line
        if row is not None:
            rows.append(row)
        at = begin
    return rows, ""


def _columns(header: str, figures: int) -> list[Harm | None]:
    """The harm that each column of figures is headed by, where one names any; a first cell may head the labels."""
    cells = [cell for cell in _CELLS.split(header.strip(" \t|")) if cell.strip()]
    if len(cells) not in {figures, figures + 1} or not figures:
        return []
    found = [re.findall(r"[^\W\d_]+", cell.lower()) for cell in cells[-figures:]]
    harms = [next((words.LABELS[word] for word in names if word in words.LABELS), None) for names in found]
    short = all(len(names) <= _LONGEST_CELL for names in found)
    return harms if short and any(harm is not None for harm in harms) else []


def _whole(told: Told, harm: Harm, figure: int, above: list[Row]) -> Draft | None:
    """The number of a harm told before the table that is large enough."""
    rows = {span for row in above for _, span in row.figures}
    fitting = (d for d in told.numbers(told.s.span[0], FAR) if d.harm == harm and d.low >= figure and d.count_span not in rows)
    return next((d for d in fitting if not (d.drawn and d.whole is not None)), None)


def _divided(told: Told, row: Row, above: list[Row]) -> Draft | None:
    """The number that a row of people, or rows that add up to it, divide."""
    if row.nouns[:2] == ["of", "whom"] or row.nouns[:1] == ["including"]:
        lines = {span for over in above for _, span in over.figures if over.harm is not None}
        return next((d for d in told.numbers(row.figures[0][1][0], FAR) if d.count_span in lines), None)
    total = _total(told.s.text, row, above)
    whole = next(
        (d for d in told.numbers(told.s.span[0], FAR) if not d.included and not (d.drawn and d.whole is not None) and d.low >= total), None
    )
    return whole if whole is not None and (whole.low == total or row.is_people) else None


def _total(text: str, row: Row, above: list[Row]) -> int:
    """The sum of the table's rows around one, above and below."""
    rows = [over for over in above if not over.is_total and len(over.figures) == 1] + [row]
    at = text.find("\n", row.start) + 1
    while at > 0 and len(rows) < _MOST_ROWS:
        end = text.find("\n", at)
        line = text[at : end if end >= 0 else len(text)]
        below = _row(line, at)
        if below is None and line.strip() or end < 0 and below is None:
            break
        if below is not None and not below.is_total:
            rows.append(below)
        at = end + 1
    return sum(each.figures[0][0] for each in rows)


def _part(told: Told, row: Row, figure: int, span: Span, whole: Draft | None, harm: Harm) -> Draft:
    s = told.s
    word = next((t.index for t in s.tokens if t.start <= span[0] < t.end), 0)
    noun = next((t.index for t in s.tokens if row.start <= t.start < span[0] and s.low[t.index] in people.NOUN_FORMS), -1)
    draft = drawn(told, word, harm, (figure, figure, "exact"), span, whole, noun)
    draft.drawn = True
    return draft
