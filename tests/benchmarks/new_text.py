"""From a new text to its first value, gradient and Hessian on 128 x 128 points, on one core.

The engine reads the text with its own language; symengine parses, differentiates and compiles with LLVM.
"""

from collections.abc import Callable
from importlib import import_module

import numpy as np
from peers.cases import F1, F4, F5, Case
from peers.grids import check, engine_arrays
from peers.measure import alone, at_least, at_most, has, interleaved, name_missing, on_one_core, row

import explorer
from explorer.api import Sample

AXIS = np.linspace(-2, 2, 128)
REPEATS = 31
LIMIT, FASTER = 2.0, 4.0  # milliseconds, and times faster than symengine
SYMENGINE = "symengine LLVM"
OPTIONS: tuple[dict[str, object], ...] = ({}, {"cse": True}, {"cse": True, "opt_level": 3})
TEXTS = {
    F1.name: "(x+2*y**3)**2",
    F4.name: "sin(x)*cos(y)*exp(-(x**2+y**2)/8)",
    F5.name: "log(1+x**2+y**2)*tanh(x*y)/(1+exp(-x))",
}


def sampled(case: Case) -> Sample:
    return explorer.function(f"f(x, y) = {case.text}").sample({"x": AXIS, "y": AXIS}, order=2)


def assembled(case: Case) -> tuple[np.ndarray, ...]:
    sample = sampled(case)
    return sample.value, sample.jacobian, sample.hessian


def by_symengine(text: str, **options: object) -> Callable[[], np.ndarray]:
    """Return the run from text to numbers; `options` say how much symengine optimises."""
    symengine = import_module("symengine")
    points = np.stack([a.ravel() for a in np.meshgrid(AXIS, AXIS, indexing="ij")], axis=1)
    x, y = wrt = symengine.symbols("x y")

    def run() -> np.ndarray:
        f = symengine.sympify(text)
        fx, fy = f.diff(x), f.diff(y)
        entries = [f, fx, fy, fx.diff(x), fx.diff(y), fy.diff(y)]
        return np.moveaxis(symengine.Lambdify(wrt, entries, backend="llvm", **options)(points), -1, 0)

    return run


def main() -> None:
    """Print a line for each function."""
    print(f"\nnew text to first value, gradient and Hessian on {AXIS.size} x {AXIS.size} points")
    name_missing("symengine")
    for case in (F1, F4, F5):
        ours = [lambda case=case: sampled(case), lambda case=case: assembled(case)]
        theirs = [by_symengine(TEXTS[case.name], **options) for options in OPTIONS] if has("symengine") else []
        expected = engine_arrays(ours[0](), 2)
        for run in theirs:
            check(expected, run(), f"{case.name}, {SYMENGINE}")
        entries, tables, *peers = interleaved([*ours, *theirs], REPEATS)
        alone(case.name, entries, at_most(entries, LIMIT, "ms"))
        alone(f"{case.name}, tables assembled", tables, at_most(tables, LIMIT, "ms"))
        if peers:
            row(case.name, entries, f"{SYMENGINE} at its best", min(peers), at_least(min(peers) / entries, FASTER))


if __name__ == "__main__":
    on_one_core()
    main()
