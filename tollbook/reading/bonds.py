"""Whose names are given: anywhere in the report, for members of a group that its own words leave unnamed (claims.md G12).

Names stand with single persons ("Juan Ruiz was shot"), after words of naming ("identified the two as A and B", "among the dead were C and D"),
beside an age or a kin word.  From these a list of persons is drawn, in the fullest form of each name; then every group gets the names of those
whom it counts: where numbers agree, or where the text itself makes them members of it.
"""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tollbook.gazetteer import Gazetteer
from tollbook.language.en import names as table
from tollbook.language.en import people
from tollbook.model import Age, Harm, Sex

from .ages import age_of, ages_behind, in_words
from .draft import Draft
from .groups import names_of
from .names import Name, Names, fullest, same_person, title_case
from .portraits import described, known, left_run
from .sentence import Sentence

MOST_NAMED = 60
VAGUE = {"victim", "person", "other", "others", "one", "another", "man", "woman", "people", "individual", "member", "resident"}
KIN = {n for n, p in people.PEOPLE.items() if p.sex and p.age is None and p.status is None} - {"guy", "dad", "mom"}
SUSPECTS = {"suspect", "suspects", "gunman", "gunmen", "shooter", "attacker", "assailant", "bomber", "perpetrator", "killer", "hijacker", "robber", "kidnapper", "accused"}
_SOUGHT = re.compile(r"\b(?:search\w* for|look\w* for|hunt\w* for|manhunt for|warrant\w* for|wanted|suspect(?:ed)?|gunman|shooter|attacker|assailant|bomber|alleged killer)(?: (?:was |were )?(?:identified|named) as)?[\s,]+(?:\S+\s+){0,2}$", re.IGNORECASE)
_CHARGED = re.compile(r"^(?:, (?:\w+,)?)?\s*(?:(?:is|was|were|are|has been|have been) )?(?:both )?(?:charged (?:\w+ ){0,4}with|[^.;]{0,80}\bface (?:\w+ ){0,2}charges|accused of|wanted for|suspected of|opened fire|shot himself|blew himself)\b", re.IGNORECASE)
_HARM_OF: dict[str, Harm] = {**dict.fromkeys(("killed", "dead", "slain", "murdered", "died", "deceased"), "killed"), **dict.fromkeys(("wounded", "injured", "hurt"), "injured"),
                             **dict.fromkeys(("arrested", "detained", "captured"), "detained"), **dict.fromkeys(("kidnapped", "abducted", "hostages"), "abducted")}  # fmt: skip
_VICTIMS = {"victim", "victims", "dead", "killed", "deceased", "wounded", "injured", "person", "persons", "people", "them", "casualties", "fatality", "fatalities", "remaining", "other", "hostages", "detained", "arrested"}


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
    drafts: list[Draft] = field(default_factory=list)


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


def name_groups(drafts: Sequence[Draft], sentences: Sequence[Sentence], gazetteer: Gazetteer, *, told: Sequence[Draft] = ()) -> None:
    """Give every draft's group the names of its members, as printed and in their fullest form.  Call when parts are known.

    `told`: drafts that were found to say nothing new, and so are no claims: they too tell who bears a name."""
    held = [(s, names_of(s, gazetteer)) for s in sentences]
    seen = [(s.tokens[name.first].start, name.text) for s, names in held for name in names.all if not title_case(s)]
    drafts = [*drafts, *(d for d in told if not any(d is kept for kept in drafts) and d.mention.kind == "single" and d.group.names)]
    drafts.sort(key=lambda d: d.count_span)
    for draft in drafts:
        if draft.group.names:
            full = dict.fromkeys(fullest(name, draft.s.span[0] + 1, seen) for name in draft.group.names)
            draft.group = replace(draft.group, names=tuple(full))
    bearers = _bearers(drafts, held, seen)
    _chained(drafts, held, bearers, seen)
    _say_who(drafts, held, bearers, seen)
    _pronouns(drafts, bearers, held, seen)
    _single(drafts, bearers)
    _several(drafts, bearers)
    _suspected(drafts, bearers)


# ------------------------------------------------------------------ who bears a name

def _bearers(drafts: Sequence[Draft], held: Sequence[tuple[Sentence, Names]], seen: list[tuple[int, str]]) -> dict[str, Bearer]:
    """All persons named in the report, each once, with what stands beside their names; and the harm of those whom drafts name."""
    out: dict[str, Bearer] = {}
    for s, names in held:
        for name in names.all:
            at = s.tokens[name.first].start
            bearer = out.setdefault(fullest(name.text, at, seen), Bearer(fullest(name.text, at, seen), at))
            _beside(bearer, s, name)
            bearer.attacker = bearer.attacker or _sought(s, name)
    for draft in drafts:
        for text in draft.group.names:
            bearer = out.setdefault(text, Bearer(text, draft.count_span[0]))
            _told(bearer, draft)
    return out


def _beside(bearer: Bearer, s: Sentence, name: Name) -> None:
    """Kin words and ages around a name: "his 60-year-old wife Hanaa", "Juan Ruiz, 34,", "Janne Hamouda (infant)"."""
    run = left_run(s, name.first)
    ages = [*in_words(run, s), *ages_behind(s, name.last)]
    bearer.ages.extend(a for a in ages[:1] if not bearer.ages)
    nouns = [w for w in run[-6:] if known(s, w) is not None]
    start = run[0] if run else name.first
    if start > 2 and s.low[start - 1] == ")" and (opened := next((w for w in range(start - 2, max(0, start - 12), -1) if s.low[w] == "("), None)) is not None:
        nouns.extend(w for w in left_run(s, opened) if known(s, w) is not None)
    if start > 1 and s.low[start - 1] in {",", "named", ":"}:
        noun = start - 2
        if s.low[noun] == ")":
            noun = next((w for w in range(noun, max(0, noun - 12), -1) if s.low[w] == "("), noun) - 1
        nouns.extend([noun] if noun >= 0 and known(s, noun) is not None else [])
    after = name.last + 1
    if after + 1 < len(s) and s.low[after] in {"(", ","}:
        start = after + 2 if s.low[after + 1] in {"a", "an", "the"} else after + 1
        nouns.extend(w for w in range(start, min(start + 4, len(s))) if known(s, w) is not None and (s.low[after] == "(" or s.low[after + 1] in {"a", "an", "the"}))
    for noun in nouns:
        person = known(s, noun)
        if person is not None:
            bearer.nouns.add(people.NOUN_FORMS.get(s.low[noun], s.low[noun]))
            bearer.sex, bearer.role = bearer.sex or person.sex, bearer.role or person.role
            bearer.age = bearer.age or person.age
    if bearer.ages:
        bearer.age = age_of(bearer.ages)


def _told(bearer: Bearer, draft: Draft) -> None:
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
    before = s.text[max(s.span[0], start - 60) : start].replace("\n", " ")
    after = s.text[end : min(s.span[1], end + 140)].replace("\n", " ")
    return _SOUGHT.search(before) is not None or _CHARGED.search(after) is not None


def _chained(drafts: Sequence[Draft], held: Sequence[tuple[Sentence, Names]], bearers: dict[str, Bearer], seen: list[tuple[int, str]]) -> None:
    """Names that stand in one row with a name that a draft has, or after "alongside": the same befell them."""
    by_sentence = {id(s): names for s, names in held}
    for draft in drafts:
        names = by_sentence.get(id(draft.s))
        if names is None or draft.mention.kind != "single" or draft.form != "implied":
            continue
        s = draft.s
        starts = [n.last + 1 for n in names.all if draft.group.names and fullest(n.text, s.tokens[n.first].start, seen) in draft.group.names][:1]
        starts += [w + 1 for w in range(draft.hit.last, len(s)) if s.low[w] == "alongside" or s.low[w] == "with" and s.low[w - 1] in {"along", "together"}]
        row = [n for start in starts for n in names.listed(start, MOST_NAMED)]
        full = [fullest(n.text, s.tokens[n.first].start, seen) for n in row]
        for text in full:
            if text in bearers:
                bearers[text].harms.add(draft.harm)
                bearers[text].drafts.append(draft)
        more = tuple(dict.fromkeys((*draft.group.names, *full)))
        if draft.low > 1 and len(draft.group.names) < len(more) == draft.low:
            draft.group = replace(draft.group, names=more)


# ------------------------------------------------------------------ words of naming

def _namings(s: Sentence, names: Names) -> list[Naming]:
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
        elif low in {"victims", "victim", "dead", "wounded", "injured", "killed", "fatalities"} and word + 1 < len(s) and s.low[word + 1] in {":", ",", "--", "–", "—"}:
            listed = names.listed(word + 2, MOST_NAMED)
            found = Naming(s, word, tuple(listed), frozenset({low}), _number(s, max(0, word - 4), word)) if listed and (len(listed) > 1 or low == "victim") else None
        if found is not None and found.names:
            out.append(found)
    return out


def _named_as(s: Sentence, word: int, names: Names) -> Naming | None:
    """"identified the victims as A and B", "was named as C", "identified by police as D"."""
    start = word + 1
    if s.low[word] in {"identified", "identifies", "identify", "identifying", "named"}:
        mark = next((w for w in range(word + 1, min(len(s), word + 26)) if s.low[w] == "as" and s.low[w - 1] not in {"well", "such", "known"}), None)
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
    """"Among the seven killed were A, B and C"."""
    verb = next((w for w in range(word + 1, min(len(s), word + 9)) if s.low[w] in {"were", "was", "are", "is"}), None)
    if verb is None or not {s.low[w] for w in range(word, verb)} & (_VICTIMS | {"those"}):
        return None
    return Naming(s, word, tuple(names.listed(verb + 1, MOST_NAMED)), frozenset(s.low[w] for w in range(word, verb)), _number(s, word, verb))


def _is_named(s: Sentence, verb: int, names: Names) -> Naming | None:
    """"One of them is A", "the other person was B", "the shooter's name is C", "one of the students killed was D"."""
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
    told = "name" in lows or "names" in lows or bool(nouns & (_VICTIMS | SUSPECTS)) or "of" in lows and lows[lows.index("of") - 1] == "one"
    if not told or any(names.at(w) for w in range(max(0, verb - 3), verb)):
        return None
    several = "one" in lows and "of" in lows or "other" in lows or "another" in lows
    return Naming(s, verb, (name,), nouns, 1, next((_HARM_OF[low] for low in lows if low in _HARM_OF), None), several)


def _nouns(s: Sentence, words: Sequence[int] | range) -> set[str]:
    return {people.NOUN_FORMS.get(s.low[w], s.low[w]) for w in words if known(s, w) is not None or s.low[w] in _VICTIMS | {"her", "him", "he", "she", "his"}}


def _number(s: Sentence, first: int, last: int) -> int | None:
    numbers = [q.low for q in s.quantities if first <= q.first and q.last < last and q.kind in {"count", "both"}]
    return numbers[0] if numbers else None


def _say_who(drafts: Sequence[Draft], held: Sequence[tuple[Sentence, Names]], bearers: dict[str, Bearer], seen: list[tuple[int, str]]) -> None:
    """Bring the names of every naming to the draft that it speaks of."""
    for s, names in held:
        for naming in _namings(s, names):
            full = tuple(dict.fromkeys(fullest(n.text, s.tokens[n.first].start, seen) for n in naming.names))
            here = [bearers[n] for n in full if n in bearers]
            if naming.nouns & SUSPECTS and not naming.nouns & {"victim", "victims"}:
                for bearer in here:
                    bearer.attacker = True
                continue
            target = _target(drafts, naming, full, here)
            if target is not None:
                merged = tuple(dict.fromkeys((*target.group.names, *full)))
                if target.high is None or len(merged) <= max(target.low, target.high):
                    age = target.group.age or (_ages_of(here, target) if target.s is s else None)
                    status = target.group.status or (("civilian",) if age == "child" and target.group.side is None else ())
                    target.group = replace(target.group, names=merged, age=age, status=status)
            for bearer in here:
                if target is not None:
                    _told(bearer, target)
        for bearer in _plainly_identified(s, names, bearers, seen):
            last = next((d for d in reversed(drafts) if d.count_span[0] < s.span[0] and d.mention.kind == "numeral" and d.low > 1 and d.harm == "killed"), None)
            if last is not None and not bearer.attacker:
                bearer.harms.add("killed")


def _plainly_identified(s: Sentence, names: Names, bearers: dict[str, Bearer], seen: list[tuple[int, str]]) -> list[Bearer]:
    """"Juan Ruiz has also been identified": one of the dead told of before."""
    out: list[Bearer] = []
    for word in range(2, len(s)):
        if s.low[word] == "identified" and s.low[word - 1] == "been" and not (word + 1 < len(s) and s.low[word + 1] in {"as", "by"}):
            subjects = [n for n in names.all if n.last < word and n.first > word - 24 and s.rel(n.first).startswith(("nsubj", "appos", "flat"))]
            full = [fullest(n.text, s.tokens[n.first].start, seen) for n in subjects if not (n.last + 1 < len(s) and s.low[n.last + 1] in {"'s", "’s"}) and not (n.first and s.low[n.first - 1] == "of")]
            out.extend(bearers[n] for n in full[:1] if n in bearers)
    return out


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
        nouns = _nouns_of(draft)
        if not all(_agree(draft, bearer) for bearer in here):
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
        if score > 0 or naming.nouns & (_VICTIMS | {"him", "her", "he", "she", "they"}):
            ranked.append((score, -abs(naming.s.index - draft.s.index) * 50 - order if draft.s is not naming.s else 1, draft))
    return max(ranked, key=lambda r: r[:2])[2] if ranked else None


# ------------------------------------------------------------------ to each group its names

def _pronouns(drafts: Sequence[Draft], bearers: dict[str, Bearer], held: Sequence[tuple[Sentence, Names]], seen: list[tuple[int, str]]) -> None:
    """"He", "his arrest": whoever was told of last, of the same sex as far as known."""
    for at, draft in enumerate(drafts):
        if draft.mention.kind != "pronoun" or draft.group.names or draft.low != 1:
            continue
        before = [b for d in drafts[:at] for n in d.group.names[:1] if len(d.group.names) == 1 and (b := bearers.get(n)) is not None and _agree(draft, b)]
        if before:
            draft.group = replace(draft.group, names=(before[-1].name,))
            continue
        if _nearer_noun(draft):
            continue
        subjects = [fullest(n.text, s.tokens[n.first].start, seen) for s, names in held if s.index <= draft.s.index for n in names.all if s.rel(n.first).startswith("nsubj") and s.tokens[n.first].start < draft.count_span[0]]
        if subjects and not draft.group.side:
            draft.group = replace(draft.group, names=(max(dict.fromkeys(subjects), key=subjects.count),))


def _nearer_noun(draft: Draft) -> bool:
    """Whether a person without a name stands before the pronoun in its sentence: "a woman told police that she was ..."."""
    s, word = draft.s, draft.mention.heads[0]
    return any((person := known(s, w)) is not None and s.upos(w) == "NOUN" and (person.sex in {None, draft.group.sex}) and s.rel(w) in {"nsubj", "nsubj:pass", "obj", "obl"} for w in range(word))


def _agree(draft: Draft, bearer: Bearer) -> bool:
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
    free = [b for b in bearers if _agree(draft, b) and not any(d.s is draft.s and d.hit is draft.hit for d in b.drafts)]
    of_age = [b for b in free if draft.group.age_range and b.ages and b.ages[0] == draft.group.age_range[0]]
    if draft.form == "implied" and len(of_age) == 1:
        return of_age[0]
    nouns = _nouns_of(draft)
    kin = [b for b in free if nouns & b.nouns & KIN]
    if len(kin) == 1:
        return kin[0]
    if draft.group.side == "attacker":
        same = [b for b in free if b.attacker and (_harmed(b, draft.harm) or not b.harms)]
    else:
        same = [b for b in free if _harmed(b, draft.harm) and not _clash(nouns, b)]
    alike = [b for b in same if nouns & b.nouns - VAGUE]
    if len(alike) == 1:
        return alike[0]
    return same[0] if len(same) == 1 and _alone(draft, drafts, same[0]) else None


def _nouns_of(draft: Draft) -> set[str]:
    return {people.NOUN_FORMS.get(draft.s.low[h], draft.s.low[h]) for h in (described(draft.s, x) for x in draft.mention.heads)}


def _further(draft: Draft) -> bool:
    """"Another man": nobody told of so far."""
    words = draft.s.text[slice(*draft.mention.group)].lower().split()
    return draft.mention.extra is not None or bool({"another", "second", "third", "other"} & set(words[:3]))


def _clash(nouns: set[str], bearer: Bearer) -> bool:
    """Two trades that one person hardly has."""
    trades = {n for n in nouns if n in people.PEOPLE and people.PEOPLE[n].status and people.PEOPLE[n].age is None}
    others = {n for n in bearer.nouns if n in people.PEOPLE and people.PEOPLE[n].status and people.PEOPLE[n].age is None}
    return bool(trades and others and not trades & others)


def _harmed(bearer: Bearer, harm: Harm) -> bool:
    return harm in bearer.harms or harm in {"injured", "casualties"} and "killed" in bearer.harms


def _alone(draft: Draft, drafts: Sequence[Draft], bearer: Bearer) -> bool:
    """Whether a single person can be none but the one named: one victim of that harm in all, or a description that both share."""
    if draft.group.role and draft.group.role == bearer.role:
        return True
    same = [d for d in drafts if d.harm == draft.harm and d.form not in {"none", "unknown"} and d.basis != "cumulative" and d.group.side == draft.group.side]
    if draft.whole is not None or any(d.whole is not None for d in bearer.drafts):
        return draft.whole is not None and not draft.single and not any(d.low > 1 and d.basis == "part" for d in same)
    others = [d for d in same if d is not draft and not any(d is own for own in bearer.drafts) and not d.s.heading and (d.s is draft.s or d.low == 1 and d.single)]
    return all(d.low == 1 for d in same) and not [d for d in others if not _agree(d, bearer)]


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
        names = _distinct(names)
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
    return bool(a.sex and b.sex and a.sex != b.sex or a.age and b.age and a.age != b.age)


def _first_told(draft: Draft, fit: list[Bearer]) -> bool:
    """Whether a number may be that of all these persons: told before them or of them, and of none that another number counts already."""
    own = [d for b in fit for d in b.drafts if d is not draft and d.harm == draft.harm]
    if any(d.mention.kind == "numeral" and d.low == draft.low > 1 and len(d.group.names) == d.low and not _alike(d, draft) and _elsewhere(d, draft) for d in own):
        return False
    return draft.mention.definite or draft.basis == "part" or all(d.count_span[0] >= draft.s.span[0] or d.whole is draft or d.s.heading for d in own)


def _elsewhere(one: Draft, other: Draft) -> bool:
    """Whether the places of two drafts differ."""
    a, b = one.event.place, other.event.place
    return a is not None and b is not None and a.name != b.name


def _distinct(names: list[str]) -> list[str]:
    out: list[str] = []
    for name in dict.fromkeys(names):
        if not any(same_person(name, other) and len(name.split()) != len(other.split()) and min(len(name.split()), len(other.split())) == 1 for other in out):
            out.append(name)
    return out


def _alike(one: Draft, other: Draft) -> bool:
    """Whether two drafts of the same number count the same people: the same noun, or none of their own."""
    a, b = _nouns_of(one), _nouns_of(other)
    if one.mention.extra or other.mention.extra or one.group.side != other.group.side:
        return False
    bare = any(set(d.mention.heads) <= d.s.quantity_at.keys() for d in (one, other))
    return bool(a & b) or (bool((a | b) & _VICTIMS) or bare) and not _elsewhere(one, other)


def _fits(bearer: Bearer, draft: Draft) -> bool:
    """Whether a person named is one of those whom a number counts: the same befell them, and of a part they have what sets it apart."""
    group = draft.group
    charged = group.side == "attacker" and draft.harm == "detained" and bearer.attacker and not bearer.harms
    if draft.harm not in bearer.harms and not charged or not _agree(draft, bearer):
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
