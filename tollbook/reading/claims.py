"""From the hits of a sentence to drafts of claims: every victim phrase, its members, and numerals that the tree hangs elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from tollbook.language.en import harms as table
from tollbook.model import Rejection

from .beside import beside_harm, bound_first
from .conjuncts import expand
from .draft import Draft
from .drafting import draft_of
from .hit import Hit
from .mentions import COUNTABLE, Mention, companions, counted_noun, included, is_plural, mention_of, person_of
from .neighbours import among_astray, plainest, singles_beside, without_vague
from .sentence import Sentence
from .somebody import IsPlace, kill_head, person_head
from .severity import is_severity
from .strays import stray_numerals
from .victims import sufferers

_FAR = 12


def drafts_of(s: Sentence, hits: list[Hit], is_place: IsPlace) -> tuple[list[Draft], list[Rejection]]:
    """All drafts of a sentence and what was not read, with the reason."""
    drafts: list[Draft] = []
    rejections: list[Rejection] = []
    used: set[int] = set()
    bound = beside_harm(s, hits)
    for hit in hits:
        for mention, part in bound_first(s, hit, bound, list(_mentions(s, hit, is_place))):
            if hit.reality == "unreal":
                rejections.append(Rejection(s.text[slice(*mention.span)], mention.span, "not told as a fact"))
                continue
            if mention.quantity is not None:
                used.update(range(mention.quantity.first, mention.quantity.last + 1))
            if hit.reality == "negated" and any(draft.hit is hit for draft in drafts):
                continue  # "neither the driver nor his passengers": nobody once
            draft = draft_of(s, hit, mention)
            draft.included = part
            drafts.append(draft)
    strays = stray_numerals(s, hits, used)
    drafts.extend(strays)
    for stray in strays:
        heads = {head for draft in drafts for head in draft.mention.heads}
        for mention in singles_beside(s, stray, heads):
            drafts.append(draft_of(s, stray.hit, mention))
            drafts[-1].doubts.append("stray")
    heads = {head for draft in drafts for head in draft.mention.heads}
    for whole, mention in among_astray(s, drafts, heads):
        drafts.append(draft_of(s, whole.hit, mention))
        drafts[-1].included = True
    drafts = [d for d in without_vague(s, plainest(drafts)) if d.form != "vague" or not _not_given(s, d.hit.word)]
    rejections.extend(_refused(s, hits, drafts, used))
    return drafts, rejections


def _mentions(s: Sentence, hit: Hit, is_place: IsPlace) -> Iterator[tuple[Mention, bool]]:
    """Who suffered a harm: the members of each victims' phrase, and, marked, those that it is said to include."""
    counted = _counted(s, hit) if hit.counted else []
    heads: list[int] = []
    if not any(mention.kind in {"numeral", "none"} for mention in counted):
        beside = [c for c in companions(s, hit.word) if person_head(s, c, is_place)]
        heads = sufferers(s, hit, beside)
    person = person_head if hit.person else kill_head
    heads = [head for head in dict.fromkeys(heads) if head != hit.word and person(s, head, is_place) and not is_severity(s, head)]
    heads = [head for head in heads if hit.harm == "killed" or not _is_dead(s, hit, head)]
    if hit.harm == "displaced":
        heads = [head for head in heads if is_plural(s, counted_noun(s, head)) or head in s.quantity_at]
    for mention in _all_counted(s, hit, counted) + expand(s, heads):
        if mention.kind != "bare" or not all(_is_extent(s, hit, head) for head in mention.heads):
            yield mention, False
    inner = included(s, [*heads, *([hit.word] if counted else [])]) or _included_astray(s, hit, heads)
    inner = [head for head in dict.fromkeys(inner) if head not in heads and person_head(s, head, is_place) and not _own_state(s, hit, head)]
    for mention in expand(s, inner):
        yield mention, True


def _own_state(s: Sentence, hit: Hit, head: int) -> bool:
    """H1: "15 casualties, among them four wounded cooks": those included suffer the harm that their own words tell."""
    return any(table.STATES.get(s.low[c], hit.harm) != hit.harm for c in s.children(head, "amod") if c < head)


def _is_dead(s: Sentence, hit: Hit, head: int) -> bool:
    """Whether people are called dead by a word of their own: "carrying an injured woman and two deceased boys", "a lifeless boy"."""
    return any(table.STATES.get(s.low[c]) == "killed" for c in s.children(head, "amod") if c < head and c != hit.word)


def _all_counted(s: Sentence, hit: Hit, counted: list[Mention]) -> list[Mention]:
    """What a noun of harm counts, with all who are coordinated behind its "of": "the deaths of eleven clerks and two guards"."""
    if len(counted) != 1 or counted[0].kind != "numeral" or counted[0].heads[0] == hit.word:
        return counted
    others = [c for c in s.conjuncts(counted[0].heads[0]) if c != counted[0].heads[0] and s.children(c, "nummod") and person_of(s, c)]
    return counted + (expand(s, others) if s.head(counted[0].heads[0]) == hit.word else [])


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


def _not_given(s: Sentence, word: int) -> bool:
    """ "It has not given a number of dead": what a negated verb has for its object, a number between them."""
    number = s.head(word)
    verb = s.head(number) if number >= 0 and s.low[number] == "number" and s.rel(number) == "obj" else -1
    return verb >= 0 and any(s.low[c] in {"not", "n't", "never"} for c in s.children(verb, "advmod"))


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
