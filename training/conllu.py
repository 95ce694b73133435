"""Read CoNLL-U: the words of each sentence, and the pieces of text between sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Word:
    """One syntactic word; `head` 0 is the root, as in the file."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    space_after: bool = True


@dataclass
class Sentence:
    words: list[Word] = field(default_factory=list)
    text: str = ""
    new_document: bool = False
    new_paragraph: bool = False


def read(path: Path) -> Iterator[Sentence]:
    """Sentences of a file; multiword tokens' ranges and empty nodes are passed over."""
    sentence = Sentence()
    joined_until = 0
    with open(path, encoding="utf8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                if line.startswith("# text = "):
                    sentence.text = line[9:]
                sentence.new_document |= line.startswith("# newdoc")
                sentence.new_paragraph |= line.startswith("# newpar")
            elif not line:
                if sentence.words:
                    yield sentence
                sentence, joined_until = Sentence(), 0
            else:
                cols = line.split("\t")
                if cols[0].isdigit():
                    word = Word(
                        cols[1],
                        cols[2],
                        cols[3],
                        cols[4],
                        "" if cols[5] == "_" else cols[5],
                        int(cols[6]),
                        cols[7],
                        "SpaceAfter=No" not in cols[9],
                    )
                    if int(cols[0]) < joined_until:
                        word.space_after = False
                    sentence.words.append(word)
                elif "-" in cols[0]:
                    joined_until = int(cols[0].split("-")[1])
    if sentence.words:
        yield sentence
