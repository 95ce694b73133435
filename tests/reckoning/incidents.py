"""Claims written short, for the tests of reckoning: say(12) is "somebody says 12 people were killed"."""
from __future__ import annotations

from datetime import date, timedelta
from itertools import count as counter

from tollbook.model import Claim, Count, Entry, Event, Evidence, Group, Interval, Perpetrator, Place, Source, Toll
from tollbook.reckoning import reckon

MONDAY = date(2031, 3, 3)
DAYS = {name: MONDAY + timedelta(days=i) for i, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
KINDS = {
    "police": "police", "hospital": "health", "doctors": "health", "witnesses": "witness", "ministry": "government",
        "rebels": "armed_group",
    "army": "military", "officials": "official", "mayor": "government", "un": "un", "monitor": "ngo", "outlet": "outlet",
}  # fmt: skip
NAMELESS = {"officials", "doctors", "witnesses"}
GROUPS = {
    "people": {}, "children": {"age": "child"}, "women": {"sex": "female", "age": "adult"}, "men": {"sex": "male", "age": "adult"},
    "civilians": {"status": ("civilian",)}, "soldiers": {"status": ("military",)}, "police officers": {"status": ("security",)},
    "fighters": {"status": ("fighter",)}, "journalists": {"status": ("civilian",), "role": "journalist"},
}  # fmt: skip
_order = counter(1)


def day(value: str | date | None) -> date | None:
    return DAYS[value] if isinstance(value, str) else value


def say(
    number, group="people", source="police", on="mon", *, harm="killed", id=None, form=None, high="same", basis="total", part_of=None,
    beside=(), supersedes=None, report=None, publisher=None, words=None, actor="", country=None, certainty="stated", said=None, by=None,
    place=None, background=False, is_class=None, sentence=None, count_words=None, recorded=None, copy_of=None, kind=None, **attributes,
) -> Entry:
    """One claim as a report carries it.  `group` is a name of GROUPS or words of one's own; a report is one source's of one day."""
    place_in_text = next(_order)
    low, form = (0, form or "unknown") if number is None else (number, form or "exact")
    top = {"at_least": None, "more_than": None, "vague": None, "unknown": None}.get(form, number) if high == "same" else high
    if form in ("at_most", "fewer_than"):
        low = 0
    known = GROUPS.get(group)
    about = {**(known or {}), **attributes}
    is_class = (known is not None and form != "implied") if is_class is None else is_class
    kind = kind or KINDS.get(source, "government")
    key = None if source in NAMELESS or source == "outlet" else f"{kind}:{source}"
    claim = Claim(
        id=id or f"c{place_in_text}", harm=harm,
        count=Count(low, top, form, count_words if count_words is not None else ("" if form == "unknown" else _words(number, form))),
        basis=basis, part_of=part_of, beside=(beside,) if isinstance(beside, str) else tuple(beside), supersedes=supersedes,
        group=Group(words=words or group, is_class=is_class, **about),
        source=Source(
            words=None if source == "outlet" else source, kind=kind, actor=key if actor == "" else actor, country=country,
                certainty=certainty,
            said=Interval(day(said), day(said)) if said else None,
        ),
        event=Event(
            perpetrator=by if isinstance(by, Perpetrator) else Perpetrator(by, f"armed_group:{by}", kind="armed_group") if by else None,
            place=Place(place, place, country=place) if place else None, background=background,
        ),
        evidence=Evidence((sentence, sentence + 50) if sentence is not None else (place_in_text * 100, place_in_text * 100 + 50),
                          (place_in_text * 100, place_in_text * 100 + 2), (0, 0)),
    )  # fmt: skip
    report = report or f"{publisher or source} {on}"
    return Entry(claim, report, publisher, day(on) if on else None, day(recorded), copy_of)


def _words(number: int, form: str) -> str:
    return {"at_least": "at least {}", "more_than": "more than {}", "at_most": "up to {}", "about": "about {}", "vague": "dozens of",
            "none": "no", "range": "between {} and"}.get(form, "{}").format(number - (form == "more_than"))  # fmt: skip


def toll(*entries: Entry, **options) -> Toll:
    return reckon(entries, **options)


def line(toll: Toll, label="everyone", harm="killed", nationality=()):
    found = [x for x in toll.lines if x.harm == harm and x.group.label == label and x.group.nationality == tuple(nationality)]
    assert len(found) == 1, (label, harm, [(x.harm, x.group.label, x.group.nationality) for x in toll.lines])
    return found[0]


def bounds(toll: Toll, label="everyone", harm="killed", nationality=()):
    found = line(toll, label, harm, nationality)
    return found.low, found.high


def state(toll: Toll, label="everyone", harm="killed", nationality=()):
    return line(toll, label, harm, nationality).state


def aside(toll: Toll) -> dict[str, str]:
    return {one.claim: one.why for one in toll.set_aside}


def quarrels(toll: Toll) -> set[frozenset[str]]:
    return {frozenset(conflict.claims) for conflict in toll.conflicts}
