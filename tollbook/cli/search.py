"""tollbook search: words in the claims and reports of a book."""
from __future__ import annotations

import json

import click

from tollbook import Book, Found
from tollbook.model.contract import found_json

from .marks import harmless
from .opening import book_option


@click.command(context_settings={"auto_envvar_prefix": None, "ignore_unknown_options": True})
@click.argument("words", nargs=-1, required=True)
@book_option
@click.option("--only", type=click.Choice(["claims", "reports"]), help="Claims only, or reports only.")
@click.option("--most", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many of each.")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True, help="Text, or one a line.")
def command(words: tuple[str, ...], where: str, only: str | None, most: int, form: str) -> None:
    """Find claims and reports that have all the WORDS: "a phrase", begin*, -without."""
    query = " ".join(f'"{word}"' if " " in word else word for word in words)
    with Book.open(where, create=False) as book:
        found = book.search(query, most=most, reports=only != "claims", claims=only != "reports")
    for one in found:
        click.echo(json.dumps(found_json(one), ensure_ascii=False) if form == "jsonl" else _text(one))
    if form == "text" and not found:
        click.echo("nothing was found")


def _text(found: Found) -> str:
    report = found.report
    about = [found.id, found.incident, str(report.published) if report.published else None, report.publisher, report.title]
    return f"{'  '.join(harmless(part, limit=80) for part in about if part)}\n  {_marked(found)}"


def _marked(found: Found) -> str:
    """The words found in [brackets]."""
    parts, at = [], 0
    for start, end in found.marks:
        parts += [found.words[at:start], "[", found.words[start:end], "]"]
        at = end
    return harmless("".join([*parts, found.words[at:]]), limit=420)
