"""WHO MAY DO WHAT, over every route: one that is not known here fails the test."""
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from tollbook.http import Serving, create_app

from .conftest import PASSWORD
from .reports import HIDDEN, Ids

READS, DECIDES, KEEPS, OPEN, OWN = "reads", "decides", "keeps", "open", "own"
"""Who may call a route: whoever is signed in; reviewers and admins; admins; everybody; it changes only the caller's own session."""
ROUTES: dict[tuple[str, str], str] = {
    ("GET", "/"): OPEN, ("GET", "/login"): OPEN, ("POST", "/login"): OPEN, ("POST", "/logout"): OWN,
    ("GET", "/incidents"): READS, ("GET", "/incidents/{name}"): READS, ("GET", "/reports/{name}"): READS, ("GET", "/search"): READS,
    ("GET", "/queue"): READS, ("GET", "/decisions"): READS, ("GET", "/about"): READS, ("GET", "/changes"): READS,
    ("POST", "/decide"): DECIDES, ("POST", "/claims"): DECIDES, ("GET", "/add"): DECIDES, ("POST", "/add"): DECIDES,
    ("GET", "/add/{name}"): DECIDES, ("GET", "/users"): KEEPS, ("POST", "/users"): KEEPS, ("POST", "/users/{name}"): KEEPS,
    ("GET", "/api/v1/openapi.json"): OPEN, ("HEAD", "/api/v1/openapi.json"): OPEN, ("GET", "/static/{version}/{name}"): OPEN,
    ("GET", "/api/v1/me"): READS, ("GET", "/api/v1/incidents"): READS, ("GET", "/api/v1/overview"): READS,
    ("GET", "/api/v1/incidents/{name}"): READS, ("GET", "/api/v1/incidents/{name}/toll"): READS,
    ("GET", "/api/v1/incidents/{name}/suggestions"): READS, ("GET", "/api/v1/reports/{name}"): READS,
    ("GET", "/api/v1/claims/{name}"): READS, ("GET", "/api/v1/search"): READS, ("GET", "/api/v1/queue"): READS,
    ("GET", "/api/v1/decisions"): READS, ("GET", "/api/v1/policies"): READS, ("GET", "/api/v1/stats"): READS,
    ("POST", "/api/v1/reports"): DECIDES, ("GET", "/api/v1/jobs/{name}"): DECIDES, ("POST", "/api/v1/reports/{name}/claims"): DECIDES,
    ("POST", "/api/v1/decisions"): DECIDES, ("POST", "/api/v1/session"): OPEN, ("DELETE", "/api/v1/session"): OWN,
    ("GET", "/api/v1/users"): KEEPS, ("POST", "/api/v1/users"): KEEPS, ("PATCH", "/api/v1/users/{name}"): KEEPS,
    ("GET", "/download/incident/{name}.json"): READS, ("GET", "/download/{name}"): READS,
}  # fmt: skip
CONTENT_UNTESTED = {"/static/{version}/{name}"}
ALLOWED = {READS: {"reader", "reviewer", "admin"}, DECIDES: {"reviewer", "admin"}, KEEPS: {"admin"}, OWN: {"reader", "reviewer", "admin"},
           OPEN: {"nobody", "reader", "reviewer", "admin"}}  # fmt: skip


def routes_of(app: Any) -> Iterator[tuple[str, str]]:
    """Method and path of every route, also of routers that were taken in."""
    for route in app.routes:
        inner = route.effective_route_contexts() if hasattr(route, "effective_route_contexts") else [route]
        for one in inner:
            yield from ((method, one.path) for method in one.methods)


def addresses(path: str, ids: Ids, job: str = "none") -> list[str]:
    """Addresses of what is in the book, for a path of a route."""
    if "{name}" not in path:
        more = {"/search": ["?q=market", "?q=depot", "?q=-depot+bomb"], "/api/v1/search": ["?q=market", "?q=depot"],
                "/incidents": ["", "?view=map", "?view=timeline", "?state=disputed", "?size=100"], "/queue": ["", "?kind=unread"],
                "/changes": ["?seen=0-0"], "/api/v1/decisions": ["", "?size=2"]}  # fmt: skip
        return [path + query for query in more.get(path, [""])]
    if path.startswith("/download/{name}"):
        names = [f"{what}.{form}" for what in ("claims", "incidents", "lines") for form in ("csv", "jsonl")]
    elif "incident" in path:
        names = [ids.incident, ids.beside, *ids.claims]
    elif "report" in path:
        names = list(ids.reports)
    elif "claims" in path:
        names = list(ids.claims)
    else:
        names = {"/users/{name}": ["vera"], "/api/v1/users/{name}": ["vera"], "/static/{version}/{name}": ["app.css"]}.get(path, [job])
    made = [path.replace("{name}", name).replace("{version}", "x") for name in names]
    if path == "/incidents/{name}":
        made += [f"{made[0]}?policy={policy}&as_of=2031-03-05" for policy in ("bounds", "ucdp")]
    return made


def sent(client: TestClient, method: str, address: str, ids: Ids) -> Any:
    """A call that would do something, were it let through."""
    claim, report = ids.claims[3], ids.reports[2]
    forms: dict[str, Any] = {
        "/login": {"data": {"name": "rita", "password": PASSWORD}}, "/logout": {},
        "/decide": {"data": {"kind": "reject", "one": claim, "why": "tried"}},
        "/claims": {"data": {"report": report, "words": "6 killed", "harm": "injured", "low": "6", "why": "tried"}},
        "/add": {"data": {"text": "Near the bridge 77 killed (police)."}},
        "/users": {"data": {"name": "new", "password": PASSWORD, "role": "admin"}}, "/users/vera": {"data": {"role": "admin"}},
        "/api/v1/users": {"json": {"name": "newer", "password": PASSWORD, "role": "admin"}},
        "/api/v1/reports": {"json": {"reports": [{"text": "Near the bridge 78 killed (police)."}]}},
        f"/api/v1/reports/{report}/claims": {"json": {"span": [50, 56], "harm": "missing", "low": 1, "why": "tried"}},
        "/api/v1/decisions": {"json": {"kind": "reject", "one": claim, "why": "tried"}},
        "/api/v1/session": {"json": {"name": "rita", "password": PASSWORD}},
    }  # fmt: skip
    more = forms.get(address, forms.get(f"/api/v1/reports/{report}/claims") if "/claims" in address else {}) if method == "POST" else {}
    if method == "PATCH":
        more = {"json": {"role": "reviewer"}}
    return client.request(method, address, **(more or {}))


def test_every_route_is_known_here(team: FastAPI) -> None:
    assert set(routes_of(team)) == set(ROUTES)


def test_the_enumeration_sees_a_route_that_is_added(team: FastAPI) -> None:
    team.add_api_route("/backdoor", lambda: None)
    assert ("GET", "/backdoor") in set(routes_of(team))


@pytest.mark.usefixtures("stub_reader")
@pytest.mark.parametrize("role", ["nobody", "reader", "reviewer", "admin"])
def test_a_role_does_what_it_may_and_nothing_else(role: str, roles: dict[str, TestClient], ids: Ids, team: FastAPI) -> None:
    client = roles[role]
    before = state(team)
    for (method, path), rule in sorted(ROUTES.items(), key=lambda pair: (pair[1] in (OWN,), pair[0])):
        if path == "/api/v1/session" and method == "POST":
            continue  # it makes a session of somebody else
        for address in addresses(path, ids) if method != "POST" else [addresses(path, ids)[-1].partition("?")[0]]:
            if path == "/login" and method == "POST":
                continue
            answer = sent(client, method, address, ids)
            refused = answer.status_code in (401, 403) or answer.headers.get("location", "").startswith("/login?")
            assert refused != (role in ALLOWED[rule]), (role, method, address, answer.status_code, answer.text[:200])
            assert answer.status_code < 500, (method, address, answer.text[:300])
            if role in ALLOWED[rule] and path.endswith("/users/{name}"):
                client.post("/users/vera", data={"role": "reviewer"})
        if rule == OWN and role != "nobody":
            assert client.get("/api/v1/me").status_code == 401
            client.post("/login", data={"name": {"reader": "rita", "reviewer": "vera", "admin": "adam"}[role], "password": PASSWORD})
    assert (state(team) == before) == (role in ("nobody", "reader"))


def state(app: FastAPI) -> Any:
    """What the book and the desk hold, but for sessions."""
    at = app.state.house
    book = at.shelf.book()
    return book.stamp(), book.decisions(), at.desk.users(), at.desk.jobs()


@pytest.mark.usefixtures("stub_reader")
def test_a_reader_sees_no_hidden_name_at_any_address(roles: dict[str, TestClient], ids: Ids) -> None:
    roles["reviewer"].post("/add", files={"files": ("Rosalia Quist.txt", b"\0\0\0 Quist")}, data={"text": "BREAK Rosalia Quist"})
    looked: dict[str, list[str]] = {"reader": [], "reviewer": []}
    for method, path in ROUTES:
        for address in addresses(path, ids) if method == "GET" and path not in CONTENT_UNTESTED else ():
            for role, told in looked.items():
                answer = roles[role].get(address)
                text = (answer.text + str(answer.headers)).lower()
                found = [word for word in HIDDEN if word in told_of_people(text)]
                if found:
                    told.append(f"{address}: {found}")
    assert not looked["reader"]
    assert len(looked["reviewer"]) > 15, "whoever may see names sees them: else the test would say nothing"


def told_of_people(text: str) -> str:
    """The text without the woman of another incident whose first name is a hidden surname: it is not hidden there."""
    return text.replace("quist amade", "")


def test_the_tables_of_a_reader_are_whole_but_for_the_names(roles: dict[str, TestClient]) -> None:
    for what in ("claims", "incidents", "lines"):
        for form in ("csv", "jsonl", "parquet"):
            one, other = (roles[role].get(f"/download/{what}.{form}") for role in ("reader", "reviewer"))
            assert one.status_code == other.status_code == 200
            if form != "parquet":
                assert len(one.text.splitlines()) == len(other.text.splitlines()) > 1
            assert b"Quist" not in one.content.replace(b"Quist Amade", b"")


def test_one_person_alone_may_do_everything_and_has_no_users(serving: Serving, single: TestClient, ids: Ids) -> None:
    assert single.get("/api/v1/me").json()["role"] == "admin"
    assert single.post("/decide", data={"kind": "reject", "one": ids.claims[3], "why": "w"}).status_code == 303
    assert "Rosalia" in single.get(f"/reports/{ids.reports[0]}").text
    assert create_app(serving).state.house.shelf.book().decisions()[-1].who == "me"
