"""A casualty claim: who says that how many of which people suffered what, where, when and by whose hand.

The vocabulary is that of docs/claims.md; every class here is one object of the JSON that `tollbook read` prints.
A claim is a fact about a text.  It is never edited: what people decide about it is kept beside it.
"""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .tree import Span

Harm = Literal["killed", "injured", "missing", "detained", "abducted", "displaced", "casualties"]
Form = Literal[
    "exact", "range", "at_least", "more_than", "at_most", "fewer_than", "about", "vague", "implied", "derived", "none", "unknown"
]
Basis = Literal["total", "part", "additional", "cumulative"]
Status = Literal["civilian", "military", "security", "fighter", "other_protected"]
Sex = Literal["male", "female"]
Age = Literal["child", "adult"]
Side = Literal["attacker"]
SourceKind = Literal[
    "government", "military", "police", "health", "armed_group", "un", "ngo", "witness", "media", "court", "expert", "official", "outlet"
]
Certainty = Literal["stated", "confirmed", "estimated", "suspected", "feared", "denied", "withheld"]
Cause = Literal[
    "airstrike", "drone", "shelling", "bombing", "suicide_bombing", "mine", "shooting", "stabbing", "arson", "ground_fighting", "raid",
    "execution", "abduction", "vehicle", "crush", "torture", "chemical", "blockade", "other",
]  # fmt: skip
Precision = Literal["site", "city", "adm2", "adm1", "country", "region"]


@dataclass(frozen=True, slots=True)
class Count:
    """How many people: `low` to `high`, both included; `high` None where no upper bound is given.  `words` is the numeral as printed."""

    low: int
    high: int | None
    form: Form
    words: str


@dataclass(frozen=True, slots=True)
class Group:
    """The people counted.  `is_class` (JSON `class`): the words name the very class that the attributes describe (G11);
    `only`: the source says that all its harmed are of this group (G10)."""

    words: str | None = None
    status: tuple[Status, ...] = ()
    nationality: tuple[str, ...] = ()
    sex: Sex | None = None
    age: Age | None = None
    age_range: tuple[int, int] | None = None
    role: str | None = None
    side: Side | None = None
    is_class: bool = False
    only: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `earliest` to `latest`, both included."""

    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class Source:
    """Who asserts the number.  `words` None: the outlet in its own voice.  `actor` is equal where the source is the same body (S2)."""

    words: str | None = None
    kind: SourceKind = "outlet"
    actor: str | None = None
    country: str | None = None
    certainty: Certainty = "stated"
    verb: str | None = None
    said: Interval | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """`name` as printed (line ends as blanks), `canonical` the gazetteer's; degrees of WGS84; country as ISO 3166-1 alpha-3."""

    words: str
    name: str
    canonical: str | None = None
    country: str | None = None
    geonames_id: int | None = None
    lat: float | None = None
    lon: float | None = None
    precision: Precision | None = None


@dataclass(frozen=True, slots=True)
class When:
    """`words` as printed; both dates None where they cannot be resolved (E4)."""

    words: str
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class Perpetrator:
    """By whose hand, in the words of the report, with the actor key of S2."""

    words: str
    actor: str | None = None
    country: str | None = None
    kind: SourceKind | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """The happening to which the count belongs."""

    place: Place | None = None
    when: When | None = None
    cause: Cause | None = None
    perpetrator: Perpetrator | None = None
    background: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where each part of the claim stands in the report's text.  A claim without these places does not exist (section 8)."""

    sentence: Span
    count: Span
    harm: Span
    group: Span | None = None
    source: Span | None = None
    place: Span | None = None
    when: Span | None = None
    perpetrator: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim.  `part_of`, `beside` and `supersedes` are ids of other claims of the same report.  `confidence` 0..1 is how sure
    the reader is of its reading, not how true the claim is."""

    id: str
    harm: Harm
    count: Count
    basis: Basis
    group: Group
    source: Source
    event: Event
    evidence: Evidence
    part_of: str | None = None
    beside: tuple[str, ...] = ()
    supersedes: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim as a report carries it: what reckoning needs beside the claim itself.  `recorded`: the day a book took it in;
    `copy_of`: the report whose text this report copies (syndication), so that the two have one voice."""

    claim: Claim
    report: str
    publisher: str | None = None
    published: date | None = None
    recorded: date | None = None
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person says of words in a report.  `span`: the words that give the number (and the harm); `low`, `high` as in a Count;
    `happening`: a claim of the happening that it belongs to; None: what the report is about."""

    span: Span
    harm: Harm
    low: int
    high: int | None
    status: tuple[Status, ...] = ()
    happening: str | None = None
