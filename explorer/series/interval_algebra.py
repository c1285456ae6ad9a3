"""Truncated power series in one variable whose coefficients are intervals: f^(j)(X) / j! over whole intervals X.

A series is an Interval with the axes (coefficient,) + (shape of the value) + (piece,): all pieces of a subdivision go
through the recurrences together. Coefficients that are left out at the end are 0. What an operation cannot enclose on a
piece is unknown there, and the algebra keeps the reason. Source: R. E. Moore, Methods and Applications of Interval
Analysis, 1979, section 3.4; W. Tucker, Validated Numerics, 2011, chapter 6.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from explorer.series import intervals as iv
from explorer.series.algebra import algebra
from explorer.series.intervals import Array, Interval


@dataclass(slots=True)
class IntervalAlgebra:
    """Series to `order` on `pieces` intervals, and for each piece the first reason why something is unknown there."""

    order: int
    pieces: int
    reasons: dict[int, str] = field(default_factory=dict)

    def note(self, where: Array, reason: str) -> None:
        """Keep the reason for the pieces where the condition (shape of the value) holds; the first one stays."""
        for piece in np.flatnonzero(where.reshape(-1, where.shape[-1]).any(axis=0)):
            self.reasons.setdefault(int(piece), reason)

    def refuse(self, y: Interval, where: Array, reason: str) -> Interval:
        """Return y with all coefficients beyond the value unknown where the condition (shape of the value) holds."""
        if not where.any():
            return y
        self.note(where, reason)
        full = self.full(y)
        return _with_value(iv.choose(where, iv.unknown(()), full), full[:1])

    def full(self, u: Interval) -> Interval:
        """Return u with all coefficients."""
        missing = self.order + 1 - len(u.lo)
        if missing == 0:
            return u
        return u.each(lambda end: np.concatenate([end, np.zeros((missing, *end.shape[1:]))]))

    def add(self, a: Interval, b: Interval) -> Interval:
        """Return a + b."""
        if len(a.lo) < len(b.lo):
            a, b = b, a
        n = len(b.lo)
        head = iv.add(a[:n], b)
        if len(a.lo) == n:
            return head
        rest = a[n:].each(lambda end: np.broadcast_to(end, (len(end), *head.shape[1:])))
        return joined(head, rest)

    def subtract(self, a: Interval, b: Interval) -> Interval:
        """Return a - b."""
        return self.add(a, iv.negative(b))

    def product(self, a: Interval, b: Interval) -> Interval:
        """Return the truncated product (ab)_k = Σ_{j=0..k} a_j b_{k-j}."""
        if a is b:
            return self.square(a)
        if len(a.lo) == 1 or len(b.lo) == 1:
            return iv.multiply(a, b)
        a, b = self.full(a), self.full(b)
        A = algebra(1, self.order)
        left, right = a[A.left], b[A.right]
        p = iv.products(left, right)
        starts, count = A.first_pair[:-1], 3.0 + np.arange(self.order + 1)
        some = np.add.reduceat((left.magnitude != 0) & (right.magnitude != 0), starts, axis=0, dtype=np.float64)
        size = np.add.reduceat(p.magnitude, starts, axis=0)
        slack = iv.EPSILON * count.reshape(-1, *(1,) * (size.ndim - 1)) * size + 2 * iv.TINY * some
        lo, hi = (np.add.reduceat(end, starts, axis=0) for end in (p.lo, p.hi))
        return iv.known(lo - slack, hi + slack)

    def square(self, u: Interval) -> Interval:
        """Return u²: (u²)_k = 2 Σ_{j<k/2} u_j u_{k-j} + (u_{k/2})²."""
        count = min(2 * len(u.lo) - 1, self.order + 1)
        terms = []
        for k in range(count):
            low, high = max(0, k - len(u.lo) + 1), (k + 1) // 2
            twice = Interval(2 * u.lo[low:high], 2 * u.hi[low:high])
            rest = iv.dot(twice, u[k - high + 1 : k - low + 1].each(lambda end: end[::-1])) if high > low else None
            middle = iv.square(u[k // 2]) if k % 2 == 0 else None
            terms.append(rest if middle is None else middle if rest is None else iv.add(rest, middle))
        return stacked([term for term in terms if term is not None])

    def recurrence(self, first: Interval, step: Callable[[int, Interval], Interval]) -> Interval:
        """Return y with y_0 = first and y_k = step(k, the coefficients below k)."""
        lo, hi = np.zeros((self.order + 1, *first.shape)), np.zeros((self.order + 1, *first.shape))
        lo[0], hi[0] = first.lo, first.hi
        for k in range(1, self.order + 1):
            found = step(k, Interval(lo[:k], hi[:k]))
            lo[k], hi[k] = found.lo, found.hi
        return Interval(lo, hi)

    def tail(self, u: Interval, k: int, y: Interval, weights: Interval | None = None) -> Interval:
        """Return Σ_{j=1..k} w_j u_j y_{k-j}, for the coefficients of u there are; weights: (k,) and value axes."""
        last = min(k, len(u.lo) - 1)
        if last < 1:
            return iv.exact(np.zeros(np.broadcast_shapes(u.shape[1:], y.shape[1:])))
        factors = u[1 : last + 1]
        if weights is not None:
            factors = iv.multiply(weights[:last], factors)
        return iv.dot(factors, y[k - last : k].each(lambda end: end[::-1]))

    def quotient(self, a: Interval, b: Interval) -> Interval:
        """Return a / b, unknown on pieces where b may be 0."""
        zero = b.contains(0.0)[0]
        if len(b.lo) == 1:
            y = iv.divide(a, b)
        else:
            a = self.full(a)
            y = self.recurrence(  # b_0 y_k = a_k - Σ_{j=1..k} b_j y_{k-j}
                iv.divide(a[0], b[0]),
                lambda k, y: iv.divide(iv.subtract(a[k], self.tail(b, k, y)), b[0]),
            )
        return self.refuse(y, np.broadcast_to(zero, y.shape[1:]), "a denominator may be 0")

    def euler(self, u: Interval) -> Interval:
        """Return E u, (E u)_k = k u_k."""
        k = np.arange(float(len(u.lo))).reshape(-1, *(1,) * (u.lo.ndim - 1))
        return iv.multiply(iv.exact(k), u)

    def integral(self, du: Interval, value: Interval) -> Interval:
        """Return y with E y = du and y_0 = value."""
        k = np.arange(1.0, len(du.lo)).reshape(-1, *(1,) * (du.lo.ndim - 1))
        if not k.size:
            return value.each(lambda end: end[None])
        rest = iv.divide(du[1:], iv.exact(k))
        return joined(value.each(lambda end: np.broadcast_to(end, rest.shape[1:])[None]), rest)

    def exponential(self, u: Interval, value: Interval) -> Interval:
        """Return the y with E y = y E u and y_0 = value."""
        slope = self.euler(u)  # k y_k = Σ_{j=1..k} j u_j y_{k-j}
        return self.recurrence(value, lambda k, y: iv.divide_by(self.tail(slope, k, y), float(k)))

    def logarithm(self, u: Interval, value: Interval) -> Interval:
        """Return y with E y = E u / u and y_0 = value, unknown where u may be 0 or less."""
        reason = "the argument of a logarithm may be 0 or negative"
        self.note(u.lo[0] <= 0, reason)
        return self.refuse(self.integral(self.quotient(self.euler(u), u), value), u.lo[0] <= 0, reason)

    def power(self, u: Interval, r: Interval, value: Interval) -> Interval:
        """Return u^r for a constant r, with y_0 = value, unknown where u may be 0."""
        ratio = iv.divide(u, u[:1])
        one, axes = iv.exact(1.0), (1,) * (u.lo.ndim - 1)

        # y_k = Σ_{j=1..k} ((r+1) j/k - 1) (u_j / u_0) y_{k-j}
        def step(k: int, y: Interval) -> Interval:
            share = iv.divide(iv.exact(np.arange(1.0, k + 1).reshape(-1, *axes)), iv.exact(float(k)))
            weights = iv.subtract(iv.multiply(iv.add(r, one), share), one)
            return self.tail(ratio, k, y, weights)

        y = self.recurrence(value, step)
        return self.refuse(y, np.broadcast_to(u.contains(0.0)[0], y.shape[1:]), "a root or power is not smooth at 0")

    def composed(self, u: Interval, coefficients: list[Interval]) -> Interval:
        """Return Σ_j c_j (u - u_0)^j for a function whose Taylor coefficients over u_0 lie in c_j."""
        rest = joined(iv.exact(np.zeros((1, *u.shape[1:]))), u[1:])
        if len(u.lo) == 2:  # Σ_j c_j u_1^j, without sums
            power, terms = iv.exact(np.ones(u.shape[1:])), []
            for c in coefficients[: self.order + 1]:
                terms.append(iv.multiply(c, power))
                power = iv.multiply(power, u[1])
            return stacked(terms)
        y = coefficients[-1].each(lambda end: end[None])
        for c in coefficients[-2::-1]:  # Horner
            y = self.add(self.product(y, rest), c.each(lambda end: end[None]))
        return y


def joined(a: Interval, b: Interval) -> Interval:
    """Return the coefficients of a followed by those of b."""
    return Interval(np.concatenate([a.lo, b.lo]), np.concatenate([a.hi, b.hi]))


def stacked(entries: list[Interval], axis: int = 0) -> Interval:
    """Return intervals side by side along a new axis."""
    los, his = np.broadcast_arrays(*[e.lo for e in entries]), np.broadcast_arrays(*[e.hi for e in entries])
    return Interval(np.stack(los, axis), np.stack(his, axis))


def _with_value(y: Interval, value: Interval) -> Interval:
    return joined(value.each(lambda end: np.broadcast_to(end, (1, *y.shape[1:]))), y[1:])
