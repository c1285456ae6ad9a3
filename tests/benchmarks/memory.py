"""How much memory a Hessian on 1000 x 1000 points takes beyond its outputs: the peak while it is computed.

numpy reports its arrays to tracemalloc, so the peak holds every temporary.
"""

import tracemalloc
from collections.abc import Callable

import numpy as np
from peers.cases import PLANE, Case
from peers.measure import at_most

import explorer

AXIS = np.linspace(-2, 2, 1000)
LIMIT, MEGABYTE = 64.0, 2.0**20


def peak_of(run: Callable[[], object]) -> float:
    """Return the megabytes that a run held at its worst moment, beyond what was there before."""
    tracemalloc.start()
    run()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / MEGABYTE


def megabytes(arrays: list[np.ndarray]) -> float:
    """Return what the arrays' own memory takes; what is spread over the grid by strides counts as small as it is."""
    owners = {id(a if a.base is None else a.base): a if a.base is None else a.base for a in arrays}
    return sum(owner.nbytes for owner in owners.values()) / MEGABYTE


def measured(case: Case) -> tuple[float, float, float, float]:
    """Return the peak and the outputs of the entries, and likewise with the tables assembled."""
    f = explorer.function(case.text, inputs=["x", "y"])
    f.sample({"x": AXIS[:2], "y": AXIS[:2]}, order=2)
    program = f.derivatives.grid_program(2)
    axes = [AXIS[:, None], AXIS[None, :]]
    entries = megabytes(program.run(axes))

    def assembled() -> tuple[np.ndarray, ...]:
        sample = f.sample({"x": AXIS, "y": AXIS}, order=2)
        return sample.value, sample.jacobian, sample.hessian

    tables = sum(a.nbytes for a in assembled()) / MEGABYTE
    return peak_of(lambda: program.run(axes)), entries, peak_of(assembled), tables


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
