"""The source of a word in its sentence (claims.md 6): the way goes up from the word; at each governor a verb of saying above it or beside it,
or an "according to", may be its source, and the first is the innermost.
"""
from __future__ import annotations

from collections.abc import Iterator

from tollbook.language.en import sources as table
from tollbook.model import Certainty, Interval, SourceKind, Span

from .discourse import Discourse
from .sourcenames import kind_of_words
from .saying import body_start, is_passive, presupposed, reporting_verb, reports_through, subjects_of
from .sentence import SUBJECTS, Sentence
from .speakers import Speaker, actor_key, kind_of, owner_of, told
from .voices import quotation_at


def _noun_phrase(s: Sentence, head: int) -> tuple[int, int]:
    first, last = s.phrase(head)
    for conj in s.children(head, "conj"):
        if s.upos(conj) in {"NOUN", "PROPN", "PRON"}:
            last = max(last, s.phrase(conj)[1])
    return first, last


def _said(s: Sentence, verb: int | None, discourse: Discourse) -> tuple[Interval | None, Span | None]:
    """The day on which it spoke: a date that hangs on the verb of saying itself ("police said Sunday")."""
    if verb is None or not discourse.dates:
        return None, None
    hanging = {s.tokens[c].start for c in s.children(verb, "obl", "obl:tmod", "obl:unmarked", "advmod", "nmod:tmod", "obl:npmod")}
    for mention in discourse.dates:
        if mention.span[0] >= s.span[1]:
            break
        start, end = mention.span
        if any(start <= at < end for at in hanging) and abs(start - s.tokens[verb].end) < 40:
            when = mention.when
            if when.earliest is not None and when.latest is not None:
                return Interval(when.earliest, when.latest), mention.span
            return None, mention.span
    return None, None


def _speaker(s: Sentence, head: int, verb: str | None, certainty: Certainty, discourse: Discourse, at: int | None = None) -> Speaker | None:
    """The source that a noun names; None for what cannot speak ("it", "the blast")."""
    low = s.low[head]
    said, said_span = _said(s, at, discourse)
    if s.upos(head) in {"DET", "PUNCT", "ADV", "VERB", "ADP", "CCONJ"} and not low.startswith("@"):
        return None
    if s.upos(head) == "PRON" or low in table.PERSON_PRONOUNS:
        base = discourse.recent
        if low in table.PERSON_PRONOUNS and base is not None:
            return Speaker(base.span, base.kind, verb, certainty, base.actor, base.country, base.words, said, said_span)
        if low in table.NO_SOURCE_PRONOUNS or low in table.PERSON_PRONOUNS or low in {"many", "some", "others", "all"}:
            return None
    if low in table.QUANTITIES and (whole := [c for c in s.children(head, "nmod") if s.case_of(c) == "of"]):
        head = whole[0]
    if s.low[head] in table.MUTE:
        return None
    head = owner_of(s, head)
    if s.upos(head) == "PRON":
        return None
    base = _taken_up(s, head, discourse)
    if base is not None:
        return Speaker(base.span, base.kind, verb, certainty, base.actor, base.country, base.words, said, said_span)
    if s.low[head] in table.DOCUMENTS and s.low[head] not in table.POSTS and not told(s, head):
        return None  # "initial reports", "a list": nobody's
    first, last = _noun_phrase(s, head)
    first = min(max(first, body_start(s)), head)
    words = s.between(first, last)
    kind = kind_of(s, head, discourse)
    actor, country = actor_key(s, head, kind, words, discourse)
    return Speaker(s.chars(first, last), kind, verb, certainty, actor, country, words, said, said_span)


def _taken_up(s: Sentence, head: int, discourse: Discourse) -> Speaker | None:
    """The earlier source that "the source", "the spokesman", "the post" takes up."""
    if s.low[head] not in table.TAKING_UP or discourse.recent is None:
        return None
    beside = [c for c in s.children(head) if s.rel(c) not in {"punct", "case", "cc", "advmod"} and s.rel(c) in {"det", "amod", "compound", "nmod", "nmod:poss", "appos", "flat"}]
    if [s.low[c] for c in beside] in (["the"], ["the", "same"], ["this"], ["that"]):
        return discourse.recent
    return None


def _quoted_within(s: Sentence, verb: int, chain: list[int]) -> int | None:
    """The innermost of "the agency reported, citing doctors, that": the doctors."""
    for child in s.children(verb, "advcl", "acl", "parataxis", "dep"):
        if child not in chain and table.REPORTING_FORMS.get(s.low[child]) in table.QUOTING and s.low[child].endswith("ing"):
            objects = s.children(child, "obj")
            if objects and objects[0] not in chain:
                return objects[0]
    return None


def _governing(s: Sentence, chain: list[int], depth: int, discourse: Discourse) -> Speaker | None:
    """A verb of saying above the claim's word: "police said that five people died"."""
    node = chain[depth]
    verb = reporting_verb(s, node)
    if verb is None or depth == 0 or not reports_through(s, verb[0], node, chain[depth - 1]) or verb[0] not in table.POSTING and presupposed(s, chain, depth):
        return None
    quoted = _quoted_within(s, node, chain)
    for subject in [quoted] if quoted is not None else subjects_of(s, node)[:1]:
        if subject not in chain[:depth]:
            return _speaker(s, subject, verb[0], verb[1], discourse, node)
    return _officially(s, node, verb)


def _officially(s: Sentence, node: int, verb: tuple[str, Certainty]) -> Speaker | None:
    """"It was officially reported"."""
    at = next((c for c in s.children(node, "advmod") if s.low[c] == "officially"), None)
    return Speaker(s.tokens[at].span, "official", *verb, None, None, s.tokens[at].text) if at is not None else None


def _beside(s: Sentence, chain: list[int], depth: int, discourse: Discourse) -> Speaker | None:
    """A verb of saying that hangs beside the clause: "five people died, police said", "as the army reported"."""
    node = chain[depth]
    places = [node, *[c for c in s.children(node, "conj") if c not in chain]]
    for place in places:
        for child in s.children(place, "parataxis", "advcl", "ccomp", "dep", "discourse"):
            verb = reporting_verb(s, child)
            if child in chain or verb is None or not _hangs_beside(s, place, child, verb[0]):
                continue
            for subject in subjects_of(s, child)[:1]:
                if subject in chain:
                    continue
                speaker = _speaker(s, subject, verb[0], verb[1], discourse, child)
                if speaker is not None:
                    return speaker
            if (speaker := _officially(s, child, verb)) is not None:
                return speaker
    return None


def _hangs_beside(s: Sentence, place: int, child: int, verb: str) -> bool:
    rel = s.rel(child)
    if rel == "advcl":
        return any(s.low[m] == "as" for m in s.children(child, "mark")) and not s.children(child, "ccomp")
    if rel == "ccomp":
        return False
    if child > place and s.children(child, "ccomp"):
        return False
    return not (verb in table.WEAK_REPORTING and s.children(child, "obj"))


def _according(s: Sentence, chain: list[int], depth: int, discourse: Discourse) -> Speaker | None:
    """"According to doctors", "citing doctors", "based on posts by relatives" at a governor of the claim's word."""
    node = chain[depth]
    for child in s.children(node):
        if child in chain:
            continue
        head = _accorded(s, child)
        if head is not None and head not in chain:
            speaker = _speaker(s, head, "according to", "stated", discourse, None)
            if speaker is not None:
                return speaker
    return None


def _accorded(s: Sentence, child: int) -> int | None:
    if s.case_of(child).startswith("according") or s.case_of(child) in table.ACCORDING:
        return child
    low = s.low[child]
    if low == "based" and not (child + 1 < len(s) and s.low[child + 1] in {"on", "upon"}):
        return None
    if low in {"according", "based", "citing", "quoting"} and s.rel(child) not in {"case", "mark", "fixed"}:
        below = s.children(child, "obl", "obj", "nmod")
        return below[0] if below else None
    return None


def _nominal(s: Sentence, chain: list[int], depth: int, discourse: Discourse) -> Speaker | None:
    """A report as a noun: "the army's report that", "posts by relatives of", "the ministry's list of", "expressed the fear that"."""
    node = chain[depth]
    if depth == 0:
        return None
    above = s.head(node)
    voiced = next((o for o in s.children(node, "obj") if s.low[o] in table.OPINIONS), None)
    if voiced is not None and any(s.low[m] == "that" for m in s.children(chain[depth - 1], "mark")):
        return next((_speaker(s, subject, s.low[node], table.OPINIONS[s.low[voiced]], discourse, node) for subject in subjects_of(s, node)[:1]), None)
    if s.low[node] in table.OPINIONS and above >= 0 and s.rel(node) == "obj" and s.rel(chain[depth - 1]) in {"acl", "acl:relcl", "ccomp", "nmod"}:
        return next((_speaker(s, subject, s.low[above], table.OPINIONS[s.low[node]], discourse, above) for subject in subjects_of(s, above)[:1]), None)
    if s.low[node] not in table.DOCUMENTS or s.rel(chain[depth - 1]) not in {"acl", "acl:relcl", "ccomp", "nmod", "appos", "dep"}:
        return None
    if s.rel(node) == "obj" and reporting_verb(s, above) is not None:
        return None  # whoever shares it speaks
    owner = owner_of(s, node)
    if owner in chain[:depth] or owner == node and not told(s, node):
        return None
    return _speaker(s, owner, None, "stated", discourse, None)


def source_in_sentence(s: Sentence, word: int, discourse: Discourse) -> Speaker | None:
    """The innermost source whose report holds a word of the sentence."""
    chain = [word, *s.ancestors(word)]
    for depth in range(len(chain)):
        for look in (_governing, _nominal, _according, _beside):
            speaker = look(s, chain, depth, discourse)
            if speaker is not None:
                return speaker
        if depth and s.rel(chain[depth - 1]) in SUBJECTS and reporting_verb(s, chain[depth]) is not None and not is_passive(s, chain[depth]):
            return _in_margin(s, word, discourse)  # in the words of the source itself
    return _in_margin(s, word, discourse) or _elsewhere(s, chain, discourse) or _posted(s, word, discourse) or _quoted_here(s, word, discourse)


def _in_margin(s: Sentence, word: int, discourse: Discourse) -> Speaker | None:
    """The source that a headline sets before a colon or at its end: "Police: five injured", "Five injured in blast, police say"."""
    begin = next((w for w in range(len(s)) if s.low[w][:1].isalnum()), 0)
    for at in range(begin + 1, min(8, len(s), word)):
        if s.low[at] == ":":
            kind, strong = kind_of_words(s.low[begin:at], at - 1 - begin, ())
            if kind is None or not strong and not s.heading and s.low[at - 1] not in table.EMPTY_HEADS:
                break
            return _printed(s, begin, at - 1, None, kind, discourse)
    end = len(s) - 1
    while end > 2 and s.upos(end) == "PUNCT":
        end -= 1
    lemma = table.REPORTING_FORMS.get(s.low[end])
    if lemma is None or s.low[end].endswith("ing") or lemma in table.WEAK_REPORTING - {"add"}:
        return None
    first = end - 1
    while first > 0 and s.low[first - 1] not in {",", ";", "-", "–", "—", ":", "--"}:
        first -= 1
    if first == 0 or end - first > 7 or word >= first:
        return None
    kind, strong = kind_of_words(s.low[first:end], end - 1 - first, ())
    if s.upos(end) != "VERB" and not (strong and s.low[end] in table.CLOSING):
        return None
    return _printed(s, first, end - 1, lemma, kind or discourse.names.introduced(s.tokens[end - 1].text)[0] or "witness", discourse)


def _printed(s: Sentence, first: int, last: int, verb: str | None, kind: SourceKind, discourse: Discourse) -> Speaker:
    words = s.between(first, last)
    actor, country = actor_key(s, last, kind, words, discourse)
    return Speaker(s.chars(first, last), kind, verb, table.REPORTING[verb] if verb else "stated", actor, country, words)


def _elsewhere(s: Sentence, chain: list[int], discourse: Discourse) -> Speaker | None:
    """An "according to" that the tree hangs on a word beside the claim's."""
    for word in range(len(s)):
        if s.low[word] == "according":
            heads = [c for c in range(word + 1, min(word + 12, len(s))) if s.case_of(c).startswith("according")] or s.children(word, "obl", "nmod")
            if heads and heads[0] not in chain:
                return _speaker(s, heads[0], "according to", "stated", discourse, None)
    return None


def _posted(s: Sentence, word: int, discourse: Discourse) -> Speaker | None:
    """A verb of posting that the tree hangs elsewhere, with no boundary between it and the claim's word."""
    for at in range(word - 1, 0, -1):
        if s.low[at] in {",", ";", ":", "while", "but", "–", "—"}:
            return None
        if table.REPORTING_FORMS.get(s.low[at]) in table.POSTING and s.upos(at) == "VERB":
            return next((_speaker(s, subject, s.low[at], "stated", discourse, at) for subject in subjects_of(s, at)[:1]), None)
    return None


def _quoted_here(s: Sentence, word: int, discourse: Discourse) -> Speaker | None:
    """A quotation that this sentence opens: its main source, else whoever the clause before a colon is about."""
    quotation = quotation_at(discourse.quotes, s.tokens[word].start)
    if quotation is None or not s.span[0] <= quotation[0] < s.tokens[word].start or quotation[1] - quotation[0] < 20:
        return None
    if (own := main_source(s, discourse)) is not None:
        return own
    if s.text[s.span[0] : quotation[0]].rstrip()[-1:] != ":":
        return None
    root = next((w for w in range(len(s)) if s.head(w) < 0), 0)
    return next((_speaker(s, subject, s.low[root], "stated", discourse, root) for subject in s.children(root, "nsubj") if s.tokens[subject].end <= quotation[0]), None)


def _main_verbs(s: Sentence) -> Iterator[tuple[int, str, Certainty]]:
    for word in range(len(s)):
        verb = reporting_verb(s, word)
        if verb is None or s.rel(word) not in {"root", "parataxis", "conj", "advcl", "acl:relcl", "acl"}:
            continue
        if verb[0] in table.WEAK_REPORTING - table.POSTING and not s.children(word, "ccomp") and not any(s.low[o] in table.DOCUMENTS for o in s.children(word, "obj")):
            continue
        yield word, *verb


def main_source(s: Sentence, discourse: Discourse) -> Speaker | None:
    """The source of a sentence as a whole: that of its root, or of what hangs beside it."""
    for word, verb, certainty in sorted(_main_verbs(s), key=lambda found: (s.rel(found[0]) != "root", found[0])):
        for subject in subjects_of(s, word)[:1]:
            speaker = _speaker(s, subject, verb, certainty, discourse, word)
            if speaker is not None:
                return speaker
    return _in_margin(s, len(s), discourse) or _elsewhere(s, [], discourse)
