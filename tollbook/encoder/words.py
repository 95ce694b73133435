"""Text -> words, by the conventions of the English Web Treebank: where each word begins and ends.

Contractions and possessives are cut ("do|n't", "police|'s"), hyphened compounds too ("26|-|year|-|old") but not bound prefixes
("anti-tank"), signs of currency and per cent stand alone, and numbers, dates, times, addresses of the web and smileys are whole.
A full stop always stands alone here; `sentences` gives it back to the abbreviation that it belongs to.

Every pattern consumes what it looks at or looks ahead by a bounded length, so that any text takes linear time.  No group is possessive
(`(?:...)*+`), only single characters are: up to Python 3.11.4 such a group keeps what its last, failed turn had read.
"""
from __future__ import annotations

import re

from tollbook.model.tree import Span

from .abbreviations import FUSED, PREFIXES, SUFFIXES, UNITS

LONGEST = 100  # characters of a word; a longer run is cut
_MOST_TRIMMED = 8  # signs after an address

_MARKS = "\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"  # they show nothing: direction, joins, byte order
_EMOJI = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
# What no word holds: punctuation and symbols.  All else is of a word, so that a script's own marks stay with its letters.
_SIGNS = (
    r"\s!-/:-@\[-^`{-~\x00-\x1f\x7f-\x9f\xa0-\xa9\xab\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u037e\u0589\u05be\u060c\u061b\u061f\u066a\u06d4"
    r"\u0964\u0965\u2010-\u205f\u20a0-\u20cf\u2100-\u214f\u2190-\u2bff\u3000-\u3004\u3007-\u3020\u30fb\ue000-\uf8ff\ufe0f\ufe30-\ufe6f"
    r"\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufff0-\uffff\U0001f000-\U0001faff"
) + _MARKS
_W = f"[^{_SIGNS}]"
_CHUNK = re.compile(r"\S+")
_ENDINGS = (
    r"com|org|net|edu|gov|mil|int|info|biz|tv|uk|eu|co\.\w\w|com\.\w\w|org\.\w\w|gov\.\w\w|net\.\w\w|ac\.\w\w"
    r"|html?|php|asp|pdf|docx?|xlsx?|pptx?|txt|zip|jpe?g|png|gif|mp[34]|exe"
)
_WEB = re.compile(
    r"(?:[A-Za-z]{2,12}://|www\.)[^\s<>\"“”]++"
    r"|(?:[\w.+%&'/=-]{1,64}+@|(?![\w.+%&'/=-]{1,64}+@))(?:[\w-]{1,63}\.){1,6}(?:" + _ENDINGS + r")(?![\w@])(?:[/?#][^\s<>\"“”]*+)?"
    r"|[\w.+%&'/=-]{1,64}+@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}"
    r"|[a-z]{2,20}(?:\.[a-z-]{2,20}){2,6}(?![\w.])",  # news groups
    re.I | re.A,
)
_HANDLE = re.compile(r"[@#][^\W\d]\w*+")
_NUMBER = re.compile(
    r"(?!\d\d0-\d\d00(?!\d))\+?(?:\d{1,4}[-.])?(?:\d{3}[-./])?\d{3}[-.]\d{4}(?![\w-])"  # telephones, unless "500-1000"
    r"|\d{5}-\d{4}(?![\w-])|\d{1,4}[-/]\d{1,2}[-/]\d{2,4}(?![\w/-])"  # postal codes, dates
    r"|(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![\w/])"
    r"|\+?\d{1,3}(?:(?:,\d{3})+(?!,\d{3})|(?:,\d{2}){1,4},\d{3})(?!\d)(?:\.\d++)?"
    r"|\+?\d++(?:[.:]\d++)*|\.\d++"
)
_GLUED = re.compile(r"[^\W\d_]++")
_DECADE = re.compile(r"['’]s(?!\w)", re.I)
_SMILEY = re.compile(r"(?:[:;=][-'^o]?[()DPp]|\([-']?[:;=]|<3|\^_+\^|-_+-)(?!\w)")
_WORD = re.compile(f"{_W}++(?:['’`´]{_W}++)*")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.){1,11}[^\W\d_](?!\w)|Ph\.D(?!\w)")
_LEADING = re.compile(r"['’](?:\d\ds?|em|til|cause|bout|tis|twas|n)(?!\w)", re.I)
_SUFFIX = re.compile(r"(?:n['’`´]t|['’`´](?:s|m|d|re|ve|ll|em))$", re.I)
_LETTERS = re.compile(r"[A-Z]{1,4}&[A-Z]{1,4}(?![\w&])|(?:US|U|C|A|AU|CA|HK|NZ|S|R|NT)\$")
_RUN = re.compile(
    rf"[\U0001f1e6-\U0001f1ff]{{2}}|[{_EMOJI}][\ufe0f\u20e3\U0001f3fb-\U0001f3ff]*+(?:\u200d[{_EMOJI}][\ufe0f\u20e3\U0001f3fb-\U0001f3ff]*+)*"
    rf"|[{_MARKS}\ufe0f]++|[\x00-\x1f\x7f-\x9f\ufff0-\uffff]++|[!?]++|-{{1,2}}>|<-{{1,2}}|''|``|‘‘|’’|([-=*_~#+.•·─<>])\1++|.",
    re.S,
)
_SIGN = dict.fromkeys("@#", _HANDLE) | dict.fromkeys("'’", _LEADING) | dict.fromkeys(":;=(<^-", _SMILEY)
_ALONE = frozenset('"”“,)[]{}%/\\|&')  # one sign, one word
_NOT_BOUND = frozenset("the a an and to of in on my your".split())  # "over-the-counter"


class Splitter:
    """Cuts runs without blanks into words; what it has cut once it remembers, since most runs of a text come again."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, ...]] = {}

    def words(self, text: str, start: int, end: int) -> list[Span]:
        """The words between two characters, in order; they hold every character that is no blank, and no blank."""
        out: list[Span] = []
        known = self._known
        for match in _CHUNK.finditer(text, start, end):
            chunk = match[0]
            ends = known.get(chunk)
            if ends is None:
                ends = _ends(chunk)
                if len(chunk) <= LONGEST:
                    known[chunk] = ends
            base = at = match.start()
            for stop in ends:
                out.append((at, base + stop))
                at = base + stop
        return out


def _ends(chunk: str) -> tuple[int, ...]:
    """Where the words of a run without blanks end."""
    if len(chunk) <= LONGEST and chunk.isascii() and chunk.isalpha():
        return _fused(chunk, 0, len(chunk))
    out: list[int] = []
    at, length = 0, len(chunk)
    while at < length:
        if chunk[at] in _ALONE or chunk[at] == "." and (at + 1 == length or chunk[at + 1] != "." and not chunk[at + 1].isdecimal()):
            at += 1
            out.append(at)
            continue
        for stop in _next(chunk, at):
            while stop - at > LONGEST:
                at += LONGEST
                out.append(at)
            out.append(stop)
            at = stop
    return tuple(out)


def _next(chunk: str, at: int) -> tuple[int, ...]:
    """Where the next word ends, or the next few that one pattern finds together."""
    first = chunk[at]
    begins = at == 0 or not (chunk[at - 1].isalnum() or chunk[at - 1] in ".-_")
    if first.isalpha():
        match = begins and _WEB.match(chunk, at) or _ACRONYM.match(chunk, at) or _LETTERS.match(chunk, at)
        if match:
            return (_trimmed(match),)
    elif first.isdecimal() or first in ".+" and begins:
        if begins and chunk.find(".", at, at + LONGEST) > 0 and (match := _WEB.match(chunk, at)):
            return (_trimmed(match),)
        if stops := _number(chunk, at):
            return stops
    elif first in _SIGN and (begins or first not in "@#'’") and (match := _SIGN[first].match(chunk, at)):
        return (match.end(),)
    if match := _WORD.match(chunk, at):
        return _word(chunk, at, match.end())
    match = _RUN.match(chunk, at)
    return (match.end() if match else at + 1,)


def _trimmed(match: re.Match[str]) -> int:
    """The end of an address without the punctuation of the sentence that it stands in."""
    address = match[0]
    end = len(address)
    while end > max(1, len(address) - _MOST_TRIMMED) and address[end - 1] in ".,;:!?'’*])}":
        if address[end - 1] == ")" and address.count("(", 0, LONGEST) >= address.count(")", max(0, end - LONGEST), end):
            break
        end -= 1
    return match.start() + end


def _number(chunk: str, at: int) -> tuple[int, ...]:
    """Where a number ends, and a unit glued to it; empty where it is a part of a word ("1970s", "3rd", "4G")."""
    match = _NUMBER.match(chunk, at)
    if match is None:
        return ()
    end = match.end()
    if match["first"] and not _is_day(int(match["first"]), int(match["second"])):
        end = match.end("first")
    if decade := _DECADE.match(chunk, end):
        return (decade.end(),)
    unit = _GLUED.match(chunk, end, end + LONGEST)
    if unit is None:
        return (end,)
    if unit[0].lower() in UNITS or len(unit[0]) > 3 and unit[0].islower():
        return end, unit.end()
    return ()


def _is_day(first: int, second: int) -> bool:
    """Whether "9/11", "31/12" is a day of the year and no fraction ("1/2", "3/4"), and not "24/7"."""
    if first == second or first < second < 10 or not first or not second:
        return False
    return first <= 12 and second <= 31 or 24 < first <= 31 and second <= 12


def _word(chunk: str, at: int, end: int) -> tuple[int, ...]:
    """The ends of a word's parts: what it is bound to before and after ("anti-tank"), its contraction or possessive cut off."""
    for _ in range(3):
        tail = _WORD.match(chunk, end + 1) if chunk.startswith("-", end) else None
        if tail is None or not _bound(chunk[at:end], tail[0]):
            break
        end = tail.end()
    if suffix := _SUFFIX.search(chunk, max(at + 1, end - 4), end):
        first = _SUFFIX.search(chunk, max(at + 1, suffix.start() - 4), suffix.start())  # "would|n't|'ve"
        return (first.start(), suffix.start(), end) if first else (suffix.start(), end)
    return _fused(chunk, at, end)


def _fused(chunk: str, at: int, end: int) -> tuple[int, ...]:
    """The ends of the one or two words that a run of letters is: "cannot", "dont"; "Im" may be a name."""
    first = FUSED.get(chunk[at:end].lower(), 0) if end - at < 10 else 0
    return (at + first, end) if first > 1 or first and chunk[at].islower() else (end,)


def _bound(head: str, tail: str) -> bool:
    """Whether a hyphen between two pieces is inside one word."""
    low = tail.lower()
    if low in SUFFIXES:
        return True
    if head.lower() not in PREFIXES or low in _NOT_BOUND:
        return False
    if head.isupper():  # "UN-backed" and "E-J" are names, "E-mail" and "RE-ELECTED" are not
        return tail.islower() if len(head) == 1 else tail.isupper() and head != "UN"
    return True
