"""The series of the structural primitives: called with algebra, data and operands, one row for each.

A node of shape S has an array of shape S + (count,), or S + (1,) where it is constant.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np

from explorer.series.algebra import Algebra, Array
from explorer.series.powers import exponential, quotient
from explorer.series.rules import root_of_squares

ArrayRule: TypeAlias = Callable[..., Array]
Data: TypeAlias = Any

_EXPANDED = 4  # determinants up to this size are polynomials in their entries, exact for whole numbers
_SINGULAR = 1e-3  # singular values below this part of the largest are kept out of divisions


def _stack(A: Algebra, _data: Data, *entries: Array) -> Array:
    if len({entry.shape[-1] for entry in entries}) > 1:
        return np.stack([A.full(entry) for entry in entries])
    return np.stack(entries)


def _index(_A: Algebra, data: Data, u: Array) -> Array:
    return u[data]


def _slice(_A: Algebra, data: Data, u: Array) -> Array:
    return u[slice(*data)]


def _pad(_A: Algebra, data: Data, u: Array) -> Array:
    return np.pad(u, [data] + [(0, 0)] * (u.ndim - 1))


def _fill(_A: Algebra, data: Data, u: Array) -> Array:
    return np.broadcast_to(u, (*data, u.shape[-1]))


def _reshape(_A: Algebra, data: Data, u: Array) -> Array:
    return u.reshape(*data, u.shape[-1])


def _transpose(_A: Algebra, _data: Data, u: Array) -> Array:
    return u.swapaxes(0, 1)


def _flat(u: Array) -> Array:
    return u.reshape(-1, u.shape[-1])


def _sum(_A: Algebra, data: Data, u: Array) -> Array:
    return np.asarray(_flat(u).sum(axis=0) if data is None else u.sum(axis=data))


def _extreme(pick: Callable[[Array], Any]) -> ArrayRule:
    """Return the rule of the largest or smallest entry: the mean of all entries that tie at the point."""

    def rule(_A: Algebra, _data: Data, u: Array) -> Array:
        entries = _flat(u)
        value = pick(entries[:, 0])
        y = entries[entries[:, 0] == value].mean(axis=0) if not np.isnan(value) else np.full(u.shape[-1], np.nan)
        y[0] = value
        return np.asarray(y)

    return rule


def _norm(A: Algebra, _data: Data, u: Array) -> Array:
    entries = _flat(A.full(u))
    largest = np.abs(entries[:, 0]).max(initial=0.0)
    scale = largest if 0 < largest < np.inf else 1.0
    value = np.asarray(scale * np.linalg.norm(entries[:, 0] / scale))

    def squares(by: Array) -> Array:
        scaled = entries / by
        return np.asarray(A.product(scaled, scaled).sum(axis=0))

    return root_of_squares(A, squares, value)


def _logsumexp(A: Algebra, _data: Data, u: Array) -> Array:
    entries = _flat(A.full(u))
    largest = entries[:, 0].max()
    if not np.isfinite(largest):
        return A.constant(np.asarray(largest)) + np.where(A.degree > 0, np.nan, 0.0)
    weights = np.exp(entries[:, 0] - largest)
    # E y = (Σ_i e^{u_i} E u_i) / Σ_i e^{u_i}
    shares = exponential(A, entries, weights)
    slope = quotient(A, A.product(shares, A.euler(entries)).sum(axis=0), shares.sum(axis=0))
    others = np.delete(weights, entries[:, 0].argmax())
    return A.integral(slope, np.asarray(largest + np.log1p(others.sum())))


def _matmul(A: Algebra, _data: Data, a: Array, b: Array) -> Array:
    left = a if a.ndim == 3 else a[None]
    right = b if b.ndim == 3 else b[:, None]
    y = A.matmul(left, right)
    y = y if b.ndim == 3 else y[:, 0]
    return y if a.ndim == 3 else y[0]


def _trace(_A: Algebra, _data: Data, u: Array) -> Array:
    return np.asarray(np.trace(u))


def _solve(A: Algebra, _data: Data, a: Array, b: Array) -> Array:
    """Return A⁻¹ b, nan where A is singular at the point."""
    a, b = A.full(a), A.full(b)
    right = b if b.ndim == 3 else b[:, None]
    try:
        inverse = np.linalg.inv(a[..., 0])
        y = np.moveaxis(_solved(A, a, right, inverse), 0, -1)
        y[..., 0] = np.linalg.solve(a[..., 0], right[..., 0])
    except np.linalg.LinAlgError:
        y = np.full(right.shape, np.nan)
    return y if b.ndim == 3 else y[:, 0]


def _solved(A: Algebra, a: Array, b: Array, inverse: Array) -> Array:
    # y_k = A_0⁻¹ (b_k - Σ_{j=1..k} A_j y_{k-j})
    front = np.moveaxis(a, -1, 0).copy()
    front[0] = 0.0
    y = inverse @ np.moveaxis(b, -1, 0)
    for k in range(1, A.order + 1):
        left, right, starts, _ = A.pairs[k]
        y[A.parts[k]] -= inverse @ np.add.reduceat(front[left] @ y[right], starts, axis=0)
    return np.asarray(y)


def _inv(A: Algebra, _data: Data, a: Array) -> Array:
    return _solve(A, None, a, np.eye(len(a))[..., None])


def _logdet(A: Algebra, _data: Data, a: Array) -> Array:
    # E log|det A| = tr(A⁻¹ E A)
    a = A.full(a)
    slope = A.product(_inv(A, None, a), A.euler(a).swapaxes(0, 1)).sum(axis=(0, 1))
    return A.integral(slope, np.asarray(np.linalg.slogdet(a[..., 0])[1]))


def _det(A: Algebra, _data: Data, a: Array) -> Array:
    """Return det A, also where A is singular at the point."""
    if len(a) <= _EXPANDED or not np.isfinite(a[..., 0]).all():
        return _expanded_det(A, a)
    return _factored_det(A, A.full(a))


def _expanded_det(A: Algebra, a: Array) -> Array:
    """Return det A without a division: R. S. Bird, "A simple division-free algorithm", 2011."""
    # X ← μ(X) A, n - 1 times from X = A; μ(X) is X above the diagonal, and x_ii = -Σ_{j>i} X_jj; det = ±X_11
    n, x = len(a), a
    for _ in range(n - 1):
        tails = x[range(n), range(n)][::-1].cumsum(axis=0)[::-1]
        above = np.triu(np.moveaxis(x, -1, 0), 1)
        above[:, range(n - 1), range(n - 1)] = -tails[1:].T
        x = A.matmul(np.moveaxis(above, 0, -1), a)
    return np.asarray(x[0, 0] if n % 2 else -x[0, 0])


def _factored_det(A: Algebra, a: Array) -> Array:
    """Return det A over the singular vectors at the point: det(B11) det(B22 - B21 B11⁻¹ B12), B = Uᵀ A V."""
    left, values, right = np.linalg.svd(a[..., 0])
    rank = int((values > _SINGULAR * values[0]).sum())
    turned = np.moveaxis(left.T @ np.moveaxis(a, -1, 0) @ right.T, 0, -1)
    sign = np.linalg.det(left) * np.linalg.det(right)
    if rank == 0:
        return np.asarray(np.round(sign) * _expanded_det(A, turned))
    head, corner = turned[:rank, :rank], turned[rank:, rank:]
    slope = A.product(_inv(A, None, head), A.euler(head).swapaxes(0, 1)).sum(axis=(0, 1))
    y = exponential(A, A.integral(slope, np.zeros(())), np.asarray(np.linalg.det(head[..., 0])))
    if rank < len(a):
        reduced = A.matmul(turned[rank:, :rank], _solve(A, None, head, turned[:rank, rank:]))
        y = A.product(y, _expanded_det(A, A.add(corner, reduced, -1.0)))
    y = np.round(sign) * y
    y[0] = np.linalg.det(a[..., 0])
    return np.asarray(y)


def _diag(_A: Algebra, _data: Data, u: Array) -> Array:
    y = np.zeros((len(u), *u.shape))
    y[range(len(u)), range(len(u))] = u
    return y


def _diagonal(_A: Algebra, _data: Data, u: Array) -> Array:
    return u[range(len(u)), range(len(u))]


ARRAY_RULES: dict[str, ArrayRule] = {
    "stack": _stack,
    "index": _index,
    "slice": _slice,
    "pad": _pad,
    "fill": _fill,
    "reshape": _reshape,
    "transpose": _transpose,
    "sum": _sum,
    "largest": _extreme(np.max),
    "smallest": _extreme(np.min),
    "norm": _norm,
    "logsumexp": _logsumexp,
    "matmul": _matmul,
    "trace": _trace,
    "det": _det,
    "logdet": _logdet,
    "inv": _inv,
    "solve": _solve,
    "diag": _diag,
    "diagonal": _diagonal,
}
