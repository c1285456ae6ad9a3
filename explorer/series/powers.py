"""Exponential, quotient and powers of series: the recurrences that most of the others are made of."""

import numpy as np

from explorer.series.algebra import Algebra, Array
from explorer.series.recurrences import linear

_REPEATED = 32  # integer powers up to this one are products, exact where the coefficients are whole numbers


def exponential(A: Algebra, u: Array, value: Array) -> Array:
    """Return the y with E y = y E u and y_0 = value."""
    # k y_k = Σ_{j=1..k} j u_j y_{k-j}
    return linear(A, A.constant(value), u, A.ratio)


def quotient(A: Algebra, a: Array, b: Array) -> Array:
    """Return a / b."""
    if b.shape[-1] == 1:
        return np.asarray(a / b)
    first = b[..., :1]
    # b_0 y_k = a_k - Σ_{j=1..k} b_j y_{k-j}
    return linear(A, A.full(a) / first, b / first, -1.0)


def logarithm(A: Algebra, u: Array) -> Array:
    """Return log u."""
    return A.integral(quotient(A, A.euler(u), u), np.log(u[..., 0]))  # y' = 1 / u


def power(A: Algebra, u: Array, r: float | Array, value: Array) -> Array:
    """Return u^r for constant r by u E y = r y E u, with y_0 = value."""
    r = np.asarray(r, dtype=np.float64)
    first = u[..., :1]
    # y_k = Σ_{j=1..k} ((r+1) j/k - 1) (u_j / u_0) y_{k-j}
    y = linear(A, A.constant(value), u / first, (r[..., None] + 1) * A.ratio - 1)
    if A.order and not first.all():
        shape = value.shape
        singular = np.broadcast_to(first[..., 0] == 0, shape)
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


def general_power(A: Algebra, u: Array, v: Array) -> Array:
    """Return u^v: for constant v by `_constant_power`, else exp(v log u) where u_0 > 0."""
    if v.shape[-1] == 1 or not v[..., 1:].any():
        return _constant_power(A, A.full(u), v[..., 0])
    shape = np.broadcast_shapes(u.shape[:-1], v.shape[:-1])
    u, v = (np.broadcast_to(A.full(w), (*shape, A.count)) for w in (u, v))
    y = exponential(A, A.product(v, logarithm(A, u)), np.power(u[..., 0], v[..., 0]))
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
