"""Sources that the tree does not show: set at the margin of a headline, hung on another word, standing before a colon."""
from __future__ import annotations

from tollbook.language.en import sources as table

from .discourse import Discourse
from .layout import quotation_at
from .saying import Saying, is_said_of, lemma_at, presupposed, speakers_by
from .sentence import Sentence
from .sourcenames import kind_of_words
from .speakers import Speaker
from .spoken import certainty_of, printed, speaker_of

_BORDERS = {",", ";", "-", "–", "—", ":", "--"}
_STOPS = {",", ";", ":", "while", "but", "–", "—", "who", "which", "when", "after"}
_NO_SPEAKER = {"according", "as", "who", "which", "it", "there", "that", "he", "she", "they"}
_LONGEST = 7  # words of a source at the margin
_TAIL = 6  # words after a closing verb ("told a radio", "said on Sunday") and the marks that end a sentence
_LEAST_QUOTED = 20  # characters; shorter quotations are of words, not of speech


def at_the_margin(s: Sentence, word: int, discourse: Discourse) -> Speaker | None:
    """The source that a headline sets before a colon or at its end: "Police: five injured", "Five injured in blast, police say"."""
    begin = next((w for w in range(len(s)) if s.low[w][:1].isalnum()), 0)
    for at in range(begin + 1, min(_LONGEST + 1, len(s), word)):
        if s.low[at] == ":":
            kind, strong = kind_of_words(s.low[begin:at], at - 1 - begin, ())
            if kind is None or not strong and not s.heading and s.low[at - 1] not in table.EMPTY_HEADS:
                break
            return printed(s, begin, at - 1, kind, Saying(), discourse)
    return _closing(s, word, discourse)


def _closing(s: Sentence, word: int, discourse: Discourse) -> Speaker | None:
    """"..., police say", "..., A, a spokesman, has reported" at the end of a sentence, whatever the tree makes of it."""
    verb = len(s) - 1
    first = max(2, len(s) - _TAIL)
    while verb > first and lemma_at(s, verb) is None and s.upos(verb) not in {"VERB", "AUX"} and s.low[verb] not in _BORDERS:
        verb -= 1
    lemma = lemma_at(s, verb) if verb > 2 else None
    if lemma is None or s.low[verb].endswith("ing") or lemma in table.WEAK_REPORTING - {"add"}:
        return None
    first, last = _before_closing(s, verb)
    if first <= 0 or not 0 <= last - first < _LONGEST + 3 or word >= first or s.low[first] in _NO_SPEAKER or s.low[first - 1] == "and":
        return None
    kind, strong = kind_of_words(s.low[first : last + 1], last - first, ())
    if s.upos(verb) != "VERB" and not (strong and s.low[verb] in table.CLOSING):
        return None
    kind = kind or discourse.names.introduced(s.tokens[last].text)[0] or "witness"
    return printed(s, first, last, kind, Saying(lemma, certainty_of(lemma), verb), discourse)


def _before_closing(s: Sentence, verb: int) -> tuple[int, int]:
    """First and last word of what stands before a closing verb, back to the border of its clause; an apposition between is left out."""
    last = verb - 1
    while last > 2 and (s.upos(last) in {"AUX", "ADV"} or s.low[last] in {"has", "have"}):
        last -= 1
    if s.low[last] == ",":
        last = next((w for w in range(last - 1, max(0, last - 14), -1) if s.low[w] == ","), 0) - 1
    first = last
    while first > 0 and s.low[first - 1] not in _BORDERS:
        first -= 1
    return first, last


def along_the_line(s: Sentence, chain: list[int], discourse: Discourse) -> Speaker | None:
    """An "according to", or a verb of saying to the left without a border between, that the tree hangs beside the claim's word."""
    for at in range(len(s)):
        if s.low[at] == "according":
            near = [c for c in range(at + 1, min(at + 12, len(s))) if s.case_of(c).startswith("according")]
            heads = near or s.children(at, "obl", "nmod")
            if heads and heads[0] not in chain:
                return speaker_of(s, heads[0], Saying("according to"), discourse)
    return _left_of(s, chain, discourse) if chain else None


def _left_of(s: Sentence, chain: list[int], discourse: Discourse) -> Speaker | None:
    word = chain[0]
    for at in range(word - 1, 0, -1):
        if s.low[at] in _STOPS:
            return None
        lemma = lemma_at(s, at)
        if lemma is None or s.upos(at) != "VERB" or s.rel(at) == "acl:relcl" or at in chain and not _hung_wrong(s, at, chain):
            continue
        if lemma in table.POSTING or lemma not in table.WEAK_REPORTING | table.QUOTING and not is_said_of(s, at):
            saying = Saying(lemma, certainty_of(lemma), at)
            speaker = next((speaker_of(s, head, saying, discourse) for head in speakers_by(s, at)), None)
            if speaker is not None:
                return speaker
    return None


def _hung_wrong(s: Sentence, verb: int, chain: list[int]) -> bool:
    """Whether a verb of saying above a word may be its source although the tree hangs the word on another of its dependents."""
    return lemma_at(s, verb) in table.POSTING or "that" in s.low[verb + 1 : chain[0]] and not presupposed(s, chain, chain.index(verb))


def quoted_clause(s: Sentence, word: int, discourse: Discourse) -> tuple[Speaker | None] | None:
    """None unless the word stands in a quotation that this sentence opens; then whoever the clause before its colon is about, if any."""
    quotation = quotation_at(discourse.quotes, s.tokens[word].start)
    if quotation is None or not s.span[0] <= quotation[0] < s.tokens[word].start or quotation[1] - quotation[0] < _LEAST_QUOTED:
        return None
    if s.text[s.span[0] : quotation[0]].rstrip()[-1:] != ":":
        return (None,)
    root = next((w for w in range(len(s)) if s.head(w) < 0), 0)
    subjects = [subject for subject in s.children(root, "nsubj") if s.tokens[subject].end <= quotation[0]]
    return (next((speaker_of(s, subject, Saying(s.low[root], "stated", root), discourse) for subject in subjects), None),)
