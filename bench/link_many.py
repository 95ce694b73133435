"""What linking 1,000 new reports costs in a book of 100,000, and how that grows with the book.

    python bench/link_many.py REPORTS.jsonl [--all] [SIZE ...]

The incidents are invented from those of REPORTS.jsonl (as bench/link.py takes them, with "incident"): the mentions of an incident drawn
at random keep their figures, lags and how much they share, but happen on another day of ten years, at another mention's place, with other
rare words and numbers drawn from all of them.  Days and towns are as crowded as that makes them.  Printed for each size: seconds of
computing for the last 1,000, the edges that they brought, and what hangs together with them.  `--all` links those before them as well
(some minutes), so that they bring what they hang together with.  The index is in memory: what a database costs, bench/book.py says.
"""
from __future__ import annotations

import json
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from link import mentions_from  # noqa: E402

from tollbook.linking import link  # noqa: E402
from tollbook.linking.candidates import keys_of  # noqa: E402
from tollbook.linking.memory import Memory  # noqa: E402
from tollbook.linking.sketches import Traits, body_of, traits_of  # noqa: E402
from tollbook.linking.wording import Wording  # noqa: E402
from tollbook.model import Sketch  # noqa: E402

DAYS = 3650
SIZES = (25_000, 50_000, 100_000)
NEW = 1000
RARE = 0.5
"""From which on a word is another one in another incident; others stay as they are."""


class Words:
    """Gives each rare word of an incident another one, of those that stand in all, as often as they do."""

    def __init__(self, pool: Sequence[str], chance: random.Random) -> None:
        self._pool, self._chance, self._given = pool, chance, dict[str, str]()

    def __call__(self, word: str) -> str:
        if word not in self._given:
            self._given[word] = self._chance.choice(self._pool)
        return self._given[word]

    def of(self, telling: Mapping[str, float]) -> dict[str, float]:
        return {" ".join(map(self, word.split())) if much >= RARE else word: much for word, much in telling.items()}


def invented(incidents: Sequence[Sequence[Traits]], seed: int) -> Iterator[Sketch]:
    """Sketches of invented incidents, for ever."""
    chance = random.Random(seed)
    every = [traits for members in incidents for traits in members]
    names = [name for traits in every for name, much in traits.wording.names.items() if much >= RARE]
    number = 0
    while True:
        members, words, numbers = chance.choice(incidents), Words(names, chance), chance.randrange(1, 999)
        moved, there = chance.randrange(DAYS), chance.choice(every)
        for traits in members:
            number += 1
            yield _sketch(_elsewhere(traits, there, words, numbers, moved), f"{seed}-{number}")


def _elsewhere(traits: Traits, there: Traits, words: Words, numbers: int, moved: int) -> Traits:
    wording = traits.wording
    counted = {f"{(int(n) + numbers) % 1000}" if n.isdigit() else n: much for n, much in wording.numbers.items()}
    return replace(
        traits, days=traits.days and (traits.days[0] + moved, traits.days[1] + moved), told=traits.told and traits.told + moved,
        spot=traits.spot and there.spot, places=there.places if traits.places else frozenset(),
        people=frozenset(" ".join(map(words, name.split())) for name in traits.people),
        wording=Wording(words.of(wording.names), words.of(wording.words), counted, words.of(wording.pairs)),
    )  # fmt: skip


def _sketch(traits: Traits, name: str) -> Sketch:
    return Sketch(f"h{name}", f"r{name}", keys_of(traits), body_of(traits))


def main(path: str, *options: str) -> None:
    sizes = [int(option) for option in options if option.isdigit()] or SIZES
    rows = map(json.loads, Path(path).read_text("utf-8").splitlines())
    incident = {str(row.get("doc_id") or row["id"]): row["incident"] for row in rows}
    incidents = defaultdict(list)
    for mention in mentions_from(path):
        incidents[incident[str(mention.report.key)]].append(traits_of(mention))
    source, memory, last = invented(list(incidents.values()), 1), Memory(), 0
    for size in sizes:
        new = [next(source) for _ in range(size - last)]
        for sketch in new:
            memory.add(sketch)
        for start in range(0, len(new), NEW) if "--all" in options else [len(new) - NEW]:
            begun = time.process_time()
            linked = link([sketch.id for sketch in new[start : start + NEW]], index=memory)
            memory.add_edges(linked.edges)
            seconds = time.process_time() - begun
        sizes_of = [len(cluster.members) for cluster in linked.clusters]
        print(f"{size:,}: the last {NEW:,} took {seconds:.1f} s; {len(linked.edges):,} edges, {sum(sizes_of):,} mentions hang together, "
              f"largest cluster {max(sizes_of)}", flush=True)  # fmt: skip
        last = size


if __name__ == "__main__":
    main(*sys.argv[1:])
