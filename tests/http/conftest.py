"""Servers to call: a book of a few reports, copied for each test; for one person, or for a team of three."""
from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI
from starlette.testclient import TestClient

import tollbook.http.desk
import tollbook.ledger
from tollbook.http import Desk, Serving, create_app

from ..stub import StubReader
from .reports import Ids, made

HERE = "http://127.0.0.1"
PASSWORD = "correct horse battery"
TEAM = {"rita": "reader", "vera": "reviewer", "adam": "admin"}
NAMES = {role: name for name, role in TEAM.items()}
Client = TestClient
Entering = Callable[..., TestClient]


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    """Hashes that cost little; test_desk looks at the true ones."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tollbook.http.desk, "PasswordHasher", partial(PasswordHasher, time_cost=1, memory_cost=64, parallelism=1))
        yield


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ids]:
    """The folder of the book and the desk that tests have copies of."""
    folder = tmp_path_factory.mktemp("pattern")
    ids = made(str(folder / "book.sqlite"))
    desk = Desk(str(folder / "book.desk.sqlite"))
    for name, role in TEAM.items():
        desk.keep_user(name, role=role, password=PASSWORD)
    return folder, ids


@pytest.fixture
def ids(pattern: tuple[Path, Ids]) -> Ids:
    return pattern[1]


@pytest.fixture
def serving(pattern: tuple[Path, Ids], tmp_path: Path) -> Serving:
    """How a copy of the book is served to one person."""
    for name in ("book.sqlite", "book.desk.sqlite"):
        shutil.copy(pattern[0] / name, tmp_path / name)
    return Serving(book=str(tmp_path / "book.sqlite"), desk=str(tmp_path / "book.desk.sqlite"), upload=3_000_000, files=20)


@pytest.fixture
def enter() -> Iterator[Entering]:
    """Opens clients on an application, each with cookies of its own; signs in where a name is given."""
    opened: list[TestClient] = []

    def enter_(app: FastAPI, name: str | None = None, **options: Any) -> TestClient:
        client = TestClient(app, base_url=HERE, **{"raise_server_exceptions": False, "follow_redirects": False, **options})
        opened.append(client.__enter__())
        if name is not None:
            answer = client.post("/login", data={"name": name, "password": PASSWORD, "next": "/incidents"})
            assert answer.status_code == 303, answer.text
        return client

    yield enter_
    for client in reversed(opened):
        client.__exit__(None, None, None)


@pytest.fixture
def single(serving: Serving, enter: Entering) -> TestClient:
    return enter(create_app(serving))


@pytest.fixture
def team(serving: Serving) -> FastAPI:
    from dataclasses import replace

    return create_app(replace(serving, team=True))


@pytest.fixture
def roles(team: FastAPI, enter: Entering) -> dict[str, TestClient]:
    """A client for each role, and one that nobody signed in with."""
    return {"nobody": enter(team), **{role: enter(team, name) for name, role in TEAM.items()}}


@pytest.fixture
def live(team: FastAPI) -> Iterator[str]:
    """The address of the team's server on a real socket."""
    import uvicorn

    from tollbook.http.logs import log_config

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(team, host="127.0.0.1", port=port, access_log=False, log_config=log_config(),
                                           server_header=False))  # fmt: skip
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    for _ in range(200):
        if server.started:
            break
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


def signed_in(address: str, name: str) -> httpx.Client:
    client = httpx.Client(base_url=address)
    assert client.post("/login", data={"name": name, "password": PASSWORD}).status_code == 303
    return client


def waited_for(client: TestClient, job: str) -> dict[str, Any]:
    """What became of reports that were handed in."""
    for _ in range(300):
        told: dict[str, Any] = client.get(f"/api/v1/jobs/{job}").json()
        if told["ended"]:
            return told
        time.sleep(0.02)
    raise AssertionError("the reports were not read")


@pytest.fixture
def stub_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports that are handed in are read by a regular expression."""
    monkeypatch.setattr(tollbook.ledger, "_reader", StubReader)
