"""REPORTS THAT ARE HANDED IN: kept as files of a folder of their own until they are read, one after another, in the background."""
from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tollbook import Failure, InputError, TollbookError, add_each
from tollbook.web.shown import Taken

from .calls import Caller, Shelf
from .desk import Desk

_NAME = re.compile(r"[^A-Za-z0-9._-]+")
_FIELDS = ("title", "publisher", "published", "url")


class Intake:
    """One thread reads what comes in, so that pages stay quick."""

    def __init__(self, desk: Desk, shelf: Shelf) -> None:
        self._desk, self._shelf = desk, shelf
        self._reader = ThreadPoolExecutor(1, "reading")

    def close(self) -> None:
        self._reader.shutdown(wait=False, cancel_futures=True)

    def take(self, caller: Caller, files: Sequence[tuple[str, bytes]], texts: Sequence[Mapping[str, str]]) -> str:
        """A job for these files (name and content) and texts (with title, publisher, published, url); its name.

        Raises Denied, InputError where there is nothing.
        """
        caller.must("reviewer", "admin")
        inputs = [(name, raw, _ending(name)) for name, raw in files] + [(_first_words(text), _as_object(text), ".json") for text in texts]
        if not inputs:
            raise InputError("there is nothing to read", "neither a file nor a text came", "drop a file or paste a text")
        folder = Path(tempfile.mkdtemp(prefix="tollbook-"))
        paths = []
        for place, (name, raw, ending) in enumerate(inputs):
            path = folder / f"{place:04}{ending}"
            path.write_bytes(raw)
            paths.append((name, path))
        job = self._desk.begin(caller.user.name, len(paths))
        self._reader.submit(self._read, job, folder, paths)
        return job

    def _read(self, job: str, folder: Path, paths: Sequence[tuple[str, Path]]) -> None:
        try:
            for name, path in paths:
                self._read_one(job, name, path)
                self._desk.advance(job)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            self._desk.advance(job, ended=True)

    def _read_one(self, job: str, name: str, path: Path) -> None:
        try:
            for added in add_each(self._shelf.book(), [str(path)]):
                if isinstance(added, Failure):
                    self._desk.tell(job, Taken(name, error=_words(added.error, path, name)))
                else:
                    self._desk.tell(job, Taken(name, added.report, added.claims, added.new))
        except TollbookError as error:
            self._desk.tell(job, Taken(name, error=_words(error, path, name)))


def _words(error: TollbookError, path: Path, name: str) -> str:
    """What, why, what to do; the file is called as whoever sent it called it."""
    return str(error).replace(str(path), name).replace(path.name, name)


def _ending(name: str) -> str:
    """Of a file's name only how it ends is kept, and only where that tells its kind."""
    ending = "." + _NAME.sub("", name.rsplit(".", 1)[-1].lower()) if "." in name else ".txt"
    return ending if ending in (".txt", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson") else ".txt"


def _as_object(text: Mapping[str, str]) -> bytes:
    given = {name: text[name].strip() for name in _FIELDS if text.get(name, "").strip()}
    return json.dumps({"text": text.get("text", ""), **given}).encode()


def _first_words(text: Mapping[str, str]) -> str:
    return " ".join((text.get("title") or text.get("text") or "").split())[:60] or "a text"
