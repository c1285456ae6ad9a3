"""How the benchmarks measure and print: interleaved runs, medians, ratios, and each target beside what was found.

Interleaving the runs of the engine and its peers, in another order each round, lets a busy machine slow all of them
alike. Times are the process's own on its core, so that they leave out what other processes took.
"""

import os
import random
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from statistics import median

Run = Callable[[], object]


def on_one_core() -> None:
    """Keep this process on one core, so that no library uses several threads, whatever its own switches say."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def has(module: str) -> bool:
    """Whether a peer is installed."""
    return find_spec(module) is not None


def interleaved(runs: Sequence[Run], repeats: int, seconds: float = 4.0) -> list[float]:
    """Return the median time of each of `runs` in milliseconds: of `repeats` rounds, of at least 3 within `seconds`."""
    times: list[list[float]] = [[] for _ in runs]
    order = random.Random(1)
    begun = time.process_time()
    for k in range(repeats):
        if k >= 3 and time.process_time() - begun > seconds:
            break
        for i in order.sample(range(len(runs)), len(runs)):
            start = time.process_time()
            runs[i]()
            times[i].append((time.process_time() - start) * 1e3)
    return [median(found) for found in times]


def at_least(found: float, target: float) -> str:
    """Say whether a ratio reached the target that it be at least this large."""
    return f"target ≥ {target:g}: " + ("reached" if found >= target else f"missed by {target / found:.2f}x")


def at_most(found: float, target: float, unit: str = "") -> str:
    """Say whether a figure kept within the target that it be at most this large."""
    said = f"target ≤ {target:g}{unit and ' ' + unit}: "
    return said + ("reached" if found <= target else f"missed by {found / target:.2f}x")


def row(label: str, ours: float, peer: str, theirs: float, verdict: str = "", unit: str = "ms") -> None:
    """Print one result: ours, the peer's, how many times faster ours is, and the target."""
    shown = f"{ours:10.4g} {unit}   {peer:22}{theirs:10.4g} {unit}   ratio {theirs / ours:6.2f}"
    print(f"{label:28}{shown}   {verdict}".rstrip(), flush=True)


def alone(label: str, ours: float, verdict: str, unit: str = "ms") -> None:
    """Print a result that is held against a target alone."""
    print(f"{label:28}{ours:10.4g} {unit}   {verdict}".rstrip(), flush=True)


def name_missing(*modules: str) -> None:
    """Name those of the peers that are not installed."""
    names = [module for module in modules if not has(module)]
    if names:
        print(f"not installed, and so not measured: {', '.join(names)}", flush=True)
