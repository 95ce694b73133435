"""What pages cost in a large book, with twenty readers at once.

    python bench/serve.py make [--reports 100000]     a book of so many invented reports of a fifth as many incidents, kept in bench/out/
    python bench/serve.py load [--readers 20] [--seconds 30] [--workers 2] [--think 0]
    python bench/serve.py weight                      bytes of each page, packed, with all that it is drawn with

`load` starts a server on loopback and asks for pages as readers would: lists with filters, incidents, reports, searches, each time other
ones.  Printed for each kind of page: how many, milliseconds at the median and at the 99th percentile.  `--think`: seconds that a reader
looks at a page before the next, drawn up to twice that.
"""
from __future__ import annotations

import argparse
import contextlib
import gzip
import os
import random
import re
import socket
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.stub import StubReader  # noqa: E402
from tollbook import Book, Reading  # noqa: E402
from tollbook.acquire import from_text  # noqa: E402
from tollbook.model import Event, Place, When  # noqa: E402

OUT = Path(__file__).parent / "out"
SYLLABLES = "ba ke li mo nu ra sto vel dri qua pen tor shi gal mer fu zan bre col wy".split()
COUNTRIES = "UKR SYR YEM SDN MMR AFG IRQ COD ETH MLI NGA SOM PSE LBN ISR COL MEX PAK IND PHL".split()
SOURCES = ("police", "hospital", "ministry", "rescuers", "army", "monitor")
START, DAYS = date(2019, 1, 1), 6 * 365
FIRST = "the of in a and to was by on near said that people killed injured attack".split()


def word(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4)))


def places(chance: random.Random, many: int = 1500) -> list[Place]:
    made = []
    for _ in range(many):
        name = word(chance).capitalize()
        made.append(Place(name, name, name, chance.choice(COUNTRIES), None, round(chance.uniform(-35, 60), 3),
                          round(chance.uniform(-100, 130), 3), chance.choice(("site", "city", "city", "city", "adm1"))))  # fmt: skip
    return made


def readings(many: int, seed: int = 1) -> Iterator[Reading]:
    """Five reports of each incident, with its place and day in all, and figures that rise or differ."""
    chance, reader = random.Random(seed), StubReader()
    towns, words = places(chance), [word(chance) for _ in range(8000)]
    made = 0
    while made < many:
        place, day = chance.choice(towns), START + timedelta(days=chance.randrange(DAYS))
        own, killed = chance.sample(words, 12), chance.randint(1, 40)
        for number in range(min(chance.choice((1, 3, 5, 7, 9)), many - made)):
            yield _told(reader, chance, place, day, number, own, words, killed + chance.choice((0, 0, 0, 1, 2)))
            made += 1


def _told(
    reader: StubReader, chance: random.Random, place: Place, day: date, number: int, own: list[str], words: list[str], killed: int
) -> Reading:  # fmt: skip
    about = " ".join(chance.choice(FIRST) if chance.random() < 0.5 else chance.choice(own) for _ in range(60))
    rest = " ".join(chance.choice(FIRST) if chance.random() < 0.6 else chance.choice(words) for _ in range(160))
    text = (f"{killed} killed in {place.name} as {own[0]} {own[1]} is hit\n\nIn {place.name} on {day} {killed} killed "
            f"({chance.choice(SOURCES)}).\nThere were {killed * 2} injured ({chance.choice(SOURCES)}).\n{about}.\n{rest}.")  # fmt: skip
    report = from_text(text, published=day + timedelta(days=number // 2), publisher=f"Paper {chance.randrange(80)}", language="en")
    reading = reader.read(report)
    event = Event(place=None, when=None)
    when = When(str(day), day, day)
    happening = replace(reading.incidents[0], place=place, when=when)
    claims = tuple(replace(claim, event=event, confidence=round(chance.uniform(0.45, 1), 3)) for claim in reading.claims)
    return replace(reading, claims=claims, incidents=(happening,))


def book_of(reports: int) -> Path:
    return OUT / f"serve-{reports}.sqlite"


def make(reports: int) -> None:
    OUT.mkdir(exist_ok=True)
    path = book_of(reports)
    since = time.perf_counter()
    with Book.open(path) as book:
        book.add(readings(reports))
        stats = book.stats()
    took = time.perf_counter() - since
    print(f"{path.name}: {stats.reports:,} reports, {stats.incidents:,} incidents, {stats.bytes / 1e6:,.0f} MB in {took:,.0f} s")


@contextlib.contextmanager
def served(path: Path, workers: int) -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    options = ["--book", str(path), "--port", str(port), "--workers", str(workers)]
    command = [sys.executable, "-c", "from tollbook.cli import main; main()", "serve", *options]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.1)
        time.sleep(1)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def addresses(path: Path) -> dict[str, list[str]]:
    """Pages to ask for, of each kind."""
    chance = random.Random(3)
    with Book.open(path, create=False) as book:
        incidents = [one for page in range(1, 41) for one in book.incidents(page=page, size=20)]
        reports = [report.id for one in incidents[::8] for report in book.show(one.id).reports]
    towns = sorted({one.place.name for one in incidents if one.place})
    days = [START + timedelta(days=chance.randrange(DAYS)) for _ in range(60)]
    lists = [f"/incidents?page={page}" for page in range(1, 60)] + [f"/incidents?place={quote(town)}" for town in towns[:150]]
    lists += [f"/incidents?since={day}&until={day + timedelta(days=30)}" for day in days] + [f"/incidents?country={c}" for c in COUNTRIES]
    lists += [f"/incidents?harm={harm}&country={c}" for harm in ("killed", "injured") for c in COUNTRIES]
    found = [f"/search?q={quote(f'{town} killed')}" for town in towns[:150]]
    return {"list": lists, "incident": [f"/incidents/{one.id}" for one in incidents], "report": [f"/reports/{name}" for name in reports],
            "search": found}  # fmt: skip


def reader(port: int, pages: dict[str, list[str]], seconds: float, think: float, seed: int, took: dict[str, list[float]]) -> None:
    chance, connection = random.Random(seed), HTTPConnection("127.0.0.1", port, timeout=60)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        kind = chance.choices(list(pages), (3, 4, 2, 1))[0]
        since = time.perf_counter()
        connection.request("GET", chance.choice(pages[kind]), headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        answer.read()
        took[kind].append((time.perf_counter() - since) * 1e3)
        if answer.status != 200:
            raise SystemExit(f"{kind}: status {answer.status}")
        if think:
            time.sleep(chance.uniform(0, 2 * think))


def load(reports: int, readers: int, seconds: float, workers: int, think: float) -> None:
    path = book_of(reports)
    pages = addresses(path)
    with served(path, workers) as port:
        took: dict[str, list[float]] = defaultdict(list)
        at_once = [threading.Thread(target=reader, args=(port, pages, seconds, think, seed, took)) for seed in range(readers)]
        for one in at_once:
            one.start()
        for one in at_once:
            one.join()
    total = sum(map(len, took.values()))
    print(f"{readers} readers, {think:g} s between pages, {workers} processes: {total / seconds:,.0f} pages/s")
    for kind, times in sorted(took.items()):
        times.sort()
        half, most = times[len(times) // 2], times[int(len(times) * 0.99)]
        print(f"  {kind:10} {len(times):6,} pages   median {half:7.1f} ms   p99 {most:7.1f} ms")


def weight(reports: int) -> None:
    path = book_of(reports)
    pages = addresses(path)
    with served(path, 1) as port:
        def body(address: str) -> bytes:
            connection = HTTPConnection("127.0.0.1", port, timeout=60)
            connection.request("GET", address)
            return connection.getresponse().read()

        for address in ("/incidents", "/incidents?view=map", "/incidents?view=timeline", pages["incident"][0], pages["report"][0],
                        pages["search"][0], "/queue", "/add", "/decisions", "/about"):  # fmt: skip
            page = body(address)
            parts = re.findall(rb'(?:src|href)="(/static/[^"]+)"', page)
            total = sum(len(gzip.compress(one)) for one in (page, *map(body, sorted({part.decode() for part in parts}))))
            print(f"  {address[:40]:42} {len(gzip.compress(page)) / 1e3:6.1f} kB, with what it is drawn with {total / 1e3:6.1f} kB")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("what", choices=["make", "load", "weight"])
    options.add_argument("--reports", type=int, default=100_000)
    options.add_argument("--readers", type=int, default=20)
    options.add_argument("--seconds", type=float, default=30)
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--think", type=float, default=0)
    chosen = options.parse_args()
    if chosen.what == "make":
        make(chosen.reports)
    elif chosen.what == "load":
        load(chosen.reports, chosen.readers, chosen.seconds, chosen.workers, chosen.think)
    else:
        weight(chosen.reports)


if __name__ == "__main__":
    main()
