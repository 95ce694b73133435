"""Names as printed, the fullest of each, and to whom they are given (claims.md G12)."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.reading.bonds import name_groups
from tollbook.reading.draft import Draft
from tollbook.reading.groups import group_of
from tollbook.reading.hit import Hit
from tollbook.reading.mentions import mention_of
from tollbook.reading.nameforms import Forms, distinct, parts_of, same_person
from tollbook.reading.namelists import Names
from tollbook.reading.names import name_runs
from tollbook.reading.sentence import Sentence

from ..timing import within
from .hand import Atlas, sentence

ATLAS = Atlas(nations={"Chilean": "CHL"}, places={"Tarma", "Lima"})
WORDS = st.lists(st.sampled_from(["Ana", "Ruiz", "Paz", "Soto", "Abu", "Al-Najjar", "Luis"]), min_size=1, max_size=4).map(" ".join)


def runs(lines: str) -> list[str]:
    return [name.text for name in name_runs(sentence(lines), ATLAS)]  # type: ignore[arg-type]


def test_titles_bodies_and_nationalities_are_no_part_of_a_name() -> None:
    assert runs("Police NOUN compound 3\nSgt. PROPN nmod:desc 3\nAna PROPN nsubj 5\nRuiz PROPN flat 3\ndied VERB root 0") == ["Ana Ruiz"]
    assert runs("MAYOR PROPN nmod:desc 2\nANA PROPN nsubj 4\nRUIZ PROPN flat 2\nDIED VERB root 0") == ["ANA RUIZ"]


@pytest.mark.parametrize("lines", [
    "the DET det 4\nTarma PROPN compound 4\npolice NOUN compound 4\nchief NOUN root 0", "in ADP case 2\nTarma PROPN root 0",
    "the DET det 4\nNational PROPN compound 4\nLiberation PROPN compound 4\nFront PROPN root 0", "a DET det 2\nChilean PROPN root 0",
])  # fmt: skip
def test_places_bodies_and_peoples_bear_no_personal_names(lines: str) -> None:
    assert runs(lines) == []


def test_square_brackets_of_the_wire_stay() -> None:
    assert runs("[ PUNCT punct 2\n+JUAN PROPN nsubj 5\n+] PUNCT punct 2\nSOTO PROPN flat 2\nDIED VERB root 0") == ["[JUAN] SOTO"]


def test_a_row_of_names_leaves_out_owners_places_and_speakers() -> None:
    s = sentence("""killed VERB root 0
        were AUX aux:pass 1
        Ana PROPN nsubj:pass 1
        Ruiz PROPN flat 3
        , PUNCT punct 8
        her PRON nmod:poss 8
        23 NUM nummod 8
        son NOUN conj 3
        Luis PROPN appos 8
        Paz PROPN flat 9
        and CCONJ cc 15
        Soto PROPN nmod:poss 14
        's PART case 12
        aunt NOUN compound 15
        Olga PROPN conj 3
        Mora PROPN flat 15
        , PUNCT punct 18
        said VERB parataxis 1""")
    assert [name.text for name in Names(s, ATLAS).listed(2, 9)] == ["Ana Ruiz", "Luis Paz"]  # type: ignore[arg-type]


FORMS = [(0, "Ana Maria Ruiz"), (40, "Ruiz"), (60, "Juan Ana Soto"), (90, "Ana Soto"), (120, "Pedro Mora Vega"),
    (150, "Mora Vega"), (170, "Olga Mora")]


@pytest.mark.parametrize("name, at, full", [
    ("Ruiz", 40, "Ana Maria Ruiz"), ("Ana Ruiz", 200, "Ana Maria Ruiz"), ("Mora Vega", 150, "Pedro Mora Vega"), ("Vega",
        180, "Pedro Mora Vega"),
    ("Ana Maria Ruiz", 0, "Ana Maria Ruiz"), ("Nadie", 10, "Nadie"), ("Mora", 175, "Olga Mora"),
])  # fmt: skip
def test_the_fullest_form(name: str, at: int, full: str) -> None:
    assert Forms(FORMS).full(name, at) == full


def test_a_son_is_not_his_father() -> None:
    """A longer name that ends in another and comes after it is another person's."""
    forms = Forms([(0, "Ali Hassan Omar"), (30, "Nasr Ali Hassan Omar")])
    assert forms.full("Ali Hassan Omar", 0) == "Ali Hassan Omar"


@given(WORDS, st.lists(st.tuples(st.integers(0, 500), WORDS), max_size=12), st.integers(0, 500))
def test_a_fuller_form_holds_all_of_the_name(name: str, seen: list[tuple[int, str]], at: int) -> None:
    full = Forms(seen).full(name, at)
    rest = iter(parts_of(full))
    assert all(part in rest for part in parts_of(name))
    assert full == name or any(full == other for _, other in seen)


@given(WORDS, WORDS)
def test_agreement_of_names_is_mutual(one: str, other: str) -> None:
    assert same_person(one, other) == same_person(other, one) and same_person(one, one)


@given(st.lists(WORDS, max_size=10))
def test_distinct_names_are_some_of_the_names_in_their_order(names: list[str]) -> None:
    kept = distinct(names)
    assert [n for n in dict.fromkeys(names) if n in kept] == kept and distinct(kept) == kept


def drafted(s: Sentence, head: int, verb: int, harm: str = "killed") -> Draft:
    mention = mention_of(s, head)
    assert mention is not None
    made = Draft(s, Hit(verb, verb, verb, harm),
    mention, harm, mention.low, mention.high, mention.form, mention.span, mention.span)  # type: ignore[arg-type]
    made.group = group_of(s, mention, ATLAS)  # type: ignore[arg-type]
    return made


def report(*sentences: str) -> list[Sentence]:
    """Sentences of one text: made twice, so that each knows the whole of it."""
    out: list[Sentence] = []
    text = ""
    for index, lines in enumerate(sentences):
        out.append(sentence(lines, index=index, text=text))
        text = out[-1].text
    for s in out:
        s.text = text
    return out


TWO = "Two NUM nummod 2\nwomen NOUN nsubj:pass 4\nwere AUX aux:pass 4\nkilled VERB root 0"
WHO = """Police NOUN nsubj 2
identified VERB root 0
them PRON obj 2
as ADP case 5
Ana PROPN obl 2
Ruiz PROPN flat 5
and CCONJ cc 8
Olga PROPN conj 5
Mora PROPN flat 8"""


def test_those_identified_are_those_killed() -> None:
    s, who = report(TWO, WHO)
    women = drafted(s, 1, 3)
    name_groups([women], [s, who], ATLAS)  # type: ignore[arg-type]
    assert women.group.names == ("Ana Ruiz", "Olga Mora")


def test_one_person_named_in_full_elsewhere() -> None:
    first, then = report("Ana PROPN nsubj:pass 5\nMaria PROPN flat 1\nRuiz PROPN flat 1\nwas AUX aux:pass 5\nkilled VERB root 0",
        "Ruiz PROPN nsubj 2\ndied VERB root 0")
    drafts = [drafted(first, 0, 4), drafted(then, 0, 1)]
    name_groups(drafts, [first, then], ATLAS)  # type: ignore[arg-type]
    assert [d.group.names for d in drafts] == [("Ana Maria Ruiz",), ("Ana Maria Ruiz",)]


def test_a_suspect_identified_is_no_victim() -> None:
    s, who = report(TWO, "The DET det 2\ngunman NOUN nsubj:pass 4\nwas AUX aux:pass 4\nidentified VERB root 0\nas ADP case 6\n"
        "Luis PROPN obl 4\nSoto PROPN flat 6")
    women = drafted(s, 1, 3)
    name_groups([women], [s, who], ATLAS)  # type: ignore[arg-type]
    assert women.group.names == ()


def test_many_names_take_no_longer_than_their_number() -> None:
    forms = Forms((at, f"Ana {at} Ruiz") for at in range(6_000))
    assert within(lambda: [forms.full("Ruiz", at) for at in range(6_000)], 5)
