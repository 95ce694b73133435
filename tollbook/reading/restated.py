"""Totals said anew without a word of harm (claims.md B1, B6).

"The correct number was 173", "revised from six to 13", "which makes twelve", "not five, four".
"""

from __future__ import annotations

from tollbook.language.en import shares as table
from tollbook.model import Harm

from .draft import Draft
from .mentions import person_of
from .numbers import Quantity
from .sentence import Sentence
from .wholes import Told, drawn

_REACH = 3
_WINDOW = 10


def totals_of(told: Told) -> list[Draft]:
    """The sentence's drafts and the totals that it states of a harm told before."""
    out = list(told.found)
    for quantity in told.s.quantities:
        now = Told(told.s, told.hits, out, told.earlier, told.before)
        if quantity.kind not in {"count", "both", "unit"} or quantity.form in {"none", "vague"} or _has_noun(told.s, quantity):
            continue
        taken = next((d for d in out if d.mention.quantity is quantity), None)
        if taken is not None and "stray" not in taken.doubts:
            continue
        figure = _figure(now, quantity)
        if figure is None:
            continue
        if taken is not None:
            out.remove(taken)
        out.append(figure)
    return out


def _has_noun(s: Sentence, quantity: Quantity) -> bool:
    last = quantity.num_last
    return s.rel(last) in {"nummod", "compound"} and s.head(last) > last


def _figure(told: Told, quantity: Quantity) -> Draft | None:
    s = told.s
    if quantity.first > 0 and s.low[quantity.first - 1] in {"not", "from"}:
        return None
    if _in_morgue(s, quantity):
        return drawn(told, quantity.num_last, "killed", (quantity.low, quantity.high, quantity.form), quantity.span, None)
    found = _of_a_figure(s, quantity) or _moved(s, quantity) or _that_makes(s, quantity) or _said(told, quantity) or _not_but(s, quantity)
    if found is None:
        return None
    noun, right = found
    harm = _harm_of(s, noun)
    before = _told_before(told, quantity, harm)
    if harm is None and (before is None or _of_others(s, noun)):
        return None
    if harm is None and before is not None:
        harm = before.harm
    assert harm is not None
    draft = drawn(told, quantity.num_last, harm, (quantity.low, quantity.high, quantity.form), quantity.span, None)
    draft.drawn = False
    if before is not None:
        draft.harm_span = before.harm_span if _harm_of(s, noun) is None else draft.harm_span
        draft.group = before.group
        if before.basis == "cumulative":
            draft.basis = "cumulative"
        if right and before.key != draft.key:
            draft.replaces = before
    return draft


def _in_morgue(s: Sentence, quantity: Quantity) -> bool:
    """ "We have four in the mortuary"."""
    after = s.low[quantity.last + 1 : quantity.last + 5]
    return bool(after) and after[0] in {"in", "at"} and bool(set(after) & table.MORGUES)


def _of_a_figure(s: Sentence, quantity: Quantity) -> tuple[int, bool] | None:
    """ "The correct number was 173", "raised the number to 15", "bringing the number of dead to eleven".

    Gives the noun, and whether a figure is set right."""
    words = range(max(0, quantity.first - _WINDOW), quantity.first)
    noun = next((w for w in reversed(words) if s.low[w] in table.FIGURES and s.rel(w) != "compound"), -1)  # no toll gate
    if noun < 0 or any(
        s.low[w] in {";", ".", "and", "but", "who"} or w in s.quantity_at and s.low[w - 1] != "from" and s.low[w] != "a"
        for w in range(noun + 1, quantity.first)
        if w > noun
    ):
        return None
    between = set(s.low[noun + 1 : quantity.first])
    around = set(s.low[max(0, noun - 5) : quantity.first])
    before = s.low[quantity.first - 1]
    right = bool(around & table.SET_RIGHT) or noun > 0 and s.low[noun - 1] in {"correct", "real", "true", "actual", "right"}
    if before in {"to", "at", "as"} and around & table.MOVED or before in table.ARE and between & table.ARE or before in table.MOVED:
        return noun, right
    return None


def _moved(s: Sentence, quantity: Quantity) -> tuple[int, bool] | None:
    """ "The number of people killed in Friday's blast in the market of Jos has risen to 17": the figure is the subject, far before it."""
    first = quantity.first - 1
    verb = s.head(quantity.num_last)
    if first < 1 or s.low[first] not in {"to", "at"} or verb < 0 or s.low[verb] not in table.MOVED:
        return None
    noun = next((w for rel in ("nsubj", "nsubj:pass") for w in s.children(verb, rel) if s.low[w] in table.FIGURES), None)
    return None if noun is None else (noun, s.low[verb] in table.SET_RIGHT)


def _that_makes(s: Sentence, quantity: Quantity) -> tuple[int, bool] | None:
    """ "Which makes four", "making it twelve in all"."""
    at = quantity.first - 1
    if at > 0 and s.low[at] in {"it", "that"}:
        at -= 1
    if at > 0 and s.low[at] in table.MAKES and s.low[at - 1] in {"which", ",", "this", "that"}:
        return -1, False
    return None


def _said(told: Told, quantity: Quantity) -> tuple[int, bool] | None:
    """A bare number where another was given before: "Correction: the hospital now says 23", "It is thirty", "officials spoke of eight"."""
    s = told.s
    first, last = quantity.first, quantity.last
    if last + 1 < len(s) and s.upos(last + 1) not in {"PUNCT", "CCONJ"} or first == 0:
        return None
    if first > 1 and s.low[first - 1] in table.QUOTES:
        first -= 1
    before = s.low[first - 1]
    if before in {"were", "are"} and first > 1 and s.low[first - 2] == "there":  # "others say that there were 17"
        return -1, False
    if before in table.SAYS and s.rel(quantity.num_last) in {"obj", "xcomp", "ccomp"}:
        return -1, "now" in s.low[:first] or "correction" in s.low[:first]
    if before in {"is", "was"} and first == 2 and s.low[0] in {"it", "'"} and told.before is not None and _bare_number(told.before):
        return -1, True
    spoke = next((w for w in range(first - 1) if s.low[w] in table.SPEAKS), -1)
    if before == "of" and spoke >= 0 and first - spoke < 14 and any(q.last < spoke for q in s.quantities if q.kind == "count"):
        return -1, False
    return None


def _bare_number(s: Sentence) -> bool:
    """Whether a short sentence gives a number alone: "I said nine."""
    return len(s) < 12 and any(q.kind == "count" and not _has_noun(s, q) for q in s.quantities)


def _not_but(s: Sentence, quantity: Quantity) -> tuple[int, bool] | None:
    """ "Not five, four", "there were 21, and not 23", "as 14, not 16": a number beside one that is rejected."""
    rejected = [
        q
        for q in s.quantities
        if q is not quantity and q.first > 0 and s.low[q.first - 1] == "not" and q.kind == "count" and not _has_noun(s, q)
    ]
    for other in rejected:
        lo, hi = sorted((quantity, other), key=lambda q: q.first)
        if all(s.low[w] in {",", "and", "not", "but"} for w in range(lo.last + 1, hi.first)):
            noun = next((w for w in range(quantity.first) if s.low[w] in table.FIGURES), -1)
            return noun, True
    return None


def _harm_of(s: Sentence, noun: int) -> Harm | None:
    """The harm that a figure's own words name: "the number of dead", "the death toll"."""
    if noun < 0:
        return None
    if s.low[noun] == "toll":
        return "killed"
    if any(s.low[w] in table.PATIENTS for w in s.children(noun, "nmod")):
        return "injured"
    return next((table.HARMED[s.low[w]] for w in range(noun + 1, min(len(s), noun + 6)) if s.low[w] in table.HARMED), None)


def _of_others(s: Sentence, noun: int) -> bool:
    """Whether a figure is one of things: "the number of houses"."""
    of = [c for c in s.children(noun, "nmod") if s.case_of(c) == "of"] if noun >= 0 else []
    return bool(of) and all(person_of(s, c) is None for c in of)


def _told_before(told: Told, quantity: Quantity, harm: Harm | None) -> Draft | None:
    """The number that is said anew: that which is named beside it ("from six to 13"), else the one told last."""
    near = [d for d in told.numbers(quantity.span[0], _REACH) if harm is None or d.harm == harm]
    beside = {q.low for q in told.s.quantities if q is not quantity and told.s.low[q.first - 1] in {"from", "not"}}
    if "said" in told.s.low[: quantity.first]:
        beside.add(quantity.low)  # "I said nine": the number that was told before
    if (
        told.before is not None and told.s.low[0] == "it" and quantity.first == 2 and _bare_number(told.before)
    ):  # "I said nine.  It is thirty."
        beside |= {q.low for q in told.before.quantities if q.kind == "count"}
    named = [d for d in told.numbers(quantity.span[0], 12) if d.low in beside and (harm is None or d.harm == harm)]
    plain = [d for d in near if not d.included and not d.mention.of_whom and not (d.drawn and d.whole is not None)]
    return next(iter([*named, *plain, *near]), None)
