"""A policy's figures for a line (section 6): its choices are asked in their order, and each figure names the rule that set it."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from ..model import Line, Reason
from .case import Case
from .estimates import VAGUE, Asked, Estimate, commonest, estimates_of, firmest, names_in
from .figures import Figure
from .people import ARMED
from .phrases import listed
from .policy import Bound, Choice, Policy, Rule
from .reasons import clause, ids_of
from .reports import estimates_by_report

BOUNDS: tuple[Bound, ...] = ("low", "best", "high")


class _Chooser:
    """One line under one policy."""

    def __init__(self, case: Case, policy: Policy, asked: Asked, proofs: tuple[Sequence[Figure], Sequence[Figure]]) -> None:
        self.case, self.policy, self.asked, self.proofs = case, policy, asked, proofs
        by_report = policy.by_report is not None
        told = estimates_by_report(case, policy, asked) if by_report else estimates_of(case, policy, asked, proofs[0])
        self.estimates, self.blanks = told
        self.values: dict[Bound, int] = {}
        self.reasons: dict[Bound, Reason] = {}

    def run(self) -> None:
        for bound in BOUNDS:
            for choice in self.policy.choices:
                if bound in choice.sets and self._sets(bound, choice):
                    break
        self._names()
        if not self.values:
            self._nothing()

    def _sets(self, bound: Bound, choice: Choice) -> bool:
        """Whether this choice finds a figure."""
        if choice.contested and not self._contested():
            return False
        pool = _whose(choice, self.estimates if choice.take == "highest" else _numbers_first(self.estimates))
        if choice.take in ("zero", "blank"):
            if choice.whose != "all" and not pool:
                return False
            if choice.take == "zero":
                self.values[bound] = 0
            self._say(bound, 0 if choice.take == "zero" else None, pool if choice.whose != "all" else (), choice)
            return True
        if choice.take == "bounds":
            return self._takes_bounds(bound, choice)
        chosen = _chosen(choice, bound, pool)
        if not chosen:
            return False
        tops = choice.take == "highest" or bound == "high" and choice.take != "lowest"
        self.values[bound] = chosen[0].high if tops else chosen[0].low
        self._say(bound, self.values[bound], chosen, choice)
        return True

    def _takes_bounds(self, bound: Bound, choice: Choice) -> bool:
        line = self.asked.line
        number = line.high if bound == "high" else line.low
        if number is None:
            return False
        self.values[bound] = number
        proof = self.proofs[1] if bound == "high" else self.proofs[0]
        self.reasons[bound] = self._reason(bound, number, proof, choice, ())
        return True

    def _contested(self) -> bool:
        """Whether the line is of some status, and sources quarrel over who was a fighter or member of forces."""
        if not self.asked.ask.people.status:
            return False
        figures = {figure.number: figure for figure in self.case.figures}
        for quarrel in self.asked.line.quarrels:
            for conflict in quarrel.conflicts:
                armed = [bool(figures[n].people.status) and set(figures[n].people.status) <= ARMED for n in conflict]
                if any(armed) and not all(armed):
                    return True
        return False

    def _names(self) -> None:
        """R12 as a rule of the policy: the named raise the low, up to the highest figure that somebody gives: spellings may differ more
        than can be folded."""
        if self.policy.named_minimum is None or not self.estimates:
            return
        count, figures = names_in(self.case, self.asked)
        count = min(count, max(estimate.high for estimate in self.estimates))
        if count > self.values.get("low", 0):
            self.values["low"] = count
            self.reasons["low"] = self._reason("low", count, figures, self.policy.named_minimum, ())
            for bound in ("best", "high"):
                if bound in self.values and self.values[bound] < count:
                    self.values[bound], self.reasons[bound] = count, replace(self.reasons["low"], bound=bound)

    def _nothing(self) -> None:
        if self.blanks:
            figures, rules = [figure for figure, _ in self.blanks], [rule for _, rule in self.blanks]
            self.reasons["low"] = self._reason("low", None, figures, rules[0], ())

    def _say(self, bound: Bound, number: int | None, chosen: Sequence[Estimate], choice: Choice) -> None:
        figures = [figure for estimate in chosen for figure in estimate.figures]
        words: list[Rule] = list(dict.fromkeys(rule for estimate in chosen for rule in estimate.words))
        default = self.policy.civilian_by_default
        if default is not None and self.asked.ask.people.status and self.asked.by_default and not all(f.people.status for f in figures):
            words.append(default)
        self.reasons[bound] = self._reason(bound, number, figures, choice, words)

    def _reason(self, bound: Bound, number: int | None, figures: Sequence[Figure], rule: Rule, words: Sequence[Rule]) -> Reason:
        said = [clause(self.case.docket, figure, self.asked.ask.people, self.asked.ask.harm) for figure in figures]
        shown = "No figure" if number is None else f"{number:,}"
        text = f"{shown}: {listed(said)}. " if said else f"{shown}. "
        return Reason(bound, ids_of(figures), text + " ".join(one.text for one in (rule, *words)), "+".join(r.rule for r in (rule, *words)))


def _numbers_first(estimates: Sequence[Estimate]) -> list[Estimate]:
    """A number goes before a vague word, whoever gives it."""
    return [e for e in estimates if e.tier < VAGUE] or list(estimates)


def _whose(choice: Choice, estimates: Sequence[Estimate]) -> list[Estimate]:
    return [
        e for e in estimates
        if {"all": True, "reliable": e.reliable, "independent": e.independent, "parties": not e.reliable, "outlets": e.outlet}[choice.whose]
    ]  # fmt: skip


def _chosen(choice: Choice, bound: Bound, pool: Sequence[Estimate]) -> list[Estimate]:
    """The estimates that a choice takes; the first gives the figure, the others say the same."""
    if not pool:
        return []
    if choice.take == "highest":
        told = [e for e in pool if e.tier < VAGUE or not _is_met(e, pool)]
        return _alike(told, max(e.high for e in told), "high")
    firm = firmest(pool)
    if choice.take == "lowest":
        return _alike(firm, min(e.low for e in firm), "low")
    if choice.take in ("majority", "commonest"):
        most = commonest(firm, "high" if bound == "high" else "low", choice.ties)
        return most if choice.take == "commonest" or len(most) > 1 and len(most) * 2 > len(firm) else []
    if choice.take == "priority":
        ranked = [e for kind in choice.kinds for e in _latest_first(firm) if e.kind == kind]
        return ranked[:1] or _latest_first(firm)[:1]
    return _latest_first(firm)[:1]


def _is_met(word: Estimate, pool: Sequence[Estimate]) -> bool:
    """Whether a number that somebody gives, and no more than that, is what the vague word speaks of."""
    return not word.closed and any(e.tier < VAGUE and e.closed and word.low <= e.high <= word.high for e in pool)


def _alike(pool: Sequence[Estimate], number: int, side: Literal["low", "high"]) -> list[Estimate]:
    return [e for e in pool if getattr(e, side) == number]


def _latest_first(pool: Sequence[Estimate]) -> list[Estimate]:
    return sorted(pool, key=lambda e: (-(e.day.toordinal() if e.day else 0), -e.low, e.figures[0].number))


def chosen_line(case: Case, policy: Policy, asked: Asked, line: Line, proofs: tuple[Sequence[Figure], Sequence[Figure]]) -> Line:
    """The line with the policy's figures instead of its bounds, each with its rule; what is said of its sources and state stays."""
    chooser = _Chooser(case, policy, asked, proofs)
    chooser.run()
    values, reasons = chooser.values, chooser.reasons
    low = values.get("low", values.get("best", 0))
    high = max(low, values["high"]) if "high" in values else None
    best = values.get("best", low if low == high else None)
    if best is not None:
        best = max(low, best if high is None else min(best, high))
    shown = [reasons[bound] for bound in BOUNDS if bound in reasons]
    if low == best == high and len({(reason.claims, reason.rule) for reason in shown}) == 1:
        shown = [replace(shown[0], bound="best")]  # one figure, one reason
    return replace(line, low=low, best=best, high=high, because=tuple(shown))
