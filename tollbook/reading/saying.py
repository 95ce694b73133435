"""Verbs of saying: what they say, and who speaks by them (claims.md S5).

Read off the tree where it is right, and mended where parsers of news often are wrong: datelines, accounts, strayed subjects.
"""
from __future__ import annotations

from dataclasses import dataclass

from tollbook.language.en import people
from tollbook.language.en import sources as table
from tollbook.model import Certainty

from .sentence import SUBJECTS, Sentence
from .speakers import owner_of

_PERSONAL_OBJECTS = {"tell", "inform", "advise"}
_NO_SCOPE_CASES = {"after", "before", "following", "since", "during", "amid", "despite", "when", "until", "upon", "at"}
_ASIDE_MARKS = {"after", "when", "since", "while", "as"}
_CONTENT = {"ccomp", "parataxis", "xcomp", "csubj", "csubj:pass", "dep"}
_OVER_OBJECTS = {"put", "count", "register", "charge", "deny", "fear", "admit", "reject"}
_NO_FIGURE = {"life", "lives", "victims", "responsibility"}  # what a blast or a group claims
_PLACED = {"", "after", "before", "while"}
_LONGEST_DATELINE = 24


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying (its lemma), the certainty that it lends, and its place in the sentence; a source may also stand without a verb."""

    verb: str | None = None
    certainty: Certainty = "stated"
    at: int | None = None


def confirms(s: Sentence) -> bool:
    """ "In a late confirmation of the deaths, the army said": what is said there is confirmed."""
    return any(
        s.low[word] == "confirmation" and s.case_of(word) in {"in", "as"} and not any(s.low[d] == "no" for d in s.children(word, "det"))
        for word in range(len(s))
    )


def saying_at(s: Sentence, word: int) -> Saying | None:
    """The verb of saying that a word is, if it is one."""
    lemma = table.REPORTING_FORMS.get(s.low[word])
    if lemma is None or s.children(word, "cop") or _is_name(s, word):
        return None
    if s.upos(word) not in {"VERB", "AUX"} and not (s.rel(word) in {"root", "parataxis"} and s.children(word, *SUBJECTS)):
        return None
    return Saying(lemma, table.REPORTING[lemma], word)


def _is_name(s: Sentence, word: int) -> bool:
    """"Said" within a name: a capital after a word without one."""
    return word > 0 and not s.heading and s.tokens[word].text[0].isupper() and s.tokens[word - 1].text[0].islower()


def lemma_at(s: Sentence, word: int) -> str | None:
    """The lemma of a form of a verb of saying, whatever its tag."""
    return table.REPORTING_FORMS.get(s.low[word])


def is_said_of(s: Sentence, verb: int) -> bool:
    """Whether the subject of a verb of saying is what is spoken of, not who speaks: passives, "three victims identified"."""
    if s.children(verb, "aux:pass"):
        return True
    if s.children(verb, "obl:agent") and not s.children(verb, "nsubj"):
        return True
    if lemma_at(s, verb) in table.NAMING and not s.children(verb, "obj", "ccomp", "aux") and s.tokens[verb].xpos in {"VBN", "VBD"}:
        return True
    return s.rel(verb) == "acl" and not s.low[verb].endswith("ing") and not s.children(verb, "nsubj")


def speakers_by(s: Sentence, verb: int) -> list[int]:
    """Who speaks by a verb of saying, at most one word: its subject, the agent of a passive, the object of "quote"."""
    quoting = s.head(verb)
    if s.low[verb].endswith("ing") and quoting >= 0 and lemma_at(s, quoting) in table.QUOTING and s.rel(verb) not in SUBJECTS:
        return (s.children(quoting, "nsubj:pass") if is_said_of(s, quoting) else s.children(quoting, "obj"))[:1] or s.subject(quoting)[:1]
    own = s.children(verb, *SUBJECTS)
    body = body_start(s)
    if body < verb and body and not (own and own[0] >= body) and not s.children(verb, "aux:pass"):
        return _after_dateline(s, body, verb)
    if not own and (handle := _handle_before(s, verb)) is not None:
        return [handle]
    if is_said_of(s, verb):
        by = [o for o in s.children(verb, "obl", "obl:agent") if s.case_of(o) in {"by", "from", "via"}]
        if by or s.rel(verb) != "acl" or lemma_at(s, verb) not in table.POSTING or s.children(verb, "aux:pass"):
            return by[:1]
    if own:
        return [s.antecedent(own[-1] if own[-1] < verb else own[0])]
    return [_first_of(s, word) for word in _unattached(s, verb)]


def _first_of(s: Sentence, word: int) -> int:
    """The first of coordinated nouns (S1)."""
    while s.rel(word) == "conj" and s.upos(s.head(word)) in {"NOUN", "PROPN"}:
        word = s.head(word)
    return word


def _after_dateline(s: Sentence, body: int, verb: int) -> list[int]:
    """Between a dateline and its verb, the noun that hangs on nothing there."""
    loose = [w for w in range(body, verb) if s.upos(w) in {"NOUN", "PROPN", "PRON"} and not body <= s.head(w) < verb]
    return [w for w in loose if not s.children(w, "case") and not s.rel(w).startswith("obl")][-1:]


def _unattached(s: Sentence, verb: int) -> list[int]:
    """The subject of a verb of saying to which the tree gives none."""
    strayed = [n for below in s.children(verb, "ccomp") for n in s.children(below, *SUBJECTS) if n < verb < below]
    if strayed:
        return strayed[:1]
    if s.low[verb - 1] == "to" and s.low[s.head(verb)] not in table.HELPING:
        return []  # "asked the government to declare"
    if (beside := _just_before(s, verb)) is not None:
        return [beside]
    if s.rel(verb) in {"acl", "acl:relcl"}:
        return [s.head(verb)]
    found = s.subject(verb)
    return [s.antecedent(found[0])] if found else []


def _just_before(s: Sentence, verb: int) -> int | None:
    """The name right before a finite verb of saying that the tree leaves without a subject."""
    if verb < 1 or s.low[verb].endswith("ing") or s.low[verb - 1] == "to":
        return None
    at = verb - 1
    while at > 0 and (s.upos(at) in {"ADV", "AUX"} or s.low[at] in {"both", "all"}):
        at -= 1
    while s.rel(at) in {"flat", "flat:name"} and 0 <= s.head(at) < at:
        at = s.head(at)
    loose = s.upos(at) == "PROPN" and s.rel(at) in {"obl", "nmod", "conj", "dep", "nsubj"} and s.case_of(at) in _PLACED
    return at if loose else None


def _handle_before(s: Sentence, verb: int) -> int | None:
    """The account named before a finite verb of saying, whatever the tree makes of it; of "A and @b" A."""
    if s.low[verb].endswith("ing"):
        return None
    for at in range(verb - 1, max(-1, verb - 9), -1):
        if s.low[at] in {",", ";", ":"} or s.upos(at) == "VERB":
            return None
        if s.low[at].startswith("@"):
            name = at if len(s.low[at]) > 1 or at + 1 >= verb else at + 1
            joined = s.rel(name) == "conj" and 0 <= s.head(name) < name and s.upos(s.head(name)) == "PROPN"
            return s.head(name) if joined else name
    return None


def body_start(s: Sentence) -> int:
    """The first word after a dateline ("LIMA, 3 MAY 90 (EFE) -- [TEXT]", "MERLIN, Ore. (AP) -"); 0 where there is none."""
    if not s.tokens or s.upos(0) == "VERB":
        return 0
    dash = next((w for w in range(1, min(_LONGEST_DATELINE, len(s))) if s.low[w] in table.DASHES and _closes_dateline(s, w)), 0)
    if not dash or any(s.upos(w) in {"VERB", "AUX"} and not s.tokens[w].text.isupper() for w in range(dash)):
        return 0
    while dash + 1 < len(s) and s.low[dash + 1] == "[":
        dash = next((w for w in range(dash + 1, len(s)) if s.low[w] == "]"), len(s) - 1)
    return dash + 1 if dash + 1 < len(s) else 0


def _closes_dateline(s: Sentence, dash: int) -> bool:
    """A dash after a bracket or a date, or after a short place in capitals; no hyphen within a word."""
    before = s.tokens[dash - 1]
    if before.end == s.tokens[dash].start and before.text != ")":
        return False
    if not (s.tokens[0].text[:2].isupper() or dash > 1 and len(before.text) == 2 and s.low[dash - 2] == ","):
        return False
    return before.text[-1] in ")]0123456789" or dash < 7 and (s.low[dash] == "--" or before.text.isupper())


def reports_through(s: Sentence, saying: Saying, through: int) -> bool:
    """Whether what hangs on a verb of saying by the word `through` is what it says."""
    rel, verb = s.rel(through), saying.verb
    if verb == "find":
        return rel == "ccomp" and _marked(s, through, {"that"})
    if rel in SUBJECTS:
        return _is_reported_subject(s, saying, through)
    if rel in _CONTENT:
        return True
    if verb in table.POSTING and rel in {"advcl", "obj", "obl", "conj"}:
        return not _marked(s, through, _ASIDE_MARKS)
    if rel in {"advcl", "acl", "acl:relcl"}:
        return _marked(s, through, {"that", "how"})
    if rel in {"obj", "obl", "nmod"}:
        return _reports_object(s, saying, through)
    if rel == "conj":  # "said that A died, and B was hurt": the tree joins to the report what mostly is part of it
        return bool(s.children(saying.at or 0, "ccomp") and s.children(through, *SUBJECTS, "expl")) and lemma_at(s, through) is None
    return False


def _marked(s: Sentence, word: int, marks: set[str]) -> bool:
    return any(s.low[mark] in marks for mark in s.children(word, "mark", "case"))


def _is_reported_subject(s: Sentence, saying: Saying, through: int) -> bool:
    """"Two deaths were reported by the police": the subject of a passive that has an agent."""
    if saying.verb in table.WEAK_REPORTING and s.low[through] not in table.DOCUMENTS:
        return False
    return any(s.rel(o) == "obl:agent" or s.case_of(o) == "by" for o in s.children(saying.at or 0, "obl", "obl:agent"))


def _reports_object(s: Sentence, saying: Saying, through: int) -> bool:
    """Whether a plain object or a phrase with a preposition is what is said ("reported five deaths", not "released a man")."""
    rel, verb, case = s.rel(through), saying.verb, s.case_of(through)
    objects = s.children(saying.at or 0, "obj")
    if rel == "obj" and verb in _PERSONAL_OBJECTS or rel == "obl" and (verb in {"say", "add"} or case.split(" ")[0] in _NO_SCOPE_CASES):
        return False
    if verb == "charge" and not any(s.upos(o) == "NOUN" and s.low[o] not in people.NOUN_FORMS for o in objects):
        return False  # a person is charged
    if verb == "claim" and s.low[through] in _NO_FIGURE:
        return False
    if verb not in table.WEAK_REPORTING or s.low[through] in table.DOCUMENTS or verb in _OVER_OBJECTS:
        return True
    if rel == "obl" and case in {"about", "on", "of"} and any(s.low[o] in table.DOCUMENTS for o in objects):
        return True
    return any(owner_of(s, subject) != subject for subject in s.children(saying.at or 0, "nsubj"))  # "video from A shows an injured man"


def presupposed(s: Sentence, chain: list[int], depth: int) -> bool:
    """A deed named as known within what is said: "announced a strike to protest the murder of", "will not come after the killing of"."""
    for word in chain[: depth - 1]:
        rel, above = s.rel(word), s.head(word)
        if s.upos(word) != "NOUN" or rel not in {"obj", "obl"}:
            continue
        if rel == "obl" and s.case_of(word) in {"after", "following", "since"}:
            return True
        if above in chain[:depth] and s.rel(above) in {"advcl", "acl", "xcomp"} and s.low[above] in table.PURPOSES:
            return True
    return False
