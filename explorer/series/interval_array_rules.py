"""The structural primitives on series of intervals: called with algebra, node and operands, one row for each.

A node of shape S has the axes (coefficient,) + S + (piece,).
"""

from collections.abc import Callable
from functools import reduce
from typing import TypeAlias

import numpy as np

from explorer.graph.expr import Expr
from explorer.series import intervals as iv
from explorer.series.interval_algebra import IntervalAlgebra, stacked
from explorer.series.interval_rules import RULES, larger, smaller, square_root
from explorer.series.intervals import Interval

ArrayRule: TypeAlias = Callable[..., Interval]

LARGEST = 4  # rows of a matrix whose determinant is written out; larger ones would lose every digit

Entries: TypeAlias = list[list[Interval]]


def _entries(node: Expr, u: Interval) -> list[Interval]:
    """Return the entries of the operand of `node`, one series each."""
    flat = u.each(lambda end: end.reshape(len(end), -1, end.shape[-1]))
    return [flat[:, i] for i in range(flat.shape[1])] if node.args[0].shape else [u]


def _same_length(A: IntervalAlgebra, entries: list[Interval]) -> list[Interval]:
    longest = max(len(u.lo) for u in entries)
    return [u if len(u.lo) == longest else A.full(u)[:longest] for u in entries]


def _stack(A: IntervalAlgebra, _node: Expr, *entries: Interval) -> Interval:
    return stacked(_same_length(A, list(entries)), axis=1)


def _fill(_A: IntervalAlgebra, node: Expr, u: Interval) -> Interval:
    axes = (1,) * len(node.shape)
    spread = u.each(lambda end: end.reshape(len(end), *axes, end.shape[-1]))
    return spread.each(lambda end: np.broadcast_to(end, (len(end), *node.shape, end.shape[-1])))


def _pad(_A: IntervalAlgebra, node: Expr, u: Interval) -> Interval:
    around = node.data if isinstance(node.data, tuple) else (0, 0)
    return u.each(lambda end: np.pad(end, [(0, 0), around] + [(0, 0)] * (end.ndim - 2)))


def _reshape(_A: IntervalAlgebra, node: Expr, u: Interval) -> Interval:
    return u.each(lambda end: end.reshape(len(end), *node.shape, end.shape[-1]))


def _index(_A: IntervalAlgebra, node: Expr, u: Interval) -> Interval:
    at = node.data if isinstance(node.data, tuple) else ()
    return u[(slice(None), *at)]


def _slice(_A: IntervalAlgebra, node: Expr, u: Interval) -> Interval:
    return u[:, slice(*node.data)] if isinstance(node.data, tuple) else u


def _sum(A: IntervalAlgebra, node: Expr, u: Interval) -> Interval:
    if isinstance(node.data, int):
        return iv.total(u, 1 + node.data)
    return _added(A, _entries(node, u))


def _added(A: IntervalAlgebra, entries: list[Interval]) -> Interval:
    return reduce(A.add, entries)


def _norm(A: IntervalAlgebra, node: Expr, u: Interval) -> Interval:
    return square_root(A, _added(A, [A.square(entry) for entry in _entries(node, u)]))


def _logsumexp(A: IntervalAlgebra, node: Expr, u: Interval) -> Interval:
    entries = _entries(node, u)
    top = np.maximum.reduce([entry.hi[0] for entry in entries])
    shift = iv.exact(np.where(np.isfinite(top), top, 0.0)[None])
    summed = _added(A, [RULES["exp"](A, A.subtract(entry, shift)) for entry in entries])
    return A.add(RULES["log"](A, summed), shift)


def _matmul(A: IntervalAlgebra, node: Expr, a: Interval, b: Interval) -> Interval:
    rank_a, rank_b = (len(arg.shape) for arg in node.args)
    left = a if rank_a == 2 else a.each(lambda end: end[:, None])
    right = b if rank_b == 2 else b.each(lambda end: end[:, :, None])
    terms = A.product(
        left.each(lambda end: end[:, :, :, None]),
        right.each(lambda end: end[:, None]),
    )
    y = iv.total(terms, 2)
    y = y if rank_b == 2 else y[:, :, 0]
    return y if rank_a == 2 else y[:, 0]


def _diagonal(_A: IntervalAlgebra, node: Expr, u: Interval) -> Interval:
    n = range(node.args[0].shape[0])
    return u[:, n, n]


def _trace(_A: IntervalAlgebra, node: Expr, u: Interval) -> Interval:
    return iv.total(_diagonal(_A, node, u), 1)


def _diag(_A: IntervalAlgebra, node: Expr, u: Interval) -> Interval:
    n = node.shape[0]

    def spread(end: iv.Array) -> iv.Array:
        y = np.zeros((len(end), n, n, end.shape[-1]))
        y[:, range(n), range(n)] = end
        return y

    return u.each(spread)


def _rows(u: Interval) -> Entries:
    return [[u[:, i, j] for j in range(u.shape[2])] for i in range(u.shape[1])]


def _minor(rows: Entries, i: int, j: int) -> Entries:
    return [row[:j] + row[j + 1 :] for k, row in enumerate(rows) if k != i]


def _determinant(A: IntervalAlgebra, rows: Entries) -> Interval:
    """Return the determinant by Laplace expansion along the first row."""
    if not rows:
        return iv.exact(np.ones((1, 1)))
    terms = [A.product(x, _determinant(A, _minor(rows, 0, j))) for j, x in enumerate(rows[0])]
    return _added(A, [iv.negative(term) if j % 2 else term for j, term in enumerate(terms)])


def _too_large(A: IntervalAlgebra, node: Expr) -> Interval | None:
    """Return a result about which nothing is known where a matrix is larger than what is written out."""
    n = node.args[0].shape[0]
    if n <= LARGEST:
        return None
    nothing = iv.unknown((1, *node.shape, A.pieces))
    reason = f"bounds of a determinant or inverse of more than {LARGEST}×{LARGEST} entries would say nothing"
    return A.refuse(nothing, np.ones(nothing.shape[1:], dtype=bool), reason)


def _det(A: IntervalAlgebra, node: Expr, a: Interval) -> Interval:
    large = _too_large(A, node)
    return _determinant(A, _rows(a)) if large is None else large


def _logdet(A: IntervalAlgebra, node: Expr, a: Interval) -> Interval:
    return RULES["log"](A, RULES["abs"](A, _det(A, node, a)))


def _inverse(A: IntervalAlgebra, a: Interval) -> Interval:
    """Return the inverse by cofactors."""
    rows = _rows(a)
    n = range(len(rows))
    whole = _determinant(A, rows)
    found = []
    for i in n:
        line = []
        for j in n:
            cofactor = _determinant(A, _minor(rows, j, i))
            line.append(A.quotient(iv.negative(cofactor) if (i + j) % 2 else cofactor, whole))
        found.append(stacked(_same_length(A, line), axis=1))
    return stacked(_same_length(A, found), axis=1)


def _inv(A: IntervalAlgebra, node: Expr, a: Interval) -> Interval:
    large = _too_large(A, node)
    return _inverse(A, a) if large is None else large


def _solve(A: IntervalAlgebra, node: Expr, a: Interval, b: Interval) -> Interval:
    large = _too_large(A, node)
    return _matmul(A, node, _inverse(A, a), b) if large is None else large


ARRAY_RULES: dict[str, ArrayRule] = {
    "stack": _stack,
    "index": _index,
    "slice": _slice,
    "pad": _pad,
    "fill": _fill,
    "reshape": _reshape,
    "transpose": lambda A, node, u: u.each(lambda end: end.swapaxes(1, 2)),
    "sum": _sum,
    "largest": lambda A, node, u: reduce(lambda a, b: larger(A, a, b), _entries(node, u)),
    "smallest": lambda A, node, u: reduce(lambda a, b: smaller(A, a, b), _entries(node, u)),
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
