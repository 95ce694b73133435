"""What reading costs: time to import, to the first reading, memory; reports and characters a second on one core; one long report.

    python bench/speed.py [--reports 400] [--shared ../shared]

Every figure is measured in a process of its own, bound to one core, with one thread.  Texts: the MUC collection in ../shared where it is
there, else the examples over and over.
"""
from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
TAIL = "\nimport resource\nprint(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
IMPORT = "import time; t = time.perf_counter(); import tollbook; print(time.perf_counter() - t)"
FIRST = """
import sys, time
text = sys.stdin.read()
t = time.perf_counter()
import tollbook
reading = tollbook.read(text, published="2025-03-04")
print(time.perf_counter() - t)
t = time.perf_counter()
reading = tollbook.read(text + " ", published="2025-03-04")
print(time.perf_counter() - t)
"""
MANY = """
import json, sys, time
import tollbook
texts = json.load(sys.stdin)
tollbook.read("Two people were killed in the town on Sunday, the police said.")
t = time.perf_counter()
claims = sum(len(tollbook.read(text, language="en").claims) for text in texts)
print(time.perf_counter() - t)
print(claims)
"""


def run(code: str, given: str = "") -> list[float]:
    """The numbers that a piece of code prints, one a line, in a process of its own on one core."""
    one = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS"), "1")
    environment = {**os.environ, **one, "PYTHONPATH": str(ROOT), "TOKENIZERS_PARALLELISM": "false"}
    core = max(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None
    bound = f"import os; os.sched_setaffinity(0, {{{core}}})\n" if core is not None else ""
    command = [sys.executable, "-c", bound + code + TAIL]
    done = subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8", env=environment)
    if done.returncode:
        raise SystemExit(done.stderr)
    return [float(line) for line in done.stdout.split()]


def texts_of(shared: Path, most: int) -> list[str]:
    """Up to `most` texts, taken evenly over the collection."""
    muc = shared / "data" / "muc" / "dev.jsonl"
    if muc.is_file():
        texts = [json.loads(line)["text"] for line in muc.read_text(encoding="utf-8").splitlines()]
        return texts[:: max(1, len(texts) // most)][:most]
    examples = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
    return (examples * most)[:most]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--reports", type=int, default=400)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    chosen = options.parse_args()
    texts = texts_of(chosen.shared, chosen.reports)
    five = (" ".join("\n\n".join(texts).split("  "))[:5000]).rsplit(".", 1)[0] + "."
    million = "\n\n".join(texts * (1_000_000 // sum(map(len, texts)) + 1))[:1_000_000]
    rows = []
    importing, _ = min(run(IMPORT) for _ in range(3))
    first, again, peak = run(FIRST, five)
    seconds, claims, peak_many = run(MANY, json.dumps(texts))
    long, _, peak_long = run(MANY, json.dumps([million]))
    rows = [
        ("import tollbook, s", importing, "≤ 0.15"), ("first reading with import, 5,000 characters, s", first, "≤ 1.0"),
        ("second reading, s", again, ""), ("peak memory of that, MB", peak, "≤ 300"),
        (f"reports a second, one core ({len(texts)} reports, {claims:.0f} claims)", len(texts) / seconds, "≥ 15"),
        ("characters a second", sum(map(len, texts)) / seconds, ""), ("peak memory of that, MB", peak_many, ""),
        ("one report of 1,000,000 characters, s", long, "≤ 60"), ("peak memory of that, MB", peak_long, ""),
    ]  # fmt: skip
    for name, value, asked in rows:
        print(f"{name:64} {value:12,.3f}  {asked}")


if __name__ == "__main__":
    main()
