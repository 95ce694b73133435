"""When a claim's harm was done, and whether it is told as context (claims.md E4, E7)."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import timedelta

from tollbook.language.en import happened as words
from tollbook.language.en.events import AFTERMATH, AWAY_VERBS, CONTEXT, LATER
from tollbook.language.en.sources import REPORTING_FORMS

from .clauses import clause_of, governor, head_in
from .dates import DateMention
from .draft import Draft
from .happened import happened, is_spoken
from .scenes import Scene, Strand
from .sentence import Sentence

_CONTEXT = re.compile(r"\b(?:" + "|".join(CONTEXT) + r")\b", re.IGNORECASE)
_LONG_BEFORE = timedelta(days=20)
_HARM_NOUNS = frozenset(words.HARM)
_COURT = frozenset(words.COURT)
_AWAY = (frozenset(REPORTING_FORMS) | AWAY_VERBS) - {"found", "find"}


def main_date(scene: Scene) -> DateMention | None:
    """The date of what the report is about."""
    text = scene.discourse.text
    return happened(text, scene.dates, published=scene.published or scene.written)


def own_date(scene: Scene, draft: Draft) -> DateMention | None:
    """The date that the claim's own sentence gives its harm: not that of speech, of a court, or still to come."""
    s = draft.s
    found = scene.dates_in(s.span)
    if not found:
        return None
    clause = clause_of(s, draft.hit.word)
    reference = scene.written
    best: tuple[bool, bool, int] | None = None
    chosen = None
    for mention in found:
        if reference is not None and mention.when.earliest is not None and mention.when.earliest > reference:
            continue
        head = head_in(s, mention.span)
        if head is None or not _of_harm(s, draft, head, mention):
            continue
        key = mention.when.earliest is None, head not in clause, abs(mention.span[0] - draft.harm_span[0])
        if best is None or key < best:
            best, chosen = key, mention
    return chosen


def _of_harm(s: Sentence, draft: Draft, head: int, mention: DateMention) -> bool:
    above = governor(s, head)
    if above >= 0 and above != draft.hit.word:
        low = s.low[above]
        if low in _AWAY:
            return False
        if draft.harm == "detained" and s.upos(above) == "NOUN" and low in _HARM_NOUNS:
            return False
    return not is_spoken(s.text, s.span, mention)


def date_of(scene: Scene, draft: Draft) -> DateMention | None:
    """The date of a claim: its sentence's, else that of its strand; a later death has the day of the attack, an arrest only its own."""
    own = own_date(scene, draft)
    if draft.harm == "detained":
        return own
    strand = scene.strand(draft)
    if strand is None or strand.alone or own is not None and not is_later(draft):
        return own
    return date_of_strand(scene, strand) or own


def date_of_strand(scene: Scene, strand: Strand) -> DateMention | None:
    """The first date that a strand's claims are given; for the report's first strand its own date where that is told before."""
    if strand.dated:
        return strand.when
    strand.dated = True
    drafts = [draft for draft in strand.drafts if draft.harm != "detained" and not is_later(draft)]
    dates = [own for draft in drafts if (own := own_date(scene, draft)) is not None and not _is_wide(own)]
    found = min(dates, key=lambda mention: (mention.when.earliest is None, mention.span), default=None)
    around = _told_around(scene, strand)
    if (
        found is None
        or around is not None
        and around.when.earliest is not None
        and (found.when.earliest is None or around is scene.main_when and around.span < found.span)
    ):
        found = around or found
    strand.when = found
    return found


def _is_wide(mention: DateMention) -> bool:
    """A year, a season: no day of a happening, unless its own sentence says so."""
    first, last = mention.when.earliest, mention.when.latest
    return mention.kind == "year" or first is not None and last is not None and last - first > _LONG_BEFORE


def is_later(draft: Draft) -> bool:
    """Whether a death is told that came after the deed: it bears the day of the deed (E4)."""
    if draft.harm != "killed" or not draft.s.words & {"wounds", "injuries", "wounded", "injured", "succumbed", "later", "since"}:
        return False
    return LATER.search(draft.s.text, *draft.s.span) is not None


def _told_around(scene: Scene, strand: Strand) -> DateMention | None:
    """The report's own date where the strand is its first; else the first date of the sentences that tell the strand."""
    main = scene.main_when
    if scene.strands and strand is scene.strands[0] and main is not None and not _is_wide(main) and not _is_away(scene, main):
        return main
    reference = scene.written
    for index in scene.sentences_of(strand):
        s = scene.sentences[index]
        for mention in scene.dates_in(s.span):
            if _is_wide(mention) or reference is not None and mention.when.earliest is not None and mention.when.earliest > reference:
                continue
            head = head_in(s, mention.span)
            above = governor(s, head) if head is not None else -1
            if above >= 0 and s.low[above] not in _AWAY and not is_spoken(s.text, s.span, mention):
                return mention
    return None


def _is_away(scene: Scene, mention: DateMention) -> bool:
    """Whether a date is that of speech, or of something else than harm, by its sentence's tree."""
    words_before = scene.discourse.text[max(0, mention.span[0] - 24) : mention.span[0]].lower().split()[-2:]
    if not _HARM_NOUNS.isdisjoint(words_before):
        return False  # "the shooting on Sept. 12", whatever the tree hangs it on
    at = bisect_right(scene.sentences, mention.span[0], key=lambda s: s.span[0]) - 1
    s = scene.sentences[at] if at >= 0 else None
    head = head_in(s, mention.span) if s is not None and mention.span[1] <= s.span[1] else None
    above = governor(s, head) if s is not None and head is not None else -1
    return s is not None and above >= 0 and s.low[above] in _AWAY


def set_background(scene: Scene, drafts: list[Draft]) -> set[int]:
    """The claims told as context, by their place in `drafts` (E7).  Where nothing else is told, and a court or a funeral is, the report is
    on the aftermath of that happening: none of it is context."""
    found = {number for number, draft in enumerate(drafts) if _is_context(scene, draft)}
    told = [number for number, draft in enumerate(drafts) if draft.basis != "cumulative"]
    if found and len(found) == len(told) and any(draft.s.words & (_COURT | AFTERMATH) for draft in drafts):
        return set()
    return found


def is_long_past(scene: Scene, draft: Draft) -> bool:
    """Whether the claim's own sentence puts it long before the report was written."""
    own = own_date(scene, draft)
    last = own.when.latest if own is not None else None
    return last is not None and scene.written is not None and last < scene.written - _LONG_BEFORE


def _is_context(scene: Scene, draft: Draft) -> bool:
    if draft.basis == "cumulative" or draft.s.heading:
        return False
    own, main = own_date(scene, draft), scene.main_when
    if own is not None and own.when.latest is not None and main is not None and main.when.earliest is not None:
        if own is main or own.when.latest >= main.when.earliest:
            return False
        return own.when.latest < main.when.earliest - _LONG_BEFORE or bool(draft.s.words & AFTERMATH) and draft.mention.definite
    s = draft.s
    clause = clause_of(s, draft.hit.word)
    match = _CONTEXT.search(s.text, *s.span)
    while match is not None:
        if any(match.start() <= s.tokens[word].start < match.end() for word in clause):
            return True
        match = _CONTEXT.search(s.text, match.end(), s.span[1])
    return False
