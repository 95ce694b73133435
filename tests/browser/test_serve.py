"""`tollbook serve` itself, as a person starts it."""
from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, expect

_TOLLBOOK = [sys.executable, "-c", "from tollbook.cli import main; main()"]


def test_the_program_serves_a_book_until_it_is_ended(page: Page, made: Path, tmp_path: Path) -> None:
    shutil.copy(made / "book.sqlite", tmp_path / "own.sqlite")
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    told = tmp_path / "told"
    with told.open("w") as out:
        program = subprocess.Popen([*_TOLLBOOK, "serve", "--book", "own.sqlite", "--port", str(port)], cwd=tmp_path, stderr=out)
    try:
        _until_it_listens(program, port)
        page.goto(f"http://127.0.0.1:{port}/")
        expect(page.get_by_role("heading", level=1)).to_contain_text("incidents")
        expect(page.get_by_role("contentinfo")).to_contain_text("own.sqlite")
    finally:
        program.send_signal(signal.SIGINT)
        program.wait(20)
    assert f"http://127.0.0.1:{port}/" in told.read_text()
    assert "Traceback" not in told.read_text()


def _until_it_listens(program: subprocess.Popen[bytes], port: int) -> None:
    while program.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            continue
    raise AssertionError("the program ended")
