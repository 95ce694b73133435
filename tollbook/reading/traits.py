"""What the words of one head say of the people that it names: status, nationality, sex, age, role, side (claims.md G4 to G9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tollbook.gazetteer import Gazetteer
from tollbook.language.en import groups as wording
from tollbook.language.en import people
from tollbook.language.en.people import Person
from tollbook.model import Age, Sex, Status

from .ages import age_of, ages_behind, in_words, said_by
from .described import POSSESSIVE, known, title
from .portraits import Portrait, portrait
from .sentence import Sentence

ARMED: tuple[Status, ...] = ("military", "security", "fighter")


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of one head: the union or agreement of several makes a Group (G3).  `ages`: the ages given as numbers."""

    status: tuple[Status, ...] = ()
    nationality: tuple[str, ...] = ()
    sex: Sex | None = None
    age: Age | None = None
    role: str | None = None
    attacker: bool = False
    is_class: bool = False
    minor: bool = False  # civilian as a child only
    own: bool = False  # "its", "their" soldiers: the nationality is the speaker's
    ages: tuple[int, ...] = ()


def traits_of(s: Sentence, head: int, gazetteer: Gazetteer, last: int | None = None, many: bool = False) -> Traits:
    """What one head and the words hung on it say.  `last`: the last word of its name, where it has one; `many`: it counts several."""
    seen = portrait(s, head, many)
    persons = [(noun, person) for noun in seen.nouns if (person := known(s, noun) or title(s, noun)) is not None]
    persons = [(noun, _plain(s, noun, person)) for noun, person in persons]
    in_name = set(range(seen.nouns[0], (last or seen.nouns[0]) + 1)) if s.upos(seen.nouns[0]) == "PROPN" else set()
    words = [w for w in seen.words if w not in in_name and w not in seen.nouns]
    status = _status(s, seen, persons, words, gazetteer)
    ages = _ages(s, seen, last)
    age = age_of(ages) if ages else None
    if many and age is not None and any(p.age not in {None, age} for _, p in persons):
        age = None  # "two children, 18-year-old A and ...": the age of one of them
    if age is None and not ages:
        age = said_by(s.low[w] for w in (*words, *seen.nouns)) or next((p.age for _, p in persons if p.age), None)
    minor = age == "child" and not any(p.attacker or p.role in {"prisoner", "detainee"} for _, p in persons) and (
        not status or status == ("civilian",) and all(p.age == "child" and not p.role for _, p in persons if p.status))  # fmt: skip
    if minor:
        status = ("civilian",)
    sex = next((p.sex for _, p in persons if p.sex), None) or _sex_of_words(s, words, seen.nouns[0])
    nations = _nations(s, seen, words, status, gazetteer)
    own = any(s.low[w] in {"its", "their", "our"} for w in seen.owners) and bool(set(status) & set(ARMED))
    head_person = persons[0][1] if persons else Person()
    narrow = _narrowed(s, seen, gazetteer) or len(persons) > 1
    role = _court(s, seen) or next((p.role for _, p in persons if p.role), None) or _role(s, seen, words) or _press(s, seen)
    attacker = any(p.attacker for _, p in persons) or _attacked(s, seen)
    whole_body = (
        not persons and bool(set(status) & set(ARMED)) and s.low[head] in wording.WHOLE_BODIES
    )  # "members of its armed forces" (G11)
    is_class = (head_person.is_class or whole_body) and not narrow
    return Traits(status, nations, sex, age, role, attacker, is_class, minor, own, tuple(ages))


def _plain(s: Sentence, noun: int, person: Person) -> Person:
    """Words that mean another thing here: the deputies of a sheriff."""
    if people.NOUN_FORMS.get(s.low[noun]) == "deputy" and ("heriff" in s.text or "SHERIFF" in s.text):
        return Person("security")
    return person


def _weak(s: Sentence, noun: int) -> bool:
    low = s.low[noun].rstrip(".")
    return (people.NOUN_FORMS.get(low) or low) in wording.WEAK_HEADS or low in people.TITLES


def _status(s: Sentence, seen: Portrait, persons: list[tuple[int, Person]], words: list[int], gazetteer: Gazetteer) -> tuple[Status, ...]:
    lows = {s.low[w] for w in words}
    strong = [p.status for noun, p in persons if p.status and (not _weak(s, noun) or _is_compound(s, noun))]
    if strong and not (strong[0] == "civilian" and {s.low[w] for w in seen.bodies} & people.CRIMINAL):
        first = strong[0]
        # "soldiers and civilians" are two heads; here the same people are meant: one status, of an armed civilian the arms
        return (first,)
    if any(_is_compound(s, noun) for noun, _ in persons[:1]) and persons[0][1].status is None:
        return ()
    bodies = body_status(
        s,
        words + seen.bodies + [n for n in seen.nouns if known(s, n) is None and title(s, n) is None and n not in s.quantity_at],
        gazetteer,
    )
    if {s.low[w] for w in (*words, *seen.bodies)} & people.CRIMINAL and bodies in {("civilian",), ()}:
        return ()
    if bodies:
        return bodies
    if "civilian" in lows or "civilians" in lows:
        return ("civilian",)
    weak = next((p.status for _, p in persons if p.status), None)
    return (weak,) if weak else ()


def _is_compound(s: Sentence, noun: int) -> bool:
    lemma = people.NOUN_FORMS.get(s.low[noun])
    return lemma is not None and noun > 0 and (s.low[noun - 1], lemma) in people.COMPOUNDS


def body_status(s: Sentence, words: Iterable[int], gazetteer: Gazetteer) -> tuple[Status, ...]:
    """The status of those who belong to a body: "members of the security forces", "a rebel commander"."""
    chosen = sorted(set(words))
    if not chosen:
        return ()
    line = f" {s.lower(chosen)} "
    found: list[Status] = []
    for phrase, status in people.BODY_PHRASES:
        if f" {phrase} " in line:
            line = line.replace(f" {phrase} ", " , ")
            if status and status not in found:
                found.append(status)
    joined = " and " in line or " or " in line
    for low in line.split():
        status = people.BODY_OF.get(low)
        if status is None:
            noun = people.NOUN_FORMS.get(low)
            known_status = people.PEOPLE[noun].status if noun else None
            status = known_status if known_status in ARMED else None
        if status and status not in found:
            found.append(status)
    armed = [f for f in found if f != "civilian"]
    if not armed and (group := gazetteer.armed_group(" ".join(s.tokens[w].text for w in chosen))) is not None and group:
        return ("fighter",)
    if not armed and set(line.split()) & {"forces", "force", "troops"} and "civilian" not in found:
        return ("military",)
    if len(armed) > 1 and not joined:
        armed = [next((k for k in ("fighter", "security") if k in armed), armed[0])]
    return tuple(sorted(set(armed))) if armed else tuple(found[:1])


def _ages(s: Sentence, seen: Portrait, last: int | None) -> list[int]:
    head = seen.nouns[0]
    ages = in_words(
        (*seen.words, *(w for n in seen.nouns for w in s.children(n, "nummod", "amod", "appos", "list", "dep", "parataxis"))), s
    )
    if len(ages) == 0 and head in s.quantity_at and s.low[head] == "both":
        ages = ages_behind(s, head)
    ends = dict.fromkeys((last if last is not None else head, head, *(n for n in seen.nouns[1:] if n > head)))
    for end in ends:
        ages.extend(ages_behind(s, end))
    if head in s.quantity_at and s.quantity_at[head].kind == "age":
        ages.extend(in_words((head,), s))
    for clause in seen.clauses:
        if s.low[clause] in {"aged", "ages", "ranged", "ranging"}:
            ages.extend(in_words(s.subtree(clause), s))
    return list(dict.fromkeys(ages))


def _sex_of_words(s: Sentence, words: list[int], head: int) -> Sex | None:
    lows = {s.low[w] for w in words}
    if lows & people.FEMALE_ADJECTIVES or s.low[head] in {"she", "her", "hers", "herself"}:
        return "female"
    return "male" if lows & people.MALE_ADJECTIVES or s.low[head] in {"he", "him", "his", "himself"} else None


def _nations(s: Sentence, seen: Portrait, words: list[int], status: tuple[Status, ...], gazetteer: Gazetteer) -> tuple[str, ...]:
    nations: list[str] = []
    chosen = sorted({*seen.nouns, *words})
    for word in chosen:
        if s.upos(word) not in {"ADJ", "PROPN", "NOUN"}:
            continue
        pair = word + 1 < len(s) and word + 1 in chosen and gazetteer.nationality(f"{s.tokens[word].text} {s.tokens[word + 1].text}")
        nation = pair or gazetteer.nationality(s.tokens[word].text)
        if word and s.low[word - 1] in {"central", "latin", "south", "north"} and not pair and s.low[word].startswith("america"):
            continue
        if (
            word
            and nation
            and s.upos(word) == "PROPN"
            and known(s, word - 1) is not None
            and s.upos(word - 1) != "ADJ"
            and known(s, word - 1) != known(s, word)
        ):
            continue  # "cattleman German Ruiz"
        if nation and nation not in nations and not (word + 1 < len(s) and s.low[word + 1] in POSSESSIVE):
            nations.append(nation)
    if not nations and set(status) & {"military", "security"}:
        for word in (*words, *seen.owners, *seen.bodies):
            country = gazetteer.country_of(s.tokens[word].text) if s.upos(word) == "PROPN" else None
            if country and country not in nations:
                nations.append(country)
    return tuple(nations)


def _narrowed(s: Sentence, seen: Portrait, gazetteer: Gazetteer) -> bool:
    head = seen.nouns[0]
    plain = wording.NOT_NARROW | people.BODY_OF.keys()
    beside = [w for w in seen.words if s.rel(w) in {"amod", "compound"} and s.head(w) == head and s.upos(w) != "PUNCT"]
    return any(s.low[w] not in plain and w not in s.quantity_at and gazetteer.nationality(s.tokens[w].text) is None for w in beside)


def _role(s: Sentence, seen: Portrait, words: list[int]) -> str | None:
    if any(s.low[clause] in people.GUARDING for clause in seen.clauses):
        return "guard"
    for word in words:
        person = known(s, word)
        if person is not None and person.role:
            return person.role
    return None


def _court(s: Sentence, seen: Portrait) -> str | None:
    """The president of a court is a judge."""
    courts = {s.low[w] for w in (*seen.bodies, *seen.words)} & {"court", "courts", "tribunal"}
    return (
        "judge"
        if courts and any(people.NOUN_FORMS.get(s.low[n]) in {"president", "member", "vice-president"} for n in seen.nouns)
        else None
    )


def _press(s: Sentence, seen: Portrait) -> str | None:
    """The director of a newspaper; "a newspaper whose director"."""
    if people.NOUN_FORMS.get(s.low[seen.nouns[0]]) not in {"director", "worker", "employee"}:
        return None
    owners = {s.low[s.antecedent(w)] for w in seen.owners}
    return "journalist" if (owners | {s.low[w] for w in (*seen.bodies, *seen.words)}) & people.PRESS else None


def _attacked(s: Sentence, seen: Portrait) -> bool:
    """ "the man who opened fire", "a youth accused of the killing"."""
    for clause in seen.clauses:
        low = s.low[clause]
        lows = {s.low[c] for c in s.children(clause)}
        if (
            low in people.ACCUSED
            and s.rel(clause) == "acl"
            or low in people.ATTACKS
            and not lows & {"were", "was", "been", "being"}
            and (s.rel(clause) == "acl:relcl" or low.endswith("ing"))
        ):
            return low not in {"opened", "opening"} or "fire" in lows
        if low in {"took", "held", "taking"} and any(w in {"hostage", "hostages"} for w in (s.low[x] for x in s.subtree(clause))):
            return True
    return False
