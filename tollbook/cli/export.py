"""tollbook export: tables of a book for other programs."""
from __future__ import annotations

import click

from tollbook import Book
from tollbook import export as write

from .marks import harmless
from .opening import book_option


@click.command(context_settings={"auto_envvar_prefix": None})
@click.argument("what", type=click.Choice(["claims", "incidents", "lines"]))
@book_option
@click.option("--format", "form", type=click.Choice(["csv", "jsonl", "parquet"]), default="csv", show_default=True, help="The format.")
@click.option("--to", "path", default="-", show_default=True, metavar="FILE", help="The file; - is standard output.")
def command(what: str, where: str, form: str, path: str) -> None:
    """Write the claims, the incidents, or the lines of all tolls, a row each.  The columns: docs/book.md."""
    with Book.open(where, create=False) as book:
        rows = write(book, what, form, path)
    if path != "-":
        click.echo(f"{rows:,} rows are in {harmless(path)}")
