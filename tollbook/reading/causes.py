"""By what means a claim's harm was done (claims.md E5): told in its clause, else in its sentence, else in the sentences on the same happening."""
from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from tollbook.language.en import causes as table
from tollbook.language.en.events import MURDER
from tollbook.model import Cause

from .clauses import clause_of
from .draft import Draft
from .scenes import Scene, Strand
from .sentence import SUBJECTS, Sentence

_PIECE = re.compile(r"\w+(?:'\w+)?|[^\w\s]")
_FAR = 2
"""How many sentences away the means of a murder may be told."""
_REACH = 16
"""How many words behind an attack those attacked may stand."""


def _phrases(phrases: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [tuple(_PIECE.findall(phrase)) for phrase in phrases]


def _by_first() -> dict[str, list[tuple[tuple[str, ...], int, Cause]]]:
    found: dict[str, list[tuple[tuple[str, ...], int, Cause]]] = {}
    for rank, (cause, phrases) in enumerate(table.CAUSES):
        for words in _phrases(phrases):
            found.setdefault(words[0], []).append((words, rank, cause))
    for rows in found.values():
        rows.sort(key=lambda row: (-len(row[0]), row[1]))
    return found


_PHRASES = _by_first()
_FIGHTING = next(rank for rank, (cause, _) in enumerate(table.CAUSES) if cause == "ground_fighting")
_ATTACKED: dict[str, list[tuple[str, ...]]] = {}
for _words in _phrases(table.ATTACKED):
    _ATTACKED.setdefault(_words[0], []).append(_words)
_ATTACKS = frozenset(table.ATTACKS)


@dataclass(frozen=True, slots=True)
class Means:
    """A word of a means in a sentence: the row of the table, the cause, and the word.  `barrage`: bombing by a state's forces."""

    rank: int
    cause: Cause
    word: int
    barrage: bool = False


def means_in(scene: Scene, s: Sentence) -> list[Means]:
    """The means that a sentence names, in its order."""
    kept = scene.means.get(s.index)
    if kept is None:
        kept = scene.means[s.index] = list(_found(scene, s))
    return kept


def _found(scene: Scene, s: Sentence) -> list[Means]:
    out: list[Means] = []
    at = 0
    while at < len(s):
        match = _match(s, at)
        if match is not None:
            size, rank, cause = match
            out.append(Means(rank, cause, at + size - 1, s.low[at] in table.BOMBED and _is_barrage(scene, s, at)))
            at += size
            continue
        if s.low[at] in _ATTACKS and _on_forces(s, at):
            out.append(Means(_FIGHTING, "ground_fighting", at))
        at += 1
    return out


def _match(s: Sentence, at: int) -> tuple[int, int, Cause] | None:
    for words, rank, cause in _PHRASES.get(s.low[at], ()):
        if len(words) == 1 or tuple(s.low[at : at + len(words)]) == words:
            return len(words), rank, cause
    return None


def _on_forces(s: Sentence, at: int) -> bool:
    """An armed attack on troops (E5), in the words behind the attack."""
    for word in range(at + 1, min(len(s), at + _REACH)):
        if s.low[word] in {".", ";", "by"}:
            return False
        for words in _ATTACKED.get(s.low[word], ()):
            if tuple(s.low[word : word + len(words)]) == words:
                return True
    return False


def _is_barrage(scene: Scene, s: Sentence, at: int) -> bool:
    """Bombing by a state's forces says not how: with planes, guns or missiles."""
    near = list(range(max(0, at - 3), at))
    near += [child for child in s.children(at, *SUBJECTS, "nmod", "obl", "obl:agent")]
    return any(
        s.low[word] in table.FORCES or s.low[word] in table.BARRAGE or s.tokens[word].text[:1].isupper() and scene.gazetteer.nationality(s.tokens[word].text) is not None for word in near
    )


def cause_of(scene: Scene, draft: Draft) -> Cause | None:
    """The cause of a claim; None where no means is said."""
    if draft.harm == "abducted":
        return "abduction"
    if draft.harm == "detained":
        return _cause_of_arrest(scene, draft)
    strand = scene.strand(draft)
    told = means_in(scene, draft.s)
    own = next((means for means in told if means.word == draft.hit.word and means.cause not in table.TAKERS), None)
    if own is not None:
        return own.cause
    clause = clause_of(draft.s, draft.hit.word) if told else frozenset()
    beside = [means for means in told if means.word in clause and means.cause != "abduction"]
    if not beside and (strand is None or strand.alone or draft.s.low[draft.hit.word] not in MURDER):
        beside = [means for means in told if means.cause not in table.TAKERS]
    if beside:
        return _explained(scene, draft, strand, min(beside, key=lambda means: (means.barrage, means.rank)))
    if strand is None or strand.alone or draft.harm in {"missing", "displaced"}:
        return None
    means = _nearest(scene, draft, strand)
    return _explained(scene, draft, strand, means) if means is not None else None


def _cause_of_arrest(scene: Scene, draft: Draft) -> Cause | None:
    """None unless a raid or an operation is told (E5)."""
    clause = clause_of(draft.s, draft.hit.word)
    if any(draft.s.low[word] in table.OPERATIONS for word in clause):
        return "raid"
    strand = scene.strand(draft)
    if strand is None or not draft.s.words & {"also", "along"}:
        return None
    return "raid" if any(d.harm == "detained" and d.event.cause == "raid" for d in strand.drafts) else None


def _explained(scene: Scene, draft: Draft, strand: Strand | None, means: Means) -> Cause | None:
    """An explosion is what a sentence nearby says of it; a bombing by forces without more has no means."""
    if means.cause not in table.LOOSE:
        return means.cause
    here = [other for other in means_in(scene, draft.s) if other.cause in table.EXPLAINS]
    if not here and strand is not None and not strand.alone:
        here = [other for _, other in _told(scene, strand) if other.cause in table.EXPLAINS]
    if here:
        return min(here, key=lambda other: other.rank).cause
    return None if means.barrage else means.cause


def _told(scene: Scene, strand: Strand) -> list[tuple[int, Means]]:
    """The sentence and the means, for every sentence that tells of a strand."""
    if strand.means is None:
        strand.means = [
            (index, min(found, key=lambda means: (means.barrage, means.rank)))
            for index in scene.sentences_of(strand) if (found := [m for m in means_in(scene, scene.sentences[index]) if m.cause not in table.TAKERS])
        ]  # fmt: skip
    return strand.means


def _nearest(scene: Scene, draft: Draft, strand: Strand) -> Means | None:
    """The means of the nearest sentence on the happening, one before rather than one after."""
    told = _told(scene, strand)
    at = bisect_left(told, draft.s.index, key=lambda row: row[0])
    before, after = (told[at - 1] if at else None), (told[at] if at < len(told) else None)
    if after is not None and after[0] == draft.s.index:
        after = told[at + 1] if at + 1 < len(told) else None
    reach = _FAR if draft.s.low[draft.hit.word] in MURDER else len(scene.sentences)
    near = [row for row in (before, after) if row is not None and abs(row[0] - draft.s.index) <= reach]
    return min(near, key=lambda row: abs(row[0] - draft.s.index))[1] if near else None
