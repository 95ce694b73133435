"""The corpus of invented reports: texts with the claims that a careful reader draws from them.

    for report in reports():
        report.whole     the text that offsets count in: title, an empty line, body
        report.claims    in the order of their counts, each tied to its words
        report.gold()    the JSON of a gold line, as bench/ and the scorer take it

Loading checks every quote: a report whose notes name words that it does not hold, or holds twice, raises CorpusError.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from . import notation
from .notation import CorpusError, Entry, bounds, days, entries
from .sentences import Span, sentence_at

FOLDER = Path(__file__).parent / "reports"
HEADER = ("title", "publisher", "published", "style", "rules", "traps")


@dataclass(frozen=True)
class Happening:
    """What a claim's words say of place and time; `dates` None: the guideline does not fix them, and nobody is asked."""

    place: tuple[str, str] | None = None
    when: str | None = None
    dates: tuple[str | None, str | None] | None = (None, None)
    cause: str | None = None
    perpetrator: tuple[str, ...] = ()
    background: bool = False


@dataclass(frozen=True)
class GoldClaim:
    """A claim drawn on the text.  The fields up to `optional` are those of the gold; the rest are asked of in tests where they are given."""

    name: str
    harm: str
    low: int
    high: int | None
    form: str
    count: Span
    sentence: Span
    words: str
    basis: str
    part_of: str | None
    status: tuple[str, ...]
    nationality: tuple[str, ...]
    sex: str | None
    age: str | None
    role: str | None
    side: str | None
    names: tuple[str, ...]
    source: Span | None
    source_words: str | None
    source_kind: str
    certainty: str
    happening: Happening
    optional: bool
    beside: tuple[str, ...] = ()
    supersedes: str | None = None
    actor: str | None = None
    said: tuple[str | None, str | None] | None = None
    ages: tuple[int, int] | None = None
    is_class: bool | None = None
    only: bool = False


@dataclass(frozen=True)
class Trap:
    """A number, or words, that a reader must not take for a count of victims, and why."""

    span: Span
    words: str
    why: str


@dataclass(frozen=True)
class CorpusReport:
    id: str
    title: str | None
    publisher: str
    published: str | None
    style: str
    rules: tuple[str, ...]
    traps: tuple[str, ...]
    text: str
    claims: tuple[GoldClaim, ...] = field(default=(), repr=False)
    not_claims: tuple[Trap, ...] = field(default=(), repr=False)

    @property
    def whole(self) -> str:
        return f"{self.title}\n\n{self.text}" if self.title else self.text

    def report(self) -> dict[str, Any]:
        """The report as a reader takes it."""
        return {"id": self.id, "title": self.title, "publisher": self.publisher, "published": self.published, "text": self.text}

    def gold(self) -> dict[str, Any]:
        """The report's claims as a line of gold; `part_of` counts claims, and a `when` that nobody is asked for has no dates."""
        places = {claim.name: place for place, claim in enumerate(self.claims)}
        return {"id": self.id, "set": "corpus", "claims": [claim_json(claim, places) for claim in self.claims]}


def claim_json(claim: GoldClaim, places: dict[str, int]) -> dict[str, Any]:
    happening = claim.happening
    line: dict[str, Any] = {
        "harm": claim.harm, "low": claim.low, "high": claim.high, "form": claim.form, "count": list(claim.count),
        "sentence": list(claim.sentence), "words": claim.words, "basis": claim.basis,
        "part_of": places[claim.part_of] if claim.part_of else None, "status": list(claim.status), "nationality": list(claim.nationality),
        "sex": claim.sex, "age": claim.age, "role": claim.role, "side": claim.side, "names": list(claim.names),
        "source": list(claim.source) if claim.source else None, "source_words": claim.source_words, "source_kind": claim.source_kind,
        "certainty": claim.certainty, "place_name": happening.place[0] if happening.place else None,
        "place_country": happening.place[1] if happening.place else None, "when_words": happening.when,
    }  # fmt: skip
    if happening.dates is not None:
        line["when_earliest"], line["when_latest"] = happening.dates
    return line | {"cause": happening.cause, "background": happening.background, "optional": claim.optional}


@cache
def reports() -> tuple[CorpusReport, ...]:
    """All reports, by name."""
    return tuple(load(path) for path in sorted(FOLDER.glob("*.txt")))


def load(path: Path) -> CorpusReport:
    """One file: header, empty line, text, a line of three hyphens, claims.  Raises CorpusError where anything does not hold together."""
    raw = path.read_text(encoding="utf-8")
    head, _, rest = raw.partition("\n\n")
    text, mark, below = rest.partition("\n---\n")
    if not mark:
        raise CorpusError(f"{path.name}: no line of three hyphens")
    header = header_of(head, path.name)
    first = raw[: len(raw) - len(below)].count("\n") + 1
    lines = [(first + at, line) for at, line in enumerate(below.split("\n"))]
    published = None if header["published"] == "unknown" else header["published"]
    report = CorpusReport(
        path.stem, header.get("title") or None, header["publisher"], published, header["style"], tuple(header["rules"].split()),
        tuple(header.get("traps", "").split()), text.strip("\n"),
    )  # fmt: skip
    claims, traps = annotated(report.whole, entries(lines, path.name))
    return CorpusReport(**{**vars(report), "claims": claims, "not_claims": traps})


def header_of(head: str, file: str) -> dict[str, str]:
    header = {}
    for line in head.split("\n"):
        key, colon, value = line.partition(":")
        if not colon or key not in HEADER or key in header:
            raise CorpusError(f"{file}: header line {line!r}")
        header[key] = value.strip()
    if missing := {"publisher", "published", "style", "rules"} - set(header):
        raise CorpusError(f"{file}: header without {sorted(missing)}")
    return header


def annotated(text: str, notes: list[Entry]) -> tuple[tuple[GoldClaim, ...], tuple[Trap, ...]]:
    """The claims in the order of their counts, and the traps.  Names may be used before they are given."""
    happenings: dict[str, Happening] = {}
    claims: list[GoldClaim] = []
    traps: list[Trap] = []
    for note in notes:
        if note.name.startswith("@"):
            happenings[note.name] = happening_of(text, note, Happening())
        elif note.name == "not":
            span = marked(text, note)
            traps.append(Trap(span, text[slice(*span)], " ".join(note.words)))
        elif note.name.endswith(":"):
            claims.append(claim_of(text, note, happenings))
        else:
            raise note.fail("neither happening, claim nor trap")
    named = {claim.name: claim for claim in claims}
    if len(named) < len(claims):
        raise CorpusError(f"{notes[0].where}: a claim's name given twice")
    for claim in claims:
        for other in {claim.part_of, claim.supersedes, *claim.beside} - {None}:
            if other not in named or other == claim.name:
                raise CorpusError(f"{notes[0].where}: {claim.name} names no claim {other}")
    order = sorted(enumerate(claims), key=lambda pair: (pair[1].count[0], pair[0]))
    return tuple(claim for _, claim in order), tuple(traps)


def pattern(words: str) -> str:
    """Words as they may stand in a text of hard lines."""
    return r"\s+".join(re.escape(word) for word in words.split())


def marked(text: str, note: Entry) -> Span:
    """Where the braced words of the note's quote stand.  Raises CorpusError where the quote is not found, or found twice."""
    parts = re.fullmatch(r"([^{}]*)\{([^{}]+)\}([^{}]*)", note.quote or "")
    if parts is None:
        raise note.fail("a quote needs one pair of braces")
    before, words, after = parts.groups()
    gaps = [r"\s+" if edge else "" for edge in (before[-1:].isspace(), after[:1].isspace())]
    found = list(re.finditer(f"{pattern(before)}{gaps[0]}({pattern(words)}){gaps[1]}{pattern(after)}", text))
    if len(found) != 1:
        raise note.fail(f"quote found {len(found)} times: {note.quote!r}")
    span = found[0].span(1)
    whole(text, span, note)
    return span


def whole(text: str, span: Span, note: Entry) -> None:
    """Raises CorpusError where the span cuts a word."""
    start, end = span
    if (start and text[start - 1].isalnum() and text[start].isalnum()) or (end < len(text) and text[end].isalnum() and text[end - 1].isalnum()):
        raise note.fail(f"cuts a word: {text[start:end]!r}")


def nearest(text: str, words: str, sentence: Span, note: Entry) -> Span:
    """The words in the claim's sentence, else the last before it, else the first after it."""
    spans = [found.span() for found in re.finditer(rf"(?<!\w){pattern(words)}(?!\w)", text)]
    inside = [span for span in spans if sentence[0] <= span[0] and span[1] <= sentence[1]]
    before = [span for span in spans if span[1] <= sentence[0]]
    for span in (*inside[:1], *before[-1:], *spans[:1]):
        return span
    raise note.fail(f"not in the text: {words!r}")


def standing(text: str, words: str, note: Entry) -> str:
    """The words, which must stand in the text (line ends as blanks)."""
    nearest(text, words, (0, 0), note)
    return words


def happening_of(text: str, note: Entry, base: Happening) -> Happening:
    """What the note says of its happening, over what is known already.  `none` in brackets takes
    something away, `open` leaves the day unasked."""
    changed: dict[str, Any] = {}
    for key, given in note.calls.items():
        if key == "place":
            changed["place"] = None if given == ("none",) else (standing(text, given[0], note), given[1])
        elif key == "when" and given == ("none",):
            changed |= {"when": None, "dates": (None, None)}
        elif key == "when" and given == ("open",):
            changed |= {"when": None, "dates": None}
        elif key == "when":
            changed |= {"when": standing(text, given[0], note), "dates": days(note, given[1:])}
        elif key == "cause":
            changed["cause"] = None if given == ("none",) else given[0]
        elif key == "by":
            changed["perpetrator"] = (standing(text, given[0], note), *given[1:])
    if changed.get("cause") not in notation.CAUSES | {None}:
        raise note.fail(f"unknown cause {changed['cause']}")
    if "background" in (*note.words, *note.head):
        changed["background"] = True
    return Happening(**{**vars(base), **changed})


def claim_of(text: str, note: Entry, happenings: dict[str, Happening]) -> GoldClaim:
    if len(note.head) < 2 or note.head[0] not in notation.HARMS or note.head[1] not in notation.FORMS:
        raise note.fail(f"no harm and form: {note.head}")
    low, high = bounds(note)
    count = marked(text, note)
    sentence = sentence_of(text, count, note)
    which = [word for word in note.words if word.startswith("@")] or list(happenings)[:1]
    if len(which) != 1 or which[0] not in happenings:
        raise note.fail(f"no one happening: {which}")
    kinds = [key for key in note.calls if key in notation.KINDS]
    if len(kinds) > 1:
        raise note.fail(f"two sources: {kinds}")
    words = note.calls[kinds[0]][0] if kinds else None
    source = nearest(text, words, sentence, note) if words else None
    ages = re.fullmatch(r"(\d+)-(\d+)", note.calls["ages"][0]) if "ages" in note.calls else None
    return GoldClaim(
        note.name.rstrip(":"), note.head[0], low, high, note.head[1], count, sentence, text[slice(*count)],
        source=source, source_words=text[slice(*source)] if source else None, source_kind=kinds[0] if kinds else "outlet",
        happening=happening_of(text, note, happenings[which[0]]), names=tuple(standing(text, name, note) for name in note.calls.get("names", ())),
        beside=note.calls.get("beside", ()), supersedes=next(iter(note.calls.get("supersedes", ())), None),
        actor=next(iter(note.calls.get("actor", ())), None), said=days(note, note.calls["said"]) if "said" in note.calls else None,
        ages=(int(ages[1]), int(ages[2])) if ages else None, **said_of(note),
    )  # fmt: skip


def sentence_of(text: str, count: Span, note: Entry) -> Span:
    """The sentence of the count; `sentence("first words ... last words")` where the claim's words spread over more than one."""
    span = sentence_at(text, count)
    if "sentence" in note.calls:
        first, _, last = note.calls["sentence"][0].partition(" ... ")
        span = nearest(text, first, span, note)[0], nearest(text, last or first, span, note)[1]
    if not span[0] <= count[0] < count[1] <= span[1]:
        raise note.fail("the count lies outside its sentence")
    return span


def said_of(note: Entry) -> dict[str, Any]:
    """Group, basis, certainty: the bare words of a claim."""
    rest = [word for word in note.words if not word.startswith("@")]
    known = notation.STATUS | notation.SEX | notation.AGE | notation.ROLES | notation.CERTAINTY | notation.FLAGS
    if strange := [word for word in rest if word not in known and not notation.COUNTRY.fullmatch(word)]:
        raise note.fail(f"unknown {strange}")

    def one(choices: frozenset[str], default: str | None = None) -> str | None:
        found = [word for word in rest if word in choices]
        if len(found) > 1:
            raise note.fail(f"one of {found}")
        return found[0] if found else default

    basis = "part" if "part" in note.calls else one(frozenset(["additional", "cumulative"]), "total")
    return {
        "basis": basis, "part_of": next(iter(note.calls.get("part", ())), None),
        "status": tuple(sorted(word for word in rest if word in notation.STATUS)),
        "nationality": tuple(sorted(word for word in rest if notation.COUNTRY.fullmatch(word))), "sex": one(notation.SEX),
        "age": one(notation.AGE), "role": one(notation.ROLES), "side": one(frozenset(["attacker"])),
        "certainty": one(notation.CERTAINTY, "stated"), "optional": "optional" in rest, "only": "only" in rest,
        "is_class": {"class": True, "narrow": False}.get(one(frozenset(["class", "narrow"])) or ""),
    }  # fmt: skip


def gold_lines() -> Iterator[dict[str, Any]]:
    for report in reports():
        yield report.gold()
