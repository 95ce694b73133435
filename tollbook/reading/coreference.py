"""Who is told of again: pronouns, definites and names that take up people counted before (claims.md C9, C10, G1, B7).

A report's drafts are walked in the order of the text.  Single persons are kept as they are met; a later word of harm about one of them
either says more of the harm already told (shot, then died: killed), tells another harm of the same person, or says nothing new.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from tollbook.language.en import harms as table
from tollbook.language.en import people
from tollbook.language.en.numerals import BESIDE_TOLD
from tollbook.language.en.parts import ELSEWHERE

from .apart import apart, over_time
from .draft import Draft
from .graver import mixed, one_death
from .mentions import is_plural, mention_of, person_of
from .parts import REACH, same_name, same_scene
from .persons import Person, age_of, surnames_of
from .sentence import SUBJECTS, Sentence

FEMALE, MALE = {"she", "her", "herself"}, {"he", "him", "his", "himself"}
ADULT_AGE = 18
_REACH = 4
"""Sentences that a pronoun or a definite reaches back."""
_BEHIND = 2
"""Sentences behind a number in which somebody may be said to be "among them"."""


def settle(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """The drafts that tell something of their own; harms of victims and of the shot settled by what else is told of them.

    `sentences` are all that were parsed, in order: a pronoun may take up somebody of the one before.
    """
    persons: list[Person] = []
    kept: list[Draft] = []
    followers: dict[int, tuple[Draft, Draft]] = {}
    for draft in drafts:
        if not _taken_up_harm(draft, kept, followers):
            continue
        if _one_of_those(draft, kept):
            continue
        if draft.mention.kind == "bare" and draft.mention.definite and draft.form != "none" and not _new_plural(draft, kept):
            continue  # C10: the victims, their injuries
        if draft.form == "implied" and draft.low == 1 or draft.counts_on:
            if _one(draft, persons, kept, sentences):
                kept.append(draft)
        elif draft.mention.kind != "pronoun" and not (draft.hit.weak and draft.mention.definite and draft.mention.extra is None):
            kept.append(draft)
    one_death(persons, kept)
    mixed([draft for draft in kept if id(draft) not in followers])
    for draft, found in followers.values():  # some of a number have its harm, whatever that turns out to be
        draft.harm = found.harm
    return kept


def _one_of_those(draft: Draft, kept: Sequence[Draft]) -> bool:
    """ "A man of 25, one of the victims, has died": who the one is was just said."""
    s, number = draft.s, draft.mention.quantity
    word = number.num_first if number is not None and draft.mention.of_whom else 0
    if draft.form != "exact" or draft.low != 1 or word < 1 or s.low[word - 1 : word + 1] != [",", "one"]:
        return False
    before = kept[-1] if kept else None
    if before is None or before.s is not s or not before.single or before.low != 1:
        return False
    return s.rel(word) == "appos" and s.head(word) in before.mention.heads or s.rel(word) in SUBJECTS and before.hit is draft.hit


def _one(draft: Draft, persons: list[Person], kept: Sequence[Draft], sentences: Sequence[Sentence]) -> bool:
    """Whether a draft of one person is a claim of its own; the person is found among those met before, or is new."""
    pronoun = draft.mention.kind == "pronoun"
    new = _new_here(draft) if pronoun else -1
    person = _find(draft, persons) if new < 0 else _told_here(draft.s, new, persons)
    if person is None:
        if pronoun and not _antecedent(draft, sentences):
            return False
        if _points_back(draft) and any(other.harm == draft.harm for other in kept):
            return False
        person = Person()
        persons.append(person)
        person.take(draft)
        return not pronoun or not draft.hit.weak or draft.s.low[draft.mention.heads[0]] == "another"
    told = {other.harm for other in person.drafts}
    if draft.harm == "killed":
        for other in person.drafts:
            if other.harm == "injured" and other.form == "implied":
                other.harm = "killed"
                told.add("killed")
    elif draft.harm in {"injured", "casualties"} and "killed" in told:
        draft.harm = "killed"
    again = draft.harm in told
    if again and _points_back(draft):
        person.take(draft)
        return False
    if again and pronoun and all(other.s.heading for other in person.drafts) and _antecedent(draft, ()):
        pronoun = again = False  # told in the headline alone so far
    person.take(draft)
    if not again:
        return not draft.hit.weak
    return not pronoun and not draft.hit.weak


def _points_back(draft: Draft) -> bool:
    """ "Since the leader's capture": a deed as a noun, done to somebody definite and nameless, tells nothing that was not told."""
    return draft.mention.definite and not draft.group.names and draft.s.upos(draft.hit.word) == "NOUN" and draft.mention.kind == "single"


def _antecedent(draft: Draft, sentences: Sequence[Sentence]) -> bool:
    """Whether a pronoun has somebody to take up.  One of its own sentence gives it his words: "the boy was flown out, but he died"."""
    s, word = draft.s, draft.mention.heads[0]
    if s.low[word] not in FEMALE | MALE:
        return False
    sex = "female" if s.low[word] in FEMALE else "male"
    for head in range(word - 1, -1, -1):
        if _may_be(s, head, sex) and (mention := mention_of(s, head)) is not None and mention.kind == "single":
            draft.mention, draft.count_span = mention, mention.span
            draft.group = replace(draft.group, words=s.text[slice(*mention.group)])
            return True
    before = sentences[s.index - 1] if 0 < s.index <= len(sentences) else None
    return before is not None and s.paragraph - before.paragraph <= 1 and any(_may_be(before, head, sex) for head in range(len(before)))


def _new_plural(draft: Draft, kept: Sequence[Draft]) -> bool:
    """Whether a plural is somebody's people, who were not told of before: "killed a judge and wounded her escorts"; or those in what was
    attacked: "hit a van, killing its passengers"."""
    s, heads = draft.s, draft.mention.heads
    if draft.hit.reality != "fact" or s.upos(draft.hit.word) != "VERB":
        return False
    if any(s.low[c] == "the" or s.upos(c) == "PROPN" for h in heads for c in s.children(h, "det", "flat", "appos")):
        return False
    persons = [person_of(s, head) for head in heads if s.children(head, "nmod:poss")]
    known = {people.NOUN_FORMS.get(other.s.low[h]) for other in kept[-REACH:] for h in other.mention.heads}
    new = all(people.NOUN_FORMS.get(s.low[head]) not in known for head in heads)
    told = [person is not None and (person.role or person.sex or person.age) for person in persons]
    return new and bool(told) and (all(told) or all(_is_within(s, head, draft.hit.word) for head in heads))


def _is_within(s: Sentence, head: int, verb: int) -> bool:
    """Whether people are those in a vehicle or a building, the object of an active verb: "killed all its occupants"."""
    its = any(s.low[c] == "its" for c in s.children(head, "nmod:poss"))
    return its and s.low[head] in people.WITHIN and s.rel(s.first_conjunct(head)) == "obj" and s.head(s.first_conjunct(head)) == verb


def _new_here(draft: Draft) -> int:
    """The head of whom a pronoun means, where its own sentence brings him in: "handed a man to the crowd, which beat him"; else -1."""
    s, word = draft.s, draft.mention.heads[0]
    if s.rel(word) == "nmod:poss":
        return -1  # "a man is charged with his murder"
    sex = "female" if s.low[word] in FEMALE else "male" if s.low[word] in MALE else ""
    nearest = next((head for head in range(word - 1, -1, -1) if _may_be(s, head, sex)), -1) if sex else -1
    return nearest if nearest >= 0 and any(s.low[d] in {"a", "an"} for d in s.children(nearest, "det")) else -1


def _told_here(s: Sentence, head: int, persons: Sequence[Person]) -> Person | None:
    """The person of whom a draft with this head was told."""
    near = reversed(persons[-REACH:])
    return next((p for p in near if any(d.s is s and head in d.mention.heads for d in p.drafts)), None)


def _may_be(s: Sentence, head: int, sex: str) -> bool:
    """Whether a word is the subject or object person that a pronoun of this sex may mean."""
    if s.rel(head) not in {"nsubj", "nsubj:pass", "obj"} or s.upos(head) not in {"NOUN", "PROPN"} or is_plural(s, head):
        return False
    person = person_of(s, head)
    return s.upos(head) == "PROPN" if person is None else not person.sex or person.sex == sex


def _find(draft: Draft, persons: Sequence[Person]) -> Person | None:
    """The person that a draft's words take up: by name, by age, by pronoun or definite within reach; the last one that fits."""
    mention, s = draft.mention, draft.s
    head = s.low[mention.heads[0]]
    others = {noun for p in persons[-REACH:] for told in p.drafts if _other_object(draft, told) for noun in p.nouns}
    persons = [p for p in persons[-REACH:] if not any(_other_object(draft, told) for told in p.drafts) and not p.nouns & (others - {head})]
    if any(s.low[c] in BESIDE_TOLD for c in (mention.heads[0], *s.children(mention.heads[0], "det", "amod"))):
        return None
    names = surnames_of(draft)
    if names:
        told = draft.group.names
        alike = [p for p in persons if p.names & names and any(same_name(a, b) for a in told for b in p.full)]
        return next(reversed(alike), None) or _bare_before(draft, persons)
    age = age_of(draft)
    sex = "female" if head in FEMALE else "male" if head in MALE else draft.group.sex
    near = [p for p in persons if s.index - p.last <= _REACH and not (sex and p.sex and sex != p.sex)]
    if age is not None:
        return next((p for p in reversed(persons) if p.age == age and not (sex and p.sex and sex != p.sex)), None)
    if mention.kind == "pronoun":
        return near[-1] if near else None
    if not mention.definite:
        return None
    side = draft.group.side == "attacker"
    fitting = [p for p in near if p.attacker == side or head in p.nouns]
    same = [p for p in fitting if head in p.nouns or head == "victim" and not p.attacker]
    if same:
        return same[-1]
    if person_of(s, mention.heads[0]) is not None and head in people.NOUN_FORMS and draft.group.sex:
        return next((p for p in reversed(fitting) if p.sex == draft.group.sex or p.sex is None), None)
    return None


def _other_object(draft: Draft, told: Draft) -> bool:
    """ "Killed a milkman and wounded the boy": the objects of two coordinated verbs are two persons."""
    s, verb = draft.s, draft.hit.word
    joined = told.s is s and s.rel(verb) == "conj" and s.head(verb) == told.hit.word
    return joined and all(s.rel(m.heads[0]) == "obj" and s.upos(m.heads[0]) == "NOUN" for m in (draft.mention, told.mention))


def _bare_before(draft: Draft, persons: Sequence[Person]) -> Person | None:
    """ "A man was shot.  John Smith, 25, died": a name takes up the nameless person of the same age told just before."""
    age = age_of(draft)
    if age is None:
        return None
    return next((p for p in reversed(persons) if not p.names and p.age == age), None)


def _taken_up_harm(draft: Draft, kept: Sequence[Draft], followers: dict[int, tuple[Draft, Draft]]) -> bool:
    """Give "victims" and people identified the harm of those whom they take up; whether the draft may stand.

    Who is said to be "among them" goes into `followers`, with those of whom he is one."""
    if draft.harm != "casualties" or draft.hit.reality == "negated" or draft.form in {"none", "unknown"}:
        return True
    word = draft.s.low[draft.hit.word]
    if word not in {"victim", "victims"} and not draft.hit.part:
        return True
    before = [
        d
        for d in kept[-REACH:]
        if d.form not in {"none", "unknown"} and d.harm in {"killed", "injured", "abducted"} and d.basis != "cumulative"
    ]
    if word in table.TAKEN_UP:
        before = [d for d in before if d.high != 1 and id(d) not in followers]
    same = [d for d in before if d.low == draft.low and word not in table.TAKEN_UP]
    found = same[-1] if same else before[-1] if before else None
    if draft.hit.part:
        if found is None:
            return False
        if word in table.TAKEN_UP:
            if draft.s.index - found.s.index > _BEHIND:
                return False
            followers[id(draft)] = draft, found
        draft.harm, draft.included = found.harm, True
        return True
    if found is not None and not (not same and _fresh_victims(draft)):
        draft.harm = found.harm
    return draft.form != "implied" or found is None


def _fresh_victims(draft: Draft) -> bool:
    """Whether victims are told with a number of their own and of their own kind: "recorded 19 mine victims", "we have eight victims"."""
    s, mention = draft.s, draft.mention
    own = mention.quantity is not None and mention.low > 1 and not mention.definite and not mention.of_whom and mention.extra is None
    verb = s.head(draft.hit.word)
    kind = any(s.rel(c) == "compound" for c in s.children(draft.hit.word))
    return own and (kind or verb >= 0 and s.rel(draft.hit.word) == "obj" and s.low[verb] in table.HAVING)


def set_nobody(drafts: Sequence[Draft]) -> None:
    """H3: "no one was hurt" leaves no casualties; where deaths are told of the same happening, no injured.  Call when events are known."""
    dead = [d for d in drafts if d.harm == "killed" and d.form not in {"none", "unknown"} and d.basis != "cumulative"]
    for draft in drafts:
        if draft.form != "none" or draft.mention.kind != "none" or draft.harm != "casualties":
            continue
        elsewhere = ELSEWHERE.search(draft.s.line) or over_time(draft)
        beside = not elsewhere and any(same_scene(d, draft) and not apart(d, draft) for d in dead)
        if draft.s.low[draft.hit.word] in table.INJURED_WORDS and beside:
            draft.harm = "injured"


def give_ages(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> None:
    """ "They ranged in age from 19 to 54": the ages of the number told last before (G7)."""
    for s in sentences:
        if s.low[0] not in {"they", "these", "those"} or "age" not in s.words and "aged" not in s.words:
            continue
        ages = next((q for q in s.quantities if q.kind == "age" and q.form == "range" and q.high is not None), None)
        before = [d for d in drafts if d.mention.kind == "numeral" and d.low > 1 and d.s.index < s.index and s.index - d.s.index <= _REACH]
        if ages is None or ages.high is None or not before:
            continue
        told = before[-1]
        age: Literal["adult", "child"] | None = "adult" if ages.low >= ADULT_AGE else "child" if ages.high < ADULT_AGE else None
        told.group = replace(told.group, age_range=(ages.low, ages.high), age=told.group.age or age)
