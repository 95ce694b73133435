"""Link reports to incidents by their texts alone, and print which report belongs to which: {"doc_id", "incident"} a line.

    python bench/link.py REPORTS.jsonl [--one-by-one] > PREDICTED.jsonl

A report a line: "doc_id" or "id", "title", "text", and "dct" or "published"; nothing else is looked at.  An incident is that of what the
report is about.  A report in which no happening was read is linked by its words alone, under its own name; a book leaves it out.
`--one-by-one` adds reports one after another, as a book does, instead of all at once.  Readings are kept in bench/out/ and made again when
the reader's files or the reports change.
"""

from __future__ import annotations

import hashlib
import json
import pickle
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import tollbook  # noqa: E402
from tollbook.linking import copies_among, link, sketch_of  # noqa: E402
from tollbook.linking.memory import Memory  # noqa: E402
from tollbook.model import Copy, Happening, Mention, Reading  # noqa: E402

OUT = Path(__file__).parent / "out"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def reports_in(path: str) -> Iterator[dict[str, object]]:
    """The reports of a file as `tollbook read` takes them; what else its lines hold is left behind."""
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        day = str(row.get("published") or row.get("dct") or "")
        yield {"id": str(row.get("doc_id") or row["id"]), "title": row.get("title"), "text": row["text"],
               "published": day if _DAY.fullmatch(day) else None}  # fmt: skip


def readings_from(path: str) -> list[Reading]:
    """The readings of a file's reports, kept for the next time."""
    house = Path(tollbook.__file__).parent
    rooms = [file for room in ("reading", "language", "encoder", "gazetteer") for file in house.glob(f"{room}/**/*.*")]
    lines = [json.dumps(report) for report in reports_in(path)]
    state = hashlib.sha256("\n".join(lines).encode())
    for file in sorted(rooms):
        if file.suffix != ".pyc":
            state.update(file.read_bytes())
    kept = OUT / f"readings-{state.hexdigest()[:16]}.pickle"
    if not kept.exists():
        OUT.mkdir(exist_ok=True)
        kept.write_bytes(pickle.dumps(list(_read(lines))))
    return list(pickle.loads(kept.read_bytes()))


def _read(lines: list[str]) -> Iterable[Reading]:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write("\n".join(lines))
        file.flush()
        for number, reading in enumerate(tollbook.read_each([file.name], lines=True)):
            if isinstance(reading, Reading):
                yield reading
            if number % 100 == 99:
                print(f"{number + 1} reports read", file=sys.stderr)


def mentions_from(path: str) -> list[Mention]:
    """The happenings of each report; of one that tells none, the report itself."""
    return [mention for reading in readings_from(path) for mention in mentions_of(reading)]


def mentions_of(reading: Reading) -> Iterable[Mention]:
    report = reading.report
    for happening in reading.incidents or (Happening(f"words of {report.id}", True, None, None, ()),):
        yield Mention(report, happening, tuple(claim for claim in reading.claims if claim.id in happening.claims))


def memory_of(mentions: Sequence[Mention], copies_only: bool = False) -> Memory:
    """An index of the mentions and of the copies among their reports; of the copies alone, where the mentions are added later."""
    reports = list({mention.report.id: mention.report for mention in mentions}.values())
    found = copies_among([report.text for report in reports])
    copies = [Copy(reports[later].id, reports[earlier].id, like) for earlier, later, like in found]
    return Memory(() if copies_only else map(sketch_of, mentions), copies)


def clusters_from(mentions: Sequence[Mention], one_by_one: bool = False) -> dict[str, str]:
    """Mention to the first mention of its cluster."""
    memory = memory_of(mentions, copies_only=one_by_one)
    of: dict[str, str] = {}
    for part in [[mention] for mention in mentions] if one_by_one else [mentions]:
        for mention in part:
            memory.add(sketch_of(mention))
        linked = link([mention.happening.id for mention in part], index=memory)
        memory.add_edges(linked.edges)
        for cluster in linked.clusters:
            of.update(dict.fromkeys(cluster.members, cluster.members[0]))
    return of


def main(path: str, *options: str) -> None:
    mentions = mentions_from(path)
    of = clusters_from(mentions, "--one-by-one" in options)
    for mention in mentions:
        if mention.happening.main:
            print(json.dumps({"doc_id": mention.report.key, "incident": of[mention.happening.id]}))


if __name__ == "__main__":
    main(*sys.argv[1:])
