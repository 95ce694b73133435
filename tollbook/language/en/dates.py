"""Words of the calendar: months, weekdays, parts of the day, units, holidays, and the words that point from one day to another.

Each table is one question: which day of the week, which month, how many days away, does it lie ahead.  Forms are lower case; where a word
is also another word ("may", "march", "sun") the reader asks for its capital letter and for company.
"""
from __future__ import annotations

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
    "november": 11, "december": 12,
}  # fmt: skip
SHORT_MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12}
WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
SHORT_WEEKDAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
# Months whose names are a word or a person's name as well: alone they are a date only after a preposition or a determiner.
WORDS_TOO = ("march", "may", "april", "june", "august")

# Parts of the day, with the mark that TIMEX3 gives them.  All belong to the day that is named, the small hours too.
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "noon": "MI", "midday": "MI", "midnight": "NI",
         "daybreak": "MO", "dusk": "EV", "sunrise": "MO", "sunset": "EV", "hours": "MO", "nightfall": "EV", "lunchtime": "MI"}  # fmt: skip

# Days from the day of publication: first and last of the interval.
DEICTIC = {
    "today": (0, 0), "tonight": (0, 0), "yesterday": (-1, -1), "tomorrow": (1, 1), "the day before yesterday": (-2, -2),
    "the day after tomorrow": (2, 2), "last night": (-1, -1), "overnight": (-1, 0), "the night before last": (-2, -2),
    "tomorrow night": (1, 1), "this date": (0, 0),
}  # fmt: skip

# Days in a unit; 0 where it is less than one.
UNITS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7, "month": 30, "year": 365, "decade": 3650, "hour": 0, "minute": 0}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11), "winter": (12, 2)}
SEASON_MARKS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
VAGUE_NUMBERS = ("several", "a few", "some", "many", "a couple of", "a number of", "a couple", "few", "couple of", "recent", "various")
ORDINALS = {word: number for number, word in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
    "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(), 1)}  # fmt: skip

# How a word moves from the day told before (or of publication): so many units back or on.
STEPS = {"previous": -1, "preceding": -1, "before": -1, "prior": -1, "last": -1, "past": -1, "this past": -1, "earlier": -1,
         "next": 1, "very next": 1, "following": 1, "after": 1, "coming": 1, "this coming": 1, "upcoming": 1}  # fmt: skip

# Holidays of a fixed day: month, day.  Of a weekday of a month: month, weekday, which one (-1: the last).  Of Easter: days from its Sunday.
FIXED_HOLIDAYS = {
    "christmas day": (12, 25), "christmas morning": (12, 25), "christmas night": (12, 25), "christmas": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26), "new year's eve": (12, 31), "new years eve": (12, 31), "new year's day": (1, 1), "new years day": (1, 1),
    "valentine's day": (2, 14), "valentines day": (2, 14), "st. patrick's day": (3, 17), "may day": (5, 1), "juneteenth": (6, 19),
    "fourth of july": (7, 4), "july fourth": (7, 4), "halloween": (10, 31), "halloween night": (10, 31), "veterans day": (11, 11),
    "bastille day": (7, 14), "all saints' day": (11, 1), "all saints day": (11, 1),
}  # fmt: skip
WEEKDAY_HOLIDAYS = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "memorial day": (5, 0, -1), "labor day": (9, 0, 1),
    "martin luther king jr. day": (1, 0, 3), "martin luther king day": (1, 0, 3), "presidents day": (2, 0, 3), "presidents' day": (2, 0, 3),
}  # fmt: skip
EASTER_HOLIDAYS = {"easter sunday": 0, "easter": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7, "ash wednesday": -46,
                   "holy thursday": -3, "maundy thursday": -3, "holy saturday": -1, "pentecost sunday": 49, "whit monday": 50}  # fmt: skip

# Days that news names without the year: month, day, words that must stand just after or words that must stand in the text, and the year.
NAMED_DAYS = ((9, 11, ("attack", "attacks", "terrorist", "terror", "hijackings"), ("al-qaeda", "al-qaida", "bin laden"), 2001),
              (10, 7, ("attack", "attacks", "massacre", "assault", "hamas-led"), ("hamas", "gaza"), 2023))  # fmt: skip
# What makes of a weekday a name ("Bloody Sunday"), by what stands before it and by what stands after.
NAMING_BEFORE = ("bloody", "black", "super", "cyber", "good", "easter", "ash", "palm", "holy", "maundy", "whit", "girl", "man")
NAMING_AFTER = ("times", "mirror", "telegraph", "mail", "express", "herald", "post", "star", "school", "league", "review", "tribune",
                "agreement", "accord", "accords", "independent", "live", "lights")  # fmt: skip

# Tense.  What lies ahead, whatever follows the word.
AHEAD = frozenset("will shall won't won’t would 'll ’ll scheduled slated due planned planning plans plan expected expects upcoming "
                  "forthcoming awaits awaiting tomorrow".split())  # fmt: skip
# What lies ahead where "to" (or "for") follows: "vowed to", "set for".
AHEAD_WITH_TO = frozenset("set is are going agree agreed agrees order ordered expect vow vowed vows want wants wanted decide decided "
                          "prepare prepared prepares preparing urged asked hope hopes hoped hoping ready likely threaten threatened "
                          "threatens promise promised promises pledge pledged intend intends intended poised booked supposed invited "
                          "summoned told arranged required aims aim seeks seek seeking need needs begin begins".split())  # fmt: skip
# Present tense that schedules.
AHEAD_PRESENT = frozenset("begins starts opens meets convenes resumes expires arrives leaves returns takes-effect ends".split())
# Where one of these stands right before a day, and no past tense farther left, it lies ahead.
AHEAD_BEFORE = frozenset("until till by starting beginning effective".split())

# What was told, was told on a day already past.  Regular verbs are known by "ed"; these are the others, and nouns of harm that was done.
PAST = frozenset("was were had did been said told took came went began broke struck hit shot left met found fell fled led held "
                 "lost made gave got knew saw sent spent stood won wrote drove flew rose ran put burst blew threw fought caught brought "
                 "bought taught thought felt kept swept dealt meant built sank sang rang spoke stole chose froze woke wore bore tore "
                 "swore grew drew withdrew hid bit ate beat hung stuck swung dug spun became heard paid sold sought laid lay slew slain "
                 "overran undertook set cut let quit shut split spread cast read attack attacks raid raids strike strikes shooting "
                 "shootings bombing bombings explosion blast ambush massacre killing killings murder murders death deaths clash clashes "
                 "assault airstrike airstrikes shelling stabbing".split())  # fmt: skip
NOT_PAST = frozenset("need indeed hundred red bed speed feed seed breed proceed exceed succeed shed embed united armed allied supposed "
                     "unprecedented sacred naked wicked scheduled planned expected slated uninjured so-called aged alleged "
                     "suspected".split())  # fmt: skip
HARM_NOUNS = frozenset("attack attacks raid raids strike strikes shooting shootings bombing bombings explosion explosions blast blasts "
                       "ambush massacre killing killings murder murders death deaths clash clashes assault airstrike airstrikes shelling "
                       "stabbing violence incident crash fighting battle siege crackdown riot riots kidnapping abduction hijacking "
                       "assassination coup slaying slayings homicide homicides carnage bloodshed mayhem tragedy".split())  # fmt: skip

# Nouns that make of a bare "2000" or "May 5" a count: "in May 5 people died", "over 2000 soldiers".
COUNTED = ("people persons civilians soldiers men women children troops dead killed wounded injured others more rebels fighters "
           "militants members residents families policemen officers police homes houses buildings refugees victims students hostages "
           "prisoners casualties deaths dollars tons tonnes miles kilometers kilometres meters metres feet acres hectares rounds votes "
           "workers peasants youths demonstrators protesters km percent per hours minutes years days weeks months times pounds kilograms "
           "kg bullets bombs block hrs gmt utc local mph cc jobs points shares yen euros villagers bodies guerrillas insurgents "
           "displaced injuries arrests detainees employees passengers").split()  # fmt: skip
# A year is no year after these ("at 1930", "about 2000", "Route 1999").
NOT_BEFORE_YEARS = frozenset("at about approximately some nearly over than least most almost only just another total exactly killed "
                             "wounded injured flight route highway room unit page section number no model gate".split())  # fmt: skip
# After a bare year that has only an adjective before it: these show that it is a count, or the end of the phrase.
NOT_AFTER_YEARS = frozenset("in on at by of to for from with and or is are was were have has had as than that who which will would".split())

# What stands right before the day of the page, not of what it tells.
MASTHEAD = ("posted", "published", "updated", "last updated", "first published", "originally published", "created", "modified",
            "last modified", "date", "release date", "story created", "story updated", "web posted", "uploaded", "edited", "issued", "filed",
            "copyright", "original air date", "news release", "for immediate release", "photo taken")  # fmt: skip
