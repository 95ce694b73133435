"""Words of a report on a terminal: nothing in them may command it, and what was read in them is marked."""
from __future__ import annotations

from rich.text import Text

from tollbook import Claim
from tollbook.model import Span

STYLES = {"count": "bold yellow", "harm": "bold red", "source": "bold cyan"}
_PIECE = 70
_LONG = 420


def _pictures() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(32)} | {0x7F: "\u2421"}
    return table | dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029), "\ufffd")


_PICTURES = _pictures()


def harmless(words: str, *, limit: int = 300) -> str:
    """The words on one line, at most `limit` characters of them (the middle goes).  Control characters and marks that turn the direction
    of what follows are shown as pictures, so that a text cannot move the cursor, ring the bell or dress up as something else."""
    if len(words) > 20 * limit:
        words = words[: 10 * limit] + words[-10 * limit :]
    line = " ".join(words.split()).translate(_PICTURES)
    if len(line) <= limit:
        return line
    half = (limit - 3) // 2
    return f"{line[:half]} … {line[-half:]}"


def marked(text: str, sentence: Span, claims: list[Claim], *, brackets: bool) -> Text:
    """The sentence in quotation marks, with the counts, harms and sources of its claims marked: by colour, or by [brackets].

    A long sentence keeps its marks and loses what lies far from them.
    """
    marks = _marks(sentence, claims)
    quote = Text("“")
    long = sentence[1] - sentence[0] > _LONG
    at = sentence[0]
    for place, ((start, end), kind) in enumerate(marks):
        quote.append(_between(text[at:start], first=place == 0, last=False, long=long))
        words = harmless(text[start:end], limit=2 * _PIECE)
        quote.append(f"[{words}]" if brackets else words, style=STYLES[kind])
        at = end
    quote.append(_between(text[at : sentence[1]], first=not marks, last=True, long=long))
    quote.append("”")
    return quote


def _marks(sentence: Span, claims: list[Claim]) -> list[tuple[Span, str]]:
    """Spans inside the sentence in the order of the text, none over another: of two that overlap the first, the longer one, stays."""
    found = set()
    for claim in claims:
        evidence = claim.evidence
        for kind, span in (("count", evidence.count), ("harm", evidence.harm), ("source", evidence.source)):
            if span and sentence[0] <= span[0] < span[1] <= sentence[1]:
                found.add((span[0], -span[1], kind))
    marks: list[tuple[Span, str]] = []
    for start, minus_end, kind in sorted(found):
        if not marks or start >= marks[-1][0][1]:
            marks.append(((start, -minus_end), kind))
    return marks


def _between(words: str, *, first: bool, last: bool, long: bool) -> str:
    """The words between two marks, with the blanks at their ends; of a long sentence only what lies near a mark."""
    head, tail = " " if words[:1].isspace() and not first else "", " " if words[-1:].isspace() and not last else ""
    if not words.strip():
        return head or tail
    if not long or len(words) <= 2 * _PIECE:
        return head + harmless(words, limit=_LONG) + tail
    start = "" if first and not last else harmless(words[:_PIECE], limit=_PIECE) + " "
    end = "" if last and not first else " " + harmless(words[-_PIECE:], limit=_PIECE)
    return f"{head}{start}…{end}{tail}"
