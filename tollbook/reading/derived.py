"""Numbers that the words leave to be reckoned: "all but two of them", "half of the passengers", "the rest" (claims.md 3, form `derived`).

Each is computed from the number of the report that it takes up.  A bound that the whole leaves open stays open; a half of an odd number
is rounded down.
"""

from __future__ import annotations

from dataclasses import dataclass

from tollbook.language.en import shares as table
from tollbook.model import Span

from .draft import Draft
from .numbers import Quantity
from .sentence import Sentence
from .wholes import Told, behind_of, drawn, let_go, number_at, people_counted, phrase_end, predicate_of, undone, whole_of


@dataclass(frozen=True, slots=True)
class Share:
    """A phrase that stands for a number: words `first` to `last`, what it is `of` (a word, or -1); `ratio` of the whole, or the whole
    less `less` ("all but two"), or what is left of it (`rest`)."""

    first: int
    last: int
    of: int
    ratio: tuple[int, int] | None = None
    less: int = 0
    rest: bool = False


def shares_of(told: Told) -> list[Draft]:
    """The sentence's drafts, those of reckoned shares among them; what took the numeral or pronoun of a share for people is gone."""
    out = list(told.found)
    for share in _shares(told.s):
        span = told.s.chars(share.first, phrase_end(told.s, share.last, share.of) if share.of >= 0 else share.last)
        out = [
            d
            for d in out
            if not (span[0] <= d.count_span[0] and d.count_span[1] <= span[1] and not (_definite(d) and not _excepted(told.s, share, d)))
        ]
        draft = _draft_of(Told(told.s, told.hits, out, told.earlier, told.before), share, span)
        if draft is not None:
            out = [d for d in out if not (d.hit is draft.hit and d.mention.kind == "pronoun")]
            out.append(draft)
    return out


def _definite(draft: Draft) -> bool:
    return draft.mention.kind == "numeral" and draft.mention.definite


def _excepted(s: Sentence, share: Share, draft: Draft) -> bool:
    """Whether a draft counts those whom a share leaves out: the two of "all but two of the 14"."""
    return share.less > 0 and draft.count_span[1] <= s.tokens[share.last].end


def _shares(s: Sentence) -> list[Share]:
    out: list[Share] = []
    for word in range(len(s)):
        low = s.low[word]
        quantity = s.quantity_at.get(word)
        if (
            low == "all"
            and word + 2 < len(s)
            and s.low[word + 1] in table.EXCEPT
            and (but := s.quantity_at.get(word + 2)) is not None
            and but.kind in {"count", "both"}
        ):
            out.append(Share(word, but.last, behind_of(s, but.last), less=but.low))
        elif quantity is not None and quantity.kind == "fraction" and quantity.ratio is not None and quantity.first == word:
            of = behind_of(s, quantity.last)
            if of >= 0:
                out.append(Share(quantity.first, quantity.last, of, ratio=quantity.ratio))
        elif low in table.REST and word > 0 and s.low[word - 1] == "the":
            out.append(Share(word - 1, word, behind_of(s, word), rest=True))
    return out


def _draft_of(told: Told, share: Share, span: Span) -> Draft | None:
    """The claim that a share makes: of the harm that its own predicate tells, else of its whole's; none where it was freed or got away."""
    s = told.s
    predicate = predicate_of(s, share.first, share.last, share.of)
    hit = next((h for h in told.hits if h.word == predicate and not h.weak), None)
    if hit is None and predicate >= 0:  # "are believed to be held"
        hit = next((h for h in told.hits if h.word in s.children(predicate, "xcomp") and not h.weak), None)
        predicate = hit.word if hit is not None else predicate
    if undone(s, predicate) or let_go(s, share.first) or let_go(s, share.last) or hit is not None and hit.reality != "fact":
        return None
    whole = whole_of(told, span[0], share.of)
    first = s.low[share.of] in table.THEM if share.of >= 0 else False
    counted = people_counted(told, span[0]) if whole is None and hit is not None and first and not share.rest else None
    if whole is None and hit is not None and counted is None:
        counted = number_at(s, share.of)  # "all but two of the 14 passengers were killed"
    if whole is None and counted is None:
        return None
    figures = _reckoned(told, share, whole, counted)
    if figures is None:
        return None
    word = share.last if share.ratio is None else share.first
    harm = hit.harm if hit is not None else whole.harm if whole is not None else None
    if harm is None:
        return None
    inside = whole if whole is not None and (whole.harm == harm or whole.harm == "casualties") else None
    return drawn(told, word, harm, (*figures, "derived"), (s.tokens[share.first].start, _end(s, share)), inside, predicate)


def _end(s: Sentence, share: Share) -> int:
    return s.tokens[max(share.last, share.of if share.of >= 0 else 0)].end


def _reckoned(told: Told, share: Share, whole: Draft | None, counted: Quantity | None) -> tuple[int, int | None] | None:
    low, high = (whole.low, whole.high) if whole is not None else (counted.low, counted.high) if counted is not None else (0, 0)
    if share.ratio is not None:
        over, under = share.ratio
        return (_rounded(low * over, under), None if high is None else _rounded(high * over, under)) if 0 < over < under else None
    less = share.less if not share.rest else _told_parts(told, share, whole)
    if not 0 < less < low:
        return None
    return low - less, None if high is None else high - less


def _rounded(over: int, under: int) -> int:
    """The nearest whole number, of two as near the smaller."""
    return (2 * over + under - 1) // (2 * under)


def _told_parts(told: Told, share: Share, whole: Draft | None) -> int:
    """How many of a whole are told of before "the rest": by the numbers between in its sentence, else by the sentence before."""
    s = told.s
    if whole is None:
        return 0
    begin, end = max(whole.count_span[1], s.span[0]), s.tokens[share.first].start
    here = [q for q in s.quantities if begin <= q.span[0] and q.span[1] <= end and q.kind in {"count", "both"} and q.low < whole.low]
    if here:
        return sum(q.low for q in here)
    before = [
        d
        for d in told.earlier
        if d.s is told.before and d.harm == whole.harm and d.low < whole.low and d is not whole and d.count_span[0] > whole.count_span[0]
    ]
    return sum(d.low for d in before)
