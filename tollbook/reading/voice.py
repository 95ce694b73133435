"""Active or passive: who does and who suffers, by Universal Dependencies."""

from __future__ import annotations

from tollbook.language.en import harms as table
from tollbook.language.en import people

from .sentence import SUBJECTS, Sentence

_DEPTH = 6


def is_passive(s: Sentence, word: int) -> bool:
    """Whether a participle is passive, by its auxiliary, its subject or its place (a reduced relative clause)."""
    if s.children(word, "aux:pass") or _gapped(s, word):
        return True
    if _second_behind(s, word):
        return False
    if s.children(word, "nsubj:pass") and not s.children(word, "obj"):
        return True
    if s.tokens[word].xpos != "VBN" or s.children(word, "obj"):
        return False
    if not s.children(word, "aux:pass") and any(
        s.children(c, "obj") and not s.children(c, "nsubj", "nsubj:pass") for c in s.children(word, "conj")
    ):
        return False  # "guards shot and killed a thief": the object of the last verb is that of the first
    if s.rel(word) in {"acl", "advcl", "amod", "xcomp", "ccomp", "root", "parataxis", "dep", "acl:relcl"}:
        return not s.children(word, "aux") or any(
            s.low[aux] in {"been", "being", "was", "were", "is", "are"} for aux in s.children(word, "aux")
        )
    return s.rel(word) == "conj" and s.head(word) >= 0 and not s.children(word, "obj") and is_passive(s, s.head(word))


def _gapped(s: Sentence, word: int) -> bool:
    """ "Three were buried and one admitted": the auxiliary of the passive before holds for a coordinated verb with a bare number before it
    and no object."""
    above, number = s.head(word), s.quantity_at.get(word - 1)
    if s.rel(word) != "conj" or above < 0 or number is None or number.kind != "count" or s.children(word, "obj", "aux", "xcomp", "ccomp"):
        return False
    return bool(s.children(above, "aux:pass")) and s.children(word, "nsubj") == [word - 1] and s.tokens[word].xpos in {"VBN", "VBD"}


def passive_victims(s: Sentence, word: int, depth: int = 0) -> list[int]:
    """Who suffers a passive verb: its own subject, else that of the clause on which it hangs."""
    lent = s.lent(word)
    own = [c for c in s.children(word, "nsubj:pass", "nsubj") if c not in lent] or s.strayed_subject(word)
    own = [subject for subject in own if subject < word] or own
    if s.rel(word) == "advcl" and not own and s.head(word) >= 0 and any(s.low[c] == "as" for c in s.children(word, "mark")):
        own = s.children(s.head(word), "obj")  # "listed six of the crew as having been killed"
    numbers = [n for n in s.children(word, "nummod", "obl:unmarked") if n < word and n in s.quantity_at]
    own = own or [n for n in numbers if s.quantity_at[n].kind == "count"]  # "two dead and a dozen injured"
    if own or depth > _DEPTH:
        return own
    if (counted := _elliptic_number(s, word)) >= 0:
        return [counted]
    above, rel = s.head(word), s.rel(word)
    if above < 0:
        return []
    if rel == "acl" and s.upos(above) == "VERB" and s.low[above] in table.VERB_FORMS:
        return passive_victims(s, above, depth + 1)  # "nurse stabbed, killed in park"
    if rel in {"acl", "amod", "acl:relcl"}:
        return [above]
    if rel == "conj" and s.case_of(above) == "including" and s.children(word, "aux:pass") and s.head(above) >= 0:
        return [s.head(above)]  # "six people, including two women and a child were shot"
    if rel == "conj" and s.upos(above) == "NOUN" and s.low[above] in table.PARTICIPLES and (person := person_before(s, above)) >= 0:
        return [person]
    if rel == "conj":
        return passive_victims(s, above, depth + 1) or (s.children(above, "obj") if not is_passive(s, above) else [])
    if rel in {"xcomp", "ccomp"}:
        return s.children(above, "nsubj:pass") or s.children(above, "obj") or s.subject(above)
    if rel in {"advcl", "parataxis", "dep"}:
        return [described] if (described := _just_before(s, word)) >= 0 else s.subject(above)
    return []


def _elliptic_number(s: Sentence, word: int) -> int:
    """ "Three were killed and scores hurt": the bare number before a coordinated participle without an auxiliary; -1 if none."""
    number = s.quantity_at.get(word - 1)
    if number is None or number.kind != "count" or s.rel(word) not in {"conj", "acl"} or s.tokens[word].xpos not in {"VBN", "VBD", "JJ"}:
        return -1
    before = number.first - 1
    free = s.rel(word - 1) in {"conj", "dep", "obl:unmarked", "nsubj", "nsubj:pass", "appos", "list", "nummod", "advmod"}
    return word - 1 if before > 0 and free and s.low[before] in {"and", ",", "but", ";"} else -1


def _just_before(s: Sentence, word: int) -> int:
    """ "Listed nine of the guards killed": the object that ends right before a bare participle, which describes it; -1 if none."""
    if s.children(word, "mark", "aux", "aux:pass", "nsubj", "obj", "cc"):
        return -1
    for thing in s.children(s.head(word), "obj"):
        last = max((w for w in s.subtree(thing)), default=thing)
        if thing < word and last == word - 1 and s.low[last] != ",":
            return thing
    return -1


def person_before(s: Sentence, word: int) -> int:
    """The person just before a participle that the tree took for a noun: "a man shot in the hand"; -1 where there is none."""
    before = word - 1
    if before < 0 or s.low[before] == "police":
        return -1
    return before if s.low[before] in people.NOUN_FORMS or told_by_age(s, before) else -1


def told_by_age(s: Sentence, word: int) -> bool:
    """Whether a word stands for a person of whom only the age is told: "a 22-year-old", in one token or in five."""
    if s.low[word] not in {"old", "olds"}:
        return False
    return any(w in s.quantity_at for w in range(max(0, word - 4), word + 1))


def _second_behind(s: Sentence, word: int) -> list[int]:
    """Subjects behind a participle without an auxiliary that has a subject before it too: they are its objects, for the clause is
    active ("gunmen murdered within an hour, judge Paz ...")."""
    subjects = s.children(word, "nsubj:pass", "nsubj") if s.tokens[word].xpos in {"VBN", "VBD"} else []
    behind = [subject for subject in subjects if subject > word and s.upos(subject) in {"NOUN", "PROPN", "NUM"}]
    return behind if len(behind) < len(subjects) else []


def _of_next(s: Sentence, word: int, victim: int, objects: list[int]) -> bool:
    """Whether an object stands right behind a later word of harm, the first one having its own before that: "killed four, injured nine"."""
    before = s.phrase(victim)[0] - 1
    return before > word and s.low[before] in table.VERB_FORMS and any(word < other < before for other in objects)


def _yoked(s: Sentence, first: int, second: int) -> bool:
    """Whether nothing but "and" parts two verbs, which then share what stands behind them: "shot and killed a thief"."""
    return first < second and not s.children(second, *SUBJECTS) and all(s.upos(w) in {"CCONJ", "ADV"} for w in range(first + 1, second))


def struck_behind(s: Sentence, word: int) -> int:
    """The object of a verb that the tree took for a member of the list before it: "killed a nurse and wounded several others"; -1 if none.
    No list has a participle with an article or a number right behind it."""
    known = s.low[word] in table.VERB_FORMS and s.upos(word) in {"ADJ", "NOUN", "VERB"} and not s.children(word, "obj", *SUBJECTS)
    if not known or s.rel(word) != "conj" or word < 2 or word + 1 >= len(s) or s.low[word - 1] not in {"and", ","}:
        return -1
    begun = word + 1 in s.quantity_at or s.rel(word + 1) in {"det", "nummod", "nmod:poss"} or s.low[word + 1] == "others"
    after = range(word + 1, min(word + 7, len(s))) if begun else ()
    return next((noun for noun in after if s.rel(noun) == "conj" and s.head(noun) < word and _begin(s, noun) == word + 1), -1)


def _begin(s: Sentence, noun: int) -> int:
    return min([noun, *s.children(noun, "det", "nummod", "amod", "nmod:poss")])


def own_objects(s: Sentence, word: int) -> list[int]:
    """A verb's objects: without those of the verb of harm behind it, with those that the verb of harm before it took away."""
    objects = s.children(word, "obj", "iobj")
    above = s.head(word)
    if not objects and above >= 0 and s.rel(word) == "conj":
        over = above if s.low[above] in table.VERB_FORMS else s.head(above)
        taken = s.children(over, "obj") if over >= 0 and s.low[over] in table.VERB_FORMS else []
        shared = [o for o in taken if o > word] if over == above and _yoked(s, over, word) else []
        return shared or [o for o in taken if s.phrase(o)[0] - 1 == word and _of_next(s, over, o, taken)]
    return [o for o in objects if not _of_next(s, word, o, objects)]


def active_victims(s: Sentence, word: int) -> list[int]:
    """Who suffers an active verb: its object, or the one that it shares with the verb coordinated after it."""
    objects = own_objects(s, word) or _second_behind(s, word)
    if objects:
        return objects
    for other in s.children(word, "conj"):  # "killed and wounded 20": the object of the last
        if s.low[other] in table.VERB_FORMS and s.children(other, "obj") and not s.children(other, "nsubj", "nsubj:pass"):
            return s.children(other, "obj")
    after = [o for o in s.children(word, "obl:unmarked") if o in s.quantity_at and s.quantity_at[o].kind == "ordinal"]
    if after:
        return after  # "killed three and wounded a fourth"
    return [c for c in s.children(word, "appos", "parataxis", "dep", "ccomp", "obl:unmarked", "list") if c > word and _is_name(s, c)]


def _is_name(s: Sentence, word: int) -> bool:
    """A proper noun without a preposition or verb of its own: what the tree could not place as an object."""
    return (
        s.upos(word) in {"PROPN", "NOUN"}
        and not s.children(word, "case", "nsubj", "cop", "mark")
        and any(s.upos(w) == "PROPN" for w in (word, *s.children(word, "flat", "appos", "compound")))
    )


def agents_of(s: Sentence, word: int) -> tuple[int, ...]:
    """Who did it: the subject of an active verb, the by-phrase of a passive one."""
    if is_passive(s, word):
        return tuple(obl for obl in s.children(word, "obl", "obl:agent") if s.case_of(obl) == "by")
    return tuple(s.subject(word)) if s.children(word, "obj") else ()
