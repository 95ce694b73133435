"""tollbook restore: a book out of a backup."""
from __future__ import annotations

import click

from tollbook import Book

from .marks import harmless
from .opening import bar, book_option


@click.command(context_settings={"auto_envvar_prefix": None})
@click.argument("file", type=click.Path())
@book_option
def command(file: str, where: str) -> None:
    """Make a new book of a FILE that `tollbook backup` wrote: all of it, or nothing."""
    with Book.open(where) as book, bar("restoring", "facts") as tell:
        facts = book.restore(file, progress=tell)
        click.echo(f"{facts:,} facts are in {harmless(book.where)}")
