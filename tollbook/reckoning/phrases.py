"""Sentences that a person can print: who says how many of whom.  Numbers in digits, sources as the report names them."""
from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ..model import Claim, Entry, LineGroup
from .numerals import is_short_of

DONE = {
    "killed": "killed", "injured": "injured", "missing": "missing", "detained": "detained", "abducted": "abducted",
    "displaced": "displaced", "casualties": "killed or injured",
}  # fmt: skip
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_WHOM = {"everyone": "people", "victims": "people other than the attackers", "civilian": "civilians", "military": "soldiers",
         "security": "members of the security forces", "fighter": "fighters", "other_protected": "protected persons"}  # fmt: skip
_STATUS = {"civilian": ("civilian", "civilians"), "military": ("soldier", "soldiers"), "fighter": ("fighter", "fighters"),
           "security": ("member of the security forces", "members of the security forces"),
           "other_protected": ("protected person", "protected persons")}  # fmt: skip
_VERBS = {"estimated": ("estimates", "estimate"), "suspected": ("suspects", "suspect"), "feared": ("fears", "fear"),
          "denied": ("denies", "deny")}  # fmt: skip
#: Nouns for many that are no names, also where a sentence begins with them.
_MANY = frozenset("""activists authorities colleagues doctors friends insurgents investigators journalists locals medics militants monitors
neighbors neighbours officers officials paramedics police prosecutors rebels relatives rescuers residents soldiers sources survivors troops
users victims villagers volunteers witnesses""".split())
_HEAD = re.compile(r",| (?:of|in|from|at|for|with|to|on|by) |\(")
_BRACKETS = re.compile(r" ?\([^()]{0,80}\)")
_OUT_OF_MANY = re.compile(r"^(?:an?|the) (?:number|couple|majority|handful|group) of (?:his |her |their |the )?", re.I)
#: Clauses of one sentence; what goes beyond them is counted.
MOST_CLAUSES = 6


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
    line = " ".join(words.split())
    return line if len(line) <= 80 else line[:79].rstrip() + "…"


def is_many(name: str) -> bool:
    """Whether the source is named in the plural ("officials", "Caracas and Havana"); names that end in s are not ("Reuters")."""
    name = _OUT_OF_MANY.sub("", _BRACKETS.sub("", name))
    head = _HEAD.split(name, maxsplit=1)[0].strip()
    last = head.rsplit(" ", 1)[-1]
    if " and " in f" {head} " or last.casefold() in _MANY:
        return True
    return last[:1].islower() and last.endswith("s") and not last.endswith(("ss", "us", "is", "’s", "'s"))


def number_of(claim: Claim) -> str:
    """The number in digits, with what the form says of it: "at least 12", "12 to 15", "“dozens”, at least 12"."""
    count = claim.count
    low, high = f"{count.low:,}", "" if count.high is None else f"{count.high:,}"
    if count.form == "vague":
        return f"“{_plain(count.words)}”, at least {low}" if count.words else f"at least {low}"
    if count.form == "about":
        return f"{'nearly' if is_short_of(count) else 'about'} {low}"
    return {
        "none": "none", "unknown": "no figure", "at_least": f"at least {low}", "more_than": f"more than {count.low - 1:,}",
        "at_most": f"up to {high}", "fewer_than": f"fewer than {(count.high or 0) + 1:,}", "range": f"{low} to {high}" if high else low,
    }.get(count.form, low)  # fmt: skip


def who_of(claim: Claim, *, one: bool = False) -> str:
    """The people of a group by what is known of them: "children", "soldiers (VEN)"."""
    group = claim.group
    nation = f" ({', '.join(group.nationality)})" if group.nationality else ""
    if group.role:
        return group.role.replace("_", " ") + ("" if one else "s") + nation
    if group.age == "child":
        return ("child" if one else "children") + nation
    if group.side == "attacker":
        return ("attacker" if one else "attackers") + nation
    if group.status:
        return " or ".join(_STATUS[status][0 if one else 1] for status in group.status) + nation
    if group.sex:
        return {"male": ("man", "men"), "female": ("woman", "women")}[group.sex][0 if one else 1] + nation
    return ("person" if one else "people") + nation


def counted(claim: Claim, *, bare: bool, owner: str | None = None) -> str:
    """How many of whom.  `bare`: the sentence is of these very people, so that the number is enough; `owner`: the source where they are
    its own."""
    group, number = claim.group, number_of(claim)
    one = claim.count.low == 1 == claim.count.high
    if owner is not None and group.is_class:
        of = f"{number} of {'their' if is_many(owner) else 'its'} own"
        return f"only {who_of(claim)}, {of}" if group.only else of
    if claim.count.form == "none":
        return number if bare else f"no {who_of(claim)}"
    if not group.is_class and group.words:
        return number if claim.count.form == "vague" else f"{number} (“{_plain(group.words)}”)"
    if bare:
        return number
    if claim.count.form == "vague" and not (group.status or group.age or group.role or group.sex):
        return number
    return f"only {who_of(claim)}, {number}" if group.only else f"{number} {who_of(claim, one=one)}"


def told(entry: Entry, *, bare: bool = False, own: bool = False, harm: str | None = None) -> str:
    """One claim as a clause: "police say 12", "Cuba says 32 of its own".  The harm is named where it is not `harm`."""
    claim, name = entry.claim, name_of(entry)
    verb = _VERBS.get(claim.source.certainty, ("says", "say"))[is_many(name)]
    done = f" {DONE[claim.harm]}" if harm is not None and claim.harm != harm else ""
    return f"{name} {verb} {counted(claim, bare=bare, owner=name if own else None)}{done}"


def withheld_words(entry: Entry) -> str:
    when = f", as of {day_words(entry.published)}" if entry.published else ""
    name = name_of(entry)
    return f"{name} {'give' if is_many(name) else 'gives'} none{when}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def listed(clauses: Sequence[str]) -> str:
    """The clauses in a row, each once; of many the first few and how many more there are."""
    once = list(dict.fromkeys(clauses))
    shown = ", ".join(once[:MOST_CLAUSES])
    return shown if len(once) <= MOST_CLAUSES else f"{shown} and {len(once) - MOST_CLAUSES} more claims"


def of_whom(group: LineGroup) -> str:
    return _WHOM.get(group.label, group.label)
