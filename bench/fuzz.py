"""Reads thousands of spoilt texts and checks what every reading keeps: exact quotes, ids that hold together, one answer, linear time.

    python bench/fuzz.py [--texts 10000] [--seed 1] [--no-times]

The texts are pieces of the invented reports of tests/corpus and of the examples: cut, joined, shuffled, in other letters, with other
figures, without quotation marks and brackets, with line ends, NUL, marks of direction, emoji, very long words and repeated paragraphs.
The same seed gives the same texts; a text that breaks something is written to bench/out/fuzz/.
"""
from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import tollbook  # noqa: E402
from tests.corpus import reports  # noqa: E402
from tollbook.model import Evidence  # noqa: E402
from tollbook.model.contract import reading_json  # noqa: E402

OUT = Path(__file__).parent / "out" / "fuzz"
AGAIN = 10
"""One text in so many is read a second time."""
_GAPS = (
    "\r\n", "\r", "\x00", "\u2028", "\u202e", "\u200f", "\u200b", "\ufeff", "😀", "\u0301", "\t", "\x0b", "\u00a0", "\x85", "\ud7ff", "𐏿",
)  # fmt: skip
_NUMBERS = (
    "0", "00", "1", "-3", "3.5", "1,000,000", "999999999999999999999", "twelve", "½", "\u0663", "\uff11\uff12", "II", "10-15", "15-10",
    "12/13", "1e9", "zero",
)  # fmt: skip

Spoil = Callable[[random.Random, str, list[str]], str]


def sources() -> list[str]:
    """The texts that are spoilt."""
    examples = sorted(path for path in (ROOT / "examples").iterdir() if path.suffix == ".txt")
    return [report.whole for report in reports()] + [path.read_text(encoding="utf-8") for path in examples]


def _cut(dice: random.Random, text: str, pool: list[str]) -> str:
    start = dice.randrange(max(1, len(text)))
    return text[start : start + dice.randint(1, 900)]


def _drop(dice: random.Random, text: str, pool: list[str]) -> str:
    """Some words left out."""
    return " ".join(word for word in text.split(" ") if dice.random() > 0.12)


def _join(dice: random.Random, text: str, pool: list[str]) -> str:
    other = dice.choice(pool)
    start = dice.randrange(max(1, len(other)))
    return text + dice.choice(("", " ", "\n", "\n\n", "; ", " -- ")) + other[start : start + dice.randint(20, 500)]


def _shuffle(dice: random.Random, text: str, pool: list[str]) -> str:
    """Words, sentences or lines in another order."""
    mark = dice.choice((" ", ". ", "\n"))
    parts = text.split(mark)
    dice.shuffle(parts)
    return mark.join(parts)


def _letters(dice: random.Random, text: str, pool: list[str]) -> str:
    return dice.choice((str.upper, str.lower, str.title, str.swapcase, str.casefold))(text)


def _figures(dice: random.Random, text: str, pool: list[str]) -> str:
    return re.sub(r"\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b", lambda match: dice.choice(_NUMBERS), text)


def _unmarked(dice: random.Random, text: str, pool: list[str]) -> str:
    """Some quotation marks, brackets and commas gone, or doubled."""
    return re.sub(r"[\"'“”‘’()\[\],;:.–—-]", lambda match: dice.choice(("", "", match[0], match[0] * 2)), text)


def _ends(dice: random.Random, text: str, pool: list[str]) -> str:
    return text.replace("\n", dice.choice(("\r\n", "\r", "\n\n\n", " ", "\u2029", "")))


def _strange(dice: random.Random, text: str, pool: list[str]) -> str:
    """Signs that nobody expects, between any two characters."""
    for _ in range(dice.randint(1, 12)):
        at = dice.randint(0, len(text))
        text = text[:at] + dice.choice(_GAPS) + text[at:]
    return text


def _long(dice: random.Random, text: str, pool: list[str]) -> str:
    at = dice.randint(0, len(text))
    word = dice.choice(("killed", "9", "a", "-", "Mc", "((", "“", "and ", "x1", "."))
    return text[:at] + word * dice.randint(20, 600) + text[at:]


def _repeat(dice: random.Random, text: str, pool: list[str]) -> str:
    lines = text.split("\n")
    return "\n".join(line for line in lines for _ in range(dice.choice((1, 1, 2, 3))))


SPOILS: tuple[Spoil, ...] = (_cut, _drop, _join, _shuffle, _letters, _figures, _unmarked, _ends, _strange, _long, _repeat)


def spoilt(dice: random.Random, pool: list[str]) -> str:
    """One text: a piece of a report, spoilt one to four times."""
    text = dice.choice(pool)
    start = text.rfind("\n", 0, dice.randrange(len(text))) + 1
    text = text[start : start + dice.randint(80, 800)]
    for spoil in dice.choices(SPOILS, k=dice.randint(1, 4)):
        text = spoil(dice, text, pool)[:1500]
    return text if text.strip() else "3 killed"


def faults_of(reading: tollbook.Reading) -> Iterator[str]:
    """What a reading breaks of what every reading keeps."""
    text, ids = reading.report.text, {claim.id for claim in reading.claims}
    if len(ids) != len(reading.claims):
        yield "two claims of one id"
    for claim in reading.claims:
        event = claim.event
        shown = {"count": claim.count, "group": claim.group, "source": claim.source, "place": event.place, "when": event.when,
                 "perpetrator": event.perpetrator}  # fmt: skip
        for name in (field.name for field in fields(Evidence)):
            span = getattr(claim.evidence, name)
            said = getattr(shown.get(name), "words", None)
            if span is not None and not 0 <= span[0] < span[1] <= len(text):
                yield f"{name} at {span}, outside the text"
            elif name in shown and (None if span is None else text[slice(*span)]) != said:
                yield f"{name} shows {said!r}, its place {None if span is None else text[slice(*span)]!r}"
        if not {*claim.beside, *filter(None, (claim.part_of, claim.supersedes))} <= ids - {claim.id}:
            yield f"{claim.id} names claims that are not there, or itself"
        if (claim.basis == "part") != (claim.part_of is not None):
            yield f"basis {claim.basis} and part of {claim.part_of}"
        if claim.count.low < 0 or claim.count.high is not None and claim.count.high < claim.count.low or not 0 <= claim.confidence <= 1:
            yield f"bounds {claim.count}, confidence {claim.confidence}"
    placed = [name for incident in reading.incidents for name in incident.claims]
    if sorted([*placed, *reading.unplaced]) != sorted(ids):
        yield "claims in two happenings, or in none"
    if reading.incidents and sum(incident.main for incident in reading.incidents) != 1:
        yield "not one main happening"
    for rejection in reading.rejections:
        if text[slice(*rejection.span)] != rejection.words:
            yield f"rejection {rejection.words!r}"


def tried(text: str, published: str | None, again: bool) -> list[str]:
    """What goes wrong with a text."""
    try:
        reading = tollbook.read(text, published=published, language="en")
        faults = list(faults_of(reading))
        if again and _json(reading) != _json(tollbook.read(text, published=published, language="en")):
            faults.append("read twice, two readings")
    except Exception as error:  # whatever is raised is what is looked for
        return [f"{type(error).__name__}: {error}"]
    return faults


def _json(reading: tollbook.Reading) -> str:
    return json.dumps(reading_json(reading, "0"))


def texts(number: int, seed: int) -> Iterator[tuple[str, str | None]]:
    """Spoilt texts with their dates of publication, some without."""
    dice, pool = random.Random(seed), sources()
    for _ in range(number):
        yield spoilt(dice, pool), dice.choice(("2025-03-04", "1989-11-17", None))


HOSTILE = {
    "one sentence": "3 men were killed. ",
    "no full stop": "3 men were killed and 4 women wounded in Lagos, ",
    "persons": "A man was shot. He died on Monday. ",
    "quotations": "“We saw 3 dead, ",
    "brackets": "((3 dead ",
    "paragraphs": "Police said on 3 March that 5 people, including two children, were killed in Kabul.\n\n",
    "names": "Ana Silva, 34, was killed along with Rui Melo, 22, and 3 others, ",
    "one word": "x",
    "digits": "1",
    "spaces": " \n",
    "list": "\n- 3 killed: two men",
}


def times(unit: str, size: int) -> list[float]:
    """Seconds for a text of repeated words, and for one of twice the length."""
    spent = []
    for length in (size, 2 * size):
        text = "5 killed. " + unit * (length // len(unit))
        start = time.perf_counter()
        tollbook.read(text, published="2025-03-04", language="en")
        spent.append(time.perf_counter() - start)
    return spent


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--texts", type=int, default=10_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--size", type=int, default=20_000, help="characters of the shorter text whose time is taken")
    options.add_argument("--no-times", action="store_true")
    given = options.parse_args()
    broken, start = 0, time.perf_counter()
    for at, (text, published) in enumerate(texts(given.texts, given.seed)):
        if faults := tried(text, published, at % AGAIN == 0):
            broken += 1
            OUT.mkdir(parents=True, exist_ok=True)
            (OUT / f"{given.seed}-{at}.txt").write_text(text, encoding="utf-8", newline="")
            print(f"{at} ({published}): {'; '.join(faults[:3])[:300]}", flush=True)
    print(f"{given.texts} texts in {time.perf_counter() - start:.0f} s, {broken} broken")
    slow = 0
    for name, unit in {} if given.no_times else HOSTILE.items():
        once, twice = times(unit, given.size)
        slow += twice > 3 * once and twice > 2
        print(f"{name:14} {given.size} characters {once:6.2f} s, twice as many {twice:6.2f} s")
    raise SystemExit(1 if broken or slow else 0)


if __name__ == "__main__":
    main()
