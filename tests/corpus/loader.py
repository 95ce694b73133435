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
from functools import cache
from pathlib import Path
from typing import Any

from . import notation
from .gold import CorpusReport, GoldClaim, Happening, Trap
from .notation import CorpusError, Entry, bounds, days, entries
from .quotes import marked, nearest, standing
from .sentences import Span, sentence_at

FOLDER = Path(__file__).parent / "reports"
HEADER = ("title", "publisher", "published", "style", "rules", "traps")


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
    return GoldClaim(
        name=note.name.rstrip(":"), harm=note.head[0], low=low, high=high, form=note.head[1], count=count, sentence=sentence,
        words=text[slice(*count)], happening=happening_of(text, note, happenings[which[0]]),
        names=tuple(standing(text, name, note) for name in note.calls.get("names", ())), beside=note.calls.get("beside", ()),
        **source_of(text, note, sentence), **seldom_said(note), **said_of(note),
    )  # fmt: skip


def source_of(text: str, note: Entry, sentence: Span) -> dict[str, Any]:
    """Who asserts the number: `police("Col. Visagie")`; nobody named: the outlet."""
    kinds = [key for key in note.calls if key in notation.KINDS]
    if len(kinds) > 1:
        raise note.fail(f"two sources: {kinds}")
    if not kinds:
        return {"source": None, "source_words": None, "source_kind": "outlet"}
    span = nearest(text, note.calls[kinds[0]][0], sentence, note)
    return {"source": span, "source_words": text[slice(*span)], "source_kind": kinds[0]}


def seldom_said(note: Entry) -> dict[str, Any]:
    """What only some notes say: the whole of a part, what it takes back, the actor, the day it was said, ages."""
    ages = re.fullmatch(r"(\d+)-(\d+)", note.calls["ages"][0]) if "ages" in note.calls else None
    fields = {"part_of": "part", "supersedes": "supersedes", "actor": "actor"}
    single = {key: next(iter(note.calls.get(word, ())), None) for key, word in fields.items()}
    said = days(note, note.calls["said"]) if "said" in note.calls else None
    return single | {"said": said, "ages": (int(ages[1]), int(ages[2])) if ages else None}


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
        "basis": basis,
        "status": tuple(sorted(word for word in rest if word in notation.STATUS)),
        "nationality": tuple(sorted(word for word in rest if notation.COUNTRY.fullmatch(word))), "sex": one(notation.SEX),
        "age": one(notation.AGE), "role": one(notation.ROLES), "side": one(frozenset(["attacker"])),
        "certainty": one(notation.CERTAINTY, "stated"), "optional": "optional" in rest, "only": "only" in rest,
        "is_class": {"class": True, "narrow": False}.get(one(frozenset(["class", "narrow"])) or ""),
    }  # fmt: skip


def gold_lines() -> Iterator[dict[str, Any]]:
    for report in reports():
        yield report.gold()
