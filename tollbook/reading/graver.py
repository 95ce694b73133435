"""Shot, or dead of it: harms settled by what else the report tells of the same people (claims.md 2, G1)."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.language.en import harms as table
from tollbook.language.en.numerals import SURELY_BESIDE

from .draft import Draft
from .parts import REACH
from .persons import Person


def one_death(persons: Sequence[Person], kept: Sequence[Draft]) -> None:
    """A report of one death tells of the same person as shot, by another name or by none: that is the dead, not somebody wounded.

    Not where more than one victim is told, nor where age, sex or name keep the two apart.
    """
    if any(d.low > 1 and d.harm in {"killed", "injured", "casualties"} and d.basis != "cumulative" for d in kept):
        return
    dead = [p for p in persons if not p.attacker and any(d.harm == "killed" for d in p.drafts)]
    if not dead and all(d.hit.soft and _shot(d) and d.form != "exact" for d in kept if d.harm == "injured"):
        dead = [_nameless(d) for d in kept if d.form == "exact" and d.harm == "killed" and d.low == 1 and not d.s.heading][:1]
    first = dead[0] if dead else None
    if first is None or len(dead) > REACH or not all(_may_be_one(first, other) for other in dead[1:]):
        return
    for person in persons:
        soft = all(d.hit.soft and _shot(d) for d in person.drafts if d.harm == "injured")
        if person not in dead and not person.attacker and soft and all(_may_be_one(person, other) for other in dead):
            for draft in person.drafts:
                if draft.harm == "injured":
                    draft.harm = "killed"


def _of_the_dead(draft: Draft, killed: Sequence[Draft]) -> bool:
    """Whether "one of them" is one of a number of dead of its own sentence, and not of those hurt before."""
    return any(d.s is draft.s and d.low > draft.low and d.count_span < draft.count_span for d in killed)


def _shot(draft: Draft) -> bool:
    """Whether somebody is told of as shot, or with wounds: what the dead may be told of as well."""
    s, hit = draft.s, draft.hit
    return s.low[hit.word] in table.SHOT or bool({s.low[hit.word], s.low[hit.first], s.low[hit.last]} & table.WOUNDS)


def _nameless(draft: Draft) -> Person:
    """The one person whom a number counts: "one person was killed"."""
    person = Person()
    person.take(draft)
    return person


def dead_by_name(drafts: Sequence[Draft]) -> None:
    """Whoever bears the name of one of the dead was not hurt beside them: shot, or found with wounds, they are those dead (claims.md 2)."""
    told = [d for d in drafts if d.form not in {"none", "unknown"} and d.basis != "cumulative"]
    dead = {name for d in told if d.harm == "killed" and len(d.group.names) == d.low for name in d.group.names}
    surnames = {name.split()[-1] for name in dead if name.split()}
    for draft in told:
        if draft.harm != "injured" or not draft.hit.soft:
            continue
        names, head = draft.group.names, draft.s.tokens[draft.mention.heads[0]].text
        named = names and len(names) == draft.low and dead.issuperset(names)
        if named or draft.single and draft.low == 1 and not names and head in surnames:
            draft.harm = "killed"


def _may_be_one(one: Person, other: Person) -> bool:
    if one.names and other.names and not one.names & other.names or one.sex and other.sex and one.sex != other.sex:
        return False
    if one.age is not None and other.age is not None and one.age != other.age:
        return False
    return not SURELY_BESIDE & {s for p in (one, other) for s in p.told_as}


def mixed(drafts: Sequence[Draft]) -> None:
    """ "Six miners were shot and two of them killed": shot of a group that includes dead is casualties; where all are told dead, killed."""
    told = [d for d in drafts if d.form not in {"none", "unknown"} and d.basis != "cumulative"]
    killed = [d for d in told if d.harm == "killed"]
    injured = [d for d in told if d.harm == "injured"]
    for draft in injured:
        if not draft.hit.soft or draft.hit.weak and draft.low == 1 or draft.drawn and draft.whole is not None:
            continue
        if draft.low == 1:
            body = [d for d in told if not d.s.heading and d.group.side == draft.group.side] if draft.s.heading else []
            body = [d for d in body if d.low == 1] or [d for d in body if d.harm in {"killed", "injured", "casualties"}]
            if body and all(d.harm == "killed" for d in body):
                draft.harm = "killed"  # the headline's "Teen shot" is the dead of the story
            elif draft.mention.of_whom and _shot(draft) and all(d.hit.soft and d.low == 1 for d in injured):
                several = [d for d in killed if d.low > 1 and d.count_span < draft.count_span and d.group.side == draft.group.side]
                draft.harm = "killed" if several else draft.harm  # "one of the nurses was shot in the yard"
            continue
        inside = [
            d
            for d in killed
            if not d.drawn
            and draft.mention.extra != "other"
            and not _of_the_dead(d, killed)
            and d.low < draft.low
            and d.s.index - draft.s.index in (0, 1, 2)
            and d.count_span[0] > draft.count_span[0]
            and (_of_them(d) or d.s is draft.s and d.hit.counted and d.mention.heads == (d.hit.word,))  # "5 shot, 2 dead"
            and (d.mention.of_whom or _shot(draft) and not draft.hit.weak)
        ]
        if inside and not any(d.hit is not draft.hit and d.s is inside[0].s and d.mention.extra is None for d in injured):
            for other in drafts:
                if other.hit is draft.hit and other.harm == "injured" and not (other.drawn and other.whole is not None):
                    other.harm = "casualties"
        elif draft.hit.weak:
            continue
        elif _makes_up(draft, killed):
            draft.harm = "killed"
        elif _is_sum(draft, killed, injured):
            draft.harm = "casualties"
        elif (
            not _hurt(draft)
            and any(d.low == draft.low and d.group.side == draft.group.side for d in killed if d.form == "exact" or _is_both(draft))
            and all(d.hit.soft and d.low <= draft.low for d in injured)
        ):
            draft.harm = "killed"


def _hurt(draft: Draft) -> bool:
    """Whether the words say that people live: "were hurt", "left 14 wounded"."""
    hit = draft.hit
    return not table.HURT.isdisjoint({draft.s.low[hit.word], draft.s.low[hit.first], draft.s.low[hit.last]})


def _is_sum(draft: Draft, killed: Sequence[Draft], injured: Sequence[Draft]) -> bool:
    """ "Seven people were shot.  One man died and six were wounded": the number shot is that of the dead and the wounded together."""
    if draft.form != "exact" or _hurt(draft) or not _shot(draft):
        return False
    hurt = {d.low for d in injured if d.hit is not draft.hit and d.form == "exact"}
    return any(d.low > 0 and draft.low - d.low in hurt for d in killed if d.form in {"exact", "implied"} and d.hit is not draft.hit)


def _makes_up(draft: Draft, killed: Sequence[Draft]) -> bool:
    """ "Ninety have been killed; they shot 30 farmers; 60 bodies were found": those shot are the dead that a sum of the report needs."""
    s, head = draft.s, draft.mention.heads[0]
    if draft.form != "exact" or s.low[draft.hit.word] not in table.SHOT:
        return False
    exact = [d for d in killed if d.form == "exact" and d.low > 1 and not d.drawn]
    sums = [d for d in exact if d.count_span < draft.count_span and d.s.low[d.mention.heads[0]] == s.low[head]]
    return any((rest := {d.low for d in exact if d.low < whole.low}) and whole.low == draft.low + sum(rest) for whole in sums)


def _is_both(draft: Draft) -> bool:
    return draft.mention.quantity is not None and draft.mention.quantity.kind == "both"


def _of_them(draft: Draft) -> bool:
    """A bare number, "one of them" or "one victim": some of the people just told."""
    s = draft.s
    return (
        draft.mention.of_whom
        or draft.mention.quantity is not None
        and all(head in s.quantity_at or s.low[head] in {"victim", "victims"} for head in draft.mention.heads)
    )
