"""Make tollbook/linking/ranks.txt: English words from the most common to the rarest, one a line.

    python training/ranks.py VOCAB.txt > tollbook/linking/ranks.txt

VOCAB.txt is the vocabulary of the encoder's model (NOTICE), whose whole words stand in the order of how often they were met in books and
an encyclopedia.  Taken are words of two letters or more; what is not in the list is rarer than all that is.
"""
from __future__ import annotations

import sys
from pathlib import Path


def words_of(vocabulary: str) -> list[str]:
    return [word for word in vocabulary.split() if len(word) > 1 and word.isascii() and word.isalpha()]


if __name__ == "__main__":
    print("\n".join(words_of(Path(sys.argv[1]).read_text(encoding="utf-8"))))
