"""Value, gradient and Hessian on 512 x 512 points: the engine beside its peers, on one core.

Medians of interleaved runs in milliseconds, and geometric means of the ratios over all functions.
"""

from collections.abc import Sequence
from statistics import geometric_mean

import numpy as np
from peers.cases import PLANE, SEPARABLE, Case
from peers.grids import (
    AUTOGRAD,
    CASADI,
    HEYOKA,
    JAX_AXES,
    JAX_POINTS,
    NUMEXPR,
    SYMENGINE,
    SYMPY,
    Peer,
    by_engine,
    check,
    engine_arrays,
)
from peers.measure import at_least, has, interleaved, name_missing, on_one_core, row

POINTS, REPEATS = 512, 11
ORDERS = ("value", "+ gradient", "+ Hessian")
ALL: dict[Peer, float | None] = {SYMPY: 3.0, NUMEXPR: 2.0, SYMENGINE: 1.0}  # how many times faster the engine shall be
ALL |= dict.fromkeys((JAX_POINTS, JAX_AXES, HEYOKA, AUTOGRAD, CASADI))


def measured(case: Case, order: int, peers: Sequence[Peer]) -> list[float]:
    """Return the times of the engine and of the peers, whose results were found equal."""
    axis = np.linspace(-2, 2, POINTS)
    ours = by_engine(case, order, axis, axis)
    expected = engine_arrays(ours(), order)
    runs = [ours]
    for peer in peers:
        run = peer.build(case, order, axis, axis)
        check(expected, run(), f"{case.name}, {ORDERS[order]}, {peer.name}")
        runs.append(run)
    return interleaved(runs, REPEATS)


def table(title: str, cases: Sequence[Case], targets: dict[Peer, float | None]) -> None:
    """Print the times of each function beside the peers', and then the means against the targets."""
    peers = [peer for peer in targets if has(peer.module)]
    print(f"\n{title}: {POINTS} x {POINTS} points, ms")
    name_missing(*{peer.module: None for peer in targets})
    print(f"{'':28}{'engine':>10}" + "".join(f"{peer.name:>18}" for peer in peers))
    found: dict[str, list[list[float]]] = {label: [] for label in ORDERS}
    for case in cases:
        for order, label in enumerate(ORDERS):
            times = measured(case, order, peers)
            found[label].append(times)
            print(
                f"{case.name + ' ' + label:28}{times[0]:10.2f}" + "".join(f"{t:18.2f}" for t in times[1:]), flush=True
            )
    print("geometric means")
    for label, times in found.items():
        ours, *theirs = (geometric_mean(column) for column in zip(*times, strict=True))
        for peer, mean in zip(peers, theirs, strict=True):
            target = targets[peer]
            row(label, ours, peer.name, mean, "" if target is None else at_least(mean / ours, target))


if __name__ == "__main__":
    on_one_core()
    table("functions of two variables", PLANE, ALL)
    table("separable functions", SEPARABLE, {JAX_AXES: 1.0, JAX_POINTS: None, SYMPY: None})
