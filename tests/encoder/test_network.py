"""The weights that ship: the file that the card describes, and trees as a linguist would draw them."""
from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from tollbook.encoder import VERSION, Encoder, segment
from tollbook.encoder.network import WEIGHTS
from tollbook.model import Tree

CARD = WEIGHTS / "MODEL.md"


def tree_of(text: str) -> Tree:
    (tree,) = Encoder.load().parse(text, segment(text))
    return tree


def test_the_card_names_this_file() -> None:
    card = CARD.read_text(encoding="utf-8")
    graph = Path(WEIGHTS / "en.onnx").read_bytes()
    assert hashlib.sha256(graph).hexdigest() in card
    assert f"`{VERSION}`" in card
    assert len(graph) < 30_000_000
    for word in ("CC BY-SA 4.0", "Apache-2.0", "English Web Treebank", "UAS", "LAS"):
        assert word in card
    assert re.search(r"UAS[^\n]*\d\d\.\d", card)


@pytest.mark.parametrize("text", ["At least 23 soldiers were killed in the raid on Saturday, the army said.",
                                  "AT LEAST 23 SOLDIERS WERE KILLED IN THE RAID ON SATURDAY, THE ARMY SAID."])  # fmt: skip
def test_who_was_killed_and_who_said_so(text: str) -> None:
    tree = tree_of(text)
    by_word = {token.text.lower(): token for token in tree.tokens}
    killed, soldiers, army, said = (by_word[word] for word in ("killed", "soldiers", "army", "said"))
    assert tree.tokens[soldiers.head] == killed and soldiers.deprel == "nsubj:pass"
    assert tree.tokens[army.head] == said and army.deprel == "nsubj"
    assert by_word["23"].deprel == "nummod" and by_word["23"].upos == "NUM"
    assert killed.lemma == "kill" and soldiers.lemma == "soldier" and said.lemma == "say"


def test_offsets_are_those_of_the_text() -> None:
    text = "\n  Two men — aged 26 and 67 — died.  Don’t ask.\n"
    trees = Encoder.load().parse(text, segment(text))
    assert [token.text for tree in trees for token in tree.tokens] == [text[t.start : t.end] for tree in trees for t in tree.tokens]


def test_sentences_of_many_lengths_come_back_in_order() -> None:
    text = "\n\n".join(f"{'Very ' * n}many people came to town number {n}." for n in range(30))
    trees = Encoder.load().parse(text, segment(text))
    assert [tree.tokens[-2].text for tree in trees] == [str(n) for n in range(30)]


def test_odd_words_have_trees_too() -> None:
    text = "\u200b\u200b ��� 🚑🚑🚑 الشفاء " + "x" * 400 + " 5."
    trees = Encoder.load().parse(text, segment(text))
    assert sum(len(tree.tokens) for tree in trees) > 3


def test_a_noun_before_a_verb_is_its_subject_and_no_compound() -> None:
    tree = tree_of("Farmer shot and killed in quarrel over fence: Police | KLN12")
    assert [token.deprel for token in tree.tokens if token.text == "Farmer"] in (["nsubj"], ["nsubj:pass"])
    assert all(tree.tokens[t.head].upos != "VERB" for t in tree_of("The bus driver runs a fish market.").tokens if t.deprel == "compound")
