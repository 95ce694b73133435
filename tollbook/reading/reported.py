"""The source of a word in its sentence (claims.md 6).

The way goes up from the word: at each governor a verb of saying above it or beside it, a report as a noun, or an "according to" may be its
source, and the first is the innermost.  Where the tree shows none, astray.py looks along the line.
"""
from __future__ import annotations

from collections.abc import Iterator

from tollbook.language.en import sources as table

from .astray import along_the_line, at_the_margin, quoted_clause
from .discourse import Discourse
from .saying import Saying, is_said_of, lemma_at, presupposed, reports_through, saying_at, speakers_by
from .sentence import SUBJECTS, Sentence
from .speakers import Speaker, owner_of, told
from .spoken import officially, speaker_of

_OF_ITS_SUBJECT = {"of", "on", "about", "over", "concerning", "regarding"}
_UNDER_REPORT = {"acl", "acl:relcl", "ccomp", "nmod", "appos", "dep"}
_MAIN = {"root", "parataxis", "conj", "advcl", "acl:relcl", "acl"}


def source_in_sentence(s: Sentence, word: int, discourse: Discourse) -> Speaker | None:
    """The innermost source whose report holds a word of the sentence."""
    chain = [word, *s.ancestors(word)]
    for depth in range(len(chain)):
        for look in (_governing, _nominal, _according, _beside):
            speaker = look(s, chain, depth, discourse)
            if speaker is not None:
                return speaker
        if depth and s.rel(chain[depth - 1]) in SUBJECTS and saying_at(s, chain[depth]) is not None and not is_said_of(s, chain[depth]):
            return at_the_margin(s, word, discourse)  # in the words of the source itself
    found = at_the_margin(s, word, discourse) or along_the_line(s, chain, discourse)
    if found is None and (opened := quoted_clause(s, word, discourse)) is not None:
        found = main_source(s, discourse) or opened[0]
    return found


def _by_verb(s: Sentence, saying: Saying, discourse: Discourse) -> Speaker | None:
    """Whoever speaks by a verb of saying."""
    heads = speakers_by(s, saying.at) if saying.at is not None else []
    return next((speaker_of(s, head, saying, discourse) for head in heads), None)


def _governing(s: Sentence, chain: list[int], depth: int, discourse: Discourse) -> Speaker | None:
    """A verb of saying above the claim's word: "police said that five people died"."""
    node = chain[depth]
    saying = saying_at(s, node)
    if saying is None:
        return None
    if depth == 0:  # "police identified the victims"
        return _by_verb(s, saying, discourse) if saying.verb in {"identify", "name"} and s.rel(node) in _MAIN - {"advcl", "acl"} else None
    if not reports_through(s, saying, chain[depth - 1]) or saying.verb not in table.POSTING and presupposed(s, chain, depth):
        return None
    quoted = _quoted_within(s, node, chain)
    for head in [quoted] if quoted is not None else speakers_by(s, node):
        if head not in chain[:depth]:
            return speaker_of(s, head, saying, discourse)
    return officially(s, saying)


def _quoted_within(s: Sentence, verb: int, chain: list[int]) -> int | None:
    """The innermost of "the agency reported, citing doctors, that": the doctors."""
    for child in s.children(verb, "advcl", "acl", "parataxis", "dep"):
        if child not in chain and lemma_at(s, child) in table.QUOTING and s.low[child].endswith("ing"):
            objects = s.children(child, "obj")
            if objects and objects[0] not in chain:
                return objects[0]
    return None


def _beside(s: Sentence, chain: list[int], depth: int, discourse: Discourse) -> Speaker | None:
    """A verb of saying that hangs beside the clause: "five people died, police said", "as the army reported"."""
    node = chain[depth]
    for place in [node, *[c for c in s.children(node, "conj") if c not in chain]]:
        for child in s.children(place, "parataxis", "advcl", "dep", "discourse"):
            saying = saying_at(s, child) if child not in chain else None
            if saying is None or not _hangs_beside(s, place, saying):
                continue
            heads = [head for head in speakers_by(s, child) if head not in chain]
            speaker = next((speaker_of(s, head, saying, discourse) for head in heads), None) or officially(s, saying)
            if speaker is not None:
                return speaker
    return None


def _hangs_beside(s: Sentence, place: int, saying: Saying) -> bool:
    child = saying.at or 0
    if s.rel(child) == "advcl":
        return any(s.low[mark] == "as" for mark in s.children(child, "mark")) and not s.children(child, "ccomp")
    if child > place and s.children(child, "ccomp"):
        return False
    return not (saying.verb in table.WEAK_REPORTING and s.children(child, "obj"))


def _according(s: Sentence, chain: list[int], depth: int, discourse: Discourse) -> Speaker | None:
    """"According to doctors", "citing doctors", "based on posts by relatives" at a governor of the claim's word."""
    for child in s.children(chain[depth]):
        head = _accorded(s, child) if child not in chain else None
        if head is not None and head not in chain:
            speaker = speaker_of(s, head, Saying("according to"), discourse)
            if speaker is not None:
                return speaker
    return None


def _accorded(s: Sentence, child: int) -> int | None:
    if s.case_of(child).startswith("according") or s.case_of(child) in table.ACCORDING:
        return child
    if s.low[child] not in {"according", "based", "citing", "quoting"} or s.rel(child) in {"case", "mark", "fixed"}:
        return None
    if s.low[child] == "based" and not (child + 1 < len(s) and s.low[child + 1] in {"on", "upon"}):
        return None
    below = s.children(child, "obl", "obj", "nmod")
    return below[0] if below else None


def _nominal(s: Sentence, chain: list[int], depth: int, discourse: Discourse) -> Speaker | None:
    """A report as a noun: "the army's report that", "posts by relatives of", "the ministry's list of", "expressed the fear that"."""
    if depth == 0:
        return None
    node, below = chain[depth], chain[depth - 1]
    if (opinion := _opinion(s, node, below)) is not None:
        return _by_verb(s, opinion, discourse)
    if s.low[node] not in table.DOCUMENTS or s.rel(below) not in _UNDER_REPORT or s.low[below] in table.UNSAYING:
        return None
    if s.rel(below) == "nmod" and s.case_of(below) not in _OF_ITS_SUBJECT:
        return None
    above = saying_at(s, s.head(node)) if s.head(node) >= 0 else None
    if s.rel(node) == "obj" and above is not None:
        return None  # whoever shares it speaks
    owner = owner_of(s, node)
    if owner == node and above is not None and s.rel(node) in {"obl", "nmod"}:
        return _by_verb(s, above, discourse)  # "said in a post that"
    if owner in chain[:depth] or owner == node and not told(s, node):
        return None
    return speaker_of(s, owner, Saying(), discourse)


def _opinion(s: Sentence, node: int, below: int) -> Saying | None:
    """"Expressed the suspicion that": the verb as one of saying, with the certainty of its object."""
    if s.low[node] in table.OPINIONS and s.rel(node) == "obj" and s.rel(below) in _UNDER_REPORT:
        return Saying(s.low[s.head(node)], table.OPINIONS[s.low[node]], s.head(node))
    if any(s.low[mark] == "that" for mark in s.children(below, "mark")):
        voiced = next((o for o in s.children(node, "obj") if s.low[o] in table.OPINIONS), None)
        return Saying(s.low[node], table.OPINIONS[s.low[voiced]], node) if voiced is not None else None
    return None


def _main_sayings(s: Sentence) -> Iterator[Saying]:
    for word in range(len(s)):
        saying = saying_at(s, word)
        if saying is None or s.rel(word) not in _MAIN:
            continue
        weak = saying.verb in table.WEAK_REPORTING - table.POSTING and not s.children(word, "ccomp")
        if not weak or any(s.low[o] in table.DOCUMENTS for o in s.children(word, "obj")):
            yield saying


def main_source(s: Sentence, discourse: Discourse) -> Speaker | None:
    """The source of a sentence as a whole: that of its root, or of what hangs beside it."""
    for saying in sorted(_main_sayings(s), key=lambda found: (s.rel(found.at or 0) != "root", found.at)):
        speaker = _by_verb(s, saying, discourse)
        if speaker is not None:
            return speaker
    return at_the_margin(s, len(s), discourse) or along_the_line(s, [], discourse)
