"""JSON, version 1: all that the pages can do.  Objects are those of docs/claims.md and docs/reckoning.md; errors have one shape.

Lists come in pages (`page`, `size`), with `next` where there are more.  In a team, `POST /api/v1/session` gives a token that is sent as
`Authorization: Bearer …`.
"""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.encoders import jsonable_encoder
from pydantic import Field

from tollbook import __version__, load_policy, policy_names
from tollbook.model import Draft
from tollbook.model.contract import decision_json, dossier_json, found_json, incident_json, overview_json, suggestion_json, toll_json
from tollbook.model.contract import transcript_json

from . import asking, judging
from .bodies import ChangedUser, Credentials, Error, Filters, Json, Judgement, Listed, NewUser, Reports, Written
from .calls import Caller, clean
from .house import House, caller, house

Name = Annotated[str, Field(max_length=64, description="An id, or the beginning of one")]
_ERRORS: dict[int | str, dict[str, Any]] = {
    status: {"model": Error, "description": words} for status, words in {
        400: "The call cannot be read", 401: "Nobody is signed in", 403: "This may not be done", 404: "There is none",
        409: "Another person has decided about the same, or the book cannot be written", 413: "Too much at once",
        421: "The server is not called so", 422: "It cannot be taken as it is", 429: "Too many wrong passwords",
        503: "The book cannot be used now",
    }.items()
}  # fmt: skip
router = APIRouter(prefix="/api/v1", responses=_ERRORS)
Called = Annotated[Caller, Depends(caller)]
Served = Annotated[House, Depends(house)]
Page = Annotated[int, Query(ge=1, le=1_000_000, description="Which page, from 1")]
Size = Annotated[int, Query(ge=1, le=asking.MOST, description="How many on a page")]


def _stamped(call: Caller, told: Mapping[str, Any]) -> Json:
    stamp = call.book.stamp()
    return {"stamp": f"{stamp[0]}-{stamp[1]}", **told}


@router.get("/me")
def me(call: Called) -> Json:
    """Who is calling, and what they may do."""
    return {"name": call.user.name, "role": call.user.role, "team": call.serving.team, "tollbook": __version__}


@router.get("/incidents")
def incidents(call: Called, given: Annotated[Listed, Query()]) -> Json:
    """Incidents, the latest first, with the lines of their tolls."""
    asked = asking.allowed(call.veil(), given.asked())
    count = call.shelf.overview(**asked).count
    found = call.book.incidents(page=given.page, size=given.size, **asked)
    veil = call.veil()
    more = given.page * given.size < count
    return _stamped(call, {"incidents": [incident_json(asking.shaded(veil, one)) for one in found], "count": count, "page": given.page,
                           "size": given.size, "next": given.page + 1 if more else None})  # fmt: skip


@router.get("/overview")
def overview(call: Called, given: Annotated[Filters, Query()]) -> Json:
    """All incidents found, from above: counts, places, months."""
    above = call.shelf.overview(points=True, months=True, **asking.allowed(call.veil(), given.asked()))
    return _stamped(call, overview_json(call.veil().over(above, near=False)))


@router.get("/incidents/{name}")
def incident(name: Name, call: Called, policy: str = "bounds", as_of: date | None = None, recorded_by: date | None = None) -> Json:
    """All that the book holds on an incident: toll, claims, reports, history, copies, decisions."""
    known = asking.known_policy(policy)
    dossier = call.book.show(clean(name, "incident"), policy=known, as_of=as_of, recorded_by=recorded_by, most=asking.CLAIMS)
    veil = call.veil()
    return _stamped(call, dossier_json(veil.over(dossier, near=asking.is_near(veil, dossier))))


@router.get("/incidents/{name}/toll")
def toll(name: Name, call: Called, policy: str = "bounds", as_of: date | None = None, recorded_by: date | None = None) -> Json:
    """The toll of an incident under a policy."""
    incident = call.book.incident_named(clean(name, "incident"))
    told = call.book.toll(incident, policy=asking.known_policy(policy), as_of=as_of, recorded_by=recorded_by)
    veil = call.veil()
    return _stamped(call, toll_json(veil.over(told, near=incident in veil.withheld.beside)))


@router.get("/incidents/{name}/suggestions")
def suggestions(name: Name, call: Called) -> Json:
    """Incidents that may be the same."""
    found = call.book.suggestions(clean(name, "incident"), most=20)
    veil = call.veil()
    return _stamped(call, {"suggestions": [suggestion_json(asking.over_pair(veil, one)) for one in found]})


@router.get("/reports/{name}")
def report(name: Name, call: Called) -> Json:
    """A report with its text and all that is claimed in it."""
    transcript = call.book.transcript(clean(name, "report"))
    veil = call.veil()
    return _stamped(call, transcript_json(veil.over(transcript, near=transcript.report.id in veil.withheld.reports)))


@router.post("/reports", status_code=202)
def add(call: Called, at: Served, given: Reports) -> Json:
    """Hand in reports: they are read in the background, and `/jobs/{job}` tells how far."""
    texts = [{name: str(value) for name, value in one.model_dump(exclude_none=True).items()} for one in given.reports]
    return {"job": at.intake.take(call, (), texts)}


@router.get("/jobs/{name}")
def job(name: Annotated[str, Field(max_length=64)], call: Called, at: Served) -> Json:
    """What became of reports that were handed in."""
    call.must("reviewer", "admin")
    return jsonable_encoder(asdict(at.job(name)))  # type: ignore[no-any-return]


@router.post("/reports/{name}/claims", status_code=201)
def write_claim(name: Name, call: Called, given: Written) -> Json:
    """Add a claim that the reader missed."""
    draft = Draft((given.span[0], given.span[1]), given.harm, given.low, given.high, tuple(given.status), given.happening)
    return decision_json(judging.write_claim(call, clean(name, "report"), draft, given.why))


@router.get("/claims/{name}")
def claim(name: Name, call: Called) -> Json:
    """The report that a claim stands in, and the incident that it belongs to."""
    report, incident = call.book.claim_named(clean(name, "claim"))
    return _stamped(call, {"report": report, "incident": incident})


@router.get("/search")
def search(call: Called, q: Annotated[str, Query(min_length=1, max_length=400)]) -> Json:
    """Claims and reports that have all the words: `word`, `"a phrase"`, `begin*`, `-without`."""
    return _stamped(call, {"found": [found_json(one) for one in asking.visible(call, q, 50)]})


@router.get("/queue")
def queue(call: Called) -> Json:
    """What people should look at next: doubtful claims, and incidents that may be one."""
    found, pairs = call.book.doubts(most=100), call.book.suggestions(most=50)
    veil = call.veil()
    doubts = [veil.over(one, near=one.report.id in veil.withheld.reports) for one in found]
    return _stamped(call, {
        "doubtful": [{"claim": one.claim.id, "report": one.report.id, "incident": one.incident, "confidence": one.claim.confidence,
                      "words": one.report.text[slice(*one.claim.evidence.sentence)]} for one in doubts],
        "links": [suggestion_json(asking.over_pair(veil, one)) for one in pairs],
    })  # fmt: skip


@router.get("/decisions")
def decisions(call: Called, page: Page = 1, size: Size = 50) -> Json:
    """What people decided, the latest first."""
    told = asking.judged(call, page, size)
    return _stamped(call, {"decisions": [decision_json(one) | {"undone": one.id in told.undone} for one in told.decisions], "page": page,
                           "size": size, "next": page + 1 if told.more else None})  # fmt: skip


@router.post("/decisions", status_code=201)
def decide(call: Called, given: Judgement) -> Json:
    """Take a decision."""
    word = judging.Word(given.kind, given.one, tuple(given.others), given.field, given.value, given.why, given.seen)
    return decision_json(judging.decide(call, word))


@router.get("/policies")
def policies(call: Called) -> Json:
    """The policies by which a toll can be reckoned."""
    told = [load_policy(name) for name in policy_names()]
    return {"policies": [{"name": one.name, "title": one.title, "about": one.about, "reference": one.reference} for one in told]}


@router.get("/stats")
def stats(call: Called) -> Json:
    """How much the book holds."""
    return jsonable_encoder(asdict(call.book.stats()))  # type: ignore[no-any-return]


@router.post("/session", status_code=201)
def sign_in(request: Request, at: Served, given: Credentials) -> Json:
    """Sign in: a token for `Authorization: Bearer …`."""
    return {"token": at.desk.sign_in(given.name, given.password, request.client.host if request.client else "")}


@router.delete("/session", status_code=204)
def sign_out(call: Called, at: Served) -> None:
    """Sign out: the token is good for nothing more."""
    if call.token:
        at.desk.sign_out(call.token)


@router.get("/users")
def users(call: Called, at: Served) -> Json:
    """The people of the team."""
    call.must("admin")
    return {"users": [asdict(one) for one in at.desk.users()]}


@router.post("/users", status_code=201)
def new_user(call: Called, at: Served, given: NewUser) -> Json:
    """Make a user."""
    call.must("admin")
    return asdict(at.desk.keep_user(given.name, role=given.role, password=given.password, new=True))


@router.patch("/users/{name}")
def change_user(name: Annotated[str, Field(max_length=60)], call: Called, at: Served, given: ChangedUser) -> Json:
    """Change the role or password of a user, or shut them out; whoever was signed in under the name is signed out."""
    call.must("admin")
    return asdict(at.desk.keep_user(name, role=given.role, password=given.password, active=given.active, new=False))
