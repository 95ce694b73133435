"""From the hits of a sentence to drafts of claims: every victim phrase, its members, and numerals that the tree hangs elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from tollbook.language.en import harms as table
from tollbook.language.en.numerals import BESIDE_TOLD
from tollbook.language.en.people import FAMILY_FORMS, PARENTS
from tollbook.language.en.things import THINGS, looks_like_occupation
from tollbook.model import Rejection, Span

from .conjuncts import expand
from .draft import Draft
from .hit import Hit
from .mentions import (
    MEMBERS,
    COUNTABLE,
    Mention,
    companions,
    counted_noun,
    counts_alone,
    included,
    is_plural,
    mention_of,
    numeral_of,
    person_of,
    quantity_of,
)
from .numbers import Quantity
from .sentence import SUBJECTS, Sentence
from .victims import sufferers
from .voice import told_by_age

IsPlace = Callable[[Span], bool]
_FAR = 12


def drafts_of(s: Sentence, hits: list[Hit], is_place: IsPlace) -> tuple[list[Draft], list[Rejection]]:
    """All drafts of a sentence and what was not read, with the reason."""
    drafts: list[Draft] = []
    rejections: list[Rejection] = []
    used: set[int] = set()
    bound = beside_harm(s, hits)
    for hit in hits:
        for mention, part in _bound_first(s, hit, bound, list(_mentions(s, hit, is_place))):
            if hit.reality == "unreal":
                rejections.append(Rejection(s.text[slice(*mention.span)], mention.span, "not told as a fact"))
                continue
            if mention.quantity is not None:
                used.update(range(mention.quantity.first, mention.quantity.last + 1))
            draft = _draft(s, hit, mention)
            draft.included = part
            drafts.append(draft)
    drafts.extend(_stray_numerals(s, hits, used))
    rejections.extend(_refused(s, hits, drafts, used))
    return drafts, rejections


def beside_harm(s: Sentence, hits: list[Hit]) -> dict[int, tuple[Hit, Quantity, int]]:
    """Numerals right before the word of their harm, by first word: "23 civilians killed and 41 injured", "25 wounded, four missing".

    Where verbs are left out trees go astray; the order of the words does not.
    """
    by_word = {hit.word: hit for hit in hits if not hit.weak and not hit.part}
    out: dict[int, tuple[Hit, Quantity, int]] = {}
    for quantity in s.quantities:
        if quantity.kind not in {"count", "both"} or quantity.form == "none" or _of_children(s, quantity.num_last):
            continue
        if quantity.kind == "both" and any(hit.victims and max(hit.victims) < quantity.first < hit.word for hit in hits):
            continue  # "his brothers, A and B, both fell"
        at = quantity.last + 1
        noun = quantity.num_last
        while (
            at < len(s) and at not in by_word and at - quantity.last <= 3 and (s.low[at] in table.STAND_INS or person_of(s, at) is not None)
        ):
            noun = at
            at += 1
        while at < len(s) and s.low[at] in table.LINKS and at - noun <= 3:
            at += 1
        hit = by_word.get(at)
        if (
            hit is not None
            and not _of_nobody(s, noun)
            and not _says_whence(s, noun)
            and not (s.first_conjunct(noun) != noun and s.case_of(s.first_conjunct(noun)) in {"including", "among"})
            and not (s.rel(at) == "amod" and s.head(at) > at and not counts_alone(s, at))
            and s.low[at] not in table.NOUN_FORMS.keys() - table.STATES.keys()
        ):
            out[quantity.first] = hit, quantity, noun
    return out


def _of_children(s: Sentence, number: int) -> bool:
    """Whether a number counts somebody's children: "the mother of three was stabbed", "the father of two girls"."""
    children = s.head(number) if s.rel(number) == "nummod" else -1
    whose = s.head(children) if children >= 0 else s.head(number)
    if children >= 0:
        return whose >= 0 and s.low[whose] in PARENTS and s.case_of(children) == "of" and whose not in s.quantity_at
    parent = whose >= 0 and s.rel(number) == "nmod" and s.case_of(number) == "of" and whose not in s.quantity_at
    return parent and person_of(s, whose) is not None and not is_plural(s, whose)


def _bound_first(
    s: Sentence, hit: Hit, bound: dict[int, tuple[Hit, Quantity, int]], told: list[tuple[Mention, bool]]
) -> list[tuple[Mention, bool]]:
    """The mentions of a harm after the numerals beside it are given theirs: none that belongs to another harm, none missing."""
    mine = {first for first, (owner, _, _) in bound.items() if owner is hit}
    kept = [(m, part) for m, part in told if m.quantity is None or m.quantity.first not in bound or m.quantity.first in mine]
    for first in sorted(mine):
        _, quantity, noun = bound[first]
        if any(m.quantity is quantity for m, _ in kept):
            continue
        if noun == quantity.num_last:  # nothing but the number: whom else the tree gives this harm, it has from another
            kept = [(m, part) for m, part in kept if m.kind == "numeral"]
        kept.append((numeral_of(s, noun, quantity), False))
    return kept


def _mentions(s: Sentence, hit: Hit, is_place: IsPlace) -> Iterator[tuple[Mention, bool]]:
    """Who suffered a harm: the members of each victims' phrase, and, marked, those that it is said to include."""
    counted = _counted(s, hit) if hit.counted else []
    heads: list[int] = []
    if not any(mention.kind in {"numeral", "none"} for mention in counted):
        beside = [c for c in companions(s, hit.word) if _person_head(s, c, is_place)]
        heads = sufferers(s, hit, beside)
    person = _person_head if hit.person else _kill_head
    heads = [head for head in dict.fromkeys(heads) if head != hit.word and person(s, head, is_place) and not _is_severity(s, head)]
    if hit.harm == "displaced":
        heads = [head for head in heads if is_plural(s, counted_noun(s, head)) or head in s.quantity_at]
    for mention in counted + expand(s, heads):
        if mention.kind != "bare" or not all(_is_extent(s, hit, head) for head in mention.heads):
            yield mention, False
    inner = included(s, [*heads, *([hit.word] if counted else [])]) or _included_astray(s, hit, heads)
    inner = [head for head in dict.fromkeys(inner) if head not in heads and _person_head(s, head, is_place)]
    for mention in expand(s, inner):
        yield mention, True


def _is_extent(s: Sentence, hit: Hit, head: int) -> bool:
    """ "The number of miners hurt is not known": the number is spoken of, and not told."""
    above = s.head(head)
    of = above >= 0 and s.rel(head) == "nmod" and s.case_of(head) == "of" and s.head(hit.word) == head
    return of and s.low[above] in table.EXTENT and above not in s.quantity_at


def _included_astray(s: Sentence, hit: Hit, heads: list[int]) -> list[int]:
    """People behind an "including" that the tree hangs on a verb: they are some of the number that stands before it."""
    if not any(head in s.quantity_at or any(c in s.quantity_at for c in s.children(head)) for head in heads):
        return []
    last = max(heads)
    for head in range(last + 1, len(s)):
        if (
            s.case_of(head) == "including"
            and s.rel(head) in {"obl", "advcl", "nmod"}
            and s.head(head) in {hit.word, s.head(last), *s.ancestors(hit.word)}
        ):
            return s.conjuncts(head) if head - last < _FAR else []
    return []


def is_person(s: Sentence, word: int, is_place: IsPlace) -> bool:
    """Whether a victim's head is plainly a person: by the table, by a name that is no place, by what an occupation looks like."""
    low = s.low[word]
    if person_of(s, word) is not None or _is_ordinal_person(s, word) or told_by_age(s, word):
        return True
    if low in table.ANIMALS or low in table.OUTSIDE or low in THINGS:
        return False
    if s.upos(word) == "PRON":
        return low not in {"it", "which", "that", "this", "what", "mine"}
    if s.upos(word) == "PROPN" and s.rel(word) == "conj" and s.low[s.head(word)] in THINGS:
        return False  # "two pistols and a Toyota Probox were seized"
    if s.upos(word) == "PROPN":
        return not is_place(s.tokens[word].span)
    return s.tokens[word].xpos == "NNPS" or looks_like_occupation(low)


def _is_ordinal_person(s: Sentence, word: int) -> bool:
    """ "A second was injured", "another died", "a second one was hurt", "a number are missing"."""
    if s.low[word] == "one":
        return any(s.low[c] in BESIDE_TOLD for c in s.children(word, "amod", "det"))
    if s.low[word] == "number":
        return any(s.low[c] in {"a", "an"} for c in s.children(word, "det"))
    if s.low[word] == "more":  # "killing seven and capturing one more"
        return any(c in s.quantity_at for c in s.children(word, "nummod"))
    return (
        s.low[word] in BESIDE_TOLD
        and s.upos(word) in {"ADJ", "DET", "PRON", "NOUN"}
        and s.rel(word) not in {"amod", "det"}
    )


def _person_head(s: Sentence, head: int, is_place: IsPlace) -> bool:
    if _is_ordinal_person(s, head):
        return True
    if head in s.quantity_at and s.quantity_at[head].kind not in COUNTABLE and s.low[head] not in {"old", "olds"}:
        return False
    noun = counted_noun(s, head)
    return head in s.quantity_at and noun == head or is_person(s, noun, is_place)


def _kill_head(s: Sentence, head: int, is_place: IsPlace) -> bool:
    """Whatever is killed is somebody, but for animals, things and places."""
    if _is_ordinal_person(s, head):
        return True
    noun = counted_noun(s, head)
    low = s.low[noun]
    if (
        low in table.ANIMALS
        or low in table.OUTSIDE
        or low in THINGS
        or head in s.quantity_at
        and s.quantity_at[head].kind not in COUNTABLE
        and low not in {"old", "olds"}
    ):
        return False
    if s.upos(noun) == "PROPN" and is_place(s.tokens[noun].span):
        return False
    return not (s.upos(noun) == "PRON" and low in {"it", "which", "that", "this", "what", "itself", "mine"})


def _draft(s: Sentence, hit: Hit, mention: Mention) -> Draft:
    harm_span = s.chars(hit.first, hit.last) if hit.first == hit.last else s.tokens[hit.word].span
    draft = Draft(s, hit, mention, hit.harm, mention.low, mention.high, mention.form, mention.span, harm_span, certainty=hit.certainty)
    if mention.kind == "none":
        everybody = s.low[mention.heads[0]] in table.ANYBODY or s.low[hit.word] in table.NO_HARM_AT_ALL
        draft.harm = "casualties" if hit.harm == "injured" and everybody else hit.harm  # H3
    elif hit.reality == "negated":
        _negate(s, draft)
    return draft


def _negate(s: Sentence, draft: Draft) -> None:
    """ "The driver was not hurt": none of the people named, in the word that says so."""
    hit = draft.hit
    if any(s.low[c] in table.EVERYONE for head in draft.mention.heads for c in (head, *s.children(head, "det", "det:predet"))):
        said = next(c for head in draft.mention.heads for c in (head, *s.children(head, "det", "det:predet")) if s.low[c] in table.EVERYONE)
    else:
        said = hit.word
    negation = next((w for w in s.children(hit.word, "advmod") if s.low[w] in {"not", "n't", "never"}), said)
    draft.low, draft.high, draft.form, draft.count_span = 0, 0, "none", s.tokens[negation].span
    if s.low[hit.word] in table.NO_HARM_AT_ALL:
        draft.harm = "casualties"


def _counted(s: Sentence, hit: Hit) -> list[Mention]:
    """The word of harm counted itself: 12 deaths, 28 bodies of peasants, the bare plural "injuries"."""
    mention = mention_of(s, hit.word)
    if mention is None or _is_topic(s, hit.word):
        return []
    low = s.low[hit.word]
    if mention.kind in {"numeral", "none"}:
        back = low in {"victim", "victims"} and mention.of_whom and mention.low < 2
        return [] if back or mention.form == "vague" and not is_plural(s, hit.word) else [mention]
    determined = s.children(hit.word, "det", "nmod:poss")
    if mention.kind == "bare" and low in table.BARE_PLURALS and not determined and _is_told(s, hit.word) and not _is_owned(s, hit.word):
        return [mention]
    if mention.kind == "single" and low in table.STATES and any(s.low[d] == "another" for d in determined):
        return [mention]  # "one was killed and another wounded"
    if mention.kind == "single" and low in table.BODY_NOUNS and not hit.victims and any(s.low[d] in {"a", "another"} for d in determined):
        return [mention]
    return []


def _is_topic(s: Sentence, word: int) -> bool:
    """Whether a noun of harm is only what another noun is about: "the list of fatalities", "a wave of kidnappings"."""
    above = s.head(word)
    if word > 1 and s.low[word - 1] == "many" and s.low[word - 2] == "how":
        return True
    return s.rel(word) in {"nmod", "compound"} and above >= 0 and s.low[above] in table.ABOUT and above not in s.quantity_at


def _is_owned(s: Sentence, word: int) -> bool:
    """Whether the injuries are those of people who are told: "she had facial injuries", "injuries to the girl" (C10)."""
    if s.low[word] not in table.WOUNDS:
        return False
    if any(s.case_of(c) == "to" for c in s.children(word, "nmod")):
        return True
    bearers = s.subject(s.head(word)) if s.rel(word) == "obj" and s.low[s.head(word)] in table.BEARING_FORMS else []
    return any(v in s.quantity_at or s.upos(v) == "PRON" or person_of(s, counted_noun(s, v)) is not None for v in bearers)


def _is_told(s: Sentence, word: int) -> bool:
    """Whether a bare plural ("injuries") is what a clause reports, not a topic in passing."""
    while s.rel(word) == "conj":
        word = s.head(word)
    rel = s.rel(word)
    if rel == "root" and not any(s.upos(other) not in {"PUNCT", "SYM"} for other in range(len(s)) if other != word):
        return False  # "Arrests." heads what is told below it
    if rel in {"obj", "nsubj", "nsubj:pass", "root", "parataxis", "ccomp", "dep", "list"}:
        return True
    return rel in {"nmod", "obl"} and s.case_of(word) in {"in", "with", "to", "of"} and s.low[s.head(word)] in table.OUTCOMES


def _stray_numerals(s: Sentence, hits: list[Hit], used: set[int]) -> list[Draft]:
    """Numerals of people that no victim phrase took: each goes to the harm that governs it, else to the nearest one of its clause."""
    out: list[Draft] = []
    facts = [hit for hit in hits if hit.reality in {"fact", "possible"} and not hit.weak]
    if not facts:
        return out
    for quantity in s.quantities:
        if quantity.kind not in COUNTABLE or quantity.num_first in used or quantity.form == "none" or quantity.kind == "both":
            continue
        if _of_children(s, quantity.num_last):
            continue
        head = _noun_of(s, quantity.num_first, quantity.num_last)
        noun = counted_noun(s, head)
        bare = noun == head and quantity.num_first <= head <= quantity.num_last
        if not bare and person_of(s, noun) is None and not looks_like_occupation(s.low[noun]) and s.tokens[noun].xpos != "NNPS":
            continue
        if bare and _is_severity(s, head) or _spared_or_doing(s, head):
            continue
        hit = _governing(s, head, facts) or (None if bare or _of_other_verb(s, head) else _nearest(s, quantity.num_first, facts))
        mention = mention_of(s, head)
        if hit is None or mention is None or mention.quantity is not quantity or head in hit.agents or noun in hit.agents:
            continue
        if mention.of_whom and noun == hit.word or s.low[head] == "one" and s.children(head, "amod", "det"):
            continue  # "one of the victims" points back; "the most important one" is no number
        over = quantity_of(s, s.head(head)) if s.rel(head) == "conj" and mention.form == "exact" and mention.low > 1 else None
        if over is not None and over.form == "at_least" and over.num_first < quantity.num_first:
            mention = replace(mention, form="at_least", high=None)  # C8
        draft = _draft(s, hit, mention)
        draft.doubts.append("stray")
        out.append(draft)
        used.update(range(quantity.first, quantity.last + 1))
    return out


def _of_nobody(s: Sentence, head: int) -> bool:
    """Whether a phrase is one of those of whom nobody was harmed: "none of the six cooks and two pupils was hurt"."""
    first = s.first_conjunct(head)
    above = s.head(first)
    return above >= 0 and s.low[above] in {"none", "neither", "nobody"} and s.case_of(first) == "of"


def _spared_or_doing(s: Sentence, head: int) -> bool:
    """Whether a phrase is of those unharmed, of who did it ("attacks by 90 rebels"), or says whence those counted are ("14 civilians from
    two families")."""
    return _of_nobody(s, head) or s.case_of(s.first_conjunct(head)) == "by" or _says_whence(s, head)


def _says_whence(s: Sentence, head: int) -> bool:
    """Whether families are those whose members are counted: "14 civilians from two families", "some members of four families"."""
    first = s.first_conjunct(head)
    case, above = s.case_of(first), s.head(first)
    members = above >= 0 and (s.low[above] in MEMBERS or above in s.quantity_at)
    family = s.low[first] in FAMILY_FORMS or s.low[first] in {"family", "household"}
    return family and (case in {"from", "across"} or case == "of" and members)


def _of_other_verb(s: Sentence, head: int) -> bool:
    """Whether a phrase is what some verb of no harm has to do with: "operates with 5,000 men", "the clerk and 30 colleagues went home"."""
    head = s.first_conjunct(head)
    if s.rel(head) in SUBJECTS:
        return True
    verb = next((above for above in s.ancestors(head) if s.upos(above) == "VERB"), -1)
    return verb >= 0 and s.low[verb] not in table.TRANSPARENT and s.rel(head) in {"obj", "obl", "iobj", "nmod"}


def _is_severity(s: Sentence, head: int) -> bool:
    """ "One critically", "two in stable condition": how badly, not how many (C10); a number alone in brackets is an age or a year;
    of a noun it is told of whom ("a child was critically injured")."""
    if s.upos(head) in {"NOUN", "PROPN"} and head not in s.quantity_at:
        return False
    if 0 < head < len(s) - 1 and s.low[head - 1] in {"(", "["} and s.low[head + 1] in {")", "]"}:
        return True
    after = s.low[head + 1 : head + 4]
    return bool(after) and (
        after[0] in table.SEVERITY
        or after[0] in {"in", "listed", "is", "are", "was", "were"}
        and any(w in table.SEVERITY for w in after[1:])
    )


def _noun_of(s: Sentence, first: int, last: int) -> int:
    """The noun that a numeral counts; the numeral itself where it stands alone."""
    for word in range(last, first - 1, -1):
        if s.rel(word) in {"nummod", "det", "amod", "compound"} and s.head(word) > last:
            head = s.head(word)
            if s.upos(head) in {"NOUN", "PROPN", "PRON", "ADJ"}:
                return head
    return last


def _governing(s: Sentence, word: int, hits: list[Hit]) -> Hit | None:
    """The word of harm above a phrase, no other verb between them; or below it as its relative or participle clause."""
    by_word = {hit.word: hit for hit in hits}
    for above in s.ancestors(word):
        if above in by_word:
            return _subject_of(s, word, above, hits) or by_word[above]
        if s.upos(above) == "VERB" and s.low[above] not in table.TRANSPARENT or s.low[above] in table.WOUNDS | table.BODY_PARTS:
            break
    for child in s.subtree(word):
        if child in by_word and s.rel(child) in {"acl", "acl:relcl", "amod", "dep"} and not by_word[child].victims:
            return by_word[child]
    return None


def _subject_of(s: Sentence, word: int, verb: int, hits: list[Hit]) -> Hit | None:
    """The word of harm behind a phrase that the tree coordinates with the verb before it: "two were killed and three men hurt"."""
    if s.rel(word) != "conj" or s.head(word) != verb or s.upos(verb) != "VERB" or word < verb:
        return None
    behind = next((hit for hit in hits if hit.word > word), None)
    if behind is None or any(s.upos(between) == "VERB" for between in range(word + 1, behind.word)):
        return None
    return behind if any(word < victim < behind.word for victim in behind.victims) else None


def _nearest(s: Sentence, word: int, hits: list[Hit]) -> Hit | None:
    """The nearest word of harm of the same stretch of words (no full stop, semicolon or colon between), the one that follows first."""
    best: tuple[int, Hit] | None = None
    for hit in hits:
        lo, hi = sorted((word, hit.word))
        if any(s.low[w] in {";", "--", ".", "|"} for w in range(lo, hi)):
            continue
        distance = (hi - lo) + (2 if hit.word < word else 0)
        if distance <= _FAR and (best is None or distance < best[0]):
            best = (distance, hit)
    return best[1] if best else None


def _refused(s: Sentence, hits: list[Hit], drafts: list[Draft], used: set[int]) -> Iterator[Rejection]:
    """Numerals of a sentence of harm that count nobody, each with its reason."""
    if not hits:
        return
    for quantity in s.quantities:
        words = s.text[slice(*quantity.span)]
        if quantity.kind not in COUNTABLE and quantity.kind != "ordinal":
            yield Rejection(words, quantity.span, f"{quantity.kind}, not a count of victims")
        elif quantity.first not in used and not any(draft.mention.quantity is quantity for draft in drafts):
            yield Rejection(words, quantity.span, "counts nobody who was harmed")
