"""The one file that knows all rooms: a text goes in, a reading with its tolls comes out.

    acquire -> Report -> reading -> claims and happenings -> reckoning -> the toll of each happening
                                                          -> book, with linking -> incidents over all reports -> publish
"""
from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from . import book as keeping
from .errors import BookError, InputError, ReaderError, TollbookError
from .model import Entry, Happening, Reading, Rejection, Report, Toll
from .reckoning import DEFAULT, Policy, policy_names
from .settings import Settings

if TYPE_CHECKING:
    from .reading import DateMention, Reader
    from .reading.where import Whereabouts

LANGUAGES = ("en",)
"""The languages that can be read."""
POLICIES = policy_names()
"""The policies that come with the program, by which a toll can be reckoned."""
BOOK = "tollbook.sqlite"
"""The book that is meant where none is named."""
_DEFAULT = Settings()
_ACKNOWLEDGED = 1.0
"""Seconds that a reading waits for others before it is kept."""
_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Failure:
    """A report that could not be read, in the place of its reading.  `key` is the id that it carried, where one could be found."""

    key: str | None
    error: TollbookError


def read(
    text: str, *, title: str | None = None, published: date | str | None = None, publisher: str | None = None, url: str | None = None,
    key: str | None = None, language: str | None = None, policy: str | Policy = DEFAULT, settings: Settings = _DEFAULT,
) -> Reading:  # fmt: skip
    """The claims of a report, the happenings that it speaks of, and the toll of each that follows from this report alone.

    `title` becomes part of the text, before it, with an empty line between.  `published` is a date or an ISO 8601 string; without it no
    weekday can be resolved.  `publisher` is who speaks where the text names nobody.  `language` is detected where it is not given.
    Offsets in the reading count code points of `reading.report.text`.  The same arguments always give an equal reading.

    Raises EmptyInput, TooLarge, InputError (a date that is none) and PolicyError.
    """
    from .acquire import from_text

    report = from_text(
        text, title=title, published=published, publisher=publisher, url=url, key=key, language=language, settings=settings
    )
    return read_report(report, policy=policy)


def read_report(report: Report, *, policy: str | Policy = DEFAULT) -> Reading:
    """The reading of a report that has been acquired already, with the toll of each of its happenings under a policy."""
    policy = load_policy(policy)
    reading = _read(report)
    incidents = tuple(_with_toll(happening, reading, policy) for happening in reading.incidents)
    return replace(reading, incidents=incidents)


def _read(report: Report) -> Reading:
    """The reading of a report, without tolls."""
    language = (report.language or "en").split("-")[0].lower()
    return _reader().read(report) if language in LANGUAGES else _unread(report, language)


def read_each(
    names: Iterable[str], *, lines: bool = False, title: str | None = None, published: date | str | None = None,
    publisher: str | None = None, url: str | None = None, language: str | None = None, policy: str | Policy = DEFAULT,
    settings: Settings = _DEFAULT, progress: Callable[[int], None] | None = None,
) -> Iterator[Reading | Failure]:  # fmt: skip
    """The readings of files ("-": standard input), one after another, in the order of the input; a Failure where there is none.

    A file is plain text, an HTML page or a JSON object, or one JSON object a line where its name ends in .jsonl or .ndjson; with `lines`
    also where its first line is one, and standard input always.  What is told here counts for every report that does not say otherwise
    itself.  `progress` is called after each report with the bytes that it took.  Only one report is held at a time.
    """
    from .acquire import inputs_of

    for name in names:
        inputs = inputs_of(
            name, lines=lines, settings=settings, title=title, published=published, publisher=publisher, url=url, language=language
        )
        for taken in inputs:
            yield _attempt(lambda take=taken.report: read_report(take(), policy=policy), taken.key)  # type: ignore[misc]
            if progress is not None:
                progress(taken.size)


def where(name: str, *, near: str | None = None) -> Whereabouts:
    """What a name of a place may mean, the likeliest first, with the reasons; `near` is a place that it lies in or near."""
    from .gazetteer import Gazetteer
    from .reading.where import whereabouts

    return whereabouts(name, near=near, gazetteer=Gazetteer.open())


def when(words: str, *, published: date | str | None = None, settings: Settings = _DEFAULT) -> tuple[DateMention, ...]:
    """The date expressions in some words ("last Friday", or a whole text), each with the days that it means and why, in their order.

    `published` is a date or an ISO 8601 string: the day that relative words count from; without it they have no days.
    Raises EmptyInput, TooLarge and InputError (a date that is none).
    """
    from .acquire import from_text
    from .reading import find_dates

    report = from_text(words, published=published, language="en", settings=settings)
    return tuple(find_dates(report.text, published=report.published))


def load_policy(policy: str | Policy, *, settings: Settings = _DEFAULT) -> Policy:
    """A policy by the name of one that comes with the program, or out of a policy file (docs/policies.md): a name that ends in .toml or
    has a slash in it.  Raises PolicyError, and InputError where the file cannot be read."""
    if isinstance(policy, Policy):
        return policy
    if policy not in POLICIES and (policy.lower().endswith(".toml") or "/" in policy or "\\" in policy):
        from .acquire.claims import text_of
        from .reckoning import policy_from

        return policy_from(text_of(policy, settings), name=policy)
    from .reckoning import policy_named

    return policy_named(policy)


def read_claims(name: str, *, settings: Settings = _DEFAULT) -> tuple[Entry, ...]:
    """The claims of a file that holds no texts, as `reckon` takes them: one JSON object a line, with
    `published` and `publisher` beside it.

    "-" is standard input.  Raises InputError that names the line and the field.
    """
    from .acquire.claims import claims_of

    return claims_of(name, settings)


def entries_of(reading: Reading) -> tuple[Entry, ...]:
    """The claims of what a report is about, as `reckon` takes them; all its claims where it tells of no one happening."""
    report = reading.report
    main = frozenset(name for happening in reading.incidents if happening.main for name in happening.claims)
    ours = [claim for claim in reading.claims if claim.id in main] or list(reading.claims)
    return tuple(Entry(claim, report.id, report.publisher, report.published) for claim in ours)


def _attempt(make: Callable[[], _Made], key: str | None) -> _Made | Failure:
    """One of many reports: whatever goes wrong is recorded with the report and the place in the code, and the next one is taken."""
    try:
        return make()
    except TollbookError as error:
        return Failure(key, error)
    except Exception as error:  # the one place: a fault of ours in one report must not end the reading of a million others
        return Failure(key, _fault(error))


def _fault(error: Exception) -> ReaderError:
    last = traceback.extract_tb(error.__traceback__)[-1]
    message = " ".join(str(error).split())[:120]
    where = f"{Path(last.filename).name}, line {last.lineno}, in {last.name}"
    return ReaderError("the reader broke on this report", f"{type(error).__name__}: {message} ({where})",
                       "this is a fault of tollbook: please file it with the report")  # fmt: skip


@cache
def _reader() -> Reader:
    from .reading import Reader

    return Reader.load()


def _unread(report: Report, language: str) -> Reading:
    """No claims, and one rejection that says why; it stands at the first words of the text."""
    from .reading import VERSION

    words = report.text[:80].rstrip() or report.text[:80]
    why = f"the report is in a language that cannot be read yet: {language}; read are: {', '.join(LANGUAGES)}"
    return Reading(report, (), (), (), (Rejection(words, (0, len(words)), why),), VERSION)


def _with_toll(happening: Happening, reading: Reading, policy: Policy) -> Happening:
    from .reckoning import reckon

    report, ours = reading.report, frozenset(happening.claims)
    entries = [Entry(claim, report.id, report.publisher, report.published) for claim in reading.claims if claim.id in ours]
    return replace(happening, toll=reckon(entries, policy=policy, incident=happening.id))


class Book(keeping.Book):
    """A ledger of reports, claims and decisions: `Book.open("tollbook.sqlite")`, or a `postgresql://` address."""

    @classmethod
    def open(
        cls, where: str | Path = BOOK, *, create: bool = True, write: bool = True, clock: Callable[[], datetime] | None = None
    ) -> Book:  # fmt: skip
        """The book at a file or an address.  `create`: make it where there is none; `write=False`: never change it; `clock` tells when
        things are recorded.  Raises BookMissing, BookNewer, BookDamaged, BookReadOnly."""
        options = {} if clock is None else {"clock": clock}
        return cls.on(str(where), _rooms(), create=create, write=write, **options)


@cache
def _rooms() -> keeping.Rooms:
    from . import __version__, linking
    from .linking import copies

    return keeping.Rooms(
        reckon=_reckon, compare=_compare, reckoned_by=__version__, rules_of=lambda policy: repr(load_policy(policy)),
        sketch=linking.sketch_of, link=linking.link, linked_by=linking.VERSION, keys=copies.keys_of,
        worth_comparing=copies.worth_comparing, likeness=copies.likeness, copy_from=copies.COPY, window=copies.WINDOW,
        changes=copies.changes,
    )  # fmt: skip


def _reckon(
    entries: Sequence[Entry], *, policy: str, as_of: date | None, recorded_by: date | None, incident: str, rejected: Mapping[str, str],
    reasons: bool,
) -> Toll:  # fmt: skip
    from .reckoning import reckon

    rules = load_policy(policy)
    return reckon(entries, policy=rules, as_of=as_of, recorded_by=recorded_by, incident=incident, rejected=rejected, reasons=reasons)


def _compare(entries: Sequence[Entry], *, as_of: date | None, incident: str, rejected: Mapping[str, str]) -> tuple[Toll, ...]:
    from .reckoning import compare

    return compare(entries, as_of=as_of, incident=incident, rejected=rejected)


@dataclass(frozen=True, slots=True)
class Added:
    """A report that is in the book now, safe on the disk.  `new`: it was not before; `key`: the id that the input carried."""

    key: str | None
    report: str
    claims: int
    new: bool


def add_each(
    book: keeping.Book, names: Iterable[str], *, again: bool = False, title: str | None = None, published: date | str | None = None,
    publisher: str | None = None, url: str | None = None, language: str | None = None, settings: Settings = _DEFAULT,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Added | Failure]:  # fmt: skip
    """Read files, and the files of folders, into a book; what became of each report, in the order of the input.

    A report that the book has a reading of is not read again, unless `again`: a run that was stopped goes on where it was.  What comes
    out as Added is safe on the disk.  A bad file is a Failure and does not stop the others; a book that cannot be written stops all.
    `progress` is called with the bytes that each input took.
    """
    from .acquire import files_under, inputs_of

    held: list[Reading | Added | Failure] = []
    since = time.monotonic()
    for name in files_under(names):
        for taken in inputs_of(name, lines=False, settings=settings, title=title, published=published, publisher=publisher, url=url,
                               language=language):  # fmt: skip
            held.append(_one_more(book, taken.report, taken.key, held, again))
            if len(held) >= keeping.BATCH or time.monotonic() - since > _ACKNOWLEDGED:
                yield from _acknowledged(book, held)
                held, since = [], time.monotonic()
            if progress is not None:
                progress(taken.size)
    yield from _acknowledged(book, held)
    book.reckon()


def _one_more(
    book: keeping.Book, acquire: Callable[[], Report], key: str | None, held: Sequence[Reading | Added | Failure], again: bool
) -> Reading | Added | Failure:  # fmt: skip
    report = _attempt(acquire, key)
    if isinstance(report, Failure):
        return report
    before = next((one for one in held if isinstance(one, Reading) and one.report.id == report.id), None)
    if before is not None or (not again and book.has(report.id)):
        return Added(report.key, report.id, len(before.claims) if before else 0, new=False)
    return _attempt(partial(_read, report), report.key)


def _acknowledged(book: keeping.Book, held: Sequence[Reading | Added | Failure]) -> Iterator[Added | Failure]:
    """Keep the readings; what became of each input, now that it is certain."""
    readings = [one for one in held if isinstance(one, Reading)]
    refused: dict[str, Failure] = {}
    try:
        book.add(readings, reckon=False)
    except InputError:  # one of them does not hold together: each by itself
        for reading in readings:
            try:
                book.add([reading], reckon=False)
            except InputError as error:
                refused[reading.report.id] = Failure(reading.report.key, error)
    for one in held:
        if isinstance(one, Reading):
            yield refused.get(one.report.id) or Added(one.report.key, one.report.id, len(one.claims), new=True)
        else:
            yield one


def export(book: keeping.Book, what: str, form: str, path: str, *, rows: Iterable[Any] | None = None) -> int:
    """Write the claims, incidents or toll lines of a book as "csv", "jsonl" or "parquet"; how many rows.  "-" is standard output.

    `rows`: only these, as `Book.claims` or `Book.incidents` give them.

    The columns are described in docs/book.md.  Raises BookError where the file cannot be written, or a package is missing.
    """
    from .publish import write

    if what == "claims":
        return write(what, form, path, book.claims() if rows is None else rows)
    if what in ("incidents", "lines"):
        return write(what, form, path, book.every_incident() if rows is None else rows)
    raise BookError(f"there is no table {what[:40]!r}", "there are claims, incidents and lines", "choose one of them")
