"""What a numeral counts, judged from the words just beside it (claims.md C11): people perhaps ("count"), or what it surely is instead.

The tables are `language/en/units.py`.  Rules are tried in the order of RULES; the first that answers decides.
"""
from __future__ import annotations

from collections.abc import Callable, Sequence

from tollbook.language.en import people
from tollbook.language.en import units as table
from tollbook.language.en.harms import BEARING_FORMS
from tollbook.language.en.harms import NOUN_FORMS as HARM_NOUNS
from tollbook.language.en.numerals import ORDINAL_ENDINGS, SMALL, TENS

from .numberages import age_of
from .numerals import Atoms
from .seats import PERSON_PLURALS, Seat

_PERSONS = people.NOUN_FORMS.keys() | HARM_NOUNS.keys()
_REACH = 6
_CLAUSE = {"when", "where", "while", "after", "before", "as", "how", "why"}
_NOMINAL = {"NOUN", "PROPN", "ADJ", "ADV", "VERB", "X", "SYM"}


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
        after = 2 if seat.after() in {"a", "an"} else 1
        return "duration" if table.NOUN_KIND.get(seat.after(after)) == "duration" else "fraction"
    return ""


def _glued(seat: Seat) -> str:
    """AK-47, F16, .45, '89, 10km, 9mm, 80s, 12pm: what is glued to the digits."""
    if not seat.printed:
        return ""
    atoms, first = seat.atoms, seat.first
    if atoms.glued(first) and (kind := _glued_before(seat)):
        return kind
    if seat.after() in {"'", "′"} and atoms.glued(seat.last + 1) and atoms.glued(seat.last + 2):
        if atoms.digits(seat.last + 2):
            return "measure"
        if seat.after(2) == "s":
            return _decade(seat)
    glued = atoms.at(seat.last + 1) if atoms.glued(seat.last + 1) else ""
    if glued and glued[0].isalpha() and glued not in {"k"}:
        if glued == "s":
            return _decade(seat)
        if glued in {"yo", "yr", "yrs", "yearold"}:
            return "age"
        if glued in {"am", "pm", "h", "hrs", "gmt", "z"}:
            return "time"
        return table.NOUN_KIND.get(glued) or ("ordinal" if seat.numeral.shape == "ordinal" else "name")
    return ""


def _decade(seat: Seat) -> str:
    """In her 20s, the mid-1980s."""
    return "age" if seat.value < 100 and table.WHOSE_DECADE & {seat.before(), seat.before(2)} else "date"


def _glued_before(seat: Seat) -> str:
    atoms, first = seat.atoms, seat.first
    sign = atoms.at(first - 1)
    if sign == "'":
        if atoms.digits(first - 2):
            return "measure"
        return "date" if 10 <= seat.value < 100 and not (atoms.glued(first - 1) and atoms.at(first - 2).isalpha()) else ""
    if sign == ".":
        return "" if atoms.glued(first - 1) else "model"
    if sign in {"/", "_", "@", "=", "&", "?", "\\"}:
        return "phone"
    if sign == "-" and atoms.glued(first - 1):
        stem = atoms.at(first - 2)
        if stem in {"mid", "early", "late", "post", "pre", "under", "over"}:
            return "age" if stem in {"under", "over"} or stem in table.WHOSE_DECADE and seat.value < 100 else "date"
        if stem in table.MONTHS:
            return "date"
        if stem.isalpha() and stem not in {"some", "than", "about"}:
            return _designation(seat, stem)
        return ""
    return _designation(seat, sign) if sign.isalpha() else ""


def _designation(seat: Seat, stem: str) -> str:
    """A model (AK-47, F16) or the name of something else (M-19, G7, COVID-19)."""
    letters_behind = seat.atoms.glued(seat.last + 1) and seat.after().isalpha() and seat.after() != "s"
    model = stem in table.MODEL_PREFIXES and (stem, seat.value) not in table.NAMES_LIKE_MODELS and not letters_behind
    return "model" if model else "name"


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
    clock = len(seat.atoms.low[seat.first]) == 4 and seat.value < 2400 and seat.value % 100 < 60
    if not clock or not seat.atoms.low[seat.first].isdecimal():
        return ""
    told = {seat.before(), seat.atoms.at(seat.hedge - 1)} & table.CLOCK_BEFORE
    if after in {"hours", "gmt"} or seat.atoms.low[seat.first][0] == "0" or told and not seat.before_people and not _is_year(seat):
        return "time"
    return ""


def _is_year(seat: Seat) -> bool:
    low = seat.atoms.low[seat.first]
    return len(low) == 4 and low.isdecimal() and 1800 <= seat.value < 2100


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


def _date(seat: Seat) -> str:
    """3 January, January 3, 1990, in 1989, 30 DEC 89, October 7th."""
    about = seat.hedge == seat.first - 2 and seat.before() == "on" or seat.atoms.at(seat.first - 3) == "on"  # "on or about 20 August"
    if not seat.printed or seat.hedge != seat.first and not about:
        return ""
    atoms, first, value = seat.atoms, seat.first, seat.value
    day = 1 <= value <= 31
    comma = atoms.at(first - 1) == ","
    year_like = _is_year(seat)
    after, last = seat.after(), seat.last
    if after in {"and", "to", "-", "or", "/"} and atoms.digits(last + 2):  # "20 and 21 November"
        last += 2
        after = atoms.at(last + 1)
    if day and (_is_month(seat, last + 1) or after == "of" and _is_month(seat, last + 2) or after == "de" and atoms.capital(last + 2)):
        return "date"
    month = first - 1
    if atoms.at(month) == "." and not comma:
        month -= 1
    if _is_month(seat, month) and (day or year_like or value < 100):
        behind = atoms.at(month - 1) == "in" or atoms.digits(month - 1) and not comma and not year_like  # "on 3 May 40 clerks were seized"
        people_counted = behind and seat.before_people and seat.numeral.shape != "ordinal"
        return "" if people_counted else "date"
    if year_like or value < 100:
        back = first - 2 if comma else first - 1
        if atoms.digits(back) and not atoms.glued(first) and _date_part(atoms, back) and (year_like or not comma):
            return "date"
        if year_like and (comma and atoms.at(back) in table.MONTHS or atoms.at(back) in ORDINAL_ENDINGS and atoms.digits(back - 1)):
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
    return seat.value == 2000 and seat.after() in {"were", "killed", "dead"} or seat.before_people and seat.after() not in {"were", "was"}


def _label(seat: Seat) -> str:
    """No. 4, Unit 8200, Article 5, the 3d Infantry Brigade, the 1000 block of, 1200 Main Street."""
    atoms = seat.atoms
    before = seat.before(2) if seat.before() == "." and atoms.at(seat.first - 2) in {"no", "nos", "nr", "art", "res"} else seat.before()
    if seat.numeral.shape == "ordinal":
        return "unit" if any(seat.after(on) in table.UNIT_NOUNS for on in (1, 2)) else "ordinal"
    if seat.numeral.shape not in {"cardinal", "decimal"} or seat.hedge != seat.first:
        return ""
    counted = seat.before_people
    if seat.printed and (before in table.ROADS or before in table.LANDS_OF_ROADS and not counted and atoms.capital(seat.first - 1)):
        return "address"
    if seat.printed and _house_number(seat):
        return "address"
    label = before in table.LABELS and (seat.printed or before in table.LABELS_BEFORE_WORDS)
    if label and not (counted and before in {"number", "numbers"}):
        return "address" if before in table.ROOMS else "unit"
    loose = before in table.LOOSE_LABELS and seat.printed and atoms.capital(seat.first - 1)
    if loose and not counted and seat.after() not in table.NOUN_KIND:
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


def _house_number(seat: Seat) -> bool:
    """Before a point of the compass and a name, or joined to another street's name: "1410 N. Elm", "14 & Elm"."""
    atoms, then = seat.atoms, seat.last + 1
    if seat.after() == "&":
        return atoms.capital(then + 1)
    name = then + 2 if atoms.at(then + 1) == "." else then + 1
    point = seat.after() in table.COMPASS and (len(seat.after()) < 3 or seat.value >= 100)
    return point and atoms.capital(then) and atoms.capital(name)


def _one(seat: Seat) -> str:
    """One another, the one who, one day."""
    if seat.atoms.at(seat.first) != "one" or seat.first != seat.last or seat.hedge != seat.first:
        return ""
    before, after = seat.before(), seat.after()
    ends = not after.isalpha() or after in table.STOPS
    if after in table.ONE_BEFORE or before in table.ONE_AFTER and ends:
        return "pronoun"
    if ends and after != "of" and seat.before(2) in {"the", "a", "this"} and before.isalpha() and before not in table.ONE_COUNTED:
        return "pronoun"
    return "pronoun" if after == "of" and seat.after(2) == "the" and seat.after(3) in table.SUPERLATIVES else ""


def _list(seat: Seat) -> str:
    """1. or 2) at the head of a sentence, or where the one before it ends."""
    if not seat.printed or seat.value > 99 or seat.after() not in {".", ")"} or not seat.atoms.glued(seat.last + 1):
        return ""
    if seat.first == 0 or seat.before() in {".", ":", ";"} and (seat.after(2) == "" or seat.atoms.capital(seat.last + 2)):
        return "list"
    return ""


def _compound(seat: Seat) -> str:
    """One-way, two-story, 12-hour; but "a four-man patrol" counts people."""
    word = seat.after(2)
    if not seat.hyphenated:
        return table.NOUN_KIND.get(word, "") if seat.after() == "-" and table.NOUN_KIND.get(word) in {"measure", "model"} else ""
    if not word.isalpha() or word in table.AFTER_NUMBER_IN_WORD or word in _PERSONS:
        return ""
    return table.NOUN_KIND.get(word) or "compound"


def _spelled_year(seat: Seat) -> str:
    """Nineteen eighty-nine."""
    from_words = not seat.printed and seat.first == seat.last and 13 <= seat.value <= 20
    after = seat.after()
    return "date" if from_words and after in TENS and seat.value < 20 else ""


RULES: tuple[Callable[[Seat], str], ...] = (_shape, _glued, _money, _time, _date, age_of, _label, _one, _list, _compound, _spelled_year)


def _noun(seat: Seat) -> tuple[str, str]:
    """What the noun behind says: "two houses" a thing, "two police officers" people."""
    noun = _head(seat) if seat.tags is None else _tagged_head(seat, seat.tags)
    if noun == "shot" and seat.value > 1 and seat.after() == noun:
        noun = ""  # "3 shot in Karo": of so many there would be shots
    kind = _kind_of(noun)
    if not kind and seat.numeral.shape == "decimal":
        kind = "decimal"
    if kind == "decimal" and noun in PERSON_PLURALS and _dotted_thousands(seat):
        kind = ""
    if kind:
        return kind, noun
    return {"both": "both", "none": "none"}.get(seat.numeral.shape, "count"), noun


def _kind_of(noun: str) -> str:
    """What a noun counted says: people win over things; abstract nouns are known by their endings."""
    if noun in _PERSONS and noun not in table.PLURAL_THINGS:
        return ""
    if noun in table.NOUN_KIND:
        return table.NOUN_KIND[noun]
    return "thing" if noun.endswith(table.ABSTRACT_ENDINGS) and noun not in table.PEOPLE_IN_ABSTRACT and noun not in PERSON_PLURALS else ""


def _dotted_thousands(seat: Seat) -> bool:
    """Whether "1.200" before people can only be twelve hundred."""
    whole, dot, rest = seat.atoms.low[seat.first].partition(".")
    one_group = bool(dot) and whole.isdecimal() and rest.isdecimal() and len(rest) == 3
    return one_group and seat.first == seat.last and len(whole) < 4 and whole[0] != "0"


def _phrase_start(seat: Seat) -> int:
    """Where the noun phrase counted begins: behind "more", "other", and behind "of the" in "two of the houses"."""
    at, atoms = seat.last + 1, seat.atoms
    if atoms.hyphen(at) and atoms.at(at + 1) in {"odd", "plus"}:
        at += 2
    while atoms.at(at) in {"more", "other", "additional", "further", "extra", "different", "or", "so"} and atoms.at(at) != "":
        if atoms.at(at) == "or" and atoms.at(at + 1) not in {"so", "more", "fewer", "less"}:
            break
        at += 1
    if atoms.at(at) == "out" and atoms.at(at + 1) == "of":
        at += 1
    if atoms.at(at) == "of" or atoms.at(at - 1) == "of":
        at += atoms.at(at) == "of"
        while atoms.at(at) in table.DETERMINERS or atoms.digits(at) or atoms.at(at) in SMALL:
            at += 1
    return at


def _head(seat: Seat) -> str:
    """The noun counted, by words alone."""
    words = _chunk(seat)
    if seat.value == 1 and seat.high == 1 and seat.after() != "of":
        return _last_of_run(words)
    for place, low in enumerate(words):
        if low in PERSON_PLURALS:
            return low
        if low in table.PLURAL_THINGS or _plural(low):
            after = words[place + 1] if place + 1 < len(words) else ""
            if low in table.PLURAL_MODIFIERS and after:
                continue  # "two Hamas fighters", "news sources"
            return after if after in PERSON_PLURALS else low  # "arms dealers"
    if seat.numeral.shape == "none":
        return _last_of_run(words)
    first = words[0] if words else ""
    return first if table.NOUN_KIND.get(first) in {"measure", "duration"} or first in table.SINGULAR_MEASURES else ""


def _chunk(seat: Seat) -> list[str]:
    """The words of the noun phrase behind a number, as far as words alone tell."""
    atoms = seat.atoms
    words: list[str] = []
    for at in range(_phrase_start(seat), min(seat.last + 2 * _REACH, len(atoms))):
        low = atoms.low[at]
        if low == "-" and atoms.hyphen(at):
            continue
        if low in table.STOPS or not (low[0].isalpha() or low == "%") or len(words) == _REACH:
            break
        words.append(low)
    return words


def _last_of_run(words: list[str]) -> str:
    """Of one: the last noun of the first run of nouns that the tables know ("police car", "car bomb victim")."""
    found = ""
    for low in words:
        if low in table.NOUN_KIND or low in _PERSONS:
            found = low
        elif found:
            break
    return found


def _plural(low: str) -> bool:
    return low.endswith("s") and len(low) > 3 and not low.endswith(("ss", "us", "is", "'s"))


_SIZES = {"measure", "model"}


def _sized(words: Sequence[str]) -> bool:
    """Whether a number and its unit begin here: the 122 mm of "two 122 mm rockets"."""
    return len(words) == 2 and words[0].isdigit() and table.NOUN_KIND.get(words[1]) in _SIZES


def _tagged_head(seat: Seat, tags: Sequence[str]) -> str:
    """The noun counted, by word tags: the last noun of the run behind the number."""
    atoms, found = seat.atoms, ""
    start = _phrase_start(seat)
    for at in range(start, min(start + _REACH, len(atoms))):
        tag = tags[atoms.first[at]]
        if tag == "PUNCT" and atoms.hyphen(at) or not found and _sized(atoms.low[at : at + 2]):
            continue
        if tag in {"NUM", "X", "ADJ"} and table.NOUN_KIND.get(atoms.low[at]) in _SIZES:
            if at > start and atoms.digits(at - 1):
                continue  # "two 122 mm rockets"
            return atoms.low[at]  # "a 105 mm shell": a tagger takes the unit for a number
        if tag not in _NOMINAL or tag == "VERB" and (found or atoms.low[at] in BEARING_FORMS) or atoms.low[at] in _CLAUSE:
            break
        if tag in {"NOUN", "PROPN"}:
            found = atoms.low[at]
        elif found:
            break
    return found
