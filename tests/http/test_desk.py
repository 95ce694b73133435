"""USERS, SESSIONS, PASSWORDS, and reports that wait."""
from __future__ import annotations

import json
import os
import sqlite3
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from starlette.testclient import TestClient

import tollbook.http.desk
from tollbook.http import Desk
from tollbook.http.desk import IDLE, LONGEST, TRIES, WINDOW, Refused
from tollbook.web.shown import Taken

from .conftest import PASSWORD, Entering


class Clock:
    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Callable[[], float]) -> Desk:
    made = Desk(str(tmp_path / "desk.sqlite"), clock=clock)
    made.keep_user("adam", role="admin", password=PASSWORD)
    return made


def test_a_password_is_kept_as_argon2id_and_a_session_as_a_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tollbook.http.desk, "PasswordHasher", PasswordHasher)
    desk = Desk(str(tmp_path / "true.sqlite"))
    desk.keep_user("adam", role="admin", password=PASSWORD)
    token = desk.sign_in("adam", PASSWORD, "here")
    raw = (tmp_path / "true.sqlite").read_bytes()
    assert b"$argon2id$v=19$m=65536,t=3," in raw
    assert PASSWORD.encode() not in raw and token.encode() not in raw and len(token) >= 43
    assert os.stat(tmp_path / "true.sqlite").st_mode & 0o077 == 0


def test_a_session_ends(desk: Desk, clock: Clock) -> None:
    token = desk.sign_in("adam", PASSWORD, "here")
    for _ in range(LONGEST // (IDLE - 60) + 1):
        assert desk.signed_in(token) is not None
        clock.now += IDLE - 60
    assert desk.signed_in(token) is None, "in any case"
    token = desk.sign_in("adam", PASSWORD, "here")
    clock.now += IDLE + 1
    assert desk.signed_in(token) is None, "unused"
    token, other = desk.sign_in("adam", PASSWORD, "here"), desk.sign_in("adam", PASSWORD, "here")
    desk.sign_out(token)
    assert desk.signed_in(token) is None and desk.signed_in(other) is not None and desk.signed_in("") is None


def test_wrong_passwords_are_counted_for_the_name_and_for_the_address(desk: Desk, clock: Clock) -> None:
    for number in range(TRIES):
        with pytest.raises(Refused, match="do not belong together"):
            desk.sign_in("adam", "wrong", f"address {number}")
    with pytest.raises(Refused, match="too many"):
        desk.sign_in("adam", PASSWORD, "yet another")
    for number in range(TRIES):
        with pytest.raises(Refused, match="do not belong together"):
            desk.sign_in(f"name {number}", "wrong", "one place")
    with pytest.raises(Refused, match="too many"):
        desk.sign_in("name x", PASSWORD, "one place")
    clock.now += WINDOW + 1
    assert desk.sign_in("adam", PASSWORD, "one place")


def test_right_passwords_are_not_counted(desk: Desk) -> None:
    for _ in range(3 * TRIES):
        assert desk.sign_in("adam", PASSWORD, "here")


def test_many_tries_at_once_are_no_more_than_one_after_another(desk: Desk) -> None:
    def attempt(number: int) -> str:
        try:
            return desk.sign_in("adam", f"wrong {number}", "here")
        except Refused as error:
            return error.what

    with ThreadPoolExecutor(16) as pool:
        told = list(pool.map(attempt, range(40)))
    assert sum("belong" in one for one in told) == TRIES and sum("too many" in one for one in told) == 40 - TRIES


def test_who_is_not_there_takes_as_long_as_a_wrong_password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tollbook.http.desk, "PasswordHasher", PasswordHasher)
    monkeypatch.setattr(tollbook.http.desk, "TRIES", 1_000)
    desk = Desk(str(tmp_path / "true.sqlite"))
    desk.keep_user("adam", role="admin", password=PASSWORD)

    def seconds(name: str) -> float:
        started = time.thread_time()
        with pytest.raises(Refused):
            desk.sign_in(name, "wrong", "here")
        return time.thread_time() - started

    there, nowhere = ([seconds(name) for _ in range(5)] for name in ("adam", "nobody"))
    assert statistics.median(nowhere) > statistics.median(there) / 3


@pytest.mark.parametrize("name, more", [
    ("", {}), (" x", {}), ("x" * 61, {}), ("a\nb", {}), ("a\0", {}), ("\ud800", {}), ("x", {"password": "short"}), ("x", {"role": "king"}),
    ("x", {"password": "x" * 1_001}), ("x", {"password": "\ud800" * 12}), ("x", {"password": None}), ("adam", {"role": "reader"}),
    ("adam", {"active": False}),
])  # fmt: skip
def test_users_that_cannot_be(desk: Desk, name: str, more: dict[str, object]) -> None:
    given = {"role": "reader", "password": PASSWORD} | more if name != "adam" else more
    with pytest.raises(Refused):
        desk.keep_user(name, **given)  # type: ignore[arg-type]
    assert [(user.name, user.role, user.active) for user in desk.users()] == [("adam", "admin", True)]


def test_a_changed_user_is_signed_out_everywhere(desk: Desk) -> None:
    desk.keep_user("rita", role="reader", password=PASSWORD)
    for change in ({"password": "another long one"}, {"role": "reviewer"}, {"active": False}, {"active": True}):
        desk.keep_user("rita", active=True, password=PASSWORD)
        tokens = [desk.sign_in("rita", PASSWORD, "here") for _ in range(2)]
        assert all(desk.signed_in(token) for token in tokens)
        desk.keep_user("rita", **change)  # type: ignore[arg-type]
        assert not any(desk.signed_in(token) for token in tokens), change
    desk.keep_user("rita", active=False)
    with pytest.raises(Refused, match="do not belong together"):
        desk.sign_in("rita", PASSWORD, "here")


def test_a_user_who_is_shut_out_sees_nothing_more(roles: dict[str, TestClient], enter: Entering) -> None:
    token = roles["nobody"].post("/api/v1/session", json={"name": "rita", "password": PASSWORD}).json()["token"]
    bearer = {"authorization": f"Bearer {token}"}
    assert roles["nobody"].get("/api/v1/incidents", headers=bearer).status_code == 200
    assert roles["admin"].post("/users/rita", data={"active": "false"}).status_code == 303
    assert roles["reader"].get("/api/v1/incidents").status_code == 401
    assert roles["reader"].get("/incidents").headers["location"] == "/login?next=%2Fincidents"
    assert roles["nobody"].get("/api/v1/incidents", headers=bearer).status_code == 401
    assert roles["nobody"].post("/login", data={"name": "rita", "password": PASSWORD}).status_code == 403


def test_signing_in_by_the_page_and_by_the_api(roles: dict[str, TestClient]) -> None:
    stranger = roles["nobody"]
    assert stranger.post("/login", data={"name": "rita", "password": "wrong"}).status_code == 403
    assert stranger.post("/login", data={}).status_code == 403
    told = stranger.post("/api/v1/session", json={"name": "rita", "password": PASSWORD})
    bearer = {"authorization": f"bearer {told.json()['token']}"}
    assert told.status_code == 201 and "set-cookie" not in told.headers
    assert stranger.get("/api/v1/me", headers=bearer).json()["role"] == "reader"
    assert stranger.request("DELETE", "/api/v1/session", headers=bearer).status_code == 204
    assert stranger.get("/api/v1/me", headers=bearer).status_code == 401
    for _ in range(TRIES):
        answer = stranger.post("/login", data={"name": "vera", "password": "wrong"})
    assert answer.status_code == 429 and "wait" in answer.text
    refused = stranger.post("/api/v1/session", json={"name": "vera", "password": PASSWORD})
    assert refused.status_code == 429 and refused.json()["error"]["status"] == 429


def test_an_admin_keeps_the_list(roles: dict[str, TestClient]) -> None:
    admin = roles["admin"]
    assert admin.post("/users", data={"name": "nora", "password": PASSWORD, "role": "reviewer"}).status_code == 303
    assert "nora" in admin.get("/users").text
    for form, path in (({"name": "nora", "password": PASSWORD, "role": "admin"}, "/users"), ({"role": "admin"}, "/users/nobody"),
                       ({"name": "olga", "password": "short", "role": "reader"}, "/users"), ({"role": "king"}, "/users/nora"),
                       ({"name": "olga", "role": "reader"}, "/users"), ({"active": "false"}, "/users/adam")):  # fmt: skip
        assert admin.post(path, data=form).status_code == 422, form


def test_jobs_are_remembered_in_their_order(desk: Desk, tmp_path: Path) -> None:
    job = desk.begin("vera", 2)
    desk.tell(job, Taken("a", "r1", 3))
    desk.tell(job, Taken("\ud800", error="no text"))
    desk.advance(job)
    desk.advance(job, ended=True)
    told = desk.job(job)
    assert told is not None and (told.who, told.of, told.done, told.ended, len(told.taken)) == ("vera", 2, 1, True, 2)
    assert [one.name for one in desk.refused()] == ["\ud800"] and desk.job("x") is None and len(desk.jobs()) == 1
    with sqlite3.connect(tmp_path / "desk.sqlite") as raw:
        assert json.loads(raw.execute("SELECT body FROM taken").fetchone()[0])["name"] == "a"
