"""Sentences that a person can print: who said what of whom, in the words of the report where it has them."""
from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..model import Claim, Entry, LineGroup

DONE = {
    "killed": "killed", "injured": "injured", "missing": "missing", "detained": "detained", "abducted": "abducted",
    "displaced": "displaced", "casualties": "killed or injured",
}  # fmt: skip
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
NATIONALITY_FREE = {"everyone": "people", "victims": "people other than the attackers", "attackers": "attackers"}


def day_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def name_of(entry: Entry) -> str:
    """The source as the report names it; the publisher, or the report, in its own voice."""
    source = entry.claim.source
    if source.words is not None:
        return _plain(source.words)
    if source.actor and not source.actor.startswith("outlet:"):
        return source.actor.split(":", 1)[-1]
    return entry.publisher or "the report"


def _plain(words: str) -> str:
    return " ".join(words.split())


def counted(claim: Claim) -> str:
    """How many of whom, in the claim's words: "at least 12 people", "23 of its service members"."""
    number, group = _plain(claim.count.words), _plain(claim.group.words or "")
    if claim.count.form == "none":
        return "no " + (who_of(claim) if claim.group.status or claim.group.role or claim.group.age else "one")
    if len(group) > 90:
        group = ""
    if number and number.casefold() in group.casefold():
        return group
    if claim.count.form == "implied":
        return number or group or who_of(claim)
    digits = number or str(claim.count.low)
    return f"{digits} {group or who_of(claim)}" if group.casefold() not in ("the dead", "the wounded", "dead") else f"{digits} people"


def who_of(claim: Claim) -> str:
    group = claim.group
    if group.role:
        return group.role.replace("_", " ") + "s"
    if group.age == "child":
        return "children"
    if group.sex:
        return {"male": "men", "female": "women"}[group.sex]
    words = {"civilian": "civilians", "military": "soldiers", "security": "police and security personnel", "fighter": "fighters",
             "other_protected": "protected persons"}  # fmt: skip
    return " and ".join(words[s] for s in group.status) or "people"


def told(entry: Entry) -> str:
    """One claim as a clause: "police said 12 people were killed"."""
    claim = entry.claim
    one = claim.count.low == 1 == claim.count.high or claim.count.form == "none" and counted(claim) == "no one"
    verb = "denied that" if claim.source.certainty == "denied" else "said"
    return f"{name_of(entry)} {verb} {counted(claim)} {'was' if one else 'were'} {DONE[claim.harm]}"


def withheld_words(entry: Entry) -> str:
    when = f", as of {day_words(entry.published)}" if entry.published else ""
    return f"{name_of(entry)} gives none{when}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def listed(clauses: Sequence[str]) -> str:
    return "; ".join(clauses)


def of_whom(group: LineGroup) -> str:
    return NATIONALITY_FREE.get(group.label, group.label)
