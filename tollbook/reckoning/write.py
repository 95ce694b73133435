"""A line of a toll written out: its bounds, state, sources and reasons."""
from __future__ import annotations

from collections.abc import Iterable

from ..model import Account, Conflict, Line, Reason
from .bounds import Reckoned, reckoned
from .certificates import certificate
from .case import Case
from .figures import Figure
from .lines import Ask, speaks_of
from .parties import own_losses
from .people import ARMED
from .reasons import reason_of, reason_open
from .states import Support, best_of, state_of, support_of, voices_behind


Proofs = tuple[list[Figure], list[Figure]]


def line_and_proofs(case: Case, ask: Ask, mask: int, reasons: bool) -> tuple[Line, Reckoned, Proofs]:
    """The line with all that section 8 prints of it, its bounds in each account, and the claims that force the low and the high."""
    asked = ask, mask, reasons
    if asked not in case.written:
        case.written[asked] = _written(case, ask, mask, reasons)
    written: tuple[Line, Reckoned, Proofs] = case.written[asked]
    return written


def _written(case: Case, ask: Ask, mask: int, reasons: bool) -> tuple[Line, Reckoned, Proofs]:
    line = reckoned(mask, case.settled)
    low_proof, high_proof = _proofs(case, line)
    proof = [*low_proof, *high_proof]
    support = support_of(line, case.settled, proof)
    silent = _silent(case, ask, proof)
    named = tuple(dict.fromkeys(" ".join(words.split()) for n in silent if (words := case.docket.claims[n].source.words) is not None))
    state = state_of(line, support, _risen(case, ask, low_proof), bool(named), lambda voice: _side(case, voice))
    behind = voices_behind(support, line, (f.number for f in proof), {f.number: f.voice for f in case.figures})
    party = sum(_is_party(case, voice) for voice in behind)
    shown = Line(
        harm=ask.harm, group=ask.group, low=line.low, high=line.high, state=state,  # type: ignore[arg-type]
        best=best_of(line, bool(proof) and all(f.fuzzy or not f.caps for f in high_proof), lambda voices: _independents(case, voices)),
        party=party, independent=len(behind) - party,
        own_losses=bool(proof) and all(not f.soft and own_losses(case.docket.claims[f.number]) for f in proof),
        because=_because(case, ask, line, low_proof, high_proof, silent) if reasons else (),
        conflicts=_conflicts(case, line), accounts=_accounts(case, line), withheld=named, consistent=_consistent(case, line, ask, proof),
    )  # fmt: skip
    return shown, line, (low_proof, high_proof)


def _proofs(case: Case, line: Reckoned) -> Proofs:
    """The certificate of the low in the account with the least, and of the high in that with the greatest (R16, R19)."""
    by_number = {figure.number: figure for figure in case.figures}
    lowest = min(line.versions, key=lambda version: version.low)
    low = certificate(lowest, line.mask, "low", case.rank)
    if line.high is None:
        return [by_number[n] for n in low], []
    highest = max(line.versions, key=lambda version: version.high or 0)
    return [by_number[n] for n in low], [by_number[n] for n in certificate(highest, line.mask, "high", case.rank)]


def _silent(case: Case, ask: Ask, proof: Iterable[Figure]) -> list[int]:
    """Claims without a figure on this line, of sources that give none for it anywhere (R7)."""
    people = ask.people[:5]
    told = {figure.voice for figure in case.figures if figure.harm in (ask.harm, "casualties") and figure.people[:5] == people}
    told |= {figure.voice for figure in proof if figure.people[:5] == people}
    return [n for n in case.docket.standing() if speaks_of(case.docket, n, ask) and case.docket.voices[n] not in told]


def _risen(case: Case, ask: Ask, proof: Iterable[Figure]) -> bool:
    """R3: whether an outgrown figure was of this line's people, or what outgrew it holds this line up."""
    numbers = {figure.number for figure in proof}
    for old, new in case.docket.outgrown.items():
        people = case.docket.people[old]
        same = people == ask.people or people.is_open and ask.people.is_open and people.sides & ask.people.sides
        if case.docket.claims[old].harm == ask.harm and (same or new in numbers):
            return True
    return False


def _is_party(case: Case, voice: str) -> bool:
    return any(case.docket.voices[number] == voice for number in case.parties)


def _side(case: Case, voice: str) -> str:
    """Bodies of one country that is a party are one side; everybody else speaks for himself."""
    number = next(n for n, other in enumerate(case.docket.voices) if other == voice)
    country = case.docket.claims[number].source.country
    return f"country:{country}" if country and number in case.parties else voice


def _independents(case: Case, voices: Iterable[str]) -> int:
    return len({voice for voice in voices if not _is_party(case, voice)})


def _because(case: Case, ask: Ask, line: Reckoned, low: list[Figure], high: list[Figure], silent: list[int]) -> tuple[Reason, ...]:
    reasons = []
    missing = _missing(case, ask) if line.high is None else None
    exactly = line.low == line.high and low == high
    told = {"people": ask.people, "harm": ask.harm, "exactly": exactly, "missing": missing}
    if low:
        reasons.append(reason_of(case.docket, "low", low, line.low, **told))  # type: ignore[arg-type]
    if line.high is None:
        open_ones = [belief for version in line.versions for belief in version.beliefs if version.high is None]
        believed = sorted({case.names[voice] for belief in open_ones for voice in belief.voices})
        reasons.append(reason_open(case.docket, silent, ask.group, missing, line.low, believed))
    elif high:
        reasons.append(reason_of(case.docket, "high", high, line.high, **told))  # type: ignore[arg-type]
    return tuple(reasons)


def _missing(case: Case, ask: Ask) -> str | None:
    """Whom nobody counts, where everyone is asked for and only forces or fighters are told."""
    if not ask.people.is_open:
        return None
    told = [figure for figure in case.figures if figure.harm in (ask.harm, "casualties")]
    if told and all(set(figure.people.status) & ARMED for figure in told):
        return "civilians"
    return None


def _accounts(case: Case, line: Reckoned) -> tuple[Account, ...]:
    """R19: who stands behind which figure."""
    if len(line.versions) < 2:
        return ()
    ids = {figure.number: figure.ids for figure in case.figures}
    return tuple(
        Account(
            tuple(dict.fromkeys(case.names[voice] for belief in version.beliefs for voice in belief.voices)),
            tuple(name for number in sorted(n for belief in version.beliefs for n in belief.numbers) for name in ids[number]),
            version.low, version.high,
        )
        for version in line.versions if version.beliefs
    )  # fmt: skip


def _conflicts(case: Case, line: Reckoned) -> tuple[Conflict, ...]:
    return tuple(case.sentences[numbers] for quarrel in line.quarrels for numbers in quarrel.conflicts)


def conflicts_of(case: Case) -> tuple[Conflict, ...]:
    """Every minimal conflict of the incident (R17)."""
    return tuple(case.sentences.values())


def _consistent(case: Case, line: Reckoned, ask: Ask, proof: Iterable[Figure]) -> tuple[str, ...]:
    """Claims on the line's own people that hold with its bounds and force neither."""
    used = {figure.number for figure in proof} | {n for version in line.versions for belief in version.beliefs for n in belief.numbers}
    return tuple(
        name for figure in case.figures if figure.number not in used and figure.harm == ask.harm and not figure.soft
        and figure.people[:5] == ask.people[:5] for name in figure.ids
    )  # fmt: skip


__all__ = ["Support", "conflicts_of", "line_and_proofs"]
