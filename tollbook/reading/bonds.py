"""Whose names are given: anywhere in the report, for members of a group that its own words leave unnamed (claims.md G12).

Names stand with single persons ("Juan Ruiz was shot"), after words of naming ("identified the two as A and B", "among the dead were C and D"),
beside an age or a kin word.  From these a list of persons is drawn, in the fullest form of each name; then every group gets the names of those
whom it counts: where numbers agree, or where the text itself makes them members of it.
"""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.gazetteer import Gazetteer
from tollbook.language.en import people
from tollbook.model import Age

from .bearers import Bearer, Held, agree, chained, clash, find_bearers, harmed, nouns_of, told_of
from .draft import Draft
from .groups import names_of
from .nameforms import Forms, distinct
from .names import title_case
from .namings import SUSPECTS, VICTIMS, Naming, identified_in, namings_of
from .portraits import known
from .sentence import Sentence

MOST_DRAFTS = 400
"""Claims of one report whose names are sought; a report with more is no report."""
MOST_NAMED = 60
"""The largest number whose members are sought by name."""
VAGUE = {"victim", "person", "other", "others", "one", "another", "man", "woman", "people", "individual", "member", "resident"}
KIN = {n for n, p in people.PEOPLE.items() if p.sex and p.age is None and p.status is None} - {"guy", "dad", "mom"}


def name_groups(drafts: Sequence[Draft], sentences: Sequence[Sentence], gazetteer: Gazetteer, *, told: Sequence[Draft] = ()) -> None:
    """Give every draft's group the names of its members, as printed and in their fullest form.  Call when parts are known.

    `told`: drafts that were found to say nothing new, and so are no claims: they too tell who bears a name."""
    held = [(s, names_of(s, gazetteer)) for s in sentences]
    forms = Forms((s.tokens[name.first].start, name.text) for s, names in held for name in names.all if not title_case(s))
    kept = {id(d) for d in drafts}
    drafts = [*drafts, *(d for d in told if id(d) not in kept and d.mention.kind == "single" and d.group.names)][:MOST_DRAFTS]
    drafts.sort(key=lambda d: d.count_span)
    for draft in drafts:
        if draft.group.names:
            full = dict.fromkeys(forms.full(name, draft.s.span[0] + 1) for name in draft.group.names)
            draft.group = replace(draft.group, names=tuple(full))
    bearers = find_bearers(drafts, held, forms)
    chained(drafts, held, bearers, forms)
    _say_who(drafts, held, bearers, forms)
    _pronouns(drafts, bearers, held, forms)
    _single(drafts, bearers)
    _several(drafts, bearers)
    _several(drafts, bearers)  # a number named only now names its twins
    _suspected(drafts, bearers)


def _say_who(drafts: Sequence[Draft], held: Held, bearers: dict[str, Bearer], forms: Forms) -> None:
    """Bring the names of every naming to the draft that it speaks of."""
    for at, (s, names) in enumerate(held):
        for naming in namings_of(s, names):
            here = [forms.full(n.text, s.tokens[n.first].start) for n in naming.names]
            if at + 1 < len(held) and len(naming.names) > 1 and naming.names[-1].last + 2 >= len(s) and s.low[-1] in {";", ","}:
                following, more = held[at + 1]  # a list that is cut where a sentence seems to end
                here.extend(forms.full(n.text, following.tokens[n.first].start) for n in more.listed(0, MOST_NAMED))
            _say(drafts, naming, [bearers[n] for n in dict.fromkeys(here) if n in bearers])
        for bearer in identified_in(s, names, bearers, forms):
            last = next((d for d in reversed(drafts) if d.count_span[0] < s.span[0] and d.mention.kind == "numeral" and d.low > 1 and d.harm == "killed"), None)
            if last is not None and not bearer.attacker:
                bearer.harms.add("killed")


def _say(drafts: Sequence[Draft], naming: Naming, here: list[Bearer]) -> None:
    """One naming: the persons are suspects, or members of the group that it speaks of."""
    if naming.nouns & SUSPECTS and not naming.nouns & {"victim", "victims"}:
        for bearer in here:
            bearer.attacker = True
        return
    full = tuple(bearer.name for bearer in here)
    target = _target(drafts, naming, full, here) if here else None
    if target is None:
        return
    merged = tuple(dict.fromkeys((*target.group.names, *full)))
    if target.high is None or len(merged) <= max(target.low, target.high):
        age = target.group.age or (_ages_of(here, target) if target.s is naming.s else None)
        status = target.group.status or (("civilian",) if age == "child" and target.group.side is None else ())
        target.group = replace(target.group, names=merged, age=age, status=status)
    for bearer in here:
        told_of(bearer, target)


def _ages_of(here: list[Bearer], target: Draft) -> Age | None:
    ages = [b.age for b in here]
    return ages[0] if ages and len(here) == target.low and all(a is not None and a == ages[0] for a in ages) else None


def _target(drafts: Sequence[Draft], naming: Naming, names: tuple[str, ...], here: list[Bearer]) -> Draft | None:
    """The draft whose people a naming names: the number that it gives, the noun that it repeats, else the nearest unnamed one of the size."""
    end = naming.s.span[1]
    before = [d for d in drafts if d.count_span[0] < end and d.form not in {"none", "unknown"} and d.basis != "cumulative" and not d.s.heading and d.mention.kind != "pronoun"]
    if any(set(names) & set(d.group.names) for d in before if d.s is naming.s):
        return None  # told already: a draft of the sentence itself names them
    open_ones = [d for d in before if len(d.group.names) < d.low and d.group.side != "attacker" and (naming.harm is None or d.harm == naming.harm) and (d.low > 1 or not naming.one_of)]
    ranked: list[tuple[int, int, Draft]] = []
    for order, draft in enumerate(open_ones):
        nouns = nouns_of(draft)
        if not all(agree(draft, bearer) for bearer in here):
            continue
        score = 0
        if naming.number is not None and naming.number > 1:
            score += 4 if draft.low == naming.number else -3
        if naming.nouns & nouns - {"person", "people"}:
            score += 3
        if len(names) == draft.low:
            score += 2
        elif len(names) > draft.low and draft.high is not None:
            continue
        if draft.harm not in {"killed", "injured", "abducted", "detained", "missing"}:
            score -= 1
        if score > 0 or naming.nouns & (VICTIMS | {"him", "her", "he", "she", "they"}):
            ranked.append((score, -abs(naming.s.index - draft.s.index) * 50 - order if draft.s is not naming.s else 1, draft))
    return max(ranked, key=lambda r: r[:2])[2] if ranked else None


def _pronouns(drafts: Sequence[Draft], bearers: dict[str, Bearer], held: Held, forms: Forms) -> None:
    """"He", "his arrest": whoever was told of last, of the same sex as far as known."""
    for at, draft in enumerate(drafts):
        if draft.mention.kind != "pronoun" or draft.group.names or draft.low != 1:
            continue
        before = [b for d in drafts[:at] for n in d.group.names[:1] if len(d.group.names) == 1 and (b := bearers.get(n)) is not None and agree(draft, b)]
        if before:
            draft.group = replace(draft.group, names=(before[-1].name,))
            continue
        if _nearer_noun(draft):
            continue
        subjects = [forms.full(n.text, s.tokens[n.first].start) for s, names in held if s.index <= draft.s.index for n in names.all if s.rel(n.first).startswith("nsubj") and s.tokens[n.first].start < draft.count_span[0]]
        if subjects and not draft.group.side:
            draft.group = replace(draft.group, names=(max(dict.fromkeys(subjects), key=subjects.count),))


def _nearer_noun(draft: Draft) -> bool:
    """Whether a person without a name stands before the pronoun in its sentence: "a woman told police that she was ..."."""
    s, word = draft.s, draft.mention.heads[0]
    return any((person := known(s, w)) is not None and s.upos(w) == "NOUN" and (person.sex in {None, draft.group.sex}) and s.rel(w) in {"nsubj", "nsubj:pass", "obj", "obl"} for w in range(word))


def _single(drafts: Sequence[Draft], bearers: dict[str, Bearer]) -> None:
    """Single persons without a name: whoever is of the age given, or the only person named that the same befell."""
    for draft in drafts:
        if draft.low != 1 or draft.high not in {1, None} or draft.group.names or draft.form in {"none", "unknown", "at_most"} or draft.mention.kind == "pronoun":
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
    alike = [b for b in same if nouns & b.nouns - VAGUE]
    if len(alike) == 1:
        return alike[0]
    sexed = [b for b in same if draft.group.sex and b.sex == draft.group.sex] if draft.mention.definite else []
    if len(sexed) == 1:
        return sexed[0]
    return same[0] if len(same) == 1 and _alone(draft, drafts, same[0]) else None


def _further(draft: Draft) -> bool:
    """"Another man": nobody told of so far."""
    words = draft.s.text[slice(*draft.mention.group)].lower().split()
    return draft.mention.extra is not None or bool({"another", "second", "third", "other"} & set(words[:3]))


def _alone(draft: Draft, drafts: Sequence[Draft], bearer: Bearer) -> bool:
    """Whether a single person can be none but the one named: one victim of that harm in all, or a description that both share."""
    if draft.group.role and draft.group.role == bearer.role:
        return True
    same = [d for d in drafts if d.harm == draft.harm and d.form not in {"none", "unknown"} and d.basis != "cumulative" and d.group.side == draft.group.side]
    if draft.whole is not None or any(d.whole is not None for d in bearer.drafts):
        return draft.whole is not None and not draft.single and not any(d.low > 1 and d.basis == "part" for d in same)
    others = [d for d in same if d is not draft and not any(d is own for own in bearer.drafts) and not d.s.heading and (d.s is draft.s or d.low == 1 and d.single)]
    return all(d.low == 1 for d in same) and not [d for d in others if not agree(d, bearer)]


def _several(drafts: Sequence[Draft], bearers: dict[str, Bearer]) -> None:
    """Numbers: the names of their parts, of the same number named elsewhere, of all whom the same befell where the numbers agree."""
    order = sorted(drafts, key=lambda d: d.low)
    for draft in order:
        if draft.low < 2 and draft.mention.kind != "numeral" or draft.form in {"none", "unknown", "at_most", "derived"} or draft.low > MOST_NAMED or draft.group.side == "attacker" and draft.harm != "detained":
            continue
        names = list(draft.group.names)
        for part in drafts:
            if part.basis == "part" and part.whole is draft and part.harm == draft.harm and not _opposed(part, draft):
                names.extend(part.group.names)
        names = distinct(names)
        twin = next((d for d in drafts if d is not draft and d.harm == draft.harm and d.low == draft.low and len(d.group.names) > len(names) and _alike(d, draft)
                     and (len(d.group.names) == d.low or d.basis == draft.basis and d.form == draft.form)), None)  # fmt: skip
        if len(names) < draft.low and twin is not None:
            names = list(twin.group.names)
        if len(names) < draft.low and draft.basis != "cumulative" and draft.form in {"exact", "at_least", "range", "about", "implied"}:
            fit = [b for b in bearers.values() if _fits(b, draft)]
            if len(fit) == draft.low and _first_told(draft, fit) or names and len(names) <= len(fit) <= draft.low and {b.name for b in fit} >= set(names) and _first_told(draft, fit):
                names = [b.name for b in sorted(fit, key=lambda b: b.at)]
        if names and (len(names) <= draft.low or draft.high is not None and len(names) <= draft.high or draft.form == "at_least") and tuple(names) != draft.group.names:
            draft.group = replace(draft.group, names=tuple(names))


def _opposed(part: Draft, whole: Draft) -> bool:
    """Whether a part cannot be one: grown people of a number of children."""
    a, b = part.group, whole.group
    return bool(a.sex and b.sex and a.sex != b.sex or a.age and b.age and a.age != b.age) or a.side != b.side


def _first_told(draft: Draft, fit: list[Bearer]) -> bool:
    """Whether a number may be that of all these persons: told before them or of them, and of none that another number counts already."""
    own = [d for b in fit for d in b.drafts if d is not draft and d.harm == draft.harm]
    if any(d.mention.kind == "numeral" and d.low == draft.low > 1 and len(d.group.names) == d.low and not _alike(d, draft) and _elsewhere(d, draft) for d in own):
        return False
    return draft.mention.definite or draft.basis == "part" or all(d.count_span[0] >= draft.s.span[0] or d.whole is draft or d.s.heading for d in own)


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
    bare = any(set(d.mention.heads) <= d.s.quantity_at.keys() or nouns_of(d) <= {"others", "other"} for d in (one, other))
    return bool(a & b) or (bool((a | b) & VICTIMS) or bare) and not _elsewhere(one, other)


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


def _suspected(drafts: Sequence[Draft], bearers: dict[str, Bearer]) -> None:
    """Single persons named who are the suspects of the report are of the attackers (G9)."""
    for draft in drafts:
        if draft.form == "implied" and draft.group.side is None and draft.group.names and draft.harm in {"killed", "injured", "detained"} and all(n in bearers and bearers[n].attacker for n in draft.group.names):
            draft.group = replace(draft.group, side="attacker")
