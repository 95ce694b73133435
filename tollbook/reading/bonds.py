"""Whose names are given: anywhere in the report, for members of a group that its own words leave unnamed (claims.md G12).

Names stand with single persons ("Juan Ruiz was shot"), after words of naming ("identified the two as A and B", "among the dead were C
and D"), beside an age or a kin word.  From these a list of persons is drawn, in the fullest form of each name; then every group gets the
names of those whom it counts: where numbers agree, or where the text itself makes them members of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.gazetteer import Gazetteer
from tollbook.language.en import groups as wording
from tollbook.model import Age

from .bearers import MOST_NAMED, Bearer, Held, agree, chained, find_bearers, nouns_of, told_of
from .draft import Draft
from .groups import names_of
from .membership import name_several, name_single
from .nameforms import Forms
from .names import title_case
from .namings import Naming, identified_in, namings_of
from .described import known
from .sentence import Sentence

MOST_DRAFTS = 400
"""Claims of one report whose names are sought; a report with more is no report."""


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
    _pronouns(drafts, bearers)
    name_single(drafts, bearers)
    name_several(drafts, bearers)
    name_several(drafts, bearers)  # a number named only now names its twins
    _suspected(drafts, bearers)
    _officed(drafts, bearers)


def _officed(drafts: Sequence[Draft], bearers: dict[str, Bearer]) -> None:
    """A named person whose civil office another sentence tells is a civilian."""
    for draft in drafts:
        group = draft.group
        if (
            draft.single
            and not group.status
            and group.side is None
            and any(name in bearers and bearers[name].office for name in group.names)
        ):
            draft.group = replace(group, status=("civilian",), is_class=False)


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
            last = next(
                (
                    d
                    for d in reversed(drafts)
                    if d.count_span[0] < s.span[0] and d.mention.kind == "numeral" and d.low > 1 and d.harm == "killed"
                ),
                None,
            )
            if last is not None and not bearer.attacker:
                bearer.harms.add("killed")


def _say(drafts: Sequence[Draft], naming: Naming, here: list[Bearer]) -> None:
    """One naming: the persons are suspects, or members of the group that it speaks of."""
    if naming.nouns & wording.SUSPECTS and not naming.nouns & {"victim", "victims"}:
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
    """The draft whose people a naming names: by its number, the noun that it repeats, else the nearest unnamed one."""
    end = naming.s.span[1]
    before = [
        d
        for d in drafts
        if d.count_span[0] < end
        and d.form not in {"none", "unknown"}
        and d.basis != "cumulative"
        and not d.s.heading
        and d.mention.kind != "pronoun"
    ]
    if any(set(names) & set(d.group.names) for d in before if d.s is naming.s):
        return None  # told already: a draft of the sentence itself names them
    open_ones = [
        d
        for d in before
        if len(d.group.names) < d.low
        and d.group.side != "attacker"
        and (naming.harm is None or d.harm == naming.harm)
        and (d.low > 1 or not naming.one_of)
    ]
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
        if score > 0 or naming.nouns & (wording.VICTIMS | {"him", "her", "he", "she", "they"}):
            ranked.append((score, -abs(naming.s.index - draft.s.index) * 50 - order if draft.s is not naming.s else 1, draft))
    return max(ranked, key=lambda r: r[:2])[2] if ranked else None


def _pronouns(drafts: Sequence[Draft], bearers: dict[str, Bearer]) -> None:
    """ "He", "his arrest": the person told of last, of the same sex as far as known; nobody where one without a name stands nearer."""
    last: list[Bearer] = []
    for draft in drafts:
        if draft.mention.kind == "pronoun" and not draft.group.names and draft.low == 1:
            near = next((b for b in reversed(last) if agree(draft, b)), None)
            if near is not None and not _nearer_noun(draft):
                draft.group = replace(draft.group, names=(near.name,))
        elif len(draft.group.names) == 1 and draft.group.names[0] in bearers:
            last.append(bearers[draft.group.names[0]])


def _nearer_noun(draft: Draft) -> bool:
    """Whether a person without a name stands before the pronoun in its sentence: "a nurse said that she was ..."."""
    s = draft.s
    for word in range(draft.mention.heads[0]):
        person = known(s, word) if s.upos(word) == "NOUN" and s.rel(word) in {"nsubj", "nsubj:pass", "obj", "obl"} else None
        if person is not None and person.sex in {None, draft.group.sex}:
            return True
    return False


def _suspected(drafts: Sequence[Draft], bearers: dict[str, Bearer]) -> None:
    """Single persons named who are the suspects of the report are of the attackers (G9)."""
    for draft in drafts:
        if (
            draft.form == "implied"
            and draft.group.side is None
            and draft.group.names
            and draft.harm in {"killed", "injured", "detained"}
            and all(n in bearers and bearers[n].attacker for n in draft.group.names)
        ):
            draft.group = replace(draft.group, side="attacker")
