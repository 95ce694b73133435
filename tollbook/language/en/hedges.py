"""Words around a numeral that move its bounds (claims.md section 3), each with the form that it makes.

Phrases are in lower case, words parted by blanks; longer phrases win.  CORPUS gives form, low and high first, then ways to say it.
"""
from __future__ import annotations

from tollbook.model import Form


def _phrases(form: Form, phrases: str) -> dict[tuple[str, ...], Form]:
    return {tuple(phrase.split()): form for phrase in phrases.split("|")}


BEFORE: dict[tuple[str, ...], Form] = {
    **_phrases("at_least", "at least|at the least|at the very least|at a minimum|no fewer than|no less than|not less than|not fewer "
    "than|a minimum of|minimum of|as few as|"
                           "at minimum|at - least|atleast"),
    **_phrases("more_than", "more than|over|upwards of|upward of|in excess of|above|exceeding|exceeded|exceeds|surpassed|surpasses|topped|tops|climbed past|climbs past|rose past|rises past|soared past|soars past|greater than|well over|just over|a little "
    "over|slightly over|far more than|well more than|"
                            "slightly more than|a little more than|just more than|well above|no fewer than over|north of|many more than|"
                            "much more than|way over|way more than"),
    **_phrases("at_most", "up to|as many as|at most|at the most|no more than|not more than|a maximum of|maximum of|not over|as much as|"
    "no greater than|not exceeding"),
    **_phrases("fewer_than", "fewer than|less than|under|below|just under|slightly less than|slightly fewer than|a little less than|"
    "well under|just below"),
    **_phrases("about", "nearly|almost|about|around|some|an estimated|estimated|approximately|approx|approx .|roughly|close to|circa|in "
    "the region of|in the neighborhood of|"
                        "in the neighbourhood of|somewhere around|just about|very nearly|an approximate|an estimated total of|estimated "
                        "at|more or less|something like|perhaps|maybe|"
                        "or about|an approximated|in the order of|on the order of|nearing|virtually|~|≈"),
}  # fmt: skip
AFTER: dict[tuple[str, ...], Form] = {
    **_phrases("at_least", "or more|and more|or above|and above|+|- plus|plus|or even more|if not more|and counting|at least|at the "
    "least|at the very least|or upwards|and upwards|"
                           "or possibly more|and possibly more|and perhaps more|or perhaps more|or maybe more|and maybe more|minimum|, "
                           "if not more|, or more"),
    **_phrases("at_most", "or fewer|or less|at most|at the most|maximum|or under"),
    **_phrases("about", "or so|- odd|odd|or thereabouts|approximately|more or less|, more or less|, or so|- some|- ish|, approximately"),
}  # fmt: skip
# Read after a numeral only where no words that they could belong to follow ("12 at least", but not "two, at least five").
AFTER_UNLESS_NUMBER = {"at least", "at the least", "at the very least", "at most", "at the most", "approximately", ", approximately",
    "more or less", ", more or less", "minimum", "maximum",
                       "plus", "- plus", "+", "and more", "and above", "or under"}  # fmt: skip
# Of these, what follows decides: "two and more than five", "12 plus one".
AFTER_NOT_BEFORE = {"than"}

# Between a hedge and its numeral, saying nothing of the bounds; and words of the numeral's own phrase that add to an earlier count (B3).
FILLERS = (("a", "total", "of"), ("another",), ("a", "further"), ("an", "additional"), ("an", "extra"), ("additional",), ("further",),
    ("exactly",), ("other",), ("the", "other"), ("[",),
           ("a", "combined"), ("an", "other"), ("yet", "another"), ("a", "staggering"), ("as", "yet"))  # fmt: skip
MORE_BEFORE = {"another", "additional", "further", "extra"}
OTHER_BEFORE = {"other"}
MORE_AFTER = {"more", "additional", "further", "extra"}
OTHER_AFTER = {"other", "others"}

# What joins two numerals to a range: "two or three".
JOINERS: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.split()) for phrase in "or|to|-|—|- to -|- to|- or -|or perhaps|or possibly|or maybe|, maybe|, possibly|, perhaps|, or|"
    ", or perhaps|or even|up to|through|until|/|and possibly|"
    "and perhaps|and maybe|, or possibly".split("|")
)  # fmt: skip
BETWEEN = {"between"}
BETWEEN_JOINER = {"and", "to", "-"}
# Before the upper end of "at least ten and up to fifteen".
ON_TO = {"and", "but", "or"}
PERHAPS = {"potentially", "possibly", "perhaps", "maybe", "probably", "likely"}
# "rose from 10 to 15" is two figures, not a range.
CHANGES = frozenset("rise rises rose risen rising increase increases increased increasing revise revised revises raised raise raises "
    "lowered lower lowers drop drops dropped fell fall fallen climbs "
                    "climb climbed jumped jump jumps grew grow grown went go goes changed change changes updated update up down upped "
                    "upgraded downgraded cut reduced decreased corrected amended "
                    "soared swelled swollen swell moved".split())  # fmt: skip

CORPUS: tuple[tuple[Form, int, int | None, tuple[str, ...]], ...] = (
    ("exact", 23, 23, ("23", "twenty-three", "exactly 23", "a total of 23", "all 23", "the 23")),
    ("range", 10, 15, ("between 10 and 15", "10-15", "10 to 15", "10–15", "10 or 15", "ten to fifteen", "ten-to-fifteen", "10 - 15",
    "between ten and 15", "from 10 to 15", "10, possibly 15",
                       "about 10 to 15", "between about 10 and 15")),
    ("at_least", 4, None, ("at least 4", "4 or more", "no fewer than 4", "not less than four", "a minimum of 4", "4+", "4 +",
    "four and more", "at least four", "at least a total of 4",
                           "at least about 4", "four at least", "AT LEAST FOUR", "at\nleast 4", "no less than 4", "as few as 4",
                           "four or\nmore", "4-plus")),
    ("more_than", 71, None, ("more than 70", "over 70", "upwards of 70", "in excess of 70", "above 70", "well over seventy",
    "just over 70", "MORE THAN 70", "more than about 70", "exceeding 70")),
    ("at_most", 0, 12, ("up to 12", "as many as 12", "at most 12", "no more than 12", "a maximum of 12", "not more than twelve",
    "up to a dozen", "12 or fewer", "12 at most", "as many as a dozen")),
    ("fewer_than", 0, 9, ("fewer than 10", "less than 10", "under 10", "just under ten")),
    ("about", 20, 20, ("about 20", "some 20", "around 20", "nearly 20", "almost twenty", "an estimated 20", "20-odd", "20 odd",
    "approximately 20", "roughly 20", "close to 20", "20 or so", "some twenty",
                       "approx. 20", "a score or so", "some 20-odd", "~20", "twenty-odd")),
    ("more_than", 13, None, ("more than a dozen", "over a dozen")),
    ("at_least", 24, None, ("at least two dozen",)),
    ("about", 12, 12, ("about a dozen", "some dozen", "a dozen or so")),
    ("range", 2, 3, ("two or three", "two to three", "2 or 3", "two-three", "two, maybe three", "two or perhaps three", "2-3")),
    ("vague", 100, None, ("hundreds", "at least hundreds")),
)  # fmt: skip
