"""The persons whom a report names, and what it says of each beside the name: kin, age, what befell them (claims.md G12)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tollbook.language.en import attackers as table
from tollbook.language.en import people
from tollbook.model import Age, Harm, Sex

from .ages import age_of, ages_behind, in_words
from .draft import Draft
from .nameforms import Forms
from .namelists import Names
from .names import Name
from .described import described, known, left_run
from .sentence import Sentence

Held = Sequence[tuple[Sentence, Names]]

MOST_NAMED = 60
"""Names of one list that are read."""


@dataclass
class Bearer:
    """One person who bears a name in the report.  `at`: where the name first stands; `harms`: what is told to have befallen them."""

    name: str
    at: int
    sex: Sex | None = None
    ages: list[int] = field(default_factory=list)
    age: Age | None = None
    role: str | None = None
    status: tuple[str, ...] = ()
    nouns: set[str] = field(default_factory=set)
    harms: set[Harm] = field(default_factory=set)
    attacker: bool = False
    office: bool = False  # holds or held a civil office, by a title or "as the country's leader"
    drafts: list[Draft] = field(default_factory=list)


def find_bearers(drafts: Sequence[Draft], held: Held, forms: Forms) -> dict[str, Bearer]:
    """All persons named in the report, each once, with what stands beside their names; and the harm of those whom drafts name."""
    out: dict[str, Bearer] = {}
    for s, names in held:
        for name in names.all:
            at = s.tokens[name.first].start
            bearer = out.setdefault(forms.full(name.text, at), Bearer(forms.full(name.text, at), at))
            _beside(bearer, s, name)
            bearer.attacker = bearer.attacker or _sought(s, name)
    for draft in drafts:
        for text in draft.group.names:
            bearer = out.setdefault(text, Bearer(text, draft.count_span[0]))
            told_of(bearer, draft)
    return out


def _beside(bearer: Bearer, s: Sentence, name: Name) -> None:
    """Kin words and ages around a name: "her 50-year-old brother Oleg", "Juan Ruiz, 34,", "Mira Lund (infant)"."""
    run = left_run(s, name.first)
    ages = [*in_words(run, s), *ages_behind(s, name.last)]
    bearer.ages.extend(a for a in ages[:1] if not bearer.ages)
    nouns = [w for w in run[-6:] if known(s, w) is not None]
    start = run[0] if run else name.first
    if (
        start > 2
        and s.low[start - 1] == ")"
        and (opened := next((w for w in range(start - 2, max(0, start - 12), -1) if s.low[w] == "("), None)) is not None
    ):
        nouns.extend(w for w in left_run(s, opened) if known(s, w) is not None)
    if start > 1 and s.low[start - 1] in {",", "named", ":"}:
        noun = start - 2
        if s.low[noun] == ")":
            noun = next((w for w in range(noun, max(0, noun - 12), -1) if s.low[w] == "("), noun) - 1
        nouns.extend([noun] if noun >= 0 and known(s, noun) is not None else [])
    after = name.last + 1
    if after + 1 < len(s) and s.low[after] in {"(", ","}:
        start = after + 2 if s.low[after + 1] in {"a", "an", "the"} else after + 1
        nouns.extend(
            w
            for w in range(start, min(start + 4, len(s)))
            if known(s, w) is not None and (s.low[after] == "(" or s.low[after + 1] in {"a", "an", "the"})
        )
    if after < len(s) and s.low[after] == "as":
        nouns.extend(w for w in range(after + 1, min(after + 6, len(s))) if known(s, w) is not None)
    for noun in nouns:
        person = known(s, noun)
        if person is not None:
            bearer.office = bearer.office or s.low[noun] in people.CIVIL_OFFICES
            bearer.nouns.add(people.NOUN_FORMS.get(s.low[noun], s.low[noun]))
            bearer.sex, bearer.role = bearer.sex or person.sex, bearer.role or person.role
            bearer.age = bearer.age or person.age
    if bearer.ages:
        bearer.age = age_of(bearer.ages)


def told_of(bearer: Bearer, draft: Draft) -> None:
    """What a draft says of a person whom it names."""
    group = draft.group
    bearer.drafts.append(draft)
    if draft.form not in {"none", "unknown"}:
        bearer.harms.add(draft.harm)
    bearer.attacker = bearer.attacker or group.side == "attacker"
    if len(group.names) == 1 or draft.low == len(group.names):
        bearer.sex, bearer.role, bearer.age = bearer.sex or group.sex, bearer.role or group.role, bearer.age or group.age
    if draft.low == 1:
        bearer.status = bearer.status or group.status
        if group.age_range and not bearer.ages:
            bearer.ages.append(group.age_range[0])
            bearer.age = age_of(bearer.ages)
        bearer.nouns.update(people.NOUN_FORMS.get(draft.s.low[h], draft.s.low[h]) for h in draft.mention.heads)


def _sought(s: Sentence, name: Name) -> bool:
    start, end = s.tokens[name.first].start, s.tokens[name.last].end
    before = s.line[max(0, start - 60 - s.span[0]) : start - s.span[0]]
    after = s.line[end - s.span[0] :][:140]
    return table.SOUGHT.search(before) is not None or table.CHARGED.search(after) is not None


def chained(drafts: Sequence[Draft], held: Held, bearers: dict[str, Bearer], forms: Forms) -> None:
    """Names that stand in one row with a name that a draft has, or after "alongside": the same befell them."""
    by_sentence = {id(s): names for s, names in held}
    for draft in drafts:
        names = by_sentence.get(id(draft.s))
        if names is None or draft.mention.kind != "single" or draft.form != "implied":
            continue
        s = draft.s
        starts = [n.last + 1 for n in names.all if draft.group.names and forms.full(n.text, s.tokens[n.first].start) in draft.group.names][
            :1
        ]
        starts += [
            w + 1
            for w in range(draft.hit.last, len(s))
            if s.low[w] == "alongside" or s.low[w] == "with" and s.low[w - 1] in {"along", "together"}
        ]
        row = [n for start in starts for n in names.listed(start, MOST_NAMED)]
        full = [forms.full(n.text, s.tokens[n.first].start) for n in row]
        for text in full:
            if text in bearers:
                bearers[text].harms.add(draft.harm)
                bearers[text].drafts.append(draft)
        more = tuple(dict.fromkeys((*draft.group.names, *full)))
        if draft.low > 1 and len(draft.group.names) < len(more) == draft.low:
            draft.group = replace(draft.group, names=more)


def agree(draft: Draft, bearer: Bearer) -> bool:
    """Whether nothing known of a person speaks against being of a group."""
    group = draft.group
    if group.sex and bearer.sex and group.sex != bearer.sex or group.age and bearer.age and group.age != bearer.age:
        return False
    if draft.low == 1 and group.age_range and bearer.ages and bearer.ages[0] != group.age_range[0]:
        return False
    if group.role and bearer.role and group.role != bearer.role:
        return False
    if bearer.attacker != (group.side == "attacker") and (bearer.attacker or group.side):
        return False
    return not (group.status and bearer.status and not set(group.status) & set(bearer.status))


def harmed(bearer: Bearer, harm: Harm) -> bool:
    return harm in bearer.harms or harm in {"injured", "casualties"} and "killed" in bearer.harms


def nouns_of(draft: Draft) -> set[str]:
    return {people.NOUN_FORMS.get(draft.s.low[h], draft.s.low[h]) for h in (described(draft.s, x) for x in draft.mention.heads)}


def clash(nouns: set[str], bearer: Bearer) -> bool:
    """Two trades that one person hardly has."""
    trades = {n for n in nouns if n in people.PEOPLE and people.PEOPLE[n].status and people.PEOPLE[n].age is None}
    others = {n for n in bearer.nouns if n in people.PEOPLE and people.PEOPLE[n].status and people.PEOPLE[n].age is None}
    return bool(trades and others and not trades & others)
