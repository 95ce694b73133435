"""What the words say of the people counted: status, nationality, sex, age, role, side, names (claims.md 4)."""
from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tollbook.gazetteer import Gazetteer
from tollbook.language.en import people
from tollbook.language.en.people import Person
from tollbook.model import Age, Group, Sex, Side, Status

from .mentions import Mention, person_of
from .sentence import Sentence

ADULT_AGE = 18
# Heads that say nothing of status by themselves: the words beside them do.
WEAK_HEADS = {"member", "members", "officer", "officers", "personnel", "official", "officials", "commander", "commanders", "agent", "agents", "chief", "chiefs", "leader",
              "leaders", "worker", "workers", "employee", "employees", "captain", "lieutenant", "sergeant", "volunteer", "volunteers", "spokesman", "patrol", "unit", "units",
              "staff", "forces", "men", "man", "youth", "youths", "recruit", "one", "troops", "crew", "aide", "aides", "inspector", "general", "colonel", "major", "people",
              "director", "driver", "element", "elements", "others", "women", "woman", "collaborator", "guard", "guards", "figure", "figures", "person", "persons", "dead", "body", "bodies"}
STATUS_ORDER: tuple[Status, ...] = ("civilian", "military", "security", "fighter", "other_protected")


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of one head: the union or agreement of several makes a Group (G3)."""

    status: tuple[Status, ...] = ()
    nationality: tuple[str, ...] = ()
    sex: Sex | None = None
    age: Age | None = None
    role: str | None = None
    attacker: bool = False
    is_class: bool = False
    own: bool = False  # "its", "their" soldiers: the nationality is the speaker's


def _modifiers(s: Sentence, head: int) -> list[int]:
    """Words that describe a head: its adjectives, compounds and names' titles, and the body that its members belong to."""
    out: list[int] = []
    for child in s.children(head, "amod", "compound", "nmod:poss", "nmod", "flat", "appos", "acl:relcl", "dep"):
        rel = s.rel(child)
        if rel in {"amod", "compound", "flat"}:
            out.extend(s.subtree(child, without=("acl:relcl", "acl", "conj", "nmod")))
        elif rel == "nmod:poss":
            out.extend(s.subtree(child, without=("acl:relcl", "acl")))
        elif rel == "nmod" and s.case_of(child) in {"of", "from", "in", "with"} and (s.low[head] in WEAK_HEADS or s.case_of(child) == "of"):
            out.extend(w for c in s.conjuncts(child) for w in s.subtree(c, without=("acl:relcl", "acl", "conj", "advcl")))
    return out


def _body_status(s: Sentence, words: Iterable[int], gazetteer: Gazetteer) -> list[Status]:
    found: list[Status] = []
    chosen = list(words)
    for word in chosen:
        low = s.low[word]
        status = people.BODY_OF.get(low)
        if status is None and low not in people.BODY_OF:
            noun = people.NOUN_FORMS.get(low)
            known = people.PEOPLE[noun].status if noun else None
            status = known if known in {"military", "security", "fighter"} else None
        if status and status not in found:
            found.append(status)  # type: ignore[arg-type]
    if "military" in found and "security" in found and not any(s.low[w] in {"and", "or"} for w in chosen) and "armed" not in (s.low[w] for w in chosen):
        # "interior ministry security personnel", "military police": the nearer one
        found = ["security"] if "police" in (s.low[w] for w in chosen) else found
    if not found and gazetteer.armed_group(s.lower(chosen)):
        found.append("fighter")
    return found


def _age_of(s: Sentence, head: int) -> Age | None:
    spread = [head, *s.subtree(head, without=("acl:relcl", "conj", "nmod", "advcl", "parataxis"))]
    for word in spread:
        quantity = s.quantity_at.get(word)
        if quantity is not None and quantity.kind == "age":
            return "adult" if quantity.low >= ADULT_AGE else "child"
        low = s.low[word]
        if low in people.CHILD_ADJECTIVES:
            return "child"
        if low in people.ADULT_ADJECTIVES and low != "old" and s.rel(word) == "amod":
            return "adult"
    for word in (head + 1, head + 2):  # "Juan Ruiz, 34,"
        quantity = s.quantity_at.get(word)
        if word < len(s) and quantity is not None and quantity.kind == "age" and (word == head + 1 or s.upos(head + 1) == "PUNCT"):
            return "adult" if quantity.low >= ADULT_AGE else "child"
    return None


def traits_of(s: Sentence, head: int, gazetteer: Gazetteer) -> Traits:
    """What one head and the words hung on it say."""
    person = person_of(s, head)
    modifiers = _modifiers(s, head)
    if person is None and s.upos(head) == "PROPN":
        person = _by_title(s, head)
    if person is not None and person.status == "security" and s.low[head] in {"officer", "officers"}:
        person = Person()
        if not _body_status(s, modifiers, gazetteer):
            person = Person("security")
    for appos in s.children(head, "appos"):
        other = person_of(s, appos) if s.upos(appos) != "PROPN" else None
        if other is not None:
            person = _merge(person, other)
            modifiers.extend(_modifiers(s, appos))
    base = person or Person()
    statuses: list[Status] = [base.status] if base.status else []
    if not statuses or s.low[head] in WEAK_HEADS:
        bodies = _body_status(s, [w for w in modifiers if w != head], gazetteer)
        statuses = bodies or statuses
    elif "civilian" in (s.low[w] for w in modifiers):
        statuses = ["civilian"]
    nations: list[str] = []
    for word in [head, *modifiers]:
        nation = gazetteer.nationality(s.tokens[word].text) if s.upos(word) in {"ADJ", "PROPN", "NOUN"} else None
        if nation and nation not in nations:
            nations.append(nation)
    if not nations and statuses and set(statuses) & {"military", "security"}:
        for word in modifiers:
            country = gazetteer.country_of(s.tokens[word].text) if s.upos(word) == "PROPN" else None
            if country and country not in nations:
                nations.append(country)
    lows = {s.low[w] for w in modifiers}
    sex: Sex | None = base.sex or ("female" if lows & people.FEMALE_ADJECTIVES else "male" if lows & people.MALE_ADJECTIVES else None)
    age = _age_of(s, head) or base.age
    own = any(s.low[w] in {"its", "their", "our"} for w in modifiers) and bool(set(statuses) & {"military", "security", "fighter"})
    narrowed = any(s.rel(w) in {"amod", "compound"} and s.low[w] not in people.BODY_OF and gazetteer.nationality(s.tokens[w].text) is None and s.head(w) == head
                   and w not in s.quantity_at and s.low[w] not in {"other", "more", "young", "dead", "killed", "wounded", "injured", "missing", "male", "female", "least", "civilian", "service", "identified"}
                   for w in modifiers)  # fmt: skip
    role = base.role or _role_of(s, modifiers)
    return Traits(tuple(sorted(set(statuses))), tuple(nations), sex, age, role, base.attacker, base.is_class and not narrowed, own)


def _role_of(s: Sentence, modifiers: list[int]) -> str | None:
    for word in modifiers:
        noun = people.NOUN_FORMS.get(s.low[word])
        if noun and people.PEOPLE[noun].role:
            return people.PEOPLE[noun].role
    return None


def _merge(person: Person | None, other: Person) -> Person:
    if person is None:
        return other
    return Person(person.status or other.status, person.role or other.role, person.sex or other.sex, person.age or other.age, False, person.attacker or other.attacker)


def _by_title(s: Sentence, head: int) -> Person | None:
    """Titles, ranks and trades before a name: "Col. Waldemar Quintero", "journalist Ana Paz"."""
    found: Person | None = None
    for word in _modifiers(s, head) + s.children(head, "flat", "compound"):
        low = s.low[word].rstrip(".")
        noun = people.NOUN_FORMS.get(low)
        title = people.TITLES.get(low) or (people.PEOPLE[noun] if noun else None)
        if title is not None:
            found = _merge(found, title)
    low = s.low[head].rstrip(".")
    if low in people.TITLES:
        found = _merge(found, people.TITLES[low])
    return found


_JOINER = re.compile(r"\s+")


def name_of(s: Sentence, head: int, gazetteer: Gazetteer) -> str | None:
    """The personal name that a head bears, as printed: a run of proper nouns, titles and trades in front left out."""
    if s.upos(head) != "PROPN":
        for appos in s.children(head, "appos"):
            if s.upos(appos) == "PROPN" and (name := name_of(s, appos, gazetteer)):
                return name
        for child in s.children(head, "flat", "compound"):
            if child > head and s.upos(child) == "PROPN":
                return _run(s, child, gazetteer)
        return None
    return _run(s, head, gazetteer)


def _run(s: Sentence, head: int, gazetteer: Gazetteer) -> str | None:
    first = last = head
    particles = {"de", "del", "la", "al", "el", "bin", "ibn", "abu", "umm", "van", "von", "da", "dos", "di", "-", "’", "'", "‘", "y", "jr.", "jr", "al-"}
    while first > 0 and (s.upos(first - 1) == "PROPN" or s.low[first - 1] in particles) and s.rel(first - 1) != "case":
        first -= 1
    while last + 1 < len(s) and (s.upos(last + 1) == "PROPN" and s.rel(last + 1) in {"flat", "compound", "goeswith", "dep", "appos", "list"} or s.low[last + 1] in particles and last + 2 < len(s) and s.upos(last + 2) == "PROPN"):
        last += 1
    while first < last and (_is_title(s.low[first]) or s.low[first] in particles - {"al", "el", "abu", "umm", "bin", "al-", "de", "del", "la"} or gazetteer.nationality(s.tokens[first].text) is not None):
        first += 1
    if _is_title(s.low[first]) and first == last:
        return None
    if gazetteer.country_of(s.between(first, last)) or gazetteer.nationality(s.between(first, last)):
        return None
    return _JOINER.sub(" ", s.between(first, last)).strip(" ,;'\"")


def _is_title(low: str) -> bool:
    bare = low.rstrip(".")
    return bare in people.TITLES or people.NOUN_FORMS.get(bare) is not None or bare in people.BODY_OF or low in {"-", "’", "'", "elect", "president-elect", "vice", "deputy", "lieutenant", "party"}


def group_of(s: Sentence, mention: Mention, gazetteer: Gazetteer, *, own: str | None = None) -> Group:
    """The group of a mention (G1 to G12).  `own`: the country of the speaker, for "its soldiers"."""
    traits = [traits_of(s, head, gazetteer) for head in mention.heads]
    status: tuple[Status, ...] = tuple(sorted({st for t in traits for st in t.status}))
    nations = tuple(sorted({n for t in traits for n in t.nationality} | ({own} if own and any(t.own and not t.nationality for t in traits) else set())))
    sexes, ages, roles = {t.sex for t in traits}, {t.age for t in traits}, {t.role for t in traits}
    names = tuple(dict.fromkeys(name for head in mention.heads if (name := name_of(s, head, gazetteer)) and mention.kind == "single"))
    side: Side | None = "attacker" if traits and all(t.attacker for t in traits) else None
    bare_number = mention.quantity is not None and all(h in s.quantity_at for h in mention.heads)
    start, end = mention.group
    return Group(
        words=s.text[start:end], status=status, nationality=nations, sex=sexes.pop() if len(sexes) == 1 else None,
        age=ages.pop() if len(ages) == 1 else None, role=roles.pop() if len(roles) == 1 else None, side=side,
        is_class=bare_number or (bool(traits) and all(t.is_class for t in traits) and mention.kind != "single"), names=names,
    )  # fmt: skip
