"""Which sentence a count stands in.  Small and strict: a reader's own splitter must not decide what is right."""
from __future__ import annotations

import re

Span = tuple[int, int]

SHORT = frozenset(
    "mr mrs ms dr st gen maj col lt capt sgt cpl pvt brig adm cmdr insp supt const det gov sen rep pres prof rev msgr hon no nos "
    "jan feb mar apr jun jul aug sep sept oct nov dec approx vs etc dept univ ave blvd rd".split()
)
"""Abbreviations that no sentence ends with."""
PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\n(?=[ \t]*(?:[-*•–]|\(?\d{1,2}[.)])\s)|\n(?=[^\n]*(?:\t|\|| {3,})[^\n]*(?:\n|$))")
STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9@#])")
ROW = re.compile(r"\t|\||\S {3,}\S")


def sentence_at(text: str, count: Span) -> Span:
    """The sentence around the count, without the blanks at its edges.  A bullet, a row of a table and a title end a sentence as well."""
    start, end = block_at(text, count)
    for stop in STOP.finditer(text, start, end):
        if stops(text, start, stop.start(), stop.group()):
            if stop.end() <= count[0]:
                start = stop.end()
            elif stop.end() >= count[1]:
                end = stop.end()
                break
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end


def block_at(text: str, count: Span) -> Span:
    """The paragraph, bullet or row around the count."""
    start, end = 0, len(text)
    for gap in PARAGRAPH.finditer(text):
        if gap.end() <= count[0]:
            start = gap.end()
        elif gap.start() >= count[1]:
            end = gap.start()
            break
    line_end = text.find("\n", start)
    if ROW.search(text[start : line_end if line_end >= 0 else end]) and 0 <= line_end < end and count[1] <= line_end:
        end = line_end  # a row of a table, and then a line that is none
    return start, end


def stops(text: str, start: int, at: int, mark: str) -> bool:
    """Whether the mark ends a sentence: not after an initial, an abbreviation, or the dots inside one."""
    if mark[0] != ".":
        return True
    word = re.search(r"[\w.]*$", text[start:at])
    last = word[0].lower() if word else ""
    if last in SHORT or re.fullmatch(r"[a-z]", last):
        return False
    return not re.fullmatch(r"(?:[a-z]\.)+[a-z]", last) or last in {"a.m", "p.m"}
