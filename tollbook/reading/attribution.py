"""Who says so: the source of a claim, its kind, and how sure it is (claims.md 6).

A source stands over the clause that it reports (S3), and over the sentences that carry it on in its paragraph (S4).
"""
from __future__ import annotations

import re
from dataclasses import dataclass, field

from tollbook.gazetteer import Gazetteer
from tollbook.language.en import sources as table
from tollbook.model import Certainty, Source, SourceKind, Span

from .sentence import SUBJECTS, Sentence


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source as found: its words in the text, its verb, and what they say of certainty."""

    span: Span
    kind: SourceKind
    verb: str | None = None
    certainty: Certainty = "stated"
    actor: str | None = None
    country: str | None = None
    words: str = ""


@dataclass
class Discourse:
    """What attribution remembers while it walks through a report: the last speaker of the paragraph, and who bears which name."""

    gazetteer: Gazetteer
    text: str
    paragraph: int = -1
    last: Speaker | None = None  # the source of the last attributed sentence of this paragraph
    recent: Speaker | None = None  # the last source of the report that a pronoun may take up
    open_quote: bool = False
    names: dict[str, SourceKind] = field(default_factory=dict)


def _noun_phrase(s: Sentence, head: int) -> tuple[int, int]:
    first, last = s.phrase(head)
    for conj in s.children(head, "conj"):
        if s.upos(conj) in {"NOUN", "PROPN", "PRON"}:
            last = max(last, s.phrase(conj)[1])
    return first, last


def kind_of(s: Sentence, head: int, discourse: Discourse) -> SourceKind:
    """The kind of a source by the words of its phrase: its head where that says something, else the words beside it."""
    first, last = s.phrase(head)
    low_head = s.low[head]
    if low_head not in table.EMPTY_HEADS and s.upos(head) != "PROPN" and low_head in table.KIND_OF:
        kind = table.KIND_OF[low_head]
        if kind not in {"witness", "official", "government"} or first == last:
            return kind
    lows = [s.low[w] for w in range(first, last + 1) if w != head]
    for appos in s.children(head, "appos"):
        a, b = s.phrase(appos)
        lows.extend(s.low[w] for w in range(a, b + 1))
    kinds = [table.KIND_OF[low] for low in lows if low in table.KIND_OF and low not in table.EMPTY_HEADS]
    if low_head.startswith("@"):
        return "witness"
    if discourse.gazetteer.armed_group(s.between(first, last)):
        return "armed_group"
    if low_head in table.KIND_OF and table.KIND_OF[low_head] == "witness" and low_head not in table.EMPTY_HEADS and "police" not in lows:
        return "witness"
    for wanted in ("court", "health", "police", "armed_group", "military", "un", "media", "government", "ngo", "witness", "expert"):
        if wanted in kinds:
            return wanted  # type: ignore[return-value]
    if low_head in table.KIND_OF:
        return table.KIND_OF[low_head]
    if s.upos(head) == "PROPN":
        country = discourse.gazetteer.country_of(s.between(first, last)) or discourse.gazetteer.government_metonym(s.between(first, last))
        if country:
            return "government"
        return _kind_of_name(s, head, first, last, discourse)
    if any(low in table.KIND_OF for low in lows):
        return next(table.KIND_OF[low] for low in lows if low in table.KIND_OF)
    return "official"


def _kind_of_name(s: Sentence, head: int, first: int, last: int, discourse: Discourse) -> SourceKind:
    """A bare name: what the report says beside the same name anywhere."""
    name = s.tokens[last].text if s.upos(last) == "PROPN" else s.tokens[head].text
    key = name.lower()
    if key not in discourse.names:
        found: SourceKind | None = None
        if len(name) > 2:
            for match in re.finditer(re.escape(name), discourse.text):
                before = re.findall(r"[\w'’.]+", discourse.text[max(0, match.start() - 70) : match.start()].lower())[-7:]
                after = re.findall(r"[\w'’]+", discourse.text[match.end() : match.end() + 60].lower())[:6] if discourse.text[match.end() : match.end() + 1] == "," else []
                kinds = [table.KIND_OF[w.rstrip(".")] for w in before + after if w.rstrip(".") in table.KIND_OF]
                if kinds:
                    found = kinds[-1] if before else kinds[0]
                    break
        discourse.names[key] = found or "witness"
    return discourse.names[key]


def _speaker(s: Sentence, head: int, verb: str | None, certainty: Certainty, discourse: Discourse) -> Speaker | None:
    low = s.low[head]
    if s.upos(head) == "PRON":
        if low in {"he", "she", "they"} and discourse.recent is not None:
            base = discourse.recent
            return Speaker(base.span, base.kind, verb, certainty, base.actor, base.country, base.words)
        if low in table.NO_SOURCE_PRONOUNS or low in {"he", "she", "they", "many", "some", "others"}:
            return None
    first, last = _noun_phrase(s, head)
    words = s.between(first, last)
    kind = kind_of(s, head, discourse)
    actor, country = actor_key(s, head, kind, words, discourse)
    return Speaker(s.chars(first, last), kind, verb, certainty, actor, country, words)


def actor_key(s: Sentence, head: int, kind: SourceKind, words: str, discourse: Discourse) -> tuple[str | None, str | None]:
    """The key of S2 and the country of a state's body; (None, None) for the nameless."""
    from tollbook.gazetteer.actors import actor_of

    found = actor_of(words, discourse.gazetteer)
    return (found.key, found.country) if found else (None, None)


def _reporting_verb(s: Sentence, word: int) -> tuple[str, Certainty] | None:
    lemma = table.REPORTING_FORMS.get(s.low[word])
    if lemma is None or s.upos(word) not in {"VERB", "AUX"}:
        return None
    return lemma, table.REPORTING[lemma]


def _verb_subject(s: Sentence, verb: int) -> list[int]:
    from .harms import is_passive

    if is_passive(s, verb):
        by = [obl for obl in s.children(verb, "obl", "obl:agent") if s.case_of(obl) == "by"]
        if by:
            return by
        if s.low[verb] in {"quoted", "cited", "told"} and s.children(verb, "nsubj:pass"):
            return s.children(verb, "nsubj:pass") if s.low[verb] == "quoted" else []
        return []
    subjects = s.subject(verb)
    if not subjects and s.rel(verb) in {"acl", "acl:relcl"}:
        return [s.head(verb)]
    if subjects:
        resolved = s.antecedent(subjects[0])
        return [resolved]
    return []


def _in_subject(s: Sentence, word: int, verb: int) -> bool:
    """Whether a word lies in the subject of a verb ("the killing of A was reported by")."""
    chain = [word, *s.ancestors(word)]
    return any(node in s.children(verb, *SUBJECTS) for node in chain[: chain.index(verb)] if verb in chain) if verb in chain else False


def source_in_sentence(s: Sentence, word: int, discourse: Discourse) -> Speaker | None:
    """The innermost source whose report holds a word of the sentence."""
    chain = [word, *s.ancestors(word)]
    for depth, node in enumerate(chain):
        verb = _reporting_verb(s, node)
        if verb is not None and node != word and not _in_subject(s, word, node):
            through = chain[depth - 1]
            if verb[0] in table.WEAK_REPORTING and s.rel(through) not in {"ccomp", "parataxis"} and verb[0] not in {"document", "record", "register"}:
                pass
            elif s.rel(through) in {"advcl", "acl", "acl:relcl"} and s.rel(through) != "ccomp":
                pass
            else:
                for subject in _verb_subject(s, node)[:1]:
                    if subject == word or subject in chain[:depth]:
                        continue
                    speaker = _speaker(s, subject, verb[0], verb[1], discourse)
                    if speaker is not None:
                        return speaker
        for child in s.children(node, "parataxis", "advcl", "ccomp", "dep", "conj", "discourse"):
            if child in chain:
                continue
            inner = _reporting_verb(s, child)
            if inner is None or inner[0] in {"fear", "believe"} and s.rel(child) == "conj":
                continue
            if s.rel(child) != "parataxis" and not (s.rel(child) in {"advcl"} and s.low[child].endswith("ing") is False and any(s.low[m] == "as" for m in s.children(child, "mark"))) and s.rel(child) not in {"dep", "discourse"}:
                continue
            if s.children(child, "ccomp", "obj") and s.rel(child) == "parataxis" and child > word and s.children(child, "ccomp"):
                continue
            for subject in _verb_subject(s, child)[:1]:
                speaker = _speaker(s, subject, inner[0], inner[1], discourse)
                if speaker is not None:
                    return speaker
    return _according_to(s, word, chain, discourse)


def _according_to(s: Sentence, word: int, chain: list[int], discourse: Discourse) -> Speaker | None:
    best: int | None = None
    for node in range(len(s)):
        if s.upos(node) in {"NOUN", "PROPN", "PRON"} and s.case_of(node).startswith("according"):
            if s.head(node) in chain or node not in chain:
                best = node if best is None or abs(node - word) < abs(best - word) else best
        elif s.low[node] == "according" and s.rel(node) not in {"case"}:
            oblique = s.children(node, "obl", "nmod", "obj")
            if oblique:
                best = oblique[0]
    if best is None or best in chain:
        return None
    return _speaker(s, best, "according to", "stated", discourse)


def _any_speaker(s: Sentence, discourse: Discourse) -> Speaker | None:
    """The main source of a sentence: that of its root or of what hangs beside it."""
    for word in range(len(s)):
        verb = _reporting_verb(s, word)
        if verb is None or verb[0] in table.WEAK_REPORTING:
            continue
        if s.rel(word) in {"root", "parataxis", "conj", "advcl"} or (s.rel(word) in {"acl:relcl"}):
            for subject in _verb_subject(s, word)[:1]:
                speaker = _speaker(s, subject, verb[0], verb[1], discourse)
                if speaker is not None:
                    return speaker
    return _according_to(s, 0, [], discourse)


_QUOTES = re.compile(r"[\"“”]")


def follow(s: Sentence, discourse: Discourse) -> Speaker | None:
    """Walk on to a sentence: gives the source that carries over into it (S4), and remembers its own for the next."""
    if s.paragraph != discourse.paragraph:
        discourse.paragraph = s.paragraph
        if not discourse.open_quote:
            discourse.last = None
    carried = discourse.last
    own = _any_speaker(s, discourse)
    start, end = s.span
    quotes = _QUOTES.findall(s.text[start:end])
    quoted = discourse.open_quote
    if len(quotes) % 2:
        discourse.open_quote = not discourse.open_quote
    if own is not None:
        discourse.last = discourse.recent = own
    carries = quoted or (bool(s.low) and s.low[0] in table.CARRYING)
    return carried if carried is not None and carries else None


def source_of(speaker: Speaker | None, certainty: Certainty | None, publisher: str | None) -> Source:
    """The Source of a claim, given who speaks and what the clause itself says of certainty (the weaker of the two)."""
    weaker = certainty if certainty is not None else (speaker.certainty if speaker else "stated")
    if speaker is None:
        return Source(None, "outlet", f"outlet:{publisher.lower()}" if publisher else None, None, weaker, None)
    return Source(speaker.words, speaker.kind, speaker.actor, speaker.country, weaker, speaker.verb)
