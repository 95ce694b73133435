"""Numbers that a list behind a number spells out: "six people, four women and two men, were killed" (claims.md B2)."""

from __future__ import annotations

from collections.abc import Sequence

from .draft import Draft

_SIGNS = (",", ":", "–", "—", "--", "(")


def spelled_out(whole: Draft, later: Sequence[Draft]) -> list[Draft]:
    """Those told right behind a number, under the same word of harm, that together are that number, where it can hold them all.

    "Six farmers, four women and two men were killed" may be a list of three: a number of more than people in general is spelled out only
    where the list is closed by a sign as it was opened.
    """
    if whole.form not in {"exact", "at_least"} or whole.basis != "total" or whole.low < 2 or whole.drawn or whole.single:
        return []
    found: list[Draft] = []
    for draft in later:
        if draft.s is not whole.s:
            break
        if draft.hit is not whole.hit:
            continue
        if draft.basis != "total" or draft.form not in {"exact", "implied"} or sum(one.low for one in found) >= whole.low:
            break
        found.append(draft)
    numbered = [one for one in found if one.form == "exact"]
    adds_up = sum(one.low for one in found) == whole.low or _numbers_before(whole, found) == whole.low
    fits = bool(numbered) and adds_up and _opened(whole, found) and all(_holds(whole, one) for one in found)
    return found if fits and (len(found) > 1 or numbered[0].low < whole.low or _closed(whole, found)) else []


def _numbers_before(whole: Draft, found: Sequence[Draft]) -> int:
    """The sum of the numbers between a number and the word of harm behind it, whatever the tree makes of them; 0 where they are none of
    the list's."""
    quantity, s = whole.mention.quantity, whole.s
    if quantity is None or not found or whole.hit.word < found[-1].mention.heads[-1]:
        return 0
    between = [q for q in s.quantities if quantity.last < q.first and q.last < whole.hit.word and q.kind in {"count", "both"}]
    return sum(q.low for q in between) if all(q.form == "exact" for q in between) else 0


def told_behind(whole: Draft, later: Sequence[Draft]) -> list[Draft]:
    """Children, women or men whose number stands by itself behind a comma after the word of harm of more people: "six people were killed,
    a man and five children": with no verb of their own they can only be some of these."""
    if whole.basis != "total" or whole.low < 2 or whole.drawn or whole.single or whole.count_span[0] > whole.harm_span[0]:
        return []
    found = []
    for draft in later:
        between = whole.s.text[whole.harm_span[1] : draft.count_span[0]] if draft.s is whole.s else ""
        stray = draft.s is whole.s and draft.hit is whole.hit and "stray" in draft.doubts and draft.count_span[0] > whole.harm_span[1]
        more = bool(draft.group.age or draft.group.sex) and not (whole.group.age or whole.group.sex)
        if stray and more and "," in between and draft.low < whole.low and draft.basis == "total" and _holds(whole, draft):
            found.append(draft)
    return found


def _opened(whole: Draft, found: Sequence[Draft]) -> bool:
    """Whether a sign opens the list behind the number, and, where the number is of some kind of people, another closes it."""
    s = whole.s
    between = s.text[whole.count_span[1] : min(one.count_span[0] for one in found)]
    if not any(sign in between for sign in _SIGNS) or " and " in between[between.rfind(",") :]:
        return False
    return _is_anybody(whole) or _closed(whole, found)


def _closed(whole: Draft, found: Sequence[Draft]) -> bool:
    end = max(one.mention.group[1] for one in found)
    return whole.s.text[end : whole.s.span[1]].lstrip().startswith((*_SIGNS, ")"))


def _is_anybody(draft: Draft) -> bool:
    group = draft.group
    return not (group.sex or group.age or group.role) and group.status in {(), ("civilian",)}


def _holds(whole: Draft, part: Draft) -> bool:
    """Whether the people of the number can be those of its part: nothing that is said of the two differs."""
    a, b = whole.group, part.group
    if a.status and b.status and not set(b.status) <= set(a.status) or a.side != b.side and a.side is not None:
        return False
    return not (a.sex and b.sex and a.sex != b.sex or a.age and b.age and a.age != b.age or a.role and b.role and a.role != b.role)
