"""Words of a paragraph -> sentences; each full stop goes to the abbreviation that it belongs to, or ends a sentence.

One decision answers both: before "Smith" the stop of "Gen." is part of the word, at the end of "at 5 p.m." it is the sentence's own
(so the Web Treebank has it).  In text that is all capitals a capital says nothing; there only words that open sentences count.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

from tollbook.model.tree import Span

from .abbreviations import AFTER_DIGIT, BEFORE_DIGIT, MONTHS_DAYS, OPEN, OPENERS, STREETS, STRONG_OPENERS, TITLES, WORDS_TOO, ZONES
from .datelines import dateline, labels

_STOPS = ".!?…。؟۔।"
_STOP = re.compile(f"[{_STOPS}]+")
_CLOSERS = frozenset((")", "]", "}", "”", "’", "'", '"', "»", "''", "’’", ">>"))
_CLOSERS_ANYWHERE = frozenset((")", "]", "}", "”", "»"))
_OPENING = frozenset(("(", "[", "{", "“", "‘", '"', "'", "«", "``", "‘‘", "¿", "¡"))
_GOES_ON = frozenset((",", ";", ":", ")", "]", "}", "%", "/", "&"))
_DASHES = frozenset(("-", "--", "–", "—"))
_BULLETS = frozenset("•‣◦▪●■▶►")
_SMILEY = re.compile(r"[:;=][-'^o]?[()DPp]|\([-']?[:;=]|<3|\^_+\^|-_+-")
_RULE = re.compile(r"[-=─]{5}")
_LABEL = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})\)?")
_STAMP = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
_VOWEL = re.compile(r"[aeiouyà-ÿ]", re.I)
_RUN_ON = frozenset(
    "The This These Those It We You He She They There Here If When While As What How Why Where Please Thanks Thank Sorry Any My Our Is Are"
    " Do Does Did Can Would".split()
)
_GREETINGS = frozenset(("Dear", "Hi", "Hello", "Hey"))
_FAREWELLS = frozenset(("Thanks", "Regards", "Best", "Sincerely", "Cheers"))


class Sentences:
    """One paragraph's words, in order, and where its sentences end."""

    def __init__(self, text: str, words: list[Span]) -> None:
        self.words = words
        self.forms = [text[start:end] for start, end in words]
        letters = [form for form in self.forms if len(form) > 1 and form[0].isalpha()]
        self.caps = sum(map(str.isupper, letters)) * 10 > len(letters) * 9

    def split(self) -> Iterator[tuple[list[Span], bool]]:
        """The sentences in order, each its words, and whether it is a dateline or an editor's label; a word may have got a stop that
        stood alone before."""
        done: list[Span] = []
        first = at = 0
        for begin in self._openings():
            yield self.words[first:begin], True
            first = at = begin
        while at < len(self.words):
            form = self.forms[at]
            if form == "." and done and self._belongs(at):
                done[-1] = (done[-1][0], self.words[at][1])
                at += 1
                continue
            done.append(self.words[at])
            at += 1
            if form[0] in _STOPS and _STOP.fullmatch(form):
                after = self._closed(at)
                done.extend(self.words[at:after])
                ends = self._ends(first, at - 1, after)
                at = after
            else:
                ends = at < len(self.words) and self._parts(first, at)
            if ends and at < len(self.forms):
                yield done, False
                done = []
                first = at
                label = labels(self.forms, at)
                if at < label < len(self.forms) and self.forms[label][0] not in _GOES_ON:  # "... said so.  [PAUSE] The others ..."
                    yield self.words[at:label], True
                    first = at = label
        if done:
            yield done, labels(self.forms, first) == len(self.forms)

    def _openings(self) -> Iterator[int]:
        """Where the dateline and the editor's labels end that open the paragraph; nothing is left over after the last word."""
        if not self.forms or not (self.forms[0][0].isupper() or self.forms[0] == "["):
            return
        inside = range(1, min(30, len(self.forms) - 1))
        hyphens = frozenset(at for at in inside if self.forms[at] == "-" and self._glued(at) and self._glued(at + 1))
        begin = at = dateline(self.forms, hyphens, caps=self.caps)
        if at:
            yield at
        while at < (end := labels(self.forms, at)) < len(self.forms):
            at = end
        if at > begin:
            yield at

    @cached_property
    def _quotes(self) -> list[int]:
        """How many straight quotation marks stand before each word."""
        return list(accumulate((form == '"' for form in self.forms), initial=0))

    def _glued(self, at: int) -> bool:
        """Whether no blank parts a word from the one before it."""
        return 0 < at < len(self.words) and self.words[at][0] == self.words[at - 1][1]

    def _form(self, at: int) -> str:
        return self.forms[at] if at < len(self.forms) else ""

    def _past_opening(self, at: int) -> int:
        while at < len(self.forms) and self.forms[at] in _OPENING:
            at += 1
        return at

    def _opens(self, at: int) -> bool:
        """Whether a word commonly opens a sentence, and stands as it would there."""
        low = self.forms[at].lower()
        if len(low) == 1 and self._form(at + 1) == ".":
            return False  # an initial
        if not self.caps:
            return low in OPENERS
        wide = self.words[at][0] - self.words[at - 1][1] >= 2  # wires set two blanks after a sentence
        return low in STRONG_OPENERS or wide and low in OPENERS

    def _belongs(self, at: int) -> bool:
        """Whether the full stop at `at` is part of the word before it, so that the sentence goes on."""
        if not self._glued(at) or not self.forms[at - 1][-1].isalnum():
            return False
        then = self._past_opening(at + 1)
        if then >= len(self.forms):
            return False
        word, follows = self.forms[at - 1], self.forms[then]
        low = word.lower()
        initial = len(word) == 1 and word.isalpha()
        dotted = "." in word and (low in OPEN or low in TITLES or len(word) == 2 * word.count(".") + 1)
        if not (initial or dotted or low in TITLES or low in OPEN):
            odd = 1 < len(word) < 6 and word.isalpha() and not word.isupper() and not _VOWEL.search(word)
            return odd and (follows[0].islower() or follows in _GOES_ON)
        if low in WORDS_TOO and not follows[0].isdecimal() and (self.caps or word[0].islower()):
            return False
        if self.forms[at + 1] in _GOES_ON or self.forms[at + 1] == "(" or self.forms[at + 1] in _DASHES and self._glued(at + 1):
            return True
        if follows[0].isdecimal():
            return low in TITLES or low in BEFORE_DIGIT or low in AFTER_DIGIT or dotted or initial and low in "nsew"
        if low in BEFORE_DIGIT and low not in MONTHS_DAYS:
            return False
        return follows[0].islower() or follows[0].isupper() and self._before_capital(at, low, then)

    def _before_capital(self, at: int, low: str, then: int) -> bool:
        """The same for the abbreviation `low` where a word with a capital stands at `then`."""
        follows = self.forms[then].lower()
        if low in TITLES and low not in STREETS and low not in WORDS_TOO:
            return True
        if low in MONTHS_DAYS:
            return follows in MONTHS_DAYS
        if low in {"a.m", "p.m", "am", "pm"} and not self.caps:
            return follows in ZONES or follows in MONTHS_DAYS
        if not self.caps and (low in {"etc", "al"} or low in AFTER_DIGIT and at > 1 and self.forms[at - 2][0].isdecimal()):
            return False
        return not self._opens(then)

    def _closed(self, at: int) -> int:
        """The word after the quotes, brackets, notes ("[1]") and smileys that close what ended before `at`."""
        while at < len(self.words):
            form = self.forms[at]
            if form == '"' and (self._glued(at) or at + 1 == len(self.words)):
                if self._glued(at + 1) and self._quotes[at] % 2 == 0:
                    break  # it opens what follows
            elif form == "[" and self._glued(at) and self._form(at + 2) == "]":
                at += 2
            elif form in _CLOSERS:
                if not (self._glued(at) or form in _CLOSERS_ANYWHERE):
                    break
            elif not (_STOP.fullmatch(form) or _SMILEY.fullmatch(form)):
                break
            at += 1
        return at

    def _ends(self, first: int, stop: int, after: int) -> bool:
        """Whether a sentence that began at `first` ends with the stop at `stop`, closed before `after`."""
        if after >= len(self.words):
            return True
        form, next_form = self.forms[stop], self.forms[after]
        if next_form in _GOES_ON or form == "." and stop - first <= 3 and _LABEL.fullmatch("".join(self.forms[first:stop])):
            return False  # the latter: "1. The ..."
        follows = self._form(self._past_opening(after)) or next_form
        if form[0] == "…" or form.startswith(".."):
            return follows[0].isupper() or follows[0].isdecimal() and after > stop + 1
        if follows[0].islower():
            if after > stop + 1 and not _SMILEY.fullmatch(self.forms[after - 1]):
                return False  # "Stop!" he said
            return not self._glued(after) or stop > first and self.forms[stop - 1].isalpha()
        if self._glued(after) and next_form not in _OPENING:
            return form != "." or stop > first and self.forms[stop - 1][-1].isalpha() and follows[0].isupper()
        return True

    def _parts(self, first: int, at: int) -> bool:
        """Whether a sentence ends before `at` although no stop stands there: at a rule, a bullet, after an address, a smiley or an
        e-mail's greeting, or where text runs on without its stop ("... said no The police then ...")."""
        form, follows = self.forms[at - 1], self.forms[at]
        if len(form) > 4 and _RULE.match(form) or len(follows) > 4 and _RULE.match(follows) or follows in _BULLETS:
            return True
        capital = follows[0].isupper()
        if capital and follows in _RUN_ON and form[-1].isalnum():
            return self._form(at + 1)[:1].islower()
        if form in {"AM", "PM"} and at - first > 2 and _STAMP.fullmatch(self.forms[at - 3]):
            return True
        if len(form) > 5 and ("://" in form or form.startswith("www.") or "@" in form[1:]):
            return capital or "://" in follows
        if form == "," and capital and at - first <= 5:
            return self.forms[first] in _GREETINGS or self.forms[first] in _FAREWELLS and at - first == 2
        return capital and len(form) > 1 and _SMILEY.fullmatch(form) is not None
