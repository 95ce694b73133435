"""The one file that knows all rooms: a text goes in, a reading with its tolls comes out.

    acquire -> Report -> reading -> claims and happenings -> reckoning -> the toll of each happening
"""
from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import ReaderError, TollbookError
from .model import Entry, Happening, Reading, Rejection, Report
from .reckoning import DEFAULT, Policy, policy_names
from .settings import Settings

if TYPE_CHECKING:
    from .reading import DateMention, Reader

LANGUAGES = ("en",)
"""The languages that can be read."""
POLICIES = policy_names()
"""The policies that come with the program, by which a toll can be reckoned."""
_DEFAULT = Settings()


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
    language = (report.language or "en").split("-")[0].lower()
    reading = _reader().read(report) if language in LANGUAGES else _unread(report, language)
    incidents = tuple(_with_toll(happening, reading, policy) for happening in reading.incidents)
    return replace(reading, incidents=incidents)


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
            yield _attempt(taken.report, taken.key, policy)
            if progress is not None:
                progress(taken.size)


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


def _attempt(acquire: Callable[[], Report], key: str | None, policy: str | Policy) -> Reading | Failure:
    """One of many reports: whatever goes wrong is recorded with the report and the place in the code, and the next one is read."""
    try:
        return read_report(acquire(), policy=policy)
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
