"""tollbook read: reports in, cards or JSON out."""
from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime

import click

from tollbook import Failure, Reading, Settings, __version__, read_each
from tollbook.model.contract import Json, reading_json

from . import show_error

_STATUS_SOME_FAILED = 1


@click.command(context_settings={"auto_envvar_prefix": None})
@click.argument("files", nargs=-1, required=True, metavar="FILE…|-")
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD",
              help="The day the report was published: weekdays are resolved from it.")  # fmt: skip
@click.option("--title", help="The report's title, where its text does not begin with it.")
@click.option("--publisher", help="Who published it: the source of what it says in its own voice.")
@click.option("--url", help="Where it was published.")
@click.option("--language", help="Its language (ISO 639-1); detected where not given.")
@click.option("--policy", default="bounds", show_default=True, help="By which rules the toll is reckoned.")
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True,
              help="A card, the JSON of a reading, or one reading a line for one JSON object a line.")  # fmt: skip
@click.option("-v", "--verbose", is_flag=True, help="Show also what was not read as a count, with the reason.")
def command(
    files: tuple[str, ...], published: datetime | None, title: str | None, publisher: str | None, url: str | None, language: str | None,
    policy: str, form: str, verbose: bool,
) -> None:  # fmt: skip
    """Read casualty claims out of reports and reckon what follows from each.

    FILE is plain text, an HTML page, a JSON object with a text, or JSON lines (.jsonl); - is standard input.  With --format jsonl a bad
    report does not stop the others: its line holds the error, and the exit status is 1 at the end.
    """
    day: date | None = published.date() if published else None
    with _progress(files, wanted=form == "jsonl") as progress:
        outcomes = read_each(
            files, lines=form == "jsonl", title=title, published=day, publisher=publisher, url=url, language=language, policy=policy,
            settings=Settings.from_environment(os.environ), progress=progress,
        )  # fmt: skip
        failed = {"text": _cards, "json": _document, "jsonl": _lines}[form](outcomes, files, verbose)
    if failed:
        sys.exit(_STATUS_SOME_FAILED)


def _cards(outcomes: Iterator[Reading | Failure], files: tuple[str, ...], verbose: bool) -> bool:
    """A card for each report, the errors on standard error; True where there was one."""
    from rich.console import Console

    from .card import card

    console = Console(highlight=False, emoji=False, markup=False)
    plain = not console.is_terminal
    console.width = 80 if plain else max(40, min(console.width, 100))
    failed = False
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            failed = True
            show_error(outcome.error)
        else:
            with console.capture() as capture:
                console.print(card(outcome, verbose=verbose, brackets=plain or console.no_color))
            click.echo("\n".join(line.rstrip() for line in capture.get().split("\n")), nl=False)
    return failed


def _document(outcomes: Iterator[Reading | Failure], files: tuple[str, ...], verbose: bool) -> bool:
    """One JSON document: the reading of one report, a list for several.  An error goes to standard error, and into the list."""
    shown = list(outcomes)
    failures = [outcome for outcome in shown if isinstance(outcome, Failure)]
    for failure in failures:
        show_error(failure.error)
    if len(shown) == 1 and len(files) == 1:
        if not failures:
            click.echo(json.dumps(as_json(shown[0]), ensure_ascii=False, indent=1))
        return bool(failures)
    click.echo(json.dumps([as_json(outcome) for outcome in shown], ensure_ascii=False, indent=1))
    return bool(failures)


def _lines(outcomes: Iterator[Reading | Failure], files: tuple[str, ...], verbose: bool) -> bool:
    """One JSON line for each report, in the order of the input, written as soon as it is read."""
    failed = False
    for outcome in outcomes:
        failed |= isinstance(outcome, Failure)
        click.echo(json.dumps(as_json(outcome), ensure_ascii=False))
    return failed


def as_json(outcome: Reading | Failure) -> Json:
    """What stands for a report in the output: its reading, or its key and the error."""
    if isinstance(outcome, Failure):
        return {"key": outcome.key, "error": outcome.error.as_json()}
    return reading_json(outcome, __version__)


@contextmanager
def _progress(files: tuple[str, ...], *, wanted: bool) -> Iterator[Callable[[int], None] | None]:
    """A bar on standard error where that is a terminal and standard output is not the same one; it counts the bytes read."""
    if not wanted or not sys.stderr.isatty() or sys.stdout.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    sizes = [os.path.getsize(name) if os.path.isfile(name) else None for name in files]
    total = sum(size for size in sizes if size is not None) if None not in sizes else None
    reports = 0
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f}%"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=total)

        def advance(size: int) -> None:
            nonlocal reports
            reports += 1
            bar.update(task, advance=size, description=f"{reports:,} reports")

        yield advance
