"""The recurrences of the elementwise primitives: one row for each, the formula above its loop.

A rule takes the algebra and its operands' series (see `algebra`), and returns the series of the result. The
equations are differential equations along rays: with the Euler operator (E y)_k = k y_k, a function y =
f(u) with y' = g has E y = g E u, in any number of variables.

At a point where a function is not differentiable the result is a documented choice without nan: the steps
(floor, sign, comparisons) are constant; |u| at 0, and hypot at (0, 0), are the mean of both sides, 0; max
and min at a tie are the mean of both operands; `where` follows the branch that its condition takes at the
point. Outside the domain all coefficients are nan; at a singular end of the domain (sqrt at 0) those beyond
the value are infinite.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np

from explorer.series.algebra import Algebra, Array
from explorer.series.powers import exponential, general_power, logarithm, power, quotient
from explorer.series.recurrences import coupled, riccati
from explorer.series.special_rules import SPECIAL_RULES

Value: TypeAlias = Callable[..., Any]
Rule: TypeAlias = Callable[..., Array]


def _circular(channel: int) -> Rule:
    return lambda A, u: coupled(A, u, (np.sin(u[..., 0]), np.cos(u[..., 0])), -1.0)[channel]


def _hyperbolic(channel: int) -> Rule:
    return lambda A, u: coupled(A, u, (np.sinh(u[..., 0]), np.cosh(u[..., 0])), 1.0)[channel]


def _tan(A: Algebra, u: Array) -> Array:
    t = np.tan(u[..., 0])
    return riccati(A, u, t, (1 + t * t, 2 * t), 1.0)  # y' = 1 + y²


def _tanh(A: Algebra, u: Array) -> Array:
    t = np.tanh(u[..., 0])
    return riccati(A, u, t, (bell(2 * u[..., 0]) * 4, -2 * t), -1.0)  # y' = 1 - y²


def _sech(A: Algebra, u: Array) -> Array:
    slope = A.product(_tanh(A, u), -A.euler(u))
    return exponential(A, A.integral(slope, np.zeros(u.shape[:-1])), 1 / np.cosh(u[..., 0]))  # y' = -y tanh(u)


def _expm1(A: Algebra, u: Array) -> Array:
    y = exponential(A, u, np.exp(u[..., 0]))
    y[..., 0] = np.expm1(u[..., 0])
    return y


def _log1p(A: Algebra, u: Array) -> Array:
    return A.integral(quotient(A, A.euler(u), A.add(np.ones(1), u)), np.log1p(u[..., 0]))  # y' = 1 / (1 + u)


def _sigmoid(A: Algebra, u: Array) -> Array:
    s = logistic(u[..., 0])
    return riccati(A, u, s, (bell(u[..., 0]), np.asarray(-np.tanh(u[..., 0] / 2))), -1.0)  # y' = y - y²


def logistic(x: Array) -> Array:
    """Return 1 / (1 + exp(-x)), without overflow."""
    small = np.exp(-np.abs(x))
    return np.asarray(np.where(x >= 0, 1.0, small) / (1 + small))


def bell(x: Array) -> Array:
    """Return sigmoid(x) sigmoid(-x), accurate where one of them is nearly 1."""
    small = np.exp(-np.abs(x))
    return np.asarray(small / (1 + small) ** 2)


def _softplus(A: Algebra, u: Array) -> Array:
    return A.integral(A.product(_sigmoid(A, u), A.euler(u)), np.logaddexp(0.0, u[..., 0]))  # y' = sigmoid(u)


def _scaled_log(value: Value, base: float) -> Rule:
    return lambda A, u: A.integral(quotient(A, A.euler(u) / np.log(base), u), value(u[..., 0]))


def _inverse(value: Value, radicand: Callable[[Algebra, Array], Array], exponent: float, sign: float = 1.0) -> Rule:
    """Return the rule of a function with y' = sign radicand(u)^exponent."""

    def rule(A: Algebra, u: Array) -> Array:
        w = radicand(A, u)
        slope = power(A, w, exponent, np.power(w[..., 0], exponent))
        return A.integral(A.product(slope, sign * A.euler(u)), value(u[..., 0]))

    return rule


def _one_minus_square(A: Algebra, u: Array) -> Array:
    w = -A.product(u, u)
    w[..., 0] = (1 - u[..., 0]) * (1 + u[..., 0])  # the factors do not cancel near ±1
    return w


def _one_plus_square(A: Algebra, u: Array) -> Array:
    return A.add(np.ones(1), A.product(u, u))


def _square_minus_one(A: Algebra, u: Array) -> Array:
    return -_one_minus_square(A, u)


def _atan2(A: Algebra, y: Array, x: Array) -> Array:
    # E θ = (x E y - y E x) / (x² + y²)
    y, x = A.full(y), A.full(x)
    turn = A.add(A.product(x, A.euler(y)), A.product(y, A.euler(x)), -1.0)
    radius = A.add(A.product(x, x), A.product(y, y))
    return A.integral(quotient(A, turn, radius), np.arctan2(y[..., 0], x[..., 0]))


def root_of_squares(A: Algebra, squares: Callable[[Array], Array], value: Array) -> Array:
    """Return the root of a sum of squares; `squares` is given the scale that keeps it from overflowing.

    At 0 all coefficients are 0.
    """
    scale = np.where((value > 0) & np.isfinite(value), value, 1.0)
    y = scale[..., None] * power(A, squares(scale), 0.5, value / scale)
    y[value == 0] = 0.0
    return np.asarray(y)


def _hypot(A: Algebra, a: Array, b: Array) -> Array:
    def squares(scale: Array) -> Array:
        x, y = (A.full(w) / scale[..., None] for w in (a, b))
        return A.add(A.product(x, x), A.product(y, y))

    return root_of_squares(A, squares, np.hypot(a[..., 0], b[..., 0]))


def _root(value: Value, exponent: float) -> Rule:
    return lambda A, u: power(A, u, exponent, value(u[..., 0]))


def _steps(value: Value) -> Rule:
    """Return the rule of a function that is constant on both sides of its jumps."""
    return lambda A, *operands: np.asarray(value(*[u[..., 0] for u in operands]), dtype=np.float64)[..., None]


def _absolute(_A: Algebra, u: Array) -> Array:
    return np.asarray(np.sign(u[..., :1]) * u)


def _larger(sign: float) -> Rule:
    def rule(A: Algebra, a: Array, b: Array) -> Array:
        share = (1 + np.sign(sign * (a[..., :1] - b[..., :1]))) / 2  # 1, 0, or 1/2 at a tie
        a, b = A.full(a), A.full(b)
        y = np.where(share == 1, a, np.where(share == 0, b, (a + b) / 2))
        y[..., 0] = (np.maximum if sign > 0 else np.minimum)(a[..., 0], b[..., 0])
        y[np.isnan(y[..., 0])] = np.nan
        return np.asarray(y)

    return rule


def _mod(A: Algebra, a: Array, b: Array) -> Array:
    y = A.add(a, np.floor(a[..., :1] / b[..., :1]) * A.full(b), -1.0)  # a - floor(a / b) b, with floor held
    y[..., 0] = np.mod(a[..., 0], b[..., 0])
    return y


def _where(A: Algebra, condition: Array, if_true: Array, if_false: Array) -> Array:
    return np.where(condition[..., :1] != 0, A.full(if_true), A.full(if_false))


def _product(A: Algebra, a: Array, b: Array) -> Array:
    return A.product(a, b)


RULES: dict[str, Rule] = {
    "neg": lambda A, u: -u,
    "abs": _absolute,
    "sign": _steps(np.sign),
    "sqrt": _root(np.sqrt, 0.5),
    "cbrt": _root(np.cbrt, 1 / 3),
    "exp": lambda A, u: exponential(A, u, np.exp(u[..., 0])),
    "expm1": _expm1,
    "log": logarithm,
    "log1p": _log1p,
    "log2": _scaled_log(np.log2, 2.0),
    "log10": _scaled_log(np.log10, 10.0),
    "sin": _circular(0),
    "cos": _circular(1),
    "tan": _tan,
    "asin": _inverse(np.arcsin, _one_minus_square, -0.5),
    "acos": _inverse(np.arccos, _one_minus_square, -0.5, -1.0),
    "atan": _inverse(np.arctan, _one_plus_square, -1.0),
    "sinh": _hyperbolic(0),
    "cosh": _hyperbolic(1),
    "tanh": _tanh,
    "sech": _sech,
    "asinh": _inverse(np.arcsinh, _one_plus_square, -0.5),
    "acosh": _inverse(np.arccosh, _square_minus_one, -0.5),
    "atanh": _inverse(np.arctanh, _one_minus_square, -1.0),
    "floor": _steps(np.floor),
    "ceil": _steps(np.ceil),
    "round": _steps(np.round),
    "sigmoid": _sigmoid,
    "softplus": _softplus,
    "not": _steps(np.logical_not),
    "add": lambda A, a, b: A.add(a, b),
    "sub": lambda A, a, b: A.add(a, b, -1.0),
    "mul": _product,
    "div": quotient,
    "pow": general_power,
    "atan2": _atan2,
    "hypot": _hypot,
    "max": _larger(1.0),
    "min": _larger(-1.0),
    "mod": _mod,
    "lt": _steps(np.less),
    "le": _steps(np.less_equal),
    "eq": _steps(np.equal),
    "ne": _steps(np.not_equal),
    "and": _steps(np.logical_and),
    "or": _steps(np.logical_or),
    "where": _where,
    **SPECIAL_RULES,
}
