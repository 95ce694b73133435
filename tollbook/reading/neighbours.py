"""Single persons beside a number, and numbers beside a vague word for the same people (claims.md C2, C6).

"Nine died, among them two agents, a vendor and three pupils": the vendor.  "Dozens - at least 48 - died": 48.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.language.en import harms

from .conjuncts import expand
from .draft import Draft
from .mentions import Mention, counted_noun, mention_of, person_of
from .sentence import Sentence
from .voice import told_by_age

_OPENING = {"", "among", "among them", "including"}
_MARKS = {"-", "–", "—", "--", ",", "(", ":"}
_CLOSING = {"-", "–", "—", "--", ",", ")", ".", ";"}
_MOSTLY = {"mostly", "mainly", "largely", "chiefly", "primarily", "predominantly"}
_PERHAPS = {"possibly", "perhaps", "maybe", "probably"}
_IN_ALL = ({"in", "all"}, {"in", "number"}, {"all", "told"}, {"in", "total"})


def singles_beside(s: Sentence, stray: Draft, taken: set[int]) -> list[Mention]:
    """The single persons coordinated with a number that was given its harm astray, joined (C5); `taken`: heads that have a claim."""
    found = []
    for member in s.conjuncts(s.first_conjunct(stray.mention.heads[0])):
        own = s.children(member, "det", "nmod:poss")
        person = person_of(s, member) is not None or told_by_age(s, member)
        if member in taken or not own or not person or s.case_of(member) not in _OPENING or any(s.low[d] in {"the", "no"} for d in own):
            continue
        mention = mention_of(s, member)
        if mention is not None and mention.kind == "single":
            found.append(member)
    return [mention for mention in expand(s, found) if mention.kind == "single"] if found else []


def among_astray(s: Sentence, drafts: Sequence[Draft], taken: set[int]) -> list[tuple[Draft, Mention]]:
    """People behind an "among them" that the tree hangs elsewhere, each with the draft of the number of which they are some."""
    out: list[tuple[Draft, Mention]] = []
    for at in range(1, len(s) - 2):
        if s.low[at] not in harms.AMONG or s.low[at + 1] not in {"them", "whom"}:
            continue
        before = [d for d in drafts if d.mention.quantity is not None and d.mention.quantity.last < at and d.low > 1]
        head = next((w for w in range(at + 2, min(len(s), at + 9)) if s.upos(w) == "NOUN" and _begin(s, w) == at + 2), -1)
        if not before or head < 0 or any(s.upos(w) in {"VERB", "AUX"} for w in range(at + 2, head)):
            continue
        members = [m for m in s.conjuncts(head) if m >= head and person_of(s, counted_noun(s, m)) is not None]
        if members and members[0] == head and taken.isdisjoint(members):
            out.extend((before[-1], mention) for mention in expand(s, members))
    return out


def plainest(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those of casualties whose number has a harm of its own: "14 casualties (5 killed, including two boys)"."""
    sure = {id(d.mention.quantity) for d in drafts if d.included and d.harm in {"killed", "injured"} and d.mention.quantity is not None}
    return [d for d in drafts if not (d.included and d.harm == "casualties" and id(d.mention.quantity) in sure)]


def _begin(s: Sentence, word: int) -> int:
    return min([word, *s.children(word, "det", "amod", "compound", "nummod", "nmod:poss")])


def without_vague(s: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence without the vague words that a bare number beside them makes exact (C2)."""
    gone: set[int] = set()
    for draft in drafts:
        if draft.form != "vague" or draft.mention.kind == "none":
            continue
        if _mostly(s, draft, drafts):
            gone.add(id(draft))
            continue
        number = next((d for d in drafts if d.harm == draft.harm and _makes_exact(s, draft, d)), None)
        if number is not None:
            gone.add(id(draft))
            number.mention = replace(number.mention, heads=draft.mention.heads, group=draft.mention.group, of_whom=False)
    return [d for d in drafts if id(d) not in gone]


def _mostly(s: Sentence, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """ "Killed ten, mostly women": who most of those counted are."""
    bare = draft.mention.kind == "bare" and draft.mention.quantity is None
    if bare and draft.included and any(s.low[c] in _PERHAPS for head in draft.mention.heads for c in s.children(head, "advmod")):
        return True  # "possibly including civilians"
    said = any(s.low[c] in _MOSTLY for head in draft.mention.heads for c in s.children(head, "advmod", "det"))
    return bare and said and any(d.harm == draft.harm and d.mention.quantity is not None for d in drafts)


def _makes_exact(s: Sentence, vague: Draft, number: Draft) -> bool:
    """Whether a bare number stands in apposition to a vague word: between marks right behind it, or as "..., nine in all"."""
    quantity = number.mention.quantity
    if quantity is None or number.form in {"vague", "none"} or vague.mention.quantity is quantity or quantity.first < 2:
        return False
    if s.rel(quantity.num_last) in {"nummod", "det", "amod"} and s.head(quantity.num_last) > quantity.num_last:
        return False
    begin = max(vague.mention.heads[0], vague.mention.quantity.last if vague.mention.quantity else 0)
    if begin >= quantity.first or s.low[quantity.first - 1] not in _MARKS:
        return False
    after = s.low[quantity.last + 1 : quantity.last + 3]
    if any(set(after) == words for words in _IN_ALL):
        return True
    between = range(begin + 1, quantity.first - 1)
    return bool(after) and after[0] in _CLOSING and all(s.upos(w) in {"NOUN", "PROPN", "ADJ", "ADP", "DET"} for w in between)
