"""Who says so: how a source carries over from sentence to sentence (claims.md S4), and the Source of a claim.

The source within a sentence is found in reported.py, what a noun phrase says of a source in speakers.py and sourcenames.py, whose voice the
layout gives in layout.py.
"""
from __future__ import annotations

from tollbook.language.en import sources as table
from tollbook.model import Certainty, Source, Span

from .discourse import Discourse, heard
from .layout import quotation_at, voice_at
from .reported import main_source, source_in_sentence
from .saying import Saying
from .sentence import SUBJECTS, Sentence
from .speakers import Speaker, actor_key, kind_of
from .spoken import speaker_of

_LISTENING = 3000  # characters of text without a tree that are searched for a source
_AFTER_QUOTATION = 90  # characters after a quotation in which its source may be named
_LISTED = {"names", "victims", "all", "following"}


def follow(s: Sentence, discourse: Discourse) -> Speaker | None:
    """Walk on to a sentence: gives the source that carries over into it (S4), and remembers its own for the next."""
    start, end = s.span
    if s.paragraph != discourse.paragraph or not discourse.wrapped and "\n" in discourse.text[discourse.end : start]:
        discourse.paragraph = s.paragraph
        discourse.last = None
    _listen(discourse, start)
    discourse.end = end
    quotation = quotation_at(discourse.quotes, start)
    carried = voice_at(discourse.stretches, end - 1)
    if quotation is not None and quotation[0] < start - 2:
        carried = _quoted(discourse, quotation) or carried
    elif discourse.last is not None and _carries_on(s, discourse):
        carried = discourse.last
    own = main_source(s, discourse)
    if own is not None:
        discourse.last = discourse.recent = own
        discourse.since = 0
        discourse.listing = _lists(s)
    elif _voices_other(s):
        discourse.last = None
    else:
        discourse.since += 1
    return carried


def _listen(discourse: Discourse, start: int) -> None:
    """Take up who spoke in the text between the sentences that have a tree; only what stands in the same paragraph may carry on."""
    text = discourse.text
    if start - discourse.end < 4:
        return  # nothing but blanks
    border = max(discourse.end, text.rfind("\n\n", discourse.end, start) + 2)
    before = heard(text, max(discourse.end, border - _LISTENING), border, discourse.names) if border > discourse.end else None
    here = heard(text, max(border, start - _LISTENING), start, discourse.names)
    discourse.recent = here or before or discourse.recent
    if here is not None:
        discourse.last, discourse.since, discourse.listing = here, 0, False
    elif text[border:start].strip():
        discourse.since += 1


def _quoted(discourse: Discourse, quotation: Span) -> Speaker | None:
    """Who speaks in a quotation that an earlier sentence opened: who is named right after it, else who spoke last."""
    text, end = discourse.text, quotation[1]
    after = heard(text, end, min(end + _AFTER_QUOTATION, discourse.paragraph_end(end)), discourse.names) if end < len(text) else None
    return after or discourse.last or discourse.recent


def _lists(s: Sentence) -> bool:
    """Whether a sentence introduces persons who are then named one by one."""
    return bool(s.words & table.LISTING) and (bool(s.words & _LISTED) or any(token.upos == "NUM" for token in s.tokens))


def _voices_other(s: Sentence) -> bool:
    """Whether a sentence without a verb of saying turns to another source ("tributes by relatives helped to establish")."""
    return any(s.rel(w) in SUBJECTS and s.low[w] in table.DOCUMENTS and s.rel(s.head(w)) == "root" for w in range(len(s)))


def _carries_on(s: Sentence, discourse: Discourse) -> bool:
    """Whether a sentence goes on with what the last attributed one tells: told as a fact of the past, next to it, or a list or a pronoun
    that takes up what was told."""
    if not s.low or s.low[0] in table.TURNING or " ".join(s.low[:2]) in table.TURNING or "according" in s.words or _voices_other(s):
        return False
    root = next((w for w in range(len(s)) if s.head(w) < 0), 0)
    verbs = [root, *s.children(root, "aux", "aux:pass", "cop")]
    if any(s.low[v] in table.PRESENT for v in verbs) and s.low[0] not in {"those", "these", "they"}:
        return False
    if discourse.since == 0:
        return True
    if discourse.listing:
        return any(s.upos(w) == "PROPN" for w in range(len(s)))
    return discourse.since == 1 and s.low[0] in table.BACK_POINTING


def withholder(s: Sentence, words: Span, discourse: Discourse) -> Speaker | None:
    """Who gives no figure: the subject of the words that say so ("Caracas has yet to give a figure"); else the source of the sentence."""
    inside = [token.index for token in s.tokens if words[0] <= token.start < words[1]]
    for word in inside:
        for subject in s.children(word, *SUBJECTS):
            found = speaker_of(s, s.antecedent(subject), Saying("give", "withheld", word), discourse)
            if found is not None:
                return found
    return source_in_sentence(s, inside[0] if inside else 0, discourse)


def source_of(speaker: Speaker | None, certainty: Certainty | None, publisher: str | None) -> Source:
    """The Source of a claim, given who speaks and what the clause itself says of certainty (the weaker of the two)."""
    weaker = certainty if certainty is not None else (speaker.certainty if speaker else "stated")
    if speaker is None:
        return Source(None, "outlet", f"outlet:{publisher.lower()}" if publisher else None, None, weaker, None)
    return Source(speaker.words, speaker.kind, speaker.actor, speaker.country, weaker, speaker.verb, speaker.said)


__all__ = ["Discourse", "Speaker", "actor_key", "follow", "kind_of", "main_source", "source_in_sentence", "source_of", "withholder"]
