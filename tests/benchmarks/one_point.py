"""Value, Jacobian and Hessian at one point after compiling, on one core: microseconds.

"Public" is Function.value, .jacobian and .hessian, three calls with a new point; "inside" is the compiled point
function that the engine calls, beside casadi's evaluation into memory that is prepared once.
"""

from collections.abc import Callable, Sequence
from importlib import import_module

import numpy as np
from peers.cases import PLANE, Case
from peers.measure import alone, at_most, has, interleaved, name_missing, on_one_core, row

import explorer
from explorer.numeric.point import compile_point

CALLS, REPEATS = 500, 15
PUBLIC, INSIDE = 20.0, 2.0  # microseconds
POINTS = np.random.default_rng(1).uniform(-2, 2, (CALLS, 2)).tolist()

PointRun = Callable[[Sequence[float]], np.ndarray]


def by_public_names(case: Case) -> PointRun:
    f = explorer.function(case.text, inputs=["x", "y"])
    return lambda point: (f.value(point), f.jacobian(point), f.hessian(point))


def by_point_function(case: Case) -> PointRun:
    f = explorer.function(case.text, inputs=["x", "y"])
    f.hessian([0.3, 0.7])
    return compile_point(f.derivatives.outputs(2), f.derivatives.nodes)


def by_casadi(case: Case) -> tuple[PointRun, PointRun]:
    """Return casadi's calls as a user makes them, and those into prepared memory."""
    casadi = import_module("casadi")
    z = casadi.SX.sym("z", 2)
    f = case.formula(casadi, z[0], z[1])
    second, first = casadi.hessian(f, z)
    function = casadi.Function("f", [z], [f, casadi.densify(first.T), casadi.densify(second)])
    buffer, evaluate = function.buffer()
    point, out = np.empty(2), [np.empty(1), np.empty(2), np.empty(4)]
    buffer.set_arg(0, memoryview(point))
    for i, array in enumerate(out):
        buffer.set_res(i, memoryview(array))

    def prepared(at: Sequence[float], _held: object = buffer) -> list[np.ndarray]:
        point[0], point[1] = at
        evaluate()
        return out

    return function, prepared


def flat(results: Sequence[object]) -> np.ndarray:
    return np.concatenate([np.ravel(np.asarray(entry, dtype=np.float64)) for entry in results])


def main() -> None:
    """Print two lines for each function: from outside and inside."""
    print("\none point: value, Jacobian and Hessian after compiling")
    name_missing("casadi")
    for case in PLANE:
        public, inside = by_public_names(case), by_point_function(case)
        peers = by_casadi(case) if has("casadi") else ()
        for point in POINTS[:20] if peers else ():
            wanted = flat(public(point))
            if not all(np.allclose(wanted, flat(peer(point)), rtol=1e-9, atol=1e-9) for peer in peers):
                raise SystemExit(f"{case.name}: casadi finds something else at {point}")
        runs = [lambda run=run: [run(point) for point in POINTS] for run in (public, inside, *peers)]
        outer, inner, *theirs = (1e3 * t / CALLS for t in interleaved(runs, REPEATS))
        outside, within = at_most(outer, PUBLIC, "µs"), at_most(inner, INSIDE, "µs")
        if theirs:
            row(f"{case.name} public", outer, "casadi call", theirs[0], outside, "µs")
            row(f"{case.name} inside", inner, "casadi prepared", theirs[1], within, "µs")
        else:
            alone(f"{case.name} public", outer, outside, "µs")
            alone(f"{case.name} inside", inner, within, "µs")


if __name__ == "__main__":
    on_one_core()
    main()
