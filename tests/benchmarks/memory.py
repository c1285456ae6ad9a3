"""How much memory a Hessian on 1000 x 1000 points takes beyond its outputs: the peak while it is computed.

numpy reports its arrays to tracemalloc, so the peak holds every temporary, and the programs too. What points share is
counted once, as it is stored.
"""

import tracemalloc
from collections.abc import Callable

import numpy as np
from peers.cases import PLANE, Case
from peers.measure import at_most

import explorer

AXIS = np.linspace(-2, 2, 1000)
LIMIT, MEGABYTE = 64.0, 2.0**20


def peak_of(run: Callable[[], list[np.ndarray]]) -> tuple[float, float]:
    """Return the megabytes a run held at its worst moment, beyond what was there before, and those of its results."""
    tracemalloc.start()
    arrays = run()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    owners = {id(a if a.base is None else a.base): a if a.base is None else a.base for a in arrays}
    return peak / MEGABYTE, sum(owner.nbytes for owner in owners.values()) / MEGABYTE


def measured(case: Case) -> tuple[float, float, float, float]:
    """Return the peak and the results of the entries, and likewise with the tables assembled: each the first run."""

    def entries() -> list[np.ndarray]:
        f = explorer.function(case.text, inputs=["x", "y"])
        return f.derivatives.grid_program(2).run([AXIS[:, None], AXIS[None, :]])

    def tables() -> list[np.ndarray]:
        sample = explorer.function(case.text, inputs=["x", "y"]).sample({"x": AXIS, "y": AXIS}, order=2)
        return [sample.value, sample.jacobian, sample.hessian]

    return *peak_of(entries), *peak_of(tables)


def main() -> None:
    """Print what each function needs beyond its outputs."""
    print(f"\nmemory: value, gradient and Hessian on {AXIS.size} x {AXIS.size} points, MB")
    print(f"{'':20}{'outputs':>9}{'peak':>9}{'beyond':>9}{'tables':>11}{'peak':>9}{'beyond':>9}")
    for case in PLANE:
        peak, entries, peak_of_tables, tables = measured(case)
        beyond, around = peak - entries, peak_of_tables - tables
        first = f"{case.name:20}{entries:9.1f}{peak:9.1f}{beyond:9.1f}"
        print(
            f"{first}{tables:11.1f}{peak_of_tables:9.1f}{around:9.1f}   {at_most(beyond, LIMIT, 'MB beyond outputs')}"
        )


if __name__ == "__main__":
    main()
