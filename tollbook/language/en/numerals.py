"""Number words of English: what each is worth, and the corpus that shows how they are put together.

Vague words carry the safe lower bound of claims.md C1.  Phrases are written with blanks, in lower case; a hyphen in a text may stand
for a blank here.  CORPUS gives a value first, then ways to say it; NO_NUMERAL what must not be read as a number.
"""
from __future__ import annotations

UNITS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
# "twentyfive": the hyphen left out.
FUSED = {ten + unit: TENS[ten] + UNITS[unit] for ten in TENS for unit in UNITS}
SMALL = UNITS | TEENS | TENS | FUSED
HUNDRED = "hundred"
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
# Letters glued to digits: "70k", "3bn".  A bare "m" is metres or million; it is left to the units.
GLUED_SCALES = {"k": 10**3, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12}
# Nouns that multiply the numeral before them: "two dozen", "three score".
MULTIPLIERS = {"dozen": 12, "score": 20}
LARGEST = 10**15  # above it a run of digits is no count of anything that a report tells

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000, "millionth": 10**6,
}  # fmt: skip
ORDINAL_ENDINGS = {"st", "nd", "rd", "th", "d"}

# Parts of a whole, by their denominator: "a third of", "two thirds".
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}  # fmt: skip

# Whole phrases with an exact value.
EXACT = {
    "a dozen": 12, "dozen": 12, "one dozen": 12, "half a dozen": 6, "a half dozen": 6, "half dozen": 6, "a score": 20, "a single": 1,
    "a lone": 1, "a hundred": 100, "hundred": 100, "a thousand": 1000, "thousand": 1000, "a million": 10**6, "a billion": 10**9,
    "half a million": 500_000, "half a billion": 500_000_000, "half a thousand": 500, "half a hundred": 50, "a pair": 2, "a trio": 3,
    "a duo": 2,
}  # fmt: skip

# Somebody beside those told already: "a third", "another", "the other".
BESIDE_TOLD = frozenset(ORDINALS) - {"first"} | {"other", "another"}
# Of higher ordinals many count over years: "the third officer killed since May" may be the one told before
SURELY_BESIDE = frozenset({"second", "other", "another"})

# C1: words without a number, by the least that they can mean.  "some" is read only before a bare plural.
VAGUE: dict[str, int] = {
    **dict.fromkeys(
        "several|a few|quite a few|some|a number|a large number|large numbers|a great number|a small number|an unspecified number|"
        "an unknown number|an undetermined number|an undisclosed number|a significant number|a considerable number|a growing number|"
        "multiple|many|a great many|a good many|numerous|countless|a handful|a couple|a lot|lots".split("|"), 2),
    "tens": 10, "dozens": 12, "many dozens": 24, "scores": 20, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9,
    "tens of thousands": 10_000, "hundreds of thousands": 100_000, "tens of millions": 10**7, "hundreds of millions": 10**8,
    "dozens of thousands": 12_000, "many hundreds": 200, "many thousands": 2000,
}  # fmt: skip
# "several hundred", "a few thousand", "a couple of dozen": twice the scale at least.
SOME_OF_A_SCALE = ("several", "a few", "many", "a couple", "a couple of")
for _few in SOME_OF_A_SCALE:
    for _scale, _worth in {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}.items():
        VAGUE[f"{_few} {_scale}"] = 2 * _worth
        VAGUE.setdefault(f"{_few} {_scale}s", 2 * _worth)
for _more in ("hundreds", "thousands", "dozens"):  # "hundreds and hundreds", "thousands upon thousands"
    for _join in ("and", "upon"):
        VAGUE[f"{_more} {_join} {_more}"] = VAGUE[_more]

NOBODY = ("not a single", "not one", "no one", "none", "nobody", "zero", "no")
NOBODY_DIGITS = "0"
BOTH = "both"
# After "no": not a quantifier of what follows.
NO_WITHOUT_NOUN = {"longer", "doubt", "matter", "way", "later", "sooner", "such", "wonder", "idea", "comment", "confirmation",
    "information", "word", "intention", "choice",
                   "evidence", "reason", "need", "sign", "time", "place", "end", "plan", "plans", "link", "links", "more", "less",
                   "fewer", "greater", "means", "problem"}  # fmt: skip
# Before "many": a question or a measure of another thing.
MANY_WITHOUT_NUMBER = {"how", "so", "too", "as", "however"}
# "scores" is also what a player does: read only before these words or at the head of a sentence.
AFTER_SCORES = {"of", "more", "others", "were", "are", "have", "had", "killed", "wounded", "injured", "dead", "died", "hurt", "missing",
    "arrested", "dead,"}

PLURALS = frozenset("people men women children personnel persons civilians police troops staff servicemen policemen gunmen businessmen "
    "folk youth clergy others".split())

CORPUS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (1, ("one", "1", "a single", "ONE")),
    (2, ("two", "2", "a pair of")),
    (6, ("six", "6", "half a dozen", "half-a-dozen", "a half dozen", "a half-dozen")),
    (12, ("twelve", "12", "a dozen", "one dozen", "a DOZEN")),
    (20, ("twenty", "20", "a score of", "one score")),
    (23, ("twenty-three", "twenty three", "23", "Twenty-Three", "TWENTY-THREE", "twenty–three", "TWENTYTHREE")),
    (24, ("two dozen", "2 dozen", "twenty-four")),
    (60, ("sixty", "three score", "five dozen")),
    (100, ("a hundred", "one hundred", "100", "hundred")),
    (101, ("one hundred and one", "one hundred one", "a hundred and one", "one-hundred-and-one")),
    (250, ("two hundred and fifty", "two hundred fifty", "250")),
    (1000, ("a thousand", "one thousand", "1,000", "1000", "1k", "1\u202f000", "1\u00a0000", "1\u2009000", "ten hundred")),
    (1001, ("one thousand and one", "a thousand and one", "1,001")),
    (1500, ("fifteen hundred", "one thousand five hundred", "1,500", "1.5 thousand")),
    (2000, ("two thousand", "2 thousand", "2,000", "2000")),
    (12_345, ("twelve thousand three hundred and forty-five", "12,345", "12\u202f345")),
    (70_000, ("seventy thousand", "70,000", "70 thousand", "70k", "70K")),
    (102_000, ("one hundred and two thousand", "102,000")),
    (500_000, ("half a million", "five hundred thousand", "0.5 million", "500,000")),
    (1_200_000, ("1.2 million", "1,200,000", "1.200.000", "one million two hundred thousand", "1 million 200 thousand", "1.2mn")),
    (2_500_000, ("two and a half million", "2.5 million", "2 1/2 million")),
    (3_000_000_000, ("three billion", "3 billion", "3bn", "3,000,000,000")),
    (10**12, ("a thousand billion", "one trillion", "1 trillion", "1,000,000,000,000")),
)
VAGUE_CORPUS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (2, ("several people", "a few people", "some people", "a number of people", "a large number of people", "multiple people",
    "many people",
         "numerous people", "a couple of people", "a handful of people", "some of the people", "some young men",
         "an unspecified number of people")),
    (10, ("tens of people",)),
    (12, ("dozens of people", "dozens were killed", "Dozens more were hurt", "dozens and dozens of people")),
    (24, ("several dozen people", "several dozens of people", "a few dozen people", "a couple of dozen people")),
    (20, ("scores of people", "Scores were hurt")),
    (100, ("hundreds of people", "hundreds and hundreds of people")),
    (200, ("several hundred people", "a few hundred people", "many hundreds of people", "a couple hundred people")),
    (1000, ("thousands of people", "thousands upon thousands of people")),
    (2000, ("several thousand people", "a few thousand people", "many thousands of people")),
    (10_000, ("tens of thousands of people",)),
    (100_000, ("hundreds of thousands of people",)),
    (1_000_000, ("millions of people",)),
)  # fmt: skip
ORDINAL_CORPUS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (1, ("first", "1st", "FIRST")), (2, ("second", "2nd", "2d")), (3, ("third", "3rd", "3d")), (12, ("twelfth", "12th")),
    (21, ("twenty-first", "21st")), (32, ("thirty-second", "32nd")), (100, ("hundredth", "100th")), (101, ("one hundred and first",
    "101st")),
)  # fmt: skip
NO_NUMERAL = ("a man", "an officer", "someone", "everyone", "often", "tension", "weighty", "how many people", "so many people",
    "no longer", "no doubt", "some time later",
              "He scores a goal", "anyone", "the few", "IV", "XXI", "attend", "stone", "fortress", "content")  # fmt: skip
