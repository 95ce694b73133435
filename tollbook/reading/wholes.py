"""Which number told before a share of it takes up: "half of them", "two of the dead", "five of the six minors" (claims.md B2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tollbook.language.en import people
from tollbook.language.en import shares as table
from tollbook.model import Form, Harm, Span

from .draft import Draft
from .hit import Hit
from .mentions import Mention, counted_noun, person_of
from .numbers import Quantity
from .sentence import SUBJECTS, Sentence

REACH = 2
"""Sentences that "them" and "the dead" reach back."""
FAR = 12
"""Sentences that a number said again ("of the 23") reaches back."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a report has told up to a sentence: `found` are the drafts of the sentence itself, `earlier` those before; `before` is the
    sentence just before."""

    s: Sentence
    hits: Sequence[Hit]
    found: Sequence[Draft]
    earlier: Sequence[Draft]
    before: Sentence | None = None

    def numbers(self, at: int, reach: int) -> Iterator[Draft]:
        """Drafts of a number of people that end before the character `at`, the nearest first."""
        for draft in sorted((*self.earlier, *self.found), key=lambda d: d.count_span, reverse=True):
            if draft.s.index < self.s.index - reach:
                return
            counted = draft.mention.kind == "numeral" and draft.form not in {"none", "unknown", "fewer_than", "at_most"} and draft.low > 1
            if counted and draft.count_span[1] <= at:
                yield draft


def whole_of(told: Told, at: int, of: int) -> Draft | None:
    """The number that a share is taken of.  `at` is the first character of the share, `of` the word behind its "of" (-1: no such word)."""
    s = told.s
    low = s.low[of] if of >= 0 else ""
    number = number_at(s, of)
    if number is not None:
        before = next((d for d in told.numbers(at, FAR) if d.low == number.low), None)
        return before or next((d for d in told.found if d.mention.quantity is number), None)  # "half of the 44 dead"
    if low in table.VICTIMS or low in table.HARMED:
        harm = table.HARMED.get(low)
        fitting = [d for d in told.numbers(at, FAR) if d.harm == harm or harm is None and d.harm in {"killed", "injured", "casualties"}]
        fitting = [d for d in fitting if not _a_part(d)] or fitting
        return max((d for d in fitting if d.s is fitting[0].s), key=lambda d: d.low, default=None)
    if of < 0:
        return _divided(told, at)
    if low in table.THEM:
        return next((d for d in told.numbers(at, REACH) if not d.included or d.s is s), None)
    lemma = people.NOUN_FORMS.get(low)
    return next((d for d in told.numbers(at, FAR) if lemma is not None and _same_noun(d, lemma)), None)


def _divided(told: Told, at: int) -> Draft | None:
    """The number whose parts were told last, or else the number told last."""
    harm: Harm | None = None
    for draft in told.numbers(at, REACH):
        if draft.drawn and draft.whole is not None:
            return draft.whole
        if not _a_part(draft) and harm in {None, draft.harm}:
            return _divided_by(told, draft) or draft
        harm = harm or draft.harm
    if harm is None:
        return None
    return next((d for d in told.numbers(at, FAR) if d.harm == harm and not _a_part(d)), None)  # its parts alone are near


def _divided_by(told: Told, part: Draft) -> Draft | None:
    """ "Eleven died: six were pupils, the rest ...": the larger number of the sentence, before the colon that opens its parts."""
    larger = (d for d in told.found if d.harm == part.harm and d.low > part.low and d.count_span[1] < part.count_span[0])
    return next((d for d in larger if ":" in told.s.text[d.count_span[1] : part.count_span[0]]), None)


def _a_part(draft: Draft) -> bool:
    return draft.included or draft.hit.part or draft.mention.of_whom or draft.drawn and draft.whole is not None


def _same_noun(draft: Draft, lemma: str) -> bool:
    nouns = {draft.s.low[counted_noun(draft.s, head)] for head in draft.mention.heads}
    return any(people.NOUN_FORMS.get(noun) == lemma for noun in nouns)


def number_at(s: Sentence, of: int) -> Quantity | None:
    """The numeral that counts the noun behind "of": "of the six minors", "of the 23"."""
    if of < 0:
        return None
    quantity = s.quantity_at.get(of)
    if quantity is None:
        quantity = next((s.quantity_at[c] for c in s.children(of, "nummod") if c in s.quantity_at), None)
    return quantity if quantity is not None and quantity.kind in {"count", "both"} and quantity.low > 1 else None


def people_counted(told: Told, at: int) -> Quantity | None:
    """The nearest number of people before the character `at`, harmed or not, here or in the sentence before.

    "74 men were brought in.  All but three were shot"."""
    for s in (told.s, told.before):
        for quantity in reversed(s.quantities if s is not None else ()):
            if s is None or quantity.span[1] > at or quantity.kind != "count" or quantity.form in {"none", "vague"} or quantity.low < 2:
                continue
            if person_of(s, _noun(s, quantity)) is not None:
                return quantity
    return None


def _noun(s: Sentence, quantity: Quantity) -> int:
    last = quantity.num_last
    return s.head(last) if s.rel(last) in {"nummod", "det", "amod"} and s.head(last) >= 0 else last


def behind_of(s: Sentence, last: int) -> int:
    """The noun or pronoun behind an "of" that follows word `last`; -1 where none follows."""
    if last + 2 >= len(s) or s.low[last + 1] not in {"of", "among", "amongst"}:
        return -1
    for word in range(last + 2, min(len(s), last + 8)):
        if s.low[word] in table.THEM or word in s.quantity_at and s.rel(word) not in {"nummod", "compound"}:
            return word
        if (
            s.low[word] in table.HARMED
            and s.rel(word) != "amod"
            or s.low[word] in table.VICTIMS
            or s.upos(word) in {"NOUN", "PROPN"}
            and s.rel(word) != "compound"
        ):
            return word
        if s.upos(word) in {"VERB", "AUX"} or s.upos(word) == "PUNCT" and s.low[word] not in table.QUOTES:
            break
    return -1


def phrase_end(s: Sentence, last: int, of: int) -> int:
    """The last word of a share's phrase."""
    return max(last, s.phrase(of)[1] if of >= 0 and s.low[of] not in table.THEM else of)


def predicate_of(s: Sentence, first: int, last: int, of: int) -> int:
    """The word that says something of a share; -1 if none.

    It is the verb, the noun or state behind "are", or, where a verb is left out, the noun that follows."""
    end = phrase_end(s, last, of)
    for word in range(last, first - 1, -1):
        above = s.head(word)
        if s.rel(word) in SUBJECTS and above > end:
            return above
    after = end + 1
    while after < len(s) and (s.upos(after) == "ADV" or s.low[after] in {"who"}):
        after += 1
    if after >= len(s):
        return -1
    if s.upos(after) == "AUX":
        return s.head(after) if s.head(after) > after else after
    if s.upos(after) in {"VERB"} and s.low[after] not in {"including"}:
        return after
    return _bare_noun(s, after)


def _bare_noun(s: Sentence, at: int) -> int:
    """The head of the noun phrase that begins at a word, where one does: "half of them [Afghan] women"."""
    for word in range(at, min(len(s), at + 5)):
        if s.upos(word) in {"NOUN", "PROPN"} and not (word + 1 < len(s) and s.upos(word + 1) in {"NOUN", "PROPN"} and s.head(word) > word):
            return word
        if s.upos(word) not in {"NOUN", "PROPN", "ADJ", "DET"} or s.low[word] in table.AGES:
            break
        if s.low[word] in table.HARMED:
            return word
    return -1


def undone(s: Sentence, predicate: int) -> bool:
    """Whether what is said of a share ends the harm or denies it: "were released", "escaped", "are accounted for"."""
    if predicate < 0:
        return False
    words = [predicate, *s.children(predicate, "xcomp", "aux", "compound:prt")]
    return bool({s.low[word] for word in words} & table.UNDONE) or any(
        s.low[c] in {"not", "n't", "never", "twice"} for c in s.children(predicate, "advmod")
    )


def let_go(s: Sentence, word: int) -> bool:
    """Whether the verb that a share hangs on ends the harm: "freed all but six of the 40"."""
    verbs: list[int] = []
    for above in s.ancestors(word):  # "five were freed and the rest are held": the first of two clauses says nothing of the second
        verbs += [above] if s.upos(above) == "VERB" else []
        if len(verbs) > 1 or s.rel(above) == "conj" and s.children(above, *SUBJECTS):
            break
    return word > 0 and s.low[word - 1] in table.UNDONE or any(s.low[verb] in table.UNDONE for verb in verbs)


def drawn(
    told: Told, word: int, harm: Harm, figures: tuple[int, int | None, Form], span: Span, whole: Draft | None, predicate: int = -1
) -> Draft:
    """A draft that takes a number of the report up; `word` stands in the count.

    The words of its harm are those of the whole where its own sentence has none."""
    s = told.s
    low, high, form = figures
    hit = next((h for h in told.hits if h.word == predicate and h.harm == harm), None)
    told_by = hit if hit is not None else Hit(word, word, word, harm)
    harm_span = s.tokens[hit.word].span if hit is not None else whole.harm_span if whole is not None else s.tokens[word].span
    noun = predicate if predicate >= 0 and hit is None and s.upos(predicate) in {"NOUN", "PROPN"} and s.case_of(predicate) == "" else -1
    heads = (noun if noun >= 0 else word,)
    ends = [span, *([s.tokens[noun].span] if noun >= 0 else [])]
    group = min(a for a, _ in ends), max(b for _, b in ends)
    quantity = s.quantity_at.get(word)
    mention = Mention("numeral", heads, low, high, form, span, group, quantity)
    draft = Draft(s, told_by, mention, harm, low, high, form, span, harm_span, certainty=hit.certainty if hit is not None else None)
    draft.drawn, draft.whole = True, whole
    draft.basis = "part" if whole is not None else "total"
    return draft
