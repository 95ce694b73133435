"""Folders -> the files in them that may be reports, in an order that is always the same."""
from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

ENDINGS = (".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson")
"""Endings of files that are taken from a folder.  A file that is named itself is taken whatever it is called."""


def files_under(names: Iterable[str]) -> Iterator[str]:
    """The files named, and those of the folders named, with their folders inside, by name.  Hidden ones, a folder's README, and folders
    that are links are left out."""
    for name in names:
        if name == "-" or not os.path.isdir(name):
            yield name
            continue
        for folder, inner, files in os.walk(name):
            inner[:] = sorted(one for one in inner if not one.startswith("."))
            for file in sorted(files):
                if file.lower().endswith(ENDINGS) and not file.lower().startswith((".", "readme.")):
                    yield os.path.join(folder, file)
