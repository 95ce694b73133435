"""Whether a number is an age: "aged 26", "a boy of six", "Maria Lopez, 34,", "a 10-month-old" (claims.md C11)."""

from __future__ import annotations

from tollbook.language.en import people
from tollbook.language.en import units as table

from .numerals import Atoms
from .seats import Seat


def age_of(seat: Seat) -> str:
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
    if before == "of" and atoms.at(seat.hedge - 2) in people.AGED_OF and not seat.before_people and 0 < seat.value < 111:
        return "age"  # "a boy of six", "girls of 17"
    if before == "of" and seat.numeral.shape == "cardinal" and 0 < seat.value < 111 and _one_person(atoms, seat.hedge - 2):
        return "age"  # "a fisherman of 51 is missing", whatever follows
    bounded = atoms.at(seat.hedge) in {"under", "over", "below", "above"}
    if bounded and (before in table.AGE_PEOPLE or before in table.LOOKED) and not seat.before_people:
        return "age"
    told = atoms.at(seat.hedge - 2) if before == "," else before
    if told in table.AGED_NOUNS and seat.after() in {")", ","} and seat.printed and "(" in atoms.low[max(seat.first - 6, 0) : seat.first]:
        return "age"
    if before in {"turned", "turning"} and seat.printed and seat.value:
        return "age"
    verb = seat.hedge - 1 - (before in {"only", "just"})
    of_person = atoms.at(verb) in {"was", "is"} and atoms.at(verb - 1) in table.PRONOUNS_AGED
    return "age" if of_person and seat.value and seat.after() in table.AFTER_AGE else ""


def _one_person(atoms: Atoms, at: int) -> bool:
    """Whether a singular noun for a person stands at an atom, its article before it: of one person only an age can be told."""
    low = atoms.at(at)
    single = low in people.AGED_OF or low.endswith(("man", "er", "or", "ist"))
    return single and people.NOUN_FORMS.get(low) == low and bool({atoms.at(at - 1), atoms.at(at - 2)} & {"a", "an"})


def _age_apposition(seat: Seat) -> str:
    """Maria Lopez, 34, and Maria Lopez (34): a number in apposition to a name."""
    atoms, first, after = seat.atoms, seat.first, seat.after()
    sign = seat.before()
    if sign == ")" and seat.printed and 0 < seat.value < 121 and after in table.AFTER_AGE and _name_in_brackets(atoms, first - 1):
        return "age"  # "his wife Ana Ruiz (Paz) 66."
    if first > 3 and after == ")" and seat.printed and 0 < seat.value < 121 and atoms.at(seat.hedge - 1) in table.PERHAPS_AGED:
        return "age" if atoms.at(seat.hedge - 2) == "(" and atoms.capital(seat.hedge - 3) else ""  # "Maria Lopez (possibly 22-23)"
    if first < 2 or sign not in {",", "("} or seat.hedge != first:
        return ""
    if not 0 < seat.value < 121 or seat.numeral.shape != "cardinal":
        return ""
    at = first - 3 if sign == "(" and atoms.low[first - 2] == "," and first > 2 else first - 2
    if sign == "," and atoms.low[at] == ")":
        at = _name_in_brackets(atoms, at) or at  # "Ana Ruiz (Paz), 49, was"
    name = atoms.low[at]
    if name in people.NOUN_FORMS and sign == "," and after in {",", "."} and seat.printed and seat.value < 111:
        return "age"  # "the other man, 31, was"
    month = name in table.MONTHS and not (after == "," and seat.after(2) == "of" and atoms.capital(at - 1))  # "Ana May, 18, of"
    if not atoms.capital(at) or month or name in table.WEEKDAYS or not name[0].isalpha():
        return ""
    if sign == "(":
        return "age" if after in {")", ","} and seat.printed else ""
    if seat.first != seat.last:
        return ""
    if after == "," and seat.after(2) == "of" and seat.after(3) not in {"whom", "which", "them"}:
        return "age"
    if after in table.AGE_BEFORE_CLAUSES and seat.printed and atoms.capital(at - 1) and atoms.capital(at):
        return "age"
    if after == "" or after in table.AGE_ENDS and seat.after(2) not in table.AGE_GOES_ON:
        if after in table.AGE_ENDS_DIGITS and (not seat.printed or after == "were" and not _kin_named(atoms, at)):
            return ""
        return "age" if seat.printed or after == "," else ""
    return ""


def _kin_named(atoms: Atoms, at: int) -> bool:
    """Whether a name that ends here is that of somebody's kin just told: "and his wife, Ana Ruiz, 21 were killed"."""
    while at > 0 and atoms.capital(at):
        at -= 1
    noun = atoms.at(at - 1) if atoms.at(at) == "," else atoms.at(at)
    return people.NOUN_FORMS.get(noun) == noun and atoms.at(at - 2) in {"his", "her", "their"}


def _name_in_brackets(atoms: Atoms, closing: int) -> int:
    """The last word of the name before a bracket that gives another name of it, where such a bracket closes here; 0 where none does."""
    for at in range(closing - 1, max(closing - 7, 1), -1):
        if atoms.low[at] == "(":
            named = atoms.capital(at - 1) and all(atoms.capital(word) or atoms.low[word] == "-" for word in range(at + 1, closing))
            return at - 1 if named and at + 1 < closing else 0
    return 0
