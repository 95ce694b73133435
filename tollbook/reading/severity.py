"""How badly, not how many: numbers of some of the hurt, with nothing but the gravity of their wounds (claims.md C10).

A number that stands alone with it is never taken up (`is_severity`, `gravely_behind`); a drafted one goes where the hurt were told before.
"""

from __future__ import annotations

from tollbook.language.en import harms as table

from .draft import Draft
from .sentence import Sentence

_REACH = 2
"""So many sentences before it the hurt may be told whose gravity a number tells."""
_BEHIND = 7
"""So many words behind a number its gravity may follow: "four of the guards are in a critical condition"."""
_HURT = {"injured", "casualties"}
_BETWEEN = set("of the them whom those these is are was were remain remained still in a an very listed said reported to be who".split())


def drop_severity(drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that only tell the gravity of wounds; what divides one of these divides its whole."""
    grave: dict[int, Draft] = {}
    for at, draft in enumerate(drafts):
        whole = _whole(draft, drafts[:at]) if draft.harm == "injured" and _is_grave(draft) else None
        if whole is not None:
            grave[id(draft)] = whole
    kept = [draft for draft in drafts if id(draft) not in grave]
    for draft in kept:
        while draft.whole is not None and id(draft.whole) in grave:
            draft.whole = grave[id(draft.whole)]
    return kept


def _whole(draft: Draft, before: list[Draft]) -> Draft | None:
    """The larger number of hurt, told just before, that a number takes up: as a part, by no noun at all, or by the same noun."""
    pointing = draft.whole is not None or draft.included or draft.mention.of_whom or _bare(draft)
    for other in [draft.whole] if draft.whole is not None else reversed(before):
        near = draft.s.index - other.s.index <= _REACH
        larger = other.low > draft.low or other.low == draft.low and other.high is None
        alike = near and larger and other.harm in _HURT and other.basis != "cumulative" and _where(other) == _where(draft)
        if alike and (pointing or _noun(other) == _noun(draft)):
            return other
    return None


def _where(draft: Draft) -> str | None:
    return draft.event.place.name if draft.event.place else None


def _bare(draft: Draft) -> bool:
    """A number without a noun of its own: "nine were seriously wounded"."""
    return draft.mention.extra is None and all(head in draft.s.quantity_at or head == draft.hit.word for head in draft.mention.heads)


def _noun(draft: Draft) -> str:
    return draft.s.low[draft.mention.heads[0]]


def _is_grave(draft: Draft) -> bool:
    """ "Six who were seriously hurt", "two are in critical condition", "the condition of three ... is grave"."""
    quantity = draft.mention.quantity
    if quantity is None or draft.single or draft.mention.extra == "more":
        return False
    s = draft.s
    who = [clause for head in draft.mention.heads for clause in s.children(head, "acl:relcl", "acl")]
    if any(_gravely_hurt(s, clause) for clause in who) or _bare(draft) and _gravely_hurt(s, draft.hit.word):
        return True
    if draft.included and s.low[quantity.last + 1 : quantity.last + 2] and s.low[quantity.last + 1] in table.SEVERITY - {"fatally"}:
        return True  # "including three seriously"
    return _conditioned(s, quantity.last) or any(s.low[above] in table.CONDITION for above in list(s.ancestors(quantity.num_last))[:2])


def _gravely_hurt(s: Sentence, verb: int) -> bool:
    """ "Were seriously wounded": not "the mine seriously wounded nine"."""
    passive = s.children(verb, "aux:pass", "cop", "nsubj:pass")
    return s.low[verb] in table.HURT and bool(passive) and any(s.low[c] in table.SEVERITY for c in s.children(verb, "advmod"))


def _conditioned(s: Sentence, last: int) -> bool:
    """Whether "in (a) grave condition" follows a number, with no more between than whom it counts."""
    for word in range(last + 1, min(len(s), last + 1 + _BEHIND)):
        if s.low[word] in table.CONDITION_KINDS:
            return any(w in table.CONDITION for w in s.low[word + 1 : word + 3]) and "in" in s.low[last + 1 : word]
        if s.low[word] not in _BETWEEN and s.upos(word) not in {"NOUN", "ADV"}:
            return False
    return False


def gravely_behind(s: Sentence, word: int) -> bool:
    """ "Two of them seriously", "two of them in critical condition": the gravity stands right behind a word."""
    after = s.low[word + 1 : word + 3]
    return after[:1] != [] and after[0] in table.SEVERITY or after[:1] == ["in"] and after[1:] != [] and after[1] in table.SEVERITY


def is_severity(s: Sentence, head: int) -> bool:
    """ "One critically", "two in stable condition": how badly, not how many (C10); a number alone in brackets is an age or a year;
    of a noun it is told of whom ("a child was critically injured")."""
    if s.upos(head) in {"NOUN", "PROPN"} and head not in s.quantity_at:
        return False
    if s.low[head] == "another" and not {"dead", "died", "killed"}.isdisjoint(s.low[:head]):
        return False  # "one man is dead and another is in critical condition"
    if 0 < head < len(s) - 1 and s.low[head - 1] in {"(", "["} and s.low[head + 1] in {")", "]"}:
        return True
    after = s.low[head + 1 : head + 6]
    after = (after[2:] if after[:1] == ["of"] and after[1:2] and after[1] in table.TAKEN_UP | {"whom"} else after)[:3]
    return bool(after) and (
        after[0] in table.SEVERITY
        or after[0] in {"in", "listed", "is", "are", "was", "were"}
        and any(w in table.SEVERITY for w in after[1:])
    )
