"""What stands before the first sentence of a paragraph and is none itself: a dateline, an editor's label in brackets.

"HARBOUR CITY, 3 JAN 90 (AGENCY) -- [TEXT] The ..." has a dateline of all words up to the label.  The Web Treebank, too, has
datelines as sentences of their own.
"""
from __future__ import annotations

import re
from collections.abc import Sequence

_PLACE, _AGENCY = 9, 14  # words of each part, at most
_DASHES = frozenset(("-", "--", "---", "–", "—", "―", "_"))
_SMALL = frozenset("of de del la las los el al and near da do dos das di du le les".split())
_NO_PLACE = frozenset("the a an this that these those in on at he she they it we i but and".split())
_TIME = re.compile(
    r"(?:jan|january|feb|february|mar|march|apr|april|may|june?|july?|aug|august|sept?|september|oct|october|nov|november|dec|december"
    r"|mon|monday|tues?|tuesday|wed|wednesday|thurs?|thursday|fri|friday|sat|saturday|sun|sunday)\.?",
    re.I,
)
_LABELS = frozenset(
    "text excerpt excerpts report begin end passage words recording video editorial communique article commentary announcer reporter"
    " unidentified interview speech summary".split()
)


def dateline(forms: Sequence[str], hyphens: frozenset[int], *, caps: bool) -> int:
    """How many words the dateline that opens a paragraph has, its dash and the labels after it included; 0 where there is none.

    `hyphens` are words that are hyphens inside compounds.  `caps` says that the whole paragraph is in capitals: then it takes a date
    or a label to tell a dateline from any other words before a dash.
    """
    if forms[0].lower() in _NO_PLACE or not forms[0][0].isupper():
        return 0
    at = _place(forms, hyphens)
    any_words = caps or forms[0].isupper()
    dated = _date(forms, at)
    agency = _agency(forms, dated, any_words)
    if (later := _date(forms, agency)) > agency > dated:  # "TRANSVILLE (NORLAND), 3 JAN 90 (AGENCY) --"
        dated, agency = later, _agency(forms, later, any_words)
    if agency >= len(forms) or forms[agency] not in _DASHES and not (forms[agency] == ":" and agency > dated) or agency in hyphens:
        return 0
    after = agency + 1
    while (label := labels(forms, after)) > after:
        after = label
    if after >= len(forms) or forms[after][0].islower():
        return 0
    if caps:
        sure = dated > at or after > agency + 1
    else:
        bare = at < 6 and forms[0].isupper() and len(forms[0]) > 2 and not (forms[after].isupper() and len(forms[after]) > 1)
        sure = agency > dated or dated > at and forms[0].isupper() or bare
    return after if sure else 0


def _place(forms: Sequence[str], hyphens: frozenset[int]) -> int:
    """Where the words end that may name a place."""
    at = 0
    for at, form in enumerate(forms[:_PLACE]):
        if at in hyphens:
            continue  # "PORT-LOUVERTURE"
        if form in _DASHES or form == "(" or _date(forms, at) > at:
            return at
        if not (form[0].isupper() or form in _SMALL or form in ",./'’"):
            return at
    return at


def _date(forms: Sequence[str], at: int) -> int:
    """Where a date ends that begins at a word: a day or a month, with numbers; the same place where there is none."""
    end = at
    named = False
    while end < len(forms) and end - at < 6 and (_TIME.fullmatch(forms[end]) or forms[end].isdecimal() or end > at and forms[end] in ",."):
        named = named or _TIME.fullmatch(forms[end]) is not None
        end += 1
    return end if named and (end - at > 1 or len(forms[at]) > 3 and forms[at][-3:].lower() == "day") else at


def _agency(forms: Sequence[str], at: int, any_words: bool) -> int:
    """Where brackets that name an agency end; the same place where there are none."""
    if forms[at : at + 1] != ["("] or ")" not in forms[at : at + _AGENCY]:
        return at
    end = forms.index(")", at)
    named = any_words or any(form.isupper() and len(form) > 1 or form in {"Reuters", "Xinhua", "News"} for form in forms[at + 1 : end])
    if not named:
        return at
    return end + 2 if forms[end + 1 : end + 2] == [","] else end + 1


def labels(forms: Sequence[str], at: int) -> int:
    """Where an editor's label in square brackets ends that begins at a word; the same place where there is none.

    A label is in capitals, and longer than a letter or two, or one of the words of wire services ("[Text]", "[Begin recording]").
    """
    if forms[at : at + 1] != ["["] or "]" not in forms[at : at + _AGENCY]:
        return at
    end = forms.index("]", at)
    inside = [form for form in forms[at + 1 : end] if form[0].isalpha()]
    loud = all(form.isupper() for form in inside) and sum(map(len, inside)) > 3
    return end + 1 if inside and (loud or inside[0].lower() in _LABELS) else at
