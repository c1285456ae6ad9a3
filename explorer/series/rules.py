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
from math import factorial, pi, sqrt
from typing import Any, TypeAlias

import numpy as np

from explorer.series.algebra import Algebra, Array, Step
from explorer.special.bessel_functions import besselj, sinc, sphericalj
from explorer.special.error_functions import erf, erfc
from explorer.special.gamma_functions import gamma, lgamma, polygamma

Value: TypeAlias = Callable[..., Any]
Rule: TypeAlias = Callable[..., Array]

_REPEATED = 32  # integer powers up to this one are products, exact where the coefficients are whole numbers


def _linear(A: Algebra, first: Array, step: Step) -> Array:
    # y_0 = first,  y_k = step(k)
    y = A.constant(np.asarray(first))[..., None]
    for k in range(1, A.order + 1):
        y[..., A.parts[k], :] = step(k, y)
    return y[..., 0]


def exponential(A: Algebra, u: Array, value: Array) -> Array:
    """Return the y with E y = y E u and y_0 = value."""
    # k y_k = Σ_{j=1..k} j u_j y_{k-j}
    return _linear(A, value, A.multiplier(u, A.ratio))


def quotient(A: Algebra, a: Array, b: Array) -> Array:
    """Return a / b."""
    if b.shape[-1] == 1:
        return np.asarray(a / b)
    shape = np.broadcast_shapes(a.shape[:-1], b.shape[:-1])
    first = b[..., :1]
    step = A.multiplier(np.broadcast_to(b / first, (*shape, A.count)), -1.0)
    y = np.broadcast_to(A.full(a) / first, (*shape, A.count)).copy()[..., None]
    # b_0 y_k = a_k - Σ_{j=1..k} b_j y_{k-j}
    for k in range(1, A.order + 1):
        y[..., A.parts[k], :] += step(k, y)
    return y[..., 0]


def power(A: Algebra, u: Array, r: float | Array, value: Array) -> Array:
    """Return u^r for constant r by u E y = r y E u, with y_0 = value."""
    r = np.asarray(r, dtype=np.float64)
    first = u[..., :1]
    shape = value.shape
    # y_k = Σ_{j=1..k} ((r+1) j/k - 1) (u_j / u_0) y_{k-j}
    scaled = np.broadcast_to(u / first, (*shape, A.count))
    y = _linear(A, value, A.multiplier(scaled, (r[..., None] + 1) * A.ratio - 1))
    singular = np.broadcast_to(first[..., 0] == 0, shape)
    if A.order and singular.any():
        y[singular] = _power_at_zero(A, np.broadcast_to(u, (*shape, A.count)), np.broadcast_to(r, shape))[singular]
    return y


def _power_at_zero(A: Algebra, u: Array, r: Array) -> Array:
    """Return u^r where u_0 = 0, as the limit from the right of Σ_j C(r, j) u_0^(r-j) (u - u_0)^j."""
    y = A.constant(np.power(0.0, r))
    sign = np.ones(r.shape)  # of C(r, j)
    part = A.constant(np.ones(r.shape))
    for j in range(1, A.order + 1):
        part = A.product(part, u)
        sign = sign * np.sign(r - j + 1)
        limit = np.where(j < r, 0.0, np.where(j == r, 1.0, np.where(sign == 0, 0.0, sign * np.inf)))
        y += np.where(part == 0, 0.0, limit[..., None] * part)
    return y


def _whole_power(A: Algebra, u: Array, n: int) -> Array:
    """Return u^n for a whole number n > 0 by repeated squaring."""
    y = None
    while True:
        if n & 1:
            y = u if y is None else A.product(y, u)
        n >>= 1
        if not n:
            return u if y is None else y
        u = A.product(u, u)


def _constant_power(A: Algebra, u: Array, r: Array) -> Array:
    value = np.power(u[..., 0], r)
    n = float(r.flat[0])
    if n.is_integer() and 0 < abs(n) <= _REPEATED and (r.size == 1 or (r == n).all()):
        y = _whole_power(A, u, int(abs(n)))
        y = np.broadcast_to(y if n > 0 else quotient(A, np.ones(1), y), (*value.shape, A.count)).copy()
        y[..., 0] = value
        return y
    return power(A, u, r, value)


def _pow(A: Algebra, u: Array, v: Array) -> Array:
    """Return u^v: for constant v by `_constant_power`, else exp(v log u) where u_0 > 0."""
    if v.shape[-1] == 1 or not v[..., 1:].any():
        return _constant_power(A, A.full(u), v[..., 0])
    shape = np.broadcast_shapes(u.shape[:-1], v.shape[:-1])
    u, v = (np.broadcast_to(A.full(w), (*shape, A.count)) for w in (u, v))
    y = exponential(A, A.product(v, _log(A, u)), np.power(u[..., 0], v[..., 0]))
    edge = u[..., 0] <= 0
    if edge.any():
        y[edge] = _power_at_edge(A, u[edge], v[edge])
    return y


def _power_at_edge(A: Algebra, u: Array, v: Array) -> Array:
    """Return u^v where u_0 <= 0: as for a constant exponent, and nan where a change of it is felt.

    At u_0 = 0 every u^j with j < v_0 still holds that change down: x^y has ∂/∂y = 0 at (0, 2).
    """
    y = _constant_power(A, u, v[..., 0])
    du, dv = (np.where(w != 0, 1.0, 0.0) * (A.degree > 0) for w in (u, v))
    lowest = np.where(u[..., 0] == 0, v[..., 0], 0.0)[..., None]
    part, powers, changes = A.constant(np.ones(u.shape[:-1])), np.zeros(u.shape), np.zeros(u.shape)
    change = part
    for j in range(A.order + 1):
        powers += np.where(j >= lowest, part, 0.0)
        part, change = A.product(part, du), A.product(change, dv)
        changes += change
    y[A.product(powers, changes) > 0] = np.nan
    return y


def _coupled(A: Algebra, u: Array, values: tuple[Array, Array], sign: float) -> Array:
    """Return the s and c (last axis) with E s = c E u and E c = sign s E u."""
    # k s_k = Σ_{j=1..k} j u_j c_{k-j},  k c_k = sign Σ_{j=1..k} j u_j s_{k-j}
    y = np.zeros((*u.shape, 2))
    y[..., 0, 0], y[..., 0, 1] = values
    step, swap = A.multiplier(u, A.ratio), np.array([1.0, sign])
    for k in range(1, A.order + 1):
        y[..., A.parts[k], :] = step(k, y)[..., ::-1] * swap
    return y


def _circular(channel: int) -> Rule:
    return lambda A, u: _coupled(A, u, (np.sin(u[..., 0]), np.cos(u[..., 0])), -1.0)[..., channel]


def _hyperbolic(channel: int) -> Rule:
    return lambda A, u: _coupled(A, u, (np.sinh(u[..., 0]), np.cosh(u[..., 0])), 1.0)[..., channel]


def _riccati(A: Algebra, u: Array, value: Array, slope: tuple[Array, Array], square: float) -> Array:
    """Return the y with E y = v E u, v = a + b y + square y²; `slope` is (v_0, b + 2 square y_0)."""
    # k y_k = Σ_{j=1..k} j u_j v_{k-j},  v_k = (b + 2 square y_0) y_k + square Σ_{j=1..k-1} y_j y_{k-j}
    y, v = np.zeros((*u.shape, 1)), np.zeros((*u.shape, 1))
    v[..., 0, 0] = slope[0]
    step = A.multiplier(u, A.ratio)
    for k in range(1, A.order + 1):
        part = A.parts[k]
        y[..., part, :] = step(k, v)
        pairs, starts = A.pairs_of(k)
        inner = np.add.reduceat(y[..., A.left[pairs], :] * y[..., A.right[pairs], :], starts, axis=-2)
        v[..., part, :] = slope[1][..., None, None] * y[..., part, :] + square * inner
    y[..., 0, 0] = value
    return y[..., 0]


def _tan(A: Algebra, u: Array) -> Array:
    t = np.tan(u[..., 0])
    return _riccati(A, u, t, (1 + t * t, 2 * t), 1.0)  # y' = 1 + y²


def _tanh(A: Algebra, u: Array) -> Array:
    t = np.tanh(u[..., 0])
    return _riccati(A, u, t, (_bell(2 * u[..., 0]) * 4, -2 * t), -1.0)  # y' = 1 - y²


def _sigmoid(A: Algebra, u: Array) -> Array:
    s = _logistic(u[..., 0])
    return _riccati(A, u, s, (_bell(u[..., 0]), np.asarray(-np.tanh(u[..., 0] / 2))), -1.0)  # y' = y - y²


def _logistic(x: Array) -> Array:
    small = np.exp(-np.abs(x))
    return np.asarray(np.where(x >= 0, 1.0, small) / (1 + small))


def _bell(x: Array) -> Array:
    """Return sigmoid(x) sigmoid(-x), accurate where one of them is nearly 1."""
    small = np.exp(-np.abs(x))
    return np.asarray(small / (1 + small) ** 2)


def _softplus(A: Algebra, u: Array) -> Array:
    return A.integral(A.product(_sigmoid(A, u), A.euler(u)), np.logaddexp(0.0, u[..., 0]))  # y' = sigmoid(u)


def _log(A: Algebra, u: Array) -> Array:
    return A.integral(quotient(A, A.euler(u), u), np.log(u[..., 0]))  # y' = 1 / u


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


def composed(A: Algebra, u: Array, coefficients: list[Array]) -> Array:
    """Return Σ_j c_j (u - u_0)^j, the series of a function whose Taylor coefficients at u_0 are c_j."""
    rest = A.full(u).copy()
    rest[..., 0] = 0.0
    y = A.constant(coefficients[-1])
    for c in reversed(coefficients[:-1]):  # Horner
        y = A.product(y, rest)
        y[..., 0] += c
    return y


def _bell_integral(value: Value, sign: float) -> Rule:
    """Return the rule of a function with y' = sign (2/√π) exp(-u²)."""

    def rule(A: Algebra, u: Array) -> Array:
        first = u[..., 0]
        bell = exponential(A, -A.product(u, u), sign * 2 / sqrt(pi) * np.exp(-first * first))
        return A.integral(A.product(bell, A.euler(u)), value(first))

    return rule


def _polygamma(A: Algebra, u: Array, order: int) -> Array:
    # ψ^(n)(u_0 + h) = Σ_j ψ^(n+j)(u_0) h^j / j!
    return composed(A, u, [polygamma(order + j, u[..., 0]) / factorial(j) for j in range(A.order + 1)])


def _lgamma(A: Algebra, u: Array) -> Array:
    # E log|Γ(u)| = ψ(u) E u
    return A.integral(A.product(_polygamma(A, u, 0), A.euler(u)), lgamma(u[..., 0]))


def _gamma(A: Algebra, u: Array) -> Array:
    return exponential(A, _lgamma(A, u), gamma(u[..., 0]))  # y' = y ψ(u)


def _ladder(value: Value, down: Value, up: Value) -> Rule:
    """Return the rule of a family of functions with y_n' = down(n) y_{n-1} - up(n) y_{n+1}."""

    def rule(A: Algebra, u: Array, order: int) -> Array:
        values = [value(n, u[..., 0]) for n in range(order + A.order + 1)]
        weights, coefficients = {order: 1.0}, []  # of the j-th derivative over j!
        for j in range(A.order + 1):
            coefficients.append(np.asarray(sum(w * values[n] for n, w in weights.items())))
            slope: dict[int, float] = {}
            for n, w in weights.items():
                for m, factor in ((n - 1, down(n)), (n + 1, -up(n))):
                    if factor:
                        slope[m] = slope.get(m, 0.0) + w * factor / (j + 1)
            weights = slope
        return composed(A, u, coefficients)

    return rule


_besselj = _ladder(besselj, lambda n: 0.5 if n else 0.0, lambda n: 0.5 if n else 1.0)  # DLMF 10.6.1
_sphericalj = _ladder(
    lambda n, x: sinc(x) if n == 0 else sphericalj(n, x),
    lambda n: n / (2 * n + 1),
    lambda n: (n + 1) / (2 * n + 1),
)  # DLMF 10.51.1


RULES: dict[str, Rule] = {
    "neg": lambda A, u: -u,
    "abs": _absolute,
    "sign": _steps(np.sign),
    "sqrt": _root(np.sqrt, 0.5),
    "cbrt": _root(np.cbrt, 1 / 3),
    "exp": lambda A, u: exponential(A, u, np.exp(u[..., 0])),
    "log": _log,
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
    "asinh": _inverse(np.arcsinh, _one_plus_square, -0.5),
    "acosh": _inverse(np.arccosh, _square_minus_one, -0.5),
    "atanh": _inverse(np.arctanh, _one_minus_square, -1.0),
    "floor": _steps(np.floor),
    "ceil": _steps(np.ceil),
    "round": _steps(np.round),
    "sigmoid": _sigmoid,
    "softplus": _softplus,
    "not": _steps(np.logical_not),
    "erf": _bell_integral(erf, 1.0),
    "erfc": _bell_integral(erfc, -1.0),
    "gamma": _gamma,
    "lgamma": _lgamma,
    "polygamma": _polygamma,
    "sinc": lambda A, u: _sphericalj(A, u, 0),
    "besselj": _besselj,
    "sphericalj": _sphericalj,
    "add": lambda A, a, b: A.add(a, b),
    "sub": lambda A, a, b: A.add(a, b, -1.0),
    "mul": _product,
    "div": quotient,
    "pow": _pow,
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
}
