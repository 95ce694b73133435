"""Tolls of linked incidents: `best` under policy `latest`, over all that the cluster of an incident claims.

    python bench/link_tolls.py GOLD.jsonl [MOST]

GOLD.jsonl as bench/link.py takes it, with "incident" and "gold": {"killed", "injured"}, looked at only to score.  Of each incident with two
or more reports, the cluster that holds most of them is reckoned; an incident that no line counts has none.  MOST: incidents at most.
"""
from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from link import clusters_from, mentions_from  # noqa: E402

from tollbook import Entry, Toll, reckon  # noqa: E402
from tollbook.model import Mention  # noqa: E402

HARMS = ("killed", "injured")


def entries_of(mentions: Sequence[Mention]) -> list[Entry]:
    """As a book hands them to reckoning: in its own incident no claim is background."""
    return [Entry(replace(claim, event=replace(claim.event, background=False)), mention.report.id, mention.report.publisher,
                  mention.report.published) for mention in mentions for claim in mention.claims]  # fmt: skip


def best_of(toll: Toll, harm: str) -> int:
    return next((line.best or 0 for line in toll.lines if line.harm == harm and line.group.label == "everyone"), 0)


def main(path: str, most: str = "100000") -> None:
    rows = [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]
    gold = {str(row.get("doc_id") or row["id"]): row for row in rows}
    mentions = mentions_from(path)
    of = clusters_from(mentions)
    members, told = defaultdict(list), defaultdict(list)
    for mention in mentions:
        members[of[mention.happening.id]].append(mention)
        if mention.happening.main:
            told[gold[str(mention.report.key)]["incident"]].append(mention)
    asked = [name for name in sorted(told) if len(told[name]) > 1][: int(most)]
    right: Counter[str] = Counter()
    for name in asked:
        cluster, _ = Counter(of[mention.happening.id] for mention in told[name]).most_common(1)[0]
        toll = reckon(entries_of(members[cluster]), policy="latest", reasons=False)
        truth = gold[str(told[name][0].report.key)]["gold"]
        right.update(harm for harm in HARMS if best_of(toll, harm) == truth[harm])
    for harm in HARMS:
        print(f"{harm} exact {right[harm] / len(asked):.3f} ({len(asked)} incidents)")


if __name__ == "__main__":
    main(*sys.argv[1:])
