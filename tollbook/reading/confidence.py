"""How sure the reader is of a claim: what it had to assume, weighed by how often such claims were right on texts read by hand.

The probability that a careful reader would draw the same claim (harm, figure and sentence), not the probability that the claim is true.
The weights are made by training/confidence.py and measured by bench/confidence.py.
"""
from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log1p
from pathlib import Path

from tollbook.language.en.things import looks_like_occupation

from .draft import Draft
from .mentions import person_of
from .sentence import Sentence

WEIGHTS = Path(__file__).with_name("confidence_weights.json")
_LOWEST, _HIGHEST = 0.02, 0.99
_PLAIN = frozenset(
    "killed killing kill kills dead died dies die dying death deaths killings murdered murder assassinated slain fatalities executed "
    "wounded wounding wound injured injuring injuries casualties kidnapped abducted arrested captured missing displaced fled hostage "
    "kidnapping abduction arrest arrests detained".split()
)
"""Words of harm that seldom mean anything else."""
_UNHAPPY = frozenset(
    "drowned drowning crash crashed accident accidents collision overdose cancer disease illness virus outbreak cholera fever flood floods "
    "landslide avalanche earthquake storm heart stroke natural capsized overturned rolled wall collapse collapsed corruption fraud".split()
)
"""What people die of, or are held for, where there is no violence."""
_COUNTING_ON = frozenset("second third fourth fifth eighth other another also".split())


@dataclass(frozen=True, slots=True)
class Company:
    """The claims of a report beside a claim: how many its sentence and its word of harm give, how many tell the same figure."""

    by_sentence: Counter[int]
    by_hit: Counter[int]
    by_figure: Counter[tuple[str, int, int | None]]
    by_harm: Counter[str]
    by_head: Counter[tuple[int, int]]

    @classmethod
    def of(cls, drafts: Sequence[Draft]) -> Company:
        return cls(
            Counter(id(draft.s) for draft in drafts), Counter(id(draft.hit) for draft in drafts), Counter(draft.key for draft in drafts),
            Counter(draft.harm for draft in drafts), Counter((id(draft.s), head) for draft in drafts for head in draft.mention.heads),
        )  # fmt: skip


@cache
def _weights() -> dict[str, float]:
    table: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return table


def confidence_of(draft: Draft, company: Company) -> float:
    """0..1, two decimals.  The same draft in the same company always has the same."""
    weights = _weights()
    score = sum(weights.get(name, 0.0) * value for name, value in features_of(draft, company))
    return round(min(_HIGHEST, max(_LOWEST, 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score)))))), 2)


def features_of(draft: Draft, company: Company) -> list[tuple[str, float]]:
    """What may tell a right claim from a wrong one, by name; 1.0 for what is there, sizes about 0..2; what is not there is left out."""
    found = [("always", 1.0)]
    for part in (_of_figure(draft), _of_harm(draft), _between(draft), _of_words(draft, company), _of_group(draft)):
        found.extend(part)
    found.extend(_of_sentence(draft, company))
    found.extend(_of_report(draft, company))
    return found


def _named(prefix: str, *held: tuple[str, object]) -> Iterator[tuple[str, float]]:
    """The features that hold, each 1.0."""
    return ((f"{prefix} {name}", 1.0) for name, holds in held if holds)


def _of_figure(draft: Draft) -> Iterator[tuple[str, float]]:
    mention, words = draft.mention, draft.s.text[slice(*draft.count_span)]
    form = draft.form if draft.form in {"exact", "implied", "vague", "none", "unknown", "derived"} else "modified"
    yield f"form {form}", 1.0
    yield f"kind {mention.kind}", 1.0
    yield from _named(
        "figure", ("one", draft.low == 1 and form == "exact"), ("digits", form == "exact" and words.isdigit()),
        ("large", draft.low > 99), ("definite", mention.definite), ("of whom", mention.of_whom),
        (f"extra {mention.extra}", mention.extra), ("included", draft.included),
        *((f"doubted {doubt}", True) for doubt in dict.fromkeys(draft.doubts)),
        ("joined", len(mention.heads) > 1), ("long list", len(mention.heads) > 3),
    )  # fmt: skip


def _of_harm(draft: Draft) -> Iterator[tuple[str, float]]:
    s, hit, head = draft.s, draft.hit, draft.mention.heads[0]
    yield f"harm {draft.harm}", 1.0
    word = "verb" if s.upos(hit.word) == "VERB" else "noun" if s.upos(hit.word) in {"NOUN", "PROPN"} else "other"
    yield f"harm as {word}", 1.0
    if head != hit.word:
        yield "harm far", log1p(abs(head - hit.word)) / 2
    relation = s.rel(head) if s.head(head) == hit.word else "none"
    relation = relation if relation in {"nsubj", "nsubj:pass", "obj", "nmod", "obl", "none"} else "other"
    yield from _named(
        "harm", ("soft", hit.soft), ("weak", hit.weak), ("part", hit.part), ("counted", hit.counted), ("person", hit.person),
        (f"is {hit.reality}", hit.reality != "fact"), ("root", s.head(hit.word) < 0), ("passive", s.children(hit.word, "aux:pass")),
        ("has agents", hit.agents), ("modifies", s.rel(hit.word) in {"amod", "acl", "acl:relcl"}), ("changed", draft.harm != hit.harm),
        (f"tie {relation}", draft.mention.kind != "none"), ("plain", s.low[hit.word] in _PLAIN),
        (f"shaped {s.tokens[hit.word].xpos}", word == "verb"), ("deep", sum(1 for _ in s.ancestors(hit.word)) > 3),
        (f"{draft.harm} of {draft.mention.kind}", draft.harm in {"killed", "injured", "detained"}),
    )  # fmt: skip


def _between(draft: Draft) -> Iterator[tuple[str, float]]:
    """What stands between the head of the people and the word of harm."""
    s, hit, head = draft.s, draft.hit.word, draft.mention.heads[-1]
    first, last = sorted((head, hit))
    inner = range(first + 1, last)
    verbs = sum(s.upos(word) == "VERB" for word in inner)
    if verbs:
        yield "between verbs", log1p(verbs)
    commas = sum(s.low[word] in {",", ";", ":", "-", "--", "(", ")"} for word in inner)
    if commas:
        yield "between commas", log1p(commas)
    numbers = sum(s.upos(word) == "NUM" for word in inner)
    yield from _named(
        "between", ("numbers", numbers), ("nothing", head != hit and not inner), ("people first", head < hit),
        ("other", any(s.upos(word) in {"NOUN", "PROPN"} for word in inner)), ("unreached", head != hit and not _reaches(s, head, hit)),
    )  # fmt: skip


def _reaches(s: Sentence, head: int, hit: int) -> bool:
    """Whether one of the two words stands above the other in the tree."""
    return hit in s.ancestors(head) or head in s.ancestors(hit)


def _of_words(draft: Draft, company: Company) -> Iterator[tuple[str, float]]:
    """What the words of the group look like."""
    s, head, own = draft.s, draft.mention.heads[0], draft.mention.quantity
    inside = [token.index for token in s.tokens if draft.mention.group[0] <= token.start < draft.mention.group[1]]
    numbered = any(s.upos(word) == "NUM" and not (own and own.first <= word <= own.last) for word in inside)
    determiner = {s.low[word] for word in s.children(head, "det")}
    yield "group length", log1p(len(inside)) / 3
    yield from _named(
        "group", ("numbered", numbered and not draft.group.names), ("holds harm", draft.hit.word in inside and not draft.hit.counted),
        ("counted on", any(s.low[word] in _COUNTING_ON for word in inside)), ("held by", any(s.upos(word) == "VERB" for word in inside)),
        ("told twice", company.by_head[id(s), head] > 1), ("a", determiner & {"a", "an"}), ("the", "the" in determiner),
        ("capital", s.tokens[head].text[:1].isupper() and not _capitals(s)), ("restricted", s.children(head, "acl", "acl:relcl")),
        ("of", any(s.case_of(word) == "of" for word in s.children(head, "nmod"))), ("possessed", s.children(head, "nmod:poss")),
        ("pronoun", s.upos(head) == "PRON"), ("subject", s.rel(head) in {"nsubj", "nsubj:pass"}), ("conjunct", s.rel(head) == "conj"),
    )  # fmt: skip


def _of_group(draft: Draft) -> Iterator[tuple[str, float]]:
    """What is known of the people."""
    s, group, head = draft.s, draft.group, draft.mention.heads[0]
    unknown = draft.mention.kind in {"single", "bare"} and person_of(s, head) is None
    return _named(
        "group", ("named", group.names), ("with status", group.status), ("with sex", group.sex), ("child", group.age == "child"),
        ("with role", group.role), ("attacker", group.side == "attacker"), ("class", group.is_class), ("with nation", group.nationality),
        ("unknown", unknown and s.upos(head) != "PROPN"), ("unknown name", unknown and s.upos(head) == "PROPN"),
        ("by its ending", unknown and looks_like_occupation(s.low[head])), ("wordless", group.words is None),
        ("bare thing", draft.mention.kind == "bare" and not group.status),
    )  # fmt: skip


def _of_sentence(draft: Draft, company: Company) -> Iterator[tuple[str, float]]:
    s, speaker = draft.s, draft.speaker
    yield "sentence length", log1p(len(s)) / 4
    yield "sentence claims", log1p(company.by_sentence[id(s)] - 1)
    yield "hit claims", log1p(company.by_hit[id(draft.hit)] - 1)
    yield "sentence rough", _roughness(s)
    yield from _named(
        "sentence", ("heading", s.heading), ("first", s.index == 0), ("capitals", _capitals(s)), ("quoted", s.words & {"“", '"', "``"}),
        ("listing", s.words & {";", ":", "•", "|"}), ("conditional", s.words & {"if", "could", "would", "may", "might", "should"}),
        ("not", s.words & {"not", "n't", "no", "never"}), ("ago", s.words & {"ago", "earlier", "previous", "previously", "last", "since"}),
        ("court", s.words & {"charged", "sentenced", "convicted", "accused", "trial", "court", "guilty"}),
        ("unhappy", s.words & _UNHAPPY), ("asked", s.words & {"?", "how", "whether", "any"}),
        ("but", s.words & {"but", "except", "although"}),
        ("more numbers", sum(quantity.kind == "count" for quantity in s.quantities) > company.by_sentence[id(s)]),
        ("attributed", speaker), (f"certainty {draft.certainty}", draft.certainty not in {None, "stated"}),
    )  # fmt: skip


def _of_report(draft: Draft, company: Company) -> Iterator[tuple[str, float]]:
    yield "report claims", log1p(company.by_figure.total()) / 2
    same = company.by_harm[draft.harm]
    again = company.by_figure[draft.key]
    yield "other figures", log1p(same - again) / 2
    yield "harm told", log1p(same - 1) / 2
    yield "late", min(2.0, draft.s.index / 12)
    basis = draft.basis if draft.basis != "part" or draft.whole is not None else "total"
    yield from _named(
        "claim", ("told again", draft.told_again), ("figure again", again > 1), ("only one of harm", same == 1), (basis, basis != "total"),
        ("background", draft.event.background), ("placed", draft.place_span), ("dated", draft.when_span), ("with cause", draft.event.cause),
        ("beside", draft.beside),
    )  # fmt: skip


def _capitals(s: Sentence) -> bool:
    """Whether a sentence is written in capitals throughout, where nothing tells a name from a word."""
    return s.text[slice(*s.span)].isupper()


def _roughness(s: Sentence) -> float:
    """0..1: how much of the tree stands in relations that are given where nothing else fits."""
    rough = sum(s.rel(word) in {"dep", "parataxis", "list", "goeswith", "orphan"} for word in range(len(s)))
    return 4.0 * min(0.25, rough / max(1, len(s)))
