"""TABLES to take away: what a list shows, as files.  Written whole to a file of their own, then sent."""
from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from fastapi.responses import FileResponse, Response
from starlette.background import BackgroundTask

from tollbook import BookMissing, export
from tollbook.model.contract import dossier_json

from . import asking
from .calls import Caller, clean, day_in, filters_in
from .house import caller

router = APIRouter(prefix="/download", include_in_schema=False)
Called = Annotated[Caller, Depends(caller)]
_TYPES = {"csv": "text/csv; charset=utf-8", "jsonl": "application/x-ndjson", "parquet": "application/vnd.apache.parquet"}
_AT_ONCE = 100
TABLES = ("claims", "incidents", "lines")


@router.get("/incident/{name}.json")
def incident(name: str, call: Called) -> Response:
    """An incident with all that is held on it, as the API has it."""
    given = call.request.query_params
    policy = asking.known_policy(given.get("policy") or "bounds")
    dossier = call.book.show(clean(name, "incident"), policy=policy, as_of=day_in(given, "as_of"), most=100_000)
    veil = call.veil()
    told = dossier_json(veil.over(dossier, near=asking.is_near(veil, dossier)))
    body = json.dumps(told, ensure_ascii=False, indent=1)
    return Response(body, headers=_as_file(f"{dossier.incident.id}.json"), media_type="application/json")


@router.get("/{name}")
def table(name: str, call: Called) -> Response:
    """`claims`, `incidents` or `lines`, as csv, jsonl or parquet; the filters of the list hold for incidents and lines."""
    what, _, form = name.partition(".")
    if what not in TABLES or form not in _TYPES:
        raise BookMissing(f"there is no table {name[:40]!r}", f"there are {', '.join(TABLES)}, each .csv, .jsonl or .parquet", "choose one")
    folder = tempfile.TemporaryDirectory(prefix="tollbook-")
    path = Path(folder.name, name)
    export(call.book, what, form, str(path), rows=_rows(call, what))
    return FileResponse(path, headers=_as_file(name), media_type=_TYPES[form], background=BackgroundTask(folder.cleanup))


def _rows(call: Caller, what: str) -> Iterator[Any]:
    """What the table is made of, as this caller may see it."""
    veil = call.veil()
    if what == "claims":
        for entry, incident, report, standings in call.book.claims():
            near = report.id in veil.withheld.reports
            yield veil.over((entry, incident, report, standings), near=near)
        return
    asked = asking.allowed(veil, filters_in(call.request.query_params))
    page = 1
    while found := call.book.incidents(page=page, size=_AT_ONCE, **asked):
        yield from (asking.shaded(veil, one) for one in found)
        page += 1


def _as_file(name: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="tollbook-{name}"'}
