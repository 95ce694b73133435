"""Who is counted: from the head of a victims' noun phrase to mentions with a number.

A noun phrase may hold several (claims.md C5, C6): each numeral is one, the single persons beside it together one more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from tollbook.language.en import harms as table
from tollbook.language.en import people, sources
from tollbook.language.en.people import Person
from tollbook.model import Certainty, Form, Span

from .lists import count_of, names_of_number
from .numbers import Quantity
from .sentence import SUBJECTS, Sentence

MentionKind = Literal["numeral", "single", "bare", "none", "pronoun"]

COUNTABLE = {"count", "both", "none"}
MULTIPLES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "twin": 2}
DEFINITE = {"the", "this", "these", "those", "that", "such"}
GENERIC_HEADS = {
    "number",
    "total",
    "group",
    "couple",
    "dozens",
    "hundreds",
    "thousands",
    "scores",
    "tens",
    "rest",
    "majority",
    "remains",
    "body",
    "bodies",
    "corpse",
    "corpses",
    "dead",
    "series",
    "pair",
    "handful",
    "all",
    "most",
    "half",
    "none",
    "one",
    "some",
    "many",
    "several",
    "few",
    "both",
    "neither",
    "each",
    "any",
    "death",
    "deaths",
    "lives",
    "life",
    "members",
    "member",
}
PARTITIVE = {"of", "among", "amongst", "from", "out of"}


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
    if lemma is None:
        return None
    before = s.low[word - 1] if word else ""
    return people.COMPOUNDS.get((before, lemma)) or people.PEOPLE[lemma]


def is_plural(s: Sentence, word: int) -> bool:
    low = s.low[word]
    if low in {"people", "police", "troops", "personnel", "clergy", "others", "staff", "civilians", "family"}:
        return True
    lemma = people.NOUN_FORMS.get(low)
    if lemma is not None:
        return low != lemma
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
            and (child < word or s.rel(child) == "nummod")
        ):
            return quantity
    above = s.head(word)
    over = s.quantity_at.get(above) if s.rel(word) == "nmod" and s.case_of(word) == "of" else None
    if over is not None and _usable(over) and over.num_first <= above <= over.num_last and over.form == "vague":
        return over  # "a number of injuries", "dozens of bodies"
    # a numeral inside the phrase that the tree hangs elsewhere
    first, _ = s.phrase(word)
    for quantity in reversed(s.quantities):
        beside = s.head(word) >= 0 and s.head(quantity.num_last) == s.head(word) and s.rel(word) != "nmod:poss"
        if (first <= quantity.num_first or beside) and quantity.num_last < word and _usable(quantity):
            between = range(quantity.num_last + 1, word)
            if all(
                (s.upos(w) not in {"PUNCT", "CCONJ", "VERB"} or s.rel(w) == "amod" and s.upos(w) == "VERB")
                and s.rel(w) in {"amod", "compound", "nmod:poss", "flat", "advmod", "det", "nummod", "dep"}
                for w in between
            ):
                return quantity
    return None


def counts_alone(s: Sentence, word: int) -> bool:
    """ "2 dead, 5 hurt": a state right after its number and before a comma has nothing to do with the words of the next number, on
    which a tree may hang it."""
    above = s.head(word)
    return (
        0 < word < above - 1
        and word - 1 in s.quantity_at
        and s.low[word + 1] in {",", ";", "and", "&"}
        and any(between in s.quantity_at for between in range(word + 2, above + 1))
    )


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


def numeral_of(s: Sentence, word: int, quantity: Quantity) -> Mention:
    form: Form = quantity.form
    low, high = quantity.low, quantity.high
    noun = counted_noun(s, word)
    families = s.low[noun] in people.FAMILY_FORMS
    if families and form in {"exact", "implied"}:
        form, high = "at_least", None
    partitive = any(s.case_of(c) in PARTITIVE and _is_known(s, c) for c in s.children(word, "nmod", "obl"))
    definite = any(
        s.low[d] in {"the", "these", "those", "both", "all"} for d in s.children(word, "det", "det:predet") if d not in s.quantity_at
    )
    kind: MentionKind = "none" if quantity.kind == "none" or form == "none" else "numeral"
    extra = (
        "more"
        if any(s.low[c] in {"another", "more", "additional", "further", "extra"} for c in s.children(word, "det", "amod", "advmod"))
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
    determiners = [s.low[d] for d in s.children(word, "det", "det:predet")]
    if low in {"number", "total", "percentage", "count"}:
        if low == "number" and {"a", "an"} & set(determiners) and not s.children(word, "nmod"):
            return Mention("bare", (word,), 2, None, "vague", span, span)  # "ten are hurt and a number missing"
        return None  # "the exact number of those injured" is no one
    if low in {"nobody", "none", "neither"} or low == "one" and "no" in determiners or "no" in determiners or "neither" in determiners:
        return Mention(
            "none",
            (counted_noun(s, word),),
            0,
            0,
            "none",
            s.tokens[word].span
            if low in {"nobody", "none", "neither"}
            else s.chars(min([word, *s.children(word, "det")]), word if low == "one" else min([word, *s.children(word, "det")])),
            span,
        )
    if s.upos(word) == "PRON":
        if low in {"others", "someone", "somebody"} or low in {"many", "several", "some"}:
            return Mention(
                "bare" if low in {"others", "many", "several", "some"} else "single",
                (word,),
                2 if low not in {"someone", "somebody"} else 1,
                None if low not in {"someone", "somebody"} else 1,
                "vague" if low not in {"someone", "somebody"} else "implied",
                span,
                span,
            )
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


def _is_apposition(s: Sentence, head: int) -> bool:
    """A member that only names the one before it: "her son, Ali", "Riyad, a teacher," (the tree often coordinates them)."""
    above = s.head(head)
    if s.rel(head) not in {"conj", "appos", "list", "dep"} or above < 0 or above > head or s.children(head, "cc"):
        return False
    if _is_bare_role(s, head) and (naming_before(s, above) or _is_bare_role(s, above)):
        return True  # "Paz, senator and presidential hopeful"
    if any(s.low[word] in {"and", "or"} for word in range(above + 1, head)):
        return False
    named, naming = s.upos(head) == "PROPN", s.upos(above) == "PROPN"
    if named and not naming:
        return s.upos(above) == "NOUN" and person_of(s, above) is not None and not is_plural(s, above) and head - above <= 6
    if naming and not named:
        return (
            not is_plural(s, head)
            and any(s.low[d] in {"a", "an", "the"} for d in s.children(head, "det"))
            and person_of(s, head) is not None
        )
    return False


def _shares_membership(s: Sentence, numeral: Mention, head: int) -> bool:
    """ "32 members of its armed forces and ministry security personnel": the second body is one whose members are counted, no group
    beside them, whatever the tree says."""
    noun = numeral.heads[0]
    whose = s.head(noun) if s.rel(noun) == "nmod" else noun
    members = s.low[whose] in {"members", "member", "elements", "officers", "agents", "soldiers", "troops", "employees"}
    of_body = any(s.case_of(c) == "of" for c in s.children(whose, "nmod"))
    body = (
        s.low[head] in {"personnel", "forces", "police", "troops", "staff", "guard", "army", "militia", "navy"}
        and head not in s.quantity_at
    )
    return members and of_body and body and s.rel(head) == "conj" and not s.children(head, "nummod", "det")


def _names_before(s: Sentence, heads: list[int], head: int) -> bool:
    """Whether a name, parted by a comma alone, names the kin or officer told just before: "his wife, Ana Ruiz"."""
    at = heads.index(head)
    if at == 0 or s.upos(head) != "PROPN":
        return False
    before = heads[at - 1]
    if (
        s.upos(before) != "NOUN"
        or person_of(s, before) is None
        or is_plural(s, before)
        or any(s.upos(c) == "PROPN" for c in s.children(before, "flat", "appos"))
    ):
        return False
    return any(s.low[word] == "," for word in range(before + 1, head)) and all(
        s.low[word] == "," or s.upos(word) == "PROPN" or word in s.quantity_at for word in range(before + 1, head)
    )


def _joined_without_sign(s: Sentence, heads: list[int], head: int) -> bool:
    """Whether nothing parts a name from the head before it: two words of one name that the tree took for two persons."""
    at = heads.index(head)
    if at == 0 or s.upos(head) != "PROPN" or s.upos(heads[at - 1]) != "PROPN":
        return False
    return all(s.upos(word) in {"PROPN", "ADJ"} or s.low[word] in {"-", "'", "’", "[", "]"} for word in range(heads[at - 1] + 1, head))


def _is_bare_role(s: Sentence, word: int) -> bool:
    """A singular noun for a person with nothing before it that would make it somebody else: no article, possessive, number or name."""
    if s.heading or s.upos(word) != "NOUN" or is_plural(s, word) or person_of(s, word) is None:
        return False
    return not s.children(word, "det", "nmod:poss", "nummod") and not any(
        s.upos(c) == "PROPN" for c in s.children(word, "flat", "appos", "compound")
    )


def naming_before(s: Sentence, word: int) -> bool:
    """Whether a word is a name, or describes one just named."""
    return s.upos(word) == "PROPN" or s.rel(word) == "appos" and s.head(word) >= 0 and s.upos(s.head(word)) == "PROPN"


def _follows_title(s: Sentence, head: int) -> int:
    """The noun just before a name that is its title, though the tree made two objects of them: "the publisher Luis Salas"; -1 if none."""
    before = head - 1
    title = s.upos(head) == "PROPN" and before >= 0 and s.upos(before) == "NOUN" and person_of(s, before) is not None
    return before if title and s.head(before) == s.head(head) else -1


def expand(s: Sentence, heads: list[int]) -> list[Mention]:
    """All mentions of coordinated heads: numerals one by one, singles joined into one (C5, C6), bare plurals joined into one."""
    numerals: list[Mention] = []
    singles: list[Mention] = []
    bare: list[Mention] = []
    taken: set[int] = set()
    ordered = sorted(dict.fromkeys(heads))
    for head in ordered:
        if (
            head in taken
            or _names_before(s, ordered, head)
            or _joined_without_sign(s, ordered, head)
            or _is_apposition(s, head)
            and s.head(head) in heads
            or _follows_title(s, head) in heads
        ):
            continue
        noun = counted_noun(s, head)
        if noun != head:
            taken.add(noun)
        if numerals and _shares_membership(s, numerals[-1], head):
            numerals[-1] = replace(numerals[-1], heads=(*numerals[-1].heads, head))
            continue
        mention = mention_of(s, head)
        if mention is None:
            continue
        if mention.kind in {"numeral", "none"}:
            numerals.append(mention)
        elif mention.kind == "bare":
            bare.append(mention)
        else:
            singles.append(mention)
    out = _shared_modifier(numerals)
    singles = _not_spelled_out(s, numerals, singles)
    named = [m for m in singles if m.kind == "single"] or singles[:1]
    if named:
        out.append(_listed(s, _join(s, named)))
    if bare:
        out.append(_join(s, bare))
    return sorted(out, key=lambda m: m.span)


def _not_spelled_out(s: Sentence, numerals: list[Mention], singles: list[Mention]) -> list[Mention]:
    """Single persons who only spell out the number before them: "two brothers, a driver and a guard"."""
    for numeral in numerals:
        exact = numeral.form == "exact" and numeral.low > 1
        first, last = names_of_number(s, numeral.quantity.first, numeral.heads[0], numeral.low) if exact and numeral.quantity else (0, -1)
        singles = [m for m in singles if m.kind != "single" or not all(first <= head <= last for head in m.heads)]
        after = [m for m in singles if m.kind == "single" and m.span[0] > numeral.span[0]]
        if (
            not after
            or len(after) != numeral.low
            or numeral.form != "exact"
            or len(after) < len([m for m in singles if m.kind == "single"])
        ):
            continue
        between = s.text[numeral.group[1] : after[0].span[0]] if after[0].span[0] > numeral.group[1] else ""
        if between.strip() in {",", ":", "-", "–", "—", ""} and " and " not in between:
            return [m for m in singles if m.kind != "single"]
    return singles


def _listed(s: Sentence, mention: Mention) -> Mention:
    """A mention of single persons whose number is read off their list, where names stand in one."""
    if mention.kind != "single" or not any(s.upos(head) == "PROPN" or s.children(head, "appos", "conj", "flat") for head in mention.heads):
        return mention
    count, named, first, last = count_of(s, mention.heads)
    joined = any(s.low[word] in {"and", "&"} for word in range(first, last))
    if any(s.low[w] in table.VERB_FORMS and s.low[w - 1] in {"and", ","} for w in range(first + 1, last) if w not in mention.heads):
        return mention  # "killing Paz and wounding Ruiz"
    if count < 2 or not joined or count == mention.low or named < 2 or len(mention.heads) == 1 and named < count:
        return mention
    span = min(s.tokens[first].start, mention.span[0]), max(s.tokens[last].end, mention.span[1])
    return replace(mention, low=count, high=count, span=span, group=span)


def _shared_modifier(numerals: list[Mention]) -> list[Mention]:
    """C8: "at least four children and five women": what bounds the first number bounds those coordinated with it."""
    out: list[Mention] = []
    for mention in numerals:
        before = out[-1] if out else None
        if before is not None and mention.form == "exact" and before.form == "at_least" and mention.low > 1 and mention.extra is None:
            mention = replace(mention, form="at_least", high=None)
        out.append(mention)
    return out


def _join(s: Sentence, mentions: list[Mention]) -> Mention:
    if len(mentions) == 1:
        return mentions[0]
    first = mentions[0]
    span = min(m.span[0] for m in mentions), max(m.span[1] for m in mentions)
    if first.kind == "bare":
        low, high = 2, None
    else:
        low = sum(m.low for m in mentions)
        high = low
    return Mention(
        first.kind,
        tuple(h for m in mentions for h in m.heads),
        low,
        high,
        first.form,
        span,
        span,
        definite=all(m.definite for m in mentions),
    )


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
