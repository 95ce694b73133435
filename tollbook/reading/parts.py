"""How the claims of a report hang together: wholes and parts, additions, sums over time, repeats (claims.md 5)."""

from __future__ import annotations

from tollbook.language.en import parts as table
from tollbook.language.en import shares

from .apart import days_apart, is_headline, same_nobody
from .attribution import Speaker
from .spelledout import spelled_out, told_behind
from .draft import Draft
from .sentence import Sentence

REACH = 200
"""Claims before one (or behind it) among which those are sought that it hangs together with: reading stays linear on any text."""


_MORE = 8
"""So many sentences back the people may be told that "three more" are more than."""


def _before(draft: Draft, characters: int = 60) -> str:
    at = draft.count_span[0] - draft.s.span[0]
    return draft.s.line[max(0, at - characters) : at]


def same_source(one: Speaker | None, other: Speaker | None) -> bool:
    if one is None or other is None:
        return one is other
    return (
        (one.actor is not None and one.actor == other.actor)
        or one.span == other.span
        or (one.kind == other.kind and one.words.split()[-1:] == other.words.split()[-1:])
    )


def _covers(whole: Draft, part: Draft) -> bool:
    """Whether a claim is large enough to hold another, of the same harm."""
    if whole is part or whole.form in {"none", "unknown"}:
        return False
    if whole.harm != part.harm and not (whole.harm == "casualties" and part.harm in {"killed", "injured"}):
        return False
    return whole.high is None or part.low <= whole.high


def _opened_as_part(draft: Draft) -> bool:
    """ "12 dead, including five children": the phrase or one that it is joined to hangs on an opener of parts."""
    s: Sentence = draft.s
    for head in draft.mention.heads:
        word = head
        for _ in range(4):
            if any(s.low[c] in table.OPENERS for c in s.children(word, "case", "mark", "cc")):
                return True
            if s.rel(word) not in {"conj", "nummod", "nmod", "appos"} or s.head(word) < 0:
                break
            word = s.head(word)
    return False


def _part_by_words(draft: Draft) -> bool:
    before = _before(draft, 120)
    after = draft.s.line[draft.count_span[1] - draft.s.span[0] :][:60]
    own_words = draft.s.text[slice(*draft.mention.group)]
    if draft.mention.of_whom or table.OF_THOSE.match(after) or table.OUT_OF_THOSE.search(own_words):
        return True
    openers = list(table.OPENER.finditer(before))
    return bool(openers) and not table.NEW_CLAUSE.search(before[openers[-1].end() :])


def set_basis(drafts: list[Draft]) -> None:
    """Give each draft its basis and its whole, walking the report in order (B1 to B5).  Events are known already."""
    for at, draft in enumerate(drafts):
        earlier = drafts[max(0, at - REACH) : at]
        if draft.basis == "cumulative" or draft.form in {"none", "unknown"} or draft.drawn:
            continue
        if draft.included or _opened_as_part(draft) or _part_by_words(draft):
            whole = _nearest_whole(draft, earlier) or (_following_whole(draft, drafts[at + 1 : at + REACH]) if draft.included else None)
            if whole is not None:
                _make_part(draft, whole, earlier)
                continue
        if _is_additional(draft, earlier):
            draft.basis = "additional"
            previous = next(
                (d for d in reversed(earlier) if d.harm == draft.harm and d.form not in {"none", "unknown"} and d.basis != "cumulative"),
                None,
            )
            if previous is not None and _brought_to(previous, draft):
                draft.whole = previous
            elif previous is not None:
                draft.beside.append(previous)
            continue
        whole = _told_whole(draft, earlier) or _spelled_whole(draft, earlier)
        if whole is not None:
            _make_part(draft, whole, earlier)
        else:
            _mark_beside(draft, earlier)
    _breakdowns(drafts)
    for at, draft in enumerate(drafts):
        later = drafts[at + 1 : at + REACH]
        for one in spelled_out(draft, later) or told_behind(draft, later):
            one.basis, one.whole = "part", draft
            one.beside = [other for other in one.beside if other is not draft]
    _sums_up(drafts)


def _brought_to(total: Draft, more: Draft) -> bool:
    """ "The toll rose to 17 after five more bodies were found": a total that takes in what its own sentence adds."""
    quantity = total.mention.quantity
    if total.s is not more.s or quantity is None or quantity.first < 2 or total.low <= more.low:
        return False
    before = total.s.low[max(0, quantity.first - 4) : quantity.first]
    return before[-1] == "to" and not shares.MOVED.isdisjoint(before)


def _sums_up(drafts: list[Draft]) -> None:
    """Those under one word of harm who together are a number told in a sentence before: "Six hurt, officials say.  A baker and five others
    were hurt"."""
    by_hit: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.basis != "cumulative" and draft.low == draft.high and draft.low > 0 and not draft.drawn:
            by_hit.setdefault(id(draft.hit), []).append(draft)
    at = {id(draft): place for place, draft in enumerate(drafts)}
    for together in by_hit.values():
        first, number = together[0], sum(draft.low for draft in together)
        if len(together) < 2:
            continue
        earlier = drafts[max(0, at[id(first)] - REACH) : at[id(first)]]
        whole = next((d for d in reversed(earlier) if d.s is not first.s and _is_sum_of(d, first, number)), None)
        for draft in together if whole is not None else ():
            if draft.basis != "part":
                draft.basis, draft.whole = "part", whole


def _is_sum_of(whole: Draft, one: Draft, number: int) -> bool:
    """Whether a number told before is that of several told together now, by the same source or by the outlet."""
    told = whole.low == number == whole.high and whole.harm == one.harm and whole.basis == "total" and not whole.single
    by = whole.speaker is None or same_source(whole.speaker, one.speaker)
    return told and by and whole.event.background == one.event.background and same_scene(whole, one)


def _spelled_whole(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """The number that a list behind it spells out: "seven civilians, Ana Paz, her husband and their five children, were killed"."""
    s, last = draft.s, draft.mention.heads[-1]
    if draft.form != "exact" or not any(s.upos(c) == "PRON" for head in draft.mention.heads for c in s.children(head, "nmod:poss")):
        return None
    for whole in reversed(earlier):
        quantity = whole.mention.quantity
        if whole.s is not s or whole.hit is not draft.hit or whole.form != "exact" or whole.low <= draft.low or quantity is None:
            continue
        behind = quantity.last + 2
        listed = behind < last and s.low[behind] in {",", ":"} and any(s.upos(word) == "PROPN" for word in range(behind, last))
        if listed and not any(s.low[word] == "and" for word in range(quantity.last, behind)):
            return whole
    return None


def _make_part(draft: Draft, whole: Draft, earlier: list[Draft]) -> None:
    draft.basis, draft.whole = "part", whole
    if draft.hit.part and draft.speaker is None and draft.s.low[0] in {"they", "these", "those"}:
        draft.speaker = whole.speaker  # S4: the pronoun takes up what the source said
    _mark_beside(draft, earlier)


def _following_whole(draft: Draft, later: list[Draft]) -> Draft | None:
    return next((d for d in later if d.s is draft.s and _covers(d, draft) and _most(d) > draft.low), None)


def _told_whole(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """Members of a number that the same source gave before for the same happening: persons told one by one, narrower groups."""
    s = draft.s
    if draft.group.side == "attacker" or table.ELSEWHERE.search(s.line) or draft.mention.extra == "more":
        return None
    numeral = not draft.single
    for whole in reversed(earlier):
        if whole.basis != "total" or whole.single or whole.low < 2 or not _covers(whole, draft) or whole.low <= draft.low:
            continue
        if whole.harm != draft.harm or whole.group.side == "attacker":
            continue
        if whole.speaker is not None and not same_source(whole.speaker, draft.speaker):
            continue
        if whole.hit is draft.hit and not s.heading:
            return None
        if whole.event.background != draft.event.background or not same_scene(whole, draft):
            continue
        if whole.group.status and draft.group.status and not set(whole.group.status) & set(draft.group.status):
            continue
        if numeral and not (draft.form in {"exact", "at_least", "at_most"} and _narrower(draft, whole)):
            continue
        if (
            numeral
            and draft.speaker is not None
            and whole.speaker is None
            and not (draft.group.age == "child" or draft.group.sex or draft.mention.definite)
        ):
            continue  # another source's own total
        return whole
    return None


def same_scene(one: Draft, other: Draft) -> bool:
    """Nothing says that two claims are of different happenings: their own places and days do not differ."""
    a, b = one.event.place, other.event.place
    return (
        a is None
        or b is None
        or a.name == b.name
        or a.precision in {"country", "region", "adm1"}
        or b.precision in {"country", "region", "adm1"}
    )


def _narrower(draft: Draft, whole: Draft) -> bool:
    """Whether a numbered group says more of its people than the whole does: children, women, "others", kin, a definite rest."""
    a, b = draft.group, whole.group
    more = (a.sex and not b.sex) or (a.age and not b.age) or (a.role and not b.role) or (a.status and not b.status)
    return (
        bool(more)
        or draft.mention.definite
        or draft.mention.extra == "other"
        or bool(draft.s.children(draft.mention.heads[0], "nmod:poss"))
    )


def _most(draft: Draft) -> int:
    """The largest number that the words of a draft name: "up to 15" can hold eleven."""
    return draft.low if draft.high is None else draft.high


def _nearest_whole(draft: Draft, earlier: list[Draft]) -> Draft | None:
    for candidate in reversed(earlier):
        if candidate.basis == "cumulative" and candidate.s is not draft.s or candidate.hit is draft.hit and draft.hit.part:
            continue
        if candidate.s.index < draft.s.index - 6:
            break
        if (
            _covers(candidate, draft)
            and (candidate.high is None or candidate.high > draft.low)
            and not candidate.single
            or (candidate.s is draft.s and _covers(candidate, draft) and _most(candidate) > draft.low)
            or (candidate.hit is draft.hit and draft.included and candidate.low == draft.low == candidate.high and not candidate.included)
        ):
            inner = candidate.basis == "part" and _most(candidate) <= draft.low
            return candidate.whole if inner and candidate.whole is not None else candidate
    return None


def _is_additional(draft: Draft, earlier: list[Draft]) -> bool:
    """B3: "another five", "three more", "along with three others", where the harm was told before."""
    extra = draft.mention.extra
    if extra is None:
        return False
    near = draft.s.index - (_MORE if extra == "more" and draft.form != "implied" else 3)
    same = [d for d in earlier if d.harm == draft.harm and d.form not in {"none", "unknown"} and d.s.index >= near]
    if extra == "other":
        same = [d for d in same if d.s is draft.s]
    return bool(same)


def _mark_beside(draft: Draft, earlier: list[Draft]) -> None:
    """B5: conjuncts under one word of harm count different people."""
    for other in earlier:
        if (
            other.s is draft.s
            and other.hit is draft.hit
            and other.basis == draft.basis
            and other.whole is draft.whole
            and other is not draft
        ):
            draft.beside.append(other)


def _breakdowns(drafts: list[Draft]) -> None:
    """ "12 dead: five children, four women": numerals after a colon or dash, or in a bracket, that divide the number before it."""
    for at, draft in enumerate(drafts):
        if draft.basis != "total" or draft.form in {"none", "unknown"} or draft.drawn:
            continue
        for whole in reversed(drafts[max(0, at - REACH) : at]):
            if whole.s.index != draft.s.index or whole.form == "implied":
                continue
            if _divided(whole, draft):
                draft.basis, draft.whole = "part", whole
                draft.beside = [other for other in draft.beside if other is not whole]
                _mark_beside(draft, drafts[max(0, at - REACH) : at])
                break
            if whole.basis != "part":  # a part beside it may stand between
                break


def _divided(whole: Draft, draft: Draft) -> bool:
    """Whether what stands between two numbers of one sentence says that the second divides the first."""
    between = draft.s.text[whole.count_span[1] : draft.count_span[0]]
    opened = any(sign in between for sign in (":", " – ", " - ", "--")) or "(" in between and ")" not in between
    return whole.low > draft.low and _covers(whole, draft) and opened and "." not in between.rstrip()


def drop_repeats(drafts: list[Draft]) -> list[Draft]:
    """B7: the same fact by the same source again is one claim.  The body's first statement stays, not the headline's, and what tells the
    harm itself, not what has it from there."""
    kept: list[Draft] = []
    alike: dict[tuple[str, int, int | None], list[int]] = {}
    gone: dict[int, Draft] = {}
    for draft in drafts:
        places = alike.setdefault(draft.key, [])
        at, twin = next(((at, k) for at in places if _repeats(draft, k := kept[at])), (-1, None))
        if twin is None:
            if len(places) < REACH:
                places.append(len(kept))
            kept.append(draft)
        elif _told_better(draft, twin):
            kept[at] = draft
            gone[id(twin)] = draft
            draft.told_again = twin.told_again + 1
        else:
            gone[id(draft)] = twin
            twin.told_again += 1
    _rewire(drafts, gone)
    return kept


def _told_better(draft: Draft, twin: Draft) -> bool:
    """Whether the later of two that tell one fact stays: the body's, or the one that tells the harm itself."""
    headline = is_headline(twin.s) and not is_headline(draft.s) and draft.speaker is None
    return headline or twin.harm != twin.hit.harm and draft.harm == draft.hit.harm


def _rewire(drafts: list[Draft], gone: dict[int, Draft]) -> None:
    """What hangs on a claim that is gone hangs on the one that stays instead; `gone` by identity."""

    def stays(one: Draft) -> Draft:
        while id(one) in gone:
            one = gone[id(one)]
        return one

    for draft in drafts:
        if draft.whole is not None and id(draft.whole) in gone:
            instead = stays(draft.whole)
            draft.whole = instead if instead is not draft else None
        draft.beside = [other for b in draft.beside if (other := stays(b)) is not draft]
        if draft.replaces is not None:
            draft.replaces = stays(draft.replaces)


def _repeats(new: Draft, old: Draft) -> bool:
    if (
        new.key != old.key
        or new.basis == "additional"
        or (new.basis == "cumulative") != (old.basis == "cumulative")
        or not same_source(new.speaker, old.speaker)
        or days_apart(new, old)
    ):
        return False
    if new.s is old.s:
        return new.count_span == old.count_span
    names_new, names_old = new.group.names, old.group.names
    if new.single:
        if names_new and names_old:
            return any(same_name(a, b) for a in names_new for b in names_old)
        if new.mention.kind == "pronoun":
            return True
        if old.s.heading and not new.s.heading and new.low == 1 and _same_head(new, old):
            return _compatible(new, old)  # "Postman shot": the headline's is the body's "a postman"
        return new.mention.definite and not (names_new and names_old) and _compatible(new, old)
    if new.form == "none":
        return same_nobody(new, old)
    if names_new and names_old and not any(same_name(a, b) for a in names_new for b in names_old):
        return False  # two sons of one mother, two of another
    return _compatible(new, old) and (
        new.event.place is None or old.event.place is None or new.event.place.name == old.event.place.name or new.low > 2
    )


def _same_head(one: Draft, other: Draft) -> bool:
    return one.s.low[one.mention.heads[0]] == other.s.low[other.mention.heads[0]]


def same_name(one: str, other: str) -> bool:
    a, b = one.lower().split(), other.lower().split()
    if not a or not b:
        return False
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    short, long = sorted((_consonants(a[0]), _consonants(b[0])), key=len)  # kin share the last name alone
    initial = any(len(name.rstrip(".")) == 1 for name in (a[0], b[0]))
    return a[-1] == b[-1] and (short == long or long.startswith(short) and (len(short) > 1 or initial))


def _consonants(name: str) -> str:
    """A first name without what its spellings differ in: "Muhammad", "Mohamed"."""
    return "".join(sign for at, sign in enumerate(name) if at == 0 or sign.isalpha() and sign not in "aeiouy" and sign != name[at - 1])


def _compatible(new: Draft, old: Draft) -> bool:
    a, b = new.group, old.group
    if a.status and b.status and not set(a.status) & set(b.status):
        return False
    if a.side != b.side and (a.side or b.side) and (a.status or b.status or a.sex and b.sex and a.sex != b.sex):
        return False
    if new.low == 1 and a.role and b.role and a.role != b.role:
        return False  # a pupil, and a photographer
    return not (a.sex and b.sex and a.sex != b.sex or a.age and b.age and a.age != b.age)
