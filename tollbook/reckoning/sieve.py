"""Of many things that together do something, some that still do it, none of them superfluous (Junker, "QuickXplain", AAAI 2004)."""
from __future__ import annotations

from collections.abc import Callable, Sequence

Does = Callable[[Sequence[int]], bool]


def needed_of(rest: Sequence[int], does: Does, given: Sequence[int] = ()) -> list[int]:
    """The members of `rest` that are needed beside `given`; early ones are preferred.  All together do it, and more never do less."""
    return [] if does(given) else _needed(given, rest, does, True)


def _needed(given: Sequence[int], rest: Sequence[int], does: Does, fresh: bool) -> list[int]:
    if not fresh and does(given):
        return []
    if len(rest) <= 1:
        return list(rest)
    half = len(rest) // 2
    first, second = rest[:half], rest[half:]
    from_second = _needed([*given, *first], second, does, False)
    return _needed([*given, *from_second], first, does, not from_second) + from_second
