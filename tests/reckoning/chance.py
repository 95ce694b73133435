"""Small incidents by chance, contradictory ones among them: parts, beside, narrow groups, attackers, casualties."""
from __future__ import annotations

from random import Random

from .incidents import say

POOL = (
    {}, {"status": ("civilian",)}, {"status": ("military",)}, {"status": ("security",)}, {"status": ("military", "security")},
    {"status": ("fighter",)}, {"age": "child"}, {"sex": "female"}, {"status": ("civilian",), "age": "child"},
    {"status": ("military",), "nationality": ("VEN",)}, {"status": ("military",), "nationality": ("CUB",)}, {"side": "attacker"},
)  # fmt: skip
SOURCES = ("police", "hospital", "ministry", "monitor", "un", "outlet")


def incident(random: Random, most: int = 6):
    """At most `most` claims of at most five groups and four sources, all of one day; one report, or one a source."""
    groups = random.sample(POOL[1:], random.randint(1, 4))
    groups = [{}, *[g for i, g in enumerate(groups) if i < 2 or random.random() < 0.4]]
    sources = random.sample(SOURCES, random.randint(1, 4))
    harms = ["killed"] * 6 + (["injured", "casualties"] if random.random() < 0.25 else [])
    told: dict[str, list[dict]] = {}
    for number in range(random.randint(1, most)):
        claim = _claim(random, f"k{number}", random.choice(groups), random.choice(harms))
        told.setdefault(random.choice(sources), []).append(claim)
    for claims in told.values():
        _relate(random, claims)
    shared = random.random() < 0.3
    return [
        say(claim.pop("number"), source=source, report="r" if shared else source, **claim) for source,
            claims in told.items() for claim in claims
    ]


def _claim(random: Random, name: str, group: dict, harm: str) -> dict:
    number = random.randint(0, 6)
    form = random.choice(["exact"] * 6 + ["at_least", "range", "at_most", "implied"])
    if number == 0:
        form = "none"
    claim = {"number": number, "id": name, "harm": harm, "form": form, "words": "somebody" if not group else "some people", **group}
    claim["is_class"] = form != "implied" and random.random() < 0.75
    if form == "range":
        claim["high"] = min(6, number + random.randint(0, 2))
    if random.random() < 0.06:
        claim["only"] = True
    return claim


def _relate(random: Random, claims: list[dict]) -> None:
    """Parts and people beside each other, as a text could tell them."""
    for place, claim in enumerate(claims):
        if place and random.random() < 0.45:
            claim["part_of"], claim["basis"] = claims[random.randrange(place)]["id"], "part"
        elif place and random.random() < 0.2:
            claim["basis"], claim["beside"] = "additional", claims[random.randrange(place)]["id"]
    for claim in claims:
        others = [other for other in claims if other is not claim and other["id"] not in (claim.get("part_of"), claim.get("beside"))
                  and other.get("part_of") != claim["id"] and other.get("beside") != claim["id"]]  # fmt: skip
        if others and "beside" not in claim and random.random() < 0.25:
            claim["beside"] = tuple(other["id"] for other in random.sample(others, min(len(others), random.randint(1, 2))))
