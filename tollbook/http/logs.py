"""WHAT IS LOGGED of a fault: its kind and where in the code, never what it was about: that may be people's names."""
from __future__ import annotations

import logging
import traceback
from types import TracebackType
from typing import Any

_Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WithoutWords(logging.Formatter):
    """Leaves the words of errors out."""

    def formatException(self, ei: _Raised) -> str:
        return "\n".join(where_of(ei[1]))


def where_of(error: BaseException | None) -> list[str]:
    """The kinds of an error and of those behind it, each with the places in the code."""
    told: list[str] = []
    while error is not None and len(told) < 400:
        told.append(f"{type(error).__name__}, raised in:")
        told += [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
        error = error.__cause__ or error.__context__
    return told


def log_config() -> dict[str, Any]:
    """For the server: warnings and errors on standard error, without words.  What asyncio says of tasks bears the words of their errors."""
    return {
        "version": 1, "disable_existing_loggers": False,
        "formatters": {"quiet": {"()": f"{__name__}.WithoutWords", "format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "quiet"}},
        "root": {"level": "WARNING", "handlers": ["stderr"]},
        "loggers": {**dict.fromkeys(("uvicorn", "uvicorn.error"), {"level": "WARNING", "handlers": [], "propagate": True}),
                    "asyncio": {"level": "CRITICAL"}},
    }  # fmt: skip
