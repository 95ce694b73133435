"""What these tests stand on: one browser, one book made once, a server over a copy of it for each test that changes something.

`opened` gives pages; whatever a page writes to the console as an error, or asks of another server, fails the test that opened it.
"""
from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("playwright", reason='these tests need a browser: pip install "tollbook[test]"')
pytest.importorskip("uvicorn")

import uvicorn
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

import tollbook
from tollbook.http import Desk, Serving, create_app
from tollbook.http.calls import COOKIE
from tollbook.web.shown import Taken

from . import reports

ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
_NONE = "no browser was found: install Chromium (apt-get install chromium), or name one in TOLLBOOK_TEST_BROWSER"
PASSWORD = "a long enough password"
TEAM = {"rita": "reader", "vera": "reviewer", "viktor": "reviewer", "ada": "admin"}
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
expect.set_options(timeout=10_000)


def browser_path() -> str | None:
    names = (os.environ.get("TOLLBOOK_TEST_BROWSER"), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One for all these tests.  It ends with them: its event loop would be in the way of other tests."""
    path = browser_path()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail(_NONE)
        pytest.skip(_NONE)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGS)
        yield started
        started.close()


# ---------------------------------------------------------------------- books and servers


@dataclass(frozen=True, slots=True)
class Site:
    """A book that is served at `address`."""

    address: str
    book: Path

    def incident(self, word: str) -> str:
        """The address of the one incident whose title has this word."""
        with tollbook.Book.open(self.book) as book:
            (found,) = [one.id for one in book.every_incident() if word in one.title]
        return f"{self.address}/incidents/{found}"

    def report(self, word: str) -> str:
        """The address of the one report whose title has this word."""
        with tollbook.Book.open(self.book) as book:
            (found,) = {report.id for _, _, report, _ in book.claims() if word in (report.title or "")}
        return f"{self.address}/reports/{found}"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the book, as nobody has touched it, and a desk that knows the team."""
    folder = tmp_path_factory.mktemp("browser")
    reports.keep(folder / "book.sqlite")
    desk = Desk(str(folder / "desk.sqlite"))
    for name, role in TEAM.items():
        desk.keep_user(name, role=role, password=PASSWORD)
    return folder


@contextmanager
def served(folder: Path, team: bool = False) -> Iterator[Site]:
    """The book of a folder on a free port of this machine, by a thread of this process."""
    serving = Serving(str(folder / "book.sqlite"), str(folder / "desk.sqlite"), team=team, name="mara")
    config = uvicorn.Config(create_app(serving), log_level="warning", access_log=False, timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as door:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
        thread.start()
        try:
            _until(lambda: server.started)
            yield Site(f"http://127.0.0.1:{door.getsockname()[1]}", folder / "book.sqlite")
        finally:
            server.should_exit = True
            thread.join()


def _until(true: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise TimeoutError("the server did not start")
        time.sleep(0.01)


def _copied(made: Path, to: Path) -> Path:
    return Path(shutil.copytree(made, to / "served"))


@pytest.fixture(scope="package")
def still(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """For one person, and for tests that only look."""
    with served(_copied(made, tmp_path_factory.mktemp("still"))) as site:
        yield site


@pytest.fixture
def site(made: Path, tmp_path: Path) -> Iterator[Site]:
    """For one person, with a book of this test's own."""
    with served(_copied(made, tmp_path)) as site:
        yield site


@pytest.fixture
def team(made: Path, tmp_path: Path) -> Iterator[Site]:
    """For a team, with a book of this test's own."""
    with served(_copied(made, tmp_path), team=True) as site:
        yield site


@pytest.fixture(scope="package")
def lived(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """For a team, and for tests that only look at pages with something on all of them: decisions, reports that were handed in."""
    folder = _copied(made, tmp_path_factory.mktemp("lived"))
    with tollbook.Book.open(folder / "book.sqlite") as book:
        claims = [entry.claim.id for entry, _, _, _ in book.claims()]
        decision = book.reject(claims[0], who="vera", why="told of another day")
        book.undo(decision.id, who="vera", why="decided in error")
        book.accept(claims[1], who="ada", why="checked against the report")
        report = next(report.id for _, _, report, _ in book.claims())
    desk = Desk(str(folder / "desk.sqlite"))
    job = desk.begin("vera", 2)
    desk.tell(job, Taken("mopti.txt", report, 4))
    desk.tell(job, Taken("nothing.txt", error="nothing.txt holds no text; it is empty; send another"))
    for _ in range(2):
        desk.advance(job)
    desk.advance(job, ended=True)
    with served(folder, team=True) as site:
        yield site


def every_page(site: Site) -> dict[str, str]:
    """Every kind of page, each with something on it: name and address."""
    job = Desk(str(site.book.with_name("desk.sqlite"))).jobs()[0].id
    paths = {
        "incidents": "/incidents", "filtered": "/incidents?harm=killed&country=MLI", "nothing": "/incidents?place=Atlantis",
        "map": "/incidents?view=map", "timeline": "/incidents?view=timeline", "incident": site.incident("ferry landing"),
        "disputed": site.incident("Kidal"), "another policy": site.incident("Kidal") + "?policy=acled",
        "an earlier day": site.incident("ferry landing") + "?as_of=2031-05-05", "report": site.report("Four dead"), "queue": "/queue",
        "search": "/search?q=police", "add": "/add", "job": f"/add/{job}", "decisions": "/decisions", "about": "/about", "users": "/users",
        "missing": "/incidents/none", "no such page": "/nowhere",
    }  # fmt: skip
    return {name: path if path.startswith(site.address) else site.address + path for name, path in paths.items()}


PAGES = ("incidents", "filtered", "nothing", "map", "timeline", "incident", "disputed", "another policy", "an earlier day", "report",
         "queue", "search", "add", "job", "decisions", "about", "users", "missing", "no such page")  # fmt: skip


# ---------------------------------------------------------------------- pages


class Opened:
    """Gives pages, each in a context of its own, and keeps what went wrong on them."""

    def __init__(self, browser: Browser) -> None:
        self._browser, self._contexts, self.wrong = browser, list[Any](), list[str]()

    def __call__(self, viewport: Any = WIDE, **options: Any) -> Page:
        context = self._browser.new_context(viewport=viewport, **options)
        context.set_default_timeout(10_000)
        self._contexts.append(context)
        page = context.new_page()
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))
        page.on("request", lambda request: self._look(request.url))
        return page

    def _listen(self, message: ConsoleMessage) -> None:
        """Errors, but for the browser's own word that an answer bears a status of which a test is told by the page."""
        if message.type in ("error", "warning") and not message.text.startswith("Failed to load resource: the server responded"):
            self.wrong.append(f"console: {message.text}")

    def _look(self, url: str) -> None:
        if not url.startswith(("http://127.0.0.1:", "data:", "blob:", "about:")):
            self.wrong.append(f"asked elsewhere: {url}")

    def close(self) -> None:
        for context in self._contexts:
            context.close()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    made = Opened(browser)
    yield made
    made.close()
    assert made.wrong == []


@pytest.fixture
def page(opened: Opened) -> Page:
    return opened()


def let_in(page: Page, site: Site, name: str) -> None:
    """Signed in, without the form."""
    token = Desk(str(site.book.with_name("desk.sqlite"))).sign_in(name, PASSWORD, "127.0.0.1")
    page.context.add_cookies([{"name": COOKIE, "value": token, "url": site.address}])


def sign_in(page: Page, site: Site, name: str, path: str = "/incidents") -> None:
    """As a person does it, and then to the page."""
    page.goto(site.address + path)
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
