"""Parse a CoNLL-U file again and write it to standard output: gold tokens, or our own with --raw.

    python bench/encoder.py FILE.conllu > PRED.conllu                  the file's own words
    python bench/encoder.py FILE.conllu --raw > PRED.conllu            its text, split into sentences and words by us
    python bench/encoder.py FILE.conllu --upper > PRED.conllu          the file's words in capitals

`../shared/bench/score_parts.py trees|words GOLD PRED` scores it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tollbook.encoder import Encoder, Segment, segment  # noqa: E402
from tollbook.model import Tree  # noqa: E402


def sentences_of(path: Path) -> Iterator[tuple[str, list[str], bool]]:
    """Text, words, and whether a paragraph begins, of each sentence."""
    text, words, begins = "", [], False
    for line in path.read_text(encoding="utf-8").split("\n"):
        cols = line.split("\t")
        if line.startswith("# text = "):
            text = line[9:]
        elif line.startswith(("# newpar", "# newdoc")):
            begins = True
        elif len(cols) == 10 and cols[0].isdigit():
            words.append(cols[1])
        elif not line and words:
            yield text, words, begins
            text, words, begins = "", [], False


def given(path: Path, upper: bool) -> tuple[str, list[Segment]]:
    """The words of the file with one blank between, a sentence a line."""
    pieces, segments, at = [], [], 0
    for _, words, _ in sentences_of(path):
        spans, start = [], at
        for word in words:
            pieces.append(word.upper() if upper and len(word.upper()) == len(word) else word)
            spans.append((at, at + len(word)))
            at += len(word) + 1
        segments.append(Segment(start, at - 1, tuple(spans), len(segments)))
    return " ".join(pieces), segments


def raw(path: Path) -> tuple[str, list[Segment]]:
    """The text as it was: sentences of a paragraph joined by a blank, an empty line between paragraphs."""
    text = ""
    for line, _, begins in sentences_of(path):
        text += ("\n\n" if begins else " ") * bool(text) + line
    return text, list(segment(text))


def written(tree: Tree) -> str:
    rows = (
        (
            token.index + 1,
            token.text.replace(" ", "\u00a0"),
            token.lemma or "_",
            token.upos,
            token.xpos,
            token.feats or "_",
            token.head + 1,
            token.deprel,
            "_",
            "_",
        )
        for token in tree.tokens
    )
    return "".join("\t".join(map(str, row)) + "\n" for row in rows) + "\n"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("file", type=Path)
    options.add_argument("--raw", action="store_true")
    options.add_argument("--upper", action="store_true")
    chosen = options.parse_args()
    text, segments = raw(chosen.file) if chosen.raw else given(chosen.file, chosen.upper)
    for tree in Encoder.load().parse(text, segments):
        sys.stdout.write(written(tree))


if __name__ == "__main__":
    main()
