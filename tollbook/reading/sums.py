"""Sums over a period or over several incidents (claims.md B4): they belong to no happening, and hold no parts of one."""

from __future__ import annotations

import re

from tollbook.language.en import sums as table
from tollbook.language.en.harms import NOUN_FORMS

from .draft import Draft
from .sentence import Sentence

_NEAR = 160
"""So many characters from a number the words of its period may stand."""
_BEHIND = 60
"""So many characters behind a number its own period may stand."""
_RANK = 60
"""So many characters before words of a period the rank of a deed may stand: "the deadliest attack on the port this year"."""
_JOINED = 5
"""So many numbers further the second verb's stands."""
_SENTENCE = 400
"""So many characters of the sentence before are looked at."""
_MOST_AT_ONCE = 10_000
"""So many dead or hurt are those of a war, whatever its sentence leaves out."""
_HARMED = {"killed", "injured", "casualties", "missing"}


def set_cumulative(drafts: list[Draft]) -> None:
    """Mark sums over a period or over several incidents (B4): they belong to no happening, and hold no parts of one."""
    before: Draft | None = None  # the last of the sentence before
    last: Draft | None = None
    for draft in drafts:
        before = last if last is not None and last.s is not draft.s else before
        if not draft.drawn and (is_cumulative(draft) or _takes_up(draft, before)):
            draft.basis = "cumulative"
        elif draft.drawn and draft.whole is not None and draft.whole.basis == "cumulative" and _own_period(draft):
            draft.basis, draft.whole = "cumulative", None
        last = draft
    for at, draft in enumerate(drafts):
        behind = next((d for d in drafts[at + 1 : at + _JOINED] if d.s is draft.s and d.harm != draft.harm), None)
        if behind is not None and not draft.drawn and _may_be_sum(draft) and _shares_deeds(draft, behind):
            draft.basis = "cumulative"


def _takes_up(draft: Draft, before: Draft | None) -> bool:
    """ "Seven guards were hurt in those clashes", behind a sum over several, or a sentence that tells of several deeds."""
    if not (_may_be_sum(draft) and _near(draft, table.THOSE_DEEDS)):
        return False
    summed = before is not None and before.basis == "cumulative" and draft.s.index - before.s.index < 3
    return summed or _follows_several(draft.s)


def _own_period(draft: Draft) -> bool:
    """ "9,000 deaths in ten years, of which 700 this year": some of a sum are a sum themselves, over a period of their own."""
    behind = draft.count_span[1] - draft.s.span[0]
    return table.PERIOD.search(draft.s.line[behind : behind + _BEHIND]) is not None


def _follows_several(s: Sentence) -> bool:
    """Whether the sentence before, of the same paragraph, tells of deeds at several places."""
    above = re.split(r"\n\s*\n", s.text[max(0, s.span[0] - _SENTENCE) : s.span[0]])[-1]
    line = " ".join(re.split(r"[.!?]\s", above.rstrip(" .!?\n"))[-1].split())
    return bool(table.APART.search(line) or table.SEVERAL.search(line))


def _shares_deeds(draft: Draft, behind: Draft) -> bool:
    """ "Three guards died and nine were hurt in raids on a fort and on a mill": the deeds behind the second verb are those of both."""
    s, verb = draft.s, draft.hit.word
    if behind.basis != "cumulative" or behind.drawn or draft.single:
        return False
    above = {verb, s.head(verb)} if s.rel(verb) == "ccomp" else {verb}  # "admitted that three had died, and nine were hurt"
    joined = s.rel(behind.hit.word) == "conj" and s.head(behind.hit.word) in above
    placed = s.children(verb, "obl", "obl:tmod", "obl:unmarked", "advcl")
    return joined and not placed and _of_deeds_apart(behind)


def _may_be_sum(draft: Draft) -> bool:
    return not (draft.low == 1 and draft.high == 1) and draft.form not in {"none", "unknown"}


def is_cumulative(draft: Draft, *, one: bool = False) -> bool:
    """Whether a sum over a period or over several incidents is told (B4); a count of one is none, unless `one` asks."""
    if not _may_be_sum(draft) and not (one and draft.form not in {"none", "unknown"}):
        return False
    if draft.low >= _MOST_AT_ONCE and draft.harm in _HARMED:
        return True
    if draft.low >= table.FEW_KILLINGS and _near(draft, table.DAYS):
        return True
    if _near(draft, table.PERIOD) or _since_then(draft) or _of_a_rule(draft) or _over_weekend(draft):
        return True
    apart = _near(draft, table.SEVERAL) or _near(draft, table.APART) or _of_war(draft) or _of_deeds_apart(draft)
    return not draft.single and (apart or _of_many_deeds(draft))


def _since_then(draft: Draft) -> bool:
    """ "Since then nine more have been shot": not who died of what was told before."""
    auxiliaries = {draft.s.low[c] for c in draft.s.children(draft.hit.word, "aux")}
    return bool(auxiliaries & {"have", "has"}) and "died" not in draft.s.words and _near(draft, table.SINCE_THEN)


def _over_weekend(draft: Draft) -> bool:
    """ "Over the weekend the rebels wounded eleven soldiers": a force's deeds of two days; "nine were hurt over the weekend" may be one."""
    by_force = any(draft.s.low[agent] in table.FORCES for agent in draft.hit.agents)
    return by_force and _near(draft, table.WEEKEND)


def _of_a_rule(draft: Draft) -> bool:
    """ "An army that has killed more than 90 teachers": what those who rule have done so far."""
    s, verb = draft.s, draft.hit.word
    so_far = any(s.low[c] in {"has", "have"} for c in s.children(verb, "aux"))
    if draft.low < table.FEW_KILLINGS or s.rel(verb) != "acl:relcl" or not so_far:
        return False
    ruler = s.head(verb)
    return s.low[ruler] in table.RULERS and any(s.low[c] in {"a", "an"} for c in s.children(ruler, "det"))


def _of_many_deeds(draft: Draft) -> bool:
    """ "The inquiry into the 40 murders": as many deeds as dead."""
    counted = draft.hit.counted and draft.hit.word in draft.mention.heads and draft.s.low[draft.hit.word] in table.KILLINGS
    return counted and draft.low >= table.FEW_KILLINGS


def _near(draft: Draft, pattern: re.Pattern[str]) -> bool:
    """Whether words of a sum stand near a number, and not in an aside."""
    for match in pattern.finditer(draft.s.line):
        at = draft.s.span[0] + match.start()
        ranked = draft.low > 1 and table.RANKED.search(draft.s.line, max(0, match.start() - _RANK), match.start())
        if abs(at - draft.count_span[0]) < _NEAR and not ranked and not _is_aside(draft, at):
            return True
    return False


def _of_war(draft: Draft) -> bool:
    """ "The war has killed 300": what harms is no single deed."""
    s, word = draft.s, draft.hit.word
    verbs = [word, *(above for above in list(s.ancestors(word))[:2] if s.upos(above) == "VERB" and s.low[above] in table.DOES)]
    return any(s.low[subject] in table.WARS for verb in verbs for subject in s.subject(verb))


def _of_deeds_apart(draft: Draft) -> bool:
    """ "The attacks on a market and on a school killed seven": deeds in the plural, against or at several that are named apart."""
    s, word = draft.s, draft.hit.word
    near = {word, *list(s.ancestors(word))[:3]}
    around = [*near, *(c for node in near for c in s.children(node, "obl", "nmod", "nsubj", "obj")), *s.subject(word)]
    return any(s.low[node] in table.DEEDS and _against_several(s, node) for node in around)


def _against_several(s: Sentence, deed: int) -> bool:
    targets = [c for c in s.children(deed, "nmod") if s.case_of(c) in table.AGAINST]
    others = [c for target in targets for c in s.children(target, "conj") if s.children(c, "det", "case", "nummod")]
    joined = [c for c in s.children(deed, "conj") if targets and c > targets[0] and s.upos(c) in {"NOUN", "PROPN"}]  # hung on the deed
    joined = [c for c in joined if s.case_of(c) or s.low[c] not in table.DEEDS | NOUN_FORMS.keys()]  # "raids and the murder of A"
    return bool(others) or any(s.case_of(c) in table.AGAINST or s.children(c, "det") for c in joined)


def _is_aside(draft: Draft, at: int) -> bool:
    """Whether the word at an offset stands in a relative clause that the word of harm is not in: "a group that has fought since 2019"."""
    s = draft.s
    word = next((i for i, token in enumerate(s.tokens) if token.end > at), 0)
    for _ in range(len(s)):
        if word < 0 or s.rel(word) == "acl:relcl":
            break
        word = s.head(word)
    if word < 0 or s.rel(word) != "acl:relcl" or s.low[s.head(word)] in table.DEEDS:
        return False  # "in clashes that have gone on since May"
    inside = s.subtree(word)
    if not any(s.low[c] in table.RELATIVES for c in inside):
        return False  # "attacks carried out over the past week", on whatever the tree hangs it
    own = draft.mention.quantity is not None and draft.mention.quantity.num_first in inside  # "of whom 40 have died this year"
    return draft.hit.word not in inside and not own
