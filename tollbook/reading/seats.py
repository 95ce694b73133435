"""A number and the words around it, as the rules that judge what it counts see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.language.en import people
from tollbook.language.en import units as table
from tollbook.language.en.forms import noun_forms
from tollbook.language.en.harms import NOUN_FORMS as HARM_NOUNS

from .numerals import Atoms, Numeral

PERSON_PLURALS = {form for lemma in (*people.PEOPLE, *sorted(set(HARM_NOUNS.values()))) if lemma for form in noun_forms(lemma)[1:]} | {
    "people", "persons", "others"
}  # fmt: skip


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

    @property
    def before_people(self) -> bool:
        """Whether a plural that names people, or a word of harm, stands right behind it."""
        return people_follow(self.atoms, self.last)


def people_follow(atoms: Atoms, last: int) -> bool:
    """Whether a plural that names people, or a word of harm, stands right behind an atom."""
    for at in (last + 1, last + 2, last + 3):
        low = atoms.at(at)
        if low in PERSON_PLURALS:
            return True
        if not low.isalpha() or low in table.STOPS:
            return at == last + 1 and low in table.HARMED
    return False
