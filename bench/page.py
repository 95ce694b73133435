"""Fills the tables of docs/reading.md: figures, causes of misses and extras, how sure the reader is.

    python bench/page.py [--only gold] [--shared ../shared]

`--only` as for bench/floors.py: the parts whose figures are measured afresh (everything takes minutes); rows of other parts are left out.
Each table stands between `<!-- NAME -->` and `<!-- end -->`.
"""
from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import tollbook  # noqa: E402
from bench import confidence, floors  # noqa: E402
from tollbook.model.contract import reading_json  # noqa: E402
from training.confidence import documents, examples, matched, scorer  # noqa: E402

PAGE = ROOT / "docs" / "reading.md"
SHOWN = re.compile(
    r"gold (?:muc|local|airwars): claims F1|gold all: (?:claims (?:P|R|F1)|attribute .*)|muc: muc .* F1|gvdb: .* exact|"
    r"airwars: .*(?:overlap|exact both)|.*broken"
)
Json = dict[str, Any]


def missed_because(want: Json, claims: Sequence[Json], used: set[int], score: Any) -> str:
    """What became of a gold claim that nothing was matched to."""
    here = [claim for claim in claims if score.overlap(want["sentence"], claim["evidence"]["sentence"])]
    open_ones = [claim for claim in here if claims.index(claim) not in used]
    if any(claim["harm"] == want["harm"] for claim in open_ones):
        return "read with another number"
    if any(bounds(claim) == (want["low"], want["high"]) for claim in open_ones):
        return "read with another harm"
    if any(claim["harm"] == want["harm"] and bounds(claim) == (want["low"], want["high"]) for claim in claims):
        return "read only in another sentence, or as one with a claim there"
    if want["form"] in {"implied", "vague", "none", "unknown", "derived"}:
        return {"implied": "persons without a numeral not read", "vague": "bare plural or vague word not read",
                "derived": "number to be computed not read"}.get(want["form"], "nobody or no figure not read")  # fmt: skip
    return "numeral not read"


def extra_because(claim: Json, gold: Sequence[Json], missed: Sequence[Json], score: Any) -> str:
    """What a claim is that no gold claim was matched to."""
    beside = [want for want in missed if score.overlap(want["sentence"], claim["evidence"]["sentence"])]
    if any(want["harm"] == claim["harm"] for want in beside):
        return "another number for a claim that is there"
    if any(bounds(claim) == (want["low"], want["high"]) for want in beside):
        return "another harm for a claim that is there"
    if any(want["harm"] == claim["harm"] and bounds(claim) == (want["low"], want["high"]) for want in gold):
        return "the same fact told again"
    if any(score.overlap(want["sentence"], claim["evidence"]["sentence"]) for want in gold):
        return "one claim too many in a sentence of claims"
    return "a claim where there is none"


def bounds(claim: Json) -> tuple[int, int | None]:
    return claim["count"]["low"], claim["count"]["high"]


def causes(shared: Path) -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
    """Misses and extras by cause and by where they stand: "gold" or "own" (the invented reports)."""
    score, lost, added = scorer(shared), Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for part, report, gold in documents(shared):
        where = "own" if part == "corpus" else "gold"
        claims = reading_json(tollbook.read(**report, language="en"), "0")["claims"]
        used = matched(claims, gold, score)
        missed = unmatched(gold, [claims[at] for at in sorted(used)], score)
        lost.update((missed_because(want, claims, used, score), where) for want in missed)
        added.update((extra_because(claim, gold, missed, score), where) for at, claim in enumerate(claims) if at not in used)
    return lost, added


def unmatched(gold: Sequence[Json], right: list[Json], score: Any) -> list[Json]:
    """The required gold claims that no claim is left for."""
    left = list(right)
    out = []
    for want in sorted(gold, key=lambda want: bool(want.get("optional"))):
        fits = [claim for claim in left if score.agrees(want, claim)]
        if fits:
            left.remove(max(fits, key=lambda claim: score.likeness(want, claim)))
        elif not want.get("optional"):
            out.append(want)
    return out


def causes_table(title: str, found: Counter[tuple[str, str]]) -> list[str]:
    names = sorted({cause for cause, _ in found}, key=lambda cause: (-found[cause, "gold"] - found[cause, "own"], cause))
    rows = [f"| {cause} | {found[cause, 'gold']} | {found[cause, 'own']} |" for cause in names]
    total = [sum(n for (_, where), n in found.items() if where == kind) for kind in ("gold", "own")]
    return [f"| {title} | development gold | our corpus |", "|---|---|---|", *rows, f"| all | {total[0]} | {total[1]} |", ""]


def confidence_table(shared: Path) -> list[str]:
    chosen = examples(shared)
    chance, right = confidence.cross_validated(chosen, 10), [example.right for example in chosen]
    rows = confidence.reliability(right, chance)
    area, error = confidence.area(right, chance), confidence.calibration_error(rows)
    return [
        f"{len(chosen)} claims of {len({e.document for e in chosen})} documents, {sum(right)} of them right. Area under the ROC curve "
        f"{area:.2f}; expected calibration error {error:.3f}.", "", "| claims | the reader says | were right |", "|---|---|---|",
        *(f"| {n} | {said:.2f} | {was:.2f} |" for n, said, was in rows),
    ]  # fmt: skip


def figures_table(figures: dict[str, float]) -> list[str]:
    return ["| figure | reached |", "|---|---|", *(f"| {name} | {value:.1f} |" for name, value in figures.items() if SHOWN.fullmatch(name))]


def filled(page: str, name: str, lines: Iterable[str]) -> str:
    """The page with the table of that name; raises ValueError where it has no place for it."""
    pattern = re.compile(rf"(<!-- {re.escape(name)} -->\n).*?(<!-- end -->)", re.DOTALL)
    if not pattern.search(page):
        raise ValueError(f"no place for {name}")
    body = "\n".join(lines).strip("\n")
    return pattern.sub(lambda match: f"{match[1]}{body}\n{match[2]}", page, count=1)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--only", action="append", choices=["gold", "muc", "gvdb", "airwars"])
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    given = options.parse_args()
    page = PAGE.read_text(encoding="utf-8")
    figures, _ = floors.measure(given.only or ["gold", "muc", "gvdb", "airwars"], given.shared, given.jobs, 0)
    page = filled(page, "figures", figures_table(figures))
    lost, added = causes(given.shared)
    page = filled(page, "causes", [*causes_table("missed", lost), *causes_table("too many", added)])
    page = filled(page, "confidence", confidence_table(given.shared))
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
