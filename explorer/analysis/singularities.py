"""The complex singularities of an analytic function that its graph shows: zeros of denominators, branch points.

SINGULAR has one row for each primitive: the expressions whose zeros are singular points of the operation, none for an
entire one. Zeros are found by Newton's method in the complex plane from many starts around the centre. A zero need not
be a singularity of f (sin x / x at 0): f is sampled on a small circle around it, and where it is analytic inside, the
sum of its values times e^(iφ), e^(2iφ), ... vanishes (Cauchy's theorem).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from operator import mul
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.analysis.complex_values import NotAnalyticError, complex_values
from explorer.analysis.univariate import Univariate
from explorer.autodiff.forward import push
from explorer.graph import build
from explorer.graph.expr import Expr, Stop, Stopped
from explorer.graph.walk import postorder

Complex: TypeAlias = NDArray[np.complex128]
Zeros: TypeAlias = Callable[[Expr], list[Expr]]

RADII = np.array([0.05, 0.2, 0.5, 0.9, 1.3, 2.0, 3.5])  # of the starts, in the length that the search looks around
ANGLES = np.linspace(0.0, np.pi, 9)  # a real function has its zeros in conjugate pairs
SHARE = 0.97  # of an angle's step: no start sits on the real axis behind a symmetric zero
ITERATIONS = 40
FAR = 30.0  # times the length of the search: what gets there has no zero near
CLOSE = 1e-9  # relative: a step so small ends the iteration
SAME = 1e-5  # relative: zeros as near as this are one (double zeros are found to half the digits)
CIRCLE = 64  # points around a candidate
ANALYTIC = 1e-11  # relative: what Cauchy's sums may leave
MOST = 12  # candidates, the nearest ones
EXPRESSIONS = 200  # equations solved at most
POLES_OF_GAMMA = 9  # 0, -1, ... that are looked for


@dataclass(frozen=True, slots=True)
class Singularity:
    """A singular point of f in the complex plane and its distance from the centre; `cause` is the operation at fault.

    `confirmed` is False where f could not be sampled around the point.
    """

    place: complex
    distance: float
    cause: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Search:
    """The singularities found, nearest first, and whether the graph has no operation that could have any."""

    found: tuple[Singularity, ...]
    entire: bool


def singularities(f: Univariate, center: float, length: float, stopped: Stop = lambda: False) -> Search:
    """Return the singularities of f around a real centre, of those that Newton's method finds.

    f holds analytic operations only (`branches.branch`) and is its graph's sole user; `length` says how far the search
    looks, an estimate of the radius. Raises Stopped.
    """
    equations = _equations(f)
    candidates: list[tuple[complex, str]] = []
    with np.errstate(all="ignore"):
        for node, equation in equations:
            if stopped():
                raise Stopped
            candidates += [(z, node.op) for z in _zeros(equation, f.variable, center, length, stopped)]
        distinct = _distinct(candidates, center)[:MOST]
        found: list[Singularity] = []
        for z, op in distinct:
            if stopped():
                raise Stopped
            state = _is_singular(f, z, center, [w for w, _ in distinct if w != z])
            if state is not None:
                found.append(Singularity(z, abs(z - center), op, state))
    return Search(tuple(found), not equations)


def _equations(f: Univariate) -> list[tuple[Expr, Expr]]:
    """Return operations with the scalar expressions whose zeros are their singular points."""
    found: dict[Expr, Expr] = {}
    moving = f.moving
    for node in postorder([f.output]):
        if node not in moving or node.op == "input":
            continue
        for expression in SINGULAR[node.op](node):
            for at in np.ndindex(*expression.shape):
                for factor in _factors(expression[at] if at else expression):
                    found.setdefault(factor, node)
    return [(node, equation) for equation, node in found.items()][:EXPRESSIONS]


def _factors(expression: Expr) -> list[Expr]:
    """Return simpler expressions with the same zeros: Newton's method is slow at multiple ones."""
    pending, found = [expression], []
    while pending:
        node = pending.pop()
        if node.op == "mul":
            pending += node.args
        elif node.op in ("neg", "sqrt", "cbrt", "div") or (node.op == "pow" and node.args[1].is_const):
            pending.append(node.args[0])
        elif node.op != "exp" and not node.is_const:
            found.append(node)
    return found


def _zeros(equation: Expr, variable: Expr, center: float, length: float, stopped: Stop) -> list[complex]:
    (slope,) = push([equation], {variable: variable.graph.const(1.0)})
    if slope is None:
        return []
    turns = np.exp(1j * (ANGLES * SHARE + 0.01))
    z = np.append(np.ravel(center + length * RADII[:, None] * turns), center)
    found: list[complex] = []
    for _ in range(ITERATIONS):
        if stopped():
            raise Stopped
        try:
            value, rise = complex_values([equation, slope], {variable: z})
        except NotAnalyticError:
            return []
        step = np.broadcast_to(np.where(value == 0, 0, value / rise), z.shape)
        size = np.abs(step)
        z = z - np.where(size > length, step * (length / size), step)
        done = size <= CLOSE * (1 + np.abs(z))
        found += [complex(w) for w in z[done]]
        z = z[~done & np.isfinite(z) & (np.abs(z - center) < FAR * length)]
        if not z.size:
            break
    return found


def _distinct(candidates: list[tuple[complex, str]], center: float) -> list[tuple[complex, str]]:
    """Return the candidates, each once and with its conjugate, nearest first."""
    kept: list[tuple[complex, str]] = []
    for z, op in sorted(candidates, key=lambda pair: abs(pair[0] - center)):
        near = SAME * (1 + abs(z))
        point = complex(z.real, 0.0) if abs(z.imag) <= near else complex(z.real, abs(z.imag))
        point = complex(0.0, point.imag) if abs(point.real) <= CLOSE else point
        if all(abs(point - other) > near for other, _ in kept):
            kept.append((point, op))
    return kept


def _is_singular(f: Univariate, z: complex, center: float, others: list[complex]) -> bool | None:
    """Return True where f is singular at z, None where it is analytic, False where that is not known."""
    apart = min([abs(z - w) for w in [*others, *[v.conjugate() for v in others]]], default=np.inf)
    own = 2 * abs(z.imag) if z.imag else np.inf
    away = abs(z - center) or np.inf
    analytic = is_analytic(f, z, 0.3 * min(apart, own, away, 1.0 + abs(z)))
    return None if analytic else analytic is not None


def is_analytic(f: Univariate, center: complex, radius: float, points: int = CIRCLE) -> bool | None:
    """Return whether f is analytic inside a circle, as far as its values on it show; None where some are not known."""
    if points > CIRCLE and is_analytic(f, center, radius) is None:
        return None
    turns = np.exp(2j * np.pi * (np.arange(points) + 0.37) / points)
    with np.errstate(all="ignore"):
        try:
            (values,) = complex_values([f.output], {f.variable: center + radius * turns})
        except NotAnalyticError:
            return None
        values = np.broadcast_to(values, turns.shape)
        if np.isinf(values).any():
            return False
        if np.isnan(values).any():
            return None
        sums = [abs((values * turns**k).mean()) for k in range(1, 9)]
        return bool(max(sums) <= ANALYTIC * np.abs(values).max())


def _entire(_node: Expr) -> list[Expr]:
    return []


def _at_zero(node: Expr) -> list[Expr]:
    return [node.args[0]]


def _beyond(of: Callable[[Expr], Expr]) -> Zeros:
    return lambda node: [of(node.args[0])]


def _around_one(node: Expr) -> list[Expr]:
    return [1 - node.args[0], 1 + node.args[0]]


def _power(node: Expr) -> list[Expr]:
    exponent = node.args[1].number
    whole = exponent is not None and exponent.is_integer() and exponent >= 0
    return [] if whole else [node.args[0]]


def _squares(node: Expr) -> list[Expr]:
    return [reduce(lambda a, b: a + b, [arg * arg for arg in node.args])]


def _gamma(node: Expr) -> list[Expr]:
    u = node.args[0]
    return [reduce(mul, [u + float(k) for k in range(POLES_OF_GAMMA)])]


def _det(node: Expr) -> list[Expr]:
    return [build.det(node.args[0])]


ENTIRE = (
    *("neg", "exp", "expm1", "sin", "cos", "sinh", "cosh", "erf", "erfc", "sinc", "besselj", "sphericalj"),
    *("add", "sub", "mul", "stack", "index", "slice", "pad", "fill", "reshape", "transpose", "sum", "matmul"),
    *("trace", "det", "diag", "diagonal"),
)

SINGULAR: dict[str, Zeros] = {
    **dict.fromkeys(ENTIRE, _entire),
    "sqrt": _at_zero,
    "cbrt": _at_zero,
    "log": _at_zero,
    "log2": _at_zero,
    "log10": _at_zero,
    "log1p": _beyond(lambda u: 1 + u),
    "tan": _beyond(build.cos),
    "tanh": _beyond(build.cosh),
    "sech": _beyond(build.cosh),
    "sigmoid": _beyond(lambda u: 1 + build.exp(u)),
    "softplus": _beyond(lambda u: 1 + build.exp(u)),
    "asin": _around_one,
    "acos": _around_one,
    "acosh": _around_one,
    "atanh": _around_one,
    "atan": _beyond(lambda u: 1 + u * u),
    "asinh": _beyond(lambda u: 1 + u * u),
    "gamma": _gamma,
    "lgamma": _gamma,
    "polygamma": _gamma,
    "div": lambda node: [node.args[1]],
    "pow": _power,
    "atan2": _squares,
    "hypot": _squares,
    "norm": _beyond(lambda u: build.total(u * u)),
    "logsumexp": _beyond(lambda u: build.total(build.exp(u))),
    "logdet": _det,
    "inv": _det,
    "solve": _det,
}
