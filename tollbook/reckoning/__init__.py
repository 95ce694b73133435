"""CLAIMS OF AN INCIDENT -> TOLL.  A toll is computed, never typed in: the same claims and the same policy always give the same toll.

`reckon` is the door; `compare` asks several policies, `history` one line over time.  Pure: no clock, no chance; the solver is loaded only
where claims interact in ways that need it.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal

from ..model import Change, Claim, Entry, Harm, Toll
from .policies import DEFAULT, policy_named, policy_names
from .policy import Policy
from .policyfile import policy_from

__all__ = ["DEFAULT", "Policy", "compare", "history", "policy_from", "policy_named", "policy_names", "reckon"]

#: Tolls kept by the content of what was asked: the same claims under the same policy are the same toll.
MOST_KEPT = 64


def reckon(
    claims: Iterable[Entry | Claim], *, policy: str | Policy = DEFAULT, as_of: date | None = None, recorded_by: date | None = None,
    incident: str = "", rejected: Mapping[str, str] | None = None, reasons: bool = True,
) -> Toll:  # fmt: skip
    """The toll of one incident under a policy.

    `claims` are its claims with the reports that carry them (Entry), in any order; bare claims are taken for those of one report of
    unknown date.  `policy` is the name of one that comes with the program, or a Policy.  `as_of`: only what had been published by that
    day; `recorded_by`: only what a book held by that day.  `rejected`: claim ids that a reviewer rejected, with the reason.
    `reasons=False` leaves the sentences out.  Raises PolicyError where there is no such policy.
    """
    return _reckoned((policy,), claims, as_of, recorded_by, incident, rejected, reasons)[0]


def compare(
    claims: Iterable[Entry | Claim], *, policies: Sequence[str | Policy] | None = None, as_of: date | None = None,
    recorded_by: date | None = None, incident: str = "", rejected: Mapping[str, str] | None = None,
) -> tuple[Toll, ...]:  # fmt: skip
    """The tolls of one incident under several policies, in their order; all that come with the program where none are named."""
    return _reckoned(policy_names() if policies is None else policies, claims, as_of, recorded_by, incident, rejected, True)


def history(
    claims: Iterable[Entry | Claim], *, harm: Harm = "killed", group: str = "everyone", nationality: Sequence[str] = (),
    policy: str | Policy = DEFAULT, clock: Literal["published", "recorded"] = "published", rejected: Mapping[str, str] | None = None,
) -> tuple[Change, ...]:  # fmt: skip
    """How a line came to be what it is: the days on which its figures or its state changed, oldest first, with the claims that did it.

    The line is named by its harm, the label of its group and its nationality.  `clock`: by the day of the reports, or by the day on
    which a book took the claims in.
    """
    from .changes import history_of

    chosen = policy if isinstance(policy, Policy) else policy_named(policy)
    nations = tuple(nationality)
    return history_of(_entries(claims), chosen, harm=harm, label=group, nationality=nations, clock=clock, rejected=rejected or {})


def _entries(claims: Iterable[Entry | Claim]) -> tuple[Entry, ...]:
    return tuple(one if isinstance(one, Entry) else Entry(one, "") for one in claims)


def _reckoned(
    policies: Sequence[str | Policy], claims: Iterable[Entry | Claim], as_of: date | None, recorded_by: date | None, incident: str,
    rejected: Mapping[str, str] | None, reasons: bool,
) -> tuple[Toll, ...]:  # fmt: skip
    chosen = tuple(policy if isinstance(policy, Policy) else policy_named(policy) for policy in policies)
    return _kept(_entries(claims), chosen, as_of, recorded_by, incident, tuple(sorted((rejected or {}).items())), reasons)


@lru_cache(maxsize=MOST_KEPT)
def _kept(
    entries: tuple[Entry, ...], policies: tuple[Policy, ...], as_of: date | None, recorded_by: date | None, incident: str,
    rejected: tuple[tuple[str, str], ...], reasons: bool,
) -> tuple[Toll, ...]:  # fmt: skip
    from .engine import tolls_of

    return tolls_of(entries, policies, as_of=as_of, recorded_by=recorded_by, incident=incident, rejected=dict(rejected), reasons=reasons)
