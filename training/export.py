"""From a checkpoint to the files that ship: the graph, its weights rounded to int8, and the vocabulary with the tokeniser.

The embedding tables are rounded by rows, the matrices by columns ("per channel"), to seven bits: on processors without VNNI the sums of
eight-bit products overflow sixteen bits and saturate.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from model import Parser
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from torch import Tensor, nn

INPUTS = ("ids", "cases", "mask", "first", "last", "word_cases")
OUTPUTS = ("arcs", "labels", "upos", "xpos", "feats", "lemma")


class Exported(nn.Module):
    """What runs: arc scores [batch, dependent, head], the best label of each such pair, the best tags of each word."""

    def __init__(self, parser: Parser) -> None:
        super().__init__()
        self.parser = parser

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor, first: Tensor, last: Tensor, word_cases: Tensor) -> tuple[Tensor, ...]:
        arc_dep, arc_head, label_dep, label_head, tags = self.parser.words(ids, cases, mask, first, last, word_cases)
        arcs = self.parser.arcs(arc_dep, arc_head)
        labels = self.parser.label_scores(label_dep, label_head).argmax(-1).to(torch.uint8)
        best = [self.parser.tags[name](tags).argmax(-1).to(torch.uint8) for name in OUTPUTS[2:]]
        return (arcs, labels, *best)


def to_onnx(parser: Parser, path: Path) -> None:
    words, subwords = 7, 11
    sizes = {"ids": subwords, "cases": subwords, "mask": subwords, "first": words, "last": words, "word_cases": words}
    example = tuple(torch.ones(2, sizes[name], dtype=torch.int64) for name in INPUTS)
    axes = {name: {0: "batch", 1: "subwords" if sizes[name] == subwords else "words"} for name in INPUTS}
    axes |= {"arcs": {0: "batch", 1: "words", 2: "words"}, "labels": {0: "batch", 1: "words", 2: "words"}}
    axes |= {name: {0: "batch", 1: "words"} for name in OUTPUTS[2:]}
    torch.onnx.export(Exported(parser).eval(), example, str(path), input_names=list(INPUTS), output_names=list(OUTPUTS),
                      dynamic_axes=axes, opset_version=17, dynamo=False)  # fmt: skip


def round_rows(path: Path) -> None:
    """Tables that are looked up by row become int8 with one scale a row, put back together after the look-up."""
    model = onnx.load(path)
    graph = model.graph
    tables = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    for node in list(graph.node):
        if node.op_type != "Gather" or node.input[0] not in tables or tables[node.input[0]].shape[0] < 1000:
            continue
        name, table = node.input[0], tables[node.input[0]].astype(np.float32)
        scale = np.abs(table).max(1, keepdims=True) / 127 + 1e-12
        rounded = np.clip(np.rint(table / scale), -127, 127).astype(np.int8)
        graph.initializer.remove(next(t for t in graph.initializer if t.name == name))
        graph.initializer.extend(
            [numpy_helper.from_array(rounded, f"{name}.int8"), numpy_helper.from_array(scale.astype(np.float32), f"{name}.scale")]
        )
        out, at = node.output[0], list(graph.node).index(node)
        graph.node.remove(node)
        pieces = [
            helper.make_node("Gather", [f"{name}.int8", node.input[1]], [f"{out}.int8"]),
            helper.make_node("Cast", [f"{out}.int8"], [f"{out}.float"], to=TensorProto.FLOAT),
            helper.make_node("Gather", [f"{name}.scale", node.input[1]], [f"{out}.scale"]),
            helper.make_node("Mul", [f"{out}.float", f"{out}.scale"], [out]),
        ]
        for offset, piece in enumerate(pieces):
            graph.node.insert(at + offset, piece)
    onnx.save(model, path)


def main() -> None:
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--checkpoint", type=Path, required=True, help="folder that train.py wrote")
    a.add_argument("--base", type=Path, required=True, help="folder of all-MiniLM-L6-v2, for the tokeniser")
    a.add_argument("--out", type=Path, required=True, help="tollbook/encoder/weights")
    args = a.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    vocabulary = json.loads((args.checkpoint / "vocabulary.json").read_text(encoding="utf8"))
    state = load_file(args.checkpoint / "model.safetensors")
    parser = Parser(state["embedding.words.weight"].shape[0], {name: len(values) for name, values in vocabulary.items()})
    parser.load_state_dict(state)
    whole = args.checkpoint / "model.onnx"
    to_onnx(parser, whole)
    graph = args.out / "en.onnx"
    quantize_dynamic(
        str(whole), str(graph), per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"]
    )
    round_rows(graph)
    (args.out / "en.labels.json").write_text(json.dumps(vocabulary, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf8")
    shutil.copy(args.base / "vocab.txt", args.out / "en.vocab.txt")
    print(f"{graph}: {graph.stat().st_size / 1e6:.1f} MB, SHA-256 {hashlib.sha256(graph.read_bytes()).hexdigest()}")
    print(f"compressed: {len(gzip.compress(graph.read_bytes())) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
