"""tollbook where: a name in, the places that it may mean out."""
from __future__ import annotations

import json
import sys
from dataclasses import asdict

import click

from tollbook import Sighting, Whereabouts, where

from .marks import harmless

_STATUS_NONE_FOUND = 1


@click.command()
@click.argument("name")
@click.option("--near", help="A country, division or town that it lies in or near.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="Lines for reading, or one JSON object.")  # fmt: skip
def command(name: str, near: str | None, form: str) -> None:
    """What a name of a place may mean, the likeliest first, and why.

    NAME is written as a report would write it.  The exit status is 1 where no place is found.
    """
    found = where(name, near=near)
    if form == "json":
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_lines(found)))
    if not found.candidates:
        sys.exit(_STATUS_NONE_FOUND)


def _lines(found: Whereabouts) -> list[str]:
    """The name, what was understood, then three lines a candidate."""
    asked = harmless(found.name, limit=60)
    out = [f"{asked}, near {harmless(found.near, limit=60)}" if found.near else asked]
    out += [f"  {harmless(words)}" for words in found.understood]
    for number, sighting in enumerate(found.candidates, 1):
        out += ["", *_candidate(number, sighting)]
    return out


def _candidate(number: int, sighting: Sighting) -> list[str]:
    place = sighting.place
    division = sighting.division if sighting.division != place.canonical else None
    lies = ", ".join(part for part in (place.canonical, division, place.country) if part)
    at = f"{place.lat:.3f} {place.lon:.3f}" if place.lat is not None and place.lon is not None else "nowhere"
    ident = f"  GeoNames {place.geonames_id}" if place.geonames_id else ""
    return [f"{number:2}  {harmless(lies, limit=70)}  {100 * sighting.share:.0f} %", f"    {place.precision}  {at}{ident}",
            f"    {harmless('; '.join(sighting.why), limit=400)}"]  # fmt: skip
