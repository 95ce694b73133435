"""tollbook decide: what people decide about claims and incidents."""
from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import click

from tollbook import Book, Decision
from tollbook.model.contract import decision_json

from .marks import harmless
from .opening import book_option


def _signed(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every decision."""
    for option in (
        book_option,
        click.option("--who", envvar="TOLLBOOK_WHO", required=True, help="Who decides (also by TOLLBOOK_WHO)."),
        click.option("--why", required=True, help="Why: others will rely on it."),
    ):
        function = option(function)
    return function


@click.group(context_settings={"auto_envvar_prefix": None})
def command() -> None:
    """Decide about claims and incidents.  A decision is kept with who, when and why, is never lost, and can be undone."""


@command.command()
@click.argument("claim")
@_signed
def accept(claim: str, where: str, who: str, why: str) -> None:
    """The claim was checked: it stays, whatever a later reader says."""
    with Book.open(where, create=False) as book:
        _say(book.accept(claim, who=who, why=why))


@command.command()
@click.argument("claim")
@_signed
def reject(claim: str, where: str, who: str, why: str) -> None:
    """The claim counts no more; it is shown as set aside, with the reason."""
    with Book.open(where, create=False) as book:
        _say(book.reject(claim, who=who, why=why))


@command.command()
@click.argument("claim")
@click.argument("field")
@click.argument("value")
@_signed
def correct(claim: str, field: str, value: str, where: str, who: str, why: str) -> None:
    """A FIELD of the claim (count.low, harm, group.status, event.place …) means VALUE: JSON, or a word."""
    with Book.open(where, create=False) as book:
        _say(book.correct(claim, field, Book.value_of(value), who=who, why=why))


@command.command()
@click.argument("earlier")
@click.argument("later")
@_signed
def replace(earlier: str, later: str, where: str, who: str, why: str) -> None:
    """The LATER claim takes the place of the EARLIER one."""
    with Book.open(where, create=False) as book:
        _say(book.replace(earlier, later, who=who, why=why))


@command.command()
@click.argument("names", nargs=-1, required=True)
@_signed
def same(names: tuple[str, ...], where: str, who: str, why: str) -> None:
    """The happenings of these claims, or all of these incidents, are one incident."""
    with Book.open(where, create=False) as book:
        _say(book.same(*names, who=who, why=why))


@command.command()
@click.argument("incidents", nargs=-1, required=True)
@_signed
def merge(incidents: tuple[str, ...], where: str, who: str, why: str) -> None:
    """These incidents are one."""
    with Book.open(where, create=False) as book:
        _say(book.same(*(book.incident_named(name) for name in incidents), who=who, why=why))


@command.command()
@click.argument("one")
@click.argument("other")
@_signed
def different(one: str, other: str, where: str, who: str, why: str) -> None:
    """The happenings of two claims, or two incidents, are not one."""
    with Book.open(where, create=False) as book:
        _say(book.different(one, other, who=who, why=why))


@command.command()
@click.argument("incident")
@click.argument("claims", nargs=-1, required=True)
@_signed
def split(incident: str, claims: tuple[str, ...], where: str, who: str, why: str) -> None:
    """The happenings of these CLAIMS are an incident of their own, apart from the rest of the INCIDENT."""
    with Book.open(where, create=False) as book:
        _say(book.split(incident, claims, who=who, why=why))


@command.command()
@click.argument("incident")
@_signed
def withhold(incident: str, where: str, who: str, why: str) -> None:
    """Names of people in the INCIDENT are not shown to readers of the pages of a team."""
    with Book.open(where, create=False) as book:
        _say(book.withhold(incident, who=who, why=why))


@command.command()
@click.argument("decision")
@_signed
def undo(decision: str, where: str, who: str, why: str) -> None:
    """A decision holds no more.  An undoing can be undone."""
    with Book.open(where, create=False) as book:
        _say(book.undo(decision, who=who, why=why))


@command.command(name="list")
@book_option
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True, help="Text, or one a line.")
def list_(where: str, form: str) -> None:
    """All decisions, the oldest first."""
    with Book.open(where, create=False) as book:
        decisions, undone = book.decisions(), book.undone()
    for decision in decisions:
        if form == "jsonl":
            click.echo(json.dumps(decision_json(decision) | {"undone": decision.id in undone}, ensure_ascii=False))
        else:
            _say(decision, ", undone" if decision.id in undone else "")
    if form == "text" and not decisions:
        click.echo("nothing was decided")


def _say(decision: Decision, state: str = "") -> None:
    what = f" {decision.field} = {harmless(decision.value or '', limit=60)}" if decision.field else ""
    about = " / ".join(" ".join(side[:6]) + (" …" if len(side) > 6 else "") for side in decision.sides)
    who, why = harmless(decision.who, limit=60), harmless(decision.why)
    click.echo(f"{decision.id}  {decision.at:%Y-%m-%d %H:%M}  {decision.kind} {about}{what}  {who}: {why}{state}")
