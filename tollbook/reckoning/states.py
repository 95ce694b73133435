"""The state of a line and the standing of its sources (section 5)."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model import State
from .accounts import Settled
from .bounds import Reckoned
from .figures import Figure
from .parts import Part


@dataclass(frozen=True, slots=True)
class Support:
    """Which voices force the low alone, and which the high; `composed`: some bound takes several sources together."""

    low: tuple[str, ...]
    high: tuple[str, ...]
    composed: bool


def support_of(line: Reckoned, settled: Sequence[Settled], proof: Iterable[Figure]) -> Support:
    """Who forces each bound of an undisputed line with nothing but its own figures; `proof`: the claims that force them together."""
    near = [one.part for one in settled if one.part.cells & line.mask]
    by_voice: dict[str, list[Figure]] = {}
    for part in near:
        for figure in part.figures:
            if part.masks[figure.number] & line.mask or figure.only:
                by_voice.setdefault(figure.voice, []).append(figure)
    for figure in proof:
        by_voice.setdefault(figure.voice, [])
    low = [voice for voice in sorted(by_voice) if line.low and _forces(voice, by_voice[voice], near, line, "low")]
    high = [voice for voice in sorted(by_voice) if line.high is not None and _forces(voice, by_voice[voice], near, line, "high")]
    lone = len(by_voice) == 1
    composed = not lone and (line.low > 0 and not low or line.high is not None and not high)
    return Support(tuple(low) or tuple(by_voice) * lone, tuple(high) or tuple(by_voice) * lone, composed)


def _forces(voice: str, own: Sequence[Figure], near: Sequence[Part], line: Reckoned, side: str) -> bool:
    """Whether the voice's figures force the bound; one of them alone is tried first, since that is cheap to see."""
    for part in near:
        for figure in own:
            mask = part.masks.get(figure.number, 0) & line.mask
            if mask and side == "low" and figure.low >= line.low and mask == part.masks[figure.number]:
                return True
            if mask == line.mask and side == "high" and figure.caps and figure.high is not None and figure.high <= (line.high or 0):
                return True
    low, high = 0, 0
    for part in near:
        span = part.bounds(part.of_voice.get(voice, frozenset()), line.mask)
        if span is None or side == "high" and span[1] is None:
            return False
        low, high = low + span[0], high + (span[1] or 0)
    return low >= line.low if side == "low" else high <= (line.high or 0)


def state_of(line: Reckoned, support: Support, risen: bool, withheld: bool, same: Callable[[str], str]) -> State:
    """The first that applies.  `same`: what makes two voices one in agreeing (two bodies of one party)."""
    if len({(v.low, v.high) for v in line.versions}) > 1 and not all(quarrel.within for quarrel in line.quarrels):
        return "disputed"
    if risen:
        return "rising"
    if line.low == 0 and line.high is None:
        return "withheld" if withheld else "unknown"
    if support.composed:
        return "composed"
    forced = [support.low] * (line.low > 0) + [support.high] * (line.high is not None)
    weaker = min((len({same(voice) for voice in voices}) for voices in forced), default=1)
    return "agreed" if weaker > 1 else "single_source"


def voices_behind(support: Support, line: Reckoned, proof: Iterable[int], voice_of: Mapping[int, str]) -> tuple[str, ...]:
    """Whose word the line rests on: those who force a bound alone, those of the certificates, and all sides of a dispute."""
    voices = {voice_of[number] for number in proof}
    if len(line.versions) > 1:
        voices |= {voice for version in line.versions for belief in version.beliefs for voice in belief.voices}
    else:
        voices |= set(support.low if line.low else ()) | set(support.high if line.high is not None else ())
    return tuple(sorted(voices))


def best_of(line: Reckoned, fuzzy: bool, independents: Callable[[Iterable[str]], int]) -> int | None:
    """R11, section 6: a best figure where low and high are one and some exact figure says so, or where the account with the most
    independent sources, and no other as many, is single-valued."""
    if line.low == line.high:
        return None if fuzzy else line.low
    if len(line.versions) < 2:
        return None
    ranked = sorted(line.versions, key=lambda v: -independents(voice for belief in v.beliefs for voice in belief.voices))
    first, second = (independents(voice for belief in v.beliefs for voice in belief.voices) for v in ranked[:2])
    return ranked[0].low if first > second and ranked[0].low == ranked[0].high else None
