"""How a line came to be what it is (section 7): the days on which its figures or its state changed, and the claims that changed them."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from ..model import Change, Entry, Harm, Line, LineGroup
from .docket import ids_of
from .engine import tolls_of
from .phrases import capital, day_words, listed, told
from .policy import Policy
from .sieve import needed_of

Clock = Literal["published", "recorded"]
#: Claims of one day among which those that changed a line are searched one by one; of more, all are named.
MOST_SEARCHED = 60


class _Clock:
    """One line over time.  `known`: what was known before the day in question."""

    def __init__(self, policy: Policy, harm: str, label: str, nationality: tuple[str, ...], rejected: Mapping[str, str]) -> None:
        self.policy, self.harm, self.label, self.nationality, self.rejected = policy, harm, label, nationality, rejected

    def line(self, entries: Sequence[Entry]) -> Line | None:
        """The line as these claims have it; None where nobody speaks of it."""
        (toll,) = tolls_of(entries, (self.policy,), as_of=None, recorded_by=None, incident="", rejected=self.rejected, reasons=False,
                           wanted=self._is_it)  # fmt: skip
        return next((line for line in toll.lines if self._is_it(line.harm, line.group)), None)

    def _is_it(self, harm: str, group: LineGroup) -> bool:
        return (harm, group.label, group.nationality) == (self.harm, self.label, self.nationality)

    def changed(self, before: Sequence[Entry], new: Sequence[Entry], goal: object) -> list[Entry]:
        """Of a day's claims some that suffice for what the line became, none of them superfluous."""
        if len(new) > MOST_SEARCHED:
            return list(new)

        def suffice(places: Sequence[int]) -> bool:
            return _figures(self.line([*before, *(new[place] for place in places)])) == goal

        kin = [place for place, entry in enumerate(new) if entry.claim.harm in (self.harm, "casualties")]
        places = kin if suffice(kin) else list(range(len(new)))
        found = needed_of(places, suffice)
        return [new[place] for place in sorted(found)] if suffice(found) else [new[place] for place in places]


def _figures(line: Line | None) -> object:
    return None if line is None else (line.low, line.best, line.high, line.state)


def history_of(
    entries: Sequence[Entry], policy: Policy, *, harm: Harm, label: str, nationality: tuple[str, ...], clock: Clock,
    rejected: Mapping[str, str],
) -> tuple[Change, ...]:  # fmt: skip
    """The changes of a line, oldest first.  Claims that bear no day by this clock are not known at any."""
    asked = _Clock(policy, harm, label, nationality, rejected)
    dated = sorted(((day, entry) for entry in entries if (day := getattr(entry, clock)) is not None), key=lambda pair: pair[0])
    names = dict(zip(((entry.report, entry.claim.id) for _, entry in dated), ids_of([entry for _, entry in dated]), strict=True))
    changes: list[Change] = []
    before: list[Entry] = []
    last: object = None
    for day in dict.fromkeys(day for day, _ in dated):
        new = [entry for other, entry in dated if other == day]
        line = asked.line([*before, *new])
        if line is not None and _figures(line) != last:
            last = _figures(line)
            by = asked.changed(before, new, last)
            ids = tuple(names[entry.report, entry.claim.id] for entry in by)
            changes.append(Change(day, line.low, line.best, line.high, line.state, ids, _sentence(day, line, by)))
        before += new
    return tuple(changes)


def _sentence(day: date, line: Line, by: Sequence[Entry]) -> str:
    """"4 March 2031: 15, rising. Hospital says 15." """
    high = "" if line.high == line.low else " or more" if line.high is None else f" to {line.high:,}"
    clauses = listed([told(entry, bare=line.group.label == "everyone" and not entry.claim.group.status, harm=line.harm) for entry in by])
    return f"{day_words(day)}: {line.low:,}{high}, {line.state.replace('_', ' ')}. {capital(clauses)}."
