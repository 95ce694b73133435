"""tollbook when: what a date expression means, as days, and why."""
from __future__ import annotations

import json
import sys
from datetime import date, datetime

import click

from tollbook import DateMention, InputError, TollbookError, when

from . import show_error
from .marks import harmless

_STATUS_NOTHING_READ = 1


@click.command(context_settings={"auto_envvar_prefix": None})
@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD",
              help="The day the words were published: relative words count from it.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="Lines to read, or one JSON list of the expressions.")  # fmt: skip
def command(words: tuple[str, ...], published: datetime | None, form: str) -> None:
    """Show what date expressions mean: the days, and how they came about.

    WORDS are an expression ("last Friday") or a sentence with several; "-" is standard input.
    """
    text = sys.stdin.read() if words == ("-",) else " ".join(words)
    try:
        mentions = when(text, published=published.date() if published else None)
        if not mentions:
            raise InputError(f"no date was read in {harmless(text, limit=60)!r}", "no shape of a date stands in it", 'try "last Friday"')
    except TollbookError as error:
        show_error(error)
        sys.exit(_STATUS_NOTHING_READ)
    if form == "json":
        click.echo(json.dumps([as_json(mention) for mention in mentions], ensure_ascii=False, indent=1))
        return
    for mention in mentions:
        click.echo(harmless(mention.when.words, limit=100))
        click.echo(f"  {interval(mention.when.earliest, mention.when.latest)}")
        if mention.why:
            click.echo(f"  because: {harmless(mention.why, limit=160)}")


def interval(earliest: date | None, latest: date | None) -> str:
    """One day with its weekday, a stretch with the number of its days, or that there is none."""
    if earliest is None or latest is None:
        return "no days: the words stay words"
    if earliest == latest:
        return f"{earliest} ({earliest:%A})"
    return f"{earliest} to {latest} ({(latest - earliest).days + 1:,} days)"


def as_json(mention: DateMention) -> dict[str, object]:
    earliest, latest = mention.when.earliest, mention.when.latest
    return {
        "words": mention.when.words, "span": list(mention.span), "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None, "kind": mention.kind, "value": mention.value, "relative": mention.relative,
        "why": mention.why,
    }  # fmt: skip
