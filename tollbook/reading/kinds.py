"""What a numeral counts, judged from the words just beside it (claims.md C11): people perhaps ("count"), or what it surely is instead.

The tables are `language/en/units.py`.  Rules are tried in the order of RULES; the first that answers decides.
"""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tollbook.language.en import people
from tollbook.language.en import units as table
from tollbook.language.en.forms import noun_forms
from tollbook.language.en.harms import NOUN_FORMS as HARM_NOUNS

from .numerals import Atoms, Numeral

_PERSONS = people.NOUN_FORMS.keys() | HARM_NOUNS.keys()
_PERSON_PLURALS = {form for lemma in (*people.PEOPLE, *set(HARM_NOUNS.values())) if lemma for form in noun_forms(lemma)[1:]} | {"people", "persons", "others"}
_REACH = 6
_NOMINAL = {"NOUN", "PROPN", "ADJ", "ADV", "VERB", "X", "SYM"}


@dataclass(frozen=True, slots=True)
class Seat:
    """A number and its surroundings: atoms `first` to `last` hold it (both ends of a range), the hedge before it begins at `hedge`
    (equal to `first` where there is none).  `aged`: the number before it, in the same enumeration, was an age."""

    atoms: Atoms
    numeral: Numeral
    first: int
    last: int
    high: int | None
    hedge: int
    aged: bool = False
    tags: Sequence[str] | None = None

    def before(self, back: int = 1) -> str:
        return self.atoms.at(self.first - back)

    def after(self, on: int = 1) -> str:
        return self.atoms.at(self.last + on)

    @property
    def printed(self) -> bool:
        """Whether the number is in digits."""
        return self.atoms.digits(self.first)

    @property
    def value(self) -> int:
        return self.numeral.value

    @property
    def hyphenated(self) -> bool:
        return self.atoms.hyphen(self.last + 1)


def judge(seat: Seat) -> tuple[str, str]:
    """The kind of a number, and the noun that it counts where the words just behind show it (empty otherwise)."""
    for rule in RULES:
        kind = rule(seat)
        if kind:
            return kind, ""
    return _noun(seat)


def _shape(seat: Seat) -> str:
    shape = seat.numeral.shape
    if shape == "long":
        return "too long"
    if shape == "fraction":
        return "duration" if any(table.NOUN_KIND.get(seat.after(on)) == "duration" for on in (1, 2, 3)) and seat.after() in {"a", "an", "of", "hour"} | table.NOUN_KIND.keys() else "fraction"
    return ""


def _glued(seat: Seat) -> str:
    """AK-47, F16, .45, '89, 10km, 9mm, 80s, 12pm: what is glued to the digits."""
    if not seat.printed:
        return ""
    atoms, first = seat.atoms, seat.first
    if atoms.glued(first) and (kind := _glued_before(seat)):
        return kind
    glued = atoms.at(seat.last + 1) if atoms.glued(seat.last + 1) else ""
    if glued and glued[0].isalpha() and glued not in {"k"}:
        if glued == "s":
            return "age" if seat.value < 100 and ({"his", "her", "their", "mid", "early", "late", "my", "-"} & {seat.before(), seat.before(2)}) else "date"
        if glued in {"yo", "yr", "yrs", "yearold"}:
            return "age"
        if glued in {"am", "pm", "h", "hrs", "gmt", "z"}:
            return "time"
        return table.NOUN_KIND.get(glued) or ("ordinal" if seat.numeral.shape == "ordinal" else "name")
    return ""


def _glued_before(seat: Seat) -> str:
    atoms, first = seat.atoms, seat.first
    sign = atoms.at(first - 1)
    if sign == "'":
        return "date" if 10 <= seat.value < 100 and not (atoms.glued(first - 1) and atoms.at(first - 2).isalpha()) else ""
    if sign == ".":
        return "" if atoms.glued(first - 1) else "model"
    if sign in {"/", "_", "@", "=", "&", "?", "\\"}:
        return "phone"
    if sign == "-" and atoms.glued(first - 1):
        stem = atoms.at(first - 2)
        if stem in {"mid", "early", "late", "post", "pre", "under", "over"}:
            return "age" if stem in {"under", "over"} else "date"
        if stem in table.MONTHS:
            return "date"
        if stem.isalpha() and stem not in {"some", "than", "about"}:
            return "name" if stem == "g" else "model" if stem in table.MODEL_PREFIXES else "name"
        return ""
    if sign.isalpha():
        return "name" if sign == "g" else "model" if sign in table.MODEL_PREFIXES else "name"
    return ""


def _money(seat: Seat) -> str:
    if seat.before() in table.CURRENCY:
        return "money"
    return "percent" if seat.after() in {"%", "percent", "pc", "pct"} or (seat.after() == "per" and seat.after(2) == "cent") else ""


def _time(seat: Seat) -> str:
    after = seat.after()
    if not seat.printed and after != "o'clock":
        return ""
    if after in table.CLOCK_AFTER and (after not in {"local", "am", "pm", "z"} or seat.after(2) == "time" or after in {"am", "pm"}):
        return "time"
    clock = len(seat.atoms.low[seat.first]) == 4 and seat.value < 2400 and seat.value % 100 < 60 and seat.first == seat.last
    if clock and (after in {"hours", "gmt"} or seat.before() == "at" and after in {"", ".", ",", "on", "today", "tonight"} | table.WEEKDAYS):
        return "time"
    return ""


def _is_month(seat: Seat, at: int) -> bool:
    atoms = seat.atoms
    low = atoms.at(at).removesuffix(".")
    if low not in table.MONTHS:
        return False
    if low not in table.AMBIGUOUS_MONTHS:
        return True
    if not atoms.capital(at):
        return False
    shouted = atoms.text[atoms.start[at] : atoms.end[at]].isupper()
    return not (shouted and atoms.at(at + 1) in table.AFTER_MAY)


def _people_follow(seat: Seat) -> bool:
    """Whether a plural that names people, or a word of harm, stands right behind."""
    for on in (1, 2, 3):
        low = seat.after(on)
        if low in _PERSON_PLURALS:
            return True
        if not low.isalpha() or low in table.STOPS:
            return on == 1 and low in {"killed", "wounded", "injured", "dead", "died", "were", "was", "hurt", "missing"}
    return False


def _date(seat: Seat) -> str:
    """3 January, January 3, 1990, in 1989, 30 DEC 89, October 7th."""
    if not seat.printed or seat.hedge != seat.first:
        return ""
    atoms, first, value = seat.atoms, seat.first, seat.value
    day = 1 <= value <= 31
    comma = atoms.at(first - 1) == ","
    year_like = len(atoms.low[first]) == 4 and 1800 <= value < 2100 and atoms.low[first].isdecimal()
    if day and (_is_month(seat, seat.last + 1) or seat.after() == "of" and _is_month(seat, seat.last + 2) or seat.after() == "de" and atoms.capital(seat.last + 2)):
        return "date"
    month = first - 1
    if atoms.at(month) == "." and not comma:
        month -= 1
    if _is_month(seat, month) and (day or year_like or value < 100):
        people_counted = atoms.at(month - 1) == "in" and _people_follow(seat) and seat.numeral.shape != "ordinal"
        return "" if people_counted else "date"
    if year_like or value < 100:
        back = first - 2 if comma else first - 1
        if atoms.digits(back) and not atoms.glued(first) and _date_part(atoms, back) and (year_like or not comma):
            return "date"
        if comma and year_like and (atoms.at(back) in table.MONTHS or atoms.low[back] in {"st", "nd", "rd", "th"} and atoms.digits(back - 1)):
            return "date"
        if not comma and year_like and atoms.at(back) in {"st", "nd", "rd", "th"} and atoms.digits(back - 1):
            return "date"
    if seat.numeral.shape != "ordinal" and year_like:
        return "" if _counted_year(seat) else "date"
    return ""


def _date_part(atoms: Atoms, at: int) -> bool:
    """Whether the digits at `at` stand beside a month: the 3 of "January 3", the 89's neighbour in "30 DEC 89"."""
    return atoms.at(at - 1).removesuffix(".") in table.MONTHS or atoms.at(at - 1) == "." and atoms.at(at - 2) in table.MONTHS


def _counted_year(seat: Seat) -> bool:
    """Whether four digits that look like a year count people all the same: "2000 people", never "in 2000 people"."""
    if seat.before() in table.YEAR_BEFORE:
        return False
    return seat.value == 2000 and seat.after() in {"were", "killed", "dead"} or _people_follow(seat) and seat.after() not in {"were", "was"}


def _age(seat: Seat) -> str:
    if seat.numeral.shape == "ordinal" or seat.value > 125:
        return ""
    at = seat.last + 2 if seat.hyphenated else seat.last + 1
    unit = seat.atoms.at(at)
    if unit in {"year", "years", "yr", "yrs", "month", "months", "week", "weeks", "day", "days", "hour", "hours"}:
        then = at + 2 if seat.atoms.at(at + 1) == "-" else at + 1
        if seat.atoms.at(then) in {"old", "olds", "older", "old's"} or (seat.atoms.phrase(then, ("of", "age"))):
            return "age"
    if unit in table.NUMBER_OF_AGE and seat.hyphenated:
        return "age"
    return _age_before(seat) or _age_apposition(seat)


def _age_before(seat: Seat) -> str:
    """Aged 26, between the ages of 5 and 12, children under five, he was 34."""
    atoms, before = seat.atoms, seat.atoms.at(seat.hedge - 1)
    if seat.aged:
        return "age"
    if before in table.AGE_BEFORE and not (before in {"age", "ages"} and atoms.at(seat.hedge - 2) in {"the", "old"} and not seat.printed):
        return "age"
    if before in {"between", "from"} and atoms.at(seat.hedge - 2) in table.AGE_BEFORE:
        return "age"
    if before == "of" and atoms.at(seat.hedge - 2) in {"age", "ages"}:
        return "age"
    if atoms.at(seat.hedge) in {"under", "over", "below", "above"} and before in table.AGE_PEOPLE and not _people_follow(seat):
        return "age"
    if before in {"turned", "turning"} and seat.printed or before in {"was", "is"} and atoms.at(seat.hedge - 2) in table.PRONOUNS_AGED and seat.after() in {"", ".", ",", ";", "and", "when", "at"}:
        return "age" if seat.value > 0 else ""
    return ""


def _age_apposition(seat: Seat) -> str:
    """Maria Lopez, 34, and Maria Lopez (34): a number in apposition to a name."""
    atoms, first = seat.atoms, seat.first
    sign = atoms.at(first - 1)
    if sign not in {",", "("} or seat.hedge != first or not 0 < seat.value < 121 or seat.first != seat.last or seat.numeral.shape != "cardinal":
        return ""
    if first < 2 or not atoms.capital(first - 2) or atoms.at(first - 2) in table.MONTHS | table.WEEKDAYS or not atoms.low[first - 2][0].isalpha():
        return ""
    after = seat.after()
    if sign == "(":
        return "age" if after == ")" and seat.printed else ""
    if after == "," and seat.after(2) == "of" and seat.after(3) not in {"whom", "which", "them"}:
        return "age"
    if after == "" or after in table.AGE_ENDS and seat.after(2) not in table.AGE_GOES_ON:
        if after in {"was", "were", "of", "and", "who"} and (not seat.printed or after == "were"):
            return ""
        return "age" if seat.printed or after == "," else ""
    return ""


def _label(seat: Seat) -> str:
    """No. 4, Unit 8200, Article 5, the 3d Infantry Brigade, the 1000 block of, 1200 Main Street."""
    atoms = seat.atoms
    before = seat.before(2) if seat.before() == "." and atoms.at(seat.first - 2) in {"no", "nos", "nr", "art", "res"} else seat.before()
    if seat.numeral.shape == "ordinal":
        return "unit" if any(seat.after(on) in table.UNIT_NOUNS for on in (1, 2)) else "ordinal"
    if seat.numeral.shape not in {"cardinal", "decimal"} or seat.hedge != seat.first:
        return ""
    if before in {"highway", "route", "interstate", "road", "hwy"} and seat.printed:
        return "address"
    if before in table.LABELS and (seat.printed or before in {"number", "no", "article", "chapter", "phase"}) and not (before in {"number", "numbers", "cases"} and _people_follow(seat)):
        return "unit" if before not in {"apartment", "apt", "suite", "room", "flat"} else "address"
    if before in table.LOOSE_LABELS and seat.printed and atoms.capital(seat.first - 1) and not _people_follow(seat) and not seat.after() in table.NOUN_KIND:
        return "unit"
    if seat.printed and seat.after() == "block" and seat.value >= 100:
        return "address"
    if seat.printed and atoms.capital(seat.last + 1):
        for on in (2, 3, 4):
            if seat.after(on) in table.STREETS and atoms.capital(seat.last + on):
                return "address"
            if not atoms.capital(seat.last + on):
                break
    return ""


def _one(seat: Seat) -> str:
    """One another, the one who, one day."""
    if seat.atoms.at(seat.first) != "one" or seat.first != seat.last or seat.hedge != seat.first:
        return ""
    if seat.before() in table.ONE_AFTER or seat.after() in table.ONE_BEFORE:
        return "pronoun"
    return "pronoun" if seat.after() == "of" and seat.after(2) == "the" and seat.after(3) in {"most", "largest", "biggest", "worst", "main", "best", "first", "few", "deadliest"} else ""


def _list(seat: Seat) -> str:
    """1. or 2) at the head of a sentence."""
    if seat.first == 0 and seat.printed and seat.value < 100 and seat.after() in {".", ")"} and seat.atoms.glued(seat.last + 1) and len(seat.atoms) > 2:
        return "list"
    return ""


def _compound(seat: Seat) -> str:
    """One-way, two-story, 12-hour; but "a four-man patrol" counts people."""
    if not seat.hyphenated:
        return ""
    word = seat.after(2)
    if not word.isalpha() or word in table.AFTER_NUMBER_IN_WORD or word in _PERSONS:
        return ""
    return table.NOUN_KIND.get(word) or "compound"


def _spelled_year(seat: Seat) -> str:
    """Nineteen eighty-nine."""
    from_words = not seat.printed and seat.first == seat.last and 13 <= seat.value <= 20
    after = seat.after()
    return "date" if from_words and after in {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"} and seat.value < 20 else ""


RULES: tuple[Callable[[Seat], str], ...] = (_shape, _glued, _money, _time, _date, _age, _label, _one, _list, _compound, _spelled_year)


def _noun(seat: Seat) -> tuple[str, str]:
    """What the noun behind says: "two houses" a thing, "two police officers" people."""
    noun = _head(seat) if seat.tags is None else _tagged_head(seat, seat.tags)
    kind = "" if noun in _PERSONS and noun not in table.PLURAL_THINGS else table.NOUN_KIND.get(noun, "")
    if not kind and seat.numeral.shape == "decimal":
        kind = "decimal"
    if kind == "decimal" and noun in _PERSON_PLURALS and _dotted_thousands(seat):
        kind = ""
    if kind:
        return kind, noun
    return {"both": "both", "none": "none"}.get(seat.numeral.shape, "count"), noun


def _dotted_thousands(seat: Seat) -> bool:
    """Whether "1.200" before people can only be twelve hundred."""
    whole, dot, rest = seat.atoms.low[seat.first].partition(".")
    return seat.first == seat.last and bool(dot) and whole.isdecimal() and rest.isdecimal() and len(rest) == 3 and 0 < len(whole) < 4 and whole[0] != "0"


def _phrase_start(seat: Seat) -> int:
    """Where the noun phrase counted begins: behind "more", "other", and behind "of the" in "two of the houses"."""
    at, atoms = seat.last + 1, seat.atoms
    if atoms.hyphen(at) and atoms.at(at + 1) in {"odd", "plus"}:
        at += 2
    while atoms.at(at) in {"more", "other", "additional", "further", "extra", "different", "or", "so"} and atoms.at(at) != "":
        if atoms.at(at) == "or" and atoms.at(at + 1) not in {"so", "more", "fewer", "less"}:
            break
        at += 1
    if atoms.at(at) == "of" or atoms.at(at - 1) == "of":
        at += atoms.at(at) == "of"
        while atoms.at(at) in {"the", "his", "her", "their", "its", "these", "those", "our", "my", "all"}:
            at += 1
    return at


def _head(seat: Seat) -> str:
    """The noun counted, by words alone.  More than one: the first plural, or a plural of people right behind it ("arms dealers").
    One: the last known noun of the first run of them ("police car", "car bomb victim")."""
    atoms, start = seat.atoms, _phrase_start(seat)
    one = seat.value == 1 and (seat.high == 1) and seat.after() != "of"
    found = ""
    for at in range(start, min(start + _REACH, len(atoms))):
        low = atoms.low[at]
        if low == "-" and atoms.hyphen(at):
            continue
        if low in table.STOPS or not (low[0].isalpha() or low == "%"):
            break
        known = low in table.NOUN_KIND or low in _PERSONS
        if one or (seat.numeral.shape == "none"):
            if known:
                found = low
                if low in table.PLURAL_THINGS | _PERSON_PLURALS and not one:
                    return low
            elif found:
                break
        elif low in _PERSON_PLURALS or low in table.PLURAL_THINGS and low not in table.PLURAL_MODIFIERS or _plural(low):
            after = atoms.at(at + 1)
            return after if after in _PERSON_PLURALS and low not in _PERSON_PLURALS else low
    return found


def _plural(low: str) -> bool:
    return low.endswith("s") and len(low) > 3 and not low.endswith(("ss", "us", "is", "'s")) and low not in table.PLURAL_MODIFIERS


def _tagged_head(seat: Seat, tags: Sequence[str]) -> str:
    """The noun counted, by word tags: the last noun of the run behind the number."""
    atoms, found = seat.atoms, ""
    start = _phrase_start(seat)
    for at in range(start, min(start + _REACH, len(atoms))):
        tag = tags[atoms.first[at]]
        if tag == "PUNCT" and atoms.hyphen(at):
            continue
        if tag not in _NOMINAL or tag == "VERB" and found:
            break
        if tag in {"NOUN", "PROPN"}:
            found = atoms.low[at]
        elif found:
            break
    return found
