"""tollbook backup: all facts of a book in one file."""
from __future__ import annotations

import click

from tollbook import Book

from .marks import harmless
from .opening import bar, book_option


@click.command(context_settings={"auto_envvar_prefix": None})
@click.argument("file", type=click.Path(dir_okay=False))
@book_option
def command(file: str, where: str) -> None:
    """Write all facts of a book to FILE (gzipped JSON lines), whichever database holds it; `tollbook restore` makes a book of it."""
    with Book.open(where, create=False) as book, bar("writing", "facts") as tell:
        facts = book.backup(file, progress=tell)
    click.echo(f"{facts:,} facts are in {harmless(file)}")
