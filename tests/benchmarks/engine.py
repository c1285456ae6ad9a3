"""How fast graphs become numbers: medians in milliseconds, and ratios to numpy written by hand and to sympy's cse.

Runs of the engine and its peers are interleaved, so that a busy machine slows all of them. Run as
`python tests/benchmarks/engine.py`, with one thread.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import geometric_mean, median

import numpy as np
import sympy

from explorer.autodiff.operators import hessian, jacobian
from explorer.graph.build import cos, exp, log, sin, tanh
from explorer.graph.expr import Expr, Graph
from explorer.numeric.point import compile_point
from explorer.numeric.tape import compile as compile_tape

Arrays = Sequence[np.ndarray]
Evaluate = Callable[[np.ndarray, np.ndarray], Arrays]

ORDERS = ("value", "+ gradient", "+ Hessian")
COUNTS = (1, 3, 6)  # f, fx, fy, fxx, fxy, fyy


def f1(x: np.ndarray, y: np.ndarray, order: int) -> Arrays:
    u = x + 2 * y * y * y
    found = [u * u]
    if order >= 1:
        found += [2 * u, 12 * u * (y * y)]
    if order >= 2:
        found += [np.full(u.shape, 2.0), 12 * (y * y), 24 * u * y + 72 * (y * y) * (y * y)]
    return found


def f4(x: np.ndarray, y: np.ndarray, order: int) -> Arrays:
    s, c, e = np.sin(x), np.cos(y), np.exp(-(x * x + y * y) / 8)
    found = [s * c * e]
    if order >= 1:
        t, d = np.cos(x), np.sin(y)
        p, q = t - s * x / 4, -d - c * y / 4
        found += [p * c * e, s * q * e]
    if order >= 2:
        found += [
            (-s - s / 4 - t * x / 4 - p * x / 4) * c * e,
            p * q * e,
            s * (-c - c / 4 + d * y / 4 - q * y / 4) * e,
        ]
    return found


def f5(x: np.ndarray, y: np.ndarray, order: int) -> Arrays:
    r = 1 + x * x + y * y
    a, b, m = np.log(r), np.tanh(x * y), 1 / (1 + np.exp(-x))
    ab = a * b
    found = [ab * m]
    if order >= 1:
        ax, ay, w, mx = 2 * x / r, 2 * y / r, 1 - b * b, m * (1 - m)
        bx, by = w * y, w * x
        gx, gy = ax * b + a * bx, ay * b + a * by
        found += [gx * m + ab * mx, gy * m]
    if order >= 2:
        axx, axy, ayy = 2 / r - ax * ax, -ax * ay, 2 / r - ay * ay
        bxx, bxy, byy = -2 * b * bx * y, w - 2 * b * by * y, -2 * b * by * x
        gxx = axx * b + 2 * ax * bx + a * bxx
        gxy = axy * b + ax * by + ay * bx + a * bxy
        gyy = ayy * b + 2 * ay * by + a * byy
        found += [gxx * m + 2 * gx * mx + ab * mx * (1 - 2 * m), gxy * m + gy * mx, gyy * m]
    return found


@dataclass(frozen=True)
class Benchmark:
    """One function, as a graph, as numpy written by hand and as text for sympy."""

    name: str
    graph: Callable[[Expr, Expr], Expr]
    by_hand: Callable[[np.ndarray, np.ndarray, int], Arrays]
    text: str


BENCHMARKS = [
    Benchmark("F1", lambda x, y: (x + 2 * y**3) ** 2, f1, "(x+2*y**3)**2"),
    Benchmark("F4", lambda x, y: sin(x) * cos(y) * exp(-(x**2 + y**2) / 8), f4, "sin(x)*cos(y)*exp(-(x**2+y**2)/8)"),
    Benchmark(
        "F5",
        lambda x, y: log(1 + x**2 + y**2) * tanh(x * y) / (1 + exp(-x)),
        f5,
        "log(1+x**2+y**2)*tanh(x*y)/(1+exp(-x))",
    ),
]


def outputs(f: Expr, wrt: Sequence[Expr], order: int) -> list[Expr]:
    """Return the function with its derivatives, without a structural zero's cell twice."""
    found = [f]
    if order >= 1:
        found += jacobian(f, wrt).cells.values()
    if order >= 2:
        second = hessian(f, wrt).cells
        found += [second[0, i, j] for i in range(2) for j in range(i, 2) if (0, i, j) in second]
    return found


def by_engine(benchmark: Benchmark, order: int) -> Evaluate:
    graph = Graph()
    wrt = [graph.input("x"), graph.input("y")]
    program = compile_tape(outputs(benchmark.graph(*wrt), wrt, order), wrt)
    return lambda x, y: program.run([x, y])


def by_sympy(benchmark: Benchmark, order: int) -> Evaluate:
    x, y = wrt = sympy.symbols("x y")
    f = sympy.sympify(benchmark.text)
    found = [f]
    if order >= 1:
        found += [f.diff(v) for v in wrt]
    if order >= 2:
        found += [f.diff(x, x), f.diff(x, y), f.diff(y, y)]
    return sympy.lambdify(wrt, found, "numpy", cse=True)


def interleaved(runs: Sequence[Callable[[], object]], repeats: int) -> list[float]:
    """Return the median time of each of `runs` in milliseconds."""
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(repeats):
        for run, found in zip(runs, times, strict=True):
            start = time.perf_counter()
            run()
            found.append((time.perf_counter() - start) * 1e3)
    return [median(found) for found in times]


def grid(n: int) -> tuple[np.ndarray, np.ndarray]:
    axis = np.linspace(-2, 2, n)
    return axis[:, None], axis[None, :]


def evaluation() -> None:
    """Print what evaluation on 512 x 512 points costs."""
    print("512 x 512 points, ms (ratio: how many times faster the engine is)")
    print(f"{'':14}{'engine':>9}{'by hand':>9}{'sympy cse':>11}{'/hand':>8}{'/sympy':>8}")
    x, y = grid(512)
    whole = np.meshgrid(x[:, 0], y[0], indexing="ij")
    ratios: list[list[tuple[float, float]]] = [[], [], []]
    for benchmark in BENCHMARKS:
        for order, label in enumerate(ORDERS):
            runs = [
                partial(by_engine(benchmark, order), x, y),
                partial(benchmark.by_hand, x, y, order),
                partial(by_sympy(benchmark, order), *whole),
            ]
            for a, b in zip(runs[0](), runs[1](), strict=True):
                assert np.allclose(a, b, rtol=1e-9, atol=1e-12)
            ours, hand, cse = interleaved(runs, 15)
            ratios[order].append((hand / ours, cse / ours))
            row = f"{ours:9.2f}{hand:9.2f}{cse:11.2f}{hand / ours:8.2f}{cse / ours:8.2f}"
            print(f"{benchmark.name} {label:11}{row}")
    for label, found in zip(ORDERS, ratios, strict=True):
        hand, cse = (geometric_mean(column) for column in zip(*found, strict=True))
        print(f"mean {label:28}{'':10}{hand:8.2f}{cse:8.2f}")


def first_results() -> None:
    """Print the time from a new function to its first value, gradient and Hessian on 128 x 128 points."""
    print("\nnew graph to first value, gradient and Hessian at 128 x 128, ms (target 2)")
    x, y = grid(128)
    for benchmark in BENCHMARKS:
        (found,) = interleaved([lambda b=benchmark: by_engine(b, 2)(x, y)], 40)
        print(f"{benchmark.name}{found:9.2f}")


def one_point() -> None:
    """Print the cost of value, gradient and Hessian at one point."""
    print("\none point, value, gradient and Hessian, microseconds (target 2)")
    for benchmark in BENCHMARKS:
        graph = Graph()
        wrt = [graph.input("x"), graph.input("y")]
        point = compile_point(outputs(benchmark.graph(*wrt), wrt, 2), wrt)
        (found,) = interleaved([lambda p=point: [p([0.3, 0.7]) for _ in range(1000)]], 20)
        print(f"{benchmark.name}{found:9.2f}")


if __name__ == "__main__":
    evaluation()
    first_results()
    one_point()
