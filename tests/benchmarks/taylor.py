"""Taylor coefficients at new points through Function.taylor, on one core: ten points in a row, the time of one.

The first point after other work takes longer, while the processor fetches the code: it is printed by itself.

jax.jet expands along lines; in two variables eleven directions determine all coefficients to order 10, and JAX maps
them in one call, compiled before. mpmath differentiates one variable numerically, with 30 digits.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from math import factorial
from typing import Any

import numpy as np
from peers.cases import F1, F4, F5, Case
from peers.grids import jax_module
from peers.measure import Run, alone, at_most, has, interleaved, name_missing, on_one_core, row

import explorer

REPEATS = 101
PLANE_ORDER, PLANE_LIMIT = 10, 0.3  # milliseconds
LINE_ORDER, LINE_LIMIT = 20, 0.2
AT = (0.3, 0.7)
POINTS = np.random.default_rng(1).uniform(0.1, 0.9, (10, 2)).tolist()


@dataclass(frozen=True)
class Line:
    """f(x): `text` for the engine, and `formula(m, x)` for a peer."""

    text: str
    formula: Callable[[Any, Any], Any]


LINES = [
    Line("exp(sin x)", lambda m, x: m.exp(m.sin(x))),
    Line("log(1 + x^2) tanh x", lambda m, x: m.log(1 + x**2) * m.tanh(x)),
    Line("sqrt(1 + x^2)/(2 + cos x)", lambda m, x: m.sqrt(1 + x**2) / (2 + m.cos(x))),
]


def along(f: Callable[..., Any], order: int, directions: np.ndarray) -> Callable[[Sequence[float]], np.ndarray]:
    """Return the run that gives D^k f(at) along each direction (count, n), shape (count, order + 1), from jax.jet."""
    jax = jax_module()
    jet = import_module("jax.experimental.jet").jet

    def one(at: Any, direction: Any) -> Any:
        series = [[d, *[0.0 * d] * (order - 1)] for d in direction]
        value, rest = jet(f, tuple(at), series)
        return jax.numpy.stack([value, *rest])

    run = jax.jit(jax.vmap(one, (None, 0)))
    there = jax.numpy.asarray(directions)
    return lambda at: jax.block_until_ready(run(np.asarray(at), there))


def fan(count: int) -> np.ndarray:
    """Return directions (count, 2) that determine homogeneous polynomials of degree count - 1."""
    angles = np.pi * (np.arange(count) + 0.5) / count
    return np.stack([np.cos(angles), np.sin(angles)], axis=1)


def agree(ours: explorer.TaylorPolynomial, lines: np.ndarray, directions: np.ndarray) -> bool:
    """Whether the polynomial has these derivatives along the lines."""
    n = directions.shape[1]
    for k in range(lines.shape[1]):
        terms = [(index, c) for index, c in ours.terms if sum(index) == k]
        monomials = np.array([np.prod(directions ** np.array(index).reshape(1, n), axis=1) for index, _ in terms])
        found = np.array([float(c) for _, c in terms]) @ monomials
        expected = lines[:, k] / factorial(k)
        if not np.allclose(found, expected, rtol=1e-8, atol=1e-8 * np.abs(expected).max()):
            return False
    return True


def in_a_row(expand: Callable[[Sequence[float]], object], variables: int = 2) -> list[object]:
    return [expand(point[:variables]) for point in POINTS]


def in_the_plane(case: Case) -> None:
    f = explorer.function(case.text, inputs=["x", "y"])
    expand = partial(f.taylor, order=PLANE_ORDER)
    runs: list[Run] = [lambda: expand(AT), lambda: in_a_row(expand)]
    if has("jax"):
        directions = fan(PLANE_ORDER + 1)
        jet = along(lambda x, y: case.formula(jax_module().numpy, x, y), PLANE_ORDER, directions)
        if not agree(f.taylor(AT, PLANE_ORDER), np.asarray(jet(AT)), directions):
            raise SystemExit(f"{case.name}: jax.jet finds something else")
        runs.append(lambda: in_a_row(jet))
    first, *times = interleaved(runs, REPEATS)
    ours, *theirs = (time / len(POINTS) for time in times)
    verdict = at_most(ours, PLANE_LIMIT, "ms")
    row(case.name, ours, "jax.jet, compiled", theirs[0], verdict) if theirs else alone(case.name, ours, verdict)
    alone(f"{case.name}, first", first, at_most(first, PLANE_LIMIT, "ms"))


def on_the_line(line: Line) -> None:
    mpmath = import_module("mpmath")
    mpmath.mp.dps = 30
    f = explorer.function(line.text, inputs=["x"])
    expand = partial(f.taylor, order=LINE_ORDER)

    def by_mpmath(at: Sequence[float]) -> list[object]:
        return mpmath.taylor(lambda x: line.formula(mpmath, x), at[0], LINE_ORDER)

    runs: list[Run] = [lambda: expand(AT[:1]), lambda: in_a_row(expand, 1), lambda: in_a_row(by_mpmath, 1)]
    wanted = np.array([[float(c) * factorial(k) for k, c in enumerate(by_mpmath(AT))]])
    if not agree(expand(AT[:1]), wanted, np.ones((1, 1))):
        raise SystemExit(f"{line.text}: mpmath finds something else")
    if has("jax"):
        jet = along(lambda x: line.formula(jax_module().numpy, x), LINE_ORDER, np.ones((1, 1)))
        runs.append(lambda: in_a_row(jet, 1))
        if not np.allclose(np.asarray(jet(AT[:1])), wanted, rtol=1e-8):
            raise SystemExit(f"{line.text}: jax.jet finds something else")
    first, *times = interleaved(runs, REPEATS)
    ours, *theirs = (time / len(POINTS) for time in times)
    alone(f"{line.text}, first", first, at_most(first, LINE_LIMIT, "ms"))
    for name, time in zip(("mpmath, 30 digits", "jax.jet, compiled"), theirs, strict=False):
        row(line.text, ours, name, time, at_most(ours, LINE_LIMIT, "ms"))


def main() -> None:
    """Print both tables."""
    print(f"\nTaylor polynomial of order {PLANE_ORDER} in two variables at a new point")
    name_missing("jax")
    for case in (F1, F4, F5):
        in_the_plane(case)
    print(f"\nTaylor polynomial of order {LINE_ORDER} in one variable at a new point")
    for line in LINES:
        on_the_line(line)


if __name__ == "__main__":
    on_one_core()
    main()
