"""Words that take a number of the report up again: shares of it, what is left of it, what it was set right to."""

from __future__ import annotations

import re

from tollbook.model import Harm

# "All but two of them".
EXCEPT = {"but", "except", "save", "bar"}
# Whom a share is of, without a noun.
THEM = {"them", "whom", "these", "those", "which"}
# Whom a share is of, by their harm: "two of the dead".
HARMED: dict[str, Harm] = {
    **dict.fromkeys("dead killed deaths fatalities bodies corpses slain martyrs".split(), "killed"),
    **dict.fromkeys("wounded injured".split(), "injured"),
    **dict.fromkeys("detained arrested detainees prisoners".split(), "detained"),
    **dict.fromkeys("captives hostages abducted kidnapped".split(), "abducted"),
    "casualties": "casualties", "missing": "missing", "displaced": "displaced",
}  # fmt: skip
# Words of a label before its figure: "Killed: 4", "Own losses: none".
LABELS: dict[str, Harm] = HARMED | {
    **dict.fromkeys("fatality martyred kia murdered".split(), "killed"), **dict.fromkeys("injuries hurt wia".split(), "injured"),
    **dict.fromkeys("arrests detentions captured".split(), "detained"), **dict.fromkeys("losses casualty".split(), "casualties"),
    "abductions": "abducted", "idps": "displaced", "mia": "missing",
}  # fmt: skip
VICTIMS = {"victims"}
# What is left of a number when its parts are told.
REST = {"rest", "remainder"}
# What became of people after the harm that ends it, or shows that there was none: these shares are no claim of the harm.
UNDONE = frozenset(
    "freed released free escaped survived rescued returned recovered discharged saved safe alive ransomed acquitted pardoned "
    "unhurt unharmed let fled living "
    "survivors home located traced exchanged".split()
)
QUOTES = {'"', "'", "“", "”", "‘", "’", "``", "''"}
AGES = {"under", "over", "below", "above", "aged", "younger", "older"}

# What makes a sentence worth reading although it has no word of harm of its own, where one stood before it: it may speak of numbers told.
_WORDED = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)"
_SPELLED = rf"(?:\d+|{_WORDED})"
_UNITS = r"(?:years?|months?|weeks?|days?|hours?|minutes?|percent|per|kilomet\w*|km|met\w*|miles?)"
OF_NUMBERS = re.compile(
    r"\b(?:half|rest|remainder|thirds?|quarters?)\b.{0,60}\b(?:was|were|are|is|had|have|of)\b|\ball but (?:\w+) of\b"
    rf"|\b{_SPELLED} more\b|\banother {_SPELLED}\b"
    rf"|\b{_SPELLED} (?:(?:of|among) (?:the|them|whom|these|those)|are|were|have|is|was)\b"
    r"|^\W*(?:Of|Among|OF|AMONG) (?:the|those|these|THE|THOSE|THESE) \w+,"
    r"|\b(?:number|figures?|toll|count|total|tally|says|said|makes|making|is|gave|spoke|corrects?|corrected|corrections?)\b.{0,60}?"
    rf"\b{_SPELLED}\b(?! {_UNITS}\b)",
    re.IGNORECASE,
)
# What a sentence without a word of harm must have to go on with the one before it: some number of people, a person, or what state
# they are in.
GOES_ON = re.compile(
    rf"\d|\b(?:{_WORDED}|hundreds?|thousands?|dozens?|scores?|tens|half|third|rest|others|another|both|many|several|multiple|some|most"
    r"|all (?:of|were|are|had|have)"
    r"|condition|life|lives|remains|children|women|he|she|they|man|boy|girl|baby|child|victim|person|them|their|his|her|him|includes?|attackers?)\b",
    re.IGNORECASE,
)
# A sentence that opens with a share of what the one before it tells.
# Somebody whom the sentence before brings in: "He and four others died".
HE = re.compile(r"\W*(?:s?he)\b", re.IGNORECASE)
OF_THEM = re.compile(r"\W*(?:\w+[ -]){0,4}(?:of|among) (?:them|these|those)\b", re.IGNORECASE)
# Or whose people are counted in the one before it.
THEIR_LIVES = re.compile(r"\b(?:end|ended|ends|take|took|takes|claim|claimed|claims|cost|costs) (?:all )?their lives\b", re.IGNORECASE)

# Nouns that stand for a figure, and what is done with one.
FIGURES = {"number", "figure", "figures", "toll", "total", "count", "tally"}
SET_RIGHT = frozenset(
    "revise revised revises revising correct corrected corrects correcting correction amend amended lower lowered lowers update "
    "updated downgraded".split()
)
MOVED = SET_RIGHT | frozenset(
    "raise raised raises raising bring brings brought bringing take takes took taking push pushes pushed pushing put puts putting "
    "rise rises rose risen rising climb climbs "
    "climbed climbing grew grown increase increased increases reach reaches reached reaching stand stands stood hit hits gave "
    "gives given cut reduced".split()
)
ARE = {"is", "was", "were", "are", "now", "nearer", "closer", "actually", "really", "being"}
MAKES = {"makes", "making", "made"}
SAYS = {"says", "said"}
SPEAKS = {"speak", "speaks", "spoke", "spoken", "speaking", "talk", "talked", "talks"}
# Set beside a number of another period.
COMPARING = (["compared", "with"], ["compared", "to"], ["up", "from"], ["down", "from"])
PERIODS = frozenset("same period year month week quarter previous last preceding".split())
# More of the dead are found.
FINDING = frozenset("found find finds recovered recovering discovered pulled dug retrieved lay lie lies".split())
PATIENTS = {"patients", "inpatients"}
MORGUES = {"morgue", "mortuary", "morgues", "mortuaries"}
ORDINAL_NOUNS = {"victim", "death", "fatality", "casualty"}
# Denying, rejecting: whose content its speaker holds untrue.
DENYING = frozenset(
    "deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute refutes refuted "
    "refuting dispute disputes disputed disputing".split()
)
ASSERTIONS = frozenset(
    "report reports claim claims figure figures allegation allegations statement statements suggestion suggestions rumour rumours rumor "
    "rumors number toll accusation accusations account accounts version assertion assertions story stories".split()
)
LIES = {"lie", "lies", "untrue", "false", "fabrication", "falsehood", "invention", "rumour", "rumor", "propaganda"}
# Coming away unhurt.
ESCAPING = {"escape", "escaped", "escapes", "escaping", "survived", "emerged", "came", "come", "got"}
HARMLESS = {"injury", "injuries", "harm", "scratch", "hurt", "wounds", "unhurt"}
RETURNING = {"returned", "return", "returns", "returning", "withdrew", "landed", "came", "back"}
SAFELY = {"safely", "safe", "unharmed", "unhurt", "unscathed"}
