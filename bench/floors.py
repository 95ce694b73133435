"""Readings of corpora that others coded, scored, and held against figures that only rise.

    python bench/floors.py                      read everything, score it, fail where a figure lies under its floor
    python bench/floors.py --only gold          one part: gold, muc, gvdb, airwars (may be given several times)
    python bench/floors.py --raise              lift the floors to what was reached; never lowers one
    python bench/floors.py --errors 20          show the first misses of each kind as well

Corpora and scorers lie beside the checkout in ../shared (or where --shared says).  Readings are made by the `tollbook` command itself, in
--jobs processes, and stay under bench/out/.
"""
from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
OUT = HERE / "out"
FLOORS = HERE / "floors.json"
SLACK = 0.3
"""How far a figure may lie under its floor: int8 arithmetic rounds differently on processors without VNNI."""
COMMAND = [sys.executable, "-c", "from tollbook.cli import main; main()", "read"]


@dataclass(frozen=True)
class Corpus:
    """`part`: what --only names.  `gold`: the coded file; `texts`: the files with the texts where they are apart from it."""

    name: str
    part: str
    gold: str
    texts: tuple[str, ...] = ()


CORPORA = (
    Corpus("gold muc", "gold", "gold/muc/gold.jsonl", ("data/muc/dev.jsonl",)),
    Corpus("gold local", "gold", "gold/local/gold.jsonl", ("data/gva/dev.jsonl", "data/gvdb/dev.jsonl")),
    Corpus("gold airwars", "gold", "gold/airwars/gold.jsonl", ("data/airwars/dev.jsonl",)),
    Corpus("muc", "muc", "data/muc/dev.jsonl"),
    Corpus("gvdb", "gvdb", "data/gvdb/dev.jsonl"),
    Corpus("airwars", "airwars", "data/airwars/dev.jsonl"),
)
HELD = re.compile(
    r"gold \w+: claims F1|muc: muc (all numbers|two or more) F1|gvdb: gvdb (killed|injured) exact|"
    r"airwars: airwars (killed|injured) (overlap|exact low|exact both)"
)
"""The figures that have floors.  The others are shown: they may trade against each other."""


def printed_by(script: Path, *arguments: object) -> list[str]:
    """The lines that a script prints.  Raises CalledProcessError where it fails; what it says on standard error is shown."""
    command = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8").stdout.split("\n")[:-1]


def texts_of(corpus: Corpus, shared: Path) -> list[str]:
    """The reports of a corpus as JSON lines."""
    what = "gold" if corpus.texts else corpus.part
    return printed_by(shared / "bench" / "texts.py", what, shared / corpus.gold, *(shared / name for name in corpus.texts))


def read_all(reports: list[str], name: str, jobs: int) -> tuple[Path, float]:
    """The readings of the reports in their order, and the seconds they took.  Every job reads every jobs-th report."""
    start = time.perf_counter()
    stem = name.replace(" ", "-")
    path = os.pathsep.join([str(HERE.parent), os.environ.get("PYTHONPATH", "")])
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": path}
    running = []
    for job in range(jobs):
        shard = OUT / f"{stem}.{job}.reports.jsonl"
        shard.write_text("\n".join(reports[job::jobs]) + "\n", encoding="utf-8")
        with (OUT / f"{stem}.{job}.readings.jsonl").open("wb") as sink:
            running.append((shard, sink.name, subprocess.Popen([*COMMAND, str(shard), "--format", "jsonl"], stdout=sink, env=environment)))
    shards = []
    for shard, sink_name, process in running:
        if process.wait() not in {0, 1}:
            raise SystemExit(f"reading {name} ended with status {process.returncode}")
        shards.append(Path(sink_name).read_text(encoding="utf-8").split("\n")[:-1])
        shard.unlink()
        Path(sink_name).unlink()
    readings = OUT / f"{stem}.readings.jsonl"
    readings.write_text("".join(f"{shards[i % jobs][i // jobs]}\n" for i in range(len(reports))), encoding="utf-8")
    return readings, time.perf_counter() - start


def failures_in(readings: Path) -> list[str]:
    """What went wrong in the reports that could not be read; an empty report is nobody's fault."""
    lines = (json.loads(line) for line in readings.read_text(encoding="utf-8").split("\n")[:-1])
    return [f"{line['key']}: {line['error']['why']}" for line in lines if "error" in line and "empty" not in line["error"]["what"]]


def score(name: str, what: str, gold: Path, readings: Path, shared: Path, errors: int) -> dict[str, float]:
    """The scorer's figures by name; prints its misses where any are asked for."""
    figures = {}
    for line in printed_by(shared / "bench" / "score.py", what, "--gold", gold, "--readings", readings, "--errors", errors):
        prf = re.match(r"(.+?)\s+P\s+([\d.]+)\s+R\s+([\d.]+)\s+F1\s+([\d.]+) \(\d+\)$", line)
        share = re.match(r"(.+?)\s+([\d.]+) \(\d+\)$", line)
        if prf:
            for which, value in zip(("P", "R", "F1"), prf.groups()[1:], strict=True):
                figures[f"{name}: {prf[1].strip()} {which}"] = float(value)
        elif share and not re.match(r"MISSED|EXTRA|WRONG", line):
            figures[f"{name}: {share[1].strip()}"] = float(share[2])
        else:
            print(f"  {line}")
    return figures


def measure(parts: list[str], shared: Path, jobs: int, errors: int) -> tuple[dict[str, float], dict[str, str]]:
    """All figures, and the fingerprint of each coded file that they rest on."""
    OUT.mkdir(exist_ok=True)
    figures, prints, golds = {}, {}, []
    for corpus in (corpus for corpus in CORPORA if corpus.part in parts):
        reports = texts_of(corpus, shared)
        readings, seconds = read_all(reports, corpus.name, jobs)
        broken = failures_in(readings)
        print(f"{corpus.name}: {len(reports)} reports in {seconds:.1f} s, {len(broken)} broken", flush=True)
        for line in broken[:10]:
            print(f"  {line}")
        figures[f"{corpus.name}: reports broken"] = float(len(broken))
        figures |= score(corpus.name, corpus.part, shared / corpus.gold, readings, shared, errors)
        prints[corpus.gold] = hashlib.sha256((shared / corpus.gold).read_bytes()).hexdigest()[:16]
        if corpus.part == "gold":
            golds.append((shared / corpus.gold, readings))
    if golds:
        for place, name in enumerate(("gold-all.gold.jsonl", "gold-all.readings.jsonl")):
            (OUT / name).write_bytes(b"".join(pair[place].read_bytes() for pair in golds))
        figures |= score("gold all", "gold", OUT / "gold-all.gold.jsonl", OUT / "gold-all.readings.jsonl", shared, 0)
    return figures, prints


def held_against(figures: dict[str, float], prints: dict[str, str], floors: dict[str, Any]) -> list[str]:
    """Prints the table; the figures that lie under their floors."""
    changed = {name for name, value in floors["corpora"].items() if name in prints and prints[name] != value}
    for name in sorted(changed):
        print(f"{name} is not the file that the floors were measured on: its figures are shown, and not held")
    under = [f"{name}: {value:.0f}" for name, value in figures.items() if name.endswith("reports broken") and value]
    print(f"\n{'figure':44} {'now':>6} {'floor':>6}")
    for name, value in figures.items():
        floor = floors["floors"].get(name)
        low = floor is not None and value < floor - SLACK and not changed
        if low:
            under.append(f"{name}: {value} is under its floor of {floor}")
        print(f"{name:44} {value:6.1f} {'' if floor is None else floor:>6}{'  UNDER' if low else ''}")
    return under


def lifted(figures: dict[str, float], prints: dict[str, str], floors: dict[str, Any]) -> dict[str, Any]:
    """The floors, each at the higher of what it was and what was reached."""
    held = {name: value for name, value in figures.items() if HELD.match(name)}
    merged = {name: max(value, held.get(name, value)) for name, value in floors["floors"].items()}
    return {"corpora": dict(sorted({**floors["corpora"], **prints}.items())), "floors": dict(sorted({**held, **merged}.items()))}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--only", action="append", choices=["gold", "muc", "gvdb", "airwars"])
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--errors", type=int, default=0)
    options.add_argument("--raise", dest="lift", action="store_true")
    options.add_argument("--shared", type=Path, default=HERE.parent.parent / "shared")
    chosen = options.parse_args()
    parts = chosen.only or ["gold", "muc", "gvdb", "airwars"]
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    figures, prints = measure(parts, chosen.shared, max(1, chosen.jobs), chosen.errors)
    under = held_against(figures, prints, floors)
    if chosen.lift:
        FLOORS.write_text(json.dumps(lifted(figures, prints, floors), indent=1) + "\n", encoding="utf-8")
    if under:
        raise SystemExit("\n".join(["", *under]))


if __name__ == "__main__":
    main()
