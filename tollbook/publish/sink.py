"""Where a table goes: standard output, or a file that takes its name only when it is whole."""
from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ..errors import BookError, BookFull


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """A stream to write to.  Raises BookError where the file cannot be made, BookFull where there is no room."""
    if path == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    unfinished = Path(f"{path}.unfinished")
    try:
        with unfinished.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(path)
    except OSError as error:
        kind = BookFull if error.errno == errno.ENOSPC else BookError
        raise kind(f"{path} cannot be written", (error.strerror or type(error).__name__).lower(), "name another place") from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
