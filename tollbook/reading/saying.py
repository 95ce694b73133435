"""Verbs of saying: what they say, and who speaks by them (claims.md S5).

Read off the tree where it is right, and mended where parsers of news often are wrong: datelines, accounts, strayed subjects.
"""
from __future__ import annotations

from tollbook.language.en import people
from tollbook.language.en import sources as table
from tollbook.model import Certainty

from .sentence import SUBJECTS, Sentence
from .speakers import owner_of
_PERSONAL_OBJECTS = {"tell", "inform", "advise", "charge"}
_NO_SCOPE_CASES = {"after", "before", "following", "since", "during", "amid", "despite", "when", "until", "upon", "at"}


def reporting_verb(s: Sentence, word: int) -> tuple[str, Certainty] | None:
    lemma = table.REPORTING_FORMS.get(s.low[word])
    if lemma is None or s.upos(word) not in {"VERB", "AUX"} and not (s.rel(word) in {"root", "parataxis"} and s.children(word, *SUBJECTS)):
        return None
    return lemma, table.REPORTING[lemma]


def is_passive(s: Sentence, verb: int) -> bool:
    if s.children(verb, "aux:pass"):
        return True
    return s.rel(verb) == "acl" and not s.low[verb].endswith("ing") and not s.children(verb, "nsubj")


def subjects_of(s: Sentence, verb: int) -> list[int]:
    """Who speaks by a verb of saying: its subject, the agent of a passive, the object of "quote"."""
    quoting = s.head(verb)
    if s.low[verb].endswith("ing") and quoting >= 0 and s.rel(verb) in {"advcl", "xcomp", "obl", "acl", "ccomp"} and table.REPORTING_FORMS.get(s.low[quoting]) in table.QUOTING:
        if is_passive(s, quoting):
            return s.children(quoting, "nsubj:pass") or s.subject(quoting)
        return s.children(quoting, "obj") or s.subject(quoting)
    own = s.children(verb, *SUBJECTS)
    body = body_start(s)
    if body and verb > body and not (own and own[0] >= body) and not s.children(verb, "aux:pass"):
        return [w for w in range(body, verb) if s.upos(w) in {"NOUN", "PROPN", "PRON"} and not body <= s.head(w) < verb][:1]
    if not own and (handle := _handle_before(s, verb)) is not None:
        return [handle]
    if is_passive(s, verb):
        by = [o for o in s.children(verb, "obl", "obl:agent") if s.case_of(o) in {"by", "from", "via"}]
        if by or s.rel(verb) != "acl" or table.REPORTING_FORMS[s.low[verb]] not in table.POSTING or s.children(verb, "aux:pass"):
            return by[:1]
    if own:
        return [s.antecedent(own[-1] if own[-1] < verb else own[0])]
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
    """The name or noun right before a finite verb of saying that the tree leaves without a subject."""
    if verb < 1 or s.low[verb].endswith("ing") or s.low[verb - 1] == "to":
        return None
    at = verb - 1
    while at > 0 and (s.upos(at) in {"ADV", "AUX"} or s.low[at] in {"both", "all"}):
        at -= 1
    if at < 0 or s.upos(at) not in {"PROPN", "NOUN", "NUM"}:
        return None
    while s.rel(at) in {"flat", "flat:name"} and s.head(at) < at:
        at = s.head(at)
    return at if s.upos(at) == "PROPN" and s.rel(at) in {"obl", "nmod", "conj", "dep", "nsubj"} and s.case_of(at) in {"", "after", "before", "while"} else None


def _handle_before(s: Sentence, verb: int) -> int | None:
    """The account named before a finite verb of saying, whatever the tree makes of it."""
    if s.low[verb].endswith("ing"):
        return None
    for at in range(verb - 1, max(-1, verb - 9), -1):
        if s.low[at] in {",", ";", ":"} or s.upos(at) == "VERB":
            return None
        if s.low[at].startswith("@"):
            return at if len(s.low[at]) > 1 or at + 1 >= verb else _first_of_pair(s, at + 1)
    return None


def body_start(s: Sentence) -> int:
    """The first word after a dateline ("LIMA, 3 MAY 90 (EFE) -- [TEXT]", "MERLIN, Ore. (AP) -"); 0 where there is none."""
    if not s.tokens or not s.tokens[0].text[:2].isupper() or s.upos(0) == "VERB":
        return 0
    dash = next((w for w in range(1, min(24, len(s))) if s.low[w] in table.DASHES and (s.low[w] == "--" or s.low[w - 1] in {")", "]"} or s.tokens[0].text.isupper())), 0)
    if not dash or any(s.upos(w) in {"VERB", "AUX"} and not s.tokens[w].text.isupper() for w in range(dash)):
        return 0
    if s.text[s.tokens[dash - 1].end : s.tokens[dash].start] == "" and s.low[dash - 1] != ")":
        return 0  # a hyphen within a word
    while dash + 1 < len(s) and s.low[dash + 1] == "[":
        dash = next((w for w in range(dash + 1, len(s)) if s.low[w] == "]"), len(s) - 1)
    return dash + 1 if dash + 1 < len(s) else 0


def _first_of_pair(s: Sentence, at: int) -> int:
    """Of "A and @b" the first."""
    return s.head(at) if s.rel(at) == "conj" and 0 <= s.head(at) < at and s.upos(s.head(at)) == "PROPN" else at


def reports_through(s: Sentence, verb: str, node: int, through: int) -> bool:
    """Whether what hangs on a verb of saying by the word `through` is what it says."""
    rel = s.rel(through)
    if verb == "find":
        return rel == "ccomp" and any(s.low[m] == "that" for m in s.children(through, "mark"))
    if rel in SUBJECTS:
        # "two deaths were reported by the police": the subject of a passive is what is reported
        if verb in table.WEAK_REPORTING and s.low[through] not in table.DOCUMENTS:
            return False
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
        if verb == "charge" and not any(s.upos(o) == "NOUN" and s.low[o] not in people.NOUN_FORMS for o in s.children(node, "obj")):
            return False  # a person is charged
        if verb == "claim" and s.low[through] in {"life", "lives", "victims", "responsibility"}:
            return False
        if verb not in table.WEAK_REPORTING or s.low[through] in table.DOCUMENTS or verb in {"put", "count", "register", "charge", "deny", "fear", "admit", "reject"}:
            return True
        if rel == "obl" and s.case_of(through) in {"about", "on", "of"} and any(s.low[o] in table.DOCUMENTS for o in s.children(node, "obj")):
            return True
        return any(owner_of(s, subject) != subject for subject in s.children(node, "nsubj"))  # "video from A shows an injured man"
    if rel == "conj":  # "said that A died, and B was hurt": what is joined to the report by the tree is mostly part of it
        return bool(s.children(node, "ccomp")) and bool(s.children(through, *SUBJECTS, "expl")) and s.low[through] not in table.REPORTING_FORMS
    return False


def presupposed(s: Sentence, chain: list[int], depth: int) -> bool:
    """A deed named as known within what somebody says: "announced a strike to protest the murder of", "will not attend after the killing of"."""
    for word in chain[: depth - 1]:
        rel = s.rel(word)
        if rel == "obl" and s.case_of(word) in {"after", "following", "since"} and s.upos(word) == "NOUN":
            return True
        if rel in {"obj", "obl"} and s.upos(word) == "NOUN" and s.head(word) in chain[:depth] and s.rel(s.head(word)) in {"advcl", "acl", "xcomp"} and s.low[s.head(word)] in table.PURPOSES:
            return True
    return False
