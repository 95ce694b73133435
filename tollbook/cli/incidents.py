"""tollbook incidents: the incidents of a book, by what they are found by."""
from __future__ import annotations

import json
from datetime import datetime

import click

from tollbook import Book, Incident
from tollbook.model.contract import incident_json

from .card import figure
from .marks import harmless
from .opening import book_option, day_option

_STATES = ("disputed", "rising", "withheld", "unknown", "composed", "agreed", "single_source")
_HARMS = ("killed", "injured", "missing", "detained", "abducted", "displaced", "casualties")


@click.command(context_settings={"auto_envvar_prefix": None})
@book_option
@click.option("--place", help="A place, as printed or as the gazetteer has it.")
@click.option("--country", metavar="CODE", help="A country (ISO 3166-1 alpha-3).")
@click.option("--actor", help="By whose hand, as printed.")
@click.option("--harm", type=click.Choice(_HARMS), help="What somebody suffered.")
@click.option("--state", type=click.Choice(_STATES), help="The state of a line (of that harm, with --harm).")
@day_option("--since", words="Incidents of that day and later.")
@day_option("--until", words="Incidents of that day and before.")
@click.option("--page", type=click.IntRange(min=1), default=1, show_default=True, help="Which page.")
@click.option("--size", type=click.IntRange(1, 1000), default=20, show_default=True, help="Incidents on a page.")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True,
              help="A table, or one incident a line as JSON.")  # fmt: skip
def command(
    where: str, place: str | None, country: str | None, actor: str | None, harm: str | None, state: str | None,
    since: datetime | None, until: datetime | None, page: int, size: int, form: str,
) -> None:  # fmt: skip
    """List incidents, the latest first, with their tolls."""
    with Book.open(where, create=False) as book:
        incidents = book.incidents(
            place=place, country=country, actor=actor, harm=harm, state=state, since=since.date() if since else None,
            until=until.date() if until else None, page=page, size=size,
        )  # fmt: skip
    for incident in incidents:
        click.echo(json.dumps(incident_json(incident), ensure_ascii=False) if form == "jsonl" else row(incident))
    if form == "text" and not incidents:
        click.echo("no incident was found" if page == 1 else "there are no more")
    elif form == "text" and len(incidents) == size:
        click.echo(f"more: --page {page + 1}")


def row(incident: Incident) -> str:
    """An incident on two lines: its name, day, place and reports; then its title and the lines of everyone."""
    place = incident.place
    where = f"{place.canonical or place.name}{f', {place.country}' if place.country else ''}" if place else "place not known"
    day = days(incident)
    lines = [line for line in incident.lines if line.group.label == "everyone"]
    tolls = "; ".join(f"{line.harm} {figure(line)} ({line.state.replace('_', ' ')})" for line in lines) or "no figures"
    reports = "1 report" if incident.reports == 1 else f"{incident.reports:,} reports"
    return f"{incident.id}  {day}  {harmless(where, limit=50)}  {reports}\n  {harmless(incident.title, limit=90)}\n  {tolls}"


def days(incident: Incident) -> str:
    when = incident.when
    if when is None:
        return f"told {incident.first}" if incident.first else "day not known"
    return str(when.earliest) if when.earliest == when.latest else f"{when.earliest} to {when.latest}"
