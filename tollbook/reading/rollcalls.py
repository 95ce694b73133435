"""Lists of people by one name each, whom a gazetteer would take for villages: "among them Karim, Samin and Lutfullah"."""
from __future__ import annotations

from collections.abc import Iterator, Sequence

from tollbook.gazetteer import GIVEN, OWN, Gazetteer, fold
from tollbook.language.en import places as table

from .placewords import Words

_FEWEST = 3
_WELL_KNOWN = 50_000
_NAMESAKES = 8
_DASHES = frozenset({"--", "---", "—", "–", ":"})
_BETWEEN = ([","], ["and"], [",", "and"], ["&"])


def roll_calls(words: Words, spans: Sequence[tuple[int, int]], gazetteer: Gazetteer) -> frozenset[int]:
    """The first words of the runs that are such people.

    A list counts where it is announced ("among them", a colon, a dash), has three names or more, none a well-known town's, and either at
    least half of them given names or no place's own, or no country that has them all.
    """
    return frozenset(a for chain in _chains(words, spans) if _is_people(words, chain, gazetteer) for a, _ in chain)


def _chains(words: Words, spans: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Runs that only commas and "and" part."""
    chain: list[tuple[int, int]] = []
    for span in spans:
        if chain and words.low[chain[-1][1] : span[0]] not in _BETWEEN:
            yield chain
            chain = []
        chain.append(span)
    yield chain


def _is_people(words: Words, chain: Sequence[tuple[int, int]], gazetteer: Gazetteer) -> bool:
    if len(chain) < _FEWEST or not _is_announced(words, chain[0][0]) or any(b - a > 2 for a, b in chain):
        return False
    nobodys, lands = 0, []
    for a, b in chain:
        rows, marks = gazetteer.entry(fold(words.slice(a, b)))
        own = [gazetteer.row(row).population for row in rows[:4] if row & OWN]
        if own and max(own) > _WELL_KNOWN:
            return False
        nobodys += not own or bool(marks & GIVEN) or words.low[a] in table.GIVEN_NAMES
        lands += [{gazetteer.row(row).country for row in rows[:_NAMESAKES]}] if rows else []
    return 2 * nobodys >= len(chain) or len(lands) > 1 and not set.intersection(*lands)


def _is_announced(words: Words, first: int) -> bool:
    if not first or not words.joined[first]:
        return False
    before = words.low[first - 1]
    return before in _DASHES or before in {"them", "whom"} and first > 1 and words.low[first - 2] == "among"
