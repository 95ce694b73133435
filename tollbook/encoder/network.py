"""The network at work: segments of a text become trees.

    words -> subwords and case classes -> batches of like length -> one run of the graph -> heads by argmax, mended to a tree -> Token

The graph (weights/en.onnx, made by training/) gives the score of every word as every word's head, the best label of each such pair, and
the best tags of each word.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from tollbook.model import Token, Tree

from .features import apply_script, case_class
from .segment import Segment
from .tree import heads_of

VERSION = "ewt-1"
"""Names the weights; a test holds it and the hash of the model card against the file."""
WEIGHTS = Path(__file__).with_name("weights")
BATCH = 480
"""Subwords in one run at most, padding counted."""
RUN = 14
"""What a run costs beside its subwords, in subwords (measured on one thread, on news text)."""
MOST_SUBWORDS = 500
MOST_PIECES = 8
_CLS, _SEP, _UNKNOWN = 101, 102, 100
_NOUNS, _CLAUSES = {"NOUN", "PROPN"}, {"root", "parataxis", "ccomp", "advcl"}

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A segment as the network takes it: subword ids of each word, in order, and each word's case class."""

    segment: Segment
    pieces: list[list[int]]
    cases: list[int]
    length: int


class Encoder:
    """Loaded once; parses any number of texts.  One thread: many reports go faster over many processes."""

    def __init__(self, session: onnxruntime.InferenceSession, tokenizer: Tokenizer, labels: Mapping[str, Sequence[str]]) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._labels = labels
        self._known: dict[str, list[int]] = {}

    @classmethod
    @lru_cache(maxsize=1)
    def load(cls) -> Encoder:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # The fused kernel of this step is slower than the two that it stands for.
        session = onnxruntime.InferenceSession(
            str(WEIGHTS / "en.onnx"), options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
        )
        vocabulary = {piece: i for i, piece in enumerate((WEIGHTS / "en.vocab.txt").read_text(encoding="utf8").split("\n")[:-1])}
        tokenizer = Tokenizer(WordPiece(vocab=vocabulary, unk_token="[UNK]", max_input_chars_per_word=100))
        tokenizer.normalizer = BertNormalizer()
        tokenizer.pre_tokenizer = BertPreTokenizer()
        return cls(session, tokenizer, json.loads((WEIGHTS / "en.labels.json").read_text(encoding="utf8")))

    def parse(self, text: str, segments: Sequence[Segment]) -> list[Tree]:
        """A tree for each segment, in order.  Tokens are the segment's words."""
        self._learn({text[a:b] for segment in segments for a, b in segment.words})
        sentences = [self._sentence(text, segment) for segment in segments]
        trees: dict[int, Tree] = {}
        for places in _batches(sentences):
            trees.update(zip(places, self._run(text, [sentences[i] for i in places]), strict=True))
        return [trees[i] for i in range(len(segments))]

    def _learn(self, words: set[str]) -> None:
        """Subwords of words not met before; what is known is dropped when it grows large."""
        if len(self._known) > 50_000:
            self._known.clear()
        new = sorted(word for word in words if word not in self._known)
        for word, encoding in zip(new, self._tokenizer.encode_batch(new, add_special_tokens=False), strict=True):
            self._known[word] = (encoding.ids or [_UNKNOWN])[:MOST_PIECES]

    def _sentence(self, text: str, segment: Segment) -> _Sentence:
        words = [text[a:b] for a, b in segment.words]
        pieces = [self._known[word] for word in words]
        if sum(map(len, pieces)) > MOST_SUBWORDS:
            pieces = [ids[:3] for ids in pieces]
        return _Sentence(segment, pieces, [case_class(word) for word in words], 2 + sum(map(len, pieces)))

    def _run(self, text: str, batch: Sequence[_Sentence]) -> Iterator[Tree]:
        inputs = _arrays(batch)
        arcs, labels, *tags = self._session.run(None, inputs)
        for row, sentence in enumerate(batch):
            n = len(sentence.pieces) + 1
            heads = heads_of(arcs[row, :n, :n])
            yield self._tree(text, sentence.segment, heads, labels[row], [tag[row] for tag in tags])

    def _tree(
        self, text: str, segment: Segment, heads: Sequence[int], labels: NDArray[np.uint8], tags: Sequence[NDArray[np.uint8]]
    ) -> Tree:
        upos, xpos, feats, lemma = (self._labels[name] for name in ("upos", "xpos", "feats", "lemma"))
        tokens = []
        for index, ((start, end), head) in enumerate(zip(segment.words, heads, strict=True)):
            word = text[start:end]
            deprel = self._labels["deprel"][labels[index + 1, head]] if head else "root"
            tag = upos[tags[0][index + 1]]
            low = apply_script(word, lemma[tags[3][index + 1]])
            token = Token(index, start, end, word, word if tag == "PROPN" and low == word.lower() else low, tag, xpos[tags[1][index + 1]],
                          feats[tags[2][index + 1]], head - 1, "dep" if head and deprel == "root" else deprel)  # fmt: skip
            tokens.append(token)
        return Tree(segment.start, segment.end, tuple(_subject(token, tokens) for token in tokens))


def _subject(token: Token, tokens: Sequence[Token]) -> Token:
    """A verb has no compounds: the noun before a clause's verb that is labelled one is its subject ("Farmer shot in quarrel")."""
    if token.deprel != "compound" or token.upos not in _NOUNS or token.head <= token.index:
        return token
    verb = tokens[token.head]
    clause = verb.upos == "VERB" and verb.xpos != "VBG" and verb.deprel in _CLAUSES
    taken = clause and any(other.head == verb.index and other.deprel.startswith("nsubj") for other in tokens)
    return replace(token, deprel="nsubj") if clause and not taken else token


def _batches(sentences: Sequence[_Sentence]) -> Iterator[list[int]]:
    """Places of sentences of like length, those of one run together: at most BATCH subwords with the padding, unless one alone has more.

    Of all ways to cut them, sorted by length, the one that costs least: every run as much as RUN subwords beside its own."""
    places = sorted(range(len(sentences)), key=lambda i: sentences[i].length)
    costs, starts = [0], [0]
    for end, place in enumerate(places, 1):
        width, best = sentences[place].length, (costs[end - 1] + sentences[place].length, end - 1)
        for start in range(end - 2, -1, -1):
            if width * (end - start) > BATCH:
                break
            best = min(best, (costs[start] + width * (end - start), start))
        costs.append(best[0] + RUN)
        starts.append(best[1])
    end = len(places)
    while end:
        yield places[starts[end] : end]
        end = starts[end]


def _arrays(batch: Sequence[_Sentence]) -> dict[str, Ints]:
    """What the graph takes; word 0 of each sentence is the root, which stands on [CLS]."""
    width = max(sentence.length for sentence in batch)
    words = 1 + max(len(sentence.pieces) for sentence in batch)
    inputs = {name: np.zeros((len(batch), width), np.int64) for name in ("ids", "cases", "mask")}
    inputs |= {name: np.zeros((len(batch), words), np.int64) for name in ("first", "last", "word_cases")}
    for row, sentence in enumerate(batch):
        ids, cases, first, last = [_CLS], [0], [0], [0]
        for pieces, case in zip(sentence.pieces, sentence.cases, strict=True):
            first.append(len(ids))
            ids.extend(pieces)
            cases.extend([case] * len(pieces))
            last.append(len(ids) - 1)
        ids.append(_SEP)
        inputs["ids"][row, : len(ids)] = ids
        inputs["mask"][row, : len(ids)] = 1
        inputs["cases"][row, : len(cases)] = cases
        inputs["first"][row, : len(first)] = first
        inputs["last"][row, : len(last)] = last
        inputs["word_cases"][row, 1 : len(first)] = sentence.cases
    return inputs
