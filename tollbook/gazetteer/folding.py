"""Names as the index keeps them: without case, diacritics, hyphens and the many ways to write the Arabic article.

"Deir al-Balah", "Deir el Balah" and "DEIR AL BALAH" fold to one key; so do "St. Louis" and "Saint Louis", "Łódź" and "Lodz".
The same function folds the names of the data and the words of a report, so that it need not be right, only equal.
"""
from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "e", "ŋ": "n", "ŧ": "t",
    "'": "", "’": "", "‘": "", "`": "", "´": "", "ʿ": "", "ʾ": "", "ʼ": "", "ʻ": "", "″": "", "′": "", ".": " ", "-": " ", "–": " ",
    "—": " ", "‐": " ", "‑": " ", ",": " ", "/": " ", "(": " ", ")": " ", "_": " ", "&": " and ", "\u00ad": "",
})  # fmt: skip
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f]")
# The article before sun letters is written as it is spoken ("ash-Shati", "An Nasiriyah") or not ("al-Shati").
ARTICLES = frozenset("al el ad ar as ash at az an adh ath ath ul il".split())
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "sta": "santa", "sto": "santo", "pt": "point"}


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The key of a name; empty where nothing is left of it."""
    low = name.casefold()
    if not low.isascii():
        low = _MARKS.sub("", unicodedata.normalize("NFKD", low)).casefold()
    words = low.translate(_LETTERS).split()
    last = len(words) - 1
    return " ".join("al" if i < last and word in ARTICLES else _SHORT.get(word, word) if i < last else word for i, word in enumerate(words))


_SAME = re.compile(r"(.)\1+")
_SOFT = re.compile(r"(?<=.)[aeiouyw]+|[aeiou]+|(?<=[aeiou])h\b")


def skeleton(key: str) -> str:
    """What stays of a folded name however its vowels are written: "nuseirat", "nusayrat" and "nusseirat" are one.  For names out of
    scripts that write few vowels; empty where fewer than three consonants are left, since those meet too many others."""
    low = key.removeprefix("al ").replace(" al ", " ").replace("q", "k").replace("ah ", "a ")
    low = _SOFT.sub("", low.removesuffix("h") if low.endswith(("ah", "eh")) else low)
    bones = _SAME.sub(r"\1", low.replace(" ", ""))
    return bones if len(bones) > 2 else ""


_BY_EAR = (
    (re.compile(r"khel"), "khil"), (re.compile(r"ee"), "i"),
    (re.compile(r"oo|ou"), "u"), (re.compile(r"a[iy]+|e[iy]+"), "i"), (re.compile(r"[ao][uw]"), "u"),
    (re.compile(r"(?<=[aeiou])h(?![aeiou])"), ""), (re.compile(r"(?<=[dgt])h"), ""), (re.compile(r"ph"), "f"), (re.compile(r"ck|q"), "k"),
    (re.compile(r"y"), "i"), (re.compile(r"(?<=.)w|o"), "u"), (re.compile(r"e"), "a"), (_SAME, r"\1"),
)  # fmt: skip
"""What is written in several ways where it is spoken in one, in order."""


def spelling(key: str) -> str:
    """What stays of a folded name in all its spellings that are read aloud alike: "zabeed" and "zabid", "qundooz" and "kunduz", "tel
    afar" and "telafar" are one.  Closer than `skeleton`, whose names share only their consonants; empty where fewer than three letters
    stay."""
    low = key.removeprefix("al ").replace(" al ", " ").replace("ah ", "a ").replace(" ", "")
    for pattern, sound in _BY_EAR:
        low = pattern.sub(sound, low)
    return low if len(low) > 2 else ""


_SOMALI = str.maketrans({"x": "h", "c": ""})


def anglicised(key: str) -> str:
    """A folded name out of Somali's own orthography as English writes it: "xarardheere" is "harardhere", "ceel waaq" is "el waq"."""
    return _SAME.sub(r"\1", key.translate(_SOMALI))
