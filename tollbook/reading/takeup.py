"""What a group takes up from elsewhere in the report: "others", "these two", somebody's losses, a part of a whole (claims.md G1, G2).

Pure functions over drafts in the order of the text; each replaces the groups of those that say too little by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tollbook.gazetteer import Gazetteer
from tollbook.language.en import groups as wording
from tollbook.language.en import people
from tollbook.language.en.people import Person
from tollbook.language.en.numerals import BESIDE_TOLD
from tollbook.model import Group, Status

from .draft import Draft
from .described import described, is_one, known
from .sentence import Sentence
from .sides import attacks
from .traits import body_status, traits_of

_INCLUDED = re.compile(r"\b(?:including|among them)\b[^.;:]*$", re.IGNORECASE)


def take_up(drafts: Sequence[Draft], gazetteer: Gazetteer) -> None:
    """Fill in, in the order of the text, what a draft's own words leave open and earlier words say.  Call before parts are known."""
    for at, draft in enumerate(drafts):
        if draft.form in {"unknown"} or not draft.mention.heads:
            continue
        draft.group = _from_sentence(draft, gazetteer)
        draft.group = _from_earlier(draft, drafts[max(0, at - 40) : at])
        if draft.group.side is None and attacks(draft):
            draft.group = replace(draft.group, side="attacker")


def inherit(drafts: Sequence[Draft]) -> None:
    """A part has what its whole says in the same sentence, where its own words say nothing (G2).  Call when parts are known."""
    for draft in drafts:
        whole = draft.whole
        if draft.basis != "part" or whole is None:
            continue
        if draft.hit.part and draft.s.low[0] in {"they", "these"}:  # "they included two colonels": all that was said of them
            status = tuple(sorted({*draft.group.status, *whole.group.status}))
            draft.group = replace(_filled(draft.group, whole.group), status=status)
            continue
        if whole.s is not draft.s and not draft.drawn:
            continue
        if draft.speaker is not None and whole.speaker is not None and draft.speaker.span != whole.speaker.span:
            continue
        own = draft.group
        bare = _bare(draft)
        draft.group = replace(own, status=own.status or whole.group.status, nationality=own.nationality or whole.group.nationality,
                              sex=own.sex or (whole.group.sex if bare else None), age=own.age or (whole.group.age if bare else None),
                              role=own.role or (whole.group.role if bare else None))  # fmt: skip


def _bare(draft: Draft) -> bool:
    """A number without a noun."""
    return draft.mention.quantity is not None and all(
        h in draft.s.quantity_at for h in (described(draft.s, head) for head in draft.mention.heads)
    )


def _filled(own: Group, source: Group, *, body: bool = True) -> Group:
    """The group with what it leaves open taken from another; `body`: sex and age too."""
    return replace(own, status=own.status or source.status, nationality=own.nationality or source.nationality, role=own.role or source.role,
                   sex=own.sex or (source.sex if body else None), age=own.age or (source.age if body else None))  # fmt: skip


# ------------------------------------------------------------------ the sentence itself


def _from_sentence(draft: Draft, gazetteer: Gazetteer) -> Group:
    """Whose losses they are: "the guerrillas suffered eight casualties", "their dead comrades", "one dead among the ranks of the army"."""
    s, group = draft.s, draft.group
    if group.status or draft.form == "none":
        return group
    for head in draft.mention.heads:
        noun = described(s, head)
        low = s.low[noun]
        if low in BESIDE_TOLD and (of := _plural_before(s, noun)) is not None:
            return _filled(group, Group(status=(of.status,) if of.status else (), sex=of.sex, age=of.age, role=of.role))
        if low in wording.LOSSES | wording.FELLOWS:
            sufferer = _sufferer(s, noun)
            if sufferer is not None:
                traits = traits_of(s, sufferer, gazetteer)
                if set(traits.status) & {"military", "security", "fighter"} or low in wording.FELLOWS and traits.attacker:
                    return replace(
                        group,
                        status=traits.status,
                        nationality=group.nationality or traits.nationality,
                        side="attacker" if traits.attacker else group.side,
                    )
        if noun in s.quantity_at or low in wording.LOSSES:
            status, nations = _ranks(s, draft, gazetteer)
            if status:
                return replace(group, status=status, nationality=group.nationality or nations)
    return group


def _plural_before(s: Sentence, word: int) -> Person | None:
    """"one of the guards ..., while the second fled": the people among whom an ordinal counts."""
    plural = next((w for w in range(word - 1, -1, -1) if s.upos(w) == "NOUN" and known(s, w) is not None and not is_one(s, w)), None)
    return known(s, plural) if plural is not None and "of" in s.low[max(0, plural - 3) : plural] else None


def _sufferer(s: Sentence, noun: int) -> int | None:
    """The subject of a verb of loss over a noun."""
    for verb in list(s.ancestors(noun))[:4]:
        if s.low[verb] in wording.SUFFER:
            subjects = [w for w in s.subject(verb) if s.upos(w) in {"NOUN", "PROPN"} and w != noun]
            if subjects:
                return subjects[0]
    return None


def _ranks(s: Sentence, draft: Draft, gazetteer: Gazetteer) -> tuple[tuple[Status, ...], tuple[str, ...]]:
    """ "two dead in the ranks of the Coast Guard of Norland": the force that follows, and its country."""
    for word in range(draft.mention.heads[0] + 1, len(s)):
        if s.low[word] in {".", ";"} or s.low[word] in {"among", "amongst"}:
            break
    else:
        return (), ()
    if s.low[word] not in {"among", "amongst"}:
        return (), ()
    after = [w for w in range(word + 1, min(len(s), word + 14)) if s.upos(w) in {"NOUN", "PROPN", "ADJ", "CCONJ"}]
    status = body_status(s, after, gazetteer)
    if not set(status) & {"military", "security", "fighter"}:
        return (), ()
    nations = [n for w in after if (n := gazetteer.nationality(s.tokens[w].text) or gazetteer.country_of(s.tokens[w].text))]
    return status, tuple(dict.fromkeys(nations))


# ------------------------------------------------------------------ what was said before


def _from_earlier(draft: Draft, earlier: Sequence[Draft]) -> Group:
    s, group, mention = draft.s, draft.group, draft.mention
    heads = [described(s, head) for head in mention.heads]
    lows = {s.low[h] for h in heads}
    if lows <= wording.OTHERS or _bare(draft) and mention.extra is not None:
        source = _noun_before(draft, earlier)
        if source is not None:
            body = not source.single
            return _filled(group, source.group, body=body) if body or not source.group.names else group
        return group
    if _bare(draft) and mention.kind == "numeral" and lows != {"both"}:
        mate = next(
            (d for d in reversed(earlier) if d.s is s and d.hit is draft.hit and d.mention.kind == "numeral" and not _bare(d)), None
        )
        return _filled(group, mate.group) if mate is not None else group
    if mention.kind in {"numeral", "bare"} and _pointing(s, heads, mention.definite):
        known_before = _same_people(draft, earlier, heads)
        if known_before is not None:
            filled = _filled(group, known_before, body=lows <= wording.WEAK)
            fits = lows <= wording.WEAK and len(known_before.names) == draft.low > 1 and not group.names
            return replace(filled, names=known_before.names) if fits else filled
    return group


def _noun_before(draft: Draft, earlier: Sequence[Draft]) -> Draft | None:
    """The nearest group before "others" that has a noun of its own; nobody after a named person or after plain men and women."""
    for other in reversed(earlier):
        if other.s.index < draft.s.index - 1 or other.form in {"none", "unknown"}:
            break
        if other.s is not draft.s and other.s.paragraph != draft.s.paragraph:
            break
        if other.included or _INCLUDED.search(other.s.text[other.s.span[0] : other.count_span[0]]):
            continue  # "12 civilians, including three children, ... and others": the civilians
        if other.single and (other.group.names or not other.group.status or other.group.age == "child"):
            return other if other.single and not other.group.names and other.group.status and other.group.age != "child" else None
        return other
    return None


def _pointing(s: Sentence, heads: list[int], definite: bool) -> bool:
    return (
        definite
        or any(s.low[c] in {"the", "these", "those", "all"} for h in heads for c in s.children(h, "det", "det:predet"))
        or any(s.low[h] in {"victims", "dead", "both"} for h in heads)
    )


def _same_people(draft: Draft, earlier: Sequence[Draft], heads: list[int]) -> Group | None:
    """The group told before that a definite number takes up: the same number of the same noun, or of people of whatever kind."""
    s = draft.s
    lemmas = {people.NOUN_FORMS.get(s.low[h], s.low[h]) for h in heads}
    weak = {s.low[h] for h in heads} <= wording.WEAK
    same: Draft | None = None
    for other in reversed(earlier):
        if other.form in {"none", "unknown"} or other.s.heading != s.heading and other.s.heading:
            continue
        nouns = {people.NOUN_FORMS.get(other.s.low[h], other.s.low[h]) for h in (described(other.s, x) for x in other.mention.heads)}
        if (
            other.low == draft.low
            and other.high == draft.high
            and (weak or lemmas & nouns)
            and (other.group.status or other.group.nationality or other.group.names)
        ):
            same = other
            break
    if same is not None:
        return same.group
    if weak and draft.form == "exact" and draft.low > 1:
        return _summed(draft, earlier)
    if weak and draft.mention.of_whom or {s.low[h] for h in heads} & {"victims"} and draft.mention.kind == "numeral":
        whole = next(
            (d for d in reversed(earlier) if d.low > draft.low and not d.single and d.s.index >= s.index - 8 and d.group.status), None
        )
        return whole.group if whole is not None else None
    return None


def _summed(draft: Draft, earlier: Sequence[Draft]) -> Group | None:
    """Conjuncts of one sentence that add up to the number ("a mayor and two of his guards ... the three victims")."""
    for other in reversed(earlier):
        mates = [d for d in earlier if d.s is other.s and d.hit is other.hit and d.form in {"exact", "implied"}]
        if len(mates) > 1 and sum(d.low for d in mates) == draft.low:
            status = tuple(sorted({st for d in mates for st in d.group.status}))
            nations = tuple(sorted({n for d in mates for n in d.group.nationality}))
            return Group(status=status, nationality=nations, names=tuple(n for d in mates for n in d.group.names))
    whole = next(
        (
            d
            for d in reversed(earlier)
            if d.low > draft.low
            and not d.single
            and d.form == "exact"
            and d.s.index >= draft.s.index - 8
            and d.harm in {"killed", "injured", "abducted"}
            and d.group.status
        ),
        None,
    )
    return whole.group if whole is not None and {draft.s.low[h] for h in draft.mention.heads} & {"victims"} else None
