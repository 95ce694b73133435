"""Who suffers a harm: the victims that the tree gives a word of harm, with all who are listed beside them."""
from __future__ import annotations

from tollbook.language.en import harms as table

from .hit import Hit
from .lists import in_outer_list
from .mentions import companions, counted_noun, is_plural, person_of
from .sentence import SUBJECTS, Sentence
from .voice import struck_behind, told_by_age

_PARTED = {",", "-", "--", "–", "—", ":"}


def sufferers(s: Sentence, hit: Hit, beside: list[int]) -> list[int]:
    """The heads of all who suffer a harm: its victims, who is told `beside` them ("along with"), and whoever is listed with these."""
    heads: list[int] = []
    for victim in (*_sole_subjects(s, hit.victims), *beside):
        members = _before_state(s, hit.word, victim) or (*_members(s, victim), *_listed_beside(s, hit.word, victim))
        heads.extend(
            c
            for c in dict.fromkeys(members)
            if (c == victim or c not in {hit.first, hit.last}) and _may_suffer(s, c)
            if not any(left_out(s, hit.word, victim, c) for left_out in (_behind_clause, _of_other_harm, _apart, _of_outer_list))
        )
    return heads


def _sole_subjects(s: Sentence, victims: tuple[int, ...]) -> list[int]:
    """Victims without the second subjects of one verb that a tree may give it: behind a comma or a dash the later one only names or
    describes the first ("two of the boys - Ali and Omar - were shot"), else the first is a dateline or the beginning of the phrase."""
    out: list[int] = []
    for victim in victims:
        rivals = [o for o in out if s.rel(o) in SUBJECTS and s.head(o) == s.head(victim) and o < victim]
        before = rivals[0] if rivals and s.rel(victim) in SUBJECTS else -1
        if before < 0 or any(s.low[word] in {"and", "or"} for word in range(before, victim)):
            out.append(victim)
        elif s.low[s.phrase(victim)[0] - 1] not in _PARTED or _no_person(s, before) and not _no_person(s, victim) or _of_topic(s, victim):
            out[out.index(before)] = victim
    return out


def _of_topic(s: Sentence, victim: int) -> bool:
    """ "Ivo Vega: his wife was shot": what stands before the colon is whose she was."""
    return s.low[s.phrase(victim)[0] - 1] == ":" and bool(s.children(victim, "nmod:poss"))


def _no_person(s: Sentence, word: int) -> bool:
    """Whether nothing about a noun says that it is somebody: "Thanks be to God, nine men were freed"."""
    if s.upos(word) != "NOUN" or word in s.quantity_at or told_by_age(s, word):
        return False
    counted = any(c in s.quantity_at and s.quantity_at[c].kind in {"count", "both"} for c in s.children(word))
    return not counted and person_of(s, counted_noun(s, word)) is None


def _before_state(s: Sentence, word: int, victim: int) -> list[int]:
    """Of "one teacher dead, four teachers and the driver wounded" those that stand before a state and behind the state before it; nothing
    where there is one state alone."""
    if s.rel(word) != "amod" or s.head(word) > word:
        return []
    first = victim
    while s.rel(first) == "conj" and s.head(first) >= 0:
        first = s.head(first)
    members = s.conjuncts(first)
    states = [c for member in members for c in s.children(member, "amod") if c > member and s.low[c] in table.STATES]
    begin = max((state for state in states if state < word), default=-1)
    return [member for member in members if begin < member < word] if len(states) > 1 else []


def _listed_beside(s: Sentence, word: int, victim: int) -> list[int]:
    """Members of a list that a tree hangs as appositions of its first: "the driver, a nun and a trader", where no comma closes the
    apposition before the "and"; and who stands beside a name in one, where the verb is plural: "his brother, Paul Ruiz, and a guard were
    killed"."""
    if s.upos(victim) != "NOUN" or is_plural(s, victim) or victim in s.quantity_at:
        return []
    out: list[int] = []
    for appos in s.children(victim, "appos"):
        beside = [c for c in s.conjuncts(appos) if c != appos and s.children(c, "det", "nummod") and s.upos(c) == "NOUN"]
        if s.upos(appos) == "PROPN":
            many = victim < word and any(s.low[a] in {"were", "are", "have"} for a in s.children(word, "aux", "aux:pass", "cop"))
            out.extend(beside if many else [])
        elif s.upos(appos) == "NOUN" and s.low[appos - 1] != "," and s.children(appos, "det", "nmod:poss") and person_of(s, appos):
            after = next((c for c in (*s.children(victim, "conj"), *beside) if c > appos and s.children(c, "cc")), -1)
            joined = s.children(after, "cc")[0] if after >= 0 else 0
            if joined and s.low[joined - 1] != "," and (after in s.quantity_at or s.children(after, "det", "nmod:poss", "nummod")):
                out.extend([appos, *beside])
    return out


def _of_other_harm(s: Sentence, word: int, _: int, member: int) -> bool:
    """Whether a member suffers another harm, whose verb the tree takes for its adjective: "killed a nurse, wounded two drivers"; no
    adjective stands before a number."""
    if struck_behind(s, member) >= 0 or any(struck_behind(s, verb) == member for verb in range(max(word + 1, member - 6), member)):
        return True
    return any(
        s.low[verb] in table.VERB_FORMS
        and (s.rel(verb + 1) in {"nummod", "det"} or verb + 1 in s.quantity_at)
        and s.head(verb + 1) == member
        for verb in s.children(member, "amod")
        if word < verb < member
    )


def _apart(s: Sentence, word: int, victim: int, member: int) -> bool:
    """Whether a state that stands before one noun leaves out one with an article of its own: "the dead sergeant and a private"."""
    attribute = s.rel(word) == "amod" and s.head(word) == victim and word < victim < member
    return attribute and any(s.low[d] in {"a", "an", "the"} for d in s.children(member, "det"))


def _behind_clause(s: Sentence, word: int, victim: int, member: int) -> bool:
    """Whether a member of a coordination stands behind the relative clause that tells the harm of another: "Ruiz, who died in May, and
    a man who lived"."""
    behind = victim < word < member and s.rel(word) == "acl:relcl" and s.head(word) == victim
    return behind and not companions(s, word)


def _of_outer_list(s: Sentence, word: int, victim: int, member: int) -> bool:
    return any(s.low[at] == ";" for at in range(victim, member)) and in_outer_list(s, word)


def _members(s: Sentence, victim: int) -> list[int]:
    """All who are coordinated with a victim, those included that the tree takes for appositions although the list goes on behind them:
    "Ruiz, his wife and their two sons", "a judge, a nurse and two guards"."""
    out = s.conjuncts(victim)
    for head in list(out):
        last = max((c for c in s.children(head, "conj") if _closes(s, c)), default=-1)
        new = [d for d in s.children(head, "det") if s.low[d] in {"a", "an"}]
        new = new or [n for n in s.children(head, "nummod") if n in s.quantity_at]
        for other in s.children(head, "appos"):
            own = s.children(other, "nmod:poss") or new and any(s.low[d] in {"a", "an"} for d in s.children(other, "det"))
            own = own or any(s.low[d] == "another" for d in s.children(other, "det"))
            on = max(last, _listed_below(s, head, other))
            parted = any(s.low[word] == ";" for word in range(head, other)) and not s.children(head, "acl:relcl")
            if head < other < on and parted and s.upos(other) == "PROPN":
                out.append(other)
            if head < other < on and own and s.upos(other) == "NOUN" and not s.children(other, "case"):
                out.extend(c for c in s.conjuncts(other) if c not in out)
        for inner in s.children(head, "nmod"):  # "a head of customs, a clerk and ...": the tree joins the clerk to the customs
            if s.case_of(inner) == "of" and not s.children(inner, "det", "nummod") and inner < max(out):
                out.extend(c for c in s.children(inner, "conj") if any(s.low[d] in {"a", "an"} for d in s.children(c, "det")))
    return sorted(dict.fromkeys(out))


def _closes(s: Sentence, member: int) -> bool:
    """Whether an "and" stands before a member, on whichever of its words the tree hangs it."""
    first = s.phrase(member)[0]
    return bool(s.children(member, "cc")) or "and" in s.low[max(0, first - 1) : first + 1]


def _listed_below(s: Sentence, head: int, other: int) -> int:
    """The last member of a list that a tree hangs on its second: "Juan Paz, his driver and a guard"; -1 where none is."""
    verb = s.head(head)
    one = head < verb and any(s.low[a] in {"was", "is", "has"} for a in s.children(verb, "aux", "aux:pass", "cop"))
    if one or not s.children(other, "nmod:poss") or s.upos(head) != "PROPN":
        return -1
    return max((c for c in s.children(other, "conj") if s.children(c, "cc")), default=-1)


def _may_suffer(s: Sentence, word: int) -> bool:
    """Whether a member of a coordination is somebody: no verb, no other deed ("the murder of A and the massacre of B")."""
    if s.low[word] in table.VERB_FORMS and word + 1 < len(s) and s.rel(word + 1) in {"nummod", "det"} and s.head(word + 1) != word:
        return False  # "a Pole and wounded two others"
    if s.low[word + 1 : word + 3] == ["indistinct", "]"]:
        return False  # "[words indistinct]" stands for what nobody heard
    if word not in s.quantity_at and (s.upos(word) in {"VERB", "ADV", "AUX"} or s.low[word].endswith("ing") and s.children(word, "obj")):
        return False
    return all(
        table.NOUN_FORMS.get(s.low[noun]) is None or person_of(s, noun) is not None or s.low[noun] in table.STATES
        for noun in (word, counted_noun(s, word))  # "three people and a number of injuries"
    )
