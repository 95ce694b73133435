"""What the commands that work on a book have in common: --book, and a bar that shows how far they are."""
from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

book_option = click.option(
    "--book", "where", default="tollbook.sqlite", show_default=True, envvar="TOLLBOOK_BOOK", metavar="FILE|URL",
    help="The book: a file, or postgresql://… (also by TOLLBOOK_BOOK).",
)  # fmt: skip


def day_option(*spellings: str, words: str) -> Callable[[Any], Any]:
    return click.option(*spellings, type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help=words)


@contextmanager
def bar(what: str, unit: str, *, total: int | None = None) -> Iterator[Callable[[int], None] | None]:
    """A bar on standard error where that is a terminal; it is told how many are done.  None where nobody would see it."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(what, total=total)

        def tell(done: int) -> None:
            shown.update(task, completed=done, description=f"{what}: {done:,} {unit}")

        yield tell
