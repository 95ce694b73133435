"""Invented mentions: what a report says happened, with its words, place, days and figures given apart."""
from __future__ import annotations

import random
from datetime import date, timedelta

from tollbook.model import Claim, Count, Event, Evidence, Group, Happening, Mention, Perpetrator, Place, Report, Source, When

TOWNS = {"Korvalen": (52.1, 21.3), "Brenik": (52.3, 21.6), "Tasmora": (-3.2, 39.1)}
DAY = date(2031, 3, 4)


def place_of(town: str) -> Place:
    lat, lon = TOWNS[town]
    return Place(f"in {town}", town, town, "POL", None, lat, lon, "city")


def mention(
    key: str, text: str, *, town: str | None = "Korvalen", day: date | None = DAY, published: date | None = None, killed: int | None = 3,
    injured: int | None = None, names: tuple[str, ...] = (), by: str | None = None, main: bool = True, report: str | None = None,
) -> Mention:  # fmt: skip
    """`report`: the report, where it tells more than this; its text must be the same."""
    told = Report(f"r-{report or key}", text, published=published or (day or DAY) + timedelta(days=1))
    place, when = place_of(town) if town else None, When("then", day, day) if day else None
    hand = Perpetrator(by, f"group:{by}") if by else None
    event, evidence = Event(place, when, "shooting", hand), Evidence((0, len(text)), (0, 1), (0, 1))
    figures = [(harm, count) for harm, count in (("killed", killed), ("injured", injured)) if count is not None]
    claims = tuple(
        Claim(f"c-{key}-{harm}", harm, Count(count, count, "exact", str(count)), "total", Group(names=names), Source(), event, evidence)
        for harm, count in figures
    )  # fmt: skip
    return Mention(told, Happening(f"h-{key}", main, place, when, tuple(claim.id for claim in claims)), claims)


def story(seed: int, version: int = 0) -> str:
    """A report of the incident number `seed`: its own names and rare words, told in another order in every version."""
    own, order = random.Random(seed), random.Random(f"{seed}-{version}")
    names = [_word(own).capitalize() for _ in range(8)]
    words = [_word(own) for _ in range(8)]
    lines = [f"Police said that {a} was shot near {b} and the {word} was {other}" for a, b in zip(names, names[1:], strict=False)
             for word, other in [order.sample(words, 2)]]  # fmt: skip
    return ". ".join(order.sample(lines, 5)) + "."


def _word(chance: random.Random) -> str:
    return "".join(chance.choice("bk dr l m n p st v z".split()) + chance.choice("aeiou") for _ in range(4))
