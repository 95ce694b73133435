"""Train the encoder from named inputs, with one command (see README.md); prints figures, writes a checkpoint after each epoch."""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
import time
from dataclasses import asdict
from pathlib import Path

import conllu
import torch
import torch.optim.swa_utils
from data import Example, Vocabulary, batches, examples, tensors
from model import HIDDEN, LAYERS, Parser
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from torch import Tensor, nn

BASE_SHA = "53aa5117"
WORDS = 640
"""Subwords of a batch."""
MASK, MASKED = 103, 0.06
"""The share of subwords hidden in training: what stands around a word must do."""


def load_base(model: Parser, path: Path) -> None:
    """Put all-MiniLM-L6-v2's weights into the encoder's part of the network."""
    if not hashlib.sha256(path.read_bytes()).hexdigest().startswith(BASE_SHA):
        raise SystemExit(f"{path}: not the all-MiniLM-L6-v2 that is meant (SHA-256 must begin {BASE_SHA})")
    base = {k.removeprefix("bert."): v for k, v in load_file(path).items()}
    copy = lambda to, name: to.data.copy_(base[name])  # noqa: E731
    emb = model.embedding
    copy(emb.words.weight, "embeddings.word_embeddings.weight")
    copy(emb.positions.weight, "embeddings.position_embeddings.weight")
    emb.positions.weight.data += base["embeddings.token_type_embeddings.weight"][0]
    copy(emb.norm.weight, "embeddings.LayerNorm.weight")
    copy(emb.norm.bias, "embeddings.LayerNorm.bias")
    for i in range(LAYERS):
        layer, name = model.layers[i], f"encoder.layer.{i}."
        for part, source in enumerate(("query", "key", "value")):
            layer.qkv.weight.data[part * HIDDEN : (part + 1) * HIDDEN] = base[f"{name}attention.self.{source}.weight"]
            layer.qkv.bias.data[part * HIDDEN : (part + 1) * HIDDEN] = base[f"{name}attention.self.{source}.bias"]
        pairs = {
            "out": "attention.output.dense",
            "norm1": "attention.output.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "norm2": "output.LayerNorm",
        }
        for mine, theirs in pairs.items():
            copy(getattr(layer, mine).weight, f"{name}{theirs}.weight")
            copy(getattr(layer, mine).bias, f"{name}{theirs}.bias")


def loss_of(model: Parser, t: dict[str, Tensor]) -> Tensor:
    arc_dep, arc_head, label_dep, label_head, tags = model.words(t["ids"], t["cases"], t["mask"], t["first"], t["last"], t["word_cases"])
    words = t["word_cases"] > 0
    words[:, 0] = True
    arcs = model.arcs(arc_dep, arc_head).masked_fill(~words[:, None, :], -1e4)
    cross = nn.functional.cross_entropy
    loss = cross(arcs.flatten(0, 1), t["heads"].flatten(), ignore_index=-100)
    labels = model.label_of(label_dep, label_head, t["heads"].clamp(min=0))
    loss = loss + cross(labels.flatten(0, 1), t["deprel"].flatten(), ignore_index=-100, label_smoothing=0.03)
    for name in ("upos", "xpos", "feats", "lemma"):
        loss = loss + 0.5 * cross(model.tags[name](tags).flatten(0, 1), t[name].flatten(), ignore_index=-100)
    return loss


@torch.no_grad()
def evaluate(model: Parser, data: list[Example], force: str | None = None) -> dict[str, float]:
    """Heads by argmax: a little under what the tree repair gives."""
    model.eval()
    n = right = labelled = upos = 0
    for batch in batches(data, 4000, shuffle=None):
        t = tensors(batch, force=force)
        arc_dep, arc_head, label_dep, label_head, tags = model.words(
            t["ids"], t["cases"], t["mask"], t["first"], t["last"], t["word_cases"]
        )
        words = t["word_cases"] > 0
        words[:, 0] = True
        heads = model.arcs(arc_dep, arc_head).masked_fill(~words[:, None, :], -1e4).argmax(-1)
        labels = model.label_of(label_dep, label_head, heads).argmax(-1)
        seen = t["heads"] >= 0
        good = (heads == t["heads"]) & seen
        n += int(seen.sum())
        right += int(good.sum())
        labelled += int((good & (labels == t["deprel"])).sum())
        upos += int(((model.tags["upos"](tags).argmax(-1) == t["upos"]) & seen).sum())
    return {"UPOS": 100 * upos / n, "UAS": 100 * right / n, "LAS": 100 * labelled / n}


def optimizer_of(model: Parser) -> torch.optim.Optimizer:
    """Small steps for what all-MiniLM-L6-v2 knows already, larger ones for what is new, the largest for the mix of the layers."""
    inner = [p for part in (model.embedding, model.layers) for p in part.parameters()]
    known = {id(p) for p in (*inner, model.mix)}
    groups = [
        {"params": inner, "lr": 2.5e-4},
        {"params": [p for p in model.parameters() if id(p) not in known], "lr": 1.5e-3},
        {"params": [model.mix], "lr": 5e-3, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)


def learn(model: Parser, batch: list[Example], optimizer: torch.optim.Optimizer, dice: random.Random) -> float:
    """One step, with letter case and hidden subwords drawn anew; the loss."""
    t = tensors(batch, case=dice)
    hidden = (torch.rand(t["ids"].shape) < MASKED) & (t["ids"] > 102)
    t["ids"] = t["ids"].masked_fill(hidden, MASK)
    with torch.autocast("cpu", torch.bfloat16):
        loss = loss_of(model, t)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 2.0)
    optimizer.step()
    return float(loss.detach())


def train(model: Parser, data: list[Example], dev: list[Example], out: Path, *, epochs: int, last: int, dice: random.Random) -> None:
    """The first `last` epochs of a schedule of `epochs`; after each the mean of the weights over the steps is measured and written."""
    optimizer = optimizer_of(model)
    steps = epochs * len(batches(data, WORDS, shuffle=random.Random(0)))
    warm = max(1, int(0.08 * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda k: k / warm if k < warm else max(0.0, (steps - k) / (steps - warm)))
    mean_model = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998))
    print(f"{len(data)} sentences, {steps} steps", flush=True)
    began, step, mean = time.time(), 0, math.nan
    for epoch in range(1, min(epochs, last) + 1):
        model.train()
        for batch in batches(data, WORDS, shuffle=dice):
            loss = learn(model, batch, optimizer, dice)
            schedule.step()
            mean_model.update_parameters(model)
            step += 1
            mean = loss if math.isnan(mean) else 0.99 * mean + 0.01 * loss
            if step % 50 == 0:
                print(f"step {step}/{steps} loss {mean:.3f} {time.time() - began:.0f} s", flush=True)
        print("epoch", epoch, rounded(evaluate(mean_model.module, dev)), f"{time.time() - began:.0f} s", flush=True)
        save_file({k: v.contiguous() for k, v in mean_model.module.state_dict().items()}, out / "model.safetensors")
    print("upper", rounded(evaluate(mean_model.module, dev, force="upper")))


def rounded(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(figure, 2) for name, figure in figures.items()}


def main() -> None:
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--base", type=Path, required=True, help="folder of all-MiniLM-L6-v2: model.safetensors, tokenizer.json")
    a.add_argument("--train", type=Path, required=True)
    a.add_argument("--dev", type=Path, required=True)
    a.add_argument("--out", type=Path, required=True)
    a.add_argument("--epochs", type=int, default=12)
    a.add_argument("--seed", type=int, default=11)
    a.add_argument("--last", type=int, default=8, help="stop after this epoch of the schedule; the shipped weights are those after the 8th")
    args = a.parse_args()
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(args.base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    sentences = list(conllu.read(args.train))
    vocabulary = Vocabulary.of(sentences)
    (args.out / "vocabulary.json").write_text(json.dumps(asdict(vocabulary)), encoding="utf8")
    data = examples(sentences, tokenizer, vocabulary)
    dev = examples(list(conllu.read(args.dev)), tokenizer, vocabulary)
    model = Parser(tokenizer.get_vocab_size(), {k: len(v) for k, v in asdict(vocabulary).items()})
    load_base(model, args.base / "model.safetensors")
    train(model, data, dev, args.out, epochs=args.epochs, last=args.last, dice=random.Random(args.seed))


if __name__ == "__main__":
    main()
