"""Words of a paragraph -> sentences; each full stop goes to the abbreviation that it belongs to, or ends a sentence.

One decision answers both: before "Smith" the stop of "Gen." is part of the word, at the end of "at 5 p.m." it is the sentence's own
(so the Web Treebank has it).  In text that is all capitals a capital says nothing; there only words that open sentences count.
"""
from __future__ import annotations

import re

from tollbook.model.tree import Span

from .abbreviations import AFTER_DIGIT, BEFORE_DIGIT, MONTHS_DAYS, OPEN, OPENERS, STRONG_OPENERS, TITLES, WORDS_TOO, ZONES

_STOPS = re.compile(r"[.!?…。؟।]+")
_CLOSERS = frozenset(")]}”’'\"»''’’>>")
_OPENING = frozenset("([{“‘\"'«``‘‘¿¡")
_GOES_ON = frozenset(",;:)]}%/&")
_SMILEY = re.compile(r"[:;=][-'^o]?[()DPp]|\([-']?[:;=]|<3|\^_+\^|-_+-")
_LABEL = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})\)?")
_VOWEL = re.compile(r"[aeiouyà-ÿ]", re.I)
_DASHES = frozenset(("-", "--", "–", "—"))


class Sentences:
    """Cuts one paragraph's words; `caps` says that its letters are all capitals."""

    def __init__(self, text: str, words: list[Span]) -> None:
        self.text = text
        self.words = words
        self.forms = [text[start:end] for start, end in words]
        letters = [form for form in self.forms if form[0].isalpha() and len(form) > 1]
        self.caps = sum(map(str.isupper, letters)) * 10 > len(letters) * 9

    def split(self) -> list[list[Span]]:
        """The sentences in order, each its words; a word may have got a stop that stood alone before."""
        out: list[list[Span]] = []
        done: list[Span] = []
        first = at = 0
        begin = self._dateline()
        if begin:
            out.append(self.words[:begin])
            first = at = begin
        while at < len(self.words):
            form = self.forms[at]
            if form == "." and done and self._belongs(at):
                done[-1] = (done[-1][0], self.words[at][1])
                at += 1
                continue
            done.append(self.words[at])
            at += 1
            if _STOPS.fullmatch(form):
                after = self._closed(at)
                done.extend(self.words[at:after])
                if self._ends(first, at - 1, after):
                    out.append(done)
                    done = []
                    first = after
                at = after
        if done:
            out.append(done)
        return out

    def _glued(self, at: int) -> bool:
        return 0 < at < len(self.words) and self.words[at][0] == self.words[at - 1][1]

    def _form(self, at: int) -> str:
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def _opens(self, at: int) -> bool:
        """Whether a word commonly opens a sentence, and stands as it would there."""
        word = self._form(at)
        low = word.lower()
        if not self.caps:
            return low in OPENERS and word[0].isupper()
        wide = self.words[at][0] - self.words[at - 1][1] >= 2  # wires set two blanks after a sentence
        return low in STRONG_OPENERS or wide and low in OPENERS

    def _belongs(self, at: int) -> bool:
        """Whether the full stop at `at` is part of the word before it."""
        if not self._glued(at) or at + 1 >= len(self.words):
            return False
        word = self.forms[at - 1]
        low = word.lower()
        then = at + 1
        while self._form(then) in _OPENING:
            then += 1
        follows = self._form(then)
        if not follows:
            return False
        initial = len(word) == 1 and word.isalpha()
        dotted = "." in word and (low in OPEN or low in TITLES or len(word) == 2 * word.count(".") + 1)
        if not (initial or dotted or low in TITLES or low in OPEN):
            return bool(follows[0].islower() or follows in _GOES_ON) and 1 < len(word) < 6 and word.isalpha() and not word.isupper() and not _VOWEL.search(word)
        if self.forms[at + 1] in _GOES_ON or self.forms[at + 1] in _DASHES and self._glued(at + 1):
            return low not in WORDS_TOO or word[0].isupper()
        if follows[0].isdecimal():
            return low in TITLES or low in BEFORE_DIGIT or dotted or low in AFTER_DIGIT
        if low in BEFORE_DIGIT and low not in MONTHS_DAYS:
            return False
        if not (follows[0].isupper() or follows[0].isdecimal()):
            return follows[0].islower() and (low not in WORDS_TOO or word[0].isupper() and not self.caps)
        return self._before_capital(word, low, then, initial, dotted)

    def _before_capital(self, word: str, low: str, then: int, initial: bool, dotted: bool) -> bool:
        """The same before a word with a capital."""
        follows = self.forms[then].lower()
        if low in TITLES:
            return low not in WORDS_TOO or not self._opens(then)
        if low in MONTHS_DAYS:
            return follows in MONTHS_DAYS
        if low in {"a.m", "p.m", "am", "pm"}:
            return follows in ZONES or follows in MONTHS_DAYS or self.caps and not self._opens(then)
        if low in {"etc", "al"} or low in AFTER_DIGIT:
            return self.caps and not self._opens(then)
        if initial and word == "I":
            return False
        return not self._opens(then)

    def _closed(self, at: int) -> int:
        """The word after the quotes, brackets and smileys that close what ended before `at`."""
        quotes = -1
        while at < len(self.words):
            form = self.forms[at]
            if form == '"' and self._glued(at):
                if self._glued(at + 1):
                    quotes = self.forms[:at].count('"') if quotes < 0 else quotes
                    if quotes % 2 == 0:
                        break
            elif not (form in _CLOSERS and (self._glued(at) or form in ")]}”»") or _SMILEY.fullmatch(form) or _STOPS.fullmatch(form)):
                break
            at += 1
        return at

    def _ends(self, first: int, stop: int, after: int) -> bool:
        """Whether a sentence that began at `first` ends with the stop at `stop`, closed before `after`."""
        if after >= len(self.words):
            return True
        form, follows = self.forms[stop], self.forms[after]
        if follows in _GOES_ON:
            return False
        if form == "." and stop - first <= 3 and _LABEL.fullmatch("".join(self.forms[first:stop])):
            return False  # "1. The …"
        then = after
        while self._form(then) in _OPENING:
            then += 1
        follows = self._form(then) or follows
        if form[0] == "…" or form.startswith(".."):
            return follows[0].isupper() or follows[0].isdecimal() and after > stop + 1
        if follows[0].islower():
            if after > stop + 1 and not _SMILEY.fullmatch(self.forms[after - 1]):
                return False
            return not self._glued(after) or self.forms[stop - 1].isalpha()
        if self._glued(after) and self.forms[after] not in _OPENING:
            return self.forms[stop - 1][-1].isalpha() and follows[0].isupper() or form != "."
        return True

    def _dateline(self) -> int:
        """The number of words of a dateline that opens the paragraph; 0 where there is none."""
        return 0
