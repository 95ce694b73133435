"""Dates in files that others coded.

    python bench/dates.py DIR > PRED.jsonl            TimeML files, for `score_parts.py dates`: one JSON line a file, offsets into the text
                                                      without tags
    python bench/dates.py gva READINGS.jsonl GOLD     the main incident's day in readings (`tollbook read --format jsonl`), against the day
                                                      coded for the incident
    python bench/dates.py days GOLD                   the same from the report's words alone, without a reader

The day of publication of a TimeML file is the one in <DCT>, or the first that the file marks as its time of creation.  Of the days two
shares are given: of all texts, and of those for which a day was given at all; within a day: both ends of the interval.
"""

from __future__ import annotations

import html
import json
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tollbook.reading.dates import find_dates  # noqa: E402 - the checkout comes first
from tollbook.reading.happened import happened  # noqa: E402 - the same

Days = tuple[date, date] | None


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


def timeml(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.tml")):
        raw = path.read_text(encoding="utf-8")
        dates = [{"start": d.span[0], "end": d.span[1], "value": d.value} for d in find_dates(text_of(raw), published=created(raw))]
        yield json.dumps({"file": path.name, "dates": dates})


def day_of(words: str | None) -> date | None:
    """A day as the coded file writes it: 2014-01-20 or October 15, 2015."""
    try:
        return date.fromisoformat(words or "")
    except ValueError:
        return datetime.strptime(words, "%B %d, %Y").date() if words and re.match(r"[A-Z][a-z]+ \d+, \d{4}$", words) else None


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def days_read(readings: Path) -> dict[str, Days]:
    """The main incident's days by the report's key."""
    found: dict[str, Days] = {}
    for reading in rows(readings):
        main = next((incident for incident in reading.get("incidents", ()) if incident["main"]), None)
        when = main["when"] if main else None
        if "report" in reading:
            known = when and when["earliest"] and when["latest"]
            found[reading["report"]["key"]] = (date.fromisoformat(when["earliest"]), date.fromisoformat(when["latest"])) if known else None
    return found


def days_told(gold: Iterable[dict]) -> dict[str, Days]:
    """The day that the words of each text give for what it is about."""
    found: dict[str, Days] = {}
    for row in gold:
        text, published = f"{row['title'] or ''}\n\n{row['text']}", day_of(row["dct"])
        mention = happened(text, find_dates(text, published=published), published=published)
        when = mention.when if mention else None
        found[row["doc_id"]] = (when.earliest, when.latest) if when and when.earliest and when.latest else None
    return found


def score(found: dict[str, Days], gold: list[dict]) -> None:
    coded = {row["doc_id"]: day for row in gold if row["dct"] and (day := day_of(row["gold"]["date"]))}
    given = {name: days for name in coded if (days := found.get(name)) is not None}
    exact = sum(days == (coded[name], coded[name]) for name, days in given.items())
    near = sum(all(abs((day - coded[name]).days) <= 1 for day in days) for name, days in given.items())
    for name, count in (("incident date exact", exact), ("within a day", near)):
        of_all, of_given = 100 * count / max(1, len(coded)), 100 * count / max(1, len(given))
        print(f"{name} {of_all:.2f} ({len(coded)}), of those given {of_given:.2f} ({len(given)})")


def main() -> None:
    arguments = sys.argv[1:]
    if len(arguments) == 3 and arguments[0] == "gva":
        score(days_read(Path(arguments[1])), rows(Path(arguments[2])))
    elif len(arguments) == 2 and arguments[0] == "days":
        gold = rows(Path(arguments[1]))
        score(days_told(gold), gold)
    elif len(arguments) == 1 and Path(arguments[0]).is_dir():
        for line in timeml(Path(arguments[0])):
            print(line)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
