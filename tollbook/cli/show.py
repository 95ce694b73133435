"""tollbook show: all that a book holds on an incident."""
from __future__ import annotations

import json
from datetime import datetime

import click

from tollbook import Book
from tollbook.model.contract import dossier_json

from .opening import book_option, day_option


@click.command(context_settings={"auto_envvar_prefix": None})
@click.argument("incident")
@book_option
@click.option("--policy", default="bounds", show_default=True, help="By which rules the toll is reckoned.")
@day_option("--as-of", words="Only what had been published by that day.")
@day_option("--recorded-by", words="Only what the book held by that day.")
@click.option("--most", type=click.IntRange(min=1), default=100, show_default=True, help="Claims that are shown.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="A page, or its JSON.")
def command(
    incident: str, where: str, policy: str, as_of: datetime | None, recorded_by: datetime | None, most: int, form: str
) -> None:  # fmt: skip
    """Show an incident: its toll with the reasons, how it changed, the claims with their quotes, who carries them, copies, decisions.

    INCIDENT is the name of an incident, of a claim or a report in it, or the beginning of one.
    """
    with Book.open(where, create=False) as book:
        dossier = book.show(
            incident, policy=policy, as_of=as_of.date() if as_of else None,
            recorded_by=recorded_by.date() if recorded_by else None, most=most,
        )  # fmt: skip
    if form == "json":
        click.echo(json.dumps(dossier_json(dossier), ensure_ascii=False, indent=1))
        return
    from rich.console import Console

    from .page import page

    console = Console(highlight=False, emoji=False, markup=False)
    plain = not console.is_terminal
    console.width = 80 if plain else max(40, min(console.width, 100))
    with console.capture() as capture:
        console.print(page(dossier, brackets=plain or console.no_color))
    click.echo("\n".join(line.rstrip() for line in capture.get().split("\n")), nl=False)
