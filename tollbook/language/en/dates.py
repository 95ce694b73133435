"""Words of the calendar: months, weekdays, parts of the day, units, and the words that point from one day to another.

Each table is one question: which day of the week, which month, how many days away.  Forms are lower case; where a word is also another
word ("may", "march", "sun") the reader asks for its capital letter and for company.
"""
from __future__ import annotations

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
    "november": 11, "december": 12,
}  # fmt: skip
SHORT_MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12}
WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
SHORT_WEEKDAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}

# Parts of the day, with the mark that TIMEX3 gives them.  All belong to the day that is named, the small hours too.
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "noon": "MI", "midday": "MI", "midnight": "NI",
         "daybreak": "MO", "dusk": "EV", "sunrise": "MO", "sunset": "EV", "hours": "MO", "nightfall": "EV", "lunchtime": "MI"}  # fmt: skip

# Days from the day of publication: first and last of the interval.
DEICTIC = {
    "today": (0, 0), "tonight": (0, 0), "yesterday": (-1, -1), "tomorrow": (1, 1), "the day before yesterday": (-2, -2),
    "the day after tomorrow": (2, 2), "last night": (-1, -1), "overnight": (-1, 0), "yesterday's": (-1, -1), "this date": (0, 0),
}  # fmt: skip

UNITS = {"day": 1, "night": 1, "morning": 1, "evening": 1, "afternoon": 1, "week": 7, "fortnight": 14, "weekend": 7, "month": 30, "year": 365,
         "decade": 3650, "hour": 0, "minute": 0, "quarter": 91}  # fmt: skip
SEASONS = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11), "winter": (12, 2)}
SEASON_MARKS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "twenty-four": 24,
    "forty-eight": 48, "seventy-two": 72,
}  # fmt: skip
VAGUE_NUMBERS = ("several", "a few", "some", "many", "a couple of", "a number of", "a couple", "few", "couple of", "recent", "various")

PAST = ("last", "past", "previous", "this past", "preceding", "the past", "the last")
COMING = ("next", "coming", "this coming", "following", "the coming", "upcoming")

# A day or month named beside these lies ahead, if they stand before it in its clause.
FUTURE_CUES = ("will", "shall", "scheduled", "due", "planned", "plans", "plan", "set", "expected", "expects", "slated", "would", "upcoming", "until",
               "intends", "going", "agreed", "vowed", "starting", "beginning", "'ll", "’ll", "by")  # fmt: skip
# What was told, was told on a day already past.
PAST_CUES = ("said", "told", "announced", "reported", "killed", "died", "was", "were", "had", "happened", "occurred", "confirmed", "issued",
             "broke", "began", "struck", "hit", "came", "took", "did", "wounded", "injured", "arrested", "shot", "attacked", "exploded", "released",
             "attack", "attacks", "raid", "strike", "shooting", "bombing", "explosion")  # fmt: skip

# Days that news names without the year: month, day, the words that must follow, and the year meant.
NAMED_DAYS = ((9, 11, ("attack", "attacks", "terrorist", "terror", "hijackings"), 2001),
              (10, 7, ("attack", "attacks", "massacre", "assault", "hamas-led"), 2023))  # fmt: skip

# Nouns that make of a bare "2000" or "May 5" a count: "in May 5 people died", "over 2000 soldiers".
COUNTED = ("people persons civilians soldiers men women children troops dead killed wounded injured others more rebels fighters militants members residents "
           "families policemen officers police homes houses buildings refugees victims students hostages prisoners casualties deaths dollars tons "
           "tonnes miles kilometers kilometres meters metres feet acres hectares rounds votes workers peasants youths demonstrators protesters km "
           "percent per hours minutes years days weeks months times pounds kilograms kg bullets bombs").split()  # fmt: skip
