"""tollbook add: reports into a book."""
from __future__ import annotations

import os
import sys
from datetime import datetime

import click

from tollbook import Added, Book, Failure, Settings, add_each

from . import show_error
from .marks import harmless
from .opening import bar, book_option

_STATUS_SOME_FAILED = 1


@click.command(context_settings={"auto_envvar_prefix": None})
@click.argument("paths", nargs=-1, required=True, metavar="PATH…|-")
@book_option
@click.option("--again", is_flag=True, help="Read reports again that the book has already: for a newer reader.")
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day the reports were published.")
@click.option("--publisher", help="Who published them, where they do not say so themselves.")
@click.option("--language", help="Their language (ISO 639-1); detected where not given.")
@click.option("-v", "--verbose", is_flag=True, help="Name each report as it is added.")
def command(
    paths: tuple[str, ...], where: str, again: bool, published: datetime | None, publisher: str | None, language: str | None,
    verbose: bool,
) -> None:  # fmt: skip
    """Read reports and keep them, with their claims, in a book; the book is made where there is none.

    PATH is a file as for `tollbook read` (text, HTML, JSON, JSON lines) or a folder of such files.  A report that is in the book already
    is passed over, so that a run that was stopped goes on when it is started again.  A bad file does not stop the rest: it is listed at
    the end, and the exit status is 1.
    """
    added: list[int] = []
    there, failures = 0, []
    with Book.open(where) as book, bar("adding", "reports") as tell:
        outcomes = add_each(
            book, paths, again=again, published=published.date() if published else None, publisher=publisher, language=language,
            settings=Settings.from_environment(os.environ),
        )  # fmt: skip
        for done, outcome in enumerate(outcomes, 1):
            if isinstance(outcome, Failure):
                failures.append(outcome)
            elif outcome.new:
                added.append(outcome.claims)
            else:
                there += 1
            if verbose and isinstance(outcome, Added):
                _say(outcome)
            if tell is not None:
                tell(done)
    parts = [f"{len(added):,} reports added, with {sum(added):,} claims"]
    parts += [f"{there:,} were there already"] if there else []
    parts += [f"{len(failures):,} could not be added"] if failures else []
    click.echo("; ".join(parts))
    for failure in failures:
        show_error(failure.error)
    if failures:
        sys.exit(_STATUS_SOME_FAILED)


def _say(outcome: Added) -> None:
    claims = f"{outcome.claims} claims" if outcome.new else "was there already"
    click.echo(f"{outcome.report}  {claims}  {harmless(outcome.key or '', limit=100)}".rstrip())
