"""Rosenbrock's function of 10, 100, 1000 variables: what a gradient and a sparse Hessian cost in values, on one core.

"pairs" is the extended function of Moré, Garbow and Hillstrom (1981), no. 21, as vectors: its graph has the same few
nodes for every n. "chain" couples each variable with the next; the language has no slices x[2..n] to write it as
vectors, so a sum is written out. The Hessian is compressed: the Hessian times one direction a colour, 2 for the pairs
and 3 for the tridiagonal chain (Curtis, Powell and Reid, 1974), which hold every entry that is not structurally zero.
The public names give tables with all their zeros.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from statistics import geometric_mean
from typing import Any

import numpy as np
from peers.measure import at_most, has, interleaved, name_missing, on_one_core

import explorer
from explorer.autodiff.operators import gradient, hvp
from explorer.graph.walk import postorder
from explorer.numeric.point import compile_point

SIZES, REPEATS = (10, 100, 1000), 41
COLOURS = {"pairs": 2, "chain": 3}
LARGEST_TABLE = 100
GRADIENT_LIMIT, HESSIAN_LIMIT = 2.5, 4.0
Run = Callable[[], Any]


def text(form: str, n: int) -> str:
    if form == "chain":
        body = f"f(x) = sum_(i=1)^{n - 1} (100 (x_(i+1) - x_i^2)^2 + (1 - x_i)^2)"
        return f"x in R^{n}\n{body}"
    halves = [f"{name}(x) = reshape(x, {n // 2}, 2) {unit}" for name, unit in {"u": "[1, 0]", "v": "[0, 1]"}.items()]
    return "\n".join([f"x in R^{n}", *halves, "f(x) = sum(100 (v(x) - u(x).^2).^2 + (1 - u(x)).^2)"])


def directions(form: str, n: int) -> list[np.ndarray]:
    """Return the seed of each colour, (n,): variables of one colour share no row of the Hessian."""
    count = COLOURS[form]
    return [(np.arange(n) % count == colour).astype(float) for colour in range(count)]


def by_engine(form: str, n: int, at: np.ndarray) -> tuple[list[Run], int]:
    """Return the runs of value, + gradient and + compressed Hessian, and the number of nodes of the value."""
    graph = explorer.function(text(form, n)).graph
    f, (x,) = graph.output, graph.inputs
    columns = [part for d in directions(form, n) for part in hvp(f, [x], [f.graph.const(d)])]
    outputs = [[f], [f, *gradient(f, [x])], [f, *gradient(f, [x]), *columns]]
    compiled = [compile_point(found, [x]) for found in outputs]
    return [lambda call=call: call([at]) for call in compiled], len(list(postorder([f])))


def by_public_names(form: str, n: int, at: np.ndarray) -> list[Run]:
    """Return Function.value, .jacobian and, where its n x n table is not too large, .hessian."""
    f = explorer.function(text(form, n))
    tables = [f.value, f.jacobian, f.hessian]
    return [lambda call=call: call(at) for call in tables[: 3 if n <= LARGEST_TABLE else 2]]


def by_casadi(form: str, n: int, at: np.ndarray) -> tuple[list[Run], Callable[[], list[np.ndarray]]]:
    """Return the same runs by casadi, and what gives its last results in the engine's form."""
    casadi = import_module("casadi")
    x = casadi.SX.sym("x", n)
    u, v = (x[:-1], x[1:]) if form == "chain" else (x[0::2], x[1::2])
    f = casadi.sum1(100 * (v - u**2) ** 2 + (1 - u) ** 2)
    second, first = casadi.hessian(f, x)
    runs = []
    for outputs in ([f], [f, first], [f, first, second]):
        function = casadi.Function("f", [x], outputs)
        buffer, evaluate = function.buffer()
        out = [np.empty(function.nnz_out(i)) for i in range(len(outputs))]
        buffer.set_arg(0, memoryview(at))
        for i, array in enumerate(out):
            buffer.set_res(i, memoryview(array))
        runs.append(lambda evaluate=evaluate, out=out, _held=buffer: (evaluate(), out)[1])
    whole = casadi.Function("f", [x], [f, first, second])

    def results() -> list[np.ndarray]:
        value, slope, matrix = (entry.full() for entry in whole(at))
        return [value.ravel(), slope.ravel(), *[matrix @ d for d in directions(form, n)]]

    return runs, results


def check(ours: Sequence[Any], theirs: Sequence[np.ndarray], said: str) -> None:
    for mine, other in zip(ours, theirs, strict=True):
        if not np.allclose(np.ravel(mine), other, rtol=1e-9, atol=1e-9):
            raise SystemExit(f"{said}: casadi finds something else")


def shown(label: str, times: Sequence[float], note: str = "") -> None:
    """Print the times of one way, and its ratios to the value."""
    names = ("v", "v+g", "v+g+H")
    micros = "".join(f"   {name} {1e3 * t:9.2f}" for name, t in zip(names, times, strict=False))
    ratios = "".join(f"   ({name})/v {t / times[0]:6.2f}" for name, t in list(zip(names, times, strict=False))[1:])
    print(f"{label:22}{micros} µs{ratios}   {note}".rstrip(), flush=True)


def repeated(runs: Sequence[Run], times: int) -> list[float]:
    """Return the milliseconds of one run each."""
    return [t / times for t in interleaved([lambda run=run: [run() for _ in range(times)] for run in runs], REPEATS)]


def measured(form: str, n: int) -> list[float]:
    """Print the lines of one size, and return the engine's times."""
    at = np.random.default_rng(n).uniform(-1, 1, n)
    ours, nodes = by_engine(form, n, at)
    theirs, results = by_casadi(form, n, at) if has("casadi") else ([], None)
    if results:
        check(ours[2](), results(), f"{form}, n = {n}")
    times = repeated([*ours, *theirs], 20)
    engine, casadi = times[:3], times[3:]
    shown(f"{form}, n = {n}", engine, f"{nodes} nodes")
    if casadi:
        shown("    casadi", casadi, f"ratio {casadi[0] / engine[0]:.3f}, {casadi[2] / engine[2]:.3f}")
    public = by_public_names(form, n, at)
    for run in public:
        run()  # compiles
    shown("    public, dense", repeated(public, 1))
    return engine


def main() -> None:
    """Print both forms, and the mean ratios against the targets."""
    print("\nRosenbrock, one point after compiling: value, gradient and compressed Hessian")
    name_missing("casadi")
    for form in COLOURS:
        found = [measured(form, n) for n in SIZES]
        for k, (label, limit) in enumerate({"(v+g)/v": GRADIENT_LIMIT, "(v+g+H)/v": HESSIAN_LIMIT}.items(), 1):
            ratios = [times[k] / times[0] for times in found]
            mean, worst = geometric_mean(ratios), max(ratios)
            print(f"{form}: {label} mean {mean:.2f}, worst {worst:.2f}   {at_most(worst, limit)}")
        growth = found[2][0] / found[1][0]
        print(f"{form}: value at n = 1000 over value at n = 100: {growth:.1f}   (10 is linear)")


if __name__ == "__main__":
    on_one_core()
    main()
