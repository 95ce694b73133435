"""The people of one mention: what its heads share and what they add up to (claims.md 4).

What a group takes up from elsewhere in the report (G2, names) is `bonds`' work, after all of the report's claims are drafted.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from tollbook.gazetteer import Gazetteer
from tollbook.language.en import people
from tollbook.model import Age, Group, Side, Status

from .ages import age_of, in_words
from .mentions import Mention
from .namelists import Names, name_of_head
from .names import Name
from .described import is_one, known
from .sentence import Sentence
from .traits import Traits, traits_of

_T = TypeVar("_T")

__all__ = ["Traits", "group_of", "name_of", "names_of", "traits_of"]


def name_of(s: Sentence, head: int, gazetteer: Gazetteer) -> str | None:
    """The personal name that a head bears, as printed: a run of proper nouns, titles and trades in front left out."""
    name = name_of_head(s, head, names_of(s, gazetteer))
    return name.text if name is not None else None


def names_of(s: Sentence, gazetteer: Gazetteer) -> Names:
    """The names of a sentence, found once."""
    held = getattr(s, "_names", None)
    if held is None:
        held = Names(s, gazetteer)
        s._names = held  # type: ignore[attr-defined]
    assert isinstance(held, Names)
    return held


def group_of(s: Sentence, mention: Mention, gazetteer: Gazetteer, *, own: str | None = None) -> Group:
    """The group of a mention (G1 to G12).  `own`: the country of the speaker, for "its soldiers"."""
    names = names_of(s, gazetteer)
    mention = _both(s, mention)
    heads = _apart(s, mention, names)
    found = [name_of_head(s, head, names) if mention.kind == "single" else None for head in heads]
    many = mention.kind != "single" and mention.low > 1
    traits = [traits_of(s, head, gazetteer, name.last if name else None, many) for head, name in zip(heads, found, strict=True)]
    whole = (
        mention.kind != "single" or mention.low <= len(heads) or mention.low == 2 and len(heads) == 1 and s.low[heads[0]] in people.PAIRS
    )  # every person of it is seen
    minors = whole and all(t.minor or t.status == ("civilian",) for t in traits)  # a child beside grown people leaves no status (G3)
    status: tuple[Status, ...] = tuple(sorted({st for t in traits for st in t.status if minors or not t.minor}))
    nations = tuple(
        sorted({n for t in traits for n in t.nationality} | ({own} if own and any(t.own and not t.nationality for t in traits) else set()))
    )
    bare_number = mention.quantity is not None and all(h in s.quantity_at for h in mention.heads)
    start, end = mention.group
    listed = _listed(s, mention, names)
    ages = sorted(age for t in traits for age in t.ages)
    shared = traits if whole else []
    named = _own_names(s, mention, [f for f in found if f is not None], listed, names)
    age = _age_listed(s, mention, named) if listed or mention.kind == "single" and mention.low > 1 else None
    age = age or (None if listed else _shared([t.age for t in shared]))
    if age == "child" and not status and not any(t.attacker for t in traits):
        status = ("civilian",)
    return Group(
        words=s.text[start:end], status=status, nationality=nations, sex=_shared([t.sex for t in shared]), age=age,
        age_range=(ages[0], ages[-1]) if ages and all(t.ages for t in traits) and not (many and len(ages) == 1 and listed) else None,
        role=_shared([*(t.role for t in shared), *_joined_roles(s, mention)]), side=_side(traits), only=_only(s, mention, status),
        is_class=bare_number
        or mention.kind != "single" and bool(traits) and all(t.is_class for t in traits[: 1 if mention.quantity else None]),
        names=tuple(dict.fromkeys(n.text for n in named)),
    )  # fmt: skip


def _both(s: Sentence, mention: Mention) -> Mention:
    """ "Ana and her son were both killed": of a bare "both" the two persons who are the subject."""
    head = mention.heads[0] if len(mention.heads) == 1 else -1
    if head < 0 or s.low[head] != "both" or s.head(head) < 0:
        return mention
    subjects = [c for subject in s.subject(s.head(head)) if subject != head for c in s.conjuncts(subject)]
    persons = tuple(c for c in subjects if known(s, c) is not None or s.upos(c) == "PROPN")
    return replace(mention, kind="single", heads=persons, low=2, high=2) if len(persons) == 2 else mention


def _only(s: Sentence, mention: Mention, status: tuple[Status, ...]) -> bool:
    """G10: "only fighters died", "12 people, all of them civilians": the source says that all its harmed are of this group."""
    if not status or mention.form == "none" or not mention.heads:
        return False
    first = min(*mention.heads, *(w for head in mention.heads for w in s.subtree(head, without=("acl:relcl", "appos", "conj"))))
    if mention.kind == "bare":
        return bool({"only", "exclusively", "solely"} & set(s.low[max(0, first - 1) : first + 1]))
    for word in range(first, min(len(s), max(mention.heads) + 8)):
        if s.low[word] == "all" and (word > first or len(mention.heads) == 1):
            nouns = [p for w in range(word + 1, min(len(s), word + 7)) if (p := known(s, w)) is not None and not is_one(s, w)]
            return any((p.status,) == status for p in nouns[-1:])
    return False


def _joined_roles(s: Sentence, mention: Mention) -> list[str | None]:
    """The roles of bare plurals under the same number: "seven priests and faithful" are not all priests."""
    if mention.kind != "numeral":
        return []
    nouns = [
        c
        for head in mention.heads
        for c in s.children(head, "conj")
        if c not in s.quantity_at and not s.children(c, "det", "nummod", "nmod:poss") and not is_one(s, c)
    ]
    return [person.role for c in nouns if (person := known(s, c)) is not None]


def _own_names(s: Sentence, mention: Mention, found: list[Name], listed: list[Name], names: Names) -> list[Name]:
    """The names that the mention's own words give; of persons joined all in their phrase, where the heads have too few."""
    if mention.kind == "single" and mention.low > 1 and len(found) < mention.low:
        words = [t.index for t in s.tokens if t.start < mention.span[1] and t.end > mention.span[0]]
        inside = names.within(words[0], words[-1]) if words else []
        if len(found) < len(inside) <= mention.low:
            return inside
    return [*found, *listed]


def _shared(values: list[_T | None]) -> _T | None:
    """What all have in common (G3)."""
    return values[0] if values and all(v == values[0] for v in values) else None


def _age_listed(s: Sentence, mention: Mention, named: list[Name]) -> Age | None:
    """Child or adult, where a list of all of a number gives the age of everybody."""
    if len(named) != mention.low:
        return None
    first = max(
        (w for w in (*mention.heads, *range(named[0].first)) if w < named[0].first and (s.low[w] in {",", ":", "("} or w in mention.heads)),
        default=0,
    )
    ages = in_words(range(first, min(len(s), named[-1].last + 6)), s, every=True)
    return age_of(ages) if len(ages) == mention.low else None


def _side(traits: list[Traits]) -> Side | None:
    return "attacker" if traits and all(t.attacker for t in traits) else None


def _apart(s: Sentence, mention: Mention, names: Names) -> tuple[int, ...]:
    """The heads of a mention, one a person: a head that is part of the name of another, or only its title, is none."""
    if mention.kind != "single" or len(mention.heads) < 2:
        return mention.heads
    out: list[int] = []
    taken: set[Name] = set()
    for head in mention.heads:
        name = name_of_head(s, head, names)
        if name is not None and name in taken:
            continue
        if name is not None:
            taken.add(name)
        out.append(head)
    return tuple(out)


def _listed(s: Sentence, mention: Mention, names: Names) -> list[Name]:
    """Names in apposition to a numeral: "three daughters: A, B and C", "two sons, A and B,"."""
    if mention.kind != "numeral" or mention.quantity is None or mention.high is None and mention.form != "at_least":
        return []
    after = max((*mention.heads, mention.quantity.last)) + 1
    last = max(after - 1, max((t.index for t in s.tokens if t.end <= mention.group[1]), default=0))
    for at in dict.fromkeys((after, last + 1)):
        if at >= len(s):
            continue
        sign = s.low[at]
        if sign not in {",", ":", "--", "–", "—", "(", "-", "named"} and (names.at(at) is None or names.at(at) and s.upos(at) != "PROPN"):
            continue
        found = names.listed(at if names.at(at) is not None else at + 1, mention.low + 1)
        if sign not in {",", ":", "--", "–", "—", "(", "-"}:
            found = found[: mention.low]  # "three daughters A, B and C, her niece D"
        if (
            found
            and found[0].first - at <= 14
            and (len(found) == mention.low or mention.low > 1 and sign in {":", "--", "–", "—", "("} and len(found) <= mention.low)
        ):
            return found
    return []
