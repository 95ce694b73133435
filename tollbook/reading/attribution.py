"""Who says so: the source of a claim, its kind, and how sure it is (claims.md 6).

A source stands over the clause that it reports (S3), and over the sentences that carry it on in its paragraph (S4).  In a sentence the way
goes up from the claim's word: at each governor a verb of saying above it, beside it, or an "according to" may be its source; the first is
the innermost.
"""
from __future__ import annotations

from collections.abc import Iterator

from tollbook.language.en import sources as table
from tollbook.model import Certainty, Interval, Source, SourceKind, Span

from .discourse import Discourse, heard
from .sentence import SUBJECTS, Sentence
from .speakers import Speaker, actor_key, kind_of, kind_of_words, owner_of, told
from .voices import quotation_at, voice_at

_PERSONAL_OBJECTS = {"tell", "inform", "advise", "charge"}
_NO_SCOPE_CASES = {"after", "before", "following", "since", "during", "amid", "despite", "when", "until", "upon", "at"}
_CLAUSAL = {"ccomp", "parataxis", "xcomp", "csubj", "csubj:pass", "conj", "root", "dep"}


def _reporting_verb(s: Sentence, word: int) -> tuple[str, Certainty] | None:
    lemma = table.REPORTING_FORMS.get(s.low[word])
    if lemma is None or s.upos(word) not in {"VERB", "AUX"} and not (s.rel(word) in {"root", "parataxis"} and s.children(word, *SUBJECTS)):
        return None
    return lemma, table.REPORTING[lemma]


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
    if s.low[head] in table.DOCUMENTS and not told(s, head):
        return None  # "initial reports", "a list": nobody's
    first, last = _noun_phrase(s, head)
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


def _passive(s: Sentence, verb: int) -> bool:
    if s.children(verb, "aux:pass"):
        return True
    return s.rel(verb) == "acl" and not s.low[verb].endswith("ing") and not s.children(verb, "nsubj")


def _subjects(s: Sentence, verb: int) -> list[int]:
    """Who speaks by a verb of saying: its subject, the agent of a passive, the object of "quote"."""
    quoting = s.head(verb)
    if s.low[verb].endswith("ing") and quoting >= 0 and s.rel(verb) in {"advcl", "xcomp", "obl", "acl", "ccomp"} and table.REPORTING_FORMS.get(s.low[quoting]) in table.QUOTING:
        if _passive(s, quoting):
            return s.children(quoting, "nsubj:pass") or s.subject(quoting)
        return s.children(quoting, "obj") or s.subject(quoting)
    if _passive(s, verb):
        by = [o for o in s.children(verb, "obl", "obl:agent") if s.case_of(o) in {"by", "from", "via"}]
        if by or s.rel(verb) != "acl" or s.low[s.head(verb)] in table.DOCUMENTS or s.children(verb, "aux:pass"):
            return by[:1]
    own = s.children(verb, *SUBJECTS)
    if own:
        return [s.antecedent(own[0])]
    if (beside := _just_before(s, verb)) is not None:
        return [beside]
    if s.rel(verb) in {"acl", "acl:relcl"}:
        return [s.head(verb)]
    found = s.subject(verb)
    return [s.antecedent(found[0])] if found else []


def _just_before(s: Sentence, verb: int) -> int | None:
    """The name or noun right before a finite verb of saying that the tree leaves without a subject."""
    if s.low[verb].endswith("ing") or s.feat(verb, "VerbForm=Inf") or s.children(verb, "mark") and s.low[verb - 1] == "to":
        return None
    at = verb - 1
    while at > 0 and (s.upos(at) in {"ADV", "AUX"} or s.low[at] in {"both", "all"}):
        at -= 1
    if at < 0 or s.upos(at) not in {"PROPN", "NOUN", "NUM"}:
        return None
    while s.rel(at) in {"flat", "flat:name"} and s.head(at) < at:
        at = s.head(at)
    handle = at > 0 and s.low[at - 1] == "@" or s.low[at].startswith("@")
    return at if handle or s.upos(at) == "PROPN" and s.rel(at) in {"obl", "nmod", "conj", "dep", "nsubj"} and s.case_of(at) in {"", "after", "before", "while"} else None


def _reports_through(s: Sentence, verb: str, node: int, through: int) -> bool:
    """Whether what hangs on a verb of saying by the word `through` is what it says."""
    rel = s.rel(through)
    if rel in SUBJECTS:
        # "two deaths were reported by the police": the subject of a passive is what is reported
        return any(s.rel(o) == "obl:agent" or s.case_of(o) == "by" for o in s.children(node, "obl", "obl:agent"))
    if rel in {"ccomp", "parataxis", "xcomp", "csubj", "csubj:pass", "dep"}:
        return True
    if verb in table.POSTING and rel in {"advcl", "obj", "obl", "conj"}:
        return not any(s.low[m] in {"after", "when", "since", "while", "as"} for m in s.children(through, "mark", "case"))
    if rel in {"advcl", "acl", "acl:relcl"}:
        return any(s.low[m] in {"that", "how"} for m in s.children(through, "mark"))
    if rel in {"obj", "obl", "nmod"}:
        if rel == "obj" and verb in _PERSONAL_OBJECTS - {"charge"} or verb in {"say", "add"} and rel == "obl":
            return False
        if rel == "obl" and s.case_of(through).split(" ")[0] in _NO_SCOPE_CASES:
            return False
        if verb == "claim" and s.low[through] in {"life", "lives", "victims", "responsibility"}:
            return False
        if verb not in table.WEAK_REPORTING or s.low[through] in table.DOCUMENTS or verb in {"put", "count", "register", "charge", "deny", "fear", "admit", "reject"}:
            return True
        return any(owner_of(s, subject) != subject for subject in s.children(node, "nsubj"))  # "video from A shows an injured man"
    return False


def _presupposed(s: Sentence, chain: list[int], depth: int) -> bool:
    """A deed named as known within what somebody says: "announced a strike to protest the murder of", "will not attend after the killing of"."""
    for word in chain[: depth - 1]:
        rel = s.rel(word)
        if rel == "obl" and s.case_of(word) in {"after", "following", "since"} and s.upos(word) == "NOUN":
            return True
        if rel in {"obj", "obl"} and s.upos(word) == "NOUN" and s.head(word) in chain[:depth] and s.rel(s.head(word)) in {"advcl", "acl", "xcomp"} and s.low[s.head(word)] in table.PURPOSES:
            return True
    return False


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
    verb = _reporting_verb(s, node)
    if verb is None or depth == 0 or not _reports_through(s, verb[0], node, chain[depth - 1]) or _presupposed(s, chain, depth):
        return None
    quoted = _quoted_within(s, node, chain)
    for subject in [quoted] if quoted is not None else _subjects(s, node)[:1]:
        if subject not in chain[:depth]:
            return _speaker(s, subject, verb[0], verb[1], discourse, node)
    if any(s.low[c] == "officially" for c in s.children(node, "advmod")):
        at = next(c for c in s.children(node, "advmod") if s.low[c] == "officially")
        return Speaker(s.tokens[at].span, "official", verb[0], verb[1], None, None, s.tokens[at].text)
    return None


def _beside(s: Sentence, chain: list[int], depth: int, discourse: Discourse) -> Speaker | None:
    """A verb of saying that hangs beside the clause: "five people died, police said", "as the army reported"."""
    node = chain[depth]
    places = [node, *[c for c in s.children(node, "conj") if c not in chain]]
    for place in places:
        for child in s.children(place, "parataxis", "advcl", "ccomp", "dep", "discourse"):
            verb = _reporting_verb(s, child)
            if child in chain or verb is None or not _hangs_beside(s, place, child, verb[0]):
                continue
            for subject in _subjects(s, child)[:1]:
                if subject in chain:
                    continue
                speaker = _speaker(s, subject, verb[0], verb[1], discourse, child)
                if speaker is not None:
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
    if s.low[node] in table.OPINIONS and above >= 0 and s.rel(node) == "obj" and s.rel(chain[depth - 1]) in {"acl", "acl:relcl", "ccomp", "nmod"}:
        return next((_speaker(s, subject, s.low[above], table.OPINIONS[s.low[node]], discourse, above) for subject in _subjects(s, above)[:1]), None)
    if s.low[node] not in table.DOCUMENTS or s.rel(chain[depth - 1]) not in {"acl", "acl:relcl", "ccomp", "nmod", "appos", "dep"}:
        return None
    if s.rel(node) == "obj" and _reporting_verb(s, above) is not None:
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
        if depth and s.rel(chain[depth - 1]) in SUBJECTS and _reporting_verb(s, chain[depth]) is not None:
            return None  # in the words of the source itself
    return _in_margin(s, word, discourse) or _elsewhere(s, chain, discourse)


def _in_margin(s: Sentence, word: int, discourse: Discourse) -> Speaker | None:
    """The source that a headline sets before a colon or at its end: "Police: five injured", "Five injured in blast, police say"."""
    for at in range(1, min(8, len(s), word)):
        if s.low[at] == ":":
            kind, strong = kind_of_words(s.low[:at], at - 1, ())
            if kind is None or not strong and not s.heading and s.low[at - 1] not in table.EMPTY_HEADS:
                break
            return _printed(s, 0, at - 1, None, kind, discourse)
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
    kind, _ = kind_of_words(s.low[first:end], end - 1 - first, ())
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


def _main_verbs(s: Sentence) -> Iterator[tuple[int, str, Certainty]]:
    for word in range(len(s)):
        verb = _reporting_verb(s, word)
        if verb is None or s.rel(word) not in {"root", "parataxis", "conj", "advcl", "acl:relcl", "acl"}:
            continue
        if verb[0] in table.WEAK_REPORTING and not s.children(word, "ccomp") and not any(s.low[o] in table.DOCUMENTS for o in s.children(word, "obj")):
            continue
        yield word, *verb


def main_source(s: Sentence, discourse: Discourse) -> Speaker | None:
    """The source of a sentence as a whole: that of its root, or of what hangs beside it."""
    for word, verb, certainty in sorted(_main_verbs(s), key=lambda found: (s.rel(found[0]) != "root", found[0])):
        for subject in _subjects(s, word)[:1]:
            speaker = _speaker(s, subject, verb, certainty, discourse, word)
            if speaker is not None:
                return speaker
    return _in_margin(s, len(s), discourse) or _elsewhere(s, [], discourse)


def follow(s: Sentence, discourse: Discourse) -> Speaker | None:
    """Walk on to a sentence: gives the source that carries over into it (S4), and remembers its own for the next."""
    start, end = s.span
    if s.paragraph != discourse.paragraph:
        discourse.paragraph = s.paragraph
        discourse.last = None
    gap = discourse.text.rfind("\n\n", discourse.end, start) + 2 if discourse.last is None else discourse.end
    if start - gap > 3:
        between = heard(discourse.text, max(gap, discourse.end, start - 3000), start, discourse.names)
        if between is not None:
            discourse.last = discourse.recent = between
            discourse.since = 0
        elif discourse.text[gap:start].strip():
            discourse.since += 1
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


def _quoted(discourse: Discourse, quotation: Span) -> Speaker | None:
    """Who speaks in a quotation that an earlier sentence opened: who is named right after it, else who spoke last."""
    end = quotation[1]
    after = heard(discourse.text, end, min(end + 90, _line_end(discourse.text, end)), discourse.names) if end < len(discourse.text) else None
    return after or discourse.last or discourse.recent


def _lists(s: Sentence) -> bool:
    """Whether a sentence introduces persons who are then named one by one."""
    return bool(s.words & table.LISTING) and any(s.upos(w) == "NUM" or s.low[w] in {"names", "victims", "all", "following"} for w in range(len(s)))


def _voices_other(s: Sentence) -> bool:
    """Whether a sentence without a verb of saying turns to another source ("tributes by relatives helped to establish")."""
    return any(s.rel(w) in SUBJECTS and s.low[w] in table.DOCUMENTS and s.rel(s.head(w)) == "root" for w in range(len(s)))


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _carries_on(s: Sentence, discourse: Discourse) -> bool:
    """Whether a sentence goes on with what the last attributed one tells: told as a fact of the past, next to it, or a list or a pronoun
    that takes up what was told."""
    if not s.low or s.low[0] in table.TURNING or " ".join(s.low[:2]) in table.TURNING or _voices_other(s):
        return False
    root = next((w for w in range(len(s)) if s.head(w) < 0), 0)
    verbs = [root, *s.children(root, "aux", "aux:pass", "cop")]
    if any(s.low[v] in table.PRESENT for v in verbs):
        return False
    if discourse.since == 0:
        return True
    if discourse.listing:
        return any(s.upos(w) == "PROPN" for w in range(len(s)))
    return discourse.since == 1 and s.low[0] in table.BACK_POINTING


def source_of(speaker: Speaker | None, certainty: Certainty | None, publisher: str | None) -> Source:
    """The Source of a claim, given who speaks and what the clause itself says of certainty (the weaker of the two)."""
    weaker = certainty if certainty is not None else (speaker.certainty if speaker else "stated")
    if speaker is None:
        return Source(None, "outlet", f"outlet:{publisher.lower()}" if publisher else None, None, weaker, None)
    return Source(speaker.words, speaker.kind, speaker.actor, speaker.country, weaker, speaker.verb, speaker.said)


__all__ = ["Discourse", "Speaker", "actor_key", "follow", "kind_of", "main_source", "source_in_sentence", "source_of"]
