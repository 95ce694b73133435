"""By what means a claim's harm was done (claims.md E5): told in its clause, else in its sentence, else where its happening is told."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.language.en import causes as table
from tollbook.language.en.events import MURDER
from tollbook.model import Cause, Span

from .clauses import clause_of
from .draft import Draft
from .scenes import Scene, Strand, rough
from .sentence import SUBJECTS, Sentence

_PIECE = re.compile(r"\w+(?:'\w+)?|[^\w\s]")
_FAR = 5
"""How many sentences away, in the same paragraph, the means of a murder may be told."""
_LOOK_BACK = 800
_LEAD = 700
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
    """A word of a means in a sentence: the row of the table, the cause, and the word.  `bombing`: an act of bombing, no bomb;
    `barrage`: one by a state's forces; `unsaid`: an explosion of what is not said."""

    rank: int
    cause: Cause
    word: int
    barrage: bool = False
    bombing: bool = False
    unsaid: bool = False


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
        match = _match(s.low, at)
        if match is not None:
            size, rank, cause = match
            bombing = s.low[at] in table.BOMBED
            out.append(
                Means(rank, cause, at + size - 1, bombing and _is_barrage(scene, s, at), bombing, s.low[at + size - 1] in table.UNSAID)
            )
            at += size
            continue
        if s.low[at] in _ATTACKS and _on_forces(s.low, at):
            out.append(Means(_FIGHTING, "ground_fighting", at))
        at += 1
    return out


def _match(low: list[str], at: int) -> tuple[int, int, Cause] | None:
    for words, rank, cause in _PHRASES.get(low[at], ()):
        if len(words) == 1 or tuple(low[at : at + len(words)]) == words:
            return len(words), rank, cause
    return None


def _untold(stretch: tuple[str, Span]) -> Means | None:
    """The means that a stretch without trees names."""
    text, (start, end) = stretch
    low = _PIECE.findall(text[start:end].lower())
    found: list[Means] = []
    for at in range(len(low)):
        match = _match(low, at)
        if match is not None and match[2] not in table.TAKERS:
            found.append(Means(match[1], match[2], -1, unsaid=low[at + match[0] - 1] in table.UNSAID))
        elif low[at] in _ATTACKS and _on_forces(low, at):
            found.append(Means(_FIGHTING, "ground_fighting", -1))
    return min(found, key=lambda means: means.rank) if found else None


def _on_forces(low: list[str], at: int) -> bool:
    """An armed attack on troops (E5), in the words behind the attack, or before "was attacked"."""
    ahead = range(at + 1, min(len(low), at + _REACH))
    stop = next((word for word in ahead if low[word] in {".", ";", "by"}), ahead.stop)
    stretches = [range(at + 1, stop)]
    if low[at] in {"attacked", "assaulted", "stormed"} and at and low[at - 1] in {"was", "were", "been", "being"}:
        stretches.append(range(max(0, at - _REACH // 2), at))
    return any(
        tuple(low[word : word + len(words)]) == words for stretch in stretches for word in stretch for words in _ATTACKED.get(low[word], ())
    )


def _is_barrage(scene: Scene, s: Sentence, at: int) -> bool:
    """Bombing by a state's forces says not how: with planes, guns or missiles."""
    near = list(range(max(0, at - 3), at))
    near += s.children(at, *SUBJECTS, "nmod", "obl", "obl:agent")
    return any(
        s.low[word] in table.FORCES
        or s.low[word] in table.BARRAGE
        or s.tokens[word].text[:1].isupper()
        and scene.gazetteer.nationality(s.tokens[word].text) is not None
        for word in near
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
    if not beside and draft.s.low[draft.hit.word] not in MURDER:
        beside = [means for means in told if means.cause not in table.TAKERS]
    if beside:
        return _explained(scene, draft, strand, min(beside, key=lambda means: (means.barrage, means.rank)))
    if strand is None or strand.alone:
        return None
    means = _beside(scene, draft, strand) or _first(scene, draft, strand) or _nearest(scene, draft, strand)
    return _explained(scene, draft, strand, means) if means is not None else None


def _cause_of_arrest(scene: Scene, draft: Draft) -> Cause | None:
    """None unless a raid or an operation is told (E5)."""
    clause = clause_of(draft.s, draft.hit.word)
    if any(draft.s.low[word] in table.OPERATIONS for word in clause):
        return "raid"
    strand = scene.strand(draft)
    if (
        strand is not None
        and not strand.alone
        and draft.s.low[draft.hit.word] in table.CAPTURED
        and set(draft.group.status) & {"military", "fighter"}
    ):
        means = _beside(scene, draft, strand) or _first(scene, draft, strand)
        if means is not None and means.cause == "ground_fighting":
            return means.cause
    if strand is None or not draft.s.words & {"also", "along"}:
        return None
    return "raid" if any(d.harm == "detained" and d.event.cause == "raid" for d in strand.drafts) else None


def _explained(scene: Scene, draft: Draft, strand: Strand | None, means: Means) -> Cause | None:
    """An explosion is what a sentence nearby says of it; a bombing by forces without more has no means."""
    if means.cause != "bombing":
        return means.cause
    if strand is not None and not strand.alone and _is_suicide(scene, strand):
        return "suicide_bombing"
    if not means.unsaid:
        return means.cause
    here = means_in(scene, draft.s)
    if any(other.cause == "bombing" and not other.unsaid for other in here):
        return "bombing"
    explained = [other for other in here if other.cause in table.EXPLAINS]
    if not explained and strand is not None and not strand.alone:
        explained = [other for _, other in _told(scene, strand) if other.cause in table.EXPLAINS]
    if explained:
        return min(explained, key=lambda other: other.rank).cause
    return None if means.barrage or means.bombing and _is_struck(scene, strand) else means.cause


_SUICIDE = re.compile(r"\b(?:" + "|".join(map(re.escape, table.CAUSES[0][1])) + r")\b", re.IGNORECASE)


def _is_suicide(scene: Scene, strand: Strand) -> bool:
    """Whether the stretch of the report that tells a strand says that the bomber died by it."""
    if strand.suicide is None:
        starts = [scene.sentences[other.sentences[0]].span[0] for other in scene.strands if other.sentences]
        own = scene.sentences[strand.sentences[0]].span[0] if strand.sentences else 0
        start = own if any(other < own for other in starts) else 0
        end = min((other for other in starts if other > own), default=len(scene.discourse.text))
        strand.suicide = _SUICIDE.search(scene.discourse.text, start, end) is not None
    return strand.suicide


def _is_struck(scene: Scene, strand: Strand | None) -> bool:
    """Whether a happening is elsewhere called a strike, or bombing by a state's forces, and nowhere said to be by a bomb."""
    if strand is None or strand.alone:
        return False
    if strand.struck is None:
        told = [scene.sentences[index] for index in scene.sentences_of(strand)]
        named = [means for s in told for means in means_in(scene, s) if means.cause == "bombing"]
        struck = any(
            token.upos == "NOUN" and s.low[token.index] in table.STRIKES for s in told if s.words & table.STRIKES for token in s.tokens
        )
        strand.struck = (struck or any(means.barrage for means in named)) and all(means.bombing for means in named)
    return strand.struck


def _told(scene: Scene, strand: Strand) -> list[tuple[int, Means]]:
    """The sentence and the means, for every sentence that tells of a strand."""
    if strand.means is None:
        strand.means = []
        for index in scene.sentences_of(strand):
            found = [means for means in means_in(scene, scene.sentences[index]) if means.cause not in table.TAKERS]
            if found:
                strand.means.append((index, min(found, key=lambda means: (means.barrage, means.rank))))
    return strand.means


def _beside(scene: Scene, draft: Draft, strand: Strand) -> Means | None:
    """The means of the sentence before in the claim's paragraph, if it goes on with the same happening."""
    untold = _untold(scene.gap(draft.s))
    if untold is not None:
        return untold
    told = _told(scene, strand)
    at = bisect_left(told, draft.s.index, key=lambda row: row[0])
    near = told[at - 1] if at else None
    if near is None or draft.s.index - near[0] > 1 or scene.sentences[near[0]].paragraph != draft.s.paragraph:
        return None
    return near[1]


def _first(scene: Scene, draft: Draft, strand: Strand) -> Means | None:
    """The means that a happening is first told with: the title's and the first sentences', for the report's first happening."""
    if draft.s.low[draft.hit.word] in MURDER:
        return None
    if scene.strands and strand is scene.strands[0]:
        lead = _lead(scene)
        if lead is not None:
            return lead
    told = _told(scene, strand)
    return told[0][1] if told else None


def _lead(scene: Scene) -> Means | None:
    """The means of the first sentence of the report that names one, of those at its head."""
    if not scene.led:
        scene.led = True
        scene.lead = next(_leads(scene), None)
    return scene.lead


def _leads(scene: Scene) -> Iterator[Means]:
    end = 0
    other = min((strand.sentences[0] for strand in scene.strands[1:] if strand.sentences), default=len(scene.sentences))
    for s in scene.sentences[:other]:
        if end > _LEAD:
            return
        for stretch in rough(s.text, (end, min(s.span[0], end + _LEAD))):
            untold = _untold((s.text, stretch))
            if untold is not None:
                yield untold
        told = [means for means in means_in(scene, s) if means.cause not in table.TAKERS]
        if told:
            yield min(told, key=lambda means: (means.barrage, means.rank))
        end = s.span[1]


def _nearest(scene: Scene, draft: Draft, strand: Strand) -> Means | None:
    """The means of the nearest sentence on the happening, one before rather than one after."""
    told = _told(scene, strand)
    at = bisect_left(told, draft.s.index, key=lambda row: row[0])
    before, after = (told[at - 1] if at else None), (told[at] if at < len(told) else None)
    if after is not None and after[0] == draft.s.index:
        after = told[at + 1] if at + 1 < len(told) else None
    murder = draft.s.low[draft.hit.word] in MURDER
    if (before is None or draft.s.index - before[0] > 1) and (untold := _untold(scene.gap(draft.s))) is not None:
        return untold
    near = [row for row in (before, after) if row is not None and (not murder or _is_by(scene, draft, row[0]))]
    if near:
        return min(near, key=lambda row: abs(row[0] - draft.s.index))[1]
    start = max(0, draft.s.span[0] - _LOOK_BACK)
    return None if murder or len(scene.strands) > 1 else _untold((draft.s.text, (start, draft.s.span[0])))


def _is_by(scene: Scene, draft: Draft, index: int) -> bool:
    return abs(index - draft.s.index) <= _FAR and scene.sentences[index].paragraph == draft.s.paragraph
