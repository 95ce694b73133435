"""tollbook stats: how much a book holds."""
from __future__ import annotations

import json
from dataclasses import asdict

import click

from tollbook import Book

from .marks import harmless
from .opening import book_option


@click.command(context_settings={"auto_envvar_prefix": None})
@book_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Text, or JSON.")
def command(where: str, form: str) -> None:
    """Count what a book holds."""
    with Book.open(where, create=False) as book:
        stats = book.stats()
    if form == "json":
        click.echo(json.dumps(asdict(stats), ensure_ascii=False, default=str, indent=1))
        return
    span = f"published {stats.first} to {stats.last}" if stats.first else "days of publication not known"
    for line in (
        f"{harmless(stats.book)} ({stats.engine}, {stats.bytes / 1e6:,.1f} MB)",
        f"{stats.reports:,} reports, {span}; {stats.copies:,} of them copies",
        f"{stats.claims:,} claims in {stats.readings:,} readings",
        f"{stats.incidents:,} incidents of {stats.mentions:,} happenings; {stats.tolls:,} tolls kept",
        f"{stats.decisions:,} decisions, {stats.undone:,} undone",
        *(f"  {number:,} reports read by {harmless(reader, limit=60)}" for reader, number in stats.readers),
        *(f"  {number:,} incidents with {harm}" for harm, number in stats.harms),
    ):
        click.echo(line)
