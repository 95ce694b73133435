"""Which of the persons named a group counts: the only one it can be, the members of a number (claims.md G12)."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.language.en import groups as wording
from tollbook.language.en import people
from tollbook.language.en.numerals import BESIDE_TOLD

from .bearers import Bearer, agree, clash, harmed, nouns_of
from .draft import Draft
from .nameforms import distinct


MOST_NAMED = 60
"""The largest number whose members are sought by name."""
KIN = {n for n, p in people.PEOPLE.items() if p.sex and p.age is None and p.status is None} - {"guy", "dad", "mom"}


def name_single(drafts: Sequence[Draft], bearers: dict[str, Bearer]) -> None:
    """Single persons without a name: whoever is of the age given, or the only person named that the same befell."""
    for draft in drafts:
        if (
            draft.low != 1
            or draft.high not in {1, None}
            or draft.group.names
            or draft.form in {"none", "unknown", "at_most"}
            or draft.mention.kind == "pronoun"
        ):
            continue
        found = _bearer_of(draft, drafts, list(bearers.values()))
        if found is not None:
            draft.group = replace(draft.group, names=(found.name,))
            found.drafts.append(draft)
            found.attacker = found.attacker or draft.group.side == "attacker"


def _bearer_of(draft: Draft, drafts: Sequence[Draft], bearers: list[Bearer]) -> Bearer | None:
    """The person named whom a single person without a name must be."""
    if _further(draft):
        return None
    free = [b for b in bearers if agree(draft, b) and not any(d.s is draft.s and d.hit is draft.hit for d in b.drafts)]
    of_age = [b for b in free if draft.group.age_range and b.ages and b.ages[0] == draft.group.age_range[0]]
    if draft.form == "implied" and len(of_age) == 1:
        return of_age[0]
    nouns = nouns_of(draft)
    kin = [b for b in free if nouns & b.nouns & KIN]
    if len(kin) == 1:
        return kin[0]
    if draft.group.side == "attacker":
        same = [b for b in free if b.attacker and (harmed(b, draft.harm) or not b.harms)]
    else:
        same = [b for b in free if harmed(b, draft.harm) and not clash(nouns, b)]
    alike = [b for b in same if nouns & b.nouns - wording.VAGUE]
    if len(alike) == 1:
        return alike[0]
    sexed = [b for b in same if draft.group.sex and b.sex == draft.group.sex] if draft.mention.definite else []
    if len(sexed) == 1:
        return sexed[0]
    return same[0] if len(same) == 1 and _alone(draft, drafts, same[0]) else None


def _further(draft: Draft) -> bool:
    """ "Another man": nobody told of so far."""
    words = draft.s.text[slice(*draft.mention.group)].lower().split()
    return draft.mention.extra is not None or bool(BESIDE_TOLD & set(words[:3]))


def _alone(draft: Draft, drafts: Sequence[Draft], bearer: Bearer) -> bool:
    """Whether a single person can be none but the one named: one victim of that harm in all, or a description that both share."""
    if draft.group.role and draft.group.role == bearer.role:
        return True
    same = [
        d
        for d in drafts
        if d.harm == draft.harm and d.form not in {"none", "unknown"} and d.basis != "cumulative" and d.group.side == draft.group.side
    ]
    if draft.whole is not None or any(d.whole is not None for d in bearer.drafts):
        return draft.whole is not None and not draft.single and not any(d.low > 1 and d.basis == "part" for d in same)
    others = [
        d
        for d in same
        if d is not draft and not any(d is own for own in bearer.drafts) and not d.s.heading and (d.s is draft.s or d.low == 1 and d.single)
    ]
    return all(d.low == 1 for d in same) and not [d for d in others if not agree(d, bearer)]


def name_several(drafts: Sequence[Draft], bearers: dict[str, Bearer]) -> None:
    """Numbers: the names of their parts, of the same number named elsewhere, of all whom the same befell where the numbers agree."""
    order = sorted(drafts, key=lambda d: d.low)
    for draft in order:
        if (
            draft.low < 2
            and draft.mention.kind != "numeral"
            or draft.form in {"none", "unknown", "at_most", "derived", "vague"}
            or draft.low > MOST_NAMED
            or draft.group.side == "attacker"
            and draft.harm != "detained"
        ):
            continue
        names = list(draft.group.names)
        for part in drafts:
            if part.basis == "part" and part.whole is draft and part.harm == draft.harm and not _opposed(part, draft):
                names.extend(part.group.names)
        names = distinct(names)
        twin = next((d for d in drafts if d is not draft and len(d.group.names) > len(names) and _twins(d, draft)), None)
        if len(names) < draft.low and twin is not None:
            names = list(twin.group.names)
        if len(names) < draft.low and draft.basis != "cumulative" and draft.form in {"exact", "at_least", "range", "about", "implied"}:
            fit = [b for b in bearers.values() if _fits(b, draft)]
            if (
                len(fit) == draft.low
                and _first_told(draft, fit)
                or names
                and len(names) <= len(fit) <= draft.low
                and {b.name for b in fit} >= set(names)
                and _first_told(draft, fit)
            ):
                names = [b.name for b in sorted(fit, key=lambda b: b.at)]
        if (
            names
            and (len(names) <= draft.low or draft.high is not None and len(names) <= draft.high or draft.form == "at_least")
            and tuple(names) != draft.group.names
        ):
            draft.group = replace(draft.group, names=tuple(names))


def _twins(one: Draft, draft: Draft) -> bool:
    """Whether a number that has names is the same as another: of the same harm and size, of people alike."""
    whole = len(one.group.names) == one.low or one.basis == draft.basis and one.form == draft.form
    return one.harm == draft.harm and one.low == draft.low and whole and _alike(one, draft)


def _opposed(part: Draft, whole: Draft) -> bool:
    """Whether a part cannot be one: grown people of a number of children."""
    a, b = part.group, whole.group
    return bool(a.sex and b.sex and a.sex != b.sex or a.age and b.age and a.age != b.age) or a.side != b.side


def _first_told(draft: Draft, fit: list[Bearer]) -> bool:
    """Whether a number may be that of all these persons: told before them or of them, and of none that another number counts already."""
    own = [d for b in fit for d in b.drafts if d is not draft and d.harm == draft.harm]
    if any(
        d.mention.kind == "numeral"
        and d.low == draft.low > 1
        and len(d.group.names) == d.low
        and not _alike(d, draft)
        and _elsewhere(d, draft)
        for d in own
    ):
        return False
    return (
        draft.mention.definite
        or draft.basis == "part"
        or all(d.count_span[0] >= draft.s.span[0] or d.whole is draft or d.s.heading for d in own)
    )


def _elsewhere(one: Draft, other: Draft) -> bool:
    """Whether the places of two drafts differ."""
    a, b = one.event.place, other.event.place
    if a is None or b is None or a.name == b.name:
        return False
    return a.name not in other.s.text[slice(*other.s.span)] and b.name not in one.s.text[slice(*one.s.span)]


def _alike(one: Draft, other: Draft) -> bool:
    """Whether two drafts of the same number count the same people: the same noun, or none of their own."""
    a, b = nouns_of(one), nouns_of(other)
    if "additional" in {one.basis, other.basis} or one.group.side != other.group.side:
        return False
    bare = any(set(d.mention.heads) <= d.s.quantity_at.keys() and not d.beside or nouns_of(d) <= {"others", "other"} for d in (one, other))
    if one.group.status and other.group.status and one.group.status != other.group.status:
        return False
    return bool(a & b) or (bool((a | b) & wording.VICTIMS) or bare) and not _elsewhere(one, other)


def _fits(bearer: Bearer, draft: Draft) -> bool:
    """Whether a person named is one of those whom a number counts: the same befell them, and of a part they have what sets it apart."""
    group = draft.group
    charged = group.side == "attacker" and draft.harm == "detained" and bearer.attacker and not bearer.harms
    if draft.harm not in bearer.harms and not charged or not agree(draft, bearer):
        return False
    if draft.basis == "part":
        if group.sex and bearer.sex != group.sex or group.age and bearer.age != group.age:
            return False
        return bool(group.sex or group.age) or draft.whole is None
    return draft.basis != "additional"
