"""Numbers of some of those already counted, without a word of harm (claims.md B2).

"Two of the dead are bakers", "18 are men", "seven dead - three in Aden, two in Lahij".
"""

from __future__ import annotations

from dataclasses import replace

from tollbook.language.en import harms
from tollbook.language.en import shares as table
from tollbook.language.en.things import looks_like_occupation

from .draft import Draft
from .mentions import of_some, person_of
from .numbers import Quantity
from .sentence import SUBJECTS, Sentence
from .severity import gravely_behind
from .wholes import REACH, Told, behind_of, drawn, number_at, predicate_of, undone, whole_of

_COUNTED = {"count", "both", "age", "thing"}  # what a numeral before "of them" is taken for does not matter
_PLACED = {"in", "at", "near", "along", "on", "outside"}
_OPENING = {"of", "among", "amongst"}
_DASHES = {"-", "–", "—", "--", ":", "("}


def parts_of(told: Told) -> list[Draft]:
    """The sentence's drafts, and those of the numbers that divide one told before."""
    inner = {id(number) for quantity in told.s.quantities if (number := _counted_again(told.s, quantity)) is not None}
    out = [d for d in told.found if id(d.mention.quantity) not in inner]
    for quantity in told.s.quantities:
        now = Told(told.s, told.hits, out, told.earlier, told.before)
        draft = _fatally(now, quantity) or _of_them(now, quantity) or _listed(now, quantity)
        draft = draft or _said_of(now, quantity) or _behind_whom(now, quantity)
        if draft is None or draft.whole is None and draft.basis == "part" or draft.mention.quantity is None:
            continue
        out = [d for d in out if d.mention.quantity is not quantity or _below(now.s, d, draft)]
        out.append(draft)
    return out


def _fatally(told: Told, quantity: Quantity) -> Draft | None:
    """ "Five were shot, one fatally": one of them is dead, and of the five nobody says who died but by that (claims.md 2)."""
    s = told.s
    after = quantity.last + (3 if s.low[quantity.last + 1 : quantity.last + 3] == ["of", "them"] else 1)
    if quantity.kind != "count" or s.low[after : after + 1] != ["fatally"] or not of_some(s, after):
        return None
    whole = next((d for d in reversed(told.found) if d.hit.soft and d.harm == "injured" and d.count_span[1] <= quantity.span[0]), None)
    if whole is None or whole.low <= quantity.low:
        return None
    for draft in told.found:
        if draft.hit is whole.hit:
            draft.harm = "casualties"
    return drawn(told, quantity.num_last, "killed", (quantity.low, quantity.high, quantity.form), quantity.span, whole)


def _below(s: Sentence, other: Draft, part: Draft) -> bool:
    """Whether another draft of the number is told by a clause about those of the part: "five were peasants who had been arrested"."""
    noun = part.mention.heads[0]
    return (
        part.low > 1 and part.mention.of_whom and other.hit.word != noun and other.harm != part.harm and noun in s.ancestors(other.hit.word)
    )


def _behind_whom(told: Told, quantity: Quantity) -> Draft | None:
    """ "71 dead, of whom 68 have been identified"."""
    s, at = told.s, quantity.first
    if (
        at < 2
        or s.low[at - 1] not in {"whom", "which"}
        or s.low[at - 2] != "of"
        or not _bare(s, quantity)
        or _taken(told, quantity)
        or quantity.low < 2
    ):
        return None
    whole = next((d for d in told.numbers(quantity.span[0], 0) if d.s is s), None)
    predicate = predicate_of(s, quantity.first, quantity.last, -1)
    if whole is None or whole.low <= quantity.low or undone(s, predicate) or _other_harm(told, predicate, whole):
        return None
    return _part(told, quantity, whole, predicate)


def _counted_again(s: Sentence, quantity: Quantity) -> Quantity | None:
    """ "Six of the eight": the number behind "of the", which was told before."""
    of = behind_of(s, quantity.last)
    number = number_at(s, of)
    return number if number is not None and quantity.kind in _COUNTED and _definite(s, of) else None


def _taken(told: Told, quantity: Quantity) -> bool:
    """Whether the quantity is a draft's already, by a word of harm that governs it."""
    return any(d.mention.quantity is quantity and not d.hit.weak and "stray" not in d.doubts for d in told.found)


def _of_them(told: Told, quantity: Quantity) -> Draft | None:
    """ "22 of them under 18", "three of the injured have bullet wounds", "five of the six minors were under ten"."""
    s = told.s
    of = behind_of(s, quantity.last)
    if of < 0 or quantity.kind not in _COUNTED or quantity.form in {"none", "vague"} or _excepted(s, quantity):
        return None
    if s.low[of] not in table.THEM and not _definite(s, of) or _taken(told, quantity) and not _described(told, quantity):
        return None
    whole = whole_of(told, quantity.span[0], of)
    predicate = predicate_of(s, quantity.first, quantity.last, of)
    if whole is None and s.low[of] in table.HARMED and "all" in s.low[max(0, quantity.first - 1) : quantity.num_last]:
        figures = quantity.low, quantity.high, quantity.form  # "all twelve of the dead were rebels": how many there are
        draft = drawn(told, quantity.num_last, table.HARMED[s.low[of]], figures, quantity.span, None, predicate)
        draft.drawn = False
        return draft
    if (
        whole is None
        or whole.low < quantity.low
        or quantity.low < 2
        and not (predicate >= 0 and s.children(predicate, "cop") and _joined(s, quantity))
    ):
        return None
    if undone(s, predicate) or _other_harm(told, predicate, whole) or gravely_behind(s, of) or _of_others(told, of, whole):
        return None
    part = _part(told, quantity, whole, predicate)
    part.mention = replace(part.mention, of_whom=True)
    if whole.low == quantity.low and whole.form == quantity.form:  # "all 12 of the dead": the whole said anew
        part.basis, part.whole, part.drawn = "total", None, False
        part.mention = replace(part.mention, of_whom=False, definite=True)
    return part


def _described(told: Told, quantity: Quantity) -> bool:
    """Whether only a clause that describes a predicate noun gives a number its harm: "five of them were peasants who had been arrested"."""
    s = told.s
    predicate = s.head(quantity.num_last) if s.rel(quantity.num_last) in SUBJECTS else -1
    hits = [d.hit.word for d in told.found if d.mention.quantity is quantity]
    return (
        predicate >= 0 and bool(s.children(predicate, "cop")) and all(word != predicate and predicate in s.ancestors(word) for word in hits)
    )


def _other_harm(told: Told, predicate: int, whole: Draft) -> bool:
    """Whether the predicate tells a harm of its own, which is another claim's."""
    return any(hit.word == predicate and not hit.weak and hit.harm != whole.harm for hit in told.hits)


def _of_others(told: Told, of: int, whole: Draft) -> bool:
    """ "Two of those detained have admitted the killing": they are none of the dead."""
    below = told.s.children(of, "acl", "amod")
    return any(hit.word in below and hit.harm != whole.harm for hit in told.hits)


def _excepted(s: Sentence, quantity: Quantity) -> bool:
    """ "All but two of them"."""
    return quantity.first > 1 and s.low[quantity.first - 1] in table.EXCEPT and s.low[quantity.first - 2] == "all"


def _definite(s: Sentence, of: int) -> bool:
    pointing = {"the", "these", "those", "their", "his", "her", "its", "our"}
    return any(s.low[c] in pointing for c in s.children(of, "det")) or bool({s.low[of - 1], s.low[of - 2]} & pointing)


def _joined(s: Sentence, quantity: Quantity) -> bool:
    """Whether another number of the sentence stands beside it: one of a list of parts."""
    return any(q is not quantity and q.kind in {"count", "both"} and q.low > 1 and abs(q.first - quantity.first) < 12 for q in s.quantities)


def _bare(s: Sentence, quantity: Quantity) -> bool:
    """A number without a noun of its own."""
    last = quantity.num_last
    return (
        s.rel(last) not in {"nummod", "compound", "amod", "det", "flat"}
        and quantity.kind in {"count", "both"}
        and not s.children(last, "nummod")
    )


def _said_of(told: Told, quantity: Quantity) -> Draft | None:
    """ "Eighteen are men, five are women", "Of the 23, nineteen were guards": a bare number of which the sentence says who they were."""
    s = told.s
    if quantity.form in {"none", "vague"} or s.rel(quantity.num_last) not in SUBJECTS:
        return None
    predicate = s.head(quantity.num_last)
    if s.low[predicate] in {"have", "had"} and any(s.low[c] in harms.WOUNDS for c in s.children(predicate, "obj")):
        whole = _just_told(told, quantity)
        return (
            _part(told, quantity, whole, predicate)
            if whole is not None and whole.harm == "injured" and whole.low > quantity.low > 1
            else None
        )
    if not _bare(s, quantity):
        return None
    if (
        not s.children(predicate, "cop")
        or undone(s, predicate)
        or not _describes(s, predicate)
        or any(hit.word == predicate for hit in told.hits)
    ):
        return None
    if "all" in s.low[max(0, quantity.first - 1) : quantity.num_last]:
        return None
    whole = _anchored(told) or _just_told(told, quantity)
    if whole is None or whole.low <= quantity.low or quantity.low < 2 and not _joined(s, quantity):
        return None
    return _part(told, quantity, whole, predicate)


def _describes(s: Sentence, predicate: int) -> bool:
    """Whether a predicate says who people are: people, an age, clothes."""
    if s.low[predicate] in harms.CONDITION:
        return False  # how badly, not who (C10)
    if s.case_of(predicate) in table.AGES or s.case_of(predicate) == "in" and s.upos(predicate) == "NOUN":
        return True
    return person_of(s, predicate) is not None or looks_like_occupation(s.low[predicate]) or s.tokens[predicate].xpos == "NNPS"


def _anchored(told: Told) -> Draft | None:
    """ "Of the 23, ...", "Among the nine, ...": the number that the sentence opens with."""
    s = told.s
    if len(s) < 5 or s.low[0] not in _OPENING or s.low[1] not in {"the", "those", "these"}:
        return None
    number = next((q for q in s.quantities if 2 <= q.first <= 3), None)
    if number is None or "," not in s.low[number.last : number.last + 3]:
        return None
    return next((d for d in told.numbers(s.tokens[0].start, 12) if d.low == number.low), None)


def _just_told(told: Told, quantity: Quantity) -> Draft | None:
    """The number of the sentence before, larger than all that this sentence says of it."""
    for draft in told.numbers(quantity.span[0], REACH):
        if draft.drawn and draft.whole is not None and draft.s is told.s:
            return draft.whole  # beside the parts just told
        if draft.s is not told.s and not draft.included and draft.low > quantity.low and draft.s.paragraph == told.s.paragraph:
            return draft
    return None


def _listed(told: Told, quantity: Quantity) -> Draft | None:
    """ "Seven dead - three in Taamir, two in Villat": bare numbers with a place each, behind the number that they divide."""
    s = told.s
    if not _bare(s, quantity) or _taken(told, quantity) or quantity.form in {"none", "vague"}:
        return None
    after = quantity.last + 1
    if (
        after + 1 >= len(s)
        or s.low[after] not in _PLACED
        or not any(s.upos(w) == "PROPN" for w in range(after + 1, min(len(s), after + 3)))
    ):
        return None
    whole = next((d for d in told.numbers(quantity.span[0], 0) if not d.drawn and d.s is s), None)
    if whole is None or whole.low <= quantity.low or s.low[quantity.first - 1] not in {*_DASHES, ",", "and"}:
        return None
    between = s.text[whole.count_span[1] : quantity.span[0]]
    if not any(dash in between for dash in (" - ", " – ", " — ", "--", ":", "(")) or ";" in between:
        return None
    return _part(told, quantity, whole, -1)


def _part(told: Told, quantity: Quantity, whole: Draft, predicate: int) -> Draft:
    form, low, high = quantity.form, quantity.low, quantity.high
    if quantity.kind not in {"count", "both"}:
        form, low, high = "exact", quantity.value, quantity.value
    return drawn(told, quantity.num_last, whole.harm, (low, high, form), quantity.span, whole, predicate)
