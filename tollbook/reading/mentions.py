"""Who is counted: from the head of a victims' noun phrase to mentions with a number.

A noun phrase may hold several (claims.md C5, C6): each numeral is one, the single persons beside it together one more.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from tollbook.language.en import harms as table
from tollbook.language.en import people, sources
from tollbook.language.en.people import Person
from tollbook.model import Certainty, Form, Span

from .numbers import Quantity
from .sentence import SUBJECTS, Sentence

MentionKind = Literal["numeral", "single", "bare", "none", "pronoun"]

COUNTABLE = {"count", "both", "none"}
MULTIPLES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "twin": 2}
DEFINITE = {"the", "this", "these", "those", "that", "such"}
GENERIC_HEADS = frozenset("""
    number total group couple dozens hundreds thousands scores tens rest majority remains body bodies corpse corpses dead series
    pair handful all most half none one some many several few both neither each any death deaths lives life members member
""".split())
"""Heads that count people or stand for them without saying who."""
MEMBERS = {"member", "members"}
PARTITIVE = {"of", "among", "amongst", "from", "out of"}
_OPENING = frozenset({",", "-", "–", "—", "--", "(", "with"})
"""What may part a number from the whole it is told of: "three, of the fifteen"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """People that a phrase counts.  `heads` are the words that describe them (members of a coordination of singles); `low`, `high`,
    `form` as in Count; `span` what Count.words shows; `group` the whole phrase; `definite`: it points back to people known."""

    kind: MentionKind
    heads: tuple[int, ...]
    low: int
    high: int | None
    form: Form
    span: Span
    group: Span
    quantity: Quantity | None = None
    definite: bool = False
    extra: str | None = None
    of_whom: bool = False


def person_of(s: Sentence, word: int) -> Person | None:
    """What the table says of a noun, with the word before it where the two are one ("service member")."""
    lemma = people.NOUN_FORMS.get(s.low[word])
    before = s.low[word - 1] if word else ""
    if lemma is None:
        return people.HEAD if s.low[word] in {"head", "heads"} and before in people.HEADED else None
    return people.COMPOUNDS.get((before, lemma)) or people.PEOPLE[lemma]


def is_plural(s: Sentence, word: int) -> bool:
    low = s.low[word]
    if low in {"people", "police", "troops", "personnel", "clergy", "others", "staff", "civilians", "family"}:
        return True
    lemma = people.NOUN_FORMS.get(low)
    if lemma is not None:
        return low != lemma
    if s.upos(word) == "PROPN" and s.children(word, "flat", "flat:name"):
        return False  # a name in -s
    return s.tokens[word].xpos in {"NNS", "NNPS"} or s.feat(word, "Number=Plur")


def _usable(quantity: Quantity | None) -> bool:
    return quantity is not None and quantity.kind in COUNTABLE


def quantity_of(s: Sentence, word: int) -> Quantity | None:
    """The quantity that counts a noun: its own numeral, or the noun being the numeral."""
    own = s.quantity_at.get(word)
    if _usable(own) and own is not None and own.num_first <= word <= own.num_last:
        return own
    for child in s.children(word, "nummod", "det", "amod", "advmod", "nmod", "compound", "nmod:unmarked", "dep", "nsubj", "det:predet"):
        quantity = s.quantity_at.get(child)
        if (
            quantity is not None
            and _usable(quantity)
            and quantity.num_first <= child <= quantity.num_last
            and (child < word or s.rel(child) == "nummod" or s.low[word] == "family" and s.case_of(child) == "of")
        ):
            return quantity
    if s.low[word] == "family":  # "a family of nine people"
        inner = next((c for c in s.children(word, "nmod") if s.case_of(c) == "of"), -1)
        counted = [s.quantity_at[c] for c in s.children(inner, "nummod") if c in s.quantity_at] if inner >= 0 else []
        if counted and _usable(counted[0]) and person_of(s, inner) is not None:
            return counted[0]
    above = s.head(word)
    over = s.quantity_at.get(above) if s.rel(word) == "nmod" and s.case_of(word) == "of" else None
    if over is not None and _usable(over) and over.num_first <= above <= over.num_last and over.form == "vague":
        return over  # "a number of injuries", "dozens of bodies"
    ranged = s.quantity_at.get(word - 1)
    if ranged is not None and _usable(ranged) and ranged.form == "range" and ranged.last == word - 1 and ranged.noun == s.low[word]:
        return ranged  # "between 30 and 40 people", whatever the tree says
    # a numeral inside the phrase that the tree hangs elsewhere
    first, _ = s.phrase(word)
    for quantity in reversed(s.quantities):
        beside = s.head(word) >= 0 and s.head(_top(s, quantity)) == s.head(word) and s.rel(word) != "nmod:poss"
        begin = word - (s.low[word - 1] == ",")
        beside = beside or quantity.form == "range" and quantity.last == begin - 1  # no tree parts "between ten and twelve people"
        if (first <= quantity.num_first or beside) and quantity.num_last < word and _usable(quantity):
            between = range(quantity.num_last + 1, begin if beside else word)
            if all(
                (s.upos(w) not in {"PUNCT", "CCONJ", "VERB"} or s.rel(w) == "amod" and s.upos(w) == "VERB")
                and s.rel(w) in {"amod", "compound", "nmod:poss", "flat", "advmod", "det", "nummod", "dep"}
                for w in between
            ):
                return quantity
    return None


def _top(s: Sentence, quantity: Quantity) -> int:
    """The word of a numeral that the others hang on: of "between 14 and 17" the tree may take either."""
    word = quantity.num_last
    while quantity.num_first <= s.head(word) <= quantity.num_last:
        word = s.head(word)
    return word


def counts_alone(s: Sentence, word: int, behind: int = -1) -> bool:
    """ "2 dead, 5 hurt": a state right after its number and before a comma has nothing to do with the words of the next number, on
    which a tree may hang it.  `behind`: the noun that stands between the number and the state."""
    above = s.head(word)
    before = (behind if behind > 0 else word) - 1
    return (
        0 < word < above - 1
        and before in s.quantity_at
        and s.low[word + 1] in {",", ";", "and", "&", "/"}
        and any(between in s.quantity_at for between in range(word + 2, above + 1))
    )


def parted_number(s: Sentence, last: int, signs: Collection[str]) -> bool:
    """Whether a number ends at a word, with one of some signs before it: the two of "five shot, two dead" is nothing to the five."""
    number = s.quantity_at.get(last) if last >= 0 else None
    return number is not None and number.kind == "count" and number.first > 0 and s.low[number.first - 1] in signs


def of_some(s: Sentence, word: int) -> bool:
    """ "Five were shot, one fatally", "one of them fatally": an adverb right behind a number tells of these alone."""
    last = word - 3 if s.low[max(0, word - 2) : word] == ["of", "them"] else word - 1
    return parted_number(s, last, _OPENING)


def counted_noun(s: Sentence, word: int) -> int:
    """The noun that describes the people of a numeral's phrase: "dozens of civilians" -> civilians, "bodies of four men" -> bodies."""
    if s.low[word] in GENERIC_HEADS or word in s.quantity_at:
        for child in s.children(word, "nmod", "obl"):
            if s.case_of(child) in PARTITIVE and s.upos(child) != "PRON":
                if s.low[child] in GENERIC_HEADS and child not in s.quantity_at:
                    return counted_noun(s, child)
                return child
    return word


def _phrase_span(s: Sentence, word: int) -> Span:
    first, last = s.phrase(word)
    for appos in s.children(word, "appos"):
        if s.children(appos, "case"):
            continue
        last = max(last, s.phrase(appos)[1])
    return s.chars(first, last)


def _is_known(s: Sentence, word: int) -> bool:
    """Whether a word stands for people told before: "them", "whom", "the dead"."""
    return s.upos(word) == "PRON" or s.low[word] in {"whom", "which", "them"} or any(s.low[d] in DEFINITE for d in s.children(word, "det"))


def _one_who(s: Sentence, quantity: Quantity) -> bool:
    """Whether a bare number behind a comma is some of those just told: "three were killed, one who had come by chance"."""
    first, after = quantity.first, quantity.last + 1
    return first > 1 and after < len(s) and s.low[first - 1] in {",", "(", "–", "—"} and s.low[after] == "who"


def numeral_of(s: Sentence, word: int, quantity: Quantity) -> Mention:
    form: Form = quantity.form
    low, high = quantity.low, quantity.high
    noun = counted_noun(s, word)
    families = s.low[noun] in people.FAMILY_FORMS
    if families and form in {"exact", "implied"}:
        form, high = "at_least", None
    counts = word in s.quantity_at or s.low[word] in GENERIC_HEADS - MEMBERS  # "two members of the band" are two of no number told
    partitive = counts and any(s.case_of(c) in PARTITIVE and _is_known(s, c) for c in s.children(word, "nmod", "obl"))
    partitive = partitive or word in s.quantity_at and _one_who(s, quantity)
    definite = any(
        s.low[d] in {"the", "these", "those", "both", "all"} for d in s.children(word, "det", "det:predet") if d not in s.quantity_at
    )
    kind: MentionKind = "none" if quantity.kind == "none" or form == "none" else "numeral"
    extra = (
        "more"
        if any(
            s.low[c] in {"another", "more", "additional", "further", "extra"} and s.low[c + 1 : c + 2] != ["than"]
            for c in s.children(word, "det", "amod", "advmod")
        )
        else None
    )
    if extra is None and (s.low[word] in {"others", "other"} or any(s.low[c] == "other" for c in s.children(word, "amod"))):
        extra = "other"
    extra = quantity.extra or extra
    return Mention(kind, (noun,), low, high, form, quantity.span, _phrase_span(s, word), quantity, definite, extra, partitive)


def _single(s: Sentence, word: int) -> Mention | None:
    """A phrase without a numeral: one person, a couple, or a bare plural."""
    low = s.low[word]
    span = _phrase_span(s, word)
    if any(s.low[c] == "many" and s.low[c - 1] == "how" for c in (word, *s.children(word, "amod", "det", "nummod")) if c):
        return None  # "how many children died is not known"
    determiners = [s.low[d] for d in s.children(word, "det", "det:predet")]
    if low in {"number", "total", "percentage", "count"}:
        if low == "number" and {"a", "an"} & set(determiners) and not s.children(word, "nmod"):
            return Mention("bare", (word,), 2, None, "vague", span, span)  # "ten are hurt and a number missing"
        return None  # "the exact number of those injured" is no one
    if low in {"nobody", "none", "neither"} or {"no", "neither"} & set(determiners):
        first = min([word, *s.children(word, "det")])
        nobody = s.tokens[word].span if low in {"nobody", "none", "neither"} else s.chars(first, word if low == "one" else first)
        return Mention("none", (counted_noun(s, word),), 0, 0, "none", nobody, span)
    if low == "most" or s.upos(word) == "PRON" and low in {"others", "many", "several", "some"}:
        return Mention("bare", (counted_noun(s, word),) if low == "most" else (word,), 2, None, "vague", span, span)
    if s.upos(word) == "PRON":
        if low in {"someone", "somebody"}:
            return Mention("single", (word,), 1, 1, "implied", span, span)
        if low in {"those"} and s.children(word, "acl:relcl", "acl"):
            return Mention("bare", (word,), 2, None, "vague", span, span, definite=True)
        return Mention("pronoun", (word,), 1, 1, "implied", s.tokens[word].span, span, definite=True)
    if low in people.PAIRS:
        return Mention("single", (word,), 2, 2, "implied", span, span)
    definite = any(d in DEFINITE for d in determiners) or bool(s.children(word, "nmod:poss"))
    if is_plural(s, word):
        return Mention("bare", (counted_noun(s, word),), 2, None, "vague", span, span, definite=definite)
    return Mention("single", (counted_noun(s, word),), 1, 1, "implied", span, span, definite=definite)


def mention_of(s: Sentence, word: int) -> Mention | None:
    """The mention that one noun phrase head makes, alone."""
    for child in s.children(word, "amod", "compound"):
        if s.low[child] in MULTIPLES and s.low[word] in table.NOUN_FORMS:
            value = MULTIPLES[s.low[child]]
            return Mention("numeral", (word,), value, value, "exact", s.tokens[child].span, _phrase_span(s, word))
    quantity = quantity_of(s, word)
    if quantity is not None:
        return numeral_of(s, word, quantity)
    noun = counted_noun(s, word)
    if noun != word and s.low[word] in table.BODY_NOUNS | {"body", "bodies", "remains", "lives", "life", "deaths", "death", "members"}:
        inner = quantity_of(s, noun)
        if inner is not None:
            return numeral_of(s, noun, inner)
    return _single(s, word)


def companions(s: Sentence, hit_word: int) -> list[int]:
    """People who suffer beside the subject: "killed alongside her son", "along with two others"."""
    out: list[int] = []
    for child in s.children(hit_word, "obl", "nmod", "advcl"):
        case = s.case_of(child)
        if case in {"alongside", "together with", "along with", "alongside with", "beside", "as well as"} or (
            case == "with" and child and any(s.low[a] in {"along", "together"} for a in s.children(hit_word, "advmod"))
        ):
            out.append(child)
    for child in s.children(hit_word, "advmod"):  # "was taken, together with her brother"
        if s.low[child] in {"along", "together"}:
            out.extend(c for c in s.children(child, "obl", "nmod") if s.case_of(c) == "with")
    for word in s.subtree(hit_word, without=(*SUBJECTS, "conj", "advcl", "ccomp", "acl", "acl:relcl", "parataxis")):
        beside = s.case_of(word) in {"alongside", "along with", "together with"}
        if beside and word > hit_word and word not in out and s.rel(word) == "nmod":
            parted = any(s.low[c - 1] == "," for c in s.children(word, "case")[:1] if c)
            if parted and s.children(word, "nmod:poss"):  # "killed in a raid on their home, alongside their son"
                out.append(word)
    return out


def included(s: Sentence, heads: list[int]) -> list[int]:
    """People that a phrase is said to include: "four civilians, including a woman and her two sons"."""
    out: list[int] = []
    for head in heads:
        for child in s.subtree(head, without=("acl:relcl", "ccomp", "parataxis")):
            if (
                child != head
                and s.rel(child) in {"nmod", "obl", "acl", "appos"}
                and s.case_of(child) in {"including", "among them", "among"}
            ):
                if s.low[child] in {"them", "whom"}:  # "39 persons, among them a seller and six minors": what follows beside it
                    out.extend(c for other in s.children(head, "appos", "conj", "nmod", "dep") if other > child for c in s.conjuncts(other))
                    continue
                out.extend(s.conjuncts(child))
                out.extend(
                    c
                    for other in s.conjuncts(child)
                    for c in s.children(other, "nmod")
                    if s.case_of(c) in {"with", "and"} and not s.children(c, "amod")
                )
    return list(dict.fromkeys(out))


def predicate_of(s: Sentence, mention: Mention) -> tuple[int, Certainty | None]:
    """The noun that the sentence says those counted to be, and how sure it is; (-1, None) where it says none.

    "Four of the dead were bakers" (bakers, None); "many are thought to have been guards" (guards, suspected).
    """
    head = mention.heads[0]
    while s.rel(head) == "nmod" and s.case_of(head) in PARTITIVE:
        head = s.head(head)
    if s.rel(head) not in {"nsubj", "nsubj:pass"}:
        return -1, None
    above = s.head(head)
    if s.children(above, "cop") and person_of(s, above) is not None:
        return above, None
    for noun in s.children(above, "xcomp"):
        if s.children(noun, "cop") and person_of(s, noun) is not None:
            return noun, sources.HEDGED.get(s.low[above])
    return -1, None
