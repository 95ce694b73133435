"""Time in tests, on machines that may be busy: a bound counts as broken only where several tries in a row break it."""
from __future__ import annotations

import time
from collections.abc import Callable

TRIES = 5


def within(run: Callable[[], object], seconds: float) -> bool:
    """Whether one of a few runs takes less computing time than this."""
    return any(_taken(run) < seconds for _ in range(TRIES))


def grows_linearly(run: Callable[[int], object], small: int, large: int, *, floor: float = 0.01) -> bool:
    """Whether time grows with size: in one of a few tries less than three times as fast as the size does.

    A time of less than `floor` seconds counts as that: it is the clock's.
    """
    run(small)

    def holds() -> bool:
        least = max(floor, min(_taken(lambda: run(small)) for _ in range(3)))
        return _taken(lambda: run(large)) < 3 * (large / small) * least

    return any(holds() for _ in range(TRIES))


def _taken(run: Callable[[], object]) -> float:
    begin = time.process_time()
    run()
    return time.process_time() - begin
