"""Dates found in TimeML files, for `score_parts.py dates`: one JSON line a file, offsets into the text without tags.

    python bench/dates.py DIR > PRED.jsonl

The day of publication is the one in <DCT>, or the first that the file marks as its time of creation.
"""
from __future__ import annotations

import html
import json
import re
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tollbook.reading.dates import find_dates  # noqa: E402 - the checkout comes first


def text_of(raw: str) -> str:
    """The text without tags, as the scorer cuts it."""
    found = raw[raw.index("<TEXT>") + 6 : raw.index("</TEXT>")] if "<TEXT>" in raw else re.sub(r"^.*?<TimeML[^>]*>", "", raw, flags=re.S)
    return "".join(html.unescape(piece) for piece in re.findall(r"<[^>]*>|[^<]+", found) if not piece.startswith("<"))


def created(raw: str) -> date | None:
    for tag in re.findall(r"<TIMEX3[^>]*>", raw):
        value = re.search(r'value="(\d{4})-?(\d\d)-?(\d\d)', tag)
        if value and ("CREATION_TIME" in tag or "PUBLICATION_TIME" in tag):
            return date(*map(int, value.groups()))
    return None


def main() -> None:
    for path in sorted(Path(sys.argv[1]).glob("*.tml")):
        raw = path.read_text(encoding="utf-8")
        dates = [{"start": d.span[0], "end": d.span[1], "value": d.value} for d in find_dates(text_of(raw), published=created(raw))]
        print(json.dumps({"file": path.name, "dates": dates}))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
