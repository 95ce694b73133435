"""From a noun that speaks to a Speaker: what cannot speak, what takes an earlier source up, on which day it spoke (claims.md 6)."""
from __future__ import annotations

from bisect import bisect_left

from tollbook.language.en import sources as table
from tollbook.model import Certainty, Interval, SourceKind, Span

from .discourse import Discourse
from .saying import Saying, body_start
from .sentence import Sentence
from .speakers import Speaker, actor_key, kind_of, may_speak, owner_of, told

_NEVER = {"DET", "PUNCT", "ADV", "VERB", "ADP", "CCONJ"}
_INDEFINITE = {"many", "some", "others", "all"}
_NEAR = 40  # characters between a verb of saying and the date that belongs to it
_DESCRIBING = {"det", "amod", "compound", "nmod", "nmod:poss", "appos", "flat"}
_TAKEN_UP = (["the"], ["the", "same"], ["this"], ["that"])


def _noun_phrase(s: Sentence, head: int) -> tuple[int, int]:
    first, last = s.phrase(head)
    for conj in s.children(head, "conj"):
        if s.upos(conj) in {"NOUN", "PROPN", "PRON"}:
            last = max(last, s.phrase(conj)[1])
    return min(max(first, body_start(s)), head), last


def _said(s: Sentence, verb: int | None, discourse: Discourse) -> tuple[Interval | None, Span | None]:
    """The day on which it spoke: a date that hangs on the verb of saying itself ("police said Sunday")."""
    if verb is None or not discourse.dates:
        return None, None
    hanging = [s.tokens[c].start for c in s.children(verb, "obl", "obl:tmod", "obl:unmarked", "advmod", "nmod:tmod", "obl:npmod")]
    behind = verb + 2 if verb + 1 < len(s) and s.upos(verb + 1) == "ADP" else verb + 1
    if behind < len(s) and s.rel(behind).startswith("obl"):
        hanging.append(s.tokens[behind].start)  # "police said on Sunday", whatever the tree hangs the day on
    first = bisect_left(discourse.dates, s.span[0], key=lambda mention: mention.span[0])
    for mention in discourse.dates[first:]:
        start, end = mention.span
        if start >= s.span[1]:
            break
        if any(start <= at < end for at in hanging) and abs(start - s.tokens[verb].end) < _NEAR:
            when = mention.when
            days = Interval(when.earliest, when.latest) if when.earliest is not None and when.latest is not None else None
            return days, mention.span
    return None, None


def _taken_up(s: Sentence, head: int, discourse: Discourse) -> Speaker | None:
    """The earlier source that a pronoun or "the source", "the spokesman", "the same post" takes up."""
    if s.low[head] in table.PERSON_PRONOUNS:
        return discourse.recent
    if s.low[head] not in table.TAKING_UP:
        return None
    beside = [s.low[child] for child in s.children(head) if s.rel(child) in _DESCRIBING]
    return discourse.recent if beside in _TAKEN_UP else None


def _speaking_head(s: Sentence, head: int) -> int | None:
    """The noun that speaks: of "a number of colleagues" the colleagues, of "a post by A" A; None for what cannot speak."""
    if s.upos(head) in _NEVER and not s.low[head].startswith("@"):
        return None
    if s.low[head] in table.QUANTITIES:
        head = next((child for child in s.children(head, "nmod") if s.case_of(child) == "of"), head)
    if s.upos(head) == "PRON":
        return None if s.low[head] in table.NO_SOURCE_PRONOUNS | _INDEFINITE | table.PERSON_PRONOUNS else head
    if s.low[head] in table.MUTE or not may_speak(s, head) or head < body_start(s) or _is_nobody(s, head):
        return None
    head = owner_of(s, head)
    return head if s.upos(head) != "PRON" else None


def _is_nobody(s: Sentence, head: int) -> bool:
    """ "No group said": a source that there is none of."""
    return any(s.low[c] == "no" for c in s.children(head, "det"))


def speaker_of(s: Sentence, head: int, saying: Saying, discourse: Discourse) -> Speaker | None:
    """The source that a noun names; None for what cannot speak ("it", "the blast", "initial reports")."""
    days, days_span = _said(s, saying.at, discourse)
    base = _taken_up(s, head, discourse)
    if base is not None:
        return Speaker(base.span, base.kind, saying.verb, saying.certainty, base.actor, base.country, base.words, days, days_span)
    speaking = _speaking_head(s, head)
    if speaking is None or s.low[speaking] in table.DOCUMENTS - table.POSTS and not told(s, speaking):
        return None
    first, last = _noun_phrase(s, speaking)
    words = s.between(first, last)
    kind = kind_of(s, speaking, discourse)
    actor, country = actor_key(s, speaking, kind, s.between(*s.phrase(speaking)), discourse)  # of a compound source the first (S1)
    return Speaker(s.chars(first, last), kind, saying.verb, saying.certainty, actor, country, words, days, days_span)


def printed(s: Sentence, first: int, last: int, kind: SourceKind, saying: Saying, discourse: Discourse) -> Speaker:
    """The source that stands from word `first` to word `last`, whatever the tree makes of them."""
    words = s.between(first, last)
    actor, country = actor_key(s, last, kind, words, discourse)
    return Speaker(s.chars(first, last), kind, saying.verb, saying.certainty, actor, country, words)


def officially(s: Sentence, saying: Saying) -> Speaker | None:
    """"It was officially reported": the one source that an adverb names."""
    children = s.children(saying.at, "advmod") if saying.at is not None else []
    at = next((child for child in children if s.low[child] == "officially"), None)
    return Speaker(s.tokens[at].span, "official", saying.verb, saying.certainty, None, None, s.tokens[at].text) if at is not None else None


def certainty_of(verb: str) -> Certainty:
    """What a verb of saying says of the certainty of the harm and the number (S3)."""
    return table.REPORTING.get(verb, "stated")
