"""From trees to arrays: subwords, case classes, edit scripts, batches of like length."""
from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from conllu import Sentence
from tokenizers import Tokenizer
from torch import Tensor

from tollbook.encoder.features import case_class, edit_script


@dataclass
class Vocabulary:
    """The classes of each head, the most frequent first; `unknown` ones train nothing."""

    upos: list[str]
    xpos: list[str]
    feats: list[str]
    lemma: list[str]
    deprel: list[str]

    @classmethod
    def of(cls, sentences: Sequence[Sentence]) -> Vocabulary:
        words = [w for s in sentences for w in s.words]
        top = lambda values, n: [v for v, k in Counter(values).most_common(n)]  # noqa: E731
        scripts = Counter(edit_script(w.form, w.lemma) for w in words)
        return cls(top((w.upos for w in words), 30), top((w.xpos for w in words), 80), top((w.feats for w in words), 185),
                   [v for v, k in scripts.most_common(180) if k > 1], top((w.deprel for w in words), 60))  # fmt: skip


@dataclass
class Example:
    subwords: list[list[int]]
    forms: list[str]
    heads: list[int]
    labels: dict[str, list[int]]

    @property
    def length(self) -> int:
        return 2 + sum(map(len, self.subwords))


def examples(sentences: Sequence[Sentence], tokenizer: Tokenizer, vocabulary: Vocabulary) -> list[Example]:
    place = {name: {v: i for i, v in enumerate(getattr(vocabulary, name))} for name in ("upos", "xpos", "feats", "lemma", "deprel")}
    out = []
    for s in sentences:
        subwords = [(tokenizer.encode(w.form, add_special_tokens=False).ids or [100])[:8] for w in s.words]
        values = {"upos": [w.upos for w in s.words], "xpos": [w.xpos for w in s.words], "feats": [w.feats for w in s.words],
                  "lemma": [edit_script(w.form, w.lemma) for w in s.words], "deprel": [w.deprel for w in s.words]}  # fmt: skip
        labels = {name: [place[name].get(v, -100) for v in values[name]] for name in values}
        example = Example(subwords, [w.form for w in s.words], [w.head for w in s.words], labels)
        if example.length <= 500:
            out.append(example)
    return out


def batches(data: Sequence[Example], size: int, *, shuffle: random.Random | None) -> list[list[Example]]:
    """Batches of at most `size` subwords, padding counted; sentences of like length together."""
    order = sorted(data, key=lambda e: e.length + (shuffle.random() * 4 if shuffle else 0))
    out: list[list[Example]] = []
    for example in order:
        if out and max(example.length, max(e.length for e in out[-1])) * (len(out[-1]) + 1) <= size:
            out[-1].append(example)
        else:
            out.append([example])
    if shuffle:
        shuffle.shuffle(out)
    return out


def tensors(batch: Sequence[Example], *, case: random.Random | None = None, force: str | None = None) -> dict[str, Tensor]:
    """Arrays of a batch; word 0 is the root.  With `case`, 8 % of sentences are shown all upper and 8 % all lower in the case
    features only (the network is uncased otherwise)."""
    width = max(e.length for e in batch)
    words = 1 + max(len(e.forms) for e in batch)
    n = len(batch)
    out = {k: torch.zeros(n, width, dtype=torch.long) for k in ("ids", "cases", "mask")}
    out |= {k: torch.zeros(n, words, dtype=torch.long) for k in ("first", "last", "word_cases")}
    out |= {k: torch.full((n, words), -100, dtype=torch.long) for k in ("heads", "upos", "xpos", "feats", "lemma", "deprel")}
    for row, example in enumerate(batch):
        mode = force or ("upper" if case and (dice := case.random()) < 0.08 else "lower" if case and dice < 0.16 else None)
        forms = [f.upper() if mode == "upper" else f.lower() if mode == "lower" else f for f in example.forms]
        at = 1
        out["ids"][row, 0] = 101
        for w, (pieces, form) in enumerate(zip(example.subwords, forms, strict=True), 1):
            k = case_class(form)
            end = at + len(pieces)
            out["ids"][row, at:end] = torch.tensor(pieces)
            out["cases"][row, at:end] = k
            out["first"][row, w], out["last"][row, w], out["word_cases"][row, w] = at, end - 1, k
            out["heads"][row, w] = example.heads[w - 1]
            for name in ("upos", "xpos", "feats", "lemma", "deprel"):
                out[name][row, w] = example.labels[name][w - 1]
            at = end
        out["ids"][row, at] = 102
        out["mask"][row, : at + 1] = 1
    return out
