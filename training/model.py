"""The network: MiniLM and one layer of heads for tags and trees, written out by hand so that it exports as it trains."""
from __future__ import annotations

import torch
from torch import Tensor, nn

HIDDEN, LAYERS, HEADS, CASES = 384, 6, 12, 8
ARC, LABEL, TAGS, CASE_DIM = 256, 128, 256, 32


class Layer(nn.Module):
    """One BERT layer, post-norm."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, 4 * HIDDEN)
        self.down = nn.Linear(4 * HIDDEN, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        b, t, _ = x.shape
        q, k, v = self.qkv(x).reshape(b, t, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        scores = q @ k.transpose(-1, -2) * (HIDDEN // HEADS) ** -0.5 + bias
        mixed = (self.drop(torch.softmax(scores, -1)) @ v).transpose(1, 2).reshape(b, t, HIDDEN)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Embedding(nn.Module):
    """Words, positions and cases; the case embedding starts at zero so that training starts from MiniLM as it is."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.cases = nn.Embedding(CASES, HIDDEN)
        nn.init.zeros_(self.cases.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, ids: Tensor, cases: Tensor) -> Tensor:
        positions = self.positions.weight[: ids.shape[1]].unsqueeze(0)
        return self.drop(self.norm(self.words(ids) + positions + self.cases(cases)))


class Parser(nn.Module):
    """ids, cases: [batch, subwords]; mask 1 where a subword is; first, last: [batch, words] places of each word's subwords, word 0
    being the root ([CLS]); word_cases [batch, words].  Gives arc scores [batch, dependent, head], labels and tags."""

    def __init__(self, vocabulary: int, sizes: dict[str, int]) -> None:
        super().__init__()
        self.embedding = Embedding(vocabulary)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.tensor([0.0] * (LAYERS - 1) + [2.0]))
        self.word_case = nn.Embedding(CASES, CASE_DIM)
        self.split = nn.Linear(2 * HIDDEN + CASE_DIM, 2 * ARC + 2 * LABEL + TAGS)
        self.drop = nn.Dropout(0.25)
        self.arc = nn.Linear(ARC, ARC)
        self.arc_head = nn.Linear(ARC, 1)
        labels = sizes["deprel"]
        self.label = nn.Parameter(torch.empty(labels, LABEL, LABEL).normal_(0, 0.02))
        self.label_dep = nn.Linear(LABEL, labels)
        self.label_head = nn.Linear(LABEL, labels)
        self.tags = nn.ModuleDict({name: nn.Linear(TAGS, sizes[name]) for name in ("upos", "xpos", "feats", "lemma")})

    def words(self, ids: Tensor, cases: Tensor, mask: Tensor, first: Tensor, last: Tensor, word_cases: Tensor) -> list[Tensor]:
        x = self.embedding(ids, cases)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        mixed = torch.zeros_like(x)
        for layer, share in zip(self.layers, torch.softmax(self.mix, 0), strict=True):
            x = layer(x, bias)
            mixed = mixed + share * x
        x = mixed
        index = lambda place: place.unsqueeze(-1).expand(-1, -1, HIDDEN)  # noqa: E731
        words = torch.cat([x.gather(1, index(first)), x.gather(1, index(last)), self.word_case(word_cases)], -1)
        hidden = self.drop(nn.functional.gelu(self.split(self.drop(words))))
        return list(hidden.split([ARC, ARC, LABEL, LABEL, TAGS], -1))

    def arcs(self, dep: Tensor, head: Tensor) -> Tensor:
        return self.arc(dep) @ head.transpose(1, 2) * ARC**-0.5 + self.arc_head(head).transpose(1, 2)

    def label_scores(self, dep: Tensor, head: Tensor) -> Tensor:
        """[batch, words, words, labels] for every pair."""
        b, w, _ = dep.shape
        labels = self.label.shape[0]
        left = (dep @ self.label.permute(1, 0, 2).reshape(LABEL, labels * LABEL)).reshape(b, w * labels, LABEL)
        pairs = (left @ head.transpose(1, 2)).reshape(b, w, labels, w).transpose(2, 3)
        return pairs + self.label_dep(dep).unsqueeze(2) + self.label_head(head).unsqueeze(1)

    def label_of(self, dep: Tensor, head: Tensor, heads: Tensor) -> Tensor:
        """[batch, words, labels] for the given heads only."""
        chosen = head.gather(1, heads.unsqueeze(-1).expand(-1, -1, LABEL))
        return torch.einsum("bwi,lij,bwj->bwl", dep, self.label, chosen) + self.label_dep(dep) + self.label_head(chosen)
