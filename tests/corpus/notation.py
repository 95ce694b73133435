"""How claims are written below a report: lines of words, quotes and brackets; README.md beside this file explains them.

Nothing here knows the text: a line becomes an `Entry`, and `loader.py` finds its words in the report.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

HARMS = frozenset("killed injured missing detained abducted displaced casualties".split())
FORMS = frozenset("exact range at_least more_than at_most fewer_than about vague implied derived none unknown".split())
STATUS = frozenset("civilian military security fighter other_protected".split())
SEX = frozenset(["male", "female"])
AGE = frozenset(["child", "adult"])
ROLES = frozenset(
    "journalist medical aid_worker peacekeeper teacher student religious official politician judge driver farmer prisoner protester "
    "refugee guard detainee".split()
)
KINDS = frozenset("government military police health armed_group un ngo witness media court expert official".split())
CERTAINTY = frozenset("stated confirmed estimated suspected feared denied withheld".split())
CAUSES = frozenset(
    "airstrike drone shelling bombing suicide_bombing mine shooting stabbing arson ground_fighting raid execution abduction vehicle crush "
    "torture chemical blockade other".split()
)
FLAGS = frozenset(["optional", "background", "class", "narrow", "only", "attacker", "additional", "cumulative"])
CALLS = KINDS | {"place", "when", "cause", "names", "part", "beside", "supersedes", "actor", "by", "said", "ages", "sentence"}
COUNTRY = re.compile(r"[A-Z]{3}")
TOKEN = re.compile(r'\s*(?:(?P<call>\w+)\((?P<inside>(?:"(?:[^"\\]|\\.)*"|[^()"])*)\)|(?P<quote>"(?:[^"\\]|\\.)*")|(?P<word>[^\s()"]+))')
QUOTE = re.compile(r'"((?:[^"\\]|\\.)*)"')


class CorpusError(ValueError):
    """A line that cannot be understood, or a quote that the report does not hold; the message begins with the file and the line."""


@dataclass(frozen=True)
class Entry:
    """One line: `name:` and its head words (of a claim: harm, form, number), its quote, and what is said of it."""

    where: str
    name: str
    head: tuple[str, ...]
    quote: str | None
    words: tuple[str, ...]
    calls: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def fail(self, why: str) -> CorpusError:
        return CorpusError(f"{self.where}: {why}")


def unescaped(quote: str) -> str:
    return re.sub(r"\\(.)", r"\1", quote)


def entries(lines: list[tuple[int, str]], file: str) -> list[Entry]:
    """The entries of an annotation; a line that begins with a blank carries on the one before; `#` begins a remark."""
    joined: list[tuple[int, str]] = []
    for number, line in lines:
        if line.startswith((" ", "\t")) and joined:
            joined[-1] = (joined[-1][0], joined[-1][1] + " " + line.strip())
        elif line.strip() and not line.startswith("#"):
            joined.append((number, line.strip()))
    return [entry(line, f"{file}:{number}") for number, line in joined]


def entry(line: str, where: str) -> Entry:
    """One line taken apart.  Raises CorpusError where something in it is neither word, quote nor call, or is said twice."""
    name, _, rest = line.partition(" ")
    head: list[str] = []
    words: list[str] = []
    calls: dict[str, tuple[str, ...]] = {}
    quote: str | None = None
    at = 0
    while rest[at:].strip():
        token = TOKEN.match(rest, at)
        if token is None:
            raise CorpusError(f"{where}: cannot read {rest[at:].strip()!r}")
        at = token.end()
        if token["quote"]:
            if quote is not None:
                raise CorpusError(f"{where}: two quotes")
            quote = unescaped(token["quote"][1:-1])
        elif token["call"]:
            if token["call"] in calls:
                raise CorpusError(f"{where}: {token['call']} twice")
            if token["call"] not in CALLS:
                raise CorpusError(f"{where}: unknown {token['call']}(...)")
            calls[token["call"]] = arguments(token["inside"])
        elif quote is None:
            head.append(token["word"])
        else:
            words.append(token["word"])
    return Entry(where, name, tuple(head), quote, tuple(words), calls)


def arguments(inside: str) -> tuple[str, ...]:
    """What stands in brackets: quotes without their marks, and the bare words between them."""
    found = []
    for piece in re.finditer(r'"((?:[^"\\]|\\.)*)"|([^\s,"]+)', inside):
        found.append(unescaped(piece[1]) if piece[1] is not None else piece[2])
    return tuple(found)


def bounds(entry: Entry) -> tuple[int, int | None]:
    """Low and high of a claim by its form and number (claims.md, section 3)."""
    form = entry.head[1]
    number = entry.head[2] if len(entry.head) == 3 else None
    if form in {"none", "unknown"}:
        if number is not None:
            raise entry.fail(f"{form} has no number")
        return (0, 0) if form == "none" else (0, None)
    found = re.fullmatch(r"(\d+)(?:-(\d+)|(\+))?", number or "")
    if found is None or bool(found[2]) != (form == "range") or (found[3] and form != "derived"):
        raise entry.fail(f"{form} needs its number, not {number}")
    low = int(found[1])
    if form == "range":
        return low, int(found[2])
    return {
        "at_least": (low, None), "vague": (low, None), "more_than": (low + 1, None), "at_most": (0, low), "fewer_than": (0, low - 1),
    }.get(form, (low, None if found[3] else low))  # fmt: skip


def days(entry: Entry, given: tuple[str, ...]) -> tuple[str | None, str | None] | None:
    """The days of `when(...)` or `said(...)`: a date, two dates, `unknown` (both null), or None for `open`: not fixed by the guideline."""
    if given == ("open",):
        return None
    if given == ("unknown",):
        return None, None
    try:
        first, last = date.fromisoformat(given[0]), date.fromisoformat(given[-1])
    except (ValueError, IndexError):
        raise entry.fail(f"no dates: {given}") from None
    if len(given) > 2 or last < first:
        raise entry.fail(f"no period: {given}")
    return first.isoformat(), last.isoformat()
