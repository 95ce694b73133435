"""The invented reports of tests/corpus as files that readers and scorers take.

    python bench/corpus.py [FOLDER] [--style wire]     writes FOLDER/corpus.reports.jsonl and FOLDER/corpus.gold.jsonl (bench/out)

Then, to score readings with the scorer beside the checkout:

    tollbook read --format jsonl bench/out/corpus.reports.jsonl > bench/out/corpus.readings.jsonl
    python ../shared/bench/score.py gold --gold bench/out/corpus.gold.jsonl --readings bench/out/corpus.readings.jsonl
"""
from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.corpus import CorpusReport, reports  # noqa: E402  (the tests are no part of the package: they are found from here)


def write_lines(path: Path, lines: Iterable[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def write(folder: Path, chosen: Iterable[CorpusReport]) -> None:
    """Both files, in one order; the folder is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    chosen = list(chosen)
    write_lines(folder / "corpus.reports.jsonl", (report.report() for report in chosen))
    write_lines(folder / "corpus.gold.jsonl", (report.gold() for report in chosen))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent / "out")
    options.add_argument("--style", help="only the reports of one style")
    given = options.parse_args()
    chosen = [report for report in reports() if given.style in {None, report.style}]
    write(given.folder, chosen)
    required = sum(not claim.optional for report in chosen for claim in report.claims)
    print(f"{len(chosen)} reports, {required} required claims, {sum(len(report.claims) for report in chosen) - required} optional ones")


if __name__ == "__main__":
    main()
