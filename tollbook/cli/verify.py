"""tollbook verify: a book proves itself."""
from __future__ import annotations

import sys

import click

from tollbook import Book

from .marks import harmless
from .opening import bar, book_option

_STATUS_DISAGREES = 1


@click.command(context_settings={"auto_envvar_prefix": None})
@book_option
@click.option("--views", is_flag=True, help="Also make all views again and compare: takes as long as making them.")
@click.option("--rebuild", is_flag=True, help="First make all views again from the facts, and keep them.")
def command(where: str, views: bool, rebuild: bool) -> None:
    """Make every name again from its content, look up every quote in its text, follow the chain of decisions; list what disagrees.

    Exit status 1 where something does.
    """
    found = 0
    with Book.open(where, create=False) as book, bar("verifying", "reports") as tell:
        if rebuild:
            book.rebuild()
        for finding in book.verify(views=views, progress=tell):
            found += 1
            click.echo(f"{finding.what} {harmless(finding.id, limit=80)}: {harmless(finding.why)}")
        stats = book.stats() if not found else None
    if stats is None:
        click.echo(f"{found:,} things disagree", err=True)
        sys.exit(_STATUS_DISAGREES)
    click.echo(f"all agrees: {stats.reports:,} reports, {stats.claims:,} claims, {stats.decisions:,} decisions")
