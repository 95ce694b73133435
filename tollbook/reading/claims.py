"""From the hits of a sentence to drafts of claims: every victim phrase, its members, and numerals that the tree hangs elsewhere."""
from __future__ import annotations

import re
from collections.abc import Callable

from tollbook.language.en import harms as table
from tollbook.language.en import people
from tollbook.model import Form, Harm, Rejection, Span

from .draft import Draft
from .harms import Hit
from .mentions import COUNTABLE, Mention, companions, counted_noun, expand, is_plural, mention_of, person_of
from .sentence import Sentence

IsPlace = Callable[[Span], bool]
NO_PERSON_REL = {"nsubj", "nsubj:pass", "obj"}


def _is_person(s: Sentence, word: int, hit: Hit, is_place: IsPlace) -> bool:
    """Whether a victim's head is plainly a person: by the table, by a name that is no place, by what an occupation looks like."""
    low = s.low[word]
    if person_of(s, word) is not None:
        return True
    if low in table.ANIMALS or low in table.OUTSIDE:
        return False
    if s.upos(word) == "PRON":
        return low not in {"it", "which", "that", "this", "what"}
    if s.upos(word) == "PROPN":
        return not is_place(s.tokens[word].span)
    if s.tokens[word].xpos in {"NNPS"}:
        return True
    return _looks_like_occupation(low)


_OCCUPATION = re.compile(r"(?:ist|ists|eer|eers|ian|ians|maker|makers|keeper|keepers|man|men|woman|women|herder|herders|hunter|hunters|picker|pickers|goer|goers|monger|smith|wright|lover|seeker|seekers)$")


def _looks_like_occupation(low: str) -> bool:
    return len(low) > 5 and _OCCUPATION.search(low) is not None and low not in {"specimen", "regimen", "abdomen", "german", "human"}


def _harm_for(s: Sentence, hit: Hit, mention: Mention) -> Harm:
    if mention.kind == "none" and hit.harm == "injured":
        return "casualties"  # H3; mended to injured where deaths are told of the same happening
    return hit.harm


def _draft(s: Sentence, hit: Hit, mention: Mention) -> Draft:
    harm = _harm_for(s, hit, mention)
    return Draft(s, hit, mention, harm, mention.low, mention.high, mention.form, mention.span, s.chars(hit.first, hit.last) if hit.first == hit.last else s.tokens[hit.word].span,
                 certainty=hit.certainty)  # fmt: skip


def _counted(s: Sentence, hit: Hit) -> list[Mention]:
    """The word of harm counted itself: 12 deaths, 28 bodies of peasants, the bare plural "injuries"."""
    mention = mention_of(s, hit.word)
    if mention is None:
        return []
    low = s.low[hit.word]
    if mention.kind in {"numeral", "none"}:
        return [mention]
    determined = s.children(hit.word, "det", "nmod:poss")
    if mention.kind == "bare" and low in table.BARE_PLURALS and not determined:
        return [mention]
    if mention.kind == "single" and low in table.BODY_NOUNS and not hit.victims and any(s.low[d] in {"a", "another"} for d in determined):
        return [mention]
    return []


def drafts_of(s: Sentence, hits: list[Hit], is_place: IsPlace) -> tuple[list[Draft], list[Rejection]]:
    """All drafts of a sentence and what was not read, with the reason."""
    drafts: list[Draft] = []
    rejections: list[Rejection] = []
    used: set[int] = set()
    for hit in hits:
        mentions: list[Mention] = []
        heads: list[int] = []
        for victim in hit.victims:
            heads.extend(c for c in s.conjuncts(victim) if s.upos(c) not in {"VERB", "ADV"} or c in s.quantity_at)
        heads.extend(companions(s, hit.word))
        if hit.counted:
            mentions = _counted(s, hit)
            if mentions and any(m.kind == "numeral" for m in mentions):
                heads = []
        heads = [h for h in heads if h != hit.word]
        if hit.person:
            heads = [h for h in heads if _person_head(s, h, hit, is_place)]
        else:
            heads = [h for h in heads if _kill_head(s, h, is_place)]
        mentions += expand(s, heads)
        for mention in mentions:
            if hit.reality == "unreal":
                rejections.append(Rejection(s.text[slice(*mention.span)], mention.span, "not told as a fact"))
                continue
            used.update(range(mention.quantity.first, mention.quantity.last + 1) if mention.quantity else ())
            drafts.append(_draft(s, hit, mention))
    drafts.extend(_stray_numerals(s, hits, drafts, used))
    for quantity in s.quantities:
        if hits and quantity.kind not in COUNTABLE and quantity.kind != "ordinal":
            rejections.append(Rejection(s.text[slice(*quantity.span)], quantity.span, f"{quantity.kind}, not a count of victims"))
        elif hits and quantity.first not in used and not any(d.mention.quantity is quantity for d in drafts):
            rejections.append(Rejection(s.text[slice(*quantity.span)], quantity.span, "counts nobody who was harmed"))
    return drafts, rejections


def _person_head(s: Sentence, head: int, hit: Hit, is_place: IsPlace) -> bool:
    if head in s.quantity_at and s.quantity_at[head].kind in COUNTABLE:
        noun = counted_noun(s, head)
        return noun == head or _is_person(s, noun, hit, is_place)
    return _is_person(s, counted_noun(s, head), hit, is_place)


THINGS = {"time", "hope", "hopes", "bill", "engine", "process", "peace", "plan", "project", "proposal", "democracy", "dream", "idea", "building", "house", "houses",
          "car", "cars", "vehicle", "vehicles", "town", "city", "village", "attack", "strike", "bomb", "bombing", "blast", "explosion", "case", "crime", "violence",
          "war", "innocence", "chance", "truth", "law", "it", "fire", "name", "names", "number", "place", "part", "hospital", "home", "homes", "incident"}


def _kill_head(s: Sentence, head: int, is_place: IsPlace) -> bool:
    noun = counted_noun(s, head)
    low = s.low[noun]
    if low in table.ANIMALS or low in table.OUTSIDE or low in THINGS:
        return False
    if s.upos(noun) == "PROPN" and is_place(s.tokens[noun].span):
        return False
    return not (s.upos(noun) == "PRON" and low in {"it", "which", "that", "this", "what", "itself"})


def _stray_numerals(s: Sentence, hits: list[Hit], drafts: list[Draft], used: set[int]) -> list[Draft]:
    """Numerals of people that no victim phrase took: each goes to the harm that governs it, else to the nearest one of its clause."""
    out: list[Draft] = []
    facts = [h for h in hits if h.reality in {"fact", "possible"}]
    if not facts:
        return out
    for quantity in s.quantities:
        if quantity.kind not in COUNTABLE or quantity.num_first in used or quantity.form == "none" or quantity.kind == "both":
            continue
        head = _noun_of(s, quantity.num_first, quantity.num_last)
        noun = counted_noun(s, head)
        if noun != head or head not in range(quantity.num_first, quantity.num_last + 1):
            if person_of(s, noun) is None and not _looks_like_occupation(s.low[noun]) and not (s.upos(noun) in {"PROPN"} and s.tokens[noun].xpos == "NNPS"):
                continue
        hit = _governing(s, head, facts) or _nearest(s, quantity.num_first, facts)
        if hit is None:
            continue
        mention = mention_of(s, head)
        if mention is None or mention.quantity is not quantity:
            continue
        draft = _draft(s, hit, mention)
        draft.doubts.append("stray")
        out.append(draft)
        used.update(range(quantity.first, quantity.last + 1))
    return out


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
    by_word = {h.word: h for h in hits}
    for above in s.ancestors(word):
        if above in by_word:
            return by_word[above]
        if s.upos(above) == "VERB" and s.low[above] not in {"including", "include", "includes", "included", "leaving", "left", "leave", "were", "was"}:
            break
    for child in s.subtree(word):
        if child in by_word and s.rel(child) in {"acl", "acl:relcl", "amod", "dep"}:
            return by_word[child]
    return None


def _nearest(s: Sentence, word: int, hits: list[Hit]) -> Hit | None:
    """The nearest word of harm of the same stretch of words (no full stop, semicolon or colon between), the one that follows first."""
    best: tuple[int, Hit] | None = None
    for hit in hits:
        lo, hi = sorted((word, hit.word))
        if any(s.low[w] in {";", "--", ".", "|"} for w in range(lo, hi)):
            continue
        distance = (hi - lo) + (2 if hit.word < word else 0)
        if distance <= 12 and (best is None or distance < best[0]):
            best = (distance, hit)
    return best[1] if best else None


_NO_FIGURE = re.compile(
    r"\b(?:no (?:immediate )?(?:reports?|word|information|news|details)(?: \w+){0,2} (?:of|on|about)(?: \w+){0,4}? (?=casualties|deaths|injuries|victims|fatalities|the number)"
    r"|(?:has|have|had) yet to (?:give|release|provide|announce|publish|issue)(?: \w+){0,3} (?:figures?|tolls?|numbers?|counts?)"
    r"|(?:has|have|had|did|does|do) not (?:yet )?(?:given?|released?|provided?|announced?|published?|specify|specified|said|say|disclosed?)(?: \w+){0,3} (?:figures?|tolls?|numbers?|counts?)"
    r"|(?:gave|giving|released|offered) no (?:figures?|tolls?|numbers?|counts?))",
    re.IGNORECASE,
)  # fmt: skip
_HARM_AFTER: tuple[tuple[str, Harm], ...] = (
    ("casualt", "casualties"), ("victim", "casualties"), ("death", "killed"), ("dead", "killed"), ("fatalit", "killed"), ("killed", "killed"),
    ("injur", "injured"), ("wounded", "injured"), ("missing", "missing"),
)  # fmt: skip


def withheld_of(s: Sentence) -> list[tuple[Harm, Span, Span, Form, bool]]:
    """Figures said not to be known or given: (harm, span of the words that say so, span of the harm, form, whether somebody withholds it)."""
    start, end = s.span
    out: list[tuple[Harm, Span, Span, Form, bool]] = []
    for match in _NO_FIGURE.finditer(s.text, start, end):
        rest = s.text[match.end() : end].lower()
        found = min(((rest.find(word), word, harm) for word, harm in _HARM_AFTER if word in rest), default=None)
        if found is None or found[0] > 60:
            continue
        at = match.end() + found[0]
        words = match.group().rstrip()
        withholds = not words.lower().startswith("no ")
        if not withholds:
            words = re.match(r"\w+(?: \w+)??(?= (?:of|on|about)\b)|\w+ \w+", words).group()  # type: ignore[union-attr]
        word_end = re.compile(r"\w+").match(s.text, at)
        out.append((found[2], (match.start(), match.start() + len(words)), (at, word_end.end() if word_end else at + 1), "unknown", withholds))
    return out


def is_definite_plural(draft: Draft) -> bool:
    """C10: a definite plural that points back to people already counted."""
    mention = draft.mention
    return mention.kind == "bare" and (mention.definite or any(draft.s.low[h] in people.FAMILY_FORMS for h in ())) and is_plural(draft.s, mention.heads[0])
