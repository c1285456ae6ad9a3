"""The median time of a run, for benchmarks that are scripts beside this file."""

import time
from collections.abc import Callable
from statistics import median


def milliseconds(run: Callable[[], object], times: int = 15) -> float:
    """Return the median time of a run in ms, not counting a first one."""
    run()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return 1e3 * median(taken)
