"""What a report tells now: the happenings of its newest reading, as people corrected them.  Pure.

People's word outlives a reading: a claim that a person accepted or corrected stays when a later reading no longer has it, in the happening
that took over the most of its old company.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import Claim, Happening, Mention, Report
from ..model.contract import place_json, when_json
from ..model.identity import canonical, digest_of, happening_id, incident_id
from .decisions import Effects, corrected
from .facts import Told


NO_CLAIM = ""
"""The digest of what stands for a happening without claims."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A mention as a book keeps it.  `claims`: name and digest of each, rejected ones too, in the order of the happening; of one without
    claims the report's name and no digest, which stand for it.  `name`: what an incident that it founds is called; `content`: equal where
    all that counts is equal."""

    mention: Mention
    claims: tuple[tuple[str, str], ...]
    name: str
    content: str


def wanted(told: Sequence[Told], effects: Effects) -> set[str]:
    """The digests of the claims that are needed to say what a report tells now."""
    return set(_digests(told, effects).values())


def _digests(told: Sequence[Told], effects: Effects) -> dict[str, str]:
    """The newest reading's claims, and those that a person vouched for, each with its newest content."""
    newest = dict(told[-1].claims)
    old = {name: digest for one in told[:-1] for name, digest in one.claims if name in effects.vouched and name not in newest}
    return {**old, **newest}


def mentions_of(report: Report, told: Sequence[Told], claims: Mapping[str, Claim], effects: Effects) -> list[Kept]:
    """`told`: the report's readings, the oldest first; `claims`: by digest."""
    digests = _digests(told, effects)
    happenings = list(told[-1].incidents)
    extra = [name for name in digests if name not in dict(told[-1].claims)]
    for name in sorted(extra):
        _rehouse(name, report, told, happenings)
    return [_kept(report, happening, digests, claims, effects) for happening in happenings]


def _rehouse(name: str, report: Report, told: Sequence[Told], happenings: list[Happening]) -> None:
    """Put a claim that the newest reading lacks into the happening that has the most of those it stood with."""
    old = next((one for reading in reversed(told) for one in reading.incidents if name in one.claims), None)
    if old is None:
        return  # it never belonged to one happening
    company = Counter({place: len(set(old.claims) & set(happening.claims)) for place, happening in enumerate(happenings)})
    place, shared = max(company.items(), key=lambda pair: (pair[1], -pair[0]), default=(0, 0))
    untold = next((place for place, happening in enumerate(happenings) if not happening.claims), None)
    if not shared and old.main and untold is not None:
        place, shared = untold, 1  # what the report is about, of which the newest reading counts nobody
    if shared:
        happenings[place] = replace(happenings[place], claims=(*happenings[place].claims, name))
    else:
        happenings.append(replace(old, main=old.main and not happenings, claims=(name,)))


def _kept(report: Report, happening: Happening, digests: Mapping[str, str], claims: Mapping[str, Claim], effects: Effects) -> Kept:
    names = happening.claims
    own = replace(happening, id=happening_id(report.id, names), toll=None)
    standing = [name for name in names if name not in effects.rejected([name]) or effects.standings[name].word == "replaced"]
    mention = Mention(report, own, tuple(as_corrected(claims[digests[name]], effects) for name in standing))
    listed = tuple((name, digests[name]) for name in names)
    told = [listed, own.main, [effects.state(name) for name in names]] if names else [place_json(own.place), when_json(own.when), own.main]
    listed = listed or ((report.id, NO_CLAIM),)
    return Kept(mention, listed, incident_id(listed[0][0]), digest_of(canonical(told)))


def as_corrected(claim: Claim, effects: Effects) -> Claim:
    """The claim as people corrected it; a correction that no longer fits a newer reading of the claim is left out (`verify` lists it)."""
    corrections = effects.corrections.get(claim.id)
    if not corrections:
        return claim
    try:
        return corrected(claim, corrections)
    except (ValueError, TypeError):
        return claim


def successor(claim: str, told: Sequence[Told], kept: Sequence[Kept]) -> str | None:
    """The mention that holds a claim now; where the newest reading lacks the claim, the one with the most of its old company.  For a
    report's name, which stood for a happening without claims: what the report is about."""
    for one in kept:
        if any(name == claim for name, _ in one.claims) or claim == one.mention.report.id and one.mention.happening.main:
            return one.mention.happening.id
    for reading in reversed(told):
        for old in reading.incidents:
            if claim in old.claims:
                shared = [(len(set(old.claims) & {name for name, _ in one.claims}), one.mention.happening.id) for one in kept]
                best = max(shared, default=(0, ""), key=lambda pair: (pair[0], pair[1]))
                return best[1] if best[0] else None
    return None
