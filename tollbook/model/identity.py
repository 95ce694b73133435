"""Names from content: what a report, a claim, a happening, a reading and a decision are called follows from what they are.

Reading twice, adding twice, restoring a copy: the same content has the same name everywhere, so that nothing is there twice.
"""
from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from .tree import Span


def canonical(value: Any) -> str:
    """The one JSON text of a plain value: sorted names, no blanks, letters as they are.  Raises ValueError on a NaN."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest_of(*parts: str) -> str:
    """SHA-256 over the parts, told apart by U+001F, in hexadecimal.  A surrogate without a partner raises UnicodeEncodeError."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def report_id(text: str, publisher: str | None, published: date | None, url: str | None, extractor: str) -> str:
    return "r" + digest_of(text, publisher or "", published.isoformat() if published else "", url or "", extractor)[:23]


def claim_id(report: str, harm: str, low: int, high: int | None, form: str, count: Span, harm_span: Span) -> str:
    """`count` and `harm_span` are where the words stand: two sentences that say the same stay two claims."""
    return "c" + digest_of(report, harm, str(low), str(high), form, *map(str, count), *map(str, harm_span))[:15]


def happening_id(report: str, claims: Sequence[str]) -> str:
    """`claims` in the order in which the happening names them; none where the report tells it and counts nobody, which it does of one
    happening at most."""
    return "h" + digest_of(report, *claims)[:15]


def incident_id(anchor: str) -> str:
    """An incident is called after what stands for its oldest happening: the first claim, or the report that tells it without any.  The
    names that its other happenings would give it lead to it too, so that a name stays good when an older report joins."""
    return "i" + digest_of("incident", anchor)[:15]
