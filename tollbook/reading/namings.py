"""Places where a report says who somebody is: "identified the two as A and B", "among the dead were C and D", "one of them was E"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.language.en import names as table
from tollbook.language.en import groups as wording
from tollbook.language.en import people
from tollbook.model import Harm

from .bearers import MOST_NAMED, Bearer
from .nameforms import Forms
from .namelists import Names
from .names import Name
from .described import known
from .sentence import Sentence

_HARM_WORDS: tuple[tuple[Harm, str], ...] = (
    ("killed", "killed dead slain murdered died deceased"),
    ("injured", "wounded injured hurt"),
    ("detained", "arrested detained captured"),
    ("abducted", "kidnapped abducted hostages"),
)
_HARM_OF: dict[str, Harm] = {word: harm for harm, words in _HARM_WORDS for word in words.split()}


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where the text says who somebody is: the names, whom they are said to be (`nouns`, a `number` or None), and where."""

    s: Sentence
    at: int
    names: tuple[Name, ...]
    nouns: frozenset[str]
    number: int | None
    harm: Harm | None = None
    one_of: bool = False


def namings_of(s: Sentence, names: Names) -> list[Naming]:
    """Every place of a sentence where names are given to people told of."""
    if not names.all:
        return []
    out: list[Naming] = []
    for word in range(len(s)):
        low = s.low[word]
        found = None
        if low in table.NAMING:
            found = _named_as(s, word, names)
        elif low in {"among", "amongst"} or low in {"is", "was", "were", "are"}:
            found = _among(s, word, names) if low.startswith("among") else _is_named(s, word, names)
        elif (
            low in {"victims", "victim", "dead", "wounded", "injured", "killed", "fatalities"}
            and word + 1 < len(s)
            and s.low[word + 1] in {":", ",", "--", "–", "—"}
        ):
            listed = names.listed(word + 2, MOST_NAMED)
            found = (
                Naming(s, word, tuple(listed), frozenset({low}), _number(s, max(0, word - 4), word))
                if listed and (len(listed) > 1 or low == "victim")
                else None
            )
        if found is not None and found.names:
            out.append(found)
    return out


def _named_as(s: Sentence, word: int, names: Names) -> Naming | None:
    """ "identified the victims as A and B", "was named as C", "identified by police as D"."""
    start = word + 1
    if s.low[word] in {"identified", "identifies", "identify", "identifying", "named"}:
        mark = next(
            (w for w in range(word + 1, min(len(s), word + 26)) if s.low[w] == "as" and s.low[w - 1] not in {"well", "such", "known"}), None
        )
        if mark is not None:
            start = mark + 1
        elif (colon := next((w for w in range(word + 1, min(len(s), word + 18)) if s.low[w] == ":"), None)) is not None:
            start = colon + 1
        elif s.low[word] != "named" or word and known(s, word - 1) is not None:
            return None
    listed = names.listed(start, MOST_NAMED)
    if not listed or listed[0].first - start > 8:
        return None
    subject = range(max(0, word - 8), word)
    span = [*range(word + 1, start), *subject] if start > word + 2 and s.low[word + 1] not in {"by", "as"} else [*subject]
    return Naming(s, word, tuple(listed), frozenset(_nouns(s, span)), _number(s, span[0] if span else word, start) if span else None)


def _among(s: Sentence, word: int, names: Names) -> Naming | None:
    """ "Among the seven killed were A, B and C"."""
    verb = next((w for w in range(word + 1, min(len(s), word + 9)) if s.low[w] in {"were", "was", "are", "is"}), None)
    if verb is None or not {s.low[w] for w in range(word, verb)} & (wording.VICTIMS | {"those"}):
        return None
    return Naming(
        s, word, tuple(names.listed(verb + 1, MOST_NAMED)), frozenset(s.low[w] for w in range(word, verb)), _number(s, word, verb)
    )


def _is_named(s: Sentence, verb: int, names: Names) -> Naming | None:
    """ "One of them is A", "the other person was B", "the shooter's name is C", "one of the students killed was D"."""
    if verb and s.low[verb - 1] in {"these", "they", "those"} and s.low[verb] in {"were", "are"}:
        listed = names.listed(verb + 1, MOST_NAMED)
        if len(listed) > 1 and listed[0].first - verb <= 12:
            return Naming(s, verb, tuple(listed), frozenset({"they"}), len(listed))
    name = names.starting(verb + 1)
    if name is None or name.first - verb > 4 or name.last + 1 < len(s) and s.low[name.last + 1] in {"'s", "’s"}:
        return None
    before = range(max(0, verb - 10), verb)
    lows = [s.low[w] for w in before]
    nouns = frozenset(_nouns(s, before))
    one_of = "of" in lows and lows[lows.index("of") - 1] == "one"
    told = one_of or "name" in lows or "names" in lows or bool(nouns & (wording.VICTIMS | wording.SUSPECTS))
    if not told or any(names.at(w) for w in range(max(0, verb - 3), verb)):
        return None
    several = "one" in lows and "of" in lows or "other" in lows or "another" in lows
    return Naming(s, verb, (name,), nouns, 1, next((_HARM_OF[low] for low in lows if low in _HARM_OF), None), several)


def _nouns(s: Sentence, words: Sequence[int] | range) -> set[str]:
    return {
        people.NOUN_FORMS.get(s.low[w], s.low[w])
        for w in words
        if known(s, w) is not None or s.low[w] in wording.VICTIMS | {"her", "him", "he", "she", "his"}
    }


def _number(s: Sentence, first: int, last: int) -> int | None:
    numbers = [q.low for q in s.quantities if first <= q.first and q.last < last and q.kind in {"count", "both"}]
    return numbers[0] if numbers else None


def identified_in(s: Sentence, names: Names, bearers: dict[str, Bearer], forms: Forms) -> list[Bearer]:
    """ "Juan Ruiz has also been identified": one of the dead told of before."""
    out: list[Bearer] = []
    for word in range(2, len(s)):
        if s.low[word] == "identified" and s.low[word - 1] == "been" and not (word + 1 < len(s) and s.low[word + 1] in {"as", "by"}):
            subjects = [
                n for n in names.all if n.last < word and n.first > word - 24 and s.rel(n.first).startswith(("nsubj", "appos", "flat"))
            ]
            full = [
                forms.full(n.text, s.tokens[n.first].start)
                for n in subjects
                if not (n.last + 1 < len(s) and s.low[n.last + 1] in {"'s", "’s"}) and not (n.first and s.low[n.first - 1] == "of")
            ]
            out.extend(bearers[n] for n in full[:1] if n in bearers)
    return out
