"""A function of two variables with its derivatives on a grid, by the engine and by each peer at its best.

Each `by_...` makes a run from a case, an order and the grid's axes. A run returns f, then fx, fy, then
fxx, fxy, fyy at all points. A peer's module is imported where it is asked for: it may be missing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

import numpy as np
from peers.cases import Case

import explorer

Arrays = Sequence[Any]
GridRun = Callable[[], Arrays]

COUNTS = (1, 3, 6)  # f; fx, fy; fxx, fxy, fyy


def by_engine(case: Case, order: int, xs: np.ndarray, ys: np.ndarray) -> GridRun:
    f = explorer.function(case.text, inputs=["x", "y"])
    return lambda: f.sample({"x": xs, "y": ys}, order=order)


def engine_arrays(sample: Any, order: int) -> Arrays:
    """Return what a sample of the engine holds in the peers' order."""
    names = ["x", "y", "xx", "xy", "yy"][: COUNTS[order] - 1]
    return [sample.value, *[sample.partial(*name) for name in names]]


def whole(xs: np.ndarray, ys: np.ndarray) -> list[np.ndarray]:
    return [np.ascontiguousarray(a) for a in np.meshgrid(xs, ys, indexing="ij")]


def symbolic(m: Any, case: Case, order: int, x: Any, y: Any) -> list[Any]:
    """Return f and its derivatives as expressions of a library whose expressions have .diff."""
    f = case.formula(m, x, y)
    fx, fy = f.diff(x), f.diff(y)
    return [f, fx, fy, fx.diff(x), fx.diff(y), fy.diff(y)][: COUNTS[order]]


def by_sympy(case: Case, order: int, xs: np.ndarray, ys: np.ndarray) -> GridRun:
    sympy = import_module("sympy")
    wrt = sympy.symbols("x y")
    run = sympy.lambdify(wrt, symbolic(sympy, case, order, *wrt), "numpy", cse=True)
    arrays = whole(xs, ys)
    return lambda: run(*arrays)


def by_numexpr(case: Case, order: int, xs: np.ndarray, ys: np.ndarray) -> GridRun:
    numexpr, sympy = import_module("numexpr"), import_module("sympy")
    texts = [str(entry) for entry in symbolic(sympy, case, order, *sympy.symbols("x y"))]
    names = dict(zip("xy", whole(xs, ys), strict=True))
    return lambda: [numexpr.evaluate(text, local_dict=names) for text in texts]


def by_symengine(case: Case, order: int, xs: np.ndarray, ys: np.ndarray) -> GridRun:
    symengine = import_module("symengine")
    wrt = symengine.symbols("x y")
    entries = symbolic(symengine, case, order, *wrt)
    run = symengine.Lambdify(wrt, entries, backend="llvm", cse=True, opt_level=3)
    points = np.stack([a.ravel() for a in whole(xs, ys)], axis=1)
    return lambda: np.moveaxis(run(points), -1, 0)


def by_heyoka(case: Case, order: int, xs: np.ndarray, ys: np.ndarray) -> GridRun:
    heyoka = import_module("heyoka")
    x, y = wrt = heyoka.make_vars("x", "y")
    tensors = heyoka.diff_tensors([case.formula(heyoka, x, y)], diff_args=wrt, diff_order=max(order, 1))
    indices = [(0, 0), (1, 0), (0, 1), (2, 0), (1, 1), (0, 2)][: COUNTS[order]]
    run = heyoka.cfunc([tensors[0, *index] for index in indices], vars=wrt)
    points = np.stack([a.ravel() for a in whole(xs, ys)])
    out = np.empty((len(indices), points.shape[1]))
    return lambda: run(inputs=points, outputs=out)


def by_casadi(case: Case, order: int, xs: np.ndarray, ys: np.ndarray) -> GridRun:
    casadi = import_module("casadi")
    points = np.stack([a.ravel() for a in whole(xs, ys)], axis=1)
    z = casadi.SX.sym("z", 2)
    second, first = casadi.hessian(case.formula(casadi, z[0], z[1]), z)
    entries = [case.formula(casadi, z[0], z[1]), first[0], first[1], second[0, 0], second[0, 1], second[1, 1]]
    dense = [casadi.densify(entry) for entry in entries[: COUNTS[order]]]
    buffer, evaluate = casadi.Function("f", [z], dense).map(len(points)).buffer()
    out = [np.empty(len(points)) for _ in dense]
    buffer.set_arg(0, memoryview(points))
    for i, array in enumerate(out):
        buffer.set_res(i, memoryview(array))

    def run(_held: object = (buffer, points)) -> Arrays:  # casadi keeps bare pointers
        evaluate()
        return out

    return run


def by_autograd(case: Case, order: int, xs: np.ndarray, ys: np.ndarray) -> GridRun:
    numpy, slope = import_module("autograd.numpy"), import_module("autograd").elementwise_grad

    def f(x: Any, y: Any) -> Any:
        return case.formula(numpy, x, y)

    fx, fy = slope(f, 0), slope(f, 1)
    found = [f, fx, fy, slope(fx, 0), slope(fx, 1), slope(fy, 1)][: COUNTS[order]]
    arrays = whole(xs, ys)
    return lambda: [entry(*arrays) for entry in found]


@cache
def jax_module() -> Any:
    jax = import_module("jax")
    jax.config.update("jax_enable_x64", True)
    return jax


def jax_entries(case: Case, order: int) -> Callable[[Any, Any], Arrays]:
    """Return the function of one point whose results JAX maps over the points."""
    jax = jax_module()

    def f(x: Any, y: Any) -> Any:
        return case.formula(jax.numpy, x, y)

    def entries(x: Any, y: Any) -> Arrays:
        if order == 0:
            return [f(x, y)]
        value, first = jax.value_and_grad(f, (0, 1))(x, y)
        if order == 1:
            return [value, *first]
        (xx, xy), (_, yy) = jax.hessian(f, (0, 1))(x, y)
        return [value, *first, xx, xy, yy]

    return entries


def by_jax_points(case: Case, order: int, xs: np.ndarray, ys: np.ndarray) -> GridRun:
    jax = jax_module()
    run = jax.jit(jax.vmap(jax_entries(case, order)))
    arrays = [jax.numpy.asarray(a.ravel()) for a in whole(xs, ys)]
    return lambda: jax.block_until_ready(run(*arrays))


def by_jax_axes(case: Case, order: int, xs: np.ndarray, ys: np.ndarray) -> GridRun:
    jax = jax_module()
    run = jax.jit(jax.vmap(jax.vmap(jax_entries(case, order), (None, 0)), (0, None)))
    axes = [jax.numpy.asarray(a) for a in (xs, ys)]
    return lambda: jax.block_until_ready(run(*axes))


@dataclass(frozen=True)
class Peer:
    """A library by the name that tables give it, the module it needs, and how it makes a run."""

    name: str
    module: str
    build: Callable[[Case, int, np.ndarray, np.ndarray], GridRun]


SYMPY = Peer("sympy cse", "sympy", by_sympy)
NUMEXPR = Peer("numexpr", "numexpr", by_numexpr)
SYMENGINE = Peer("symengine LLVM", "symengine", by_symengine)
JAX_POINTS = Peer("jax vmap", "jax", by_jax_points)
JAX_AXES = Peer("jax vmap an axis", "jax", by_jax_axes)
HEYOKA = Peer("heyoka", "heyoka", by_heyoka)
AUTOGRAD = Peer("autograd", "autograd", by_autograd)
CASADI = Peer("casadi map", "casadi", by_casadi)


def check(ours: Arrays, theirs: Arrays, said: str) -> None:
    """Stop where a peer computes something else."""
    for mine, other in zip(ours, theirs, strict=True):
        array = np.asarray(other, dtype=np.float64)
        spread = array.reshape(mine.shape) if array.size == mine.size else np.broadcast_to(array, mine.shape)
        if not np.allclose(mine, spread, rtol=1e-8, atol=1e-9 * (1 + np.abs(mine).max())):
            raise SystemExit(f"{said}: the results differ by {np.abs(mine - spread).max():.1e}")
