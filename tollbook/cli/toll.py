"""tollbook toll: claims of one incident in, its toll out, by one policy or by all of them, on any day."""
from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, get_args

import click

from tollbook import Change, Entry, Failure, Line, Policy, Reading, Settings, Toll, __version__, compare, entries_of, history
from tollbook import load_policy, policy_names, read_claims, read_each, reckon
from tollbook.model import Harm
from tollbook.model.contract import Json, change_json, entry_json, toll_json

from . import show_error

if TYPE_CHECKING:
    from rich.console import RenderableType

_DAY = click.DateTime(["%Y-%m-%d"])
_MOST = 200
"""Claims that are listed in text; nobody reads more on a terminal."""


@click.command(context_settings={"auto_envvar_prefix": None})
@click.argument("files", nargs=-1, metavar="[FILE…|-]")
@click.option("--claims", "claims_file", metavar="FILE|-", help="Claims without texts, one JSON object a line, instead of reports.")
@click.option("--policy", default="bounds", show_default=True, help="By which rules: a name, or a policy file (.toml).")
@click.option("--compare", "side_by_side", is_flag=True, help="All policies side by side, and why they differ.")
@click.option("--as-of", type=_DAY, metavar="YYYY-MM-DD", help="Only what had been published by that day.")
@click.option("--recorded-by", type=_DAY, metavar="YYYY-MM-DD", help="Only what had been recorded by that day.")
@click.option("--history", "line", metavar="HARM[/GROUP]", help="The days on which this line changed: killed, killed/children.")
@click.option("--published", type=_DAY, metavar="YYYY-MM-DD", help="The day of publication of reports that do not say it.")
@click.option("--publisher", help="Who published reports that do not say it.")
@click.option("--language", help="The language of the reports (ISO 639-1); detected where not given.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="To read, or as JSON.")
def command(
    files: tuple[str, ...], claims_file: str | None, policy: str, side_by_side: bool, as_of: datetime | None, recorded_by: datetime | None,
    line: str | None, published: datetime | None, publisher: str | None, language: str | None, form: str,
) -> None:  # fmt: skip
    """Reckon the toll of one incident from all that is claimed of it.

    The FILEs are reports on one incident, as for `tollbook read`; of each, the claims of what it is about are taken.  With --claims the
    claims themselves are handed in.
    """
    settings = Settings.from_environment(os.environ)
    if bool(files) == (claims_file is not None):
        raise click.UsageError("Give reports, or --claims FILE, and not both.")
    chosen = load_policy(policy, settings=settings)
    failures: list[Failure] = []
    if claims_file is not None:
        entries = list(read_claims(claims_file, settings=settings))
    else:
        entries, failures = _read(files, published, publisher, language, settings)
    tolls, changes = _reckoned(entries, chosen, side_by_side, _date(as_of), _date(recorded_by), line)
    if failures and not entries:
        sys.exit(1)
    if form == "json":
        click.echo(json.dumps(_json(entries, tolls, changes, side_by_side, line), ensure_ascii=False, indent=1))
    else:
        _show(entries, tolls, changes, side_by_side, line)
    if failures:
        sys.exit(1)


def _date(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _read(
    files: tuple[str, ...], published: datetime | None, publisher: str | None, language: str | None, settings: Settings
) -> tuple[list[Entry], list[Failure]]:  # fmt: skip
    """The claims of all reports that can be read; the others' errors go to standard error."""
    entries: list[Entry] = []
    failures: list[Failure] = []
    for outcome in read_each(files, published=_date(published), publisher=publisher, language=language, settings=settings):
        if isinstance(outcome, Reading):
            entries += entries_of(outcome)
        else:
            failures.append(outcome)
            show_error(outcome.error)
    return entries, failures


def _reckoned(
    entries: list[Entry], policy: Policy, side_by_side: bool, as_of: date | None, recorded_by: date | None, line: str | None
) -> tuple[tuple[Toll, ...], tuple[Change, ...]]:  # fmt: skip
    if side_by_side:
        names = policy_names()
        policies: list[str | Policy] = [*names] if policy.name in names else [*names, policy]
        tolls = compare(entries, policies=policies, as_of=as_of, recorded_by=recorded_by)
    else:
        tolls = (reckon(entries, policy=policy, as_of=as_of, recorded_by=recorded_by),)
    if line is None:
        return tolls, ()
    harm, _, group = line.partition("/")
    if harm not in get_args(Harm):
        raise click.BadParameter(f"{harm!r} is none of: {', '.join(get_args(Harm))}", param_hint="--history")
    known = [entry for entry in entries if as_of is None or entry.published is not None and entry.published <= as_of]
    return tolls, history(known, harm=harm, group=group or "everyone", policy=policy)  # type: ignore[arg-type]


def _json(entries: list[Entry], tolls: tuple[Toll, ...], changes: tuple[Change, ...], several: bool, line: str | None) -> Json:
    shown: Json = {"tollbook": __version__, **({"tolls": [toll_json(toll) for toll in tolls]} if several else toll_json(tolls[0]))}
    if line is not None:
        shown["history"] = [change_json(change) for change in changes]
    return {**shown, "claims": [entry_json(entry) for entry in entries]}


def _show(entries: list[Entry], tolls: tuple[Toll, ...], changes: tuple[Change, ...], several: bool, line: str | None) -> None:
    from rich.console import Console
    from rich.text import Text

    from .card import hanging, section, toll_rows
    from .marks import harmless

    console = Console(highlight=False, emoji=False, markup=False)
    console.width = 80 if not console.is_terminal else max(40, min(console.width, 120))
    numbers = {entry.claim.id: number for number, entry in enumerate(entries, 1)}
    blocks: list[RenderableType] = [Text(_heading(entries, tolls, several), style="bold")]
    if several:
        blocks.append(section("SIDE BY SIDE", _table(tolls, console.width)))
        blocks.append(section("WHY", _whys(tolls, numbers)))
    else:
        blocks.append(section("TOLL", toll_rows(tolls[0], numbers)))
    if line is not None:
        steps = (hanging("", Text(harmless(change.text))) for change in changes)
        blocks.append(section(f"HISTORY OF {line.upper()}", steps if changes else [Text("Nothing is known of this line on any day.")]))
    asides = [hanging(f"[{numbers.get(one.claim, '?')}]", Text(harmless(one.why))) for one in tolls[0].set_aside]
    notes = [Text(harmless(note)) for note in dict.fromkeys(note for toll in tolls for note in toll.notes)]
    blocks += [section(name, content) for name, content in (("SET ASIDE", asides), ("NOTES", notes)) if content]
    blocks.append(section("CLAIMS", (hanging(f"[{n}]", Text(_claim(entry))) for n, entry in enumerate(entries[:_MOST], 1))))
    if len(entries) > _MOST:
        blocks.append(Text(f"  {len(entries) - _MOST} more claims: --format json shows them all"))
    with console.capture() as capture:
        for block in blocks:
            console.print(block)
    click.echo("\n".join(row.rstrip() for row in capture.get().split("\n")), nl=False)


def _heading(entries: list[Entry], tolls: tuple[Toll, ...], several: bool) -> str:
    reports = len({entry.report for entry in entries})
    parts = [f"{len(entries)} {'claim' if len(entries) == 1 else 'claims'} of {reports} {'report' if reports == 1 else 'reports'}"]
    if tolls[0].as_of is not None:
        parts.append(f"as of {tolls[0].as_of}")
    return " · ".join([*parts, "all policies" if several else f"policy {tolls[0].policy}"])


def _claim(entry: Entry) -> str:
    """A claim in one line: when and where printed, how many of whom, by whose word."""
    from .marks import harmless

    claim, count = entry.claim, entry.claim.count
    high = "" if count.low == count.high else " or more" if count.high is None else f"–{count.high:,}"
    about = [*claim.group.status, *claim.group.nationality, claim.group.sex, claim.group.age, claim.group.role, claim.group.side]
    who = claim.group.words or " ".join(part.replace("_", " ") for part in about if part) or "people"
    printed = " ".join(part for part in (str(entry.published or ""), entry.publisher or "") if part)
    source = claim.source.words or claim.source.actor or "its own voice"
    return " · ".join(harmless(part, limit=80) for part in (printed or entry.report, f"{claim.harm} {count.low:,}{high}", who, source))


def _table(tolls: tuple[Toll, ...], width: int) -> Iterator[RenderableType]:
    """A row a line, a column a policy; what a policy has no field for stays empty."""
    from rich.table import Table
    from rich.text import Text

    shown = [toll for toll in tolls if toll.refused is None]
    for part in range(0, len(shown), columns := max(2, (width - 26) // 11)):
        table = Table(box=None, padding=(0, 1, 0, 0), show_edge=False)
        table.add_column("", min_width=22, max_width=26)
        for toll in shown[part : part + columns]:
            table.add_column(_short(toll.policy), justify="right", min_width=9)
        for key in _keys(tolls):
            figures = [_figure(_lines(toll).get(key)) for toll in shown[part : part + columns]]
            if any(figures):
                table.add_row(Text(_name(key)), *(Text(figure) for figure in figures))
        yield table
    for toll in tolls:
        if toll.refused is not None:
            from .marks import harmless

            yield Text(f"{_short(toll.policy)}: {harmless(toll.refused)}")


Key = tuple[str, str, tuple[str, ...]]


def _lines(toll: Toll) -> dict[Key, Line]:
    return {(line.harm, line.group.label, line.group.nationality): line for line in toll.lines}


def _keys(tolls: Iterable[Toll]) -> list[Key]:
    return list(dict.fromkeys(key for toll in tolls for key in _lines(toll)))


def _name(key: Key) -> str:
    from .marks import harmless

    return harmless(" ".join((key[0], key[1], *key[2])), limit=40)


def _short(policy: str) -> str:
    from .marks import harmless

    return harmless(policy.replace("\\", "/").rsplit("/", 1)[-1].removesuffix(".toml"), limit=20)


def _figure(line: Line | None) -> str:
    """"12", "12–15", "55+", "12 (12–15)"; empty where there is no figure."""
    if line is None or line.low == 0 and line.high is None and line.best is None:
        return ""
    span = f"{line.low:,}" if line.low == line.high else f"{line.low:,}+" if line.high is None else f"{line.low:,}–{line.high:,}"
    return span if line.best is None or line.low == line.high else f"{line.best:,} ({span})"


def _whys(tolls: tuple[Toll, ...], numbers: dict[str, int]) -> Iterator[RenderableType]:
    """Line by line, each policy's figure with its rule; of policies that say the same for the same reason one."""
    from rich.padding import Padding
    from rich.text import Text

    from .card import hanging, refer
    from .marks import harmless

    for key in _keys(tolls):
        told: dict[tuple[str, str], list[str]] = {}
        for toll in tolls:
            line = _lines(toll).get(key)
            for reason in line.because if line is not None and _figure(line) else ():
                if line is not None and not (reason.bound == "high" and line.high is None):
                    words = f"{harmless(reason.text, limit=600)} {refer(reason.claims, numbers)}".rstrip()
                    told.setdefault((words, reason.rule or ""), []).append(_short(toll.policy))
        if told:
            yield Text(_name(key), style="bold")
        for (words, rule), policies in told.items():
            yield Padding(hanging("", Text(f"{', '.join(dict.fromkeys(policies))}: {words} ({rule})")), (0, 0, 0, 2))
