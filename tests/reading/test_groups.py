"""What the words of a mention say of its people, and what it takes up from what was said before (claims.md G1 to G11)."""
from __future__ import annotations

import pytest

from tollbook.model import Group
from tollbook.reading.draft import Draft
from tollbook.reading.groups import group_of
from tollbook.reading.hit import Hit
from tollbook.reading.conjuncts import expand
from tollbook.reading.mentions import mention_of
from tollbook.reading.sentence import Sentence
from tollbook.reading.takeup import inherit, take_up

from .hand import Atlas, sentence

ATLAS = Atlas(nations={"Chilean": "CHL", "CHILEAN": "CHL", "Sri Lankan": "LKA", "German": "DEU"}, groups={"Red Dawn"})


def group(s: Sentence, *heads: int, own: str | None = None) -> Group:
    mention = expand(s, list(heads))[0]
    return group_of(s, mention, ATLAS, own=own)  # type: ignore[arg-type]


def draft(s: Sentence, head: int, verb: int, harm: str = "killed") -> Draft:
    mention = mention_of(s, head)
    assert mention is not None
    made = Draft(s, Hit(verb, verb, verb, harm), mention, harm, mention.low, mention.high, mention.form, mention.span, mention.span)  # type: ignore[arg-type]
    made.group = group_of(s, mention, ATLAS)  # type: ignore[arg-type]
    return made


def killed(phrase: str, verb: str = "killed VERB root 0") -> Sentence:
    """A sentence of a phrase (its head marked nsubj:pass) and a verb;
    heads of the phrase count from 1, HEAD and VERB stand for their places."""
    rows = phrase.strip().splitlines()
    head = next(n for n, row in enumerate(rows, 1) if "nsubj:pass" in row)
    lines = [row.replace("VERB_", str(len(rows) + 2)).replace("HEAD", str(head)) for row in rows]
    return sentence("\n".join([*lines, f"were AUX aux:pass {len(rows) + 2}", verb]))


@pytest.mark.parametrize("words, status", [
    ("Two NUM nummod HEAD\npolicemen NOUN nsubj:pass VERB_", ("security",)),
    ("Two NUM nummod HEAD\narmy NOUN compound HEAD\nofficers NOUN nsubj:pass VERB_", ("military",)),
    ("Two NUM nummod HEAD\nsecurity NOUN compound HEAD\nguards NOUN nsubj:pass VERB_", ()),
    ("Two NUM nummod HEAD\nprison NOUN compound HEAD\nguards NOUN nsubj:pass VERB_", ("security",)),
    ("Two NUM nummod HEAD\nrebel NOUN compound HEAD\ncommanders NOUN nsubj:pass VERB_", ("fighter",)),
    ("Two NUM nummod HEAD\nfishermen NOUN nsubj:pass VERB_", ("civilian",)),
    ("Two NUM nummod HEAD\nyouths NOUN nsubj:pass VERB_", ()),
    ("Two NUM nummod HEAD\ngunmen NOUN nsubj:pass VERB_", ()),
    ("Two NUM nummod HEAD\narmed ADJ amod HEAD\nmen NOUN nsubj:pass VERB_", ()),
    ("Two NUM nummod HEAD\nmembers NOUN nsubj:pass VERB_\nof ADP case 7\nthe DET det 7\nsecurity NOUN compound 7\n"
        "forces NOUN compound 7\ncorps NOUN nmod 2", ("security",)),
    ("Two NUM nummod HEAD\nmembers NOUN nsubj:pass VERB_\nof ADP case 5\nRed PROPN compound 5\nDawn PROPN nmod 2", ("fighter",)),
    ("Two NUM nummod HEAD\nvictims NOUN nsubj:pass VERB_\nof ADP case 6\nthe DET det 6\nrebel NOUN compound 6\nattack NOUN nmod 2", ()),
])  # fmt: skip
def test_status(words: str, status: tuple[str, ...]) -> None:
    s = killed(words)
    assert group(s, next(t.index for t in s.tokens if t.deprel == "nsubj:pass")).status == status


def test_a_rank_before_a_name_yields_to_the_police() -> None:
    s = killed("Police NOUN compound 3\nColonel NOUN nmod:desc 3\nRamon PROPN nsubj:pass VERB_\nPaz PROPN flat 3")
    found = group(s, 2)
    assert (found.status, found.names, found.is_class) == (("security",), ("Ramon Paz",), False)


def test_an_apposition_says_who_a_name_is() -> None:
    s = killed("Ana PROPN nsubj:pass VERB_\nRuiz PROPN flat 1\n, PUNCT punct 6\na DET det 6\nrural ADJ amod 6\nteacher NOUN appos 1")
    found = group(s, 0)
    assert (found.status, found.role, found.names) == (("civilian",), "teacher", ("Ana Ruiz",))


def test_nationalities_stand_before_a_trade_and_given_names_behind_it() -> None:
    one = killed("Sri ADJ amod 3\nLankan ADJ amod 3\nsailors NOUN nsubj:pass VERB_")
    other = killed("cattleman NOUN nmod:desc 2\nGerman PROPN nsubj:pass VERB_\nSoto PROPN flat 2")
    assert group(one, 2).nationality == ("LKA",)
    assert (group(other, 1).nationality, group(other, 1).names) == ((), ("German Soto",))


def test_kin_tell_sex_and_not_what_their_owner_is() -> None:
    s = killed("the DET det 4\nmayor NOUN nmod:poss 4\n's PART case 2\nwife NOUN nsubj:pass VERB_")
    found = group(s, 3)
    assert (found.sex, found.status, found.role, found.age) == ("female", (), None, None)


@pytest.mark.parametrize("age, said, bounds", [("17", "child", (17, 17)), ("18", "adult", (18, 18)), ("70", "adult", (70, 70))])
def test_a_number_of_years_wins_over_the_noun(age: str, said: str, bounds: tuple[int, int]) -> None:
    s = killed(f"A DET det 7\n{age} NUM nummod 4\n+- PUNCT punct 2\n+year NOUN compound 7\n+- PUNCT punct 2\n+old ADJ amod 7\n"
        "victim NOUN nsubj:pass VERB_")
    found = group(s, 6)
    assert (found.age, found.age_range) == (said, bounds)
    assert found.status == (("civilian",) if said == "child" else ())


def test_persons_joined_share_or_say_nothing() -> None:
    """G3: a woman and a boy have no sex and no age in common, and the boy makes no civilian of the woman."""
    s = killed("a DET det 2\nwoman NOUN nsubj:pass VERB_\nand CCONJ cc 5\na DET det 5\nboy NOUN conj 2")
    found = group(s, 1, 4)
    assert (found.sex, found.age, found.status) == (None, None, ())
    girls = killed("a DET det 2\nbaby NOUN nsubj:pass VERB_\nand CCONJ cc 5\na DET det 5\nboy NOUN conj 2")
    assert (group(girls, 1, 4).age, group(girls, 1, 4).status) == ("child", ("civilian",))


def test_statuses_of_persons_joined_add_up() -> None:
    s = killed("a DET det 2\nmayor NOUN nsubj:pass VERB_\nand CCONJ cc 5\na DET det 5\nsergeant NOUN conj 2")
    assert group(s, 1, 4).status == ("civilian", "military")


def test_its_soldiers_are_the_speakers() -> None:
    s = killed("Nine NUM nummod 3\nits PRON nmod:poss 3\nsoldiers NOUN nsubj:pass VERB_")
    assert group(s, 2, own="CHL").nationality == ("CHL",)
    assert group(s, 2).nationality == ()


@pytest.mark.parametrize("words, is_class", [
    ("Five NUM nummod HEAD\nchildren NOUN nsubj:pass VERB_", True),
    ("Five NUM nummod HEAD\nyoung ADJ amod HEAD\nwomen NOUN nsubj:pass VERB_", True),
    ("Five NUM nummod HEAD\nworshippers NOUN nsubj:pass VERB_", False),
    ("Five NUM nummod HEAD\nmounted ADJ amod HEAD\npolicemen NOUN nsubj:pass VERB_", False),
])  # fmt: skip
def test_class(words: str, is_class: bool) -> None:
    s = killed(words)
    assert group(s, next(t.index for t in s.tokens if t.deprel == "nsubj:pass")).is_class is is_class


def test_only() -> None:
    s = killed("only ADV advmod 2\nmilitants NOUN nsubj:pass VERB_")
    assert group(s, 1).only
    assert not group(killed("two NUM nummod 2\nmilitants NOUN nsubj:pass VERB_"), 1).only


def test_others_take_up_the_noun_and_a_bare_number_does_not() -> None:
    """G2: three rebels killed and five others hurt; two protesters dead and 33 hurt."""
    s = sentence("""Three NUM nummod 2
        rebels NOUN nsubj:pass 4
        were AUX aux:pass 4
        killed VERB root 0
        and CCONJ cc 8
        five NUM nummod 7
        others NOUN nsubj:pass 8
        wounded VERB conj 4""")
    first, second = draft(s, 1, 3), draft(s, 6, 7, "injured")
    take_up([first, second], ATLAS)  # type: ignore[arg-type]
    assert second.group.status == ("fighter",)
    s = sentence("Three NUM nummod 2\nrebels NOUN nsubj:pass 4\nwere AUX aux:pass 4\nkilled VERB root 0\nand CCONJ cc 7\n"
        "33 NUM nsubj:pass 7\nwounded VERB conj 4")
    first, second = draft(s, 1, 3), draft(s, 5, 6, "injured")
    take_up([first, second], ATLAS)  # type: ignore[arg-type]
    assert second.group.status == ()


def test_losses_are_those_of_who_suffers_them() -> None:
    s = sentence("The DET det 3\nChilean ADJ amod 3\narmy NOUN nsubj 4\nsuffered VERB root 0\nnine NUM nummod 6\ncasualties NOUN obj 4")
    lost = draft(s, 5, 3, "casualties")
    take_up([lost], ATLAS)  # type: ignore[arg-type]
    assert (lost.group.status, lost.group.nationality) == (("military",), ("CHL",))


def test_a_part_has_what_its_whole_says_in_the_same_sentence() -> None:
    s = sentence("Nine NUM nummod 2\nvillagers NOUN nsubj:pass 8\n, PUNCT punct 6\nincluding VERB case 6\ntwo NUM nummod 6\n"
        "women NOUN nmod 2\nwere AUX aux:pass 8\nkilled VERB root 0")
    whole, part = draft(s, 1, 7), draft(s, 5, 7)
    part.basis, part.whole = "part", whole
    inherit([whole, part])
    assert (part.group.status, part.group.sex, part.group.age) == (("civilian",), "female", "adult")
    elsewhere = draft(sentence("Two NUM nummod 2\nwomen NOUN nsubj 3\ndied VERB root 0", index=1), 1, 2)
    elsewhere.basis, elsewhere.whole = "part", whole
    inherit([whole, elsewhere])
    assert elsewhere.group.status == ()


@pytest.mark.parametrize("end, side", [
    ("in ADP case 9\nthe DET det 9\nbank NOUN compound 9\nrobbery NOUN obl 4", "attacker"),
    ("in ADP case 7\nthe DET det 7\nharbour NOUN obl 4", None),
])  # fmt: skip
def test_arrested_over_it(end: str, side: str | None) -> None:
    rows = f"Two NUM nummod 2\nmen NOUN nsubj:pass 4\nwere AUX aux:pass 4\narrested VERB root 0\n{end}"
    held = draft(sentence(rows.replace("case 9", "case 8").replace("det 9", "det 8").replace("compound 9", "compound 8")), 1, 3, "detained")
    take_up([held], ATLAS)  # type: ignore[arg-type]
    assert held.group.side == side
