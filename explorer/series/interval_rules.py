"""The elementwise primitives on series of intervals: one row for each, beside those of `rules` for numbers.

A row takes the algebra and its operands' series. The recurrences are those of `rules`; the values are images of whole
intervals. Where an operation has a kink, step or pole inside an interval, or leaves its domain there, everything beyond
its value is unknown on that piece.
"""

from collections.abc import Callable
from math import factorial
from typing import TypeAlias

import numpy as np

from explorer.series import intervals as iv
from explorer.series.interval_algebra import IntervalAlgebra, joined
from explorer.series.interval_special import SPECIAL_RULES
from explorer.series.intervals import FORMULA, Array, Interval
from explorer.series.rules import bell, logistic

Rule: TypeAlias = Callable[..., Interval]
Image: TypeAlias = Callable[[Interval], Interval]

_ONE, _TWO = iv.exact(1.0), iv.exact(2.0)
_STEP = "{} jumps inside the interval"
_CHANGE = "{} changes from one operand to another inside the interval"
_DOMAIN = "{} leaves its domain inside the interval"


def _one(u: Interval) -> Interval:
    """Return the constant 1 with the axes of a series."""
    return iv.exact(np.ones((1,) * u.lo.ndim))


def _coupled(A: IntervalAlgebra, u: Interval, values: tuple[Interval, Interval], sign: float) -> list[Interval]:
    """Return the s and c with E s = c E u and E c = sign s E u."""
    # k s_k = Σ_{j=1..k} j u_j c_{k-j},  k c_k = sign Σ_{j=1..k} j u_j s_{k-j}
    slope = A.euler(u)
    s, c = (value.each(lambda end: end[None]) for value in values)
    for k in range(1, A.order + 1):
        next_s, next_c = (iv.divide_by(A.tail(slope, k, other), float(k)) for other in (c, s))
        if sign < 0:
            next_c = iv.negative(next_c)
        s, c = (joined(y, new.each(lambda end: end[None])) for y, new in ((s, next_s), (c, next_c)))
    return [s, c]


_SIN, _COS = iv.wave(np.sin, np.pi / 2), iv.wave(np.cos, 0.0)
_SINH, _COSH = iv.increasing(np.sinh), iv.valley(np.cosh, 0.0, 1.0)


def _circular(channel: int) -> Rule:
    return lambda A, u: _coupled(A, u, (_SIN(u[0]), _COS(u[0])), -1.0)[channel]


def _hyperbolic(channel: int) -> Rule:
    return lambda A, u: _coupled(A, u, (_SINH(u[0]), _COSH(u[0])), 1.0)[channel]


def _riccati(
    A: IntervalAlgebra, u: Interval, value: Interval, slope: tuple[Interval, Interval], square: float
) -> Interval:
    """Return the y with E y = v E u, v = a + b y + square y²; `slope` is (v_0, b + 2 square y_0)."""
    # k y_k = Σ_{j=1..k} j u_j v_{k-j},  v_k = (b + 2 square y_0) y_k + square Σ_{j=1..k-1} y_j y_{k-j}
    du = A.euler(u)
    y, v = value.each(lambda end: end[None]), slope[0].each(lambda end: end[None])
    for k in range(1, A.order + 1):
        new = iv.divide_by(A.tail(du, k, v), float(k))
        y = joined(y, new.each(lambda end: end[None]))
        change = iv.multiply(slope[1], new)
        if k > 1:
            inner = iv.dot(y[1:k], y[1:k].each(lambda end: end[::-1]))
            change = iv.add(change, inner if square > 0 else iv.negative(inner))
        v = joined(v, change.each(lambda end: end[None]))
    return y


def _tan(A: IntervalAlgebra, u: Interval) -> Interval:
    t = iv.increasing(np.tan)(u[0])
    pole = iv.reaches(u[0], np.pi / 2, np.pi)
    t = iv.choose(pole, iv.unknown(()), t)
    y = _riccati(A, u, t, (iv.add(_ONE, iv.square(t)), iv.multiply(_TWO, t)), 1.0)  # y' = 1 + y²
    return A.refuse(y, pole, "the tangent has a pole inside the interval")


_TANH = iv.increasing(np.tanh)
_SECH_SQUARED = iv.hill(lambda x: 4 * bell(2 * x), 0.0, 1.0, FORMULA)


def _tanh(A: IntervalAlgebra, u: Interval) -> Interval:
    t = _TANH(u[0])
    return _riccati(A, u, t, (_SECH_SQUARED(u[0]), iv.multiply(iv.exact(-2.0), t)), -1.0)  # y' = 1 - y²


def _sigmoid(A: IntervalAlgebra, u: Interval) -> Interval:
    value = iv.increasing(logistic, FORMULA)(u[0])
    slope = iv.hill(bell, 0.0, 0.25, FORMULA)(u[0])
    turn = iv.decreasing(lambda x: -np.tanh(x / 2), FORMULA)(u[0])
    return _riccati(A, u, value, (slope, turn), -1.0)  # y' = y - y²


def _softplus(A: IntervalAlgebra, u: Interval) -> Interval:
    value = iv.increasing(lambda x: np.logaddexp(0.0, x), FORMULA)(u[0])
    return A.integral(A.product(_sigmoid(A, u), A.euler(u)), value)  # y' = sigmoid(u)


def _sech(A: IntervalAlgebra, u: Interval) -> Interval:
    value = iv.hill(lambda x: 1 / np.cosh(x), 0.0, 1.0, FORMULA)(u[0])
    slope = iv.negative(A.product(_tanh(A, u), A.euler(u)))
    return A.exponential(A.integral(slope, iv.exact(np.zeros(u.shape[1:]))), value)  # y' = -y tanh u


_EXP = iv.increasing(np.exp)


def _exp(A: IntervalAlgebra, u: Interval) -> Interval:
    value = _EXP(u[0])
    return A.exponential(u, Interval(np.maximum(value.lo, 0.0), value.hi))


def _expm1(A: IntervalAlgebra, u: Interval) -> Interval:
    return joined(iv.increasing(np.expm1)(u[:1]), _exp(A, u)[1:])


def _log(value: Callable[[Array], Array], base: float | None = None) -> Rule:
    def rule(A: IntervalAlgebra, u: Interval) -> Interval:
        y = A.logarithm(u, iv.increasing(value)(u[0]))
        if base is None or len(y.lo) == 1:
            return y
        return joined(y[:1], iv.divide(y[1:], iv.increasing(np.log)(iv.exact(base))))

    return rule


def _log1p(A: IntervalAlgebra, u: Interval) -> Interval:
    return A.logarithm(A.add(u, _one(u)), iv.increasing(np.log1p)(u[0]))


def _root(value: Callable[[Array], Array], degree: float) -> Rule:
    def rule(A: IntervalAlgebra, u: Interval) -> Interval:
        r = iv.divide(_ONE, iv.exact(degree))
        y = A.power(u, r, iv.increasing(value)(u[0]))
        return A.refuse(y, u.lo[0] < 0, _DOMAIN.format("a square root")) if degree == 2 else y

    return rule


def square_root(A: IntervalAlgebra, u: Interval) -> Interval:
    """Return √u."""
    return _root(np.sqrt, 2.0)(A, u)


def _one_minus_square(A: IntervalAlgebra, u: Interval) -> Interval:
    w = A.subtract(_one(u), A.square(u))
    return joined(A.product(A.subtract(_one(u), u[:1]), A.add(_one(u), u[:1])), w[1:])


def _one_plus_square(A: IntervalAlgebra, u: Interval) -> Interval:
    return A.add(A.square(u), _one(u))


def _square_minus_one(A: IntervalAlgebra, u: Interval) -> Interval:
    return iv.negative(_one_minus_square(A, u))


def _inverse(name: str, value: Image, radicand: Rule, *, root: bool, sign: float = 1.0) -> Rule:
    """Return the rule of a function with y' = sign / w or sign / √w, w = radicand(u), defined where w > 0."""

    def rule(A: IntervalAlgebra, u: Interval) -> Interval:
        w = radicand(A, u)
        outside = w.lo[0] <= 0
        A.note(outside, _DOMAIN.format(name))
        slope = A.quotient(A.euler(u), square_root(A, w) if root else w)
        y = A.integral(slope if sign > 0 else iv.negative(slope), value(u[0]))
        return A.refuse(y, np.broadcast_to(outside, y.shape[1:]), _DOMAIN.format(name))

    return rule


def _acosh(A: IntervalAlgebra, u: Interval) -> Interval:
    y = _inverse("arcosh", iv.increasing(np.arccosh), _square_minus_one, root=True)(A, u)
    return A.refuse(y, u.lo[0] <= 1, _DOMAIN.format("arcosh"))


def _reciprocal_power(A: IntervalAlgebra, u: Interval, n: int) -> Interval:
    value = iv.divide(_ONE, iv.whole_power(u[0], n))
    return A.power(u, iv.exact(-float(n)), value)


def _whole_power(A: IntervalAlgebra, u: Interval, n: int) -> Interval:
    if n < 0:
        return _reciprocal_power(A, u, -n)
    if n == 2:
        return A.square(u)
    if len(u.lo) == 2:
        powers = [iv.multiply(iv.exact(float(_binomial(n, j))), iv.whole_power(u[0], n - j)) for j in range(n + 1)]
        return A.composed(u, powers[: A.order + 1])
    y: Interval | None = None
    base, rest = u, n
    while rest:
        if rest & 1:
            y = base if y is None else A.product(y, base)
        rest >>= 1
        base = A.square(base) if rest else base
    y = _one(u) if y is None else y
    return joined(iv.whole_power(u[0], n).each(lambda end: end[None]), y[1:])


def _binomial(n: int, j: int) -> int:
    return factorial(n) // (factorial(j) * factorial(n - j))


_REPEATED = 32
_BASE = "the base of a power may be 0 or negative"


def _pow(A: IntervalAlgebra, u: Interval, v: Interval) -> Interval:
    n = v.lo.flat[0]
    if len(v.lo) == 1 and (v.lo == n).all() and (v.hi == n).all() and float(n).is_integer() and abs(n) <= _REPEATED:
        y = _whole_power(A, u, int(n))
        shape = np.broadcast_shapes(u.shape[1:], v.shape[1:])
        return y.each(lambda end: np.broadcast_to(end, (len(end), *shape)))
    A.note(np.broadcast_to(u.lo[0] <= 0, np.broadcast_shapes(u.shape[1:], v.shape[1:])), _BASE)
    if len(v.lo) == 1:
        value = _EXP(iv.multiply(v[0], iv.increasing(np.log)(u[0])))
        y = A.power(u, v[0], value)
    else:
        y = _exp(A, A.product(v, _log(np.log)(A, u)))
    return A.refuse(y, np.broadcast_to(u.lo[0] <= 0, y.shape[1:]), _BASE)


def _atan2(A: IntervalAlgebra, y: Interval, x: Interval) -> Interval:
    # E θ = (x E y - y E x) / (x² + y²)
    turn = A.subtract(A.product(x, A.euler(y)), A.product(y, A.euler(x)))
    radius = A.add(A.square(x), A.square(y))
    corners = [np.arctan2(b, a) for a in (x.lo[0], x.hi[0]) for b in (y.lo[0], y.hi[0])]
    value = iv.widened(np.minimum.reduce(corners), np.maximum.reduce(corners), iv.KERNEL)
    cut = np.asarray((x.lo[0] <= 0) & y[0].contains(0.0))
    value = iv.choose(cut, iv.widened(np.full((), -np.pi), np.full((), np.pi), iv.KERNEL), value)
    found = A.integral(A.quotient(turn, radius), value)
    return A.refuse(found, np.broadcast_to(cut, found.shape[1:]), "an angle may jump by 2π inside the interval")


def _hypot(A: IntervalAlgebra, a: Interval, b: Interval) -> Interval:
    return square_root(A, A.add(A.square(a), A.square(b)))


def _absolute(A: IntervalAlgebra, u: Interval) -> Interval:
    right, left = u.lo[0] >= 0, u.hi[0] <= 0
    flipped = iv.negative(u)
    top = u[:1].magnitude
    both = joined(Interval(np.zeros(top.shape), top), u[1:])
    y = iv.choose(right, u, iv.choose(left, flipped, both))
    return A.refuse(y, ~(right | left), "an absolute value has a kink inside the interval")


def _steps(name: str, value: Callable[[Array], Array]) -> Rule:
    """Return the rule of a function that is constant between its jumps."""

    def rule(A: IntervalAlgebra, u: Interval) -> Interval:
        y = Interval(np.asarray(value(u.lo[:1]), dtype=np.float64), np.asarray(value(u.hi[:1]), dtype=np.float64))
        jumps = ~(y.lo[0] == y.hi[0])
        y = iv.known(y.lo, y.hi)
        return A.refuse(y, jumps, _STEP.format(name))

    return rule


def larger(A: IntervalAlgebra, a: Interval, b: Interval) -> Interval:
    """Return max(a, b)."""
    first, second = a.lo[0] >= b.hi[0], b.lo[0] >= a.hi[0]
    shape = (max(len(a.lo), len(b.lo)), *np.broadcast_shapes(a.shape[1:], b.shape[1:]))
    a, b = (_resized(A, u, shape) for u in (a, b))
    either = joined(Interval(np.maximum(a.lo[:1], b.lo[:1]), np.maximum(a.hi[:1], b.hi[:1])), a[1:])
    y = iv.choose(first, a, iv.choose(second, b, either))
    return A.refuse(y, ~(first | second), _CHANGE.format("a maximum or minimum"))


def smaller(A: IntervalAlgebra, a: Interval, b: Interval) -> Interval:
    """Return min(a, b)."""
    return iv.negative(larger(A, iv.negative(a), iv.negative(b)))


def _resized(A: IntervalAlgebra, u: Interval, shape: tuple[int, ...]) -> Interval:
    u = u if len(u.lo) == shape[0] else A.full(u)[: shape[0]]
    return u.each(lambda end: np.broadcast_to(end, shape))


def _mod(A: IntervalAlgebra, a: Interval, b: Interval) -> Interval:
    ratio = iv.divide(a[:1], b[:1])
    whole = _steps("a remainder", np.floor)(A, ratio)
    y = A.subtract(a, A.product(whole, b))
    jumps = np.broadcast_to(~(whole.lo[0] == whole.hi[0]), y.shape[1:])
    return A.refuse(y, jumps, _STEP.format("a remainder"))


def _decided(A: IntervalAlgebra, true: Array, false: Array) -> Interval:
    """Return a condition: 1 where it surely holds, 0 where it surely does not, [0, 1] elsewhere."""
    y = Interval(np.where(true, 1.0, 0.0)[None], np.where(false, 0.0, 1.0)[None])
    return A.refuse(y, ~(true | false), "a condition changes inside the interval")


def _holds(u: Interval) -> tuple[Array, Array]:
    """Return where a condition surely holds and where it surely does not."""
    return ~u[0].contains(0.0), (u.lo[0] == 0) & (u.hi[0] == 0)


def _lt(A: IntervalAlgebra, a: Interval, b: Interval) -> Interval:
    return _decided(A, a.hi[0] < b.lo[0], a.lo[0] >= b.hi[0])


def _le(A: IntervalAlgebra, a: Interval, b: Interval) -> Interval:
    return _decided(A, a.hi[0] <= b.lo[0], a.lo[0] > b.hi[0])


def _eq(A: IntervalAlgebra, a: Interval, b: Interval) -> Interval:
    apart = (a.hi[0] < b.lo[0]) | (b.hi[0] < a.lo[0])
    return _decided(A, (a.lo[0] == a.hi[0]) & (b.lo[0] == b.hi[0]) & ~apart, apart)


def _not(A: IntervalAlgebra, u: Interval) -> Interval:
    true, false = _holds(u)
    return _decided(A, false, true)


def _and(A: IntervalAlgebra, a: Interval, b: Interval) -> Interval:
    (true, false), (also, neither) = _holds(a), _holds(b)
    return _decided(A, true & also, false | neither)


def _or(A: IntervalAlgebra, a: Interval, b: Interval) -> Interval:
    return _not(A, _and(A, _not(A, a), _not(A, b)))


def _where(A: IntervalAlgebra, condition: Interval, a: Interval, b: Interval) -> Interval:
    true, false = _holds(condition)
    shape = np.broadcast_shapes(condition.shape[1:], a.shape[1:], b.shape[1:])
    a, b = (_resized(A, u, (max(len(a.lo), len(b.lo)), *shape)) for u in (a, b))
    y = iv.choose(true, a, iv.choose(false, b, iv.hull(a, b)))
    return A.refuse(y, np.broadcast_to(~(true | false), shape), "a condition changes inside the interval")


RULES: dict[str, Rule] = {
    "neg": lambda A, u: iv.negative(u),
    "abs": _absolute,
    "sign": _steps("a sign", np.sign),
    "sqrt": square_root,
    "cbrt": _root(np.cbrt, 3.0),
    "exp": _exp,
    "expm1": _expm1,
    "log": _log(np.log),
    "log1p": _log1p,
    "log2": _log(np.log2, 2.0),
    "log10": _log(np.log10, 10.0),
    "sin": _circular(0),
    "cos": _circular(1),
    "tan": _tan,
    "asin": _inverse("arcsin", iv.increasing(np.arcsin), _one_minus_square, root=True),
    "acos": _inverse("arccos", iv.decreasing(np.arccos), _one_minus_square, root=True, sign=-1.0),
    "atan": _inverse("arctan", iv.increasing(np.arctan), _one_plus_square, root=False),
    "sinh": _hyperbolic(0),
    "cosh": _hyperbolic(1),
    "tanh": _tanh,
    "sech": _sech,
    "asinh": _inverse("arsinh", iv.increasing(np.arcsinh), _one_plus_square, root=True),
    "acosh": _acosh,
    "atanh": _inverse("artanh", iv.increasing(np.arctanh), _one_minus_square, root=False),
    "floor": _steps("rounding", np.floor),
    "ceil": _steps("rounding", np.ceil),
    "round": _steps("rounding", np.round),
    "sigmoid": _sigmoid,
    "softplus": _softplus,
    "not": _not,
    "add": lambda A, a, b: A.add(a, b),
    "sub": lambda A, a, b: A.subtract(a, b),
    "mul": lambda A, a, b: A.product(a, b),
    "div": lambda A, a, b: A.quotient(a, b),
    "pow": _pow,
    "atan2": _atan2,
    "hypot": _hypot,
    "max": larger,
    "min": smaller,
    "mod": _mod,
    "lt": _lt,
    "le": _le,
    "eq": _eq,
    "ne": lambda A, a, b: _not(A, _eq(A, a, b)),
    "and": _and,
    "or": _or,
    "where": _where,
    **SPECIAL_RULES,
}
