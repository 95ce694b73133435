"""A backup is one file, gzipped JSON lines: the facts of a book in their order, whichever database holds it.

The first line says what it is, the last bears the SHA-256 of all before it: one that was cut off is not restored.  Views are not in it.
"""
from __future__ import annotations

import base64
import contextlib
import errno
import gzip
import hashlib
import json
import os
import zlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO

from ..errors import BookDamaged, BookError, BookFull, BookMissing
from ..model.contract import Json
from .migrations import FACTS
from .store import Store

FORM = 1
_COLUMNS = {
    "report": ("seq", "id", "about", "text", "digest", "published", "recorded"),
    "reading": ("seq", "id", "report", "reader", "body", "recorded"),
    "claim": ("seq", "digest", "id", "report", "body", "recorded"),
    "decision": ("seq", "id", "body", "chain"),
}
_AT_ONCE = 200


def backup(store: Store, path: str, now: datetime, progress: Callable[[int], None] | None = None) -> int:
    """Write all facts to a file that is there whole or not at all; how many rows.  Readers and writers go on meanwhile.

    Raises BookMissing where the file cannot be made, BookFull where there is no room.
    """
    target, unfinished = Path(path), Path(f"{path}.unfinished")
    try:
        with store.reading(), unfinished.open("wb") as sink:
            with gzip.GzipFile(filename="", mode="wb", compresslevel=4, fileobj=sink, mtime=0) as stream:
                rows = _write(store, stream, now, progress)
            sink.flush()
            os.fsync(sink.fileno())
        unfinished.replace(target)
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        if error.errno == errno.ENOSPC:
            raise BookFull(f"there is no room for {path}", why, "make room, or name another place") from error
        raise BookMissing(f"{path} cannot be written", why, "name another place") from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return rows


def _write(store: Store, stream: gzip.GzipFile, now: datetime, progress: Callable[[int], None] | None) -> int:
    digest, rows = hashlib.sha256(), 0

    def put(value: Json) -> None:
        line = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        digest.update(line)
        stream.write(line)

    put({"tollbook backup": FORM, "made": now.isoformat()})
    for table in FACTS:
        for row in _rows(store, table):
            put({table: [_out(value) for value in row]})
            rows += 1
            if progress is not None and rows % 1000 == 0:
                progress(rows)
    put({"end": digest.hexdigest(), "rows": rows})
    return rows


def _out(value: object) -> object:
    """Bytes are UTF-8 texts; where the database has spoilt one it goes out as it is, and `verify` names it."""
    if not isinstance(value, (bytes, memoryview)):
        return value
    try:
        return bytes(value).decode()
    except UnicodeDecodeError:
        return {"bytes": base64.b64encode(bytes(value)).decode()}


def _rows(store: Store, table: str) -> Iterator[tuple[object, ...]]:
    last = 0
    sql = f"SELECT {', '.join(_COLUMNS[table])} FROM {table} WHERE seq > ? ORDER BY seq LIMIT ?"
    while rows := store.rows(sql, last, _AT_ONCE):
        yield from rows
        last = rows[-1][0]


def restore(store: Store, path: str, progress: Callable[[int], None] | None = None) -> int:
    """Put the facts of a backup into a book that has none, all or nothing; how many rows.  Inside of `store.writing()`.

    Raises BookDamaged where the file is cut off or was changed, BookMissing where it cannot be read, BookError where the book has facts.
    """
    if any(store.rows(f"SELECT 1 FROM {table} LIMIT 1") for table in FACTS):
        raise BookError(f"{store.where} is not empty", "a backup is restored into a new book only", "name another book by --book")
    rows, held = 0, dict[str, list[tuple[object, ...]]]()
    for table, row in _read(path):
        held.setdefault(table, []).append(row)
        rows += 1
        if len(held[table]) == _AT_ONCE:
            _put(store, table, held.pop(table))
        if progress is not None and rows % 1000 == 0:
            progress(rows)
    for table, left in held.items():
        _put(store, table, left)
    return rows


def _put(store: Store, table: str, rows: list[tuple[object, ...]]) -> None:
    columns = _COLUMNS[table]
    store.run_many(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", rows)


def _read(path: str) -> Iterator[tuple[str, tuple[object, ...]]]:
    broken = BookDamaged(f"{path} is no whole backup", "it was cut off or changed", "take another one: nothing was restored")
    digest, rows = hashlib.sha256(), 0
    try:
        with gzip.open(path, "rb") as stream:
            head = _line(stream, digest)
            if head.get("tollbook backup") != FORM:
                raise BookDamaged(f"{path} is no backup of a book", "its first line does not say so", "name one that tollbook backup made")
            while True:
                before = digest.hexdigest()
                line = _line(stream, digest)
                if "end" in line:
                    if line["end"] != before or line.get("rows") != rows or stream.read(1):
                        raise broken
                    return
                ((table, values),) = line.items()
                if table not in _COLUMNS or len(values) != len(_COLUMNS[table]):
                    raise broken
                rows += 1
                yield table, tuple(_in(table, name, value) for name, value in zip(_COLUMNS[table], values, strict=True))
    except FileNotFoundError as error:
        raise BookMissing(f"{path} cannot be read", "no such file", "check the name") from error
    except (OSError, EOFError, ValueError, AttributeError, zlib.error) as error:
        raise broken from error


def _line(stream: IO[bytes] | gzip.GzipFile, digest: hashlib._Hash) -> Json:
    raw = stream.readline()
    digest.update(raw)
    value: Json = json.loads(raw)
    return value


def _in(table: str, name: str, value: object) -> object:
    if (table, name) != ("report", "text"):
        return value
    return base64.b64decode(value["bytes"]) if isinstance(value, dict) else str(value).encode()
